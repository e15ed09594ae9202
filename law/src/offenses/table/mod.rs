//! The offenses that the lists were read against, by code and number.
//!
//! Sources: the texts of the sections themselves and of the lists; docs/law.md ("Lists of offenses")
//! says which were read and which rest on what is well known. How the rows are written:
//!
//! - A row starts from [`Traits::CHECKED`], "on no list"; what is set is what differs.
//! - A bare section leaves open what its subdivisions differ in, but for the few that a record names
//!   (the test `a_bare_section_leaves_open_what_its_subdivisions_differ_in` has them).
//! - Sections keep their number for convictions of many years: where its meaning changed, the row is
//!   open (PC 245(a)(1) was also assault by force until 2012).
//! - Serious by conduct alone (a weapon, great injury: PC 1192.7(c)(8), (23)) is not in the rows of
//!   offenses that can be without it (PC 487); where it is usual, the row is open (PC 243(d)).
//! - The wobbler of a row is the answer for its felonies: `yes` where each of them can be a
//!   misdemeanor, though some of its subdivisions are misdemeanors only.

mod drugs;
mod fraud;
mod others;
#[allow(clippy::indexing_slicing, reason = "the compiler runs it")]
mod packed;
mod persons;
mod public;
mod sexual;
mod theft;
mod vehicle;
mod weapons;

use super::{ArrestTerm, Dismissal, Gravity, NO, Prop47, Traits, YES};
use crate::facts::{Level, Values, YesNo};

/// A section and what the lists say of it.
type Offense = (&'static str, Traits);

/// Every offense that was read against the lists.
pub const TABLE: &[&[(&str, Traits)]] = &[
    theft::ROWS,
    fraud::ROWS,
    persons::ROWS,
    sexual::ROWS,
    public::ROWS,
    weapons::ROWS,
    drugs::ROWS,
    vehicle::ROWS,
    others::ROWS,
];

pub use packed::rows;

const OPEN: Values = YesNo::ANY;

const LESSER: Values = Level::set(&[Level::Infraction, Level::Misdemeanor]);
const GRAVER: Values = Level::set(&[Level::Misdemeanor, Level::Felony]);
const FELONY: Values = Level::set(&[Level::Felony]);

const T: Traits = Traits::CHECKED;
/// Always an infraction.
const INFRACTION: Traits = T.jail(NO).levels(Level::set(&[Level::Infraction]));
/// An infraction or a misdemeanor.
const SMALL: Traits = T.jail(NO).levels(LESSER);
/// Always a misdemeanor.
const MISDEMEANOR: Traits = T.jail(NO).levels(Level::set(&[Level::Misdemeanor]));
/// Always a misdemeanor, in a section whose felonies are all wobblers.
const MISDEMEANOR_OF_WOBBLER: Traits = MISDEMEANOR.wobbler(YES);
/// A felony or a misdemeanor, as the judge chooses.
const WOBBLER: Traits = T.wobbler(YES).levels(GRAVER);
/// A wobbler whose felony goes to county jail (PC 1170(h)).
const JAIL_WOBBLER: Traits = WOBBLER.jail(YES);
/// A wobbler whose felony goes to prison.
const PRISON_WOBBLER: Traits = WOBBLER.jail(NO);
/// A felony or a misdemeanor; which of its felonies are wobblers differs.
const MIXED: Traits = T.wobbler(OPEN).levels(GRAVER);
/// Always a felony.
const STRAIGHT: Traits = T.levels(FELONY);
/// Always a felony, for county jail (PC 1170(h)).
const JAIL_FELONY: Traits = STRAIGHT.jail(YES);
/// Always a felony, for prison.
const PRISON_FELONY: Traits = STRAIGHT.jail(NO);
/// A felony punished with prison for life: violent and serious by it (PC 667.5(c)(7)), no limit for an
/// arrest (PC 799), a super-strike (PC 667(e)(2)(C)(iv)(VIII)), four years more for the certificate.
const LIFE: Traits = PRISON_FELONY.gravity(VIOLENT).arrest(NEVER).strike(YES).no_fire_crew(YES).long_certificate(YES);

const SERIOUS: Values = Gravity::set(&[Gravity::Serious]);
const VIOLENT: Values = Gravity::set(&[Gravity::Violent]);
const PERHAPS_SERIOUS: Values = Gravity::set(&[Gravity::Ordinary, Gravity::Serious]);
const SERIOUS_OR_VIOLENT: Values = Gravity::set(&[Gravity::Serious, Gravity::Violent]);

const SIX: Values = ArrestTerm::set(&[ArrestTerm::Six]);
const NEVER: Values = ArrestTerm::set(&[ArrestTerm::Never]);
const LONGER: Values = ArrestTerm::set(&[ArrestTerm::Longer]);
const FRAUD: Values = ArrestTerm::set(&[ArrestTerm::Fraud]);
const FOUND: Values = ArrestTerm::set(&[ArrestTerm::Found]);
const PERHAPS_FRAUD: Values = ArrestTerm::set(&[ArrestTerm::Usual, ArrestTerm::Fraud]);
const UP_TO_SIX: Values = ArrestTerm::set(&[ArrestTerm::Usual, ArrestTerm::Six]);
const SIX_OR_MORE: Values = ArrestTerm::set(&[ArrestTerm::Six, ArrestTerm::Never]);

const VALUE: Values = Prop47::set(&[Prop47::Value]);
const DOUBTFUL: Values = Prop47::set(&[Prop47::Doubtful]);
const PERHAPS_VALUE: Values = Prop47::set(&[Prop47::Nothing, Prop47::Value]);
const PERHAPS_DOUBTFUL: Values = Prop47::set(&[Prop47::Nothing, Prop47::Doubtful]);

const NEVER_DISMISSED: Values = Dismissal::set(&[Dismissal::Never]);
const SOMETIMES_DISMISSED: Values = Dismissal::set(&[Dismissal::Free, Dismissal::Never]);
const DRIVING: Values = Dismissal::set(&[Dismissal::Driving]);
