//! The worked cases under tests/cases, run through the program as a person would run it.

use std::fs;
use std::path::PathBuf;

use crate::run::{command, quiet, root, target_dir};
use crate::say::Outcome;

const PROGRAM: &str = "relief-check";

/// Builds the program and compares its answers with every case.
pub(crate) fn check() -> Outcome {
    let files = files()?;
    let build = ["build", "--locked", "--release", "--bin", PROGRAM];
    quiet("program", command("cargo", &build))?;
    let name = format!("{PROGRAM}{}", std::env::consts::EXE_SUFFIX);
    let mut node = command("node", &["xtask/cases.mjs"]);
    node.arg(target_dir().join("release").join(name)).args(files);
    let printed = quiet("cases", node)?;
    Ok(printed.lines().last().unwrap_or_default().to_owned())
}

fn files() -> Result<Vec<PathBuf>, String> {
    let dir = root().join("tests/cases");
    let entries = fs::read_dir(&dir).map_err(|error| format!("Cannot read {}: {error}.", dir.display()))?;
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "jsonl"))
        .collect();
    files.sort();
    if files.is_empty() {
        return Err(format!("There is no case file (*.jsonl) in {}.", dir.display()));
    }
    Ok(files)
}
