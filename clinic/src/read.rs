//! Reads cells as staff type them: `459`, `los`, `f`, `3/98`, `~1998`, `?`.
//!
//! Text in, a value of the contract or a problem out; and back, for the cell to show.

use relief_check_counties::County;
use relief_check_law::catalogue::KINDS;
use relief_check_law::facts::Shape;
use relief_check_law::{Day, Fact, Offense, PartialDate};
use relief_check_web::answers::{NO, NONE, UNKNOWN};
use relief_check_web::form::suggestions;
use relief_check_web::say::{Say, section_named, section_of_number};
use relief_check_web::typed::{self, DateProblem};
use relief_check_words::Msg;

use crate::offer;

/// The columns of the grid, in their order.
pub const COLUMNS: [Fact; 9] = [
    Fact::Offense,
    Fact::County,
    Fact::Ended,
    Fact::Date,
    Fact::Level,
    Fact::Sentence,
    Fact::ProbationEnd,
    Fact::SentenceFinished,
    Fact::Cleared,
];

/// What is asked about the person, once.
pub const PERSON: [Fact; 4] = [Fact::Supervision, Fact::Registration, Fact::Circumstances, Fact::ResidentFiveYears];

/// What stands for "not known" in a cell.
pub const NOT_KNOWN: &str = "?";

/// More than this is no section and no name of a charge.
const LONGEST: usize = 90;

/// Why the text of a cell was not taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Bad {
    /// The date.
    Date(DateProblem),
    /// No county or place begins so.
    County,
    /// More than one does.
    Counties,
    /// None of the values that the column takes, or more than one of them.
    Choice,
    /// Far too long.
    Long,
}

impl Bad {
    /// What to do about it.
    #[must_use]
    pub const fn message(self) -> Msg {
        match self {
            Self::Date(DateProblem::Year) => Msg::ZBadYear,
            Self::Date(DateProblem::Early) => Msg::ProblemDateEarly,
            Self::Date(DateProblem::Month) => Msg::ProblemDateMonth,
            Self::Date(DateProblem::Day) => Msg::ProblemDateDay,
            Self::Date(DateProblem::Future) => Msg::ProblemDateFuture,
            Self::County => Msg::ZBadCounty,
            Self::Counties => Msg::ZBadCounties,
            Self::Choice => Msg::ZBadChoice,
            Self::Long => Msg::ProblemLong,
        }
    }
}

/// The value that a text means; `None` for an empty cell.
///
/// # Errors
/// What has to be mended.
pub fn value(say: Say, fact: Fact, text: &str, today: Day) -> Result<Option<String>, Bad> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    if text == NOT_KNOWN || text.eq_ignore_ascii_case(UNKNOWN) {
        return Ok(Some(UNKNOWN.to_owned()));
    }
    let value = match fact.shape() {
        Shape::Offense(_) if text.chars().count() > LONGEST => return Err(Bad::Long),
        Shape::Offense(_) => section(say, text),
        Shape::County => county(text)?.slug().to_owned(),
        Shape::DateOrNo if is_no(text) => NO.to_owned(),
        Shape::Date | Shape::DateOrNo => date(text, today)?,
        Shape::Choice(codes) => choice(say, fact, codes, text).ok_or(Bad::Choice)?.to_owned(),
        Shape::Several(_) if text.eq_ignore_ascii_case(NONE) => NONE.to_owned(),
        Shape::Several(codes) => {
            let parts = text.split([',', ';']).map(|part| choice(say, fact, codes, part.trim()));
            parts.collect::<Option<Vec<_>>>().ok_or(Bad::Choice)?.join(",")
        }
    };
    Ok(Some(value))
}

/// How a value stands in its cell.
#[must_use]
pub fn shown(say: Say, fact: Fact, value: &str) -> String {
    if value == UNKNOWN {
        return NOT_KNOWN.to_owned();
    }
    match fact.shape() {
        Shape::County => County::from_slug(value).map_or("", |county| county.name()).to_owned(),
        Shape::DateOrNo if value == NO => say.get(Msg::ZNo).to_owned(),
        Shape::Date | Shape::DateOrNo => PartialDate::parse(value).map(short_date).unwrap_or_default(),
        Shape::Offense(_) | Shape::Choice(_) | Shape::Several(_) => value.to_owned(),
    }
}

/// A date as short as staff write it: `1998`, `3/1998`, `3/7/1998`.
#[must_use]
pub fn short_date(date: PartialDate) -> String {
    let parts = [date.month().map(u16::from), date.day().map(u16::from), Some(date.year())];
    let parts: Vec<String> = parts.into_iter().flatten().map(|part| part.to_string()).collect();
    parts.join("/")
}

/// What a value of a column with few values is called on this page.
#[must_use]
pub fn choice_name(say: Say, fact: Fact, value: &str) -> Option<&'static str> {
    say.find(&["z-", &relief_check_web::say::dashed(fact), "-", value].concat())
}

