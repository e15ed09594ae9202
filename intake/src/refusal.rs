//! Why a document was refused: the place, the value, and what would have been allowed there.

use std::{fmt, io};

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::json::Source;

/// The longest value or name that is repeated in full, in bytes.
const SHOWN: usize = 200;

/// A document that was refused.
#[derive(Debug)]
pub struct Refusal {
    /// The document's own id, where it could be read.
    pub id: Option<String>,
    /// The line of the file on which the value stands, counted from 1.
    pub line: u64,
    /// The path of the field, such as `charges[0].age`; empty for the document as a whole.
    pub path: String,
    /// The value as it was given; a long one, or one that is no JSON, as the beginning of its text.
    pub value: Box<RawValue>,
    /// What is allowed in its place: values, or short words on their form.
    pub allowed: Vec<Value>,
    /// Why the text is not JSON, in a developer's words; `None` where it is JSON.
    pub not_json: Option<String>,
}

impl Refusal {
    /// A refusal of text that cannot be looked into: it is not JSON, or too long.
    pub(crate) fn of_text(line: u64, text: &str, not_json: Option<String>, allowed: String) -> Self {
        let value = excerpt(text.trim());
        Self { id: None, line, path: String::new(), value, allowed: vec![allowed.into()], not_json }
    }

    /// The refusal as the contract writes it, on one line without its end.
    ///
    /// # Errors
    /// None is known: every part is text, a number or JSON already.
    pub fn to_json(&self) -> serde_json::Result<String> {
        serde_json::to_string(self)
    }
}

/// As the contract writes it: `{"id": …, "error": {"line": …, "path": …, "value": …, "allowed": …}}`.
impl Serialize for Refusal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        struct Inner<'a>(&'a Refusal);
        impl Serialize for Inner<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut map = serializer.serialize_map(Some(4))?;
                map.serialize_entry("line", &self.0.line)?;
                map.serialize_entry("path", &self.0.path)?;
                map.serialize_entry("value", &self.0.value)?;
                map.serialize_entry("allowed", &self.0.allowed)?;
                map.end()
            }
        }
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("id", &self.id)?;
        map.serialize_entry("error", &Inner(self))?;
        map.end()
    }
}

/// A line for a developer's terminal. Control characters of the document do not reach it.
impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: ", self.line)?;
        if let Some(why) = &self.not_json {
            return write!(f, "not JSON: {why}");
        }
        let plain = |text: &str| text.replace(char::is_control, "\u{fffd}");
        if !self.path.is_empty() {
            write!(f, "{}: ", plain(&self.path))?;
        }
        let allowed: Vec<String> = self.allowed.iter().map(Value::to_string).collect();
        write!(f, "found {}, allowed: {}", plain(self.value.get()), allowed.join(", "))
    }
}

/// What stops a document from being read.
#[derive(Debug)]
pub enum Error {
    /// It was refused; the next one can be read.
    Refused(Box<Refusal>),
    /// The input failed; nothing more comes.
    Input(io::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(refusal) => refusal.fmt(f),
            Self::Input(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Error {}

/// A refusal on its way up: each level it passes adds its part of the path.
pub(crate) struct Fault<'a> {
    value: &'a RawValue,
    /// Shown instead of the value.
    shown: Option<Box<RawValue>>,
    path: String,
    allowed: Vec<Value>,
}

impl<'a> Fault<'a> {
    pub(crate) fn new(value: &'a RawValue, allowed: Vec<Value>) -> Self {
        Self { value, shown: None, path: String::new(), allowed }
    }

    /// The same with a number shown instead of a value that is too long to repeat.
    pub(crate) fn showing(self, number: usize) -> Self {
        Self { shown: RawValue::from_string(number.to_string()).ok(), ..self }
    }

    /// The same, seen from the object that holds it in this field.
    pub(crate) fn in_field(mut self, name: &str) -> Self {
        let dot = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = format!("{}{dot}{}", beginning(name), self.path);
        self
    }

    /// The same, seen from the array that holds it in this place.
    pub(crate) fn in_place(mut self, index: usize) -> Self {
        let dot = if self.path.is_empty() { "" } else { "." };
        self.path = format!("[{index}]{dot}{}", self.path);
        self
    }

    pub(crate) fn refusal(self, source: Source<'_>, id: Option<String>) -> Refusal {
        Refusal {
            id,
            line: source.line_of(self.value),
            path: self.path,
            value: self.shown.unwrap_or_else(|| shown(self.value)),
            allowed: self.allowed,
            not_json: None,
        }
    }
}

/// The value as it was given, on one line; as text where it is long, or where other readers of JSON
/// might stumble over it (half a surrogate pair, a number beyond all floats).
fn shown(value: &RawValue) -> Box<RawValue> {
    let text = value.get();
    if text.len() <= SHOWN
        && let Ok(parsed) = serde_json::from_str::<Value>(text)
    {
        // A short number or string keeps its own spelling.
        let line = if parsed.is_object() || parsed.is_array() { parsed.to_string() } else { text.to_owned() };
        if let Ok(line) = RawValue::from_string(line) {
            return line;
        }
    }
    excerpt(text)
}

/// The beginning of a text, as a JSON string.
fn excerpt(text: &str) -> Box<RawValue> {
    let start = beginning(text);
    let more = if start.len() < text.len() { "…" } else { "" };
    serde_json::to_string(&format!("{start}{more}")).and_then(RawValue::from_string).unwrap_or_default()
}

/// At most [`SHOWN`] bytes.
fn beginning(text: &str) -> &str {
    text.get(..text.floor_char_boundary(SHOWN)).unwrap_or_default()
}
