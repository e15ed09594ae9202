//! A JSON value that knows its file and its field, so that a complaint can name both.
//! What a value must look like is not here: see `rules.rs`.

use serde_json::Value;
use std::fs;
use std::path::Path;

/// A file read whole.
pub(crate) struct Document {
    file: String,
    value: Value,
}

impl Document {
    /// Reads and parses a file; the error names it.
    pub(crate) fn read(path: &Path) -> Result<Self, String> {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = fs::read_to_string(path).map_err(|e| format!("{file} cannot be read: {e}"))?;
        let value = serde_json::from_str(&text).map_err(|e| format!("{file} is not JSON: {e}"))?;
        Ok(Self { file, value })
    }

    /// The outermost value.
    pub(crate) fn root(&self) -> Node<'_> {
        Node { file: &self.file, path: String::new(), value: &self.value }
    }
}

/// One value inside a file.
pub(crate) struct Node<'a> {
    file: &'a str,
    path: String,
    value: &'a Value,
}

impl<'a> Node<'a> {
    /// The complaint about this value: file, field, value and what is wrong with it.
    pub(crate) fn wrong(&self, what: &str) -> String {
        let field = if self.path.is_empty() { "the file" } else { &self.path };
        // Of a dated value, the value itself says most.
        let mut value = self.value.get("value").unwrap_or(self.value).to_string();
        if value.chars().count() > 120 {
            value = value.chars().take(120).chain("...".chars()).collect();
        }
        format!("{}: {field} is {value}, but {what}", self.file)
    }

    /// A member that is there and not null.
    pub(crate) fn get(&self, key: &str) -> Option<Node<'a>> {
        let value = self.value.get(key).filter(|v| !v.is_null())?;
        let dot = if self.path.is_empty() { "" } else { "." };
        Some(Node { file: self.file, path: format!("{}{dot}{key}", self.path), value })
    }

    /// A member that must be there.
    pub(crate) fn need(&self, key: &str) -> Result<Node<'a>, String> {
        self.get(key).ok_or_else(|| self.wrong(&format!("it must have a {key:?}")))
    }

    /// This value as text, not empty and without outer spaces.
    pub(crate) fn text(&self) -> Result<&'a str, String> {
        let text = self.value.as_str().ok_or_else(|| self.wrong("it must be text"))?;
        if text.is_empty() || text.trim() != text || text.contains(['\n', '\t']) {
            return Err(self.wrong("it must be one line of text without spaces around it"));
        }
        Ok(text)
    }

    /// A member as a whole number, if it is there.
    pub(crate) fn maybe_number(&self, key: &str) -> Result<Option<u32>, String> {
        self.get(key)
            .map(|node| {
                let number = node.value.as_u64().and_then(|n| u32::try_from(n).ok());
                number.ok_or_else(|| node.wrong("it must be a whole number"))
            })
            .transpose()
    }

    /// A member in tenths, read from its decimal text: 14.6 is 146.
    pub(crate) fn maybe_tenths(&self, key: &str) -> Result<Option<u32>, String> {
        let Some(node) = self.get(key) else {
            return Ok(None);
        };
        let text = node.value.to_string();
        let (whole, part) = text.split_once('.').unwrap_or((&text, "0"));
        let tenths = if part.len() == 1 { format!("{whole}{part}").parse().ok() } else { None };
        match tenths.filter(|t| *t <= 1000) {
            Some(tenths) => Ok(Some(tenths)),
            None => Err(node.wrong("it must be 0 to 100 with at most one decimal")),
        }
    }

    /// The members of a list member; none when it is missing.
    pub(crate) fn list(&self, key: &str) -> Result<Vec<Node<'a>>, String> {
        let Some(node) = self.get(key) else {
            return Ok(Vec::new());
        };
        let items = node.value.as_array().ok_or_else(|| node.wrong("it must be a list"))?;
        let item = |(i, value)| Node { file: node.file, path: format!("{}[{i}]", node.path), value };
        Ok(items.iter().enumerate().map(item).collect())
    }

    /// Refuses a member that is not in `allowed`: most often a misspelled field.
    pub(crate) fn only(&self, allowed: &[&str]) -> Result<(), String> {
        let members = self.value.as_object().ok_or_else(|| self.wrong("it must be an object"))?;
        match members.keys().find(|key| !allowed.contains(&key.as_str())) {
            Some(key) => Err(self.wrong(&format!("it has {key:?}, which is not a known field"))),
            None => Ok(()),
        }
    }

    /// The choice among `table` that this text names.
    pub(crate) fn choice<T: Copy>(&self, table: &[(&str, T)]) -> Result<T, String> {
        let text = self.text()?;
        let found = table.iter().find(|(name, _)| *name == text);
        found.map(|(_, choice)| *choice).ok_or_else(|| {
            let names: Vec<&str> = table.iter().map(|(name, _)| *name).collect();
            self.wrong(&format!("it must be one of: {}", names.join(", ")))
        })
    }
}

/// A Rust literal for text.
pub(crate) fn literal(text: &str) -> String {
    format!("{text:?}")
}
