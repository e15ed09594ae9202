//! Arrests, diversion and juvenile court: every point of the facts that these lists read, against a second
//! reading of the statutes that is written another way, and stories told through whole records.

#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop at once"
)]
#![allow(clippy::wildcard_enum_match_arm, reason = "what a test does not expect is a failure")]

use std::collections::BTreeSet;

use relief_check_law::catalogue::Section;
use relief_check_law::date::{Day, Span};
use relief_check_law::eval::sure;
use relief_check_law::facts::{
    Cleared, Court, Diversion, Ended, Later, Level, ProbationEnd, Registration, Sentence, Supervision, Values, YesNo,
};
use relief_check_law::offenses::{ArrestTerm, Traits};
use relief_check_law::record::Person;
use relief_check_law::rule::{Cond, Then};
use relief_check_law::world::{DateVar, Var, World};
use relief_check_law::{
    Answer, Charge, Entry, Fact, Grade, LAW_AS_OF, Offense, PartialDate, Record, Relief, Value, assess, next_question,
};

const ARRESTS: [Relief; 4] =
    [Relief::ArrestSealing, Relief::AutomaticArrest, Relief::DiversionSealing, Relief::FactualInnocence];
const JUVENILE: [Relief; 2] = [Relief::JuvenileAutomatic, Relief::JuvenilePetition];

/// What a list says: nothing, a grade, or a wait of so many years.
#[derive(PartialEq, Eq, Clone, Copy, Debug)]
enum Says {
    Nothing,
    Grade(Grade),
    Wait(u16),
}

/// What the rows say in a world in which everything is known.
fn rows(relief: Relief, world: &World) -> Says {
    match sure(relief.list(), world, LAW_AS_OF).expect("everything is known").then {
        Then::Omit => Says::Nothing,
        Then::Grade(grade) => Says::Grade(grade),
        Then::Wait(DateVar::Event, years) => Says::Wait(years),
        other => panic!("{other:?}"),
    }
}

/// The variables and dates that a list reads.
fn read_by(reliefs: &[Relief]) -> (BTreeSet<Var>, BTreeSet<DateVar>) {
    let (mut vars, mut dates) = (BTreeSet::new(), BTreeSet::new());
    for cond in reliefs.iter().flat_map(|relief| relief.list()).flat_map(|row| row.when) {
        match cond {
            Cond::In(var, _) => _ = vars.insert(*var),
            Cond::Before(date, _) | Cond::From(date, _) | Cond::Passed(date, _) | Cond::NotPassed(date, _) => {
                dates.insert(*date);
            }
            Cond::Gives(_) => panic!("none of these looks at Prop 64"),
        }
    }
    (vars, dates)
}

/// Calls `visit` for every way to fill these variables and dates.
fn each(world: &World, vars: &[Var], dates: &[(DateVar, Day)], visit: &mut dyn FnMut(&World)) {
    if let Some((var, rest)) = vars.split_first() {
        for index in var.any().indices() {
            let mut known = *world;
            known.put(*var, Values(1 << index));
            each(&known, rest, dates, visit);
        }
    } else {
        for (date, day) in dates {
            let mut known = *world;
            known.put_date(*date, Span { first: *day, last: *day });
            visit(&known);
        }
    }
}

/// The one value that is left.
fn value<V: Value>(world: &World, var: Var) -> V {
    let left = world.get(var);
    assert!(left.is_one(), "{var:?}");
    V::ALL[usize::from(left.indices().next().unwrap())]
}

fn yes(world: &World, var: Var) -> bool {
    value::<YesNo>(world, var) == YesNo::Yes
}

/// How many whole years lie between two days, counted on the calendar.
fn whole_years(from: Day, to: Day) -> i32 {
    let ((year, month, day), (now, now_month, now_day)) = (from.parts(), to.parts());
    i32::from(now) - i32::from(year) - i32::from((now_month, now_day) < (month, day))
}

/// Both sides of every boundary that a law on arrests draws.
fn arrest_days() -> Vec<(DateVar, Day)> {
    let around = |years: u16| {
        let day = Day::ymd(2026 - years, 11, 22);
        [day.yesterday(), day, day.tomorrow()]
    };
    let mut days: Vec<Day> = [1, 2, 3, 4, 6, 7].into_iter().flat_map(around).collect();
    days.extend([Day::ymd(1965, 3, 1), Day::ymd(1972, 12, 31), Day::ymd(1973, 1, 1), Day::ymd(2000, 2, 29), LAW_AS_OF]);
    days.into_iter().map(|day| (DateVar::Event, day)).collect()
}

/// The years of PC 851.93(a)(2)(B) and (C).
fn state_years(world: &World) -> u16 {
    let grave = world.get(Var::ArrestTerm).within(ArrestTerm::set(&[ArrestTerm::Six, ArrestTerm::Never]));
    match value::<Level>(world, Var::Level) {
        Level::Infraction | Level::Misdemeanor => 1,
        Level::Felony if grave => 6,
        Level::Felony => 3,
    }
}

