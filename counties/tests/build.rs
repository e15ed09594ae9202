//! The build script's own checks: what it refuses, and that its sentence names file, field and
//! value. The modules of the build script are compiled in here a second time.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    dead_code,
    unreachable_pub,
    reason = "a test fails by panicking; not every part of the build script is called"
)]

#[path = "../build/county.rs"]
mod county;
#[path = "../build/node.rs"]
mod node;
#[path = "../build/pack.rs"]
mod pack;
#[path = "../build/places.rs"]
mod places;
#[path = "../build/relief.rs"]
mod relief;
#[path = "../build/rules.rs"]
mod rules;
#[path = "../src/short.rs"]
mod short;
#[path = "../build/statewide.rs"]
mod statewide;

use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::{env, fs, process};

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data")
}

/// What the build says when one county file has `value` at `pointer`.
fn built_with(test: &str, file: &str, pointer: &str, value: Value) -> Result<String, String> {
    let folder = env::temp_dir().join(format!("relief-check-counties-{}-{test}", process::id()));
    fs::create_dir_all(&folder).unwrap();
    for entry in fs::read_dir(data().join("county")).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
    }
    let path = folder.join(file);
    let mut county: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
    *county.pointer_mut(pointer).unwrap() = value;
    fs::write(&path, county.to_string()).unwrap();
    let built = county::tables(&folder).map(|tables| tables.records);
    fs::remove_dir_all(&folder).unwrap();
    built
}

/// Checks that a change stops the build with a sentence that has all these parts.
fn refused(test: &str, file: &str, pointer: &str, value: Value, parts: &[&str]) {
    let sentence = built_with(test, file, pointer, value).unwrap_err();
    assert!(sentence.starts_with(&format!("{file}: ")), "{sentence}");
    for part in parts {
        assert!(sentence.contains(part), "no {part:?} in: {sentence}");
    }
}

#[test]
fn the_data_as_it_is_builds() {
    let counties = county::tables(&data().join("county")).unwrap();
    places::table(&data().join("places.json"), &counties.names).unwrap();
    statewide::tables(&data().join("statewide.json")).unwrap();
}

#[test]
fn an_old_telephone_may_not_be_verified() {
    let parts = ["defender.phone", "831", "before 2023", "stale"];
    refused("phone", "monterey.json", "/defender/phone/status", json!("verified"), &parts);
}

#[test]
fn an_undated_telephone_must_be_from_the_offices_own_page() {
    let parts = ["defender.phone", "(916) 875-1835", "host"];
    let elsewhere = json!("https://example.org/list");
    refused("host", "sacramento.json", "/defender/phone/source", elsewhere, &parts);
}

#[test]
fn an_old_page_may_not_be_verified() {
    let parts = ["prosecutor.website", "before 2022"];
    refused("page", "amador.json", "/prosecutor/website/status", json!("verified"), &parts);
}

#[test]
fn a_verified_value_needs_a_source() {
    refused("source", "yolo.json", "/court/website/source", Value::Null, &["court.website", "source"]);
}

#[test]
fn malformed_values_are_named() {
    let word = ["court.website.status", "\"fine\"", "verified, stale, unverified"];
    refused("status", "yolo.json", "/court/website/status", json!("fine"), &word);
    let date = ["court.website.as_of", "\"June\"", "2023-07"];
    refused("date", "yolo.json", "/court/website/as_of", json!("June"), &date);
    let http = ["court.website.value", "http://x.org", "https"];
    refused("http", "yolo.json", "/court/website/value", json!("http://x.org"), &http);
    let dial = ["defender.phone.value", "\"323-760-6763\"", "(213) 555-0100"];
    refused("dial", "los-angeles.json", "/defender/phone/value", json!("323-760-6763"), &dial);
    let slug = ["slug", "\"Yolo\"", "file's name"];
    refused("slug", "yolo.json", "/slug", json!("Yolo"), &slug);
    let field = ["court", "\"web\"", "not a known field"];
    refused("field", "yolo.json", "/court", json!({"web": 1}), &field);
    let seat = ["seat", "must be verified"];
    refused("seat", "yolo.json", "/seat/status", json!("unverified"), &seat);
    let count = ["actions[0].count", "-1", "whole number"];
    refused("count", "los-angeles.json", "/actions/0/count", json!(-1), &count);
    let done = ["actions[1].status", "\"done\"", "ordered, announced"];
    refused("done", "los-angeles.json", "/actions/1/status", json!("done"), &done);
    let key = ["actions[1].key", "\"la-2020\"", "same key"];
    refused("key", "los-angeles.json", "/actions/1/key", json!("la-2020"), &key);
    let more = ["actions[0]", "more than its count"];
    refused("more", "los-angeles.json", "/actions/0/felonies", json!(66_001), &more);
    let band = ["review[1]", "band does not fit"];
    refused("band", "imperial.json", "/review/1/band", json!("done"), &band);
}

#[test]
fn a_stale_value_changes_nothing_but_itself() {
    let fresh = county::tables(&data().join("county")).unwrap().records;
    let stale = built_with("stale", "yolo.json", "/court/selfhelp/status", json!("stale")).unwrap();
    let line = |records: &str| {
        let mut text = String::new();
        short::write_out(records.lines().find(|line| line.starts_with("Yolo")).unwrap(), "Yolo", &mut text);
        text
    };
    let site = "https://www.yolo.courts.ca.gov";
    assert!(line(&fresh).contains(&format!("|{site}|{site}/self-help|")), "{}", line(&fresh));
    assert_eq!(line(&stale), line(&fresh).replace(&format!("|{site}/self-help|"), "||"));
}

#[test]
fn a_line_that_would_not_read_back_is_refused() {
    let line = |text: &str| pack::line(&["Yolo".to_owned(), text.to_owned()], "Yolo");
    assert_eq!(line("https://a.org/self-help").unwrap(), "Yolo|\u{17}a.org\u{15}");
    for text in ["a|b", "a\u{10}b", "a\u{1}b"] {
        assert!(line(text).unwrap_err().contains("control characters"), "{text:?}");
    }
}

#[test]
fn a_lost_city_is_noticed() {
    let counties = county::tables(&data().join("county")).unwrap();
    let text = fs::read_to_string(data().join("places.json")).unwrap();
    let path = env::temp_dir().join(format!("relief-check-places-{}.json", process::id()));
    fs::write(&path, text.replacen("\"Oakland\",", "", 1)).unwrap();
    let sentence = places::table(&path, &counties.names).unwrap_err();
    fs::remove_file(&path).unwrap();
    assert!(sentence.contains("483") && sentence.contains("482"), "{sentence}");
}
