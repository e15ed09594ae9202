//! Records written as documents and read again, and the form of what is written.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use relief_check_intake::{COUNTIES, Document, document_json, read_document, read_documents};
use relief_check_law::facts::Shape;
use relief_check_law::{Day, Fact};
use serde_json::{Map, Value, json};

const TODAY: Day = Day::ymd(2026, 11, 22);

fn read(document: &Value) -> Document {
    read_document(&document.to_string(), 1, TODAY).map_err(|refusal| refusal.to_string()).unwrap()
}

/// Every value that a fact can be given in a document.
fn values(fact: Fact) -> Vec<Value> {
    let texts = |texts: &[&str]| texts.iter().map(|text| json!(text)).collect();
    let mut all: Vec<Value> = match fact.shape() {
        Shape::Choice(codes) if fact == Fact::SameSectionPriors => (0..codes.len()).map(Value::from).collect(),
        Shape::Choice(codes) => texts(codes),
        Shape::County => texts(&COUNTIES),
        Shape::Several(codes) => (0..1_usize << codes.len())
            .map(|set| codes.iter().enumerate().filter(|(bit, _)| set >> bit & 1 == 1).map(|(_, code)| *code).collect())
            .collect(),
        Shape::Date => texts(&["1900", "1998-03", "2024-02-29", "2026", "2026-11", "2026-11-22"]),
        Shape::DateOrNo => texts(&["no", "1998", "1998-03", "1998-03-07"]),
        Shape::Offense(kinds) => {
            let mut all: Vec<Value> = texts(kinds);
            all.extend(["HSC 11357(a)", "PC 664/HSC 11359", "PC 459", "Any Text\n ø\"\\"].map(Value::from));
            all
        }
    };
    all.push("unknown".into());
    all
}

#[test]
fn every_value_of_every_fact_is_read_and_written_as_itself() {
    let mut seen = 0;
    for &fact in Fact::ALL {
        for value in values(fact) {
            let facts = Value::Object(Map::from_iter([(fact.code().to_owned(), value)]));
            let (person, charges) =
                if fact.is_about_the_person() { (facts, json!([])) } else { (json!({}), json!([{}, facts])) };
            let document = json!({"id": "é\"\n", "as_of": "2026-11-22", "person": person, "charges": charges});
            let read_once = read(&document);
            let charge = usize::from(!fact.is_about_the_person());
            assert!(read_once.record.asked(fact, charge), "{document}");
            let written = document_json(read_once.id.as_deref(), &read_once.record);
            assert_eq!(written, document);
            assert_eq!(read(&written), read_once);
            seen += 1;
        }
    }
    println!("{seen} values of {} facts", Fact::COUNT);
    assert!(seen > 200);
}

#[test]
fn the_worked_cases_survive_the_round_trip() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/cases/prop64.jsonl");
    let text = std::fs::read_to_string(path).unwrap();
    for line in text.lines() {
        let case: Value = serde_json::from_str(line).unwrap();
        let document = read(&case["document"]);
        let written = document_json(document.id.as_deref(), &document.record);
        assert_eq!(read(&written), document, "{}", case["id"]);
    }
}

#[test]
fn what_is_absent_is_not_asked_and_today_is_the_callers() {
    let document = read(&json!({}));
    assert_eq!((document.id, document.record.as_of, document.record.charges.len()), (None, TODAY, 0));
    let document = read(&json!({"charges": [{}], "as_of": "2001-02-03"}));
    assert_eq!(document.record.as_of, Day::ymd(2001, 2, 3));
    for &fact in Fact::ALL {
        assert!(!document.record.asked(fact, 0), "{}", fact.code());
    }
    assert!(document_json(None, &document.record).get("id").is_none());
}

#[test]
fn a_stream_ends_after_its_last_document() {
    let mut documents = read_documents(&b"{}\nx\n{}"[..], TODAY);
    let read: Vec<bool> = documents.by_ref().map(|read| read.is_ok()).collect();
    assert_eq!(read, [true, false, true]);
    assert!(documents.next().is_none());
}
