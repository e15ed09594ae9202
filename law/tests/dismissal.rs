//! The laws on dismissal and the state's own relief: the space of facts of each, against a second
//! reading of its text that is written another way; and stories with dates and several charges.

#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop at once"
)]
#![allow(clippy::wildcard_enum_match_arm, reason = "what a test does not expect is a failure")]

use relief_check_law::catalogue::Section;
use relief_check_law::date::{Day, Span};
use relief_check_law::eval::sure;
use relief_check_law::facts::{
    Age, Answer, Cleared, Court, Diversion, Ended, Fact, Later, Level, ProbationEnd, Registration, Sentence,
    Supervision, Value, Values, YesNo,
};
use relief_check_law::offenses::{Dismissal, Gravity};
use relief_check_law::record::Person;
use relief_check_law::rule::{Grade, Relief, Then};
use relief_check_law::world::{DateVar, Var, World};
use relief_check_law::{Certainty, Charge, LAW_AS_OF, Offense, PartialDate, Record, assess};

// --- The second reading. ---

/// One point of the space, with a plain question for each fact.
struct Point<'a>(&'a World);

impl Point<'_> {
    fn is<V: Value>(&self, var: Var, value: V) -> bool {
        self.0.get(var) == Values(1 << value.index())
    }

    fn yes(&self, var: Var) -> bool {
        self.is(var, YesNo::Yes)
    }

    fn list(&self, one: Dismissal) -> bool {
        self.0.get(Var::Dismissal) == Dismissal::set(&[one])
    }

    fn grave(&self) -> bool {
        self.0.get(Var::Gravity) != Gravity::set(&[Gravity::Ordinary])
    }

    fn felony(&self) -> bool {
        self.is(Var::Level, Level::Felony)
    }

    fn infraction(&self) -> bool {
        self.is(Var::Level, Level::Infraction)
    }

    /// Whether the case is a conviction of a California court for adults.
    fn theirs(&self) -> bool {
        self.is(Var::Court, Court::California) && self.is(Var::Ended, Ended::Convicted)
    }

    fn probation(&self) -> bool {
        self.is(Var::Sentence, Sentence::Probation) || self.is(Var::Sentence, Sentence::SuspendedPrison)
    }

    fn prison(&self) -> bool {
        self.is(Var::Sentence, Sentence::StatePrison)
    }

    /// For felony jail and prison: how many years PC 1203.41 makes people wait.
    fn custody(&self) -> Option<u16> {
        let kinds = [(Sentence::CountySupervised, 1), (Sentence::CountyStraight, 2), (Sentence::StatePrison, 2)];
        kinds.into_iter().find(|(kind, _)| self.is(Var::Sentence, *kind)).map(|(_, years)| years)
    }

    fn revoked(&self) -> bool {
        self.is(Var::ProbationEnd, ProbationEnd::Revoked)
    }

    fn clean(&self) -> bool {
        self.is(Var::ProbationEnd, ProbationEnd::Completed) || self.is(Var::ProbationEnd, ProbationEnd::EndedEarly)
    }

    fn dismissed(&self) -> bool {
        self.is(Var::Cleared, Cleared::Dismissed) || self.is(Var::Cleared, Cleared::Sealed)
    }

    fn day(&self, date: DateVar) -> Day {
        self.0.date(date).first
    }

    fn since(&self, date: DateVar, years: u16) -> bool {
        self.day(date) <= LAW_AS_OF.minus_years(years)
    }
}

/// What a reading says: nothing to do with it, a grade, or a wait that ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Says {
    Nothing,
    The(Grade),
    After(DateVar, u16),
}

use Grade::{Automatic, Check, Discretionary, Done, Right, Unavailable, Wait};
use Says::{After, Nothing, The};

fn after_probation(p: &Point) -> Says {
    if !p.theirs() || p.infraction() || !p.probation() {
        return Nothing;
    }
    if p.dismissed() {
        return The(Done);
    }
    if p.list(Dismissal::Never) || p.list(Dismissal::Lewd) || p.list(Dismissal::NeverAsFelony) && p.felony() {
        return The(Unavailable);
    }
    // Whoever (a)(1) makes wait does so, whatever else is in doubt.
    let over = !p.is(Var::ProbationEnd, ProbationEnd::Ongoing);
    let named_bar = p.yes(Var::Serving) || p.yes(Var::OnProbation) || p.yes(Var::OpenCase) || !over;
    let in_doubt = p.list(Dismissal::Inspection) || p.revoked() || p.yes(Var::UnderSentence);
    match (named_bar, in_doubt) {
        (true, _) => The(Wait),
        (false, true) => The(Check),
        (false, false) if p.clean() && !p.list(Dismissal::Driving) => The(Right),
        (false, false) => The(Discretionary),
    }
}

