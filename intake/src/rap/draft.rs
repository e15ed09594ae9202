//! A charge in the making: the offense, the court, how it ended, when, and its class. What came after the
//! conviction is in [`super::after`].

use relief_check_law::facts::{Answer, Cleared, Court, Ended};
use relief_check_law::{Charge, Fact};

use super::case::{Case, ended, is_probation};
use super::model::{Count, Event, Told};
use super::outcome::Outcome;
use super::place::Agency;
use super::why::{Ignored, Reason, Sure};
use super::{CountyOf, Entry, Finding};

/// A charge in the making.
pub(super) struct Draft {
    pub(super) charge: Charge,
    pub(super) findings: Vec<Finding>,
    pub(super) entry: Entry,
    /// The line of the count, from 0.
    pub(super) line: usize,
    pub(super) evidence: Vec<(usize, Option<Fact>)>,
    /// Lines that were read and say nothing for a fact.
    pub(super) passed: Vec<(usize, Ignored)>,
}

impl Draft {
    pub(super) fn new(entry: Entry, event: &Event, count: &Count) -> Self {
        let evidence = vec![(event.first, None), (count.line, None)];
        Self { charge: Charge::default(), findings: Vec::new(), entry, line: count.line, evidence, passed: Vec::new() }
    }

    pub(super) fn found(&mut self, fact: Fact, sure: Sure, lines: impl IntoIterator<Item = usize>) {
        self.evidence.extend(lines.into_iter().map(|line| (line, Some(fact))));
        self.findings.push(Finding { fact, sure });
    }

    /// Makes a finding that is there less sure.
    pub(super) fn unsure(&mut self, fact: Fact, reason: Reason) {
        for finding in self.findings.iter_mut().filter(|finding| finding.fact == fact) {
            finding.sure = Sure::Unsure(reason);
        }
    }

    pub(super) fn offense(&mut self, count: &Count) {
        let attempt = count.attempt.is_some();
        let (section, line, mut sure) = match (&count.section, &count.comment) {
            (Some((section, line)), None) => (section, *line, Sure::Sure),
            (Some((section, line)), Some((comment, _))) if comment.offense(false) == section.offense(false) => {
                (section, *line, Sure::Sure)
            }
            (Some((section, line)), Some(_)) => (section, *line, Sure::Unsure(Reason::CommentDiffers)),
            (None, Some((section, line))) => (section, *line, Sure::Likely(Reason::InComment)),
            (None, None) => return self.found(Fact::Offense, Sure::Unsure(Reason::NoSection), []),
        };
        let mut at_best = |yes: bool, other: Sure| {
            if yes {
                sure = sure.max(other);
            }
        };
        at_best(section.misread, Sure::Likely(Reason::CodeLetters));
        at_best(attempt && !section.is_attempt(), Sure::Likely(Reason::Attempt));
        at_best(count.several, Sure::Likely(Reason::SeveralCounts));
        at_best(count.implied, Sure::Likely(Reason::TwoSections));
        at_best(count.second, Sure::Unsure(Reason::TwoSections));
        self.charge.offense = Answer::Known(section.offense(attempt));
        self.found(Fact::Offense, sure, std::iter::once(line).chain(count.attempt));
    }

    /// The court and the county; of an arrest only the county.
    pub(super) fn place(&mut self, event: &Event, county_of: CountyOf<'_>, court: bool) {
        let Some((agency, line)) = &event.agency else { return };
        let Some(agency) = Agency::read(agency) else {
            if court {
                self.found(Fact::County, Sure::Unsure(Reason::PlaceUnread), []);
            }
            return;
        };
        if court && agency.is_california_court() {
            self.charge.set(Fact::Court, Court::California);
            self.found(Fact::Court, Sure::Sure, [*line]);
        } else if court && agency.is_federal() {
            self.charge.set(Fact::Court, Court::Federal);
            self.found(Fact::Court, Sure::Likely(Reason::CourtName), [*line]);
        }
        match agency.county(county_of) {
            (Some(county), sure) => {
                self.charge.set_choice(Fact::County, Answer::Known(county));
                let sure = if court { sure } else { sure.max(Sure::Likely(Reason::Agency)) };
                self.found(Fact::County, sure, [*line]);
            }
            (None, sure) if court => self.found(Fact::County, sure, []),
            (None, _) => {}
        }
    }

