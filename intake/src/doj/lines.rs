//! Lines for the result files: where a row stands, what is wrong with a bad one, and rows of which only the comment says
//! something.

use std::borrow::Cow;

use super::layout::{COLUMNS, Column};
use super::out;
use super::policy::possible_others;
use super::rows::{BadRow, Row};
use super::subject::{Conviction, Seen, Subject};

/// Lines for the result files.
#[derive(Default)]
pub struct Lines {
    /// What the law gives: a line a conviction.
    pub results: Vec<u8>,
    /// What the policy says: a line a row of which it says something.
    pub policy: Vec<u8>,
    /// What could not be read: a line a row.
    pub bad: Vec<u8>,
}

impl Lines {
    /// Makes them empty, and keeps their memory.
    pub fn clear(&mut self) {
        self.results.clear();
        self.policy.clear();
        self.bad.clear();
    }
}

/// Where a conviction stands: file, line, person and count.
pub(super) fn place_of(to: &mut Vec<u8>, names: &[Vec<u8>], conviction: &Conviction<'_>, subject: &Subject<'_>) {
    place(to, names, conviction.file, conviction.line, subject, &conviction.order);
}

pub(super) fn place(to: &mut Vec<u8>, names: &[Vec<u8>], file: u32, line: u64, subject: &Subject<'_>, order: &[u8]) {
    to.extend_from_slice(names.get(file as usize).map_or(&b""[..], |name| name));
    to.push(b',');
    out::number(to, line);
    to.push(b',');
    out::text(to, &subject.id);
    to.push(b',');
    out::text(to, order);
}

pub(super) fn write_bad(to: &mut Vec<u8>, name: Option<&Vec<u8>>, bad: &BadRow) {
    to.extend_from_slice(name.map_or(&b""[..], |name| name));
    to.push(b',');
    out::number(to, bad.line);
    to.push(b',');
    if let Some(column) = bad.column {
        out::number(to, column as u64);
    }
    to.push(b',');
    let name = bad.column.and_then(|column| COLUMNS.get(column.wrapping_sub(1)));
    to.extend_from_slice(name.copied().unwrap_or_default().as_bytes());
    to.push(b',');
    out::text(to, bad.value.as_bytes());
    to.push(b',');
    out::text(to, bad.allowed.as_bytes());
    to.push(b'\n');
}

/// Another cannabis charge that stands in a row's comment alone.
pub(super) struct Other<'a> {
    file: u32,
    line: u64,
    order: Cow<'a, [u8]>,
    pub(super) comment: Vec<u8>,
}

impl<'a> Other<'a> {
    pub(super) fn of(file: u32, row: &Row<'a>, seen: Seen) -> Option<Self> {
        if seen.in_comment {
            return None;
        }
        let comment = row.get(Column::Comment);
        let found = possible_others(&row.get(Column::Offense), &comment);
        let found = (!found.is_empty()).then(|| found.to_vec())?;
        Some(Self { file, line: row.line(), order: row.get(Column::CountOrder), comment: found })
    }

    pub(super) fn is_before(&self, conviction: &Conviction<'_>) -> bool {
        (self.file, self.line) < (conviction.file, conviction.line)
    }

    pub(super) fn is_of(&self, conviction: &Conviction<'_>) -> bool {
        (self.file, self.line) == (conviction.file, conviction.line)
    }

    pub(super) fn place(&self, to: &mut Vec<u8>, names: &[Vec<u8>], subject: &Subject<'_>) {
        place(to, names, self.file, self.line, subject, &self.order);
    }
}
