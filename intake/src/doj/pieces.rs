//! A file as it comes, in parts of any size: cut into pieces with whole people, its header taken off.

use super::cut::cut;
use super::layout::COLUMNS;
use super::rows::BadRow;
use crate::MAX_PERSON_BYTES;

/// What is left over of a file between two pieces.
#[derive(Debug, Default)]
pub struct Pieces {
    rest: Vec<u8>,
    line: u64,
    begun: bool,
    /// What is wrong with the header.
    header: Option<BadRow>,
}

/// A file that cannot be cut: more bytes of one person than a person has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TooLong {
    /// Where they begin.
    pub line: u64,
}

impl Pieces {
    /// Begins a buffer with what was left over; the next part of the file goes behind it.
    pub fn begin(&mut self, buffer: &mut Vec<u8>) {
        buffer.clear();
        buffer.append(&mut self.rest);
    }

    /// Leaves a piece in the buffer and keeps the rest, and gives the number of its first line. `None` where there is no
    /// place to cut yet: read more behind what is there.
    ///
    /// # Errors
    /// The buffer is full and has no place to cut.
    pub fn end(&mut self, buffer: &mut Vec<u8>, last: bool) -> Result<Option<u64>, TooLong> {
        if !self.begun {
            self.begun = true;
            self.line = 1;
            self.take_header(buffer);
        }
        let place = if last { Some(buffer.len()) } else { cut(buffer) };
        let Some(place) = place else {
            return if buffer.len() > MAX_PERSON_BYTES { Err(TooLong { line: self.line }) } else { Ok(None) };
        };
        self.rest.extend_from_slice(buffer.get(place..).unwrap_or_default());
        buffer.truncate(place);
        let line = self.line;
        self.line += memchr::memchr_iter(b'\n', buffer).count() as u64;
        Ok(Some(line))
    }

    /// How many lines were given out in pieces, the line of names among them.
    pub(super) const fn lines(&self) -> u64 {
        self.line.saturating_sub(1)
    }

    /// What is wrong with the header, once.
    pub fn header_fault(&mut self) -> Option<BadRow> {
        self.header.take()
    }

    /// Takes off a byte-order mark and the line of names.
    fn take_header(&mut self, buffer: &mut Vec<u8>) {
        let mark = if buffer.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
        let bytes = buffer.get(mark..).unwrap_or_default();
        let named = bytes.starts_with(b"RECORD_ID") || bytes.starts_with(b"\"RECORD_ID\"");
        let mut length = mark;
        if named {
            let line = memchr::memchr(b'\n', bytes).map_or(bytes.len(), |end| end + 1);
            self.header = header_fault(bytes.get(..line).unwrap_or_default());
            self.line += 1;
            length += line;
        }
        buffer.drain(..length);
    }
}

/// What is wrong with a line of names.
fn header_fault(line: &[u8]) -> Option<BadRow> {
    let line = line.trim_ascii();
    let names: Vec<&[u8]> = line.split(|byte| *byte == b',').map(<[u8]>::trim_ascii).collect();
    let plain = |name: &[u8]| name.strip_prefix(b"\"").and_then(|name| name.strip_suffix(b"\"")).map(<[u8]>::to_vec);
    for (place, (name, known)) in names.iter().zip(COLUMNS).enumerate() {
        let name = plain(name).unwrap_or_else(|| name.to_vec());
        if name != known.as_bytes() {
            return Some(BadRow::new(1, Some(place + 1), &name, "the names of the 95 columns, in their order"));
        }
    }
    let count = names.len();
    (count != COLUMNS.len()).then(|| BadRow::new(1, None, format!("{count} columns").as_bytes(), "95 columns"))
}
