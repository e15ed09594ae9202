//! One person's rows: which of them are convictions, which belong together, and what they say.
//!
//! The reading is that of the programs whose policies are reproduced, oddities included, since the columns that
//! these give depend on it; where the law needs another reading, both are kept side by side. A conviction is a
//! row that is convicted and has a count that no row before it had; what follows with the same count are further parts of
//! its sentence. What a policy or the law makes of it is not here.

use std::borrow::Cow;

use relief_check_law::PartialDate;
use relief_check_law::facts::Level;

use super::date::{Stamp, read_partial};
use super::layout::{Column, SEE_COMMENT};
use super::rows::{BadRow, Row};
use super::section::{Sections, before_hyphen, whole_section};

/// The most convictions and cases of one person; whoever has more is no person.
pub const MAX_PER_PERSON: usize = 4000;

/// How the rows are read, where the programs differ or a fault is mended.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is one difference")]
pub(crate) struct Reading {
    /// The first programs looked into the comment only where the offense says so, not where it is blank.
    pub(crate) blank_offense_is_blank: bool,
    /// Read "664-11359" whole, not up to its first hyphen.
    pub(crate) whole_sections: bool,
    /// Add a further part of a sentence to its own conviction, not to the last one that was read.
    pub(crate) parts_to_their_own: bool,
    /// Take `YYYYMM00` and `YYYY0000` for the last day that they may be, and what cannot be read for nothing.
    pub(crate) plain_dates: bool,
}

/// A conviction.
#[derive(Clone, Debug)]
pub(crate) struct Conviction<'a> {
    /// Which of the files it comes from, and its line there.
    pub(crate) file: u32,
    pub(crate) line: u64,
    /// The number of its section's text as the policy reads it, and as the law does.
    pub(crate) section: u32,
    pub(crate) law_section: u32,
    /// Its day, for the policies.
    pub(crate) day: Stamp,
    /// Its day, month or year, for the law.
    pub(crate) date: Option<PartialDate>,
    /// Whether the policies take it for a felony.
    pub(crate) felony: bool,
    /// Whether the class of the conviction itself says so.
    pub(crate) is_felony_by_class: bool,
    /// Its class, where the row says it.
    pub(crate) level: Option<Level>,
    pub(crate) county: Cow<'a, [u8]>,
    pub(crate) order: Cow<'a, [u8]>,
    /// When the sentence was over by its lengths, in nanoseconds.
    pub(crate) end: i128,
    /// A cannabis charge stands in the same cycle.
    pub(crate) with_cannabis: bool,
    /// The day of the cycle, the court's number and its other number, for San Francisco.
    pub(crate) cycle_day: Stamp,
    pub(crate) number: Cow<'a, [u8]>,
    pub(crate) court_number: Cow<'a, [u8]>,
}

impl Conviction<'_> {
    /// The case: cycle and step.
    pub(crate) fn case(&self) -> &[u8] {
        self.order.get(..6).unwrap_or(&self.order)
    }

    /// The cycle.
    pub(crate) fn cycle(&self) -> &[u8] {
        self.order.get(..3).unwrap_or(&self.order)
    }
}

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
        if full || self.arrests.len() >= MAX_PER_PERSON || self.cannabis_cycles.len() >= MAX_PER_PERSON {
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
}

/// The conviction of a row by itself.
fn convicted_by<'a>(row: &Row<'a>, reading: Reading, length: i64) -> Conviction<'a> {
    let event = row.get(Column::EventDate);
    let date = read_partial(&event);
    let day = Stamp::read(&event).or_else(|| {
        let span = date.filter(|_| reading.plain_dates)?.span();
        let (year, month, day) = span.last.parts();
        Some(Stamp::ymd(year.into(), month.into(), day.into()))
    });
    let day = day.unwrap_or(Stamp::ZERO);
    let class = row.get(Column::ConvictionClass);
    let offense_class = row.get(Column::OffenseClass);
    Conviction {
        file: 0,
        line: row.line(),
        section: 0,
        law_section: 0,
        day,
        date,
        felony: &*class == b"FELONY" || class.is_empty() && &*offense_class == b"F",
        is_felony_by_class: &*class == b"FELONY",
        level: level(&class, &offense_class),
        county: row.get(Column::County),
        order: row.get(Column::CountOrder),
        end: day.nanoseconds() + i128::from(length),
        with_cannabis: false,
        cycle_day: Stamp::read_or_zero(&row.get(Column::CycleDate)),
        number: row.get(Column::CaseNumber),
        court_number: row.get(Column::CourtCase),
    }
}

/// The class of a conviction, where the row says one.
fn level(class: &[u8], offense_class: &[u8]) -> Option<Level> {
    match class.trim_ascii() {
        b"FELONY" => Some(Level::Felony),
        b"MISDEMEANOR" => Some(Level::Misdemeanor),
        b"INFRACTION" => Some(Level::Infraction),
        b"" => match offense_class.trim_ascii() {
            b"F" => Some(Level::Felony),
            b"M" => Some(Level::Misdemeanor),
            b"I" => Some(Level::Infraction),
            _ => None,
        },
        _ => None,
    }
}

const DAY: i64 = 86_400 * 1_000_000_000;

/// The length of a part of a sentence in nanoseconds: a year has 366 days, a month the twelfth of it, and a number
/// that is too large goes round, all as in the programs.
fn duration(length: &[u8], unit: &[u8]) -> i64 {
    let unit = match unit {
        b"D" => DAY,
        b"M" => 366 * DAY / 12,
        b"Y" => 366 * DAY,
        _ => return 0,
    };
    whole_number(length).wrapping_mul(unit)
}

/// A whole number with or without its sign; too large ones are the largest, and all else is 0.
fn whole_number(text: &[u8]) -> i64 {
    let digits = text.strip_prefix(b"-").or_else(|| text.strip_prefix(b"+")).unwrap_or(text);
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return 0;
    }
    let negative = text.starts_with(b"-");
    let far = if negative { i64::MIN } else { i64::MAX };
    std::str::from_utf8(text).ok().and_then(|text| text.parse().ok()).unwrap_or(far)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_counted_as_the_programs_count_them() {
        assert_eq!(duration(b"90", b"D"), 90 * DAY);
        assert_eq!(duration(b"6", b"M"), 183 * DAY);
        assert_eq!(duration(b"5", b"Y"), 5 * 366 * DAY);
        assert_eq!(
            (duration(b"6", b"N"), duration(b"6", b""), duration(b" 6", b"M"), duration(b"", b"Y")),
            (0, 0, 0, 0)
        );
        assert_eq!(duration(b"-1", b"D"), -DAY);
        assert_eq!(duration(b"999", b"Y"), 999_i64.wrapping_mul(366 * DAY), "beyond 292 years it goes round");
        assert_eq!(whole_number(b"99999999999999999999"), i64::MAX);
        assert_eq!(whole_number(b"-99999999999999999999"), i64::MIN);
        assert_eq!((whole_number(b"+7"), whole_number(b"7x"), whole_number(b"--7")), (7, 0, 0));
    }

    #[test]
    fn a_class_is_only_what_the_row_says() {
        assert_eq!(level(b"FELONY", b"M"), Some(Level::Felony));
        assert_eq!(level(b"", b"F"), Some(Level::Felony));
        assert_eq!(level(b"INFRACTION", b""), Some(Level::Infraction));
        assert_eq!((level(b"", b""), level(b"UNKNOWN", b"F"), level(b"", b"N")), (None, None, None));
    }
}
