//! Writes a worked case as rows of the extract, with a document of the facts that are left then.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::collections::BTreeMap;

use relief_check_intake::doj::COLUMN_COUNT;
use relief_check_law::offenses::is_enhancement;
use relief_check_law::world::Var;
use relief_check_law::{Offense, PartialDate};
use serde_json::{Map, Value, json};

/// A case with what is left of it: the rows, and the document with the same facts.
pub(crate) struct Case {
    pub(crate) rows: Vec<String>,
    pub(crate) document: Value,
}

/// What a record as a whole is read from.
struct Record {
    subject: String,
    offenses: Vec<Offense>,
    dates: Vec<PartialDate>,
}

/// A case whose charges are all convictions in California that the extract can hold.
pub(crate) fn case(number: usize, document: &Value) -> Option<Case> {
    let charges = document["charges"].as_array()?;
    let mut record = Record { subject: (1000 + number).to_string(), offenses: Vec::new(), dates: Vec::new() };
    for charge in charges {
        let court = text(charge, "court").unwrap_or_else(|| "california".to_owned());
        if court != "california" || charge["ended"] != "convicted" {
            return None;
        }
        record.offenses.push(Offense::parse(&text(charge, "offense")?));
        record.dates.push(PartialDate::parse(&text(charge, "date")?)?);
    }
    let (mut rows, mut left) = (Vec::new(), Vec::new());
    for (place, charge) in charges.iter().enumerate() {
        let mut facts = record.shown(place)?;
        rows.extend(record.rows(place, charge, &mut facts)?);
        left.push(Value::Object(facts));
    }
    let document = json!({"id": record.subject, "as_of": document["as_of"], "charges": left});
    Some(Case { rows, document })
}

fn text(charge: &Value, fact: &str) -> Option<String> {
    charge[fact].as_str().filter(|value| *value != "unknown").map(str::to_owned)
}

fn keep(facts: &mut Map<String, Value>, fact: &str, value: Value) {
    facts.insert(fact.to_owned(), value);
}

impl Record {
    /// What the record as a whole shows of a charge, by another reading than the program's.
    fn shown(&self, this: usize) -> Option<Map<String, Value>> {
        let mut facts = Map::new();
        let others: Vec<usize> = (0..self.offenses.len()).filter(|other| *other != this).collect();
        keep(&mut facts, "only_conviction", json!(if others.is_empty() { "yes" } else { "no" }));
        if others.is_empty() {
            return Some(facts);
        }
        let own = self.dates[this].span();
        let before = |other: usize| self.dates[other].span().last < own.first;
        if others.iter().any(|other| !before(*other) && self.dates[*other].span().first <= own.last) {
            // What the order is cannot be told.
            return None;
        }
        for (fact, list) in [("super_strike", Var::StrikeOffense), ("registrable_prior", Var::Registrable)] {
            let on = |other: &&usize| self.offenses[**other].kind.traits.get(list).unwrap();
            let surely: Vec<&usize> = others.iter().filter(|other| on(other).0 == 1).collect();
            let open = others.iter().any(|other| !on(&other).is_one());
            let prior = match surely.as_slice() {
                all if all.iter().any(|other| before(**other)) => Some("before"),
                _ if open => None,
                [] => Some("none"),
                _ => Some("after"),
            };
            if let Some(prior) = prior {
                keep(&mut facts, fact, json!(prior));
            }
        }
        let of = |place: usize| self.offenses[place].kind.sections;
        if ["11357", "11358", "11359", "11360"].iter().any(|number| self.offenses[this].label.contains(number)) {
            let earlier = others.iter().filter(|other| of(**other) == of(this) && before(**other)).count();
            keep(&mut facts, "same_section_priors", json!(earlier.min(2)));
        }
        Some(facts)
    }

