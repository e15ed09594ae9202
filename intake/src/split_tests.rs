//! Tests of cutting: what is found, where, and how it ended, whatever the buffer's size.

use std::io::BufReader;

use super::*;

type Found = Vec<(u64, End, String)>;

fn cut(input: &[u8]) -> Found {
    let mut all: Vec<Found> = Vec::new();
    for size in [1, 2, 3, 7, 4096] {
        let mut splitter = Splitter::new(BufReader::with_capacity(size, input));
        let mut found = Vec::new();
        while let Some(piece) = splitter.next().unwrap() {
            let text = String::from_utf8_lossy(splitter.bytes().trim_ascii()).into_owned();
            found.push((piece.line, piece.end, text));
        }
        all.push(found);
    }
    assert!(all.windows(2).all(|pair| pair[0] == pair[1]), "the buffer's size changes nothing");
    all.remove(0)
}

fn whole(line: u64, text: &str) -> (u64, End, String) {
    (line, End::Whole, text.to_owned())
}

#[test]
fn lines_are_pieces_and_blank_ones_are_none() {
    for nothing in ["", "\n", " \r\n\t\n", "[]", "\u{feff}", "\u{feff} [ \n ] \n"] {
        assert_eq!(cut(nothing.as_bytes()), [], "{nothing:?}");
    }
    assert_eq!(cut(b"{1}\r\n\r\n{2}"), [whole(1, "{1}"), whole(3, "{2}")]);
    assert_eq!(cut("\u{feff}\n {1}\n".as_bytes()), [whole(2, "{1}")]);
    assert_eq!(cut(b"x\n[1,2]\n"), [whole(1, "x"), whole(2, "[1,2]")]);
    assert_eq!(cut(b"\xEF\xBBx\n{1}").len(), 2, "half a mark is a bad line");
}

#[test]
fn members_of_an_array_are_pieces() {
    assert_eq!(
        cut(b"[\n {\"a\": [1, \"],\\\"\"]},\n\n {2}\n]\n"),
        [whole(2, "{\"a\": [1, \"],\\\"\"]}"), whole(4, "{2}")]
    );
    assert_eq!(cut(b"[1,]"), [whole(1, "1"), whole(1, "")]);
    assert_eq!(cut(b"[,]"), [whole(1, ""), whole(1, "")]);
    assert_eq!(cut(b"[{1}]\n{2}"), [whole(1, "{1}"), whole(2, "{2}")]);
}

#[test]
fn a_mistake_in_one_member_leaves_the_next() {
    assert_eq!(cut(b"[{\"a\": \"open},\n 2}, {3}]").last(), Some(&whole(2, "{3}")));
    assert_eq!(cut(b"[}}, {2}]"), [whole(1, "}}"), whole(1, "{2}")]);
}

#[test]
fn what_stops_early_is_told() {
    let cut_off = |line, text: &str| (line, End::CutOff, text.to_owned());
    assert_eq!(cut(b"["), [cut_off(1, "")]);
    assert_eq!(cut(b"[{1}"), [whole(1, "{1}"), cut_off(1, "")]);
    assert_eq!(cut(b"[{1},\n{2"), [whole(1, "{1}"), cut_off(2, "{2")]);
}

#[test]
fn what_is_too_long_is_passed_over() {
    let long = "x".repeat(MAX_DOCUMENT_BYTES + 1);
    let exact = &long[1..];
    for (input, line) in [(format!("{long}\n{exact}\n{{3}}\n"), 3), (format!("[{long},\n{exact}\n,{{3}}]"), 3)] {
        let mut splitter = Splitter::new(input.as_bytes());
        let mut found = Vec::new();
        while let Some(piece) = splitter.next().unwrap() {
            assert!(splitter.bytes().len() <= MAX_DOCUMENT_BYTES + 1);
            found.push((piece.line, piece.end));
        }
        assert_eq!(found, [(1, End::TooLong), (2, End::Whole), (line, End::Whole)]);
    }
}
