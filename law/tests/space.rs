//! The whole fact space of a cannabis conviction: every point, against a second reading of the law
//! that is written another way, and the properties that hold whatever the facts are.

#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop at once"
)]
#![allow(clippy::wildcard_enum_match_arm, reason = "what a test does not expect is a failure")]

use relief_check_law::LAW_AS_OF;
use relief_check_law::catalogue::{Section, Subdivision};
use relief_check_law::date::{Day, Span};
use relief_check_law::eval::{sure, walk};
use relief_check_law::facts::{
    Age, Cleared, Conduct, Court, Ended, Level, Prior, Priors, Quantity, Recipient, Value, Values, YesNo,
};
use relief_check_law::reliefs::PROP64;
use relief_check_law::rule::{Grade, Prop64, Then};
use relief_check_law::world::{DateVar, Var, World};

/// The variables that a conviction under one of the four sections can depend on.
const VARS: [Var; 12] = [
    Var::Subdivision,
    Var::Level,
    Var::Age,
    Var::Conduct,
    Var::Quantity,
    Var::Recipient,
    Var::WorkerUnder21,
    Var::EnvironmentalCrime,
    Var::SuperStrike,
    Var::RegistrablePrior,
    Var::SameSectionPriors,
    Var::Cleared,
];

/// A California conviction of 1995 for something done in 1995, about which nothing else is known.
fn convicted(section: Section, subdivisions: Values) -> World {
    let mut world = World::ANY;
    let day = Day::ymd(1995, 6, 1);
    for date in DateVar::ALL {
        world.put_date(*date, Span { first: day, last: day });
    }
    world.put(Var::Court, Court::set(&[Court::California]));
    world.put(Var::Ended, Ended::set(&[Ended::Convicted]));
    world.put(Var::Attempt, YesNo::set(&[YesNo::No]));
    world.put(Var::Section, Section::set(&[section]));
    world.put(Var::Subdivision, subdivisions);
    world
}

/// Calls `visit` for every way to fill the variables of `world` from `vars` on.
fn each(world: &World, vars: &[Var], visit: &mut dyn FnMut(&World)) {
    let Some((var, rest)) = vars.split_first() else {
        return visit(world);
    };
    for index in world.get(*var).indices() {
        let mut known = *world;
        known.put(*var, Values(1 << index));
        each(&known, rest, visit);
    }
}

fn all_convictions(visit: &mut dyn FnMut(&World)) {
    let any = Subdivision::set(&[Subdivision::Any]);
    for (section, subdivisions) in [
        (Section::Possession, Subdivision::OF_POSSESSION),
        (Section::Growing, any),
        (Section::ForSale, any),
        (Section::Sale, Subdivision::OF_SALE),
    ] {
        let mut world = convicted(section, subdivisions);
        // What a section never asks about stays at one value: it cannot matter, which the test of
        // unread variables below shows.
        for (var, sections) in [
            (Var::EnvironmentalCrime, Section::set(&[Section::Growing])),
            (Var::WorkerUnder21, Section::set(&[Section::ForSale])),
            (Var::Conduct, Section::set(&[Section::Sale])),
            (Var::Recipient, Section::set(&[Section::ForSale, Section::Sale])),
        ] {
            if !Section::set(&[section]).within(sections) {
                world.put(var, Values(1));
            }
        }
        each(&world, &VARS, visit);
    }
}

fn is<V: Value>(world: &World, var: Var, value: V) -> bool {
    world.get(var) == Values(1 << value.index())
}

fn sub(world: &World, subdivision: Subdivision) -> bool {
    world.get(Var::Subdivision) == Subdivision::set(&[subdivision])
}

/// What the same act would be under the Act.
#[derive(PartialEq, Eq, Clone, Copy)]
enum Today {
    Lawful,
    Infraction,
    Misdemeanor,
    Wobbler,
    Open,
}