    /// The rows of a charge, and the facts that they tell.
    fn rows(&self, place: usize, charge: &Value, facts: &mut Map<String, Value>) -> Option<Vec<String>> {
        let date = self.dates[place];
        let (order, offense) = (format!("{}002001000", 101 + place), written(&self.offenses[place])?);
        keep(facts, "court", json!("california"));
        keep(facts, "ended", json!("convicted"));
        keep(facts, "offense", charge["offense"].clone());
        keep(facts, "date", charge["date"].clone());
        let (mut rows, mut born) = (Vec::new(), String::new());
        // One person has one birthday.
        if let (1, Some(age)) = (self.offenses.len(), text(charge, "age")) {
            let years = BTreeMap::from([("under-18", 16), ("18-20", 20), ("21-plus", 30)])[age.as_str()];
            born = years_before(date, years + 1);
            let (order, day) = (format!("{}001001000", 101 + place), years_before(date, 1));
            let arrest = [(2, &*self.subject), (14, &born), (40, &day), (42, "ARREST/DETAINED/CITED"), (50, &order)];
            rows.push(row(&arrest));
            keep(facts, "age", json!(age));
        }
        let (level, cleared) = (text(charge, "level"), text(charge, "cleared"));
        let mut class = level.clone().unwrap_or_default().to_ascii_uppercase();
        let granted = match (cleared.as_deref(), level.as_deref()) {
            (Some("dismissed"), _) => "CONV SET ASIDE & DISM PER 1203.4 PC",
            (Some("sealed"), _) => "RELIEF GRANTED PER 1203.425 PC",
            (Some("reduced"), Some("misdemeanor")) => {
                // The row of the conviction has the class of then.
                "FELONY".clone_into(&mut class);
                "REDUCED TO MISDEMEANOR PER 17(B) PC"
            }
            (Some("reduced"), _) => return None,
            _ => "",
        };
        if !granted.is_empty() {
            keep(facts, "cleared", json!(cleared));
        }
        if let Some(level) = level {
            keep(facts, "level", json!(level));
        }
        let sentence = text(charge, "sentence");
        let parts = sentence_parts(sentence.as_deref(), &class);
        if !parts.is_empty() {
            keep(facts, "sentence", json!(sentence));
        }
        let date = format!("{:04}{:02}{:02}", date.year(), date.month().unwrap_or(0), date.day().unwrap_or(0));
        let court = |end: &str, level: &str, part: &str| {
            let who = [(2, &*self.subject), (14, &*born), (40, &*date), (42, "COURT ACTION"), (48, "LOS ANGELES")];
            let what = [(50, &*order), (54, &*offense), (80, end), (82, level), (86, part)];
            row(&[&who[..], &what[..]].concat())
        };
        let (end, first) = parts.first().copied().unwrap_or(("CONVICTED", ""));
        rows.push(court(end, &class, first));
        rows.extend(parts.iter().skip(1).map(|(_, part)| court(end, &class, part)));
        if !granted.is_empty() {
            rows.push(court(granted, "", ""));
        }
        Some(rows)
    }
}

/// The disposition with the places of the parts; nothing where the extract does not tell the sentence surely.
fn sentence_parts(sentence: Option<&str>, class: &str) -> &'static [(&'static str, &'static str)] {
    match sentence {
        Some("probation") if class != "INFRACTION" => &[("CONVICTED-PROB/JAIL", "PROBATION"), ("", "JAIL")],
        Some("fine-or-jail") => &[("CONVICTED-FINE", "FINE")],
        Some("suspended-prison") if class == "FELONY" => &[("CONVICTED", "PRISON SS"), ("", "PROBATION")],
        Some("state-prison") if class == "FELONY" => &[("CONVICTED-PRISON", "PRISON")],
        Some("county-felony-straight") if class == "FELONY" => &[("CONVICTED-JAIL", "JAIL 1170(H)(5)(A) PC")],
        _ => &[],
    }
}

/// How the extract writes a section, where it can.
fn written(offense: &Offense) -> Option<String> {
    let (code, number) = offense.label.split_once(' ')?;
    let code = match code {
        "HSC" => "HS",
        "BPC" => "BP",
        "PC" | "VC" => code,
        _ => return None,
    };
    (!is_enhancement(&offense.label)).then(|| format!("{} {code}-IN WORDS", number.to_ascii_uppercase()))
}

/// So many years before the first day that a date may be.
fn years_before(date: PartialDate, years: u16) -> String {
    let (year, month, day) = date.span().first.parts();
    format!("{:04}{month:02}{:02}", year - years, day.min(28))
}

fn row(values: &[(usize, &str)]) -> String {
    let mut row = vec![""; COLUMN_COUNT];
    for (place, value) in values {
        row[*place] = value;
    }
    row.join(",")
}
