//! Reads the files piece by piece, each piece with whole people.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use relief_check_intake::doj::{BadRow, Column, NotInOrder, Number, Piece, Pieces, Rows};

use super::Stop;

/// How much of a file is read at once. Two threads hold two of them each.
const PART: usize = 2 << 20;

/// Some rows of a file.
#[derive(Default)]
pub(crate) struct Part {
    pub(crate) file: u32,
    pub(crate) line: u64,
    pub(crate) bytes: Vec<u8>,
}

impl Part {
    pub(crate) fn piece(&self) -> Piece<'_> {
        Piece { file: self.file, line: self.line, bytes: &self.bytes }
    }
}

/// One file.
pub(crate) struct Input {
    name: PathBuf,
    number: u32,
    file: File,
    pieces: Pieces,
    ended: bool,
}

impl Input {
    pub(crate) fn open(name: &Path, number: u32) -> Result<Self, Stop> {
        let file = File::open(name).map_err(|error| format!("cannot read {}: {error}", name.display()))?;
        Ok(Self { name: name.to_owned(), number, file, pieces: Pieces::default(), ended: false })
    }

    /// The next piece; `false` at the end of the file.
    pub(crate) fn next(&mut self, part: &mut Part) -> Result<bool, Stop> {
        part.file = self.number;
        if self.ended {
            part.bytes.clear();
            return Ok(false);
        }
        self.pieces.begin(&mut part.bytes);
        loop {
            let before = part.bytes.len();
            let limit = u64::try_from(PART).unwrap_or(u64::MAX);
            part.bytes.reserve(PART);
            let read = (&mut self.file).take(limit).read_to_end(&mut part.bytes);
            read.map_err(|error| format!("cannot read {}: {error}", self.name.display()))?;
            self.ended = part.bytes.len() - before < PART;
            let cut = self.pieces.end(&mut part.bytes, self.ended).map_err(|too_long| {
                let name = self.name.display();
                format!("{name}, line {}: more than 32 MB of rows of one person; this is no extract", too_long.line)
            })?;
            if let Some(line) = cut {
                part.line = line;
                return Ok(true);
            }
        }
    }

    /// Whether nothing is left of it.
    const fn is_ended(&self) -> bool {
        self.ended
    }

    /// What is wrong with its header.
    pub(crate) fn header_fault(&mut self) -> Option<(u32, BadRow)> {
        self.pieces.header_fault().map(|fault| (self.number, fault))
    }
}

/// What comes next.
pub(crate) enum Next {
    /// Pieces, and which turn they are.
    Turn(u64),
    /// Nothing more.
    End,
    /// People do not come in the order of their numbers.
    NotInOrder,
}

/// All files, for threads that take pieces in turn.
pub(crate) struct Source {
    inputs: Vec<Waiting>,
    turn: u64,
}

/// A file, and what was read of it and not given out yet.
struct Waiting {
    input: Input,
    part: Part,
    /// Its people: number, place and line of the first row of each.
    people: Vec<(Number, usize, u64)>,
}

impl Source {
    pub(crate) fn open(files: &[PathBuf]) -> Result<Self, Stop> {
        let inputs: Result<Vec<Waiting>, Stop> = (0..)
            .zip(files)
            .map(|(number, file)| {
                let input = Input::open(file, number)?;
                Ok(Waiting { input, part: Part::default(), people: Vec::new() })
            })
            .collect();
        Ok(Self { inputs: inputs?, turn: 0 })
    }

    /// What is wrong with headers.
    pub(crate) fn header_faults(&mut self) -> Vec<(u32, BadRow)> {
        self.inputs.iter_mut().filter_map(|waiting| waiting.input.header_fault()).collect()
    }

    /// The next pieces, one of each file that has some for the people that come next, and which turn they are.
    pub(crate) fn next(&mut self, parts: &mut Vec<Part>) -> Result<Next, Stop> {
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
        let open = self.inputs.iter().filter(|waiting| !waiting.input.is_ended());
        let limit = open.filter_map(|waiting| waiting.people.last().map(|person| person.0)).min();
        parts.extend(self.inputs.iter_mut().filter_map(|waiting| waiting.give(limit)));
        Ok(if parts.is_empty() { Next::End } else { Next::Turn(turn) })
    }
}

impl Waiting {
    fn fill(&mut self) -> Result<Result<(), NotInOrder>, Stop> {
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
