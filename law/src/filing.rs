//! How a relief is asked for: forms, place, who must get a copy. And the facts of this kind that change:
//! each with the day on which its source was last checked.
//!
//! Sources: general.md 1.1 to 1.8 and 6.1 of the law brief (docs/law.md). What the law gives is in the
//! rows; sentences are messages. Forms of Prop 64 are in the pages with their county's steps.

use crate::date::Day;
use crate::rule::Relief;

/// Where a request is filed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// The superior court of the county of the conviction, one request for each case.
    Conviction,
    /// The superior court of the county that sentenced (PC 1203.4b).
    Sentencing,
    /// Where charges were filed, or the county of the arrest.
    Arrest,
    /// The police first where nothing was charged, else the court (PC 851.8).
    Police,
    /// The superior court of the county where the person lives, or of one of conviction (PC 4852.06).
    Residence,
    /// The superior court of the county where the person is registered, for findings of a juvenile court its
    /// juvenile court (PC 290.5(a)(1)).
    Registered,
    /// The probation department of the county whose juvenile court had the case.
    JuvenileProbation,
    /// The Governor's office.
    Governor,
}

/// Who must get a copy.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Served {
    /// The prosecutor.
    Prosecutor,
    /// The prosecutor, at least 15 days before anything is decided.
    ProsecutorIn15Days,
    /// The prosecutor and the police that made the arrest, at least 15 days before the hearing.
    ProsecutorAndPolice,
    /// The prosecutor; after a program before charges the police too, who both have 60 days (PC 851.87(a)(1)).
    AfterProgram,
    /// The district attorneys of the county of filing and of each county of conviction, 30 days before the
    /// hearing (PC 4852.07).
    Districts,
    /// The police that register the person, and police and prosecutors of both counties (PC 290.5(a)(2)).
    Registering,
    /// Others see to that, or nobody has to.
    Nobody,
}

/// How a relief is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Filing {
    /// The statewide forms; empty where there is none and the court has its own.
    pub forms: &'static [&'static str],
    /// Where it is filed.
    pub place: Place,
    /// Who must get a copy.
    pub served: Served,
}

const CR_180: Filing =
    Filing { forms: &["CR-180", "CR-181", "CR-106"], place: Place::Conviction, served: Served::ProsecutorIn15Days };

const fn local(place: Place, served: Served) -> Filing {
    Filing { forms: &[], place, served }
}

/// How this relief is asked for; `None` where there is nothing to file, or the pages have steps of
/// their own for it.
#[must_use]
pub const fn filing(relief: Relief) -> Option<Filing> {
    Some(match relief {
        Relief::Pc1203p4
        | Relief::Pc1203p4a
        | Relief::Pc1203p41
        | Relief::Pc1203p42
        | Relief::Pc1203p43
        | Relief::Pc1203p49
        | Relief::Pc17b
        | Relief::Pc17d2 => CR_180,
        Relief::Pc1203p4b => Filing {
            forms: &["CR-430", "CR-431", "CR-432"],
            place: Place::Sentencing,
            served: Served::ProsecutorIn15Days,
        },
        Relief::Pc1203p45 | Relief::Prop47 | Relief::Pc236p14 | Relief::Pc236p15 => {
            local(Place::Conviction, Served::Prosecutor)
        }
        Relief::ArrestSealing => {
            Filing { forms: &["CR-409", "CR-410"], place: Place::Arrest, served: Served::ProsecutorAndPolice }
        }
        Relief::DiversionSealing => local(Place::Arrest, Served::AfterProgram),
        Relief::FactualInnocence => Filing { forms: &["BCIA 8270"], place: Place::Police, served: Served::Prosecutor },
        Relief::JuvenilePetition => {
            Filing { forms: &["JV-595"], place: Place::JuvenileProbation, served: Served::Nobody }
        }
        Relief::Pc1170p9 => {
            Filing { forms: &["MIL-183", "MIL-184"], place: Place::Conviction, served: Served::Prosecutor }
        }
        Relief::Pc1473p7 => {
            Filing { forms: &["CR-187", "CR-188"], place: Place::Conviction, served: Served::Prosecutor }
        }
        Relief::Certificate => local(Place::Residence, Served::Districts),
        Relief::Pardon => local(Place::Governor, Served::Prosecutor),
        Relief::Pc290p5 => Filing { forms: &["CR-415"], place: Place::Registered, served: Served::Registering },
        Relief::Prop64
        | Relief::Prop64Automatic
        | Relief::RecordDestruction
        | Relief::AutomaticConviction
        | Relief::AutomaticArrest
        | Relief::JuvenileAutomatic => return None,
    })
}

/// How sure a fact that changes is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Confidence {
    /// An official page or several sources say so.
    High,
    /// One source that is not official, or an old one.
    Medium,
    /// Remembered, or sources disagree.
    Low,
}

