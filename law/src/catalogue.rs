//! The sections of the codes that the rules tell apart, and reading them as people type them.
//!
//! A number on a record may mean several things (a bare `HSC 11357` has five old subdivisions), so
//! what is read is a set of possibilities, a [`Kind`]. Sources: prop64.md 1.1 to 1.6, 2 and 3.1
//! of the law brief (docs/law.md). What a section gives is not here: that is the rows' business.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::vec::Vec;

use crate::facts::Values;
use crate::number::{Code, Number};
use crate::offenses::Traits;
use crate::record::Offense;

/// The plain kinds that people may pick instead of a number.
pub const KINDS: &[&str] = &[
    "cannabis-possession",
    "cannabis-concentrate",
    "cannabis-growing",
    "cannabis-for-sale",
    "cannabis-sale-or-transport",
    "cannabis-unsure",
    "other",
];

sets! {
    /// The sections that the rules tell apart.
    Section {
        /// HSC 11357, possession.
        Possession,
        /// HSC 11358, growing.
        Growing,
        /// HSC 11359, possession for sale.
        ForSale,
        /// HSC 11360, selling, moving, giving.
        Sale,
        /// HSC 11530, possession before 1973.
        OldPossession,
        /// HSC 11530.1, growing before 1973.
        OldGrowing,
        /// HSC 11530.5, possession for sale before 1973.
        OldForSale,
        /// HSC 11531, selling and moving before 1973.
        OldSale,
        /// HSC 11361, using or selling to minors.
        Minors,
        /// HSC 11379.6, making concentrate with chemicals.
        Extraction,
        /// PC 4573.6, drugs in custody.
        Custody,
        /// PC 4573, 4573.5, 4573.8, 4573.9 and 4574, its kin.
        CustodyOther,
        /// PC 182, conspiracy.
        Conspiracy,
        /// PC 32, accessory.
        Accessory,
        /// PC 664 with no section named, attempt.
        Attempt,
        /// A section that cannabis cases were often bargained to (HSC 11364, 11366, 11366.5, 11550),
        /// or any other one in a case that the person says was about cannabis.
        Plea,
        /// VC 23222(b), marijuana while driving.
        Driving,
        /// HSC 11357.5 and 11360.5, synthetic drugs: cannabis numbers that are not about cannabis.
        Synthetic,
        /// Anything else.
        Other,
    }
}

sets! {
    /// The old subdivision, for the two sections where it decides.
    Subdivision {
        /// HSC 11357 of 1973 to 1975, which had none.
        PossessionUndivided,
        /// Old HSC 11357(a), concentrate.
        PossessionA,
        /// Old HSC 11357(b), 28.5 g or less.
        PossessionB,
        /// Old HSC 11357(c), more than 28.5 g.
        PossessionC,
        /// Old HSC 11357(d), at a school, 18 or older.
        PossessionD,
        /// Old HSC 11357(e), at a school, under 18.
        PossessionE,
        /// Old HSC 11360(a), or 11360 before 1976.
        SaleA,
        /// Old HSC 11360(b), giving away or moving 28.5 g or less.
        SaleB,
        /// A section whose subdivision decides nothing.
        Any,
    }
}

impl Section {
    /// The four sections that HSC 11361.8(e) names.
    pub const FOUR: Values = Self::set(&[Self::Possession, Self::Growing, Self::ForSale, Self::Sale]);

    /// The sections from before 1973.
    pub const OLD: Values = Self::set(&[Self::OldPossession, Self::OldGrowing, Self::OldForSale, Self::OldSale]);
}

impl Subdivision {
    /// Every subdivision of 11357.
    pub const OF_POSSESSION: Values = Self::set(&[
        Self::PossessionUndivided,
        Self::PossessionA,
        Self::PossessionB,
        Self::PossessionC,
        Self::PossessionD,
        Self::PossessionE,
    ]);

    /// Both subdivisions of 11360.
    pub const OF_SALE: Values = Self::set(&[Self::SaleA, Self::SaleB]);
}

