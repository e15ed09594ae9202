//! What the text of a section is, each text worked out once: for the policies by the patterns that their
//! programs matched it with, for the law by the law crate.
//!
//! The patterns are facts about other programs, with their faults (docs/policies.md tells which); nobody should
//! take them for lists of the law. They are not anchored on the left, as they were not there.

use std::collections::HashMap;
use std::sync::LazyLock;

use regex_lite::Regex;
use relief_check_law::Offense;
use relief_check_law::catalogue::Section as LawSection;
use relief_check_law::facts::{Values, YesNo};
use relief_check_law::world::Var;

/// The four sections, as the policies' reports name them.
pub(crate) const CANNABIS: [&str; 4] = ["11357", "11358", "11359", "11360"];

/// The charges that the policies of the pilot counties take as related to a cannabis case.
const RELATED: &str = r"647\(f\)\s*PC|602\s*PC|466\s*PC|148(?:\.9)?\s*PC|(?:11364|11550)\s*HS|(?:4140|4149|4060)\s*BP|40508\s*VC|1320[^\d.][^.]*PC";

/// The same sections as the extract writes them, with subdivisions, and whole.
const RELATED_WITH_LETTERS: &str = concat!(
    r"^(?:647\([Ff]\)|602(?:\(.*\))?|466|148(?:\.9)?(?:\(.*\))?)\s*PC|^(?:11364|11550)(?:\(.*\))?\s*HS",
    r"|^(?:4140|4149|4060)(?:\(.*\))?\s*BP|^40508(?:\(.*\))?\s*VC|^1320(?:\(.*\))?\s*PC",
);

/// The super-strikes of the later programs, each followed at once by "PC".
const STRIKES: &str = concat!(
    r"(?:37|128|187|188|189(?:\.[15])?|190(?:\.\d{1,2})?(?:\(.*\))?|191(?:\.5)?|205|207|209(?:\.5)?|217\.1|218|219|220",
    r"|245\(D\)\(3\)|26[12](?:\(.*\))?|264\.1|269|273AB(?:\(.*\))?",
    r"|286(?:\(C\)\([123]\)(?:\([ABC]\))?|\(D\)\([123]\))?|287|288(?:\(A\)|\(B\)\([12]\))?",
    r"|288A(?:\(D\)|\(C\)\(1\)|\(C\)\(2\)\([ABC]\))?|288\.5(?:\(A\))?",
    r"|289(?:\(J\)|\(A\)\(1\)\([ABC]\)|\(A\)\(2\)\(C\))?|451\.5|653F|667\.(?:61|7|71)|4500",
    r"|11418(?:\(A\)\(1\)|\(B\)\([12]\))|12308|12310|18745|18755) PC|1672\(A\) MV",
);

/// What is a super-strike together with the gang enhancement.
const ENHANCEABLE: &str = r"(?:136\.1|215|213\(A\)\(1\)\(A\)|246|519|12022\.55)";
const GANG: &str = r"186\.22\(B\)\(4\)";

/// The offenses that bring registration, by the later programs.
const REGISTRABLE: &str = concat!(
    r"(?:236\.1\([BC]\).*|243\.4.*|261|261[(.a-zA-Z].*|262\(A\)(?:\(1\))?|264\.1(?:\(.*)?|266C?|266[HI]\(B\).*|266J",
    r"|267|269|269[(.a-zA-Z].*|272|285|286[^.]*|287|288|288A.*|288\.[23457].*|289[^.]*|311\.1.*|311\.2\([BCD]\)",
    r"|311\.(?:[34]|10|11).*|314\([12]\)|451\.5|647\.6.*|647A.*|653F\([BC]\)) PC",
);

