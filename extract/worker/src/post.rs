//! Says to the page what comes of reading: arrays whose first item is a name.
//!
//! `read`: bytes, lines. `lines`: which result file (0 results, 1 policy, 2 bad rows), bytes. `look`, `apart`: the lines so
//! far are void; people. `done`: counts as text (file, group, name, count by tabs), the file of counts, memory. `stopped`:
//! code, file, line, detail.

use std::fmt::Write as _;

use js_sys::{Array, Uint8Array};
use relief_check_intake::doj::{Batch, Lines, Settings, Tally};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DedicatedWorkerGlobalScope;

use crate::Stopped;

/// How long the page waits for news of the progress, in milliseconds.
const PAUSE: f64 = 100.0;
/// How many bytes of a result file go to the page at once.
const CHUNK: usize = 1 << 20;

/// What was not posted yet.
pub struct Post {
    scope: Option<DedicatedWorkerGlobalScope>,
    waiting: [Vec<u8>; 3],
    last: f64,
}

impl Default for Post {
    fn default() -> Self {
        Self::new()
    }
}

impl Post {
    /// To the page that started this worker.
    #[must_use]
    pub fn new() -> Self {
        Self { scope: js_sys::global().dyn_into().ok(), waiting: [Vec::new(), Vec::new(), Vec::new()], last: 0.0 }
    }

    fn post(&self, name: &str, rest: &[JsValue], transfer: Option<&Uint8Array>) {
        let message = Array::of1(&JsValue::from_str(name));
        for value in rest {
            message.push(value);
        }
        let Some(scope) = &self.scope else { return };
        let _ = match transfer {
            Some(bytes) => scope.post_message_with_transfer(&message, &Array::of1(&bytes.buffer())),
            None => scope.post_message(&message),
        };
    }

    /// How far reading is; not each time.
    #[expect(clippy::float_arithmetic, clippy::cast_precision_loss, reason = "the browser's clock and numbers are so")]
    pub fn read(&mut self, bytes: f64, lines: u64) {
        let now = js_sys::Date::now();
        if (now - self.last).abs() >= PAUSE {
            self.last = now;
            self.post("read", &[bytes.into(), (lines as f64).into()], None);
        }
    }

    /// The next lines of the results.
    pub fn lines(&mut self, lines: &Lines) {
        for (which, more) in (0_u32..).zip([&lines.results, &lines.policy, &lines.bad]) {
            if let Some(waiting) = self.waiting.get_mut(which as usize) {
                waiting.extend_from_slice(more);
                if waiting.len() >= CHUNK {
                    self.give(which);
                }
            }
        }
    }

    fn give(&mut self, which: u32) {
        let Some(waiting) = self.waiting.get_mut(which as usize) else { return };
        let bytes = Uint8Array::from(waiting.as_slice());
        waiting.clear();
        self.post("lines", &[which.into(), bytes.clone().into()], Some(&bytes));
    }

    /// The files are read again.
    #[expect(clippy::cast_precision_loss, reason = "a count of people")]
    pub fn again(&mut self, name: &str, people: usize) {
        self.waiting.iter_mut().for_each(Vec::clear);
        self.last = 0.0;
        self.post(name, &[(people as f64).into()], None);
    }

    /// All was read.
    pub fn done(&mut self, settings: &Settings, tally: &Tally) {
        for which in 0..3 {
            self.give(which);
        }
        let headers = [Batch::results_header(settings), Batch::policy_header(settings), Batch::bad_header()];
        let headers: Array = headers.iter().map(|header| Uint8Array::from(header.as_slice())).collect();
        let counts = Uint8Array::from(tally.csv(&settings.files).as_slice());
        self.post("done", &[text(tally).into(), headers.into(), counts.into(), memory()], None);
    }

    /// It stopped before the end.
    #[expect(clippy::cast_precision_loss, reason = "a number of a line")]
    pub fn stopped(&self, why: &Stopped) {
        let detail = JsValue::from_str(&why.detail);
        self.post("stopped", &[why.code.into(), why.file.into(), (why.line as f64).into(), detail], None);
    }
}

/// The counts as the page reads them: file (-1 for the whole batch), group, name, count, parted by tabs.
fn text(tally: &Tally) -> String {
    let mut text = String::new();
    for (file, group, name, count) in tally.all() {
        let file = file.map_or(-1, i64::from);
        let name = name.replace(char::is_control, " ");
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{file}\t{}\t{name}\t{count}", group.code());
    }
    text
}

/// How much memory this program has, in bytes.
fn memory() -> JsValue {
    let memory = wasm_bindgen::memory().dyn_into::<js_sys::WebAssembly::Memory>();
    let buffer = memory.ok().and_then(|memory| memory.buffer().dyn_into::<js_sys::ArrayBuffer>().ok());
    buffer.map_or(0, |buffer| buffer.byte_length()).into()
}
