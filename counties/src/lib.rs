//! The 58 counties of California: their courts, prosecutors, public defenders and clinics, the mass
//! dismissals of cannabis cases, and a way to find a county by the name of a city.
//!
//! The facts live in `data/` with source and date; a build script checks them and compiles only
//! what may be shown. What is stale or unverified is `None` here: send people to the court's own
//! site and to [`statewide::FINDER`]. The law and the sentences are not here.
#![no_std]

#[cfg(test)]
extern crate std;

mod find;
mod fold;
mod info;
mod relief;

pub use find::{MAX_MATCHES, Match, Matches, find};
pub use info::{CityProsecutor, Clinic, Court, Defender, Exists, Info, Line, Phone, Prosecutor, Resource};
pub use relief::{Action, ActionKind, ActionStatus, Band, Counted, Review};
pub use tables::statewide;

/// The tables that the build script writes.
mod tables {
    use crate::County;
    use crate::info::{CityProsecutor, Clinic, Court, Defender, Exists, Info, Line, Phone, Prosecutor, Resource};
    use crate::relief::{Action, ActionKind, ActionStatus, Band, Counted, Review};
    include!(concat!(env!("OUT_DIR"), "/tables.rs"));
}

/// The month in which the values were collected and checked, `YYYY-MM`.
pub const CHECKED: &str = "2026-11";

/// One of the 58 counties. Equal when it is the same county.
#[derive(Clone, Copy)]
pub struct County(&'static Info);

impl County {
    /// The county with this name in kebab case, such as `san-luis-obispo`.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|county| county.slug() == slug)
    }

    /// The name in kebab case.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        self.0.slug
    }

    /// The name, without the word "County".
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.0.name
    }

    /// Everything that may be shown about the county.
    #[must_use]
    pub const fn info(self) -> &'static Info {
        self.0
    }

    /// The mass dismissals of all counties, each with its county.
    pub fn all_actions() -> impl Iterator<Item = (Self, &'static Action)> {
        Self::ALL.into_iter().flat_map(|county| county.0.actions.iter().map(move |a| (county, a)))
    }

    /// The cities, towns and other places of the county that [`find`] knows, in alphabetical order.
    pub fn places(self) -> impl Iterator<Item = &'static str> {
        find::places_of(self)
    }
}

impl PartialEq for County {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self.0, other.0)
    }
}

impl Eq for County {}

impl core::hash::Hash for County {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        self.slug().hash(state);
    }
}

impl core::fmt::Debug for County {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.slug())
    }
}

/// The keys of every message this crate may ask for, in no useful order; some come more than once.
/// `words/en/counties.ftl` has exactly these.
pub fn message_keys() -> impl Iterator<Item = &'static str> {
    let actions = County::all_actions().map(|(_, action)| action.key);
    let statuses = ActionStatus::ALL.into_iter().map(ActionStatus::key);
    actions.chain(statuses).chain(Band::ALL.into_iter().map(Band::key))
}
