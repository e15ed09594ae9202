//! Lowering, setting aside, certificate, pardon and registry: every point of the facts that each list
//! reads, against a second reading of the statute that is written another way, and stories of several
//! charges and of questions.

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
use relief_check_law::eval::walk;
use relief_check_law::facts::{
    Answer, Circumstance, Cleared, Court, Ended, Fact, Later, Level, Prior, ProbationEnd, Registration, Sentence,
    Supervision, Value, Values, YesNo,
};
use relief_check_law::offenses::{Dismissal, Gravity, Prop47};
use relief_check_law::record::Person;
use relief_check_law::rule::{Cond, Grade, Relief, Row, Then};
use relief_check_law::world::{DateVar, Var, World};
use relief_check_law::{Charge, Entry, LAW_AS_OF, Offense, PartialDate, Record, assess, next_question};

/// What a list says at one point: nothing, a grade, or the day from which one may ask.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Says {
    Nothing,
    Grade(Grade),
    From(Day),
}

use Says::Nothing;

const CHECK: Says = Says::Grade(Grade::Check);
const MAY: Says = Says::Grade(Grade::Discretionary);
const MUST: Says = Says::Grade(Grade::Right);
const NO: Says = Says::Grade(Grade::Unavailable);

/// One point: every variable that a list reads has one value.
struct Point<'a>(&'a World);

impl Point<'_> {
    fn is<V: Value>(&self, var: Var, value: V) -> bool {
        self.0.get(var) == Values(1 << value.index())
    }

    /// The same for what a list says of an offense.
    fn listed(&self, var: Var, values: Values) -> bool {
        self.0.get(var).within(values)
    }

    fn yes(&self, var: Var) -> bool {
        self.is(var, YesNo::Yes)
    }

    fn value<V: Value>(&self, var: Var) -> V {
        let left = self.0.get(var);
        *V::ALL.iter().find(|value| left == Values(1 << value.index())).expect("one value")
    }

    fn day(&self, date: DateVar) -> Day {
        let span = self.0.date(date);
        assert_eq!(span.first, span.last);
        span.first
    }

    /// A conviction by a court of California for people who were tried as adults.
    fn convicted(&self) -> bool {
        self.is(Var::Court, Court::California) && self.is(Var::Ended, Ended::Convicted)
    }

    fn felony(&self) -> bool {
        self.is(Var::Level, Level::Felony)
    }

    fn on_probation_instead(&self) -> bool {
        matches!(self.value(Var::Sentence), Sentence::Probation | Sentence::SuspendedPrison)
    }
}

/// Calls `visit` for every way to fill the variables from `vars` on.
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

/// What the list says at a point.
fn said(list: &'static [Row], world: &World) -> Says {
    let leaves = walk(list, world, LAW_AS_OF);
    let [leaf] = &leaves[..] else { panic!("{} ways to end at one point", leaves.len()) };
    match leaf.row.then {
        Then::Omit => Nothing,
        Then::Grade(grade) => Says::Grade(grade),
        Then::Wait(date, years) => Says::From(world.date(date).first.plus_years(years)),
        other => panic!("{other:?}"),
    }
}

/// Compares a list with a second reading at every point of these variables and days.
fn agree(relief: Relief, vars: &[Var], days: &[(Day, Day)], reading: fn(&Point) -> Says) {
    agree_within(relief, vars, &[], days, reading);
}

/// The same where some variables are held to a few of their values, which stand for the others.
fn agree_within(
    relief: Relief,
    vars: &[Var],
    held: &[(Var, Values)],
    days: &[(Day, Day)],
    reading: fn(&Point) -> Says,
) {
    let list = relief.list();
    let read: BTreeSet<Var> = list
        .iter()
        .flat_map(|row| row.when)
        .filter_map(|cond| if let Cond::In(var, _) = cond { Some(*var) } else { None })
        .collect();
    assert_eq!(read, vars.iter().copied().collect(), "{}: the variables that the rows read", relief.code());
    let mut points = 0;
    let mut seen = BTreeSet::new();
    for (event, finished) in days {
        let mut world = World::ANY;
        world.put_date(DateVar::Event, Span { first: *event, last: *event });
        world.put_date(DateVar::Finished, Span { first: *finished, last: *finished });
        // Of sections only conspiracy is told apart.
        world.put(Var::Section, Section::set(&[Section::Conspiracy, Section::Other]));
        for (var, values) in held {
            world.put(*var, *values);
        }
        each(&world, vars, &mut |point| {
            points += 1;
            let rows = said(list, point);
            let second = reading(&Point(point));
            assert_eq!(rows, second, "{}: {:?}", relief.code(), walk(list, point, LAW_AS_OF)[0].row.id);
            seen.insert(walk(list, point, LAW_AS_OF)[0].row.id);
        });
    }
    let rows: BTreeSet<&str> = list.iter().map(|row| row.id).collect();
    assert_eq!(seen, rows, "{}: every row decides somewhere", relief.code());
    println!("{}: {points} points", relief.code());
}

