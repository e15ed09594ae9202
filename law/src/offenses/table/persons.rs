//! Harm and threats to people: PC 136.1, 166, 187 to 247, 270 to 273.6, 368, 417, 422, 646.9, 653m.

use super::{
    DRIVING, FRAUD, GRAVER, JAIL_FELONY, JAIL_WOBBLER, LIFE, LONGER, MISDEMEANOR, MISDEMEANOR_OF_WOBBLER, MIXED, NO,
    OPEN, Offense, PERHAPS_SERIOUS, PRISON_FELONY, PRISON_WOBBLER, SERIOUS, SERIOUS_OR_VIOLENT, SIX, SIX_OR_MORE, T,
    UP_TO_SIX, VIOLENT, WOBBLER, YES,
};
use crate::offenses::Traits;

// Homicide. PC 1192.8 makes deaths and great injury on the road serious where the driver inflicted them; PC
// 667(e)(2)(C)(iv)(IV) takes in PC 187 to 191.5.
const ROAD_GROSS: Traits = PRISON_FELONY.gravity(PERHAPS_SERIOUS).arrest(SIX).strike(YES);
const ROAD_PLAIN: Traits = JAIL_WOBBLER.gravity(PERHAPS_SERIOUS).dismissal(DRIVING).strike(OPEN);
const VOLUNTARY: Traits = PRISON_FELONY.gravity(VIOLENT).arrest(SIX).abuse(OPEN);
const INVOLUNTARY: Traits = JAIL_FELONY.gravity(PERHAPS_SERIOUS).abuse(OPEN);
const ROAD_1: Traits = PRISON_WOBBLER.gravity(PERHAPS_SERIOUS).dismissal(DRIVING);
const ROAD_2: Traits = MISDEMEANOR.dismissal(DRIVING);
// Until 2008 this number was driving while drunk without gross negligence.
const ROAD_3: Traits = MIXED.gravity(PERHAPS_SERIOUS).arrest(UP_TO_SIX).dismissal(DRIVING);
const ROAD: Traits = ROAD_1.or(ROAD_2).or(ROAD_3);

/// Robbery: nine years at most in one case (PC 213(a)(1)(A)).
const ROBBERY: Traits = PRISON_FELONY.gravity(VIOLENT).arrest(UP_TO_SIX);
const KIDNAP: Traits =
    PRISON_FELONY.gravity(VIOLENT).arrest(SIX).registrable(OPEN).no_fire_crew(YES).strike(OPEN).abuse(OPEN);
const INTENT: Traits =
    PRISON_FELONY.gravity(VIOLENT).arrest(UP_TO_SIX).registrable(OPEN).no_fire_crew(OPEN).strike(OPEN).abuse(OPEN);
const INTENT_IN_A_HOME: Traits = LIFE.registrable(YES).abuse(OPEN);
const LABOR: Traits = PRISON_FELONY.arrest(SIX).abuse(OPEN);
const TRAFFICKING: Traits = LABOR.registrable(YES).no_fire_crew(YES);
const TRAFFICKING_OF_MINORS: Traits =
    TRAFFICKING.gravity(SERIOUS_OR_VIOLENT).arrest(SIX_OR_MORE).strike(OPEN).long_certificate(OPEN);

// Assault and battery. Who was harmed decides whether it was abuse.
const ASSAULT: Traits = MISDEMEANOR.abuse(OPEN);
const BATTERY: Traits = MISDEMEANOR_OF_WOBBLER.abuse(OPEN);
const BATTERY_ON_OFFICER: Traits = MISDEMEANOR_OF_WOBBLER;
const BATTERY_INJURY_OFFICER: Traits = JAIL_WOBBLER;
const BATTERY_SERIOUS: Traits = JAIL_WOBBLER.gravity(PERHAPS_SERIOUS).abuse(OPEN);
const BATTERY_PARTNER: Traits = MISDEMEANOR_OF_WOBBLER.abuse(YES);
// Until 2012 PC 245(a)(1) was also assault by force, without a weapon.
const ASSAULT_WEAPON: Traits = PRISON_WOBBLER.gravity(PERHAPS_SERIOUS).abuse(OPEN);
const ASSAULT_FIREARM: Traits = PRISON_WOBBLER.gravity(SERIOUS).abuse(OPEN);
const ASSAULT_MACHINE_GUN: Traits = PRISON_FELONY.gravity(SERIOUS).arrest(SIX).abuse(OPEN);
const ASSAULT_FORCE: Traits = PRISON_WOBBLER.gravity(PERHAPS_SERIOUS).abuse(OPEN);
const ASSAULT_A: Traits = ASSAULT_WEAPON.or(ASSAULT_FIREARM).or(ASSAULT_MACHINE_GUN).or(ASSAULT_FORCE);
const ASSAULT_B: Traits = PRISON_FELONY.gravity(SERIOUS).arrest(UP_TO_SIX).abuse(OPEN);
const ASSAULT_C: Traits = PRISON_FELONY.gravity(SERIOUS);
const ASSAULT_D: Traits = PRISON_FELONY.gravity(SERIOUS).arrest(SIX).strike(OPEN);
const ASSAULT_D3: Traits = ASSAULT_D.strike(YES);

