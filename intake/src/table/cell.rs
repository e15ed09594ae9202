//! One cell: the value of a fact as it stands in a table, and the guard against formulas.
//!
//! Spreadsheets run a cell that begins with one of a few signs as a formula, so such a text is written with an
//! apostrophe in front, which they do not show. Reading takes one apostrophe off, and what follows it is text as it
//! stands.

use relief_check_law::Offense;
use relief_check_law::date::Day;
use relief_check_law::facts::{Answer, Fact, Shape, Values};
use serde_json::Value;

use super::date::typed_date;
use crate::MAX_TEXT_CHARS;
use crate::county::county_index;
use crate::fact::Given;
use crate::offer::{self, NOT_FINISHED, UNKNOWN};

/// What spreadsheets take for the beginning of a formula, and the apostrophe itself.
const GUARDED: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\''];

/// The cell of "none of these", where nothing would be "not asked".
const NONE: &str = "none";

/// A cell as it was given: its text, and whether it was guarded.
pub(super) struct Cell<'a> {
    pub(super) text: &'a str,
    guarded: bool,
}

impl<'a> Cell<'a> {
    pub(super) fn new(cell: &'a str) -> Self {
        match cell.strip_prefix('\'') {
            Some(text) => Self { text, guarded: true },
            None => Self { text: cell.trim(), guarded: false },
        }
    }

    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// The value of a fact in a document of this day.
    ///
    /// # Errors
    /// What would be allowed.
    pub(super) fn fact(&self, fact: Fact, as_of: Day) -> Result<Answer<Given>, Vec<Value>> {
        if self.is_blank() {
            return Ok(Answer::NotAsked);
        }
        let plain = self.text.trim();
        let word = plain.to_ascii_lowercase();
        let offense = matches!(fact.shape(), Shape::Offense(_));
        if !(self.guarded && offense) && (word == UNKNOWN || word == "?") {
            return Ok(Answer::Unknown);
        }
        let given = match fact.shape() {
            Shape::Choice(codes) => choice(&word, codes).map(Given::Choice),
            Shape::County => county_index(&word.replace(' ', "-")).map(Given::Choice),
            Shape::Several(codes) => several(&word, codes).map(Given::Several),
            Shape::Offense(_) => Some(plain)
                .filter(|text| text.chars().nth(MAX_TEXT_CHARS).is_none())
                .map(|text| Given::Offense(Offense::parse(text))),
            Shape::DateOrNo if word == NOT_FINISHED || word == "n" => Some(Given::NotFinished),
            Shape::Date | Shape::DateOrNo => typed_date(plain, as_of).map(Given::Date),
        };
        given.map(Answer::Known).ok_or_else(|| allowed(fact, as_of))
    }
}

/// What is allowed for a fact in a cell.
fn allowed(fact: Fact, as_of: Day) -> Vec<Value> {
    let mut all = match fact.shape() {
        Shape::Several(codes) => {
            std::iter::once(NONE).chain(codes.iter().copied()).chain([UNKNOWN]).map(Value::from).collect()
        }
        Shape::Choice(_) | Shape::County | Shape::Offense(_) | Shape::Date | Shape::DateOrNo => {
            offer::allowed(fact, as_of)
        }
    };
    if matches!(fact.shape(), Shape::Date | Shape::DateOrNo) {
        let end = all.len().saturating_sub(1);
        all.splice(end..end, ["M/YY".into(), "M/D/YYYY".into()]);
    }
    all.push("?".into());
    all
}

fn choice(word: &str, codes: &[&str]) -> Option<u8> {
    let short = match word {
        "y" => "yes",
        "n" => "no",
        word => word,
    };
    let spaced = short.replace([' ', '_'], "-");
    let index = codes.iter().position(|code| *code == short || *code == spaced)?;
    u8::try_from(index).ok()
}

/// Several values, parted by blanks, commas or semicolons.
fn several(word: &str, codes: &[&str]) -> Option<Values> {
    if word == NONE {
        return Some(Values::NONE);
    }
    let mut all = Values::NONE;
    for part in word.split([' ', ',', ';', '|']).filter(|part| !part.is_empty()) {
        let place = codes.iter().position(|code| *code == part)?;
        all = all.or(Values(1 << place));
    }
    (!all.is_empty()).then_some(all)
}

/// A value of a facts document as a cell; nothing where there is none.
pub(super) fn of_value(value: Option<&Value>, fact: Fact) -> String {
    match value {
        None => String::new(),
        Some(Value::Array(members)) => {
            let words: Vec<&str> = members.iter().filter_map(Value::as_str).collect();
            if words.is_empty() { NONE.to_owned() } else { words.join(" ") }
        }
        Some(Value::String(text)) if matches!(fact.shape(), Shape::Offense(_)) && text.trim() == "?" => {
            format!("'{text}")
        }
        Some(Value::String(text)) => guard(text),
        Some(other) => other.to_string(),
    }
}

/// A text that is safe in a spreadsheet, and reads back as itself.
pub(super) fn guard(text: &str) -> String {
    if text.starts_with(GUARDED) || text.trim() != text { format!("'{text}") } else { text.to_owned() }
}

/// A cell with quotes, where it needs them.
pub(super) fn quoted(cell: &str) -> String {
    if cell.contains([',', ';', '\t', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}
