//! Dismissals for special cases: the old drug diversion with a plea (PC 1203.43), misdemeanors of people
//! under 18 in adult court (PC 1203.45), prostitution of trafficked people (PC 1203.49), and fire crews
//! (PC 1203.4b).
//!
//! Sources: <https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=PEN&sectionNum=1203.43>
//! (Stats. 2015 ch. 646), `sectionNum=1203.45` (Stats. 2023 ch. 47), `sectionNum=1203.49` (Stats. 2014
//! ch. 708) and `sectionNum=1203.4b` (Stats. 2025 ch. 746), all read in full in a copy of the official
//! data (general.md 1.2). Restitution that is still owed is no ground to refuse: no row reads it.

use super::dismissal::{NEVER_PROBATION, NOT_YET, OPEN_CASE, PROBATION, UNDER_SENTENCE};
use super::shared::{NOT_CONVICTED, OTHER_COURT};
use crate::date::Day;
use crate::facts::{Age, Cleared, Diversion, Ended, Level, ProbationEnd, Registration, Sentence, YesNo};
use crate::offenses::Dismissal;
use crate::rule::{
    Cond, Grade, Row, Then, age, cleared, dismissal, diversion, drug, ended, fire_crew, fire_crew_bar, level,
    only_conviction, probation_end, prostitution, registrable, registration, sentence, serving, trafficking,
};
use crate::world::DateVar;

/// Deferred entry of judgment began on this day.
const DEFERRED_ENTRY: Day = Day::ymd(1997, 1, 1);

/// The decision list. The law has no wait and no bar for people on probation or in another case, and it
/// takes nothing away that the charge was dismissed or sealed: the plea still counts for immigration.
pub static PC_1203_43: &[Row] = &[
    Row::new("d43-other-court", &[OTHER_COURT], Then::Omit, &["PC 1203.43(b)"]),
    Row::new(
        "d43-no-diversion",
        &[ended(&[Ended::Convicted, Ended::Juvenile, Ended::NoCharges, Ended::Dropped, Ended::Acquitted])],
        Then::Omit,
        &["PC 1203.43(b)"],
    ),
    Row::new(
        "d43-no-plea",
        &[diversion(&[Diversion::Prefiling, Diversion::NoPleaProgram, Diversion::Prop36, Diversion::JudgeOrTreatment])],
        Then::Omit,
        &["PC 1203.43(b)"],
    ),
    // The arrest was before 1997; the program with a plea was not there yet, and what counts is the day
    // on which it was granted.
    Row::new(
        "d43-before-1997",
        &[Cond::Before(DateVar::Event, DEFERRED_ENTRY)],
        Then::Grade(Grade::Check),
        &["PC 1203.43(b)"],
    ),
    Row::new("d43-plea", &[], Then::Grade(Grade::Right), &["PC 1203.43(b)"]),
];

/// (e): before this day the limit was 21.
const ADULT_AT_18: Day = Day::ymd(1973, 3, 7);

/// The decision list.
pub static PC_1203_45: &[Row] = &[
    Row::new("d45-other-court", &[OTHER_COURT], Then::Omit, &["PC 1203.45(a)"]),
    Row::new("d45-no-conviction", &[NOT_CONVICTED], Then::Omit, &["PC 1203.45(a)"]),
    Row::new("d45-no-misdemeanor", &[level(&[Level::Infraction, Level::Felony])], Then::Omit, &["PC 1203.45(a)"]),
    // (c) and (a): drugs (HSC division 10), registrable offenses, what PC 1203.4 leaves out, and driving.
    // Before the age, and left out: else everybody with such a case would be asked how old they were, for
    // a refusal that concerns almost none of them.
    Row::new("d45-drug", &[drug(&[YesNo::Yes])], Then::Omit, &["PC 1203.45(c)"]),
    Row::new("d45-registrable", &[registrable(&[YesNo::Yes])], Then::Omit, &["PC 1203.45(c)", "PC 290(c)"]),
    Row::new(
        "d45-listed",
        &[dismissal(&[Dismissal::Never, Dismissal::Lewd])],
        Then::Omit,
        &["PC 1203.45(a)", "PC 1203.4(b)"],
    ),
    Row::new("d45-driving", &[dismissal(&[Dismissal::Driving])], Then::Omit, &["PC 1203.45(c)", "VC 12810"]),
    Row::new("d45-21", &[age(&[Age::From21])], Then::Omit, &["PC 1203.45(a)"]),
    // (e) asks when it was done. Four years on, no misdemeanor from before that day can still be charged,
    // so that nobody is asked for the day in vain.
    Row::new(
        "d45-18",
        &[age(&[Age::From18To20]), Cond::From(DateVar::Event, Day::ymd(1977, 1, 1))],
        Then::Omit,
        &["PC 1203.45(a)", "PC 1203.45(e)"],
    ),
    Row::new(
        "d45-18-since-1973",
        &[age(&[Age::From18To20]), Cond::From(DateVar::Offense, ADULT_AT_18)],
        Then::Omit,
        &["PC 1203.45(a)", "PC 1203.45(e)"],
    ),
    // (c): misdemeanors of the Vehicle Code "relating to operation of a vehicle". That code has others.
    Row::new(
        "d45-vehicle",
        &[dismissal(&[Dismissal::Traffic, Dismissal::Inspection])],
        Then::Grade(Grade::Check),
        &["PC 1203.45(c)"],
    )
    .unsettled(),
    // (d): more than one conviction bars, but for traffic misdemeanors and for an offense that holds the
    // other. No fact tells which the others were.
    Row::new("d45-not-only", &[only_conviction(&[YesNo::No])], Then::Grade(Grade::Check), &["PC 1203.45(d)"]),
    // "Eligible for, or has previously received" the dismissal: who has it waits for nothing.
    Row::new("d45-dismissed", &[cleared(&[Cleared::Dismissed])], Then::Grade(Grade::Discretionary), &["PC 1203.45(a)"]),
    // Not before PC 1203.4 or 1203.4a is open: a year after the judgment without probation, probation over,
    // nothing pending.
    Row::new(
        "d45-wait",
        &[NEVER_PROBATION, Cond::NotPassed(DateVar::Event, 1)],
        Then::Wait(DateVar::Event, 1),
        &["PC 1203.45(a)", "PC 1203.4a(a)"],
    ),
    Row::new("d45-open-case", &[OPEN_CASE], NOT_YET, &["PC 1203.45(a)", "PC 1203.4(a)(1)", "PC 1203.4a(a)"]),
    Row::new("d45-under-sentence", &[UNDER_SENTENCE], NOT_YET, &["PC 1203.45(a)", "PC 1203.4(a)(1)", "PC 1203.4a(a)"]),
    // Probation was taken away: which of the two laws fits is open (general.md 7 no. 5).
    Row::new(
        "d45-revoked",
        &[PROBATION, probation_end(&[ProbationEnd::Revoked])],
        Then::Grade(Grade::Check),
        &["PC 1203.45(a)", "PC 1203.4(a)(1)", "PC 1203.4a(a)"],
    )
    .unsettled(),
    // Felony jail or prison, and a misdemeanor since: so it is here.
    Row::new(
        "d45-reduced",
        &[sentence(&[Sentence::CountySupervised, Sentence::CountyStraight, Sentence::StatePrison])],
        Then::Grade(Grade::Check),
        &["PC 1203.45(a)", "PC 1203.4a(a)", "PC 1203.41(a)"],
    )
    .unsettled(),
    Row::new("d45-only", &[], Then::Grade(Grade::Discretionary), &["PC 1203.45(a)"]),
];

