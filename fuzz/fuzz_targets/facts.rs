//! Any bytes through the facts reader; what it reads, through the rules and back.
//!
//! `cargo +nightly fuzz run facts fuzz/corpus/facts fuzz/seeds/facts -- -dict=fuzz/facts.dict`, from the
//! top of the project (`mkdir -p fuzz/corpus/facts` first).
//! A finding is a panic, a hang, memory without bound, an error that is not one line, or a document
//! whose facts do not read back as themselves.

#![no_main]

use libfuzzer_sys::fuzz_target;
use relief_check_intake::{Error, answer_json, ask_json, document_json, read_document, read_documents};
use relief_check_law::{Day, assess, next_question};

fuzz_target!(|bytes: &[u8]| {
    let today = Day::ymd(2026, 11, 22);
    for read in read_documents(bytes, today) {
        match read {
            Ok(document) => {
                let id = document.id.as_deref();
                let written = document_json(id, &document.record).to_string();
                let again = read_document(&written, 1, today).expect("what was written is read");
                assert_eq!(document, again);
                let assessment = assess(&document.record);
                assert_eq!(assessment.charges.len(), document.record.charges.len());
                let cited = |entry: &relief_check_law::Entry| !entry.cites.is_empty();
                assert!(assessment.charges.iter().flat_map(|charge| &charge.reliefs).all(cited));
                let answer = answer_json(id, &assessment).expect("an answer is written");
                let ask = ask_json(next_question(&document.record));
                assert!(!answer.contains('\n') && !ask.contains('\n'));
            }
            Err(Error::Refused(refusal)) => {
                let line = refusal.to_json().expect("a refusal is written");
                assert!(!line.contains('\n') && !refusal.to_string().contains('\n'), "{line}");
                // A value is repeated in short, and so is a name: each level of the path at most once.
                assert!(line.len() < 10_000, "{line}");
            }
            Err(Error::Input(error)) => panic!("bytes cannot fail: {error}"),
        }
    }
});
