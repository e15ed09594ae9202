//! PC 17(b): a felony that could also be a misdemeanor, lowered; PC 17(d)(2): a misdemeanor treated
//! as an infraction.
//!
//! Source: PC 17, <https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=PEN&sectionNum=17>
//! (statutes.md 9, (b)(3), (b)(5), (d)(2) and (f) read in full as amended by Stats. 2025 ch. 611;
//! general.md 1.3) and PC 19.8, <https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=PEN&sectionNum=19.8>
//! (statutes.md 9, read in full). Neither asks whether the person is under supervision or charged
//! today, and unpaid restitution is no ground to deny (PC 17(f)), so nothing here reads them. A
//! dismissal or "relief granted" does not stand in the way either: the class of the offense is
//! another matter, and lowering it may still help (general.md 5 no. 53).

use super::shared::{CHECK, DISCRETIONARY, NOT_CONVICTED, OTHER_COURT, UNAVAILABLE};
use crate::catalogue::Section;
use crate::facts::{Level, ProbationEnd, Sentence, YesNo};
use crate::rule::{Row, Then, level, probation_end, reducible, section, sentence, wobbler};

/// The decision list.
pub static PC_17B: &[Row] = &[
    Row::new("pc17b-other-court", &[OTHER_COURT], Then::Omit, &["PC 17(b)"]),
    Row::new("pc17b-no-conviction", &[NOT_CONVICTED], Then::Omit, &["PC 17(b)"]),
    // Lowered before, or never a felony: nothing is left to lower.
    Row::new("pc17b-no-felony", &[level(&[Level::Infraction, Level::Misdemeanor])], Then::Omit, &["PC 17(b)"]),
    // Prison or felony jail was imposed, at once or after probation was taken away: the choice has
    // been made. Before the kind of offense, because it closes this way for every kind.
    Row::new(
        "pc17b-custody",
        &[sentence(&[Sentence::StatePrison, Sentence::CountyStraight, Sentence::CountySupervised])],
        UNAVAILABLE,
        &["PC 17(b)(1)"],
    ),
    // Conspiracy takes the class of what was planned; Medina points to 17(b).
    Row::new(
        "pc17b-conspiracy",
        &[section(&[Section::Conspiracy])],
        CHECK,
        &["PC 17(b)(3)", "People v. Medina (2018) 24 Cal.App.5th 61"],
    ),
    // A straight felony leaves the judge no choice.
    Row::new("pc17b-straight", &[wobbler(&[YesNo::No])], UNAVAILABLE, &["PC 17(b)"]),
    // The text of 2026 no longer says "without imposition of sentence"; older cases say no.
    Row::new("pc17b-suspended", &[sentence(&[Sentence::SuspendedPrison])], CHECK, &["PC 17(b)(3)"]).unsettled(),
    // A sentence other than prison made a wobbler a misdemeanor by itself: the record may be wrong.
    Row::new("pc17b-by-law", &[sentence(&[Sentence::FineOrJail])], CHECK, &["PC 17(b)(1)"]),
    // Probation was taken away, and what the judge ordered then is not known: prison closes this way,
    // jail for a misdemeanor may have lowered the offense by itself.
    Row::new("pc17b-revoked", &[probation_end(&[ProbationEnd::Revoked])], CHECK, &["PC 17(b)(1)", "PC 17(b)(3)"]),
    // (b)(3): probation was granted for a wobbler; the judge may lower it then or at any time after.
    Row::new("pc17b-probation", &[], DISCRETIONARY, &["PC 17(b)(3)"]),
];

/// The decision list.
pub static PC_17D2: &[Row] = &[
    Row::new("pc17d2-other-court", &[OTHER_COURT], Then::Omit, &["PC 17(d)(2)"]),
    Row::new("pc17d2-no-conviction", &[NOT_CONVICTED], Then::Omit, &["PC 17(d)(2)"]),
    Row::new("pc17d2-no-misdemeanor", &[level(&[Level::Infraction, Level::Felony])], Then::Omit, &["PC 17(d)(2)"]),
    Row::new("pc17d2-other-offense", &[reducible(&[YesNo::No])], Then::Omit, &["PC 19.8"]),
    // A misdemeanor on the list of PC 19.8. The text speaks of the court that hears the case, with the
    // person's consent; the state's form CR-180 carries it for cases that are over (general.md 1.3).
    Row::new("pc17d2-listed", &[], DISCRETIONARY, &["PC 17(d)(2)", "PC 19.8"]).practice(),
];
