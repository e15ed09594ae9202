//! What follows from what was said, fact by fact.

use alloc::vec;

use super::*;
use crate::facts::{Circumstance, Supervision};
use crate::record::{Charge, Offense, Person};

fn record(offense: &str, event: &str) -> Record {
    let mut charge = Charge::default();
    charge.offense = Answer::Known(Offense::parse(offense));
    charge.date = Answer::Known(PartialDate::parse(event).unwrap());
    charge.set(Fact::Ended, Ended::Convicted);
    Record { as_of: crate::LAW_AS_OF, person: Person::default(), charges: vec![charge] }
}

#[test]
fn nothing_is_known_of_a_charge_that_is_not_there() {
    assert_eq!(World::of(&record("11358", "1994"), 1), World::ANY);
}

#[test]
fn every_variable_that_a_person_answers_is_taken_over() {
    let mut full = record("11358", "1994");
    full.person.supervision = Answer::Known(Supervision::set(&[Supervision::Parole]));
    full.person.registration = Answer::Known(Registration::Ended.index());
    full.person.circumstances = Answer::Known(Circumstance::set(&[Circumstance::Military]));
    full.person.resident_five_years = Answer::Known(YesNo::No.index());
    full.charges[0].sentence_finished = Answer::Known(None);
    full.charges[0].set(Fact::Ended, Ended::Acquitted);
    for fact in Fact::ALL.iter().copied().filter(|fact| !fact.is_about_the_person()) {
        if !full.charges[0].choice(fact).asked() {
            full.charges[0].set_choice(fact, Answer::Known(1));
        }
    }
    let world = World::of(&full, 0);
    for var in Var::ALL {
        // The offense decides these; a priors count of one is what was said.
        if var.fact() != Fact::Offense {
            assert!(world.get(*var).is_one(), "{var:?}: {:?}", world.get(*var));
        }
    }
    assert_eq!(world.get(Var::UnderSentence), YesNo::set(&[YesNo::Yes]));
    assert_eq!(world.get(Var::SentenceOver), YesNo::set(&[YesNo::No]));
    assert_eq!(world.get(Var::Registration), Registration::set(&[Registration::Ended]));
    assert_eq!(world.get(Var::Level), Level::set(&[Level::Misdemeanor]));
}

#[test]
fn how_a_case_ended_outranks_an_age_that_does_not_fit() {
    let mut young = record("11358", "2010");
    young.charges[0].set(Fact::Age, Age::From21);
    assert_eq!(World::of(&young, 0).get(Var::Age), Age::set(&[Age::From21]));
    young.charges[0].set(Fact::Ended, Ended::Juvenile);
    assert_eq!(World::of(&young, 0).get(Var::Age), Age::set(&[Age::Under18]));
}

#[test]
fn a_section_on_no_list_in_a_cannabis_case_is_a_plea() {
    let mut other = record("PC 415", "2010");
    let section = |record: &Record| World::of(record, 0).get(Var::Section);
    assert_eq!(section(&other), Section::set(&[Section::Other]));
    other.charges[0].set(Fact::CannabisRelated, YesNo::Yes);
    assert_eq!(section(&other), Section::set(&[Section::Plea]));
    other.charges[0].set(Fact::CannabisRelated, YesNo::No);
    assert_eq!(section(&other), Section::set(&[Section::Other]));
    let mut growing = record("11358", "2010");
    growing.charges[0].set(Fact::CannabisRelated, YesNo::Yes);
    assert_eq!(section(&growing), Section::set(&[Section::Growing]));
}

#[test]
fn the_only_conviction_is_not_the_only_one_beside_another() {
    let only = |record: &Record| World::of(record, 0).get(Var::OnlyConviction);
    let mut record = record("11358", "1994");
    assert_eq!(only(&record), YesNo::ANY);
    record.charges[0].set(Fact::OnlyConviction, YesNo::Yes);
    let world = World::of(&record, 0);
    assert_eq!(world.get(Var::SuperStrike), Prior::set(&[Prior::Never]));
    assert_eq!(world.get(Var::RegistrablePrior), Prior::set(&[Prior::Never]));
    assert_eq!(world.get(Var::SameSectionPriors), Priors::set(&[Priors::Zero]));
    record.charges.push(record.charges[0].clone());
    assert_eq!(only(&record), YesNo::set(&[YesNo::No]));
}

#[test]
fn an_offense_is_never_after_its_conviction_and_nothing_after_today() {
    let offense = |record: &Record| World::of(record, 0).date(DateVar::Offense);
    let mut dated = record("11358", "1994-06");
    assert_eq!(offense(&dated), Span { first: Day::MIN, last: Day::ymd(1994, 6, 30) });
    dated.charges[0].offense_date = Answer::Known(PartialDate::parse("1994").unwrap());
    assert_eq!(offense(&dated), Span { first: Day::ymd(1994, 1, 1), last: Day::ymd(1994, 6, 30) });
    // Given the wrong way round, the dates stay as they were said.
    let later = PartialDate::parse("1999").unwrap();
    dated.charges[0].offense_date = Answer::Known(later);
    assert_eq!(offense(&dated), later.span());
    // On the same day is no contradiction.
    let mut same = record("11358", "1994-06-07");
    same.charges[0].offense_date = Answer::Known(PartialDate::parse("1994-06-07").unwrap());
    assert_eq!(offense(&same), PartialDate::parse("1994-06-07").unwrap().span());
    // Only the first day of the month is not after a conviction on that day.
    let mut first = record("11358", "1994-06-01");
    first.charges[0].offense_date = Answer::Known(PartialDate::parse("1994-06").unwrap());
    assert_eq!(offense(&first), PartialDate::parse("1994-06-01").unwrap().span());
    let mut open = record("11358", "1994");
    open.charges[0].date = Answer::NotAsked;
    assert_eq!(World::of(&open, 0).date(DateVar::Event), Span { first: Day::MIN, last: crate::LAW_AS_OF });
    // A conviction is never before its offense.
    open.charges[0].offense_date = Answer::Known(PartialDate::parse("1994-06").unwrap());
    let event = World::of(&open, 0).date(DateVar::Event);
    assert_eq!(event, Span { first: Day::ymd(1994, 6, 1), last: crate::LAW_AS_OF });
    // The year of the assessment ends on its day.
    assert_eq!(World::of(&record("11358", "2026"), 0).date(DateVar::Event).last, crate::LAW_AS_OF);
}

