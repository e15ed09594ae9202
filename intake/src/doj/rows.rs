//! Cuts bytes of the extract into rows, and rows into the columns that are read.
//!
//! A row is a line; a line break inside quotes is allowed for a few lines. Eight bytes are looked at
//! at once, and every comma, quote and line end in them is visited once: nothing is copied and nothing
//! is allocated for a row that is well formed. What is wrong with a row is told, and only that row is
//! lost: a quote that is never closed does not swallow the lines after it. What a row means is in
//! [`super::subject`].

use std::borrow::Cow;

use super::layout::{COLUMN_COUNT, Column};
use crate::{MAX_JOINED_LINES, MAX_ROW_BYTES};

const READ: usize = Column::ALL.len();

/// A row that is well formed.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    bytes: &'a [u8],
    line: u64,
    picked: [(u32, u32); READ],
}

impl<'a> Row<'a> {
    /// The number of its line in its file, from 1.
    #[must_use]
    pub const fn line(&self) -> u64 {
        self.line
    }

    /// Its bytes without the line end.
    #[must_use]
    pub const fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// The value of a column, without its quotes.
    #[must_use]
    pub fn get(&self, column: Column) -> Cow<'a, [u8]> {
        let (from, to) = self.picked.get(column as usize).copied().unwrap_or_default();
        let value = self.bytes.get(from as usize..to as usize).unwrap_or_default();
        unquoted(value)
    }
}

fn unquoted(value: &[u8]) -> Cow<'_, [u8]> {
    let Some(inner) = value.strip_prefix(b"\"").and_then(|rest| rest.strip_suffix(b"\"")) else {
        return Cow::Borrowed(value);
    };
    if memchr::memchr(b'"', inner).is_none() {
        return Cow::Borrowed(inner);
    }
    // A doubled quote is one.
    let mut text = Vec::with_capacity(inner.len());
    let mut doubled = false;
    for byte in inner.iter().copied() {
        doubled = byte == b'"' && !doubled;
        if !doubled {
            text.push(byte);
        }
    }
    Cow::Owned(text)
}

/// A row that is passed over, and why.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BadRow {
    /// The number of its line, from 1.
    pub line: u64,
    /// The column, from 1, where one is at fault.
    pub column: Option<usize>,
    /// What stands there, or the beginning of it.
    pub value: String,
    /// What is allowed.
    pub allowed: &'static str,
}

/// How much of a value that is not allowed is shown, in bytes.
const SHOWN: usize = 60;

impl BadRow {
    pub(crate) fn new(line: u64, column: Option<usize>, value: &[u8], allowed: &'static str) -> Self {
        let start = value.get(..SHOWN).unwrap_or(value);
        let more = if start.len() < value.len() { "…" } else { "" };
        Self { line, column, value: format!("{}{more}", String::from_utf8_lossy(start)), allowed }
    }

    pub(crate) fn in_column(line: u64, column: Column, value: &[u8], allowed: &'static str) -> Self {
        Self::new(line, Some(column.place() + 1), value, allowed)
    }
}

const ALLOWED_COUNT: &str = "95 columns";
const ALLOWED_QUOTE: &str = "a quote only around a whole value, and two quotes for one inside";
const ALLOWED_OPEN: &str = "a closing quote on the same line or within the next 7";
const ALLOWED_LENGTH: &str = "at most 65,536 bytes a row";

/// The rows of some bytes, in order.
pub struct Rows<'a> {
    bytes: &'a [u8],
    /// Where the eight bytes begin that are looked at.
    word: usize,
    /// The signs in them that were not visited yet.
    signs: Signs,
    /// Where the next line begins, and its number.
    next: usize,
    line: u64,
    bounds: [u32; COLUMN_COUNT + 2],
}

impl<'a> Rows<'a> {
    /// The rows of bytes whose first line has this number.
    #[must_use]
    pub fn new(bytes: &'a [u8], line: u64) -> Self {
        Self { bytes, word: 0, signs: Signs::of(bytes, 0), next: 0, line, bounds: [0; COLUMN_COUNT + 2] }
    }

    /// Where the row begins that comes next, in the bytes.
    #[must_use]
    pub const fn place(&self) -> usize {
        self.next
    }

    /// The number of its line.
    #[must_use]
    pub const fn line(&self) -> u64 {
        self.line
    }

    /// Goes on reading at this place.
    fn go_to(&mut self, place: usize) {
        self.word = place;
        self.signs = Signs::of(self.bytes, place);
    }

