//! To be written.

use crate::rule::{Row, Then};

/// The decision list.
pub const PC_1203_41: &[Row] = &[Row::new("d41-none", &[], Then::Omit, &["PC 1203.41"])];

/// The decision list.
pub const PC_1203_42: &[Row] = &[Row::new("d42-none", &[], Then::Omit, &["PC 1203.42"])];