fn without_probation(p: &Point) -> Says {
    let straight = p.is(Var::Sentence, Sentence::FineOrJail);
    // Who belongs here at all: no felony, but one that its sentence may have lowered; no probation, but
    // one that was taken away.
    let belongs = if p.felony() { straight } else { !p.probation() || p.revoked() };
    if !p.theirs() || !belongs {
        return Nothing;
    }
    if p.dismissed() {
        return The(Done);
    }
    let vehicle = p.list(Dismissal::Traffic) || p.list(Dismissal::Driving) || p.list(Dismissal::Inspection);
    let cannabis = p.infraction() && p.0.get(Var::Section) == Section::set(&[Section::Driving]);
    if p.infraction() && vehicle && !cannabis || p.is(Var::Level, Level::Misdemeanor) && p.list(Dismissal::Lewd) {
        return The(Unavailable);
    }
    // The year and the bars of today hold also where it is open whether the law fits.
    if !p.since(DateVar::Event, 1) {
        return After(DateVar::Event, 1);
    }
    if p.yes(Var::OpenCase) || p.yes(Var::Serving) || p.is(Var::SentenceOver, YesNo::No) {
        return The(Wait);
    }
    if p.yes(Var::OnProbation) || p.yes(Var::UnderSentence) {
        return The(Check);
    }
    if p.felony() || p.list(Dismissal::Inspection) || !straight || cannabis {
        return The(Check);
    }
    The(if p.is(Var::Later, Later::Never) { Right } else { Discretionary })
}

fn after_custody(p: &Point) -> Says {
    let taken_away = p.felony() && p.probation() && p.revoked();
    let jailed = p.felony() && p.is(Var::Sentence, Sentence::FineOrJail);
    if !p.theirs() || p.custody().is_none() && !taken_away && !jailed {
        return Nothing;
    }
    if p.dismissed() {
        return The(Done);
    }
    let had_to_register = !p.is(Var::Registration, Registration::Never);
    let years = p.custody().filter(|_| p.felony());
    if years.is_some() && p.prison() && p.yes(Var::Registrable) && had_to_register {
        return The(Unavailable);
    }
    if let Some(years) = years.filter(|years| !p.since(DateVar::Finished, *years)) {
        return After(DateVar::Finished, years);
    }
    if [Var::OpenCase, Var::OnCounty, Var::UnderSentence].into_iter().any(|bar| p.yes(bar)) {
        return The(Wait);
    }
    // (a)(6) is certain only where the section and the person's word agree.
    let may_be_registrable = p.prison() && (had_to_register || p.yes(Var::Registrable));
    The(if years.is_none() || may_be_registrable { Check } else { Discretionary })
}

fn before_realignment(p: &Point) -> Says {
    let jail_today = !p.grave() && p.is(Var::Registrable, YesNo::No) && p.yes(Var::JailFelony);
    let before = p.day(DateVar::Event) < Day::ymd(2011, 10, 1);
    if !(p.theirs() && p.prison() && p.felony() && before && jail_today) {
        return Nothing;
    }
    match () {
        () if p.dismissed() => The(Done),
        () if !p.is(Var::Registration, Registration::Never) => The(Check),
        () if !p.since(DateVar::Finished, 2) => After(DateVar::Finished, 2),
        () if p.yes(Var::OpenCase) || p.yes(Var::UnderSentence) => The(Wait),
        () => The(Discretionary),
    }
}

fn by_the_state(p: &Point) -> Says {
    if !p.theirs() {
        return Nothing;
    }
    if p.dismissed() {
        return The(Done);
    }
    if p.day(DateVar::Event) < Day::ymd(1973, 1, 1) || p.is(Var::Registration, Registration::Current) {
        return The(Unavailable);
    }
    let barred = p.yes(Var::OpenCase) || p.yes(Var::UnderSentence);
    let granted = if barred { The(Wait) } else { The(Automatic) };
    // (ia), then (ib), then (II). Probation that goes on is none of them yet.
    if p.probation() && p.clean() {
        return granted;
    }
    if p.probation() && p.is(Var::ProbationEnd, ProbationEnd::Ongoing) {
        return The(Wait);
    }
    if !p.felony() {
        return if p.since(DateVar::Event, 1) { granted } else { After(DateVar::Event, 1) };
    }
    if p.grave() || p.yes(Var::Registrable) {
        // Whether violations mean "taken away" decides between (ia) and nothing.
        let open = p.probation() && p.is(Var::ProbationEnd, ProbationEnd::Violations);
        return The(if open { Check } else { Unavailable });
    }
    match (p.is(Var::Later, Later::Felony), p.since(DateVar::Finished, 4)) {
        (true, _) if !barred => The(Check),
        (false, false) => After(DateVar::Finished, 4),
        (true | false, _) => granted,
    }
}

