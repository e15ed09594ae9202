//! Forgery, false names, fraud: PC 118, 470 to 476a, 502, 518 to 550.
//!
//! PC 473(b), which Prop 47 added, is about checks, bonds, bank bills, notes, cashier's checks, traveler's
//! checks and money orders up to 950 dollars, and not for people who were also convicted of PC 530.5.
//!
//! As felonies these can be charged for four years where fraud is an element (PC 801.5, 803(c), which names
//! forgery, PC 118 and PC 550). PC 529 can be without fraud; extortion and its kin are.

use super::{
    DOUBTFUL, FOUND, FRAUD, JAIL_FELONY, JAIL_WOBBLER, MISDEMEANOR_OF_WOBBLER, MIXED, OPEN, Offense, PERHAPS_DOUBTFUL,
    PERHAPS_FRAUD, PERHAPS_VALUE, SMALL, VALUE, YES,
};
use crate::facts::Level;
use crate::offenses::Traits;

/// A wobbler with fraud as an element.
const CHEAT: Traits = JAIL_WOBBLER.arrest(FRAUD);
/// PC 473.
const FORGERY: Traits = CHEAT.prop47(DOUBTFUL);
/// False pretenses are punished like theft (PC 532).
const PRETENSES: Traits = CHEAT.levels(Level::ANY).prop47(VALUE);

pub(super) const ROWS: &[Offense] = &[
    ("PC 118", JAIL_FELONY.arrest(FRAUD)),
    ("PC 470", FORGERY),
    ("PC 470(a)", FORGERY),
    ("PC 470(d)", FORGERY),
    // Cards of identity: no paper of PC 473(b). The letter may stand for PC 470(a), (b).
    ("PC 470a", CHEAT.prop47(PERHAPS_DOUBTFUL)),
    ("PC 470b", CHEAT.prop47(PERHAPS_DOUBTFUL)),
    ("PC 471", CHEAT.prop47(PERHAPS_DOUBTFUL)),
    ("PC 472", CHEAT.prop47(PERHAPS_DOUBTFUL)),
    ("PC 473", FORGERY),
    ("PC 475", FORGERY),
    ("PC 476", FORGERY),
    // Not for people with three earlier convictions of its kind (PC 476a(b)).
    ("PC 476a", FORGERY),
    ("PC 502", JAIL_WOBBLER.levels(Level::ANY).arrest(FOUND)),
    ("PC 518", JAIL_FELONY),
    ("PC 520", JAIL_FELONY),
    ("PC 524", JAIL_WOBBLER),
    ("PC 529", JAIL_WOBBLER.arrest(PERHAPS_FRAUD)),
    // Identity theft was left out of Prop 47.
    ("PC 530.5", JAIL_WOBBLER.or(MISDEMEANOR_OF_WOBBLER).arrest(FOUND)),
    ("PC 530.5(a)", JAIL_WOBBLER.arrest(FOUND)),
    ("PC 530.5(e)", MISDEMEANOR_OF_WOBBLER.arrest(FOUND)),
    ("PC 532", PRETENSES),
    ("PC 532(a)", PRETENSES),
    // False financial statements; the letter may stand for PC 532(a).
    ("PC 532a", CHEAT.levels(Level::ANY).prop47(PERHAPS_VALUE)),
    ("PC 532b", SMALL.reducible(OPEN)),
    ("PC 532b(c)", SMALL.reducible(YES)),
    ("PC 532f", CHEAT),
    ("PC 537", CHEAT.prop47(PERHAPS_DOUBTFUL)),
    ("PC 550", MIXED.jail(YES).arrest(FRAUD)),
];
