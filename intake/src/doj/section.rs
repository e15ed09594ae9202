//! What the text of a section is, each text worked out once: for the policies by the patterns that their
//! programs matched it with (`patterns`), for the law by the law crate.

mod patterns;

use std::collections::HashMap;

use regex_lite::Regex;
use relief_check_law::Offense;
use relief_check_law::catalogue::Section as LawSection;
use relief_check_law::facts::{Values, YesNo};
use relief_check_law::world::Var;

use self::patterns::{EARLY_STRIKES, PATTERNS};

/// The four sections, as the policies' reports name them.
pub(crate) const CANNABIS: [&str; 4] = ["11357", "11358", "11359", "11360"];

/// What is known of one text.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is one list")]
pub(crate) struct Section {
    /// The text as it stands before the hyphen.
    pub(crate) text: String,
    /// Which of [`CANNABIS`] stands anywhere in it, the first.
    pub(crate) cannabis: Option<u8>,
    /// A charge that the pilot counties took as related.
    pub(crate) related: bool,
    /// The same with subdivisions and letters of either kind.
    pub(crate) related_with_letters: bool,
    /// A super-strike, by the later programs.
    pub(crate) strike: bool,
    /// The gang enhancement.
    pub(crate) gang: bool,
    /// What is a super-strike with it.
    pub(crate) enhanceable: bool,
    /// Brings registration, by the later programs.
    pub(crate) registrable: bool,
    /// By how many patterns of the programs as delivered it brings registration: San Francisco's, Contra Costa's.
    pub(crate) early_registrable: u8,
    pub(crate) delivered_registrable: u8,
    /// A super-strike, by the first programs.
    pub(crate) early_strike: bool,
    /// The section as the law reads it.
    pub(crate) offense: Offense,
    /// Of [`CANNABIS`] by the law: the number itself, and neither 11357.5 nor a longer number.
    pub(crate) law_cannabis: Option<u8>,
    /// A super-strike by the law; `None` where the section leaves it open.
    pub(crate) law_strike: Option<bool>,
    /// An offense of PC 290(c) by the law; `None` where the section leaves it open.
    pub(crate) law_registrable: Option<bool>,
}

/// The texts that were met, each with what it is.
pub(crate) struct Sections {
    places: HashMap<Box<[u8]>, u32>,
    known: Vec<Section>,
    unknown: Section,
}

impl Sections {
    pub(crate) fn new() -> Self {
        Self { places: HashMap::new(), known: Vec::new(), unknown: Section::of(b"") }
    }

    /// How many texts were met.
    pub(crate) fn len(&self) -> usize {
        self.known.len()
    }

    /// Forgets all of them: whoever writes a file of endless texts does not fill the memory with them.
    pub(crate) fn forget(&mut self) {
        self.places.clear();
        self.known.clear();
    }

    /// The number of a text.
    pub(crate) fn number(&mut self, text: &[u8]) -> u32 {
        if let Some(number) = self.places.get(text) {
            return *number;
        }
        let number = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
        self.known.push(Section::of(text));
        self.places.insert(text.into(), number);
        number
    }

    /// What is known of the text of this number.
    pub(crate) fn get(&self, number: u32) -> &Section {
        self.known.get(number as usize).unwrap_or(&self.unknown)
    }
}

impl Section {
    /// What is known of this text.
    fn of(bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let is = |pattern: &Option<Regex>| pattern.as_ref().is_some_and(|pattern| pattern.is_match(&text));
        let offense = read_by_law(&text);
        let yes = |var: Var| match offense.kind.traits.get(var) {
            Some(values) if values == yes_no(YesNo::Yes) => Some(true),
            Some(values) if values == yes_no(YesNo::No) => Some(false),
            Some(_) | None => None,
        };
        let count = |patterns: &[Regex]| {
            let fitting = patterns.iter().filter(|pattern| pattern.is_match(&text)).count();
            u8::try_from(fitting).unwrap_or(u8::MAX)
        };
        Self {
            cannabis: first_of_four(&text),
            related: is(&PATTERNS.related),
            related_with_letters: is(&PATTERNS.related_with_letters),
            strike: is(&PATTERNS.strike) || is(&PATTERNS.gang_strike),
            gang: is(&PATTERNS.gang),
            enhanceable: is(&PATTERNS.enhanceable),
            registrable: is(&PATTERNS.registrable),
            early_registrable: count(&PATTERNS.early_registrable),
            delivered_registrable: count(&PATTERNS.delivered_registrable),
            early_strike: EARLY_STRIKES.contains(&text.as_str()),
            law_cannabis: law_cannabis(offense.kind.sections),
            law_strike: yes(Var::StrikeOffense),
            law_registrable: yes(Var::Registrable),
            offense,
            text,
        }
    }
}

