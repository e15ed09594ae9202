//! What holds of every message, and what holds between two languages.

use std::collections::BTreeMap;

use super::emit::{Part, constant, part};
use super::{Fault, Message};

/// Marks that would need an interpreter on the page. Pages make headings, bold and links themselves,
/// each from a message of its own.
const MARKUP: [&str; 6] = ["**", "__", "](", "`", "<", ">"];

/// What the ids of the messages for staff begin with.
const STAFF: &str = "z-";

/// What the ids of the messages for the page of the state's extract begin with.
const EXTRACT: &str = "zx-";

/// Faults of the messages of one language.
pub(crate) fn messages(messages: &[Message]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut constants: BTreeMap<String, &str> = BTreeMap::new();
    for message in messages {
        let mut fault = |text: String| {
            faults.push(Fault::new(&message.file, message.line, &message.id, text));
        };
        let name = constant(&message.id);
        if name == "Self" {
            fault("`Self` is a word of Rust; choose another id".to_owned());
        }
        if let Some(other) = constants.insert(name, &message.id) {
            fault(format!("in Rust its name would be that of `{other}`; choose another id"));
        }
        // They stand last in every table only if they are last by id too.
        if (part(message) == Part::Staff) != message.id.starts_with(STAFF) {
            fault(format!("ids of clinic.ftl begin with `{STAFF}`, and no others do"));
        }
        if (part(message) == Part::Extract) != message.id.starts_with(EXTRACT) {
            fault(format!("ids of extract.ftl begin with `{EXTRACT}`, and no others do"));
        }
        let text = &message.text;
        if text.is_empty() {
            fault("the text is empty".to_owned());
        }
        if let Some(mark) = MARKUP.iter().find(|mark| text.contains(**mark)) {
            fault(format!(
                "`{mark}` looks like markup; messages are plain text, and pages make bold and links from messages of their own"
            ));
        }
        if text.contains('\\') || text.chars().any(|c| c.is_control() && c != '\n') {
            fault("backslashes and control characters are not allowed in texts".to_owned());
        }
        if text.trim() != text {
            fault("the text begins or ends with a space; write whole sentences, and let pages part them".to_owned());
        }
    }
    faults
}

/// Faults of a translation: messages that lack, are too many, or have other variables.
pub(crate) fn same_shape(original: &[Message], translated: &[Message], code: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    let known: BTreeMap<&str, &Message> = original.iter().map(|m| (m.id.as_str(), m)).collect();
    let mut found: BTreeMap<&str, &Message> = translated.iter().map(|m| (m.id.as_str(), m)).collect();
    for (id, message) in &known {
        let Some(other) = found.remove(id) else {
            let text = format!("the language `{code}` lacks this message; every language has every message");
            faults.push(Fault::new(&message.file, message.line, id, text));
            continue;
        };
        if other.vars != message.vars {
            let text = format!(
                "its variables are {}, but those of the original are {}",
                list(&other.vars),
                list(&message.vars)
            );
            faults.push(Fault::new(&other.file, other.line, id, text));
        }
    }
    for (id, message) in found {
        let text = "the original has no message of this id; remove it, or correct the id";
        faults.push(Fault::new(&message.file, message.line, id, text));
    }
    faults
}

fn list(vars: &[String]) -> String {
    if vars.is_empty() {
        return "none".to_owned();
    }
    let names: Vec<String> = vars.iter().map(|name| format!("`${name}`")).collect();
    names.join(", ")
}
