//! Taking things: theft, burglary, stolen goods, cars. PC 459 to 463, 484 to 508, 666.
//!
//! Prop 47 (PC 1170.18(a)) names PC 459.5, 473, 476a, 490.2, 496 and 666. PC 490.2 takes in every theft
//! "notwithstanding Section 487 or any other provision of law defining grand theft" up to 950 dollars, but
//! not of a firearm. A burglary is one of its cases only if it was a shop at open hours (PC 459.5).
//!
//! Grand theft "of any type" can be charged for four years (PC 801.5, 803(c)(1); People v. Price (2007) 155
//! Cal.App.4th 987, which leaves burglary open), and so can embezzlement. Receiving, burglary and petty theft with
//! an earlier one have no fraud as an element.

use super::{
    DOUBTFUL, FRAUD, GRAVER, JAIL_WOBBLER, MISDEMEANOR, MIXED, NEVER, NO, OPEN, Offense, PERHAPS_DOUBTFUL,
    PERHAPS_FRAUD, PERHAPS_VALUE, PRISON_FELONY, SERIOUS, SERIOUS_OR_VIOLENT, SMALL, T, VALUE, WOBBLER, YES,
};
use crate::facts::{Level, Values};
use crate::offenses::{ArrestTerm, Gravity, Traits};

const FRAUD_OR_NEVER: Values = ArrestTerm::set(&[ArrestTerm::Fraud, ArrestTerm::Never]);

/// Petty theft, up to 50 dollars also as an infraction (PC 490, 490.1). On a record it may stand for grand
/// theft too.
const PETTY: Traits = SMALL.jail(OPEN).wobbler(OPEN).prop47(VALUE).arrest(FRAUD);
/// Grand theft: PC 489(c).
const GRAND: Traits = RECEIVING.arrest(FRAUD);
/// PC 496(a).
const RECEIVING: Traits = JAIL_WOBBLER.prop47(VALUE);
/// Petty or grand theft by the value.
const THEFT: Traits = GRAND.levels(Level::ANY);
/// Grand theft of a firearm: prison today (PC 489(a)), serious (PC 1192.7(c)(26)), not in PC 490.2.
const FIREARM: Traits = MIXED.jail(NO).gravity(SERIOUS).prop47(PERHAPS_DOUBTFUL).arrest(FRAUD);
/// Cards and vouchers: intent to defraud is an element.
const CARDS: Traits = JAIL_WOBBLER.prop47(PERHAPS_DOUBTFUL).arrest(FRAUD);
/// First degree (PC 461(a)); violent if somebody else was there (PC 667.5(c)(21)).
const FIRST: Traits = PRISON_FELONY.gravity(SERIOUS_OR_VIOLENT);
/// Second degree (PC 461(b)).
const SECOND: Traits = JAIL_WOBBLER.prop47(DOUBTFUL);
const BURGLARY: Traits = FIRST.or(SECOND).gravity(Gravity::ANY);

pub(super) const ROWS: &[Offense] = &[
    ("PC 459", BURGLARY),
    // Shoplifting, made by Prop 47; a felony only with certain earlier convictions.
    ("PC 459.5", MIXED.jail(YES)),
    ("PC 460", BURGLARY),
    ("PC 460(a)", FIRST),
    ("PC 460(b)", SECOND),
    ("PC 460.1", FIRST),
    ("PC 460.2", SECOND),
    ("PC 461", BURGLARY),
    ("PC 466", MISDEMEANOR),
    ("PC 484", PETTY),
    ("PC 484(a)", PETTY),
    // Diverting money for work: embezzlement in substance, but fraud is no element.
    ("PC 484b", CARDS.arrest(PERHAPS_FRAUD)),
    ("PC 484c", CARDS),
    ("PC 484e", THEFT),
    ("PC 484e(d)", GRAND),
    ("PC 484f", CARDS),
    ("PC 484g", THEFT),
    ("PC 484h", THEFT),
    // (a) is a misdemeanor; (b) and (c) are wobblers.
    ("PC 484i", CARDS),
    ("PC 484j", MISDEMEANOR),
    ("PC 485", THEFT.reducible(YES)),
    ("PC 487", GRAND),
    ("PC 487(a)", GRAND),
    ("PC 487(b)", GRAND),
    ("PC 487(c)", GRAND),
    ("PC 487(d)", GRAND.or(FIREARM)),
    ("PC 487(d)(1)", GRAND),
    ("PC 487(d)(2)", FIREARM),
    ("PC 487.1", GRAND),
    ("PC 487.2", GRAND),
    ("PC 487.3", GRAND.or(FIREARM)),
    ("PC 487a", GRAND),
    ("PC 488", PETTY),
    ("PC 490", PETTY),
    ("PC 490.1", SMALL),
    ("PC 490.2", T.wobbler(OPEN).jail(YES)),
    // Whether theft in concert is grand theft of any type is not said.
    ("PC 490.4", JAIL_WOBBLER.arrest(PERHAPS_FRAUD)),
    ("PC 490.5", PETTY),
    ("PC 490.7", SMALL.reducible(YES)),
    ("PC 496", JAIL_WOBBLER.prop47(PERHAPS_VALUE)),
    ("PC 496(a)", RECEIVING),
    ("PC 496.1", RECEIVING),
    // Receiving a stolen vehicle: not in Prop 47 (People v. Orozco (2020) 9 Cal.5th 111).
    ("PC 496d", JAIL_WOBBLER),
    ("PC 499b", MIXED),
    // Embezzlement is punished like theft (PC 514). Of public money it is a straight felony, and never too
    // old to be charged (PC 799).
    ("PC 503", T.wobbler(OPEN).prop47(PERHAPS_VALUE).arrest(FRAUD_OR_NEVER)),
    ("PC 504", T.wobbler(OPEN).prop47(PERHAPS_VALUE).arrest(FRAUD_OR_NEVER)),
    ("PC 424", PRISON_FELONY.arrest(NEVER)),
    ("PC 505", THEFT),
    ("PC 506", THEFT),
    ("PC 507", THEFT),
    ("PC 508", THEFT),
    // Petty theft after an earlier one: PC 1170.18(a) names it.
    ("PC 666", WOBBLER.prop47(VALUE)),
    ("PC 666.1", WOBBLER),
    // "Or a fine": whether that makes it a wobbler is not settled here.
    ("PC 666.5", T.wobbler(OPEN).jail(YES).levels(GRAVER).arrest(PERHAPS_FRAUD)),
];
