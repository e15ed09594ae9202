//! Juvenile court: WIC 786 (dismissal and sealing without asking), WIC 781 and 788 (on a petition).
//!
//! Sources: WIC 781, 786 and 788, read whole in a copy of the official data of 2026
//! (<https://leginfo.legislature.ca.gov/faces/codes_displayText.xhtml?lawCode=WIC&division=2.&part=1.&chapter=2.&article=20.>);
//! general.md 1.8. Which offenses WIC 707(b) lists is in [`crate::offenses`]. How old a person is today
//! is no fact: people of 18 or older are spoken to, and the sentences say so.

use super::shared::{OTHER_COURT, SEALED};
use crate::date::Day;
use crate::facts::{Cleared, Ended, Later, ProbationEnd, Registration, Sentence, YesNo};
use crate::rule::{
    Cond, Grade, Row, Then, cleared, later, probation_end, prostitution, registrable, registration, sentence_over,
    serious_at_14,
};
use crate::world::{DateVar, Var};

const NOT_JUVENILE: Cond = Cond::In(Var::Ended, Ended::ANY.without(Ended::set(&[Ended::Juvenile])));
const GOES_ON: Cond = sentence_over(&[YesNo::No]);
const SERIOUS: Cond = serious_at_14(&[YesNo::Yes]);
/// A finding that was dismissed or reduced does not count as one of WIC 707(b) any more.
const NOT_REDUCED: Cond = cleared(&[Cleared::Nothing]);

/// WIC 786 came with Stats. 2014 ch. 249.
const SECTION_786: Day = Day::ymd(2015, 1, 1);

/// WIC 788 came with Stats. 2024 ch. 811 (AB 1877).
const SECTION_788: Day = Day::ymd(2025, 1, 1);

/// WIC 786: the juvenile court dismisses and seals when probation is finished.
pub static JUVENILE_AUTOMATIC: &[Row] = &[
    Row::new("juvenile-auto-other-court", &[OTHER_COURT], Then::Omit, &["WIC 786"]),
    Row::new("juvenile-auto-not-juvenile", &[NOT_JUVENILE], Then::Omit, &["WIC 786"]),
    Row::new("juvenile-auto-sealed", &[SEALED], Then::Grade(Grade::Done), &["WIC 786"]),
    Row::new("juvenile-auto-ongoing", &[GOES_ON], Then::Grade(Grade::Wait), &["WIC 786(a)"]),
    // The section was not there yet when probation ended.
    Row::new(
        "juvenile-auto-before-2015",
        &[Cond::Before(DateVar::Finished, SECTION_786)],
        Then::Grade(Grade::Unavailable),
        &["WIC 786"],
    ),
    // (d): an offense of WIC 707(b) at 14 or older, unless it was dismissed or reduced. Only where the petition
    // was sustained: what was dismissed or not found true is sealed whatever it was about (e), and so is an arrest
    // that was never charged (WIC 786.5(g), (h)). No fact tells these apart, so the sentence does.
    Row::new(
        "juvenile-auto-serious",
        &[SERIOUS, NOT_REDUCED],
        Then::Grade(Grade::Unavailable),
        &["WIC 786(d)", "WIC 786(e)", "WIC 786.5", "WIC 707(b)", "WIC 782"],
    ),
    // (a) speaks of informal supervision and probation. Another order may have been followed by either; and there
    // was none in a case that was dropped or never charged.
    Row::new(
        "juvenile-auto-no-probation",
        &[Cond::In(Var::Sentence, Sentence::ANY.without(Sentence::set(&[Sentence::Probation])))],
        Then::Grade(Grade::Check),
        &["WIC 786(a)", "WIC 786(e)", "WIC 786.5"],
    ),
    Row::new(
        "juvenile-auto-revoked",
        &[probation_end(&[ProbationEnd::Revoked])],
        Then::Grade(Grade::Unavailable),
        &["WIC 786(c)"],
    ),
    // (c): substantial compliance is enough, and a court that finds it must seal (In re A.V.).
    Row::new(
        "juvenile-auto-violations",
        &[probation_end(&[ProbationEnd::Violations])],
        Then::Grade(Grade::Check),
        &["WIC 786(c)", "In re A.V. (2017) 11 Cal.App.5th 697"],
    ),
    Row::new("juvenile-auto-completed", &[], Then::Grade(Grade::Automatic), &["WIC 786(a)"]),
];

