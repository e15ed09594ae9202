//! What the commands print: one line a step, with the time it took.

use std::io::Write as _;
use std::time::Instant;

/// What a step gives back: a few words for its line, or the sentence that says what went wrong.
pub(crate) type Outcome = Result<String, String>;

/// Runs one step. Its name is printed before it starts, its result and time on the same line after.
pub(crate) fn step(name: &str, work: impl FnOnce() -> Outcome) -> Result<(), String> {
    print!("{name:.<28} ");
    flush();
    let start = Instant::now();
    let outcome = work();
    let seconds = start.elapsed().as_millis();
    let time = format!("{}.{} s", seconds / 1000, seconds % 1000 / 100);
    match outcome {
        Ok(detail) => {
            println!("{}", format!("ok {time:>9}  {detail}").trim_end());
            Ok(())
        }
        Err(sentence) => {
            println!("FAILED {time}");
            Err(sentence)
        }
    }
}

/// Counts steps that run whether or not an earlier one failed.
#[derive(Default)]
pub(crate) struct Tally {
    passed: u32,
    failed: u32,
}

impl Tally {
    /// Runs one step, counts it, and prints the sentence of a failure at once.
    /// True when it passed.
    pub(crate) fn step(&mut self, name: &str, work: impl FnOnce() -> Outcome) -> bool {
        match step(name, work) {
            Ok(()) => {
                self.passed += 1;
                true
            }
            Err(sentence) => {
                println!("{sentence}\n");
                self.failed += 1;
                false
            }
        }
    }

    /// The last line of a run, `N passed, M failed`, and whether nothing failed.
    pub(crate) fn finish(&self) -> bool {
        println!("\n{} passed, {} failed", self.passed, self.failed);
        flush();
        self.failed == 0
    }
}

fn flush() {
    // A closed standard output is no reason to stop the work.
    let _ = std::io::stdout().flush();
}