/// PC 799 to 805: how long charges can be brought.
enum Limitation {
    Years(u16),
    /// Longer, and for a lawyer.
    Long,
    /// From the day on which it was found out: at most six years, and four of them after a case was filed.
    Discovery,
    Never,
}

fn limitation(world: &World) -> Limitation {
    let term = |term| world.get(Var::ArrestTerm) == ArrestTerm::set(&[term]);
    let level = value::<Level>(world, Var::Level);
    let cannabis = world.get(Var::Section).within(Section::FOUR.or(Section::OLD));
    // PC 803.7(b): not yet out of time on the first day of 2025 means from 2020 on.
    let recent = world.date(DateVar::Event).first >= Day::ymd(2020, 1, 1);
    match level {
        Level::Felony if term(ArrestTerm::Never) => Limitation::Never,
        Level::Felony if yes(world, Var::Registrable) => Limitation::Long,
        _ if term(ArrestTerm::Longer) && recent && years_since(world) < 7 => Limitation::Long,
        Level::Felony if term(ArrestTerm::Six) => Limitation::Years(6),
        // PC 801.7: six years at most. PC 803.5 names no end, but the arrest shows the discovery.
        _ if term(ArrestTerm::Found) => Limitation::Discovery,
        // PC 801.5 for "an offense punishable by imprisonment in the state prison" or PC 1170(h).
        Level::Felony if term(ArrestTerm::Fraud) => Limitation::Years(4),
        _ if yes(world, Var::CanBeFelony) && term(ArrestTerm::Fraud) => Limitation::Years(4),
        Level::Felony => Limitation::Years(3),
        // PC 805(a): by the most that the statute allows.
        _ if yes(world, Var::CanBeFelony) && !cannabis => Limitation::Years(3),
        Level::Infraction | Level::Misdemeanor => Limitation::Years(1),
    }
}

fn years_since(world: &World) -> i32 {
    whole_years(world.date(DateVar::Event).first, LAW_AS_OF)
}

fn elsewhere(world: &World) -> bool {
    value::<Court>(world, Var::Court) != Court::California
}

/// PC 851.91 in the order of its text: (a) who has an arrest without a conviction, (c) right or discretion.
fn second_sealing(world: &World) -> Says {
    /// (a)(1) and (a)(2).
    enum Eligible {
        Yes,
        No,
        Open,
        In(u16),
    }
    let lesser = value::<Level>(world, Var::Level) != Level::Felony;
    let partner = value::<Level>(world, Var::Level) == Level::Misdemeanor && yes(world, Var::Abuse);
    let (limit, years) = (limitation(world), years_since(world));
    let eligible = match value::<Ended>(world, Var::Ended) {
        Ended::Convicted | Ended::Juvenile => return Says::Nothing,
        // (a)(1)(B)(ii), and the exception of (a)(2)(B).
        Ended::Acquitted => Eligible::Yes,
        Ended::Diversion if value::<Diversion>(world, Var::Diversion) == Diversion::Prop36 => Eligible::No,
        Ended::Diversion => Eligible::Open,
        // (a)(1)(B)(i) "may not be refiled", and (a)(1)(A) the limitation has run.
        ended => match limit {
            Limitation::Never => Eligible::No,
            Limitation::Long => Eligible::Open,
            Limitation::Discovery if ended == Ended::NoCharges => {
                if years >= 6 {
                    Eligible::Yes
                } else {
                    Eligible::Open
                }
            }
            // A felony once more while its time may stand still; what can be one for four years.
            Limitation::Discovery
                if years < if lesser { 4 } else { 6 } && (!lesser || yes(world, Var::CanBeFelony)) =>
            {
                Eligible::Open
            }
            // PC 1387(b): a misdemeanor of harm to a partner for six months after its dismissal, which mostly lies
            // within a year of the arrest.
            Limitation::Discovery | Limitation::Years(_) if ended == Ended::Dropped && partner && years < 1 => {
                Eligible::Open
            }
            Limitation::Discovery => Eligible::Yes,
            // One dismissal of a misdemeanor ends it (PC 1387), unless it could come back as a felony.
            Limitation::Years(1) if ended == Ended::Dropped => Eligible::Yes,
            Limitation::Years(limit) if lesser && years >= i32::from(limit) => Eligible::Yes,
            Limitation::Years(_) if ended == Ended::Dropped => {
                if years >= 6 {
                    Eligible::Yes
                } else {
                    Eligible::Open
                }
            }
            Limitation::Years(limit) if years >= i32::from(limit) => Eligible::Yes,
            Limitation::Years(limit) => Eligible::In(limit),
        },
    };
    if elsewhere(world) {
        return Says::Nothing;
    }
    if value::<Cleared>(world, Var::Cleared) == Cleared::Sealed {
        return Says::Grade(Grade::Done);
    }
    // "With respect to all charges": somebody has to see whether the conviction came from this arrest.
    let filed = matches!(value(world, Var::Ended), Ended::Dropped | Ended::Acquitted);
    match eligible {
        Eligible::Yes if filed && yes(world, Var::Mixed) => Says::Grade(Grade::Check),
        Eligible::Yes if yes(world, Var::Abuse) && yes(world, Var::ViolencePattern) => {
            Says::Grade(Grade::Discretionary)
        }
        Eligible::Yes => Says::Grade(Grade::Right),
        Eligible::No => Says::Grade(Grade::Unavailable),
        Eligible::Open => Says::Grade(Grade::Check),
        Eligible::In(years) => Says::Wait(years),
    }
}