/// What an offense may be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Kind {
    /// The sections that it may be.
    pub sections: Values,
    /// The old subdivisions that it may be.
    pub subdivisions: Values,
    /// Charged as an attempt (PC 664).
    pub attempt: bool,
    /// What the lists of other laws say of it.
    pub traits: Traits,
    /// Whether a section of a California code was named: then a California court heard it.
    pub california: bool,
}

impl Kind {
    /// Nothing is known of the offense.
    pub const UNKNOWN: Self = Self {
        sections: Section::ANY,
        subdivisions: Subdivision::ANY,
        attempt: false,
        traits: Traits::ANY,
        california: false,
    };

    const fn of(sections: &[Section], subdivisions: Values) -> Self {
        Self { sections: Section::set(sections), subdivisions, attempt: false, traits: Traits::ANY, california: false }
    }

    const fn plain(section: Section) -> Self {
        Self::of(&[section], Subdivision::set(&[Subdivision::Any]))
    }
}

/// Reads a code section as people type it (`11357a`, `HS 11359`, `h&s 11360(a)`, `11358 pc`,
/// `664/11359`) or a plain kind. Never fails: what no list holds is taken as given.
#[must_use]
pub fn parse(text: &str) -> Offense {
    let text = text.trim();
    if let Some(mut kind) = plain_kind(text) {
        let of = |label| Traits::of(label).unwrap_or(Traits::ANY);
        if kind.sections != Section::set(&[Section::Other]) {
            kind.traits = of("HSC 11357").or(of("HSC 11358")).or(of("HSC 11359")).or(of("HSC 11360"));
        }
        return Offense { label: text.to_owned(), kind };
    }
    let mut parts = text.split(['/', '\\']).map(str::trim).filter(|part| !part.is_empty());
    let (first, second) = (parts.next().and_then(Number::read), parts.next().and_then(Number::read));
    let (label, mut kind) = match (first, second) {
        (Some(first), None) => (first.label(), first.kind()),
        (Some(first), Some(second)) if first.digits == "664" => {
            // HSC 11360 covers attempts by itself; an attempt at the others is charged with PC 664.
            let kind = second.kind();
            let attempt = !kind.sections.within(Section::set(&[Section::Sale]));
            (format!("PC 664/{}", second.label()), Kind { attempt, ..kind })
        }
        (Some(first), Some(second)) if ["182", "32"].contains(&first.digits) => {
            (format!("{}/{}", first.label(), second.label()), first.kind())
        }
        _ => (text.to_owned(), Kind::plain(Section::Other)),
    };
    let numbers = numbers(text);
    let named = |number: &Number<'_>| number.code_or_usual().is_some();
    kind.california =
        kind.sections != Section::set(&[Section::Other]) || first.iter().chain(numbers.first()).any(named);
    if kind.california {
        kind.traits = traits(&numbers);
    }
    // A label is kept and read again: it has to read as itself, and where it would lose what the text said, the text
    // is the label.
    let label = if label == text {
        label
    } else {
        let again = parse(&label);
        if again.kind == kind { again.label } else { text.to_owned() }
    };
    Offense { label, kind }
}

/// The sections of a text, each with the code that it has there; none if one of them was not understood.
fn numbers(text: &str) -> Vec<Number<'_>> {
    let read: Option<Vec<_>> = pieces(text).into_iter().map(Number::read).collect();
    let read = read.unwrap_or_default();
    let sections = read.iter().enumerate().filter(|(place, number)| *place == 0 || !number.is_aside());
    sections.map(|(_, number)| number.or_code_of(&read)).collect()
}

