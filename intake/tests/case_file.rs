//! Case files written, read back, and refused where they break the form.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use relief_check_intake::{CaseFile, Override, Staff, StaffCharge, case_json, read_case, read_document};
use relief_check_law::{Day, Grade, Relief};
use serde_json::{Value, json};

const TODAY: Day = Day::ymd(2026, 11, 22);

fn case() -> CaseFile {
    let document =
        r#"{"id":"14","as_of":"2026-11-20","person":{"supervision":[]},"charges":[{"offense":"PC 459"},{}]}"#;
    let one = Override {
        relief: Relief::ALL[0],
        grade: Grade::ALL[0],
        reason: "The file says \"so\".\n=1".to_owned(),
        by: "QZ".to_owned(),
    };
    let staff = Staff {
        label: "Client 14".to_owned(),
        notes: "Comes back\non Monday".to_owned(),
        charges: vec![StaffCharge { notes: "asked the court".to_owned(), overrides: vec![one] }],
    };
    CaseFile { document: read_document(document, 1, TODAY).unwrap(), staff }
}

#[test]
fn a_case_reads_back_as_itself_and_can_be_read_by_people() {
    let text = case_json(&case());
    assert!(text.starts_with("{\n\"relief_check_case\": 1,\n\"document\": {\n") && text.lines().count() > 15, "{text}");
    for text in [text.clone(), text.replace('\n', "\r\n"), format!("\u{feff}{text}")] {
        assert_eq!(read_case(&text, TODAY).unwrap(), case());
    }
    // Its fields in another order, and without what staff may leave out.
    let mut value: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(read_case(&value.to_string(), TODAY).unwrap(), case());
    value.as_object_mut().unwrap().remove("staff");
    assert_eq!(read_case(&value.to_string(), TODAY).unwrap(), CaseFile { staff: Staff::default(), ..case() });
    // A plain document is a case that staff wrote nothing of.
    assert_eq!(
        read_case(&value["document"].to_string(), TODAY).unwrap(),
        CaseFile { staff: Staff::default(), ..case() }
    );
}

#[test]
fn a_reader_of_plain_documents_refuses_a_case_by_its_name() {
    let refusal = read_document(&case_json(&case()), 1, TODAY).unwrap_err();
    assert_eq!((refusal.path.as_str(), refusal.line), ("relief_check_case", 2));
}

#[test]
fn what_breaks_the_form_is_told_with_its_place() {
    let whole: Value = serde_json::from_str(&case_json(&case())).unwrap();
    let reliefs: Vec<&str> = Relief::ALL.iter().map(|relief| relief.code()).collect();
    let over = "/staff/charges/0/overrides/0";
    for (place, value, path, allowed) in [
        ("/relief_check_case", json!(2), "relief_check_case", json!([1])),
        ("/more", json!(1), "more", json!(["relief_check_case", "document", "staff"])),
        (
            "/document/charges/0/level",
            json!("high"),
            "document.charges[0].level",
            json!(["infraction", "misdemeanor", "felony", "unknown"]),
        ),
        ("/document", json!([]), "document", json!(["a JSON object"])),
        ("/staff", json!(1), "staff", json!(["an object"])),
        ("/staff/name", json!("x"), "staff.name", json!(["label", "notes", "charges"])),
        ("/staff/label", json!("x".repeat(201)), "staff.label", json!(["text of at most 200 characters"])),
        ("/staff/notes", json!(null), "staff.notes", json!(["text of at most 10000 characters"])),
        ("/staff/charges", json!([{}, {}, {}]), "staff.charges", json!(["at most 2"])),
        ("/staff/charges/0/x", json!(1), "staff.charges[0].x", json!(["notes", "overrides"])),
        (&format!("{over}/relief"), json!("magic"), "staff.charges[0].overrides[0].relief", json!(reliefs)),
        (&format!("{over}/reason"), json!(" "), "staff.charges[0].overrides[0].reason", json!(["a reason"])),
        (
            &format!("{over}/by"),
            json!(7),
            "staff.charges[0].overrides[0].by",
            json!(["text of at most 200 characters"]),
        ),
    ] {
        let mut changed = whole.clone();
        let (parent, name) = place.rsplit_once('/').unwrap();
        changed.pointer_mut(parent).unwrap()[name] = value;
        let refusal = read_case(&changed.to_string(), TODAY).unwrap_err();
        assert_eq!((refusal.path.as_str(), Value::Array(refusal.allowed.clone())), (path, allowed), "{place}");
    }
    for text in ["", "nonsense", "[]", r#"{"relief_check_case":1}"#, r#"{"relief_check_case":1,"relief_check_case":1}"#]
    {
        assert!(read_case(text, TODAY).is_err(), "{text}");
    }
    let long = format!(r#"{{"relief_check_case":1,"document":{{}},"staff":{{"notes":"{}"}}}}"#, "x".repeat(1 << 20));
    assert_eq!(read_case(&long, TODAY).unwrap_err().allowed, [json!("at most 1048576 bytes")]);
    // The line is that of the file.
    let refusal =
        read_case("{\"relief_check_case\":1,\n\"document\":{\n\"charges\":[{\"level\":\n1}]}}", TODAY).unwrap_err();
    assert_eq!((refusal.line, refusal.path.as_str()), (4, "document.charges[0].level"));
}
