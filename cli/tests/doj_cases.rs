//! Worked cases as rows of the extract: with all reliefs, the batch answers as `assess` does for the same facts, with
//! all that the extract cannot tell unknown.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod common;
mod doj;
#[path = "doj/written.rs"]
mod written;

use std::collections::BTreeMap;

use doj::{Folder, records};
use serde_json::Value;
use written::{Case, case};

#[test]
fn the_batch_answers_as_assess_does_for_the_same_facts() {
    let cases = common::cases();
    let cases: Vec<Case> =
        cases.iter().enumerate().filter_map(|(number, worked)| case(number, &worked["document"])).collect();
    let mut by_day: BTreeMap<String, Vec<&Case>> = BTreeMap::new();
    for case in &cases {
        by_day.entry(case.document["as_of"].as_str().unwrap().to_owned()).or_default().push(case);
    }
    let (mut compared, mut several) = (0, 0);
    for (as_of, cases) in by_day {
        let documents: Vec<String> = cases.iter().map(|case| case.document.to_string()).collect();
        let (status, answers) = common::answers(&["assess", "-"], documents.join("\n").as_bytes());
        assert_eq!(status, 0);
        let rows: Vec<&str> = cases.iter().flat_map(|case| case.rows.iter().map(String::as_str)).collect();
        let folder = Folder::new("cases");
        let file = folder.write("in.csv", rows.join("\n"));
        let run = folder.batch(&[&file, "--county", "Los Angeles", "--as-of", &as_of, "--reliefs", "all"]);
        assert_eq!(run.status, 0, "{}", run.errors);
        let results = records(&folder.read("results.csv"));
        let place = |name: &str| results[0].iter().position(|column| column == name).unwrap();
        let cell = |row: &[String], name: &str| row[place(name)].clone();
        for (case, answer) in cases.iter().zip(&answers) {
            let subject = case.document["id"].as_str().unwrap();
            let lines: Vec<&Vec<String>> = results.iter().filter(|row| cell(row, "subject") == subject).collect();
            let charges = answer["charges"].as_array().unwrap();
            assert_eq!(lines.len(), charges.len(), "a line a conviction");
            several += usize::from(charges.len() > 1);
            for (line, charge) in lines.into_iter().zip(charges) {
                let reliefs = charge["reliefs"].as_array().unwrap();
                let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
                let listed: Vec<String> =
                    reliefs.iter().map(|one| format!("{}={}", text(&one["relief"]), text(&one["grade"]))).collect();
                assert_eq!(cell(line, "reliefs"), listed.join("; "), "{} {line:?}", case.document);
                let of = |relief: &str| reliefs.iter().find(|one| one["relief"] == relief).cloned().unwrap_or_default();
                let prop64 = of("prop64");
                for name in ["route", "result", "floor"] {
                    assert_eq!(cell(line, name), text(&prop64[name]), "{name} {}", case.document);
                }
                let first = of(&cell(line, "relief"));
                for name in ["grade", "certainty"] {
                    assert_eq!(cell(line, name), text(&first[name]), "{name} {}", case.document);
                }
                for (name, field) in [("missing", "needs"), ("sources", "cites")] {
                    let all = first[field].as_array().map(Vec::as_slice).unwrap_or_default();
                    assert_eq!(
                        cell(line, name),
                        all.iter().map(text).collect::<Vec<_>>().join("; "),
                        "{}",
                        case.document
                    );
                }
                compared += 1;
            }
        }
    }
    assert!(compared > 150 && several > 5, "{compared} convictions, {several} people with several");
}
