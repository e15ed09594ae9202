//! To be written.

use crate::rule::{Row, Then};

/// The decision list.
pub const JUVENILE_AUTOMATIC: &[Row] = &[Row::new("juvenile-auto-none", &[], Then::Omit, &["WIC 786"])];

/// The decision list.
pub const JUVENILE_PETITION: &[Row] = &[Row::new("juvenile-petition-none", &[], Then::Omit, &["WIC 781"])];
