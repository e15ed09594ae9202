//! Bytes into rows and cells: encodings, separators, quotes. What a cell means is in [`super::cell`].
//!
//! csv-core does the cutting. Around it: the encodings and separators that spreadsheets write, line numbers for any
//! line end, and a way on where a quote was opened and never closed.

use std::borrow::Cow;

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

/// How often reading begins again after a stray quote. More of them are no accident, and each costs a pass.
const MOST_RETRIES: u32 = 50;

/// What the bytes 80 to 9F are in Windows-1252.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '\u{2018}', '\u{2019}', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text of the bytes: UTF-8, UTF-16 with its mark, or else Windows-1252, in which every byte is a letter.
pub(super) fn decode(bytes: &[u8]) -> Cow<'_, str> {
    let wide = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = bytes.as_chunks::<2>().0.iter().map(|pair| unit(*pair));
        char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect::<String>()
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => Cow::Owned(wide(rest, u16::from_le_bytes)),
        [0xFE, 0xFF, rest @ ..] => Cow::Owned(wide(rest, u16::from_be_bytes)),
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest),
        _ => utf8(bytes),
    }
}

fn utf8(bytes: &[u8]) -> Cow<'_, str> {
    let letter = |byte: &u8| match byte.checked_sub(0x80) {
        Some(high) => WINDOWS.get(usize::from(high)).copied().unwrap_or(char::from(*byte)),
        None => char::from(*byte),
    };
    std::str::from_utf8(bytes).map_or_else(|_| Cow::Owned(bytes.iter().map(letter).collect()), Cow::Borrowed)
}

/// A row.
pub(super) struct Row {
    /// The line on which it begins, from 1.
    pub(super) line: u64,
    pub(super) cells: Vec<String>,
    /// Its last cell has a quote that is never closed.
    pub(super) open: bool,
    /// Where the line after its first one begins, if it goes over several.
    next_line: Option<usize>,
}

impl Row {
    /// Whether every cell is blank.
    pub(super) fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// Cuts a text into rows.
pub(super) struct Rows<'a> {
    text: &'a str,
    reader: Reader,
    separator: u8,
    /// Where the next row begins, and on which line.
    at: usize,
    line: u64,
    retries: u32,
}

impl<'a> Rows<'a> {
    pub(super) fn new(text: &'a str, separator: u8) -> Self {
        let reader = ReaderBuilder::new().delimiter(separator).build();
        Self { text, reader, separator, at: 0, line: 1, retries: 0 }
    }

    /// Goes on with the line after the row's first one: a stray quote must not take the rows after it along.
    pub(super) fn retry(&mut self, row: &Row) -> bool {
        let Some(next) = row.next_line.filter(|_| self.retries < MOST_RETRIES) else { return false };
        self.retries += 1;
        self.at = next;
        self.line = row.line + 1;
        true
    }
}

impl Iterator for Rows<'_> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        let bytes = self.text.as_bytes();
        // Empty lines, which the library passes over as well.
        while let Some(byte @ (b'\n' | b'\r')) = bytes.get(self.at) {
            self.at += 1;
            let half = *byte == b'\r' && bytes.get(self.at) == Some(&b'\n');
            self.line += u64::from(!half);
        }
        let rest = bytes.get(self.at..)?;
        if rest.is_empty() {
            return None;
        }
        self.reader.reset();
        let (cells, mut used) = cut(&mut self.reader, rest);
        // The library ends a row between the two signs of one line end.
        if rest.get(..used).is_some_and(|row| row.ends_with(b"\r")) && rest.get(used) == Some(&b'\n') {
            used += 1;
        }
        let text = rest.get(..used).unwrap_or_default();
        let ends = |text: &[u8]| {
            let pairs = text.windows(2).filter(|pair| *pair == b"\r\n").count();
            text.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count() - pairs
        };
        let lines = ends(text) as u64;
        let first = text.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
        let next_line = first.map(|first| {
            let pair = rest.get(first..first + 2) == Some(b"\r\n");
            self.at + first + if pair { 2 } else { 1 }
        });
        let open = self.at + used == bytes.len() && ends_open(text, self.separator);
        let row = Row { line: self.line, cells, open, next_line: next_line.filter(|next| *next < self.at + used) };
        self.at += used;
        self.line += lines;
        Some(row)
    }
}

