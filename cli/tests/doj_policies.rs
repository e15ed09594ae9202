//! The given pairs: what the programs of the mass dismissals said of invented people, cell by cell.
//!
//! Each pair is an extract and the same rows with the columns that the original program added
//! (`tests/doj/README.md`). Here the command runs on the extract, and every cell of every row has to be equal.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod doj;

use std::collections::BTreeMap;

use doj::{Folder, data, records};

/// The columns of the layout, before those that a policy adds.
const LAYOUT: usize = 95;

fn pair(name: &str, policy: &[&str]) {
    let folder = Folder::new(name);
    let input = data(&format!("{name}.input.csv"));
    let mut arguments = vec![input.to_str().unwrap(), "--as-of", "2019-11-11"];
    arguments.extend(policy);
    let run = folder.batch(&arguments);
    assert_eq!(run.status, 0, "{}", run.errors);

    let expected = records(&std::fs::read(data(&format!("{name}.expected.csv"))).unwrap());
    let given = records(&folder.read("policy.csv"));
    let header = &expected[0][LAYOUT..];
    assert_eq!(&given[0][4..], header);
    let by_line: BTreeMap<usize, &[String]> =
        given[1..].iter().map(|row| (row[1].parse().unwrap(), &row[4..])).collect();
    assert_eq!(by_line.len(), given.len() - 1, "a line a row");
    let blank = vec![String::new(); header.len()];
    let mut decided = 0;
    for (index, row) in expected[1..].iter().enumerate() {
        let line = index + 2;
        let own = by_line.get(&line).copied().unwrap_or(&blank);
        for ((name, own), expected) in header.iter().zip(own).zip(&row[LAYOUT..]) {
            assert_eq!(own, expected, "line {line}, {name}");
        }
        decided += usize::from(by_line.contains_key(&line));
    }
    assert_eq!(decided, by_line.len(), "no line beside those of the file");
    assert!(decided > 10, "the pair says something");
}

#[test]
fn the_configurable_policy_gives_every_cell() {
    let options = data("eligibility_options.json");
    let options = ["--policy", "configurable", "--options", options.to_str().unwrap(), "--county", "SACRAMENTO"];
    pair("gogen_configurable_flow", &options);
}

#[test]
fn san_joaquin_gives_every_cell() {
    pair("pilots_san_joaquin", &["--policy", "san-joaquin"]);
}

#[test]
fn contra_costa_gives_every_cell() {
    pair("pilots_contra_costa", &["--policy", "contra-costa"]);
}

/// A policy with what it needs, and its county.
fn arguments(name: &str) -> (&'static str, Vec<String>) {
    let county = ["sacramento", "san-joaquin", "contra-costa", "san-francisco"]
        .into_iter()
        .zip(["SACRAMENTO", "SAN JOAQUIN", "CONTRA COSTA", "SAN FRANCISCO"])
        .find(|(start, _)| name.starts_with(start))
        .map_or("LOS ANGELES", |(_, county)| county);
    let mut arguments = vec!["--policy".to_owned(), name.to_owned()];
    if name == "configurable" {
        let options = data("eligibility_options.json");
        arguments.extend(["--options", options.to_str().unwrap(), "--county", "SACRAMENTO"].map(str::to_owned));
        return ("SACRAMENTO", arguments);
    }
    (county, arguments)
}

/// What a policy says of the odd extract: by line, its columns; and their names.
fn odd(name: &str, more: &[&str]) -> (Vec<String>, BTreeMap<usize, Vec<String>>) {
    let folder = Folder::new(name);
    let (county, arguments) = arguments(name);
    let text = std::fs::read_to_string(data("odd/extract.csv")).unwrap().replace("LOS ANGELES", county);
    let file = folder.write("in.csv", text);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let run = folder.batch(&[&[file.as_str(), "--as-of", "2019-11-11"], &arguments[..], more].concat());
    assert!(run.status < 2, "{}", run.errors);
    let mut rows = records(&folder.read("policy.csv")).into_iter();
    let header = rows.next().unwrap()[4..].to_vec();
    (header, rows.map(|row| (row[1].parse().unwrap(), row[4..].to_vec())).collect())
}

