//! Facts documents in, assessments out: the interchange contract (docs/contract.md) in code.
//!
//! Lives here: cutting a file into documents, reading one into a [`Record`], saying exactly what is
//! wrong with a bad one, and writing records, assessments and questions as JSON. Does not live here:
//! the law, a clock (the caller says what day it is), files and exit statuses (the program's).
//!
//! Everything is written for hostile input: one document at a time is held, each limit is stated
//! below, and whatever the bytes are the reader ends with a document or a [`Refusal`]. Nothing walks
//! deeper than a document nests (the document, its charges, one charge, a list in it): what lies
//! deeper has the wrong type and is refused unread.

mod answer;
mod case_file;
mod county;
mod document;
mod dump;
mod fact;
mod json;
mod offer;
pub mod rap;
mod read;
mod refusal;
mod split;
pub mod table;

pub use answer::{answer_json, ask_json};
pub use case_file::{CaseFile, Override, Staff, StaffCharge, case_json, read_case};
pub use county::{COUNTIES, county_name};
pub use document::{Document, read_document};
pub use dump::document_json;
pub use read::{Documents, read_documents};
pub use refusal::{Error, Refusal};

#[doc(no_inline)]
pub use relief_check_law::Record;

/// The longest document, in bytes: one line of JSON Lines, or one member of an array. A record of
/// [`MAX_CHARGES`] charges with every fact known takes about a quarter of it.
pub const MAX_DOCUMENT_BYTES: usize = 1 << 20;

/// The most charges in one document. A longer record has to be cut in several documents.
pub const MAX_CHARGES: usize = 200;

/// The longest `id` and the longest `offense`, in characters.
pub const MAX_TEXT_CHARS: usize = 200;
