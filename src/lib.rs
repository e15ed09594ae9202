//! Relief Check in the browser: answers, pages, and what connects them.
//!
//! From the bottom up: [`answers`] holds what a person said, [`interview`] works out with the law
//! which of it counts and what to ask next, [`typed`] and [`form`] read what was put into a form,
//! [`state`] is the one reducer, [`codec`] writes a state as a line of text for the history entry,
//! [`say`] finds words, [`pages`] draws, [`browser`] touches the browser, [`events`] reads what a
//! person wants from its events, and [`app`] puts them together. The law, the words and the counties are crates of their own.

pub mod answers;
pub mod app;
pub mod browser;
pub mod codec;
pub mod events;
pub mod form;
pub mod interview;
pub mod pages;
pub mod say;
pub mod state;
pub mod typed;
