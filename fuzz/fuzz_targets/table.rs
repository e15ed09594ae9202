//! Any bytes through the reader of tables; what it reads, written and read again.
//!
//! `cargo +nightly fuzz run table fuzz/corpus/table fuzz/seeds/table -- -dict=fuzz/table.dict`, from the top of the
//! project (`mkdir -p fuzz/corpus/table` first).
//! A finding is a panic, a hang, a document that the contract does not allow, a written cell that a spreadsheet
//! would run, or a table that does not read back as itself.

#![no_main]

use libfuzzer_sys::fuzz_target;
use relief_check_intake::table::{MAX_PROBLEMS, read_table, write_table};
use relief_check_intake::{document_json, read_document};
use relief_check_law::Day;

fuzz_target!(|bytes: &[u8]| {
    let today = Day::ymd(2026, 11, 22);
    let table = read_table(bytes, today);
    assert!(table.problems.len() <= MAX_PROBLEMS);
    for problem in &table.problems {
        assert!(!problem.to_string().contains('\n') && problem.to_json().to_string().len() < 20_000);
    }
    for client in &table.clients {
        let document = &client.document;
        let written = document_json(document.id.as_deref(), &document.record).to_string();
        assert_eq!(&read_document(&written, 1, today).expect("a row is a facts document"), document);
        assert_eq!(client.notes.len(), document.record.charges.len());
    }
    let written = write_table(&table.clients, true);
    let mut reader = Plain { rest: &written.text };
    while let Some(cell) = reader.cell() {
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell:?}");
    }
    let again = read_table(written.text.as_bytes(), today);
    assert!(again.problems.is_empty(), "{:?}", again.problems);
    if written.labels.is_empty() {
        assert_eq!(again.clients, table.clients);
    }
});

/// Cells by the letter of RFC 4180, written apart from what is tested.
struct Plain<'a> {
    rest: &'a str,
}

impl Plain<'_> {
    fn cell(&mut self) -> Option<String> {
        if self.rest.is_empty() {
            return None;
        }
        let mut cell = String::new();
        let mut quoted = self.rest.starts_with('"');
        let mut letters = self.rest.char_indices().skip(usize::from(quoted)).peekable();
        while let Some((at, letter)) = letters.next() {
            if quoted && letter == '"' {
                if letters.next_if(|(_, next)| *next == '"').is_none() {
                    quoted = false;
                    continue;
                }
            } else if !quoted && matches!(letter, ',' | '\n') {
                self.rest = &self.rest[at + 1..];
                return Some(cell);
            }
            // Outside of quotes it stands only in the line's end.
            if quoted || letter != '\r' {
                cell.push(letter);
            }
        }
        self.rest = "";
        Some(cell)
    }
}
