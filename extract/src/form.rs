//! What somebody chose, and what is missing in it.

use relief_check_counties::County;
use relief_check_law::PartialDate;
use relief_check_words::Msg;

use crate::policy::{self, Beside};

/// What the worker is told to ask the law for every relief.
pub const ALL_RELIEFS: &str = "all";

/// What it is told to ask for Prop 64 alone.
pub const PROP64: &str = "prop64";

/// A chosen file, as far as the page knows it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Named {
    /// Its name, without a folder.
    pub name: String,
    /// Its bytes.
    pub size: u64,
    /// When it was last changed, in milliseconds: with the others it tells if it is the same file.
    pub changed: u64,
}

/// What somebody chose.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Form {
    /// Whether the law is asked for every relief, and not for Prop 64 alone.
    pub all_reliefs: bool,
    /// The files, in their order.
    pub files: Vec<Named>,
    /// The county, as the extract writes it.
    pub county: String,
    /// The day, as its field has it: YYYY-MM-DD.
    pub day: String,
    /// After how many years a sentence counts as over, as it was typed.
    pub over: String,
    /// The policy; empty for none.
    pub policy: String,
    /// The file that the policy takes.
    pub beside: Option<Named>,
    /// The faults that are turned off, by their names.
    pub fixed: Vec<String>,
}

/// What is missing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// The id of the field.
    pub field: &'static str,
    /// What to do.
    pub msg: Msg,
    /// What the message asks for.
    pub value: (&'static str, String),
}

impl Problem {
    const fn plain(field: &'static str, msg: Msg) -> Self {
        Self { field, msg, value: ("", String::new()) }
    }
}

/// The counties: the name, and how the extract writes it.
pub fn counties() -> impl Iterator<Item = (&'static str, String)> {
    County::ALL.into_iter().map(|county| (county.name(), county.name().to_ascii_uppercase()))
}

/// The name of the county that the extract writes so.
#[must_use]
pub fn county_name(capitals: &str) -> &'static str {
    counties().find(|(_, own)| own == capitals).map_or("", |(name, _)| name)
}

impl Form {
    /// Takes more files; one that is there already is not taken twice.
    pub fn add(&mut self, file: Named) -> bool {
        let is_new = !self.files.contains(&file);
        if is_new {
            self.files.push(file);
        }
        is_new
    }

    /// Whether two files have the same name.
    #[must_use]
    pub fn has_same_names(&self) -> bool {
        self.files
            .iter()
            .enumerate()
            .any(|(place, file)| self.files.iter().skip(place + 1).any(|o| o.name == file.name))
    }

    /// What the law is asked for, by name.
    #[must_use]
    pub const fn reliefs(&self) -> &'static str {
        if self.all_reliefs { ALL_RELIEFS } else { PROP64 }
    }

    /// The bytes of all files.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.files.iter().map(|file| file.size).sum()
    }

    /// Chooses a policy. What belonged to the last one goes; a county that was not chosen is the policy's.
    pub fn choose(&mut self, policy: &str) {
        policy.clone_into(&mut self.policy);
        self.beside = None;
        if policy.is_empty() {
            self.fixed.clear();
        }
        if self.county.is_empty() {
            policy::county(policy).unwrap_or_default().clone_into(&mut self.county);
        }
    }

    /// What is missing, in the order of the fields.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut found = Vec::new();
        if self.files.is_empty() {
            found.push(Problem::plain("choose", Msg::ZxProblemFiles));
        }
        if self.county.is_empty() {
            found.push(Problem::plain("county", Msg::ZxProblemCounty));
        } else if let Some(own) = policy::county(&self.policy)
            && own != self.county
        {
            let value = ("county", county_name(own).to_owned());
            found.push(Problem { field: "county", msg: Msg::ZxProblemCountyOf, value });
        }
        if PartialDate::parse(&self.day).is_none_or(|day| day.day().is_none()) {
            found.push(Problem::plain("day", Msg::ZxProblemDay));
        }
        let is_years = self.over.parse::<u8>().is_ok_and(|years| years < 100);
        if !self.over.is_empty() && !is_years {
            let value = ("value", self.over.clone());
            found.push(Problem { field: "over", msg: Msg::ZxProblemOver, value });
        }
        if policy::beside(&self.policy) == Some(Beside::Options) && self.beside.is_none() {
            found.push(Problem::plain("beside", Msg::ZxProblemOptions));
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, size: u64) -> Named {
        Named { name: name.to_owned(), size, changed: 1 }
    }

    fn whole() -> Form {
        Form { files: vec![file("a.csv", 7)], county: "KERN".into(), day: "2026-11-22".into(), ..Form::default() }
    }

    fn fields(form: &Form) -> Vec<&'static str> {
        form.problems().iter().map(|problem| problem.field).collect()
    }

    #[test]
    fn what_is_missing_is_told_in_the_order_of_the_form() {
        assert_eq!(fields(&Form::default()), ["choose", "county", "day"]);
        assert_eq!(fields(&whole()), [""; 0]);
        for (day, is_good) in [("2026-11", false), ("2026-02-30", false), ("1994-05-04", true), ("x", false)] {
            assert_eq!(fields(&Form { day: day.into(), ..whole() }).is_empty(), is_good, "{day}");
        }
        for (over, is_good) in [("", true), ("0", true), ("99", true), ("100", false), ("1.5", false), ("-1", false)] {
            assert_eq!(fields(&Form { over: over.into(), ..whole() }).is_empty(), is_good, "{over}");
        }
    }

    #[test]
    fn a_policy_brings_its_county_and_asks_for_its_file() {
        let mut form = Form { county: String::new(), ..whole() };
        form.choose("los-angeles");
        assert_eq!((form.county.as_str(), fields(&form).len()), ("LOS ANGELES", 0));
        form.choose("sacramento");
        assert_eq!((form.county.as_str(), fields(&form)), ("LOS ANGELES", vec!["county"]), "what was chosen stays");
        assert_eq!(form.problems()[0].value, ("county", "Sacramento".to_owned()));
        form.choose("configurable");
        assert_eq!(fields(&form), ["beside"]);
        form.beside = Some(file("options.json", 9));
        form.fixed = vec!["dates".to_owned()];
        assert_eq!(fields(&form), [""; 0]);
        form.choose("");
        assert_eq!((form.beside, form.fixed.len()), (None, 0));
    }

    #[test]
    fn a_file_is_taken_once() {
        let mut form = whole();
        assert!(!form.add(file("a.csv", 7)) && form.add(file("b.csv", 8)) && !form.has_same_names());
        assert!(form.add(file("a.csv", 9)) && form.has_same_names());
        assert_eq!((form.files.len(), form.bytes()), (3, 24));
    }

    #[test]
    fn every_county_is_written_as_the_extract_does() {
        assert_eq!(counties().count(), 58);
        assert_eq!(county_name("SAN LUIS OBISPO"), "San Luis Obispo");
        assert!(counties().all(|(_, own)| own.chars().all(|c| c.is_ascii_uppercase() || c == ' ')));
    }
}
