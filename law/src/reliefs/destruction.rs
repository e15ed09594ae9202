//! HSC 11361.5: records of minor cannabis cases that have to be destroyed.
//!
//! Sources: HSC 11361.5, <https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=HSC&sectionNum=11361.5>,
//! read in its text from before Prop 64 (statutes.md 2, prop64.md 1.10). The text of today is said
//! to reach all of 11357 and whatever people under 18 did; that was not read, so it is "unsettled".

use super::shared::OTHER_COURT;
use crate::catalogue::{Section, Subdivision};
use crate::date::Day;
use crate::facts::Age;
use crate::rule::{Cond, Grade, Row, Then, age, section, subdivision};
use crate::world::{DateVar, PROP_64, Var};

/// Subdivision (a) leaves out arrests and convictions before this day; (b) takes them in.
const SUBDIVISION_B: Day = Day::ymd(1976, 1, 1);

/// The decision list.
pub static RECORD_DESTRUCTION: &[Row] = &[
    Row::new("destroy-other-court", &[OTHER_COURT], Then::Omit, &["HSC 11361.5(a)"]),
    Row::new(
        "destroy-other-offense",
        &[Cond::In(Var::Section, Section::ANY.without(Section::FOUR).without(Section::set(&[Section::OldPossession])))],
        Then::Omit,
        &["HSC 11361.5(a)", "HSC 11361.5(b)"],
    ),
    // (b): possession before 1976, under 11357 or the section before it, on application to the
    // Department of Justice, which handles these and not the court.
    Row::new(
        "destroy-before-1976",
        &[section(&[Section::Possession, Section::OldPossession]), Cond::Before(DateVar::Event, SUBDIVISION_B)],
        Then::Grade(Grade::Right),
        &["HSC 11361.5(b)", "HSC 11361.7(b)"],
    )
    .unsettled(),
    // A section from before 1973 with a later date: the date or the section is wrong.
    Row::new(
        "destroy-old-section",
        &[section(&[Section::OldPossession])],
        Then::Grade(Grade::Check),
        &["HSC 11361.5(b)"],
    )
    .unsettled(),
    Row::new("destroy-old-other", &[Cond::Before(DateVar::Event, SUBDIVISION_B)], Then::Omit, &["HSC 11361.5(b)"]),
    // The letters of 11357 changed with Prop 64: the new (d) is what the old (e) was.
    Row::new(
        "destroy-new-letters",
        &[
            section(&[Section::Possession, Section::Sale]),
            Cond::From(DateVar::Event, PROP_64),
            Cond::Passed(DateVar::Event, 2),
        ],
        Then::Grade(Grade::Check),
        &["HSC 11361.5(a)"],
    )
    .unsettled(),
    // (a): two years from the conviction, or from the arrest where nothing was convicted.
    Row::new(
        "destroy-due",
        &[
            subdivision(&[
                Subdivision::PossessionB,
                Subdivision::PossessionC,
                Subdivision::PossessionD,
                Subdivision::SaleB,
            ]),
            Cond::Passed(DateVar::Event, 2),
        ],
        Then::Grade(Grade::Automatic),
        &["HSC 11361.5(a)", "HSC 11361.7(a)"],
    ),
    Row::new(
        "destroy-not-yet",
        &[subdivision(&[
            Subdivision::PossessionB,
            Subdivision::PossessionC,
            Subdivision::PossessionD,
            Subdivision::SaleB,
        ])],
        Then::Wait(DateVar::Event, 2),
        &["HSC 11361.5(a)"],
    ),
    // Old 11357(e), at a school under 18: kept until the person is 18. After 18 years that is sure.
    Row::new(
        "destroy-school-minor",
        &[subdivision(&[Subdivision::PossessionE]), Cond::Passed(DateVar::Event, 18)],
        Then::Grade(Grade::Automatic),
        &["HSC 11361.5(a)", "HSC 11361.7(a)"],
    ),
    Row::new(
        "destroy-school-minor-age",
        &[subdivision(&[Subdivision::PossessionE])],
        Then::Grade(Grade::Check),
        &["HSC 11361.5(a)"],
    ),
    // Concentrate: inside the text of today as it is reported, outside the text that was read.
    Row::new("destroy-concentrate", &[section(&[Section::Possession])], Then::Grade(Grade::Check), &["HSC 11361.5(a)"])
        .unsettled(),
    // Under 18: said to be inside whatever the section.
    Row::new("destroy-minor", &[age(&[Age::Under18])], Then::Grade(Grade::Check), &["HSC 11361.5(a)"]).unsettled(),
    Row::new("destroy-nothing", &[], Then::Omit, &["HSC 11361.5(a)"]),
];
