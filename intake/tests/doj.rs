//! Properties of reading the extract: whatever the bytes are and however they come, the same rows are read; what is
//! added or moved changes only what it must.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod extract;

use std::collections::BTreeMap;

use extract::{Chance, people, row, settings};
use relief_check_intake::MAX_ROW_BYTES;
use relief_check_intake::doj::{Batch, Column, Group, Piece, Pieces, Reliefs, Rows, cut};

type Told = (Vec<String>, Vec<String>, BTreeMap<(Group, String), u64>);

/// The lines without their number, sorted, and the counts of everything but rows.
fn told(batch: &mut Batch) -> Told {
    let lines = |bytes: &[u8]| {
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        let mut lines: Vec<String> = text.lines().map(|line| line.splitn(3, ',').nth(2).unwrap().to_owned()).collect();
        lines.sort();
        lines
    };
    let (results, policy) = (lines(&batch.lines.results), lines(&batch.lines.policy));
    let groups = [
        Group::People,
        Group::Section,
        Group::Result,
        Group::Floor,
        Group::Reason,
        Group::FirstRelief,
        Group::Relief,
        Group::PolicyReason,
        Group::PolicyPeople,
    ];
    let tally = batch.tally();
    let counts = groups.iter().flat_map(|group| {
        tally.of(*group).into_iter().map(|(name, count)| ((*group, name.to_owned()), count)).collect::<Vec<_>>()
    });
    (results, policy, counts.collect())
}

fn read(reliefs: Reliefs, text: &str) -> (Told, u64) {
    let mut batch = Batch::new(&settings(reliefs));
    batch.read(Piece { file: 0, line: 1, bytes: text.as_bytes() });
    let told = told(&mut batch);
    (told, batch.tally().total(Group::Rows, "bad rows"))
}

#[test]
fn people_may_come_in_any_order_and_files_be_split() {
    any_order_and_split(Reliefs::Prop64);
}

#[test]
fn so_they_may_with_all_reliefs() {
    any_order_and_split(Reliefs::All);
}

fn any_order_and_split(reliefs: Reliefs) {
    let settings = || settings(reliefs);
    let read = |text: &str| read(reliefs, text);
    let mut chance = Chance(1);
    for _ in 0..20 {
        let mut people = people(12, &mut chance);
        let text = |people: &[Vec<String>]| people.concat().join("\n") + "\n";
        let expected = read(&text(&people));
        assert!(expected.0.0.len() > 5);
        // Two files with other people each.
        let (first, second) = people.split_at(5);
        let mut batch = Batch::new(&settings());
        batch.read(Piece { file: 0, line: 1, bytes: text(first).as_bytes() });
        batch.read(Piece { file: 1, line: 1, bytes: text(second).as_bytes() });
        let mut split = told(&mut batch);
        assert_eq!(split, expected.0);
        // Two batches, as on two threads.
        let (mut one, mut other) = (Batch::new(&settings()), Batch::new(&settings()));
        one.read(Piece { file: 0, line: 1, bytes: text(first).as_bytes() });
        other.read(Piece { file: 0, line: 1, bytes: text(second).as_bytes() });
        let mut both = one.tally().clone();
        both.join(other.tally());
        for group in [Group::Reason, Group::FirstRelief, Group::Relief] {
            assert_eq!(both.of(group), batch.tally().of(group));
        }
        // Each person's rows dealt out to two files that are merged.
        let deal = |part: usize| {
            let rows = people.iter().flat_map(|rows| rows.iter().enumerate());
            rows.filter(|(place, _)| place % 2 == part).map(|(_, row)| row.clone() + "\n").collect::<String>()
        };
        let mut merged = Batch::new(&settings());
        let (a, b) = (deal(0), deal(1));
        let pieces = [(0, &a), (1, &b)].map(|(file, text)| Piece { file, line: 1, bytes: text.as_bytes() });
        merged.read_in_order(&pieces).unwrap();
        let merged = told(&mut merged);
        assert_eq!((&merged.0, &merged.2), (&split.0, &split.2), "no person counts twice");
        split.1.sort();
        let last = people.len() - 1;
        people.swap(0, last);
        people.rotate_left(3);
        assert_eq!(read(&text(&people)), expected);
        let mut batch = Batch::new(&settings());
        let out_of_order = text(&people);
        let refused = batch.read_in_order(&[Piece { file: 0, line: 1, bytes: out_of_order.as_bytes() }]);
        assert!(refused.is_err(), "that order is seen");
    }
}

