//! Dates as people type them in a hurry: `1998`, `98`, `3/98`, `3/7/98`, `~1998`, `Mar-98`, `1998-03-07`.
//!
//! A year of two digits is the last one of that ending that is not in the future. What people add to say that they
//! are not sure (`~`, `about`, `?`) is passed over: a year alone is doubt enough, and nothing is made up.

use relief_check_law::PartialDate;
use relief_check_law::date::Day;
use relief_check_law::months::month_named;

/// Reads a date that does not lie wholly after `today`; `None` for what is no date.
#[must_use]
pub fn typed_date(text: &str, today: Day) -> Option<PartialDate> {
    let mut numbers: Vec<&str> = Vec::new();
    let mut named = None;
    for part in text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()) {
        if numbers.len() > 3 {
            return None;
        }
        if part.bytes().all(|byte| byte.is_ascii_digit()) {
            numbers.push(part);
        } else if let Some(month) = month_named(part) {
            if named.replace(month).is_some() {
                return None;
            }
        } else if !["about", "around", "ca", "circa", "approx", "abt", "early", "late", "mid"]
            .contains(&&*part.to_ascii_lowercase())
        {
            return None;
        }
    }
    let small = |part: &str| if part.len() <= 2 { part.parse::<u8>().ok() } else { None };
    let year = |part: &str| year(part, today);
    let date = match (named, numbers.as_slice()) {
        // A RAP sheet's own form.
        (None, [whole]) if whole.len() == 8 => {
            let part = |from: usize, to: usize| whole.get(from..to).and_then(|part| part.parse::<u8>().ok());
            PartialDate::new(whole.get(..4)?.parse().ok()?, Some(part(4, 6)?), Some(part(6, 8)?))
        }
        (None, [only]) => PartialDate::new(year(only)?, None, None),
        (None, [first, second]) if first.len() == 4 => PartialDate::new(year(first)?, Some(small(second)?), None),
        (None, [first, second]) => PartialDate::new(year(second)?, Some(small(first)?), None),
        (None, [first, second, third]) if first.len() == 4 => {
            PartialDate::new(year(first)?, Some(small(second)?), Some(small(third)?))
        }
        (None, [first, second, third]) => PartialDate::new(year(third)?, Some(small(first)?), Some(small(second)?)),
        (Some(month), [only]) => PartialDate::new(year(only)?, Some(month), None),
        (Some(month), [first, second]) if first.len() == 4 => {
            PartialDate::new(year(first)?, Some(month), Some(small(second)?))
        }
        (Some(month), [first, second]) => PartialDate::new(year(second)?, Some(month), Some(small(first)?)),
        _ => None,
    };
    date.filter(|date| date.span().first <= today)
}

/// A year of four digits, or of two.
fn year(part: &str, today: Day) -> Option<u16> {
    match part.len() {
        4 => part.parse().ok(),
        2 => {
            let (this, ..) = today.parts();
            let of_this_century = this / 100 * 100 + part.parse::<u16>().ok()?;
            Some(if of_this_century > this { of_this_century - 100 } else { of_this_century })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_people_type_them() {
        let today = Day::ymd(2026, 11, 22);
        for (typed, meant) in [
            ("1998", "1998"),
            ("98", "1998"),
            ("05", "2005"),
            ("26", "2026"),
            ("27", "1927"),
            ("'98", "1998"),
            ("~1998", "1998"),
            ("~98?", "1998"),
            ("about 1998", "1998"),
            ("ca. 1998", "1998"),
            ("3/98", "1998-03"),
            ("03/1998", "1998-03"),
            ("3-98", "1998-03"),
            ("3.98", "1998-03"),
            ("1998-03", "1998-03"),
            ("1998/3", "1998-03"),
            ("~3/98", "1998-03"),
            ("3/7/98", "1998-03-07"),
            ("03/07/1998", "1998-03-07"),
            ("1998-03-07", "1998-03-07"),
            ("1998/3/7", "1998-03-07"),
            ("19980307", "1998-03-07"),
            ("Mar-98", "1998-03"),
            ("march 1998", "1998-03"),
            ("Sept 2001", "2001-09"),
            ("Mar 7, 1998", "1998-03-07"),
            ("7 March 98", "1998-03-07"),
            (" 11/22/26 ", "2026-11-22"),
        ] {
            assert_eq!(typed_date(typed, today).map(|date| date.to_string()).as_deref(), Some(meant), "{typed}");
        }
        for typed in [
            "",
            "?",
            "long ago",
            "998",
            "35886",
            "13/98",
            "2/30/98",
            "98-03",
            "1899",
            "2027",
            "11/23/26",
            "1998-1999",
            "1/2/3/4",
            "3/7/98/5",
            "March",
            "mayor 1998",
            "mar apr 1998",
            "１９９８",
            "1998-03-07-01",
            "-",
            "19980399",
        ] {
            assert_eq!(typed_date(typed, today), None, "{typed}");
        }
    }
}
