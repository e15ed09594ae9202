//! The interview: which answers count, in the order of asking, and what to ask next.
//!
//! Nothing here knows the law. The questions come from [`next_question`], one after the other; an
//! answer that the law does not ask for any more is kept, and not counted. The county is the only
//! question of the pages' own: no rule reads it, it decides whom to call.
//!
//! Charges are followed one after the other, as they are told; what is asked about the person is
//! asked once, for all of them.

use std::cell::Cell;
use std::rc::Rc;

use relief_check_law::facts::{Court, Value};
use relief_check_law::{Answer, Assessment, Fact, assess, next_question};

use crate::answers::Answers;

thread_local! {
    /// The last interview. The next one is nearly always the same with one answer more, and the law
    /// need not be asked twice for what it said.
    static LAST: Cell<Option<Interview>> = const { Cell::new(None) };
}

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
    pub assessment: Rc<Assessment>,
    /// What was asked at each step, answered or not; `None` where a charge was done.
    steps: Vec<Option<(usize, Fact)>>,
}

impl Interview {
    /// Follows the questions of the law through the answers.
    #[must_use]
    pub fn of(answers: &Answers) -> Self {
        let last = LAST.take();
        let interview = Walk::new(answers, last.as_ref()).whole();
        LAST.set(Some(interview.clone()));
        interview
    }

    /// What follows from all answers that were given, whether or not the law would have asked for them by now:
    /// for people who enter a whole record at once.
    #[must_use]
    pub fn of_all(answers: &Answers) -> Self {
        let mut asked = Vec::new();
        let facts = || Fact::ALL.iter().copied();
        for charge in 0..answers.count() {
            let given = |fact: &Fact| answers.value_of(charge, *fact).is_some() && !fact.is_about_the_person();
            asked.extend(facts().filter(given).map(|fact| (charge, fact)));
        }
        asked.extend(facts().filter(|fact| fact.is_about_the_person() && answers.asked(*fact)).map(|fact| (0, fact)));
        let assessment = Rc::new(assess(&answers.record));
        Self { counted: answers.clone(), asked, next: None, assessment, steps: Vec::new() }
    }

    /// The facts that count, in the order of asking: those about the charge that is spoken of, those
    /// about the person, or both.
    #[must_use]
    pub fn facts(&self, charge: bool, person: bool) -> Vec<Fact> {
        let shown = |(of, fact): &&(usize, Fact)| {
            if fact.is_about_the_person() { person } else { charge && *of == self.counted.at }
        };
        self.asked.iter().filter(shown).map(|(_, fact)| *fact).collect()
    }
}

/// An interview on its way.
struct Walk<'a> {
    answers: &'a Answers,
    /// An interview that went the same way up to here.
    last: Option<&'a Interview>,
    counted: Answers,
    asked: Vec<(usize, Fact)>,
    open: Vec<(usize, Fact)>,
    steps: Vec<Option<(usize, Fact)>>,
}

impl<'a> Walk<'a> {
    fn new(answers: &'a Answers, last: Option<&'a Interview>) -> Self {
        let today = answers.record.as_of;
        let last = last.filter(|last| last.counted.record.as_of == today);
        let (asked, open, steps) = (Vec::new(), Vec::new(), Vec::new());
        Self { answers, last, counted: Answers::empty(today), asked, open, steps }
    }

    fn whole(mut self) -> Interview {
        let answers = self.answers;
        let many = answers.count();
        // Each round asks a fact that was not asked before, so this ends.
        for charge in 0..many {
            self.last = self.last.filter(|last| charge < last.counted.count());
            self.counted.add(answers.id(charge).unwrap_or_default());
            while self.step(next) {}
        }
        self.last = self.last.filter(|last| many == last.counted.count());
        // What is said of one charge may open a question about another.
        while many > 1 && self.step(next_of_all) {}
        self.counted.at = answers.at;
        // What was begun comes first.
        let current = self.open.iter().find(|(charge, _)| *charge == answers.at);
        let next = current.or(self.open.first()).copied();
        let known = self.last.map(|last| Rc::clone(&last.assessment));
        let assessment = known.unwrap_or_else(|| Rc::new(assess(&self.counted.record)));
        Interview { assessment, counted: self.counted, asked: self.asked, next, steps: self.steps }
    }

    /// Asks one question and takes its answer; `false` where there is none of them.
    fn step(&mut self, ask: fn(&mut Answers) -> Option<(usize, Fact)>) -> bool {
        let known = self.last.and_then(|last| last.steps.get(self.steps.len()).copied());
        let step = known.unwrap_or_else(|| ask(&mut self.counted));
        self.steps.push(step);
        let Some((charge, fact)) = step else { return false };
        self.counted.at = charge;
        let value = self.answers.value_of(charge, fact);
        self.last = self.last.filter(|last| last.counted.value_of(charge, fact) == value);
        let taken = value.is_some_and(|value| self.counted.set(fact, &value));
        if taken { &mut self.asked } else { &mut self.open }.push((charge, fact));
        taken
    }
}

/// The next question for the charge that is spoken of, given these answers alone.
fn next(answers: &mut Answers) -> Option<(usize, Fact)> {
    // The law asks about one charge after the other; the order of charges means nothing to it.
    answers.record.charges.swap(0, answers.at);
    let law = next_question(&answers.record).filter(|question| question.charge.is_none_or(|charge| charge == 0));
    answers.record.charges.swap(0, answers.at);
    let law = law.map(|question| question.fact);
    let county = county_is_open(answers) && law.is_none_or(|fact| fact > Fact::Ended);
    let fact = if county { Some(Fact::County) } else { law };
    fact.map(|fact| (answers.at, fact))
}

/// The next question of the law for all charges.
fn next_of_all(answers: &mut Answers) -> Option<(usize, Fact)> {
    next_question(&answers.record).map(|question| (question.charge.unwrap_or_default(), question.fact))
}

/// Whether the county is still to be asked: not for cases that another court heard.
fn county_is_open(answers: &Answers) -> bool {
    let court = answers.charge().map_or(Answer::NotAsked, |charge| charge.choice(Fact::Court));
    !answers.county().asked() && court.known().is_none_or(|court| court == Court::California.index())
}
