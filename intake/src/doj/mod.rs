//! The state's extract: the California Department of Justice's file of 95 columns, a row an event, many rows a
//! person.
//!
//! From the bottom: `layout` has the columns' names, `rows` cuts bytes into rows, `cut` and `pieces` say where a file may be
//! parted, `date` reads days and `section` the texts of sections, `conviction` reads a row that is convicted, `subject` puts
//! one person's rows together and `people` says whose rows those are; `law` asks the law crate about a conviction, `policy`
//! the policies of the mass dismissals; `batch` does all of it, counts in `tally` and writes with `lines` and `out`; `source`
//! and `sequence` read files piece by piece, `apart` looks whose rows lie apart, and `alone` does all that for one reader.
//! What the columns in and out are is in docs/batch.md.
//!
//! No file, clock or thread lives here: readers come in, lines and counts go out, so that a browser uses it too. Whatever
//! the bytes are, each row is read or told, and nothing grows without a bound but what [`Held`] is asked to hold.

mod alone;
mod apart;
mod batch;
mod conviction;
mod cut;
mod date;
mod law;
mod layout;
mod lines;
mod out;
mod people;
mod pieces;
mod policy;
mod rows;
mod section;
mod sequence;
mod source;
mod subject;
mod tally;

pub use alone::{Told, read_alone};
pub use apart::Apart;
pub use batch::{Batch, Piece, Settings};
pub use cut::cut;
pub use law::Reliefs;
pub use layout::{COLUMN_COUNT, COLUMNS, Column};
pub use lines::Lines;
pub use people::{Ends, Held, NotInOrder, Number};
pub use pieces::Pieces;
pub use policy::{CONFIGURABLE, Fault, Fixed, Options, Preset, SAN_FRANCISCO, Weights};
pub use rows::{BadRow, Row, Rows};
pub use sequence::Sequence;
pub use source::{Input, Next, Part, Source, Unread, Why};
pub use subject::MAX_PER_PERSON;
pub use tally::{Group, Tally};
