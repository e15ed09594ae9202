//! No sentence that people read stands in the app's code: they all live in the message files.
//!
//! A rule of thumb, not a proof; the pseudo-language on the rendered pages is the other half. Found are:
//! text put straight into markup (`{ "Back" }`), text attributes (`aria-label="Back"`), and any literal
//! of three words or more. Not meant: lists of classes and the like, and what only developers see.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

#[path = "support/literals.rs"]
mod literals;

use std::fs;
use std::path::{Path, PathBuf};

use literals::{Literal, literals};

/// Literals that are right as they are: the end of the file's path, the text, and why.
const ALLOWED: [(&str, &str, &str); 6] = [
    ("extract/src/counts.rs", "convictions in the county", COUNT),
    ("extract/src/counts.rs", "people with such a conviction", COUNT),
    ("extract/src/counts.rs", "people who would have no felony any more", COUNT),
    ("extract/src/counts.rs", "people who would have no conviction of the last seven years any more", COUNT),
    ("extract/src/counts.rs", "people who would have no conviction any more", COUNT),
    ("extract/src/counts.rs", ", with every unknown fact read against them", COUNT),
];
const COUNT: &str = "the name of a count in counts.csv, looked up and not shown";

/// Attributes whose value is read or heard.
const SPOKEN: [&str; 7] = ["label=", "title=", "alt=", "placeholder=", "aria-description=", "content=", "caption="];

/// Attributes and calls whose value is a list of names.
const NAMES: [&str; 9] =
    ["class=", "class:", "classes!(", "rel=", "d=", "viewBox=", "autocomplete=", "sandbox=", "describedby="];

/// Calls whose text only developers see.
const FOR_DEVELOPERS: [&str; 7] =
    ["panic!(", "expect(", "unreachable!(", "assert!(", "assert_eq!(", "log_1(", "error_1("];

/// Attributes of Rust whose text only developers see.
const OF_RUST: [&str; 2] = ["reason=", "#[doc="];

#[test]
fn no_sentence_stands_in_the_code_of_the_app() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = Vec::new();
    for folder in ["src", "clinic/src", "extract/src"] {
        let before = files.len();
        rust_files(&root.join(folder), &mut files);
        assert!(files.len() > before, "no Rust file in {folder}");
    }
    let mut faults = Vec::new();
    for path in files {
        let source = fs::read_to_string(&path).unwrap();
        let name = path.strip_prefix(&root).unwrap_or(&path).display().to_string();
        for literal in literals(&source).into_iter().filter(is_sentence) {
            let known = |(file, text, _): &(&str, &str, &str)| name.ends_with(file) && literal.text == *text;
            if !ALLOWED.iter().any(known) {
                faults.push(format!("{name}:{}: {:?}", literal.line, literal.text));
            }
        }
    }
    assert!(
        faults.is_empty(),
        "{} texts belong into words/en/*.ftl (or, if nobody reads them, into ALLOWED in {}):\n{}",
        faults.len(),
        file!(),
        faults.join("\n"),
    );
}

fn rust_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let is_tests = path.file_stem().is_some_and(|stem| stem == "tests");
        if path.is_dir() && !is_tests {
            rust_files(&path, files);
        } else if path.extension().is_some_and(|end| end == "rs") && !is_tests {
            files.push(path);
        }
    }
    files.sort();
}

fn is_sentence(literal: &Literal) -> bool {
    let Literal { text, before, after, .. } = literal;
    let for_developers = FOR_DEVELOPERS.iter().any(|call| is_inside(before, call));
    if for_developers || OF_RUST.iter().any(|name| before.ends_with(name)) {
        return false;
    }
    let call = before.rsplit_once(['>', '{', '<']).map_or(before.as_str(), |(_, last)| last);
    if NAMES.iter().any(|name| call.contains(name)) {
        return false;
    }
    let words = words(text);
    if SPOKEN.iter().any(|name| before.ends_with(name)) {
        return words > 0;
    }
    let in_markup = before.ends_with('{') && *after == Some('}') && before.contains('<');
    if in_markup && words > 0 && (words > 1 || text.starts_with(char::is_uppercase)) {
        return true;
    }
    words >= 3
}

/// Whether the code stands inside a call that is still open.
fn is_inside(before: &str, call: &str) -> bool {
    let Some(at) = before.rfind(call) else {
        return false;
    };
    let mut open = 1;
    before[at + call.len()..].chars().all(|c| {
        open += i32::from(c == '(') - i32::from(c == ')');
        open > 0
    })
}

/// The words of letters in a text, without placeholders, names in code and addresses.
fn words(text: &str) -> usize {
    let is_word = |token: &&str| {
        let token = token.trim_matches(|c: char| c.is_ascii_punctuation() && c != '{' && c != '}');
        !token.is_empty() && token.chars().all(|c| c.is_alphabetic() || c == '\'' || c == '’')
    };
    text.split_whitespace().filter(is_word).count()
}

#[test]
fn sentences_are_found_and_names_are_not() {
    let found = |source: &str| literals(source).iter().filter(|l| is_sentence(l)).count();
    for source in [
        r#"html! { <p>{ "Back" }</p> }"#,
        r#"html! { <p>{ "see more" }</p> }"#,
        r#"html! { <p aria-label="close">{ x }</p> }"#,
        r#"html! { <Card title="close" /> }"#,
        r#"let text = "what happens next";"#,
        r#"html! { <p class="a b c">{ "Read this first." }</p> }"#,
        r#"match x { None => panic!("no x"), Some(_) => "what happens next" }"#,
        "format!(\"The year is {year}.\")",
    ] {
        assert_eq!(found(source), 1, "{source}");
    }
    for source in [
        r#"html! { <p class="card wide open">{ words.get(Msg::Back) }</p> }"#,
        r#"html! { <p class={classes!("card wide open", x)} dir={if r { "rtl" } else { "ltr" }}></p> }"#,
        r#"html! { <path d="M 1 2 L a b c" />  }"#,
        r#"html! { <a rel="noopener noreferrer external">{ "→" }</a> }"#,
        r#"x.expect("the page has a body");"#,
        r#"#[expect(unused, reason = "it is not needed yet")] fn f() {}"#,
        r#"panic!("no such page {page} here now")"#,
        r#"let tag = "section"; f("answer-year", "{year}-{month}");"#,
    ] {
        assert_eq!(found(source), 0, "{source}");
    }
}
