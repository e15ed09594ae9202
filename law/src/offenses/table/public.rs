//! Public order, officers, custody, fire, property: PC 32, 69, 148, 182, 186.22, 330, 415, 451, 594, 602, 647,
//! 4530 to 4574.

use super::{
    GRAVER, JAIL_FELONY, JAIL_WOBBLER, LIFE, MISDEMEANOR, MISDEMEANOR_OF_WOBBLER, MIXED, OPEN, Offense, PRISON_FELONY,
    PRISON_WOBBLER, SERIOUS, SERIOUS_OR_VIOLENT, SIX, SMALL, T, UP_TO_SIX, VIOLENT, WOBBLER, YES,
};
use crate::offenses::{ArrestTerm, Gravity, Traits};

/// A felony in fact of a street gang is serious (PC 1192.7(c)(28)).
const GANG: Traits = PRISON_WOBBLER.gravity(SERIOUS);
/// PC 451(a), (b) are violent (PC 667.5(c)(10)); all arson is serious and out of PC 1203.4b.
const ARSON: Traits = PRISON_FELONY.gravity(VIOLENT).arrest(SIX).no_fire_crew(YES);
const ARSON_OF_LAND_OR_GOODS: Traits = PRISON_FELONY.gravity(SERIOUS).no_fire_crew(YES);
/// Burning recklessly: whether that is the "arson" of PC 1203.4b is not said.
const FIRE: Traits = PRISON_WOBBLER.no_fire_crew(OPEN);
const FIRE_LESSER: Traits = MISDEMEANOR_OF_WOBBLER.no_fire_crew(OPEN);
const VANDALISM: Traits = JAIL_WOBBLER;
const VANDALISM_LESSER: Traits = MISDEMEANOR_OF_WOBBLER;
/// PC 647(l)(2): since 2025 for soliciting minors, with registration after an earlier one (PC 290(c)(2)).
const SOLICITING_MINORS: Traits = MIXED.registrable(OPEN).no_fire_crew(OPEN);
const PROSTITUTION: Traits = MISDEMEANOR.prostitution(YES);

pub(super) const ROWS: &[Offense] = &[
    ("PC 32", JAIL_WOBBLER),
    ("PC 69", JAIL_WOBBLER),
    ("PC 148", WOBBLER.or(MISDEMEANOR_OF_WOBBLER)),
    ("PC 148(a)", MISDEMEANOR_OF_WOBBLER),
    ("PC 148(a)(1)", MISDEMEANOR_OF_WOBBLER),
    ("PC 148.5", MISDEMEANOR),
    ("PC 148.9", MISDEMEANOR),
    // Conspiracy takes the class and the term of what was planned; PC 290(c) takes it in.
    (
        "PC 182",
        MIXED
            .gravity(Gravity::ANY)
            .arrest(ArrestTerm::ANY)
            .registrable(OPEN)
            .no_fire_crew(OPEN)
            .strike(OPEN)
            .long_certificate(OPEN),
    ),
    // (b) is no offense: it adds to the sentence of one.
    ("PC 186.22", GANG.or(T.levels(GRAVER).wobbler(OPEN)).gravity(Gravity::ANY)),
    ("PC 186.22(a)", GANG),
    ("PC 330", SMALL.reducible(YES)),
    ("PC 370", MISDEMEANOR),
    ("PC 372", MISDEMEANOR),
    ("PC 415", SMALL.reducible(YES)),
    ("PC 415.5", MISDEMEANOR),
    ("PC 451", ARSON.or(ARSON_OF_LAND_OR_GOODS).gravity(SERIOUS_OR_VIOLENT).arrest(UP_TO_SIX)),
    ("PC 451(a)", ARSON),
    ("PC 451(b)", ARSON),
    ("PC 451(c)", ARSON_OF_LAND_OR_GOODS),
    ("PC 451(d)", ARSON_OF_LAND_OR_GOODS),
    ("PC 451.5", LIFE),
    ("PC 452", FIRE.or(FIRE_LESSER)),
    ("PC 452(c)", FIRE),
    ("PC 452(d)", FIRE_LESSER),
    ("PC 455", PRISON_FELONY.gravity(SERIOUS).no_fire_crew(OPEN)),
    ("PC 555", SMALL.reducible(YES)),
    ("PC 591.5", MISDEMEANOR.abuse(OPEN)),
    ("PC 594", VANDALISM.or(VANDALISM_LESSER)),
    ("PC 594(a)", VANDALISM.or(VANDALISM_LESSER)),
    ("PC 594(b)", VANDALISM.or(VANDALISM_LESSER)),
    ("PC 594(b)(1)", VANDALISM),
    ("PC 594(b)(2)", VANDALISM_LESSER),
    // The letters of PC 602 moved over the years; PC 19.8 names today's (o).
    ("PC 602", SMALL.reducible(OPEN)),
    ("PC 602(o)", SMALL.reducible(YES)),
    ("PC 602.1", MISDEMEANOR),
    ("PC 602.5", MISDEMEANOR),
    ("PC 602.8", SMALL),
    ("PC 602.13", SMALL.reducible(YES)),
    ("PC 640", SMALL),
    ("PC 647", MISDEMEANOR.or(PROSTITUTION).or(SOLICITING_MINORS)),
    ("PC 647(a)", MISDEMEANOR),
    // Until 1988 the number of PC 647.6, which must be registered; it may stand for PC 647(a).
    ("PC 647a", MIXED.registrable(OPEN).no_fire_crew(OPEN).abuse(OPEN)),
    ("PC 647(b)", PROSTITUTION),
    ("PC 647(c)", MISDEMEANOR),
    ("PC 647(d)", MISDEMEANOR),
    ("PC 647(e)", MISDEMEANOR),
    ("PC 647(f)", MISDEMEANOR),
    ("PC 647(g)", MISDEMEANOR),
    ("PC 647(h)", MISDEMEANOR),
    ("PC 647(i)", MISDEMEANOR),
    ("PC 647(j)", MISDEMEANOR),
    ("PC 647(l)", SOLICITING_MINORS),
    ("PC 653.22", MISDEMEANOR),
    ("PC 853.7", SMALL.reducible(YES)),
    // Escape: out of PC 1203.4b for ten years, if it was from a secure perimeter.
    ("PC 4530", PRISON_FELONY.no_fire_crew(OPEN)),
    ("PC 4532", WOBBLER.no_fire_crew(OPEN)),
    ("PC 4573", JAIL_FELONY),
    // "Guilty of a felony": prison (PC 18(a)).
    ("PC 4573.5", PRISON_FELONY),
    ("PC 4573.6", JAIL_FELONY),
    ("PC 4573.8", PRISON_FELONY),
    ("PC 4573.9", JAIL_FELONY),
    ("PC 4574", JAIL_FELONY.or(MISDEMEANOR)),
    ("PC 4574(a)", JAIL_FELONY),
    ("PC 4574(b)", JAIL_FELONY),
    ("PC 4574(c)", MISDEMEANOR),
    ("PC 193.8", SMALL.reducible(YES)),
];
