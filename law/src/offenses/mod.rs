//! What the lists of other laws say of an offense: whether PC 1203.4 leaves it out, whether it is
//! serious, a wobbler, within Prop 47, and so on.
//!
//! Here are the kinds of lists and the lookup; the offenses are in [`table`]. Some lists were read
//! whole ([`Traits::UNLISTED`] says which): a section that is not on one of them is surely not on
//! it. Others were not, and a section that the table does not hold may be on them: then what depends
//! on it comes out `check`. What a list does to a case is the rows' business, and the plain name of an
//! offense is a message.

mod enhancements;
mod juvenile;
mod table;

pub use enhancements::is_enhancement;
pub use juvenile::may_be_serious_at_14;
pub use table::{TABLE, rows};

use crate::facts::{Level, Values, YesNo};
use crate::world::Var;

sets! {
    /// What the laws on dismissal say of an offense by its section (PC 1203.4(b), (c), PC 1203.4a(d)).
    Dismissal {
        /// On none of their lists.
        Free,
        /// PC 1203.4(b): never dismissed after probation.
        Never,
        /// PC 1203.4(b): not as a felony (PC 261.5(d)).
        NeverAsFelony,
        /// PC 288: never dismissed after probation, and as a misdemeanor without probation neither (PC
        /// 1203.4a(d)(1)), unlike the others of PC 1203.4(b).
        Lewd,
        /// VC 2800, 2801, 2803: left out (VC 42002.1) if it was about a stop for an inspection of
        /// equipment or an unsafe condition.
        Inspection,
        /// PC 1203.4(c): described in VC 12810(a) to (e); only if the judge thinks it right.
        Driving,
        /// Another section of the Vehicle Code: its infractions are left out (VC 42001).
        Traffic,
    }
}

sets! {
    /// What Prop 47 (PC 1170.18) made of an offense.
    Prop47 {
        /// Nothing.
        Nothing,
        /// A misdemeanor: possession of a drug (HSC 11350, 11357, 11377).
        Possession,
        /// A misdemeanor if the value is 950 dollars or less.
        Value,
        /// A misdemeanor in some of its cases, with conditions that courts drew beside the value.
        Doubtful,
    }
}

sets! {
    /// How grave the law takes an offense to be.
    Gravity {
        /// Neither serious nor violent.
        Ordinary,
        /// Serious (PC 1192.7(c)) and not violent.
        Serious,
        /// Violent (PC 667.5(c)).
        Violent,
    }
}

sets! {
    /// How long an arrest for an offense can still be charged, by its longest term.
    ArrestTerm {
        /// The usual: a year for misdemeanors, three for felonies.
        Usual,
        /// A time of its own, whatever its class: PC 273.5 (seven years, PC 803.7) and PC 368 (five, PC
        /// 801.6). For PC 851.93, which has years of its own, it is a usual one.
        Longer,
        /// Fraud, forgery, grand theft and breach of trust, as felonies: four years (PC 801.5, 803(c)). For PC
        /// 851.93 it is a usual one.
        Fraud,
        /// Counted from its discovery, with terms of its own: PC 530.5 (PC 803.5) and PC 502 (six years at most,
        /// PC 801.7). For PC 851.93 it is a usual one.
        Found,
        /// Punishable by eight years or more: six years (PC 800, PC 851.93(a)(2)(C)(ii)).
        Six,
        /// No limit (PC 799).
        Never,
    }
}

