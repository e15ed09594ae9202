//! A record: one person, the charges on it, and the day on which it is looked at.
//!
//! Only holds answers. What follows from them is in [`crate::world`] and the rules; reading them
//! from files or pages is for others. There is no name, no birth date and no citizenship here.

use alloc::string::String;
use alloc::vec::Vec;

use crate::catalogue;
use crate::date::{Day, PartialDate};
use crate::facts::{Answer, Ended, Fact, Priors, Supervision, Value, Values};
use crate::offenses::is_enhancement;

/// One person's record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Record {
    /// The day of the assessment. The rules never read a clock.
    pub as_of: Day,
    /// What is known of the person.
    pub person: Person,
    /// The charges, in any order: the order never matters.
    pub charges: Vec<Charge>,
}

/// What is known of the person.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Person {
    /// What the person is under today ([`Supervision`]), as a set; empty is "nothing".
    pub supervision: Answer<Values>,
    /// Circumstances that open further relief, as a set; empty is "none".
    pub circumstances: Answer<Values>,
    /// Sex-offender registration: the position of a [`crate::facts::Registration`].
    pub registration: Answer<u8>,
    /// Five years in California: the position of a [`crate::facts::YesNo`].
    pub resident_five_years: Answer<u8>,
}

/// An offense as it was given: what it is called, and what it may be in law.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Offense {
    /// The name to show: `HSC 11357(a)`, a plain kind, or the text as it was typed.
    pub label: String,
    /// What it may be.
    pub kind: catalogue::Kind,
}

impl Offense {
    /// Reads a code section as people type it, or a plain kind.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        catalogue::parse(text)
    }
}

/// What is known of one charge.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Charge {
    /// The offense.
    pub offense: Answer<Offense>,
    /// The day of the conviction or arrest.
    pub date: Answer<PartialDate>,
    /// The day of the offense.
    pub offense_date: Answer<PartialDate>,
    /// When the sentence was over; `None` inside is "it is not".
    pub sentence_finished: Answer<Option<PartialDate>>,
    choices: [Answer<u8>; Fact::COUNT],
}

impl Charge {
    /// The answer to a choice fact, as the value's position; [`Answer::NotAsked`] for other facts.
    #[must_use]
    pub fn choice(&self, fact: Fact) -> Answer<u8> {
        self.choices.get(fact as usize).copied().unwrap_or_default()
    }

    /// Sets a choice fact by the value's position.
    pub fn set_choice(&mut self, fact: Fact, answer: Answer<u8>) {
        if let Some(slot) = self.choices.get_mut(fact as usize) {
            *slot = answer;
        }
    }

    /// Sets a choice fact to a value.
    pub fn set<V: Value>(&mut self, fact: Fact, value: V) {
        self.set_choice(fact, Answer::Known(value.index()));
    }

    /// Whether it is no offense, but adds to the sentence of one (PC 186.22(b)).
    #[must_use]
    pub fn is_enhancement(&self) -> bool {
        self.offense.as_known().is_some_and(|offense| is_enhancement(&offense.label))
    }

    /// Whether this fact about the charge has been asked.
    #[must_use]
    #[expect(clippy::wildcard_enum_match_arm, reason = "every other fact about a charge is a choice")]
    pub fn asked(&self, fact: Fact) -> bool {
        match fact {
            Fact::Offense => self.offense.asked(),
            Fact::Date => self.date.asked(),
            Fact::OffenseDate => self.offense_date.asked(),
            Fact::SentenceFinished => self.sentence_finished.asked(),
            _ => self.choice(fact).asked(),
        }
    }

    /// Forgets the answer to this fact.
    #[expect(clippy::wildcard_enum_match_arm, reason = "every other fact about a charge is a choice")]
    pub fn forget(&mut self, fact: Fact) {
        match fact {
            Fact::Offense => self.offense = Answer::NotAsked,
            Fact::Date => self.date = Answer::NotAsked,
            Fact::OffenseDate => self.offense_date = Answer::NotAsked,
            Fact::SentenceFinished => self.sentence_finished = Answer::NotAsked,
            _ => self.set_choice(fact, Answer::NotAsked),
        }
    }
}

impl Person {
    /// Whether this fact about the person has been asked; `false` for facts about a charge.
    #[must_use]
    #[expect(clippy::wildcard_enum_match_arm, reason = "every other fact is about a charge")]
    pub fn asked(&self, fact: Fact) -> bool {
        match fact {
            Fact::Supervision => self.supervision.asked(),
            Fact::Circumstances => self.circumstances.asked(),
            Fact::Registration => self.registration.asked(),
            Fact::ResidentFiveYears => self.resident_five_years.asked(),
            _ => false,
        }
    }

    /// Whether the person is under a sentence today: yes, no, or not known. An open case alone
    /// is not a sentence.
    #[must_use]
    pub fn under_sentence(&self) -> Option<bool> {
        let sentences = Supervision::ANY.without(Supervision::set(&[Supervision::OpenCase]));
        self.supervision.known().map(|now| !now.and(sentences).is_empty())
    }
}

impl Record {
    /// Whether a fact has been asked: about the person, or about charge `charge`.
    #[must_use]
    pub fn asked(&self, fact: Fact, charge: usize) -> bool {
        if fact.is_about_the_person() {
            return self.person.asked(fact);
        }
        self.charges.get(charge).is_some_and(|charge| charge.asked(fact))
    }

    /// How many charges are known to be convictions.
    #[must_use]
    pub fn convictions(&self) -> usize {
        let convicted = |charge: &&Charge| {
            charge.choice(Fact::Ended).known() == Some(Ended::Convicted.index()) && !charge.is_enhancement()
        };
        self.charges.iter().filter(convicted).count()
    }