    /// The next row from this place on, where a line begins.
    fn row_at(&mut self, start: usize) -> Result<Row<'a>, BadRow> {
        let bytes = self.bytes;
        // In registers while a row is read.
        let (mut word, mut signs) = (self.word, self.signs);
        let mut row = Columns { start, count: 0, field: start, closed: usize::MAX, fault: None };
        let mut inside = false;
        let end = loop {
            if signs.others == 0 && !inside {
                while signs.commas != 0 {
                    row.comma(word + first(signs.commas), &mut self.bounds);
                    signs.commas &= signs.commas - 1;
                }
            }
            let all = signs.commas | signs.others;
            if all == 0 {
                word += 8;
                if word >= bytes.len() {
                    break bytes.len();
                }
                signs = Signs::of(bytes, word);
                continue;
            }
            let place = word + first(all);
            let bit = all & all.wrapping_neg();
            if signs.commas & bit != 0 {
                signs.commas ^= bit;
                if !inside {
                    row.comma(place, &mut self.bounds);
                }
                continue;
            }
            signs.others ^= bit;
            if bytes.get(place) != Some(&b'"') {
                break place;
            }
            if inside {
                inside = false;
                row.closed = place;
            } else if place == row.field || row.closed.wrapping_add(1) == place {
                inside = true;
            } else {
                row.faulty();
            }
        };
        (self.word, self.signs) = (word, signs);
        let Columns { count, field, closed, mut fault, .. } = row;
        if inside && fault.is_none() {
            return self.joined(start, end, count, field);
        }
        let line = self.line;
        self.line += 1;
        self.next = end + 1;
        let whole = bytes.get(start..end).unwrap_or_default();
        let row = whole.strip_suffix(b"\r").unwrap_or(whole);
        if closed != usize::MAX && closed + 1 != start + row.len() {
            fault = fault.or(Some((count, field)));
        }
        if let Some((column, from)) = fault {
            let value = bytes.get(from..end).unwrap_or_default();
            return Err(BadRow::new(line, Some(column + 1), value, ALLOWED_QUOTE));
        }
        self.finish(row, line, count)
    }

    fn finish(&mut self, row: &'a [u8], line: u64, count: usize) -> Result<Row<'a>, BadRow> {
        if row.len() > MAX_ROW_BYTES {
            return Err(BadRow::new(line, None, format!("{} bytes", row.len()).as_bytes(), ALLOWED_LENGTH));
        }
        if count + 1 != COLUMN_COUNT {
            return Err(BadRow::new(line, None, format!("{} columns", count + 1).as_bytes(), ALLOWED_COUNT));
        }
        bound(&mut self.bounds, COLUMN_COUNT, row.len());
        let mut picked = [(0, 0); READ];
        for (slot, column) in picked.iter_mut().zip(Column::ALL) {
            let place = column.place();
            let (from, to) = (self.bounds.get(place), self.bounds.get(place + 1));
            *slot = (from.copied().unwrap_or_default(), to.copied().unwrap_or_default().saturating_sub(1));
        }
        Ok(Row { bytes: row, line, picked })
    }

    /// A line that ended inside quotes, at `end`: one row with the lines after it, if these close the quote and
    /// the row then has its columns; else only the line is lost.
    fn joined(&mut self, start: usize, end: usize, count: usize, field: usize) -> Result<Row<'a>, BadRow> {
        let line = self.line;
        let found = joined(self.bytes, start, &mut self.bounds);
        if let Some((row, lines)) = found {
            self.next = start + row.len() + 1;
            self.go_to(self.next);
            self.line += lines;
            let row = row.strip_suffix(b"\r").unwrap_or(row);
            return self.finish(row, line, COLUMN_COUNT - 1);
        }
        // Every sign up to the end of the line has been visited.
        self.line += 1;
        self.next = end + 1;
        let value = self.bytes.get(field..end).unwrap_or_default();
        Err(BadRow::new(line, Some(count + 1), value, ALLOWED_OPEN))
    }
}

impl<'a> Iterator for Rows<'a> {
    type Item = Result<Row<'a>, BadRow>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let start = self.next;
            if start >= self.bytes.len() {
                return None;
            }
            let row = self.row_at(start);
            // An empty line is no row.
            if !matches!(self.bytes.get(start..self.next), Some(b"\n" | b"\r\n")) {
                return Some(row);
            }
        }
    }
}

