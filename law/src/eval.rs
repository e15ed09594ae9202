//! The one evaluator: walks a decision list and splits the world where a fact is not known.
//!
//! Rows are written as if every fact were known. Where a condition can come out both ways, the
//! walk goes on in both worlds: in one the condition holds, in the other it does not. So only facts
//! that are really reached are split, each by the question that the rule asks, and a doubtful date
//! by the two answers to the comparison. What comes back is every way that the list can end, each
//! with what it assumes. No rule lives here, and no doubt is handled anywhere else.

use alloc::vec;
use alloc::vec::Vec;

use crate::date::{Day, Span};
use crate::reliefs::PROP64;
use crate::rule::{Cond, Prop64, Row, Then};
use crate::world::{DateVar, World};

/// One way that a list can end.
#[derive(Clone, Copy, Debug)]
pub struct Leaf {
    /// The row that decided.
    pub row: &'static Row,
    /// What was assumed on the way, with nothing concluded from it: the walk's leaves are
    /// disjoint here and cover all that may be true.
    pub assumed: World,
    /// The same with every certain conclusion drawn.
    pub world: World,
}

/// How a condition comes out.
#[expect(clippy::large_enum_variant, reason = "lives for one step of the walk; a box would cost more")]
enum Answer {
    /// It holds.
    Yes,
    /// It fails.
    No,
    /// It holds in one world and fails in the other.
    Depends { yes: Pair, no: Pair },
    /// It holds in some worlds and fails in others.
    Many { yes: Vec<Pair>, no: Vec<Pair> },
}

impl Answer {
    /// The answer to the opposite question.
    fn turned(self) -> Self {
        match self {
            Self::Yes => Self::No,
            Self::No => Self::Yes,
            Self::Depends { yes, no } => Self::Depends { yes: no, no: yes },
            Self::Many { yes, no } => Self::Many { yes: no, no: yes },
        }
    }
}

/// A world as assumed, and as concluded.
#[derive(Clone, Copy)]
struct Pair {
    assumed: World,
    world: World,
}

/// Walks a list in a world. Every list ends with a row that always holds, so that there is at
/// least one leaf for every day on which the list is in force.
#[must_use]
pub fn walk(list: &'static [Row], world: &World, as_of: Day) -> Vec<Leaf> {
    if let Some(row) = sure(list, world, as_of) {
        return vec![Leaf { row, assumed: *world, world: *world }];
    }
    let mut leaves = Vec::new();
    from_row(list, Pair { assumed: *world, world: *world }, as_of, &mut |leaf| leaves.push(leaf));
    leaves
}

/// The row that decides, where nothing unknown matters.
#[must_use]
pub fn sure(list: &'static [Row], world: &World, as_of: Day) -> Option<&'static Row> {
    for row in list.iter().filter(|row| row.in_force(as_of)) {
        match together(row.when, world, as_of) {
            Tri::No => {}
            Tri::Yes => return Some(row),
            Tri::Depends => return None,
        }
    }
    None
}

/// How a condition or a row comes out in a world.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tri {
    Yes,
    No,
    Depends,
}

impl Tri {
    const fn of(can_hold: bool, can_fail: bool) -> Self {
        match (can_hold, can_fail) {
            (true, false) => Self::Yes,
            (false, _) => Self::No,
            (true, true) => Self::Depends,
        }
    }
}

/// How all conditions of a row come out together. One that surely fails decides, wherever it
/// stands, so that nothing is split for a row that cannot hold.
fn together(when: &'static [Cond], world: &World, as_of: Day) -> Tri {
    let mut all = Tri::Yes;
    for cond in when {
        match decide(cond, world, as_of) {
            Tri::Yes => {}
            Tri::No => return Tri::No,
            Tri::Depends => all = Tri::Depends,
        }
    }
    all
}

/// How one condition comes out.
fn decide(cond: &Cond, world: &World, as_of: Day) -> Tri {
    let by_day = |date, last| {
        let span = world.date(date);
        Tri::of(span.first <= last, span.last > last)
    };
    match *cond {
        Cond::In(var, values) => {
            let left = world.get(var);
            Tri::of(!left.and(values).is_empty(), !left.within(values))
        }
        Cond::Before(date, day) => by_day(date, day.yesterday()),
        Cond::From(date, day) => {
            let span = world.date(date);
            Tri::of(span.last >= day, span.first < day)
        }
        Cond::Passed(date, years) => by_day(date, as_of.minus_years(years)),
        Cond::NotPassed(date, years) => {
            let span = world.date(date);
            let last = as_of.minus_years(years);
            Tri::of(span.last > last, span.first <= last)
        }
        Cond::Gives(results) => match sure(PROP64, world, as_of) {
            Some(row) => Tri::of(gives(row, results), !gives(row, results)),
            None => Tri::Depends,
        },
    }
}

/// Whether a row of the Prop 64 list gives one of these.
fn gives(row: &Row, results: &[Prop64]) -> bool {
    matches!(row.then, Then::Result(result) if results.contains(&result))
}

