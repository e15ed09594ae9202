//! Where bytes of the extract may be cut so that nobody's rows are parted.
//!
//! A cut lies between two whole rows of different people, and nowhere near a quote that is open at the end
//! of its line, so that no row with line breaks can reach across it. Whoever reads a file piece by
//! piece cuts here; that the rows of the whole are the rows of its pieces is a test.

use super::layout::{COLUMN_COUNT, Column};
use crate::{MAX_JOINED_LINES, MAX_ROW_BYTES};

/// What a line looks like by itself.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Line<'a> {
    /// A row, of this person.
    Row(&'a [u8]),
    /// Something else, with no quote left open.
    Other,
    /// A quote is left open, or the line is too long to tell.
    Open,
}

/// How far the bytes may be read now: up to the last place between two people's rows. `None` where there is no
/// such place, and more bytes are needed.
#[must_use]
pub fn cut(bytes: &[u8]) -> Option<usize> {
    let mut end = memchr::memrchr(b'\n', bytes)?;
    // Lines from the last one backwards, each with the place where it begins.
    let near = usize::try_from(MAX_JOINED_LINES).unwrap_or(usize::MAX);
    let mut lines: Vec<(usize, Line<'_>)> = Vec::with_capacity(64);
    let mut candidate = 0;
    loop {
        let start = memchr::memrchr(b'\n', bytes.get(..end).unwrap_or_default()).map_or(0, |place| place + 1);
        lines.push((start, look(bytes.get(start..end).unwrap_or_default())));
        // The lines that a row with line breaks could begin on are known for this candidate.
        while candidate + 1 < lines.len() && (start == 0 || candidate + near < lines.len()) {
            if may_cut(lines.get(candidate..).unwrap_or_default(), near) {
                return lines.get(candidate).map(|line| line.0);
            }
            candidate += 1;
        }
        if start == 0 {
            return None;
        }
        end = start - 1;
    }
}

/// Whether the bytes may be cut before the first of these lines, given from the last backwards.
fn may_cut(lines: &[(usize, Line<'_>)], near: usize) -> bool {
    let (Some((_, Line::Row(after))), Some((_, Line::Row(before)))) = (lines.first(), lines.get(1)) else {
        return false;
    };
    after != before && lines.iter().skip(1).take(near).all(|(_, line)| *line != Line::Open)
}

/// Looks at one line without its end.
fn look(line: &[u8]) -> Line<'_> {
    if line.len() > MAX_ROW_BYTES {
        return Line::Open;
    }
    let (mut count, mut inside, mut from) = (0, false, 0);
    let mut subject: &[u8] = b"";
    for place in memchr::memchr2_iter(b',', b'"', line) {
        if line.get(place) == Some(&b'"') {
            inside = !inside;
        } else if !inside {
            if count == Column::SubjectId.place() {
                subject = line.get(from..place).unwrap_or_default();
            }
            count += 1;
            from = place + 1;
        }
    }
    if inside {
        return Line::Open;
    }
    if count + 1 == COLUMN_COUNT && !subject.is_empty() { Line::Row(subject) } else { Line::Other }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(subject: &str) -> String {
        let mut values = vec![""; COLUMN_COUNT];
        values[2] = subject;
        values.join(",") + "\n"
    }

    #[test]
    fn a_cut_lies_between_the_rows_of_two_people() {
        let one = row("1");
        let two = row("2");
        let bytes = format!("{one}{one}{two}{two}");
        assert_eq!(cut(bytes.as_bytes()), Some(2 * one.len()));
        assert_eq!(cut(&bytes.as_bytes()[..bytes.len() - 3]), Some(2 * one.len()), "a last line that is cut off");
        assert_eq!(cut(format!("{one}{one}").as_bytes()), None, "one person");
        assert_eq!(cut(&one.as_bytes()[..30]), None, "no line");
        assert_eq!(cut(b""), None);
        assert_eq!(cut(b"\n\n\n"), None);
    }

    #[test]
    fn lines_that_are_no_rows_are_not_cut_at() {
        let (one, two, three) = (row("1"), row("2"), row("3"));
        let bytes = format!("{one}{two}nonsense\n{three}");
        assert_eq!(cut(bytes.as_bytes()), Some(one.len()));
    }

    #[test]
    fn nothing_is_cut_near_an_open_quote() {
        let (one, two, three) = (row("1"), row("2"), row("3"));
        let open = "x,\"y\n";
        assert_eq!(cut(format!("{one}{open}{two}{three}").as_bytes()), None);
        let far = two.repeat(8);
        let bytes = format!("{one}{open}{far}{three}");
        assert_eq!(cut(bytes.as_bytes()), Some(bytes.len() - three.len()));
    }
}
