//! Lists what is due for a check: facts that change, and rows of the law, by the day of their last reading.
//!
//! Takes the day as `YYYY-MM-DD`; without one it is today.

#![allow(clippy::print_stdout, reason = "that is what it is for")]

#[path = "../src/today.rs"]
mod today;

use std::process::ExitCode;

use relief_check_law::filing::{VOLATILE, is_due};
use relief_check_law::{Day, PartialDate, reliefs};

fn main() -> ExitCode {
    let given = std::env::args().nth(1);
    let day = match given.as_deref().map(PartialDate::parse) {
        None => today::today(),
        Some(Some(date)) if date.day().is_some() => date.span().first,
        Some(_) => {
            eprintln!("`{}` is no day: write it as YYYY-MM-DD.", given.unwrap_or_default());
            return ExitCode::from(2);
        }
    };
    for line in lines(day) {
        println!("{line}");
    }
    ExitCode::SUCCESS
}

/// The oldest reading first.
fn lines(day: Day) -> Vec<String> {
    let mut facts: Vec<_> = VOLATILE.iter().filter(|fact| fact.is_due(day)).collect();
    facts.sort_by_key(|fact| fact.verified);
    let mut lines: Vec<String> = facts
        .iter()
        .map(|fact| {
            format!(
                "{}  {} = {} ({:?} confidence)  {}",
                fact.verified, fact.name, fact.value, fact.confidence, fact.source
            )
        })
        .collect();
    let rows = reliefs::all().into_iter().flat_map(|(name, list)| list.iter().map(move |row| (name, row)));
    let rows: Vec<_> = rows.filter(|(_, row)| is_due(row.read, day)).collect();
    lines.extend(rows.iter().map(|(name, row)| format!("{}  row {} of {name}", row.read, row.id)));
    lines.push(format!(
        "{} of {} facts and {} rows are due for a check on {day}.",
        facts.len(),
        VOLATILE.len(),
        rows.len()
    ));
    lines
}