fn deferred_entry(p: &Point) -> Says {
    let plea = p.is(Var::Ended, Ended::Diversion) && p.is(Var::Diversion, Diversion::PleaProgram);
    if !plea || !p.is(Var::Court, Court::California) {
        return Nothing;
    }
    The(if p.day(DateVar::Event) < Day::ymd(1997, 1, 1) { Check } else { Right })
}

fn sealed_as_a_minor(p: &Point) -> Says {
    let old_limit = p.day(DateVar::Offense) < Day::ymd(1973, 3, 7) && p.day(DateVar::Event) < Day::ymd(1977, 1, 1);
    let minor = p.is(Var::Age, Age::Under18) || p.is(Var::Age, Age::From18To20) && old_limit;
    let left_out = p.yes(Var::Drug)
        || p.yes(Var::Registrable)
        || [Dismissal::Never, Dismissal::Lewd, Dismissal::Driving].into_iter().any(|list| p.list(list));
    if !p.theirs() || !p.is(Var::Level, Level::Misdemeanor) || !minor || left_out {
        return Nothing;
    }
    if p.list(Dismissal::Traffic) || p.list(Dismissal::Inspection) || p.is(Var::OnlyConviction, YesNo::No) {
        return The(Check);
    }
    // "Has previously received" the dismissal, or is "eligible for" it: PC 1203.4 or 1203.4a.
    if p.is(Var::Cleared, Cleared::Dismissed) {
        return The(Discretionary);
    }
    if p.is(Var::Sentence, Sentence::FineOrJail) && !p.since(DateVar::Event, 1) {
        return After(DateVar::Event, 1);
    }
    if p.yes(Var::OpenCase) || p.yes(Var::UnderSentence) {
        return The(Wait);
    }
    The(if p.custody().is_some() || p.probation() && p.revoked() { Check } else { Discretionary })
}

fn of_a_trafficked_person(p: &Point) -> Says {
    if !(p.theirs() && p.yes(Var::Prostitution) && p.yes(Var::Trafficking)) {
        return Nothing;
    }
    The(match () {
        () if p.is(Var::ProbationEnd, ProbationEnd::Ongoing) => Wait,
        () if p.probation() && p.revoked() => Check,
        () => Discretionary,
    })
}

fn of_a_fire_crew(p: &Point) -> Says {
    if !p.theirs() || p.infraction() || !p.yes(Var::FireCrew) {
        return Nothing;
    }
    if p.yes(Var::FireCrewBar) || p.yes(Var::Registrable) {
        return The(Unavailable);
    }
    if !p.is(Var::Registration, Registration::Never) {
        return The(Check);
    }
    if p.yes(Var::OpenCase) || p.yes(Var::Serving) {
        return The(Wait);
    }
    The(if p.custody().is_some() { Discretionary } else { Check })
}

// --- The space. ---

const fn day(year: u16, month: u8, day: u8) -> Day {
    Day::ymd(year, month, day)
}

/// Days on each side of each boundary after the conviction.
const YEARS_AGO: &[Day] = &[
    day(1972, 12, 31),
    day(1973, 1, 1),
    day(2011, 9, 30),
    day(2011, 10, 1),
    day(2025, 11, 22),
    day(2025, 11, 23),
    day(2026, 11, 22),
];
/// Days on each side of four, two and one years ago.
const FINISHED: &[Day] =
    &[day(2022, 11, 22), day(2022, 11, 23), day(2024, 11, 22), day(2024, 11, 23), day(2025, 11, 22), day(2025, 11, 23)];

/// A relief, the facts that its text turns on, and the days to try.
struct Space {
    relief: Relief,
    reading: fn(&Point) -> Says,
    vars: &'static [Var],
    dates: &'static [(DateVar, &'static [Day])],
}

