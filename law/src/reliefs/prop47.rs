//! PC 1170.18 (Prop 47 of 2014): a felony that is a misdemeanor today, designated or resentenced.
//!
//! Source: PC 1170.18, <https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=PEN&sectionNum=1170.18>
//! (read in full as amended by Stats. 2023 ch. 633, which took away the deadline; general.md 1.3).
//! The statute asks neither about an open case nor about supervision in another one, and a dismissal
//! does not stand in the way (*Tidwell*). Findings of the juvenile court are within it (*Alejandro N.*); as
//! sealing gives more there, they get one row, and no question but for the class.
//!
//! The order asks little of a person: the question about super-strikes, which is hard to hear, comes
//! into play only where everything else would give the relief or leave it open.

use super::shared::{CHECK, NOT_CONVICTED, OTHER_COURT, UNAVAILABLE};
use crate::date::Day;
use crate::facts::{Ended, Level, Prior, Registration, YesNo};
use crate::offenses::Prop47;
use crate::rule::{
    Cond, Grade, Row, Then, ended, level, lowered, registration, sentence_over, super_strike, value_over_950,
};
use crate::world::DateVar;

/// The day on which Prop 47 took effect.
const PROP_47: Day = Day::ymd(2014, 11, 5);

/// The decision list.
pub static PROP47: &[Row] = &[
    Row::new("p47-other-court", &[OTHER_COURT], Then::Omit, &["PC 1170.18"]),
    // Juvenile court, by WIC 602. The limits of (f) and (i) hold there too: the sentence names them, so that nobody
    // is asked about them for a record that can be sealed.
    Row::new(
        "p47-juvenile",
        &[
            ended(&[Ended::Juvenile]),
            lowered(&[Prop47::Possession, Prop47::Value, Prop47::Doubtful]),
            level(&[Level::Felony]),
        ],
        CHECK,
        &["PC 1170.18(f)", "Alejandro N. v. Superior Court (2015) 238 Cal.App.4th 1209"],
    ),
    Row::new("p47-no-conviction", &[NOT_CONVICTED], Then::Omit, &["PC 1170.18"]),
    // Lowered before, or never a felony.
    Row::new("p47-no-felony", &[level(&[Level::Infraction, Level::Misdemeanor])], Then::Omit, &["PC 1170.18"]),
    Row::new("p47-other-offense", &[lowered(&[Prop47::Nothing])], Then::Omit, &["PC 1170.18(a)"]),
    // Above the line of 950 dollars these are felonies today too.
    Row::new(
        "p47-value-over",
        &[lowered(&[Prop47::Value, Prop47::Doubtful]), value_over_950(&[YesNo::Yes])],
        UNAVAILABLE,
        &["PC 1170.18(f)", "PC 490.2"],
    ),
    // (i): a super-strike at any time before the ruling, also one that came later (Walker).
    Row::new(
        "p47-strike",
        &[super_strike(&[Prior::Before, Prior::SameCase, Prior::After])],
        UNAVAILABLE,
        &["PC 1170.18(i)", "PC 667(e)(2)(C)(iv)", "People v. Walker (2016) 5 Cal.App.5th 872"],
    ),
    // After what surely bars. (f) measures by what would have been, "had this act been in effect at the time": a felony from
    // after that day rests on something else, or the record is wrong.
    Row::new("p47-late", &[Cond::From(DateVar::Event, PROP_47)], CHECK, &["PC 1170.18(f)"]).unsettled(),
    // (i) also bars a conviction of an offense of PC 290(c). None of the offenses above is one, so the duty came
    // from elsewhere: another conviction, which bars; or a juvenile finding (PC 290.008), a judge's order (PC
    // 290.006) or another state, which may not.
    Row::new(
        "p47-registered",
        &[registration(&[Registration::Current])],
        CHECK,
        &["PC 1170.18(i)", "PC 290(c)", "PC 290.006", "PC 290.008"],
    ),
    // (i) speaks of the conviction, not of the duty of today: whether the end of the duty helps is open.
    Row::new("p47-registration-ended", &[registration(&[Registration::Ended])], CHECK, &["PC 1170.18(i)", "PC 290(c)"])
        .unsettled(),
    // Covered in some of its cases, with conditions beside the value (an open shop in business hours
    // for PC 459, what was taken for VC 10851).
    Row::new("p47-doubtful", &[lowered(&[Prop47::Doubtful])], CHECK, &["PC 1170.18(f)", "PC 459.5", "PC 490.2"]),
    // (a), (b): still serving, which takes in probation and parole; the judge weighs the danger of a new
    // violent felony of the gravest kind.
    Row::new(
        "p47-serving",
        &[sentence_over(&[YesNo::No])],
        Then::Grade(Grade::Discretionary),
        &["PC 1170.18(a)", "PC 1170.18(b)"],
    ),
    // (f), (g): the sentence is over; "the court shall designate".
    Row::new("p47-designate", &[], Then::Grade(Grade::Right), &["PC 1170.18(f)", "PC 1170.18(g)"]),
];
