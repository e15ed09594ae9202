//! Which question to ask next: the first unanswered fact that could still change a relief.
//!
//! No question graph is written anywhere, so none can disagree with the law, and nothing is asked
//! in vain. The order is the order in which [`Fact`] lists the facts.

use alloc::vec::Vec;
use core::cell::OnceCell;

use crate::assess::{Entry, entries};
use crate::facts::Fact;
use crate::needs::{Ends, Told};
use crate::record::Record;
use crate::world::World;

/// The order of asking where Prop 64 is not what matters: the sentence and its end come before the class,
/// which they settle more often than not; the gravest crimes come after the value and the registration,
/// which may make that question needless. Here it is the only one that "the only conviction ever" could
/// spare, so it is asked outright. A registrable conviction tells nothing but that there was a duty to register,
/// which is asked for before it.
const SENTENCE_FIRST: &[Fact] = &{
    let mut order = [Fact::Offense; Fact::COUNT];
    let (mut from, mut to) = (0, 0);
    while from < Fact::COUNT {
        #[allow(clippy::indexing_slicing, reason = "a fault here stops the build")]
        {
            let fact = Fact::ALL[from];
            if matches!(fact, Fact::Level) {
                (order[to], order[to + 1]) = (Fact::Sentence, Fact::ProbationEnd);
                to += 2;
            }
            if matches!(fact, Fact::Circumstances) {
                (order[to], order[to + 1], order[to + 2]) =
                    (Fact::SuperStrike, Fact::RegistrablePrior, Fact::OnlyConviction);
                to += 3;
            }
            if !matches!(
                fact,
                Fact::Sentence | Fact::ProbationEnd | Fact::SuperStrike | Fact::RegistrablePrior | Fact::OnlyConviction
            ) {
                order[to] = fact;
                to += 1;
            }
        }
        from += 1;
    }
    order
};

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
        let asked = |fact| record.asked(fact, index);
        let ends = |entry| {
            Some((entry, Ends::of(entry, &world, record.as_of)?.without_vain(entry, &world, record.as_of, &asked)))
        };
        let unsettled: Vec<(&Entry, Ends)> = entries.iter().filter_map(ends).collect();
        // What Prop 64 gives decides whether anything else is listed, so it is settled first.
        let (cannabis, others) = unsettled
            .split_at(unsettled.iter().position(|(entry, _)| !entry.relief.is_by_prop64()).unwrap_or(unsettled.len()));
        let told = OnceCell::new();
        let fact = [(cannabis, Fact::ALL), (others, SENTENCE_FIRST)].into_iter().find_map(|(part, order)| {
            let open = || order.iter().copied().filter(|fact| !record.asked(*fact, index));
            let now = |fact: &Fact| part.iter().any(|(e, ends)| ends.matters_now(e, *fact, &world, record.as_of));
            let together = |fact: &Fact| {
                let told = told.get_or_init(|| Told::in_world(&world));
                part.iter().any(|(_, ends)| ends.matters_together(*fact, told))
            };
            // What only helps together with something else comes when nothing helps alone.
            open().find(now).or_else(|| open().find(together))
        })?;
        Some(Question { fact, charge: (!fact.is_about_the_person()).then_some(index) })
    })
}