/// A section: by its number, its plain name, or the beginning of one.
fn section(say: Say, text: &str) -> String {
    if KINDS.contains(&text) {
        return text.to_owned();
    }
    let (text, degree) = degree(text);
    let section = section_without_degree(say, &text);
    match degree {
        // What decides much of a burglary; PC 460 has the degrees, and people write them behind 459.
        Some(letter) if ["PC 459", "PC 460"].contains(&section.as_str()) => ["PC 460(", letter, ")"].concat(),
        Some(_) | None => section,
    }
}

/// The words on a degree, with its letter in PC 460.
const DEGREES: [(&str, &str); 4] = [("1st", "a"), ("first", "a"), ("2nd", "b"), ("second", "b")];

/// The text without a description behind a hyphen (`459 PC-BURGLARY`) and without words on a degree, and the letter of
/// the degree in PC 460.
fn degree(text: &str) -> (String, Option<&'static str>) {
    let letter_of =
        |word: &str| DEGREES.iter().find(|(name, _)| word.eq_ignore_ascii_case(name)).map(|(_, letter)| *letter);
    let letter = text.split(|c: char| !c.is_alphanumeric()).find_map(letter_of);
    let described = |tail: &str| tail.chars().take_while(char::is_ascii_alphabetic).count() > 2;
    let head = match text.split_once('-') {
        Some((head, tail)) if head.starts_with(|c: char| c.is_ascii_digit()) && described(tail) => head,
        _ => text,
    };
    let is_aside = |part: &str| letter_of(part).is_some() || part.eq_ignore_ascii_case("degree");
    let rest = head.split_whitespace().filter(|word| !word.split(|c: char| !c.is_alphanumeric()).any(is_aside));
    (rest.collect::<Vec<_>>().join(" "), letter)
}

fn section_without_degree(say: Say, text: &str) -> String {
    if let Some(section) = section_named(text).or_else(|| section_of_number(text)) {
        return section;
    }
    let offense = Offense::parse(text);
    if !offense.kind.california
        && text.starts_with(|c: char| c.is_ascii_alphabetic())
        && let Some((section, _)) = offer::sections(say, text).into_iter().next()
    {
        return section;
    }
    // What is pasted may hold anything: control characters are no part of a section.
    offense.label.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// The one county of this name or of which the name begins so; without any, the one with a place that does.
fn county(text: &str) -> Result<County, Bad> {
    let found = suggestions(text);
    let named: Vec<County> = found.iter().filter(|(_, place)| place.is_none()).map(|(county, _)| *county).collect();
    let exact = |(county, place): &&(County, Option<&str>)| place.unwrap_or(county.name()).eq_ignore_ascii_case(text);
    if let Some((county, _)) = found.iter().find(exact) {
        return Ok(*county);
    }
    // A short form such as "LA" comes before the names that begin so.
    let begins = |county: County| county.name().to_lowercase().starts_with(&text.to_lowercase());
    if let Some((county, None)) = found.first().filter(|(county, _)| !begins(*county)) {
        return Ok(*county);
    }
    match (named.as_slice(), found.as_slice()) {
        ([county], _) | ([], [(county, _)]) => Ok(*county),
        ([], []) => Err(Bad::County),
        _ => Err(Bad::Counties),
    }
}

/// The one value whose name, or name at the border, begins so.
fn choice(say: Say, fact: Fact, codes: &[&'static str], text: &str) -> Option<&'static str> {
    let text = text.to_lowercase();
    if let Some(code) = codes.iter().find(|code| **code == text) {
        return Some(code);
    }
    let begins = |code: &&&'static str| {
        let name = choice_name(say, fact, code).map(str::to_lowercase);
        code.starts_with(&text) || name.is_some_and(|name| name.starts_with(&text))
    };
    let mut fitting = codes.iter().filter(begins);
    let first = fitting.next()?;
    fitting.next().is_none().then_some(*first)
}

fn is_no(text: &str) -> bool {
    ["n", NO, "not yet"].iter().any(|no| text.eq_ignore_ascii_case(no))
}

fn date(text: &str, today: Day) -> Result<String, Bad> {
    typed::date(&with_century(text, today), today).map(|date| date.to_string()).map_err(Bad::Date)
}

/// The text with a year of two digits at its end made one of four: this century up to this year, else the last.
fn with_century(text: &str, today: Day) -> String {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let parts = text.split(|c: char| !c.is_ascii_alphanumeric());
    let numbers: Vec<&str> = parts.filter(|part| digits(part)).collect();
    let whole = numbers.iter().any(|part| part.len() > 2) || numbers.len() > 3;
    let Some(last) = numbers.last().filter(|last| last.len() == 2 && !whole) else { return text.to_owned() };
    let Some((before, after)) = text.rsplit_once(last) else { return text.to_owned() };
    let now = today.parts().0;
    let year = last.parse().unwrap_or(0);
    let century = now - now % 100;
    let year = if century + year > now { century + year - 100 } else { century + year };
    [before, &year.to_string(), after].concat()
}
