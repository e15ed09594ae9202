//! To be written.

use crate::rule::{Row, Then};

/// The decision list.
pub const PC_1203_43: &[Row] = &[Row::new("d43-none", &[], Then::Omit, &["PC 1203.43"])];

/// The decision list.
pub const PC_1203_45: &[Row] = &[Row::new("d45-none", &[], Then::Omit, &["PC 1203.45"])];

/// The decision list.
pub const PC_1203_49: &[Row] = &[Row::new("d49-none", &[], Then::Omit, &["PC 1203.49"])];

/// The decision list.
pub const PC_1203_4B: &[Row] = &[Row::new("d4b-none", &[], Then::Omit, &["PC 1203.4b"])];
