//! Every worked case through the program itself, compared with what the law is held to give.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod common;

use serde_json::Value;

#[test]
fn every_worked_case_comes_out_as_expected() {
    let cases = common::cases();
    let documents: Vec<String> = cases.iter().map(|case| case["document"].to_string()).collect();
    let input = documents.join("\n");
    let (status, answers) = common::answers(&["assess", "-"], input.as_bytes());
    assert_eq!((status, answers.len()), (0, common::CASES));
    let mut run = 0;
    let mut failed = 0;
    for (case, answer) in cases.iter().zip(&answers) {
        run += 1;
        let wrong = differences(case, answer);
        failed += usize::from(!wrong.is_empty());
        for what in wrong {
            println!("{}: {what}\n    {}", case["id"], case["story"]);
        }
    }
    println!("{run} cases run, {failed} failed");
    assert_eq!((run, failed), (common::CASES, 0), "cases run, cases failed");
}

/// What an answer says that its case does not expect.
fn differences(case: &Value, answer: &Value) -> Vec<String> {
    if answer["id"] != case["document"]["id"] {
        return vec![format!("answered as {}", answer["id"])];
    }
    let (Some(charges), Some(expected)) = (answer["charges"].as_array(), case["expect"].as_array()) else {
        return vec![format!("refused: {}", answer["error"])];
    };
    if charges.len() != case["document"]["charges"].as_array().map_or(0, Vec::len) || charges.len() < expected.len() {
        return vec![format!("{} charges come back", charges.len())];
    }
    let mut wrong = Vec::new();
    for (index, (charge, expected)) in charges.iter().zip(expected).enumerate() {
        let entries = charge["reliefs"].as_array().unwrap();
        for entry in entries {
            if entry["cites"].as_array().is_none_or(Vec::is_empty) {
                wrong.push(format!("charge {index}: {} cites nothing", entry["relief"]));
            }
        }
        for (relief, want) in expected.as_object().unwrap() {
            let entry = entries.iter().find(|entry| entry["relief"] == relief.as_str());
            wrong.extend(against(want, entry).into_iter().map(|what| format!("charge {index}: {relief} {what}")));
        }
    }
    wrong
}

/// Compares one entry with what its case wants. Where a relief is not listed, a case that allows
/// `unavailable`, or names no grade, is content.
fn against(want: &Value, entry: Option<&Value>) -> Vec<String> {
    if want == "absent" {
        let grade = entry.map_or("unavailable", |entry| entry["grade"].as_str().unwrap_or_default());
        return if grade == "unavailable" { vec![] } else { vec![format!("is {grade}, but should not be offered")] };
    }
    let want = want.as_object().unwrap();
    let Some(entry) = entry else {
        let content = want.get("grade").is_none_or(|grade| allows(grade, &"unavailable".into()));
        return if content { vec![] } else { vec![format!("is not listed, but should be {want:?}")] };
    };
    let fields = want.iter().filter(|(field, value)| !allows(value, &entry[field.as_str()]));
    fields.map(|(field, value)| format!("has {field} {}, but should have {value}", entry[field])).collect()
}

/// Whether a value is the one wanted, or one of them.
fn allows(wanted: &Value, got: &Value) -> bool {
    wanted.as_array().map_or(wanted == got, |several| several.contains(got))
}

#[test]
fn the_comparison_sees_what_is_wrong() {
    let entry = serde_json::json!({"relief": "prop64", "grade": "right", "result": "dismissed", "cites": ["x"]});
    let compare = |want: Value, entry: Option<&Value>| against(&want, entry).len();
    assert_eq!(compare(serde_json::json!({"grade": ["check", "right"], "result": "dismissed"}), Some(&entry)), 0);
    assert_eq!(compare(serde_json::json!({"grade": "check", "result": "unchanged"}), Some(&entry)), 2);
    assert_eq!(compare(serde_json::json!({"route": "petition"}), Some(&entry)), 1);
    assert_eq!((compare("absent".into(), Some(&entry)), compare("absent".into(), None)), (1, 0));
    assert_eq!(compare(serde_json::json!({"grade": "right"}), None), 1);
    assert_eq!(compare(serde_json::json!({"grade": ["wait", "unavailable"]}), None), 0);
}
