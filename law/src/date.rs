//! Days of the calendar, and dates that people know only in part.
//!
//! A [`Day`] is one exact day. A [`PartialDate`] is what a person or a record says: a year, a
//! month of a year, or a day; it stands for every day inside it, a [`Span`]. No clock lives here.

use core::fmt;

/// One day of the (proleptic Gregorian) calendar, as a number of days since 1 March of year 0.
///
/// Ordered like the calendar. Only the years 1900 to 2200 are ever constructed from outside.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Day(i32);

/// The first year that a date may name. Nobody alive has an older case.
pub const FIRST_YEAR: u16 = 1900;

impl Day {
    /// Before every day that a fact can name.
    pub const MIN: Self = Self(i32::MIN / 2);
    /// After every day that a fact can name.
    pub const MAX: Self = Self(i32::MAX / 2);

    /// The day of this year, month (1 to 12) and day (1 to 31). The parts are trusted: what
    /// comes from outside goes through [`PartialDate::new`].
    #[must_use]
    pub const fn ymd(year: u16, month: u8, day: u8) -> Self {
        // Years that begin on 1 March put the leap day last, so that a month's first day has a
        // formula (Howard Hinnant's "days from civil").
        let year = year as i32 - if month <= 2 { 1 } else { 0 };
        let month = (month as i32 + 9) % 12;
        let century = year / 100;
        Self(365 * year + year / 4 - century + century / 4 + (153 * month + 2) / 5 + day as i32 - 1)
    }

    /// Year, month (1 to 12) and day of the month (1 to 31).
    #[must_use]
    pub const fn parts(self) -> (u16, u8, u8) {
        let era = self.0.div_euclid(146_097);
        let in_era = self.0.rem_euclid(146_097);
        let year_of_era = (in_era - in_era / 1460 + in_era / 36_524 - in_era / 146_096) / 365;
        let in_year = in_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * in_year + 2) / 153;
        let day = in_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        (year as u16, month as u8, day as u8)
    }

    /// The day before.
    #[must_use]
    pub const fn yesterday(self) -> Self {
        Self(self.0 - 1)
    }

    /// The day after.
    #[must_use]
    pub const fn tomorrow(self) -> Self {
        Self(self.0 + 1)
    }

    /// The same day of the calendar, `years` later. From 29 February it is 1 March in a common
    /// year: a wait of whole years is over only when all of them have passed.
    #[must_use]
    pub const fn plus_years(self, years: u16) -> Self {
        let (year, month, day) = self.parts();
        let year = year + years;
        if month == 2 && day == 29 && !is_leap(year) {
            return Self::ymd(year, 3, 1);
        }
        Self::ymd(year, month, day)
    }

    /// The last day whose [`plus_years`](Self::plus_years) is not after this day.
    #[must_use]
    pub const fn minus_years(self, years: u16) -> Self {
        let (year, month, day) = self.parts();
        let year = year - years;
        if month == 2 && day == 29 && !is_leap(year) {
            return Self::ymd(year, 2, 28);
        }
        Self::ymd(year, month, day)
    }
}

/// Written as `1998-03-07`.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

const fn is_leap(year: u16) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

/// How many days a month has (`month` from 1 to 12).
#[must_use]
pub const fn days_in(year: u16, month: u8) -> u8 {
    match month {
        2 => 28 + is_leap(year) as u8,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// A stretch of days, both ends within: all the days that a doubtful date may be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Span {
    /// The first possible day.
    pub first: Day,
    /// The last possible day.
    pub last: Day,
}

impl Span {
    /// Nothing is known about the date.
    pub const ANY: Self = Self { first: Day::MIN, last: Day::MAX };

    /// Whether the two have a day in common.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    /// The days that lie in both, if there are any.
    #[must_use]
    pub fn and(self, other: Self) -> Option<Self> {
        let both = Self { first: self.first.max(other.first), last: self.last.min(other.last) };
        (both.first <= both.last).then_some(both)
    }
}

/// A date as a person or a record gives it: a year, a year and month, or a full day.
///
/// What is missing is doubt, not a default.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct PartialDate {
    year: u16,
    /// 0 where it is not known.
    month: u8,
    /// 0 where it is not known.
    day: u8,
}

