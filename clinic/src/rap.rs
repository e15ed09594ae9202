//! The text of a state record, as somebody pastes it, and what became of each charge that it proposes. It is never
//! written anywhere: not into the history entry, not into a file.

use relief_check_counties::{County, find};
use relief_check_intake::rap::{RapSheet, read_rap};
use relief_check_law::Day;

/// What was decided on a proposal.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Chosen {
    /// It stands in this row.
    Row(u32),
    /// It was left out.
    Out,
}

/// A text that was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rap {
    /// The text.
    pub text: String,
    /// What it says.
    pub read: RapSheet,
    /// What was decided on each proposal so far.
    pub chosen: Vec<Option<Chosen>>,
}

impl Rap {
    /// Reads a text.
    #[must_use]
    pub fn of(text: String, today: Day) -> Self {
        let read = read_rap(&text, today, &county_of);
        let chosen = vec![None; read.charges.len()];
        Self { text, read, chosen }
    }
}

/// The county of a city, where one county alone has a place of that name.
fn county_of(city: &str) -> Option<u8> {
    let mut counties = find(city)
        .filter(|found| found.place.is_some_and(|place| place.eq_ignore_ascii_case(city)))
        .map(|found| found.county);
    let county = counties.next().filter(|first| counties.all(|other| other == *first))?;
    County::ALL.into_iter().position(|other| other == county).and_then(|place| u8::try_from(place).ok())
}
