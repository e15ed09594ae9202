//! Which unknown facts could change an entry, for "what would settle this" and the next question.
//!
//! A fact matters if it tells two ways apart that the rules can end in, or if an answer to it would
//! settle a fact that does. Everything follows from the branches of the entry and from the links; no
//! rule lives here.

use alloc::vec::Vec;
use core::cell::OnceCell;

use crate::assess::{Branch, Dates, Entry, entry};
use crate::cover::{Difference, difference};
use crate::date::Day;
use crate::eval::walk;
use crate::facts::{Fact, Values};
use crate::reliefs::ROUTE;
use crate::rule::{Grade, Prop64, Relief, Route, Then};
use crate::world::{DateVar, Var, World};

/// The unknown facts that could change an entry, those first that tell most apart.
pub(crate) fn needs(entry: &Entry, world: &World, told: &OnceCell<Told>, as_of: Day) -> Vec<Fact> {
    let Some(ends) = Ends::of(entry, world, as_of) else { return Vec::new() };
    // Refused, or nothing to do with the facts: no answer opens it.
    let closed = |branch: &Branch| branch.grade.is_none_or(|grade| grade == Grade::Unavailable);
    if !entry.relief.is_by_prop64() && entry.branches.iter().all(closed) {
        return Vec::new();
    }
    // Where everything is known, nobody asks what answers would tell.
    let told = told.get_or_init(|| Told::in_world(world));
    let direct: Vec<(Fact, usize)> = told.open.iter().map(|fact| (*fact, ends.apart(*fact))).collect();
    let helps = |fact: Fact| ends.matters_together(fact, told) || dates_other(fact, world, &ends);
    let mut found: Vec<(Fact, usize)> = Vec::with_capacity(direct.len());
    for (fact, pairs) in direct.iter().copied().filter(|(fact, pairs)| *pairs > 0 || helps(*fact)) {
        // Equals stay in the order of asking.
        let place = found.iter().position(|(_, fewer)| *fewer < pairs).unwrap_or(found.len());
        found.insert(place, (fact, pairs));
    }
    found.into_iter().map(|(fact, _)| fact).collect()
}

/// Whether two answers to this fact give the entry different meanings.
fn answers_differ(given: &Entry, fact: Fact, world: &World, as_of: Day) -> bool {
    let mut meanings = answers(fact, world)
        .into_iter()
        .map(|answer| entry(given.relief, &answer, as_of, Dates::default()).as_ref().map(meaning));
    let first = meanings.next();
    meanings.any(|other| Some(&other) != first.as_ref())
}

/// What an entry tells a person, for comparing.
fn meaning(entry: &Entry) -> (Grade, Option<Route>, Option<Prop64>, Option<Prop64>, Option<Outcome>) {
    let wait = entry.branches.iter().find(|branch| entry.grade == Grade::Wait && branch.leading).map(outcome);
    (entry.grade, entry.route, entry.result, entry.floor, wait)
}

/// Whether this is the date of the event or of the offense, and the other one matters: an offense is never
/// after its conviction, so that the one may settle the other where nothing is known of the event.
fn dates_other(fact: Fact, world: &World, ends: &Ends) -> bool {
    let unknown = world.date(DateVar::Event).first == Day::MIN;
    let matters = (fact == Fact::Date && ends.apart(Fact::OffenseDate) > 0)
        || (fact == Fact::OffenseDate && ends.apart(Fact::Date) > 0);
    unknown && matters
}

/// How many pairs of different ends of an entry each fact tells apart by itself: ends differ in what the
/// relief gives, or for Prop 64 in the way to ask.
pub(crate) struct Ends {
    apart: [usize; Fact::COUNT],
}

impl Ends {
    /// `None` where nothing that is unknown can change the entry.
    pub(crate) fn of(entry: &Entry, world: &World, as_of: Day) -> Option<Self> {
        let asks = entry.relief == Relief::Prop64 && entry.result != Some(Prop64::NotCovered);
        let routes = if asks && entry.route.is_none() { walk(ROUTE, world, as_of) } else { Vec::new() };
        if entry.branches.len() == 1 && routes.is_empty() {
            return None;
        }
        let mut ends = Self { apart: [0; Fact::COUNT] };
        let outcomes: Vec<(Outcome, &World)> =
            entry.branches.iter().map(|branch| (outcome(branch), &branch.assumed)).collect();
        ends.count(&outcomes);
        let routes: Vec<(Then, &World)> = routes.iter().map(|leaf| (leaf.row.then, &leaf.assumed)).collect();
        ends.count(&routes);
        Some(ends)
    }

    /// Leaves out the facts whose answers could only change the entry together with one that was asked and is
    /// not known: then nothing follows from them any more.
    pub(crate) fn without_vain(
        mut self,
        entry: &Entry,
        world: &World,
        as_of: Day,
        asked: &dyn Fn(Fact) -> bool,
    ) -> Self {
        if entry.relief.is_by_prop64() || !open_facts(world).iter().any(|fact| asked(*fact)) {
            return self;
        }
        for fact in Fact::ALL.iter().copied() {
            if let Some(pairs) = self.apart.get_mut(fact as usize)
                && *pairs > 0
                && !can_change(entry, fact, world, as_of, asked)
            {
                *pairs = 0;
            }
        }
        self
    }

    /// Whether an answer to this fact alone could change the entry that these are the ends of.
    pub(crate) fn matters_now(&self, entry: &Entry, fact: Fact, world: &World, as_of: Day) -> bool {
        self.apart(fact) > 0 || dates_other(fact, world, self) || answers_differ(entry, fact, world, as_of)
    }

