//! The names of the months, for whoever reads dates as people type them. Only reads: what is shown has its words
//! elsewhere.

const NAMES: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The month (1 to 12) of a name, or of its beginning from three letters on, in letters of either kind; "maybe" is
/// none.
#[must_use]
pub fn month_named(word: &str) -> Option<u8> {
    let begins = |name: &&str| name.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    let (_, month) = NAMES.iter().zip(1..).find(|(name, _)| word.len() > 2 && begins(name))?;
    Some(month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_or_its_beginning_is_a_month() {
        for (number, name) in (1..).zip(NAMES) {
            for length in 3..=name.len() {
                assert_eq!(month_named(&name[..length]), Some(number), "{name}");
                assert_eq!(month_named(&name[..length].to_ascii_uppercase()), Some(number), "{name}");
            }
        }
        for word in ["", "ma", "maybe", "mayor", "decembers", "smarch", "mar.", "märz", "marc\u{301}"] {
            assert_eq!(month_named(word), None, "{word}");
        }
    }
}
