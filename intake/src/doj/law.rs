//! What the law gives a conviction of the extract, by the law crate, each distinct set of facts once.
//!
//! Which facts are read from a record, and which never, is in `facts` (with `others` and `told`); docs/batch.md says it in words. What the
//! extract does not tell stays unknown. Millions of rows have few thousand sets of facts, because a day matters
//! only by the days in the rules that it lies between (`days`). `answer` has what is said of a set of facts.

mod answer;
mod days;
mod facts;
mod others;
mod told;

use std::collections::HashMap;
use std::sync::Arc;

use relief_check_law::date::Day;

use self::answer::answer;
pub(crate) use self::answer::{Answered, columns, named};
use self::days::Days;
use self::facts::Key;
use super::date::Stamp;
use super::section::Sections;
use super::subject::{Conviction, Subject};
use crate::rap::outcome::Outcome;

/// Which reliefs the law is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Reliefs {
    /// Prop 64, its automatic review and the destruction of records, for the convictions that Prop 64 may reach.
    #[default]
    Prop64,
    /// Every relief that the rules know, for every conviction of the county.
    All,
}

impl Reliefs {
    /// Both, by name.
    pub const ALL: [(&'static str, Self); 2] = [("prop64", Self::Prop64), ("all", Self::All)];

    /// The one of this name.
    #[must_use]
    pub fn by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(known, _)| *known == name).map(|(_, reliefs)| reliefs)
    }
}

/// The answers that were given, by facts.
pub(crate) struct Law {
    reliefs: Reliefs,
    as_of: Day,
    today: Stamp,
    /// A sentence is taken for over so many years after its end by the file; `None` is never.
    over_after: Option<i32>,
    days: Days,
    /// The number of the answer for each set of facts; many sets have the same.
    places: HashMap<Key, u32>,
    answers: Vec<Option<Arc<Answered>>>,
    numbers: HashMap<Option<Arc<Answered>>, u32>,
    /// What the words of dispositions say.
    outcomes: HashMap<Box<[u8]>, Outcome>,
}

impl Law {
    pub(crate) fn new(reliefs: Reliefs, as_of: Day, over_after: Option<i32>) -> Self {
        let (year, month, day) = as_of.parts();
        Self {
            reliefs,
            as_of,
            today: Stamp::ymd(year.into(), month.into(), day.into()),
            over_after,
            days: Days::of(reliefs, as_of),
            places: HashMap::new(),
            answers: Vec::new(),
            numbers: HashMap::new(),
            outcomes: HashMap::new(),
        }
    }

    pub(crate) const fn reliefs(&self) -> Reliefs {
        self.reliefs
    }

    /// How many sets of facts and words of dispositions were met.
    pub(crate) fn len(&self) -> usize {
        self.places.len().max(self.outcomes.len())
    }

    /// The answer of this number; of Prop 64 alone only where it has something to do with the conviction.
    pub(crate) fn get(&self, number: u32) -> Option<&Answered> {
        self.answers.get(number as usize).and_then(Option::as_deref)
    }

    /// Forgets all answers.
    pub(crate) fn forget(&mut self) {
        self.places.clear();
        self.answers.clear();
        self.numbers.clear();
        self.outcomes.clear();
    }

    /// The number of the answer for this conviction.
    pub(crate) fn answer(&mut self, subject: &Subject<'_>, conviction: &Conviction<'_>, sections: &Sections) -> u32 {
        let key = self.key(subject, conviction, sections);
        if let Some(number) = self.places.get(&key) {
            return *number;
        }
        let record = self.record(&key, sections);
        let answer = answer(self.reliefs, &record, key.level).map(Arc::new);
        let next = u32::try_from(self.answers.len()).unwrap_or(u32::MAX);
        let number = *self.numbers.entry(answer.clone()).or_insert(next);
        if number == next {
            self.answers.push(answer);
        }
        self.places.insert(key, number);
        number
    }
}

#[cfg(test)]
mod tests;
