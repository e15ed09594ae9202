//! What is allowed for each fact: the choices of a question, and what a refusal names.
//!
//! Values are the contract's; forms of a date or an offense are short words for developers.

use relief_check_law::date::{Day, FIRST_YEAR};
use relief_check_law::facts::{Fact, Shape};
use serde_json::Value;

use crate::{COUNTIES, MAX_CHARGES, MAX_TEXT_CHARS};

/// The answer of somebody who was asked and does not know.
pub(crate) const UNKNOWN: &str = "unknown";

/// The answer "it is not over" to [`Fact::SentenceFinished`].
pub(crate) const NOT_FINISHED: &str = "no";

/// How a date may be written.
const FORMS: [&str; 3] = ["YYYY", "YYYY-MM", "YYYY-MM-DD"];

/// The last year that a date may name.
const LAST_YEAR: u16 = 2200;

/// The choices of the question for a fact. A date stands for itself in its three forms; for
/// `offense` any code section may be given as well; `supervision` and `circumstances` take a list.
pub(crate) fn choices(fact: Fact) -> Vec<Value> {
    match fact.shape() {
        // The one fact whose values are numbers.
        Shape::Choice(codes) if fact == Fact::SameSectionPriors => {
            (0..codes.len()).map(Value::from).chain([UNKNOWN.into()]).collect()
        }
        Shape::Choice(codes) | Shape::Several(codes) | Shape::Offense(codes) => words(codes),
        Shape::County => words(&COUNTIES),
        Shape::Date => words(&FORMS),
        Shape::DateOrNo => {
            let mut all = words(&FORMS);
            all.insert(0, NOT_FINISHED.into());
            all
        }
    }
}

fn words(codes: &[&str]) -> Vec<Value> {
    codes.iter().copied().chain([UNKNOWN]).map(Value::from).collect()
}

/// What is allowed for a fact in a document of this day. A list within the list means: any of these,
/// in an array.
pub(crate) fn allowed(fact: Fact, as_of: Day) -> Vec<Value> {
    match fact.shape() {
        Shape::Choice(_) | Shape::County => choices(fact),
        Shape::Several(codes) => vec![codes.to_vec().into(), UNKNOWN.into()],
        Shape::Offense(_) => {
            let mut all = vec![format!("a code section of at most {MAX_TEXT_CHARS} characters").into()];
            all.extend(choices(fact));
            all
        }
        Shape::Date | Shape::DateOrNo => {
            let mut all = choices(fact);
            let end = all.len().saturating_sub(1);
            all.splice(end..end, [format!("from {FIRST_YEAR}").into(), format!("to {as_of}").into()]);
            all
        }
    }
}

/// What is allowed for `as_of`.
pub(crate) fn allowed_as_of() -> Vec<Value> {
    vec!["YYYY-MM-DD".into(), format!("from {FIRST_YEAR}").into(), format!("to {LAST_YEAR}").into()]
}

/// What is allowed for `id`.
pub(crate) fn allowed_id() -> Vec<Value> {
    vec![format!("text of at most {MAX_TEXT_CHARS} characters").into()]
}

/// What is allowed where there are too many charges.
pub(crate) fn allowed_charges() -> Vec<Value> {
    vec![format!("at most {MAX_CHARGES} charges").into()]
}

/// The names of the fields of a charge, or of a person.
pub(crate) fn field_names(person: bool) -> Vec<Value> {
    let facts = Fact::ALL.iter().filter(|fact| fact.is_about_the_person() == person);
    facts.map(|fact| fact.code().into()).collect()
}
