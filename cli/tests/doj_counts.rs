//! The program's counts against the true ones of a file that was made up.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::cast_possible_truncation, reason = "tests")]

mod doj;
#[path = "../extract/mod.rs"]
#[expect(dead_code, reason = "the truth as a file is for the example")]
mod extract;

use std::collections::BTreeMap;

use doj::{Folder, records};
use relief_check_intake::doj::COLUMNS;

#[test]
fn the_counts_are_the_true_ones_on_any_number_of_threads() {
    let folder = Folder::new("counts");
    let mut file = Vec::new();
    let truth =
        extract::write(&mut file, &extract::Plan { people: 6000, county: "LOS ANGELES", seed: 7 }, &COLUMNS).unwrap();
    // More than two pieces, so that threads take turns.
    assert!(file.len() > 3 * (2 << 20));
    let name = folder.write("in.csv", &file);
    let mut runs = Vec::new();
    for threads in ["1", "2", "5"] {
        let more = ["--as-of", "2026-11-22", "--policy", "los-angeles", "--threads", threads];
        let run = folder.batch(&[&[name.as_str()], &more[..]].concat());
        assert_eq!(run.status, 0, "{}", run.errors);
        runs.push(["counts.csv", "results.csv", "policy.csv"].map(|name| folder.read(name)));
    }
    assert!(runs.iter().all(|run| *run == runs[0]), "threads change nothing");

    let mut counts: BTreeMap<(String, String), u64> = BTreeMap::new();
    for row in records(&runs[0][0]).into_iter().skip(1) {
        *counts.entry((row[1].clone(), row[2].clone())).or_default() += row[3].parse::<u64>().unwrap();
    }
    let count = |group: &str, name: &str| counts.get(&(group.to_owned(), name.to_owned())).copied().unwrap_or_default();
    assert_eq!(count("rows", "rows"), truth.rows);
    assert_eq!(count("rows", "bad rows"), 0);
    assert_eq!(count("people", "people"), truth.people);
    assert_eq!(count("rows", "convictions in the county"), truth.convictions_in_county);
    assert_eq!(count("level", "felony"), truth.felonies);
    let of = |group: &str, number: &str| {
        let named = counts.iter().filter(|((of, name), _)| of == group && name.contains(number));
        named.map(|(_, count)| count).sum::<u64>()
    };
    for (section, expected) in &truth.by_section {
        assert_eq!(of("section", section), *expected, "{section} by the law");
        assert_eq!(of("policy section", section), *expected, "{section} by the policy");
    }
    let all: u64 = truth.by_section.values().sum();
    let results = records(&runs[0][1]);
    assert_eq!(results.len() as u64, all + 1, "a line a conviction");
    assert_eq!(of("result", ""), all);
    // Every line of results names a row that is there.
    let lines = file.split(|byte| *byte == b'\n').count() - 1;
    assert!(results[1..].iter().all(|row| row[1].parse::<usize>().unwrap() <= lines));
}

#[test]
fn with_all_reliefs_every_conviction_of_the_county_is_counted_once() {
    let folder = Folder::new("all");
    let mut file = Vec::new();
    let truth =
        extract::write(&mut file, &extract::Plan { people: 1500, county: "LOS ANGELES", seed: 11 }, &COLUMNS).unwrap();
    let name = folder.write("in.csv", &file);
    let run = |more: &[&str]| {
        let run = folder.batch(&[&[name.as_str(), "--county", "LOS ANGELES", "--as-of", "2026-11-22"], more].concat());
        assert_eq!(run.status, 0, "{}", run.errors);
        (records(&folder.read("results.csv")), records(&folder.read("counts.csv")), run.output)
    };
    let (some, some_counts, _) = run(&["--reliefs", "prop64"]);
    assert_eq!(
        (some.clone(), some_counts.clone()),
        {
            let (a, b, _) = run(&[]);
            (a, b)
        },
        "that is the default"
    );
    let (results, counts, said) = run(&["--reliefs", "all"]);
    assert!(said.contains("by the relief that is spoken of first"), "{said}");
    assert_eq!(results.len() as u64, truth.convictions_in_county + 1, "a line a conviction");
    let place = |name: &str| results[0].iter().position(|column| column == name).unwrap();
    // The counts are those of the lines.
    let mut lines: BTreeMap<(&str, String), u64> = BTreeMap::new();
    for row in &results[1..] {
        *lines.entry(("first relief", format!("{}={}", row[place("relief")], row[place("grade")]))).or_default() += 1;
        for one in row[place("reliefs")].split("; ") {
            *lines.entry(("relief", one.to_owned())).or_default() += 1;
        }
    }
    let told = counts.iter().filter(|row| row[1] == "first relief" || row[1] == "relief");
    let told: BTreeMap<(&str, String), u64> =
        told.map(|row| ((row[1].as_str(), row[2].clone()), row[3].parse().unwrap())).collect();
    assert_eq!(told, lines);
    // What was counted before is counted still: rows, people, and the convictions that Prop 64 may reach.
    let group = |counts: &[Vec<String>], name: &str| {
        counts.iter().filter(|row| row[1] == name).map(|row| row[1..].to_vec()).collect::<Vec<_>>()
    };
    for name in ["rows", "section", "level", "result", "floor"] {
        assert_eq!(group(&counts, name), group(&some_counts, name), "{name}");
    }
    assert!(group(&some_counts, "relief").is_empty());
    let header: Vec<&String> =
        results[0].iter().filter(|name| !["relief", "reliefs"].contains(&name.as_str())).collect();
    assert_eq!(header, some[0].iter().collect::<Vec<_>>(), "the same columns and two more");
}