/// The names of a cell in no order.
fn unordered(cell: &str) -> Vec<&str> {
    let mut names: Vec<&str> = cell.split("; ").flat_map(|names| names.split(';')).collect();
    names.sort_unstable();
    names
}

#[test]
fn damaged_rows_give_every_cell_of_every_policy() {
    for name in relief_check_intake::doj::Preset::names() {
        let expected = records(&std::fs::read(data(&format!("odd/{name}.csv"))).unwrap());
        let (header, given) = odd(name, &[]);
        assert_eq!(header, expected[0][1..], "{name}");
        assert_eq!(given.len(), expected.len() - 1, "{name}");
        for row in &expected[1..] {
            let given = &given[&row[0].parse::<usize>().unwrap()];
            for ((column, given), expected) in header.iter().zip(given).zip(&row[1..]) {
                // Formulas are guarded here.
                let given = given.strip_prefix('\'').unwrap_or(given);
                let same = if column.contains("Section") {
                    unordered(given) == unordered(expected)
                } else {
                    given == expected
                };
                assert!(same, "{name}, line {}, {column}: {given} and not {expected}", row[0]);
            }
        }
    }
}

#[test]
fn faults_can_be_turned_off_by_themselves() {
    for (fault, name) in [
        ("sections", "los-angeles"),
        ("hyphen", "configurable"),
        ("lists", "los-angeles"),
        ("dates", "los-angeles"),
        ("class", "san-joaquin"),
    ] {
        assert!(odd(name, &[]) != odd(name, &["--fixed", fault]), "{fault} in {name} changes nothing");
    }
    let (header, all) = odd("los-angeles", &["--fixed", "all"]);
    let determination = header.iter().position(|name| name == "Eligibility Determination").unwrap();
    assert!(all.values().filter(|row| !row[0].is_empty()).all(|row| !row[determination].is_empty()));
}

/// Rows of one person, each with the columns that are named, and the determination and reason of a policy by line.
fn said(policy: &[&str], rows: &[&[(usize, &str)]]) -> BTreeMap<usize, String> {
    let told = told(policy, rows);
    told.into_iter().map(|(line, row)| (line, row[row.len() - 2..].join(": "))).collect()
}

/// The same with every column of the policy.
fn told(policy: &[&str], rows: &[&[(usize, &str)]]) -> BTreeMap<usize, Vec<String>> {
    let folder = Folder::new("said");
    let lines: Vec<String> = rows
        .iter()
        .enumerate()
        .map(|(place, cells)| {
            let order = format!("10{}002001000", place + 1);
            let mut values = vec![""; LAYOUT];
            for (column, value) in
                [(2, "7"), (14, "19700101"), (40, "20000505"), (42, "COURT ACTION"), (48, "LOS ANGELES")]
            {
                values[column] = value;
            }
            for (column, value) in [(50, order.as_str()), (80, "CONVICTED-JAIL"), (82, "FELONY"), (87, "90"), (88, "D")]
            {
                values[column] = value;
            }
            for (column, value) in *cells {
                values[*column] = value;
            }
            values.join(",")
        })
        .collect();
    let file = folder.write("in.csv", lines.join("\n"));
    let run = folder.batch(&[&[file.as_str(), "--as-of", "2019-11-11"], policy].concat());
    assert_eq!(run.status, 0, "{}", run.errors);
    let rows = records(&folder.read("policy.csv"));
    rows[1..].iter().map(|row| (row[1].parse().unwrap(), row[4..].to_vec())).collect()
}

