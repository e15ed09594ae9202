//! Every sentence that people read, compiled from the Fluent files beside this crate.
//!
//! A [`Msg`] names a sentence; [`Words`] says it in one language. English is part of the program, but
//! in a browser only what the first page needs: the rest follows as a file ([`Words::take_later`]); another language is a small text, a *pack*, that is fetched at need ([`Words::from_pack`]).
//! Messages are plain text: pages make headings, bold and links themselves. Paragraphs within a
//! message are parted by `\n`. A variable stands in the text as `{name}`, and no text may hold a
//! brace otherwise; so a brace in what is shown means that a value was forgotten ([`has_gap`]).
//!
//! Numbers, dates and plural forms are not made here: they come in as values, already formatted.
//!
//! ```
//! use relief_check_words::{Msg, Words};
//!
//! let words = Words::english();
//! assert_eq!(words.get(Msg::AppName), "Relief Check");
//! assert_eq!(words.with(Msg::LawAsOf, &[("date", "May 1, 2026")]), "This is the law as of May 1, 2026.");
//! assert_eq!(Msg::from_id("app-name"), Some(Msg::AppName));
//! ```

mod msg;
mod pack;
mod template;
#[cfg(not(target_family = "wasm"))]
mod tools;
mod words;

/// The tables that the build script writes.
mod generated {
    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

pub use msg::Msg;
pub use pack::PackError;
pub use template::has_gap;
#[cfg(not(target_family = "wasm"))]
pub use tools::{Source, later, packs, pseudo, write_pack};
pub use words::{Language, Words};
