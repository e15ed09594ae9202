//! Whose rows stand in more than one place, for files whose people do not come in the order of their numbers.
//!
//! The look keeps eight bytes for each person, twice that with the space a table needs.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hasher};
use std::io::Read;

use super::layout::Column;
use super::rows::Rows;
use super::sequence::Sequence;
use super::source::{Part, Unread};

/// The people whose rows stand in more than one place, by the hash of the number. Two people with the same hash are
/// both held, which costs memory and changes nothing.
pub struct Apart(HashSet<u64>);

impl Apart {
    /// Looks through the files; `told` hears how many lines were read, now and then.
    ///
    /// # Errors
    /// A file cannot be read on.
    pub fn look<R: Read>(mut files: Sequence<R>, told: &mut dyn FnMut(u64)) -> Result<Self, Unread> {
        let mut seen: HashSet<u64> = HashSet::new();
        let mut apart: HashSet<u64> = HashSet::new();
        let mut part = Part::default();
        while files.next(&mut part)?.is_some() {
            let piece = part.piece();
            let mut last: Option<u64> = None;
            for row in Rows::new(piece.bytes, piece.line).flatten() {
                let person = hash(&row.get(Column::SubjectId));
                if last != Some(person) && !seen.insert(person) {
                    apart.insert(person);
                }
                last = Some(person);
            }
            told(files.lines());
        }
        Ok(Self(apart))
    }

    /// Whether this person is one of them.
    #[must_use]
    pub fn has(&self, id: &[u8]) -> bool {
        self.0.contains(&hash(id))
    }

    /// How many they are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether the rows of everybody stand together.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

fn hash(id: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(id);
    hasher.finish()
}
