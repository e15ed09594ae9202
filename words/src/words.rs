//! What each message says in one language.

use std::ptr;
use std::sync::OnceLock;

use crate::generated;
use crate::msg::{Msg, PART};
use crate::template::fill;

/// A language that the tool speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language {
    /// Its BCP 47 code, for the `lang` attribute: `en`.
    pub code: &'static str,
    /// Its name in itself, for the language menu.
    pub name: &'static str,
    /// Whether it is written from right to left.
    pub rtl: bool,
}

impl Language {
    /// The languages that the tool speaks, English first.
    #[must_use]
    pub fn all() -> &'static [Self] {
        generated::LANGUAGES
    }
}

/// All messages in one language. A handle that is cheap to copy and to compare.
#[derive(Debug, Clone, Copy)]
pub struct Words(&'static Table);

#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) code: &'static str,
    /// One text for each message, in the order of the constants.
    pub(crate) texts: Vec<&'static str>,
}

impl Words {
    /// English, which is part of the program.
    #[must_use]
    pub fn english() -> Self {
        static ENGLISH: OnceLock<Table> = OnceLock::new();
        Self(ENGLISH.get_or_init(|| Table { code: "en", texts: generated::TEXTS.split(PART).collect() }))
    }

    /// Keeps a table for as long as the program runs: languages are few and change rarely, and the
    /// texts can then be handed out without copying.
    pub(crate) fn keep(table: Table) -> Self {
        Self(Box::leak(Box::new(table)))
    }

    /// The code of the language, for the `lang` attribute.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.0.code
    }

    /// `"ltr"` or `"rtl"`, for the `dir` attribute.
    #[must_use]
    pub fn direction(self) -> &'static str {
        let is_rtl = |language: &Language| language.code == self.0.code && language.rtl;
        if Language::all().iter().any(is_rtl) { "rtl" } else { "ltr" }
    }

    /// What a message says; one that needs values keeps their names in braces. Nothing, in a browser,
    /// for a message of the later part that is [not there yet](Self::is_whole).
    #[must_use]
    pub fn get(self, msg: Msg) -> &'static str {
        let text = self.0.texts.get(usize::from(msg.0)).copied().unwrap_or_default();
        if !text.is_empty() {
            return text;
        }
        LATER.get().and_then(|later| later.get(usize::from(msg.0))).copied().unwrap_or_default()
    }

    /// Takes the later part of the English words, which a browser fetches after the program: `false`, and
    /// nothing is taken, where it was made for another version of the messages.
    pub fn take_later(text: &str) -> bool {
        let Some((fingerprint, texts)) = text.split_once('\n') else { return false };
        if fingerprint != generated::FINGERPRINT {
            return false;
        }
        LATER.get_or_init(|| Box::leak(Box::<str>::from(texts)).split(PART).collect());
        true
    }

    /// Whether all words are there: always, except in a browser before the later part has come.
    #[must_use]
    pub fn is_whole() -> bool {
        cfg!(not(target_family = "wasm")) || LATER.get().is_some()
    }

    /// What a message says, with its values: `words.with(Msg::LawAsOf, &[("date", date)])`.
    ///
    /// A value that is missing leaves its name in braces, which [`has_gap`](crate::has_gap) finds;
    /// one that the message does not ask for is ignored.
    #[must_use]
    pub fn with(self, msg: Msg, values: &[(&str, &str)]) -> String {
        fill(self.get(msg), values)
    }
}

/// The later part: one text for each message, empty for those that the program brings.
static LATER: OnceLock<Vec<&'static str>> = OnceLock::new();

/// Two handles are equal when they are of the same loaded language.
impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        ptr::eq(self.0, other.0)
    }
}

impl Eq for Words {}

/// The English texts, in the order of the constants.
pub(crate) fn english_texts() -> &'static [&'static str] {
    &Words::english().0.texts
}
