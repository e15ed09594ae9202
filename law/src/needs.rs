//! Which unknown facts could change an entry, for "what would settle this" and the next question.
//!
//! A fact matters if it tells two ways apart that the rules can end in, or if an answer to it would
//! settle a fact that does. Everything follows from the branches of the entry and from the links; no
//! rule lives here.

use alloc::vec::Vec;

use crate::assess::{Dates, Entry, entry};
use crate::cover::meet_but_for;
use crate::date::Day;
use crate::eval::walk;
use crate::facts::{Fact, Values};
use crate::reliefs::ROUTE;
use crate::rule::{Grade, Prop64, Relief, Route, Then};
use crate::world::{DateVar, Var, World};

/// The unknown facts that could change an entry, those first that tell most apart.
pub(crate) fn needs(entry: &Entry, world: &World, as_of: Day) -> Vec<Fact> {
    let Some(ends) = Ends::of(entry, world, as_of) else { return Vec::new() };
    let open = open_facts(world);
    let direct: Vec<(Fact, usize)> = open.iter().map(|fact| (*fact, ends.apart(*fact))).collect();
    let matters = |fact: Fact| direct.iter().any(|(other, pairs)| *other == fact && *pairs > 0);
    let helps = |fact: Fact| settles(fact, world, &matters) || dates_offense(fact, world, &ends);
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
fn meaning(entry: &Entry) -> (Grade, Option<Route>, Option<Prop64>, Option<Prop64>) {
    (entry.grade, entry.route, entry.result, entry.floor)
}

/// Whether this is the unknown date of the event, where the date of the offense matters: an offense
/// is never after its conviction, so that the better known date may settle it.
fn dates_offense(fact: Fact, world: &World, ends: &Ends) -> bool {
    fact == Fact::Date && world.date(DateVar::Event).first == Day::MIN && ends.apart(Fact::OffenseDate) > 0
}

/// The ways in which an entry can end, each with what it assumes: by what the relief gives, and for
/// Prop 64 by the way to ask.
pub(crate) struct Ends {
    outcomes: Vec<(Option<Grade>, Option<Prop64>, World)>,
    routes: Vec<(Then, World)>,
}

impl Ends {
    /// `None` where nothing that is unknown can change the entry.
    pub(crate) fn of(entry: &Entry, world: &World, as_of: Day) -> Option<Self> {
        let asks = entry.relief == Relief::Prop64 && entry.result != Some(Prop64::NotCovered);
        let routes: Vec<(Then, World)> = if asks && entry.route.is_none() {
            walk(ROUTE, world, as_of).into_iter().map(|leaf| (leaf.row.then, leaf.assumed)).collect()
        } else {
            Vec::new()
        };
        if entry.branches.len() == 1 && routes.is_empty() {
            return None;
        }
        let outcomes = entry.branches.iter().map(|branch| (branch.grade, branch.result, branch.assumed)).collect();
        Some(Self { outcomes, routes })
    }

    /// Whether an answer to this fact alone could change the entry that these are the ends of.
    pub(crate) fn matters_now(&self, entry: &Entry, fact: Fact, world: &World, as_of: Day) -> bool {
        self.apart(fact) > 0 || dates_offense(fact, world, self) || answers_differ(entry, fact, world, as_of)
    }

    /// Whether an answer to this fact would say something certain about a fact that could change the
    /// entry, so that it may help together with others.
    pub(crate) fn matters_together(&self, fact: Fact, world: &World) -> bool {
        settles(fact, world, &|other| self.apart(other) > 0)
    }

    /// How many pairs of different ends this fact alone tells apart.
    fn apart(&self, fact: Fact) -> usize {
        let outcomes = pairs(&self.outcomes, |(grade, result, one), (other_grade, other_result, other)| {
            (grade, result) != (other_grade, other_result) && meet_but_for(one, other, fact)
        });
        let routes = pairs(&self.routes, |(route, one), (other_route, other)| {
            route != other_route && meet_but_for(one, other, fact)
        });
        outcomes + routes
    }
}

/// How many pairs of a list are of this kind.
fn pairs<T>(list: &[T], kind: impl Fn(&T, &T) -> bool) -> usize {
    let mut rest = list;
    let mut found = 0;
    while let [one, others @ ..] = rest {
        found += others.iter().filter(|other| kind(one, other)).count();
        rest = others;
    }
    found
}

/// Whether some answer to this fact says something certain about another fact that matters.
fn settles(fact: Fact, world: &World, matters: &dyn Fn(Fact) -> bool) -> bool {
    let says = |answered: &World| {
        Var::ALL.iter().any(|var| var.fact() != fact && answered.get(*var) != world.get(*var) && matters(var.fact()))
    };
    answers(fact, world).iter().any(says)
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
