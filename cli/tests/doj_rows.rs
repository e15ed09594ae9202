//! The extract as files come: bad rows, headers, several files, any order of people.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod doj;

use doj::{Folder, data, records};

const COUNTY: [&str; 4] = ["--county", "SACRAMENTO", "--as-of", "2019-11-11"];

fn batch(folder: &Folder, files: &[&str], more: &[&str]) -> doj::Run {
    folder.batch(&[files, &COUNTY, more].concat())
}

fn input() -> String {
    std::fs::read_to_string(data("gogen_configurable_flow.input.csv")).unwrap()
}

/// One count of the file of counts, over all files.
fn count(folder: &Folder, group: &str, name: &str) -> u64 {
    let rows = records(&folder.read("counts.csv"));
    rows.iter().filter(|row| row[1] == group && row[2] == name).map(|row| row[3].parse::<u64>().unwrap()).sum()
}

/// The results without file and line, sorted.
fn told(folder: &Folder, name: &str) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = records(&folder.read(name))[1..].iter().map(|row| row[2..].to_vec()).collect();
    rows.sort();
    rows
}

#[test]
fn a_file_of_94_columns_is_refused_row_by_row() {
    let folder = Folder::new("bad");
    let file = data("bad.csv");
    let run = batch(&folder, &[file.to_str().unwrap()], &[]);
    assert_eq!(run.status, 2);
    assert!(run.errors.contains("no row of") && run.errors.contains("95 columns"), "{}", run.errors);
    let bad = records(&folder.read("bad-rows.csv"));
    // The header and 37 rows.
    assert_eq!(bad.len(), 1 + 1 + 37);
    assert_eq!(bad[1][1..], ["1", "", "", "94 columns", "95 columns"]);
    assert_eq!(bad[2][1..], ["2", "", "", "94 columns", "95 columns"]);
    assert_eq!(records(&folder.read("results.csv")).len(), 1);
}

#[test]
fn one_comma_too_many_in_the_header_is_told_and_nothing_is_lost() {
    let folder = Folder::new("comma");
    let file = data("extra_comma.csv");
    let run = folder.batch(&[file.to_str().unwrap(), "--county", "SAN JOAQUIN", "--as-of", "2019-11-11"]);
    assert_eq!(run.status, 0, "{}", run.errors);
    let bad = records(&folder.read("bad-rows.csv"));
    assert_eq!(
        (bad.len(), bad[1][1..].to_vec()),
        (2, ["1", "", "", "96 columns", "95 columns"].map(str::to_owned).to_vec())
    );
    assert_eq!(count(&folder, "rows", "rows"), 38);
}

#[test]
fn a_file_without_header_is_read_from_its_first_line() {
    let folder = Folder::new("headless");
    let file = data("no_headers.csv");
    let run = folder.batch(&[file.to_str().unwrap(), "--county", "SAN JOAQUIN", "--as-of", "2019-11-11"]);
    assert_eq!(run.status, 0, "{}", run.errors);
    assert_eq!(count(&folder, "rows", "rows"), 38);
    assert_eq!(records(&folder.read("bad-rows.csv")).len(), 1);
}

#[test]
fn marks_line_ends_and_quotes_change_nothing() {
    let plain = Folder::new("plain");
    let file = plain.write("in.csv", input());
    assert_eq!(batch(&plain, &[&file], &[]).status, 0);
    let expected = told(&plain, "results.csv");
    assert!(expected.len() > 15);
    let quoted: Vec<String> = input()
        .lines()
        .map(|line| {
            let record = &records(line.as_bytes())[0];
            record.iter().map(|value| format!("\"{}\"", value.replace('"', "\"\""))).collect::<Vec<_>>().join(",")
        })
        .collect();
    for text in [
        format!("\u{feff}{}", input()),
        input().replace('\n', "\r\n"),
        quoted.join("\n"),
        format!("\u{feff}{}\r\n", quoted.join("\r\n")),
        input().replace('\n', "\n\n"),
        input().split_once('\n').unwrap().1.to_owned(),
    ] {
        let folder = Folder::new("same");
        let file = folder.write("in.csv", text);
        let run = batch(&folder, &[&file], &[]);
        assert_eq!((run.status, told(&folder, "results.csv")), (0, expected.clone()), "{}", run.errors);
    }
}