impl PartialDate {
    /// A date from its parts.
    ///
    /// # Errors
    /// `None` for a year before [`FIRST_YEAR`] or after 2200, a month outside 1 to 12, a day that
    /// the month does not have, or a day without a month.
    #[must_use]
    pub fn new(year: u16, month: Option<u8>, day: Option<u8>) -> Option<Self> {
        if !(FIRST_YEAR..=2200).contains(&year) {
            return None;
        }
        let (month, day) = match (month, day) {
            (None, None) => (0, 0),
            (Some(month @ 1..=12), None) => (month, 0),
            (Some(month @ 1..=12), Some(day)) if day >= 1 && day <= days_in(year, month) => (month, day),
            _ => return None,
        };
        Some(Self { year, month, day })
    }

    /// Reads `1998`, `1998-03` or `1998-03-07`, and nothing else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let number = |part: &str, digits: usize| -> Option<u16> {
            let clean = part.len() == digits && part.bytes().all(|b| b.is_ascii_digit());
            if clean { part.parse().ok() } else { None }
        };
        let small = |part: &str| number(part, 2).and_then(|n| u8::try_from(n).ok());
        let mut parts = text.split('-');
        let year = number(parts.next()?, 4)?;
        let month = match parts.next() {
            Some(part) => Some(small(part)?),
            None => None,
        };
        let day = match parts.next() {
            Some(part) => Some(small(part)?),
            None => None,
        };
        if parts.next().is_some() {
            return None;
        }
        Self::new(year, month, day)
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12, where it is known.
    #[must_use]
    pub const fn month(self) -> Option<u8> {
        if self.month == 0 { None } else { Some(self.month) }
    }

    /// The day of the month, where it is known.
    #[must_use]
    pub const fn day(self) -> Option<u8> {
        if self.day == 0 { None } else { Some(self.day) }
    }

    /// Every day that this may be.
    #[must_use]
    pub const fn span(self) -> Span {
        if self.month == 0 {
            return Span { first: Day::ymd(self.year, 1, 1), last: Day::ymd(self.year, 12, 31) };
        }
        if self.day == 0 {
            let last = days_in(self.year, self.month);
            return Span { first: Day::ymd(self.year, self.month, 1), last: Day::ymd(self.year, self.month, last) };
        }
        let day = Day::ymd(self.year, self.month, self.day);
        Span { first: day, last: day }
    }

    /// The same date `years` later, in the same precision.
    #[must_use]
    pub const fn plus_years(self, years: u16) -> Self {
        if self.day == 0 {
            return Self { year: self.year + years, ..self };
        }
        let (year, month, day) = Day::ymd(self.year, self.month, self.day).plus_years(years).parts();
        Self { year, month, day }
    }
}

/// Written as it was given: `1998`, `1998-03` or `1998-03-07`.
impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if self.month != 0 {
            write!(f, "-{:02}", self.month)?;
        }
        if self.day != 0 {
            write!(f, "-{:02}", self.day)?;
        }
        Ok(())
    }
}

