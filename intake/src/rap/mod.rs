//! The text of a California DOJ RAP sheet, as somebody pastes it: what it proposes as charges, how sure each
//! fact is, and what became of every line.
//!
//! [`read_rap`] is the way in. The parts: [`line`](self::line) tells what a line is by itself, [`section`] reads
//! an offense, [`outcome`] a disposition, [`sentence`] a sentence, [`place`] a court, [`sheet`] and [`items`]
//! put lines into cycles, events and counts ([`model`]), [`propose`] makes charges of them ([`draft`], [`after`]), [`json`] writes
//! what was found.
//!
//! It is written from the format alone and for any input: a line that is not understood is ignored and said so.
//! What the text does not say stays absent. Nothing of the text is kept but the facts of the contract; a line is
//! known by its number. What the law makes of the charges is not here, and nobody's word but that of the sheet:
//! staff confirm each charge before it counts. docs/files.md has the format with examples.

mod after;
mod case;
mod draft;
mod items;
mod json;
mod line;
mod model;
pub(crate) mod outcome;
mod place;
mod propose;
mod section;
pub(crate) mod sentence;
mod sheet;
mod why;

use relief_check_law::date::Day;
use relief_check_law::record::{Person, Record};
use relief_check_law::{Charge, Fact};

pub use why::{Ignored, Reason, Sure};

/// The longest text that is read, in bytes. A sheet of a hundred pages has about 300,000.
pub const MAX_RAP_BYTES: usize = 1 << 20;

/// Finds the county of a city's court ("SAN JOSE"), as the place of its name in [`crate::COUNTIES`].
pub type CountyOf<'a> = &'a dyn Fn(&str) -> Option<u8>;

/// What a RAP sheet says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RapSheet {
    /// The charges that it proposes, in its order; at most [`crate::MAX_CHARGES`].
    pub charges: Vec<Proposal>,
    /// Every line of the text, in order.
    pub lines: Vec<RapLine>,
}

/// A charge that the sheet proposes. Nobody has confirmed it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Proposal {
    /// The facts that the text shows; all others are not asked.
    pub charge: Charge,
    /// How sure each of them is, and what is missing that one would look for. In the order of [`Fact`].
    pub findings: Vec<Finding>,
    /// Which kind of entry it stands in.
    pub entry: Entry,
    /// The line on which its count begins, from 1.
    pub line: u32,
}

impl Proposal {
    /// The least sure of its findings.
    #[must_use]
    pub fn sure(&self) -> Sure {
        self.findings.iter().map(|finding| finding.sure).max().unwrap_or(Sure::Sure)
    }
}

/// How sure one fact of a proposal is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Finding {
    /// The fact. Where nothing is known of it, it is absent from the charge.
    pub fact: Fact,
    /// How sure it is.
    pub sure: Sure,
}

/// The kind of entry that a proposal was read from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Entry {
    /// A court's.
    Court,
    /// An arrest that no court's entry follows, or that ended before a court.
    Arrest,
    /// Prison, jail or probation without the court's entry.
    Custody,
}

impl Entry {
    /// Its name at the border.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Court => "court",
            Self::Arrest => "arrest",
            Self::Custody => "custody",
        }
    }
}

/// What became of a line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RapLine {
    /// Where its text begins and ends in the given text, in bytes, without its end.
    pub span: (usize, usize),
    /// What it was used for: the place of the charge, and the fact; no fact where it only opens the count.
    pub used: Vec<(usize, Option<Fact>)>,
    /// Why it is ignored, where it was used for nothing.
    pub ignored: Option<Ignored>,
}

impl RapSheet {
    /// The record that the proposals make, as of this day.
    #[must_use]
    pub fn record(&self, as_of: Day) -> Record {
        let charges = self.charges.iter().map(|proposal| proposal.charge.clone()).collect();
        Record { as_of, person: Person::default(), charges }
    }
}

/// Reads the text of a RAP sheet. `as_of` bounds its dates; `county_of` knows cities. Never fails: what is no RAP
/// sheet proposes nothing.
#[must_use]
pub fn read_rap(text: &str, as_of: Day, county_of: CountyOf<'_>) -> RapSheet {
    let mut reader = sheet::Reader::new(as_of);
    reader.read(text);
    propose::propose(reader.end(), county_of)
}