/// A fact that may change without a change of law: a form's number, a fee, a date of operation.
#[derive(Clone, Copy, Debug)]
pub struct Volatile {
    /// What it is about.
    pub name: &'static str,
    /// What holds.
    pub value: &'static str,
    /// The day for which the source says so; the first of the month or year where it names no more.
    pub verified: Day,
    /// Where it can be checked.
    pub source: &'static str,
    /// How sure it is.
    pub confidence: Confidence,
}

impl Volatile {
    /// Whether the fact is due for a check on this day.
    #[must_use]
    pub fn is_due(&self, day: Day) -> bool {
        is_due(self.verified, day)
    }
}

/// Whether what was read on one day is due for a check on another.
#[must_use]
pub fn is_due(read: Day, day: Day) -> bool {
    read.plus_years(1) < day
}

const COURTS: &str = "https://courts.ca.gov/rules-forms/find-your-court-forms";
const GUIDE: &str = "https://selfhelp.courts.ca.gov/clean-your-record";

const fn fact(
    name: &'static str,
    value: &'static str,
    verified: Day,
    source: &'static str,
    confidence: Confidence,
) -> Volatile {
    Volatile { name, value, verified, source, confidence }
}

/// Every fact that changes and that people are told, with the day of its source (general.md 6.1).
pub const VOLATILE: &[Volatile] = &[
    fact(
        "fee.petition",
        "0 since 2023-07-10 (AB 134)",
        Day::ymd(2023, 12, 1),
        "https://sdcounty.legistar.com/LegislationDetail.aspx?GUID=3BADA2D2-7E0A-441B-BD7B-88B4CDEF88D1&ID=6435537",
        Confidence::High,
    ),
    fact("fee.waiver-form", "FW-001", Day::ymd(2026, 1, 1), COURTS, Confidence::Medium),
    fact(
        "fee.state-record",
        "$25 and the site's own fee",
        Day::ymd(2026, 11, 22),
        "https://oag.ca.gov/fingerprints/record-review/fee-waiver",
        Confidence::Medium,
    ),
    fact("fee.juvenile-sealing", "0 (WIC 781.1)", Day::ymd(2019, 1, 1), GUIDE, Confidence::High),
    fact("form.dismissal", "CR-180, CR-181", Day::ymd(2026, 10, 4), COURTS, Confidence::High),
    fact("form.service", "CR-106", Day::ymd(2026, 10, 4), COURTS, Confidence::High),
    fact("form.arrest", "CR-409, CR-410", Day::ymd(2026, 1, 1), COURTS, Confidence::High),
    fact("form.fire-crew", "CR-430, CR-431, CR-432", Day::ymd(2026, 10, 4), COURTS, Confidence::High),
    fact("form.plea", "CR-187, CR-188", Day::ymd(2020, 1, 1), COURTS, Confidence::Medium),
    fact(
        "form.registry",
        "CR-415",
        Day::ymd(2020, 1, 1),
        "https://selfhelp.courts.ca.gov/how-ask-pc-290-registartion-relief",
        Confidence::High,
    ),
    fact(
        "form.military",
        "MIL-183, MIL-184",
        Day::ymd(2016, 1, 1),
        "https://selfhelp.courts.ca.gov/jcc-form/MIL-183",
        Confidence::Medium,
    ),
    fact("form.juvenile", "JV-595", Day::ymd(2024, 9, 20), COURTS, Confidence::High),
    fact("form.innocence", "BCIA 8270", Day::ymd(2020, 1, 1), COURTS, Confidence::Low),
    fact("form.prop47", "local forms", Day::ymd(2026, 10, 4), GUIDE, Confidence::Medium),
    fact("form.prop64", "CR-400, CR-401, JV-744", Day::ymd(2026, 11, 22), COURTS, Confidence::High),
    fact("notice.days", "15", Day::ymd(2026, 10, 4), GUIDE, Confidence::High),
    fact(
        "date.automatic-operative",
        "2024-10-01, monthly, needs an appropriation",
        Day::ymd(2026, 10, 4),
        "https://oag.ca.gov/fingerprints/automatic-record-relief-penal-code-sections-851.93-and-1203.425",
        Confidence::High,
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_later_a_fact_is_due() {
        let read = Day::ymd(2026, 10, 4);
        assert!(!is_due(read, Day::ymd(2027, 10, 4)) && is_due(read, Day::ymd(2027, 10, 5)));
    }

    #[test]
    fn every_form_that_people_are_told_is_a_fact_with_a_date() {
        for relief in Relief::ALL {
            for form in filing(*relief).map_or(&[][..], |filing| filing.forms) {
                assert!(VOLATILE.iter().any(|fact| fact.value.split(", ").any(|one| one == *form)), "{form}");
            }
        }
    }

    #[test]
    fn every_fact_names_where_it_can_be_checked() {
        for fact in VOLATILE {
            assert!(fact.source.starts_with("https://") && fact.verified <= crate::LAW_AS_OF, "{}", fact.name);
        }
    }
}