#[test]
fn bad_rows_are_named_and_nothing_else_is_lost() {
    let good = Folder::new("good");
    let file = good.write("in.csv", input());
    batch(&good, &[&file], &[]);
    let folder = Folder::new("between");
    let mut lines: Vec<String> = input().lines().map(str::to_owned).collect();
    let row = |place: usize, value: &str| {
        let mut values = vec![""; 95];
        values[2] = "313458";
        values[place] = value;
        values.join(",")
    };
    // From the end, so that the places stay.
    let mut court = row(42, "COURT ACTION").split(',').map(str::to_owned).collect::<Vec<_>>();
    court[52] = "1".to_owned();
    court[50] = "1010".to_owned();
    lines.insert(30, "short,row".to_owned());
    lines.insert(20, row(12, "NAME WITH \" IN IT"));
    lines.insert(12, row(12, "\"NEVER CLOSED"));
    lines.insert(8, court.join(","));
    lines.insert(5, row(2, " "));
    let file = folder.write("in.csv", lines.join("\n"));
    let run = batch(&folder, &[&file], &[]);
    assert_eq!(run.status, 1, "{}", run.errors);
    assert!(run.errors.contains("5 of 43 rows"), "{}", run.errors);
    let bad: Vec<Vec<String>> =
        records(&folder.read("bad-rows.csv"))[1..].iter().map(|row| row[1..].to_vec()).collect();
    let place = |line: &str| bad.iter().find(|row| row[0] == line).cloned().unwrap_or_default();
    assert_eq!(bad.len(), 5);
    assert_eq!(place("6")[1..4], ["3", "SUBJECT_ID", " "]);
    assert_eq!(place("10")[1..4], ["51", "CNT_ORDER", "1010"]);
    assert_eq!(place("15")[1..3], ["13", "PRI_NAME"]);
    assert!(place("15")[4].contains("closing quote"));
    assert_eq!(place("24")[1..3], ["13", "PRI_NAME"]);
    assert_eq!(place("35")[3..], ["2 columns", "95 columns"]);
    assert_eq!(told(&folder, "results.csv"), told(&good, "results.csv"));
    assert_eq!(count(&folder, "people", "people"), count(&good, "people", "people"));
}

#[test]
fn a_line_break_inside_quotes_is_part_of_the_row() {
    let folder = Folder::new("break");
    let text = input();
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let mut values = records(lines[10].as_bytes())[0].clone();
    values[93] = "A COMMENT\nOF TWO LINES, \"QUOTED\"".to_owned();
    lines[10] = values.iter().map(|value| format!("\"{}\"", value.replace('"', "\"\""))).collect::<Vec<_>>().join(",");
    let file = folder.write("in.csv", lines.join("\n"));
    let run = batch(&folder, &[&file], &[]);
    assert_eq!((run.status, count(&folder, "rows", "rows")), (0, 38), "{}", run.errors);
    let lines = records(&folder.read("results.csv"));
    assert!(lines.iter().any(|row| row[1] == "40"), "the lines after it keep their numbers");
}