const CONSPIRACY: Values = Section::set(&[Section::Conspiracy]);

/// Where no row reads a date.
const SOME_DAY: &[(Day, Day)] = &[(Day::ymd(2010, 3, 1), Day::ymd(2013, 3, 1))];

#[test]
fn pc_17b_is_for_wobblers_with_probation() {
    use Var::{Court, Ended, Level, ProbationEnd as End, Section, Sentence as S, Wobbler};
    agree(Relief::Pc17b, &[Court, Ended, Level, Section, S, Wobbler, End], SOME_DAY, |p| {
        if !p.convicted() || !p.felony() {
            return Nothing;
        }
        let conspiracy = p.listed(Section, CONSPIRACY);
        match p.value(S) {
            // What was imposed decides: a term of prison or felony jail.
            Sentence::StatePrison | Sentence::CountyStraight | Sentence::CountySupervised => NO,
            _ if conspiracy => CHECK,
            _ if !p.yes(Wobbler) => NO,
            // The new words, and the law's own operation.
            Sentence::SuspendedPrison | Sentence::FineOrJail => CHECK,
            Sentence::Probation if p.is(End, ProbationEnd::Revoked) => CHECK,
            Sentence::Probation => MAY,
        }
    });
}

#[test]
fn pc_17d2_is_for_the_misdemeanors_of_a_list() {
    agree(Relief::Pc17d2, &[Var::Court, Var::Ended, Var::Level, Var::Reducible], SOME_DAY, |p| {
        let listed = p.convicted() && p.is(Var::Level, Level::Misdemeanor) && p.yes(Var::Reducible);
        if listed { MAY } else { Nothing }
    });
}

#[test]
fn prop_47_designates_what_it_made_a_misdemeanor() {
    const BEFORE: Day = Day::ymd(2014, 11, 4);
    const AFTER: Day = Day::ymd(2014, 11, 5);
    let later = Day::ymd(2018, 1, 1);
    let vars = [
        Var::Court,
        Var::Ended,
        Var::Level,
        Var::Prop47,
        Var::Registration,
        Var::ValueOver950,
        Var::SuperStrike,
        Var::SentenceOver,
    ];
    agree(Relief::Prop47, &vars, &[(BEFORE, later), (AFTER, later)], |p| {
        // (a), (f): a felony that would have been a misdemeanor under the act.
        if p.listed(Var::Prop47, Prop47::set(&[Prop47::Nothing])) {
            return Nothing;
        }
        let by_value = !p.listed(Var::Prop47, Prop47::set(&[Prop47::Possession]));
        // Alejandro N.: felonies found by the juvenile court are within it, and no more is asked about them.
        if p.is(Var::Court, Court::California) && p.is(Var::Ended, Ended::Juvenile) && p.felony() {
            return CHECK;
        }
        if !p.convicted() || !p.felony() {
            return Nothing;
        }
        // The line of 950 dollars is a certain refusal.
        if by_value && p.yes(Var::ValueOver950) {
            return NO;
        }
        // (i): a super-strike whenever it was.
        if !p.is(Var::SuperStrike, Prior::Never) {
            return NO;
        }
        // A felony from after the act rests on something else.
        if p.day(DateVar::Event) > BEFORE {
            return CHECK;
        }
        // (i) again speaks of a conviction of PC 290(c), and the duty to register can come from elsewhere.
        let registers = !p.is(Var::Registration, Registration::Never);
        if registers || p.listed(Var::Prop47, Prop47::set(&[Prop47::Doubtful])) {
            return CHECK;
        }
        // (g) "shall", (b) unless there is a danger.
        if p.yes(Var::SentenceOver) { MUST } else { MAY }
    });
}

#[test]
fn vacatur_is_for_what_is_not_violent() {
    agree(Relief::Pc236p14, &[Var::Court, Var::Ended, Var::Trafficking, Var::Gravity], SOME_DAY, |p| {
        vacatur(p, Var::Trafficking)
    });
    agree(Relief::Pc236p15, &[Var::Court, Var::Ended, Var::PartnerViolence, Var::Gravity], SOME_DAY, |p| {
        vacatur(p, Var::PartnerViolence)
    });
}

fn vacatur(p: &Point, circumstance: Var) -> Says {
    // "Arrested for or convicted of", and findings of the juvenile court: however the case ended.
    if !(p.is(Var::Court, Court::California) && p.yes(circumstance)) {
        return Nothing;
    }
    if p.listed(Var::Gravity, Gravity::set(&[Gravity::Violent])) { NO } else { CHECK }
}

