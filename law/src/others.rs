//! What the other charges of a record say of one charge: a later conviction, an earlier super-strike, a
//! sentence that goes on. A fact that was given outranks what the other charges show.
//!
//! Only what is certain is drawn: an order of dates that their doubt leaves open says nothing.

use crate::facts::{Ended, Fact, Later, Level, Prior, ProbationEnd, Value, Values, YesNo};
use crate::record::{Charge, Record};
use crate::world::{Var, World};

/// Narrows the world of charge `index` by the other charges.
pub(crate) fn narrow(world: &mut World, record: &Record, index: usize) {
    let Some(this) = record.charges.get(index) else { return };
    for (place, other) in record.charges.iter().enumerate().filter(|(other, _)| *other != index) {
        if other.is_enhancement() {
            continue;
        }
        goes_on(world, other);
        if other.choice(Fact::Ended).known() != Some(Ended::Convicted.index()) {
            continue;
        }
        if may_be_of_one_arrest(other, this) {
            world.put(Var::Mixed, YES);
        }
        let when = order(other, this);
        if when == Some(Prior::After) {
            // The class may follow from the sentence.
            later(world, World::alone(record, place).get(Var::Level));
        }
        let kind = other.offense.as_known().map(|offense| offense.kind);
        let is = |list| kind.and_then(|kind| kind.traits.get(list)) == Some(YES);
        // PC 1203.4b(a)(1) leaves out the person, not only the charge.
        if is(Var::FireCrewBar) {
            world.put(Var::FireCrewBar, YES);
        }
        for (prior, list) in [(Var::SuperStrike, Var::StrikeOffense), (Var::RegistrablePrior, Var::Registrable)] {
            if is(list) && world.get(prior) == Prior::ANY {
                let values = match when {
                    Some(Prior::Before) => Prior::set(&[Prior::Before]),
                    _ => Prior::ANY.without(Prior::set(&[Prior::Never])),
                };
                world.put(prior, values);
            }
        }
    }
}

const YES: Values = YesNo::set(&[YesNo::Yes]);

/// Whether the other conviction surely came before or after this one.
fn order(other: &Charge, this: &Charge) -> Option<Prior> {
    let (other, this) = (other.date.known()?.span(), this.date.known()?.span());
    if other.last < this.first {
        return Some(Prior::Before);
    }
    (this.last < other.first).then_some(Prior::After)
}

/// How many years there may be between an arrest and the conviction that it led to; few cases take longer.
const CASE: u16 = 2;

/// Whether a conviction may come from the arrest of this charge, by their dates alone.
fn may_be_of_one_arrest(conviction: &Charge, arrest: &Charge) -> bool {
    let (Some(conviction), Some(arrest)) = (conviction.date.known(), arrest.date.known()) else { return true };
    let (conviction, arrest) = (conviction.span(), arrest.span());
    conviction.last >= arrest.first && conviction.first.minus_years(CASE) <= arrest.last
}

/// A sentence of another case that goes on is one that the person is under.
fn goes_on(world: &mut World, other: &Charge) {
    let mut say = |var| {
        if world.get(var) == YesNo::ANY {
            world.put(var, YES);
        }
    };
    if other.choice(Fact::ProbationEnd).known() == Some(ProbationEnd::Ongoing.index()) {
        say(Var::OnProbation);
    }
    if other.sentence_finished.known() == Some(None) {
        say(Var::UnderSentence);
    }
}

