//! The lines of an event into its counts. What they propose is in [`super::propose`].

use relief_check_law::PartialDate;
use relief_check_law::facts::Level;

use super::line::{self, EventKind, Item, Line};
use super::model::{Count, Told, Words};
use super::outcome::{Outcome, outcome};
use super::place::Agency;
use super::section::Section;
use super::sheet::{Open, Reader};
use super::why::Ignored;

impl Reader {
    /// A line that belongs to an event, if there is one.
    pub(super) fn item(&mut self, at: usize, text: &str, found: Item) {
        if self.parted {
            // A heading was lost, or the second of two registrations has none.
            let Item::Date { rest, .. } = &found else {
                let note = matches!(found, Item::Text);
                return self.ignore(at, if note { Ignored::Notice } else { Ignored::NoCount });
            };
            let kind = self.unheaded(text.get(*rest..).unwrap_or_default());
            self.open_event(at, kind);
        }
        let from = |rest: usize| text.get(rest..).unwrap_or_default();
        match found {
            Item::Date { date, rest } => self.date(at, date, from(rest)),
            Item::Count { number, several, rest } => self.new_count(at, number, several, from(rest)),
            Item::Offense(section) => self.offense(at, text, section),
            Item::Disposition { rest } => self.disposition(at, from(rest)),
            Item::Sentence { rest } => self.sentence(at, from(rest)),
            Item::Status { rest } => {
                self.open = Open::Nothing;
                match (level(from(rest)), self.count()) {
                    (Some(level), Some(count)) => count.status.push((level, at)),
                    (_, None) => self.ignore(at, Ignored::NoCount),
                    (None, _) => {}
                }
            }
            Item::TypeOfCharge { rest } => {
                self.open = Open::Nothing;
                self.ignore(at, Ignored::Number);
                self.charged(at, from(rest));
            }
            Item::SentenceFrom { rest } => {
                self.open = Open::Nothing;
                self.ignore(at, Ignored::Number);
                let place = from(rest).to_owned();
                if let Some(count) = self.count() {
                    count.from.get_or_insert((place, at));
                }
            }
            Item::Comment { rest } => self.comment(at, from(rest)),
            Item::Number => {
                self.open = Open::Nothing;
                self.ignore(at, Ignored::Number);
            }
            Item::Qualifier { attempt } => {
                self.open = Open::Nothing;
                self.ignore(at, Ignored::Description);
                if attempt && let Some(count) = self.count() {
                    count.attempt.get_or_insert(at);
                }
            }
            Item::Text => self.text(at, text),
        }
    }

    /// The kind of an event without a heading, by what follows its date.
    fn unheaded(&self, rest: &str) -> EventKind {
        if Agency::read(rest).is_some_and(|agency| agency.is_california_court()) {
            return EventKind::Court;
        }
        let before = self.read.cycles.last().and_then(|cycle| cycle.last()).map(|event| event.kind);
        match before {
            Some(
                kind @ (EventKind::Registration | EventKind::Applicant | EventKind::Custody | EventKind::Probation),
            ) => kind,
            Some(EventKind::Arrest | EventKind::Court | EventKind::MentalHealth | EventKind::Other) | None => {
                EventKind::Other
            }
        }
    }

    fn date(&mut self, at: usize, date: Option<PartialDate>, rest: &str) {
        self.open = Open::Nothing;
        let date = date.filter(|date| date.span().first <= self.as_of);
        let Some(event) = self.event() else { return };
        if event.dated || !event.counts.is_empty() {
            self.date = date.map(|date| (date, at));
            self.ignore(at, Ignored::Step);
            // "19850902 DISPO:NO LONGER INTERESTED"
            if !rest.is_empty() {
                let found = line::line(rest);
                if let Line::Item(Item::Disposition { rest: from }) = found {
                    self.disposition(at, rest.get(from..).unwrap_or_default());
                } else if let Line::Item(Item::Sentence { rest: from }) = found {
                    self.sentence(at, rest.get(from..).unwrap_or_default());
                }
            }
            return;
        }
        event.dated = true;
        event.date = date.map(|date| (date, at));
        if !rest.is_empty() {
            event.agency = Some((rest.to_owned(), at));
        }
    }

    fn new_count(&mut self, at: usize, number: Option<u32>, several: bool, rest: &str) {
        self.open = Open::Nothing;
        self.date = None;
        if let Some(event) = self.event() {
            event.counts.push(Count { line: at, number, several, ..Count::default() });
        }
        if let Some(section) = Section::read(rest) {
            self.offense(at, rest, section);
        }
    }

