//! PC 4852.01 and on: the certificate of rehabilitation; the Governor's pardon; PC 290.5: the end of
//! registration.
//!
//! Sources: PC 4852.01, <https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=PEN&sectionNum=4852.01>,
//! PC 4852.03 to 4852.11, 4852.16, 4852.22, PC 290.005, 290.006, 290.008 and 290.5, read in full in texts of 2026
//! (general.md 1.7);
//! PC 4800 and the Governor's page, <https://www.gov.ca.gov/pardons/>.
//!
//! **The clock of the certificate** (PC 4852.03(a)) is five years of residence and two, four or five
//! more, from discharge or from release onto parole, probation or supervision, whichever is sooner. No
//! fact holds that day. It lies between the conviction and the day on which everything was over. So the
//! time has surely passed counted from the end, surely not passed counted from the conviction, and
//! between the two it is a matter to check. The day that a wait names is the safe one.

use super::shared::{CHECK, DISCRETIONARY, LESSER, NOT_CONVICTED, OTHER_COURT, UNAVAILABLE};
use crate::facts::{Cleared, Ended, Later, Level, Registration, Sentence, YesNo};
use crate::offenses::Dismissal;
use crate::rule::{
    Cond, Grade, Row, Then, certificate_bar, certificate_long, cleared, dismissal, ended, later, level, on_parole,
    registrable, registration, resident, sentence, sentence_over, serving,
};
use crate::world::{DateVar, Var};

const REGISTRABLE: Cond = registrable(&[YesNo::Yes]);
const LONG: Cond = certificate_long(&[YesNo::Yes]);
const OVER: Cond = sentence_over(&[YesNo::Yes]);
/// PC 1203.4(b): never dismissed after probation. The others of that list are out of the certificate anyway.
const NEVER_DISMISSED: Cond = dismissal(&[Dismissal::Never, Dismissal::Lewd]);
const JUVENILE: Cond = ended(&[Ended::Juvenile]);

/// The decision list.
pub static CERTIFICATE: &[Row] = &[
    Row::new("certificate-other-court", &[OTHER_COURT], Then::Omit, &["PC 4852.01"]),
    Row::new("certificate-no-conviction", &[NOT_CONVICTED], Then::Omit, &["PC 4852.01"]),
    Row::new("certificate-infraction", &[level(&[Level::Infraction])], Then::Omit, &["PC 4852.01"]),
    // (a), (b): of misdemeanors only those that require registration.
    Row::new(
        "certificate-misdemeanor",
        &[level(&[Level::Misdemeanor]), registrable(&[YesNo::No])],
        Then::Omit,
        &["PC 4852.01(b)"],
    ),
    // (c): the chapter does not apply to these offenses. The pardon stays.
    Row::new("certificate-barred", &[certificate_bar(&[YesNo::Yes])], UNAVAILABLE, &["PC 4852.01(c)"]),
    // (b): a misdemeanor of PC 290, or a felony of PC 290 with probation, needs the dismissal of PC 1203.4, no day
    // in custody since then, and no probation for another felony. PC 1203.4(b) gives it to some of them never
    // (PC 311.1, 311.2, 311.3, 311.11), unless it came before they were on that list.
    Row::new(
        "certificate-never-dismissed",
        &[
            REGISTRABLE,
            NEVER_DISMISSED,
            cleared(&[Cleared::Nothing, Cleared::Reduced]),
            sentence(&[Sentence::FineOrJail, Sentence::Probation, Sentence::SuspendedPrison]),
        ],
        UNAVAILABLE,
        &["PC 4852.01(b)", "PC 1203.4(b)"],
    ),
    // Before everything that has to be asked for: most people with these cases have the dismissal still to come.
    Row::new("certificate-dismissal-first", &[LESSER], CHECK, &["PC 4852.01(b)", "PC 1203.4"]),
    Row::new(
        "certificate-dismissal-first-felony",
        &[REGISTRABLE, sentence(&[Sentence::Probation, Sentence::SuspendedPrison])],
        CHECK,
        &["PC 4852.01(b)", "PC 1203.4"],
    ),
    // PC 4852.06: five years in the state after leaving prison or jail. Who serves a sentence today has
    // them still to come.
    Row::new(
        "certificate-serving",
        &[serving(&[YesNo::Yes])],
        Then::Grade(Grade::Wait),
        &["PC 4852.03(a)", "PC 4852.06"],
    ),
    // Five years in California right before asking (Miller). Read only once the shortest time can have
    // passed, so that nobody is asked where they live for nothing.
    Row::new(
        "certificate-away",
        &[Cond::Passed(DateVar::Event, 7), resident(&[YesNo::No])],
        UNAVAILABLE,
        &["PC 4852.06", "PC 4852.03(a)"],
    ),
    // (c): nor does it apply to people on mandatory life parole. Whether the parole of today is that, and for
    // this case, no fact tells.
    Row::new(
        "certificate-life-parole",
        &[LONG, on_parole(&[YesNo::Yes])],
        CHECK,
        &["PC 4852.01(c)", "PC 4852.03(a)(1)"],
    ),
    // PC 4852.06 asks that the laws were obeyed for the whole time (4852.05); after a violation a court may refuse
    // and set a new time (4852.11). Read only once the shortest time has passed.
    Row::new(
        "certificate-later-felony",
        &[later(&[Later::Felony]), OVER, Cond::Passed(DateVar::Finished, 7)],
        CHECK,
        &["PC 4852.05", "PC 4852.06", "PC 4852.11"],
    ),
    // PC 4852.03(a)(2): ten years for other offenses of PC 290. PC 4852.22 leaves no way to ask sooner.
    Row::new(
        "certificate-registrable",
        &[REGISTRABLE, OVER, Cond::Passed(DateVar::Finished, 10)],
        DISCRETIONARY,
        &["PC 4852.01(a)", "PC 4852.03(a)(2)"],
    ),
    Row::new(
        "certificate-registrable-release",
        &[REGISTRABLE, Cond::Passed(DateVar::Event, 10)],
        CHECK,
        &["PC 4852.03(a)(2)"],
    ),
    Row::new("certificate-registrable-wait", &[REGISTRABLE], Then::Wait(DateVar::Finished, 10), &["PC 4852.03(a)(2)"]),
    // PC 4852.03(a)(1): nine years for PC 187, 209, 219, 4500, 18755 and what carries a life term.
    Row::new(
        "certificate-long",
        &[LONG, OVER, Cond::Passed(DateVar::Finished, 9)],
        DISCRETIONARY,
        &["PC 4852.01(a)", "PC 4852.03(a)(1)"],
    ),
    Row::new(
        "certificate-long-release",
        &[LONG, Cond::Passed(DateVar::Event, 9)],
        CHECK,
        &["PC 4852.03(a)(1)", "PC 4852.22"],
    ),
    Row::new("certificate-long-wait", &[LONG], Then::Wait(DateVar::Finished, 9), &["PC 4852.03(a)(1)", "PC 4852.22"]),
    // PC 4852.03(a)(3): seven years for the rest, and since 2023 without a dismissal first (AB 1924).
    Row::new(
        "certificate-felony",
        &[OVER, Cond::Passed(DateVar::Finished, 7)],
        DISCRETIONARY,
        &["PC 4852.01(a)", "PC 4852.03(a)(3)"],
    ),
    Row::new("certificate-release", &[Cond::Passed(DateVar::Event, 7)], CHECK, &["PC 4852.03(a)(3)", "PC 4852.22"]),
    Row::new("certificate-wait", &[], Then::Wait(DateVar::Finished, 7), &["PC 4852.03(a)(3)", "PC 4852.22"]),
];

