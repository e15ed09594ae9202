//! PC 1203.425: relief after a conviction that the state grants by itself.
//!
//! Source: PC 1203.425, <https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=PEN&sectionNum=1203.425>,
//! as amended by Stats. 2024 ch. 49, operative October 1, 2024: read in full in a copy of the official
//! data (statutes.md 9, general.md 1.5). The Department of Justice looks at its own records every month,
//! as far as the yearly Budget Act pays for it, and a prosecutor or the probation department may have
//! objected before ((b)). So `automatic` means "probably; look at the record". The Vehicle Code has no
//! exception here. The names (ia), (ib), (II) below are those of subdivision (a)(1)(B)(iv).

use super::dismissal::{NOT_YET, OPEN_CASE, PROBATION, UNDER_SENTENCE};
use super::shared::{FELONY, LESSER, NOT_CONVICTED, OTHER_COURT};
use crate::date::Day;
use crate::facts::{Cleared, Later, Level, ProbationEnd, Registration, YesNo};
use crate::offenses::{Dismissal, Gravity};
use crate::rule::{
    Cite, Cond, Grade, Row, Then, cleared, dismissal, gravity, later, level, probation_end, registrable, registration,
};
use crate::world::DateVar;

const GRAVE: Cond = gravity(&[Gravity::Serious, Gravity::Violent]);
const CLEAN: Cond = probation_end(&[ProbationEnd::Completed, ProbationEnd::EndedEarly]);
const VIOLATIONS: Cond = probation_end(&[ProbationEnd::Violations]);
const FOUR_YEARS_TO_GO: Cond = Cond::NotPassed(DateVar::Finished, 4);
const NO_LATER_FELONY: Cond = later(&[Later::Never, Later::Misdemeanor]);
const IV: Cite = "PC 1203.425(a)(1)(B)(iv)";