/// The most serious conviction since is at least one of these classes.
fn later(world: &mut World, level: Values) {
    let at_least = if level == Level::set(&[Level::Felony]) {
        Later::set(&[Later::Felony])
    } else if level.within(Level::set(&[Level::Misdemeanor, Level::Felony])) {
        Later::set(&[Later::Misdemeanor, Later::Felony])
    } else {
        return;
    };
    let left: Values = world.get(Var::Later);
    if !left.is_one() {
        world.put(Var::Later, left.and(at_least));
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec;
    use alloc::vec::Vec;

    use super::*;
    use crate::date::PartialDate;
    use crate::facts::{Answer, Cleared, Sentence};
    use crate::record::{Offense, Person};

    fn conviction(offense: &str, date: &str, level: Level) -> Charge {
        let mut charge = Charge::default();
        charge.offense = Answer::Known(Offense::parse(offense));
        charge.date = Answer::Known(PartialDate::parse(date).unwrap());
        charge.set(Fact::Ended, Ended::Convicted);
        charge.set(Fact::Level, level);
        charge
    }

    fn record(charges: Vec<Charge>) -> Record {
        Record { as_of: crate::LAW_AS_OF, person: Person::default(), charges }
    }

    #[test]
    fn a_later_conviction_is_read_across_the_charges() {
        let all = record(vec![
            conviction("PC 484", "1998", Level::Misdemeanor),
            conviction("PC 484", "2003", Level::Misdemeanor),
            conviction("PC 487", "2003-05", Level::Felony),
        ]);
        let later = |index| World::of(&all, index).get(Var::Later);
        assert_eq!(later(0), Later::set(&[Later::Felony]));
        // The same year may be before or after.
        assert_eq!((later(1), later(2)), (Later::ANY, Later::ANY));
        let mut lesser = all.clone();
        lesser.charges.pop();
        assert_eq!(World::of(&lesser, 0).get(Var::Later), Later::set(&[Later::Misdemeanor, Later::Felony]));
        // The class of the other follows from its sentence as well.
        let mut told = all.clone();
        told.charges[2].forget(Fact::Level);
        told.charges[2].set(Fact::Sentence, Sentence::StatePrison);
        told.charges[2].set(Fact::Cleared, Cleared::Nothing);
        assert_eq!(World::of(&told, 0).get(Var::Later), Later::set(&[Later::Felony]));
        // The person's word outranks the other charges.
        let mut said = all;
        said.charges[0].set(Fact::LaterConviction, Later::Misdemeanor);
        assert_eq!(World::of(&said, 0).get(Var::Later), Later::set(&[Later::Misdemeanor]));
    }

    #[test]
    fn only_a_conviction_counts_and_only_where_it_is_on_the_list() {
        let mut all =
            record(vec![conviction("PC 487", "2003", Level::Felony), conviction("PC 187", "1990", Level::Felony)]);
        let strike = |all: &Record| World::of(all, 0).get(Var::SuperStrike);
        assert_eq!(strike(&all), Prior::set(&[Prior::Before]));
        all.charges[1].date = Answer::Known(PartialDate::parse("2003").unwrap());
        assert_eq!(strike(&all), Prior::ANY.without(Prior::set(&[Prior::Never])));
        all.charges[1].set(Fact::Ended, Ended::Acquitted);
        assert_eq!(strike(&all), Prior::ANY);
    }

    #[test]
    fn a_conviction_from_the_time_of_an_arrest_may_be_of_it() {
        let mixed = |date: &str| {
            let mut dropped = conviction("PC 496", "2010-05-03", Level::Felony);
            dropped.set(Fact::Ended, Ended::Dropped);
            let mut all = record(vec![dropped, conviction("PC 459", "2000", Level::Felony)]);
            all.charges[1].date = Answer::Known(PartialDate::parse(date).unwrap());
            World::of(&all, 0).get(Var::Mixed) == YES
        };
        assert!(mixed("2010-05-03") && mixed("2010") && mixed("2012-05-03") && mixed("2012"));
        assert!(!mixed("2010-05-02") && !mixed("2009") && !mixed("2012-05-04") && !mixed("2013"));
        let alone = record(vec![conviction("PC 496", "2010", Level::Felony)]);
        assert_ne!(World::of(&alone, 0).get(Var::Mixed), YES);
    }

    #[test]
    fn a_sentence_that_goes_on_is_one_the_person_is_under() {
        let mut all = record(vec![
            conviction("PC 484", "2003", Level::Misdemeanor),
            conviction("PC 415", "2025", Level::Misdemeanor),
        ]);
        all.charges[1].set(Fact::ProbationEnd, ProbationEnd::Ongoing);
        let yes = YesNo::set(&[YesNo::Yes]);
        assert_eq!(World::of(&all, 0).get(Var::OnProbation), yes);
        assert_eq!(World::of(&all, 0).get(Var::UnderSentence), yes);
        all.person.supervision = Answer::Known(Values::NONE);
        assert_eq!(World::of(&all, 0).get(Var::OnProbation), YesNo::set(&[YesNo::No]));
    }
}
