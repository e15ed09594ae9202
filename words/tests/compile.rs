//! The build script's checks: what becomes of a Fluent file, and what each mistake is told.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

// The build script uses some items that these tests do not, and the other way round.
#[allow(dead_code, reason = "shared with the build script")]
#[path = "../compile/mod.rs"]
mod compile;

use compile::{Folder, Language, SourceFile, messages, parse_languages};

fn file(name: &str, text: &str) -> SourceFile {
    SourceFile { name: name.to_owned(), text: text.to_owned() }
}

/// The text of the message `a`.
#[track_caller]
fn text_of_a(ftl: &str) -> String {
    let found = messages(&[file("en/x.ftl", ftl)]).unwrap();
    found.into_iter().find(|m| m.id == "a").unwrap().text
}

/// The faults of a file, as cargo shows them.
#[track_caller]
fn faults(ftl: &str) -> Vec<String> {
    let found = messages(&[file("en/x.ftl", ftl)]).unwrap_err();
    found.iter().map(ToString::to_string).collect()
}

#[track_caller]
fn only_fault(ftl: &str) -> String {
    let mut found = faults(ftl);
    assert_eq!(found.len(), 1, "{found:#?}");
    found.remove(0)
}

fn folder(code: &str, ftl: &str) -> Folder {
    let language = Language { code: code.to_owned(), name: code.to_uppercase(), rtl: code == "ar" };
    let files = vec![file(&format!("{code}/x.ftl"), ftl)];
    Folder { language, files }
}

#[test]
fn lines_fold_into_paragraphs() {
    assert_eq!(text_of_a("a = One line.\n"), "One line.");
    assert_eq!(text_of_a("a =\n    One\n    two.\n"), "One two.");
    assert_eq!(text_of_a("a =\n    One.\n\n    Two\n    three.\n"), "One.\nTwo three.");
    assert_eq!(text_of_a("a =\n    One.\n\n\n\n    Two.\nb = B\n"), "One.\nTwo.");
    assert_eq!(text_of_a("a = One.\n    Two.\n"), "One. Two.");
    assert_eq!(text_of_a("a =\r\n    One\r\n    two.\r\n\r\n    Three.\r\n"), "One two.\nThree.");
    assert_eq!(text_of_a("a = Two  spaces.   \n"), "Two spaces.");
    assert_eq!(text_of_a("\u{feff}a = Mark before.\n"), "Mark before.");
}

#[test]
fn variables_keep_their_space_and_their_names() {
    let found = messages(&[file("en/x.ftl", "a = In { $year },\n    { $b-c } { $year }.\n")]).unwrap();
    assert_eq!(found[0].text, "In {year}, {b-c} {year}.");
    assert_eq!(found[0].vars, ["b-c", "year"]);
    assert_eq!(text_of_a("a =\n    { $x }\n\n    { $y }\n"), "{x}\n{y}");
}

#[test]
fn references_are_filled_in_across_files_and_bring_their_variables() {
    let files = [
        file("en/a.ftl", "a = See { b }{ \" \" }and { -c }."),
        file("en/b.ftl", "# A note.\n# Its end.\nb = B { $n }\n-c = C"),
    ];
    let found = messages(&files).unwrap();
    let ids: Vec<&str> = found.iter().map(|m| m.id.as_str()).collect();
    assert_eq!(ids, ["a", "b"], "terms are no messages");
    assert_eq!(found[0].text, "See B {n} and C.");
    assert_eq!(found[0].vars, ["n"]);
    assert_eq!((found[1].note.as_str(), found[1].line), ("A note. Its end.", 3));
}

#[test]
fn what_lies_outside_our_part_of_fluent_is_refused() {
    let cases = [
        ("a = A\n    .title = T\n", "words/en/x.ftl:1: `a`: attributes"),
        ("\na = { $n ->\n   [one] One\n  *[other] More\n }\n", "words/en/x.ftl:2: `a`: selectors"),
        ("a = { DATETIME($d) }\n", "words/en/x.ftl:1: `a`: the function `DATETIME()`"),
        ("a = { 5 }\n", "words/en/x.ftl:1: `a`: the number `{ 5 }` needs no braces"),
        ("a = { { $n } }\n", "words/en/x.ftl:1: `a`: braces inside braces"),
        ("-t = T\na = { -t(case: \"x\") }\n", "words/en/x.ftl:2: `a`: `t` is used with"),
        ("b = B\na = { b.title }\n", "words/en/x.ftl:2: `a`: `b` is used with"),
        ("a = { $userName }\n", "words/en/x.ftl:1: `a`: the variable `$userName`"),
        ("-t = { $n }\n", "words/en/x.ftl:1: `-t`: a term cannot hold a variable"),
    ];
    for (ftl, beginning) in cases {
        let fault = only_fault(ftl);
        assert!(fault.starts_with(beginning), "{fault}");
    }
}

#[test]
fn ids_are_kebab_case_and_used_once() {
    for id in ["askYear", "Ask", "ask_year", "ask--year", "ask-"] {
        let fault = only_fault(&format!("{id} = A\n"));
        assert!(fault.contains("an id is small letters and digits"), "{fault}");
    }
    let fault = only_fault("a = A\nb = B\na = C\n");
    assert_eq!(fault, "words/en/x.ftl:3: `a`: this id is taken by words/en/x.ftl:1; an id is used once in a language");
    assert!(only_fault("a-1b = A\na1b = B\n").contains("choose another id"));
    assert!(only_fault("self = A\n").contains("`Self` is a word of Rust"));
}

