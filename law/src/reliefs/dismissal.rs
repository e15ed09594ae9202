//! PC 1203.4 and PC 1203.4a: dismissal after probation, and of a misdemeanor or infraction without it.
//!
//! Sources: PC 1203.4, <https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=PEN&sectionNum=1203.4>,
//! as amended by Stats. 2023 ch. 47, and PC 1203.4a,
//! <https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=PEN&sectionNum=1203.4a>,
//! as amended by Stats. 2022 ch. 734: both read in full in a copy of the official data (statutes.md 9,
//! general.md 1.1, 1.2). Restitution that is still owed is no ground to refuse (1203.4(c)(3), 1203.4a(e)),
//! and registration under PC 290 is no bar by itself: no row reads them.

use super::shared::{FELONY, LESSER, NOT_CONVICTED, OTHER_COURT};
use crate::catalogue::Section;
use crate::facts::{Cleared, Later, Level, ProbationEnd, Sentence, YesNo};
use crate::offenses::Dismissal;
use crate::rule::{
    Cond, Grade, Row, Then, cleared, dismissal, later, level, on_probation, open_case, probation_end, section,
    sentence, sentence_over, serving, under_sentence,
};
use crate::world::{DateVar, Var};

/// A dismissal of this kind, or the state's own relief, which comes to the same.
pub(super) const GRANTED: Cond = cleared(&[Cleared::Dismissed, Cleared::Sealed]);
/// Probation, also with a prison term that hung over it.
pub(super) const PROBATION: Cond = sentence(&[Sentence::Probation, Sentence::SuspendedPrison]);
/// A sentence that was neither probation nor prison nor felony jail.
pub(super) const NEVER_PROBATION: Cond = sentence(&[Sentence::FineOrJail]);
const CANNABIS_TICKET: Cond = section(&[Section::Driving]);
const NO_CANNABIS_TICKET: Cond = Cond::In(Var::Section, Section::ANY.without(Section::set(&[Section::Driving])));
const NO_INSPECTION: Cond = Cond::In(Var::Dismissal, Dismissal::ANY.without(Dismissal::set(&[Dismissal::Inspection])));
pub(super) const OPEN_CASE: Cond = open_case(&[YesNo::Yes]);
pub(super) const UNDER_SENTENCE: Cond = under_sentence(&[YesNo::Yes]);
pub(super) const NOT_YET: Then = Then::Grade(Grade::Wait);

