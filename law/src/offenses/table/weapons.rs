//! Weapons: PC 626.9 to 653k, former PC 12020 to 12034, and Part 6 of the Penal Code (PC 16000 to 34370, since 2012).
//!
//! PC 25400 and 25850 give their punishment by who carried and how, not by the subdivision that a record names;
//! so did former PC 12025 and 12031.

use super::{
    JAIL_WOBBLER, MISDEMEANOR, MIXED, NO, Offense, PERHAPS_SERIOUS, PRISON_FELONY, PRISON_WOBBLER, WOBBLER, YES,
};
use crate::facts::Level;
use crate::offenses::Traits;

/// A firearm after a felony: prison (PC 18(a)).
const AFTER_FELONY: Traits = PRISON_FELONY;
/// A firearm within ten years of certain misdemeanors, and its kin.
const AFTER_MISDEMEANOR: Traits = PRISON_WOBBLER;
const FROM_CAR: Traits = MIXED.jail(NO).gravity(PERHAPS_SERIOUS);

pub(super) const ROWS: &[Offense] = &[
    ("PC 626.9", MIXED),
    ("PC 626.10", WOBBLER),
    ("PC 653k", MISDEMEANOR),
    ("PC 12020", WOBBLER),
    ("PC 12020(a)", WOBBLER),
    ("PC 12021", AFTER_FELONY.or(AFTER_MISDEMEANOR)),
    ("PC 12021(a)", AFTER_FELONY),
    ("PC 12021(c)", AFTER_MISDEMEANOR),
    ("PC 12021.1", AFTER_FELONY),
    ("PC 12025", MIXED),
    ("PC 12031", MIXED),
    ("PC 12034", FROM_CAR),
    ("PC 12316", WOBBLER),
    ("PC 21310", JAIL_WOBBLER),
    ("PC 21510", MISDEMEANOR),
    ("PC 22210", JAIL_WOBBLER),
    ("PC 25400", MIXED),
    ("PC 25400(a)", MIXED),
    ("PC 25850", MIXED),
    ("PC 25850(a)", MIXED),
    ("PC 26100", FROM_CAR),
    ("PC 26350", MISDEMEANOR),
    ("PC 29610", MIXED),
    ("PC 29800", AFTER_FELONY),
    ("PC 29800(a)(1)", AFTER_FELONY),
    ("PC 29805", AFTER_MISDEMEANOR),
    ("PC 29815", PRISON_WOBBLER),
    ("PC 29820", PRISON_WOBBLER),
    ("PC 29825", WOBBLER),
    ("PC 29900", PRISON_FELONY),
    ("PC 30305", PRISON_WOBBLER),
    ("PC 30305(a)", PRISON_WOBBLER),
    ("PC 30605", WOBBLER.jail(YES).levels(Level::ANY)),
    ("PC 33215", JAIL_WOBBLER),
];
