//! San Francisco 2018, the part that reads the extract alone, with the file of weights.
//!
//! The program also joined the district attorney's own list of cases by names and numbers; that list and the join are
//! not reproduced (docs/policies.md). For rows of the extract that the list did not have, the program looked for no
//! weight; with a file of weights, the weight is looked up here by the court's number.

use std::collections::HashMap;

use super::super::section::CANNABIS;
use super::super::subject::Conviction;
use super::{Decision, Determination, Facts, Fault, Output};

/// The columns, in the program's order.
pub(super) const COLUMNS: &[Output] = &[
    Output::StrikeCheck,
    Output::Strikes,
    Output::RegistrableCheck,
    Output::Registrable,
    Output::Registration,
    Output::TwoPriors,
    Output::OverOnePound,
    Output::Weight,
    Output::AgeAtConviction,
    Output::YearsSinceEvent,
    Output::YearsSinceLast,
    Output::FinalRecommendation,
];

const ELIGIBLE: &str = "eligible";
const INELIGIBLE: &str = "ineligible";
const NOT_ASKED: &str = "n/a";
const NO_MATCH: &str = "no match";

/// One pound, in milligrams.
const POUND: u64 = 453_592;

/// The file of weights: grams by court number.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Weights(HashMap<String, (u64, String)>);

impl Weights {
    /// Reads the rows of the file: the court's number in the third column, grams in the fourth. The first row is a
    /// header.
    ///
    /// # Errors
    /// A sentence with the line, the value and what is allowed.
    pub fn read(text: &str) -> Result<Self, String> {
        let mut weights = HashMap::new();
        for (line, row) in text.trim_start_matches('\u{feff}').lines().enumerate().skip(1) {
            if row.trim().is_empty() {
                continue;
            }
            let values: Vec<&str> = row.split(',').map(|value| value.trim().trim_matches('"')).collect();
            let error = |value: &str, allowed: &str| format!("line {}: {value}; allowed is {allowed}", line + 1);
            let [_, _, court, grams, ..] = values.as_slice() else {
                return Err(error(row, "a number, an incident, a court number and grams"));
            };
            let weight = milligrams(grams).ok_or_else(|| error(grams, "grams, such as 453.592"))?;
            weights.insert(court_number(court), weight);
        }
        Ok(Self(weights))
    }

    fn of(&self, court: &[u8]) -> Option<&(u64, String)> {
        self.0.get(&court_number(&String::from_utf8_lossy(court)))
    }
}

/// Grams in thousandths, and as they are shown: to a tenth.
fn milligrams(text: &str) -> Option<(u64, String)> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() && part.is_empty() || !digits(whole) || !digits(part) || whole.len() > 12 {
        return None;
    }
    let thousandths: String = part.chars().chain("000".chars()).take(3).collect();
    let more = part.chars().skip(3).any(|digit| digit != '0');
    let grams: u64 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
    let exact = grams * 1000 + thousandths.parse::<u64>().ok()?;
    // What lies between two thousandths is above the lower one.
    let weight = exact + u64::from(more);
    let tenths = (exact + 50) / 100;
    Some((weight, format!("{}.{}", tenths / 10, tenths % 10)))
}

/// A court number has eight signs: zeros in front where there are fewer, the last eight where there are more.
fn court_number(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let padded = format!("{text:0>8}");
    let skip = padded.chars().count() - 8;
    padded.chars().skip(skip).collect()
}

/// What the program asks of a conviction, each with its answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Checks {
    pub(super) strikes: &'static str,
    pub(super) registrable: &'static str,
    pub(super) registration: &'static str,
    pub(super) priors: &'static str,
    pub(super) over: &'static str,
    pub(super) weight: String,
}

/// Only sections that begin with one of the four numbers.
pub(super) fn concerns(facts: &Facts<'_>, conviction: &Conviction<'_>) -> bool {
    let text = &facts.section(conviction).text;
    if facts.fixed.has(Fault::Sections) {
        return facts.is_cannabis(conviction);
    }
    CANNABIS.iter().any(|number| text.starts_with(number))
}

/// What it says of a conviction.
pub(super) fn decide(weights: &Weights, facts: &Facts<'_>, conviction: &Conviction<'_>) -> Decision {
    let text = &facts.section(conviction).text;
    // Here only the class of the conviction counts.
    let felony = conviction.is_felony_by_class;
    let starts = |number: &str| text.starts_with(number);
    let fits = |bar: bool| if bar { INELIGIBLE } else { ELIGIBLE };
    let (weight, over) = if starts("11357") || starts("11358") || !felony {
        (NOT_ASKED.to_owned(), NOT_ASKED)
    } else {
        let numbers = [&conviction.number, &conviction.court_number];
        let known = numbers.into_iter().filter(|number| !number.is_empty()).find_map(|number| weights.of(number));
        known.map_or((NO_MATCH.to_owned(), NO_MATCH), |(weight, shown)| (shown.clone(), fits(*weight > POUND)))
    };
    let asked = felony && !starts("11357");
    let shared = facts.shared(false);
    let ask = |bar: bool| if asked { fits(bar) } else { NOT_ASKED };
    let checks = Checks {
        strikes: ask(!shared.has_no_strikes()),
        registrable: ask(!shared.has_no_registrable()),
        registration: ask(facts.subject.registered),
        priors: ask(has_three(facts, conviction)),
        over,
        weight,
    };
    let all = [checks.over, checks.registration, checks.registrable, checks.strikes, checks.priors];
    let determination = if all.contains(&INELIGIBLE) {
        Determination::Ineligible
    } else if all.contains(&NO_MATCH) {
        Determination::NeedsReview
    } else {
        Determination::Eligible
    };
    Decision { checks: Some(Box::new(checks)), ..Decision::new(determination, "") }
}

/// Convictions of the same section on three days of cycles, spaces aside.
fn has_three(facts: &Facts<'_>, conviction: &Conviction<'_>) -> bool {
    let bare = |conviction: &Conviction<'_>| facts.section(conviction).text.replace(' ', "");
    let own = bare(conviction);
    let mut days = Vec::new();
    for other in facts.subject.convictions.iter().filter(|other| bare(other) == own) {
        if !days.contains(&other.cycle_day) {
            days.push(other.cycle_day);
        }
    }
    days.len() > 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_found_by_court_number() {
        let weights =
            Weights::read(",Incident_Number,CourtNo,Total_Quantity_grams\n0,1,1234567,453.592\n1,2,99,453.5921\n");
        let weights = weights.unwrap();
        assert_eq!(weights.of(b"01234567"), Some(&(453_592, "453.6".to_owned())));
        assert_eq!(weights.of(b"99").map(|weight| weight.0 > POUND), Some(true));
        assert_eq!(weights.of(b"7"), None);
        let error = Weights::read("h\n0,1,2,heavy\n").unwrap_err();
        assert!(error.contains("line 2") && error.contains("heavy"), "{error}");
        assert!(Weights::read("h\n0,1\n").is_err());
        assert_eq!(milligrams(".5").map(|weight| weight.1).as_deref(), Some("0.5"));
        assert_eq!(milligrams(""), None);
        assert_eq!(court_number("123456789"), "23456789");
    }
}
