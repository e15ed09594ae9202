//! The agency behind an event's date: `CASC LOS ANGELES CENTRAL`, four letters for state and kind, then the place.

use super::CountyOf;
use super::why::{Reason, Sure};
use crate::COUNTIES;

/// An agency.
pub(super) struct Agency<'a> {
    letters: &'a str,
    place: &'a str,
}

impl<'a> Agency<'a> {
    /// Reads what follows a date, in capitals.
    pub(super) fn read(text: &'a str) -> Option<Self> {
        let (letters, place) = text.split_once(' ').unwrap_or((text, ""));
        let fits = letters.len() == 4 && letters.bytes().all(|byte| byte.is_ascii_alphabetic());
        fits.then(|| Self { letters, place: place.trim() })
    }

    /// A court of the State of California.
    pub(super) fn is_california_court(&self) -> bool {
        matches!(self.letters, "CASC" | "CAMC" | "CAJC" | "CAJV" | "CACC" | "CACT")
    }

    /// An agency of the United States.
    pub(super) fn is_federal(&self) -> bool {
        self.letters.starts_with("US")
    }

    /// Whether it is in California at all.
    fn is_californian(&self) -> bool {
        self.letters.starts_with("CA")
    }

    /// The county, as the place of its name in [`COUNTIES`].
    pub(super) fn county(&self, county_of: CountyOf<'_>) -> (Option<u8>, Sure) {
        let none = (None, Sure::Unsure(Reason::PlaceUnread));
        if !self.is_californian() || self.place.is_empty() {
            return none;
        }
        let by_name = county(self.place);
        if let Some((county, rest)) = by_name
            && PARTS.contains(&rest)
        {
            return (Some(county), Sure::Sure);
        }
        // Lake Arrowhead is not in Lake County, Yuba City not in Yuba: cities come before beginnings of names.
        if let Some(county) = county_of(self.place) {
            return (Some(county), Sure::Likely(Reason::City));
        }
        match by_name {
            // Superior courts and sheriffs are named for the county first.
            Some((county, _)) if matches!(self.letters, "CASC" | "CASO") => {
                (Some(county), Sure::Likely(Reason::CourtName))
            }
            _ => none,
        }
    }
}

/// What may follow a county's name and leaves it the county's.
const PARTS: [&str; 14] = [
    "",
    "CO",
    "COUNTY",
    "CO.",
    "CENTRAL",
    "METRO",
    "NORTH",
    "SOUTH",
    "EAST",
    "WEST",
    "NORTHEAST",
    "NORTHWEST",
    "SOUTHEAST",
    "SOUTHWEST",
];

/// The county whose name this begins with, and what follows.
fn county(place: &str) -> Option<(u8, &str)> {
    let begins = |name: &str| -> Option<usize> {
        let mut letters = place.bytes();
        let fits = name.bytes().all(|wanted| {
            letters
                .next()
                .is_some_and(|letter| letter.eq_ignore_ascii_case(&wanted) || wanted == b'-' && letter == b' ')
        });
        (fits && letters.next().is_none_or(|next| next == b' ')).then_some(name.len())
    };
    let (index, length) = COUNTIES.iter().enumerate().find_map(|(index, name)| Some((index, begins(name)?)))?;
    let rest = place.get(length..).unwrap_or_default().trim();
    Some((u8::try_from(index).ok()?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::county_name;

    fn read(text: &str) -> (Option<&'static str>, &'static str) {
        let cities = |name: &str| match name {
            "SAN JOSE" => Some(42),
            "YUBA CITY" => Some(50),
            _ => None,
        };
        let (county, sure) = Agency::read(text).unwrap().county(&cities);
        (county.and_then(county_name), sure.reason().map_or("", Reason::code))
    }

    #[test]
    fn the_county_is_in_the_courts_name() {
        assert_eq!(read("CASC LOS ANGELES CENTRAL"), (Some("los-angeles"), ""));
        assert_eq!(read("CAMC LOS ANGELES METRO"), (Some("los-angeles"), ""));
        assert_eq!(read("CASC SAN FRANCISCO CO"), (Some("san-francisco"), ""));
        assert_eq!(read("CASC SAN LUIS OBISPO"), (Some("san-luis-obispo"), ""));
        assert_eq!(read("CASC SAN BERNARDINO RANCHO CUCAMONGA"), (Some("san-bernardino"), "court-name"));
        assert_eq!(read("CAMC SAN JOSE"), (Some("santa-clara"), "city"));
        assert_eq!(read("CAMC YUBA CITY"), (Some("sutter"), "city"));
        assert_eq!(read("CAMC LAKE ARROWHEAD"), (None, "place-unread"));
        assert_eq!(read("CASC ORANGEVALE"), (None, "place-unread"));
        assert_eq!(read("CAMC"), (None, "place-unread"));
        assert_eq!(read("USDC LOS ANGELES"), (None, "place-unread"));
        assert!(Agency::read("CASCLOS ANGELES").is_none() && Agency::read("").is_none());
    }
}