/// A second reading: first what the act is today, section by section as the code has them, then
/// the comparison with the record.
fn second_reading(w: &World) -> Option<Prop64> {
    if is(w, Var::Cleared, Cleared::Sealed) {
        return None;
    }
    let minor = is(w, Var::Age, Age::Under18);
    let adult = is(w, Var::Age, Age::From21);
    let small = is(w, Var::Quantity, Quantity::Within);
    let prior = is(w, Var::SuperStrike, Prior::Before) || is(w, Var::RegistrablePrior, Prior::Before);
    let twice = is(w, Var::SameSectionPriors, Priors::Two);
    let to_minor = is(w, Var::Recipient, Recipient::Under18);
    let section = |section| w.get(Var::Section) == Section::set(&[section]);
    let possession = match (small, adult) {
        (true, true) => Today::Lawful,
        (true, false) => Today::Infraction,
        (false, _) => Today::Misdemeanor,
    };
    let today = if minor {
        Today::Infraction
    } else if section(Section::Possession) {
        if sub(w, Subdivision::PossessionD) { Today::Open } else { possession }
    } else if section(Section::Growing) {
        let wobbler = prior || twice || is(w, Var::EnvironmentalCrime, YesNo::Yes);
        if small {
            possession
        } else if wobbler {
            Today::Wobbler
        } else {
            Today::Misdemeanor
        }
    } else if section(Section::ForSale) {
        let worker = adult && is(w, Var::WorkerUnder21, YesNo::Yes);
        if prior || twice || to_minor || worker { Today::Wobbler } else { Today::Misdemeanor }
    } else {
        let gift = is(w, Var::Conduct, Conduct::Gift);
        let own_use = is(w, Var::Conduct, Conduct::OwnUse);
        let to_adult = is(w, Var::Recipient, Recipient::From21) || is(w, Var::Recipient, Recipient::Nobody);
        let minor_buyer = to_minor && is(w, Var::Conduct, Conduct::Sale);
        let import = is(w, Var::Conduct, Conduct::ImportExport) && !small;
        if gift && to_minor {
            Today::Open
        } else if small && adult && (own_use || gift && to_adult) {
            Today::Lawful
        } else if small && (own_use || gift || sub(w, Subdivision::SaleB)) {
            Today::Infraction
        } else if own_use && (prior || twice) {
            // Whether the exceptions reach carrying for oneself is open: nobody can say, unless
            // the record shows no felony anyway.
            if is(w, Var::Level, Level::Felony) { Today::Open } else { Today::Misdemeanor }
        } else if own_use {
            Today::Misdemeanor
        } else if prior || twice || minor_buyer || import {
            Today::Wobbler
        } else {
            Today::Misdemeanor
        }
    };
    let felony = is(w, Var::Level, Level::Felony);
    let infraction = is(w, Var::Level, Level::Infraction);
    Some(match today {
        Today::Lawful => Prop64::Dismissed,
        Today::Infraction if infraction => Prop64::Unchanged,
        Today::Infraction => Prop64::Infraction,
        Today::Misdemeanor if felony => Prop64::Misdemeanor,
        Today::Wobbler if felony => Prop64::MayStayFelony,
        Today::Misdemeanor | Today::Wobbler => Prop64::Unchanged,
        Today::Open => Prop64::Unclear,
    })
}

fn first_reading(world: &World) -> Option<Prop64> {
    let row = sure(PROP64, world, LAW_AS_OF).unwrap_or_else(|| panic!("no row decides {world:?}"));
    match row.then {
        Then::Result(result) => Some(result),
        Then::Grade(Grade::Done) => None,
        other => panic!("{} says {other:?} of a conviction", row.id),
    }
}

#[test]
fn two_readings_of_the_law_agree_at_every_point() {
    let (mut visited, mut impossible) = (0_u64, 0_u64);
    all_convictions(&mut |point| {
        // What the old law made impossible (a felony under old 11357(b)) is no point of the space.
        if point.concluded().is_none() {
            impossible += 1;
            return;
        }
        visited += 1;
        assert_eq!(first_reading(point), second_reading(point), "{point:?}");
    });
    println!("{visited} points visited, {impossible} set aside because the old law rules them out");
    assert!(visited > 80_000, "{visited}");
}

/// For each variable, its values from the most favorable to the least; values side by side are equal.
fn orders() -> Vec<(Var, Vec<u8>)> {
    vec![
        (Var::Quantity, vec![Quantity::Within.index(), Quantity::Over.index()]),
        (
            Var::SuperStrike,
            vec![Prior::Never.index(), Prior::After.index(), Prior::SameCase.index(), Prior::Before.index()],
        ),
        (
            Var::RegistrablePrior,
            vec![Prior::Never.index(), Prior::After.index(), Prior::SameCase.index(), Prior::Before.index()],
        ),
        (Var::SameSectionPriors, vec![Priors::Zero.index(), Priors::One.index(), Priors::Two.index()]),
        (Var::WorkerUnder21, vec![YesNo::No.index(), YesNo::Yes.index()]),
        (Var::EnvironmentalCrime, vec![YesNo::No.index(), YesNo::Yes.index()]),
        (Var::Recipient, vec![Recipient::From21.index(), Recipient::From18To20.index(), Recipient::Under18.index()]),
    ]
}

/// What the conviction would be afterwards: 0 nothing, 1 infraction, 2 misdemeanor, 3 felony at
/// worst. Open points are as bad as the worst.
fn afterwards(world: &World, result: Prop64) -> u8 {
    match result {
        Prop64::Dismissed => 0,
        Prop64::Infraction => 1,
        Prop64::Misdemeanor => 2,
        Prop64::Unchanged if is(world, Var::Level, Level::Infraction) => 1,
        Prop64::Unchanged if is(world, Var::Level, Level::Misdemeanor) => 2,
        Prop64::MayStayFelony | Prop64::Unchanged | Prop64::Unclear | Prop64::NotCovered => 3,
    }
}

