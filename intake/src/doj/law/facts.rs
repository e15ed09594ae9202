//! The facts that a record of the extract shows of a conviction: as a key, as far as the rules tell them apart, and as
//! a record that has just these facts.

use relief_check_law::catalogue::Kind;
use relief_check_law::date::PartialDate;
use relief_check_law::facts::{
    Age, Answer, Cleared, Court, Ended, Fact, Level, Prior, Priors, Sentence, Value, Values, YesNo,
};
use relief_check_law::record::{Charge, Person, Record};
use relief_check_law::world::Var;

use super::days::DateKey;
use super::others::{is_listed, later, prior, priors};
use super::{Law, Reliefs};
use crate::doj::date::Stamp;
use crate::doj::section::Sections;
use crate::doj::subject::{Conviction, Subject};

/// The facts of a conviction, as far as the rules tell them apart.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) struct Key {
    pub(super) section: u32,
    pub(super) date: Option<DateKey>,
    pub(super) level: Option<Level>,
    pub(super) age: Option<Age>,
    pub(super) strike: Option<Prior>,
    pub(super) registrable: Option<Prior>,
    pub(super) priors: Option<Priors>,
    pub(super) only: bool,
    /// The sentence is over, on whatever day; for Prop 64 alone.
    pub(super) over: bool,
    /// What only the other reliefs read.
    pub(super) more: Option<More>,
}

/// The facts that only reliefs beside Prop 64 read, or that are read for them.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub(super) struct More {
    pub(super) sentence: Option<Sentence>,
    pub(super) cleared: Option<Cleared>,
    /// A conviction that surely came later is at least of this class.
    pub(super) later: Option<Level>,
    /// Another conviction leaves the person out of the relief for fire crews.
    pub(super) no_fire_crew: bool,
    pub(super) finished: Option<DateKey>,
}

/// The most years that a wait lasts, counted from any day that is known.
pub(super) const LONGEST_WAIT: u16 = 10;

impl Law {
    pub(super) fn key(&mut self, subject: &Subject<'_>, conviction: &Conviction<'_>, sections: &Sections) -> Key {
        let others = || subject.convictions.iter().filter(|other| !std::ptr::eq(*other, conviction));
        let of = |other: &Conviction<'_>| sections.get(other.law_section);
        let strikes = others().map(|other| (other, of(other).law_strike));
        let registrable = others().map(|other| (other, of(other).law_registrable));
        // Who was registered for something that the record does not show leaves it open.
        let registrable_prior =
            prior(conviction, registrable).filter(|prior| *prior != Prior::Never || !subject.registered);
        let over = self.over_after.is_some_and(|years| is_over(conviction, years, self.today));
        let mut key = Key {
            section: conviction.law_section,
            date: conviction.date.map(|date| self.days.key(date)),
            level: conviction.level,
            age: subject.birth.and_then(|birth| age(birth, subject.arrest(conviction), conviction.date)),
            strike: prior(conviction, strikes),
            registrable: registrable_prior,
            priors: priors(conviction, others(), sections),
            only: subject.convictions.len() == 1,
            over,
            more: None,
        };
        if self.reliefs == Reliefs::All {
            let told = self.told(subject, conviction);
            let mut since = None;
            for other in others() {
                since = since.max(later(other, conviction, of(other), self.class(subject, other)));
            }
            let end = over.then(|| self.finished(conviction)).flatten();
            let (date, finished) = self.date_keys(conviction.date, end);
            (key.date, key.over, key.level) = (date, false, told.level);
            key.more = Some(More {
                sentence: told.sentence,
                cleared: told.cleared,
                later: since,
                no_fire_crew: others().any(|other| is_listed(of(other), Var::FireCrewBar)),
                finished,
            });
        }
        key
    }

    /// The day of the conviction and the end of its sentence, as far as the rules tell them apart. Where both are known
    /// and a wait may go on, which of two waits ends first depends on the days themselves.
    pub(super) fn date_keys(
        &self,
        date: Option<PartialDate>,
        end: Option<PartialDate>,
    ) -> (Option<DateKey>, Option<DateKey>) {
        let recent = |date: PartialDate| date.span().last > self.as_of.minus_years(LONGEST_WAIT);
        if let (Some(date), Some(end)) = (date, end)
            && recent(date)
        {
            return (Some(DateKey::Exact(date)), Some(DateKey::Exact(end)));
        }
        (date.map(|date| self.days.key(date)), end.map(|end| self.days.key(end)))
    }

    /// The day on which a sentence is taken for over.
    fn finished(&self, conviction: &Conviction<'_>) -> Option<PartialDate> {
        let end = Stamp::of_nanoseconds(conviction.end)?.plus_years(self.over_after?);
        let (year, month, day) = end.parts();
        PartialDate::new(u16::try_from(year).ok()?, Some(u8::try_from(month).ok()?), Some(u8::try_from(day).ok()?))
    }

