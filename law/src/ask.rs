//! Which question to ask next: the first unanswered fact that could still change a relief.
//!
//! No question graph is written anywhere, so none can disagree with the law, and nothing is asked
//! in vain. The order is the order in which [`Fact`] lists the facts.

use crate::assess::{entries, matters};
use crate::facts::Fact;
use crate::record::Record;
use crate::world::World;

/// A question.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Question {
    /// What to ask.
    pub fact: Fact,
    /// About which charge; `None` for a fact about the person.
    pub charge: Option<usize>,
}

/// The next question; `None` when no unanswered fact can change any listed relief. Charges are
/// asked about one after the other.
#[must_use]
pub fn next_question(record: &Record) -> Option<Question> {
    (0..record.charges.len()).find_map(|index| {
        let world = World::of(record, index);
        let entries = entries(&world, record, index);
        let open = |fact: &&Fact| !record.asked(**fact, index);
        let wanted = |fact: &&Fact| entries.iter().any(|entry| matters(entry, **fact, &world, record.as_of));
        let fact = *Fact::ALL.iter().filter(open).find(wanted)?;
        Some(Question { fact, charge: (!fact.is_about_the_person()).then_some(index) })
    })
}