#[test]
fn no_fact_that_is_more_favorable_makes_things_worse() {
    let orders = orders();
    let mut compared = 0_u64;
    all_convictions(&mut |point| {
        let Some(result) = first_reading(point) else {
            return;
        };
        if point.concluded().is_none() {
            return;
        }
        for (var, order) in &orders {
            let Some(place) = order.iter().position(|index| point.get(*var) == Values(1 << index)) else {
                continue;
            };
            let Some(worse) = order.get(place + 1) else {
                continue;
            };
            let mut other = *point;
            other.put(*var, Values(1 << worse));
            if other.concluded().is_none() {
                continue;
            }
            let Some(then) = first_reading(&other) else {
                continue;
            };
            compared += 1;
            assert!(afterwards(point, result) <= afterwards(&other, then), "{var:?} at {point:?}");
        }
    });
    println!("{compared} pairs compared");
    assert!(compared > 100_000, "{compared}");
}

/// A small generator, so that the same worlds are tried on every run.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }
}

#[test]
fn the_leaves_of_a_doubtful_world_are_exactly_what_its_points_give() {
    let mut numbers = Numbers(0x2016_1109);
    let (mut worlds, mut points) = (0_u64, 0_u64);
    while worlds < 4_000 {
        let sections = [Section::Possession, Section::Growing, Section::ForSale, Section::Sale, Section::Conspiracy];
        let at = usize::try_from(numbers.next() % 5).unwrap();
        let subdivisions = match sections[at] {
            Section::Possession => Subdivision::OF_POSSESSION,
            Section::Sale => Subdivision::OF_SALE,
            _ => Subdivision::set(&[Subdivision::Any]),
        };
        let mut world = convicted(sections[at], subdivisions);
        // About half of the variables keep a doubt.
        let mut open = Vec::new();
        for var in VARS.into_iter().chain([Var::SentenceOver, Var::CannabisRelated]) {
            let values: Vec<u8> = world.get(var).indices().collect();
            let keep = numbers.next();
            let left = if keep.is_multiple_of(2) && open.len() < 6 {
                open.push(var);
                values.iter().fold(0, |bits, index| bits | 1 << index)
                    & (u32::try_from(numbers.next() >> 32).unwrap_or_default() | 1 << values[0])
            } else {
                1 << values[usize::try_from(keep / 2).unwrap_or_default() % values.len()]
            };
            world.put(var, Values(left));
        }
        let Some(world) = world.concluded() else {
            continue;
        };
        worlds += 1;
        let leaves = walk(PROP64, &world, LAW_AS_OF);
        assert!(!leaves.is_empty());
        let mut seen = vec![false; leaves.len()];
        let all: Vec<Var> = VARS.into_iter().chain([Var::SentenceOver, Var::CannabisRelated]).collect();
        each(&world, &all, &mut |point| {
            if point.concluded().is_none() {
                return;
            }
            points += 1;
            let row = sure(PROP64, point, LAW_AS_OF).expect("a known point is decided");
            let inside: Vec<usize> = (0..leaves.len())
                .filter(|leaf| all.iter().all(|var| point.get(*var).within(leaves[*leaf].assumed.get(*var))))
                .collect();
            let [leaf] = inside.as_slice() else { panic!("{} leaves hold {point:?}", inside.len()) };
            assert_eq!(leaves[*leaf].row.id, row.id, "{point:?}");
            seen[*leaf] = true;
        });
        assert!(seen.iter().all(|seen| *seen), "a leaf that no point reaches: {world:?}");
    }
    println!("{worlds} doubtful worlds, {points} points inside them");
}

#[test]
fn variables_that_no_row_of_a_section_reads_do_not_matter() {
    let any = Subdivision::set(&[Subdivision::Any]);
    for (section, subdivisions, unread) in [
        (
            Section::Possession,
            Subdivision::OF_POSSESSION,
            &[
                Var::EnvironmentalCrime,
                Var::WorkerUnder21,
                Var::Conduct,
                Var::Recipient,
                Var::SuperStrike,
                Var::RegistrablePrior,
                Var::SameSectionPriors,
            ][..],
        ),
        (Section::Growing, any, &[Var::WorkerUnder21, Var::Conduct, Var::Recipient][..]),
        (Section::ForSale, any, &[Var::EnvironmentalCrime, Var::Conduct, Var::Quantity][..]),
        (Section::Sale, Subdivision::OF_SALE, &[Var::EnvironmentalCrime, Var::WorkerUnder21][..]),
    ] {
        let world = convicted(section, subdivisions);
        for leaf in walk(PROP64, &world, LAW_AS_OF) {
            for var in unread {
                assert_eq!(leaf.assumed.get(*var), world.get(*var), "{section:?}: {} reads {var:?}", leaf.row.id);
            }
        }
    }
}
