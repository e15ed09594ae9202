//! To be written.

use crate::rule::{Row, Then};

/// The decision list.
pub const PROP47: &[Row] = &[Row::new("p47-none", &[], Then::Omit, &["PC 1170.18"])];
