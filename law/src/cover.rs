//! Worlds as boxes: whether two meet, and whether some cover another.
//!
//! Only set arithmetic over [`World`]s. What the boxes mean is decided where they are used.

use crate::date::Span;
use crate::facts::Fact;
use crate::world::{DateVar, Var, World};

/// What tells two worlds apart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Difference {
    /// Nothing: they have something in common in every variable and date.
    Nothing,
    /// This fact alone: all that they have nothing in common in is part of it.
    One(Fact),
    /// Several facts.
    Several,
}

/// What tells two worlds apart.
#[must_use]
pub fn difference(a: &World, b: &World) -> Difference {
    let vars = Var::ALL.iter().filter(|var| a.get(**var).and(b.get(**var)).is_empty()).map(|var| var.fact());
    let dates = DateVar::ALL.iter().filter(|date| !a.date(**date).meets(b.date(**date))).map(|date| date.fact());
    let mut facts = vars.chain(dates);
    match facts.next() {
        None => Difference::Nothing,
        Some(first) if facts.all(|fact| fact == first) => Difference::One(first),
        Some(_) => Difference::Several,
    }
}

/// Whether part of the box lies outside all the others, looking only at these variables and at
/// the dates.
#[must_use]
pub fn sticks_out(inner: &World, others: &[World], vars: &[Var]) -> bool {
    let Some((first, rest)) = others.split_first() else {
        return true;
    };
    let meets = vars.iter().all(|var| !inner.get(*var).and(first.get(*var)).is_empty())
        && DateVar::ALL.iter().all(|date| inner.date(*date).meets(first.date(*date)));
    if !meets {
        return sticks_out(inner, rest, vars);
    }
    // Cut off what lies outside the first box, one side at a time.
    let mut left = *inner;
    for var in vars.iter().copied() {
        let outside = left.get(var).without(first.get(var));
        if !outside.is_empty() {
            let mut part = left;
            part.put(var, outside);
            if sticks_out(&part, rest, vars) {
                return true;
            }
            left.put(var, left.get(var).and(first.get(var)));
        }
    }
    for date in DateVar::ALL.iter().copied() {
        let (span, cut) = (left.date(date), first.date(date));
        let sides = [
            (span.first < cut.first).then(|| Span { first: span.first, last: cut.first.yesterday() }),
            (span.last > cut.last).then(|| Span { first: cut.last.tomorrow(), last: span.last }),
        ];
        for side in sides.into_iter().flatten() {
            let mut part = left;
            part.put_date(date, side);
            if sticks_out(&part, rest, vars) {
                return true;
            }
        }
        if let Some(both) = span.and(cut) {
            left.put_date(date, both);
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Day;
    use crate::facts::{Age, Level};

    fn world(ages: &[Age], levels: &[Level]) -> World {
        let mut world = World::ANY;
        world.put(Var::Age, Age::set(ages));
        world.put(Var::Level, Level::set(levels));
        world
    }

    const VARS: &[Var] = &[Var::Age, Var::Level];

    #[test]
    fn a_box_sticks_out_until_every_corner_is_covered() {
        let all = world(<Age as crate::facts::Value>::ALL, <Level as crate::facts::Value>::ALL);
        let young = world(&[Age::Under18], <Level as crate::facts::Value>::ALL);
        let low = world(<Age as crate::facts::Value>::ALL, &[Level::Infraction]);
        let rest = world(&[Age::From18To20, Age::From21], &[Level::Misdemeanor, Level::Felony]);
        assert!(sticks_out(&all, &[], VARS));
        assert!(sticks_out(&all, &[young, low], VARS));
        assert!(!sticks_out(&all, &[young, low, rest], VARS));
        assert!(!sticks_out(&young, &[low, all], VARS));
        assert!(sticks_out(&rest, &[young, low], VARS));
        // Only the named variables count.
        assert!(!sticks_out(&rest, &[low], &[Var::Age]));
    }

    #[test]
    fn dates_are_sides_of_the_box_too() {
        let day = |d| Day::ymd(2000, 1, d);
        let at = |first, last| {
            let mut world = World::ANY;
            world.put_date(DateVar::Event, Span { first: day(first), last: day(last) });
            world
        };
        assert!(!sticks_out(&at(1, 9), &[at(1, 4), at(5, 9)], VARS));
        assert!(sticks_out(&at(1, 9), &[at(1, 4), at(6, 9)], VARS));
        assert!(sticks_out(&at(1, 9), &[at(2, 9)], VARS));
        assert!(sticks_out(&at(1, 9), &[at(1, 8)], VARS));
        // A box that lies elsewhere neither covers anything nor makes what is to be covered larger.
        assert!(!sticks_out(&at(1, 4), &[at(6, 9), at(1, 4)], VARS));
        assert!(!sticks_out(&at(6, 9), &[at(1, 4), at(6, 9)], VARS));
    }

    #[test]
    fn one_fact_tells_two_boxes_apart_only_if_nothing_else_does() {
        let a = world(&[Age::Under18], &[Level::Felony]);
        let b = world(&[Age::From21], &[Level::Felony]);
        let c = world(&[Age::From21], &[Level::Infraction]);
        assert_eq!(difference(&a, &a), Difference::Nothing);
        assert_eq!(difference(&a, &b), Difference::One(Fact::Age));
        assert_eq!(difference(&b, &c), Difference::One(Fact::Level));
        assert_eq!(difference(&a, &c), Difference::Several);
        let mut dated = b;
        dated.put_date(DateVar::Event, Span { first: Day::MIN, last: Day::ymd(2000, 1, 1) });
        let mut later = b;
        later.put_date(DateVar::Event, Span { first: Day::ymd(2000, 1, 2), last: Day::MAX });
        assert_eq!(difference(&dated, &later), Difference::One(Fact::Date));
        later.put(Var::Age, Age::set(&[Age::Under18]));
        assert_eq!(difference(&dated, &later), Difference::Several);
        // Several variables of one fact are one fact.
        let mut parts = a;
        parts.put(Var::Wobbler, crate::facts::YesNo::set(&[crate::facts::YesNo::Yes]));
        parts.put(Var::Attempt, crate::facts::YesNo::set(&[crate::facts::YesNo::Yes]));
        let mut others = a;
        others.put(Var::Wobbler, crate::facts::YesNo::set(&[crate::facts::YesNo::No]));
        others.put(Var::Attempt, crate::facts::YesNo::set(&[crate::facts::YesNo::No]));
        assert_eq!(difference(&parts, &others), Difference::One(Fact::Offense));
    }
}
