//! Shared by the tests: running the program, and the worked cases.

#![allow(dead_code, clippy::unwrap_used, clippy::panic, reason = "tests, of which each uses a part")]

use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// How many worked cases there are. A case that is added or lost changes this on purpose.
pub(crate) const CASES: usize = 471;

/// The worked cases of the project.
pub(crate) fn cases() -> Vec<Value> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/cases");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let texts: Vec<String> = files.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect();
    let lines = texts.iter().flat_map(|text| text.lines());
    let cases: Vec<Value> = lines.map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(cases.len(), CASES, "the number of worked cases");
    cases
}

/// Runs the program on these bytes.
pub(crate) fn run(args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_relief-check"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || {
        // A program that stops early closes its end.
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

/// Runs the program and gives its exit status and the lines of its answer.
pub(crate) fn answers(args: &[&str], input: &[u8]) -> (i32, Vec<Value>) {
    let output = run(args, input);
    let text = String::from_utf8(output.stdout).unwrap();
    let lines = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    (output.status.code().unwrap(), lines)
}