#[test]
fn bad_rows_change_only_the_count_of_bad_rows() {
    only_the_count_of_bad_rows(Reliefs::Prop64);
    only_the_count_of_bad_rows(Reliefs::All);
}

fn only_the_count_of_bad_rows(reliefs: Reliefs) {
    let read = |text: &str| read(reliefs, text);
    let mut chance = Chance(2);
    let bad = ["", "x", "\"", "a,b,c", ",,\"open", "\"a\"b,", "\u{0}\u{fffd}", "\"\"\"", "x,\"y\",\"z"];
    for _ in 0..40 {
        let people = people(8, &mut chance);
        let mut lines: Vec<String> = people.concat();
        let expected = read(&(lines.join("\n") + "\n"));
        let mut added = 0;
        for _ in 0..=chance.below(6) {
            let line = bad[chance.below(bad.len())];
            added += u64::from(!line.is_empty());
            lines.insert(chance.below(lines.len() + 1), line.to_owned());
        }
        let (told, count) = read(&(lines.join("\n") + "\n"));
        assert_eq!((&told, count), (&expected.0, added), "{lines:#?}");
    }
}

/// Every row and every bad row of some bytes.
fn rows(bytes: &[u8], line: u64) -> Vec<(u64, Result<Vec<u8>, String>)> {
    let rows = Rows::new(bytes, line);
    rows.map(|row| match row {
        Ok(row) => {
            (row.line(), Ok([row.bytes(), b"|", &row.get(Column::Comment), b"|", &row.get(Column::Offense)].concat()))
        }
        Err(bad) => (bad.line, Err(format!("{:?} {}", bad.column, bad.allowed))),
    })
    .collect()
}

#[test]
fn pieces_of_any_size_have_the_rows_of_the_whole() {
    let mut chance = Chance(3);
    for round in 0..300 {
        let mut bytes =
            (people(1 + chance.below(12), &mut chance).concat().join(["\n", "\r\n"][round % 2]) + "\n").into_bytes();
        for _ in 0..chance.below(8) {
            let place = chance.below(bytes.len());
            bytes[place] = b"\",\n\r ,\"x"[chance.below(8)];
        }
        let whole = rows(&bytes, 1);
        let size = 1 + chance.below(bytes.len() / 2 + 1);
        let mut pieces = Pieces::default();
        let (mut buffer, mut given, mut all) = (Vec::new(), 0, Vec::new());
        while given < bytes.len() {
            pieces.begin(&mut buffer);
            loop {
                let end = (given + size).min(bytes.len());
                buffer.extend_from_slice(&bytes[given..end]);
                given = end;
                if let Some(line) = pieces.end(&mut buffer, given == bytes.len()).unwrap() {
                    all.extend(rows(&buffer, line));
                    break;
                }
            }
        }
        assert_eq!(all, whole);
    }
}

#[test]
fn any_bytes_are_rows_or_told() {
    let mut chance = Chance(4);
    let signs = b"\",\n\r\0a=-\xff ,,,,,,,,\n";
    let mut batch = Batch::new(&settings(Reliefs::All));
    let mut all = 0;
    for _ in 0..2000 {
        let bytes: Vec<u8> = (0..chance.below(600)).map(|_| signs[chance.below(signs.len())]).collect();
        let _ = cut(&bytes);
        let lines = rows(&bytes, 1);
        assert!(lines.iter().map(|line| line.0).is_sorted());
        batch.read(Piece { file: 0, line: 1, bytes: &bytes });
        all += lines.len() as u64;
        assert_eq!(batch.tally().total(Group::Rows, "rows"), all);
    }
    let long = format!("{}\n{}", "x".repeat(MAX_ROW_BYTES + 1), row(1, 1, "459 PC-X", &mut chance));
    let lines = rows(long.as_bytes(), 1);
    assert!(lines[0].1.as_ref().is_err_and(|why| why.contains("65,536")) && lines[1].1.is_ok());
}