/// PC 851.93(a)(2), limb by limb.
fn second_automatic(world: &World) -> Says {
    let (ended, level) = (value::<Ended>(world, Var::Ended), value::<Level>(world, Var::Level));
    if elsewhere(world) || matches!(ended, Ended::Convicted | Ended::Juvenile) {
        return Says::Nothing;
    }
    if value::<Cleared>(world, Var::Cleared) == Cleared::Sealed {
        return Says::Grade(Grade::Done);
    }
    if world.date(DateVar::Event).first < Day::ymd(1973, 1, 1) {
        return Says::Grade(Grade::Unavailable);
    }
    let misdemeanor = level == Level::Misdemeanor;
    let wait = state_years(world);
    let limb_a = misdemeanor && ended == Ended::Dropped;
    let limb_b_c = ended == Ended::Acquitted || ended == Ended::NoCharges && years_since(world) >= i32::from(wait);
    let limb_d = ended == Ended::Diversion && value::<Diversion>(world, Var::Diversion) != Diversion::Prop36;
    // "Successfully completed": within a year of the arrest few programs are.
    if limb_d {
        Says::Grade(if years_since(world) < 1 { Grade::Check } else { Grade::Automatic })
    } else if level == Level::Infraction && ended != Ended::Diversion {
        Says::Grade(Grade::Check)
    } else if limb_a || limb_b_c {
        Says::Grade(Grade::Automatic)
    } else if ended == Ended::NoCharges {
        Says::Wait(wait)
    } else {
        Says::Grade(Grade::Unavailable)
    }
}

/// PC 851.87, 851.90, 1000.4, and the programs of the courts.
fn second_diversion(world: &World) -> Says {
    let sealed = value::<Cleared>(world, Var::Cleared) == Cleared::Sealed;
    if elsewhere(world) || value::<Ended>(world, Var::Ended) != Ended::Diversion {
        return Says::Nothing;
    }
    Says::Grade(match value::<Diversion>(world, Var::Diversion) {
        _ if sealed => Grade::Done,
        _ if years_since(world) < 1 => Grade::Check,
        Diversion::Prefiling | Diversion::PleaProgram | Diversion::NoPleaProgram => Grade::Discretionary,
        Diversion::JudgeOrTreatment => Grade::Automatic,
        Diversion::Prop36 => Grade::Check,
    })
}

/// PC 851.8: never promised, and not for infractions.
fn second_innocence(world: &World) -> Says {
    let arrest = matches!(value(world, Var::Ended), Ended::NoCharges | Ended::Dropped | Ended::Acquitted);
    match (elsewhere(world) || !arrest, value(world, Var::Level)) {
        (true, _) => Says::Nothing,
        (false, Level::Infraction) => Says::Grade(Grade::Unavailable),
        (false, Level::Misdemeanor | Level::Felony) => Says::Grade(Grade::Check),
    }
}

#[test]
fn every_point_of_an_arrest_agrees_with_a_second_reading() {
    let (vars, dates) = read_by(&ARRESTS);
    assert_eq!(dates.into_iter().collect::<Vec<_>>(), [DateVar::Event]);
    // Of the sections only cannabis or not is read: one of each stands for all.
    let vars: Vec<Var> = vars.into_iter().filter(|var| *var != Var::Section).collect();
    let mut points = 0_u32;
    let mut check = |world: &World| {
        points += 1;
        for (relief, says) in [
            (Relief::ArrestSealing, second_sealing(world)),
            (Relief::AutomaticArrest, second_automatic(world)),
            (Relief::DiversionSealing, second_diversion(world)),
            (Relief::FactualInnocence, second_innocence(world)),
        ] {
            assert_eq!(rows(relief, world), says, "{relief:?}: {world:?}");
        }
    };
    for section in [Section::Other, Section::ForSale] {
        let mut world = World::ANY;
        world.put(Var::Section, Section::set(&[section]));
        each(&world, &vars, &arrest_days(), &mut check);
    }
    println!("{points} points");
    assert!(points > 100_000, "{points}");
}

