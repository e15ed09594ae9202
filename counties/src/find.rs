//! Finds counties by what people type: the name of a county, a city or another place, or a short
//! form such as "LA". Case, accents, spaces and punctuation do not matter.

use crate::County;
use crate::fold::Folded;
use crate::later;

/// The most results [`find`] gives.
pub const MAX_MATCHES: usize = 8;

/// Stands for a place with the name of its county. It fits no query, as it would only repeat the county.
const SAME: &str = "*";

/// One county that fits what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// The county.
    pub county: County,
    /// The place in it that fits; `None` when the county itself does.
    pub place: Option<&'static str>,
}

/// The results of [`find`], best first.
#[derive(Clone, Debug, Default)]
pub struct Matches {
    found: [Option<(u8, Match)>; MAX_MATCHES],
    next: usize,
}

impl Iterator for Matches {
    type Item = Match;

    fn next(&mut self) -> Option<Match> {
        let (_, found) = (*self.found.get(self.next)?)?;
        self.next += 1;
        Some(found)
    }
}

impl Matches {
    /// Puts a match in its place by rank, after those of the same rank; the worst falls out.
    fn add(&mut self, rank: u8, county: County, place: Option<&'static str>) {
        let mut carried = Some((rank, Match { county, place }));
        let mut moved = false;
        for slot in &mut self.found {
            if moved || slot.is_none_or(|(there, _)| there > rank) {
                std::mem::swap(slot, &mut carried);
                moved = true;
            }
        }
    }
}

/// The counties that fit what was typed, best first, at most [`MAX_MATCHES`]: exact names before
/// beginnings of names, counties before places. An empty query fits nothing.
#[must_use]
pub fn find(query: &str) -> Matches {
    let mut matches = Matches::default();
    let Some((query, county_only)) = read(query) else {
        return matches;
    };
    let mut lines = later().places;
    for county in County::ALL {
        let line = cut(&mut lines, b'\n');
        let mut aliases = line;
        let mut places = cut(&mut aliases, b';');
        let mut best = query.fit(county.name()).map(|fit| match fit {
            Fit::Exact => 0,
            Fit::Start => 2,
            Fit::Word => 5,
        });
        while !aliases.is_empty() {
            let rank = match query.fit(cut(&mut aliases, b',')) {
                Some(Fit::Exact) => 0,
                Some(Fit::Start) => 4,
                Some(Fit::Word) | None => continue,
            };
            best = Some(best.map_or(rank, |there| there.min(rank)));
        }
        if let Some(rank) = best {
            matches.add(rank, county, None);
        }
        while !county_only && !places.is_empty() {
            let place = cut(&mut places, b',');
            let rank = match query.fit(place) {
                Some(Fit::Exact) => 1,
                Some(Fit::Start) => 3,
                Some(Fit::Word) => 6,
                None => continue,
            };
            matches.add(rank, county, Some(place));
        }
    }
    matches
}

/// The places of one county.
pub(crate) fn places_of(county: County) -> impl Iterator<Item = &'static str> {
    let mut lines = later().places;
    let mut line = "";
    for there in County::ALL {
        line = cut(&mut lines, b'\n');
        if there == county {
            break;
        }
    }
    let mut places = cut(&mut line, b';');
    std::iter::from_fn(move || {
        let place = Some(cut(&mut places, b',')).filter(|place| !place.is_empty());
        place.map(|place| if place == SAME { county.name() } else { place })
    })
}

/// Takes what stands before the next `end` off the text, and the `end` too. By hand, because the
/// library's `split` costs more bytes in Wasm than the whole search.
pub(crate) fn cut<'a>(text: &mut &'a str, end: u8) -> &'a str {
    let at = text.bytes().position(|byte| byte == end).unwrap_or(text.len());
    let (before, after) = (text.get(..at).unwrap_or(""), text.get(at + 1..).unwrap_or(""));
    *text = after;
    before
}

/// How a name fits a query.
enum Fit {
    /// The whole name.
    Exact,
    /// The beginning of the name.
    Start,
    /// The beginning of a later word of the name.
    Word,
}

/// Reads a query, without words such as "City of" and "California". The flag is set when a county
/// was asked for: "Orange County" is not Orange Cove. `None` when nothing can fit.
fn read(text: &str) -> Option<(Folded, bool)> {
    let mut query = Folded::of(text, false)?;
    if query.words() > 1 {
        // A single "st" may be the start of Stanislaus; before a word it is short for "saint".
        query = Folded::of(text, true)?;
    }
    for state in ["ca", "calif", "california"] {
        query.drop_last(state);
    }
    let mut county_only = query.drop_last("county") || query.drop_last("co");
    query.drop_first("city", "of");
    query.drop_first("town", "of");
    county_only |= query.drop_first("county", "of");
    (!query.letters().is_empty()).then_some((query, county_only))
}

impl Folded {
    fn fit(&self, name: &str) -> Option<Fit> {
        let query = self.letters();
        let name = Self::of(name, true)?;
        if name.letters().starts_with(query) {
            let whole = name.letters().len() == query.len();
            return Some(if whole { Fit::Exact } else { Fit::Start });
        }
        // One or two letters inside a name are noise.
        let later = query.len() > 2 && name.later_words().any(|rest| rest.starts_with(query));
        later.then_some(Fit::Word)
    }
}
