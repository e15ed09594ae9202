//! What comes out for a record: for every charge, each relief that its person would want to hear
//! about, with its grade, how sure it is, what it rests on and what would settle it.
//!
//! Everything here follows from the leaves of the walk ([`crate::eval`]); no rule lives here.
//!
//! **The presumption.** Under HSC 11361.8(b) and (f) the court presumes that a person fits, and the
//! prosecution must prove otherwise. So a fact on which the prosecution bears the burden
//! ([`PRESUMED`]) is read in the person's favor for the grade and `result`, and against them for
//! `floor`. A fact of the record itself (the section, the date, the class) is not presumed: where
//! it is unknown and would change the grade, the grade is `check`.

use alloc::vec::Vec;
use core::cell::OnceCell;

use crate::cover::sticks_out;
use crate::date::{Day, PartialDate};
use crate::eval::{Leaf, sure, walk};
use crate::facts::Fact;
use crate::first::main_of;
use crate::needs::needs;
use crate::record::{Charge, Record};
use crate::reliefs::{CAUTIONS, ROUTE};
use crate::rule::{Certainty, Cite, Grade, Prop64, Relief, Route, Row, Then};
use crate::world::{DateVar, Var, World};

/// What comes out for a record, charge by charge, in the order of the record.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// One for each charge.
    pub charges: Vec<ChargeAssessment>,
}

/// What comes out for one charge.
#[derive(Clone, Debug, PartialEq)]
pub struct ChargeAssessment {
    /// The reliefs that the person would want to hear about, the refused ones too.
    pub reliefs: Vec<Entry>,
}

/// One relief for one charge.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Which relief.
    pub relief: Relief,
    /// What to expect.
    pub grade: Grade,
    /// For Prop 64: how to ask, where that is known.
    pub route: Option<Route>,
    /// For Prop 64: what it gives, read as the court must read unknown facts.
    pub result: Option<Prop64>,
    /// For Prop 64: the same with every unknown fact read against the person.
    pub floor: Option<Prop64>,
    /// How sure the law is on the point.
    pub certainty: Certainty,
    /// What the grade rests on; never empty, but for a browser, which reads it with the names of rows.
    pub cites: Vec<Cite>,
    /// The unknown facts that could change this entry, the most useful first.
    pub needs: Vec<Fact>,
    /// For a wait: the first day, in the precision that the facts allow.
    pub earliest: Option<PartialDate>,
    /// Every way that the list can end, the best first.
    pub branches: Vec<Branch>,
    /// The doubts that the known facts bring: rows of [`CAUTIONS`].
    pub cautions: Vec<&'static Row>,
}

/// One way that a list can end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Branch {
    /// The row that decided.
    pub row: &'static Row,
    /// For Prop 64: what the row gives.
    pub result: Option<Prop64>,
    /// The grade; `None` where the relief has nothing to do with these facts.
    pub grade: Option<Grade>,
    /// What had to be assumed.
    pub assumed: World,
    /// Whether this is what the grade rests on, with the presumption read in.
    pub leading: bool,
}

/// The facts that a court must presume in the person's favor (HSC 11361.8(b), (f); *Banda*).
pub const PRESUMED: &[Var] = &[
    Var::Subdivision,
    Var::Age,
    Var::Conduct,
    Var::Quantity,
    Var::Recipient,
    Var::WorkerUnder21,
    Var::EnvironmentalCrime,
    Var::SuperStrike,
    Var::RegistrablePrior,
    Var::SameSectionPriors,
    Var::OnlyConviction,
    Var::Registration,
    Var::Challenged,
];

/// The prosecution carries the burden, and weak reports do not meet it.
const BANDA: Cite = "People v. Banda (2018) 26 Cal.App.5th 349";

