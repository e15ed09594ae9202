//! `cargo xtask test`: every check there is, in the order in which they are quick to fail. All of them
//! run, whether or not an earlier one failed; the last line counts them.

use std::process::ExitCode;

use crate::run::{command, quiet};
use crate::say::{Outcome, Tally};
use crate::{browser, cases, dist, setup, size};

const NOT_BUILT: &str = "Not run, because the app was not built.";

/// Installs what is missing, then runs everything.
pub(crate) fn everything() -> ExitCode {
    let mut tally = Tally::default();
    println!("What is needed:");
    let places = match setup::everything() {
        Ok(places) => places,
        Err(sentence) => {
            println!("{sentence}");
            tally.step("Set-up", || Err("Nothing was tested.".into()));
            tally.finish();
            return ExitCode::FAILURE;
        }
    };
    println!("\nChecks:");
    tally.step("Formatting", || cargo("fmt", &["fmt", "--all", "--check", "--", "--color", "never"]));
    tally.step("Lints, this machine", lints);
    tally.step("Lints, Wasm", wasm_lints);
    tally.step("Native tests", native);
    tally.step("Worked cases", cases::check);
    let built = tally.step("Wasm release build", dist::build);
    tally.step("Browser tests", || if built { browser::check(&places) } else { Err(NOT_BUILT.into()) });
    tally.step("Size", || if built { size::gate() } else { Err(NOT_BUILT.into()) });
    if tally.finish() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn cargo(log: &str, arguments: &[&str]) -> Outcome {
    quiet(log, command("cargo", arguments)).map(|_| String::new())
}

fn lints() -> Outcome {
    let arguments = ["clippy", "--locked", "--workspace", "--all-targets", "--", "-D", "warnings"];
    cargo("clippy", &arguments)
}

fn wasm_lints() -> Outcome {
    let programs = ["-p", "relief-check-web", "-p", "relief-check-clinic"];
    let arguments =
        [&["clippy", "--locked", "--target", "wasm32-unknown-unknown"], &programs[..], &["--", "-D", "warnings"]]
            .concat();
    cargo("clippy-wasm", &arguments)
}

fn native() -> Outcome {
    let printed = quiet("tests", command("cargo", &["test", "--locked", "--workspace"]))?;
    match count(&printed) {
        0 => Err("No native test ran, so nothing was tested.".into()),
        count => Ok(format!("{count} tests")),
    }
}

/// The sum of what all test programs report as passed.
fn count(printed: &str) -> u32 {
    let lines = printed.lines();
    let passed = lines.filter_map(|line| line.strip_prefix("test result: ok. "));
    let numbers = passed.filter_map(|rest| rest.split_once(" passed")?.0.parse::<u32>().ok());
    numbers.sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passed_tests_are_added_up() {
        let printed = "running 2 tests\ntest result: ok. 2 passed; 0 failed; 0 ignored\n\
                       test result: ok. 40 passed; 0 failed\n";
        assert_eq!(count(printed), 42);
        assert_eq!(count("nothing"), 0);
    }
}
