//! PC 1203.41 and PC 1203.42: dismissal of a felony with felony jail or state prison.
//!
//! Sources: PC 1203.41, <https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=PEN&sectionNum=1203.41>,
//! and PC 1203.42, <https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=PEN&sectionNum=1203.42>,
//! both as amended by Stats. 2023 ch. 47 and read in full in a copy of the official data (statutes.md 9,
//! general.md 1.2). Neither leaves out serious or violent felonies by name; PC 1203.42 does by asking for
//! a crime of PC 1170(h). Restitution that is still owed is no ground to refuse: no row reads it.

use super::dismissal::{GRANTED, NOT_YET, OPEN_CASE, PROBATION, UNDER_SENTENCE};
use super::shared::{FELONY, LESSER, NOT_CONVICTED, OTHER_COURT};
use crate::date::Day;
use crate::facts::{ProbationEnd, Registration, Sentence, YesNo};
use crate::offenses::Gravity;
use crate::rule::{
    Cond, Grade, Row, Then, gravity, jail_felony, on_county, probation_end, registrable, registration, sentence,
};
use crate::world::DateVar;

const PRISON: Cond = sentence(&[Sentence::StatePrison]);
const SPLIT: Cond = sentence(&[Sentence::CountySupervised]);
const TWO_YEARS_TO_GO: Cond = Cond::NotPassed(DateVar::Finished, 2);
const NEVER_REGISTERED: Cond = registration(&[Registration::Never]);
const NOT_REGISTRABLE: Cond = registrable(&[YesNo::No]);
const HAD_TO_REGISTER: Cond = registration(&[Registration::Current, Registration::Ended]);

/// The decision list.
pub static PC_1203_41: &[Row] = &[
    Row::new("d41-other-court", &[OTHER_COURT], Then::Omit, &["PC 1203.41(a)"]),
    Row::new("d41-no-conviction", &[NOT_CONVICTED], Then::Omit, &["PC 1203.41(a)"]),
    Row::new(
        "d41-lesser",
        &[LESSER, sentence(&[Sentence::FineOrJail, Sentence::Probation, Sentence::SuspendedPrison])],
        Then::Omit,
        &["PC 1203.41(a)"],
    ),
    // Probation that was not taken away: PC 1203.4 is for it.
    Row::new(
        "d41-probation",
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
        &["PC 1203.41(a)(2)"],
    ),
    Row::new("d41-granted", &[GRANTED], Then::Grade(Grade::Done), &["PC 1203.41(a)", "PC 1203.425(a)(2)"]),
    // (a)(6): a prison felony that brought the duty to register, whatever became of the duty since. Who
    // never had to register has no such felony where the section brings the duty only on more facts.
    Row::new(
        "d41-registrable",
        &[FELONY, PRISON, registrable(&[YesNo::Yes]), HAD_TO_REGISTER],
        Then::Grade(Grade::Unavailable),
        &["PC 1203.41(a)(6)", "PC 290(c)"],
    ),
    // (a)(2): one year after a split sentence, two after all others.
    Row::new(
        "d41-split-wait",
        &[FELONY, SPLIT, Cond::NotPassed(DateVar::Finished, 1)],
        Then::Wait(DateVar::Finished, 1),
        &["PC 1203.41(a)(2)"],
    ),
    // "Completion of the sentence" may be the release or the end of parole; the end is the safe day
    // (general.md 7 no. 2).
    Row::new(
        "d41-prison-wait",
        &[FELONY, PRISON, NEVER_REGISTERED, NOT_REGISTRABLE, TWO_YEARS_TO_GO],
        Then::Wait(DateVar::Finished, 2),
        &["PC 1203.41(a)(2)"],
    )
    .unsettled(),
    // The same where (a)(6) may be in the way: see the row below.
    Row::new(
        "d41-other-registration-wait",
        &[FELONY, PRISON, TWO_YEARS_TO_GO],
        Then::Wait(DateVar::Finished, 2),
        &["PC 1203.41(a)(2)", "PC 1203.41(a)(6)"],
    )
    .unsettled(),
    Row::new(
        "d41-straight-wait",
        &[FELONY, sentence(&[Sentence::CountyStraight]), TWO_YEARS_TO_GO],
        Then::Wait(DateVar::Finished, 2),
        &["PC 1203.41(a)(2)"],
    ),
    // (a)(3): not charged, not on parole or mandatory supervision, not serving, not on probation. Before what
    // is in doubt: nobody is told "may be" who surely has to wait.
    Row::new("d41-open-case", &[OPEN_CASE], NOT_YET, &["PC 1203.41(a)(3)"]),
    // Mandatory supervision is named. Supervision after prison (PRCS) is not, and is treated alike
    // (general.md 7 no. 3).
    Row::new("d41-county", &[on_county(&[YesNo::Yes])], NOT_YET, &["PC 1203.41(a)(3)"]).unsettled(),
    Row::new("d41-under-sentence", &[UNDER_SENTENCE], NOT_YET, &["PC 1203.41(a)(3)"]),
    // Reduced since: "convicted of a felony" and a misdemeanor for all purposes. No authority was found.
    Row::new("d41-reduced", &[LESSER], Then::Grade(Grade::Check), &["PC 1203.41(a)", "PC 1203.4a(a)"]).unsettled(),
    // A felony with jail and no probation: felony jail under PC 1170(h), or a misdemeanor by its sentence.
    Row::new(
        "d41-jail",
        &[sentence(&[Sentence::FineOrJail])],
        Then::Grade(Grade::Check),
        &["PC 1203.41(a)(2)", "PC 17(b)(1)"],
    ),
    // Probation that was taken away: what followed decides, and the sentence does not tell.
    Row::new("d41-revoked", &[PROBATION], Then::Grade(Grade::Check), &["PC 1203.41(a)(2)", "PC 1203.4(a)(1)"]),
    Row::new("d41-split", &[SPLIT], Then::Grade(Grade::Discretionary), &["PC 1203.41(a)(2)"]),
    Row::new(
        "d41-prison",
        &[PRISON, NEVER_REGISTERED, NOT_REGISTRABLE],
        Then::Grade(Grade::Discretionary),
        &["PC 1203.41(a)(2)"],
    ),
    // Not on the list: the duty came from another case, or a judge ordered it in this one (PC 290.006). Or
    // surely on the list, and the person never registered, which cannot both be so.
    Row::new("d41-other-registration", &[PRISON], Then::Grade(Grade::Check), &["PC 1203.41(a)(6)", "PC 290.006"]),
    Row::new("d41-straight", &[], Then::Grade(Grade::Discretionary), &["PC 1203.41(a)(2)"]),
];