/// WIC 786.
fn second_juvenile_automatic(world: &World) -> Says {
    if elsewhere(world) || value::<Ended>(world, Var::Ended) != Ended::Juvenile {
        return Says::Nothing;
    }
    let cleared = value::<Cleared>(world, Var::Cleared);
    let over = yes(world, Var::SentenceOver);
    let in_force = world.date(DateVar::Finished).first >= Day::ymd(2015, 1, 1);
    // (d): on the list of WIC 707(b) and still standing.
    let left_out = yes(world, Var::SeriousAt14) && cleared == Cleared::Nothing;
    let probation = value::<Sentence>(world, Var::Sentence) == Sentence::Probation;
    Says::Grade(match value::<ProbationEnd>(world, Var::ProbationEnd) {
        _ if cleared == Cleared::Sealed => Grade::Done,
        _ if !over => Grade::Wait,
        _ if !in_force || left_out => Grade::Unavailable,
        _ if !probation => Grade::Check,
        ProbationEnd::Revoked => Grade::Unavailable,
        ProbationEnd::Violations => Grade::Check,
        ProbationEnd::Completed | ProbationEnd::EndedEarly | ProbationEnd::Ongoing => Grade::Automatic,
    })
}

/// WIC 781 and 788.
fn second_juvenile_petition(world: &World) -> Says {
    if elsewhere(world) || value::<Ended>(world, Var::Ended) != Ended::Juvenile {
        return Says::Nothing;
    }
    let cleared = value::<Cleared>(world, Var::Cleared);
    let serious = yes(world, Var::SeriousAt14) && cleared == Cleared::Nothing;
    let registrable = yes(world, Var::Registrable);
    let registers = value::<Registration>(world, Var::Registration) == Registration::Current;
    let clean = value::<Later>(world, Var::Later) == Later::Never;
    Says::Grade(if cleared == Cleared::Sealed {
        Grade::Done
    } else if !yes(world, Var::SentenceOver) {
        Grade::Wait
    } else if serious && registrable && registers {
        Grade::Unavailable
    } else if yes(world, Var::Prostitution) || !clean {
        Grade::Check
    } else {
        // The person's own petition is under 781, which leaves it to the judge; the right of 788 comes with the
        // petition of the probation officer alone.
        Grade::Discretionary
    })
}

#[test]
fn every_point_of_a_juvenile_case_agrees_with_a_second_reading() {
    let (vars, dates) = read_by(&JUVENILE);
    assert_eq!(dates.into_iter().collect::<Vec<_>>(), [DateVar::Finished]);
    let vars: Vec<Var> = vars.into_iter().collect();
    let days: Vec<(DateVar, Day)> = [(1990, 6, 1), (2014, 12, 31), (2015, 1, 1), (2024, 12, 31), (2025, 1, 1)]
        .map(|(year, month, day)| (DateVar::Finished, Day::ymd(year, month, day)))
        .to_vec();
    let mut points = 0_u32;
    each(&World::ANY, &vars, &days, &mut |world| {
        points += 1;
        assert_eq!(rows(Relief::JuvenileAutomatic, world), second_juvenile_automatic(world), "{world:?}");
        assert_eq!(rows(Relief::JuvenilePetition, world), second_juvenile_petition(world), "{world:?}");
    });
    println!("{points} points");
    assert!(points > 100_000, "{points}");
}

#[test]
fn nothing_about_an_arrest_turns_on_who_the_person_is_or_what_they_are_under() {
    let (vars, _) = read_by(&ARRESTS);
    assert!(vars.iter().all(|var| !var.fact().is_about_the_person()), "{vars:?}");
    let (vars, _) = read_by(&JUVENILE);
    let person: Vec<Var> = vars.into_iter().filter(|var| var.fact().is_about_the_person()).collect();
    assert_eq!(person, [Var::Registration]);
}

fn charge(offense: &str, ended: Ended, date: &str, facts: &[(Fact, u8)]) -> Charge {
    let mut charge = Charge::default();
    charge.offense = Answer::Known(Offense::parse(offense));
    charge.date = Answer::Known(PartialDate::parse(date).unwrap());
    charge.set(Fact::Court, Court::California);
    charge.set(Fact::Ended, ended);
    charge.set(Fact::Cleared, Cleared::Nothing);
    for (fact, index) in facts {
        charge.set_choice(*fact, Answer::Known(*index));
    }
    charge
}

fn record(charges: Vec<Charge>) -> Record {
    Record { as_of: LAW_AS_OF, person: Person::default(), charges }
}

fn entries(record: &Record, index: usize) -> Vec<Entry> {
    assess(record).charges[index].reliefs.clone()
}

fn of(record: &Record, index: usize, relief: Relief) -> Option<(Grade, Option<String>)> {
    let entry = entries(record, index).into_iter().find(|entry| entry.relief == relief)?;
    Some((entry.grade, entry.earliest.map(|date| date.to_string())))
}

