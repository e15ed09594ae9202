//! How to ask under Prop 64: application, petition, or juvenile court.
//!
//! Source: HSC 11361.8(a), (b), (e), (f), (m), <https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=HSC&sectionNum=11361.8>,
//! read in part (statutes.md 1). "Currently serving" is generally read to include probation, parole
//! and county supervision for this case (prop64.md 1.8).

use crate::facts::{Ended, YesNo};
use crate::rule::{Route, Row, Then, ended, sentence_over};

/// The way to ask, once Prop 64 has something to give.
pub static ROUTE: &[Row] = &[
    // (m): the same relief for juvenile adjudications, on the JV-744 form.
    Row::new("route-juvenile", &[ended(&[Ended::Juvenile])], Then::Route(Route::Juvenile), &["HSC 11361.8(m)"]),
    // (e), (f): the sentence is over; the court must act if the criteria are met; no danger test.
    Row::new(
        "route-application",
        &[sentence_over(&[YesNo::Yes])],
        Then::Route(Route::Application),
        &["HSC 11361.8(e)", "HSC 11361.8(f)"],
    ),
    // (a), (b): still serving; the judge also weighs an unreasonable risk of danger.
    Row::new("route-petition", &[], Then::Route(Route::Petition), &["HSC 11361.8(a)", "HSC 11361.8(b)"]),
];
