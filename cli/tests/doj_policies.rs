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