/// The decision list. It is about PC 647(b) alone; PC 236.14 reaches more and gives more.
pub static PC_1203_49: &[Row] = &[
    Row::new("d49-other-court", &[OTHER_COURT], Then::Omit, &["PC 1203.49"]),
    Row::new("d49-no-conviction", &[NOT_CONVICTED], Then::Omit, &["PC 1203.49"]),
    Row::new("d49-other-offense", &[prostitution(&[YesNo::No])], Then::Omit, &["PC 1203.49"]),
    Row::new("d49-not-trafficked", &[trafficking(&[YesNo::No])], Then::Omit, &["PC 1203.49"]),
    // "Has completed any term of probation for that conviction."
    Row::new("d49-ongoing", &[probation_end(&[ProbationEnd::Ongoing])], NOT_YET, &["PC 1203.49", "PC 1203.3"]),
    // Taken away: whether that is "completed" is open.
    Row::new(
        "d49-revoked",
        &[sentence(&[Sentence::Probation, Sentence::SuspendedPrison]), probation_end(&[ProbationEnd::Revoked])],
        Then::Grade(Grade::Check),
        &["PC 1203.49"],
    )
    .unsettled(),
    // The person has to show it by clear and convincing evidence; then the court may.
    Row::new("d49-trafficked", &[], Then::Grade(Grade::Discretionary), &["PC 1203.49"]),
];

/// The decision list. Probation, parole and supervision need not be over ((b)(4)).
pub static PC_1203_4B: &[Row] = &[
    Row::new("d4b-other-court", &[OTHER_COURT], Then::Omit, &["PC 1203.4b(a)(1)"]),
    Row::new("d4b-no-conviction", &[NOT_CONVICTED], Then::Omit, &["PC 1203.4b(a)(1)"]),
    Row::new("d4b-infraction", &[level(&[Level::Infraction])], Then::Omit, &["PC 1203.4b(a)(1)"]),
    Row::new("d4b-no-crew", &[fire_crew(&[YesNo::No])], Then::Omit, &["PC 1203.4b(a)(1)"]),
    // (a)(1)(A) to (H).
    Row::new("d4b-listed", &[fire_crew_bar(&[YesNo::Yes])], Then::Grade(Grade::Unavailable), &["PC 1203.4b(a)(1)"]),
    Row::new(
        "d4b-registrable",
        &[registrable(&[YesNo::Yes])],
        Then::Grade(Grade::Unavailable),
        &["PC 1203.4b(a)(1)(F)", "PC 290(c)"],
    ),
    // "Have been convicted of any": a listed conviction in another case bars too, and who has had to
    // register has one, as a rule.
    Row::new(
        "d4b-registration",
        &[registration(&[Registration::Current, Registration::Ended])],
        Then::Grade(Grade::Check),
        &["PC 1203.4b(a)(1)(F)"],
    ),
    // (c)(2).
    Row::new("d4b-open-case", &[OPEN_CASE], NOT_YET, &["PC 1203.4b(c)(2)"]),
    // (a)(1): "has been released from custody".
    Row::new("d4b-serving", &[serving(&[YesNo::Yes])], NOT_YET, &["PC 1203.4b(a)(1)"]),
    // (b)(5): the convictions "for which the defendant is serving a sentence at the time" of the crew.
    Row::new(
        "d4b-crew",
        &[sentence(&[Sentence::StatePrison, Sentence::CountyStraight, Sentence::CountySupervised])],
        Then::Grade(Grade::Discretionary),
        &["PC 1203.4b(b)", "PC 1203.4b(c)(1)"],
    ),
    // A county crew can be worked in jail time of a misdemeanor or of probation. Whether it was this
    // case, no fact tells.
    Row::new("d4b-jail", &[], Then::Grade(Grade::Check), &["PC 1203.4b(a)(1)", "PC 1203.4b(b)(5)"]),
];