#[test]
fn dates_given_the_wrong_way_round_leave_the_other_conclusions() {
    let mut odd = record("11358", "1994");
    odd.charges[0].offense_date = Answer::Known(PartialDate::parse("1999").unwrap());
    odd.charges[0].set(Fact::OnlyConviction, YesNo::Yes);
    let world = World::of(&odd, 0);
    assert_eq!(world.date(DateVar::Event), PartialDate::parse("1994").unwrap().span());
    assert_eq!(world.get(Var::SuperStrike), Prior::set(&[Prior::Never]));
    assert_eq!(world.concluded(), Some(world));
    // Where nothing was given, a conviction before the offense cannot be assumed.
    let mut assumed = World::ANY;
    assumed.put_date(DateVar::Event, Span { first: Day::MIN, last: Day::ymd(2000, 12, 31) });
    assert!(assumed.concluded().is_some());
    assumed.put_date(DateVar::Offense, Span { first: Day::ymd(2001, 1, 1), last: Day::MAX });
    assert_eq!(assumed.concluded(), None);
}

#[test]
fn links_hold_on_their_own_side_of_the_day_only() {
    let parts = |event| World::of(&record("11357", event), 0).get(Var::Subdivision);
    let undivided = Subdivision::set(&[Subdivision::PossessionUndivided]);
    assert_eq!(parts("1975"), undivided);
    assert_eq!(parts("1975-12-31"), undivided);
    assert_eq!(parts("1976-01-01"), Subdivision::OF_POSSESSION);
    assert_eq!(parts("1977-12-31"), Subdivision::OF_POSSESSION);
    assert_eq!(parts("1978"), Subdivision::OF_POSSESSION.without(undivided));
    let mut reduced = record("11359", "2016-11-08");
    reduced.charges[0].set(Fact::Cleared, Cleared::Nothing);
    assert_eq!(World::of(&reduced, 0).get(Var::Level), Level::set(&[Level::Felony]));
    reduced.charges[0].date = Answer::Known(PartialDate::parse("2016-11-09").unwrap());
    assert_eq!(World::of(&reduced, 0).get(Var::Level), Level::ANY);
    reduced.charges[0].date = Answer::Known(PartialDate::parse("2001").unwrap());
    reduced.charges[0].set(Fact::Cleared, Cleared::Reduced);
    assert_eq!(World::of(&reduced, 0).get(Var::Level).and(Level::set(&[Level::Felony])), Values::NONE);
}

#[test]
fn a_link_is_read_backwards_where_only_one_thing_can_give() {
    // A felony cannot be old 11357(b) to (e): what is left is (a).
    let mut felony = record("11357", "1999");
    felony.charges[0].set(Fact::Level, Level::Felony);
    assert_eq!(World::of(&felony, 0).get(Var::Subdivision), Subdivision::set(&[Subdivision::PossessionA]));
    // Not reduced and a misdemeanor: something must give, and two things could.
    let mut open = record("cannabis-unsure", "1999");
    open.charges[0].set(Fact::Level, Level::Misdemeanor);
    assert_eq!(World::of(&open, 0).get(Var::Cleared), Cleared::ANY);
}

#[test]
fn what_a_person_said_outranks_a_link_that_it_contradicts_and_leaves_the_others() {
    let mut odd = record("11357(b)", "1999");
    odd.charges[0].set(Fact::Level, Level::Felony);
    odd.charges[0].set(Fact::OnlyConviction, YesNo::Yes);
    let world = World::of(&odd, 0);
    assert!(world.is_contradicted());
    assert_eq!(world.get(Var::Level), Level::set(&[Level::Felony]));
    assert_eq!(world.get(Var::Subdivision), Subdivision::set(&[Subdivision::PossessionB]));
    // The other links of the same facts still hold.
    assert_eq!(world.get(Var::Quantity), Quantity::set(&[Quantity::Within]));
    assert_eq!(world.get(Var::SuperStrike), Prior::set(&[Prior::Never]));
    assert_eq!(world.concluded(), Some(world));
    assert!(!World::of(&record("11357(b)", "1999"), 0).is_contradicted());
    // Several contradictions at once.
    odd.charges[0].set(Fact::Quantity, Quantity::Over);
    let world = World::of(&odd, 0);
    assert_eq!(world.get(Var::Quantity), Quantity::set(&[Quantity::Over]));
    assert_eq!(world.get(Var::SuperStrike), Prior::set(&[Prior::Never]));
    // An assumption that contradicts what is certain is impossible.
    let mut assumed = World::of(&record("11357(b)", "1999"), 0);
    assumed.put(Var::Quantity, Quantity::set(&[Quantity::Over]));
    assert_eq!(assumed.concluded(), None);
}
