//! One facts document into a record: the document, its person and its charges.
//!
//! Fields are read in the order of the document, and the first fault is the one that is told. What
//! a single fact may be is in [`crate::fact`].

use relief_check_law::date::{Day, PartialDate};
use relief_check_law::facts::{Answer, Fact};
use relief_check_law::record::{Charge, Person, Record};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::fact::{Given, Read, read_fact};
use crate::json::{Fields, Source, members, text};
use crate::offer;
use crate::refusal::{Fault, Refusal};
use crate::{MAX_CHARGES, MAX_TEXT_CHARS};

/// A document that was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Document {
    /// What its writer calls it.
    pub id: Option<String>,
    /// The record; its `as_of` is today's where the document names none.
    pub record: Record,
}

/// Reads one document from its text. `line` is where it begins, for refusals; `today` is the day of the
/// assessment where the document names none.
///
/// # Errors
/// A [`Refusal`] with the first thing that the contract does not allow.
pub fn read_document(text: &str, line: u64, today: Day) -> Result<Document, Box<Refusal>> {
    let source = Source { text, line };
    let root: &RawValue = serde_json::from_str(text).map_err(|error| Box::new(not_json(source, &error)))?;
    let Some(fields) = Fields::of(root) else {
        return Err(Box::new(Fault::new(root, vec!["a JSON object".into()]).refusal(source, None)));
    };
    // The id names the document in refusals too, and the day bounds every date: both are needed
    // before the rest, wherever they stand. What is wrong with them is told in its turn.
    let first = |name: &str| fields.0.iter().find(|field| field.0 == name).map(|field| field.1);
    let id = first("id").and_then(|value| read_id(value).ok());
    let as_of = first("as_of").map_or(today, |value| read_day(value).unwrap_or(Day::MAX));
    match read_fields(&fields, as_of) {
        Ok((person, charges)) => Ok(Document { id, record: Record { as_of, person, charges } }),
        Err(fault) => Err(Box::new(fault.refusal(source, id))),
    }
}

fn not_json(source: Source<'_>, error: &serde_json::Error) -> Refusal {
    let line = source.line + (error.line() as u64).saturating_sub(1);
    let message = error.to_string();
    // The library counts lines from the document's first; only the column is of use to people.
    let why = message.split(" at line ").next().unwrap_or_default();
    let why = format!("{why}, at column {}", error.column());
    Refusal::of_text(line, source.text, Some(why), "a JSON object".to_owned())
}

const FIELDS: [&str; 4] = ["id", "as_of", "person", "charges"];

fn read_fields<'a>(fields: &Fields<'a>, as_of: Day) -> Read<'a, (Person, Vec<Charge>)> {
    let mut person = Person::default();
    let mut charges = Vec::new();
    for (place, (name, value)) in fields.0.iter().enumerate() {
        let repeated = fields.0.iter().take(place).any(|earlier| earlier.0 == *name);
        let read = match &**name {
            _ if !FIELDS.contains(&&**name) => Err(Fault::new(value, FIELDS.map(Value::from).to_vec())),
            _ if repeated => Err(Fault::new(value, vec!["once".into()])),
            "id" => read_id(value).map(drop),
            "as_of" => read_day(value).map(drop),
            "person" => read_facts(value, true, as_of, &mut |fact, given| {
                set_person(&mut person, fact, given);
            }),
            _ => read_charges(value, as_of).map(|read| charges = read),
        };
        read.map_err(|fault| fault.in_field(name))?;
    }
    Ok((person, charges))
}

fn read_id(value: &RawValue) -> Read<'_, String> {
    match text(value) {
        Some(id) if id.chars().nth(MAX_TEXT_CHARS).is_none() => Ok(id.into_owned()),
        _ => Err(Fault::new(value, offer::allowed_id())),
    }
}

fn read_day(value: &RawValue) -> Read<'_, Day> {
    let date = text(value).and_then(|text| PartialDate::parse(&text));
    match date {
        Some(date) if date.day().is_some() => Ok(date.span().first),
        _ => Err(Fault::new(value, offer::allowed_as_of())),
    }
}

fn read_charges(value: &RawValue, as_of: Day) -> Read<'_, Vec<Charge>> {
    let members = members(value).ok_or_else(|| Fault::new(value, vec!["an array of charges".into()]))?;
    if members.len() > MAX_CHARGES {
        return Err(Fault::new(value, offer::allowed_charges()).showing(members.len()));
    }
    let one = |(index, member)| {
        let mut charge = Charge::default();
        let read = read_facts(member, false, as_of, &mut |fact, given| {
            set_charge(&mut charge, fact, given);
        });
        read.map(|()| charge).map_err(|fault: Fault<'_>| fault.in_place(index))
    };
    members.into_iter().enumerate().map(one).collect()
}

/// Reads the facts of a person or of a charge.
fn read_facts<'a>(
    value: &'a RawValue,
    person: bool,
    as_of: Day,
    put: &mut dyn FnMut(Fact, Answer<Given>),
) -> Read<'a, ()> {
    let fields = Fields::of(value).ok_or_else(|| Fault::new(value, vec!["an object".into()]))?;
    let mut seen = 0_u64;
    for (name, value) in &fields.0 {
        let fact = Fact::from_code(name).filter(|fact| fact.is_about_the_person() == person);
        let read = match fact {
            None => Err(Fault::new(value, offer::field_names(person))),
            Some(fact) if seen & (1 << fact as u32) != 0 => Err(Fault::new(value, vec!["once".into()])),
            Some(fact) => {
                seen |= 1 << fact as u32;
                read_fact(fact, value, as_of).map(|given| put(fact, given))
            }
        };
        read.map_err(|fault| fault.in_field(name))?;
    }
    Ok(())
}

pub(crate) fn set_person(person: &mut Person, fact: Fact, given: Answer<Given>) {
    #[expect(clippy::wildcard_enum_match_arm, reason = "the other facts are about a charge")]
    match fact {
        Fact::Supervision => person.supervision = answer(given, Given::several),
        Fact::Circumstances => person.circumstances = answer(given, Given::several),
        Fact::Registration => person.registration = answer(given, Given::choice),
        Fact::ResidentFiveYears => person.resident_five_years = answer(given, Given::choice),
        _ => {}
    }
}

pub(crate) fn set_charge(charge: &mut Charge, fact: Fact, given: Answer<Given>) {
    #[expect(clippy::wildcard_enum_match_arm, reason = "all others are choices, the county among them")]
    match fact {
        Fact::Offense => charge.offense = answer(given, Given::offense),
        Fact::Date => charge.date = answer(given, Given::date),
        Fact::OffenseDate => charge.offense_date = answer(given, Given::date),
        Fact::SentenceFinished => charge.sentence_finished = answer(given, Given::finished),
        _ => charge.set_choice(fact, answer(given, Given::choice)),
    }
}

/// The answer in the form that the fact has; [`read_fact`] gives no other.
fn answer<T>(given: Answer<Given>, take: fn(Given) -> Option<T>) -> Answer<T> {
    match given {
        Answer::NotAsked => Answer::NotAsked,
        Answer::Unknown => Answer::Unknown,
        Answer::Known(given) => take(given).map_or(Answer::NotAsked, Answer::Known),
    }
}
