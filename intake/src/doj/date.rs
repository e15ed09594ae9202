//! The days of the extract: eight digits, of which some may be zeros for "not known".
//!
//! Two readings: a [`Stamp`] is a day or nothing, with the arithmetic of the programs whose policies are
//! reproduced; a partial date is what the law reads, with its doubt.

use relief_check_law::PartialDate;

/// A day of the calendar as a number, in any year from 0 to 9999; unreadable is the first day of year 1.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(crate) struct Stamp(i32);

impl Stamp {
    /// What an unreadable date is taken for: 1 January of the year 1.
    pub(crate) const ZERO: Self = Self::ymd(1, 1, 1);

    /// The number of the day; month and day in their ranges.
    pub(crate) const fn ymd(year: i32, month: i32, day: i32) -> Self {
        // Years that begin on 1 March put the leap day last (Howard Hinnant's "days from civil").
        let year = if month <= 2 { year - 1 } else { year };
        let month = (month + 9) % 12;
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        Self(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + (153 * month + 2) / 5 + day - 1)
    }

    /// Year, month, day.
    pub(crate) const fn parts(self) -> (i32, i32, i32) {
        let era = self.0.div_euclid(146_097);
        let in_era = self.0.rem_euclid(146_097);
        let of_era = (in_era - in_era / 1460 + in_era / 36_524 - in_era / 146_096) / 365;
        let in_year = in_era - (365 * of_era + of_era / 4 - of_era / 100);
        let shifted = (5 * in_year + 2) / 153;
        let day = in_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        (of_era + era * 400 + if month <= 2 { 1 } else { 0 }, month, day)
    }

    /// Reads `YYYYMMDD`; nothing where it is no day of the calendar.
    pub(crate) fn read(text: &[u8]) -> Option<Self> {
        let (year, month, day) = numbers(text)?;
        let real = (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day);
        real.then(|| Self::ymd(year, month, day))
    }

    /// Reads `YYYYMMDD`, and takes what it cannot read for [`ZERO`](Self::ZERO).
    pub(crate) fn read_or_zero(text: &[u8]) -> Self {
        Self::read(text).unwrap_or(Self::ZERO)
    }

    /// Whether it was not read.
    pub(crate) fn is_zero(self) -> bool {
        self == Self::ZERO
    }

    /// The same day of the calendar so many years later or earlier; 29 February becomes 1 March.
    pub(crate) const fn plus_years(self, years: i32) -> Self {
        let (year, month, day) = self.parts();
        Self::ymd(year + years, month, day)
    }

    /// So many days earlier.
    pub(crate) const fn days_before(self, days: i32) -> Self {
        Self(self.0 - days)
    }

    /// How many days this is after the other.
    pub(crate) const fn days_since(self, other: Self) -> i64 {
        (self.0 - other.0) as i64
    }

    /// The day in which this time lies, where it is one that a date may name.
    pub(crate) fn of_nanoseconds(time: i128) -> Option<Self> {
        i32::try_from(time.div_euclid(86_400 * 1_000_000_000)).ok().map(Self)
    }

    /// The time of its beginning, in nanoseconds.
    pub(crate) const fn nanoseconds(self) -> i128 {
        self.0 as i128 * 86_400 * 1_000_000_000
    }
}

const fn days_in(year: i32, month: i32) -> i32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn numbers(text: &[u8]) -> Option<(i32, i32, i32)> {
    let eight: &[u8; 8] = text.try_into().ok()?;
    let mut digits = 0_i32;
    for byte in eight {
        if !byte.is_ascii_digit() {
            return None;
        }
        digits = digits * 10 + i32::from(byte - b'0');
    }
    Some((digits / 10_000, digits / 100 % 100, digits % 100))
}

/// What the law may take from eight digits: a day, a month (`19940300`) or a year (`19940000`).
pub(crate) fn read_partial(text: &[u8]) -> Option<PartialDate> {
    let (year, month, day) = numbers(text)?;
    let year = u16::try_from(year).ok()?;
    let part = |number: i32| if number == 0 { Some(None) } else { u8::try_from(number).ok().map(Some) };
    PartialDate::new(year, part(month)?, part(day)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_read_as_they_stand_and_the_rest_is_nothing() {
        assert_eq!(Stamp::read(b"19810411").map(Stamp::parts), Some((1981, 4, 11)));
        assert_eq!(Stamp::read(b"20000229").map(Stamp::parts), Some((2000, 2, 29)));
        for bad in ["", "1981041", "198104111", "19810431", "19000229", "19940000", "1981-411", "x", "        "] {
            assert_eq!(Stamp::read(bad.as_bytes()), None, "{bad}");
            assert!(Stamp::read_or_zero(bad.as_bytes()).is_zero());
        }
        let mut last = Stamp::ymd(1899, 12, 31);
        for year in 1900..=2100 {
            for month in 1..=12 {
                for day in 1..=days_in(year, month) {
                    let next = Stamp::ymd(year, month, day);
                    assert_eq!((next.days_since(last), next.parts()), (1, (year, month, day)));
                    last = next;
                }
            }
        }
    }

    #[test]
    fn a_leap_day_becomes_the_first_of_march_both_ways() {
        assert_eq!(Stamp::ymd(2000, 2, 29).plus_years(21), Stamp::ymd(2021, 3, 1));
        assert_eq!(Stamp::ymd(2020, 2, 29).plus_years(-10), Stamp::ymd(2010, 3, 1));
        assert_eq!(Stamp::ymd(2019, 11, 11).plus_years(-5), Stamp::ymd(2014, 11, 11));
    }

    #[test]
    fn zeros_are_doubt_for_the_law() {
        let read = |text: &str| read_partial(text.as_bytes()).map(|date| date.to_string());
        assert_eq!(read("19940000").as_deref(), Some("1994"));
        assert_eq!(read("19940300").as_deref(), Some("1994-03"));
        assert_eq!(read("19940307").as_deref(), Some("1994-03-07"));
        for bad in ["19941300", "19940007", "00000000", "18990101", "19940231", ""] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }
}
