//! The interview: which answers count, in the order of asking, and what to ask next.
//!
//! Nothing here knows the law. The questions come from [`next_question`], one after the other; an
//! answer that the law does not ask for any more is kept, and not counted. The county is the only
//! question of the pages' own: no rule reads it, it decides whom to call.
//!
//! Charges are followed one after the other, as they are told; what is asked about the person is
//! asked once, for all of them.

use relief_check_law::facts::{Court, Value};
use relief_check_law::{Answer, Assessment, Fact, assess, next_question};

use crate::answers::Answers;

/// What follows from the answers.
#[derive(Clone, PartialEq, Debug)]
pub struct Interview {
    /// The answers that count.
    pub counted: Answers,
    /// The facts that were asked and count, in the order of asking, each with the place of the
    /// charge that it was asked for.
    pub asked: Vec<(usize, Fact)>,
    /// What to ask next, and for which charge; `None` when nothing more could change the result.
    pub next: Option<(usize, Fact)>,
    /// What the law gives.
    pub assessment: Assessment,
}

impl Interview {
    /// Follows the questions of the law through the answers.
    #[must_use]
    pub fn of(answers: &Answers) -> Self {
        let mut given = answers.clone();
        let mut counted = Answers::empty(answers.record.as_of);
        let mut asked = Vec::new();
        let mut open: Vec<(usize, Fact)> = Vec::new();
        let mut take = |counted: &mut Answers, charge, fact| {
            (given.at, counted.at) = (charge, charge);
            let taken = given.value(fact).is_some_and(|value| counted.set(fact, &value));
            if taken { &mut asked } else { &mut open }.push((charge, fact));
            taken
        };
        // Each round asks a fact that was not asked before, so this ends.
        for charge in 0..answers.count() {
            counted.add(answers.id(charge).unwrap_or_default());
            while let Some(fact) = next(&mut counted) {
                if !take(&mut counted, charge, fact) {
                    break;
                }
            }
        }
        // What is said of one charge may open a question about another.
        while answers.count() > 1
            && let Some(question) = next_question(&counted.record)
            && take(&mut counted, question.charge.unwrap_or_default(), question.fact)
        {}
        counted.at = answers.at;
        // What was begun comes first.
        let current = open.iter().find(|(charge, _)| *charge == answers.at);
        let next = current.or(open.first()).copied();
        Self { assessment: assess(&counted.record), counted, asked, next }
    }

    /// The facts that count, in the order of asking: those about the charge that is spoken of, those
    /// about the person, or both.
    pub fn facts(&self, charge: bool, person: bool) -> impl Iterator<Item = Fact> {
        let at = self.counted.at;
        let shown = move |(of, fact): &(usize, Fact)| {
            if fact.is_about_the_person() { person } else { charge && *of == at }
        };
        self.asked.iter().copied().filter(shown).map(|(_, fact)| fact)
    }
}

/// The next question for the charge that is spoken of, given these answers alone.
fn next(answers: &mut Answers) -> Option<Fact> {
    // The law asks about one charge after the other; the order of charges means nothing to it.
    answers.record.charges.swap(0, answers.at);
    let law = next_question(&answers.record).filter(|question| question.charge.is_none_or(|charge| charge == 0));
    answers.record.charges.swap(0, answers.at);
    let law = law.map(|question| question.fact);
    let county = county_is_open(answers) && law.is_none_or(|fact| fact > Fact::Ended);
    if county { Some(Fact::County) } else { law }
}

/// Whether the county is still to be asked: not for cases that another court heard.
fn county_is_open(answers: &Answers) -> bool {
    let court = answers.charge().map_or(Answer::NotAsked, |charge| charge.choice(Fact::Court));
    !answers.county().asked() && court.known().is_none_or(|court| court == Court::California.index())
}