#[test]
fn faults_are_what_the_page_says() {
    let los_angeles =
        |fixed: &[&str], rows: &[&[(usize, &str)]]| said(&[&["--policy", "los-angeles"], fixed].concat(), rows);
    // Another section with the same number in it; an attempt with a hyphen.
    let rows: &[&[(usize, &str)]] = &[&[(54, "11357.5 HS-X")], &[(54, "664-11359 HS-X")]];
    assert_eq!(los_angeles(&[], rows)[&1], "Hand Review: Other 11357");
    assert_eq!(los_angeles(&[], rows).len(), 1);
    let mended = los_angeles(&["--fixed", "sections,hyphen"], rows);
    assert_eq!((mended.len(), mended.contains_key(&2)), (1, true));
    // A birth date that is none is very old.
    let rows: &[&[(usize, &str)]] =
        &[&[(54, "11358 HS-X"), (14, "19990000"), (40, "20150505")], &[(54, "459 PC-X"), (40, "20180101")]];
    assert_eq!(los_angeles(&[], rows)[&1], "Eligible for Dismissal: 50 years or older");
    assert_eq!(los_angeles(&["--fixed", "dates"], rows)[&1], "Hand Review: No applicable eligibility criteria");
    // A registration alone bars what was long before it.
    let young: (usize, &str) = (14, "19800101");
    let rows: &[&[(usize, &str)]] =
        &[&[(54, "11358 HS-X"), young], &[(54, "290 PC-X"), (42, "REGISTRATION"), (80, ""), (40, "20100101")]];
    assert_eq!(los_angeles(&[], rows)[&1], "Not eligible: PC 290");
    let mended = los_angeles(&["--fixed", "order"], rows);
    assert_eq!(mended[&1], "Eligible for Dismissal: Only has 11357-60 charges and completed sentence");
    // Two counts of one earlier case are two priors.
    let rows: &[&[(usize, &str)]] = &[
        &[(54, "11359 HS-X"), (50, "101002001000"), (40, "19990101"), young],
        &[(54, "11359 HS-X"), (50, "101002002000"), (40, "19990101")],
        &[(54, "11359 HS-X")],
        &[(54, "459 PC-X"), (40, "20180101")],
    ];
    assert_eq!(los_angeles(&[], rows)[&3], "Not eligible: Two priors");
    assert_eq!(los_angeles(&["--fixed", "priors"], rows)[&3], "Hand Review: No applicable eligibility criteria");
    // A part of a sentence goes to the last conviction that was read.
    let rows: &[&[(usize, &str)]] = &[
        &[(54, "11358 HS-X"), (50, "101002001000"), young],
        &[(54, "11358 HS-X"), (50, "102002001000"), (40, "20191101"), (87, "1")],
        &[(54, "11358 HS-X"), (50, "101002001000"), (87, "10")],
    ];
    assert!(los_angeles(&[], rows)[&1].contains("Currently serving sentence"));
    assert!(los_angeles(&["--fixed", "parts"], rows)[&1].contains("completed sentence"));
    // Without a class it is a misdemeanor; where nothing fits, nothing is said.
    let rows: &[&[(usize, &str)]] = &[&[(54, "11358 HS-X"), (82, "")]];
    assert_eq!(los_angeles(&[], rows)[&1], "To be reviewed by City Attorneys: Misdemeanor or Infraction");
    assert_eq!(los_angeles(&["--fixed", "class"], rows)[&1], "Hand Review: Class not known");
    let folder = Folder::new("nothing");
    let options = folder.write("options.json", "{}");
    let policy = ["--policy", "configurable", "--options", options.as_str(), "--county", "LOS ANGELES"];
    let rows: &[&[(usize, &str)]] = &[&[(54, "11358 HS-X")]];
    assert_eq!(said(&policy, rows)[&1], ": ");
    let mended = said(&[&policy[..], &["--fixed", "blank"]].concat(), rows);
    assert_eq!(mended[&1], "Not eligible: No criterion of this policy fits");
    // Young on the day of the run, and not at the conviction.
    let rows: &[&[(usize, &str)]] = &[&[(54, "11358 HS-X"), young], &[(54, "459 PC-X"), (40, "20180101")]];
    assert_eq!(los_angeles(&[], rows)[&1], "Hand Review: No applicable eligibility criteria");
    assert_eq!(los_angeles(&["--fixed", "ages"], rows)[&1], "Eligible for Dismissal: 21 years or younger");
    let rows: &[&[(usize, &str)]] = &[&[(54, "11358 HS-X"), (48, "Los Angeles")]];
    assert_eq!((los_angeles(&[], rows).len(), los_angeles(&["--fixed", "county"], rows).len()), (0, 1));
    // A small letter that the extract never has.
    let there: (usize, &str) = (48, "SACRAMENTO");
    let rows: &[&[(usize, &str)]] = &[&[(54, "11357(B) HS-X"), there], &[(54, "459 PC-X"), (40, "20180101")]];
    let policy = ["--policy", "sacramento"];
    assert_eq!(said(&policy, rows)[&1], "Eligible for Reduction: Has convictions in past 10 years");
    let letters = said(&[&policy[..], &["--fixed", "letters"]].concat(), rows);
    assert_eq!(letters[&1], "Eligible for Dismissal: HS 11357(b)");
    let there: (usize, &str) = (48, "CONTRA COSTA");
    let rows: &[&[(usize, &str)]] =
        &[&[(54, "148(A)(1) PC-X"), there], &[(54, "11358 HS-X"), there, (50, "101002002000")]];
    let policy = ["--policy", "contra-costa"];
    assert!(!said(&policy, rows).contains_key(&1));
    let letters = said(&[&policy[..], &["--fixed", "letters"]].concat(), rows);
    assert_eq!(letters[&1], "Eligible for Dismissal: 148(A)(1) PC");
    // The day itself is not after it.
    let policy = ["--policy", "configurable", "--options", options.as_str(), "--county", "LOS ANGELES"];
    for (day, before, after) in [("20161108", "N", "N"), ("20161109", "N", "Y"), ("20161110", "Y", "Y")] {
        let rows: &[&[(usize, &str)]] = &[&[(54, "11358 HS-X"), (40, day)]];
        let mended = [&policy[..], &["--fixed", "boundary"]].concat();
        assert_eq!([&told(&policy, rows)[&1][3], &told(&mended, rows)[&1][3]], [before, after], "{day}");
    }
}

