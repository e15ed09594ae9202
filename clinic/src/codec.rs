//! What was entered as text, for the history entry of the page, and back: Refresh keeps it, and nothing else does.
//!
//! A line each for what staff wrote, then the answers as the self-check writes them. What does not read back whole
//! is nothing at all.

use relief_check_law::{Day, Fact, Grade};
use relief_check_web::codec as answers;
use relief_check_web::say::Say;
use relief_check_web::state::State;
use relief_check_words::Words;

use crate::desk::{Cover, Desk, Place};
use crate::sheet::{MOST, Mark, Sheet};

/// Changes whenever texts of before cannot be read any more.
const FORMAT: &str = "relief-check clinic 1";
/// Parts the values of a line; nobody can type it into a cell.
const PART: char = '\u{1f}';

const PLACE: &str = "place";
const COVERED: &str = "covered";
const UNFOLDED: &str = "unfolded";
const LABEL: &str = "label";
const NOTES: &str = "notes";
const ODD: &str = "odd";
const MARK: &str = "mark";

/// Writes what is to be kept: not what could be undone.
#[must_use]
pub fn encode(desk: &Desk) -> String {
    let sheet = &desk.sheet;
    let mut text = String::from(FORMAT);
    let mut line = |values: &[&str]| {
        text.push('\n');
        for (index, value) in values.iter().enumerate() {
            if index > 0 {
                text.push(PART);
            }
            for c in value.chars() {
                match c {
                    '\n' => text.push_str("\\n"),
                    '\\' => text.push_str("\\\\"),
                    c if c.is_control() => text.push(' '),
                    c => text.push(c),
                }
            }
        }
    };
    line(&[PLACE, place_name(desk.place)]);
    if desk.cover != Cover::Off {
        line(&[COVERED]);
    }
    if let Some(row) = desk.unfolded {
        line(&[UNFOLDED, &row.to_string()]);
    }
    line(&[LABEL, &sheet.label]);
    line(&[NOTES, &sheet.notes]);
    for odd in &sheet.odd {
        line(&[ODD, &odd.row.to_string(), odd.fact.code(), &odd.text]);
    }
    for mark in &sheet.marks {
        let grade = mark.grade.map_or("", Grade::code);
        line(&[MARK, &mark.row.to_string(), grade, &mark.reason, &mark.by]);
    }
    let state = State { answers: sheet.answers.clone(), round: sheet.last, ..State::new(sheet.answers.record.as_of) };
    text.push_str("\n\n");
    text.push_str(&answers::encode(&state));
    text
}

/// Reads it, to be looked at today.
#[must_use]
pub fn decode(text: &str, today: Day) -> Option<Desk> {
    let (own, state) = text.split_once("\n\n")?;
    let state = answers::decode_up_to(MOST, state, today)?;
    let mut desk = Desk::with(Sheet { answers: state.answers, last: state.round, ..Sheet::new(today) });
    let mut lines = own.split('\n');
    if lines.next()? != FORMAT {
        return None;
    }
    for line in lines {
        let values: Vec<String> = line.split(PART).map(unescaped).collect();
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        match values.as_slice() {
            [PLACE, name] => desk.place = PLACES.into_iter().find(|place| place_name(*place) == *name)?,
            [COVERED] => desk.cover = Cover::Locked,
            [UNFOLDED, row] => desk.unfolded = Some(row.parse().ok()?),
            [LABEL, label] => (*label).clone_into(&mut desk.sheet.label),
            [NOTES, notes] => (*notes).clone_into(&mut desk.sheet.notes),
            [ODD, row, fact, text] => {
                // It is as odd as it was, unless the program has learned to read it.
                desk.sheet.set(Say(Words::english()), row.parse().ok()?, Fact::from_code(fact)?, text);
            }
            [MARK, row, grade, reason, by] => {
                let grade = Grade::ALL.iter().copied().find(|other| other.code() == *grade);
                let (reason, by) = ((*reason).to_owned(), (*by).to_owned());
                desk.sheet.marks.push(Mark { row: row.parse().ok()?, grade, reason, by });
            }
            _ => return None,
        }
    }
    Some(desk)
}

const PLACES: [Place; 5] = [Place::Grid, Place::Client, Place::Staff, Place::Rap, Place::Cleared];

const fn place_name(place: Place) -> &'static str {
    match place {
        Place::Grid => "grid",
        Place::Client => "client",
        Place::Staff => "staff",
        Place::Rap => "rap",
        Place::Cleared => "cleared",
    }
}

fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => out.push(if chars.next() == Some('n') { '\n' } else { '\\' }),
            c => out.push(c),
        }
    }
    out
}