const NEGLIGENT_SHOT: Traits = JAIL_WOBBLER.gravity(PERHAPS_SERIOUS);
const CHILD_ENDANGERED: Traits = PRISON_WOBBLER.abuse(YES);
const CHILD_LESSER: Traits = MISDEMEANOR_OF_WOBBLER.abuse(YES);
// Five years, but not for theft (PC 801.6), which has four (PC 803(c)).
const ELDER: Traits = PRISON_WOBBLER.abuse(YES).arrest(LONGER);
const ELDER_LESSER: Traits = MISDEMEANOR.abuse(YES).arrest(LONGER);
const ELDER_THEFT: Traits = JAIL_WOBBLER.abuse(YES).arrest(FRAUD);
const ELDER_HELD: Traits = JAIL_FELONY.abuse(YES).arrest(LONGER);
const BRANDISHING: Traits = MISDEMEANOR_OF_WOBBLER.abuse(OPEN);
const BRANDISHING_GRAVE: Traits = PRISON_WOBBLER.gravity(PERHAPS_SERIOUS);
const STALKING: Traits = PRISON_WOBBLER.abuse(OPEN);
const STALKING_ORDER: Traits = PRISON_FELONY.abuse(OPEN);
const WITNESS: Traits = PRISON_WOBBLER.gravity(SERIOUS).abuse(OPEN);
const WITNESS_FORCE: Traits = PRISON_FELONY.gravity(SERIOUS).abuse(OPEN);
const SOLICITING_MURDER: Traits = PRISON_FELONY.arrest(SIX).strike(YES).abuse(OPEN);
const SOLICITING_SEX_CRIME: Traits = PRISON_FELONY.registrable(YES).no_fire_crew(YES);

