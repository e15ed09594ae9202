//! To be written.

use crate::rule::{Row, Then};

/// The decision list.
pub const AUTOMATIC_CONVICTION: &[Row] = &[Row::new("pc1203p425-none", &[], Then::Omit, &["PC 1203.425"])];