    /// Whether an answer to this fact would say something certain about a fact that could change the
    /// entry, so that it may help together with others.
    pub(crate) fn matters_together(&self, fact: Fact, told: &Told) -> bool {
        let of = told.of.get(fact as usize).copied().unwrap_or_default();
        of != 0 && Fact::ALL.iter().any(|other| of & bit(*other) != 0 && self.apart(*other) > 0)
    }

    /// How many pairs of different ends this fact alone tells apart.
    fn apart(&self, fact: Fact) -> usize {
        self.apart.get(fact as usize).copied().unwrap_or_default()
    }

    /// Adds the pairs of a list whose first parts differ.
    fn count<T: PartialEq>(&mut self, list: &[(T, &World)]) {
        let mut rest = list;
        while let [(one, in_one), others @ ..] = rest {
            for (_, in_other) in others.iter().filter(|(other, _)| other != one) {
                match difference(in_one, in_other) {
                    Difference::Several => {}
                    Difference::One(fact) => {
                        if let Some(pairs) = self.apart.get_mut(fact as usize) {
                            *pairs += 1;
                        }
                    }
                    Difference::Nothing => self.apart.iter_mut().for_each(|pairs| *pairs += 1),
                }
            }
            rest = others;
        }
    }
}

/// Whether two ends of the entry that this fact tells apart still differ where everything that was asked and
/// is not known stays open, and everything else is as both ends assume.
fn can_change(entry_of: &Entry, fact: Fact, world: &World, as_of: Day, asked: &dyn Fn(Fact) -> bool) -> bool {
    let told = |one: &World, other: &World| {
        let mut told = *world;
        for var in Var::ALL.iter().copied().filter(|var| var.fact() == fact || !asked(var.fact())) {
            let both = if var.fact() == fact { one.get(var) } else { one.get(var).and(other.get(var)) };
            told.put(var, world.get(var).and(both));
        }
        for date in DateVar::ALL.iter().copied().filter(|date| date.fact() == fact || !asked(date.fact())) {
            let both = if date.fact() == fact { Some(one.date(date)) } else { one.date(date).and(other.date(date)) };
            if let Some(span) = both.and_then(|span| span.and(world.date(date))) {
                told.put_date(date, span);
            }
        }
        let told = told.concluded()?;
        Some(entry(entry_of.relief, &told, as_of, Dates::default()).as_ref().map(meaning))
    };
    let mut rest = entry_of.branches.as_slice();
    while let [one, others @ ..] = rest {
        for other in others.iter().filter(|other| outcome(other) != outcome(one)) {
            let (a, b) = (&one.assumed, &other.assumed);
            let apart = match difference(a, b) {
                Difference::One(found) => found == fact,
                Difference::Nothing => true,
                Difference::Several => false,
            };
            if apart && told(a, b) != told(b, a) {
                return true;
            }
        }
        rest = others;
    }
    false
}

/// What a branch gives: the grade, for Prop 64 the result, and how long a wait is.
type Outcome = (Option<Grade>, Option<Prop64>, Option<(DateVar, u16)>);

const fn outcome(branch: &Branch) -> Outcome {
    let wait = match branch.row.then {
        Then::Wait(date, years) => Some((date, years)),
        Then::Result(_) | Then::Grade(_) | Then::Route(_) | Then::Omit => None,
    };
    (branch.grade, branch.result, wait)
}

/// What the answers to each fact would say of the others; the same for all entries of a charge.
pub(crate) struct Told {
    /// The facts that are not known, in the order of asking.
    open: Vec<Fact>,
    /// For each fact, the other facts of which some answer to it says something certain, one bit each.
    of: [u64; Fact::COUNT],
}

const fn bit(fact: Fact) -> u64 {
    1 << fact as u64
}

impl Told {
    /// What could be told in this world.
    pub(crate) fn in_world(world: &World) -> Self {
        let mut told = Self { open: open_facts(world), of: [0; Fact::COUNT] };
        for fact in Fact::ALL.iter().copied() {
            let changed = |answered: &World| {
                let vars = Var::ALL.iter().filter(|var| var.fact() != fact && answered.get(**var) != world.get(**var));
                vars.fold(0, |facts, var| facts | bit(var.fact()))
            };
            if let Some(of) = told.of.get_mut(fact as usize) {
                *of = answers(fact, world).iter().fold(0, |facts, answered| facts | changed(answered));
            }
        }
        told
    }
}

/// The facts that are not known in this world, in the order of asking.
fn open_facts(world: &World) -> Vec<Fact> {
    let open_var = |fact: Fact| Var::ALL.iter().any(|var| var.fact() == fact && !world.get(*var).is_one());
    let open_date = |fact: Fact| {
        DateVar::ALL.iter().any(|date| date.fact() == fact && world.date(*date).first != world.date(*date).last)
    };
    Fact::ALL.iter().copied().filter(|fact| open_var(*fact) || open_date(*fact)).collect()
}

/// The worlds after each answer that a person could give to a choice fact; empty where it is known
/// or no rule reads it. An offense is no choice: it settles several variables at once, which the
/// rules read themselves.
fn answers(fact: Fact, world: &World) -> Vec<World> {
    let mut found = Vec::new();
    if fact == Fact::Offense {
        return found;
    }
    for var in Var::ALL.iter().copied().filter(|var| var.fact() == fact && !world.get(*var).is_one()) {
        for index in world.get(var).indices() {
            let mut answered = *world;
            answered.put(var, Values(1 << index));
            found.extend(answered.concluded());
        }
    }
    found
}
