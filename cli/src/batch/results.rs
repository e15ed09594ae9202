//! The result files: made anew in the folder that was named, written in the order of the rows.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::sync::{Condvar, Mutex, PoisonError};

use relief_check_intake::doj::{Batch, Ends, Lines, Number, Settings, Tally};

use super::Stop;

/// The file of counts.
const COUNTS: &str = "counts.csv";

/// Takes lines from threads and writes them in turn.
pub(crate) struct Results {
    state: Mutex<State>,
    turned: Condvar,
}

struct State {
    turn: u64,
    ends: Ends,
    /// Somebody stopped: nobody waits for a turn any more.
    stopped: bool,
    files: [Option<BufWriter<File>>; 3],
}

/// What came of a turn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Turn {
    /// The lines are written.
    Written,
    /// The people of this turn do not come after those of the last one.
    NotInOrder,
    /// Another thread stopped.
    Stopped,
}

impl Results {
    /// Makes the files in this folder, with their headers.
    pub(crate) fn create(out: &Path, settings: &Settings) -> Result<Self, Stop> {
        let policy = Batch::policy_header(settings);
        let make = |name: &str, header: &[u8]| -> Result<Option<BufWriter<File>>, Stop> {
            let path = out.join(name);
            let error = |error: std::io::Error| format!("cannot write {}: {error}", path.display());
            let mut file = BufWriter::with_capacity(1 << 18, File::create(&path).map_err(error)?);
            file.write_all(header).map_err(error)?;
            Ok(Some(file))
        };
        let files = [
            make("results.csv", &Batch::results_header(settings))?,
            if policy.is_empty() { None } else { make("policy.csv", &policy)? },
            make("bad-rows.csv", &Batch::bad_header())?,
        ];
        Ok(Self {
            state: Mutex::new(State { turn: 0, ends: Ends::default(), stopped: false, files }),
            turned: Condvar::new(),
        })
    }

    /// Waits for this turn, and writes its lines.
    pub(crate) fn write(&self, turn: u64, ends: Option<(Number, Number)>, lines: &Lines) -> Result<Turn, Stop> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        while state.turn != turn && !state.stopped {
            state = self.turned.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        if state.stopped {
            return Ok(Turn::Stopped);
        }
        if state.ends.follow(ends).is_err() {
            return Ok(Turn::NotInOrder);
        }
        state.write(lines)?;
        state.turn += 1;
        drop(state);
        self.turned.notify_all();
        Ok(Turn::Written)
    }

    /// Tells all threads that wait that nothing more comes.
    pub(crate) fn stop(&self) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).stopped = true;
        self.turned.notify_all();
    }

    /// Writes lines that have no turn, and ends the files.
    pub(crate) fn finish(self, lines: &Lines) -> Result<(), Stop> {
        let mut state = self.state.into_inner().unwrap_or_else(PoisonError::into_inner);
        state.write(lines)?;
        for file in state.files.iter_mut().flatten() {
            file.flush().map_err(|error| format!("cannot write the results: {error}"))?;
        }
        Ok(())
    }
}

impl State {
    fn write(&mut self, lines: &Lines) -> Result<(), Stop> {
        for (file, lines) in self.files.iter_mut().zip([&lines.results, &lines.policy, &lines.bad]) {
            if let Some(file) = file {
                file.write_all(lines).map_err(|error| format!("cannot write the results: {error}"))?;
            }
        }
        Ok(())
    }
}

/// Writes the file of counts.
pub(crate) fn write_counts(out: &Path, settings: &Settings, tally: &Tally) -> Result<(), Stop> {
    let path = out.join(COUNTS);
    std::fs::write(&path, tally.csv(&settings.files))
        .map_err(|error| format!("cannot write {}: {error}", path.display()))
}
