//! The value of one fact: its form, and what is wrong with it. Which fact goes where in a record is
//! in [`crate::document`].

use relief_check_law::date::{Day, PartialDate};
use relief_check_law::facts::{Answer, Fact, Shape, Values};
use relief_check_law::record::Offense;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::MAX_TEXT_CHARS;
use crate::county::county_index;
use crate::json::{members, text};
use crate::offer::{self, NOT_FINISHED, UNKNOWN};
use crate::refusal::Fault;

pub(crate) type Read<'a, T> = Result<T, Fault<'a>>;

/// What was given for one fact.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Given {
    Choice(u8),
    Several(Values),
    Date(PartialDate),
    NotFinished,
    Offense(Offense),
}

impl Given {
    pub(crate) fn choice(self) -> Option<u8> {
        if let Self::Choice(index) = self { Some(index) } else { None }
    }

    pub(crate) fn several(self) -> Option<Values> {
        if let Self::Several(values) = self { Some(values) } else { None }
    }

    pub(crate) fn date(self) -> Option<PartialDate> {
        if let Self::Date(date) = self { Some(date) } else { None }
    }

    /// A date, or `None` inside for "it is not over".
    #[expect(clippy::option_option, reason = "the record holds the inner one")]
    pub(crate) fn finished(self) -> Option<Option<PartialDate>> {
        if let Self::NotFinished = self { Some(None) } else { self.date().map(Some) }
    }

    pub(crate) fn offense(self) -> Option<Offense> {
        if let Self::Offense(offense) = self { Some(offense) } else { None }
    }
}

/// Reads the value of one fact in a document of this day.
pub(crate) fn read_fact(fact: Fact, value: &RawValue, as_of: Day) -> Read<'_, Answer<Given>> {
    let text = text(value);
    let text = text.as_deref();
    if text == Some(UNKNOWN) {
        return Ok(Answer::Unknown);
    }
    let given = match fact.shape() {
        // The one fact whose values are numbers.
        Shape::Choice(codes) if fact == Fact::SameSectionPriors => place(value.get(), codes).map(Given::Choice),
        Shape::Choice(codes) => text.and_then(|text| place(text, codes)).map(Given::Choice),
        Shape::County => text.and_then(county_index).map(Given::Choice),
        Shape::Several(codes) => match members(value) {
            Some(members) => Some(Given::Several(read_several(&members, codes)?)),
            None => None,
        },
        Shape::Offense(_) => text
            .filter(|text| !text.trim().is_empty() && text.chars().nth(MAX_TEXT_CHARS).is_none())
            .map(|text| Given::Offense(Offense::parse(text))),
        Shape::DateOrNo if text == Some(NOT_FINISHED) => Some(Given::NotFinished),
        Shape::Date | Shape::DateOrNo => {
            text.and_then(PartialDate::parse).filter(|date| date.span().first <= as_of).map(Given::Date)
        }
    };
    given.map(Answer::Known).ok_or_else(|| Fault::new(value, offer::allowed(fact, as_of)))
}

fn place(code: &str, codes: &[&str]) -> Option<u8> {
    let index = codes.iter().position(|known| *known == code)?;
    u8::try_from(index).ok()
}

/// Reads a list of values, each at most once.
fn read_several<'a>(members: &[&'a RawValue], codes: &[&str]) -> Read<'a, Values> {
    let mut all = Values::NONE;
    for (index, member) in members.iter().enumerate() {
        let one = text(member).and_then(|text| place(&text, codes)).map(|place| Values(1 << place));
        let allowed = match one {
            None => codes.iter().copied().map(Value::from).collect(),
            Some(one) if one.within(all) => vec!["once".into()],
            Some(one) => {
                all = all.or(one);
                continue;
            }
        };
        return Err(Fault::new(member, allowed).in_place(index));
    }
    Ok(all)
}
