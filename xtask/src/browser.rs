//! The browser tests: `node --test` over tests/browser/*.test.mjs, against `dist/` under the
//! production headers. The tests get the variables `BASE_URL`, the site's address without a last
//! slash, `CHROMIUM`, the path of the browser, and those of `engines`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::engines::Places;
use crate::run::{command, loud, quiet, root};
use crate::say::Outcome;
use crate::{server, setup};

/// A test that takes longer than this hangs, in milliseconds.
const PATIENCE: &str = "--test-timeout=600000";

/// `cargo xtask browser [NAME]`: the test files whose name holds NAME or, where there are none, the
/// tests whose title does.
pub(crate) fn alone(name: Option<&str>) -> Result<(), String> {
    let places = setup::for_browser()?;
    loud(prepare(&places, name)?)
}

/// All of them, as a step of `cargo xtask test`.
pub(crate) fn check(places: &Places) -> Outcome {
    let printed = quiet("browser", prepare(places, None)?)?;
    match (count(&printed, "pass"), count(&printed, "skipped")) {
        (Some(passed), Some(0)) if passed > 0 => Ok(format!("{passed} tests")),
        (Some(passed), Some(skipped)) if passed > 0 => {
            let said = printed.lines().filter(|line| line.contains("NOTHING WAS TESTED IN"));
            let said: Vec<&str> = said.collect();
            Ok(format!("{passed} tests, BUT {skipped} WERE PASSED OVER\n{}", said.join("\n")))
        }
        _ => Err("No browser test ran, so nothing was tested.".into()),
    }
}

fn prepare(places: &Places, name: Option<&str>) -> Result<Command, String> {
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
    node.envs(places.iter().map(|(variable, path)| (variable, path)));
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

/// The number that the runner's summary has for `what`.
fn count(printed: &str, what: &str) -> Option<u32> {
    printed.lines().rev().find_map(|line| {
        let words = line.trim_start_matches(|c: char| !c.is_ascii_alphabetic());
        words.strip_prefix(what)?.strip_prefix(' ')?.trim().parse().ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_is_read() {
        let printed = "✔ pass 9 gates\nℹ tests 5\nℹ pass 4\nℹ fail 1\nℹ skipped 2\n";
        assert_eq!(count(printed, "pass"), Some(4));
        assert_eq!(count(printed, "skipped"), Some(2));
        assert_eq!(count("ℹ pass 0\n", "pass"), Some(0));
        assert_eq!(count("nothing", "pass"), None);
    }
}
