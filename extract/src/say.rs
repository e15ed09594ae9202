//! Finds words, and writes numbers as people read them. Every sentence is in the words crate.

use relief_check_law::PartialDate;
use relief_check_words::{Msg, Words};

/// What a message says.
#[must_use]
#[inline(never)]
pub fn say(msg: Msg) -> &'static str {
    Words::english().get_for_extract(msg)
}

/// A message with its values.
#[must_use]
pub fn with(msg: Msg, values: &[(&str, &str)]) -> String {
    Words::english().with_for_extract(msg, values)
}

/// The months, in their order.
const MONTHS: [Msg; 12] = [
    Msg::ZxMonth1,
    Msg::ZxMonth2,
    Msg::ZxMonth3,
    Msg::ZxMonth4,
    Msg::ZxMonth5,
    Msg::ZxMonth6,
    Msg::ZxMonth7,
    Msg::ZxMonth8,
    Msg::ZxMonth9,
    Msg::ZxMonth10,
    Msg::ZxMonth11,
    Msg::ZxMonth12,
];

/// A day as people write it, from YYYY-MM-DD; as it is where it is none.
#[must_use]
pub fn day(text: &str) -> String {
    let parts = PartialDate::parse(text).and_then(|date| Some((date.year(), date.month()?, date.day()?)));
    let month = parts.and_then(|(_, month, _)| MONTHS.get(usize::from(month).checked_sub(1)?));
    let Some(((year, _, day), month)) = parts.zip(month) else { return text.to_owned() };
    with(Msg::ZxDate, &[("month", say(*month)), ("day", &day.to_string()), ("year", &year.to_string())])
}

/// A number with commas: `893,499`.
#[must_use]
pub fn number(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A size in whole megabytes, or in kilobytes where it is smaller than one.
#[must_use]
pub fn size(bytes: u64) -> String {
    let (msg, count) = match bytes {
        0..1_000_000 => (Msg::ZxSizeKb, bytes.div_ceil(1000)),
        bytes => (Msg::ZxSizeMb, megabytes(bytes)),
    };
    with(msg, &[("count", &number(count))])
}

/// Whole megabytes, rounded.
#[must_use]
pub const fn megabytes(bytes: u64) -> u64 {
    (bytes + 500_000) / 1_000_000
}

/// Seconds with one digit after the point, from milliseconds.
#[must_use]
pub fn seconds(milliseconds: u64) -> String {
    let tenths = milliseconds.div_ceil(100);
    [&number(tenths / 10), ".", &(tenths % 10).to_string()].concat()
}

/// Such a part of the whole, in percent with one digit after the point.
#[must_use]
pub fn percent(part: u64, whole: u64) -> String {
    let thousandths = (part * 1000 + whole / 2).checked_div(whole).unwrap_or_default();
    [&number(thousandths / 10), ".", &(thousandths % 10).to_string(), "%"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_as_people_write_them() {
        assert_eq!([day("2026-11-22"), day("1994-01-05"), day("x")], ["November 22, 2026", "January 5, 1994", "x"]);
    }

    #[test]
    fn numbers_are_as_people_read_them() {
        assert_eq!([0, 999, 1000, 893_499, 17_164_915].map(number), ["0", "999", "1,000", "893,499", "17,164,915"]);
        assert_eq!([1, 999_000, 1_499_999, 402_255_536].map(size), ["1 KB", "999 KB", "1 MB", "402 MB"]);
        assert_eq!([0, 1, 2550, 61_000].map(seconds), ["0.0", "0.1", "2.6", "61.0"]);
        assert_eq!((percent(1, 3), percent(1, 0), percent(7, 7)), ("33.3%".into(), "0.0%".into(), "100.0%".into()));
    }
}
