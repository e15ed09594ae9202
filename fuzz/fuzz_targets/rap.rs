//! Any text through the reader of RAP sheets; what it proposes, through the contract's reader.
//!
//! `cargo +nightly fuzz run rap fuzz/corpus/rap tests/rap -- -dict=fuzz/rap.dict`, from the top of the project
//! (`mkdir -p fuzz/corpus/rap` first).
//! A finding is a panic, a hang, memory without bound, a line that is neither used nor ignored, a fact without a
//! line, or a proposal that the contract does not allow.

#![no_main]

use std::collections::HashSet;

use libfuzzer_sys::fuzz_target;
use relief_check_intake::rap::read_rap;
use relief_check_intake::{MAX_CHARGES, document_json, read_document};
use relief_check_law::{Day, Fact};

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let today = Day::ymd(2026, 11, 22);
    let city = |name: &str| (name == "SAN JOSE").then_some(42);
    let sheet = read_rap(&text, today, &city);
    assert!(sheet.charges.len() <= MAX_CHARGES);
    let mut end = 0;
    let mut used = HashSet::new();
    for (place, line) in sheet.lines.iter().enumerate() {
        assert!(line.span.0 >= end && text.get(line.span.0..line.span.1).is_some());
        end = line.span.1;
        assert_eq!(line.used.is_empty(), line.ignored.is_some());
        used.extend(line.used.iter().copied());
        line.to_json(place);
    }
    for (place, proposal) in sheet.charges.iter().enumerate() {
        proposal.to_json(place);
        for fact in Fact::ALL.iter().filter(|fact| proposal.charge.asked(**fact)) {
            assert!(proposal.findings.iter().any(|finding| finding.fact == *fact));
            assert!(used.contains(&(place, Some(*fact))));
        }
    }
    let record = sheet.record(today);
    let written = document_json(None, &record).to_string();
    assert_eq!(read_document(&written, 1, today).expect("proposals are a facts document").record, record);
});
