//! Worlds as boxes: whether two meet, and whether some cover another.
//!
//! Only set arithmetic over [`World`]s. What the boxes mean is decided where they are used.

use crate::date::Span;
use crate::facts::Fact;
use crate::world::{DateVar, Var, World};

/// Whether the two worlds can be told apart by this fact alone: they have something in common in
/// every variable and date that is no part of it.
#[must_use]
pub fn meet_but_for(a: &World, b: &World, fact: Fact) -> bool {
    Var::ALL.iter().all(|var| var.fact() == fact || !a.get(*var).and(b.get(*var)).is_empty())
        && DateVar::ALL.iter().all(|date| date.fact() == fact || a.date(*date).meets(b.date(*date)))
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
        assert!(meet_but_for(&a, &b, Fact::Age) && !meet_but_for(&a, &b, Fact::Level));
        assert!(!meet_but_for(&a, &c, Fact::Age) && meet_but_for(&b, &c, Fact::Level));
        let mut dated = b;
        dated.put_date(DateVar::Event, Span { first: Day::MIN, last: Day::ymd(2000, 1, 1) });
        let mut later = b;
        later.put_date(DateVar::Event, Span { first: Day::ymd(2000, 1, 2), last: Day::MAX });
        assert!(meet_but_for(&dated, &later, Fact::Date) && !meet_but_for(&dated, &later, Fact::Age));
    }
}
