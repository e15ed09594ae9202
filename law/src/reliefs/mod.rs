//! The decision lists: one file a relief or family. Each begins with its sources.
//!
//! Every list ends with a row that always holds. A list is read from the top, and the first row
//! whose conditions hold decides, the way a statute states a rule and its exceptions. A change of
//! law is a new row with its days in force, never an edit.

use alloc::vec::Vec;

mod arrest;
mod automatic;
mod cautions;
mod conviction;
mod destruction;
mod dismissal;
mod diversion;
mod felony;
mod juvenile;
mod prop47;
mod prop64;
mod reduction;
mod restoration;
mod route;
mod shared;
mod special;
mod survivors;

pub use arrest::{ARREST_SEALING, AUTOMATIC_ARREST};
pub use automatic::PROP64_AUTOMATIC;
pub use cautions::CAUTIONS;
pub use conviction::AUTOMATIC_CONVICTION;
pub use destruction::RECORD_DESTRUCTION;
pub use dismissal::{PC_1203_4, PC_1203_4A};
pub use diversion::{DIVERSION_SEALING, FACTUAL_INNOCENCE};
pub use felony::{PC_1203_41, PC_1203_42};
pub use juvenile::{JUVENILE_AUTOMATIC, JUVENILE_PETITION};
pub use prop47::PROP47;
pub use prop64::PROP64;
pub use reduction::{PC_17B, PC_17D2};
pub use restoration::{CERTIFICATE, PARDON, PC_290_5};
pub use route::ROUTE;
pub use special::{PC_1203_4B, PC_1203_43, PC_1203_45, PC_1203_49};
pub use survivors::{PC_236_14, PC_236_15, PC_1170_9, PC_1473_7};

use crate::rule::{Relief, Row};

impl Relief {
    /// The relief's decision list.
    #[must_use]
    pub const fn list(self) -> &'static [Row] {
        match self {
            Self::Prop64 => PROP64,
            Self::Prop64Automatic => PROP64_AUTOMATIC,
            Self::RecordDestruction => RECORD_DESTRUCTION,
            Self::Pc17b => PC_17B,
            Self::ArrestSealing => ARREST_SEALING,
            Self::AutomaticConviction => AUTOMATIC_CONVICTION,
            Self::Prop47 => PROP47,
            Self::Pc1203p4 => PC_1203_4,
            Self::Pc1203p4a => PC_1203_4A,
            Self::Pc1203p41 => PC_1203_41,
            Self::Pc1203p42 => PC_1203_42,
            Self::Pc1203p43 => PC_1203_43,
            Self::Pc1203p45 => PC_1203_45,
            Self::Pc1203p49 => PC_1203_49,
            Self::Pc1203p4b => PC_1203_4B,
            Self::Pc17d2 => PC_17D2,
            Self::AutomaticArrest => AUTOMATIC_ARREST,
            Self::DiversionSealing => DIVERSION_SEALING,
            Self::FactualInnocence => FACTUAL_INNOCENCE,
            Self::JuvenileAutomatic => JUVENILE_AUTOMATIC,
            Self::JuvenilePetition => JUVENILE_PETITION,
            Self::Pc236p14 => PC_236_14,
            Self::Pc236p15 => PC_236_15,
            Self::Pc1170p9 => PC_1170_9,
            Self::Pc1473p7 => PC_1473_7,
            Self::Certificate => CERTIFICATE,
            Self::Pardon => PARDON,
            Self::Pc290p5 => PC_290_5,
        }
    }
}

/// Every row: of the reliefs, of the ways to ask, and the cautions.
pub fn rows() -> impl Iterator<Item = &'static Row> {
    Relief::ALL.iter().map(|relief| relief.list()).chain([ROUTE, CAUTIONS]).flatten()
}

/// Every list with its name, for the rulebook and the tests: the reliefs, the ways to ask, and the
/// cautions.
#[must_use]
pub fn all() -> Vec<(&'static str, &'static [Row])> {
    let mut lists: Vec<_> = Relief::ALL.iter().map(|relief| (relief.code(), relief.list())).collect();
    lists.push(("route", ROUTE));
    lists.push(("cautions", CAUTIONS));
    lists
}