/// What the lists say of these sections: what one or the other may be ("484/488", "459-460 PC"); an attempt
/// at one is that ("664/459", "459/664"). Conspiracy and accessory have sections of their own, whatever
/// they were about.
fn traits(numbers: &[Number<'_>]) -> Traits {
    let own =
        |number: &Number<'_>, digits: &str| number.digits == digits && number.code_or_usual() == Some(Code::Penal);
    if let Some(first) = numbers.first().filter(|first| own(first, "182") || own(first, "32")) {
        return first.traits();
    }
    let attempt = numbers.iter().any(|number| own(number, "664"));
    numbers
        .iter()
        .filter(|number| !own(number, "664"))
        .map(|number| if attempt { number.traits().attempted(number.digits) } else { number.traits() })
        .reduce(Traits::or)
        .unwrap_or(Traits::ANY)
}

/// The sections of a text: parted by slashes, or by other signs before another number.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for (place, sign) in text.char_indices() {
        let after = place + sign.len_utf8();
        let number = || text.get(after..).unwrap_or_default().trim_start().starts_with(|c: char| c.is_ascii_digit());
        if matches!(sign, '/' | '\\') || ("-\u{2013},;+&".contains(sign) && number()) {
            pieces.extend(text.get(start..place));
            start = after;
        }
    }
    pieces.extend(text.get(start..));
    pieces.retain(|piece| !piece.trim().is_empty());
    pieces
}

fn plain_kind(text: &str) -> Option<Kind> {
    use Subdivision::{PossessionA, PossessionB, PossessionC, PossessionUndivided};
    let kind = match text {
        // School grounds have numbers of their own; a felony can only be (a) or the law of 1973-75.
        "cannabis-possession" => Kind::of(
            &[Section::Possession],
            Subdivision::set(&[PossessionUndivided, PossessionA, PossessionB, PossessionC]),
        ),
        "cannabis-concentrate" => {
            Kind::of(&[Section::Possession], Subdivision::set(&[PossessionUndivided, PossessionA]))
        }
        "cannabis-growing" => Kind::plain(Section::Growing),
        "cannabis-for-sale" => Kind::plain(Section::ForSale),
        "cannabis-sale-or-transport" => Kind::of(&[Section::Sale], Subdivision::OF_SALE),
        "cannabis-unsure" => {
            Kind::of(&[Section::Possession, Section::Growing, Section::ForSale, Section::Sale], Subdivision::ANY)
        }
        "other" => Kind::plain(Section::Other),
        _ => return None,
    };
    Some(kind)
}