/// Assesses every charge of a record as of its day.
#[must_use]
pub fn assess(record: &Record) -> Assessment {
    let mut done: Vec<(World, Dates)> = Vec::with_capacity(record.charges.len());
    let mut charges: Vec<ChargeAssessment> = Vec::with_capacity(record.charges.len());
    for index in 0..record.charges.len() {
        let (world, dates) = (World::of(record, index), Dates::of(record, index));
        // Of charges with the same facts, as on a long record of which little is known, one tells for all.
        let same = done.iter().position(|other| *other == (world, dates)).and_then(|place| charges.get(place));
        let charge = same.cloned().unwrap_or_else(|| {
            let mut reliefs = entries(&world, record, index);
            let told = OnceCell::new();
            for entry in &mut reliefs {
                entry.needs = needs(entry, &world, &told, record.as_of);
            }
            ChargeAssessment { reliefs }
        });
        done.push((world, dates));
        charges.push(charge);
    }
    Assessment { charges }
}

/// All reliefs for charge `index`, as [`assess`] lists them, of which only the one that is spoken of first has its
/// needs. For many records of which one charge is asked, and the other reliefs are only named.
#[must_use]
pub fn assess_one(record: &Record, index: usize) -> Vec<Entry> {
    let world = World::of(record, index);
    let mut reliefs = entries(&world, record, index);
    let first = record.charges.get(index).and_then(|charge| main_of(charge, &reliefs)).map(|entry| entry.relief);
    let told = OnceCell::new();
    for entry in reliefs.iter_mut().filter(|entry| Some(entry.relief) == first) {
        entry.needs = needs(entry, &world, &told, record.as_of);
    }
    reliefs
}

/// Only these reliefs for charge `index`, each as [`assess`] tells it where it lists it. For many records of
/// which one relief is asked: the others are not worked out.
#[must_use]
pub fn assess_only(record: &Record, index: usize, wanted: &[Relief]) -> Vec<Entry> {
    let (world, dates) = (World::of(record, index), Dates::of(record, index));
    if record.charges.get(index).is_none_or(Charge::is_enhancement) {
        return Vec::new();
    }
    let told = OnceCell::new();
    let found = wanted.iter().filter_map(|relief| entry(*relief, &world, record.as_of, dates));
    let mut reliefs: Vec<Entry> = found.collect();
    for entry in &mut reliefs {
        entry.needs = needs(entry, &world, &told, record.as_of);
    }
    reliefs
}

/// The entries for one charge without their needs, given what may be true of it.
pub(crate) fn entries(world: &World, record: &Record, index: usize) -> Vec<Entry> {
    let dates = Dates::of(record, index);
    let mut found: Vec<Entry> = Vec::new();
    // Relief is for the offense that an enhancement stands beside.
    if record.charges.get(index).is_some_and(Charge::is_enhancement) {
        return found;
    }
    let mut helped = false;
    for relief in Relief::ALL.iter().copied().filter(|relief| relief.is_by_prop64()) {
        let entry = entry(relief, world, record.as_of, dates);
        helped |= relief == Relief::Prop64
            && entry.as_ref().is_some_and(|e| matches!(e.grade, Grade::Done | Grade::Right | Grade::Discretionary));
        found.extend(entry);
    }
    // Prop 64 gives more than the other reliefs do, and they would only hide it.
    if !helped {
        let others = Relief::ALL.iter().copied().filter(|relief| !relief.is_by_prop64());
        found.extend(others.filter_map(|relief| entry(relief, world, record.as_of, dates)));
    }
    found
}

/// The dates of a charge as they were given, for the first day of a wait.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Dates {
    event: Option<PartialDate>,
    finished: Option<PartialDate>,
}

impl Dates {
    fn of(record: &Record, index: usize) -> Self {
        let Some(charge) = record.charges.get(index) else { return Self::default() };
        Self { event: charge.date.known(), finished: charge.sentence_finished.known().flatten() }
    }

    const fn get(self, date: DateVar) -> Option<PartialDate> {
        match date {
            DateVar::Event => self.event,
            DateVar::Finished => self.finished,
            DateVar::Offense => None,
        }
    }
}

