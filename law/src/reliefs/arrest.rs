//! PC 851.91: sealing the arrest of a cannabis case that ended without a conviction.
//!
//! Source: PC 851.91, <https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=PEN&sectionNum=851.91>
//! (general.md 1.4). Its pattern of abuse arrests cannot fit a cannabis arrest. Only cannabis
//! sections so far; other arrests are left out.

use crate::catalogue::Section;
use crate::facts::{Cleared, Court, Diversion, Ended, Level};
use crate::rule::{Cond, Grade, Row, Then, cleared, court, diversion, ended, level};
use crate::world::{DateVar, Var};

/// The decision list.
pub const ARREST_SEALING: &[Row] = &[
    Row::new(
        "arrest-other-court",
        &[court(&[Court::Federal, Court::OtherState, Court::Military, Court::Tribal])],
        Then::Omit,
        &["PC 851.91"],
    ),
    Row::new("arrest-convicted", &[ended(&[Ended::Convicted, Ended::Juvenile])], Then::Omit, &["PC 851.91"]),
    Row::new(
        "arrest-other-offense",
        &[Cond::In(Var::Section, Section::ANY.without(Section::FOUR).without(Section::OLD))],
        Then::Omit,
        &["PC 851.91"],
    ),
    Row::new("arrest-sealed", &[cleared(&[Cleared::Sealed])], Then::Grade(Grade::Done), &["PC 851.91"]),
    Row::new("arrest-acquitted", &[ended(&[Ended::Acquitted])], Then::Grade(Grade::Right), &["PC 851.91(a)(1)"]),
    // A dismissal under Prop 36 of 2000 does not count (In re D.C.).
    Row::new(
        "arrest-prop-36",
        &[ended(&[Ended::Diversion]), diversion(&[Diversion::Prop36])],
        Then::Grade(Grade::Unavailable),
        &["PC 851.91", "In re D.C. (2020)"],
    ),
    // Diversion has sealing rules of its own beside this one.
    Row::new("arrest-diversion", &[ended(&[Ended::Diversion])], Then::Grade(Grade::Check), &["PC 851.90", "PC 851.91"])
        .practice(),
    // A misdemeanor case that was dismissed cannot be filed again (PC 1387).
    Row::new(
        "arrest-dropped-lesser",
        &[ended(&[Ended::Dropped]), level(&[Level::Infraction, Level::Misdemeanor])],
        Then::Grade(Grade::Right),
        &["PC 851.91(a)(1)", "PC 1387"],
    )
    .practice(),
    // The time for charging must have run: one year for most misdemeanors and infractions, three
    // for felonies of this kind. Shown as "probably", never as certain.
    Row::new(
        "arrest-lesser-time-run",
        &[level(&[Level::Infraction, Level::Misdemeanor]), Cond::Passed(DateVar::Event, 1)],
        Then::Grade(Grade::Right),
        &["PC 851.91(a)(1)", "PC 802"],
    )
    .practice(),
    Row::new(
        "arrest-lesser-wait",
        &[level(&[Level::Infraction, Level::Misdemeanor])],
        Then::Wait(DateVar::Event, 1),
        &["PC 851.91(a)(1)", "PC 802"],
    ),
    Row::new(
        "arrest-felony-time-run",
        &[Cond::Passed(DateVar::Event, 3)],
        Then::Grade(Grade::Right),
        &["PC 851.91(a)(1)", "PC 801"],
    )
    .practice(),
    Row::new("arrest-felony-wait", &[], Then::Wait(DateVar::Event, 3), &["PC 851.91(a)(1)", "PC 801"]),
];

/// The decision list.
pub const AUTOMATIC_ARREST: &[Row] = &[Row::new("auto-arrest-none", &[], Then::Omit, &["PC 851.93"])];

/// The decision list.
pub const DIVERSION_SEALING: &[Row] = &[Row::new("diversion-sealing-none", &[], Then::Omit, &["PC 851.90"])];

/// The decision list.
pub const FACTUAL_INNOCENCE: &[Row] = &[Row::new("innocence-none", &[], Then::Omit, &["PC 851.8"])];
