//! What a person answered: one charge, the county, and facts about the person.
//!
//! Every answer can be read and set as text, with the names of the interchange contract; so forms,
//! the list of answers and the history entry all speak the same language. Which answers count is
//! worked out in [`crate::interview`].

use relief_check_counties::County;
use relief_check_law::facts::{Shape, Values};
use relief_check_law::record::Person;
use relief_check_law::{Answer, Charge, Day, Fact, Offense, PartialDate, Record};

/// The value for "asked, and the person does not know".
pub const UNKNOWN: &str = "unknown";
/// The value for "none of these", where several values may be chosen.
pub const NONE: &str = "none";
/// The value for "not over yet".
pub const NO: &str = "no";

/// The answers of one person about one charge.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Answers {
    /// The record as the law reads it. It always has exactly one charge.
    pub record: Record,
    /// The county, which no rule reads.
    pub county: Answer<County>,
}

impl Answers {
    /// Nothing has been asked yet.
    #[must_use]
    pub fn none(today: Day) -> Self {
        let record = Record { as_of: today, person: Person::default(), charges: vec![Charge::default()] };
        Self { record, county: Answer::NotAsked }
    }

    /// The charge; `None` never happens.
    #[must_use]
    pub fn charge(&self) -> Option<&Charge> {
        self.record.charges.first()
    }

    /// Whether a fact has been asked.
    #[must_use]
    pub fn asked(&self, fact: Fact) -> bool {
        if fact == Fact::County { self.county.asked() } else { self.record.asked(fact, 0) }
    }

    /// The answer to a fact with one value of several.
    fn chosen(&self, fact: Fact) -> Option<Answer<u8>> {
        let person = &self.record.person;
        if fact == Fact::Registration {
            return Some(person.registration);
        }
        if fact == Fact::ResidentFiveYears {
            return Some(person.resident_five_years);
        }
        self.charge().map(|charge| charge.choice(fact))
    }

    /// The answer as a value of the contract; several are joined with commas. `None` where the
    /// fact was not asked.
    #[must_use]
    pub fn value(&self, fact: Fact) -> Option<String> {
        let charge = self.charge()?;
        match fact.shape() {
            Shape::Choice(codes) => {
                let answer = self.chosen(fact)?;
                text(answer, |index| codes.get(usize::from(index)).copied().unwrap_or(UNKNOWN).to_owned())
            }
            Shape::Several(codes) => {
                let person = &self.record.person;
                let answer = if fact == Fact::Circumstances { person.circumstances } else { person.supervision };
                text(answer, |values| several(values, codes))
            }
            Shape::Date => {
                text(if fact == Fact::Date { charge.date } else { charge.offense_date }, |date| date.to_string())
            }
            Shape::DateOrNo => {
                text(charge.sentence_finished, |date| date.map_or_else(|| NO.to_owned(), |date| date.to_string()))
            }
            Shape::Offense(_) => text(charge.offense.as_ref(), |offense| offense.label.clone()),
            Shape::County => text(self.county, |county| county.slug().to_owned()),
        }
    }

    /// Sets an answer from a value of the contract; `false`, and nothing changed, where the fact
    /// does not take it.
    pub fn set(&mut self, fact: Fact, value: &str) -> bool {
        let unknown = value == UNKNOWN;
        let today = self.record.as_of;
        let person = &mut self.record.person;
        let Some(charge) = self.record.charges.first_mut() else { return false };
        match fact.shape() {
            Shape::Choice(codes) => {
                let position = codes.iter().position(|code| *code == value).and_then(|index| u8::try_from(index).ok());
                let Some(answer) = known_or(unknown, position) else { return false };
                if fact == Fact::Registration {
                    person.registration = answer;
                } else if fact == Fact::ResidentFiveYears {
                    person.resident_five_years = answer;
                } else {
                    charge.set_choice(fact, answer);
                }
            }
            Shape::Several(codes) => {
                let Some(answer) = known_or(unknown, read_several(value, codes)) else { return false };
                if fact == Fact::Circumstances {
                    person.circumstances = answer;
                } else {
                    person.supervision = answer;
                }
            }
            Shape::Date => {
                let Some(answer) = known_or(unknown, past(value, today)) else { return false };
                if fact == Fact::Date { charge.date = answer } else { charge.offense_date = answer }
            }
            Shape::DateOrNo => {
                let finished = if value == NO { Some(None) } else { past(value, today).map(Some) };
                let Some(answer) = known_or(unknown, finished) else { return false };
                charge.sentence_finished = answer;
            }
            Shape::Offense(_) => {
                let offense = (!value.is_empty()).then(|| Offense::parse(value));
                let Some(answer) = known_or(unknown, offense) else { return false };
                charge.offense = answer;
            }
            Shape::County => {
                let Some(answer) = known_or(unknown, County::from_slug(value)) else { return false };
                self.county = answer;
            }
        }
        true
    }

    /// Forgets what was said of the charge, and keeps what was said of the person.
    #[must_use]
    pub fn for_another_charge(&self) -> Self {
        let mut next = Self::none(self.record.as_of);
        next.record.person = self.record.person.clone();
        next
    }
}

/// A date that is not after today.
fn past(value: &str, today: Day) -> Option<PartialDate> {
    PartialDate::parse(value).filter(|date| date.span().first <= today)
}

fn known_or<T>(unknown: bool, known: Option<T>) -> Option<Answer<T>> {
    if unknown { Some(Answer::Unknown) } else { known.map(Answer::Known) }
}

fn text<T>(answer: Answer<T>, known: impl Fn(T) -> String) -> Option<String> {
    match answer {
        Answer::NotAsked => None,
        Answer::Unknown => Some(UNKNOWN.to_owned()),
        Answer::Known(value) => Some(known(value)),
    }
}

fn several(values: Values, codes: &[&str]) -> String {
    if values.is_empty() {
        return NONE.to_owned();
    }
    let chosen: Vec<&str> = values.indices().filter_map(|index| codes.get(usize::from(index)).copied()).collect();
    chosen.join(",")
}

fn read_several(value: &str, codes: &[&str]) -> Option<Values> {
    if value == NONE {
        return Some(Values::NONE);
    }
    value.split(',').try_fold(Values::NONE, |sum, part| {
        let index = codes.iter().position(|code| *code == part)?;
        Some(sum.or(Values(1 << index)))
    })
}