impl Number<'_> {
    fn kind(self) -> Kind {
        use Subdivision::{PossessionA, PossessionB, PossessionC, PossessionD, PossessionE, SaleA, SaleB};
        let possession = |subdivision| Kind::of(&[Section::Possession], Subdivision::set(&[subdivision]));
        let penal = self.code_or_usual() == Some(Code::Penal);
        match (self.digits, self.letter()) {
            ("11357", Some('a')) => possession(PossessionA),
            ("11357", Some('b')) => possession(PossessionB),
            ("11357", Some('c')) => possession(PossessionC),
            ("11357", Some('d')) => possession(PossessionD),
            ("11357", Some('e')) => possession(PossessionE),
            ("11357", _) => Kind::of(&[Section::Possession], Subdivision::OF_POSSESSION),
            ("11358", _) => Kind::plain(Section::Growing),
            ("11359", _) => Kind::plain(Section::ForSale),
            ("11360", Some('a')) => Kind::of(&[Section::Sale], Subdivision::set(&[SaleA])),
            ("11360", Some('b')) => Kind::of(&[Section::Sale], Subdivision::set(&[SaleB])),
            ("11360", _) => Kind::of(&[Section::Sale], Subdivision::OF_SALE),
            ("11530", _) => Kind::plain(Section::OldPossession),
            ("11530.1", _) => Kind::plain(Section::OldGrowing),
            ("11530.5", _) => Kind::plain(Section::OldForSale),
            ("11531", _) => Kind::plain(Section::OldSale),
            ("11361", _) => Kind::plain(Section::Minors),
            ("11379.6", _) => Kind::plain(Section::Extraction),
            ("4573.6", _) => Kind::plain(Section::Custody),
            ("4573" | "4573.5" | "4573.8" | "4573.9" | "4574", _) => Kind::plain(Section::CustodyOther),
            ("11364" | "11550" | "11366" | "11366.5", _) => Kind::plain(Section::Plea),
            ("11357.5" | "11360.5", _) => Kind::plain(Section::Synthetic),
            ("23222", Some('b')) => Kind::plain(Section::Driving),
            ("182", _) if penal => Kind::plain(Section::Conspiracy),
            ("32", _) if penal => Kind::plain(Section::Accessory),
            ("664", _) if penal => Kind::plain(Section::Attempt),
            _ => Kind::plain(Section::Other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::YesNo;
    use crate::world::Var;

    fn sections(text: &str) -> Values {
        parse(text).kind.sections
    }

    #[test]
    fn sections_are_read_as_people_type_them() {
        for (typed, label) in [
            ("11357a", "HSC 11357(a)"),
            ("11357(A) HS", "HSC 11357(a)"),
            ("HS 11359", "HSC 11359"),
            ("hs11359", "HSC 11359"),
            ("h&s 11360(a)", "HSC 11360(a)"),
            ("H & S 11360 (a)", "HSC 11360(a)"),
            ("Health and Safety Code 11358", "HSC 11358"),
            ("11358 pc", "HSC 11358"),
            ("11359 PC", "HSC 11359"),
            ("664/11359", "PC 664/HSC 11359"),
            ("PC 664/HS 11358", "PC 664/HSC 11358"),
            ("182/11359", "PC 182/HSC 11359"),
            ("pc182", "PC 182"),
            ("32 pc", "PC 32"),
            ("VC 23222(b)", "VC 23222(b)"),
            ("23222b vc", "VC 23222(b)"),
            ("11379.6", "HSC 11379.6"),
            ("11379.6(a) hs", "HSC 11379.6(a)"),
            ("4573.6", "PC 4573.6"),
            ("  HSC 11357(b)  ", "HSC 11357(b)"),
            ("11357(b)(2)", "HSC 11357(b)(2)"),
            ("459 pc", "PC 459"),
            ("PC 186.22(b)", "PC 186.22(b)"),
            ("11531", "HSC 11531"),
            ("11530.5", "HSC 11530.5"),
            ("11357.", "HSC 11357"),
            ("11358 cultivation", "HSC 11358"),
            ("11357 b possession", "HSC 11357(b)"),
            ("PC 667(e)(2)(C)(iv)", "PC 667(e)(2)(c)(iv)"),
            ("11357(possession)", "HSC 11357"),
            ("11357(b", "HSC 11357(b)"),
            ("11357 é", "HSC 11357"),
            ("§ 11357(b)", "HSC 11357(b)"),
            ("664/11x", "PC 664/11(x)"),
            ("459/11359", "459/11359"),
            ("459 p", "PC 459"),
            ("459p", "459(p)"),
            ("459pc", "PC 459"),
            ("459(a) pc", "PC 459(a)"),
            ("11357(b)(2) HSC", "HSC 11357(b)(2)"),
            ("PC 1(a)(b)(c)(d)(e)(f)", "PC 1(a)(b)(c)(d)(e)"),
            ("PC 667(viii)", "PC 667(viii)"),
            ("PC 667(other)", "PC 667"),
            ("23222(b)", "VC 23222(b)"),
        ] {
            assert_eq!(parse(typed).label, label, "{typed}");
        }
    }

    #[test]
    fn a_label_reads_back_as_the_same_offense() {
        for typed in ["664/11x", "11357a", "182/11359", "32", "11358 cultivation", "21 USC 841", "marijuana", "459 pc"]
        {
            let once = parse(typed);
            assert_eq!(parse(&once.label), once, "{typed}");
        }
    }

    #[test]
    fn what_a_number_may_be() {
        use Subdivision::{PossessionA, PossessionB, PossessionC, PossessionD, PossessionE, SaleA, SaleB};
        let one = |text: &str, section, subdivision| {
            let kind = parse(text).kind;
            assert_eq!(kind.sections, Section::set(&[section]), "{text}");
            assert_eq!(kind.subdivisions, Subdivision::set(&[subdivision]), "{text}");
        };
        one("11357(a)", Section::Possession, PossessionA);
        one("11357(b)", Section::Possession, PossessionB);
        one("11357(c)", Section::Possession, PossessionC);
        one("11357(d)", Section::Possession, PossessionD);
        one("11357(e)", Section::Possession, PossessionE);
        one("11360a", Section::Sale, SaleA);
        one("11360b", Section::Sale, SaleB);
        assert_eq!(parse("11357").kind.subdivisions, Subdivision::OF_POSSESSION);
        assert_eq!(parse("11360").kind.subdivisions, Subdivision::OF_SALE);
        for (text, section) in [
            ("11358", Section::Growing),
            ("11359", Section::ForSale),
            ("11530", Section::OldPossession),
            ("11530.1", Section::OldGrowing),
            ("11530.5", Section::OldForSale),
            ("11531", Section::OldSale),
            ("11361(a)", Section::Minors),
            ("11379.6", Section::Extraction),
            ("PC 4573.6", Section::Custody),
            ("PC 4573", Section::CustodyOther),
            ("PC 182", Section::Conspiracy),
            ("PC 182/11359", Section::Conspiracy),
            ("PC 32", Section::Accessory),
            ("PC 664", Section::Attempt),
            ("HSC 11364", Section::Plea),
            ("HSC 11366", Section::Plea),
            ("HSC 11366.5", Section::Plea),
            ("459/11359", Section::Other),
            ("VC 23222(b)", Section::Driving),
            ("VC 23222(a)", Section::Other),
            ("11357.5", Section::Synthetic),
            ("11360.5", Section::Synthetic),
            ("113570", Section::Other),
            ("211360", Section::Other),
            ("PC 459", Section::Other),
            ("VC 182", Section::Other),
            ("VC 32", Section::Other),
            ("VC 664", Section::Other),
            ("21 USC 841", Section::Other),
            ("", Section::Other),
            ("other", Section::Other),
            ("marijuana", Section::Other),
        ] {
            one(text, section, Subdivision::Any);
        }
    }

    #[test]
    fn an_attempt_is_kept_apart_but_not_for_the_section_that_covers_attempts() {
        assert!(parse("664/11359").kind.attempt);
        assert!(parse("664/11357(a)").kind.attempt);
        assert!(!parse("664/11360(a)").kind.attempt);
        assert!(!parse("11359").kind.attempt);
    }

    #[test]
    fn plain_kinds_stand_for_the_sections_they_may_be() {
        assert_eq!(sections("cannabis-unsure"), Section::FOUR);
        assert_eq!(sections("cannabis-possession"), Section::set(&[Section::Possession]));
        assert_eq!(sections("cannabis-growing"), Section::set(&[Section::Growing]));
        assert_eq!(sections("cannabis-for-sale"), Section::set(&[Section::ForSale]));
        assert_eq!(sections("cannabis-sale-or-transport"), Section::set(&[Section::Sale]));
        let hash = parse("cannabis-concentrate").kind.subdivisions;
        assert_eq!(hash, Subdivision::set(&[Subdivision::PossessionUndivided, Subdivision::PossessionA]));
        assert!(!parse("cannabis-possession").kind.subdivisions.and(hash).is_empty());
        for kind in KINDS {
            assert!(!parse(kind).kind.california && parse(kind).label == *kind);
        }
    }

    #[test]
    fn a_section_of_a_california_code_tells_the_court() {
        assert!(parse("11359").kind.california && parse("PC 459").kind.california);
        assert!(!parse("21 USC 841").kind.california && !parse("841").kind.california && !parse("").kind.california);
    }

    #[test]
    fn wobblers_are_known_for_the_sections_prop_64_leaves_out() {
        let of = |text: &str| parse(text).kind.traits.get(Var::Wobbler).unwrap();
        assert_eq!(of("PC 32"), YesNo::set(&[YesNo::Yes]));
        assert_eq!(of("HSC 11366"), YesNo::set(&[YesNo::Yes]));
        assert_eq!(of("HSC 11379.6"), YesNo::set(&[YesNo::No]));
        assert_eq!(of("HSC 11361"), YesNo::set(&[YesNo::No]));
        assert_eq!(of("PC 4573.6"), YesNo::set(&[YesNo::No]));
        assert_eq!(of("HSC 11364"), YesNo::set(&[YesNo::No]));
        assert_eq!(of("VC 23222(b)"), YesNo::set(&[YesNo::No]));
        assert_eq!(of("PC 182"), YesNo::ANY);
        assert_eq!(of("HSC 11366.5"), YesNo::ANY);
        assert_eq!(of("PC 4573"), YesNo::set(&[YesNo::No]));
    }
}