const SPACES: &[Space] = &[
    Space {
        relief: Relief::Pc1203p4,
        reading: after_probation,
        vars: &[
            Var::Level,
            Var::Sentence,
            Var::Cleared,
            Var::Dismissal,
            Var::ProbationEnd,
            Var::OpenCase,
            Var::OnProbation,
            Var::Serving,
            Var::UnderSentence,
        ],
        dates: &[],
    },
    Space {
        relief: Relief::Pc1203p4a,
        reading: without_probation,
        vars: &[
            Var::Section,
            Var::Level,
            Var::Sentence,
            Var::Cleared,
            Var::Dismissal,
            Var::ProbationEnd,
            Var::OpenCase,
            Var::OnProbation,
            Var::Serving,
            Var::UnderSentence,
            Var::SentenceOver,
            Var::Later,
        ],
        dates: &[(DateVar::Event, YEARS_AGO)],
    },
    Space {
        relief: Relief::Pc1203p41,
        reading: after_custody,
        vars: &[
            Var::Level,
            Var::Sentence,
            Var::Cleared,
            Var::ProbationEnd,
            Var::Registrable,
            Var::Registration,
            Var::OpenCase,
            Var::OnCounty,
            Var::UnderSentence,
        ],
        dates: &[(DateVar::Finished, FINISHED)],
    },
    Space {
        relief: Relief::Pc1203p42,
        reading: before_realignment,
        vars: &[
            Var::Level,
            Var::Sentence,
            Var::Cleared,
            Var::Gravity,
            Var::Registrable,
            Var::JailFelony,
            Var::Registration,
            Var::OpenCase,
            Var::UnderSentence,
        ],
        dates: &[(DateVar::Event, YEARS_AGO), (DateVar::Finished, FINISHED)],
    },
    Space {
        relief: Relief::AutomaticConviction,
        reading: by_the_state,
        vars: &[
            Var::Level,
            Var::Sentence,
            Var::Cleared,
            Var::ProbationEnd,
            Var::Gravity,
            Var::Registrable,
            Var::Registration,
            Var::OpenCase,
            Var::UnderSentence,
            Var::Later,
            Var::Dismissal,
        ],
        dates: &[(DateVar::Event, YEARS_AGO), (DateVar::Finished, FINISHED)],
    },
    Space {
        relief: Relief::Pc1203p43,
        reading: deferred_entry,
        vars: &[Var::Court, Var::Ended, Var::Diversion, Var::Cleared, Var::UnderSentence, Var::OpenCase],
        dates: &[(DateVar::Event, &[day(1996, 12, 31), day(1997, 1, 1), day(2019, 5, 1)])],
    },
    Space {
        relief: Relief::Pc1203p45,
        reading: sealed_as_a_minor,
        vars: &[
            Var::Level,
            Var::Age,
            Var::Drug,
            Var::Registrable,
            Var::Dismissal,
            Var::OnlyConviction,
            Var::Cleared,
            Var::Sentence,
            Var::ProbationEnd,
            Var::OpenCase,
            Var::UnderSentence,
        ],
        dates: &[
            (
                DateVar::Event,
                &[day(1973, 3, 7), day(1976, 12, 31), day(1977, 1, 1), day(2025, 11, 22), day(2025, 11, 23)],
            ),
            (DateVar::Offense, &[day(1973, 3, 6), day(1973, 3, 7)]),
        ],
    },
    Space {
        relief: Relief::Pc1203p49,
        reading: of_a_trafficked_person,
        vars: &[Var::Prostitution, Var::Trafficking, Var::Sentence, Var::ProbationEnd, Var::Level],
        dates: &[],
    },
    Space {
        relief: Relief::Pc1203p4b,
        reading: of_a_fire_crew,
        vars: &[
            Var::Level,
            Var::FireCrew,
            Var::FireCrewBar,
            Var::Registrable,
            Var::Registration,
            Var::OpenCase,
            Var::Serving,
            Var::Sentence,
            Var::OnParole,
        ],
        dates: &[],
    },
];

impl Space {
    /// Every point of the space, or a sample of `most` of them where there are more.
    fn points(&self, start: &World, vars: &[Var], most: u64, visit: &mut dyn FnMut(&World)) {
        let sizes: Vec<u64> = vars
            .iter()
            .map(|var| u64::from(start.get(*var).0.count_ones()))
            .chain(self.dates.iter().map(|(_, days)| days.len() as u64))
            .collect();
        let all: u64 = sizes.iter().product();
        let mut dice = Dice(SEED);
        for turn in 0..all.min(most) {
            let mut rest = if all > most { dice.below(all) } else { turn };
            let mut world = *start;
            let mut choose = |size: u64| {
                let chosen = rest % size;
                rest /= size;
                usize::try_from(chosen).unwrap()
            };
            for (var, size) in vars.iter().zip(&sizes) {
                let value = start.get(*var).indices().nth(choose(*size)).unwrap();
                world.put(*var, Values(1 << value));
            }
            for (date, days) in self.dates {
                let day = days[choose(days.len() as u64)];
                world.put_date(*date, Span { first: day, last: day });
            }
            visit(&world);
        }
    }

    /// Compares both readings at a point; `false` where the facts cannot be so.
    fn compare(&self, world: &World) -> bool {
        if world.concluded().is_none() {
            return false;
        }
        let row = sure(self.relief.list(), world, LAW_AS_OF)
            .unwrap_or_else(|| panic!("{} turns on something that is not in its space: {world:?}", self.relief.code()));
        let first = match row.then {
            Then::Omit => Nothing,
            Then::Grade(grade) => The(grade),
            Then::Wait(date, years) => After(date, years),
            other => panic!("{} says {other:?}", row.id),
        };
        assert_eq!(first, (self.reading)(&Point(world)), "{}, {}: {world:?}", self.relief.code(), row.id);
        true
    }
}

