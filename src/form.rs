//! What was put into a question's form, and the answer that it means.
//!
//! Plain data in, a value of the contract or a problem out; the browser is not known here.

use relief_check_counties::{County, Match, find};
use relief_check_law::facts::Shape;
use relief_check_law::{Day, Fact};

use crate::answers::{NO, NONE, UNKNOWN};
use crate::say::{section_named, section_of_number};
use crate::typed::{self, DateProblem};

/// The name of the text field, where a question has one beside its choices.
pub const TYPED: &str = "typed";
/// The choice "yes, it is over", which needs a date beside it.
pub const FINISHED: &str = "yes";
/// More than this is no section number, and no name of a charge.
const LONGEST_NUMBER: usize = 90;

/// What stands in a form.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Draft {
    /// The values of the chosen radio buttons or checkboxes.
    pub chosen: Vec<String>,
    /// What was typed.
    pub typed: String,
}

/// Why an answer was not taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Problem {
    /// Nothing was chosen.
    Choose,
    /// "None of these" together with something else.
    NoneAndMore,
    /// The date.
    Date(DateProblem),
    /// "Yes, it is over", and no date.
    Finished,
    /// No county or place of this name.
    County,
    /// A name that several counties fit.
    Counties,
    /// Far too long for a number.
    Long,
    /// No day from today on.
    When,
}

impl Problem {
    /// Whether the text field is to be mended, not the choices.
    #[must_use]
    pub const fn is_about_text(self) -> bool {
        matches!(self, Self::Date(_) | Self::Finished | Self::County | Self::Long | Self::When)
    }
}

/// The value that a form means.
///
/// # Errors
/// What the person has to mend.
pub fn read(fact: Fact, draft: &Draft, today: Day) -> Result<String, Problem> {
    let typed = draft.typed.trim();
    let chosen = draft.chosen.first().map(String::as_str);
    match fact.shape() {
        Shape::Several(_) => several(&draft.chosen),
        Shape::Date if !typed.is_empty() => read_date(typed, today),
        Shape::Date => chosen.map(str::to_owned).ok_or(Problem::Date(DateProblem::Year)),
        Shape::DateOrNo => match chosen {
            Some(value @ (NO | UNKNOWN)) => Ok(value.to_owned()),
            _ if !typed.is_empty() => read_date(typed, today),
            Some(_) => Err(Problem::Finished),
            None => Err(Problem::Choose),
        },
        Shape::Offense(_) if typed.chars().count() > LONGEST_NUMBER => Err(Problem::Long),
        Shape::Offense(_) if !typed.is_empty() => {
            Ok(section_named(typed).or_else(|| section_of_number(typed)).unwrap_or_else(|| one_line(typed)))
        }
        Shape::Choice(_) | Shape::Offense(_) => chosen.map(str::to_owned).ok_or(Problem::Choose),
        Shape::County => match chosen {
            Some(value) => Ok(value.to_owned()),
            None => county(typed),
        },
    }
}

/// The day to look at the result: the first one of what was typed that is not over.
///
/// # Errors
/// It is no date, or all of it is over.
pub fn read_when(draft: &Draft, today: Day) -> Result<Day, Problem> {
    let span = typed::date(draft.typed.trim(), Day::MAX).map_err(|_| Problem::When)?.span();
    if span.last < today { Err(Problem::When) } else { Ok(span.first.max(today)) }
}

fn read_date(typed: &str, today: Day) -> Result<String, Problem> {
    typed::date(typed, today).map(|date| date.to_string()).map_err(Problem::Date)
}

fn several(chosen: &[String]) -> Result<String, Problem> {
    match chosen {
        [] => Err(Problem::Choose),
        [_] => Ok(chosen.concat()),
        more if more.iter().any(|value| value == NONE || value == UNKNOWN) => Err(Problem::NoneAndMore),
        more => Ok(more.join(",")),
    }
}

/// What is typed may come from anywhere: control characters are no part of a number.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii_control() { ' ' } else { c }).collect()
}

fn county(typed: &str) -> Result<String, Problem> {
    if typed.is_empty() {
        return Err(Problem::Choose);
    }
    let found: Vec<Match> = find(typed).collect();
    match found.as_slice() {
        [] => Err(Problem::County),
        [first, ..] if is_whole_name(*first, typed) => Ok(first.county.slug().to_owned()),
        [first, rest @ ..] if rest.iter().all(|other| other.county == first.county) => {
            Ok(first.county.slug().to_owned())
        }
        _ => Err(Problem::Counties),
    }
}

/// Whether a county was typed by its own name, so that places of that name do not matter.
fn is_whole_name(found: Match, typed: &str) -> bool {
    let folded = |text: &str| -> String {
        text.chars().filter(char::is_ascii_alphabetic).map(|c| c.to_ascii_lowercase()).collect()
    };
    let typed = folded(typed);
    found.place.is_none()
        && (typed == folded(found.county.name()) || typed.strip_suffix("county") == Some(&folded(found.county.name())))
}

/// The counties to choose from, for what has been typed so far.
#[must_use]
pub fn suggestions(typed: &str) -> Vec<(County, Option<&'static str>)> {
    let mut found: Vec<(County, Option<&'static str>)> = Vec::new();
    for Match { county, place } in find(typed) {
        if !found.iter().any(|(there, _)| *there == county) {
            found.push((county, place));
        }
    }
    found
}