#[test]
fn pc_1170_9_is_for_veterans_with_probation() {
    let vars = [Var::Court, Var::Ended, Var::Military, Var::Sentence, Var::CertificateBar, Var::Dismissal, Var::Level];
    agree(Relief::Pc1170p9, &vars, SOME_DAY, |p| {
        if !p.convicted() || !p.yes(Var::Military) {
            return Nothing;
        }
        let felony_261_5_d = p.listed(Var::Dismissal, Dismissal::set(&[Dismissal::NeverAsFelony])) && p.felony();
        let listed = p.yes(Var::CertificateBar) || felony_261_5_d;
        if p.on_probation_instead() && !listed { CHECK } else { NO }
    });
}

#[test]
fn pc_1473_7_is_for_every_conviction() {
    agree(Relief::Pc1473p7, &[Var::Court, Var::Ended], SOME_DAY, |p| if p.convicted() { CHECK } else { Nothing });
}

/// The certificate: first who may have one at all, then the clock.
fn certificate(p: &Point) -> Says {
    let registrable = p.yes(Var::Registrable);
    let covered = p.felony() || p.is(Var::Level, Level::Misdemeanor) && registrable;
    if !p.convicted() || !covered {
        return Nothing;
    }
    if p.yes(Var::CertificateBar) {
        return NO;
    }
    // Subdivision (b): after the dismissal of PC 1203.4, which its own subdivision (b) never gives to some. Prison
    // and felony jail bring no such dismissal, and (b) does not speak of them.
    let custody =
        matches!(p.value(Var::Sentence), Sentence::StatePrison | Sentence::CountyStraight | Sentence::CountySupervised);
    let never = p.listed(Var::Dismissal, Dismissal::set(&[Dismissal::Never, Dismissal::Lewd]));
    let dismissed = matches!(p.value(Var::Cleared), Cleared::Dismissed | Cleared::Sealed);
    if registrable && never && !dismissed && !custody {
        return NO;
    }
    if !p.felony() || registrable && p.on_probation_instead() {
        return CHECK;
    }
    // Whoever serves a sentence has the five years in the state still to come.
    if p.yes(Var::Serving) {
        return Says::Grade(Grade::Wait);
    }
    let long = p.yes(Var::CertificateLong);
    let (event, finished) = (p.day(DateVar::Event), p.day(DateVar::Finished));
    let gone = |from: Day, years: u16| from <= LAW_AS_OF.minus_years(years);
    if gone(event, 7) && !p.yes(Var::Resident) {
        return NO;
    }
    // Subdivision (c): mandatory life parole, which may be the parole of today.
    if long && p.yes(Var::OnParole) {
        return CHECK;
    }
    let years = match (registrable, long) {
        (true, _) => 5 + 5,
        (false, true) => 5 + 4,
        (false, false) => 5 + 2,
    };
    // 4852.05, 4852.11: a felony since may have begun the years anew.
    if p.is(Var::Later, Later::Felony) && p.yes(Var::SentenceOver) && gone(finished, 7) {
        return CHECK;
    }
    // The clock began between the conviction and the end.
    match (gone(event, years), p.yes(Var::SentenceOver) && gone(finished, years)) {
        (_, true) => MAY,
        (true, false) => CHECK,
        (false, false) => Says::From(finished.plus_years(years)),
    }
}

const CERTIFICATE: [Var; 14] = [
    Var::Court,
    Var::Ended,
    Var::Level,
    Var::CertificateBar,
    Var::Registrable,
    Var::Serving,
    Var::OnParole,
    Var::Resident,
    Var::Sentence,
    Var::SentenceOver,
    Var::CertificateLong,
    Var::Dismissal,
    Var::Cleared,
    Var::Later,
];

/// The days on which seven, nine or ten years are over today, and the days after them.
fn edges() -> Vec<Day> {
    [7, 9, 10]
        .into_iter()
        .flat_map(|years| [LAW_AS_OF.minus_years(years), LAW_AS_OF.minus_years(years).tomorrow()])
        .collect()
}

#[test]
fn the_certificate_waits_by_its_own_clock() {
    let mut days = Vec::new();
    for event in edges() {
        days.extend(edges().into_iter().filter(|finished| *finished >= event).map(|finished| (event, finished)));
    }
    // One value of each kind: the others stand beside it in the rows, and the stories below have them.
    let held = [
        (Var::Court, Court::set(&[Court::California, Court::Federal])),
        (Var::Ended, Ended::set(&[Ended::Convicted, Ended::Juvenile])),
        (Var::Sentence, Sentence::set(&[Sentence::FineOrJail, Sentence::SuspendedPrison, Sentence::StatePrison])),
        (Var::Dismissal, Dismissal::set(&[Dismissal::Free, Dismissal::Never])),
        (Var::Cleared, Cleared::set(&[Cleared::Reduced, Cleared::Dismissed])),
        (Var::Later, Later::set(&[Later::Misdemeanor, Later::Felony])),
    ];
    agree_within(Relief::Certificate, &CERTIFICATE, &held, &days, certificate);
}

