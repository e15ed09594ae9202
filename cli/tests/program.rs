//! The program as a program: its exit statuses, what it takes as a file, order, and its questions.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod common;

use std::io::Read;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

/// Exit status, standard output and standard error.
fn said(args: &[&str], input: &[u8]) -> (i32, String, String) {
    let output = common::run(args, input);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[test]
fn nothing_is_no_document() {
    for nothing in ["", "[]", "\u{feff}", "\r\n \r\n", "\u{feff}[\r\n]\r\n"] {
        for command in ["assess", "ask"] {
            let silent = (0, String::new(), String::new());
            assert_eq!(said(&[command, "-"], nothing.as_bytes()), silent, "{nothing:?}");
        }
    }
}

#[test]
fn lines_and_arrays_with_any_ends_come_out_alike_and_in_order() {
    let documents: Vec<Value> = common::cases().iter().map(|case| case["document"].clone()).collect();
    let lines: Vec<String> = documents.iter().map(Value::to_string).collect();
    let (status, expected, _) = said(&["assess", "-"], lines.join("\n").as_bytes());
    let ids: Vec<Value> =
        expected.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["id"].clone()).collect();
    assert_eq!(status, 0);
    assert_eq!(ids, documents.iter().map(|document| document["id"].clone()).collect::<Vec<_>>());
    let pretty = serde_json::to_string_pretty(&documents).unwrap();
    for text in [
        format!("\u{feff}{}\r\n", lines.join("\r\n")),
        format!("[{}]", lines.join(",")),
        format!("\u{feff}\r\n{}", pretty.replace('\n', "\r\n")),
    ] {
        assert_eq!(said(&["assess", "-"], text.as_bytes()).1, expected);
    }
    // The same from a file.
    let path = concat!(env!("CARGO_TARGET_TMPDIR"), "/documents.json");
    std::fs::write(path, pretty).unwrap();
    assert_eq!(said(&["assess", path], b"").1, expected);
}

#[test]
fn what_cannot_run_ends_with_status_2_and_a_sentence() {
    let dir = env!("CARGO_MANIFEST_DIR");
    for (args, input, sentence) in [
        (&["assess", "/no/such/file"][..], "", "cannot read /no/such/file: No such file"),
        (&["assess", dir], "", "cannot read"),
        (
            &["assess", "-"],
            "%PDF-1.7\n1 0 obj\n",
            "no line of standard input is JSON (line 1: not JSON: expected value",
        ),
        (&["ask", "-"], "nonsense", "no line of standard input is JSON"),
        (&["assess", "-"], "[", "no line of standard input is JSON"),
        (&["assess"], "", "no file was given"),
        (&[], "", "no command was given"),
        (&["judge", "-"], "", "judge is no command"),
        (&["assess", "-", "-"], "", "unexpected argument"),
        (&["assess", "--fast", "-"], "", "invalid option '--fast'"),
    ] {
        let (status, out, log) = said(args, input.as_bytes());
        assert_eq!((status, out.as_str()), (2, ""), "{args:?}");
        assert!(
            log.starts_with("relief-check: ") && log.contains(sentence) && log.lines().count() == 1,
            "{args:?}: {log}"
        );
    }
}

#[test]
fn a_file_of_another_kind_is_not_held_in_memory() {
    let (status, out, log) = said(&["assess", "-"], "x\n".repeat(5000).as_bytes());
    assert_eq!((status, out.lines().count()), (2, 5000));
    assert!(log.contains("no line of standard input is JSON"));
}

#[test]
fn help_and_version_are_printed() {
    for (flag, text) in
        [("--help", "relief-check assess FILE"), ("-h", "Usage"), ("--version", "rules "), ("-V", "law as of")]
    {
        let (status, out, log) = said(&[flag], b"");
        assert_eq!((status, log.as_str()), (0, ""), "{flag}");
        assert!(out.contains(text), "{flag}: {out}");
    }
}

#[test]
fn refused_documents_are_told_in_words_too() {
    let (status, _, log) = said(&["assess", "-"], b"{\"charges\":[{\"level\":\"high\"}]}\n{]\n");
    assert_eq!(status, 1);
    let lines: Vec<&str> = log.lines().collect();
    let allowed = r#""infraction", "misdemeanor", "felony", "unknown""#;
    assert_eq!(lines[0], format!("relief-check: line 1: charges[0].level: found \"high\", allowed: {allowed}"));
    assert!(lines[1].starts_with("relief-check: line 2: not JSON: ") && lines[1].ends_with("at column 2"), "{log}");
}

#[test]
fn ask_prints_the_question_of_the_first_document() {
    let ask = |input: &str| {
        let (status, mut lines) = common::answers(&["ask", "-"], input.as_bytes());
        assert!(lines.len() == 1, "{input}");
        (status, lines.remove(0))
    };
    let felony = r#""court":"california","ended":"convicted","date":"1994","offense":"HSC 11358","level":"felony","cleared":"none""#;
    let choices = json!(["under-18", "18-20", "21-plus", "unknown"]);
    let question = json!({"ask": {"fact": "age", "charge": 0, "choices": choices}});
    assert_eq!(ask(&format!("{{\"charges\":[{{{felony}}}]}}\nnonsense")), (0, question));
    assert_eq!(ask("{}"), (0, json!({"ask": null})));
    assert_eq!(ask("{\"charges\":[{}]}").1["ask"]["charge"], 0);
    let (status, refused) = ask("{\"id\":\"a\",\"charges\":0}\n{}");
    assert_eq!((status, &refused["id"], &refused["error"]["path"]), (1, &json!("a"), &json!("charges")));
    assert_eq!(ask("nonsense\n{}").0, 1);
}

#[test]
fn a_document_without_a_day_is_looked_at_today() {
    let error = |document: &str| common::answers(&["assess", "-"], document.as_bytes()).1[0]["error"].clone();
    let past = error(r#"{"charges":[{"date":"2026-01-01"}]}"#);
    let future = error(r#"{"charges":[{"date":"2200-12-31"}]}"#);
    assert_eq!((past, &future["path"]), (Value::Null, &json!("charges[0].date")));
}

#[test]
fn a_reader_that_leaves_is_no_failure() {
    let path = concat!(env!("CARGO_TARGET_TMPDIR"), "/many.jsonl");
    std::fs::write(path, "{\"id\":\"a\"}\n".repeat(200_000)).unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_relief-check"))
        .args(["assess", path])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = [0; 10];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.len()), (Some(0), 0));
}
