//! Tables in and out: CSV with one row a charge, whose columns are the facts of the contract.
//!
//! [`read_table`] and [`write_table`] are the ways in. The parts: [`rows`] cuts bytes into rows and cells, [`cell`]
//! reads and writes one fact, [`date`] reads dates as people type them, [`read`] puts rows together into documents,
//! [`write`] writes them. docs/files.md has the columns.
//!
//! Reading is tolerant in form and strict in values: a row with a bad value is named by line and column and left
//! out, everything else is read. Written for hostile input, as the whole crate is.

mod cell;
mod date;
mod read;
mod rows;
mod write;

use std::fmt;

use relief_check_law::Fact;
use serde_json::{Value, json};

use crate::Document;

pub use date::typed_date;
pub use read::{Table, read_table};
pub use write::{Written, write_table};

/// The longest table that is read, in bytes: some tens of thousands of rows.
pub const MAX_TABLE_BYTES: usize = 8 << 20;

/// The most problems that are told one by one.
pub const MAX_PROBLEMS: usize = 1000;

/// The longest notes, in characters.
pub const MAX_NOTES_CHARS: usize = 10_000;

/// One client of a table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Client {
    /// The facts; the document's id is the label in the column `client`.
    pub document: Document,
    /// The notes on each charge, in their order; empty where there are none. No rule reads them.
    pub notes: Vec<String>,
}

/// A column.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Column {
    Client,
    AsOf,
    /// The number of the charge among those of its client; empty where the client has none.
    Charge,
    Fact(Fact),
    Notes,
}

impl Column {
    /// Every column, in the order in which they are written: the client, the person's facts, the charge's.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let facts = |person: bool| {
            Fact::ALL.iter().filter(move |fact| fact.is_about_the_person() == person).map(|fact| Self::Fact(*fact))
        };
        [Self::Client, Self::AsOf]
            .into_iter()
            .chain(facts(true))
            .chain([Self::Charge])
            .chain(facts(false))
            .chain([Self::Notes])
    }

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::AsOf => "as_of",
            Self::Charge => "charge",
            Self::Fact(fact) => fact.code(),
            Self::Notes => "notes",
        }
    }

    /// The column of this name, in any case, with blanks or dashes for its underscores.
    pub(crate) fn of(name: &str) -> Option<Self> {
        let name = name.trim().to_ascii_lowercase().replace([' ', '-'], "_");
        Self::all().find(|column| column.name() == name)
    }
}

/// What is wrong with a cell, a row or the whole table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// The label of the client, where the row has one.
    pub client: Option<String>,
    /// The line on which the row begins, from 1.
    pub line: u64,
    /// The name of the column; empty where the row or the table as a whole is meant.
    pub column: String,
    /// What stands there, cut after some hundred characters.
    pub value: String,
    /// What is allowed in its place: values, or short words on their form.
    pub allowed: Vec<Value>,
}

impl Problem {
    /// The problem in the form of the contract's refusals: `{"id": …, "error": {"line": …, "path": …, …}}`.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let error = json!({ "line": self.line, "path": self.column, "value": self.value, "allowed": self.allowed });
        json!({ "id": self.client, "error": error })
    }
}

/// A line for a terminal. Control characters of the table do not reach it.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plain = |text: &str| text.replace(char::is_control, "\u{fffd}");
        write!(f, "line {}: ", self.line)?;
        if !self.column.is_empty() {
            write!(f, "{}: ", plain(&self.column))?;
        }
        let allowed: Vec<String> = self.allowed.iter().map(Value::to_string).collect();
        write!(f, "found \"{}\", allowed: {}", plain(&self.value), allowed.join(", "))
    }
}
