//! The pilot counties of 2019: Sacramento, San Joaquin, and Contra Costa with the same criteria as San Joaquin.

use super::super::subject::Conviction;
use super::facts::is_before_the_law;
use super::{Decision, Determination, Facts, Fault, Shared, Version};

use Determination::{Dismiss, Maybe, NotEligible, Reduce};

const AFTER: &str = "Occurred after 11/09/2016";
const LESSER: &str = "Misdemeanor or Infraction";

/// San Joaquin and Contra Costa.
pub(super) fn san_joaquin(facts: &Facts<'_>, shared: &Shared, conviction: &Conviction<'_>) -> Decision {
    let say = |determination, reason: &'static str| Decision::new(determination, reason);
    let text = &facts.section(conviction).text;
    if !is_before_the_law(conviction) {
        return say(NotEligible, AFTER);
    }
    if facts.is_related(conviction) {
        return if !conviction.with_cannabis {
            say(Maybe, "No Related Prop64 Charges")
        } else if text == "4060 BP" {
            say(Maybe, "4060 BP")
        } else {
            Decision::new(Dismiss, text.clone())
        };
    }
    if facts.class_is_open(conviction) {
        return say(Maybe, "Class not known");
    }
    if !conviction.felony {
        return say(Dismiss, LESSER);
    }
    if text.starts_with("11357") {
        return say(Dismiss, "11357 HS");
    }
    if facts.subject.convictions.len() > 1 {
        return if facts.more_years_than(shared.last, 5) && !facts.some_day_is_open() {
            say(Dismiss, "No convictions in past 5 years")
        } else {
            say(Maybe, "Has convictions in past 5 years")
        };
    }
    if is_over(facts, conviction) { say(Dismiss, "Sentence Completed") } else { say(Maybe, "Sentence not Completed") }
}

/// Sacramento.
pub(super) fn sacramento(
    version: Version,
    facts: &Facts<'_>,
    shared: &Shared,
    conviction: &Conviction<'_>,
) -> Decision {
    let say = |determination, reason: &'static str| Decision::new(determination, reason);
    let text = &facts.section(conviction).text;
    if !is_before_the_law(conviction) {
        return say(NotEligible, AFTER);
    }
    if facts.class_is_open(conviction) {
        return say(Maybe, "Class not known");
    }
    if !conviction.felony {
        return say(Dismiss, LESSER);
    }
    if text.starts_with("11357(b)") || facts.fixed.has(Fault::Letters) && text.starts_with("11357(B)") {
        return say(Dismiss, "HS 11357(b)");
    }
    if facts.subject.convictions.len() > 1 {
        return match version {
            Version::Last if facts.more_years_than(shared.last, 10) && !facts.some_day_is_open() => {
                say(Dismiss, "No convictions in past 10 years")
            }
            Version::Last => say(Reduce, "Has convictions in past 10 years"),
            Version::Delivered if !facts.more_years_than(conviction.day, 10) => {
                say(Reduce, "Occurred in last 10 years")
            }
            Version::Delivered if facts.days_since(shared.last) == facts.days_since(conviction.day) => {
                say(Dismiss, "Final Conviction older than 10 years")
            }
            Version::Delivered => say(Reduce, "Later Convictions"),
        };
    }
    if is_over(facts, conviction) { say(Dismiss, "Sentence Completed") } else { say(Reduce, "Sentence not Completed") }
}

fn is_over(facts: &Facts<'_>, conviction: &Conviction<'_>) -> bool {
    !facts.is_open(conviction.day) && facts.is_sentence_over(conviction)
}