/// The row that begins here, with line breaks inside its quotes: its bytes and how many lines it takes.
fn joined<'a>(bytes: &'a [u8], start: usize, bounds: &mut [u32]) -> Option<(&'a [u8], u64)> {
    let rest = bytes.get(start..)?;
    let (mut count, mut lines, mut field) = (0, 1, 0);
    let mut inside = false;
    let mut closed = usize::MAX;
    for (place, byte) in rest.iter().copied().enumerate().take(MAX_ROW_BYTES) {
        match byte {
            b'"' if inside => {
                inside = false;
                closed = place;
            }
            b'"' if place == field || closed.wrapping_add(1) == place => inside = true,
            b'"' => return None,
            b'\n' if inside => {
                lines += 1;
                if lines > MAX_JOINED_LINES {
                    return None;
                }
            }
            b'\n' => {
                let row = rest.get(..place)?;
                let whole = row.strip_suffix(b"\r").unwrap_or(row).len();
                let complete = closed == usize::MAX || closed + 1 == whole;
                return (complete && count + 1 == COLUMN_COUNT).then_some((row, lines));
            }
            b',' if !inside => {
                if closed != usize::MAX && closed + 1 != place {
                    return None;
                }
                closed = usize::MAX;
                count += 1;
                field = place + 1;
                if let Some(slot) = bounds.get_mut(count) {
                    *slot = u32::try_from(place + 1).ok()?;
                }
            }
            _ => {}
        }
    }
    let complete = closed == usize::MAX || closed + 1 == rest.len();
    let ended = rest.len() < MAX_ROW_BYTES && !inside && complete && count + 1 == COLUMN_COUNT;
    ended.then_some((rest, lines))
}

const LOW: u64 = 0x7f7f_7f7f_7f7f_7f7f;

/// The high bit of every byte of the word that is this sign.
#[inline]
const fn equal(word: u64, sign: u8) -> u64 {
    let other = word ^ (0x0101_0101_0101_0101 * sign as u64);
    // A byte that is 0 is the only one that neither has a bit nor gets its high bit from adding.
    !(((other & LOW) + LOW) | other | LOW)
}

/// The commas of eight bytes, and their quotes and line ends: the high bit of each byte.
#[derive(Clone, Copy)]
struct Signs {
    commas: u64,
    others: u64,
}

impl Signs {
    /// Those of the eight bytes from this place on.
    #[inline]
    fn of(bytes: &[u8], place: usize) -> Self {
        let mut eight = [0; 8];
        if let Some(whole) = bytes.get(place..place + 8).and_then(|whole| whole.try_into().ok()) {
            eight = whole;
        } else {
            for (slot, byte) in eight.iter_mut().zip(bytes.get(place..).unwrap_or_default()) {
                *slot = *byte;
            }
        }
        let word = u64::from_le_bytes(eight);
        Self { commas: equal(word, b','), others: equal(word, b'"') | equal(word, b'\n') }
    }
}

/// In which of the eight bytes the first sign stands.
#[inline]
const fn first(signs: u64) -> usize {
    (signs.trailing_zeros() >> 3) as usize
}

/// Notes that a column ends at this place of the row.
#[inline]
fn bound(bounds: &mut [u32; COLUMN_COUNT + 2], count: usize, place: usize) {
    if let Some(slot) = bounds.get_mut(count) {
        // A row that is longer than this is refused.
        *slot = u32::try_from(place + 1).unwrap_or(u32::MAX);
    }
}

/// What is known of a row while it is read.
struct Columns {
    start: usize,
    /// How many commas were met outside quotes.
    count: usize,
    /// Where the column begins.
    field: usize,
    /// Where its closing quote stands; the largest number where there is none.
    closed: usize,
    /// The first column with a quote where none may be, and where it begins.
    fault: Option<(usize, usize)>,
}

impl Columns {
    /// A column ends here.
    #[inline]
    fn comma(&mut self, place: usize, bounds: &mut [u32; COLUMN_COUNT + 2]) {
        if self.closed != usize::MAX {
            if self.closed + 1 != place {
                self.faulty();
            }
            self.closed = usize::MAX;
        }
        self.count += 1;
        bound(bounds, self.count, place - self.start);
        self.field = place + 1;
    }

    /// This column has a quote where none may be.
    fn faulty(&mut self) {
        self.fault = self.fault.or(Some((self.count, self.field)));
    }
}