/// The decision list.
pub static AUTOMATIC_CONVICTION: &[Row] = &[
    Row::new("auto-conviction-other-court", &[OTHER_COURT], Then::Omit, &["PC 1203.425(a)"]),
    Row::new("auto-conviction-no-conviction", &[NOT_CONVICTED], Then::Omit, &["PC 1203.425(a)"]),
    // "Relief granted" on the record.
    Row::new(
        "auto-conviction-granted",
        &[cleared(&[Cleared::Sealed])],
        Then::Grade(Grade::Done),
        &["PC 1203.425(a)(2)"],
    ),
    // A judge dismissed it: the state's relief would add nothing. Courts keep both from view alike
    // ((a)(3)(A)).
    Row::new(
        "auto-conviction-dismissed",
        &[cleared(&[Cleared::Dismissed])],
        Then::Grade(Grade::Done),
        &["PC 1203.425(a)(3)(A)", "PC 1203.4(a)"],
    ),
    Row::new(
        "auto-conviction-before-1973",
        &[Cond::Before(DateVar::Event, Day::ymd(1973, 1, 1))],
        Then::Grade(Grade::Unavailable),
        &[IV],
    ),
    // (i): "is not required to register": today, for whatever case.
    Row::new(
        "auto-conviction-registered",
        &[registration(&[Registration::Current])],
        Then::Grade(Grade::Unavailable),
        &["PC 1203.425(a)(1)(B)(i)"],
    ),
    // (ia): probation finished without being taken away. It has no wait; so the bars of today come first.
    // (iii): "no indication of pending criminal charges".
    Row::new(
        "auto-conviction-probation-open-case",
        &[PROBATION, CLEAN, OPEN_CASE],
        NOT_YET,
        &["PC 1203.425(a)(1)(B)(iii)"],
    ),
    // (ii), (iii): no record of supervision, and no sentence that is being served, in any case.
    Row::new(
        "auto-conviction-probation-under-sentence",
        &[PROBATION, CLEAN, UNDER_SENTENCE],
        NOT_YET,
        &["PC 1203.425(a)(1)(B)(ii)", "PC 1203.425(a)(1)(B)(iii)"],
    ),
    // (ia) has no exception for serious and violent felonies. What the Department does is not
    // confirmed (general.md 7 no. 11).
    Row::new(
        "auto-conviction-grave-probation",
        &[FELONY, PROBATION, CLEAN, GRAVE],
        Then::Grade(Grade::Automatic),
        &[IV],
    )
    .practice(),
    Row::new("auto-conviction-probation", &[PROBATION, CLEAN], Then::Grade(Grade::Automatic), &[IV]),
    // Probation goes on: (ii).
    Row::new(
        "auto-conviction-ongoing",
        &[PROBATION, probation_end(&[ProbationEnd::Ongoing])],
        NOT_YET,
        &["PC 1203.425(a)(1)(B)(ii)"],
    ),
    // (ib): one calendar year from the judgment.
    Row::new(
        "auto-conviction-lesser-wait",
        &[LESSER, Cond::NotPassed(DateVar::Event, 1)],
        Then::Wait(DateVar::Event, 1),
        &[IV],
    ),
    // Felonies under (II). Violations on the way: (ia) if probation was never taken away, which has no
    // exceptions; else (II), which has.
    Row::new(
        "auto-conviction-grave-violations",
        &[FELONY, PROBATION, VIOLATIONS, GRAVE],
        Then::Grade(Grade::Check),
        &[IV],
    )
    .unsettled(),
    Row::new(
        "auto-conviction-registrable-violations",
        &[FELONY, PROBATION, VIOLATIONS, registrable(&[YesNo::Yes])],
        Then::Grade(Grade::Check),
        &[IV, "PC 290(c)"],
    )
    .unsettled(),
    // (II) leaves out serious, violent and registrable felonies.
    Row::new(
        "auto-conviction-grave",
        &[FELONY, GRAVE],
        Then::Grade(Grade::Unavailable),
        &[IV, "PC 1192.7(c)", "PC 667.5(c)"],
    ),
    Row::new(
        "auto-conviction-registrable",
        &[FELONY, registrable(&[YesNo::Yes])],
        Then::Grade(Grade::Unavailable),
        &[IV, "PC 290(c)"],
    ),
    // (II): four years since everything was over.
    // Sooner, if the record shows probation as never taken away (general.md 5 no. 15).
    Row::new(
        "auto-conviction-violations-wait",
        &[FELONY, NO_LATER_FELONY, PROBATION, VIOLATIONS, FOUR_YEARS_TO_GO],
        Then::Wait(DateVar::Finished, 4),
        &[IV],
    )
    .unsettled(),
    Row::new(
        "auto-conviction-felony-wait",
        &[FELONY, NO_LATER_FELONY, FOUR_YEARS_TO_GO],
        Then::Wait(DateVar::Finished, 4),
        &[IV],
    ),
    // (iii), and (ii) with (iii), as above.
    Row::new("auto-conviction-open-case", &[OPEN_CASE], NOT_YET, &["PC 1203.425(a)(1)(B)(iii)"]),
    Row::new(
        "auto-conviction-under-sentence",
        &[UNDER_SENTENCE],
        NOT_YET,
        &["PC 1203.425(a)(1)(B)(ii)", "PC 1203.425(a)(1)(B)(iii)"],
    ),
    // (II): four years "during which the defendant was not convicted of a new felony". When the later
    // felony was decides, and whether a new run of four years counts is open.
    Row::new("auto-conviction-later-felony", &[FELONY, later(&[Later::Felony])], Then::Grade(Grade::Check), &[IV])
        .unsettled(),
    Row::new("auto-conviction-felony", &[FELONY], Then::Grade(Grade::Automatic), &[IV]),
    // Probation was taken away: outside (ia), and so "other than one eligible under (ia)", which is (ib).
    // An older text spoke of those "not granted probation" (general.md 7 no. 5).
    Row::new(
        "auto-conviction-lesser-revoked",
        &[PROBATION, probation_end(&[ProbationEnd::Revoked])],
        Then::Grade(Grade::Automatic),
        &[IV],
    )
    .unsettled(),
    // Tickets. The text takes in infractions of every code; the Department seldom has a record of these to
    // look at.
    Row::new(
        "auto-conviction-ticket",
        &[level(&[Level::Infraction]), dismissal(&[Dismissal::Traffic, Dismissal::Driving, Dismissal::Inspection])],
        Then::Grade(Grade::Automatic),
        &[IV],
    )
    .practice(),
    Row::new("auto-conviction-lesser", &[], Then::Grade(Grade::Automatic), &[IV]),
];
