//! A state as text, for the history entry of the page, and back.
//!
//! One line a part: the format, the three counters, the page, then one line a fact. What does not
//! read back whole is no state at all: `None`, never a panic and never half of one.

use relief_check_law::{Day, Fact};

use crate::answers::Answers;
use crate::state::{Place, State};

/// Changes whenever the format does, so that an entry of another version is not misread.
const FORMAT: &str = "relief-check 1";
const START: &str = "start";
const CHECK: &str = "check";
const RESULT: &str = "result";
const QUESTION: &str = "question ";

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
    for fact in Fact::ALL.iter().copied() {
        if let Some(value) = state.answers.value(fact) {
            text.push('\n');
            text.push_str(fact.code());
            text.push('=');
            text.push_str(&value);
        }
    }
    text
}

/// Reads a state, to be looked at today.
#[must_use]
pub fn decode(text: &str, today: Day) -> Option<State> {
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
    let mut answers = Answers::none(today);
    for line in lines {
        let (code, value) = line.split_once('=')?;
        let fact = Fact::from_code(code)?;
        if answers.asked(fact) || !answers.set(fact, value) {
            return None;
        }
    }
    Some(State { answers, place, depth, round, epoch, draft: None, problem: None })
}