#[test]
fn a_pardon_can_be_asked_for_after_any_felony_and_where_nothing_else_is_left() {
    let vars = [Var::Court, Var::Ended, Var::Level, Var::CertificateBar, Var::Dismissal];
    agree(Relief::Pardon, &vars, SOME_DAY, |p| {
        // PC 4852.01(d) names sections, whatever their class.
        let never = p.listed(Var::Dismissal, Dismissal::set(&[Dismissal::Never, Dismissal::Lewd]));
        let stuck = p.yes(Var::CertificateBar) || p.is(Var::Level, Level::Misdemeanor) && never;
        if p.convicted() && (p.felony() || stuck) { MAY } else { Nothing }
    });
}

#[test]
fn the_end_of_registration_is_for_who_registers() {
    agree(Relief::Pc290p5, &[Var::Court, Var::Ended, Var::Registrable, Var::Registration], SOME_DAY, |p| {
        if !p.is(Var::Registration, Registration::Current) {
            return Nothing;
        }
        match p.value(Var::Ended) {
            // By the list, by a judge's order, or by what another court decided (290, 290.005, 290.006).
            Ended::Convicted => CHECK,
            // 290.008(c): by its list alone.
            Ended::Juvenile if p.yes(Var::Registrable) => CHECK,
            _ => Nothing,
        }
    });
}

// --- Stories ---

const MINE: [Relief; 10] = [
    Relief::Pc17b,
    Relief::Pc17d2,
    Relief::Prop47,
    Relief::Pc236p14,
    Relief::Pc236p15,
    Relief::Pc1170p9,
    Relief::Pc1473p7,
    Relief::Certificate,
    Relief::Pardon,
    Relief::Pc290p5,
];

fn date(text: &str) -> PartialDate {
    PartialDate::parse(text).unwrap()
}

/// A conviction by a court of California, of which nothing was granted.
fn conviction(offense: &str, when: &str, level: Level) -> Charge {
    let mut charge = Charge::default();
    charge.offense = Answer::Known(Offense::parse(offense));
    charge.date = Answer::Known(date(when));
    charge.set(Fact::Court, Court::California);
    charge.set(Fact::Ended, Ended::Convicted);
    charge.set(Fact::Level, level);
    charge.set(Fact::Cleared, Cleared::Nothing);
    charge
}

/// The same with probation, finished clean.
fn probation(offense: &str, when: &str, finished: &str, level: Level) -> Charge {
    let mut charge = conviction(offense, when, level);
    charge.set(Fact::Sentence, Sentence::Probation);
    charge.set(Fact::ProbationEnd, ProbationEnd::Completed);
    charge.sentence_finished = Answer::Known(Some(date(finished)));
    charge
}

fn prison(offense: &str, when: &str, finished: &str) -> Charge {
    let mut charge = conviction(offense, when, Level::Felony);
    charge.set(Fact::Sentence, Sentence::StatePrison);
    charge.sentence_finished = Answer::Known(Some(date(finished)));
    charge
}

/// A record of these charges, with nothing else about the person.
fn record(charges: Vec<Charge>) -> Record {
    let person = Person {
        supervision: Answer::Known(Supervision::set(&[])),
        registration: Answer::Known(Registration::Never.index()),
        circumstances: Answer::Known(Circumstance::set(&[])),
        resident_five_years: Answer::Known(YesNo::Yes.index()),
    };
    Record { as_of: LAW_AS_OF, person, charges }
}

fn entry(record: &Record, charge: usize, relief: Relief) -> Option<Entry> {
    assess(record).charges[charge].reliefs.iter().find(|entry| entry.relief == relief).cloned()
}

fn grade(record: &Record, charge: usize, relief: Relief) -> Option<Grade> {
    entry(record, charge, relief).map(|entry| entry.grade)
}

/// The row that the grade rests on.
fn row(record: &Record, charge: usize, relief: Relief) -> &'static str {
    let entry = entry(record, charge, relief).unwrap();
    let mut leading = entry.branches.iter().filter(|branch| branch.leading);
    let row = leading.next().unwrap().row;
    assert!(leading.next().is_none(), "several rows lead");
    row.id
}

