//! The law of California record relief, as decision lists.
//!
//! What lives here: the facts that a rule may read ([`facts`]), dates that may be in doubt
//! ([`date`]), the rows of the law with their sources ([`reliefs`]), the one evaluator that walks
//! them ([`eval`]), what comes out for a record ([`assess`]) and which question to ask next
//! ([`ask`]).
//!
//! What must not live here: a clock (the day of the assessment comes in as a date), a screen, a
//! language (rows carry the id of a sentence, never the sentence), storage, files, `unsafe`. The
//! crate has no dependencies and no standard library but `core` and `alloc`, so the compiler holds
//! that line.
//!
//! Nothing here is legal advice, and a California criminal-records lawyer has to review the rows
//! before anybody relies on them.

#![no_std]

extern crate alloc;
#[cfg(test)]
extern crate std;

#[macro_use]
mod sets;

pub mod ask;
pub mod assess;
pub mod catalogue;
pub mod cover;
pub mod date;
pub mod eval;
pub mod facts;
pub mod filing;
pub mod first;
mod given;
pub mod links;
pub mod months;
mod needs;
mod number;
pub mod offenses;
mod others;
pub mod papers;
pub mod record;
pub mod reliefs;
pub mod rule;
pub mod sources;
pub mod world;

pub use ask::{Question, next_question};
pub use assess::{Assessment, ChargeAssessment, Entry, assess, assess_one, assess_only};
pub use date::{Day, PartialDate};
pub use facts::{Answer, Fact, Value};
pub use record::{Charge, Offense, Record};
pub use rule::{Certainty, Cite, Grade, Prop64, Relief, Route, Row};

/// The version of the rules, printed on every result. It goes up when a row changes.
pub const RULES_VERSION: &str = "2.2";

/// The day on which the sources of all rows were last read, for "law as of".
pub const LAW_AS_OF: Day = Day::ymd(2026, 11, 22);