impl From<Day> for PartialDate {
    fn from(day: Day) -> Self {
        let (year, month, day) = day.parts();
        Self { year, month, day }
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn days_count_up_one_by_one_over_three_centuries() {
        let mut expected = Day::ymd(1900, 1, 1);
        for year in 1900..=2200_u16 {
            for month in 1..=12_u8 {
                for day in 1..=days_in(year, month) {
                    let got = Day::ymd(year, month, day);
                    assert_eq!(got, expected);
                    assert_eq!(got.parts(), (year, month, day));
                    assert_eq!(got.tomorrow().yesterday(), got);
                    expected = got.tomorrow();
                }
            }
        }
        assert_eq!(Day::ymd(2016, 11, 9).yesterday().to_string(), "2016-11-08");
        assert_eq!(days_in(1900, 2), 28);
        assert_eq!(days_in(2000, 2), 29);
        assert_eq!(days_in(2024, 2), 29);
        assert_eq!(days_in(2023, 4), 30);
        assert_eq!(days_in(2023, 9), 30);
    }

    #[test]
    fn whole_years_pass_on_the_same_day_and_a_leap_day_waits_until_march() {
        assert_eq!(Day::ymd(2024, 2, 29).plus_years(1), Day::ymd(2025, 3, 1));
        assert_eq!(Day::ymd(2024, 2, 29).plus_years(4), Day::ymd(2028, 2, 29));
        assert_eq!(Day::ymd(2024, 2, 29).minus_years(1), Day::ymd(2023, 2, 28));
        assert_eq!(Day::ymd(2024, 2, 29).minus_years(4), Day::ymd(2020, 2, 29));
        // Only that day moves: not the 29th of another month, and not another day of February.
        for (month, day) in [(1, 29), (3, 29), (12, 29), (2, 28)] {
            assert_eq!(Day::ymd(2024, month, day).plus_years(1), Day::ymd(2025, month, day));
            assert_eq!(Day::ymd(2024, month, day).minus_years(1), Day::ymd(2023, month, day));
        }
        for years in 1..=6 {
            for as_of in [Day::ymd(2028, 2, 29), Day::ymd(2027, 2, 28), Day::ymd(2027, 3, 1), Day::ymd(2026, 11, 22)] {
                let last = as_of.minus_years(years);
                assert!(last.plus_years(years) <= as_of, "{last} + {years}");
                assert!(last.tomorrow().plus_years(years) > as_of, "{last} + {years}");
            }
        }
    }

    #[test]
    fn partial_dates_read_what_they_write_and_refuse_the_rest() {
        for text in ["1998", "1998-03", "1998-03-07", "2024-02-29", "1900", "2200-12-31"] {
            assert_eq!(PartialDate::parse(text).map(|d| d.to_string()).as_deref(), Some(text));
        }
        for text in [
            "",
            "98",
            "1899",
            "2201",
            "1998-13",
            "1998-00",
            "1998-3",
            "1998-02-30",
            "2023-02-29",
            "1998-03-00",
            "1998-03-07-01",
            "+998",
            "1998-",
            "-998",
            "1998-03-7",
            "１９９８",
            "about 1998",
        ] {
            assert_eq!(PartialDate::parse(text), None, "{text}");
        }
        assert_eq!(PartialDate::new(1998, None, Some(7)), None);
        assert_eq!(PartialDate::new(1998, Some(3), Some(0)), None);
    }

    #[test]
    fn a_partial_date_is_every_day_inside_it() {
        let span = |text: &str| PartialDate::parse(text).unwrap().span();
        assert_eq!(span("1998").first, Day::ymd(1998, 1, 1));
        assert_eq!(span("1998").last, Day::ymd(1998, 12, 31));
        assert_eq!(span("2024-02").last, Day::ymd(2024, 2, 29));
        assert_eq!(span("2024-02-03").first, span("2024-02-03").last);
        assert_eq!(PartialDate::parse("2024-02").unwrap().plus_years(1).to_string(), "2025-02");
        assert_eq!(PartialDate::parse("2024-02-29").unwrap().plus_years(1).to_string(), "2025-03-01");
        assert_eq!(PartialDate::from(Day::ymd(1998, 3, 7)).to_string(), "1998-03-07");
        let date = PartialDate::parse("1998-03-07").unwrap();
        assert_eq!((date.year(), date.month(), date.day()), (1998, Some(3), Some(7)));
        assert_eq!(
            (PartialDate::parse("1998").unwrap().month(), PartialDate::parse("1998-03").unwrap().day()),
            (None, None)
        );
    }

    #[test]
    fn spans_meet_where_they_share_a_day() {
        let (march, year) = (PartialDate::parse("1998-03").unwrap().span(), PartialDate::parse("1998").unwrap().span());
        let next = PartialDate::parse("1999").unwrap().span();
        assert_eq!(march.and(year), Some(march));
        assert!(march.meets(year) && year.meets(march) && !year.meets(next) && !next.meets(year));
        assert_eq!(year.and(next), None);
        let edge = Span { first: year.last, last: next.first };
        assert!(edge.meets(year) && edge.meets(next));
    }
}
