//! Relief Check for legal-aid staff: a grid of charges, what the law gives for each, two print-outs.
//!
//! From the bottom up: [`read`] turns what is typed into answers, [`offer`] has what can be picked while one types,
//! [`sheet`] holds what staff entered, [`table`] reads cells that were copied elsewhere,
//! [`files`] and [`rap`] read files and state records, [`desk`] is the one reducer
//! with undo, [`codec`] writes it as text for the history entry, [`found`] gathers what the law says of it, [`draw`]
//! makes pages of it, [`browser`] touches the browser, [`events`] reads what somebody wants, and [`app`] puts them
//! together. Answers, interview, words and the client's page are those of the self-check
//! (`relief_check_web`); the law is a crate of its own.

pub mod app;
pub mod browser;
pub mod codec;
pub mod desk;
pub mod draw;
pub mod events;
pub mod files;
pub mod found;
pub mod offer;
pub mod rap;
pub mod read;
pub mod sheet;
pub mod table;
