//! Driving and vehicles: the Vehicle Code. A misdemeanor of its own is dismissed as any other; what it makes an
//! infraction is left out (PC 1203.4(b), 1203.4a(d)(3), VC 42001).
//!
//! VC 12810(a) to (e) was read whole (statutes.md 9); the punishments were not.

use super::{
    DRIVING, INFRACTION, MISDEMEANOR, MIXED, NO, OPEN, Offense, PERHAPS_SERIOUS, PRISON_WOBBLER, SMALL, UP_TO_SIX,
    WOBBLER, YES,
};
use crate::facts::{Level, Values};
use crate::offenses::{Dismissal, Prop47, Traits};

const TRAFFIC: Values = Dismissal::set(&[Dismissal::Traffic]);
const PERHAPS_TRAFFIC: Values = Dismissal::set(&[Dismissal::Free, Dismissal::Traffic]);
const PERHAPS_DRIVING: Values = Dismissal::set(&[Dismissal::Traffic, Dismissal::Driving]);
const INSPECTION: Values = Dismissal::set(&[Dismissal::Inspection]);
const CAR_THEFT: Values = Prop47::set(&[Prop47::Doubtful]);

const M: Traits = MISDEMEANOR.dismissal(TRAFFIC);
const I: Traits = INFRACTION.dismissal(TRAFFIC);
const S: Traits = SMALL.dismissal(TRAFFIC);
const W: Traits = WOBBLER.dismissal(TRAFFIC);
const POINTS: Traits = MISDEMEANOR.dismissal(DRIVING);
/// A misdemeanor; after three within ten years, or an earlier felony, a wobbler (VC 23550, 23550.5).
const DRUNK: Traits = WOBBLER.dismissal(DRIVING);
/// A wobbler; after two, a straight felony (VC 23566).
const DRUNK_INJURY: Traits = MIXED.dismissal(DRIVING).gravity(PERHAPS_SERIOUS);
/// Drunk driving before 1982: VC 12810 names only the numbers of today.
const DRUNK_BEFORE: Traits = MIXED.dismissal(PERHAPS_DRIVING);
const RACING: Traits = MISDEMEANOR.dismissal(DRIVING);

pub(super) const ROWS: &[Offense] = &[
    ("VC 31", M),
    ("VC 2800", MISDEMEANOR.dismissal(INSPECTION)),
    ("VC 2800.1", M),
    ("VC 2800.2", PRISON_WOBBLER.dismissal(DRIVING)),
    // (a) is a wobbler; (b), a death, is not.
    ("VC 2800.3", MIXED.jail(NO).dismissal(DRIVING).gravity(PERHAPS_SERIOUS).arrest(UP_TO_SIX)),
    ("VC 2800.4", W),
    ("VC 2801", MISDEMEANOR.dismissal(INSPECTION)),
    ("VC 2803", MISDEMEANOR.dismissal(INSPECTION)),
    ("VC 4000", I),
    ("VC 5201.1", S.reducible(YES)),
    // Prop 47 only where it was theft (People v. Page (2017) 3 Cal.5th 1175).
    ("VC 10851", W.jail(YES).prop47(CAR_THEFT)),
    ("VC 12500", S.reducible(YES)),
    ("VC 14601", POINTS),
    ("VC 14601.1", SMALL.dismissal(DRIVING).reducible(YES)),
    ("VC 14601.2", POINTS),
    ("VC 14601.3", POINTS),
    ("VC 14601.4", M),
    ("VC 14601.5", POINTS),
    ("VC 20001", PRISON_WOBBLER.dismissal(DRIVING)),
    ("VC 20002", POINTS),
    ("VC 21651", MIXED.levels(Level::ANY).dismissal(PERHAPS_DRIVING)),
    ("VC 21651(b)", MIXED.levels(Level::ANY).dismissal(DRIVING)),
    ("VC 22348", I.dismissal(PERHAPS_DRIVING)),
    ("VC 22348(b)", INFRACTION.dismissal(DRIVING)),
    ("VC 22349", I),
    ("VC 22350", I),
    ("VC 22356", I),
    ("VC 23101", DRUNK_BEFORE.gravity(PERHAPS_SERIOUS)),
    ("VC 23102", DRUNK_BEFORE),
    ("VC 23103", POINTS),
    ("VC 23103.5", POINTS),
    ("VC 23104", WOBBLER.dismissal(DRIVING).gravity(PERHAPS_SERIOUS)),
    // Reckless driving with certain injuries; until 1982 driving on drugs.
    ("VC 23105", MIXED.dismissal(PERHAPS_DRIVING).gravity(PERHAPS_SERIOUS)),
    ("VC 23109", RACING.or(S).dismissal(PERHAPS_DRIVING).reducible(OPEN)),
    ("VC 23109(a)", RACING),
    ("VC 23109(c)", SMALL.dismissal(DRIVING).reducible(YES)),
    ("VC 23109.1", WOBBLER.dismissal(DRIVING)),
    // (a) is a misdemeanor, (b) a felony.
    ("VC 23110", MIXED.dismissal(TRAFFIC)),
    // (c) makes driving at 0.05 under 21 an infraction.
    ("VC 23140", SMALL.dismissal(DRIVING)),
    ("VC 23152", DRUNK),
    ("VC 23152(a)", DRUNK),
    ("VC 23152(b)", DRUNK),
    ("VC 23152(e)", DRUNK),
    ("VC 23152(f)", DRUNK),
    ("VC 23152(g)", DRUNK),
    ("VC 23153", DRUNK_INJURY),
    ("VC 23153(a)", DRUNK_INJURY),
    // (b), cannabis: VC 42001 does not hold it on its face (statutes.md 9).
    ("VC 23222", S.dismissal(PERHAPS_TRAFFIC)),
    ("VC 23222(b)", S.dismissal(PERHAPS_TRAFFIC)),
    ("VC 27150.1", S.reducible(YES)),
    ("VC 31602", POINTS),
    ("VC 40508", S.reducible(YES)),
];
