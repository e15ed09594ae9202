//! What the words of dispositions and sentences say, for the law on all reliefs: the sentence, and what was granted
//! since. Only what they say surely; the words are read as on RAP sheets, which print the same.

use relief_check_law::PartialDate;
use relief_check_law::facts::{Cleared, Level, Sentence};

use super::Law;
use crate::doj::subject::{Conviction, Subject};
use crate::rap::outcome::{Outcome, outcome};
use crate::rap::sentence;

/// What was told of a conviction beside its own row.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Told {
    pub(super) sentence: Option<Sentence>,
    pub(super) cleared: Option<Cleared>,
    /// The class, as it stands after what was granted.
    pub(super) level: Option<Level>,
}

impl Law {
    /// What the rows of a person tell of one conviction.
    pub(super) fn told(&mut self, subject: &Subject<'_>, conviction: &Conviction<'_>) -> Told {
        let mut told = Told { level: self.class(subject, conviction), ..Told::default() };
        let mut changed = false;
        for (order, words) in &subject.steps {
            let of_it = **order == *conviction.order;
            if !of_it && order.get(..3) != Some(conviction.cycle()) {
                continue;
            }
            match self.outcome(words) {
                // Another count of the cycle may have been meant.
                Outcome::Granted(cleared, _) if of_it => told.cleared = told.cleared.max(Some(cleared)),
                // What was ordered then is not told.
                Outcome::ProbationRevoked | Outcome::ProbationReinstated | Outcome::SentenceChanged => changed = true,
                Outcome::GrantUnread if of_it => changed = true,
                Outcome::Granted(..)
                | Outcome::GrantUnread
                | Outcome::Convicted
                | Outcome::Juvenile
                | Outcome::Dropped
                | Outcome::NoCharges
                | Outcome::Acquitted
                | Outcome::Diversion { .. }
                | Outcome::ProbationEndedEarly
                | Outcome::ProbationCompleted
                | Outcome::ProbationEnded
                | Outcome::Discharged
                | Outcome::Step
                | Outcome::Unread => {}
            }
        }
        if !changed {
            let places = subject.places.iter().filter(|(order, _)| **order == *conviction.order);
            let places: Vec<&[u8]> = places.map(|(_, place)| place.trim_ascii()).collect();
            told.sentence = read_sentence(&conviction.ending, &places, conviction.level, conviction.date);
        }
        told
    }

    /// The class as it stands today, as far as it is told.
    pub(super) fn class(&mut self, subject: &Subject<'_>, conviction: &Conviction<'_>) -> Option<Level> {
        let mut reduced: Option<Option<Level>> = None;
        for (_, words) in subject.steps.iter().filter(|(order, _)| **order == *conviction.order) {
            if let Outcome::Granted(Cleared::Reduced, left) = self.outcome(words) {
                // The lowest, in whatever order the rows are; unknown where one of them leaves it open.
                reduced = Some(reduced.map_or(left, |known| known.min(left)));
            }
        }
        reduced.unwrap_or(conviction.level)
    }

    fn outcome(&mut self, words: &[u8]) -> Outcome {
        if let Some(known) = self.outcomes.get(words) {
            return *known;
        }
        let read = outcome(&String::from_utf8_lossy(words).to_ascii_uppercase());
        self.outcomes.insert(words.into(), read);
        read
    }
}

