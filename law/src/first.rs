//! Which relief is spoken of first, among all that a charge has: the pages, the grid for staff and the lists of many
//! cases all take it from here.
//!
//! Only the order. What a relief gives is in [`crate::reliefs`], and what is said of it is for others.

use crate::assess::Entry;
use crate::date::Day;
use crate::facts::{Ended, Fact, Values};
use crate::record::Charge;
use crate::rule::{Grade, Relief};

/// The kinds of relief beside Prop 64, by what they do for a person.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A conviction is dismissed or hidden.
    Clear,
    /// A charge is lowered.
    Lower,
    /// An arrest is sealed or hidden.
    Arrest,
    /// A juvenile case is sealed.
    Juvenile,
    /// For some people only, or far off: it leads only where nothing else is there.
    Other,
}

/// The kind of a relief; `None` for what Prop 64 and the laws around it give.
#[must_use]
pub const fn kind(relief: Relief) -> Option<Kind> {
    Some(match relief {
        Relief::AutomaticConviction
        | Relief::Pc1203p4
        | Relief::Pc1203p4a
        | Relief::Pc1203p41
        | Relief::Pc1203p42
        | Relief::Pc1203p43
        | Relief::Pc1203p45
        | Relief::Pc1203p4b => Kind::Clear,
        Relief::Prop47 | Relief::Pc17b | Relief::Pc17d2 => Kind::Lower,
        Relief::AutomaticArrest | Relief::ArrestSealing | Relief::DiversionSealing => Kind::Arrest,
        Relief::JuvenileAutomatic | Relief::JuvenilePetition => Kind::Juvenile,
        Relief::Pc1203p49
        | Relief::FactualInnocence
        | Relief::Pc236p14
        | Relief::Pc236p15
        | Relief::Pc1170p9
        | Relief::Pc1473p7
        | Relief::Certificate
        | Relief::Pardon
        | Relief::Pc290p5 => Kind::Other,
        Relief::Prop64 | Relief::Prop64Automatic | Relief::RecordDestruction => return None,
    })
}

/// What is open now comes before what has to wait, the first day first, and that before what is doubtful.
#[must_use]
pub fn rank(entry: &Entry) -> (u8, Day) {
    (entry.grade as u8, entry.earliest.map_or(Day::MAX, |date| date.span().first))
}

/// The relief that is spoken of first for a charge, among all that were found for it.
#[must_use]
pub fn main_of<'a>(charge: &Charge, entries: &'a [Entry]) -> Option<&'a Entry> {
    let of = |relief| entries.iter().find(|entry: &&Entry| entry.relief == relief);
    // Where nobody was convicted, the arrest comes first, even if the court is not known; and where
    // Prop 64 says no, what says yes.
    let way = best(entries);
    let prop64 = of(Relief::Prop64).filter(|entry| !is_arrest(charge) && (entry.grade != Grade::Unavailable));
    prop64.or(way.filter(|way| way.grade != Grade::Unavailable)).or(of(Relief::Prop64)).or(way)
}

/// Whether the case is known to have ended without a conviction.
#[must_use]
pub fn is_arrest(charge: &Charge) -> bool {
    let ended = charge.choice(Fact::Ended).known().map_or(Values::NONE, |index| Values(1 << index));
    let arrest = Ended::set(&[Ended::NoCharges, Ended::Dropped, Ended::Acquitted, Ended::Diversion]);
    !ended.is_empty() && ended.within(arrest)
}

/// The way beside Prop 64 that is spoken of first: the best for most people, then the best grade, then the order
/// of the law.
fn best(entries: &[Entry]) -> Option<&Entry> {
    let ways = entries.iter().filter(|entry| kind(entry.relief).is_some());
    ways.min_by_key(|entry| (entry.grade == Grade::Unavailable, kind(entry.relief) == Some(Kind::Other), rank(entry)))
}