fn from_row(list: &'static [Row], mut at: Pair, as_of: Day, found: &mut dyn FnMut(Leaf)) {
    for (index, row) in list.iter().enumerate() {
        if !row.in_force(as_of) || together(row.when, &at.world, as_of) == Tri::No {
            continue;
        }
        match holds(row.when, at, as_of, &mut |yes| {
            found(Leaf { row, assumed: yes.assumed, world: yes.world });
        }) {
            Rest::Nothing => return,
            Rest::One(rest) => at = rest,
            Rest::Several(rest) => {
                let below = list.get(index + 1..).unwrap_or_default();
                for pair in rest {
                    from_row(below, pair, as_of, found);
                }
                return;
            }
        }
    }
}

/// Where a row's conditions do not hold.
#[expect(clippy::large_enum_variant, reason = "lives for one step of the walk; a box would cost more")]
enum Rest {
    /// Nowhere: they always hold.
    Nothing,
    /// In this world.
    One(Pair),
    /// In each of these.
    Several(Vec<Pair>),
}

impl Rest {
    #[expect(clippy::large_types_passed_by_value, reason = "it is kept, and a reference would be copied from")]
    fn and(self, more: Pair) -> Self {
        match self {
            Self::Nothing => Self::One(more),
            Self::One(one) => Self::Several(vec![one, more]),
            Self::Several(mut several) => {
                several.push(more);
                Self::Several(several)
            }
        }
    }

    fn and_all(self, more: Self) -> Self {
        match more {
            Self::Nothing => self,
            Self::One(one) => self.and(one),
            Self::Several(several) => several.into_iter().fold(self, Self::and),
        }
    }
}

/// Reports every world in which all conditions hold, and returns the rest.
fn holds(when: &'static [Cond], mut at: Pair, as_of: Day, found: &mut dyn FnMut(Pair)) -> Rest {
    let mut rest = Rest::Nothing;
    for (index, cond) in when.iter().enumerate() {
        match ask(cond, &at, as_of) {
            Answer::Yes => {}
            Answer::No => return rest.and(at),
            Answer::Depends { yes, no } => {
                rest = rest.and(no);
                at = yes;
            }
            Answer::Many { yes, no } => {
                let below = when.get(index + 1..).unwrap_or_default();
                rest = no.into_iter().fold(rest, Rest::and);
                return yes.into_iter().fold(rest, |rest, pair| rest.and_all(holds(below, pair, as_of, found)));
            }
        }
    }
    found(at);
    rest
}

/// How one condition comes out, with the worlds in which it does.
fn ask(cond: &Cond, at: &Pair, as_of: Day) -> Answer {
    match decide(cond, &at.world, as_of) {
        Tri::Yes => return Answer::Yes,
        Tri::No => return Answer::No,
        Tri::Depends => {}
    }
    match *cond {
        Cond::In(var, values) => split(
            at.narrowed(|world| world.put(var, world.get(var).and(values))),
            at.narrowed(|world| world.put(var, world.get(var).without(values))),
        ),
        Cond::Before(date, day) => at.cut(date, day.yesterday()),
        Cond::From(date, day) => at.cut(date, day.yesterday()).turned(),
        Cond::Passed(date, years) => at.cut(date, as_of.minus_years(years)),
        Cond::NotPassed(date, years) => at.cut(date, as_of.minus_years(years)).turned(),
        Cond::Gives(results) => {
            // The other list's leaves are the split.
            let (mut yes, mut no) = (Vec::new(), Vec::new());
            from_row(PROP64, *at, as_of, &mut |leaf| {
                let side = if gives(leaf.row, results) { &mut yes } else { &mut no };
                side.push(Pair { assumed: leaf.assumed, world: leaf.world });
            });
            Answer::Many { yes, no }
        }
    }
}

impl Pair {
    /// The days up to this one, and the days after it.
    fn cut(self, date: DateVar, last: Day) -> Answer {
        split(
            self.narrowed(|world| {
                let span = world.date(date);
                world.put_date(date, Span { last: span.last.min(last), ..span });
            }),
            self.narrowed(|world| {
                let span = world.date(date);
                world.put_date(date, Span { first: span.first.max(last.tomorrow()), ..span });
            }),
        )
    }

    /// The pair with something assumed; the second is whether that can be.
    fn narrowed(self, assume: impl Fn(&mut World)) -> (Self, bool) {
        let Self { mut assumed, mut world } = self;
        assume(&mut assumed);
        assume(&mut world);
        match world.concluded() {
            Some(world) => (Self { assumed, world }, true),
            None => (Self { assumed, world }, false),
        }
    }
}

/// A split, unless one of its sides contradicts what is certain.
fn split((yes, can_yes): (Pair, bool), (no, can_no): (Pair, bool)) -> Answer {
    match (can_yes, can_no) {
        (true, false) => Answer::Yes,
        (false, true) => Answer::No,
        (true, true) | (false, false) => Answer::Depends { yes, no },
    }
}
