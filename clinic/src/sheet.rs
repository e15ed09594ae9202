//! What staff entered: the rows, what is known of the person, cells that were not understood, notes, and their own
//! view where it differs from the tool's. Plain data that changes one thing at a time.
//!
//! A row has a number of its own that no other row ever gets, so that nothing lands in another row.

use relief_check_law::facts::{Court, Value};
use relief_check_law::{Answer, Day, Fact, Grade};
use relief_check_web::answers::Answers;
use relief_check_web::say::Say;

use crate::read::{Bad, value};

/// The most rows.
pub const MOST: usize = 60;
/// The most characters of a text of staff's own. More than this is no note for one person's record.
pub const LONGEST_NOTE: usize = 4000;

/// A cell that was not understood.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Odd {
    /// The row.
    pub row: u32,
    /// The column, or another fact about the row or the person.
    pub fact: Fact,
    /// What stands in it.
    pub text: String,
    /// What is wrong with it.
    pub bad: Bad,
}

/// What staff see differently from the tool, for one row.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Mark {
    /// The row.
    pub row: u32,
    /// What staff expect.
    pub grade: Option<Grade>,
    /// Why.
    pub reason: String,
    /// Who says so, by initials.
    pub by: String,
}

/// Everything about one client.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sheet {
    /// The answers of all rows.
    pub answers: Answers,
    /// What staff call the client; no name is asked.
    pub label: String,
    /// Notes, which the law never sees.
    pub notes: String,
    /// The cells that were not understood.
    pub odd: Vec<Odd>,
    /// Where staff see it differently.
    pub marks: Vec<Mark>,
    /// The number that was given to a row last.
    pub last: u32,
}

impl Sheet {
    /// One empty row.
    #[must_use]
    pub fn new(today: Day) -> Self {
        let mut answers = Answers::none(today);
        answers.room = MOST;
        Self { answers, label: String::new(), notes: String::new(), odd: Vec::new(), marks: Vec::new(), last: 0 }
    }

    /// The numbers of the rows, in their order.
    pub fn rows(&self) -> impl Iterator<Item = u32> {
        (0..self.answers.count()).filter_map(|place| self.answers.id(place))
    }

    /// Whether there is nothing in a row.
    #[must_use]
    pub fn is_blank(&self, row: u32) -> bool {
        let place = self.answers.place(row);
        place.is_none_or(|place| self.answers.is_blank(place)) && !self.odd.iter().any(|odd| odd.row == row)
    }

    /// The row after, or before, another one.
    #[must_use]
    pub fn beside(&self, row: u32, forward: bool) -> Option<u32> {
        let place = self.answers.place(row)?;
        let place = if forward { place.checked_add(1) } else { place.checked_sub(1) };
        self.answers.id(place?)
    }

    /// The cell that was not understood, where this is one.
    #[must_use]
    pub fn odd(&self, row: u32, fact: Fact) -> Option<&Odd> {
        let person = fact.is_about_the_person();
        self.odd.iter().find(|odd| odd.fact == fact && (person || odd.row == row))
    }

    /// The value of a cell.
    #[must_use]
    pub fn value(&self, row: u32, fact: Fact) -> Option<String> {
        self.answers.value_of(self.answers.place(row)?, fact)
    }

    /// Puts a text into a cell; `false` where it was not understood. Then it stands there, and nothing counts of it.
    pub fn set(&mut self, say: Say, row: u32, fact: Fact, text: &str) -> bool {
        let Some(place) = self.answers.place(row) else { return false };
        self.answers.at = place;
        let person = fact.is_about_the_person();
        self.odd.retain(|odd| odd.fact != fact || !(person || odd.row == row));
        let today = self.answers.record.as_of;
        let bad = match value(say, fact, text, today) {
            Ok(None) => {
                self.answers.forget(fact);
                None
            }
            Ok(Some(value)) if self.answers.set(fact, &value) => None,
            Ok(Some(_)) => Some(Bad::Choice),
            Err(bad) => Some(bad),
        };
        if let Some(bad) = bad {
            self.answers.forget(fact);
            let text = text.chars().filter(|c| !c.is_control()).take(LONGEST_NOTE).collect();
            self.odd.push(Odd { row, fact, text, bad });
        }
        // A county is named for a California court; whoever knows better says so in the row's other facts.
        if fact == Fact::County && self.answers.county().known().is_some() && !self.answers.asked(Fact::Court) {
            self.answers.set(Fact::Court, Court::California.code());
        }
        bad.is_none()
    }

    /// Puts a value of the contract into a cell; one that does not fit stands there, marked.
    pub fn put(&mut self, row: u32, fact: Fact, value: &str) {
        let Some(place) = self.answers.place(row) else { return };
        self.answers.at = place;
        if !self.answers.set(fact, value) {
            self.odd.push(Odd { row, fact, text: value.to_owned(), bad: Bad::Choice });
        }
    }

    /// A new row at the end, and its number; `None` where there is no room.
    pub fn add(&mut self) -> Option<u32> {
        let id = self.last.checked_add(1)?;
        let added = self.answers.add(id);
        if added {
            self.last = id;
        }
        added.then_some(id)
    }

    /// A new row of the same case as another: what charges of one case have in common stands in it.
    pub fn duplicate(&mut self, row: u32) -> Option<u32> {
        let id = self.last.checked_add(1)?;
        let place = self.answers.place(row)?;
        let added = self.answers.duplicate(place, id);
        if added {
            self.last = id;
        }
        added.then_some(id)
    }

    /// Takes a row away. The only one is emptied instead.
    pub fn delete(&mut self, row: u32) -> bool {
        let Some(place) = self.answers.place(row) else { return false };
        if self.answers.count() == 1 && self.add().is_none() {
            return false;
        }
        self.answers.remove(place);
        // Undo is for all changes, so this one needs no way back of its own.
        self.answers.forget_removed();
        self.odd.retain(|odd| odd.row != row || odd.fact.is_about_the_person());
        self.marks.retain(|mark| mark.row != row);
        true
    }

    /// The view of staff on a row.
    #[must_use]
    pub fn mark(&self, row: u32) -> Option<&Mark> {
        self.marks.iter().find(|mark| mark.row == row)
    }

    /// Changes the view of staff on a row; one that says nothing is none.
    pub fn mark_with(&mut self, row: u32, change: impl FnOnce(&mut Mark)) {
        let mut mark = self.mark(row).cloned().unwrap_or(Mark { row, ..Mark::default() });
        change(&mut mark);
        self.marks.retain(|other| other.row != row);
        if (Mark { row, ..Mark::default() }) != mark {
            self.marks.push(mark);
        }
    }

    /// The answers as the law gets them: without empty rows, unless there is no other.
    #[must_use]
    pub fn counted(&self) -> Answers {
        let mut answers = self.answers.clone();
        answers.prune(false);
        answers
    }

    /// Whether nothing was entered at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let person = &self.answers.record.person;
        let unasked = person.supervision == Answer::NotAsked
            && person.circumstances == Answer::NotAsked
            && person.registration == Answer::NotAsked
            && person.resident_five_years == Answer::NotAsked;
        let blank = self.rows().all(|row| self.is_blank(row));
        unasked && blank && self.label.is_empty() && self.notes.is_empty() && self.odd.is_empty()
    }
}
