//! The state of the whole app, and the one pure function that changes it.
//!
//! Nothing here knows the browser: what a step means for the history is told by [`State::depth`]
//! (one more for each step forward), [`State::round`] (one more for each change of the answers) and
//! [`State::epoch`] (one more each time everything is cleared), and done in [`crate::app`].

use relief_check_law::{Day, Fact};

use crate::answers::Answers;
use crate::form::{Draft, Problem, read, read_when};
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
    /// All answers ever given about these charges, those too that do not count at the moment.
    pub answers: Answers,
    /// The page.
    pub place: Place,
    /// How many steps forward from the first page.
    pub depth: u32,
    /// How often the answers were changed. A charge has the number of the change that brought it for
    /// its name, so that no other ever gets it.
    pub round: u32,
    /// How often everything was cleared.
    pub epoch: u32,
    /// The day that the result is looked at, where that is not today; also while what only that day asks is
    /// answered.
    pub when: Option<Day>,
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
    /// Wants to answer a question about this charge, or about the person, again.
    Change(usize, Fact),
    /// Wants to see all answers.
    Check,
    /// Wants to see the result.
    SeeResult,
    /// Wants to see the result as it stands on the day in this form.
    LookAt(Draft),
    /// Has another charge to ask about.
    AnotherCharge,
    /// Has another charge of the same case as this one.
    Duplicate(usize),
    /// Takes this charge off the list.
    Remove(usize),
    /// Puts back what was taken off last.
    PutBack,
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
            when: None,
            draft: None,
            problem: None,
        }
    }

    /// What follows from the answers, today or on the day that is looked at.
    #[must_use]
    pub fn interview(&self) -> Interview {
        let Some(when) = self.when else { return Interview::of(&self.answers) };
        let mut answers = self.answers.clone();
        answers.record.as_of = when;
        Interview::of(&answers)
    }

    /// The state after an action.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        match action {
            Action::Begin => self.onward(),
            Action::Submit(fact, draft) => self.submitted(fact, draft),
            Action::Change(charge, fact) => self.about(charge).at(Place::Question(fact)),
            Action::Check => self.at(Place::Check),
            Action::SeeResult => self.at(Place::Result),
            Action::LookAt(draft) => self.looked_at(draft),
            Action::AnotherCharge => self.edited(true, &|answers, id| answers.add(id)),
            Action::Duplicate(charge) => self.edited(true, &|answers, id| answers.duplicate(charge, id)),
            Action::Remove(charge) => self.edited(false, &|answers, _| answers.remove(charge)),
            Action::PutBack => self.edited(false, &|answers, _| answers.put_back()),
            Action::Clear => Self { epoch: self.epoch + 1, ..Self::new(self.answers.record.as_of) },
            Action::Restore(entry) => self.restored(&entry),
        }
    }

    /// Takes an answer, or says what is wrong with it.
    fn submitted(&self, fact: Fact, draft: Draft) -> Self {
        let mut next = Self { round: self.round.saturating_add(1), ..self.clone() };
        let problem = match read(fact, &draft, self.answers.record.as_of) {
            Ok(value) if next.answers.set(fact, &value) => {
                next.answers.forget_removed();
                return next.onward();
            }
            Ok(_) => Problem::Choose,
            Err(problem) => problem,
        };
        self.refused(draft, problem)
    }

    /// The same page, with what is wrong on it.
    fn refused(&self, draft: Draft, problem: Problem) -> Self {
        let times = self.problem.map_or(0, |(_, times)| times) + 1;
        Self { draft: Some(draft), problem: Some((problem, times)), ..self.clone() }
    }

    /// The result on another day. It is a page of its own in the history, and no answer changes.
    fn looked_at(&self, draft: Draft) -> Self {
        let today = self.answers.record.as_of;
        match read_when(&draft, today) {
            Ok(day) => Self { when: Some(day).filter(|day| *day > today), ..self.at(Place::Result) },
            Err(problem) => self.refused(draft, problem),
        }
    }

    /// Changes the list of charges, and asks about the charge that was added. Where the change cannot
    /// be, nothing happens.
    fn edited(&self, adds: bool, change: &dyn Fn(&mut Answers, u32) -> bool) -> Self {
        let mut next = Self { round: self.round.saturating_add(1), when: None, ..self.clone() };
        if adds {
            next.answers.forget_removed();
        }
        if !change(&mut next.answers, next.round) {
            return self.clone();
        }
        if adds { next.onward() } else { next.at(Place::Check) }
    }

    /// To the next question, or to the check page when there is none. Another day may ask what does not
    /// matter today; then back to the result on that day.
    fn onward(&self) -> Self {
        let next = match self.interview().next {
            Some((charge, fact)) => self.about(charge).at(Place::Question(fact)),
            None if self.when.is_some() => self.at(Place::Result),
            None => self.at(Place::Check),
        };
        Self { when: self.when, ..next }
    }

    /// The same, with this charge as the one that is spoken of.
    fn about(&self, charge: usize) -> Self {
        let mut next = self.clone();
        next.answers.at = charge.min(self.answers.count().saturating_sub(1));
        next
    }

    /// One step forward to a page.
    fn at(&self, place: Place) -> Self {
        let mut next = Self { place, depth: self.depth + 1, when: None, draft: None, problem: None, ..self.clone() };
        next.answers.prune(matches!(place, Place::Question(_)));
        next
    }

    /// Another entry of the history: its page, with the newest answers. One from before everything
    /// was cleared brings nothing, and one about a charge that is not on the list any more shows the
    /// list.
    fn restored(&self, entry: &Self) -> Self {
        if entry.epoch < self.epoch {
            return Self { epoch: self.epoch, depth: entry.depth, ..Self::new(self.answers.record.as_of) };
        }
        let newest = if (entry.epoch, entry.round) > (self.epoch, self.round) { entry } else { self };
        let mut next =
            Self { answers: newest.answers.clone(), round: newest.round, draft: None, problem: None, ..entry.clone() };
        let id = entry.answers.id(entry.answers.at).unwrap_or_default();
        match next.answers.place(id) {
            Some(charge) => next.answers.at = charge,
            // A charge that was begun and of which nothing was said is begun again.
            None if entry.answers.is_blank(entry.answers.at) && next.answers.add(id) => {}
            None => {
                next.answers.at = 0;
                if matches!(next.place, Place::Question(_)) {
                    next.place = Place::Check;
                }
            }
        }
        next.answers.prune(matches!(next.place, Place::Question(_)));
        next
    }
}
