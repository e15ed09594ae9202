//! A sentence as a RAP sheet writes it: `012 MONTHS PROBATION, 045 DAYS JAIL, IMP SEN SS`.

use relief_check_law::PartialDate;
use relief_check_law::date::Day;
use relief_check_law::facts::{Level, Sentence};

use super::why::{Reason, Sure};

/// The parts of a sentence.
#[derive(Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a word of the sentence")]
struct Parts {
    probation: bool,
    prison: bool,
    jail: bool,
    fine: bool,
    /// A prison term, or the sentence as a whole, imposed and not carried out.
    suspended: bool,
    supervised: bool,
    straight: bool,
    /// A part of a kind that the facts do not have.
    other: bool,
}

/// PC 1170(h), jail in place of prison, is for sentences from this day on.
const COUNTY_FELONY: Day = Day::ymd(2011, 10, 1);

/// What the sentence is, with the class and the day of the conviction; the kind where it can be told.
pub(crate) fn sentence(text: &str, level: Option<Level>, date: Option<PartialDate>) -> (Option<Sentence>, Sure) {
    let parts = parts(text);
    let mixed = (None, Sure::Unsure(Reason::SentenceMixed));
    match (parts.probation, parts.prison) {
        (true, true) if parts.suspended => (Some(Sentence::SuspendedPrison), Sure::Likely(Reason::SentenceMixed)),
        (true, true) => mixed,
        (true, false) if parts.supervised || parts.straight => mixed,
        (true, false) => (Some(Sentence::Probation), Sure::Sure),
        (false, true) if parts.suspended || parts.supervised => mixed,
        (false, true) => (Some(Sentence::StatePrison), Sure::Sure),
        (false, false) if parts.supervised => (Some(Sentence::CountySupervised), Sure::Sure),
        (false, false) if parts.straight => (Some(Sentence::CountyStraight), Sure::Sure),
        // A sentence that was not imposed, with no probation named.
        (false, false) if parts.other || parts.suspended => (None, Sure::Unsure(Reason::SentenceUnread)),
        (false, false) if parts.jail => {
            let light = matches!(level, Some(Level::Infraction | Level::Misdemeanor));
            let early = date.is_some_and(|date| date.span().last < COUNTY_FELONY);
            if light || early {
                (Some(Sentence::FineOrJail), Sure::Sure)
            } else {
                (None, Sure::Unsure(Reason::CountyFelony))
            }
        }
        (false, false) if parts.fine => (Some(Sentence::FineOrJail), Sure::Sure),
        (false, false) => (None, Sure::Unsure(Reason::SentenceUnread)),
    }
}

fn parts(text: &str) -> Parts {
    let mut all = Parts::default();
    for part in text.split([',', ';']) {
        let has = |word: &str| part.contains(word);
        let words: Vec<&str> =
            part.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let word = |wanted: &[&str]| words.iter().any(|word| wanted.contains(word));
        // "SS" behind a part: that part is suspended.
        let suspended = word(&["SS", "SUSP", "SUSPENDED"]);
        // "IMP SEN SS", no sentence imposed, says no more than the probation beside it.
        let imposed = !has("IMP SEN") && !word(&["ISS"]);
        all.suspended |=
            imposed && (has("EXE") && has("SEN") || word(&["ESS"]) || suspended && word(&["SEN", "SENTENCE"]));
        all.straight |= has("1170(H)(5)(A)");
        if has("1170(H)(5)(B)") || has("SUPV") || has("SUPERV") {
            all.supervised = true;
        } else if word(&["PROBATION", "PROB"]) {
            all.probation = true;
        } else if word(&["PRISON", "LIFE", "DEATH"]) {
            all.prison = true;
            all.suspended |= suspended;
        } else if word(&["JAIL", "JL", "CJ"]) {
            all.jail |= !suspended;
        } else if word(&["FINE", "RESTN", "RESTITUTION"]) {
            all.fine = true;
        } else if word(&["CONDITIONAL", "CYA", "YOUTH", "CRC", "COMMITMENT", "COMM"]) {
            all.other = true;
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, level: Level, year: &str) -> (Option<Sentence>, &'static str) {
        let (kind, sure) = sentence(text, Some(level), PartialDate::parse(year));
        (kind, sure.reason().map_or("", Reason::code))
    }

    #[test]
    fn sentences_are_read_by_their_parts() {
        use Level::{Felony, Infraction, Misdemeanor};
        use Sentence::{CountyStraight, CountySupervised, FineOrJail, Probation, StatePrison, SuspendedPrison};
        for (text, level, year, expected) in [
            ("012 MONTHS PROBATION, 045 DAYS JAIL, IMP SEN SS", Misdemeanor, "1998", (Some(Probation), "")),
            ("IMP SEN SS, 003 YEARS PROBATION, 020 DAYS JAIL, FINE", Felony, "1998", (Some(Probation), "")),
            ("PROBATION,270 DAYS JAIL", Felony, "2015", (Some(Probation), "")),
            ("16 MONTHS PRISON", Felony, "1998", (Some(StatePrison), "")),
            ("25 YEARS TO LIFE", Felony, "1998", (Some(StatePrison), "")),
            ("3 YEARS PRISON SS, 3 YEARS PROBATION", Felony, "1998", (Some(SuspendedPrison), "sentence-mixed")),
            (
                "3 YEARS PROBATION, 2 YEARS PRISON, EXE SEN SS",
                Felony,
                "1998",
                (Some(SuspendedPrison), "sentence-mixed"),
            ),
            ("3 YEARS PROBATION, 2 YEARS PRISON", Felony, "1998", (None, "sentence-mixed")),
            ("2 YEARS PRISON SS", Felony, "1998", (None, "sentence-mixed")),
            ("30 DAYS JAIL, FINE, RESTN", Misdemeanor, "2015", (Some(FineOrJail), "")),
            ("FINE", Infraction, "2015", (Some(FineOrJail), "")),
            ("2 YEARS JAIL", Felony, "2004", (Some(FineOrJail), "")),
            ("2 YEARS JAIL", Felony, "2011", (None, "county-felony")),
            ("2 YEARS JAIL, 1 YEAR MANDATORY SUPERVISION", Felony, "2015", (Some(CountySupervised), "")),
            ("2 YEARS JAIL 1170(H)(5)(A) PC", Felony, "2015", (Some(CountyStraight), "")),
            ("180 DAYS JAIL SS", Misdemeanor, "1998", (None, "sentence-unread")),
            ("CONDITIONAL SENTENCE, FINE", Misdemeanor, "1998", (None, "sentence-unread")),
            ("CYA", Felony, "1974", (None, "sentence-unread")),
            ("", Felony, "1974", (None, "sentence-unread")),
        ] {
            assert_eq!(read(text, level, year), expected, "{text}");
        }
    }
}
