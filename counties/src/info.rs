//! What pages show of a county. Only types: `records.rs` reads the values, and one that is stale or
//! unverified never gets here. What no page shows stays in `data/`. The mass dismissals and the
//! review are in `relief.rs`.

use crate::relief::{Action, Review};

/// What is shown about a county.
#[derive(Debug)]
pub struct Info {
    /// The name, without the word "County".
    pub name: &'static str,
    /// The name in kebab case.
    pub slug: &'static str,
    /// The superior court.
    pub court: Court,
    /// Who prosecutes.
    pub prosecutor: Prosecutor,
    /// Who defends people who cannot pay.
    pub defender: Defender,
    /// Clinics that help to clear records.
    pub clinics: Vec<Clinic>,
    /// The mass dismissals of cannabis cases, oldest first.
    pub actions: Vec<Action>,
    /// How far the automatic review (AB 1706) was when last reported.
    pub review: Option<Review>,
}

/// A superior court.
#[derive(Debug)]
pub struct Court {
    /// Its full name.
    pub name: &'static str,
    /// Its site.
    pub website: &'static str,
    /// Its self-help page; when `None`, use the site and [`crate::statewide::FINDER`].
    pub self_help: Option<&'static str>,
    /// Its own page on clearing records.
    pub record_clearing: Option<&'static str>,
}

/// The prosecuting offices of a county.
#[derive(Debug)]
pub struct Prosecutor {
    /// The district attorney's office.
    pub name: &'static str,
    /// Cities confirmed to prosecute misdemeanors themselves. Others may: the complaint or docket
    /// names the office. Not the list of the cities whose cases a mass dismissal took in.
    pub cities: Vec<CityProsecutor>,
}

/// A city that prosecutes its own misdemeanors.
#[derive(Debug)]
pub struct CityProsecutor {
    /// The city.
    pub city: &'static str,
}

/// The public defender. The name, page and telephone may be there when no county office exists:
/// then they are those of the group that does the work under contract.
#[derive(Debug)]
pub struct Defender {
    /// Whether the county has an office of its own.
    pub exists: Exists,
    /// The name.
    pub name: Option<&'static str>,
    /// The page to start from.
    pub page: Option<&'static str>,
    /// The telephone number.
    pub phone: Option<Phone>,
}

/// Whether an office exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exists {
    /// It does.
    Yes,
    /// It does not: private lawyers do the work.
    No,
    /// Not known.
    Unknown,
}

/// A telephone number.
#[derive(Debug)]
pub struct Phone {
    /// As people write it: `(323) 760-6763`.
    pub number: &'static str,
    /// What it is for.
    pub line: Line,
    /// When it was seen: a year, month or day, maybe with "or later", or "undated" for a number
    /// that stands on the office's page as of [`crate::CHECKED`].
    pub as_of: &'static str,
}

/// What a telephone number is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// The office.
    Office,
    /// The office's line for cannabis cases.
    Cannabis,
}

/// A group that helps to clear records.
#[derive(Debug)]
pub struct Clinic {
    /// Its name.
    pub name: &'static str,
    /// Its page.
    pub url: &'static str,
}

/// A page that serves the whole state.
#[derive(Debug)]
pub struct Resource {
    /// Its name.
    pub name: &'static str,
    /// Its address.
    pub url: &'static str,
    /// When it was seen, or `undated`.
    pub as_of: &'static str,
}