#[test]
fn two_files_of_the_same_people_are_merged() {
    let one = Folder::new("one");
    let file = one.write("in.csv", input());
    batch(&one, &[&file], &[]);
    let people = count(&one, "people", "people");
    // The same file twice: no row counts twice.
    let twice = Folder::new("twice");
    let again = twice.write("again.csv", input());
    let run = batch(&twice, &[&file, &again], &[]);
    assert_eq!(run.status, 0, "{}", run.errors);
    assert_eq!(told(&twice, "results.csv"), told(&one, "results.csv"));
    assert_eq!(count(&twice, "people", "people"), people);
    // Each person's rows dealt out to two files.
    let (header, rows) = one_file();
    for sorted in [false, true] {
        let mut rows = rows.clone();
        if sorted {
            rows.sort_by_key(|row| records(row.as_bytes())[0][2].parse::<u64>().unwrap());
        }
        let parts: [Vec<&str>; 2] = std::array::from_fn(|part| {
            rows.iter().enumerate().filter(|(place, _)| place % 2 == part).map(|(_, row)| row.as_str()).collect()
        });
        let dealt = Folder::new("dealt");
        let first = dealt.write("a.csv", format!("{header}\n{}\n", parts[0].join("\n")));
        let second = dealt.write("b.csv", format!("{}\n", parts[1].join("\n")));
        let run = batch(&dealt, &[&first, &second], &[]);
        assert_eq!(run.status, 0, "{}", run.errors);
        assert_eq!(count(&dealt, "people", "people"), people);
        assert_eq!(told(&dealt, "results.csv").len(), told(&one, "results.csv").len());
        assert_eq!(run.errors.contains("held in memory"), !sorted, "{}", run.errors);
    }
}

fn one_file() -> (String, Vec<String>) {
    let text = input();
    let (header, rows) = text.split_once('\n').unwrap();
    (header.to_owned(), rows.lines().map(str::to_owned).collect())
}

#[test]
fn people_in_any_order_come_out_the_same() {
    let one = Folder::new("grouped");
    let file = one.write("in.csv", input());
    let run = batch(&one, &[&file], &[]);
    assert!(run.errors.contains("stand together"), "{}", run.errors);
    let (header, rows) = one_file();
    let number = |row: &String| records(row.as_bytes())[0][2].parse::<u64>().unwrap();
    let mut ordered = rows.clone();
    ordered.sort_by_key(number);
    // Rows of one person keep their order among each other, but stand anywhere.
    let mut apart: Vec<&String> = rows.iter().step_by(2).collect();
    apart.extend(rows.iter().skip(1).step_by(2));
    let mut stable: Vec<&String> = Vec::new();
    for (place, row) in apart.iter().enumerate() {
        // The first row of each person in the scattered file is the first of the original, where that matters.
        stable.insert(place, row);
    }
    for (rows, held) in [(ordered.iter().collect::<Vec<_>>(), false), (stable, true)] {
        let folder = Folder::new("order");
        let text = rows.iter().map(|row| row.as_str()).collect::<Vec<_>>().join("\n");
        let file = folder.write("in.csv", format!("{header}\n{text}\n"));
        let run = batch(&folder, &[&file], &[]);
        assert_eq!((run.status, run.errors.contains("held in memory")), (0, held), "{}", run.errors);
        assert_eq!(told(&folder, "results.csv").len(), told(&one, "results.csv").len());
        assert_eq!(count(&folder, "people", "people"), count(&one, "people", "people"));
    }
}

