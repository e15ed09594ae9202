//! A charge in the making, on from the conviction: the sentence, how probation ended, what was granted; and the age.

use relief_check_law::date::Day;
use relief_check_law::facts::{Age, Cleared, Level, ProbationEnd, Value};
use relief_check_law::{Fact, PartialDate};

use super::case::{Case, Cycle, ended, is_probation};
use super::draft::Draft;
use super::model::{Count, Event};
use super::outcome::Outcome;
use super::sentence::sentence;
use super::why::{Ignored, Reason, Sure};

impl Draft {
    pub(super) fn sentence(&mut self, event: &Event, count: &Count, case: Case<'_>) {
        let replaced = count.sentences.split_last().map_or(&[][..], |(_, before)| before);
        for words in replaced {
            self.passed.extend(words.lines.iter().map(|line| (*line, Ignored::Repeated)));
        }
        let (words, others) = match (count.sentences.split_last(), case.sentenced) {
            (Some((last, before)), _) => {
                (last, if before.is_empty() { Sure::Sure } else { Sure::Likely(Reason::SentenceChanged) })
            }
            (None, Some(other)) => match other.sentences.last() {
                Some(last) => (last, Sure::Likely(Reason::CaseSentence)),
                None => return,
            },
            (None, None) => return self.found(Fact::Sentence, Sure::Unsure(Reason::SentenceUnread), []),
        };
        let level =
            self.charge.choice(Fact::Level).known().and_then(|index| Level::ALL.get(usize::from(index)).copied());
        // An entry of custody comes after its conviction: where it lies before the law of 2011, so does that.
        let date: Option<PartialDate> = self.charge.date.known().or_else(|| event.date.map(|(date, _)| date));
        let (kind, mut sure) = sentence(&words.text, level, date);
        sure = sure.max(others);
        if words.comment {
            sure = sure.max(Sure::Likely(Reason::InComment));
        }
        if let Some(kind) = kind {
            self.charge.set(Fact::Sentence, kind);
        }
        self.found(Fact::Sentence, sure, words.lines.iter().copied());
    }

    pub(super) fn probation_end(&mut self, count: &Count, case: Case<'_>) {
        let last = case.told(count, true).rev().find(|(told, _)| is_probation(told.outcome()));
        let Some((told, stray)) = last else {
            if case.probation {
                self.found(Fact::ProbationEnd, Sure::Unsure(Reason::OtherCount), []);
            }
            return;
        };
        let outcome = told.outcome();
        let ends = [
            (Outcome::ProbationRevoked, ProbationEnd::Revoked),
            (Outcome::ProbationEndedEarly, ProbationEnd::EndedEarly),
            (Outcome::ProbationCompleted, ProbationEnd::Completed),
        ];
        let end = ends.into_iter().find(|(said, _)| *said == outcome).map(|(_, end)| end);
        let sure = match end {
            Some(_) => case.sure(stray),
            None if outcome == Outcome::ProbationReinstated => Sure::Unsure(Reason::Reinstated),
            None => Sure::Unsure(Reason::ProbationEnd),
        };
        if let Some(end) = end {
            self.charge.set(Fact::ProbationEnd, end);
        }
        self.found(Fact::ProbationEnd, sure, told.words.lines.iter().copied());
    }

    /// What was granted already. Nothing on the sheet is not "nothing was granted".
    pub(super) fn cleared(&mut self, count: &Count, convicted: bool, case: Case<'_>) {
        let mut all: Option<Cleared> = None;
        let (mut lines, mut unread) = (Vec::new(), Vec::new());
        let mut sure = Sure::Sure;
        for (told, stray) in case.told(count, convicted) {
            let outcome = told.outcome();
            if let Outcome::Granted(cleared, _) = outcome {
                all = all.max(Some(cleared));
                sure = sure.max(case.sure(stray));
                lines.extend(&told.words.lines);
            } else if outcome == Outcome::GrantUnread {
                unread.extend(&told.words.lines);
            }
        }
        match all {
            // Without a conviction only the record of the arrest can be sealed, and beside one that is not told.
            Some(cleared) if !convicted && (cleared != Cleared::Sealed || case.convictions > 0) => {
                return self.found(Fact::Cleared, Sure::Unsure(Reason::OtherCount), []);
            }
            Some(cleared) => {
                self.charge.set(Fact::Cleared, cleared);
                return self.found(Fact::Cleared, sure, lines);
            }
            None => {}
        }
        if !unread.is_empty() && (convicted || case.convictions == 0) {
            return self.found(Fact::Cleared, Sure::Unsure(Reason::GrantUnread), unread);
        }
        let place = ended(count).map_or(0, |(_, place)| place + 1);
        let later = count.told.iter().skip(place).find(|told| told.outcome() == Outcome::Dropped);
        let changed = count.status.iter().any(|status| count.status.first().is_some_and(|first| first.0 != status.0));
        match (later, count.grant_comment) {
            (Some(told), _) if convicted => {
                self.found(Fact::Cleared, Sure::Unsure(Reason::LaterDismissal), told.words.lines.iter().copied());
            }
            (_, Some(line)) => self.found(Fact::Cleared, Sure::Unsure(Reason::InComment), [line]),
            (_, None) if changed => self.found(Fact::Cleared, Sure::Unsure(Reason::GrantUnread), []),
            (_, None) if convicted && case.granted => self.found(Fact::Cleared, Sure::Unsure(Reason::OtherCount), []),
            (_, None) => {}
        }
    }

    /// The age, where the day of the arrest settles it by every birth date of the sheet: who is arrested at 17
    /// was no older when it happened, and who is arrested at 24 was, but for old cases, no younger than 21.
    pub(super) fn age(&mut self, cycle: Cycle, births: Option<(Day, Day)>) {
        let (Some((arrest, line)), Some((first, last))) = (cycle.arrest, births) else { return };
        let within = |birth: Day| {
            let span = arrest.span();
            if span.last < birth.plus_years(18) {
                Some(Age::Under18)
            } else if span.first >= birth.plus_years(24) {
                Some(Age::From21)
            } else {
                None
            }
        };
        match (within(first), within(last), cycle.birth) {
            (Some(by_first), Some(by_last), _) if by_first == by_last => {
                self.charge.set(Fact::Age, by_first);
                self.found(Fact::Age, Sure::Likely(Reason::AgeAtArrest), [line]);
            }
            (_, _, Some(birth)) if within(birth).is_some() => {
                self.found(Fact::Age, Sure::Unsure(Reason::BirthDates), []);
            }
            _ => {}
        }
    }
}