/// Cuts one row off, and how many bytes it took.
fn cut(reader: &mut Reader, input: &[u8]) -> (Vec<String>, usize) {
    let mut output = vec![0; 1024];
    let mut ends = vec![0; 64];
    let (mut read, mut written, mut fields) = (0, 0, 0);
    loop {
        let rest = input.get(read..).unwrap_or_default();
        let (out, end) = (output.get_mut(written..).unwrap_or_default(), ends.get_mut(fields..).unwrap_or_default());
        let (result, r, w, f) = reader.read_record(rest, out, end);
        read += r;
        written += w;
        fields += f;
        match result {
            ReadRecordResult::OutputFull => output.resize(output.len() * 2, 0),
            ReadRecordResult::OutputEndsFull => ends.resize(ends.len() * 2, 0),
            // The next pass has nothing left, which the library takes for the end.
            ReadRecordResult::InputEmpty => {}
            ReadRecordResult::Record | ReadRecordResult::End => break,
        }
    }
    let mut start = 0;
    let cell = |end: &usize| {
        let cell = String::from_utf8_lossy(output.get(start..*end).unwrap_or_default()).into_owned();
        start = *end;
        cell
    };
    (ends.get(..fields).unwrap_or_default().iter().map(cell).collect(), read)
}

/// Whether a row ends within quotes. Only a quote at the beginning of a cell opens them.
fn ends_open(row: &[u8], separator: u8) -> bool {
    let (mut open, mut start) = (false, true);
    let mut bytes = row.iter().copied().peekable();
    while let Some(byte) = bytes.next() {
        if open {
            // Two quotes stand for one.
            open = byte != b'"' || bytes.next_if_eq(&b'"').is_some();
        } else {
            open = start && byte == b'"';
        }
        start = !open && byte == separator;
    }
    open
}

/// The separator of a table by its first line: the one that finds most names.
pub(super) fn separator(text: &str, known: impl Fn(&str) -> bool) -> u8 {
    let count = |separator: u8| {
        let header = Rows::new(text, separator).next();
        header.map_or(0, |row| row.cells.iter().filter(|cell| known(cell)).count())
    };
    let mut best = b',';
    for other in [b';', b'\t', b'|'] {
        if count(other) > count(best) {
            best = other;
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<(u64, Vec<String>)> {
        Rows::new(text, b',').map(|row| (row.line, row.cells)).collect()
    }

    fn row(line: u64, cells: &[&str]) -> (u64, Vec<String>) {
        (line, cells.iter().map(|cell| (*cell).to_owned()).collect())
    }

    #[test]
    fn rows_are_cut_with_their_lines() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["", "a,b", "", "\"c,\"\"d", "e\",f", "g", ""].join(end);
            let middle = format!("c,\"d{end}e");
            assert_eq!(cells(&text), [row(2, &["a", "b"]), row(4, &[&middle, "f"]), row(6, &["g"])], "{end:?}");
        }
        assert_eq!(cells(""), []);
        assert_eq!(cells("\n\r\n"), []);
        assert_eq!(cells("a,"), [row(1, &["a", ""])]);
        let wide = "x,".repeat(300) + &"y".repeat(5000);
        assert_eq!(cells(&wide)[0].1.len(), 301);
    }

    #[test]
    fn a_stray_quote_takes_one_line() {
        let mut rows = Rows::new("a,\"b\nc,d\ne,f", b',');
        let first = rows.next().unwrap();
        assert!(first.open && rows.retry(&first));
        for (text, open) in
            [("a,6\" pipe", false), ("\"a\",\"b\"", false), ("\"a\"\"", true), ("a,\"", true), ("\"\"", false)]
        {
            assert_eq!(Rows::new(text, b',').next().unwrap().open, open, "{text}");
        }
        assert_eq!(
            rows.map(|row| (row.line, row.cells)).collect::<Vec<_>>(),
            [row(2, &["c", "d"]), row(3, &["e", "f"])]
        );
    }

    #[test]
    fn encodings_and_separators_are_found() {
        let wide: Vec<u8> = "\u{feff}é;b".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(&wide), "é;b");
        let wide: Vec<u8> = "\u{feff}é".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decode(&wide), "é");
        assert_eq!((decode("\u{feff}é".as_bytes()), decode(b"\x93caf\xE9\x94")), ("é".into(), "“café”".into()));
        let known = |name: &str| name == "a" || name == "b";
        for (text, found) in
            [("a,b", b','), ("a;b\n1,2", b';'), ("a\tb", b'\t'), ("\"a\"|b", b'|'), ("x;y", b','), ("", b',')]
        {
            assert_eq!(separator(text, known), found, "{text}");
        }
    }
}