/// The same of the program as Contra Costa got it: a section is named once for each pattern that it fits.
const DELIVERED_REGISTRABLE: [&str; 31] = [
    "290 PC",
    "290[(.a-zA-Z].* PC",
    r"236\.1\([BC]\).* PC",
    r"243\.4.* PC",
    "261 PC",
    "261[(.a-zA-Z].* PC",
    r"262\(A\)\(1\) PC",
    r"264\.1.* PC",
    "266 PC",
    "266C PC",
    r"266H\(B\).* PC",
    r"266I\(B\).* PC",
    "266J.* PC",
    "267 PC",
    "269 PC",
    "269[(.a-zA-Z].* PC",
    "285 PC",
    "286[^.]* PC",
    "288 PC",
    r"288\([^.]* PC",
    "288A.* PC",
    r"288\.[23457].* PC",
    "289[^.]* PC",
    r"311\.1.* PC",
    r"311\.2\([BCD]\) PC",
    r"311\.(?:[34]|10|11).* PC",
    "314 PC",
    "314[(.a-zA-Z].* PC",
    r"647\.6.* PC",
    "647A.* PC",
    r"653F\(C\) PC",
];

/// The same of San Francisco's program of 2018.
const EARLY_REGISTRABLE: [&str; 26] = [
    "290.* PC",
    r"236\.1\([BC]\).* PC",
    r"243\.4.* PC",
    "261.* PC",
    r"262\(A\)\(1\) PC",
    r"264\.1.* PC",
    "266 PC",
    "266C PC",
    r"266H\(B\).* PC",
    r"266I\(B\).* PC",
    "266J.* PC",
    "267 PC",
    "269.* PC",
    "285 PC",
    "286[^.]* PC",
    "288[^.]* PC",
    "288A.* PC",
    r"288\.[23457].* PC",
    "289[^.]* PC",
    r"311\.1.* PC",
    r"311\.2\([BCD]\) PC",
    r"311\.(?:[34]|10|11).* PC",
    "314.* PC",
    r"647\.6.* PC",
    "647A.* PC",
    r"653F\(C\) PC",
];

/// The super-strikes of the first programs: exactly these texts.
const EARLY_STRIKES: [&str; 37] = [
    "187 PC",
    "191.5 PC",
    "187-664 PC",
    "191.5-664 PC",
    "209 PC",
    "220 PC",
    "245(D)(3) PC",
    "261(A)(2) PC",
    "261(A)(6) PC",
    "262(A)(2) PC",
    "262(A)(4) PC",
    "264.1 PC",
    "269 PC",
    "286(C)(1) PC",
    "286(C)(2)(A) PC",
    "286(C)(2)(B) PC",
    "286(C)(2)(C) PC",
    "286(C)(3) PC",
    "286(D)(1) PC",
    "286(D)(2) PC",
    "286(D)(3) PC",
    "288(A) PC",
    "288(B)(1) PC",
    "288(B)(2) PC",
    "288A(C)(1) PC",
    "288A(C)(2)(A) PC",
    "288A(C)(2)(B) PC",
    "288A(C)(2)(C) PC",
    "288A(D) PC",
    "288.5(A) PC",
    "289(A)(1)(A) PC",
    "289(A)(1)(B) PC",
    "289(A)(1)(C) PC",
    "289(A)(2)(C) PC",
    "289(J) PC",
    "653F PC",
    "11418(A)(1) PC",
];

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

/// Compiled once.
static PATTERNS: LazyLock<Patterns> = LazyLock::new(Patterns::new);

struct Patterns {
    related: Option<Regex>,
    related_with_letters: Option<Regex>,
    strike: Option<Regex>,
    gang_strike: Option<Regex>,
    gang: Option<Regex>,
    enhanceable: Option<Regex>,
    registrable: Option<Regex>,
    early_registrable: Vec<Regex>,
    delivered_registrable: Vec<Regex>,
}

impl Patterns {
    fn new() -> Self {
        // A pattern that does not compile is a fault of this file, which a test finds.
        let pattern = |text: &str| Regex::new(text).ok();
        Self {
            related: pattern(RELATED),
            related_with_letters: pattern(RELATED_WITH_LETTERS),
            strike: pattern(STRIKES),
            gang_strike: pattern(&format!("{ENHANCEABLE}.*{GANG} PC|{GANG}.*{ENHANCEABLE} PC")),
            gang: pattern(&format!("{GANG} PC")),
            enhanceable: pattern(&format!("{ENHANCEABLE} PC")),
            registrable: pattern(REGISTRABLE),
            early_registrable: EARLY_REGISTRABLE.iter().filter_map(|text| pattern(text)).collect(),
            delivered_registrable: DELIVERED_REGISTRABLE.iter().filter_map(|text| pattern(text)).collect(),
        }
    }
}