/// The decision list.
pub static PC_1203_4: &[Row] = &[
    Row::new("d4-other-court", &[OTHER_COURT], Then::Omit, &["PC 1203.4(a)"]),
    Row::new("d4-no-conviction", &[NOT_CONVICTED], Then::Omit, &["PC 1203.4(a)"]),
    // (b): an infraction, which brings no probation. PC 1203.4a is for those.
    Row::new("d4-infraction", &[level(&[Level::Infraction])], Then::Omit, &["PC 1203.4(b)"]),
    // No probation: PC 1203.4a, 1203.41 and 1203.42 are for those. So it is where probation was taken
    // away and prison or felony jail followed (general.md 1.2).
    Row::new(
        "d4-no-probation",
        &[sentence(&[
            Sentence::FineOrJail,
            Sentence::CountySupervised,
            Sentence::CountyStraight,
            Sentence::StatePrison,
        ])],
        Then::Omit,
        &["PC 1203.4(a)"],
    ),
    Row::new("d4-granted", &[GRANTED], Then::Grade(Grade::Done), &["PC 1203.4(a)", "PC 1203.425(a)(2)"]),
    // (b): these sections, as felony or misdemeanor.
    Row::new(
        "d4-listed",
        &[dismissal(&[Dismissal::Never, Dismissal::Lewd])],
        Then::Grade(Grade::Unavailable),
        &["PC 1203.4(b)"],
    ),
    // (b): "a felony conviction pursuant to subdivision (d) of Section 261.5".
    Row::new(
        "d4-listed-felony",
        &[FELONY, dismissal(&[Dismissal::NeverAsFelony])],
        Then::Grade(Grade::Unavailable),
        &["PC 1203.4(b)", "PC 261.5(d)"],
    ),
    // After "the termination of the period of probation". A judge can end it early (PC 1203.3), and
    // then dismissal is a right.
    Row::new("d4-ongoing", &[probation_end(&[ProbationEnd::Ongoing])], NOT_YET, &["PC 1203.4(a)(1)", "PC 1203.3"]),
    // (a)(1): "not then serving a sentence for an offense, on probation for an offense, or charged":
    // in any case. Before what is in doubt: nobody is told "may be" who surely has to wait.
    Row::new("d4-open-case", &[OPEN_CASE], NOT_YET, &["PC 1203.4(a)(1)"]),
    Row::new("d4-on-probation", &[on_probation(&[YesNo::Yes])], NOT_YET, &["PC 1203.4(a)(1)", "PC 1203.3"]),
    Row::new("d4-serving", &[serving(&[YesNo::Yes])], NOT_YET, &["PC 1203.4(a)(1)"]),
    // (b) with VC 42002.1: only where it was about stopping for an inspection of equipment or for an
    // unsafe condition. No fact tells (statutes.md 9).
    Row::new(
        "d4-inspection",
        &[dismissal(&[Dismissal::Inspection])],
        Then::Grade(Grade::Check),
        &["PC 1203.4(b)", "VC 42002.1"],
    )
    .unsettled(),
    // Taken away: with prison or felony jail PC 1203.41 is the way, and a sentence of that kind is left
    // out above; without, the discretion of (a)(1) is arguable (general.md 1.2).
    Row::new(
        "d4-revoked-felony",
        &[FELONY, probation_end(&[ProbationEnd::Revoked])],
        Then::Grade(Grade::Check),
        &["PC 1203.4(a)(1)", "PC 1203.41(a)"],
    )
    .unsettled(),
    // Either (a)(1)'s discretion or PC 1203.4a: both are arguable (general.md 7 no. 5).
    Row::new(
        "d4-revoked",
        &[probation_end(&[ProbationEnd::Revoked])],
        Then::Grade(Grade::Check),
        &["PC 1203.4(a)(1)", "PC 1203.4a(a)"],
    )
    .unsettled(),
    // Parole or county supervision: not named, and "serving a sentence" may well hold them.
    Row::new("d4-supervised", &[UNDER_SENTENCE], Then::Grade(Grade::Check), &["PC 1203.4(a)(1)"]).unsettled(),
    // (c): what VC 12810(a) to (e) describe gives no right, however probation went.
    Row::new(
        "d4-driving",
        &[dismissal(&[Dismissal::Driving])],
        Then::Grade(Grade::Discretionary),
        &["PC 1203.4(c)", "VC 12810"],
    ),
    // Neither fulfilled for the whole time nor ended early: "in its discretion and the interest of
    // justice". Taken away once and given back is the same (general.md 7 no. 6).
    Row::new(
        "d4-violations",
        &[probation_end(&[ProbationEnd::Violations])],
        Then::Grade(Grade::Discretionary),
        &["PC 1203.4(a)(1)"],
    ),
    // Fulfilled for the whole time, or discharged early.
    Row::new("d4-fulfilled", &[], Then::Grade(Grade::Right), &["PC 1203.4(a)(1)"]),
];

