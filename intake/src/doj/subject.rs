//! One person's rows: which of them are convictions, which belong together, and what they say.
//!
//! The reading is that of the programs whose policies are reproduced, oddities included, since the columns that
//! these give depend on it; where the law needs another reading, both are kept side by side. A conviction is a
//! row that is convicted and has a count that no row before it had; what follows with the same count are further parts of
//! its sentence. What a policy or the law makes of it is not here.

use std::borrow::Cow;

pub(crate) use super::conviction::{Conviction, Reading};

use super::conviction::{convicted_by, duration};
use super::date::Stamp;
use super::layout::{Column, SEE_COMMENT};
use super::rows::{BadRow, Row};
use super::section::{Sections, before_hyphen, whole_section};

/// The most convictions and cases of one person; whoever has more is no person.
pub const MAX_PER_PERSON: usize = 4000;

/// A value of a row: mostly a part of its bytes.
pub(crate) type Text<'a> = Cow<'a, [u8]>;

/// One person.
#[derive(Default)]
pub(crate) struct Subject<'a> {
    pub(crate) id: Cow<'a, [u8]>,
    pub(crate) birth: Option<Stamp>,
    pub(crate) convictions: Vec<Conviction<'a>>,
    pub(crate) deceased: bool,
    pub(crate) registered: bool,
    /// The first day of registration, where it is told.
    pub(crate) registered_on: Option<Stamp>,
    /// Cycles with a cannabis charge.
    cannabis_cycles: Vec<Cow<'a, [u8]>>,
    /// The numbers of each case, in the order of the rows.
    cases: Vec<(Text<'a>, Text<'a>)>,
    /// The first arrest of each cycle.
    arrests: Vec<(Cow<'a, [u8]>, Stamp)>,
    /// The counts of convictions with the places of the parts of their sentences, each place once, and dispositions
    /// that are no convictions with their counts; where all reliefs are asked for.
    pub(crate) places: Vec<(Text<'a>, Text<'a>)>,
    pub(crate) steps: Vec<(Text<'a>, Text<'a>)>,
    /// Whether a row was read.
    begun: bool,
}

/// What a row was, beside what it added to its person.
#[derive(Clone, Copy, Default)]
pub(crate) struct Seen {
    /// Whether the section stands in the comment.
    pub(crate) in_comment: bool,
}

impl<'a> Subject<'a> {
    /// Makes place for another person.
    pub(crate) fn begin(&mut self, id: Cow<'a, [u8]>) {
        self.id = id;
        self.birth = None;
        self.convictions.clear();
        self.deceased = false;
        self.registered = false;
        self.registered_on = None;
        self.cannabis_cycles.clear();
        self.cases.clear();
        self.arrests.clear();
        self.places.clear();
        self.steps.clear();
        self.begun = false;
    }

    /// The day of birth; what cannot be read is the first day of year 1, as the programs have it.
    pub(crate) fn birth_or_zero(&self) -> Stamp {
        self.birth.unwrap_or(Stamp::ZERO)
    }

    /// The numbers of the case that this conviction is in.
    pub(crate) fn case_numbers(&self, conviction: &Conviction<'_>) -> impl Iterator<Item = &[u8]> {
        let case = conviction.case().to_vec();
        self.cases.iter().filter(move |(other, _)| **other == *case).map(|(_, number)| &**number)
    }

    /// The day of the first arrest in the conviction's cycle.
    pub(crate) fn arrest(&self, conviction: &Conviction<'_>) -> Option<Stamp> {
        self.arrests.iter().find(|(cycle, _)| **cycle == *conviction.cycle()).map(|(_, day)| *day)
    }

