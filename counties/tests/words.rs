//! The sentences this crate asks for are the sentences of `words/en/counties.ftl`, all of them.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

use relief_check_counties::message_keys;
use std::collections::BTreeSet;
use std::fs;

fn file() -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../words/en/counties.ftl");
    fs::read_to_string(path).unwrap()
}

#[test]
fn keys_and_sentences_agree() {
    let text = file();
    let written: BTreeSet<&str> = text
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()))
        .map(|line| line.split_once('=').unwrap_or_else(|| panic!("{line}")).0.trim_end())
        .collect();
    let wanted: BTreeSet<&str> = message_keys().collect();
    assert_eq!(written, wanted);
}

#[test]
fn sentences_are_short_and_promise_nothing() {
    for line in file().lines().filter(|line| !line.starts_with('#')) {
        let text = line.split_once(" = ").map_or(line, |(_, text)| text).trim();
        assert!(!text.contains(['!', ';']), "{text}");
        for sentence in text.split(['.', '?']) {
            assert!(sentence.split_whitespace().count() <= 15, "{sentence}");
        }
        let lower = text.to_lowercase();
        for word in ["eligible", "qualif", "felon ", "felons", "offender", "criminal", "convict "] {
            assert!(!lower.contains(word), "{word}: {text}");
        }
    }
}

#[test]
fn only_an_order_is_told_as_done() {
    let text = file();
    let body = |key: &str| {
        let start = text.find(&format!("\n{key} =")).unwrap();
        text[start + 1..].split("\n\n").next().unwrap().to_owned()
    };
    for (_, action) in relief_check_counties::County::all_actions() {
        let ordered = action.status == relief_check_counties::ActionStatus::Ordered;
        let says_ordered = body(action.key).contains("ordered") || body(action.key).contains("signed");
        assert!(ordered || !says_ordered, "{} was not ordered", action.key);
        assert!(!body(action.key).contains("were cleared"), "{}", action.key);
    }
}
