//! Whose rows come together: people in the order of their numbers, and rows that are held until all of a person are there.

use std::collections::HashMap;

use super::layout::Column;
use super::rows::{Row, Rows};

/// Rows of people that are not complete yet.
#[derive(Default)]
pub struct Held {
    people: HashMap<Vec<u8>, Vec<HeldRow>>,
    bytes: usize,
}

/// A row that is held.
pub(super) struct HeldRow {
    file: u32,
    line: u64,
    bytes: Box<[u8]>,
}

impl HeldRow {
    /// The row itself, with its file.
    pub(super) fn row(&self) -> Option<(u32, Row<'_>)> {
        Some((self.file, Rows::new(&self.bytes, self.line).next()?.ok()?))
    }
}

impl Held {
    /// How many bytes of rows are held.
    #[must_use]
    pub const fn bytes(&self) -> usize {
        self.bytes
    }

    pub(super) fn keep(&mut self, rows: &[(u32, Row<'_>)]) {
        for (file, row) in rows {
            let id = row.get(Column::SubjectId);
            let held = HeldRow { file: *file, line: row.line(), bytes: row.bytes().into() };
            self.bytes += held.bytes.len();
            match self.people.get_mut(&*id) {
                Some(rows) => rows.push(held),
                None => drop(self.people.insert(id.into_owned(), vec![held])),
            }
        }
    }

    /// Takes what another one holds.
    pub fn join(&mut self, other: Self) {
        self.bytes += other.bytes;
        for (id, rows) in other.people {
            self.people.entry(id).or_default().extend(rows);
        }
    }

    /// Each person's rows, in the order of files and lines; the people by their first row.
    pub(super) fn people(self) -> Vec<Vec<HeldRow>> {
        let mut people: Vec<Vec<HeldRow>> = self.people.into_values().collect();
        for rows in &mut people {
            rows.sort_by_key(|row| (row.file, row.line));
        }
        people.sort_by_key(|rows| rows.first().map(|row| (row.file, row.line)));
        people
    }
}

/// A person's number, for the order of people: as a number where it is one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Number(u64);

impl Number {
    /// The number of this text; text that is no number, or that could be written in another way, is [`NONE`](Self::NONE).
    #[must_use]
    pub fn of(text: &[u8]) -> Self {
        let digits = (1..20).contains(&text.len()) && text.iter().all(u8::is_ascii_digit);
        if !digits || text.starts_with(b"0") {
            return Self::NONE;
        }
        Self(text.iter().fold(0_u64, |number, digit| number.wrapping_mul(10).wrapping_add(u64::from(digit - b'0'))))
    }

    /// No number.
    pub const NONE: Self = Self(u64::MAX);
}

/// People do not come in the order of their numbers, so that rows of one may be anywhere.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NotInOrder;

/// Holds that people come in their order from one turn to the next.
#[derive(Debug, Default)]
pub struct Ends {
    last: Option<Number>,
}

impl Ends {
    /// Takes the first and the last person of the next turn, where it has people.
    ///
    /// # Errors
    /// They do not come after those of the turns before.
    pub fn follow(&mut self, ends: Option<(Number, Number)>) -> Result<(), NotInOrder> {
        if let (Some(last), Some((first, _))) = (self.last, ends)
            && first <= last
        {
            return Err(NotInOrder);
        }
        self.last = ends.map(|(_, last)| last).or(self.last);
        Ok(())
    }
}

/// The rows of a person without those that stood in an earlier file already, byte for byte.
pub(super) fn without_repeats<'a>(rows: Vec<(u32, Row<'a>)>) -> Vec<(u32, Row<'a>)> {
    let Some(first) = rows.first().map(|(file, _)| *file) else { return rows };
    if rows.iter().all(|(file, _)| *file == first) {
        return rows;
    }
    let mut seen: HashMap<&'a [u8], u32> = HashMap::with_capacity(rows.len());
    let mut left = Vec::with_capacity(rows.len());
    for (file, row) in rows {
        let of = *seen.entry(row.bytes()).or_insert(file);
        if of == file {
            left.push((file, row));
        }
    }
    left
}
