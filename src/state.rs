//! The state of the whole app, and the one pure function that changes it.
//!
//! Nothing here knows the browser: what a step means for the history is told by [`State::depth`]
//! (one more for each step forward), [`State::round`] (one more for each charge) and
//! [`State::epoch`] (one more each time everything is cleared), and done in [`crate::app`].

use relief_check_law::{Day, Fact};

use crate::answers::Answers;
use crate::form::{Draft, Problem, read};
use crate::interview::Interview;

/// Which page is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// The first page.
    Start,
    /// One question.
    Question(Fact),
    /// All answers, to check and change.
    Check,
    /// The result.
    Result,
}

/// Everything that the pages are made from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct State {
    /// All answers ever given about this charge, those too that do not count at the moment.
    pub answers: Answers,
    /// The page.
    pub place: Place,
    /// How many steps forward from the first page.
    pub depth: u32,
    /// Which charge, counted from 0.
    pub round: u32,
    /// How often everything was cleared.
    pub epoch: u32,
    /// What stood in the form that was not taken.
    pub draft: Option<Draft>,
    /// What is wrong with it, and how often that was said.
    pub problem: Option<(Problem, u32)>,
}

/// What a person does.
#[derive(Clone, PartialEq, Debug)]
pub enum Action {
    /// Begins, or goes on where the questions were left.
    Begin,
    /// Submits the form of a question.
    Submit(Fact, Draft),
    /// Wants to answer a question again.
    Change(Fact),
    /// Wants to see all answers.
    Check,
    /// Wants to see the result.
    SeeResult,
    /// Has another charge to ask about.
    AnotherCharge,
    /// Forgets everything.
    Clear,
    /// Goes to another entry of the history.
    Restore(Box<State>),
}

impl State {
    /// The beginning.
    #[must_use]
    pub fn new(today: Day) -> Self {
        Self {
            answers: Answers::none(today),
            place: Place::Start,
            depth: 0,
            round: 0,
            epoch: 0,
            draft: None,
            problem: None,
        }
    }

    /// What follows from the answers.
    #[must_use]
    pub fn interview(&self) -> Interview {
        Interview::of(&self.answers)
    }

    /// The state after an action.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        match action {
            Action::Begin => self.onward(),
            Action::Submit(fact, draft) => self.submitted(fact, draft),
            Action::Change(fact) => self.at(Place::Question(fact)),
            Action::Check => self.at(Place::Check),
            Action::SeeResult => self.at(Place::Result),
            Action::AnotherCharge => {
                let next = Self { answers: self.answers.for_another_charge(), round: self.round + 1, ..self.clone() };
                next.onward()
            }
            Action::Clear => Self { epoch: self.epoch + 1, ..Self::new(self.answers.record.as_of) },
            Action::Restore(entry) => self.restored(&entry),
        }
    }

    /// Takes an answer, or says what is wrong with it.
    fn submitted(&self, fact: Fact, draft: Draft) -> Self {
        let mut answers = self.answers.clone();
        let problem = match read(fact, &draft, answers.record.as_of) {
            Ok(value) if answers.set(fact, &value) => return Self { answers, ..self.clone() }.onward(),
            Ok(_) => Problem::Choose,
            Err(problem) => problem,
        };
        let times = self.problem.map_or(0, |(_, times)| times) + 1;
        Self { draft: Some(draft), problem: Some((problem, times)), ..self.clone() }
    }

    /// To the next question, or to the check page when there is none.
    fn onward(&self) -> Self {
        let next = self.interview().next;
        self.at(next.map_or(Place::Check, Place::Question))
    }

    /// One step forward to a page.
    fn at(&self, place: Place) -> Self {
        Self { place, depth: self.depth + 1, draft: None, problem: None, ..self.clone() }
    }

    /// Another entry of the history: its page, with the newest answers. An entry of another charge
    /// brings its own answers; one from before everything was cleared brings nothing.
    fn restored(&self, entry: &Self) -> Self {
        if entry.epoch < self.epoch {
            return Self { epoch: self.epoch, depth: entry.depth, ..Self::new(self.answers.record.as_of) };
        }
        let answers = if entry.round == self.round && entry.epoch == self.epoch {
            self.answers.clone()
        } else {
            entry.answers.clone()
        };
        Self { answers, draft: None, problem: None, ..entry.clone() }
    }
}
