//! To be written.

use crate::rule::{Row, Then};

/// The decision list.
pub const CERTIFICATE: &[Row] = &[Row::new("certificate-none", &[], Then::Omit, &["PC 4852.01"])];

/// The decision list.
pub const PARDON: &[Row] = &[Row::new("pardon-none", &[], Then::Omit, &["PC 4800"])];

/// The decision list.
pub const PC_290_5: &[Row] = &[Row::new("registry-none", &[], Then::Omit, &["PC 290.5"])];
