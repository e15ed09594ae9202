//! The configurable policy of 2020: a prosecutor chooses sections, ages and years.

use super::super::section::CANNABIS;
use super::super::subject::Conviction;
use super::{Decision, Determination, Facts, Fault, Options, Shared};

/// What it says of a conviction: the first criterion that fits.
pub(super) fn decide(options: &Options, facts: &Facts<'_>, shared: &Shared, conviction: &Conviction<'_>) -> Decision {
    let dismiss = |reason: String| Decision::new(Determination::Dismiss, reason);
    if facts.class_is_open(conviction) {
        return Decision::new(Determination::Maybe, "Class not known");
    }
    if !conviction.felony {
        return Decision::new(Determination::Dismiss, "Misdemeanor or Infraction");
    }
    if let Some(section) = chosen(&options.dismiss, facts, conviction) {
        return dismiss(format!("Dismiss all HS {section} convictions"));
    }
    if options.under_21 && is_young(facts, conviction) {
        return Decision::new(Determination::Dismiss, "21 years or younger");
    }
    if options.age != 0 && facts.is_of_age(options.age) {
        return dismiss(format!("{} years or older", options.age));
    }
    let back = |years: i32| facts.as_of.plus_years(-years);
    let years = options.years_since;
    if years != 0 && !facts.is_open(conviction.day) && conviction.day <= back(years) {
        return dismiss(format!("Conviction occurred {years} or more years ago"));
    }
    let years = options.years_free;
    if years != 0 && !facts.some_day_is_open() && shared.last < back(years) {
        return dismiss(format!("No convictions in the past {years} years"));
    }
    let cannabis: usize = shared.by_section.iter().sum();
    if options.only_cannabis && facts.subject.convictions.len() == cannabis {
        return Decision::new(Determination::Dismiss, "Only has 11357-60 charges");
    }
    if options.deceased && facts.subject.deceased {
        return Decision::new(Determination::Dismiss, "Individual is deceased");
    }
    if let Some(section) = chosen(&options.reduce, facts, conviction) {
        return Decision::new(Determination::Reduce, format!("Reduce all HS {section} convictions"));
    }
    Decision::none()
}

/// The first of the chosen sections whose number stands in the conviction's section.
fn chosen(sections: &[u8], facts: &Facts<'_>, conviction: &Conviction<'_>) -> Option<&'static str> {
    let text = &facts.section(conviction).text;
    let numbers = sections.iter().filter_map(|which| CANNABIS.get(usize::from(*which)).map(|number| (which, *number)));
    let fits = |which: u8, number: &str| {
        if facts.fixed.has(Fault::Sections) { facts.cannabis(conviction) == Some(which) } else { text.contains(number) }
    };
    numbers.into_iter().find(|(which, number)| fits(**which, number)).map(|(_, number)| number)
}

/// Under 21 on the day of the conviction; mended, "21 years or younger" as it says.
fn is_young(facts: &Facts<'_>, conviction: &Conviction<'_>) -> bool {
    let years = if facts.fixed.has(Fault::Ages) { 22 } else { 21 };
    if facts.is_open(conviction.day) || facts.is_open(facts.subject.birth_or_zero()) {
        return false;
    }
    facts.subject.birth_or_zero().plus_years(years) > conviction.day
}