#[test]
fn a_super_strike_of_another_charge_bars_prop_47_also_when_it_came_later() {
    let mut theft = probation("PC 487", "2003", "2006", Level::Felony);
    theft.set(Fact::ValueOver950, YesNo::No);
    let killing = prison("PC 187", "2010", "2024");
    for charges in [vec![theft.clone(), killing.clone()], vec![killing.clone(), theft.clone()]] {
        let theft_at = usize::from(charges[0] != theft);
        let both = record(charges);
        assert_eq!(grade(&both, theft_at, Relief::Prop47), Some(Grade::Unavailable));
        assert_eq!(row(&both, theft_at, Relief::Prop47), "p47-strike");
    }
    // Alone, the question is open; an acquittal answers nothing either.
    let mut acquitted = killing;
    acquitted.set(Fact::Ended, Ended::Acquitted);
    for charges in [vec![theft.clone()], vec![theft.clone(), acquitted]] {
        let open = record(charges);
        let entry = entry(&open, 0, Relief::Prop47).unwrap();
        assert_eq!(entry.grade, Grade::Check);
        assert!(entry.needs.contains(&Fact::SuperStrike), "{:?}", entry.needs);
    }
    theft.set(Fact::SuperStrike, Prior::Never);
    assert_eq!(grade(&record(vec![theft]), 0, Relief::Prop47), Some(Grade::Right));
}

#[test]
fn prop_47_asks_about_the_gravest_crimes_only_where_it_would_help() {
    let mut theft = probation("PC 487", "2003", "2006", Level::Felony);
    let needs = |theft: &Charge, person: &dyn Fn(&mut Person)| {
        let mut record = record(vec![theft.clone()]);
        person(&mut record.person);
        entry(&record, 0, Relief::Prop47).unwrap().needs
    };
    theft.set(Fact::ValueOver950, YesNo::Yes);
    assert_eq!(needs(&theft, &|_| {}), []);
    theft.set(Fact::ValueOver950, YesNo::No);
    assert!(needs(&theft, &|_| {}).contains(&Fact::SuperStrike));
    let registers = |person: &mut Person| person.registration = Answer::Known(Registration::Current.index());
    assert!(needs(&theft, &registers).contains(&Fact::SuperStrike));
    // A felony from after Prop 47: one of them bars it surely, and without it a lawyer has to look.
    theft.date = Answer::Known(date("2019"));
    theft.sentence_finished = Answer::Known(Some(date("2021")));
    assert!(needs(&theft, &|_| {}).contains(&Fact::SuperStrike));
    for (strike, expected) in [(Prior::Never, Grade::Check), (Prior::Before, Grade::Unavailable)] {
        theft.set(Fact::SuperStrike, strike);
        assert_eq!(grade(&record(vec![theft.clone()]), 0, Relief::Prop47), Some(expected));
    }
}

#[test]
fn the_value_is_asked_for_before_the_gravest_crimes() {
    let mut theft = conviction("PC 487", "2003", Level::Felony);
    theft.set(Fact::Sentence, Sentence::StatePrison);
    let mut open = record(vec![theft]);
    open.person.registration = Answer::NotAsked;
    let mut asked = Vec::new();
    while let Some(question) = next_question(&open) {
        asked.push(question.fact);
        match question.fact {
            Fact::Registration => open.person.registration = Answer::Known(Registration::Never.index()),
            Fact::SentenceFinished => open.charges[0].sentence_finished = Answer::Known(Some(date("2006"))),
            Fact::ValueOver950 => open.charges[0].set(Fact::ValueOver950, YesNo::No),
            Fact::SuperStrike => open.charges[0].set(Fact::SuperStrike, Prior::Never),
            Fact::LaterConviction => open.charges[0].set(Fact::LaterConviction, Later::Never),
            fact => open.charges[0].set_choice(fact, Answer::Unknown),
        }
    }
    let place = |fact| asked.iter().position(|other| *other == fact).unwrap();
    assert!(place(Fact::ValueOver950) < place(Fact::SuperStrike), "{asked:?}");
    assert!(place(Fact::Registration) < place(Fact::SuperStrike), "{asked:?}");
    assert!(!asked.contains(&Fact::OnlyConviction), "{asked:?}");
}

#[test]
fn a_felony_that_was_lowered_is_a_misdemeanor_to_every_list() {
    let mut theft = probation("PC 487", "2013", "2016", Level::Felony);
    theft.set(Fact::ValueOver950, YesNo::Yes);
    theft.set(Fact::LaterConviction, Later::Never);
    let before = record(vec![theft.clone()]);
    assert_eq!(grade(&before, 0, Relief::Pc17b), Some(Grade::Discretionary));
    assert_eq!(grade(&before, 0, Relief::Prop47), Some(Grade::Unavailable));
    assert_eq!(grade(&before, 0, Relief::Certificate), Some(Grade::Discretionary));
    assert_eq!(grade(&before, 0, Relief::Pardon), Some(Grade::Discretionary));
    // Dismissed first: it can still be lowered.
    for cleared in [Cleared::Dismissed, Cleared::Sealed] {
        let mut dismissed = theft.clone();
        dismissed.set(Fact::Cleared, cleared);
        assert_eq!(grade(&record(vec![dismissed]), 0, Relief::Pc17b), Some(Grade::Discretionary));
    }
    theft.set(Fact::Cleared, Cleared::Reduced);
    theft.set(Fact::Level, Level::Misdemeanor);
    let after = record(vec![theft]);
    for relief in [Relief::Pc17b, Relief::Prop47, Relief::Certificate, Relief::Pardon] {
        assert_eq!(grade(&after, 0, relief), None, "{relief:?}");
    }
    assert_eq!(grade(&after, 0, Relief::Pc1473p7), Some(Grade::Check));
}

