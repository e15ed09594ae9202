//! Reads files one after the other, piece by piece, for people in any order.

use std::io::Read;

use super::rows::BadRow;
use super::source::{Input, Part, Unread, inputs};

/// All files, one after the other.
pub struct Sequence<R> {
    waiting: std::vec::IntoIter<Input<R>>,
    input: Option<Input<R>>,
    /// The lines of the files before this one.
    before: u64,
    turn: u64,
}

impl<R: Read> Sequence<R> {
    /// These files, numbered in their order.
    pub fn new(readers: impl IntoIterator<Item = R>) -> Self {
        let waiting: Vec<Input<R>> = inputs(readers).collect();
        Self { waiting: waiting.into_iter(), input: None, before: 0, turn: 0 }
    }

    /// The next piece, and which turn it is; `None` where there is no more.
    ///
    /// # Errors
    /// A file cannot be read on.
    pub fn next(&mut self, part: &mut Part) -> Result<Option<u64>, Unread> {
        loop {
            if let Some(input) = &mut self.input
                && input.next(part)?
            {
                let turn = self.turn;
                self.turn += 1;
                return Ok(Some(turn));
            }
            self.before += self.input.as_ref().map_or(0, Input::lines);
            self.input = self.waiting.next();
            if self.input.is_none() {
                return Ok(None);
            }
        }
    }

    /// How many lines were read.
    #[must_use]
    pub fn lines(&self) -> u64 {
        self.before + self.input.as_ref().map_or(0, Input::lines)
    }

    /// What is wrong with the header of the file that is being read, once.
    pub fn header_fault(&mut self) -> Option<(u32, BadRow)> {
        self.input.as_mut().and_then(Input::header_fault)
    }
}
