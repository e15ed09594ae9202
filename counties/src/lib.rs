//! The 58 counties of California: their courts, prosecutors, public defenders and clinics, the mass
//! dismissals of cannabis cases, and a way to find a county by the name of a city.
//!
//! The facts live in `data/` with source and date; a build script checks them and packs what
//! may be shown and is. In a browser all but the names comes after the program ([`take_later`]). What is stale or unverified is `None` here: send people to the court's own site
//! and to [`statewide::FINDER`]. The law and the sentences are not here.

use std::sync::OnceLock;

mod find;
mod fold;
mod info;
mod records;
mod relief;
mod short;

pub use find::{MAX_MATCHES, Match, Matches, find};
pub use info::{CityProsecutor, Clinic, Court, Defender, Exists, Info, Line, Phone, Prosecutor, Resource};
pub use relief::{Action, ActionStatus, Band, Review};
pub use tables::statewide;

/// The texts that the build script packs.
mod tables {
    use crate::County;
    use crate::info::Resource;
    include!(concat!(env!("OUT_DIR"), "/tables.rs"));
}

/// What a browser fetches after the program: nothing before it has come.
#[derive(Clone, Copy, Default)]
struct Later {
    records: &'static str,
    places: &'static str,
}

static LATER: OnceLock<Later> = OnceLock::new();

fn later() -> Later {
    #[cfg(not(target_family = "wasm"))]
    if LATER.get().is_none() {
        take_later(tables::LATER);
    }
    LATER.get().copied().unwrap_or_default()
}

/// Takes what a browser fetches after the program; until then no place is found, and the [`Info`] of a
/// county is empty.
pub fn take_later(text: &str) {
    LATER.get_or_init(|| {
        let mut places: &'static str = Box::leak(text.into());
        Later { records: find::cut(&mut places, short::PART), places }
    });
}

/// The text for [`take_later`], which a build writes beside the program.
#[cfg(not(target_family = "wasm"))]
#[must_use]
pub fn later_text() -> &'static str {
    tables::LATER
}

/// The name and the name in kebab case of each county.
fn names() -> &'static [(&'static str, String)] {
    static NAMES: OnceLock<Vec<(&'static str, String)>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let mut rest = tables::NAMES;
        let mut names = Vec::with_capacity(64);
        while !rest.is_empty() {
            let name = find::cut(&mut rest, b'\n');
            let mut slug = String::new();
            short::squeeze(name, "-", &mut slug);
            names.push((name, slug));
        }
        names
    })
}

/// The month in which the values were collected and checked, `YYYY-MM`.
pub const CHECKED: &str = "2026-11";

/// One of the 58 counties: its place in the alphabet.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct County(u8);

impl County {
    /// The county with this name in kebab case, such as `san-luis-obispo`.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|county| county.slug() == slug)
    }

    /// The name in kebab case.
    #[must_use]
    pub fn slug(self) -> &'static str {
        names().get(usize::from(self.0)).map_or("", |(_, slug)| slug)
    }

    /// The name, without the word "County".
    #[must_use]
    pub fn name(self) -> &'static str {
        names().get(usize::from(self.0)).map_or("", |(name, _)| name)
    }

    /// What is shown about the county.
    #[must_use]
    pub fn info(self) -> &'static Info {
        records::record(self.0)
    }

    /// The mass dismissals of all counties, each with its county.
    pub fn all_actions() -> impl Iterator<Item = (Self, &'static Action)> {
        Self::ALL.into_iter().flat_map(|county| county.info().actions.iter().map(move |a| (county, a)))
    }

    /// The cities, towns and other places of the county that [`find`] knows, in alphabetical order.
    pub fn places(self) -> impl Iterator<Item = &'static str> {
        find::places_of(self)
    }
}

impl std::fmt::Debug for County {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
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