/// WIC 781, 788: sealing a juvenile record on a petition.
pub static JUVENILE_PETITION: &[Row] = &[
    Row::new("juvenile-petition-other-court", &[OTHER_COURT], Then::Omit, &["WIC 781"]),
    Row::new("juvenile-petition-not-juvenile", &[NOT_JUVENILE], Then::Omit, &["WIC 781"]),
    Row::new("juvenile-petition-sealed", &[SEALED], Then::Grade(Grade::Done), &["WIC 781"]),
    Row::new("juvenile-petition-ongoing", &[GOES_ON], Then::Grade(Grade::Wait), &["WIC 781(a)", "WIC 788(a)"]),
    // 781(a)(1)(F): an offense of WIC 707(b) at 14 or older for which the person has to register. Registration
    // is asked about the person, so it counts only where the offense itself can bring it.
    Row::new(
        "juvenile-petition-registration",
        &[SERIOUS, NOT_REDUCED, registrable(&[YesNo::Yes]), registration(&[Registration::Current])],
        Then::Grade(Grade::Unavailable),
        &["WIC 781(a)(1)(F)", "WIC 788(b)", "PC 290.008"],
    ),
    // PC 1203.47: selling sex under 18 is sealed whatever came after; paying for it is not.
    Row::new(
        "juvenile-petition-prostitution",
        &[prostitution(&[YesNo::Yes])],
        Then::Grade(Grade::Check),
        &["PC 1203.47", "WIC 781(a)"],
    ),
    // 781(a)(1)(A): none since. (G): but one that was dismissed, vacated, pardoned or lowered does not count.
    // Whether it was is no fact of this case.
    Row::new(
        "juvenile-petition-felony",
        &[later(&[Later::Felony])],
        Then::Grade(Grade::Check),
        &["WIC 781(a)(1)(A)", "WIC 781(a)(1)(G)", "WIC 788(c)"],
    ),
    // Only misdemeanors of moral turpitude count, and which are is for a lawyer.
    Row::new(
        "juvenile-petition-misdemeanor",
        &[later(&[Later::Misdemeanor])],
        Then::Grade(Grade::Check),
        &["WIC 781(a)(1)(A)", "WIC 781(a)(1)(G)", "WIC 788(c)"],
    ),
    // 781(a)(1)(D): at 18 after supervision, or at 21 after the state's youth prisons. 788(b) leaves it out.
    Row::new(
        "juvenile-petition-serious",
        &[SERIOUS, NOT_REDUCED],
        Then::Grade(Grade::Discretionary),
        &["WIC 781(a)(1)(D)", "WIC 782"],
    ),
    // 788: once the person is 18 the probation officer must ask, or say in writing why not (e), and the court must
    // seal, with no question of rehabilitation. It leaves out offenses for which the person has to register (b)(3).
    // That is the officer's petition; the person's own is under 781, which asks for rehabilitation. And how old the
    // person is today is no fact. So it is no right of theirs.
    Row::new(
        "juvenile-petition-probation-asks",
        &[Cond::From(DateVar::Finished, SECTION_788), registrable(&[YesNo::No])],
        Then::Grade(Grade::Discretionary),
        &["WIC 788(a)", "WIC 788(c)", "WIC 788(e)", "WIC 781(a)(1)(A)"],
    )
    .practice(),
    // 781: the court must be satisfied that rehabilitation has been attained. Whether 788 reaches people who
    // left the juvenile court before it came, no court has said.
    Row::new("juvenile-petition-court", &[], Then::Grade(Grade::Discretionary), &["WIC 781(a)(1)(A)", "WIC 788(a)"])
        .unsettled(),
];
