//! Doubts that what a person says brings to a relief that Prop 64 gives.
//!
//! Sources: prop64.md 3.4, 7 and 8 (T26, T57, T58, T75). A caution changes no result. It is
//! added only where its conditions are known to hold: the law itself presumes that nothing
//! speaks against the person (HSC 11361.8(b), (f)). So a caution reads only facts that the
//! relief's own rows make the interview ask. All that apply are added, not the first.

use crate::catalogue::Section;
use crate::facts::{Age, Cleared, Ended, Prior};
use crate::rule::{Cond, Prop64, Row, Then, age, cleared, ended, registrable_prior, section, super_strike};

const HELPED: Cond = Cond::Gives(&[Prop64::Dismissed, Prop64::Infraction, Prop64::Misdemeanor]);
const LOWERED: Cond = Cond::Gives(&[Prop64::Misdemeanor]);
const GROWING_OR_SALE: Cond = section(&[Section::Growing, Section::ForSale, Section::Sale]);
const THEN: Then = Then::Omit;

/// The cautions. What a row says is only its doubt and its sources.
pub static CAUTIONS: &[Row] = &[
    // Dismissed under PC 1203.4 before: Tidwell allowed it under Prop 47; no case under Prop 64.
    Row::new(
        "caution-dismissed",
        &[cleared(&[Cleared::Dismissed]), HELPED],
        THEN,
        &["People v. Tidwell (2016) 246 Cal.App.4th 212"],
    )
    .unsettled(),
    // Reduced before: (e) speaks of a conviction, not of a felony, so that dismissal should follow.
    Row::new("caution-reduced", &[cleared(&[Cleared::Reduced]), HELPED], THEN, &["HSC 11361.8(e)"]).unsettled(),
    // Tried as an adult under 18: the new sections go by age, not by court.
    Row::new(
        "caution-adult-court",
        &[ended(&[Ended::Convicted]), age(&[Age::Under18]), HELPED],
        THEN,
        &["HSC 11361.8(e)"],
    )
    .unsettled(),
    // Convicted of a super-strike in the same case: not a prior (Smit).
    Row::new(
        "caution-same-case",
        &[GROWING_OR_SALE, super_strike(&[Prior::SameCase]), LOWERED],
        THEN,
        &["People v. Smit (2018) 24 Cal.App.5th 596"],
    ),
    // Convicted of it later: not a prior by the same reasoning.
    Row::new(
        "caution-later-strike",
        &[GROWING_OR_SALE, super_strike(&[Prior::After]), LOWERED],
        THEN,
        &["People v. Smit (2018) 24 Cal.App.5th 596"],
    )
    .unsettled(),
    Row::new(
        "caution-later-registrable",
        &[GROWING_OR_SALE, registrable_prior(&[Prior::After, Prior::SameCase]), LOWERED],
        THEN,
        &["People v. Smit (2018) 24 Cal.App.5th 596"],
    )
    .unsettled(),
];
