//! Reads one facts document, and assesses it as often as it is told to. Nothing is measured here.

use std::hint::black_box;

use relief_check_intake::read_document;
use relief_check_law::{Day, Record, assess, next_question};
use wasm_bindgen::prelude::*;

#[global_allocator]
static TALC: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// A record that is assessed again and again.
#[wasm_bindgen]
pub struct Case(Record);

#[wasm_bindgen]
impl Case {
    /// Reads a facts document; nothing where it is refused.
    #[must_use]
    pub fn read(document: &str) -> Option<Case> {
        let read = read_document(document, 1, Day::ymd(2026, 11, 22));
        read.ok().map(|document| Case(document.record))
    }

    /// Assesses it so many times; the number of reliefs keeps the work from being left out.
    #[must_use]
    pub fn assess(&self, times: u32) -> u32 {
        let mut reliefs = 0_u32;
        for _ in 0..times {
            let found = assess(black_box(&self.0));
            let listed: usize = found.charges.iter().map(|charge| charge.reliefs.len()).sum();
            reliefs = reliefs.wrapping_add(u32::try_from(listed).unwrap_or(u32::MAX));
        }
        reliefs
    }

    /// Asks so many times for the next question; the number of times that there was one.
    #[must_use]
    pub fn ask(&self, times: u32) -> u32 {
        let asked = (0..times).filter(|_| next_question(black_box(&self.0)).is_some());
        u32::try_from(asked.count()).unwrap_or(u32::MAX)
    }
}