/// One entry without its needs; `None` where the relief has nothing to do with the facts.
pub(crate) fn entry(relief: Relief, world: &World, as_of: Day, dates: Dates) -> Option<Entry> {
    let mut branches = branches(relief, world, as_of);
    if branches.iter().all(|branch| branch.grade.is_none()) {
        return None;
    }
    lead(relief, &mut branches);
    let leading = || branches.iter().filter(|branch| branch.leading);
    let grade = common_grade(leading());
    // What was granted already says nothing about what could be asked for.
    let granted = grade == Grade::Done;
    let asked = || branches.iter().filter(|branch| granted || branch.grade != Some(Grade::Done));
    let mut certainty = leading().map(|branch| branch.row.certainty).max().unwrap_or(Certainty::Unsettled);
    let mut cites = Vec::with_capacity(4);
    for branch in leading() {
        add(&mut cites, branch.row.cited());
    }
    let (mut route, mut result, mut floor) = (None, None, None);
    let mut cautions = Vec::new();
    if relief == Relief::Prop64 {
        result = asked().filter_map(|branch| branch.result).min();
        floor = asked().map(|branch| branch.result.unwrap_or(Prop64::NotCovered)).max();
        if result < floor && matches!(grade, Grade::Right | Grade::Discretionary) {
            // The grade rests on the presumption.
            add(&mut cites, &[BANDA]);
        }
        if result != Some(Prop64::NotCovered) {
            route = the_route(world, as_of, &mut cites);
        }
        if matches!(grade, Grade::Right | Grade::Discretionary | Grade::Check) {
            cautions = certain_cautions(world, as_of);
        }
        for caution in &cautions {
            certainty = certainty.max(caution.certainty);
            add(&mut cites, caution.cited());
        }
    }
    let earliest = if grade == Grade::Wait { first_day(leading(), dates) } else { None };
    Some(Entry {
        relief,
        grade,
        route,
        result,
        floor,
        certainty,
        cites,
        needs: Vec::new(),
        earliest,
        branches,
        cautions,
    })
}

/// The first day after a wait, where every branch that leads waits and all name the same day.
fn first_day<'a>(leading: impl Iterator<Item = &'a Branch>, dates: Dates) -> Option<PartialDate> {
    let mut days = leading.map(|branch| match branch.row.then {
        Then::Wait(date, years) => dates.get(date).map(|date| date.plus_years(years)),
        Then::Result(_) | Then::Grade(_) | Then::Route(_) | Then::Omit => None,
    });
    let first = days.next()??;
    days.all(|day| day == Some(first)).then_some(first)
}

/// Every way that the relief's list can end in this world.
fn branches(relief: Relief, world: &World, as_of: Day) -> Vec<Branch> {
    let mut branches = Vec::new();
    for Leaf { row, assumed, world } in walk(relief.list(), world, as_of) {
        // The best first. Of equals the later row comes first: it assumes that the rows above it do not
        // fit, which is what a court presumes, so that no reason is given that nobody named.
        let mut push = |grade, result, assumed| {
            let branch = Branch { row, result, grade, assumed, leading: false };
            let place = branches.iter().position(|other| rank(&branch) <= rank(other)).unwrap_or(branches.len());
            branches.insert(place, branch);
        };
        match row.then {
            Then::Omit => push(None, None, assumed),
            Then::Grade(Grade::Done) if relief == Relief::Prop64 => {
                push(Some(Grade::Done), Some(Prop64::Dismissed), assumed);
            }
            Then::Grade(grade) => push(Some(grade), None, assumed),
            Then::Wait(..) => push(Some(Grade::Wait), None, assumed),
            // A row of a relief's list never names a way to ask.
            Then::Route(_) => {}
            Then::Result(result) => match grade_of(result) {
                Some(grade) => push(Some(grade), Some(result), assumed),
                None => {
                    for (route, narrowed) in routes(&world, &assumed, as_of) {
                        let grade = if route == Route::Petition { Grade::Discretionary } else { Grade::Right };
                        push(Some(grade), Some(result), narrowed);
                    }
                }
            },
        }
    }
    branches
}

