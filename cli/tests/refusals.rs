//! What the program says of documents that the contract does not allow: a table of inputs and their
//! exact errors, and files that are cut, broken or hostile.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod common;

use std::fmt::Write;

use serde_json::{Value, json};

const DATES: [&str; 6] = ["YYYY", "YYYY-MM", "YYYY-MM-DD", "from 1900", "to 2026-11-22", "unknown"];

/// A document, and the path, the value and what is allowed in its refusal.
fn table() -> Vec<(Value, &'static str, Value, Value)> {
    let charge = |charge: Value| json!({"id": "x", "as_of": "2026-11-22", "charges": [charge]});
    let person = |person: Value| json!({"id": "x", "as_of": "2026-11-22", "person": person});
    let levels = json!(["infraction", "misdemeanor", "felony", "unknown"]);
    let ages = json!(["under-18", "18-20", "21-plus", "unknown"]);
    let now = ["probation", "parole", "county-supervision", "serving", "open-case"];
    let priors = json!([0, 1, 2, "unknown"]);
    let finished = json!(["no", "YYYY", "YYYY-MM", "YYYY-MM-DD", "from 1900", "to 2026-11-22", "unknown"]);
    let offenses = json!([
        "a code section of at most 200 characters",
        "cannabis-possession",
        "cannabis-concentrate",
        "cannabis-growing",
        "cannabis-for-sale",
        "cannabis-sale-or-transport",
        "cannabis-unsure",
        "other",
        "unknown",
    ]);
    let id = json!(["text of at most 200 characters"]);
    let as_of = json!(["YYYY-MM-DD", "from 1900", "to 2200"]);
    let object = json!(["an object"]);
    let top = json!(["id", "as_of", "person", "charges"]);
    let about_person = json!(["supervision", "registration", "circumstances", "resident_five_years"]);
    vec![
        (charge(json!({"age": "twenty"})), "charges[0].age", json!("twenty"), ages.clone()),
        (charge(json!({"age": 20})), "charges[0].age", json!(20), ages.clone()),
        (charge(json!({"age": ["18-20"]})), "charges[0].age", json!(["18-20"]), ages.clone()),
        (charge(json!({"age": "18-20 "})), "charges[0].age", json!("18-20 "), ages),
        (charge(json!({"level": null})), "charges[0].level", json!(null), levels.clone()),
        (charge(json!({"level": "Felony"})), "charges[0].level", json!("Felony"), levels.clone()),
        (charge(json!({"level": true})), "charges[0].level", json!(true), levels),
        (charge(json!({"same_section_priors": "0"})), "charges[0].same_section_priors", json!("0"), priors.clone()),
        (charge(json!({"same_section_priors": 3})), "charges[0].same_section_priors", json!(3), priors.clone()),
        (charge(json!({"same_section_priors": -1})), "charges[0].same_section_priors", json!(-1), priors),
        (charge(json!({"date": "1998-13"})), "charges[0].date", json!("1998-13"), json!(DATES)),
        (charge(json!({"date": "1998-02-29"})), "charges[0].date", json!("1998-02-29"), json!(DATES)),
        (charge(json!({"date": "1899"})), "charges[0].date", json!("1899"), json!(DATES)),
        (charge(json!({"date": "2026-11-23"})), "charges[0].date", json!("2026-11-23"), json!(DATES)),
        (charge(json!({"offense_date": "2026-12"})), "charges[0].offense_date", json!("2026-12"), json!(DATES)),
        (charge(json!({"date": 1998})), "charges[0].date", json!(1998), json!(DATES)),
        (charge(json!({"date": "no"})), "charges[0].date", json!("no"), json!(DATES)),
        (charge(json!({"sentence_finished": "yes"})), "charges[0].sentence_finished", json!("yes"), finished.clone()),
        (charge(json!({"sentence_finished": "2027"})), "charges[0].sentence_finished", json!("2027"), finished),
        (charge(json!({"offense": " "})), "charges[0].offense", json!(" "), offenses.clone()),
        (charge(json!({"offense": 11357})), "charges[0].offense", json!(11357), offenses),
        (
            person(json!({"supervision": "probation"})),
            "person.supervision",
            json!("probation"),
            json!([now, "unknown"]),
        ),
        (person(json!({"supervision": ["unknown"]})), "person.supervision[0]", json!("unknown"), json!(now)),
        (person(json!({"supervision": ["jail"]})), "person.supervision[0]", json!("jail"), json!(now)),
        (
            person(json!({"supervision": ["parole", "parole"]})),
            "person.supervision[1]",
            json!("parole"),
            json!(["once"]),
        ),
        (person(json!({"level": "felony"})), "person.level", json!("felony"), about_person),
        (person(json!([])), "person", json!([]), object.clone()),
        (json!({"id": "x", "charges": {}}), "charges", json!({}), json!(["an array of charges"])),
        (json!({"id": "x", "charges": [{}, 5]}), "charges[1]", json!(5), object),
        (json!({"id": "x", "charge": []}), "charge", json!([]), top),
        (json!({"id": "x", "as_of": "2026-11"}), "as_of", json!("2026-11"), as_of.clone()),
        (json!({"id": "x", "as_of": "unknown"}), "as_of", json!("unknown"), as_of.clone()),
        (json!({"id": "x", "as_of": "2026-02-30", "charges": [{"date": "2999"}]}), "as_of", json!("2026-02-30"), as_of),
        (json!({"id": 7}), "id", json!(7), id.clone()),
        (json!({"id": null}), "id", json!(null), id),
        (json!({"id": "x", "charges": vec![json!({}); 201]}), "charges", json!(201), json!(["at most 200 charges"])),
        (json!("x"), "", json!("x"), json!(["a JSON object"])),
        (json!(null), "", json!(null), json!(["a JSON object"])),
    ]
}

