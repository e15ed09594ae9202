//! PC 17(b): another way for felonies from cannabis cases that Prop 64 does not reach.
//!
//! Source: PC 17(b), <https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=PEN&sectionNum=17>
//! (statutes.md 9, read in full; general.md 1.3). Only for the sections that are next to cannabis
//! cases; other offenses are not in this list yet and are left out.

use crate::catalogue::Section;
use crate::facts::{Court, Ended, Level, Sentence, YesNo};
use crate::rule::{Cond, Grade, Row, Then, court, ended, level, section, sentence, wobbler};
use crate::world::Var;

const NEXT_TO_CANNABIS: crate::facts::Values = Section::set(&[
    Section::Minors,
    Section::Extraction,
    Section::Custody,
    Section::CustodyOther,
    Section::Conspiracy,
    Section::Accessory,
    Section::Plea,
]);

/// The decision list.
pub const PC_17B: &[Row] = &[
    Row::new(
        "pc17b-other-court",
        &[court(&[Court::Federal, Court::OtherState, Court::Military, Court::Tribal])],
        Then::Omit,
        &["PC 17(b)"],
    ),
    Row::new(
        "pc17b-no-conviction",
        &[ended(&[Ended::Juvenile, Ended::NoCharges, Ended::Dropped, Ended::Acquitted, Ended::Diversion])],
        Then::Omit,
        &["PC 17(b)"],
    ),
    Row::new(
        "pc17b-other-offense",
        &[Cond::In(Var::Section, Section::ANY.without(NEXT_TO_CANNABIS))],
        Then::Omit,
        &["PC 17(b)"],
    ),
    // A straight felony leaves the judge no choice.
    Row::new(
        "pc17b-straight",
        &[section(&[Section::Minors, Section::Extraction, Section::Custody]), wobbler(&[YesNo::No])],
        Then::Grade(Grade::Unavailable),
        &["PC 17(b)"],
    ),
    Row::new("pc17b-no-felony", &[level(&[Level::Infraction, Level::Misdemeanor])], Then::Omit, &["PC 17(b)"]),
    // Prison or felony jail was imposed: the choice has been made.
    Row::new(
        "pc17b-custody",
        &[sentence(&[Sentence::StatePrison, Sentence::CountyStraight, Sentence::CountySupervised])],
        Then::Grade(Grade::Unavailable),
        &["PC 17(b)(1)"],
    ),
    // The text of 2026 no longer says "without imposition of sentence"; older cases say no.
    Row::new("pc17b-suspended", &[sentence(&[Sentence::SuspendedPrison])], Then::Grade(Grade::Check), &["PC 17(b)(3)"])
        .unsettled(),
    // Conspiracy takes the class of what was planned; Medina points to 17(b).
    Row::new(
        "pc17b-conspiracy",
        &[section(&[Section::Conspiracy])],
        Then::Grade(Grade::Check),
        &["PC 17(b)(3)", "People v. Medina (2018) 24 Cal.App.5th 61"],
    ),
    // A sentence other than prison made a wobbler a misdemeanor by itself: the record may be wrong.
    Row::new("pc17b-by-law", &[sentence(&[Sentence::FineOrJail])], Then::Grade(Grade::Check), &["PC 17(b)(1)"]),
    // (b)(3): probation was granted; the judge may lower it at any time after.
    Row::new("pc17b-probation", &[wobbler(&[YesNo::Yes])], Then::Grade(Grade::Discretionary), &["PC 17(b)(3)"]),
    Row::new("pc17b-unknown", &[], Then::Grade(Grade::Check), &["PC 17(b)(3)"]),
];

/// The decision list.
pub const PC_17D2: &[Row] = &[Row::new("pc17d2-none", &[], Then::Omit, &["PC 17(d)(2)"])];