    /// Adds a row.
    ///
    /// # Errors
    /// A row that lacks what its kind of event needs; nothing of it is kept.
    pub(crate) fn add(
        &mut self,
        row: &Row<'a>,
        file: u32,
        reading: Reading,
        sections: &mut Sections,
    ) -> Result<Seen, BadRow> {
        let order = row.get(Column::CountOrder);
        let kind = row.get(Column::EventType);
        let convicted = row.get(Column::Disposition).starts_with(b"CONVICTED");
        let offense = row.get(Column::Offense);
        let plain = offense.trim_ascii();
        let in_comment = plain.is_empty() || plain == SEE_COMMENT;
        let commented = if in_comment { row.get(Column::Comment) } else { Cow::Borrowed(&b""[..]) };
        let early = reading.blank_offense_is_blank && &*offense != SEE_COMMENT;
        let source: &[u8] = if in_comment && !early { &commented } else { &offense };
        let section =
            sections.number(if reading.whole_sections { whole_section(source) } else { before_hyphen(source) });
        let cannabis = sections.get(section).cannabis.is_some();
        let number = row.get(Column::CaseNumber);
        let case = &*kind == b"COURT ACTION" && !number.is_empty();
        if order.len() < 6 && (convicted || case) || order.len() < 3 && cannabis {
            let allowed = "cycle, step and count: 12 digits, and at least 6 of a court action";
            return Err(BadRow::in_column(row.line(), Column::CountOrder, &order, allowed));
        }
        let full = self.convictions.len() >= MAX_PER_PERSON || self.cases.len() >= MAX_PER_PERSON;
        let words = self.places.len().max(self.steps.len());
        if full || self.arrests.len().max(self.cannabis_cycles.len()).max(words) >= MAX_PER_PERSON {
            let allowed = "at most 4,000 convictions, cases and cycles of one person";
            return Err(BadRow::in_column(row.line(), Column::SubjectId, &self.id, allowed));
        }
        if !self.begun {
            self.begun = true;
            self.birth = Stamp::read(&row.get(Column::BirthDate));
        }
        if &*kind == b"DECEASED" {
            self.deceased = true;
        }
        if &*kind == b"REGISTRATION" && offense.starts_with(b"290") {
            self.registered = true;
            let day = Stamp::read(&row.get(Column::EventDate));
            self.registered_on = [self.registered_on, day].into_iter().flatten().min();
        }
        let part = |order: &Cow<'a, [u8]>, length: usize| match order {
            Cow::Borrowed(text) => Cow::Borrowed(text.get(..length).unwrap_or(text)),
            Cow::Owned(text) => Cow::Owned(text.get(..length).unwrap_or(text).to_vec()),
        };
        if case {
            let of = part(&order, 6);
            if !self.cases.iter().any(|(other, known)| *other == of && *known == number) {
                self.cases.push((of, number.clone()));
            }
        }
        if kind.starts_with(b"ARREST")
            && order.len() >= 3
            && !self.arrests.iter().any(|(cycle, _)| order.starts_with(cycle))
            && let Some(day) = Stamp::read(&row.get(Column::EventDate))
        {
            self.arrests.push((part(&order, 3), day));
        }
        if reading.all_reliefs {
            self.keep_words(row, &order, convicted);
        }
        if convicted {
            let length = duration(&row.get(Column::SentenceLength), &row.get(Column::SentenceUnit));
            if let Some(own) = self.convictions.iter().position(|known| known.order == order) {
                let target = if reading.parts_to_their_own { own } else { self.convictions.len() - 1 };
                if let Some(conviction) = self.convictions.get_mut(target) {
                    conviction.end += i128::from(length);
                }
            } else {
                // The law reads the whole text, wherever it stands.
                let blank = source.trim_ascii().is_empty();
                let whole = if blank { row.get(Column::Comment) } else { Cow::Borrowed(source) };
                let law_section = sections.number(whole_section(&whole));
                let with_cannabis = self.cannabis_cycles.iter().any(|cycle| order.starts_with(cycle));
                let conviction = convicted_by(row, reading, length);
                self.convictions.push(Conviction { file, section, law_section, with_cannabis, ..conviction });
            }
        }
        if cannabis {
            let cycle = part(&order, 3);
            for conviction in self.convictions.iter_mut().filter(|conviction| conviction.cycle() == &*cycle) {
                conviction.with_cannabis = true;
            }
            if !self.cannabis_cycles.contains(&cycle) {
                self.cannabis_cycles.push(cycle);
            }
        }
        Ok(Seen { in_comment })
    }

    /// Keeps the words of a row that tell of a sentence, or of what became of a conviction.
    fn keep_words(&mut self, row: &Row<'a>, order: &Text<'a>, convicted: bool) {
        let (words, to) = if convicted {
            (row.get(Column::SentencePlace), &mut self.places)
        } else {
            (row.get(Column::Disposition), &mut self.steps)
        };
        let known = || to.iter().any(|(of, other)| of == order && *other == words);
        if !words.trim_ascii().is_empty() && !known() {
            to.push((order.clone(), words));
        }
    }
}
