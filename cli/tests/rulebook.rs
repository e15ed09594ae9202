//! The rulebook on disk is the one that the rows make, and a worked case reaches every row.

#![allow(clippy::expect_used, reason = "a test may stop at once")]

#[path = "../rulebook/mod.rs"]
mod rulebook;

use std::path::Path;

fn root() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

#[test]
fn the_rulebook_is_fresh() {
    let made = rulebook::page(&root()).expect("the cases can be read");
    let stored = std::fs::read_to_string(root().join("docs/rulebook.md")).unwrap_or_default();
    assert!(made == stored, "docs/rulebook.md is stale: run `cargo xtask rulebook`");
}

#[test]
fn a_worked_case_reaches_every_row() {
    let unreached = rulebook::unreached(&root()).expect("the cases can be read");
    assert!(unreached.is_empty(), "no worked case reaches {unreached:?}");
}

/// A row that leaves a relief out is shown to nobody; a caution does not leave out what it is about.
#[test]
fn every_row_that_people_may_read_has_a_sentence() {
    use relief_check_law::rule::Then;
    use relief_check_words::Msg;
    let silent: Vec<&str> = relief_check_law::reliefs::all()
        .into_iter()
        .flat_map(|(name, list)| list.iter().filter(move |row| name == "cautions" || row.then != Then::Omit))
        .map(|row| row.id)
        .filter(|id| Msg::from_id(id).is_none())
        .collect();
    assert!(silent.is_empty(), "no message says why: {silent:?}");
}
