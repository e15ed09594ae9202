//! A record: one person, the charges on it, and the day on which it is looked at.
//!
//! Only holds answers. What follows from them is in [`crate::world`] and the rules; reading them
//! from files or pages is for others. There is no name, no birth date and no citizenship here.

use crate::catalogue;
use crate::date::{Day, PartialDate};
use crate::facts::{Answer, Ended, Fact, Priors, Supervision, Value, Values};

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
        let convicted = |charge: &&Charge| charge.choice(Fact::Ended).known() == Some(Ended::Convicted.index());
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