#[test]
fn san_francisco_looks_up_the_weight_of_a_case() {
    let folder = Folder::new("weights");
    let weights =
        folder.write("weights.csv", ",Incident_Number,CourtNo,Total_Quantity_grams\n0,1,123456,20.04\n1,1,99,500\n");
    let row = |number: &'static str| vec![(48, "SAN FRANCISCO"), (54, "11359 HS-X"), (52, number)];
    let (known, heavy, other) = (row("00123456"), row("99"), row("7"));
    let rows: Vec<&[(usize, &str)]> = vec![&known, &heavy, &other];
    let policy = ["--policy", "san-francisco"];
    let ends = |told: &BTreeMap<usize, String>| {
        told.values().map(|cells| cells.rsplit(": ").next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(ends(&said(&policy, &rows)), ["needs review"; 3]);
    let told = said(&[&policy[..], &["--weights", &weights]].concat(), &rows);
    assert_eq!(ends(&told), ["eligible", "ineligible", "needs review"]);
}

#[test]
fn the_page_on_policies_names_every_policy_and_every_fault() {
    let page = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/policies.md");
    let page = std::fs::read_to_string(page).unwrap();
    let named = |name: &str| page.contains(&format!("`{name}`"));
    for name in relief_check_intake::doj::Preset::names() {
        assert!(named(name), "{name}");
    }
    for fault in relief_check_intake::doj::Fault::ALL {
        assert!(page.contains(&format!("\n| `{}` |", fault.code())), "{}", fault.code());
    }
}
