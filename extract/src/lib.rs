//! The page that reads the state's extract for a county: files chosen, what comes of them shown and saved.
//!
//! From the bottom up: [`say`] finds words and writes numbers, [`policy`] has the policies that can be added and [`relief`] the reliefs, [`form`] holds
//! what was chosen and says what is missing, [`counts`] reads what was counted and [`bad`] the rows that were passed over,
//! [`state`] is what the page knows, [`draw`] makes text of it, [`browser`] touches the browser, [`run`] hears a
//! worker, and [`app`] puts them together. No row is read here: that is the worker's, another program (`worker/`) which is loaded when somebody starts.

pub mod app;
pub mod bad;
pub mod browser;
pub mod counts;
pub mod draw;
pub mod form;
pub mod policy;
pub mod relief;
pub mod run;
pub mod say;
pub mod state;