fn grade(record: &Record, index: usize, relief: Relief) -> Option<Grade> {
    of(record, index, relief).map(|(grade, _)| grade)
}

const MISDEMEANOR: (Fact, u8) = (Fact::Level, 1);
const FELONY: (Fact, u8) = (Fact::Level, 2);

/// Every order of the charges.
fn orders(charges: &[Charge]) -> Vec<Vec<usize>> {
    if charges.len() < 2 {
        return vec![(0..charges.len()).collect()];
    }
    let mut all = Vec::new();
    for order in orders(&charges[1..]) {
        for place in 0..=order.len() {
            let mut next: Vec<usize> = order.iter().map(|index| index + 1).collect();
            next.insert(place, 0);
            all.push(next);
        }
    }
    all
}

#[test]
fn five_arrests_for_abuse_in_three_years_leave_it_to_a_judge_in_any_order() {
    let arrest = |date, level| {
        let mut arrest =
            charge("PC 273.5", Ended::NoCharges, date, &[level, (Fact::ViolencePattern, YesNo::Yes.index())]);
        // Whatever the table of offenses says: harm to a partner, three years to charge it.
        let Answer::Known(offense) = &mut arrest.offense else { panic!() };
        let levels = Level::set(&[Level::Misdemeanor, Level::Felony]);
        offense.kind.traits = Traits::CHECKED.abuse(YesNo::set(&[YesNo::Yes])).levels(levels);
        arrest
    };
    let charges = [
        arrest("2013-02", FELONY),
        arrest("2013-09", MISDEMEANOR),
        arrest("2014-05", FELONY),
        arrest("2022-01", FELONY),
        arrest("2026-08", MISDEMEANOR),
    ];
    for order in orders(&charges) {
        let record = record(order.iter().map(|index| charges[*index].clone()).collect());
        for (place, index) in order.iter().enumerate() {
            // The last one can still be charged: nothing about a pattern is said before it has to be.
            let expected = if *index == 4 { Grade::Wait } else { Grade::Discretionary };
            assert_eq!(grade(&record, place, Relief::ArrestSealing), Some(expected), "{order:?}");
            let asked = entries(&record, place).into_iter().find(|entry| entry.relief == Relief::ArrestSealing);
            assert!(asked.unwrap().needs.is_empty());
        }
    }
}

#[test]
fn a_dropped_felony_is_for_the_court_and_never_for_the_state() {
    let dropped = |date| record(vec![charge("PC 487", Ended::Dropped, date, &[FELONY])]);
    for (date, sealing) in [
        ("1980", Grade::Right),
        ("2018", Grade::Right),
        ("2020-11-22", Grade::Right),
        ("2020-11-23", Grade::Check),
        ("2020", Grade::Check),
        ("2024", Grade::Check),
    ] {
        let record = dropped(date);
        assert_eq!(grade(&record, 0, Relief::ArrestSealing), Some(sealing), "{date}");
        assert_eq!(grade(&record, 0, Relief::AutomaticArrest), Some(Grade::Unavailable), "{date}");
    }
    // A misdemeanor is over when it is dropped, unless it can be a felony as well.
    for (offense, date, sealing) in [
        ("PC 415", "2026-08", Grade::Right),
        // Four years for what can be grand theft (PC 801.5), three for what else can be a felony.
        ("PC 487", "2026-08", Grade::Check),
        ("PC 487", "2022-11-23", Grade::Check),
        ("PC 487", "2022-11-22", Grade::Right),
        ("PC 496(a)", "2023-11-23", Grade::Check),
        ("PC 496(a)", "2023-11-22", Grade::Right),
        // Harm to a partner can be filed again within six months (PC 1387(b)).
        ("PC 243(e)(1)", "2026-08", Grade::Check),
        ("PC 243(e)(1)", "2025-11-22", Grade::Right),
    ] {
        let facts = [MISDEMEANOR, (Fact::ViolencePattern, YesNo::No.index())];
        let misdemeanor = record(vec![charge(offense, Ended::Dropped, date, &facts)]);
        assert_eq!(grade(&misdemeanor, 0, Relief::ArrestSealing), Some(sealing), "{offense} {date}");
        assert_eq!(grade(&misdemeanor, 0, Relief::AutomaticArrest), Some(Grade::Automatic));
    }
}

#[test]
fn murder_needs_a_verdict() {
    let murder =
        |ended, date| record(vec![charge("PC 187", ended, date, &[(Fact::ViolencePattern, YesNo::No.index())])]);
    for ended in [Ended::NoCharges, Ended::Dropped] {
        assert_eq!(grade(&murder(ended, "1985"), 0, Relief::ArrestSealing), Some(Grade::Unavailable));
    }
    let mut acquitted = murder(Ended::Acquitted, "2025");
    acquitted.charges[0].set(Fact::ViolencePattern, YesNo::No);
    assert_eq!(grade(&acquitted, 0, Relief::ArrestSealing), Some(Grade::Right));
    assert_eq!(grade(&murder(Ended::NoCharges, "1985"), 0, Relief::AutomaticArrest), Some(Grade::Automatic));
}

