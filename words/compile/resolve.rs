//! Fills in references: what other messages and terms say, as if it were written in place.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::fold::Piece;
use super::parse::Entry;
use super::{Fault, Message};

/// All messages of a language, sorted by id; duplicates, unknown references and circles are faults.
pub(crate) fn all(entries: &[Entry], faults: &mut Vec<Fault>) -> Vec<Message> {
    let mut by_id: BTreeMap<&str, &Entry> = BTreeMap::new();
    for entry in entries {
        if let Some(first) = by_id.get(entry.id.as_str()) {
            let text =
                format!("this id is taken by words/{}:{}; an id is used once in a language", first.file, first.line);
            faults.push(Fault::new(&entry.file, entry.line, &entry.id, text));
        } else {
            by_id.insert(&entry.id, entry);
        }
    }
    let mut messages = Vec::new();
    for entry in by_id.values() {
        let mut filled = Filled::default();
        match fill(entry, &by_id, &mut vec![&entry.id], &mut filled) {
            // Terms have no life of their own; they are checked, and then only serve.
            Ok(()) if entry.id.starts_with('-') => {}
            Ok(()) => messages.push(Message {
                id: entry.id.clone(),
                file: entry.file.clone(),
                line: entry.line,
                note: entry.note.clone(),
                text: filled.text,
                vars: filled.vars.into_iter().collect(),
            }),
            Err(text) => faults.push(Fault::new(&entry.file, entry.line, &entry.id, text)),
        }
    }
    messages
}

#[derive(Default)]
struct Filled {
    text: String,
    vars: BTreeSet<String>,
}

/// Appends the text of `entry`; `path` is the way of references that led here.
fn fill<'a>(
    entry: &'a Entry,
    by_id: &BTreeMap<&str, &'a Entry>,
    path: &mut Vec<&'a str>,
    filled: &mut Filled,
) -> Result<(), String> {
    for piece in &entry.pieces {
        match piece {
            Piece::Text(text) if text.contains(['{', '}']) => {
                return Err("a brace cannot be part of a text: variables are kept in braces".to_owned());
            }
            Piece::Text(text) => filled.text.push_str(text),
            Piece::Variable(name) if entry.id.starts_with('-') => {
                return Err(format!("a term cannot hold a variable (`${name}`); make it a message"));
            }
            Piece::Variable(name) => {
                let _ = write!(filled.text, "{{{name}}}");
                filled.vars.insert(name.clone());
            }
            Piece::Reference(id) if path.contains(&id.as_str()) => {
                return Err(format!("it refers to itself, by way of `{}`", path.join("` and `")));
            }
            Piece::Reference(id) => {
                let Some(target) = by_id.get(id.as_str()) else {
                    return Err(format!("it refers to `{id}`, which no file of this language has"));
                };
                path.push(&target.id);
                fill(target, by_id, path, filled)?;
                path.pop();
            }
        }
    }
    Ok(())
}