#[test]
fn references_lead_somewhere_and_not_in_circles() {
    let fault = only_fault("b = B\na = { c }\n");
    assert_eq!(fault, "words/en/x.ftl:2: `a`: it refers to `c`, which no file of this language has");
    assert!(only_fault("a = { -app }\n").contains("`-app`, which no file"));
    let found = faults("a = { b }\nb = { a }\n");
    assert_eq!(found.len(), 2);
    assert!(found[0].contains("it refers to itself, by way of `a` and `b`"), "{}", found[0]);
}

#[test]
fn texts_are_plain() {
    for text in ["A **bold** one", "See [it](url)", "Use `code`", "A <b>tag</b>", "a \\n b"] {
        assert_eq!(faults(&format!("a = {text}\n")).len(), 1, "{text}");
    }
    assert!(only_fault("a = {\"\"}\n").contains("empty"));
    assert!(only_fault("a = {\" \"}B\n").contains("begins or ends with a space"));
    assert!(only_fault("a = {\"{\"}\n").contains("a brace cannot be part"));
    assert!(only_fault("a = {\"\\u001F\"}B\n").contains("control characters"));
}

#[test]
fn broken_syntax_names_its_line_and_the_others_are_still_checked() {
    let found = faults("a = A\nb = B { $x\nc = { d }\n");
    assert_eq!(found.len(), 2, "{found:#?}");
    assert!(found[0].starts_with("words/en/x.ftl:3: `b`: this is not Fluent"), "{}", found[0]);
    assert!(found[1].starts_with("words/en/x.ftl:3: `c`: it refers to `d`"), "{}", found[1]);
    let fault = only_fault("a = A\nnot indented\n");
    assert!(fault.starts_with("words/en/x.ftl:2: `not`: this is not Fluent"), "{fault}");
    assert!(fault.contains("indent the further lines"), "{fault}");
    assert_eq!(faults("a =\n").len(), 1);
}

#[test]
fn languages_have_the_same_messages_with_the_same_variables() {
    let english = "a = In { $year }.\nb = B\n";
    let same = [folder("en", english), folder("es", "b = Be\na = En { $year }.\n")];
    let compiled = compile::compile(&same).unwrap();
    let [(code, pack)] = &compiled.packs[..] else {
        panic!("one pack is expected");
    };
    assert_eq!(code, "es");
    let lines: Vec<&str> = pack.lines().collect();
    assert!(lines[0].starts_with("relief-check-words es "), "{pack}");
    assert_eq!(&lines[1..], ["En {year}.", "Be"]);

    let other = [folder("en", english), folder("es", "a = En { $ano }.\nc = Ce\n")];
    let found: Vec<String> = compile::compile(&other).unwrap_err().iter().map(ToString::to_string).collect();
    assert_eq!(
        found,
        [
            "words/es/x.ftl:1: `a`: its variables are `$ano`, but those of the original are `$year`",
            "words/en/x.ftl:2: `b`: the language `es` lacks this message; every language has every message",
            "words/es/x.ftl:2: `c`: the original has no message of this id; remove it, or correct the id",
        ]
    );
}

#[test]
fn the_source_has_a_constant_for_each_message_in_the_order_of_the_ids() {
    let compiled = compile::compile(&[folder("en", "law-as-of = L\nask-year = A [x] \"y\"\n")]).unwrap();
    let first = compiled.source.find("pub const AskYear: Self = Self(0);").unwrap();
    let second = compiled.source.find("pub const LawAsOf: Self = Self(1);").unwrap();
    assert!(first < second);
    assert!(compiled.source.contains("\\nask-year\\u{1f}law-as-of\\nA [x]"));
}

#[test]
fn only_the_words_of_the_first_page_come_with_the_program() {
    let files = vec![file("en/a.ftl", "ask = Ask\n"), file("en/app.ftl", "start = Go\n")];
    let compiled = compile::compile(&[Folder { files, ..folder("en", "") }]).unwrap();
    assert!(compiled.source.contains("pub const Start: Self = Self(0);"));
    assert!(compiled.source.contains("TEXTS: &str = \"Go\";"));
    assert!(compiled.source.contains("\\nstart\\u{1f}ask\\nAsk\";"));
}

#[test]
fn a_change_of_ids_or_variables_changes_the_fingerprint_and_a_change_of_text_does_not() {
    let head = |english: &str| {
        let folders = [folder("en", english), folder("es", english)];
        let compiled = compile::compile(&folders).unwrap();
        compiled.packs[0].1.lines().next().unwrap().to_owned()
    };
    assert_eq!(head("a = A\n"), head("a = B\n"));
    assert_ne!(head("a = A\n"), head("b = A\n"));
    assert_ne!(head("a = A\n"), head("a = { $x }\n"));
}

#[test]
fn the_list_of_languages_is_read() {
    let found = parse_languages("l", "# x\nen | English | ltr\n\nar | العربية | rtl\n").unwrap();
    let codes: Vec<(&str, bool)> = found.iter().map(|l| (l.code.as_str(), l.rtl)).collect();
    assert_eq!(codes, [("en", false), ("ar", true)]);
    for wrong in ["en | English", "en | English | up", "e/n | E | ltr", "en | | ltr", "en|E|ltr\nen|E|ltr"] {
        assert_eq!(parse_languages("l", wrong).unwrap_err().len(), 1, "{wrong}");
    }
}
