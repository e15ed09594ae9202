//! The name of a sentence. What it says lives in [`Words`](crate::Words).

use std::fmt;

use crate::template::variables;
use crate::words::{Words, later};

/// Parts the entries of the packed tables; the build script writes it.
pub(crate) const PART: char = '\u{1f}';

/// One sentence (or label, heading, paragraph) that people read.
///
/// There is a constant for each message id of the Fluent files: `ask-year` is `Msg::AskYear`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Msg(pub(crate) u16);

impl Msg {
    /// The message of an id such as `ask-year`; `None` when no message has it.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        let middle = Words::english().early();
        let (early, late) = ids().split_at_checked(middle)?;
        let late = || Some(middle + late.binary_search(&id).ok()?);
        u16::try_from(early.binary_search(&id).ok().or_else(late)?).ok().map(Self)
    }

    /// The id in the Fluent files.
    #[must_use]
    pub fn id(self) -> &'static str {
        ids().get(usize::from(self.0)).copied().unwrap_or_default()
    }

    /// The names of the values that the message needs, in the order of the English text.
    #[must_use]
    pub fn vars(self) -> Vec<&'static str> {
        variables(Words::english().get(self))
    }

    /// All messages, in the order of their constants: what comes with the program, then what comes after
    /// it, each by id.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..ids().len()).filter_map(|index| u16::try_from(index).ok().map(Self))
    }
}

/// Shows the id. Written by hand so that no table of names gets into the program.
impl fmt::Debug for Msg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// The ids of all messages; a constant's number is its place here. None, in a browser, before the later part
/// has come.
fn ids() -> &'static [&'static str] {
    later().map_or(&[], |later| &later.ids)
}
