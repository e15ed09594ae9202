//! Reads a language that was fetched: a head line, then one message a line.
//!
//! The text comes over the network, so every shape is checked before any of it is used.

use std::error::Error;
use std::fmt;

use crate::generated;
use crate::msg::Msg;
use crate::msg::PART;
use crate::template::variables;
use crate::words::{Table, Words};

/// The first word of a pack.
pub(crate) const MAGIC: &str = "relief-check-words";

/// Why a pack was refused. For developers: a person is told that the language cannot be loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum PackError {
    /// The first line is not that of a pack.
    Head,
    /// The pack was made for other messages than this program has.
    Outdated,
    /// The pack has another number of messages.
    Count {
        /// How many lines it has.
        found: usize,
        /// How many messages the program has.
        expected: usize,
    },
    /// A message is empty or has other variables than the English one.
    Message {
        /// Its line in the pack, from 1.
        line: usize,
    },
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Head => write!(f, "not a language pack: the first line is `{MAGIC} <code> <fingerprint>`"),
            Self::Outdated => f.write_str("the language pack was built for another version of the messages"),
            Self::Count { found, expected } => {
                write!(f, "the language pack has {found} messages, and {expected} are needed")
            }
            Self::Message { line } => {
                write!(f, "line {line} of the language pack is empty or has other variables than the English text")
            }
        }
    }
}

impl Error for PackError {}

impl Words {
    /// A language from the text of its pack. It is kept in memory until the program ends.
    ///
    /// # Errors
    /// [`PackError`], when the text is not a pack for exactly the messages of this program.
    pub fn from_pack(pack: &str) -> Result<Self, PackError> {
        let (head, body) = pack.split_once('\n').ok_or(PackError::Head)?;
        let mut head = head.trim_end_matches('\r').split(' ');
        let (Some(MAGIC), Some(code), Some(fingerprint), None) = (head.next(), head.next(), head.next(), head.next())
        else {
            return Err(PackError::Head);
        };
        if fingerprint != generated::FINGERPRINT {
            return Err(PackError::Outdated);
        }
        let body = body.strip_suffix('\n').unwrap_or(body);
        let english: Vec<&str> = Msg::all().map(|msg| Words::english().get(msg)).collect();
        let found = body.split('\n').count();
        let expected = english.len();
        if found != expected {
            return Err(PackError::Count { found, expected });
        }
        let mut texts = String::with_capacity(body.len());
        for (index, (line, original)) in body.split('\n').zip(english).enumerate() {
            if line.trim().is_empty() || line.contains(PART) || !(original.is_empty() || same_variables(line, original))
            {
                return Err(PackError::Message { line: index + 2 });
            }
            if index > 0 {
                texts.push(PART);
            }
            push_unescaped(&mut texts, line);
        }
        let texts: &'static str = Box::leak(texts.into_boxed_str());
        Ok(Self::keep(Table { code: Box::leak(Box::from(code)), texts: texts.split(PART).collect() }))
    }
}

/// Whether two texts ask for the same values, in whatever order.
fn same_variables(one: &str, other: &str) -> bool {
    let (one, other) = (variables(one), variables(other));
    one.len() == other.len() && one.iter().all(|name| other.contains(name))
}

/// A line of a pack as it is shown: `\n`, written out, parts paragraphs. By hand, since `replace`
/// brings a string searcher of several kilobytes into the program.
fn push_unescaped(texts: &mut String, line: &str) {
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '\\' && chars.next_if_eq(&'n').is_some() {
            texts.push('\n');
        } else {
            texts.push(c);
        }
    }
}