    pub(super) fn ended(&mut self, count: &Count, case: Case<'_>) -> Option<Ended> {
        for told in &count.told {
            let unread = told.outcome() == Outcome::Unread;
            let why = if unread { Ignored::DispositionUnread } else { Ignored::Step };
            self.passed.extend(told.words.lines.iter().map(|line| (*line, why)));
        }
        if let Some((ended, place)) = ended(count) {
            let told = count.told.get(place);
            let lines = told.map(|told| told.words.lines.clone()).unwrap_or_default();
            self.charge.set(Fact::Ended, ended);
            let mut sure = Sure::Sure;
            if let Some(Outcome::Diversion { kind, over }) = told.map(Told::outcome) {
                // What follows may end it.
                let ends =
                    |told: &Told| matches!(told.outcome(), Outcome::Dropped | Outcome::Diversion { over: true, .. });
                let over = over || count.told.iter().skip(place + 1).any(ends);
                if !over {
                    sure = Sure::Unsure(Reason::DiversionBegun);
                }
                if let Some(kind) = kind {
                    self.charge.set(Fact::Diversion, kind);
                    self.found(Fact::Diversion, Sure::Likely(Reason::Wording), lines.iter().copied());
                }
            } else if ended == Ended::Juvenile {
                sure = Sure::Likely(Reason::Wording);
            }
            self.found(Fact::Ended, sure, lines);
            return Some(ended);
        }
        // A status, or a dismissal under PC 1203.4, is of a conviction; of this one, where the case has no other.
        let alone = case.convictions == 0;
        let granted = count.told.iter().filter(|_| alone).find(|told| {
            matches!(told.outcome(), Outcome::Granted(Cleared::Dismissed | Cleared::Reduced, _))
                || is_probation(told.outcome())
        });
        let shown =
            count.status.first().map(|(_, line)| vec![*line]).or_else(|| granted.map(|told| told.words.lines.clone()));
        if let Some(lines) = shown {
            self.charge.set(Fact::Ended, Ended::Convicted);
            self.found(Fact::Ended, Sure::Likely(Reason::Wording), lines);
            return Some(Ended::Convicted);
        }
        let unread = count.told.iter().any(|told| told.outcome() == Outcome::Unread);
        let why = if unread { Reason::DispositionUnread } else { Reason::NoDisposition };
        self.found(Fact::Ended, Sure::Unsure(why), []);
        None
    }

    pub(super) fn conviction_date(&mut self, event: &Event, count: &Count) {
        let told = ended(count).and_then(|(_, place)| count.told.get(place)).and_then(|told| told.date);
        match (told, event.date) {
            (Some((date, line)), Some((of_event, _))) if date != of_event => {
                self.charge.date = Answer::Known(date);
                self.found(Fact::Date, Sure::Likely(Reason::DispositionDate), [line]);
            }
            (Some((date, line)), _) | (None, Some((date, line))) => {
                self.charge.date = Answer::Known(date);
                self.found(Fact::Date, Sure::Sure, [line]);
            }
            (None, None) => self.found(Fact::Date, Sure::Unsure(Reason::NoDate), []),
        }
    }

    pub(super) fn level(&mut self, count: &Count, convicted: bool, case: Case<'_>) {
        let granted = case.told(count, convicted).rev().filter(|_| convicted).find_map(|(told, stray)| {
            let Outcome::Granted(_, Some(level)) = told.outcome() else { return None };
            Some((level, stray, told.words.lines.clone()))
        });
        let (level, sure, lines) = match (granted, count.status.last(), count.charged) {
            (Some((level, stray, lines)), ..) => (level, case.sure(stray), lines),
            (None, Some((level, line)), _) => (*level, Sure::Sure, vec![*line]),
            (None, None, Some((level, line))) => (level, Sure::Likely(Reason::TypeOfCharge), vec![line]),
            (None, None, None) if convicted => return self.found(Fact::Level, Sure::Unsure(Reason::NoStatus), []),
            (None, None, None) => return,
        };
        self.charge.set(Fact::Level, level);
        self.found(Fact::Level, sure, lines);
        // A status that was changed and replaced says that something was granted.
        for (_, line) in &count.status {
            self.passed.push((*line, Ignored::Repeated));
        }
    }
}
