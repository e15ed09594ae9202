//! Drugs: HSC division 10 (HSC 11000 to 11651).
//!
//! No text of these sections could be read; the rows rest on what is well known (general.md 1.3; HSC 11357 to
//! 11360: statutes.md 4) and stay open where an earlier law differed. PC 1170.18(a)
//! names HSC 11350, 11357 and 11377.

use super::{
    FELONY, GRAVER, JAIL_FELONY, JAIL_WOBBLER, MISDEMEANOR, MIXED, OPEN, Offense, PERHAPS_FRAUD, PERHAPS_SERIOUS, SIX,
    STRAIGHT, T, WOBBLER, YES,
};
use crate::facts::{Level, Values};
use crate::offenses::{Prop47, Traits};

const POSSESSION: Values = Prop47::set(&[Prop47::Possession]);
const PERHAPS_POSSESSION: Values = Prop47::set(&[Prop47::Nothing, Prop47::Possession]);

const D: Traits = T.drug(YES);
/// A felony until Prop 47, some of it a wobbler; today a misdemeanor, with a felony for people with certain
/// earlier convictions.
const USE: Traits = MIXED.drug(YES).jail(YES).prop47(POSSESSION);
/// HSC 11377: jail for a year or PC 1170(h), before Prop 47 and in its felonies of today; before 2011 prison.
const USE_WOBBLER: Traits = USE.wobbler(YES);
const SALE: Traits = JAIL_FELONY.drug(YES);
/// Nine years for moving it across counties that do not touch.
const FAR: Traits = SALE.arrest(SIX);
const SMALL_DRUG: Traits = MISDEMEANOR.drug(YES);
const JAIL: Traits = JAIL_WOBBLER.drug(YES);
const EITHER: Traits = WOBBLER.drug(YES);
/// Selling to minors: serious for heroin, cocaine, PCP and methamphetamine (PC 1192.7(c)(24)).
const TO_MINORS: Traits = STRAIGHT.drug(YES).arrest(SIX).gravity(PERHAPS_SERIOUS);
/// Cannabis: Prop 64 changed what each of them is.
const CANNABIS: Traits = D.wobbler(OPEN).levels(Level::ANY);

pub(super) const ROWS: &[Offense] = &[
    ("HSC 11350", USE),
    ("HSC 11350(a)", USE),
    ("HSC 11351", SALE),
    ("HSC 11351.5", SALE),
    ("HSC 11352", SALE.or(FAR)),
    ("HSC 11352(a)", SALE),
    ("HSC 11352(b)", FAR),
    ("HSC 11353", TO_MINORS),
    ("HSC 11355", JAIL),
    ("HSC 11357", CANNABIS.prop47(POSSESSION)),
    ("HSC 11358", CANNABIS),
    ("HSC 11359", CANNABIS),
    ("HSC 11360", CANNABIS),
    ("HSC 11361", D.levels(FELONY)),
    ("HSC 11364", SMALL_DRUG),
    ("HSC 11364.1", SMALL_DRUG),
    ("HSC 11365", SMALL_DRUG),
    ("HSC 11366", EITHER),
    // (a) is a wobbler, (b) is not.
    ("HSC 11366.5", MIXED.drug(YES)),
    ("HSC 11366.8", EITHER),
    // A forged prescription; some of its cases are without fraud.
    ("HSC 11368", EITHER.arrest(PERHAPS_FRAUD)),
    ("HSC 11370.1", STRAIGHT.drug(YES)),
    ("HSC 11375", MIXED.drug(YES).levels(Level::ANY)),
    ("HSC 11377", USE_WOBBLER),
    ("HSC 11377(a)", USE_WOBBLER),
    ("HSC 11378", SALE),
    ("HSC 11378.5", SALE),
    ("HSC 11379", SALE.or(FAR)),
    ("HSC 11379(a)", SALE),
    ("HSC 11379(b)", FAR),
    ("HSC 11379.5", SALE.or(FAR)),
    ("HSC 11379.6", SALE),
    ("HSC 11380", TO_MINORS),
    ("HSC 11382", JAIL),
    ("HSC 11383", SALE),
    ("HSC 11383.5", SALE),
    ("HSC 11390", JAIL),
    ("HSC 11391", JAIL),
    // Prop 36 of 2024; not in Prop 47.
    ("HSC 11395", EITHER),
    // Before 1973: narcotics (now HSC 11350) and their sale.
    ("HSC 11500", D.wobbler(OPEN).levels(GRAVER).prop47(PERHAPS_POSSESSION)),
    ("HSC 11550", SMALL_DRUG),
    ("HSC 11550(a)", SMALL_DRUG),
    ("HSC 11550(e)", EITHER),
];