/// The decision list.
pub static PC_1203_4A: &[Row] = &[
    Row::new("d4a-other-court", &[OTHER_COURT], Then::Omit, &["PC 1203.4a(a)"]),
    Row::new("d4a-no-conviction", &[NOT_CONVICTED], Then::Omit, &["PC 1203.4a(a)"]),
    Row::new(
        "d4a-felony",
        &[
            FELONY,
            sentence(&[
                Sentence::Probation,
                Sentence::SuspendedPrison,
                Sentence::CountySupervised,
                Sentence::CountyStraight,
                Sentence::StatePrison,
            ]),
        ],
        Then::Omit,
        &["PC 1203.4a(a)"],
    ),
    // Probation that went its way: PC 1203.4 is for it.
    Row::new(
        "d4a-probation",
        &[
            PROBATION,
            probation_end(&[
                ProbationEnd::Completed,
                ProbationEnd::EndedEarly,
                ProbationEnd::Violations,
                ProbationEnd::Ongoing,
            ]),
        ],
        Then::Omit,
        &["PC 1203.4a(a)"],
    ),
    Row::new("d4a-granted", &[GRANTED], Then::Grade(Grade::Done), &["PC 1203.4a(a)", "PC 1203.425(a)(2)"]),
    // (d)(1).
    Row::new(
        "d4a-lewd",
        &[level(&[Level::Misdemeanor]), dismissal(&[Dismissal::Lewd])],
        Then::Grade(Grade::Unavailable),
        &["PC 1203.4a(d)(1)", "PC 288(c)"],
    ),
    // (d)(3): infractions "within the provisions of" VC 42001, tickets above all. Courts take them for all of
    // the Vehicle Code.
    Row::new(
        "d4a-ticket",
        &[
            level(&[Level::Infraction]),
            NO_CANNABIS_TICKET,
            dismissal(&[Dismissal::Traffic, Dismissal::Driving, Dismissal::Inspection]),
        ],
        Then::Grade(Grade::Unavailable),
        &["PC 1203.4a(d)(3)", "VC 42001"],
    )
    .practice(),
    // VC 23222(b), cannabis in a car: as an infraction it is not one of VC 42001 on its face, and nobody has
    // settled it (statutes.md 9). Its year, as below.
    Row::new(
        "d4a-cannabis-ticket-wait",
        &[level(&[Level::Infraction]), CANNABIS_TICKET, Cond::NotPassed(DateVar::Event, 1)],
        Then::Wait(DateVar::Event, 1),
        &["PC 1203.4a(b)", "PC 1203.4a(d)(3)", "VC 23222(b)"],
    )
    .unsettled(),
    // One year from the day of judgment, not of release.
    Row::new(
        "d4a-not-yet",
        &[LESSER, NEVER_PROBATION, NO_INSPECTION, Cond::NotPassed(DateVar::Event, 1)],
        Then::Wait(DateVar::Event, 1),
        &["PC 1203.4a(a)", "PC 1203.4a(b)"],
    ),
    // The same where it is in doubt whether the law fits at all: the rows below say why. The year and the
    // bars of today come first, as nobody is told "may be" who surely has to wait.
    Row::new(
        "d4a-doubtful-wait",
        &[Cond::NotPassed(DateVar::Event, 1)],
        Then::Wait(DateVar::Event, 1),
        &["PC 1203.4a(a)", "PC 1203.4a(b)"],
    )
    .unsettled(),
    Row::new("d4a-open-case", &[OPEN_CASE], NOT_YET, &["PC 1203.4a(a)", "PC 1203.4a(b)"]),
    Row::new("d4a-serving", &[serving(&[YesNo::Yes])], NOT_YET, &["PC 1203.4a(a)", "PC 1203.4a(b)"]),
    // "Fully complied with and performed the sentence of the court."
    Row::new("d4a-unfinished", &[sentence_over(&[YesNo::No])], NOT_YET, &["PC 1203.4a(a)", "PC 1203.4a(b)"]),
    // A felony with jail or a fine and no probation: for a wobbler that sentence made it a misdemeanor by
    // itself (PC 17(b)(1)), and the record may be wrong.
    Row::new("d4a-felony-jail", &[FELONY], Then::Grade(Grade::Check), &["PC 1203.4a(a)", "PC 17(b)(1)"]),
    // (d)(2), with the same doubt as in PC 1203.4(b).
    Row::new(
        "d4a-inspection",
        &[dismissal(&[Dismissal::Inspection])],
        Then::Grade(Grade::Check),
        &["PC 1203.4a(d)(2)", "VC 42002.1"],
    )
    .unsettled(),
    // (d)(3) with its doubt about VC 23222(b).
    Row::new(
        "d4a-cannabis-ticket",
        &[level(&[Level::Infraction]), CANNABIS_TICKET],
        Then::Grade(Grade::Check),
        &["PC 1203.4a(d)(3)", "VC 42001", "VC 23222(b)"],
    )
    .unsettled(),
    // "Not granted probation": it was granted, and taken away (general.md 7 no. 5).
    Row::new("d4a-revoked", &[PROBATION], Then::Grade(Grade::Check), &["PC 1203.4a(a)", "PC 1203.4(a)(1)"]).unsettled(),
    // Prison or felony jail, and a misdemeanor since: a misdemeanor for all purposes, or a felony
    // under PC 1203.41. No authority was found.
    Row::new(
        "d4a-reduced",
        &[sentence(&[Sentence::CountySupervised, Sentence::CountyStraight, Sentence::StatePrison])],
        Then::Grade(Grade::Check),
        &["PC 1203.4a(a)", "PC 1203.41(a)"],
    )
    .unsettled(),
    // The text bars serving and being charged. Whether probation in another case is "serving a sentence"
    // differs: San Diego's public defender says it bars (general.md 7 no. 10a).
    Row::new("d4a-on-probation", &[on_probation(&[YesNo::Yes])], Then::Grade(Grade::Check), &["PC 1203.4a(a)"])
        .practice(),
    Row::new("d4a-supervised", &[UNDER_SENTENCE], Then::Grade(Grade::Check), &["PC 1203.4a(a)"]).unsettled(),
    // (b): without the "honest and upright life", in the judge's discretion.
    Row::new(
        "d4a-later",
        &[later(&[Later::Misdemeanor, Later::Felony])],
        Then::Grade(Grade::Discretionary),
        &["PC 1203.4a(b)"],
    ),
    // Unlike PC 1203.4, this section has no exception for VC 12810. Some courts treat it as if it had
    // (general.md 7 no. 9).
    Row::new("d4a-driving", &[dismissal(&[Dismissal::Driving])], Then::Grade(Grade::Right), &["PC 1203.4a(a)"])
        .practice(),
    Row::new("d4a-due", &[], Then::Grade(Grade::Right), &["PC 1203.4a(a)"]),
];