#[test]
fn arguments_say_what_is_wrong() {
    let folder = Folder::new("arguments");
    let file = data("gogen_configurable_flow.input.csv");
    let file = file.to_str().unwrap();
    let options = folder.write("options.json", r#"{"baselineEligibility": {"dismiss": ["11357(a)"]}}"#);
    for (arguments, part) in [
        (vec![file], "no --county"),
        (vec!["missing.csv", "--county", "YOLO"], "cannot read missing.csv"),
        (vec![file, "--county", "YOLO", "--as-of", "2019"], "YYYY-MM-DD"),
        (vec![file, "--county", "YOLO", "--policy", "nowhere"], "nowhere is no policy"),
        (vec![file, "--county", "YOLO", "--policy", "los-angeles"], "about LOS ANGELES"),
        (vec![file, "--policy", "los-angeles", "--fixed", "nothing"], "nothing is no fault"),
        (vec![file, "--county", "YOLO", "--fixed", "all"], "belong to a --policy"),
        (vec![file, "--county", "YOLO", "--policy", "configurable"], "--options FILE"),
        (vec![file, "--county", "YOLO", "--policy", "configurable", "--options", &options], "11357(a)"),
        (vec![file, "--county", "YOLO", "--threads", "0"], "256 threads"),
        (vec![file, "--county", "YOLO", "--reliefs", "some"], "allowed are: prop64, all"),
        (vec!["--county", "YOLO"], "no file"),
    ] {
        let run = folder.batch(&arguments);
        assert_eq!(run.status, 2, "{arguments:?}");
        assert!(run.errors.contains(part), "{arguments:?}: {}", run.errors);
    }
    let run = folder.batch(&[file, "--county", "Sacramento", "--as-of", "2019-11-11"]);
    assert_eq!(run.status, 0);
    assert!(!run.errors.contains("no conviction of the county"), "letters do not matter to the law's part");
    let run = folder.batch(&[file, "--county", "NOWHERE", "--as-of", "2019-11-11"]);
    assert!(run.errors.contains("no conviction of the county NOWHERE"), "{}", run.errors);
}

#[test]
fn a_sentence_is_over_only_where_somebody_says_so() {
    let file = data("gogen_configurable_flow.input.csv");
    let file = file.to_str().unwrap();
    let grades = |more: &[&str]| {
        let folder = Folder::new("over");
        assert_eq!(batch(&folder, &[file], more).status, 0);
        let rows = records(&folder.read("results.csv"));
        let place = |name: &str| rows[0].iter().position(|column| column == name).unwrap();
        let (date, grade, route) = (place("date"), place("grade"), place("route"));
        rows[1..].iter().map(|row| [date, grade, route].map(|place| row[place].clone())).collect::<Vec<_>>()
    };
    assert!(
        grades(&[])
            .iter()
            .all(|[_, grade, route]| ["check", "unavailable"].contains(&grade.as_str()) && route.is_empty())
    );
    let told = grades(&["--over-after", "5"]);
    let of = |date: &str| told.iter().find(|row| row[0] == date).unwrap()[1..].to_vec();
    // Six months from 1998, and five years from 2015.
    assert_eq!(of("1998-05-04"), ["right", "application"]);
    assert_eq!(of("2015-02-14"), ["check", ""]);
}

#[test]
fn with_all_reliefs_waits_are_counted_from_the_day_that_was_said() {
    let file = data("gogen_configurable_flow.input.csv");
    let told = |more: &[&str]| {
        let folder = Folder::new("waits");
        assert_eq!(batch(&folder, &[file.to_str().unwrap(), "--reliefs", "all"], more).status, 0);
        let rows = records(&folder.read("results.csv"));
        let place = |name: &str| rows[0].iter().position(|column| column == name).unwrap();
        // Six months of prison from May 1998.
        let row = rows.iter().find(|row| row[place("offense")] == "PC 220").unwrap();
        assert_eq!(row[place("relief")], "pc-1203.41");
        let has = |name: &str, word: &str| row[place(name)].split("; ").any(|one| one == word);
        [has("missing", "sentence_finished"), has("reasons", "d41-prison"), has("reasons", "d41-prison-wait")]
    };
    assert_eq!(told(&[]), [true, true, true], "nothing is known of it");
    assert_eq!(told(&["--over-after", "15"]), [false, true, false], "two years are over");
    assert_eq!(told(&["--over-after", "20"]), [false, false, true], "it was over in November 2018");
    assert_eq!(told(&["--over-after", "30"]), [true, true, true], "it may go on");
}

#[test]
fn no_cell_is_a_formula() {
    let folder = Folder::new("formula");
    let text = input().replace(",140195,", ",=1+1,").replace("VONWINKLE", "=VONWINKLE");
    let file = folder.write("=in.csv", text);
    assert!(batch(&folder, &[&file], &["--policy", "configurable"]).errors.contains("--options"));
    let options = data("eligibility_options.json");
    let run = batch(&folder, &[&file], &["--policy", "configurable", "--options", options.to_str().unwrap()]);
    assert_eq!(run.status, 0, "{}", run.errors);
    for name in ["results.csv", "policy.csv"] {
        let rows = records(&folder.read(name));
        assert!(rows.iter().flatten().any(|cell| cell.starts_with("'=1+1")), "{name}");
        assert!(rows.iter().flatten().all(|cell| !cell.starts_with(['=', '+', '@', '\t'])), "{name}");
    }
}
