//! PC 236.14 and 236.15: vacatur for people who were trafficked or harmed by a partner or by sexual
//! violence; PC 1170.9: restoration for veterans; PC 1473.7: pleas and convictions that are invalid.
//!
//! Sources: PC 236.14, <https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=PEN&sectionNum=236.14>,
//! PC 1170.9(h), <https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=PEN&sectionNum=1170.9>,
//! and PC 1473.7, <https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=PEN&sectionNum=1473.7>,
//! read in full in texts of 2026; PC 236.15, <https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=PEN&sectionNum=236.15>,
//! second-hand, as a statute of the same design (general.md 1.6).
//!
//! All of these turn on what happened to the person, which a court must hear and a lawyer should
//! prepare: the grade is never better than `check`. PC 236.14 and 236.15 reach arrests too ("arrested for or
//! convicted of"): their record is sealed and destroyed, which is more than PC 851.91 gives.

use super::shared::{CHECK, NOT_CONVICTED, OTHER_COURT, UNAVAILABLE};
use crate::facts::{Ended, Level, Sentence, Values, YesNo};
use crate::offenses::{Dismissal, Gravity};
use crate::rule::{
    Cond, Row, Then, certificate_bar, dismissal, gravity, level, military, partner_violence, sentence, trafficking,
};
use crate::world::Var;

const FOUND: Values = Ended::set(&[Ended::Convicted, Ended::Juvenile]);
const NOT_FOUND: Cond = Cond::In(Var::Ended, Ended::ANY.without(FOUND));

/// The decision list.
pub static PC_236_14: &[Row] = &[
    Row::new("trafficked-other-court", &[OTHER_COURT], Then::Omit, &["PC 236.14(a)"]),
    Row::new("trafficked-no", &[trafficking(&[YesNo::No])], Then::Omit, &["PC 236.14(a)"]),
    // Only nonviolent offenses, those not in PC 667.5(c).
    Row::new("trafficked-violent", &[gravity(&[Gravity::Violent])], UNAVAILABLE, &["PC 236.14(a)", "PC 667.5(c)"]),
    // Arrests, also those that ended with diversion: nothing is left to set aside but the record.
    Row::new("trafficked-arrest", &[NOT_FOUND], CHECK, &["PC 236.14(a)", "PC 236.14(l)"]),
    // (a), (g): clear and convincing evidence that it was the direct result of being trafficked; (j): in
    // juvenile court with a presumption; (l): no deadline.
    Row::new("trafficked-check", &[], CHECK, &["PC 236.14(a)", "PC 236.14(l)"]),
];

/// The decision list.
pub static PC_236_15: &[Row] = &[
    Row::new("partner-other-court", &[OTHER_COURT], Then::Omit, &["PC 236.15(a)"]),
    Row::new("partner-no", &[partner_violence(&[YesNo::No])], Then::Omit, &["PC 236.15(a)"]),
    Row::new("partner-violent", &[gravity(&[Gravity::Violent])], UNAVAILABLE, &["PC 236.15(a)", "PC 667.5(c)"]),
    Row::new("partner-arrest", &[NOT_FOUND], CHECK, &["PC 236.15(a)"]),
    Row::new("partner-check", &[], CHECK, &["PC 236.15(a)"]),
];

/// The decision list.
pub static PC_1170_9: &[Row] = &[
    Row::new("military-other-court", &[OTHER_COURT], Then::Omit, &["PC 1170.9(h)"]),
    Row::new("military-no-conviction", &[NOT_CONVICTED], Then::Omit, &["PC 1170.9(h)"]),
    Row::new("military-no", &[military(&[YesNo::No])], Then::Omit, &["PC 1170.9(h)"]),
    // (h)(1)(A): only where probation was granted.
    Row::new(
        "military-no-probation",
        &[sentence(&[
            Sentence::FineOrJail,
            Sentence::CountySupervised,
            Sentence::CountyStraight,
            Sentence::StatePrison,
        ])],
        UNAVAILABLE,
        &["PC 1170.9(h)(1)"],
    ),
    // (h)(4)(B): PC 286(c), 287(c), 288, 288.5 and 289(j), which the list of PC 4852.01(c) holds too (with
    // PC 269 and 288.7, for which nobody gets probation). Other offenses of PC 290 are not shut out:
    // there only the duty to register stays.
    Row::new("military-barred", &[certificate_bar(&[YesNo::Yes])], UNAVAILABLE, &["PC 1170.9(h)(4)(B)"]),
    // (h)(4)(B)(ii): a felony under PC 261.5(d).
    Row::new(
        "military-barred-felony",
        &[dismissal(&[Dismissal::NeverAsFelony]), level(&[Level::Felony])],
        UNAVAILABLE,
        &["PC 1170.9(h)(4)(B)"],
    ),
    // (h)(1): treatment ordered by the court, compliance, no danger. Whether a person can ask after
    // probation has ended is for a lawyer: the text speaks of the court that watches over it.
    Row::new("military-check", &[], CHECK, &["PC 1170.9(h)"]),
];

/// The decision list. It reads no more than every conviction's interview asks anyway, and nothing about
/// citizenship: the same words are for everybody.
pub static PC_1473_7: &[Row] = &[
    Row::new("plea-other-court", &[OTHER_COURT], Then::Omit, &["PC 1473.7(a)"]),
    Row::new("plea-no-conviction", &[NOT_CONVICTED], Then::Omit, &["PC 1473.7(a)"]),
    // (a)(1) to (3), each by a preponderance of the evidence, for people out of custody.
    Row::new("plea-check", &[], CHECK, &["PC 1473.7(a)"]),
];
