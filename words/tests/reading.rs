//! Every English message is easy enough to read. The limits, and how they are counted:
//!
//! - Reasons (files named `reasons…`, `counties.ftl`, ids that begin with `why-`): grade 8, sentences of 25 words.
//! - Everything else, such as questions, answers, buttons, headings and steps: grade 6, 20 words.
//! - Texts of fewer than six words, where the formula means little: no word of four syllables or more.
//!
//! How syllables and sentences are counted: `support/measure.rs`. Words forgiven: `glossary.txt`.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

#[path = "support/glossary.rs"]
mod glossary;
#[path = "support/limits.rs"]
mod limits;
#[path = "support/measure.rs"]
mod measure;

use glossary::Glossary;
use limits::{Limit, PLAIN, REASON, SHORT, decimal, too_hard};
use measure::Measure;
use relief_check_words::{Msg, Words};

fn limit(file: &str, id: &str) -> Limit {
    let is_reason = file.contains("/reasons") || file.ends_with("/counties.ftl") || id.starts_with("why-");
    if is_reason { REASON } else { PLAIN }
}

#[test]
fn every_message_is_easy_enough_to_read() {
    let glossary = Glossary::ours();
    let mut faults = Vec::new();
    let mut grades = Vec::new();
    for msg in Msg::all() {
        let (source, text) = (msg.source(), Words::english().get(msg));
        let measure = Measure::of(text, &glossary);
        grades.extend(measure.grade().filter(|_| measure.words >= SHORT));
        for (over, fault) in too_hard(text, limit(source.file, msg.id()), &glossary) {
            let place = format!("words/{}:{}: `{}`", source.file, source.line, msg.id());
            faults.push((over, format!("{place}: {fault}\n    {text}")));
        }
    }
    // For whoever runs it with --nocapture.
    grades.sort_unstable();
    let [middle, highest] = [grades.get(grades.len() / 2), grades.last()].map(|g| decimal(g.copied().unwrap_or(0)));
    println!("{} messages, {} graded: middle {middle}, highest {highest}", Msg::all().count(), grades.len());

    faults.sort_by_key(|(over, _)| std::cmp::Reverse(*over));
    let lines: Vec<String> = faults.into_iter().map(|(_, line)| line).collect();
    assert!(lines.is_empty(), "{} too hard to read, worst first:\n{}", lines.len(), lines.join("\n"));
}

#[test]
fn hard_texts_are_found() {
    let glossary = Glossary::ours();
    let found = |text: &str, limit| too_hard(text, limit, &glossary).len();
    assert_eq!(found("What year did the judge sentence you?", PLAIN), 0);
    assert_eq!(found("Was the offense subsequently redesignated administratively?", PLAIN), 1);
    assert_eq!(found("Additional documentation", PLAIN), 2);
    assert_eq!(found("A felony in California", PLAIN), 0);
    let long = "It is a day on which we go to see if he or she is at the old mill by the sea or not so far off.";
    assert_eq!((found(long, PLAIN), found(long, REASON)), (2, 1));
    let between = "The prosecutor must prove that an exception fits, or the judge has to lower the old conviction.";
    assert_eq!((found(between, PLAIN), found(between, REASON)), (1, 0));
}

#[test]
fn the_limit_depends_on_the_file_and_the_id() {
    assert_eq!(limit("en/reasons.ftl", "p64-sale-misdemeanor"), REASON);
    assert_eq!(limit("en/counties.ftl", "county-kern"), REASON);
    assert_eq!(limit("en/ask.ftl", "why-year"), REASON);
    assert_eq!(limit("en/ask.ftl", "ask-why"), PLAIN);
}
