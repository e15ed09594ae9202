//! Documents written as a table.

use std::collections::HashSet;

use serde_json::Value;

use super::cell::{guard, of_value, quoted};
use super::{Client, Column};
use crate::document_json;

/// A table that was written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Written {
    /// The CSV: a header, one row a charge, each line with CRLF.
    pub text: String,
    /// Clients that got another label, since two may not share one: their places, and the labels.
    pub labels: Vec<(usize, String)>,
}

/// Writes clients as a table, the notes only if asked for. Reading it gives the same back, but for labels that
/// were missing or stood twice.
#[must_use]
pub fn write_table(clients: &[Client], notes: bool) -> Written {
    let columns: Vec<Column> = Column::all().filter(|column| notes || *column != Column::Notes).collect();
    let mut text = line(columns.iter().map(|column| column.name().to_owned()));
    let (mut seen, mut labels) = (HashSet::new(), Vec::new());
    for (place, client) in clients.iter().enumerate() {
        let own = client.document.id.as_deref().filter(|id| !id.trim().is_empty());
        let label = label(own, place, clients.len(), &seen);
        if label.as_deref() != client.document.id.as_deref() {
            labels.push((place, label.clone().unwrap_or_default()));
        }
        let label = label.unwrap_or_default();
        let document = document_json(None, &client.document.record);
        let charges = document.get("charges").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        // A client without a charge has one row as well.
        for row in 0..charges.len().max(1) {
            text += &line(columns.iter().map(|column| match column {
                Column::Client => guard(&label),
                Column::AsOf => client.document.record.as_of.to_string(),
                Column::Charge => charges.get(row).map_or(String::new(), |_| (row + 1).to_string()),
                Column::Fact(fact) => {
                    let facts = if fact.is_about_the_person() { document.get("person") } else { charges.get(row) };
                    of_value(facts.and_then(|facts| facts.get(fact.code())), *fact)
                }
                Column::Notes => client.notes.get(row).map_or(String::new(), |notes| guard(notes)),
            }));
        }
        seen.insert(label);
    }
    Written { text, labels }
}

fn line(cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<String> = cells.map(|cell| quoted(&cell)).collect();
    cells.join(",") + "\r\n"
}

/// A label that no client before has. The only client of a table needs none.
fn label(own: Option<&str>, place: usize, of: usize, seen: &HashSet<String>) -> Option<String> {
    if own.is_none() && of == 1 {
        return None;
    }
    let first = own.map_or_else(|| (place + 1).to_string(), str::to_owned);
    if !seen.contains(&first) {
        return Some(first);
    }
    let others = (2_usize..).map(|number| format!("{first} ({number})"));
    others.into_iter().find(|label| !seen.contains(label))
}