    /// How many of the record's other convictions are surely earlier ones of the same section as
    /// charge `index`, for a count of priors that nobody gave. Two stands for two or more.
    #[must_use]
    pub fn counted_priors(&self, index: usize) -> Priors {
        let Some(this) = self.charges.get(index) else {
            return Priors::Zero;
        };
        let (Some(offense), Some(date)) = (this.offense.as_known(), this.date.known()) else {
            return Priors::Zero;
        };
        let earlier = |other: &&Charge| {
            other.offense.as_known().is_some_and(|o| o.kind.sections == offense.kind.sections)
                && other.choice(Fact::Ended).known() == Some(Ended::Convicted.index())
                && other.date.known().is_some_and(|d| d.span().last < date.span().first)
        };
        if !offense.kind.sections.is_one() {
            return Priors::Zero;
        }
        match self.charges.iter().filter(earlier).count() {
            0 => Priors::Zero,
            1 => Priors::One,
            _ => Priors::Two,
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;
    use crate::facts::{Level, YesNo};

    fn date(text: &str) -> Answer<PartialDate> {
        Answer::Known(PartialDate::parse(text).unwrap())
    }

    fn conviction(offense: &str, when: &str) -> Charge {
        let mut charge =
            Charge { offense: Answer::Known(Offense::parse(offense)), date: date(when), ..Charge::default() };
        charge.set(Fact::Ended, Ended::Convicted);
        charge
    }

    fn record(charges: Vec<Charge>) -> Record {
        Record { as_of: crate::LAW_AS_OF, person: Person::default(), charges }
    }

    #[test]
    #[expect(clippy::wildcard_enum_match_arm, reason = "the last fact of each list")]
    fn each_fact_is_asked_only_when_it_has_an_answer_and_can_be_forgotten() {
        let about_charge = [Fact::Offense, Fact::Date, Fact::OffenseDate, Fact::SentenceFinished, Fact::Level];
        for fact in about_charge {
            let mut charge = Charge::default();
            assert!(!charge.asked(fact), "{fact:?}");
            match fact {
                Fact::Offense => charge.offense = Answer::Unknown,
                Fact::Date => charge.date = date("1994"),
                Fact::OffenseDate => charge.offense_date = date("1994"),
                Fact::SentenceFinished => charge.sentence_finished = Answer::Known(None),
                _ => charge.set(Fact::Level, Level::Felony),
            }
            for other in about_charge {
                assert_eq!(charge.asked(other), other == fact, "{other:?} after {fact:?}");
            }
            let asked = record(vec![charge.clone()]);
            assert!(asked.asked(fact, 0) && !asked.asked(fact, 1) && !asked.asked(Fact::Supervision, 0));
            charge.forget(fact);
            assert_eq!(charge, Charge::default());
        }
        let about_person = [Fact::Supervision, Fact::Circumstances, Fact::Registration, Fact::ResidentFiveYears];
        for fact in about_person {
            let mut person = Person::default();
            match fact {
                Fact::Supervision => person.supervision = Answer::Known(Values::NONE),
                Fact::Circumstances => person.circumstances = Answer::Unknown,
                Fact::Registration => person.registration = Answer::Known(0),
                _ => person.resident_five_years = Answer::Known(YesNo::No.index()),
            }
            for other in about_person {
                assert_eq!(person.asked(other), other == fact, "{other:?} after {fact:?}");
            }
            assert!(!person.asked(Fact::Level));
            assert!(Record { person, ..record(vec![]) }.asked(fact, 0));
        }
    }

    #[test]
    fn an_open_case_alone_is_no_sentence() {
        let under = |now: &[Supervision]| {
            Person { supervision: Answer::Known(Supervision::set(now)), ..Person::default() }.under_sentence()
        };
        assert_eq!(under(&[]), Some(false));
        assert_eq!(under(&[Supervision::OpenCase]), Some(false));
        for now in [Supervision::Probation, Supervision::Parole, Supervision::County, Supervision::Serving] {
            assert_eq!(under(&[now]), Some(true));
            assert_eq!(under(&[Supervision::OpenCase, now]), Some(true));
        }
        assert_eq!(Person::default().under_sentence(), None);
    }

    #[test]
    fn convictions_are_counted_and_priors_are_the_surely_earlier_ones_of_the_section() {
        let mut dropped = conviction("11359", "1990");
        dropped.set(Fact::Ended, Ended::Dropped);
        let all = record(vec![
            conviction("11359", "1994"),
            conviction("11359", "1999"),
            conviction("11359", "2005"),
            conviction("11358", "1980"),
            dropped,
        ]);
        assert_eq!(all.convictions(), 4);
        let counted: Vec<Priors> = (0..6).map(|at| all.counted_priors(at)).collect();
        assert_eq!(counted, [Priors::Zero, Priors::One, Priors::Two, Priors::Zero, Priors::Zero, Priors::Zero]);
        // The same year may be earlier or later, and the same day is not earlier.
        let doubtful = record(vec![conviction("11359", "1999"), conviction("11359", "1999-03")]);
        assert_eq!((doubtful.counted_priors(0), doubtful.counted_priors(1)), (Priors::Zero, Priors::Zero));
        let same_day = record(vec![conviction("11359", "1999-03-01"), conviction("11359", "1999-03-01")]);
        assert_eq!(same_day.counted_priors(0), Priors::Zero);
        let day_before = record(vec![conviction("11359", "1999-03-01"), conviction("11359", "1999-02")]);
        assert_eq!(day_before.counted_priors(0), Priors::One);
        // What may be several sections is no prior of one.
        let unsure = record(vec![conviction("cannabis-unsure", "1999"), conviction("cannabis-unsure", "1990")]);
        assert_eq!(unsure.counted_priors(0), Priors::Zero);
    }
}