const SEED: u64 = 0x1203_4125_2026_1122;

/// A small generator of numbers, the same on every run (`xorshift*`).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) % limit
    }
}

#[test]
fn two_readings_of_each_law_agree_for_california_convictions() {
    for space in SPACES {
        let mut start = World::ANY;
        if !space.vars.contains(&Var::Ended) {
            start.put(Var::Court, Court::set(&[Court::California]));
            start.put(Var::Ended, Ended::set(&[Ended::Convicted]));
        }
        let (mut compared, mut impossible) = (0, 0);
        space.points(&start, space.vars, 200_000, &mut |world| {
            if space.compare(world) { compared += 1 } else { impossible += 1 }
        });
        println!("{}: {compared} compared, {impossible} impossible, seed {SEED:#x}", space.relief.code());
        assert!(compared > 100, "{} points of {}", compared, space.relief.code());
    }
}

#[test]
fn two_readings_of_each_law_agree_in_every_court_and_for_every_end() {
    for space in SPACES {
        let mut vars = vec![Var::Court, Var::Ended];
        vars.extend(space.vars.iter().filter(|var| !matches!(var, Var::Court | Var::Ended)));
        let mut listed = 0;
        space.points(&World::ANY, &vars, 50_000, &mut |world| {
            if space.compare(world) && (space.reading)(&Point(world)) != Nothing {
                listed += 1;
            }
        });
        println!("{}: {listed} listed, seed {SEED:#x}", space.relief.code());
        assert!(listed > 0, "nothing is listed of {}", space.relief.code());
    }
}

// --- Stories. ---

const MISDEMEANOR: Level = Level::Misdemeanor;
const FELONY: Level = Level::Felony;

fn date(text: &str) -> PartialDate {
    PartialDate::parse(text).unwrap()
}

fn charge(offense: &str, level: Level, convicted: &str, sentence: Sentence) -> Charge {
    let mut charge = Charge::default();
    charge.offense = Answer::Known(Offense::parse(offense));
    charge.date = Answer::Known(date(convicted));
    charge.set(Fact::Court, Court::California);
    charge.set(Fact::Ended, Ended::Convicted);
    charge.set(Fact::Level, level);
    charge.set(Fact::Sentence, sentence);
    charge.set(Fact::Cleared, Cleared::Nothing);
    charge.set(Fact::Age, Age::From21);
    charge
}

fn finished(offense: &str, level: Level, convicted: &str, sentence: Sentence, over: &str) -> Charge {
    let mut charge = charge(offense, level, convicted, sentence);
    charge.sentence_finished = Answer::Known(Some(date(over)));
    charge
}

fn probation(offense: &str, level: Level, convicted: &str, end: ProbationEnd, over: &str) -> Charge {
    let mut charge = finished(offense, level, convicted, Sentence::Probation, over);
    charge.set(Fact::ProbationEnd, end);
    charge
}

fn under_nothing() -> Person {
    Person {
        supervision: Answer::Known(Values::NONE),
        circumstances: Answer::Known(Values::NONE),
        registration: Answer::Known(Registration::Never.index()),
        resident_five_years: Answer::Known(YesNo::Yes.index()),
    }
}

fn under(status: Supervision) -> Person {
    Person { supervision: Answer::Known(Supervision::set(&[status])), ..under_nothing() }
}

fn record(person: Person, charges: Vec<Charge>) -> Record {
    Record { as_of: LAW_AS_OF, person, charges }
}

/// Grade and first day of a relief for one charge.
fn told(record: &Record, index: usize, relief: Relief) -> Option<(Grade, Option<PartialDate>)> {
    let assessment = assess(record);
    let entry = assessment.charges[index].reliefs.iter().find(|entry| entry.relief == relief)?;
    Some((entry.grade, entry.earliest))
}

fn grade(record: &Record, index: usize, relief: Relief) -> Option<Grade> {
    told(record, index, relief).map(|(grade, _)| grade)
}