#[test]
fn each_bad_document_gets_its_own_error_and_stops_no_other() {
    let table = table();
    let mut input = String::from("\n");
    for (document, ..) in &table {
        writeln!(input, "{document}\n{{\"id\":\"good\",\"as_of\":\"2026-11-22\"}}").unwrap();
    }
    let (status, answers) = common::answers(&["assess", "-"], input.as_bytes());
    assert_eq!((status, answers.len()), (1, 2 * table.len()));
    for (index, (document, path, value, allowed)) in table.iter().enumerate() {
        let id = document.get("id").filter(|id| id.is_string()).cloned().unwrap_or_default();
        let error = json!({"line": 2 * index + 2, "path": path, "value": value, "allowed": allowed});
        assert_eq!(answers[2 * index], json!({"id": id, "error": error}), "{document}");
        assert_eq!(answers[2 * index + 1], json!({"id": "good", "charges": []}));
    }
}

/// The error of the only document of this text.
fn error_of(text: &str) -> Value {
    let (status, answers) = common::answers(&["assess", "-"], text.as_bytes());
    assert_eq!((status, answers.len()), (1, 1), "{text}");
    answers[0]["error"].clone()
}

#[test]
fn repeated_names_and_odd_values_are_told_exactly() {
    let error = error_of(r#"{"id":"a","id":"b"}"#);
    assert_eq!(error, json!({"line": 1, "path": "id", "value": "b", "allowed": ["once"]}));
    let error = error_of(r#"{"charges":[{"level":"felony","l\u0065vel":"felony"}]}"#);
    assert_eq!(error, json!({"line": 1, "path": "charges[0].level", "value": "felony", "allowed": ["once"]}));
    // A number beyond all floats, and half a surrogate pair: shown as their text.
    assert_eq!(error_of(r#"{"charges":[{"same_section_priors":1e999}]}"#)["value"], "1e999");
    assert_eq!(error_of(r#"{"id":"\ud800"}"#)["value"], r#""\ud800""#);
    assert_eq!(error_of(r#"{"\ud800":1}"#)["value"], r#"{"\ud800":1}"#);
    // Long values are cut, between characters.
    let long = error_of(&format!(r#"{{"id":"{}"}}"#, "é".repeat(201)))["value"].as_str().unwrap().to_owned();
    assert!(long.len() < 210 && long.ends_with('…'), "{long}");
    let county = error_of(r#"{"charges":[{"county":"Los Angeles"}]}"#);
    assert_eq!(county["allowed"].as_array().unwrap().len(), 59);
    // The county of the charge is one of 58.
    assert_eq!(common::answers(&["assess", "-"], br#"{"charges":[{"county":"los-angeles"}]}"#).0, 0);
}

#[test]
fn a_line_is_where_the_value_stands() {
    let text = "\u{feff}\n[\n  {\"id\": \"a\",\n   \"as_of\": \"2026-11-22\",\n   \"charges\": [\n    {\"level\":\n     \"low\"}]},\n  {\"id\": \"b\"}\n]\n";
    let (status, answers) = common::answers(&["assess", "-"], text.replace('\n', "\r\n").as_bytes());
    assert_eq!((status, &answers[0]["id"], &answers[1]["id"]), (1, &json!("a"), &json!("b")));
    assert_eq!((&answers[0]["error"]["line"], &answers[0]["error"]["path"]), (&json!(7), &json!("charges[0].level")));
}

#[test]
fn broken_text_is_refused_where_it_is() {
    let good = r#"{"id":"good"}"#;
    let bad: [&[u8]; 9] = [
        b"nonsense",
        b"{",
        b"{\"id\":\"a\"",
        b"{\"id\":\"a\",}",
        b"{\"id\":\"a\xff\"}",
        b"{\"id\":\"a\"} {\"id\":\"b\"}",
        b"\x00\x01",
        b"\xEF\xBB{}",
        b"{'id':'a'}",
    ];
    for bad in bad {
        let lines = [good.as_bytes(), bad, good.as_bytes(), bad].join(&b'\n');
        let (status, answers) = common::answers(&["assess", "-"], &lines);
        let shown = String::from_utf8_lossy(bad);
        assert_eq!((status, answers.len()), (1, 4), "{shown}");
        assert_eq!((&answers[0]["id"], &answers[2]["id"]), (&json!("good"), &json!("good")), "{shown}");
        for (answer, line) in [(&answers[1], 2), (&answers[3], 4)] {
            assert_eq!((&answer["id"], &answer["error"]["line"]), (&json!(null), &json!(line)), "{shown}");
            assert_eq!(answer["error"]["path"], "", "{shown}");
        }
    }
}

#[test]
fn an_array_loses_only_what_is_broken() {
    let text = "[{\"id\":\"a\"},\n{\"id\":\"b\",},\n{\"id\":\"c},\n{\"id\":\"d\"}";
    let (status, answers) = common::answers(&["assess", "-"], text.as_bytes());
    assert_eq!(status, 1);
    assert_eq!(answers[0], json!({"id": "a", "charges": []}));
    assert_eq!(answers[1]["error"]["line"], 2);
    assert_eq!(answers.last().unwrap()["error"]["allowed"], json!(["a ] that ends the array"]));
}

#[test]
fn hostile_files_end_in_an_answer() {
    let deep = format!("{{\"charges\":[{}{}]}}\n", "[".repeat(400_000), "]".repeat(400_000));
    let open = format!("{{\"charges\":{}\n", "[".repeat(900_000));
    let long = format!("{{\"id\":\"{}\"}}\n", "x".repeat(1 << 20));
    let fields = format!("{{\"charges\":[{{{}\"age\":1}}]}}\n", "\"level\":\"felony\",".repeat(50_000));
    let many = format!("{{\"charges\":[{}{{}}]}}\n", "{},".repeat(300_000));
    let digits = format!("{{\"charges\":[{{\"same_section_priors\":{}}}]}}\n", "9".repeat(1_000_000));
    for (name, text) in
        [("deep", deep), ("open", open), ("long", long), ("fields", fields), ("many", many), ("digits", digits)]
    {
        let (status, answers) = common::answers(&["assess", "-"], format!("{text}{{\"id\":\"z\"}}\n").as_bytes());
        assert_eq!((status, answers.len()), (1, 2), "{name}");
        assert!(answers[0].to_string().len() < 2000, "{name}");
        assert_eq!((&answers[0]["error"]["line"], &answers[1]["id"]), (&json!(1), &json!("z")), "{name}");
    }
}
