//! A record back into a facts document. What nobody asked is left out.

use relief_check_law::facts::{Answer, Fact, Shape, Values};
use relief_check_law::record::{Charge, Record};
use serde_json::{Map, Value};

use crate::county::county_name;
use crate::offer::{NOT_FINISHED, UNKNOWN};

/// The facts document of a record; reading it gives the same record back.
#[must_use]
pub fn document_json(id: Option<&str>, record: &Record) -> Value {
    let mut document = Map::new();
    if let Some(id) = id {
        document.insert("id".to_owned(), id.into());
    }
    document.insert("as_of".to_owned(), record.as_of.to_string().into());
    document.insert("person".to_owned(), facts(true, |fact| person_fact(record, fact)));
    let charges = record.charges.iter().map(|charge| facts(false, |fact| charge_fact(charge, fact)));
    document.insert("charges".to_owned(), charges.collect());
    document.into()
}

fn facts(person: bool, value: impl Fn(Fact) -> Answer<Value>) -> Value {
    let about = Fact::ALL.iter().filter(|fact| fact.is_about_the_person() == person);
    let given = about.filter_map(|fact| match value(*fact) {
        Answer::NotAsked => None,
        Answer::Unknown => Some((fact.code().to_owned(), UNKNOWN.into())),
        Answer::Known(value) => Some((fact.code().to_owned(), value)),
    });
    Value::Object(given.collect())
}

fn person_fact(record: &Record, fact: Fact) -> Answer<Value> {
    let person = &record.person;
    #[expect(clippy::wildcard_enum_match_arm, reason = "the other facts are about a charge")]
    match fact {
        Fact::Supervision => map(&person.supervision, |values| several(fact, *values)),
        Fact::Circumstances => map(&person.circumstances, |values| several(fact, *values)),
        Fact::Registration => map(&person.registration, |index| choice(fact, *index)),
        Fact::ResidentFiveYears => map(&person.resident_five_years, |index| choice(fact, *index)),
        _ => Answer::NotAsked,
    }
}

fn charge_fact(charge: &Charge, fact: Fact) -> Answer<Value> {
    #[expect(clippy::wildcard_enum_match_arm, reason = "all others are choices, the county among them")]
    match fact {
        Fact::Offense => map(&charge.offense, |offense| offense.label.clone().into()),
        Fact::Date => map(&charge.date, |date| date.to_string().into()),
        Fact::OffenseDate => map(&charge.offense_date, |date| date.to_string().into()),
        Fact::SentenceFinished => map(&charge.sentence_finished, |finished| match finished {
            Some(date) => date.to_string().into(),
            None => NOT_FINISHED.into(),
        }),
        _ => map(&charge.choice(fact), |index| choice(fact, *index)),
    }
}

fn map<T>(answer: &Answer<T>, write: impl FnOnce(&T) -> Value) -> Answer<Value> {
    match answer {
        Answer::NotAsked => Answer::NotAsked,
        Answer::Unknown => Answer::Unknown,
        Answer::Known(value) => Answer::Known(write(value)),
    }
}

/// The value at this place; null, which no reader takes, for a place outside the list.
fn choice(fact: Fact, index: u8) -> Value {
    match fact.shape() {
        Shape::Choice(_) if fact == Fact::SameSectionPriors => index.into(),
        Shape::Choice(codes) => codes.get(usize::from(index)).copied().into(),
        Shape::County => county_name(index).into(),
        Shape::Several(_) | Shape::Date | Shape::DateOrNo | Shape::Offense(_) => Value::Null,
    }
}

fn several(fact: Fact, values: Values) -> Value {
    let Shape::Several(codes) = fact.shape() else {
        return Value::Null;
    };
    values.indices().filter_map(|index| codes.get(usize::from(index)).copied()).collect()
}
