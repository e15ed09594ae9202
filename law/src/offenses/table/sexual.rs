//! Sexual offenses: PC 243.4, 261 to 269, 285 to 290, 311.1 to 314, 647.6.
//!
//! PC 290(c), PC 1203.4(b), PC 4852.01(c), PC 667(e)(2)(C)(iv) and WIC 6600(b) decide nearly everything here.
//! An offense that must be registered is out of PC 1203.4b(a)(1)(F). How long one can be charged has rules of
//! its own (PC 799(b), 801.1), so the longer terms are open upwards.

use super::{
    GRAVER, JAIL_WOBBLER, LIFE, MISDEMEANOR, MISDEMEANOR_OF_WOBBLER, MIXED, NEVER_DISMISSED, NO, OPEN, Offense,
    PRISON_FELONY, PRISON_WOBBLER, SERIOUS_OR_VIOLENT, SIX, SIX_OR_MORE, SOMETIMES_DISMISSED, T, UP_TO_SIX, VIOLENT,
    YES,
};
use crate::facts::Values;
use crate::offenses::{ArrestTerm, Dismissal, Gravity, Traits};

const NEVER_AS_FELONY: Values = Dismissal::set(&[Dismissal::NeverAsFelony]);
const SOMETIMES_AS_FELONY: Values = Dismissal::set(&[Dismissal::Free, Dismissal::NeverAsFelony]);

const fn listed(traits: Traits) -> Traits {
    traits.registrable(YES).no_fire_crew(YES).abuse(OPEN)
}

const fn perhaps_listed(traits: Traits) -> Traits {
    traits.registrable(OPEN).no_fire_crew(OPEN).abuse(OPEN)
}

const fn barred(traits: Traits) -> Traits {
    traits.dismissal(NEVER_DISMISSED).no_certificate(YES)
}

const RAPE: Traits = listed(PRISON_FELONY).gravity(SERIOUS_OR_VIOLENT).arrest(SIX_OR_MORE).strike(OPEN);
const RAPE_BY_FORCE: Traits = RAPE.gravity(VIOLENT).strike(YES);

// PC 261.5: the registration of (c) and (d) is for offenses since 2026, by a text that can be read in two ways.
const MINOR_CLOSE: Traits = MISDEMEANOR_OF_WOBBLER.abuse(OPEN);
const MINOR_C: Traits = perhaps_listed(JAIL_WOBBLER);
const MINOR_D: Traits = perhaps_listed(JAIL_WOBBLER).dismissal(NEVER_AS_FELONY);

const PIMPING: Traits = PRISON_FELONY;
const PIMPING_MINOR: Traits = listed(PRISON_FELONY).arrest(UP_TO_SIX);

// PC 286, 287 and former 288a are built alike; so is PC 289 with (h), (i) and (j).
/// With a minor: no registration where the ages are within ten years (PC 290(c)(3)).
const WITH_MINOR: Traits = perhaps_listed(MIXED).jail(NO).arrest(ArrestTerm::ANY);
const WITH_CHILD_OR_FORCE: Traits = barred(listed(PRISON_FELONY)).gravity(VIOLENT).arrest(SIX_OR_MORE).strike(YES);
const IN_CONCERT: Traits = listed(PRISON_FELONY).gravity(VIOLENT).arrest(SIX_OR_MORE).strike(OPEN);
/// The whole section, with what was punished before 1976.
const ACT: Traits = perhaps_listed(MIXED)
    .jail(NO)
    .gravity(Gravity::ANY)
    .arrest(ArrestTerm::ANY)
    .dismissal(SOMETIMES_DISMISSED)
    .no_certificate(OPEN)
    .strike(OPEN);
const PENETRATION: Traits = listed(PRISON_FELONY).gravity(VIOLENT).arrest(SIX_OR_MORE).strike(YES);

const LEWD: Values = Dismissal::set(&[Dismissal::Lewd]);
const CHILD: Traits = barred(listed(PRISON_FELONY)).gravity(VIOLENT).arrest(SIX_OR_MORE).strike(YES);
const CHILD_14_OR_15: Traits = barred(listed(PRISON_WOBBLER)).arrest(ArrestTerm::ANY);

const OBSCENE: Traits = MISDEMEANOR.dismissal(NEVER_DISMISSED);
const OBSCENE_SALE: Traits = listed(PRISON_FELONY).dismissal(NEVER_DISMISSED).arrest(ArrestTerm::ANY);
const OBSCENE_ADULTS: Traits = listed(MIXED).jail(NO).dismissal(NEVER_DISMISSED).arrest(ArrestTerm::ANY);
const IMAGES: Traits = listed(MIXED).jail(NO).arrest(ArrestTerm::ANY);
const INDECENT: Traits = listed(MIXED).jail(NO).abuse(NO);
const TOUCHING: Traits = listed(PRISON_WOBBLER);
const TOUCHING_LESSER: Traits = listed(MISDEMEANOR_OF_WOBBLER);
const ANNOYING: Traits = listed(MIXED).jail(NO);

