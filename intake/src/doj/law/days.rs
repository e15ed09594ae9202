//! The days that the rules tell apart: a date stands for all dates that lie between the same two of them.

use relief_check_law::date::{Day, PartialDate};
use relief_check_law::links::LINKS;
use relief_check_law::reliefs::{CAUTIONS, ROUTE};
use relief_check_law::rule::{Cond, Relief, Row};

use super::Reliefs;
use super::answer::BY_PROP_64;

/// A date as far as the rules tell days apart.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum DateKey {
    /// Surely between two of the days.
    Between(usize),
    /// Just this one: it may be before or after one of the days, or more than its place among them counts.
    Exact(PartialDate),
}

/// The days at which some rule changes its answer, in order.
pub(super) struct Days(pub(super) Vec<Day>);

impl Days {
    /// The days at which some condition that is asked changes its answer.
    pub(super) fn of(reliefs: Reliefs, as_of: Day) -> Self {
        let asked = match reliefs {
            Reliefs::Prop64 => &BY_PROP_64[..],
            Reliefs::All => Relief::ALL,
        };
        let lists = asked.iter().map(|relief| relief.list()).chain([ROUTE, CAUTIONS]);
        let rows = lists.flat_map(|list| list.iter());
        let mut days: Vec<Day> = rows.flat_map(|row: &Row| row.when).filter_map(|cond| day_of(cond, as_of)).collect();
        days.extend(LINKS.iter().flat_map(|link| [link.before, link.from]).flatten());
        // A day after the assessment is taken otherwise than one before it.
        days.push(as_of.tomorrow());
        days.sort_unstable();
        days.dedup();
        Self(days)
    }

    pub(super) fn key(&self, date: PartialDate) -> DateKey {
        let span = date.span();
        let place = |day: Day| self.0.partition_point(|known| *known <= day);
        let first = place(span.first);
        if first == place(span.last) { DateKey::Between(first) } else { DateKey::Exact(date) }
    }

    /// A date that stands for all of this key.
    pub(super) fn date(&self, key: DateKey) -> Option<PartialDate> {
        match key {
            DateKey::Exact(date) => Some(date),
            DateKey::Between(0) => PartialDate::new(1900, Some(1), Some(1)),
            DateKey::Between(place) => self.0.get(place - 1).copied().map(PartialDate::from),
        }
    }
}

/// The first day on which the condition has another answer than the day before.
fn day_of(cond: &Cond, as_of: Day) -> Option<Day> {
    match *cond {
        Cond::Before(_, day) | Cond::From(_, day) => Some(day),
        Cond::Passed(_, years) | Cond::NotPassed(_, years) => Some(as_of.minus_years(years).tomorrow()),
        Cond::In(..) | Cond::Gives(_) => None,
    }
}
