//! A state as text, for the history entry of the page, and back.
//!
//! One line a part: the format, the three counters, the page, then one line a fact. Where there are
//! several charges, a line with its name stands before the facts of each. What does not read back
//! whole is no state at all: `None`, never a panic and never half of one.

use relief_check_law::{Day, Fact, PartialDate};

use crate::answers::{Answers, MOST};
use crate::state::{Place, State};

/// Changes whenever texts of before cannot be read any more, so that an entry of another version is
/// not misread.
const FORMAT: &str = "relief-check 1";
const START: &str = "start";
const CHECK: &str = "check";
const RESULT: &str = "result";
const QUESTION: &str = "question ";
/// The place of the charge that is spoken of, where it is not the first.
const AT: &str = "at ";
/// The day that the result is looked at, where that is not today.
const WHEN: &str = "when ";
/// A charge begins, by its name. Left out where there is only one that was never another's place.
const CHARGE: &str = "charge ";
/// The same, of what was taken off the list last.
const REMOVED: &str = "removed ";

/// Writes a state. What stands in a form that was not sent is left out.
#[must_use]
pub fn encode(state: &State) -> String {
    let mut text = String::from(FORMAT);
    for number in [state.epoch, state.round, state.depth] {
        text.push('\n');
        text.push_str(&number.to_string());
    }
    text.push('\n');
    match state.place {
        Place::Start => text.push_str(START),
        Place::Check => text.push_str(CHECK),
        Place::Result => text.push_str(RESULT),
        Place::Question(fact) => {
            text.push_str(QUESTION);
            text.push_str(fact.code());
        }
    }
    let answers = &state.answers;
    if answers.at > 0 {
        line(&mut text, AT, &answers.at.to_string());
    }
    if let Some(when) = state.when {
        line(&mut text, WHEN, &PartialDate::from(when).to_string());
    }
    let removed = answers.with_removed();
    let gone = removed.as_ref().map(|whole| whole.at);
    let mut whole = removed.unwrap_or_else(|| answers.clone());
    let alone = whole.count() == 1 && whole.place(0).is_some();
    for charge in 0..whole.count() {
        whole.at = charge;
        if !alone {
            let id = whole.id(charge).unwrap_or_default();
            line(&mut text, if gone == Some(charge) { REMOVED } else { CHARGE }, &id.to_string());
        }
        facts(&mut text, &whole, false);
    }
    facts(&mut text, &whole, true);
    text
}

/// One line for each fact that was asked, about the person or about the charge that is spoken of.
fn facts(text: &mut String, answers: &Answers, person: bool) {
    for fact in Fact::ALL.iter().copied().filter(|fact| fact.is_about_the_person() == person) {
        if let Some(value) = answers.value(fact) {
            line(text, fact.code(), &["=", &value].concat());
        }
    }
}

fn line(text: &mut String, start: &str, end: &str) {
    text.push('\n');
    text.push_str(start);
    text.push_str(end);
}

/// Reads a state, to be looked at today.
#[must_use]
pub fn decode(text: &str, today: Day) -> Option<State> {
    decode_up_to(MOST, text, today)
}

/// The same with room for so many charges.
#[must_use]
pub fn decode_up_to(room: usize, text: &str, today: Day) -> Option<State> {
    let mut lines = text.split('\n');
    if lines.next()? != FORMAT {
        return None;
    }
    let mut number = || lines.next()?.parse::<u32>().ok();
    let (epoch, round, depth) = (number()?, number()?, number()?);
    let place = match lines.next()? {
        START => Place::Start,
        CHECK => Place::Check,
        RESULT => Place::Result,
        question => Place::Question(Fact::from_code(question.strip_prefix(QUESTION)?)?),
    };
    let mut answers = Answers::empty(today);
    answers.room = room;
    let mut at = 0;
    let (mut removed, mut when) = (None, None);
    for line in lines {
        if let Some(place) = line.strip_prefix(AT) {
            at = place.parse().ok()?;
            continue;
        }
        if let Some(day) = line.strip_prefix(WHEN) {
            // A day that has come by now is no other day.
            let day = PartialDate::parse(day)?.span();
            if matches!(place, Place::Start | Place::Check) || day.first != day.last || when.is_some() {
                return None;
            }
            when = Some(day.first).filter(|day| *day > today);
            continue;
        }
        let gone = line.strip_prefix(REMOVED);
        if let Some(id) = gone.or_else(|| line.strip_prefix(CHARGE)) {
            let id = id.parse().ok()?;
            // A name from the future could be given to another charge too.
            if id > round || !answers.add(id) || gone.is_some() && removed.replace(answers.at).is_some() {
                return None;
            }
            continue;
        }
        let (code, value) = line.split_once('=')?;
        let fact = Fact::from_code(code)?;
        if answers.count() == 0 {
            answers.add(0);
        }
        if answers.asked(fact) || !answers.set(fact, value) {
            return None;
        }
    }
    if answers.count() == 0 {
        answers.add(0);
    }
    if removed.is_some_and(|charge| !answers.remove(charge)) || at >= answers.count() {
        return None;
    }
    answers.at = at;
    Some(State { answers, place, depth, round, epoch, when, draft: None, problem: None })
}