/// The sentence, where the disposition (`CONVICTED-PROB/JAIL`) and the places of its parts say one thing.
fn read_sentence(ending: &[u8], places: &[&[u8]], level: Option<Level>, date: Option<PartialDate>) -> Option<Sentence> {
    let said = String::from_utf8_lossy(ending.strip_prefix(b"CONVICTED").unwrap_or_default()).into_owned();
    let said = said.trim().trim_start_matches(['-', '/', ' ']).replace('/', ",");
    let places = String::from_utf8_lossy(&places.join(&b","[..])).into_owned();
    let read = |text: &str| sentence::sentence(text, level, date).0;
    let sentence = match (said.is_empty(), places.is_empty()) {
        (_, true) => read(&said),
        (true, false) => read(&places),
        // Jail is a part of many sentences to probation.
        (false, false) if read(&said) == Some(Sentence::Probation) => read(&format!("{said},{places}")),
        (false, false) => read(&places).filter(|sentence| {
            // The place alone may tell jail in place of prison.
            let county = matches!(sentence, Sentence::CountySupervised | Sentence::CountyStraight);
            read(&said) == Some(*sentence) || county && said == "JAIL"
        }),
    }?;
    // One of the two is wrong.
    let contradicts = match sentence {
        Sentence::FineOrJail => false,
        Sentence::Probation => level == Some(Level::Infraction),
        Sentence::CountySupervised | Sentence::CountyStraight | Sentence::SuspendedPrison | Sentence::StatePrison => {
            level.is_some_and(|level| level != Level::Felony)
        }
    };
    (!contradicts).then_some(sentence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_only_what_disposition_and_places_say_alike() {
        use Level::{Felony, Infraction, Misdemeanor};
        use Sentence::{FineOrJail, Probation, StatePrison};
        for (ending, places, level, year, expected) in [
            ("CONVICTED-PROBATION", &[][..], Felony, "1998", Some(Probation)),
            ("CONVICTED-PROBATION     ", &["PROBATION"], Felony, "1998", Some(Probation)),
            ("CONVICTED-PROB/JAIL", &["PROBATION", "JAIL"], Misdemeanor, "1998", Some(Probation)),
            ("CONVICTED-PROB/JAIL", &["JAIL"], Felony, "1998", Some(Probation)),
            ("CONVICTED-PROBATION", &["FINE"], Misdemeanor, "1998", Some(Probation)),
            ("CONVICTED-PROBATION", &["PRISON"], Felony, "1998", None),
            ("CONVICTED-PROBATION", &[], Infraction, "1998", None),
            ("CONVICTED-PRISON", &[], Felony, "1998", Some(StatePrison)),
            ("CONVICTED-PRISON", &["PRISON "], Felony, "2015", Some(StatePrison)),
            ("CONVICTED-PRISON", &["JAIL"], Felony, "1998", None),
            ("CONVICTED-PRISON", &["PRISON", "PROBATION"], Felony, "1998", None),
            ("CONVICTED-PRISON", &["PRISON"], Misdemeanor, "1998", None),
            ("CONVICTED-JAIL", &["JAIL"], Misdemeanor, "2015", Some(FineOrJail)),
            ("CONVICTED-JAIL", &["JAIL"], Felony, "2004", Some(FineOrJail)),
            ("CONVICTED-JAIL", &["JAIL"], Felony, "2015", None),
            ("CONVICTED-JAIL", &["PROBATION"], Misdemeanor, "2015", None),
            ("CONVICTED-JAIL", &["JAIL 1170(H)(5)(A) PC"], Felony, "2015", Some(Sentence::CountyStraight)),
            ("CONVICTED-PRISON", &["JAIL 1170(H)(5)(A) PC"], Felony, "2015", None),
            ("CONVICTED-JAIL", &["FINE"], Felony, "2015", None),
            ("CONVICTED-FINE", &[], Infraction, "2015", Some(FineOrJail)),
            ("CONVICTED", &["PROBATION", "JAIL"], Felony, "2015", Some(Probation)),
            ("CONVICTED", &["PRISON"], Felony, "2015", Some(StatePrison)),
            ("CONVICTED", &["CYA"], Felony, "1974", None),
            ("CONVICTED", &[], Felony, "1974", None),
            ("CONVICTED-SOMETHING ELSE", &[], Felony, "1974", None),
        ] {
            let places: Vec<&[u8]> = places.iter().map(|place: &&str| place.trim().as_bytes()).collect();
            let read = read_sentence(ending.as_bytes(), &places, Some(level), PartialDate::parse(year));
            assert_eq!(read, expected, "{ending} {places:?} {level:?} {year}");
        }
    }
}