pub(super) const ROWS: &[Offense] = &[
    ("PC 136.1", WITNESS.or(WITNESS_FORCE)),
    ("PC 136.1(a)", WITNESS),
    ("PC 136.1(b)", WITNESS),
    ("PC 136.1(c)", WITNESS_FORCE),
    ("PC 166", WOBBLER.abuse(OPEN)),
    ("PC 166(a)", MISDEMEANOR_OF_WOBBLER.jail(NO).abuse(OPEN)),
    ("PC 166(c)", WOBBLER.abuse(OPEN)),
    ("PC 187", LIFE.registrable(OPEN).abuse(OPEN)),
    ("PC 191.5", ROAD_GROSS.or(ROAD_PLAIN)),
    ("PC 191.5(a)", ROAD_GROSS),
    ("PC 191.5(b)", ROAD_PLAIN),
    ("PC 192", VOLUNTARY.or(INVOLUNTARY).or(ROAD)),
    ("PC 192(a)", VOLUNTARY),
    ("PC 192(b)", INVOLUNTARY),
    ("PC 192(c)", ROAD),
    ("PC 192(c)(1)", ROAD_1),
    ("PC 192(c)(2)", ROAD_2),
    ("PC 192(c)(3)", ROAD_3),
    ("PC 203", PRISON_FELONY.gravity(VIOLENT).arrest(SIX).abuse(OPEN)),
    ("PC 205", LIFE.abuse(OPEN)),
    ("PC 206", LIFE.abuse(OPEN)),
    ("PC 207", KIDNAP),
    ("PC 207(a)", KIDNAP),
    ("PC 209", LIFE.registrable(OPEN).abuse(OPEN)),
    ("PC 209.5", LIFE),
    ("PC 211", ROBBERY),
    ("PC 212.5", ROBBERY),
    ("PC 212.5(a)", ROBBERY),
    ("PC 212.5(c)", PRISON_FELONY.gravity(VIOLENT)),
    ("PC 215", PRISON_FELONY.gravity(VIOLENT).arrest(SIX)),
    ("PC 219", LIFE),
    ("PC 220", INTENT.or(INTENT_IN_A_HOME)),
    ("PC 220(a)", INTENT),
    ("PC 220(b)", INTENT_IN_A_HOME),
    // A felony if by violence, menace, fraud or deceit (PC 237(a)).
    ("PC 236", MIXED.jail(YES).abuse(OPEN)),
    ("PC 237", MIXED.jail(YES).abuse(OPEN)),
    ("PC 236.1", LABOR.or(TRAFFICKING).or(TRAFFICKING_OF_MINORS)),
    ("PC 236.1(a)", LABOR),
    ("PC 236.1(b)", TRAFFICKING),
    ("PC 236.1(c)", TRAFFICKING_OF_MINORS),
    ("PC 240", ASSAULT),
    ("PC 241", ASSAULT),
    ("PC 241.1", JAIL_WOBBLER),
    ("PC 242", ASSAULT),
    ("PC 243", BATTERY.or(BATTERY_ON_OFFICER).or(BATTERY_INJURY_OFFICER).or(BATTERY_SERIOUS).or(BATTERY_PARTNER)),
    ("PC 243(a)", BATTERY),
    ("PC 243(b)", BATTERY_ON_OFFICER),
    ("PC 243(c)", BATTERY_INJURY_OFFICER),
    ("PC 243(d)", BATTERY_SERIOUS),
    ("PC 243(e)", BATTERY_PARTNER),
    ("PC 243(e)(1)", BATTERY_PARTNER),
    ("PC 245", ASSAULT_A.or(ASSAULT_B).or(ASSAULT_C).or(ASSAULT_D).or(ASSAULT_D3)),
    ("PC 245(a)", ASSAULT_A),
    ("PC 245(a)(1)", ASSAULT_WEAPON),
    ("PC 245(a)(2)", ASSAULT_FIREARM),
    ("PC 245(a)(3)", ASSAULT_MACHINE_GUN),
    ("PC 245(a)(4)", ASSAULT_FORCE),
    ("PC 245(b)", ASSAULT_B),
    ("PC 245(c)", ASSAULT_C),
    ("PC 245(d)", ASSAULT_D),
    ("PC 245(d)(3)", ASSAULT_D3),
    ("PC 246", PRISON_WOBBLER.gravity(SERIOUS)),
    ("PC 246.3", NEGLIGENT_SHOT.or(MISDEMEANOR_OF_WOBBLER)),
    ("PC 246.3(a)", NEGLIGENT_SHOT),
    ("PC 270", MIXED),
    ("PC 272", MISDEMEANOR.registrable(OPEN).no_fire_crew(OPEN).abuse(OPEN)),
    ("PC 273a", CHILD_ENDANGERED.or(CHILD_LESSER)),
    ("PC 273a(a)", CHILD_ENDANGERED),
    ("PC 273a(b)", CHILD_LESSER),
    ("PC 273d", JAIL_WOBBLER.abuse(YES)),
    // Seven years (PC 803.7).
    ("PC 273.5", PRISON_WOBBLER.abuse(YES).arrest(LONGER)),
    ("PC 273.5(a)", PRISON_WOBBLER.abuse(YES).arrest(LONGER)),
    // A wobbler only after earlier ones with violence.
    ("PC 273.6", WOBBLER.abuse(OPEN)),
    ("PC 273.6(a)", MISDEMEANOR_OF_WOBBLER.abuse(OPEN)),
    ("PC 368", ELDER.or(ELDER_LESSER).or(ELDER_THEFT).or(ELDER_HELD)),
    ("PC 368(b)", ELDER),
    ("PC 368(c)", ELDER_LESSER),
    ("PC 368(d)", ELDER_THEFT),
    ("PC 368(e)", ELDER_THEFT),
    ("PC 417", BRANDISHING.or(BRANDISHING_GRAVE)),
    ("PC 417(a)", BRANDISHING),
    ("PC 417(a)(1)", BRANDISHING),
    ("PC 417(a)(2)", BRANDISHING),
    ("PC 417(b)", BRANDISHING_GRAVE),
    ("PC 417(c)", BRANDISHING_GRAVE),
    ("PC 417.3", JAIL_FELONY.gravity(PERHAPS_SERIOUS)),
    ("PC 417.4", MISDEMEANOR),
    ("PC 417.8", PRISON_FELONY.gravity(PERHAPS_SERIOUS)),
    ("PC 422", PRISON_WOBBLER.gravity(SERIOUS).abuse(OPEN)),
    ("PC 422(a)", PRISON_WOBBLER.gravity(SERIOUS).abuse(OPEN)),
    ("PC 646.9", STALKING.or(STALKING_ORDER)),
    ("PC 646.9(a)", STALKING),
    ("PC 646.9(b)", STALKING_ORDER),
    ("PC 653f", T.levels(GRAVER).wobbler(OPEN).or(SOLICITING_MURDER).or(SOLICITING_SEX_CRIME)),
    ("PC 653f(b)", SOLICITING_MURDER),
    ("PC 653f(c)", SOLICITING_SEX_CRIME),
    ("PC 653m", MISDEMEANOR.abuse(OPEN)),
];