#[test]
fn waits_give_their_day_in_the_precision_of_the_facts() {
    let fined =
        |convicted| record(under_nothing(), vec![charge("PC 484", MISDEMEANOR, convicted, Sentence::FineOrJail)]);
    let wait = |text| Some((Wait, Some(date(text))));
    for (convicted, first) in [("2026-04", "2027-04"), ("2026-02-01", "2027-02-01"), ("2025-11-23", "2026-11-23")] {
        assert_eq!(told(&fined(convicted), 0, Relief::AutomaticConviction), wait(first));
        let mut over = fined(convicted);
        over.charges[0].set(Fact::LaterConviction, Later::Never);
        assert_eq!(told(&over, 0, Relief::Pc1203p4a), wait(first));
    }
    let jailed = |sentence, over| record(under_nothing(), vec![finished("PC 487", FELONY, "2020", sentence, over)]);
    let split = jailed(Sentence::CountySupervised, "2026-03");
    assert_eq!(told(&split, 0, Relief::Pc1203p41), wait("2027-03"));
    assert_eq!(told(&jailed(Sentence::CountyStraight, "2026-03"), 0, Relief::Pc1203p41), wait("2028-03"));
    assert_eq!(told(&jailed(Sentence::StatePrison, "2025-06-30"), 0, Relief::Pc1203p41), wait("2027-06-30"));
    // A month that holds the boundary leaves it open.
    assert_eq!(told(&jailed(Sentence::StatePrison, "2024-11"), 0, Relief::Pc1203p41), Some((Check, None)));
}

#[test]
fn the_four_years_run_from_the_end_and_a_later_felony_may_stop_them() {
    let felony = |over, later| {
        let mut charge = finished("PC 487", FELONY, "2015", Sentence::CountyStraight, over);
        charge.set(Fact::LaterConviction, later);
        told(&record(under_nothing(), vec![charge]), 0, Relief::AutomaticConviction).unwrap()
    };
    assert_eq!(felony("2022-11-22", Later::Never), (Automatic, None));
    assert_eq!(felony("2022-11-23", Later::Never), (Wait, Some(date("2026-11-23"))));
    assert_eq!(felony("2022-11-23", Later::Misdemeanor), (Wait, Some(date("2026-11-23"))));
    assert_eq!(felony("2017", Later::Misdemeanor), (Automatic, None));
    assert_eq!(felony("2017", Later::Felony), (Check, None));
    // Clean probation has no clock, and a later felony does not matter to it.
    let mut clean = probation("PC 487", FELONY, "2024-11", ProbationEnd::Completed, "2026-11");
    clean.set(Fact::LaterConviction, Later::Felony);
    assert_eq!(grade(&record(under_nothing(), vec![clean]), 0, Relief::AutomaticConviction), Some(Automatic));
}

#[test]
fn a_later_felony_is_read_across_the_charges() {
    let old = finished("PC 487", FELONY, "2010", Sentence::CountyStraight, "2012");
    let mut new = finished("PC 487", FELONY, "2016", Sentence::CountyStraight, "2018");
    new.set(Fact::LaterConviction, Later::Never);
    let both = record(under_nothing(), vec![old, new]);
    assert_eq!(grade(&both, 0, Relief::AutomaticConviction), Some(Check));
    assert_eq!(grade(&both, 1, Relief::AutomaticConviction), Some(Automatic));
    // PC 1203.41 has no clock of this kind.
    assert_eq!(grade(&both, 0, Relief::Pc1203p41), Some(Discretionary));
    // A later misdemeanor takes the right of PC 1203.4a and leaves the judge's discretion.
    let fine = charge("PC 484", MISDEMEANOR, "2001", Sentence::FineOrJail);
    let theft = probation("PC 484", MISDEMEANOR, "2005", ProbationEnd::Completed, "2008");
    let thefts = record(under_nothing(), vec![fine, theft]);
    assert_eq!(grade(&thefts, 0, Relief::Pc1203p4a), Some(Discretionary));
    assert_eq!(grade(&thefts, 1, Relief::Pc1203p4), Some(Right));
}

#[test]
fn what_a_person_is_under_today_bars_every_case() {
    let charges = || {
        let mut fine = charge("PC 484", MISDEMEANOR, "2001", Sentence::FineOrJail);
        fine.sentence_finished = Answer::Known(Some(date("2001")));
        vec![
            fine,
            probation("PC 484", MISDEMEANOR, "2005", ProbationEnd::Completed, "2008"),
            finished("PC 487", FELONY, "2009", Sentence::StatePrison, "2012"),
        ]
    };
    let reliefs = [Relief::Pc1203p4a, Relief::Pc1203p4, Relief::Pc1203p41];
    for (status, grades) in [
        (Supervision::OpenCase, [Wait, Wait, Wait]),
        (Supervision::Serving, [Wait, Wait, Wait]),
        (Supervision::Probation, [Check, Wait, Wait]),
        (Supervision::Parole, [Check, Check, Wait]),
        (Supervision::County, [Check, Check, Wait]),
    ] {
        let all = record(under(status), charges());
        for (index, relief) in reliefs.into_iter().enumerate() {
            assert_eq!(told(&all, index, relief), Some((grades[index], None)), "{status:?} {relief:?}");
            // The state looks at the person, not at the case.
            assert_eq!(told(&all, index, Relief::AutomaticConviction), Some((Wait, None)), "{status:?}");
        }
        assert_eq!(told(&all, 2, Relief::Pc1203p42), Some((Wait, None)), "{status:?}");
    }
    let free = record(under_nothing(), charges());
    assert_eq!(grade(&free, 2, Relief::Pc1203p42), Some(Discretionary));
}