    fn offense(&mut self, at: usize, text: &str, section: Section) {
        // "DISPO:CONV SET ASIDE & DISM PER", and on the next line "1203.4 PC".
        if self.open == Open::Disposition && !section.described {
            return self.text(at, text);
        }
        self.open = Open::Offense;
        let Some(event) = self.event() else { return };
        // A section after a disposition begins a count whose own line was lost.
        if event.counts.last().is_none_or(|count| !count.told.is_empty()) {
            event.counts.push(Count { line: at, implied: true, ..Count::default() });
        }
        self.date = None;
        let Some(count) = self.count() else { return };
        let mut why = None;
        match &count.section {
            None => count.section = Some((section, at)),
            Some((first, _)) if first.offense(false) == section.offense(false) => why = Some(Ignored::Repeated),
            Some(_) => {
                count.second = true;
                why = Some(Ignored::SecondSection);
            }
        }
        if let Some(why) = why {
            self.ignore(at, why);
        }
        if let Some((_, charged)) = text.rsplit_once("TOC:") {
            self.charged(at, charged);
        }
    }

    fn disposition(&mut self, at: usize, text: &str) {
        self.open = Open::Disposition;
        let date = self.date;
        match self.count() {
            Some(count) => count.told.push(Told { words: Words::new(text, at, false), date }),
            None => self.ignore(at, Ignored::NoCount),
        }
    }

    fn sentence(&mut self, at: usize, text: &str) {
        self.open = Open::Sentence;
        match self.count() {
            Some(count) => count.sentences.push(Words::new(text, at, false)),
            None => self.ignore(at, Ignored::NoCount),
        }
    }

    fn charged(&mut self, at: usize, text: &str) {
        if let (Some(level), Some(count)) = (level(text), self.count()) {
            count.charged.get_or_insert((level, at));
        }
    }

    fn comment(&mut self, at: usize, text: &str) {
        self.open = Open::Comment;
        self.ignore(at, Ignored::Comment);
        // "CNT 02 CHRG-666 PC" may stand under another count of the event.
        let (number, text) = match text.strip_prefix("CNT").map(|rest| rest.trim_start_matches([' ', ':'])) {
            Some(rest) => {
                let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
                let (number, rest) = rest.split_at_checked(end).unwrap_or(("", rest));
                (number.parse::<u32>().ok(), rest.trim_start())
            }
            None => (None, text),
        };
        let Some(event) = self.event() else { return };
        let count = match number {
            // Counts have the number of their place, but for lost ones.
            Some(number) => usize::try_from(number)
                .ok()
                .and_then(|place| place.checked_sub(1))
                .and_then(|place| event.counts.get_mut(place))
                .filter(|count| count.number == Some(number)),
            None => event.counts.last_mut(),
        };
        let Some(count) = count else { return };
        if let Some(charge) = text.strip_prefix("CHRG").map(|rest| rest.trim_start_matches(['-', ':', ' '])) {
            if let Some(section) = Section::read(charge) {
                count.comment.get_or_insert((section, at));
            }
            if let Some((_, toc)) = text.rsplit_once("TOC:")
                && let Some(level) = level(toc)
            {
                count.charged.get_or_insert((level, at));
            }
        } else if let Some(sentence) = text.strip_prefix("XSEN:").or_else(|| text.strip_prefix("SEN:")) {
            count.sentences.push(Words::new(sentence, at, true));
        } else if matches!(outcome(text), Outcome::Granted(..) | Outcome::GrantUnread) {
            count.grant_comment.get_or_insert(at);
        }
    }

    /// A line without a label goes on with what is open.
    fn text(&mut self, at: usize, text: &str) {
        let open = self.open;
        let Some(event) = self.event() else { return };
        // A court's name on a line of its own.
        if event.dated && event.agency.is_none() && event.counts.is_empty() {
            if Agency::read(text).is_some() {
                event.agency = Some((text.to_owned(), at));
            }
            return;
        }
        let Some(count) = event.counts.last_mut() else { return };
        match open {
            Open::Disposition => {
                // What finds no room stays unread.
                let _ = count.told.last_mut().is_some_and(|told| told.words.add(text, at));
            }
            Open::Sentence => {
                let _ = count.sentences.last_mut().is_some_and(|words| words.add(text, at));
            }
            Open::Comment => self.ignore(at, Ignored::Comment),
            Open::Offense => self.ignore(at, Ignored::Description),
            Open::Nothing if count.section.is_none() => self.ignore(at, Ignored::Description),
            Open::Nothing => {}
        }
    }
}

/// The class by its first letters.
fn level(text: &str) -> Option<Level> {
    let word = text.trim_start().split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    match word {
        "F" | "FEL" | "FELONY" => Some(Level::Felony),
        "M" | "MISD" | "MISDEMEANOR" => Some(Level::Misdemeanor),
        "I" | "INFR" | "INFRACTION" => Some(Level::Infraction),
        _ => None,
    }
}