/// The decision list. Every row that is listed has the same grade, so that a pardon never costs a
/// question. All misdemeanors can be pardoned (Cal. Const. art. V § 8(a)), which would only hide what helps more;
/// so they are listed where neither a dismissal after probation nor a certificate can be had.
pub static PARDON: &[Row] = &[
    Row::new("pardon-other-court", &[OTHER_COURT], Then::Omit, &["PC 4800"]),
    Row::new("pardon-no-conviction", &[NOT_CONVICTED], Then::Omit, &["PC 4800"]),
    // PC 4852.01(d): the offenses that can have no certificate, in extraordinary circumstances.
    Row::new("pardon-barred", &[certificate_bar(&[YesNo::Yes])], DISCRETIONARY, &["PC 4852.01(d)", "PC 4800"]),
    Row::new(
        "pardon-never-dismissed",
        &[level(&[Level::Misdemeanor]), NEVER_DISMISSED],
        DISCRETIONARY,
        &["PC 4800", "PC 4852.01(b)", "PC 1203.4(b)"],
    ),
    Row::new("pardon-lesser", &[LESSER], Then::Omit, &["PC 4800"]),
    // By the certificate (PC 4852.16) or directly; with two felonies only if the Supreme Court agrees.
    Row::new("pardon-felony", &[], DISCRETIONARY, &["PC 4800", "PC 4852.16"]),
];

/// The decision list. It goes by the duty of today, wherever it came from: no fact tells which case brought it.
pub static PC_290_5: &[Row] = &[
    Row::new(
        "registry-no-duty",
        &[registration(&[Registration::Never, Registration::Ended])],
        Then::Omit,
        &["PC 290.5"],
    ),
    Row::new(
        "registry-no-finding",
        &[Cond::In(Var::Ended, Ended::ANY.without(Ended::set(&[Ended::Convicted, Ended::Juvenile])))],
        Then::Omit,
        &["PC 290.5"],
    ),
    // PC 290.008(c): a list of its own, all of it in PC 290(c).
    Row::new("registry-juvenile-other", &[JUVENILE, registrable(&[YesNo::No])], Then::Omit, &["PC 290.008(c)"]),
    // PC 290.008(a), (b), (d): only after a commitment to the state's youth prisons, or to their like in another
    // state; five or ten years; in juvenile court.
    Row::new("registry-juvenile", &[JUVENILE], CHECK, &["PC 290.008(d)", "PC 290.5(a)(1)"]),
    // PC 290.005: convictions of other courts bring the duty too, and PC 290.5(a)(2) names them.
    Row::new("registry-elsewhere", &[OTHER_COURT], CHECK, &["PC 290.005", "PC 290.5(a)(2)"]),
    // PC 290.006: by a judge's order for an offense that is not on the list; tier one, unless the judge found
    // another. Or the duty came from another case.
    Row::new("registry-other-section", &[registrable(&[YesNo::No])], CHECK, &["PC 290.006(b)", "PC 290.5(a)"]),
    // (a): tier one after ten years, tier two after twenty, tier three never but for some; no fact holds
    // the tier.
    Row::new("registry-check", &[], CHECK, &["PC 290.5(a)", "PC 290(d)"]),
];