    /// A record whose first charge has just these facts; of the others of the person it has what they tell.
    pub(super) fn record(&self, key: &Key, sections: &Sections) -> Record {
        let mut charge = Charge::default();
        let mut offense = sections.get(key.section).offense.clone();
        charge.set(Fact::Court, Court::California);
        charge.set(Fact::Ended, Ended::Convicted);
        if let Some(date) = key.date {
            charge.date = self.days.date(date).map_or(Answer::Unknown, Answer::Known);
        }
        set(&mut charge, Fact::Level, key.level);
        set(&mut charge, Fact::Age, key.age);
        set(&mut charge, Fact::SuperStrike, key.strike);
        set(&mut charge, Fact::RegistrablePrior, key.registrable);
        set(&mut charge, Fact::SameSectionPriors, key.priors);
        charge.set(Fact::OnlyConviction, if key.only { YesNo::Yes } else { YesNo::No });
        if key.over {
            charge.sentence_finished = Answer::Known(Some(PartialDate::from(self.as_of)));
        }
        let mut charges = Vec::with_capacity(1);
        if let Some(more) = key.more {
            set(&mut charge, Fact::Sentence, more.sentence);
            set(&mut charge, Fact::Cleared, more.cleared);
            if more.no_fire_crew {
                // The law reads it as one of the offense.
                let Kind { traits, .. } = &mut offense.kind;
                *traits = traits.no_fire_crew(YES);
            }
            if let Some(day) = more.finished.and_then(|finished| self.days.date(finished)) {
                charge.sentence_finished = Answer::Known(Some(day));
            }
            charges.extend(more.later.map(later_charge));
        }
        charge.offense = Answer::Known(offense);
        charges.insert(0, charge);
        Record { as_of: self.as_of, person: Person::default(), charges }
    }
}

const YES: Values = YesNo::set(&[YesNo::Yes]);

/// A conviction after every other one of which nothing but the class is known.
fn later_charge(level: Level) -> Charge {
    let mut charge = Charge::default();
    charge.date = PartialDate::new(2200, Some(12), Some(31)).map_or(Answer::Unknown, Answer::Known);
    charge.set(Fact::Ended, Ended::Convicted);
    charge.set(Fact::Level, level);
    charge
}

fn set<V: Value>(charge: &mut Charge, fact: Fact, value: Option<V>) {
    if let Some(value) = value {
        charge.set(fact, value);
    }
}

/// The age at the offense, where the record settles it. It has no day of the offense. The arrest in the same cycle is
/// never before it and mostly soon after: a year to spare is enough. Where there is no arrest, the conviction may come
/// late, and ten years are to spare.
fn age(birth: Stamp, arrest: Option<Stamp>, convicted: Option<PartialDate>) -> Option<Age> {
    let Some(arrest) = arrest else {
        let (year, month, day) = convicted?.span().first.parts();
        let convicted = Stamp::ymd(year.into(), month.into(), day.into());
        return (birth.plus_years(31) <= convicted).then_some(Age::From21);
    };
    let turned = |years: i32| birth.plus_years(years) <= arrest;
    match () {
        () if !turned(18) => Some(Age::Under18),
        () if turned(22) => Some(Age::From21),
        () if turned(19) && !turned(21) => Some(Age::From18To20),
        () => None,
    }
}

fn is_over(conviction: &Conviction<'_>, years: i32, today: Stamp) -> bool {
    let end = today.plus_years(-years).nanoseconds();
    !conviction.day.is_zero() && conviction.end >= conviction.day.nanoseconds() && conviction.end <= end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_needs_time_to_spare() {
        let born = Stamp::ymd(1980, 3, 1);
        let at = |year: i32, month: i32, day: i32| age(born, Some(Stamp::ymd(year, month, day)), None);
        assert_eq!(at(1998, 2, 28), Some(Age::Under18));
        assert_eq!((at(1998, 3, 1), at(1999, 2, 28)), (None, None), "it may have been before the birthday");
        assert_eq!((at(1999, 3, 1), at(2001, 2, 28)), (Some(Age::From18To20), Some(Age::From18To20)));
        assert_eq!((at(2001, 3, 1), at(2002, 2, 28)), (None, None));
        assert_eq!(at(2002, 3, 1), Some(Age::From21));
        let convicted = |text: &str| age(born, None, PartialDate::parse(text));
        assert_eq!((convicted("2011-02-28"), convicted("2011-03-01")), (None, Some(Age::From21)));
        assert_eq!((convicted("2011"), convicted("2012")), (None, Some(Age::From21)), "the first day that it may be");
    }
}
