//! Reads files piece by piece, each piece with whole people, from whatever they are read: `Input` is one file, `Source`
//! several whose people come in the order of their numbers.
//!
//! Where files are, and what a reader's errors are called, is the caller's; a file is known by its number here.

use std::io::{self, Read};

use super::batch::Piece;
use super::layout::Column;
use super::people::{NotInOrder, Number};
use super::pieces::Pieces;
use super::rows::{BadRow, Rows};

/// How much of a file is read at once. Two threads hold two of them each.
const PART: usize = 2 << 20;

/// Some rows of a file.
#[derive(Default)]
pub struct Part {
    file: u32,
    line: u64,
    bytes: Vec<u8>,
}

impl Part {
    /// The rows, to be read.
    #[must_use]
    pub fn piece(&self) -> Piece<'_> {
        Piece { file: self.file, line: self.line, bytes: &self.bytes }
    }
}

/// A file that cannot be read on.
#[derive(Debug)]
pub struct Unread {
    /// Which of the files, from 0.
    pub file: u32,
    /// Why.
    pub why: Why,
}

/// Why a file cannot be read on.
#[derive(Debug)]
pub enum Why {
    /// Its bytes do not come.
    Bytes(io::Error),
    /// More bytes than a person has, from this line on, are of one person: it is no extract.
    NoExtract(u64),
}

/// One file.
pub struct Input<R> {
    file: u32,
    reader: R,
    pieces: Pieces,
    ended: bool,
}

impl<R: Read> Input<R> {
    /// A file with its number, from its begin.
    pub fn new(file: u32, reader: R) -> Self {
        Self { file, reader, pieces: Pieces::default(), ended: false }
    }

    /// The next piece; `false` at the end of the file.
    ///
    /// # Errors
    /// The file cannot be read on.
    pub fn next(&mut self, part: &mut Part) -> Result<bool, Unread> {
        part.file = self.file;
        if self.ended {
            part.bytes.clear();
            return Ok(false);
        }
        self.pieces.begin(&mut part.bytes);
        loop {
            let before = part.bytes.len();
            let limit = u64::try_from(PART).unwrap_or(u64::MAX);
            part.bytes.reserve(PART);
            let read = (&mut self.reader).take(limit).read_to_end(&mut part.bytes);
            read.map_err(|error| Unread { file: self.file, why: Why::Bytes(error) })?;
            self.ended = part.bytes.len() - before < PART;
            let cut = self.pieces.end(&mut part.bytes, self.ended);
            let cut = cut.map_err(|at| Unread { file: self.file, why: Why::NoExtract(at.line) })?;
            if let Some(line) = cut {
                part.line = line;
                return Ok(true);
            }
        }
    }

    /// How many lines were given out.
    pub(super) const fn lines(&self) -> u64 {
        self.pieces.lines()
    }

    /// What is wrong with its header, once.
    pub(super) fn header_fault(&mut self) -> Option<(u32, BadRow)> {
        self.pieces.header_fault().map(|fault| (self.file, fault))
    }
}

/// What comes next.
pub enum Next {
    /// Pieces, and which turn they are.
    Turn(u64),
    /// Nothing more.
    End,
    /// People do not come in the order of their numbers.
    NotInOrder,
}

/// All files, each with its people in the order of their numbers.
pub struct Source<R> {
    inputs: Vec<Waiting<R>>,
    turn: u64,
}

/// A file, and what was read of it and not given out yet.
struct Waiting<R> {
    input: Input<R>,
    part: Part,
    /// Its people: number, place and line of the first row of each.
    people: Vec<(Number, usize, u64)>,
}

impl<R: Read> Source<R> {
    /// These files, numbered in their order.
    pub fn new(readers: impl IntoIterator<Item = R>) -> Self {
        let waiting = |input| Waiting { input, part: Part::default(), people: Vec::new() };
        Self { inputs: inputs(readers).map(waiting).collect(), turn: 0 }
    }

    /// What is wrong with headers, each once.
    pub fn header_faults(&mut self) -> Vec<(u32, BadRow)> {
        self.inputs.iter_mut().filter_map(|waiting| waiting.input.header_fault()).collect()
    }

    /// How many lines were read.
    #[must_use]
    pub fn lines(&self) -> u64 {
        self.inputs.iter().map(|waiting| waiting.input.lines()).sum()
    }

    /// The next pieces, one of each file that has some for the people that come next, and which turn they are.
    ///
    /// # Errors
    /// A file cannot be read on.
    pub fn next(&mut self, parts: &mut Vec<Part>) -> Result<Next, Unread> {
        let turn = self.turn;
        self.turn += 1;
        if let [one] = self.inputs.as_mut_slice() {
            let mut part = parts.pop().unwrap_or_default();
            let given = one.input.next(&mut part)?;
            parts.clear();
            parts.push(part);
            return Ok(if given { Next::Turn(turn) } else { Next::End });
        }
        parts.clear();
        for waiting in &mut self.inputs {
            if waiting.fill()? == Err(NotInOrder) {
                return Ok(Next::NotInOrder);
            }
        }
        // Whoever comes after the last complete person of some file may have rows there that were not read yet.
        let open = self.inputs.iter().filter(|waiting| !waiting.input.ended);
        let limit = open.filter_map(|waiting| waiting.people.last().map(|person| person.0)).min();
        parts.extend(self.inputs.iter_mut().filter_map(|waiting| waiting.give(limit)));
        Ok(if parts.is_empty() { Next::End } else { Next::Turn(turn) })
    }
}

impl<R: Read> Waiting<R> {
    fn fill(&mut self) -> Result<Result<(), NotInOrder>, Unread> {
        if self.part.bytes.is_empty() && self.input.next(&mut self.part)? {
            let Some(people) = people(&self.part) else { return Ok(Err(NotInOrder)) };
            self.people = people;
        }
        Ok(Ok(()))
    }

    /// The rows of the people up to this one.
    fn give(&mut self, limit: Option<Number>) -> Option<Part> {
        if self.part.bytes.is_empty() {
            return None;
        }
        let up_to = limit.map_or(self.people.len(), |limit| self.people.partition_point(|person| person.0 <= limit));
        let Some(&(_, place, line)) = self.people.get(up_to) else {
            self.people.clear();
            return Some(std::mem::take(&mut self.part));
        };
        if place == 0 {
            return None;
        }
        let rest = self.part.bytes.split_off(place);
        let rest = Part { file: self.part.file, line, bytes: rest };
        self.people.drain(..up_to);
        for person in &mut self.people {
            person.1 -= place;
        }
        Some(std::mem::replace(&mut self.part, rest))
    }
}

/// The people of a piece: number, place and line of the first row of each; `None` where they are not in order.
fn people(part: &Part) -> Option<Vec<(Number, usize, u64)>> {
    let mut people: Vec<(Number, usize, u64)> = Vec::new();
    let mut rows = Rows::new(&part.bytes, part.line);
    loop {
        let (place, line) = (rows.place(), rows.line());
        let Some(row) = rows.next() else { return Some(people) };
        let Ok(row) = row else { continue };
        let number = Number::of(&row.get(Column::SubjectId));
        let last = people.last().map(|person| person.0);
        if last.is_some_and(|last| number < last) || number == Number::NONE {
            return None;
        }
        if last != Some(number) {
            people.push((number, place, line));
        }
    }
}

/// The files, each with its number.
pub(super) fn inputs<R: Read>(readers: impl IntoIterator<Item = R>) -> impl Iterator<Item = Input<R>> {
    (0..).zip(readers).map(|(file, reader)| Input::new(file, reader))
}