/// The section as the law reads it. Attempts are written in several ways here, and in comments words may stand before
/// the number.
fn read_by_law(text: &str) -> Offense {
    let attempt = |rest: &str| Offense::parse(&format!("664/{rest}"));
    match text.strip_prefix("664") {
        Some(rest) if rest.starts_with(['-', '.']) => return attempt(rest.trim_start_matches(['-', '.'])),
        // A number of eight digits is none of the codes.
        Some(rest) if rest.len() > 4 && rest.bytes().take(5).all(|b| b.is_ascii_digit()) => return attempt(rest),
        Some(_) | None => {}
    }
    let offense = Offense::parse(text);
    let number = text.trim_start_matches(|sign: char| !sign.is_ascii_digit());
    if offense.kind.california || number.is_empty() || number == text { offense } else { Offense::parse(number) }
}

fn yes_no(value: YesNo) -> Values {
    YesNo::set(&[value])
}

/// The first of the four numbers in a text, whatever stands around it.
fn first_of_four(text: &str) -> Option<u8> {
    let places = CANNABIS.iter().zip(0..).filter_map(|(number, index)| text.find(number).map(|place| (place, index)));
    places.min().map(|(_, index)| index)
}

fn law_cannabis(sections: Values) -> Option<u8> {
    let four = [LawSection::Possession, LawSection::Growing, LawSection::ForSale, LawSection::Sale];
    four.into_iter().zip(0..).find(|(section, _)| LawSection::set(&[*section]) == sections).map(|(_, index)| index)
}

/// The text before the first hyphen.
pub(crate) fn before_hyphen(text: &[u8]) -> &[u8] {
    memchr::memchr(b'-', text).map_or(text, |place| text.get(..place).unwrap_or_default())
}

/// The text of a section whose words follow a hyphen; an attempt that is written with one ("664-11359") is whole.
pub(crate) fn whole_section(text: &[u8]) -> &[u8] {
    let first = before_hyphen(text);
    let number = first.iter().all(u8::is_ascii_digit) && !first.is_empty();
    let rest = text.get(first.len() + 1..).unwrap_or_default();
    if number && rest.first().is_some_and(u8::is_ascii_digit) {
        let more = before_hyphen(rest);
        return text.get(..first.len() + 1 + more.len()).unwrap_or(text);
    }
    first
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(text: &str) -> Section {
        Section::of(text.as_bytes())
    }

    #[test]
    fn the_four_numbers_are_found_anywhere_and_the_law_looks_closer() {
        for (text, found, law) in [
            ("11357(C)HS", Some(0), Some(0)),
            ("11359 HS", Some(2), Some(2)),
            ("11359 PC", Some(2), Some(2)),
            ("664/11360(A) HS", Some(3), Some(3)),
            ("66411359 HS", Some(2), Some(2)),
            ("664-11359 HS", Some(2), Some(2)),
            ("664.11358 HS", Some(1), Some(1)),
            ("11357.5 HS", Some(0), None),
            ("11360.5(A) HS", Some(3), None),
            ("113570 HS", Some(0), None),
            ("211360 PC", Some(3), None),
            ("CHRG 11358 HS", Some(1), Some(1)),
            ("11530 HS", None, None),
            ("664", None, None),
            ("", None, None),
        ] {
            let section = look(text);
            assert_eq!((section.cannabis, section.law_cannabis), (found, law), "{text}");
        }
    }

    #[test]
    fn the_section_stands_before_the_hyphen() {
        assert_eq!(before_hyphen(b"11358 HS-CULTIVATE"), b"11358 HS");
        assert_eq!(before_hyphen(b"664-11359 HS-ATT"), b"664");
        assert_eq!(before_hyphen(b"11358 HS"), b"11358 HS");
        assert_eq!(whole_section(b"664-11359 HS-ATT POSS"), b"664-11359 HS");
        assert_eq!(whole_section(b"11358 HS-28.5 GRAMS"), b"11358 HS");
        assert_eq!(whole_section(b"-"), b"");
        assert_eq!(whole_section(b""), b"");
    }
}
