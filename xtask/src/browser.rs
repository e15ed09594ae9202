//! The browser tests: `node --test` over tests/browser/*.test.mjs, against `dist/` under the
//! production headers. The tests get two variables: `BASE_URL`, the site's address without a last
//! slash, and `CHROMIUM`, the path of the browser.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{command, loud, quiet, root};
use crate::say::Outcome;
use crate::{chromium, server, setup};

/// A test that takes longer than this hangs, in milliseconds.
const PATIENCE: &str = "--test-timeout=600000";

/// `cargo xtask browser [NAME]`: the test files whose name holds NAME or, where there are none, the
/// tests whose title does.
pub(crate) fn alone(name: Option<&str>) -> Result<(), String> {
    setup::for_browser()?;
    let browser = chromium::find_or_install()?;
    loud(prepare(&browser, name)?)
}

/// All of them, as a step of `cargo xtask test`.
pub(crate) fn check(browser: &Path) -> Outcome {
    let printed = quiet("browser", prepare(browser, None)?)?;
    match passed(&printed) {
        Some(count) if count > 0 => Ok(format!("{count} tests")),
        _ => Err("No browser test ran, so nothing was tested.".into()),
    }
}

fn prepare(browser: &Path, name: Option<&str>) -> Result<Command, String> {
    let dist = root().join("dist");
    if !dist.join("index.html").is_file() {
        return Err("There is no dist/; run `cargo xtask dist` first.".into());
    }
    let all = files()?;
    let address = server::start(&dist, 0).map_err(|error| format!("Cannot serve dist/: {error}."))?;
    let mut node = command("node", &["--test", "--test-reporter=spec", PATIENCE]);
    if let Some(name) = name {
        let named: Vec<&PathBuf> = all.iter().filter(|file| holds(file, name)).collect();
        if named.is_empty() {
            node.arg(format!("--test-name-pattern={name}")).args(&all);
        } else {
            node.args(named);
        }
    } else {
        node.args(&all);
    }
    node.env("BASE_URL", format!("http://{address}"));
    node.env("CHROMIUM", browser);
    // Colours would stand between the words of the summary.
    node.env("NO_COLOR", "1").env_remove("FORCE_COLOR");
    Ok(node)
}

fn files() -> Result<Vec<PathBuf>, String> {
    let dir = root().join("tests/browser");
    let mut files = Vec::new();
    if let Ok(entries) = fs::read_dir(&dir) {
        let paths = entries.flatten().map(|entry| entry.path());
        files.extend(paths.filter(|path| path.to_string_lossy().ends_with(".test.mjs")));
    }
    files.sort();
    if files.is_empty() {
        return Err("There is no browser test (tests/browser/*.test.mjs).".into());
    }
    Ok(files)
}

fn holds(file: &Path, name: &str) -> bool {
    file.file_name().is_some_and(|own| own.to_string_lossy().contains(name))
}

/// The number of tests that passed, from the runner's summary.
fn passed(printed: &str) -> Option<u32> {
    let line = printed.lines().rev().find_map(|line| {
        let words = line.trim_start_matches(|c: char| !c.is_ascii_alphabetic());
        words.strip_prefix("pass ")
    })?;
    line.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_is_read() {
        let printed = "✔ pass 9 gates\nℹ tests 5\nℹ pass 4\nℹ fail 1\n";
        assert_eq!(passed(printed), Some(4));
        assert_eq!(passed("ℹ pass 0\n"), Some(0));
        assert_eq!(passed("nothing"), None);
    }
}
