//! To be written.

use crate::rule::{Row, Then};

/// The decision list.
pub const PC_236_14: &[Row] = &[Row::new("trafficked-none", &[], Then::Omit, &["PC 236.14"])];

/// The decision list.
pub const PC_236_15: &[Row] = &[Row::new("partner-none", &[], Then::Omit, &["PC 236.15"])];

/// The decision list.
pub const PC_1170_9: &[Row] = &[Row::new("military-none", &[], Then::Omit, &["PC 1170.9"])];

/// The decision list.
pub const PC_1473_7: &[Row] = &[Row::new("plea-none", &[], Then::Omit, &["PC 1473.7"])];
