//! Across a whole record: which papers would settle most, and what becomes possible when.
//!
//! Both only gather what the entries of an assessment say; no rule lives here.

use alloc::vec::Vec;

use crate::assess::Assessment;
use crate::date::PartialDate;
use crate::facts::Fact;
use crate::rule::{Grade, Relief};

/// A paper, or somebody, that tells a fact.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Paper {
    /// The docket or case file, at the court.
    Docket,
    /// The state's record of the person.
    StateRecord,
    /// The police report in the case file.
    Report,
    /// The person's own birth date or life.
    Own,
    /// The court, or the officer who watches over the case.
    Officer,
    /// The public defender.
    Defender,
}

impl Paper {
    /// Every paper.
    pub const ALL: &'static [Self] =
        &[Self::Docket, Self::StateRecord, Self::Report, Self::Own, Self::Officer, Self::Defender];
}

impl Fact {
    /// The paper that tells this fact best.
    #[must_use]
    pub const fn paper(self) -> Paper {
        match self {
            Self::Age | Self::Circumstances | Self::ResidentFiveYears => Paper::Own,
            Self::SuperStrike
            | Self::RegistrablePrior
            | Self::SameSectionPriors
            | Self::OnlyConviction
            | Self::LaterConviction
            | Self::Registration => Paper::StateRecord,
            Self::Quantity
            | Self::Recipient
            | Self::WorkerUnder21
            | Self::EnvironmentalCrime
            | Self::Conduct
            | Self::ValueOver950
            | Self::ViolencePattern => Paper::Report,
            Self::Supervision | Self::SentenceFinished | Self::ProbationEnd => Paper::Officer,
            Self::Challenged => Paper::Defender,
            Self::Offense
            | Self::Court
            | Self::County
            | Self::Ended
            | Self::Diversion
            | Self::CannabisRelated
            | Self::Date
            | Self::OffenseDate
            | Self::Cleared
            | Self::Level
            | Self::Sentence
            | Self::SeriousAt14 => Paper::Docket,
        }
    }
}

/// A paper, with the charges for which it tells something that is open.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Settles {
    /// The paper.
    pub paper: Paper,
    /// The positions of the charges.
    pub charges: Vec<usize>,
}

/// The fewest papers with which every open charge has something settled, the one for most charges first.
#[must_use]
pub fn settling(assessment: &Assessment) -> Vec<Settles> {
    let tells = |paper: Paper, index: &usize| {
        assessment.charges.get(*index).is_some_and(|charge| {
            let open = charge.reliefs.iter().filter(|entry| entry.grade == Grade::Check);
            open.flat_map(|entry| &entry.needs).any(|fact| fact.paper() == paper)
        })
    };
    let mut left: Vec<usize> = (0..assessment.charges.len()).collect();
    let mut found = Vec::new();
    loop {
        let mut best: Option<Settles> = None;
        for paper in Paper::ALL.iter().copied() {
            let charges: Vec<usize> = left.iter().copied().filter(|index| tells(paper, index)).collect();
            if charges.len() > best.as_ref().map_or(0, |best| best.charges.len()) {
                best = Some(Settles { paper, charges });
            }
        }
        let Some(best) = best else { return found };
        left.retain(|index| !best.charges.contains(index));
        found.push(best);
    }
}

/// Something that becomes possible on a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Event {
    /// From when on, in the precision that the facts allow.
    pub from: PartialDate,
    /// The position of the charge.
    pub charge: usize,
    /// What becomes possible.
    pub relief: Relief,
}

/// What becomes possible when, the first day first.
#[must_use]
pub fn timeline(assessment: &Assessment) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    for (charge, found) in assessment.charges.iter().enumerate() {
        for entry in &found.reliefs {
            let Some(from) = entry.earliest else { continue };
            let day = from.span().first;
            let place = events.iter().position(|event| event.from.span().first > day).unwrap_or(events.len());
            events.insert(place, Event { from, charge, relief: entry.relief });
        }
    }
    events
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;
    use crate::assess::{ChargeAssessment, assess};
    use crate::facts::{Answer, Ended, Level};
    use crate::record::{Charge, Offense, Person, Record};

    fn arrest(offense: &str, date: &str) -> Charge {
        let mut charge = Charge::default();
        charge.offense = Answer::Known(Offense::parse(offense));
        charge.date = Answer::Known(PartialDate::parse(date).unwrap());
        charge.set(Fact::Ended, Ended::NoCharges);
        charge.set(Fact::Level, Level::Felony);
        charge
    }

    #[test]
    fn what_comes_first_stands_first_whatever_the_order_of_charges() {
        let charges = vec![arrest("HSC 11359", "2025-06"), arrest("HSC 11359", "2024-02")];
        let record = Record { as_of: crate::LAW_AS_OF, person: Person::default(), charges };
        let dates: Vec<PartialDate> = timeline(&assess(&record)).iter().map(|event| event.from).collect();
        let mut sorted = dates.clone();
        sorted.sort_by_key(|date| date.span().first);
        assert!(!dates.is_empty());
        assert_eq!(dates, sorted);
    }

    #[test]
    fn one_paper_for_all_comes_before_several() {
        let mut charges = vec![arrest("HSC 11359", "2001"), arrest("HSC 11358", "2002")];
        for charge in &mut charges {
            charge.set(Fact::Ended, Ended::Convicted);
            charge.forget(Fact::Level);
        }
        let record = Record { as_of: crate::LAW_AS_OF, person: Person::default(), charges };
        let mut assessment = assess(&record);
        // Only what is open counts.
        for charge in &mut assessment.charges {
            charge.reliefs.truncate(1);
            for entry in &mut charge.reliefs {
                entry.grade = Grade::Check;
                entry.needs = vec![Fact::Sentence, Fact::LaterConviction];
            }
        }
        assessment.charges.push(ChargeAssessment { reliefs: vec![] });
        let papers = settling(&assessment);
        assert_eq!(papers, [Settles { paper: Paper::Docket, charges: vec![0, 1] }]);
        for entry in &mut assessment.charges[1].reliefs {
            entry.needs = vec![Fact::LaterConviction];
        }
        let papers: Vec<Paper> = settling(&assessment).iter().map(|settles| settles.paper).collect();
        assert_eq!(papers, [Paper::StateRecord]);
        for charge in &mut assessment.charges {
            for entry in &mut charge.reliefs {
                entry.grade = Grade::Right;
            }
        }
        assert!(settling(&assessment).is_empty());
    }
}
