//! The state's extract: the California Department of Justice's file of 95 columns, a row an event, many rows a
//! person.
//!
//! From the bottom: `layout` has the columns' names, `rows` cuts bytes into rows, `cut` and `pieces` say where a file may be
//! parted, `date` reads days and `section` the texts of sections, `conviction` reads a row that is convicted, `subject` puts
//! one person's rows together and `people` says whose rows those are; `law` asks the law crate about a conviction, `policy`
//! the policies of the mass dismissals; `batch` does all of it, counts in `tally` and writes with `lines` and `out`. What the
//! columns in and out are is in docs/batch.md.
//!
//! No file, clock or thread lives here: bytes come in, lines and counts go out, so that a browser can use it too. Whatever
//! the bytes are, each row is read or told, and nothing grows without a bound but what [`Held`] is asked to hold.

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
mod subject;
mod tally;

pub use batch::{Batch, Piece, Settings};
pub use cut::cut;
pub use law::Reliefs;
pub use layout::{COLUMN_COUNT, COLUMNS, Column};
pub use lines::Lines;
pub use people::{Held, NotInOrder, Number};
pub use pieces::Pieces;
pub use policy::{CONFIGURABLE, Fault, Fixed, Options, Preset, SAN_FRANCISCO, Weights};
pub use rows::{BadRow, Row, Rows};
pub use subject::MAX_PER_PERSON;
pub use tally::{Group, Tally};
