//! The decision lists: one file a relief or family. Each begins with its sources.
//!
//! Every list ends with a row that always holds. A list is read from the top, and the first row
//! whose conditions hold decides, the way a statute states a rule and its exceptions. A change of
//! law is a new row with its days in force, never an edit.

use alloc::vec::Vec;

mod arrest;
mod automatic;
mod cautions;
mod destruction;
mod prop64;
mod reduction;
mod route;

pub use arrest::ARREST_SEALING;
pub use automatic::PROP64_AUTOMATIC;
pub use cautions::CAUTIONS;
pub use destruction::RECORD_DESTRUCTION;
pub use prop64::PROP64;
pub use reduction::PC_17B;
pub use route::ROUTE;

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
        }
    }
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
