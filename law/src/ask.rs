//! Which question to ask next: the first unanswered fact that could still change a relief.
//!
//! No question graph is written anywhere, so none can disagree with the law, and nothing is asked
//! in vain. The order is the order in which [`Fact`] lists the facts.

use alloc::vec::Vec;

use crate::assess::{Entry, entries};
use crate::facts::Fact;
use crate::needs::Ends;
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
        let open = || Fact::ALL.iter().copied().filter(|fact| !record.asked(*fact, index));
        let ends = |entry| Some((entry, Ends::of(entry, &world, record.as_of)?));
        let unsettled: Vec<(&Entry, Ends)> = entries.iter().filter_map(ends).collect();
        let now =
            |fact: &Fact| unsettled.iter().any(|(entry, ends)| ends.matters_now(entry, *fact, &world, record.as_of));
        let together = |fact: &Fact| unsettled.iter().any(|(_, ends)| ends.matters_together(*fact, &world));
        // What only helps together with something else comes when nothing helps alone.
        let fact = open().find(now).or_else(|| open().find(together))?;
        Some(Question { fact, charge: (!fact.is_about_the_person()).then_some(index) })
    })
}
