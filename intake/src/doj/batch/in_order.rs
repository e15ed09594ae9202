//! Pieces of several files whose people come in the order of their numbers: the rows of one person come together as
//! they are read, and nothing is held.

use std::iter::Peekable;

use super::{Batch, Piece};
use crate::doj::layout::Column;
use crate::doj::people::{NotInOrder, Number, without_repeats};
use crate::doj::rows::{Row, Rows};
use crate::doj::subject::Subject;

impl Batch {
    /// Reads pieces of several files at once, each with its people in the order of their numbers, so that the rows of
    /// one person come together. The first and the last person are given back, if there is one.
    ///
    /// # Errors
    /// They are not in order. What was read until then does not count.
    pub fn read_in_order(&mut self, pieces: &[Piece<'_>]) -> Result<Option<(Number, Number)>, NotInOrder> {
        let [piece] = pieces else { return self.merge(pieces) };
        let mut ends: Option<(Number, Number)> = None;
        let mut in_order = true;
        self.runs(*piece, &mut |batch, subject, rows| {
            let Some((_, row)) = rows.first() else { return };
            let number = Number::of(&row.get(Column::SubjectId));
            in_order &= number != Number::NONE && ends.is_none_or(|(_, last)| number > last);
            ends = Some((ends.map_or(number, |(first, _)| first), number));
            if in_order {
                batch.person(subject, rows);
            }
        });
        if in_order { Ok(ends) } else { Err(NotInOrder) }
    }

    fn merge(&mut self, pieces: &[Piece<'_>]) -> Result<Option<(Number, Number)>, NotInOrder> {
        let mut files: Vec<(u32, Peekable<Rows<'_>>)> =
            pieces.iter().map(|piece| (piece.file, Rows::new(piece.bytes, piece.line).peekable())).collect();
        let mut subject = Subject::default();
        let mut rows: Vec<(u32, Row<'_>)> = Vec::new();
        let mut ends: Option<(Number, Number)> = None;
        let number = |row: &Row<'_>| Number::of(&row.get(Column::SubjectId));
        loop {
            let mut next: Option<Number> = None;
            for (file, file_rows) in &mut files {
                while let Some(Err(bad)) = file_rows.next_if(Result::is_err) {
                    self.rows_read(*file, 1);
                    self.bad(*file, Some(bad));
                }
                if let Some(Ok(row)) = file_rows.peek() {
                    let own = number(row);
                    next = Some(next.map_or(own, |next| next.min(own)));
                }
            }
            let Some(next) = next else { return Ok(ends) };
            if next == Number::NONE || ends.is_some_and(|(_, last)| next <= last) {
                return Err(NotInOrder);
            }
            ends = Some((ends.map_or(next, |(first, _)| first), next));
            rows.clear();
            for (file, file_rows) in &mut files {
                while let Some(row) = file_rows.next_if(|row| row.as_ref().map_or(true, |row| number(row) == next)) {
                    self.rows_read(*file, 1);
                    match row {
                        Ok(row) => rows.push((*file, row)),
                        Err(bad) => self.bad(*file, Some(bad)),
                    }
                }
            }
            rows = without_repeats(std::mem::take(&mut rows));
            self.person(&mut subject, &rows);
        }
    }
}
