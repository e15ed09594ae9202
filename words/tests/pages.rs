//! The pages of plain HTML (`site/en`, and the words in `index.html`) are held to the same reading grade and
//! the same lists of words as the messages. The page for county staff may be as hard as a reason.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

#[path = "support/blocks.rs"]
mod blocks;
#[path = "support/glossary.rs"]
mod glossary;
#[path = "support/limits.rs"]
mod limits;
#[path = "support/measure.rs"]
mod measure;
#[path = "support/phrases.rs"]
mod phrases;

use std::fs;
use std::path::Path;

use blocks::{Block, blocks};
use glossary::Glossary;
use limits::{Limit, PLAIN, REASON, too_hard};
use phrases::Rule;

const LISTS: [(&str, &str); 2] =
    [("never.txt", include_str!("../never.txt")), ("terms.txt", include_str!("../terms.txt"))];

/// Every page with its texts, by its path under the project.
fn pages() -> Vec<(String, Vec<Block>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut names = vec!["index.html".to_owned()];
    for entry in fs::read_dir(root.join("site/en")).unwrap() {
        names.push(format!("site/en/{}", entry.unwrap().file_name().to_string_lossy()));
    }
    names.sort();
    assert!(names.len() > 4, "{names:?}");
    let text = |name: &String| fs::read_to_string(root.join(name)).unwrap();
    names.iter().map(|name| (name.clone(), blocks(&text(name)))).collect()
}

fn limit(page: &str) -> Limit {
    if page.ends_with("/for-counties.html") { REASON } else { PLAIN }
}

#[test]
fn every_page_is_easy_enough_to_read() {
    let glossary = Glossary::ours();
    let mut faults = Vec::new();
    for (page, blocks) in pages() {
        for Block { line, text } in blocks {
            for (over, fault) in too_hard(&text, limit(&page), &glossary) {
                faults.push((over, format!("{page}:{line}: {fault}\n    {text}")));
            }
        }
    }
    faults.sort_by_key(|(over, _)| std::cmp::Reverse(*over));
    let lines: Vec<String> = faults.into_iter().map(|(_, line)| line).collect();
    assert!(lines.is_empty(), "{} too hard to read, worst first:\n{}", lines.len(), lines.join("\n"));
}

#[test]
fn no_page_uses_a_listed_word() {
    let mut faults = Vec::new();
    for (page, blocks) in pages() {
        for (file, list) in LISTS {
            for rule in Rule::parse_all(file, list) {
                for Block { line, text } in &blocks {
                    for phrase in rule.found_in(text) {
                        let Rule { why, instead, .. } = &rule;
                        faults.push(format!(
                            "{page}:{line}: `{phrase}` ({file}: {why}); write instead: {instead}\n    {text}"
                        ));
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "{} listed words:\n{}", faults.len(), faults.join("\n"));
}
