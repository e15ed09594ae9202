//! Assessments a second: `cargo run --release -q -p relief-check-cli --example bench`.
//!
//! Each figure is the median of several runs on one core. What is measured: the rules alone on a
//! record in memory, and the whole way from JSON to JSON.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a developer's tool, on the project's own data")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use relief_check_intake::{answer_json, read_document, read_documents};
use relief_check_law::{Day, Record, assess, next_question};
use serde_json::Value;

const RUNS: usize = 9;
const RUN: Duration = Duration::from_millis(250);
const TODAY: Day = Day::ymd(2026, 11, 22);

fn main() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/cases/prop64.jsonl");
    let text = std::fs::read_to_string(path).unwrap();
    let cases: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let records: Vec<Record> = cases.iter().map(|case| record(&case["document"].to_string())).collect();
    let known = {
        // The worked case leaves one fact open: whether the prosecutor objected.
        let mut document = cases[cases.iter().position(|case| case["id"] == "T14").unwrap()]["document"].clone();
        document["charges"][0]["challenged"] = "no".into();
        record(&document.to_string())
    };
    let blank = record(r#"{"charges": [{}]}"#);
    let unknown =
        record(r#"{"charges": [{"offense": "cannabis-unsure", "court": "california", "ended": "convicted"}]}"#);
    let documents: Vec<String> = cases.iter().map(|case| case["document"].to_string()).collect();
    let stream = documents.join("\n");
    let all = u32::try_from(records.len()).unwrap();

    report("a fully known felony (T14)", 1, || drop(black_box(assess(black_box(&known)))));
    report("the worked cases in turn", all, || {
        for record in &records {
            drop(black_box(assess(black_box(record))));
        }
    });
    report("a charge with nothing known", 1, || drop(black_box(assess(black_box(&blank)))));
    report("a cannabis conviction with nothing else known", 1, || drop(black_box(assess(black_box(&unknown)))));
    report("the next question on a charge with nothing known", 1, || {
        black_box(next_question(black_box(&blank)));
    });
    report("the worked cases read from JSON", all, || {
        for document in read_documents(black_box(stream.as_bytes()), TODAY) {
            black_box(document.is_ok());
        }
    });
    report("the worked cases from JSON to JSON", all, || {
        for document in read_documents(black_box(stream.as_bytes()), TODAY) {
            let document = document.unwrap();
            black_box(answer_json(document.id.as_deref(), &assess(&document.record)).unwrap());
        }
    });
}

fn record(document: &str) -> Record {
    read_document(document, 1, TODAY).map_err(|refusal| refusal.to_string()).unwrap().record
}

/// Prints how many a second: `work` does `count` of them.
fn report(what: &str, count: u32, mut work: impl FnMut()) {
    // One run to warm up, and to learn how many rounds fill a run.
    let start = Instant::now();
    let mut rounds = 0_u128;
    while start.elapsed() < RUN {
        work();
        rounds += 1;
    }
    let mut rates: Vec<u128> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            for _ in 0..rounds {
                work();
            }
            rounds * u128::from(count) * 1_000_000_000 / start.elapsed().as_nanos().max(1)
        })
        .collect();
    rates.sort_unstable();
    println!("{:>12} a second   {what}", grouped(rates[RUNS / 2]));
}

/// The number with its thousands apart.
fn grouped(number: u128) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
