//! For the build, checks and tests, never in a browser: where a message comes from, packs, and the
//! pseudo-language that makes forgotten text visible.

use std::fmt::Write as _;

use crate::generated;
use crate::msg::Msg;
use crate::pack::{MAGIC, PackError};
use crate::words::Words;

/// Where a message is written, and what translators are told about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// The file, from the folder of this crate: `en/app.ftl`.
    pub file: &'static str,
    /// The line of the id, from 1.
    pub line: u32,
    /// The comment above the message; often empty.
    pub note: &'static str,
}

impl Msg {
    /// Where the English message is written.
    #[must_use]
    pub fn source(self) -> Source {
        let nowhere = Source { file: "", line: 0, note: "" };
        generated::SOURCES.get(usize::from(self.0)).copied().unwrap_or(nowhere)
    }
}

/// The packs of all languages but English, by code; what a build writes beside the program.
#[must_use]
pub fn packs() -> &'static [(&'static str, &'static str)] {
    generated::PACKS
}

/// The later part of the English words, which a build writes beside the program and
/// [`Words::take_later`] reads.
#[must_use]
pub fn later() -> &'static str {
    generated::LATER
}

/// The pack of a language, which [`Words::from_pack`] reads.
#[must_use]
pub fn write_pack(words: Words) -> String {
    pack_of(words.code(), |msg| words.get(msg).to_owned())
}

/// A language that nobody speaks, `en-XA`: English with accents, in brackets, and longer by two
/// fifths or more. Text on a page without accents is text that is not in the message files; text
/// without its closing bracket is cut off.
///
/// # Errors
/// None as long as the messages are sound; the pack is checked like any other.
pub fn pseudo(words: Words) -> Result<Words, PackError> {
    Words::from_pack(&pack_of("en-XA", |msg| {
        let paragraphs: Vec<String> = words.get(msg).split('\n').map(disguise).collect();
        paragraphs.join("\n")
    }))
}

fn pack_of(code: &str, text: impl Fn(Msg) -> String) -> String {
    let mut out = format!("{MAGIC} {code} {}\n", generated::FINGERPRINT);
    for msg in Msg::all() {
        let _ = writeln!(out, "{}", text(msg).replace('\n', "\\n"));
    }
    out
}

/// One paragraph in the pseudo-language; the names of variables stay as they are.
fn disguise(text: &str) -> String {
    let mut out = String::from("[");
    let mut in_name = false;
    for c in text.chars() {
        match c {
            '{' => in_name = true,
            '}' => in_name = false,
            _ => {}
        }
        let shown = if in_name { c } else { accented(c) };
        out.push(shown);
        if !in_name && "aeiou".contains(c) {
            out.push(shown);
        }
    }
    let wanted = text.chars().count() * 7 / 5 + 1;
    let missing = wanted.saturating_sub(out.chars().count());
    // Short pieces, so that lines can still break.
    out.extend(" ~~~~".chars().cycle().take(missing));
    out.push(']');
    out
}

fn accented(c: char) -> char {
    const PLAIN: &str = "aceghijklnoprstuwyzACEGHIJKLNOPRSTUWYZ";
    const ACCENTED: &str = "áçéğĥíĵķļñóṕŕšťúŵýžÁÇÉĞĤÍĴĶĻÑÓṔŔŠŤÚŴÝŽ";
    let found = PLAIN.chars().zip(ACCENTED.chars()).find(|(plain, _)| *plain == c);
    found.map_or(c, |(_, accented)| accented)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pseudo_language_is_longer_bracketed_and_keeps_variables() {
        let plain = "Your year was {year}.";
        let shown = disguise(plain);
        assert_eq!(shown, "[Ýóóúúŕ ýééááŕ ŵááš {year}. ~~]");
        assert!(shown.chars().count() * 5 >= plain.chars().count() * 7);
        assert!(shown.starts_with('[') && shown.ends_with(']'));
        assert!(!disguise("Back").contains("Back"));
    }

    #[test]
    fn a_pack_comes_back_as_it_went() {
        let english = Words::english();
        let again = Words::from_pack(&write_pack(english)).unwrap();
        assert!(again != english);
        for msg in Msg::all() {
            assert_eq!(again.get(msg), english.get(msg), "{msg:?}");
        }
        let pseudo = pseudo(english).unwrap();
        assert_eq!((pseudo.code(), pseudo.direction()), ("en-XA", "ltr"));
        assert!(Msg::all().all(|msg| pseudo.get(msg) != english.get(msg)));
    }
}