/// The 2011 Realignment Legislation: from this day felonies of PC 1170(h) went to county jail.
const REALIGNMENT: Day = Day::ymd(2011, 10, 1);

/// The decision list. PC 1203.41 reaches the same cases on fewer conditions, so that what this
/// list does not reach is left out and not refused.
pub static PC_1203_42: &[Row] = &[
    Row::new("d42-other-court", &[OTHER_COURT], Then::Omit, &["PC 1203.42(a)"]),
    Row::new("d42-no-conviction", &[NOT_CONVICTED], Then::Omit, &["PC 1203.42(a)"]),
    Row::new(
        "d42-no-prison",
        &[sentence(&[
            Sentence::FineOrJail,
            Sentence::Probation,
            Sentence::SuspendedPrison,
            Sentence::CountySupervised,
            Sentence::CountyStraight,
        ])],
        Then::Omit,
        &["PC 1203.42(a)"],
    ),
    Row::new("d42-lesser", &[LESSER], Then::Omit, &["PC 1203.42(a)"]),
    Row::new("d42-after-2011", &[Cond::From(DateVar::Event, REALIGNMENT)], Then::Omit, &["PC 1203.42(a)"]),
    // Not a crime of PC 1170(h): serious, violent or registrable (PC 1170(h)(3)), or prison by its text.
    Row::new(
        "d42-grave",
        &[gravity(&[Gravity::Serious, Gravity::Violent])],
        Then::Omit,
        &["PC 1203.42(a)", "PC 1170(h)(3)"],
    ),
    Row::new("d42-registrable", &[registrable(&[YesNo::Yes])], Then::Omit, &["PC 1203.42(a)", "PC 1170(h)(3)"]),
    Row::new("d42-prison-felony", &[jail_felony(&[YesNo::No])], Then::Omit, &["PC 1203.42(a)", "PC 1170(h)"]),
    Row::new("d42-granted", &[GRANTED], Then::Grade(Grade::Done), &["PC 1203.42(a)", "PC 1203.425(a)(2)"]),
    // PC 1170(h)(3) also sends those to prison who had to register for something else, by that day.
    Row::new("d42-registration", &[HAD_TO_REGISTER], Then::Grade(Grade::Check), &["PC 1203.42(a)", "PC 1170(h)(3)"])
        .unsettled(),
    // (a)(2). An earlier serious or violent conviction would take it out of PC 1170(h) too; the sentence
    // that people read says so, and no question is asked, as PC 1203.41 stays open.
    Row::new("d42-wait", &[TWO_YEARS_TO_GO], Then::Wait(DateVar::Finished, 2), &["PC 1203.42(a)(2)"]).unsettled(),
    // (a)(3): not charged, not under supervised release, not serving, not on probation.
    Row::new("d42-open-case", &[OPEN_CASE], NOT_YET, &["PC 1203.42(a)(3)"]),
    Row::new("d42-under-sentence", &[UNDER_SENTENCE], NOT_YET, &["PC 1203.42(a)(3)"]),
    Row::new("d42-due", &[], Then::Grade(Grade::Discretionary), &["PC 1203.42(a)(2)", "PC 1170(h)"]),
];