#[test]
fn an_open_case_or_probation_elsewhere_stops_neither_17b_nor_prop_47() {
    let mut theft = probation("PC 487", "2010", "2013", Level::Felony);
    theft.set(Fact::ValueOver950, YesNo::No);
    theft.set(Fact::SuperStrike, Prior::Never);
    let mut open = record(vec![theft]);
    for now in [Supervision::OpenCase, Supervision::Probation] {
        open.person.supervision = Answer::Known(Supervision::set(&[now]));
        assert_eq!(grade(&open, 0, Relief::Pc17b), Some(Grade::Discretionary), "{now:?}");
        assert_eq!(grade(&open, 0, Relief::Prop47), Some(Grade::Right), "{now:?}");
    }
    // Still on probation for this one: the judge weighs the danger.
    open.charges[0].set(Fact::ProbationEnd, ProbationEnd::Ongoing);
    open.charges[0].sentence_finished = Answer::Known(None);
    assert_eq!(grade(&open, 0, Relief::Prop47), Some(Grade::Discretionary));
}

#[test]
fn the_certificate_names_the_day_that_is_safe_in_the_precision_of_the_facts() {
    let wait = |offense: &str, event: &str, finished: &str| {
        let mut record = record(vec![prison(offense, event, finished)]);
        record.charges[0].set(Fact::LaterConviction, Later::Never);
        let entry = entry(&record, 0, Relief::Certificate).unwrap();
        (entry.grade, entry.earliest)
    };
    assert_eq!(wait("PC 211", "2020", "2024-05"), (Grade::Wait, Some(date("2031-05"))));
    assert_eq!(wait("PC 211", "2020", "2024-05-03"), (Grade::Wait, Some(date("2031-05-03"))));
    assert_eq!(wait("PC 187", "2018", "2025"), (Grade::Wait, Some(date("2034"))));
    // Counted from the conviction the time has passed, counted from the end it has not.
    assert_eq!(wait("PC 211", "2015", "2022"), (Grade::Check, None));
    assert_eq!(wait("PC 211", "2005", "2011"), (Grade::Discretionary, None));
    // The year of the end is not enough to tell.
    assert_eq!(wait("PC 211", "2010", "2019").0, Grade::Check);
    // Still in prison, or on parole: nobody can name the day.
    let mut now = record(vec![prison("PC 211", "2020", "2024")]);
    now.charges[0].sentence_finished = Answer::Known(None);
    for status in [Supervision::Serving, Supervision::Parole] {
        now.person.supervision = Answer::Known(Supervision::set(&[status]));
        let entry = entry(&now, 0, Relief::Certificate).unwrap();
        assert_eq!((entry.grade, entry.earliest), (Grade::Wait, None), "{status:?}");
    }
}

#[test]
fn who_lives_elsewhere_can_ask_the_governor() {
    let mut away = record(vec![prison("HSC 11378", "1990", "1994")]);
    away.charges[0].set(Fact::LaterConviction, Later::Never);
    away.person.resident_five_years = Answer::Known(YesNo::No.index());
    assert_eq!(grade(&away, 0, Relief::Certificate), Some(Grade::Unavailable));
    assert_eq!(grade(&away, 0, Relief::Pardon), Some(Grade::Discretionary));
    // Not asked while the time cannot have passed.
    let mut recent = record(vec![prison("HSC 11378", "2021", "2023")]);
    recent.person.resident_five_years = Answer::NotAsked;
    assert_eq!(entry(&recent, 0, Relief::Certificate).unwrap().needs, []);
    away.person.resident_five_years = Answer::NotAsked;
    assert_eq!(entry(&away, 0, Relief::Certificate).unwrap().needs, [Fact::ResidentFiveYears]);
}

#[test]
fn what_is_left_out_or_refused_is_refused_and_needs_nothing() {
    // PC 459 was a shop at open hours or not, PC 496 has parts that Prop 47 does not know: above 950 dollars all of
    // them are closed.
    for offense in ["PC 459", "PC 496", "WIC 10980(c)"] {
        for (value, strike, expected) in [
            (YesNo::Yes, Prior::Never, Grade::Unavailable),
            (YesNo::No, Prior::Before, Grade::Unavailable),
            (YesNo::No, Prior::Never, Grade::Check),
        ] {
            let mut theft = probation(offense, "2005", "2008", Level::Felony);
            theft.set(Fact::ValueOver950, value);
            theft.set(Fact::SuperStrike, strike);
            let entry = entry(&record(vec![theft]), 0, Relief::Prop47).unwrap();
            assert_eq!(entry.grade, expected, "{offense} {value:?} {strike:?}");
            assert_eq!(entry.needs.is_empty(), expected == Grade::Unavailable, "{offense}: {:?}", entry.needs);
        }
    }
}

