//! HSC 11361.9 (AB 1793 of 2018, AB 1706 of 2022): the review that the state, the prosecutors and
//! the courts had to do by themselves.
//!
//! Sources: <https://leginfo.legislature.ca.gov/faces/billNavClient.xhtml?bill_id=201720180AB1793>,
//! <https://leginfo.legislature.ca.gov/faces/billNavClient.xhtml?bill_id=202120220AB1706> (digests;
//! statutes.md 3, prop64.md 1.9). The Department of Justice listed the cases by 1 July 2019,
//! prosecutors could object until 1 July 2020, courts had to act by 1 March 2023. Nobody had to be
//! told of a grant. So this is never "done" by itself: "probably; here is how to find out".

use super::shared::{CHECK, OTHER_COURT};
use crate::catalogue::Section;
use crate::date::Day;
use crate::facts::{Cleared, Ended, YesNo};
use crate::rule::{Cond, Grade, Prop64, Row, Then, attempt, challenged, cleared, ended, section, sentence_over};
use crate::world::{DateVar, PROP_64};

const AUTOMATIC: Then = Then::Grade(Grade::Automatic);

/// The decision list.
pub static PROP64_AUTOMATIC: &[Row] = &[
    Row::new("auto-other-court", &[OTHER_COURT], Then::Omit, &["HSC 11361.9"]),
    Row::new(
        "auto-no-conviction",
        &[ended(&[Ended::NoCharges, Ended::Dropped, Ended::Acquitted, Ended::Diversion])],
        Then::Omit,
        &["HSC 11361.9"],
    ),
    // The review was of convictions that 11361.8 reaches.
    Row::new(
        "auto-other-offense",
        &[Cond::In(crate::world::Var::Section, Section::ANY.without(Section::FOUR).without(Section::OLD))],
        Then::Omit,
        &["HSC 11361.9"],
    ),
    // What happened under the new law was never on the state's list; an older offense that was
    // convicted after the change may have been.
    Row::new("auto-new-law", &[Cond::From(DateVar::Offense, PROP_64)], Then::Omit, &["HSC 11361.9"]),
    Row::new("auto-sealed", &[cleared(&[Cleared::Sealed])], Then::Grade(Grade::Done), &["HSC 11361.9"]),
    Row::new("auto-late-conviction", &[Cond::From(DateVar::Event, PROP_64)], CHECK, &["HSC 11361.9"]).unsettled(),
    // No digest mentions juvenile findings, so that nothing is promised.
    Row::new("auto-juvenile", &[ended(&[Ended::Juvenile])], CHECK, &["HSC 11361.9"]).unsettled(),
    Row::new("auto-attempt", &[attempt(&[YesNo::Yes])], CHECK, &["HSC 11361.9"]).unsettled(),
    // The state's list is said to have gone back to 1975; some counties went further.
    Row::new("auto-old", &[Cond::Before(DateVar::Event, Day::ymd(1975, 1, 1))], CHECK, &["HSC 11361.9"]).practice(),
    // The prosecutor objected: nothing happened by itself, an own application is still open.
    Row::new("auto-challenged", &[challenged(&[YesNo::Yes])], Then::Grade(Grade::Unavailable), &["HSC 11361.9"]),
    // Prosecutors could object if the person was a danger, while the sentence went on.
    Row::new(
        "auto-serving",
        &[sentence_over(&[YesNo::No]), Cond::Gives(&[Prop64::Dismissed, Prop64::Infraction, Prop64::Misdemeanor])],
        CHECK,
        &["HSC 11361.9"],
    )
    .practice(),
    Row::new(
        "auto-review",
        &[Cond::Gives(&[Prop64::Dismissed, Prop64::Infraction, Prop64::Misdemeanor])],
        AUTOMATIC,
        &["HSC 11361.9", "HSC 11361.8(e)"],
    )
    .practice(),
    // Where an exception may fit, prosecutors were free to object, and some did not.
    Row::new("auto-exception", &[Cond::Gives(&[Prop64::MayStayFelony])], CHECK, &["HSC 11361.9"]).practice(),
    // Where the statute gives nothing, some offices dismissed the cases all the same.
    Row::new("auto-possession", &[section(&[Section::Possession])], CHECK, &["HSC 11361.9"]).practice(),
    Row::new("auto-nothing", &[], Then::Omit, &["HSC 11361.9"]),
];
