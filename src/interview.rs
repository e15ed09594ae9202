//! The interview: which answers count, in the order of asking, and what to ask next.
//!
//! Nothing here knows the law. The questions come from [`next_question`], one after the other; an
//! answer that the law does not ask for any more is kept, and not counted. The county is the only
//! question of the pages' own: no rule reads it, it decides whom to call.

use relief_check_law::facts::{Court, Value};
use relief_check_law::{Answer, Assessment, Fact, assess, next_question};

use crate::answers::Answers;

/// What follows from the answers.
#[derive(Clone, PartialEq, Debug)]
pub struct Interview {
    /// The answers that count.
    pub counted: Answers,
    /// The facts that were asked and count, in the order of asking.
    pub asked: Vec<Fact>,
    /// What to ask next; `None` when nothing more could change the result.
    pub next: Option<Fact>,
    /// What the law gives.
    pub assessment: Assessment,
}

impl Interview {
    /// Follows the questions of the law through the answers.
    #[must_use]
    pub fn of(answers: &Answers) -> Self {
        let mut counted = Answers::none(answers.record.as_of);
        let mut asked = Vec::new();
        // Each round asks a fact that was not asked before, so this ends.
        for _ in 0..=Fact::COUNT {
            let Some(fact) = next(&counted) else { break };
            let Some(value) = answers.value(fact) else {
                return Self { assessment: assess(&counted.record), counted, asked, next: Some(fact) };
            };
            if !counted.set(fact, &value) {
                break;
            }
            asked.push(fact);
        }
        Self { assessment: assess(&counted.record), counted, asked, next: None }
    }
}

/// The next question, given these answers alone.
fn next(answers: &Answers) -> Option<Fact> {
    let law = next_question(&answers.record).map(|question| question.fact);
    let county = county_is_open(answers) && law.is_none_or(|fact| fact > Fact::Ended);
    if county { Some(Fact::County) } else { law }
}

/// Whether the county is still to be asked: not for cases that another court heard.
fn county_is_open(answers: &Answers) -> bool {
    let court = answers.charge().map_or(Answer::NotAsked, |charge| charge.choice(Fact::Court));
    !answers.county.asked() && court.known().is_none_or(|court| court == Court::California.index())
}