#[test]
fn the_certificate_asks_for_a_dismissal_that_some_charges_never_get() {
    for offense in ["PC 311.11(a)", "PC 311.1", "PC 311.3"] {
        let mut images = probation(offense, "2004", "2007", Level::Felony);
        let mut all = record(vec![images.clone()]);
        all.person.registration = Answer::Known(Registration::Current.index());
        assert_eq!(grade(&all, 0, Relief::Certificate), Some(Grade::Unavailable), "{offense}");
        assert_eq!(grade(&all, 0, Relief::Pc1203p4), Some(Grade::Unavailable), "{offense}");
        assert_eq!(grade(&all, 0, Relief::Pardon), Some(Grade::Discretionary), "{offense}");
        // Dismissed all the same, as before the section came onto the list.
        images.set(Fact::Cleared, Cleared::Dismissed);
        all.charges[0] = images;
        assert_eq!(grade(&all, 0, Relief::Certificate), Some(Grade::Check), "{offense}");
    }
    // As misdemeanors they can be pardoned; what can be dismissed is not pardoned first.
    for (offense, expected) in [
        ("PC 311.11(a)", Some(Grade::Discretionary)),
        ("PC 288(c)", Some(Grade::Discretionary)),
        ("PC 314", None),
        ("PC 484", None),
    ] {
        let misdemeanor = record(vec![probation(offense, "2004", "2007", Level::Misdemeanor)]);
        assert_eq!(grade(&misdemeanor, 0, Relief::Pardon), expected, "{offense}");
    }
}

#[test]
fn a_later_felony_may_begin_the_years_of_the_certificate_anew() {
    let mut robbery = prison("PC 211", "2000", "2008");
    for (later, expected) in [
        (Later::Never, Grade::Discretionary),
        (Later::Misdemeanor, Grade::Discretionary),
        (Later::Felony, Grade::Check),
    ] {
        robbery.set(Fact::LaterConviction, later);
        assert_eq!(grade(&record(vec![robbery.clone()]), 0, Relief::Certificate), Some(expected), "{later:?}");
    }
    // Read from the other charges, too.
    robbery.set_choice(Fact::LaterConviction, Answer::NotAsked);
    let both = record(vec![robbery, prison("PC 459", "2012", "2014")]);
    assert_eq!(grade(&both, 0, Relief::Certificate), Some(Grade::Check));
}

#[test]
fn registration_can_end_wherever_the_duty_came_from() {
    let registers = |charge: Charge| {
        let mut all = record(vec![charge]);
        all.person.registration = Answer::Known(Registration::Current.index());
        all
    };
    let row_of = |charge: Charge| row(&registers(charge), 0, Relief::Pc290p5);
    assert_eq!(row_of(probation("PC 243(d)", "2009", "2012", Level::Felony)), "registry-other-section");
    assert_eq!(row_of(probation("PC 647.6", "2009", "2012", Level::Misdemeanor)), "registry-check");
    let mut nevada = conviction("other", "2008", Level::Felony);
    nevada.set(Fact::Court, Court::OtherState);
    assert_eq!(row_of(nevada), "registry-elsewhere");
    let mut young = conviction("PC 288(a)", "2010", Level::Felony);
    young.set(Fact::Ended, Ended::Juvenile);
    assert_eq!(row_of(young.clone()), "registry-juvenile");
    young.offense = Answer::Known(Offense::parse("PC 484"));
    assert_eq!(grade(&registers(young), 0, Relief::Pc290p5), None);
}

#[test]
fn an_attempt_at_a_grave_felony_is_grave_and_not_violent() {
    let attempt = |offense| prison(offense, "2005", "2014");
    let mut robbery = attempt("664/PC 211");
    robbery.set(Fact::LaterConviction, Later::Never);
    let mut all = record(vec![robbery]);
    all.person.circumstances = Answer::Known(Circumstance::set(&[Circumstance::Trafficking]));
    for (relief, expected) in [
        (Relief::AutomaticConviction, Some(Grade::Unavailable)),
        (Relief::Pc1203p42, None),
        (Relief::Pc236p14, Some(Grade::Check)),
    ] {
        let found = entry(&all, 0, relief);
        assert_eq!(found.as_ref().map(|entry| entry.grade), expected, "{relief:?}");
        assert!(found.is_none_or(|entry| entry.needs.is_empty()), "{relief:?}");
    }
    // Attempted murder is violent, and attempts at what PC 1203.4(b) names are not named (Lewis, Marinelli).
    all.charges[0].offense = Answer::Known(Offense::parse("664/PC 187"));
    assert_eq!(grade(&all, 0, Relief::Pc236p14), Some(Grade::Unavailable));
    let lewd = record(vec![probation("664/PC 288(a)", "2005", "2010", Level::Felony)]);
    assert_eq!(grade(&lewd, 0, Relief::Pc1203p4), Some(Grade::Right));
}