impl Sections {
    pub(crate) fn new() -> Self {
        Self { places: HashMap::new(), known: Vec::new(), unknown: PATTERNS.look(b"") }
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
        self.known.push(PATTERNS.look(text));
        self.places.insert(text.into(), number);
        number
    }

    /// What is known of the text of this number.
    pub(crate) fn get(&self, number: u32) -> &Section {
        self.known.get(number as usize).unwrap_or(&self.unknown)
    }
}

impl Patterns {
    fn look(&self, bytes: &[u8]) -> Section {
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
        Section {
            cannabis: first_of_four(&text),
            related: is(&self.related),
            related_with_letters: is(&self.related_with_letters),
            strike: is(&self.strike) || is(&self.gang_strike),
            gang: is(&self.gang),
            enhanceable: is(&self.enhanceable),
            registrable: is(&self.registrable),
            early_registrable: count(&self.early_registrable),
            delivered_registrable: count(&self.delivered_registrable),
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
        PATTERNS.look(text.as_bytes())
    }

    #[test]
    fn every_pattern_compiles() {
        let patterns = Patterns::new();
        for pattern in [
            &patterns.related,
            &patterns.related_with_letters,
            &patterns.strike,
            &patterns.gang_strike,
            &patterns.gang,
            &patterns.enhanceable,
            &patterns.registrable,
        ] {
            assert!(pattern.is_some());
        }
        assert_eq!(patterns.early_registrable.len(), EARLY_REGISTRABLE.len());
        assert_eq!(patterns.delivered_registrable.len(), DELIVERED_REGISTRABLE.len());
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
    fn strikes_of_the_programs_have_their_faults_and_the_law_has_its_own_list() {
        for hit in [
            "187 PC",
            "664/187 PC",
            "220 PC",
            "189.5 PC",
            "190.25(A) PC",
            "261(A)(2) PC",
            "288A(C)(1) PC",
            "653F PC",
            "1672(A) MV",
            "136.1/186.22(B)(4) PC",
            "186.22(B)(4)/246 PC",
            "537 PC",
            "1187 PC",
            "12220 PC",
        ] {
            assert!(look(hit).strike, "{hit}");
        }
        for miss in
            ["187(A) PC", "207(A) PC", "209(B)(1) PC", "269(A)(1) PC", "653F(B) PC", "246 PC", "187-664 PC", "187 HS"]
        {
            assert!(!look(miss).strike, "{miss}");
        }
        assert_eq!(look("187(A) PC").law_strike, Some(true));
        assert_eq!(look("537 PC").law_strike, Some(false));
        assert!(look("186.22(B)(4) PC").gang && look("246 PC").enhanceable);
        assert!(look("288(A) PC").early_strike && !look("288(A) PC ").early_strike);
    }

    #[test]
    fn registration_by_the_programs() {
        for hit in ["243.4(A) PC", "261.5 PC", "288 PC", "288A(C)(1) PC", "266 PC", "1266 PC", "314(1) PC", "647.6 PC"]
        {
            assert!(look(hit).registrable, "{hit}");
        }
        for miss in ["288(A) PC", "288(B)(1) PC", "314 PC", "290 PC", "266H(A) PC"] {
            assert!(!look(miss).registrable, "{miss}");
        }
        assert_eq!(look("288A(C)(1) PC").early_registrable, 2, "named twice");
        assert_eq!(look("288A(C)(1) PC").delivered_registrable, 1);
        assert_eq!(look("288(A) PC").early_registrable, 1);
        assert_eq!(look("272 PC").early_registrable, 0);
        assert_eq!(look("288(A) PC").law_registrable, Some(true));
    }

    #[test]
    fn related_charges_are_bare_sections() {
        for hit in ["647(f) PC", "602 PC", "1466 PC", "148.9PC", "11364 HS", "4149 BP ", "1320(A) PC", "1320 PC"] {
            assert!(look(hit).related, "{hit}");
        }
        for miss in ["647(F) PC", "148(A)(1) PC", "602(L) PC", "1320.5 PC", "11550(A) HS"] {
            assert!(!look(miss).related, "{miss}");
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
