//! The options file of the configurable policy: the same JSON that its program takes.
//!
//! Read strictly: an option that nobody knows is an error and not passed over, since a policy that silently leaves
//! one out is another policy. A section beyond the four made the program stop; here it is an error as well.

use serde_json::{Map, Value};

use super::super::section::CANNABIS;

/// What a prosecutor chose.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Options {
    /// The sections of which everything is dismissed, as numbers among the four.
    pub(crate) dismiss: Vec<u8>,
    /// The sections of which everything else is reduced.
    pub(crate) reduce: Vec<u8>,
    /// Dismiss where the person was under 21 at the conviction.
    pub(crate) under_21: bool,
    /// Dismiss where the record has nothing else.
    pub(crate) only_cannabis: bool,
    /// Dismiss where the person has died.
    pub(crate) deceased: bool,
    /// Dismiss from this age on; 0 is off.
    pub(crate) age: i32,
    /// Dismiss when the conviction is so many years old; 0 is off.
    pub(crate) years_since: i32,
    /// Dismiss when no conviction is younger than so many years; 0 is off.
    pub(crate) years_free: i32,
}

impl Options {
    /// Reads the file's text.
    ///
    /// # Errors
    /// A sentence: what is wrong, and what is allowed.
    pub fn read(text: &str) -> Result<Self, String> {
        let root: Value =
            serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| error.to_string())?;
        let mut options = Self::default();
        for (name, value) in object(&root, "the file")? {
            match name.as_str() {
                "baselineEligibility" => {
                    for (name, value) in object(value, name)? {
                        match name.as_str() {
                            "dismiss" => options.dismiss = sections(value, name)?,
                            "reduce" => options.reduce = sections(value, name)?,
                            _ => return Err(unknown(name, "dismiss, reduce")),
                        }
                    }
                }
                "additionalRelief" => options.additional(object(value, name)?)?,
                _ => return Err(unknown(name, "baselineEligibility, additionalRelief")),
            }
        }
        Ok(options)
    }

    fn additional(&mut self, fields: &Map<String, Value>) -> Result<(), String> {
        for (name, value) in fields {
            match name.as_str() {
                "subjectUnder21AtConviction" => self.under_21 = yes_no(value, name)?,
                "subjectHasOnlyProp64Charges" => self.only_cannabis = yes_no(value, name)?,
                "subjectIsDeceased" => self.deceased = yes_no(value, name)?,
                "subjectAgeThreshold" => self.age = years(value, name, 40, 65)?,
                "yearsSinceConvictionThreshold" => self.years_since = years(value, name, 1, 15)?,
                "yearsCrimeFreeThreshold" => self.years_free = years(value, name, 1, 15)?,
                _ => {
                    return Err(unknown(
                        name,
                        "subjectUnder21AtConviction, subjectHasOnlyProp64Charges, subjectIsDeceased, \
                         subjectAgeThreshold, yearsSinceConvictionThreshold, yearsCrimeFreeThreshold",
                    ));
                }
            }
        }
        Ok(())
    }
}

fn unknown(name: &str, allowed: &str) -> String {
    format!("{name} is no option; allowed are: {allowed}")
}

fn object<'a>(value: &'a Value, name: &str) -> Result<&'a Map<String, Value>, String> {
    value.as_object().ok_or_else(|| format!("{name} is {value}; allowed is an object"))
}

fn yes_no(value: &Value, name: &str) -> Result<bool, String> {
    value.as_bool().ok_or_else(|| format!("{name} is {value}; allowed are true and false"))
}

fn years(value: &Value, name: &str, least: i64, most: i64) -> Result<i32, String> {
    let number = value.as_i64().filter(|number| *number == 0 || (least..=most).contains(number));
    let number = number.and_then(|number| i32::try_from(number).ok());
    number.ok_or_else(|| format!("{name} is {value}; allowed are 0 (off) and {least} to {most}"))
}

fn sections(value: &Value, name: &str) -> Result<Vec<u8>, String> {
    let error = |value: &Value| format!("{name} has {value}; allowed is a list of {}", CANNABIS.join(", "));
    // A list that is null is an empty one there.
    if value.is_null() {
        return Ok(Vec::new());
    }
    let list = value.as_array().ok_or_else(|| error(value))?;
    let one = |value: &Value| {
        let place = CANNABIS.iter().position(|number| value.as_str() == Some(number));
        place.and_then(|place| u8::try_from(place).ok()).ok_or_else(|| error(value))
    };
    list.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_read_and_what_is_no_option_is_told() {
        let text = r#"{"baselineEligibility": {"dismiss": ["11357"], "reduce": ["11359", "11360"]},
            "additionalRelief": {"subjectAgeThreshold": 57, "subjectIsDeceased": true}}"#;
        let options = Options::read(text).unwrap();
        assert_eq!((options.dismiss, options.reduce, options.age), (vec![0], vec![2, 3], 57));
        assert!(options.deceased && !options.under_21);
        for (text, part) in [
            ("", "EOF"),
            ("[]", "an object"),
            (r#"{"baseline": {}}"#, "baseline is no option"),
            (r#"{"baselineEligibility": {"dismiss": ["11357(a)"]}}"#, "11357(a)"),
            (r#"{"additionalRelief": {"subjectAgeThreshold": 39}}"#, "40 to 65"),
            (r#"{"additionalRelief": {"yearsCrimeFreeThreshold": 16}}"#, "1 to 15"),
            (r#"{"additionalRelief": {"subjectIsDeceased": 1}}"#, "true and false"),
        ] {
            let error = Options::read(text).unwrap_err();
            assert!(error.contains(part), "{text}: {error}");
        }
        assert_eq!(Options::read(r#"{"additionalRelief": {"subjectAgeThreshold": 0}}"#).unwrap().age, 0);
    }
}
