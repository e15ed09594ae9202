//! What the page knows: what was chosen, and how far it is.

use relief_check_words::Msg;

use crate::bad::Bad;
use crate::counts::Counts;
use crate::form::{Form, Problem};
use crate::say::{megabytes, number, with};

/// The state of the page.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct State {
    /// What was chosen.
    pub form: Form,
    /// How far it is.
    pub stage: Stage,
}

/// How far it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Stage {
    /// Somebody chooses.
    Form(Above),
    /// The files are read.
    Reads(Progress),
    /// All was read.
    Done(Box<Found>),
}

impl Default for Stage {
    fn default() -> Self {
        Self::Form(Above::Nothing)
    }
}

/// What stands above the form.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Above {
    /// Nothing.
    Nothing,
    /// What is missing.
    Missing(Vec<Problem>),
    /// Somebody cancelled.
    Cancelled,
    /// Everything was cleared.
    Cleared,
    /// Reading stopped, and why.
    Stopped(String),
}

/// How far reading is.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Progress {
    /// Bytes that were read.
    pub bytes: u64,
    /// Lines that were read.
    pub lines: u64,
    /// Milliseconds since the begin.
    pub time: u64,
    /// Why the files are read again.
    pub again: Again,
}

/// Why the files are read again.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Again {
    /// They are read for the first time.
    #[default]
    Not,
    /// To see whose rows lie apart.
    Look,
    /// With the rows of so many people held.
    Held(u64),
}

/// What was found.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Found {
    /// The counts.
    pub counts: Counts,
    /// The first rows that were passed over.
    pub bad: Vec<Bad>,
    /// Milliseconds that it took.
    pub time: u64,
    /// The result files: name, bytes, and where the browser keeps them.
    pub files: Vec<(&'static str, u64, String)>,
}

/// The names of the result files, in the order in which the worker counts them; the counts are the last.
pub const RESULT_FILES: [&str; 4] = ["results.csv", "policy.csv", "bad-rows.csv", "counts.csv"];

/// Why the worker stopped, as it says.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Stop {
    /// Its code (`extract/worker/src/post.rs`).
    pub code: String,
    /// Which of the files.
    pub file: usize,
    /// Which line.
    pub line: u64,
    /// What else it says.
    pub detail: String,
    /// How much memory it had, in bytes.
    pub memory: u64,
}

impl Stop {
    /// The worker did not come.
    #[must_use]
    pub fn load() -> Self {
        Self { code: "load".to_owned(), ..Self::default() }
    }

    /// In words.
    #[must_use]
    pub fn words(&self, form: &Form, bytes: u64) -> String {
        let beside = form.beside.as_ref().map_or("", |file| &file.name);
        let file = form.files.get(self.file).map_or("", |file| &file.name);
        let detail = ("detail", self.detail.as_str());
        match self.code.as_str() {
            "file" => with(Msg::ZxStopFile, &[("file", file), detail]),
            "no-extract" => with(Msg::ZxStopNoExtract, &[("file", file), ("line", &number(self.line))]),
            "options" => with(Msg::ZxStopOptions, &[("file", beside), detail]),
            "weights" => with(Msg::ZxStopWeights, &[("file", beside), detail]),
            "beside" => with(Msg::ZxStopBeside, &[("file", beside)]),
            "load" => with(Msg::ZxStopLoad, &[]),
            _ => {
                let (done, size) = (number(megabytes(bytes)), number(megabytes(self.memory)));
                with(Msg::ZxStopProgram, &[("done", &done), ("size", &size)])
            }
        }
    }
}