/// The grade of a result that does not depend on the way to ask; `None` for those that do.
const fn grade_of(result: Prop64) -> Option<Grade> {
    match result {
        Prop64::Dismissed | Prop64::Infraction | Prop64::Misdemeanor => None,
        Prop64::MayStayFelony | Prop64::Unclear => Some(Grade::Check),
        Prop64::Unchanged | Prop64::NotCovered => Some(Grade::Unavailable),
    }
}

/// The ways to ask in a world, with what each assumes on top of `assumed`.
fn routes(world: &World, assumed: &World, as_of: Day) -> Vec<(Route, World)> {
    let mut found = Vec::with_capacity(1);
    for leaf in walk(ROUTE, world, as_of) {
        if let Then::Route(route) = leaf.row.then {
            let mut narrowed = *assumed;
            for var in Var::ALL.iter().copied() {
                if leaf.assumed.get(var) != world.get(var) {
                    narrowed.put(var, assumed.get(var).and(leaf.assumed.get(var)));
                }
            }
            found.push((route, narrowed));
        }
    }
    found
}

/// The way to ask, if all that is known leaves only one; adds its sources.
fn the_route(world: &World, as_of: Day, cites: &mut Vec<Cite>) -> Option<Route> {
    let row = sure(ROUTE, world, as_of)?;
    let Then::Route(route) = row.then else {
        return None;
    };
    add(cites, row.cited());
    Some(route)
}

/// The cautions whose conditions are known to hold.
fn certain_cautions(world: &World, as_of: Day) -> Vec<&'static Row> {
    let holds = |row: &&'static Row| sure(core::slice::from_ref(*row), world, as_of).is_some();
    CAUTIONS.iter().filter(holds).collect()
}

/// From best to worst, for Prop 64 by the result, else by the grade. What does not concern the
/// facts comes last.
fn rank(branch: &Branch) -> (u8, u8) {
    (branch.result.unwrap_or(Prop64::NotCovered) as u8, branch.grade.map_or(u8::MAX, |grade| grade as u8))
}

/// Marks the branches that the grade rests on: for every way that the facts of the record can be,
/// the best that a court must presume.
fn lead(relief: Relief, branches: &mut [Branch]) {
    let by_prop64 = matches!(relief, Relief::Prop64 | Relief::Prop64Automatic);
    let presumed: &[Var] = if by_prop64 { PRESUMED } else { &[] };
    if let [branch] = branches {
        branch.leading = true;
        return;
    }
    let of_record: Vec<Var> = Var::ALL.iter().copied().filter(|var| !presumed.contains(var)).collect();
    let mut better: Vec<World> = Vec::new();
    for branch in branches.iter_mut() {
        branch.leading = sticks_out(&branch.assumed, &better, &of_record);
        better.push(branch.assumed);
    }
    // "If it has not been granted already" goes without saying.
    let granted = |branch: &Branch| branch.grade == Some(Grade::Done);
    if branches.iter().any(|branch| branch.leading && !granted(branch)) {
        for branch in branches.iter_mut() {
            branch.leading &= !granted(branch);
        }
    }
}

/// The grade that all leading branches share, or `check`. A branch in which the relief has nothing to do with
/// the facts is closed as well: beside refusals it leaves a refusal.
fn common_grade<'a>(leading: impl Iterator<Item = &'a Branch>) -> Grade {
    let (mut shared, mut left_out) = (None, false);
    for branch in leading {
        match branch.grade {
            None => left_out = true,
            grade if shared.is_none() || grade == shared => shared = grade,
            Some(_) => return Grade::Check,
        }
    }
    shared.filter(|grade| !left_out || *grade == Grade::Unavailable).unwrap_or(Grade::Check)
}

fn add(cites: &mut Vec<Cite>, more: &[Cite]) {
    for cite in more {
        if !cites.contains(cite) {
            cites.push(cite);
        }
    }
}