macro_rules! traits {
    ($($(#[$doc:meta])* $field:ident = $var:ident, $any:expr;)+) => {
        /// What the lists say of an offense, or may say of it: one set of values for each list.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub struct Traits { $($(#[$doc])* $field: u8),+ }

        impl Traits {
            /// Nothing is known of the offense.
            pub const ANY: Self = Self { $($field: narrow($any)),+ };

            /// What the lists say for this variable; `None` for variables that are about no list.
            #[must_use]
            pub const fn get(&self, var: Var) -> Option<Values> {
                match var { $(Var::$var => Some(Values(self.$field as u32)),)+ _ => None }
            }

            /// What one or the other may be.
            #[must_use]
            pub const fn or(self, other: Self) -> Self {
                Self { $($field: self.$field | other.$field),+ }
            }

            /// Whether both are the same, for the compiler to know.
            const fn same(&self, other: &Self) -> bool {
                $(self.$field == other.$field)&&+
            }

            $(
                $(#[$doc])*
                #[must_use]
                pub const fn $field(self, values: Values) -> Self {
                    Self { $field: narrow(values), ..self }
                }
            )+
        }
    };
}

traits! {
    /// The lists of the laws on dismissal.
    dismissal = Dismissal, Dismissal::ANY;
    /// Prop 47.
    prop47 = Prop47, Prop47::ANY;
    /// Serious and violent felonies.
    gravity = Gravity, Gravity::ANY;
    /// PC 290(c).
    registrable = Registrable, YesNo::ANY;
    /// A felony that can also be a misdemeanor.
    wobbler = Wobbler, YesNo::ANY;
    /// A felony that is punished in county jail today (PC 1170(h)).
    jail = JailFelony, YesNo::ANY;
    /// PC 19.8: a misdemeanor that can also be an infraction (PC 17(d)).
    reducible = Reducible, YesNo::ANY;
    /// How long an arrest can still be charged.
    arrest = ArrestTerm, ArrestTerm::ANY;
    /// HSC division 10.
    drug = Drug, YesNo::ANY;
    /// Harm to a partner, a child or an elder may be what it was about (PC 851.91(c)(2)).
    abuse = Abuse, YesNo::ANY;
    /// PC 4852.01(c): never a certificate of rehabilitation.
    no_certificate = CertificateBar, YesNo::ANY;
    /// PC 4852.03(a)(1): four years beside the five of residence.
    long_certificate = CertificateLong, YesNo::ANY;
    /// PC 1203.4b(a)(2): left out of the relief for fire crews.
    no_fire_crew = FireCrewBar, YesNo::ANY;
    /// PC 647(b) and its kin (PC 1203.49).
    prostitution = Prostitution, YesNo::ANY;
    /// PC 667(e)(2)(C)(iv): a super-strike.
    strike = StrikeOffense, YesNo::ANY;
    /// The classes that it can have had.
    levels = Level, Level::ANY;
}

/// A set of a list with at most eight values.
#[expect(clippy::cast_possible_truncation, reason = "held by the assertion")]
const fn narrow(values: Values) -> u8 {
    assert!(values.0 < 1 << 8);
    values.0 as u8
}

const YES: Values = YesNo::set(&[YesNo::Yes]);
const NO: Values = YesNo::set(&[YesNo::No]);

impl Traits {
    /// A section of a California code that the table does not hold. The lists of PC 1203.4(b), VC
    /// 12810(a) to (e), VC 42002.1, Prop 47, PC 290(c), PC 19.8 and PC 4852.01(c) were read whole
    /// (docs/law.md), so it is on none of them. So were the sections with a time of their own for charging
    /// (PC 801.6, 801.7, 803.5, 803.7); of these PC 115 is not in the table, and as a felony it is open anyway.
    /// PC 803(c) takes in every felony with fraud as an element, and is open.
    pub const UNLISTED: Self = Self::ANY
        .arrest(ArrestTerm::ANY.without(ArrestTerm::set(&[ArrestTerm::Longer, ArrestTerm::Found])))
        .dismissal(Dismissal::set(&[Dismissal::Free]))
        .prop47(Prop47::set(&[Prop47::Nothing]))
        .registrable(NO)
        .reducible(NO)
        .drug(NO)
        .no_certificate(NO)
        .prostitution(NO);

    /// A section that was read against every list and is on none: the table's rows start from it.
    pub const CHECKED: Self = Self::UNLISTED
        .gravity(Gravity::set(&[Gravity::Ordinary]))
        .wobbler(NO)
        .arrest(ArrestTerm::set(&[ArrestTerm::Usual]))
        .abuse(NO)
        .long_certificate(NO)
        .no_fire_crew(NO)
        .strike(NO);

    /// The traits of a section by its label (`PC 460(b)`); a subdivision that the table does not hold
    /// has those of its section. `None` where the table has neither.
    #[must_use]
    pub fn of(label: &str) -> Option<Self> {
        let mut rest = label;
        loop {
            if let Some((_, traits)) = rows().find(|(code, _)| *code == rest) {
                return Some(*traits);
            }
            (rest, _) = rest.rsplit_once('(')?;
        }
    }

    /// The traits of an attempt at this offense (PC 664), whose section is given. PC 1203.4(b) does not hold
    /// attempts at what it names (*People v. Lewis* (2006) 146 Cal.App.4th 294, *People v. Marinelli* (2014) 225
    /// Cal.App.4th 1); an attempt has half the term, and so other limits. Whether Prop 47 takes in
    /// attempts at what it lowered is not said; an attempt at anything else is surely outside it.
    ///
    /// An attempt at a serious felony is one, unless it is an assault; of violent felonies only murder
    /// has its attempt on the list (PC 1192.7(c)(39), PC 667.5(c)(12)). So has it on that of PC
    /// 667(e)(2)(C)(iv). Beside murder that list does not say, nor do those of PC 4852.01(c), 4852.03(a)(1) and
    /// 1203.4b(a)(1); PC 290(c) takes attempts in.
    #[must_use]
    pub fn attempted(self, section: &str) -> Self {
        let named = Dismissal::set(&[Dismissal::Never, Dismissal::NeverAsFelony, Dismissal::Lewd]);
        let dismissal = Values(u32::from(self.dismissal)).without(named).or(Dismissal::set(&[Dismissal::Free]));
        let prop47 = Values(u32::from(self.prop47)).or(Prop47::set(&[Prop47::Nothing]));
        let ordinary = Gravity::set(&[Gravity::Ordinary]);
        let gravity = Values(u32::from(self.gravity));
        let murder = section == "187";
        let assault = matches!(section, "220" | "244" | "4500" | "4501") || section.starts_with("245");
        let gravity = if murder {
            gravity
        } else if gravity.within(ordinary) {
            ordinary
        } else if gravity.and(ordinary).is_empty() && !assault {
            Gravity::set(&[Gravity::Serious])
        } else {
            Gravity::ANY
        };
        let strike = if murder { Values(u32::from(self.strike)) } else { or_not(self.strike) };
        self.dismissal(dismissal)
            .jail(YesNo::ANY)
            .arrest(ArrestTerm::ANY)
            .prop47(prop47)
            .gravity(gravity)
            .no_certificate(or_not(self.no_certificate))
            .long_certificate(or_not(self.long_certificate))
            .no_fire_crew(or_not(self.no_fire_crew))
            .strike(strike)
    }
}

/// The same, or no.
const fn or_not(values: u8) -> Values {
    Values(values as u32).or(NO)
}

/// Whether the table holds this label.
pub(crate) fn has_row(label: &str) -> bool {
    rows().any(|(code, _)| code == label)
}

/// Whether the table holds this section of this code. It holds the section of every subdivision.
pub(crate) fn has_section(code: &str, digits: &str) -> bool {
    rows().any(|(label, _)| label.strip_prefix(code).and_then(|rest| rest.strip_prefix(' ')) == Some(digits))
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;
    use crate::record::Offense;

    /// Subdivisions that records name: a bare section is not read as them.
    const NAMED: &[&str] = &["PC 487(d)", "PC 487(d)(2)", "HSC 11550(e)"];

    #[test]
    fn a_subdivision_that_the_table_does_not_hold_has_the_traits_of_its_section() {
        assert_eq!(Traits::of("PC 484(z)"), Traits::of("PC 484"));
        assert_eq!(Traits::of("PC 999999"), None);
    }

    #[test]
    fn an_attempt_is_within_prop_47_only_if_the_act_is() {
        let prop47 = |text: &str| Offense::parse(text).kind.traits.get(Var::Prop47);
        assert_eq!(prop47("664/PC 211"), Some(Prop47::set(&[Prop47::Nothing])));
        assert_eq!(prop47("664/PC 487"), Some(Prop47::set(&[Prop47::Nothing, Prop47::Value])));
    }

    #[test]
    fn every_row_reads_back_as_itself_and_stands_once() {
        for (place, (code, traits)) in rows().enumerate() {
            assert!(rows().skip(place + 1).all(|(other, _)| other != code), "{code} stands twice");
            let read = Offense::parse(code);
            assert_eq!((read.label.as_str(), read.kind.traits), (code, *traits), "{code}");
        }
    }

    #[test]
    fn a_bare_section_leaves_open_what_its_subdivisions_differ_in() {
        for (code, traits) in rows() {
            let mut rest = code.to_string();
            while let Some((section, _)) = rest.rsplit_once('(') {
                if let Some((_, bare)) = rows().find(|(other, _)| *other == section) {
                    let named = NAMED.contains(&code) && !NAMED.contains(&section);
                    assert!(named || bare.or(*traits) == *bare, "{code} can be what {section} cannot");
                }
                rest = section.to_string();
            }
            assert!(has_row(&rest), "{rest} is missing beside {code}");
        }
    }
}