#[test]
fn waits_give_their_date_in_the_precision_of_the_facts() {
    let arrest = |offense, date, level| record(vec![charge(offense, Ended::NoCharges, date, &[level])]);
    for (offense, date, level, earliest) in [
        ("PC 415", "2026-03", MISDEMEANOR, "2027-03"),
        ("PC 415", "2025-11-23", MISDEMEANOR, "2026-11-23"),
        ("PC 496(a)", "2024", FELONY, "2027"),
        ("PC 496(a)", "2024-02-29", FELONY, "2027-03-01"),
    ] {
        for relief in [Relief::ArrestSealing, Relief::AutomaticArrest] {
            let expected = (Grade::Wait, Some(earliest.to_owned()));
            assert_eq!(of(&arrest(offense, date, level), 0, relief), Some(expected), "{date} {relief:?}");
        }
    }
    // Fraud and grand theft: three years for the state, four for the court.
    let fraud = arrest("PC 470", "2024-02-29", FELONY);
    assert_eq!(of(&fraud, 0, Relief::ArrestSealing), Some((Grade::Wait, Some("2028-02-29".to_owned()))));
    assert_eq!(of(&fraud, 0, Relief::AutomaticArrest), Some((Grade::Wait, Some("2027-03-01".to_owned()))));
    let fraud = arrest("PC 487", "2023-06", MISDEMEANOR);
    assert_eq!(of(&fraud, 0, Relief::ArrestSealing), Some((Grade::Wait, Some("2027-06".to_owned()))));
    // From discovery: nobody can name the day, until six years are over.
    for (date, expected) in [("2026-01", Grade::Check), ("2020-11-23", Grade::Check), ("2020-11-22", Grade::Right)] {
        for offense in ["PC 530.5", "PC 502"] {
            assert_eq!(grade(&arrest(offense, date, FELONY), 0, Relief::ArrestSealing), Some(expected), "{offense}");
        }
    }
    // Arrested for a misdemeanor that can be a felony: one year for the state, three for the court.
    let wobbler = arrest("PC 496(a)", "2024-06", MISDEMEANOR);
    assert_eq!(of(&wobbler, 0, Relief::ArrestSealing), Some((Grade::Wait, Some("2027-06".to_owned()))));
    assert_eq!(grade(&wobbler, 0, Relief::AutomaticArrest), Some(Grade::Automatic));
    let murder = arrest("PC 187", "2023-02", FELONY);
    assert_eq!(of(&murder, 0, Relief::AutomaticArrest), Some((Grade::Wait, Some("2029-02".to_owned()))));
    // Not knowing the month of the year that decides is a check.
    let doubtful = arrest("PC 487", "2023", FELONY);
    assert_eq!(of(&doubtful, 0, Relief::AutomaticArrest), Some((Grade::Check, None)));
    // Probation that goes on ends on a day that nobody knows.
    let mut young = charge("PC 484", Ended::Juvenile, "2025", &[(Fact::Sentence, Sentence::Probation.index())]);
    young.sentence_finished = Answer::Known(None);
    for relief in JUVENILE {
        assert_eq!(of(&record(vec![young.clone()]), 0, relief), Some((Grade::Wait, None)));
    }
}

#[test]
fn every_kind_of_diversion_has_its_own_law() {
    use Grade::{Automatic, Check, Discretionary, Unavailable};
    for (kind, sealing, state, own) in [
        (Diversion::Prefiling, Check, Automatic, Discretionary),
        (Diversion::PleaProgram, Check, Automatic, Discretionary),
        (Diversion::NoPleaProgram, Check, Automatic, Discretionary),
        (Diversion::JudgeOrTreatment, Check, Automatic, Automatic),
        (Diversion::Prop36, Unavailable, Unavailable, Check),
    ] {
        let facts = [MISDEMEANOR, (Fact::Diversion, kind.index())];
        let record = record(vec![charge("HSC 11550", Ended::Diversion, "2010", &facts)]);
        assert_eq!(grade(&record, 0, Relief::ArrestSealing), Some(sealing), "{kind:?}");
        assert_eq!(grade(&record, 0, Relief::AutomaticArrest), Some(state), "{kind:?}");
        assert_eq!(grade(&record, 0, Relief::DiversionSealing), Some(own), "{kind:?}");
        assert_eq!(grade(&record, 0, Relief::FactualInnocence), None, "{kind:?}");
    }
}

