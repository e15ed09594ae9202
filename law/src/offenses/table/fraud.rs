//! Forgery, false names, fraud: PC 118, 470 to 476a, 502, 518 to 550.
//!
//! PC 473(b), which Prop 47 added, is about checks, bonds, bank bills, notes, cashier's checks, traveler's
//! checks and money orders up to 950 dollars, and not for people who were also convicted of PC 530.5.

use super::{
    DOUBTFUL, JAIL_FELONY, JAIL_WOBBLER, MISDEMEANOR_OF_WOBBLER, MIXED, OPEN, Offense, PERHAPS_DOUBTFUL, PERHAPS_VALUE,
    SMALL, VALUE, YES,
};
use crate::facts::Level;
use crate::offenses::Traits;

/// PC 473.
const FORGERY: Traits = JAIL_WOBBLER.prop47(DOUBTFUL);
/// False pretenses are punished like theft (PC 532).
const PRETENSES: Traits = JAIL_WOBBLER.levels(Level::ANY).prop47(VALUE);

pub(super) const ROWS: &[Offense] = &[
    ("PC 118", JAIL_FELONY),
    ("PC 470", FORGERY),
    ("PC 470(a)", FORGERY),
    ("PC 470(d)", FORGERY),
    // Cards of identity: no paper of PC 473(b). The letter may stand for PC 470(a), (b).
    ("PC 470a", JAIL_WOBBLER.prop47(PERHAPS_DOUBTFUL)),
    ("PC 470b", JAIL_WOBBLER.prop47(PERHAPS_DOUBTFUL)),
    ("PC 471", JAIL_WOBBLER.prop47(PERHAPS_DOUBTFUL)),
    ("PC 472", JAIL_WOBBLER.prop47(PERHAPS_DOUBTFUL)),
    ("PC 473", FORGERY),
    ("PC 475", FORGERY),
    ("PC 476", FORGERY),
    // Not for people with three earlier convictions of its kind (PC 476a(b)).
    ("PC 476a", FORGERY),
    ("PC 502", JAIL_WOBBLER.levels(Level::ANY)),
    ("PC 518", JAIL_FELONY),
    ("PC 520", JAIL_FELONY),
    ("PC 524", JAIL_WOBBLER),
    ("PC 529", JAIL_WOBBLER),
    // Identity theft was left out of Prop 47.
    ("PC 530.5", JAIL_WOBBLER.or(MISDEMEANOR_OF_WOBBLER)),
    ("PC 530.5(a)", JAIL_WOBBLER),
    ("PC 530.5(e)", MISDEMEANOR_OF_WOBBLER),
    ("PC 532", PRETENSES),
    ("PC 532(a)", PRETENSES),
    // False financial statements; the letter may stand for PC 532(a).
    ("PC 532a", JAIL_WOBBLER.levels(Level::ANY).prop47(PERHAPS_VALUE)),
    ("PC 532b", SMALL.reducible(OPEN)),
    ("PC 532b(c)", SMALL.reducible(YES)),
    ("PC 532f", JAIL_WOBBLER),
    ("PC 537", JAIL_WOBBLER.prop47(PERHAPS_DOUBTFUL)),
    ("PC 550", MIXED.jail(YES)),
];
