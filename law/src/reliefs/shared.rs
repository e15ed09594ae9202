//! Conditions and outcomes that lists of several families use, each under one name. What only one family
//! needs stands in its own file.

use crate::facts::{Cleared, Court, Ended, Level};
use crate::rule::{Cond, Grade, Then, cleared, court, ended, level};

/// Heard by a court that is not California's: its own law decides.
pub(super) const OTHER_COURT: Cond = court(&[Court::Federal, Court::OtherState, Court::Military, Court::Tribal]);
/// Ended in any way but a conviction in adult court.
pub(super) const NOT_CONVICTED: Cond =
    ended(&[Ended::Juvenile, Ended::NoCharges, Ended::Dropped, Ended::Acquitted, Ended::Diversion]);
/// The record shows a felony.
pub(super) const FELONY: Cond = level(&[Level::Felony]);
/// The record shows less than a felony.
pub(super) const LESSER: Cond = level(&[Level::Infraction, Level::Misdemeanor]);
/// Sealed already.
pub(super) const SEALED: Cond = cleared(&[Cleared::Sealed]);

/// A missing fact or a lawyer decides.
pub(super) const CHECK: Then = Then::Grade(Grade::Check);
/// A judge may grant it.
pub(super) const DISCRETIONARY: Then = Then::Grade(Grade::Discretionary);
/// Not by this way.
pub(super) const UNAVAILABLE: Then = Then::Grade(Grade::Unavailable);
