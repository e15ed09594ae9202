//! Beside an arrest: PC 851.87, 851.90 and 1000.4 (sealing after diversion), PC 851.8 (factual innocence).
//!
//! Sources: the sections themselves, read whole in a copy of the official data of 2026
//! (<https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=PEN&sectionNum=851.8>); PC 1210.1(e)
//! likewise; PC 1001.36, 1001.80 and 1001.95 as general.md 1.4 has them. Like those on arrests ([`super::arrest`]),
//! these lists read nothing about the person.

use super::shared::{OTHER_COURT, SEALED};
use crate::facts::{Diversion, Ended, Level};
use crate::rule::{Cond, Grade, Row, Then, diversion, ended, level};
use crate::world::{DateVar, Var};

/// PC 851.87, 851.90, 1000.4 and the sections on the courts' own programs: sealing after diversion.
pub static DIVERSION_SEALING: &[Row] = &[
    Row::new("diversion-sealing-other-court", &[OTHER_COURT], Then::Omit, &["PC 851.90"]),
    Row::new(
        "diversion-sealing-no-diversion",
        &[Cond::In(Var::Ended, Ended::ANY.without(Ended::set(&[Ended::Diversion])))],
        Then::Omit,
        &["PC 851.90"],
    ),
    Row::new("diversion-sealing-done", &[SEALED], Then::Grade(Grade::Done), &["PC 851.92"]),
    // All of them after the program was completed, as for PC 851.93.
    Row::new(
        "diversion-sealing-young",
        &[Cond::NotPassed(DateVar::Event, 1)],
        Then::Grade(Grade::Check),
        &["PC 851.87(a)", "PC 851.90(a)", "PC 1000.4(a)", "PC 1001.36"],
    )
    .practice(),
    // (a)(1): served on the police and the prosecutor, who have 60 days.
    Row::new(
        "diversion-sealing-prefiling",
        &[diversion(&[Diversion::Prefiling])],
        Then::Grade(Grade::Discretionary),
        &["PC 851.87(a)"],
    ),
    // Deferred entry of judgment under PC 1000 or 1000.8.
    Row::new(
        "diversion-sealing-plea",
        &[diversion(&[Diversion::PleaProgram])],
        Then::Grade(Grade::Discretionary),
        &["PC 851.90(a)"],
    ),
    // PC 1000.4: the arrest counts as one that never occurred, and the court "may" seal it. Drug court
    // under PC 1000.5 is under PC 851.90 and says the same. Which of the two a case was under is not asked.
    Row::new(
        "diversion-sealing-no-plea",
        &[diversion(&[Diversion::NoPleaProgram])],
        Then::Grade(Grade::Discretionary),
        &["PC 1000.4(a)", "PC 851.90(a)"],
    ),
    // PC 1001.36, 1001.80, 1001.95: by the law itself, when the program is finished.
    Row::new(
        "diversion-sealing-court-program",
        &[diversion(&[Diversion::JudgeOrTreatment])],
        Then::Grade(Grade::Automatic),
        &["PC 1001.36", "PC 1001.80", "PC 1001.95"],
    )
    .practice(),
    // PC 1210.1(e): once the court has set the conviction aside, arrest and conviction are deemed never to have
    // occurred, with exceptions. It seals nothing, and whether the court did so is on the record alone.
    Row::new("diversion-sealing-prop-36", &[], Then::Grade(Grade::Check), &["PC 1210.1(e)"]).practice(),
];

/// PC 851.8: a finding of factual innocence, after which the records are destroyed.
///
/// A lawyer must judge whether "no reasonable cause" can be shown, so it is never better than `check`.
/// That an arrest was sealed does not stand in its way: it gives more than sealing.
pub static FACTUAL_INNOCENCE: &[Row] = &[
    Row::new("innocence-other-court", &[OTHER_COURT], Then::Omit, &["PC 851.8"]),
    // A finished program is no sign of innocence, and the programs have rules of their own.
    Row::new(
        "innocence-no-arrest",
        &[ended(&[Ended::Convicted, Ended::Juvenile, Ended::Diversion])],
        Then::Omit,
        &["PC 851.8"],
    ),
    Row::new("innocence-infraction", &[level(&[Level::Infraction])], Then::Grade(Grade::Unavailable), &["PC 851.8(n)"]),
    // Two years from the arrest or, where that is later, from the filing of charges; then with good cause.
    Row::new("innocence-late", &[Cond::Passed(DateVar::Event, 2)], Then::Grade(Grade::Check), &["PC 851.8(l)"]),
    // Not charged: first the police, then the court.
    Row::new(
        "innocence-police",
        &[ended(&[Ended::NoCharges])],
        Then::Grade(Grade::Check),
        &["PC 851.8(a)", "PC 851.8(b)", "PC 851.8(l)"],
    ),
    // Charged: the court that dismissed the case or tried it.
    Row::new("innocence-court", &[], Then::Grade(Grade::Check), &["PC 851.8(c)", "PC 851.8(e)", "PC 851.8(l)"]),
];
