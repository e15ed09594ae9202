//! Assessments and questions as the contract writes them, each on one line without its end.
//!
//! What they say is the law's; only names and order are here.

use relief_check_law::facts::Fact;
use relief_check_law::{Assessment, ChargeAssessment, Entry, Question};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::json;

use crate::offer::choices;

/// The assessment of the document of this id: `{"id": …, "charges": [{"reliefs": […]}]}`.
///
/// # Errors
/// None is known: every part is text or a number.
pub fn answer_json(id: Option<&str>, assessment: &Assessment) -> serde_json::Result<String> {
    struct Answer<'a>(Option<&'a str>, &'a Assessment);
    impl Serialize for Answer<'_> {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut map = serializer.serialize_map(Some(2))?;
            map.serialize_entry("id", &self.0)?;
            map.serialize_entry("charges", &List(&self.1.charges, Charge))?;
            map.end()
        }
    }
    serde_json::to_string(&Answer(id, assessment))
}

/// The next question: `{"ask": {"fact": …, "charge": …, "choices": […]}}`, or `{"ask": null}`.
#[must_use]
pub fn ask_json(question: Option<Question>) -> String {
    let Some(Question { fact, charge }) = question else {
        return json!({ "ask": null }).to_string();
    };
    // Written part by part: an object of the library would sort its fields.
    let (fact, charge, choices) = (json!(fact.code()), json!(charge), json!(choices(fact)));
    format!(r#"{{"ask":{{"fact":{fact},"charge":{charge},"choices":{choices}}}}}"#)
}

/// A slice, each member through a wrapper that writes it.
struct List<'a, T, W>(&'a [T], fn(&'a T) -> W);

impl<T, W: Serialize> Serialize for List<'_, T, W> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(self.1))
    }
}

struct Charge<'a>(&'a ChargeAssessment);

impl Serialize for Charge<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry("reliefs", &List(&self.0.reliefs, Relief))?;
        map.end()
    }
}

struct Relief<'a>(&'a Entry);

impl Serialize for Relief<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(entry) = self;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("relief", entry.relief.code())?;
        map.serialize_entry("grade", entry.grade.code())?;
        if let Some(route) = entry.route {
            map.serialize_entry("route", route.code())?;
        }
        if let Some(result) = entry.result {
            map.serialize_entry("result", result.code())?;
        }
        if let Some(floor) = entry.floor {
            map.serialize_entry("floor", floor.code())?;
        }
        map.serialize_entry("certainty", entry.certainty.code())?;
        map.serialize_entry("cites", &entry.cites)?;
        map.serialize_entry("needs", &List(&entry.needs, |fact: &Fact| fact.code()))?;
        if let Some(earliest) = entry.earliest {
            map.serialize_entry("earliest", &earliest.to_string())?;
        }
        map.end()
    }
}