#[test]
fn the_plea_and_the_pardon_never_cost_a_question() {
    for charge in [
        conviction("PC 484", "2010", Level::Misdemeanor),
        conviction("other", "2010", Level::Felony),
        conviction("PC 288(a)", "2010", Level::Felony),
        probation("PC 487", "2010", "2013", Level::Felony),
    ] {
        let mut record = record(vec![charge]);
        record.person = Person::default();
        for relief in [Relief::Pc1473p7, Relief::Pardon] {
            if let Some(entry) = entry(&record, 0, relief) {
                assert_eq!(entry.needs, [], "{relief:?}");
            }
        }
    }
}

#[test]
fn an_arrest_asks_of_what_these_laws_read_only_what_happened_to_the_person() {
    let asked_of_all = [Fact::ResidentFiveYears, Fact::SuperStrike, Fact::ValueOver950];
    for ended in [Ended::NoCharges, Ended::Dropped, Ended::Acquitted, Ended::Diversion] {
        let mut arrest = Record { as_of: LAW_AS_OF, person: Person::default(), charges: vec![Charge::default()] };
        arrest.charges[0].offense = Answer::Known(Offense::parse("other"));
        arrest.charges[0].set(Fact::Court, Court::California);
        arrest.charges[0].set(Fact::Ended, ended);
        for relief in MINE {
            let vacatur = matches!(relief, Relief::Pc236p14 | Relief::Pc236p15);
            assert_eq!(grade(&arrest, 0, relief), vacatur.then_some(Grade::Check), "{relief:?}");
        }
        while let Some(question) = next_question(&arrest) {
            assert!(!asked_of_all.contains(&question.fact), "{ended:?}: {question:?}");
            match question.fact {
                Fact::Circumstances => arrest.person.circumstances = Answer::Known(Circumstance::set(&[])),
                Fact::Supervision => arrest.person.supervision = Answer::Unknown,
                Fact::Registration => arrest.person.registration = Answer::Unknown,
                Fact::Date => arrest.charges[0].date = Answer::Unknown,
                Fact::OffenseDate => arrest.charges[0].offense_date = Answer::Unknown,
                Fact::SentenceFinished => arrest.charges[0].sentence_finished = Answer::Unknown,
                fact => arrest.charges[0].set_choice(fact, Answer::Unknown),
            }
        }
    }
}

#[test]
fn these_laws_do_not_follow_a_case_out_of_california() {
    for court in [Court::Federal, Court::OtherState, Court::Military, Court::Tribal] {
        let mut elsewhere = conviction("other", "2008", Level::Felony);
        elsewhere.set(Fact::Court, court);
        let mut record = record(vec![elsewhere]);
        record.person.circumstances = Answer::Known(Circumstance::ANY);
        for registration in [Registration::Never, Registration::Ended] {
            record.person.registration = Answer::Known(registration.index());
            for relief in MINE {
                assert_eq!(grade(&record, 0, relief), None, "{court:?} {relief:?}");
            }
        }
        // But for the duty to register here that they brought (PC 290.005).
        record.person.registration = Answer::Known(Registration::Current.index());
        for relief in MINE {
            let expected = (relief == Relief::Pc290p5).then_some(Grade::Check);
            assert_eq!(grade(&record, 0, relief), expected, "{court:?} {relief:?}");
        }
    }
}

#[test]
fn the_order_of_charges_never_matters() {
    let mut theft = probation("PC 487", "2003", "2006", Level::Felony);
    theft.set(Fact::ValueOver950, YesNo::No);
    let mut charges = vec![
        theft,
        prison("PC 187", "1990", "2002-08"),
        probation("PC 415", "2025", "2026", Level::Misdemeanor),
        prison("PC 211", "2019", "2024-02"),
    ];
    let told = |charges: &[Charge]| {
        let all = record(charges.to_vec());
        let of = |charge: relief_check_law::ChargeAssessment| {
            charge
                .reliefs
                .iter()
                .filter(|entry| MINE.contains(&entry.relief))
                .map(|entry| (entry.relief, entry.grade, entry.earliest, entry.needs.clone()))
                .collect::<Vec<_>>()
        };
        assess(&all).charges.into_iter().map(of).collect::<Vec<_>>()
    };
    let expected = told(&charges);
    for turn in 1..charges.len() {
        charges.rotate_left(1);
        let mut turned = told(&charges);
        turned.rotate_right(turn);
        assert_eq!(turned, expected);
    }
    charges.rotate_left(1);
    charges.reverse();
    let mut turned = told(&charges);
    turned.reverse();
    assert_eq!(turned, expected);
}