#[test]
fn who_surely_has_to_wait_is_not_told_that_a_judge_may() {
    let misdemeanor = |offense, when| {
        let mut charge = charge(offense, MISDEMEANOR, when, Sentence::Probation);
        charge.set(Fact::ProbationEnd, ProbationEnd::Revoked);
        charge.sentence_finished = Answer::Known(Some(date(when)));
        charge
    };
    for status in [Supervision::OpenCase, Supervision::Serving] {
        let revoked = record(under(status), vec![misdemeanor("PC 484", "2018")]);
        for relief in [Relief::Pc1203p4, Relief::Pc1203p4a] {
            assert_eq!(told(&revoked, 0, relief), Some((Wait, None)), "{status:?} {relief:?}");
        }
    }
    // The year of PC 1203.4a holds for it too, and PC 1203.4 has none.
    let young = record(under_nothing(), vec![misdemeanor("PC 484", "2026-06")]);
    assert_eq!(told(&young, 0, Relief::Pc1203p4a), Some((Wait, Some(date("2027-06")))));
    assert_eq!(told(&young, 0, Relief::Pc1203p4), Some((Check, None)));
    let mut inspection = charge("VC 2800", MISDEMEANOR, "2025", Sentence::Probation);
    inspection.set(Fact::ProbationEnd, ProbationEnd::Ongoing);
    assert_eq!(grade(&record(under(Supervision::Probation), vec![inspection]), 0, Relief::Pc1203p4), Some(Wait));
    let burglary = probation("PC 460(b)", FELONY, "2015", ProbationEnd::Revoked, "2018");
    assert_eq!(grade(&record(under(Supervision::Probation), vec![burglary]), 0, Relief::Pc1203p41), Some(Wait));
}

#[test]
fn a_section_that_surely_brings_registration_is_a_doubt_for_who_never_registered() {
    let prison =
        |offense| record(under_nothing(), vec![finished(offense, FELONY, "2001", Sentence::StatePrison, "2008")]);
    assert_eq!(grade(&prison("PC 288(a)"), 0, Relief::Pc1203p41), Some(Check));
    // Where the section brings it only on more facts, the person's word settles it.
    assert_eq!(grade(&prison("PC 207"), 0, Relief::Pc1203p41), Some(Discretionary));
    let mut registers = prison("PC 288(a)");
    registers.person.registration = Answer::Known(Registration::Current.index());
    assert_eq!(grade(&registers, 0, Relief::Pc1203p41), Some(Unavailable));
}

#[test]
fn sealing_waits_for_the_dismissal_or_follows_it() {
    let mut young = charge("PC 415", MISDEMEANOR, "2026-10", Sentence::FineOrJail);
    young.set(Fact::Age, Age::Under18);
    young.set(Fact::OnlyConviction, YesNo::Yes);
    let only = |charge: &Charge| told(&record(under_nothing(), vec![charge.clone()]), 0, Relief::Pc1203p45);
    assert_eq!(only(&young), Some((Wait, Some(date("2027-10")))));
    let mut dismissed = young.clone();
    dismissed.set(Fact::Cleared, Cleared::Dismissed);
    assert_eq!(only(&dismissed), Some((Discretionary, None)));
    young.set(Fact::Sentence, Sentence::Probation);
    young.set(Fact::ProbationEnd, ProbationEnd::Revoked);
    assert_eq!(only(&young), Some((Check, None)));
}

#[test]
fn probation_that_goes_on_in_one_case_bars_the_other() {
    let old = probation("PC 484", MISDEMEANOR, "2012", ProbationEnd::Completed, "2015");
    let mut new = charge("PC 415", MISDEMEANOR, "2025", Sentence::Probation);
    new.set(Fact::ProbationEnd, ProbationEnd::Ongoing);
    // Nobody said what the person is under today: the new case says it.
    let both = record(Person::default(), vec![old.clone(), new.clone()]);
    assert_eq!(grade(&both, 0, Relief::Pc1203p4), Some(Wait));
    assert_eq!(grade(&both, 1, Relief::Pc1203p4), Some(Wait));
    // An arrest that was never charged bars nothing.
    let mut arrest = Charge::default();
    arrest.set(Fact::Ended, Ended::NoCharges);
    assert_eq!(grade(&record(under_nothing(), vec![old, arrest]), 0, Relief::Pc1203p4), Some(Right));
}

