//! Los Angeles 2020, and the variants that were tried, each with one rule off.

use super::super::date::Stamp;
use super::super::subject::Conviction;
use super::facts::is_before_the_law;
use super::{Decision, Determination, Facts, Fault, LosAngeles, Shared};

/// From this age on; and so many years without a conviction.
const AGE: i32 = 50;
const YEARS_FREE: i32 = 10;

/// What it says of a conviction: the first criterion that fits.
pub(super) fn decide(variant: LosAngeles, facts: &Facts<'_>, shared: &Shared, conviction: &Conviction<'_>) -> Decision {
    use Determination::{CityAttorneys, Dismiss, HandReview, NotEligible};
    let say = Decision::new;
    if facts.class_is_open(conviction) {
        return say(HandReview, "Class not known");
    }
    if !conviction.felony {
        return say(CityAttorneys, "Misdemeanor or Infraction");
    }
    if variant != LosAngeles::NoDate && !is_before_the_law(conviction) {
        return say(NotEligible, "Occurred after 11/09/2016");
    }
    if facts.cannabis(conviction) == Some(0) {
        if variant == LosAngeles::All11357 {
            return say(Dismiss, "11357");
        }
        return if is_a_or_b(facts, conviction) {
            say(Dismiss, "11357(a) or 11357(b)")
        } else {
            say(HandReview, "Other 11357")
        };
    }
    let strikes = !matches!(variant, LosAngeles::NoStrikes | LosAngeles::NoStrikesNoRegistration);
    if strikes && before(facts, !shared.has_no_strikes(), shared.first_strike, conviction) {
        return say(NotEligible, "PC 667(e)(2)(c)(iv)");
    }
    let registration = !matches!(variant, LosAngeles::NoRegistration | LosAngeles::NoStrikesNoRegistration);
    let registered = facts.subject.registered || !shared.has_no_registrable();
    let on = if facts.fixed.has(Fault::Order) {
        [shared.first_registrable, facts.subject.registered_on].into_iter().flatten().min()
    } else {
        shared.first_registrable
    };
    if registration && before(facts, registered, on, conviction) {
        return say(NotEligible, "PC 290");
    }
    let priors_first = !matches!(variant, LosAngeles::TwoPriorsEnd | LosAngeles::NoTwoPriors);
    if priors_first && has_two_priors(facts, conviction) {
        return say(NotEligible, "Two priors");
    }
    if facts.is_of_age(AGE) {
        return say(Dismiss, "50 years or older");
    }
    if is_young(facts, conviction) {
        return say(Dismiss, "21 years or younger");
    }
    let cannabis: usize = shared.by_section.iter().sum();
    let over = facts.are_all_sentences_over();
    if facts.subject.convictions.len() == cannabis && over {
        return say(Dismiss, "Only has 11357-60 charges and completed sentence");
    }
    let since = facts.as_of.plus_years(-YEARS_FREE);
    let free = facts.subject.convictions.iter().all(|other| other.day <= since);
    if free && !facts.some_day_is_open() {
        return say(Dismiss, "No convictions in past 10 years");
    }
    if !over {
        return say(HandReview, "Currently serving sentence");
    }
    if facts.subject.deceased {
        return say(Dismiss, "Deceased");
    }
    if variant == LosAngeles::TwoPriorsEnd && has_two_priors(facts, conviction) {
        return say(NotEligible, "Two priors");
    }
    say(HandReview, "No applicable eligibility criteria")
}

fn is_a_or_b(facts: &Facts<'_>, conviction: &Conviction<'_>) -> bool {
    let text = &facts.section(conviction).text;
    let starts = |text: &str| text.starts_with("11357(A)") || text.starts_with("11357(B)");
    starts(text) || facts.fixed.has(Fault::Letters) && starts(&text.to_ascii_uppercase())
}

/// Whether something that bars lies before the conviction. What is on the record without a day lies before
/// everything, by the program.
fn before(facts: &Facts<'_>, on_record: bool, first: Option<Stamp>, conviction: &Conviction<'_>) -> bool {
    match first {
        Some(day) => on_record && !facts.is_open(day) && day < conviction.day,
        None => on_record && !facts.fixed.has(Fault::Order) && Stamp::ZERO < conviction.day,
    }
}

/// 21 or younger on the day of the run; mended, on the day of the conviction.
fn is_young(facts: &Facts<'_>, conviction: &Conviction<'_>) -> bool {
    let birth = facts.subject.birth_or_zero();
    if facts.is_open(birth) {
        return false;
    }
    if facts.fixed.has(Fault::Ages) {
        return !facts.is_open(conviction.day) && birth.plus_years(22) > conviction.day;
    }
    facts.days_since(birth) * 4 <= 21 * 1461
}

/// Two convictions of an earlier day whose section begins with the same five signs.
fn has_two_priors(facts: &Facts<'_>, conviction: &Conviction<'_>) -> bool {
    let start = |conviction: &Conviction<'_>| facts.section(conviction).text.chars().take(5).collect::<String>();
    let earlier =
        facts.subject.convictions.iter().filter(|other| other.day < conviction.day && facts.is_cannabis(other));
    if !facts.fixed.has(Fault::Priors) {
        let own = start(conviction);
        return earlier.filter(|other| facts.section(other).text.starts_with(&own)).count() >= 2;
    }
    // Mended: cases and not counts, and an attempt is one at its section.
    let mut cases: Vec<&[u8]> = Vec::new();
    for other in earlier.filter(|other| facts.cannabis(other) == facts.cannabis(conviction)) {
        if !cases.contains(&other.case()) && !facts.is_open(other.day) {
            cases.push(other.case());
        }
    }
    cases.len() >= 2
}
