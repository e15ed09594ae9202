//! What the counts of an event, and the events of a cycle, say of one another.

use relief_check_law::PartialDate;
use relief_check_law::date::Day;
use relief_check_law::facts::Ended;

use super::model::{Count, Dated, Event, Told};
use super::outcome::Outcome;
use super::why::{Reason, Sure};

/// What the events of a cycle have to say to each other.
#[derive(Clone, Copy)]
pub(super) struct Cycle {
    /// The first day of an arrest.
    pub(super) arrest: Option<Dated>,
    /// Whether arrests have several dates.
    pub(super) arrests: bool,
    /// The birth date given at the arrest.
    pub(super) birth: Option<Day>,
    /// The day of a discharge, where the cycle has one case with a conviction.
    pub(super) discharge: Option<(PartialDate, [usize; 2])>,
    /// Whether an entry of custody names prison.
    pub(super) prison: bool,
    /// Whether a court's entry may stand in the next cycle.
    pub(super) court_may_follow: bool,
}

/// What the counts of an event have to say to each other.
#[derive(Clone, Copy, Default)]
pub(super) struct Case<'a> {
    pub(super) convictions: usize,
    /// The one count with a sentence.
    pub(super) sentenced: Option<&'a Count>,
    /// The count without a conviction that has lines of what came later, where the case has one conviction: they
    /// stand at the end of the entry, and can only be of that one.
    pub(super) stray: Option<&'a Count>,
    /// Lines under some count that grant relief or end probation.
    pub(super) granted: bool,
    pub(super) probation: bool,
}

/// What the counts of an event say together.
pub(super) fn case(event: &Event) -> Case<'_> {
    let mut case = Case::default();
    let mut sentenced = 0;
    for count in &event.counts {
        let convicted = matches!(ended(count), Some((Ended::Convicted | Ended::Juvenile, _)));
        case.convictions += usize::from(convicted);
        if convicted && !count.sentences.is_empty() {
            sentenced += 1;
            case.sentenced = Some(count);
        }
        if !convicted && count.told.iter().any(|told| is_later(told.outcome())) {
            case.stray = Some(count);
        }
        case.granted |= count.told.iter().any(|told| matches!(told.outcome(), Outcome::Granted(..)));
        case.probation |= count.told.iter().any(|told| is_probation(told.outcome()));
    }
    if sentenced != 1 {
        case.sentenced = None;
    }
    if case.convictions != 1 {
        case.stray = None;
    }
    case
}

impl<'a> Case<'a> {
    /// What is told of this count, and whether it stands under another one.
    pub(super) fn told(self, count: &'a Count, convicted: bool) -> impl DoubleEndedIterator<Item = (&'a Told, bool)> {
        let stray = self.stray.filter(|_| convicted).map_or(&[][..], |stray| &stray.told);
        let strays = stray.iter().filter(|told| is_later(told.outcome())).map(|told| (told, true));
        count.told.iter().map(|told| (told, false)).chain(strays)
    }

    /// How sure what was told of a count is.
    pub(super) fn sure(self, stray: bool) -> Sure {
        if stray {
            Sure::Likely(Reason::OtherCount)
        } else if self.convictions > 1 {
            Sure::Likely(Reason::SeveralConvictions)
        } else {
            Sure::Sure
        }
    }
}

/// Whether it comes after a conviction.
fn is_later(outcome: Outcome) -> bool {
    is_probation(outcome) || matches!(outcome, Outcome::Granted(..) | Outcome::GrantUnread)
}

pub(super) fn is_probation(outcome: Outcome) -> bool {
    matches!(
        outcome,
        Outcome::ProbationRevoked
            | Outcome::ProbationReinstated
            | Outcome::ProbationEndedEarly
            | Outcome::ProbationCompleted
            | Outcome::ProbationEnded
    )
}

/// The last day of a discharge under this count, and the lines of its date and its words.
pub(super) fn discharge(count: &Count) -> Option<(PartialDate, [usize; 2])> {
    let day = |told: &Told| {
        let (date, line) = told.date.filter(|_| told.outcome() == Outcome::Discharged)?;
        Some((date, [line, told.words.lines.first().copied().unwrap_or(line)]))
    };
    count.told.iter().filter_map(day).next_back()
}

/// How the case ended by this count's dispositions, and the place of the one that says so.
pub(super) fn ended(count: &Count) -> Option<(Ended, usize)> {
    let mut all: Option<(Ended, usize)> = None;
    for (place, told) in count.told.iter().enumerate() {
        let next = match told.outcome() {
            Outcome::Convicted => Ended::Convicted,
            Outcome::Juvenile => Ended::Juvenile,
            Outcome::Dropped => Ended::Dropped,
            Outcome::NoCharges => Ended::NoCharges,
            Outcome::Acquitted => Ended::Acquitted,
            Outcome::Diversion { .. } => Ended::Diversion,
            Outcome::Granted(..)
            | Outcome::GrantUnread
            | Outcome::ProbationRevoked
            | Outcome::ProbationReinstated
            | Outcome::ProbationEndedEarly
            | Outcome::ProbationCompleted
            | Outcome::ProbationEnded
            | Outcome::SentenceChanged
            | Outcome::Discharged
            | Outcome::Step
            | Outcome::Unread => continue,
        };
        all = match all {
            // A conviction stays one, and a program that ends in a dismissal was one.
            Some(before @ (Ended::Convicted | Ended::Juvenile, _)) => Some(before),
            Some(before @ (Ended::Diversion, _)) if matches!(next, Ended::Dropped | Ended::Diversion) => Some(before),
            Some(_) | None => Some((next, place)),
        };
    }
    all
}
