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
        let place = usize::from(msg.0);
        if let Some(text) = self.0.texts.get(place) {
            return text;
        }
        let later = later().and_then(|later| later.texts.get(place.checked_sub(self.0.texts.len())?));
        later.copied().unwrap_or_default()
    }

    /// Takes the later part of the English words, which a browser fetches after the program: `false`, and
    /// nothing is taken, where it was made for another version of the messages.
    pub fn take_later(text: &str) -> bool {
        let Some(later) = Later::read(text) else { return false };
        LATER.get_or_init(|| later);
        true
    }

    /// The same for the page for staff, whose own words come with its program.
    pub fn take_later_for_staff(text: &str) -> bool {
        let Some(mut later) = Later::read(text) else { return false };
        let (ids, texts) = generated::STAFF.split_once('\n').unwrap_or_default();
        // Parted, nothing is one empty text.
        later.ids.extend(ids.split(PART).filter(|id| !id.is_empty()));
        later.texts.extend(texts.split(PART).filter(|text| !text.is_empty()));
        LATER.get_or_init(|| later);
        true
    }

    /// What a message says on the page for the state's extract, whose words come with its program, as those of the
    /// first page do; it has no others.
    #[must_use]
    pub fn get_for_extract(self, msg: Msg) -> &'static str {
        static TEXTS: OnceLock<Vec<&'static str>> = OnceLock::new();
        let Some(place) = msg.0.checked_sub(generated::EXTRACT_FROM) else { return self.get(msg) };
        let texts = TEXTS.get_or_init(|| generated::EXTRACT.split(PART).collect());
        texts.get(usize::from(place)).copied().unwrap_or_default()
    }

    /// The same with its values.
    #[must_use]
    pub fn with_for_extract(self, msg: Msg, values: &[(&str, &str)]) -> String {
        fill(self.get_for_extract(msg), values)
    }

    /// How many messages come with the program.
    pub(crate) fn early(self) -> usize {
        self.0.texts.len()
    }

    /// Whether all words are there: always, except in a browser before the later part has come.
    #[must_use]
    pub fn is_whole() -> bool {
        later().is_some()
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

/// The later part of English.
pub(crate) struct Later {
    /// The ids of all messages, in the order of the constants: of those that come with the program, sorted,
    /// and then of these, sorted.
    pub(crate) ids: Vec<&'static str>,
    texts: Vec<&'static str>,
}

impl Later {
    /// Everything, for checks and lists.
    #[cfg(not(target_family = "wasm"))]
    fn whole() -> Self {
        let mut later = Self::read(generated::LATER).unwrap_or(Self { ids: Vec::new(), texts: Vec::new() });
        let (ids, texts) = generated::STAFF.split_once('\n').unwrap_or_default();
        for (ids, texts) in [(ids, texts), (generated::EXTRACT_IDS, generated::EXTRACT)] {
            later.ids.extend(ids.split(PART).filter(|id| !id.is_empty()));
            later.texts.extend(texts.split(PART).filter(|text| !text.is_empty()));
        }
        later
    }

    /// Three lines: the fingerprint of the messages, the ids, and the texts, which may be several lines.
    fn read(text: &str) -> Option<Self> {
        let (fingerprint, rest) = text.split_once('\n')?;
        if fingerprint != generated::FINGERPRINT {
            return None;
        }
        let (ids, texts) = Box::leak(Box::<str>::from(rest)).split_once('\n')?;
        Some(Self { ids: ids.split(PART).collect(), texts: texts.split(PART).collect() })
    }
}

static LATER: OnceLock<Later> = OnceLock::new();

/// The later part, where it is there: in a browser once it was taken.
pub(crate) fn later() -> Option<&'static Later> {
    #[cfg(not(target_family = "wasm"))]
    if LATER.get().is_none() {
        LATER.get_or_init(Later::whole);
    }
    LATER.get()
}

/// Two handles are equal when they are of the same loaded language.
impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        ptr::eq(self.0, other.0)
    }
}

impl Eq for Words {}
