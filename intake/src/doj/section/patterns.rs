//! The patterns with which the policies' programs matched the texts of sections.
//!
//! They are facts about other programs, with their faults (docs/policies.md tells which); nobody should
//! take them for lists of the law. They are not anchored on the left, as they were not there.

use std::sync::LazyLock;

use regex_lite::Regex;

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
pub(super) const EARLY_STRIKES: [&str; 37] = [
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

/// Compiled once.
pub(super) static PATTERNS: LazyLock<Patterns> = LazyLock::new(Patterns::new);

pub(super) struct Patterns {
    pub(super) related: Option<Regex>,
    pub(super) related_with_letters: Option<Regex>,
    pub(super) strike: Option<Regex>,
    pub(super) gang_strike: Option<Regex>,
    pub(super) gang: Option<Regex>,
    pub(super) enhanceable: Option<Regex>,
    pub(super) registrable: Option<Regex>,
    pub(super) early_registrable: Vec<Regex>,
    pub(super) delivered_registrable: Vec<Regex>,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doj::section::Section;

    fn look(text: &str) -> Section {
        Section::of(text.as_bytes())
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
}