#[test]
fn the_only_conviction_is_not_the_only_one_beside_another() {
    let mut young = probation("PC 484", MISDEMEANOR, "2010", ProbationEnd::Completed, "2012");
    young.set(Fact::Age, Age::Under18);
    young.set(Fact::OnlyConviction, YesNo::Yes);
    assert_eq!(grade(&record(under_nothing(), vec![young.clone()]), 0, Relief::Pc1203p45), Some(Discretionary));
    let again = probation("PC 484", MISDEMEANOR, "2015", ProbationEnd::Completed, "2018");
    assert_eq!(grade(&record(under_nothing(), vec![young, again]), 0, Relief::Pc1203p45), Some(Check));
}

/// Six cases that touch each other: later convictions, two kinds of jail, an arrest, a reduced felony.
fn six() -> Vec<Charge> {
    let mut arrest = Charge::default();
    arrest.set(Fact::Court, Court::California);
    arrest.set(Fact::Ended, Ended::NoCharges);
    arrest.date = Answer::Known(date("2009"));
    arrest.offense = Answer::Known(Offense::parse("PC 487"));
    let mut reduced = probation("PC 487", MISDEMEANOR, "2003", ProbationEnd::Completed, "2006");
    reduced.set(Fact::Cleared, Cleared::Reduced);
    vec![
        charge("PC 484", MISDEMEANOR, "1999", Sentence::FineOrJail),
        reduced,
        arrest,
        finished("PC 487", FELONY, "2010-03", Sentence::StatePrison, "2013"),
        finished("PC 487", FELONY, "2016", Sentence::CountySupervised, "2026-02"),
        probation("PC 415", MISDEMEANOR, "2019", ProbationEnd::Violations, "2021"),
    ]
}

#[test]
fn six_cases_side_by_side() {
    let all = record(under_nothing(), six());
    let expected: [&[(Relief, Option<Grade>)]; 6] = [
        &[(Relief::Pc1203p4a, Some(Discretionary)), (Relief::AutomaticConviction, Some(Automatic))],
        &[(Relief::Pc1203p4, Some(Right)), (Relief::Pc1203p41, None)],
        &[(Relief::Pc1203p4, None), (Relief::AutomaticConviction, None), (Relief::Pc1203p4b, None)],
        &[(Relief::Pc1203p41, Some(Discretionary)), (Relief::AutomaticConviction, Some(Check))],
        &[(Relief::Pc1203p41, Some(Wait)), (Relief::Pc1203p42, None)],
        &[(Relief::Pc1203p4, Some(Discretionary)), (Relief::AutomaticConviction, Some(Automatic))],
    ];
    for (index, reliefs) in expected.iter().enumerate() {
        for (relief, wanted) in *reliefs {
            assert_eq!(grade(&all, index, *relief), *wanted, "case {index}: {relief:?}");
        }
    }
}

#[test]
fn the_order_of_the_charges_never_matters() {
    let mut dice = Dice(SEED);
    for many in 2..=6 {
        let mut order: Vec<usize> = (0..many).collect();
        let before = assess(&record(under_nothing(), six()[..many].to_vec()));
        for _ in 0..20 {
            for place in (1..many).rev() {
                order.swap(place, usize::try_from(dice.below(place as u64 + 1)).unwrap());
            }
            let shuffled = order.iter().map(|index| six()[*index].clone()).collect();
            let after = assess(&record(under_nothing(), shuffled));
            for (place, index) in order.iter().enumerate() {
                assert_eq!(after.charges[place], before.charges[*index], "case {index} at place {place}");
            }
        }
    }
}

#[test]
fn doubt_is_marked_where_the_texts_leave_it() {
    let lists = SPACES.iter().flat_map(|space| space.relief.list());
    let certainty =
        |id: &str| lists.clone().find(|row| row.id == id).unwrap_or_else(|| panic!("no row {id}")).certainty;
    for (id, wanted) in [
        ("d4-fulfilled", Certainty::Settled),
        ("d4-driving", Certainty::Settled),
        ("d4-inspection", Certainty::Unsettled),
        ("d4-revoked", Certainty::Unsettled),
        ("d4-supervised", Certainty::Unsettled),
        ("d4a-driving", Certainty::Practice),
        ("d4a-on-probation", Certainty::Practice),
        ("d4a-due", Certainty::Settled),
        ("d41-county", Certainty::Unsettled),
        ("d41-prison", Certainty::Settled),
        ("d41-prison-wait", Certainty::Unsettled),
        ("auto-conviction-probation", Certainty::Settled),
        ("auto-conviction-ticket", Certainty::Practice),
        ("d4a-doubtful-wait", Certainty::Unsettled),
        ("d4a-cannabis-ticket", Certainty::Unsettled),
        ("d45-revoked", Certainty::Unsettled),
        ("auto-conviction-grave-probation", Certainty::Practice),
        ("auto-conviction-lesser-revoked", Certainty::Unsettled),
    ] {
        assert_eq!(certainty(id), wanted, "{id}");
    }
}
