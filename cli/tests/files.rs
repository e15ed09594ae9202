//! The commands `rap` and `table`, and every example of docs/files.md.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod common;

use serde_json::{Value, json};

/// Exit status, standard output and standard error.
fn said(args: &[&str], input: &[u8]) -> (i32, String, String) {
    let output = common::run(args, input);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

const AS_OF: [&str; 2] = ["--as-of", "2026-11-22"];

/// The text of the first block of this kind after a line of the page.
fn block(after: &str, kind: &str) -> String {
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/files.md")).unwrap();
    let (_, rest) = page.split_once(after).unwrap_or_else(|| panic!("{after}"));
    let (_, rest) = rest.split_once(&format!("```{kind}\n")).unwrap_or_else(|| panic!("{after} {kind}"));
    rest.split_once("```\n").unwrap().0.to_owned()
}

fn lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"))).collect()
}

#[test]
fn the_examples_of_the_page_are_what_the_program_prints() {
    let sheet = block("## RAP sheets", "text");
    let (status, out, log) = said(&["rap", "-", "--lines", AS_OF[0], AS_OF[1]], sheet.as_bytes());
    assert_eq!((status, log.as_str()), (0, ""));
    let all = lines(&out);
    assert_eq!(all[..1], lines(&block("The document that it proposes", "json")));
    let shown = lines(&block("With `--lines`", "json"));
    assert!(shown.len() > 5 && shown.iter().all(|line| all.contains(line)), "{out}");
    assert_eq!(all.len(), 1 + all[0]["charges"].as_array().unwrap().len() + sheet.lines().count());

    let table = block("## Tables", "csv");
    let (status, out, log) = said(&["table", "-", AS_OF[0], AS_OF[1]], table.as_bytes());
    assert_eq!((status, lines(&out)), (1, lines(&block("reads as", "json"))));
    assert!(log.contains("line 5: level: found \"high\"") && log.contains("were not read: Hair"), "{log}");

    let case = block("## Case files", "json");
    let today = relief_check_law::Day::ymd(2026, 11, 22);
    let read = relief_check_intake::read_case(&case, today).unwrap();
    assert_eq!(read.staff.charges[0].overrides.len(), 1);
    assert_eq!(relief_check_intake::read_case(&relief_check_intake::case_json(&read), today).unwrap(), read);
}

#[test]
fn the_page_names_every_reason_and_every_column() {
    use relief_check_intake::rap::{Ignored, Reason};
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/files.md")).unwrap();
    let codes = Reason::ALL.iter().map(|reason| reason.code()).chain(Ignored::ALL.iter().map(|why| why.code()));
    for code in codes.chain(["client", "as_of", "charge", "notes"]) {
        assert!(page.contains(&format!("`{code}`")), "{code}");
    }
}

#[test]
fn documents_become_a_table_and_come_back() {
    let documents = common::cases().iter().map(|case| case["document"].to_string() + "\n").collect::<String>();
    let (status, csv, log) = said(&["table", "--csv", "-"], documents.as_bytes());
    assert_eq!((status, log.as_str()), (0, ""));
    assert!(csv.starts_with("client,as_of,") && csv.ends_with("\r\n") && !csv.contains("notes"));
    let (status, back, log) = said(&["table", "-"], csv.as_bytes());
    assert_eq!((status, log.as_str()), (0, ""));
    // Field by field, since the writer leaves out nothing that was said and adds no more than empty parts.
    let (first, second) =
        (common::answers(&["assess", "-"], documents.as_bytes()), common::answers(&["assess", "-"], back.as_bytes()));
    assert_eq!(first, second);
    let (status, csv, log) = said(&["table", "-", "--csv"], b"{\"id\":\"A\"}\n{\"id\":\"A\"}\n{\"charges\":1}\n");
    assert_eq!((status, csv.lines().count()), (1, 3));
    assert!(log.contains("document 2 is called \"A (2)\"") && log.contains("charges: found 1"), "{log}");
}

#[test]
fn a_sheet_can_be_assessed_at_once() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/rap/later.txt");
    let (status, document, _) = said(&["rap", path], b"");
    let (assessed, answers) = common::answers(&["assess", "-"], document.as_bytes());
    assert_eq!((status, assessed, answers[0]["charges"].as_array().unwrap().len()), (0, 0, 9));
    // Nothing of the sheet but facts: no name, no number, no birth date.
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/rap/skywalker_rap_sheet_page_1.txt");
    let (_, out, _) = said(&["rap", "--lines", path], b"");
    for secret in ["SKYWALKER", "99000015", "1955", "1957", "84321", "MARIJUANA"] {
        assert!(!out.contains(secret), "{secret}");
    }
}

#[test]
fn what_is_no_sheet_proposes_nothing() {
    for input in [&b""[..], b"%PDF-1.7\n\x00\xff\n", b"hello"] {
        let (status, out, _) = said(&["rap", "-", AS_OF[0], AS_OF[1]], input);
        assert_eq!((status, lines(&out)), (0, vec![json!({"as_of": "2026-11-22", "charges": [], "person": {}})]));
    }
    let long = vec![b'x'; 3 << 20];
    assert_eq!(said(&["rap", "-"], &long).0, 0);
    let (status, out, _) = said(&["table", "-"], &vec![b'x'; 9 << 20]);
    assert_eq!((status, lines(&out)[0]["error"]["allowed"][0].as_str()), (1, Some("at most 8388608 bytes")));
}

#[test]
fn wrong_arguments_are_told() {
    for (args, sentence) in [
        (&["rap"][..], "no file was given"),
        (&["rap", "--csv", "-"], "invalid option '--csv'"),
        (&["table", "--lines", "-"], "invalid option '--lines'"),
        (&["table", "-", "-"], "unexpected argument"),
        (&["rap", "-", "--as-of", "2026"], "2026 is no day"),
        (&["rap", "/no/such/file"], "cannot read /no/such/file"),
    ] {
        let (status, out, log) = said(args, b"");
        assert_eq!((status, out.as_str()), (2, ""), "{args:?}");
        assert!(log.contains(sentence), "{args:?}: {log}");
    }
}
