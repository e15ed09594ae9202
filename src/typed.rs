//! Reads dates as people type them: `1998`, `3/1998`, `03/07/1998`, `March 1998`, `about 1998`.
//!
//! Only reads. Which question takes a date is in [`crate::form`].

use relief_check_law::date::{FIRST_YEAR, days_in};
use relief_check_law::months::month_named;
use relief_check_law::{Day, PartialDate};

/// Why a typed date was not taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DateProblem {
    /// No year with four digits, or more than one date.
    Year,
    /// A year before [`FIRST_YEAR`].
    Early,
    /// No such month.
    Month,
    /// No such day in the month.
    Day,
    /// After today.
    Future,
}

/// Reads a date that is not after today.
///
/// # Errors
/// What is wrong with it, for the person to mend.
pub fn date(text: &str, today: Day) -> Result<PartialDate, DateProblem> {
    let mut numbers: Vec<&str> = Vec::new();
    let mut named = None;
    for part in text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()) {
        if part.bytes().all(|byte| byte.is_ascii_digit()) {
            numbers.push(part);
        } else if let Some(month) = month_named(part) {
            named = Some(month);
        }
        // Other words ("about", "maybe", "the") say nothing that the date does not say.
    }
    let small = |part: &str| part.parse::<u8>().ok();
    // The year is the one with four digits; the rest keep their order.
    let is_year = |part: &&str| part.len() == 4;
    let mut years = numbers.iter().copied().filter(is_year);
    let (Some(year), None) = (years.next(), years.next()) else { return Err(DateProblem::Year) };
    let year: u16 = year.parse().map_err(|_| DateProblem::Year)?;
    let rest: Vec<&str> = numbers.iter().copied().filter(|part| part.len() != 4).collect();
    let (month, day) = match (named, rest.as_slice()) {
        (None, []) => (None, None),
        (Some(month), []) => (Some(month), None),
        (None, [month]) => (Some(small(month).ok_or(DateProblem::Month)?), None),
        (Some(month), [day]) => (Some(month), Some(small(day).ok_or(DateProblem::Day)?)),
        (None, [month, day]) => {
            (Some(small(month).ok_or(DateProblem::Month)?), Some(small(day).ok_or(DateProblem::Day)?))
        }
        _ => return Err(DateProblem::Year),
    };
    if year < FIRST_YEAR {
        return Err(DateProblem::Early);
    }
    if let Some(month) = month {
        if !(1..=12).contains(&month) {
            return Err(DateProblem::Month);
        }
        if day.is_some_and(|day| day == 0 || day > days_in(year, month)) {
            return Err(DateProblem::Day);
        }
    }
    // A year that no date may have lies far ahead.
    let date = PartialDate::new(year, month, day).ok_or(DateProblem::Future)?;
    if date.span().first > today { Err(DateProblem::Future) } else { Ok(date) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Day = Day::ymd(2026, 11, 22);

    #[test]
    fn dates_are_read_as_people_type_them() {
        for (typed, meant) in [
            ("1998", "1998"),
            (" 1998 ", "1998"),
            ("about 1998", "1998"),
            ("~1998?", "1998"),
            ("1998-03", "1998-03"),
            ("3/1998", "1998-03"),
            ("03.1998", "1998-03"),
            ("03/07/1998", "1998-03-07"),
            ("3-7-1998", "1998-03-07"),
            ("1998-03-07", "1998-03-07"),
            ("March 1998", "1998-03"),
            ("Mar 7, 1998", "1998-03-07"),
            ("7 march 1998", "1998-03-07"),
            ("in sept 2001", "2001-09"),
            ("maybe 1998", "1998"),
            ("circa 1998", "1998"),
            ("the summer of 1998", "1998"),
            ("1998?", "1998"),
            ("~ 3/1998", "1998-03"),
            ("about May 1998", "1998-05"),
            ("2/29/2024", "2024-02-29"),
            ("2026", "2026"),
            ("11/22/2026", "2026-11-22"),
        ] {
            assert_eq!(date(typed, TODAY).map(|date| date.to_string()).as_deref(), Ok(meant), "{typed}");
        }
    }

    #[test]
    fn what_is_wrong_is_said() {
        for (typed, problem) in [
            ("", DateProblem::Year),
            ("98", DateProblem::Year),
            ("3/7/98", DateProblem::Year),
            ("1998-1999", DateProblem::Year),
            ("long ago", DateProblem::Year),
            ("1/2/3/1998", DateProblem::Year),
            ("19981", DateProblem::Year),
            ("１９９８", DateProblem::Year),
            ("1899", DateProblem::Early),
            ("13/1998", DateProblem::Month),
            ("0/1998", DateProblem::Month),
            ("999/1998", DateProblem::Month),
            ("2/30/1998", DateProblem::Day),
            ("3/0/1998", DateProblem::Day),
            ("2027", DateProblem::Future),
            ("12/2026", DateProblem::Future),
            ("11/23/2026", DateProblem::Future),
            ("9999", DateProblem::Future),
        ] {
            assert_eq!(date(typed, TODAY), Err(problem), "{typed}");
        }
    }
}
