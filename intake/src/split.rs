//! Cuts a stream of bytes into documents, one at a time: lines, or the members of an array.
//!
//! Only finds where a document begins and ends; whether it is JSON is for [`crate::json`]. An array
//! is cut by its brackets and quotes alone, so that a mistake inside one member leaves the others
//! readable. No more than one document is held, and no more of it than the limit.

use std::io::{self, BufRead, ErrorKind};

use crate::MAX_DOCUMENT_BYTES;

/// What was found next; its bytes are in [`Splitter::bytes`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Piece {
    /// The line on which it begins, counted from 1.
    pub(crate) line: u64,
    /// Whether it is whole.
    pub(crate) end: End,
}

/// How a piece ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum End {
    /// In full, as far as lines, brackets and quotes tell.
    Whole,
    /// Above the limit: only its beginning was kept.
    TooLong,
    /// The input stopped inside the array.
    CutOff,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Start,
    Lines,
    /// Inside an array; `true` until its first member.
    Array(bool),
    Done,
}

/// Cuts the bytes of `reader`.
pub(crate) struct Splitter<R> {
    reader: R,
    mode: Mode,
    /// The line of the next byte.
    line: u64,
    bytes: Vec<u8>,
}

impl<R: BufRead> Splitter<R> {
    pub(crate) fn new(reader: R) -> Self {
        Self { reader, mode: Mode::Start, line: 1, bytes: Vec::new() }
    }

    /// The bytes of the last piece.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The next piece, or `None` at the end. After an error there are no more.
    pub(crate) fn next(&mut self) -> io::Result<Option<Piece>> {
        let next = self.step();
        if next.is_err() {
            self.mode = Mode::Done;
        }
        next
    }

    fn step(&mut self) -> io::Result<Option<Piece>> {
        self.bytes.clear();
        loop {
            let found = match self.mode {
                Mode::Start => {
                    self.start()?;
                    None
                }
                Mode::Lines => self.next_line()?,
                Mode::Array(first) => self.next_member(first)?,
                Mode::Done => return Ok(None),
            };
            if found.is_some() {
                return Ok(found);
            }
        }
    }

    /// The next byte, which stays where it is.
    fn peek(&mut self) -> io::Result<Option<u8>> {
        loop {
            match self.reader.fill_buf() {
                Ok(chunk) => return Ok(chunk.first().copied()),
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// Passes a byte-order mark and blanks; what comes then tells lines from an array.
    fn start(&mut self) -> io::Result<()> {
        for mark in [0xEF, 0xBB, 0xBF] {
            if self.peek()? != Some(mark) {
                break;
            }
            self.reader.consume(1);
            self.bytes.push(mark);
        }
        self.mode = Mode::Lines;
        if self.bytes == [0xEF, 0xBB, 0xBF] {
            self.bytes.clear();
        }
        // A part of a mark is no JSON: it stays as the beginning of the first line.
        while self.bytes.is_empty() {
            match self.peek()? {
                Some(b'[') => {
                    self.mode = Mode::Array(true);
                    self.reader.consume(1);
                    return Ok(());
                }
                Some(byte @ (b' ' | b'\t' | b'\r' | b'\n')) => {
                    self.line += u64::from(byte == b'\n');
                    self.reader.consume(1);
                }
                Some(_) | None => return Ok(()),
            }
        }
        Ok(())
    }

    /// The next line that is not blank; `None` for a blank one.
    fn next_line(&mut self) -> io::Result<Option<Piece>> {
        let line = self.line;
        let room = MAX_DOCUMENT_BYTES as u64 + 1;
        let read = io::Read::take(&mut self.reader, room).read_until(b'\n', &mut self.bytes)?;
        if read == 0 {
            self.mode = Mode::Done;
        }
        let mut end = End::Whole;
        if self.bytes.last() == Some(&b'\n') {
            self.bytes.pop();
            self.line += 1;
        } else if self.bytes.len() > MAX_DOCUMENT_BYTES {
            end = End::TooLong;
            self.reader.skip_until(b'\n')?;
            self.line += 1;
        }
        if self.bytes.trim_ascii().is_empty() && end == End::Whole {
            self.bytes.clear();
            return Ok(None);
        }
        Ok(Some(Piece { line, end }))
    }

    /// The next member of the array; `None` where the array ends without one.
    fn next_member(&mut self, first: bool) -> io::Result<Option<Piece>> {
        let mut scan = Scan { depth: 0, string: Str::Outside, line: self.line, too_long: false };
        let last = loop {
            let chunk = match self.reader.fill_buf() {
                Ok(chunk) => chunk,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            if chunk.is_empty() {
                break None;
            }
            let mut used = 0;
            let mut last = None;
            for &byte in chunk {
                used += 1;
                self.line += u64::from(byte == b'\n');
                if scan.ends_with(byte) {
                    last = Some(byte);
                    break;
                }
                scan.keep(byte, self.line, &mut self.bytes);
            }
            self.reader.consume(used);
            if last.is_some() {
                break last;
            }
        };
        let whole = if scan.too_long { End::TooLong } else { End::Whole };
        let end = match last {
            Some(b',') => {
                self.mode = Mode::Array(false);
                whole
            }
            Some(_) => {
                // Whatever follows the array is read as lines.
                self.mode = Mode::Lines;
                if first && self.bytes.is_empty() {
                    return Ok(None);
                }
                whole
            }
            None if scan.depth == 0 && scan.string == Str::Outside && !self.bytes.is_empty() => {
                // A whole member; that the array never ends is told next.
                self.mode = Mode::Array(false);
                whole
            }
            None => {
                self.mode = Mode::Done;
                End::CutOff
            }
        };
        Ok(Some(Piece { line: scan.line, end }))
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Str {
    Outside,
    Inside,
    AfterBackslash,
}

/// Where the scan of one member of an array stands.
struct Scan {
    depth: usize,
    string: Str,
    /// The line on which the member begins.
    line: u64,
    too_long: bool,
}

impl Scan {
    /// Whether this byte ends the member; if not, follows quotes and brackets.
    fn ends_with(&mut self, byte: u8) -> bool {
        self.string = match (self.string, byte) {
            // No string of JSON holds a line break: whoever forgot a quote loses one line only.
            (_, b'\n') | (Str::Inside, b'"') => Str::Outside,
            (Str::Inside, b'\\') => Str::AfterBackslash,
            (Str::Inside | Str::AfterBackslash, _) | (Str::Outside, b'"') => Str::Inside,
            (Str::Outside, b',' | b']') if self.depth == 0 => return true,
            (Str::Outside, b'{' | b'[') => {
                self.depth += 1;
                Str::Outside
            }
            (Str::Outside, b'}' | b']') => {
                self.depth = self.depth.saturating_sub(1);
                Str::Outside
            }
            (Str::Outside, _) => Str::Outside,
        };
        false
    }

    /// Keeps the byte, up to the limit and without the blanks before the member.
    fn keep(&mut self, byte: u8, line: u64, bytes: &mut Vec<u8>) {
        if bytes.is_empty() && byte.is_ascii_whitespace() {
            return;
        }
        if bytes.is_empty() {
            self.line = line;
        }
        if bytes.len() < MAX_DOCUMENT_BYTES {
            bytes.push(byte);
        } else {
            self.too_long |= !byte.is_ascii_whitespace();
        }
    }
}

#[cfg(test)]
#[path = "split_tests.rs"]
mod tests;
