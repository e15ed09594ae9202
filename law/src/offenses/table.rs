//! The offenses that the lists were read against, by code and number.
//!
//! Sources: the texts of the sections themselves and of the lists, as docs/law.md says. A bare section
//! leaves open what its subdivisions differ in.

use super::{ArrestTerm, Dismissal, Gravity, NO, Prop47, Traits, YES};
use crate::facts::{Level, Values, YesNo};

const T: Traits = Traits::CHECKED;
const DRUG: Traits = T.drug(YES);
const MISDEMEANOR: Values = Level::set(&[Level::Misdemeanor]);
const LESSER: Values = Level::set(&[Level::Infraction, Level::Misdemeanor]);
const FELONY: Values = Level::set(&[Level::Felony]);
const VALUE: Values = Prop47::set(&[Prop47::Value]);

/// Every offense that was read against the lists.
pub const TABLE: &[(&str, Traits)] = &[
    ("PC 32", T.wobbler(YES)),
    ("PC 182", T.wobbler(YesNo::ANY).gravity(Gravity::ANY).arrest(ArrestTerm::ANY)),
    (
        "PC 187",
        T.gravity(Gravity::set(&[Gravity::Violent]))
            .arrest(ArrestTerm::set(&[ArrestTerm::Never]))
            .strike(YES)
            .levels(FELONY)
            .no_fire_crew(YES)
            .long_certificate(YES),
    ),
    ("PC 211", T.gravity(Gravity::set(&[Gravity::Violent])).levels(FELONY)),
    ("PC 415", T.reducible(YES).levels(LESSER)),
    ("PC 484", T.levels(LESSER)),
    ("PC 487", T.wobbler(YES).jail(YES).prop47(VALUE)),
    ("PC 288(a)", T.dismissal(Dismissal::set(&[Dismissal::Never])).registrable(YES)),
    ("HSC 11364", DRUG.levels(MISDEMEANOR)),
    ("HSC 11550", DRUG.levels(MISDEMEANOR)),
    ("HSC 11361", DRUG.wobbler(NO).levels(FELONY)),
    ("HSC 11366", DRUG.wobbler(YES)),
    ("HSC 11379.6", DRUG.jail(YES).levels(FELONY)),
    ("PC 4573.6", T.jail(YES).levels(FELONY)),
    ("VC 23222(b)", T.dismissal(Dismissal::set(&[Dismissal::Traffic])).levels(LESSER)),
];
