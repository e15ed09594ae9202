//! A worker while it reads: what it says (`extract/worker/src/post.rs`), and what came of it so far.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use crate::bad::{self, Bad};
use crate::browser::{self, Kept, Worker};
use crate::state::{Again, RESULT_FILES, Stop};

/// How much of the file of bad rows is kept to be shown, in bytes.
const SHOWN: usize = 1 << 16;

/// What a worker says.
pub enum Said {
    /// So many bytes and lines were read.
    Read(u64, u64),
    /// The next lines of a result file.
    Lines(usize, Uint8Array),
    /// The files are read again.
    Again(Again),
    /// All was read.
    Done(Done),
    /// It stopped.
    Stopped(Stop),
}

/// What it says at the end.
pub struct Done {
    /// The counts, as text.
    pub counts: String,
    /// The headers of the result files, then the file of counts.
    first: [JsValue; 4],
}

impl Said {
    /// Reads it; nothing is said by one that cannot start.
    #[must_use]
    pub fn read(told: Option<&Array>) -> Self {
        let Some(told) = told else { return Self::Stopped(Stop::load()) };
        let text = |place: u32| told.get(place).as_string().unwrap_or_default();
        let count = |place: u32| browser::whole(told.get(place).as_f64().unwrap_or_default());
        let small = |place: u32| usize::try_from(count(place)).unwrap_or(usize::MAX);
        match text(0).as_str() {
            "read" => Self::Read(count(1), count(2)),
            "lines" => Self::Lines(small(1), Uint8Array::new(&told.get(2))),
            "look" => Self::Again(Again::Look),
            "apart" => Self::Again(Again::Held(count(1))),
            "done" => {
                let headers: Array = told.get(2).dyn_into().unwrap_or_default();
                let first = [headers.get(0), headers.get(1), headers.get(2), told.get(3)];
                Self::Done(Done { counts: text(1), first })
            }
            _ => {
                let (file, line, memory) = (small(2), count(3), count(5));
                Self::Stopped(Stop { code: text(1), file, line, detail: text(4), memory })
            }
        }
    }
}

/// A worker and what came of it so far. Dropping it ends the worker.
pub struct Run {
    _worker: Worker,
    began: u64,
    kept: [Kept; 3],
    bad: Vec<u8>,
    /// How many quarters were said.
    quarters: u64,
}

impl Run {
    /// One that begins now.
    #[must_use]
    pub fn new(worker: Worker) -> Self {
        let kept = [(); 3].map(|()| Kept::default());
        Self { _worker: worker, began: browser::now(), kept, bad: Vec::new(), quarters: 0 }
    }

    /// Milliseconds since the begin.
    #[must_use]
    pub fn time(&self) -> u64 {
        browser::now().saturating_sub(self.began)
    }

    /// Another quarter of all bytes, once it was read; the last one is for the end to say.
    pub fn quarter(&mut self, bytes: u64, all: u64) -> Option<u64> {
        let quarters = (bytes * 4).checked_div(all).unwrap_or_default().min(3);
        let is_new = quarters > self.quarters;
        self.quarters = self.quarters.max(quarters);
        is_new.then_some(quarters)
    }

    /// Keeps lines of a result file.
    pub fn keep(&mut self, which: usize, bytes: &Uint8Array) {
        if RESULT_FILES.get(which) == Some(&"bad-rows.csv") && self.bad.len() < SHOWN {
            let room = u32::try_from(SHOWN - self.bad.len()).unwrap_or(0);
            self.bad.extend(bytes.subarray(0, room.min(bytes.length())).to_vec());
        }
        if let Some(kept) = self.kept.get(which) {
            kept.add(bytes);
        }
    }

    /// Forgets all lines.
    pub fn forget(&mut self) {
        self.kept.iter().for_each(Kept::clear);
        self.bad.clear();
        self.quarters = 0;
    }

    /// The first rows that were passed over.
    #[must_use]
    pub fn bad(&self) -> Vec<Bad> {
        bad::read(&self.bad)
    }

    /// The result files: name, bytes, address. A policy that was not asked for has no header and no file.
    #[must_use]
    pub fn files(&self, done: &Done) -> Vec<(&'static str, u64, String)> {
        let counts = Kept::default();
        let all = self.kept.iter().chain([&counts]).zip(&done.first);
        let file = |(name, (kept, first)): (&'static str, (&Kept, &JsValue))| {
            let first = Uint8Array::new(first);
            (first.length() > 0).then(|| kept.begin(&first))?;
            let (size, address) = kept.file()?;
            Some((name, size, address))
        };
        RESULT_FILES.into_iter().zip(all).filter_map(file).collect()
    }
}