pub(super) const ROWS: &[Offense] = &[
    ("PC 243.4", TOUCHING.or(TOUCHING_LESSER)),
    ("PC 243.4(a)", TOUCHING),
    ("PC 243.4(d)", TOUCHING),
    ("PC 243.4(e)", TOUCHING_LESSER),
    ("PC 243.4(e)(1)", TOUCHING_LESSER),
    ("PC 261", RAPE),
    ("PC 261(a)(2)", RAPE_BY_FORCE),
    ("PC 261(a)(6)", RAPE_BY_FORCE),
    ("PC 261.5", MINOR_CLOSE.or(MINOR_C).or(MINOR_D).dismissal(SOMETIMES_AS_FELONY)),
    ("PC 261.5(b)", MINOR_CLOSE),
    ("PC 261.5(c)", MINOR_C),
    ("PC 261.5(d)", MINOR_D),
    // Former PC 262, rape of a spouse: not all of it must be registered.
    ("PC 262", perhaps_listed(MIXED).jail(NO).gravity(Gravity::ANY).arrest(ArrestTerm::ANY).strike(OPEN).abuse(YES)),
    ("PC 264.1", RAPE_BY_FORCE),
    ("PC 266", listed(PRISON_WOBBLER)),
    ("PC 266c", listed(PRISON_WOBBLER)),
    ("PC 266h", PIMPING.or(PIMPING_MINOR)),
    ("PC 266h(a)", PIMPING),
    ("PC 266h(b)", PIMPING_MINOR),
    ("PC 266i", PIMPING.or(PIMPING_MINOR)),
    ("PC 266i(a)", PIMPING),
    ("PC 266i(b)", PIMPING_MINOR),
    ("PC 266j", listed(PRISON_FELONY).arrest(SIX)),
    ("PC 267", listed(PRISON_FELONY)),
    ("PC 269", listed(LIFE).no_certificate(YES)),
    ("PC 285", listed(PRISON_FELONY)),
    ("PC 286", ACT),
    ("PC 286(b)", WITH_MINOR),
    ("PC 286(c)", WITH_CHILD_OR_FORCE),
    ("PC 286(d)", IN_CONCERT),
    ("PC 287", ACT),
    ("PC 287(b)", WITH_MINOR),
    ("PC 287(c)", WITH_CHILD_OR_FORCE),
    ("PC 287(d)", IN_CONCERT),
    ("PC 288", CHILD.or(CHILD_14_OR_15).dismissal(LEWD)),
    ("PC 288(a)", CHILD.dismissal(LEWD)),
    ("PC 288(b)", CHILD.dismissal(LEWD)),
    ("PC 288(c)", CHILD_14_OR_15.dismissal(LEWD)),
    // Former PC 288a, now PC 287. Without brackets it may stand for PC 288(a).
    ("PC 288a", ACT.or(CHILD.dismissal(LEWD))),
    ("PC 288a(b)", WITH_MINOR),
    ("PC 288a(c)", WITH_CHILD_OR_FORCE),
    ("PC 288a(d)", IN_CONCERT),
    // Only its felony must be registered.
    ("PC 288.2", perhaps_listed(PRISON_WOBBLER)),
    ("PC 288.3", listed(PRISON_FELONY).wobbler(OPEN).arrest(ArrestTerm::ANY)),
    ("PC 288.4", listed(T.levels(GRAVER)).jail(NO)),
    ("PC 288.5", CHILD),
    ("PC 288.7", listed(LIFE).no_certificate(YES)),
    ("PC 289", ACT.or(PENETRATION)),
    ("PC 289(a)", PENETRATION),
    ("PC 289(h)", perhaps_listed(PRISON_WOBBLER).arrest(ArrestTerm::ANY)),
    ("PC 289(i)", perhaps_listed(PRISON_FELONY).arrest(ArrestTerm::ANY)),
    ("PC 289(j)", WITH_CHILD_OR_FORCE),
    // Failing to register is not itself on the list of PC 290(c).
    ("PC 290", MIXED),
    ("PC 290.018", MIXED),
    ("PC 311.1", listed(PRISON_WOBBLER).dismissal(NEVER_DISMISSED).arrest(ArrestTerm::ANY)),
    ("PC 311.2", OBSCENE.or(OBSCENE_SALE).or(OBSCENE_ADULTS)),
    ("PC 311.2(a)", OBSCENE),
    ("PC 311.2(b)", OBSCENE_SALE),
    ("PC 311.2(c)", OBSCENE_ADULTS),
    ("PC 311.2(d)", OBSCENE_SALE),
    ("PC 311.3", IMAGES.dismissal(NEVER_DISMISSED)),
    ("PC 311.4", IMAGES),
    ("PC 311.10", IMAGES),
    ("PC 311.11", IMAGES.dismissal(NEVER_DISMISSED)),
    ("PC 311.11(a)", IMAGES.wobbler(YES).dismissal(NEVER_DISMISSED)),
    // A felony the second time.
    ("PC 314", INDECENT),
    ("PC 314(1)", INDECENT),
    ("PC 314.1", INDECENT),
    ("PC 314.2", INDECENT),
    ("PC 647.6", ANNOYING),
    ("PC 647.6(a)", ANNOYING),
];
