//! What was found, as lines of JSON: for the program, and for pages in another language than Rust.

use relief_check_law::Fact;
use serde_json::{Map, Value, json};

use super::{Proposal, RapLine};

impl Proposal {
    /// `{"charge": 0, "entry": "court", "line": 12, "sure": "likely", "facts": […]}`; `place` is its place among the charges.
    #[must_use]
    pub fn to_json(&self, place: usize) -> Value {
        let facts = self.findings.iter().map(|finding| {
            let mut fact = Map::new();
            fact.insert("fact".to_owned(), finding.fact.code().into());
            fact.insert("sure".to_owned(), finding.sure.code().into());
            if let Some(reason) = finding.sure.reason() {
                fact.insert("why".to_owned(), reason.code().into());
            }
            Value::Object(fact)
        });
        let facts: Vec<Value> = facts.collect();
        json!({ "charge": place, "entry": self.entry.code(), "line": self.line, "sure": self.sure().code(), "facts": facts })
    }
}

impl RapLine {
    /// `{"line": 3, "used": [{"charge": 0, "fact": "offense"}]}`, or `{"line": 3, "ignored": "head"}`; `place` counts from 0.
    #[must_use]
    pub fn to_json(&self, place: usize) -> Value {
        let line = place + 1;
        if let Some(why) = self.ignored {
            return json!({ "line": line, "ignored": why.code() });
        }
        let used = self.used.iter().map(|(charge, fact)| json!({ "charge": charge, "fact": fact.map(Fact::code) }));
        let used: Vec<Value> = used.collect();
        json!({ "line": line, "used": used })
    }
}