#[test]
fn a_program_that_can_hardly_be_over_is_not_taken_for_finished() {
    let diverted = |kind: Diversion, date: &str| {
        record(vec![charge("HSC 11377", Ended::Diversion, date, &[MISDEMEANOR, (Fact::Diversion, kind.index())])])
    };
    for kind in [Diversion::Prefiling, Diversion::NoPleaProgram, Diversion::JudgeOrTreatment] {
        for date in ["2026-10", "2025-11-23"] {
            let young = diverted(kind, date);
            for relief in [Relief::AutomaticArrest, Relief::DiversionSealing] {
                assert_eq!(grade(&young, 0, relief), Some(Grade::Check), "{kind:?} {date} {relief:?}");
            }
        }
        assert_eq!(grade(&diverted(kind, "2025-11-22"), 0, Relief::AutomaticArrest), Some(Grade::Automatic));
    }
}

fn young(offense: &str, finished: &str) -> Charge {
    let facts = [
        (Fact::Sentence, Sentence::Probation.index()),
        (Fact::ProbationEnd, ProbationEnd::Completed.index()),
        (Fact::LaterConviction, Later::Never.index()),
    ];
    let mut young = charge(offense, Ended::Juvenile, "2008", &facts);
    young.sentence_finished = Answer::Known(PartialDate::parse(finished));
    young
}

#[test]
fn an_adult_felony_stands_in_the_way_of_a_juvenile_petition_until_it_is_cleared() {
    let felony = |date| charge("PC 487", Ended::Convicted, date, &[FELONY]);
    let mut juvenile = young("PC 484", "2011");
    juvenile.set_choice(Fact::LaterConviction, Answer::NotAsked);
    for (date, expected, needs) in [
        ("2018", Grade::Check, &[] as &[Fact]),
        // A charge from before says nothing of what came since.
        ("2005", Grade::Check, &[Fact::LaterConviction]),
    ] {
        for charges in [vec![juvenile.clone(), felony(date)], vec![felony(date), juvenile.clone()]] {
            let index = usize::from(charges[0].choice(Fact::Ended).known() == Some(Ended::Convicted.index()));
            let record = record(charges);
            let entry = entries(&record, index).into_iter().find(|e| e.relief == Relief::JuvenilePetition).unwrap();
            assert_eq!((entry.grade, entry.needs.as_slice()), (expected, needs), "{date}");
        }
    }
    // An arrest or a juvenile finding since is no conviction.
    let since = [charge("PC 487", Ended::NoCharges, "2018", &[FELONY]), young("PC 487", "2020")];
    for other in since {
        let both = record(vec![young("PC 484", "2011"), other]);
        assert_eq!(grade(&both, 0, Relief::JuvenilePetition), Some(Grade::Discretionary));
    }
}

#[test]
fn the_list_of_serious_offenses_is_read_from_the_section() {
    let automatic = |charge: Charge| grade(&record(vec![charge]), 0, Relief::JuvenileAutomatic);
    // Burglary is not listed, and nobody has to say so; robbery at 13 and at 15 differ.
    assert_eq!(automatic(young("PC 459", "2015")), Some(Grade::Automatic));
    assert_eq!(automatic(young("PC 211", "2015")), Some(Grade::Check));
    for (at_14, expected) in [(YesNo::Yes, Grade::Unavailable), (YesNo::No, Grade::Automatic)] {
        let mut robbery = young("PC 211", "2015");
        robbery.set(Fact::SeriousAt14, at_14);
        assert_eq!(automatic(robbery.clone()), Some(expected));
        // Lowered to something less, it is not on the list any more.
        robbery.set(Fact::Cleared, Cleared::Reduced);
        assert_eq!(automatic(robbery), Some(Grade::Automatic));
    }
    // A gun makes any felony one of the list: the person's word outranks the section.
    let mut gun = young("PC 459", "2015");
    gun.set(Fact::SeriousAt14, YesNo::Yes);
    assert_eq!(automatic(gun), Some(Grade::Unavailable));
    // Without a section nothing is known.
    assert_eq!(automatic(young("other", "2015")), Some(Grade::Check));
}

#[test]
fn the_order_of_several_cases_never_matters() {
    let charges = [
        charge("PC 484", Ended::NoCharges, "2015", &[MISDEMEANOR]),
        charge("PC 487", Ended::Dropped, "2019", &[FELONY]),
        charge("PC 415", Ended::Acquitted, "2026-01", &[MISDEMEANOR]),
        young("PC 484", "2012"),
        charge("PC 484", Ended::Convicted, "2016", &[MISDEMEANOR]),
    ];
    let told = |order: &[usize]| {
        let assessment = assess(&record(order.iter().map(|index| charges[*index].clone()).collect()));
        let mut by_charge: Vec<_> = order.iter().copied().zip(assessment.charges).collect();
        by_charge.sort_by_key(|(index, _)| *index);
        by_charge
            .into_iter()
            .map(|(_, charge)| charge.reliefs.iter().map(|e| (e.relief, e.grade, e.earliest)).collect::<Vec<_>>())
            .collect::<Vec<_>>()
    };
    let first = told(&[0, 1, 2, 3, 4]);
    assert!(orders(&charges).iter().all(|order| told(order) == first));
}

