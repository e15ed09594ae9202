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
