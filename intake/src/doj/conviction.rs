//! One conviction as its row says it: the day, the class, the section, and the length of the sentence, by the law's
//! reading and by that of the programs whose policies are reproduced. Which rows are convictions is in
//! [`super::subject`].

use std::borrow::Cow;

use relief_check_law::PartialDate;
use relief_check_law::facts::Level;

use super::date::{Stamp, read_partial};
use super::layout::Column;
use super::rows::Row;

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
    /// Keep dispositions and places of sentences, which only the law on all reliefs reads.
    pub(crate) all_reliefs: bool,
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
    /// The disposition; where all reliefs are asked for.
    pub(crate) ending: Cow<'a, [u8]>,
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

/// The conviction of a row by itself.
pub(super) fn convicted_by<'a>(row: &Row<'a>, reading: Reading, length: i64) -> Conviction<'a> {
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
        ending: if reading.all_reliefs { row.get(Column::Disposition) } else { Cow::Borrowed(b"") },
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
pub(super) fn duration(length: &[u8], unit: &[u8]) -> i64 {
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
