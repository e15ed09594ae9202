//! To be written.

use crate::rule::{Row, Then};

/// The decision list.
pub const PC_1203_4: &[Row] = &[Row::new("d4-none", &[], Then::Omit, &["PC 1203.4"])];

/// The decision list.
pub const PC_1203_4A: &[Row] = &[Row::new("d4a-none", &[], Then::Omit, &["PC 1203.4a"])];