#[test]
fn an_open_case_or_probation_is_no_bar_to_sealing_an_arrest() {
    let arrest = charge("PC 484", Ended::NoCharges, "2015", &[MISDEMEANOR]);
    let mut now = record(vec![arrest]);
    let told = |record: &Record| entries(record, 0).iter().map(|e| (e.relief, e.grade)).collect::<Vec<_>>();
    let before = told(&now);
    for under in [Supervision::OpenCase, Supervision::Probation, Supervision::Serving] {
        now.person.supervision = Answer::Known(Supervision::set(&[under]));
        assert_eq!(told(&now), before);
    }
    assert_eq!(grade(&now, 0, Relief::ArrestSealing), Some(Grade::Right));
}

/// The facts asked about a charge of which this much is known, answered from the full one.
fn asked(full: &Charge, known: &[Fact]) -> Vec<Fact> {
    let mut so_far = record(vec![Charge::default()]);
    for fact in known {
        match fact {
            Fact::Offense => so_far.charges[0].offense = full.offense.clone(),
            other => so_far.charges[0].set_choice(*other, full.choice(*other)),
        }
    }
    let mut found = Vec::new();
    while let Some(question) = next_question(&so_far) {
        found.push(question.fact);
        let charge = &mut so_far.charges[0];
        match question.fact {
            Fact::Date => charge.date = full.date,
            Fact::SentenceFinished => charge.sentence_finished = full.sentence_finished,
            Fact::Registration => so_far.person.registration = Answer::Known(Registration::Never.index()),
            Fact::Supervision => so_far.person.supervision = Answer::Known(Values::NONE),
            Fact::Circumstances => so_far.person.circumstances = Answer::Known(Values::NONE),
            Fact::ResidentFiveYears => so_far.person.resident_five_years = Answer::Known(YesNo::Yes.index()),
            fact if full.choice(fact).asked() => charge.set_choice(fact, full.choice(fact)),
            fact => charge.set_choice(fact, Answer::Unknown),
        }
        assert!(found.len() < 20);
    }
    found
}

#[test]
fn few_questions_are_asked_about_an_arrest() {
    let known = [Fact::Offense, Fact::Ended];
    let arrest = |offense, ended, level| charge(offense, ended, "2012", &[level, (Fact::ViolencePattern, 1)]);
    let most = [Fact::Date, Fact::Cleared, Fact::Level, Fact::ViolencePattern, Fact::Circumstances];
    for offense in ["PC 484", "PC 487", "PC 211", "PC 187", "PC 99999", "VC 23152"] {
        for ended in [Ended::NoCharges, Ended::Dropped, Ended::Acquitted] {
            for level in [MISDEMEANOR, FELONY] {
                let asked = asked(&arrest(offense, ended, level), &known);
                assert!(asked.iter().all(|fact| most.contains(fact)), "{offense} {ended:?}: {asked:?}");
            }
        }
        for date in ["2012", "2026-10"] {
            let full = charge(offense, Ended::Diversion, date, &[(Fact::Diversion, 1)]);
            assert_eq!(
                asked(&full, &known),
                [Fact::Diversion, Fact::Date, Fact::Cleared, Fact::Circumstances],
                "{offense}"
            );
        }
    }
    // No theft is part of a pattern of abuse.
    assert_eq!(
        asked(&arrest("PC 484", Ended::NoCharges, MISDEMEANOR), &known),
        [Fact::Date, Fact::Cleared, Fact::Level, Fact::Circumstances]
    );
    // Murder without a verdict: nothing about a pattern can change that.
    assert_eq!(
        asked(&arrest("PC 187", Ended::NoCharges, FELONY), &known),
        [Fact::Date, Fact::Cleared, Fact::Circumstances]
    );
}

#[test]
fn few_questions_are_asked_about_a_juvenile_case() {
    let known = [Fact::Offense, Fact::Ended];
    let five = [Fact::Cleared, Fact::Sentence, Fact::ProbationEnd, Fact::SentenceFinished, Fact::LaterConviction];
    for finished in ["2011", "2015", "2025-03"] {
        let asked_of = |offense| {
            // What other reliefs ask about the person is not counted.
            let asked = asked(&young(offense, finished), &known);
            asked.into_iter().filter(|fact| !fact.is_about_the_person()).collect::<Vec<_>>()
        };
        let theft = asked_of("PC 484");
        assert!(theft.iter().all(|fact| five.contains(fact)), "{theft:?}");
        assert!(!asked_of("PC 459").contains(&Fact::SeriousAt14));
        assert!(asked_of("PC 211").len() <= theft.len() + 1);
    }
}
