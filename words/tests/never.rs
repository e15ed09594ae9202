//! No English message uses a word of `never.txt`, or another word for what `terms.txt` names.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

#[path = "support/phrases.rs"]
mod phrases;

use phrases::Rule;
use relief_check_words::{Msg, Words};

const LISTS: [(&str, &str); 2] =
    [("never.txt", include_str!("../never.txt")), ("terms.txt", include_str!("../terms.txt"))];

#[test]
fn no_message_uses_a_listed_word() {
    let mut faults = Vec::new();
    for (file, text) in LISTS {
        for rule in Rule::parse_all(file, text) {
            for msg in Msg::all() {
                let text = Words::english().get(msg);
                for phrase in rule.found_in(text) {
                    let source = msg.source();
                    faults.push(format!(
                        "words/{}:{}: `{}` says `{phrase}` ({file}: {}); write instead: {}\n    {text}",
                        source.file,
                        source.line,
                        msg.id(),
                        rule.why,
                        rule.instead,
                    ));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{} listed words:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn the_lists_catch_what_they_are_for() {
    let rules: Vec<Rule> = LISTS.iter().flat_map(|(file, text)| Rule::parse_all(file, text)).collect();
    let caught = |text: &str| rules.iter().any(|rule| !rule.found_in(text).is_empty());
    for text in [
        "Help for ex-offenders",
        "A felon may ask",
        "Criminals can apply",
        "You qualify for relief",
        "You’re eligible",
        "You are not eligible",
        "You will hear back",
        "Your record is expunged",
        "Simply ask",
        "Done!",
        "Great 🎉",
        "100% sure",
        "Your visit is anonymous",
        "It is secure",
        "a convict",
        "Wipe it clean",
        "This is just a form",
    ] {
        assert!(caught(text), "{text}");
    }
    for text in [
        "You were convicted in 1998",
        "Your criminal record",
        "Ask the criminal clerk at the court",
        "A felony",
        "Social Security",
        "Justice Department",
        "people with convictions",
    ] {
        assert!(!caught(text), "{text}");
    }
}
