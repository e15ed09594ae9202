//! Any bytes through the reader of the state's extract: whole and in pieces, by the law and by every policy.
//!
//! `cargo +nightly fuzz run extract fuzz/corpus/extract fuzz/seeds/extract`, from the top of the project
//! (`mkdir -p fuzz/corpus/extract` first).
//! The first byte is the size of the parts in which the bytes come. A line that begins with R stands for a whole row: its
//! values, parted by bars, go into the columns that are read. All other lines are taken as they are.
//! A finding is a panic, a hang, memory without bound, a row that is neither read nor told, pieces with other rows than
//! the whole, or a cell that a spreadsheet would work out.

#![no_main]

use libfuzzer_sys::fuzz_target;
use relief_check_intake::doj::{Batch, COLUMN_COUNT, Column, Fixed, Group, Piece, Pieces, Preset, Reliefs, Rows, Settings};
use relief_check_law::Day;

fuzz_target!(|bytes: &[u8]| {
    let Some((size, bytes)) = bytes.split_first() else { return };
    let text = unfolded(bytes);
    let whole = rows(&text, 1);
    let mut pieces = Pieces::default();
    let (mut buffer, mut given, mut all) = (Vec::new(), 0, Vec::new());
    let headless = !text.starts_with(b"RECORD_ID") && !text.starts_with(b"\"RECORD_ID") && !text.starts_with(b"\xef");
    while headless && given < text.len() {
        pieces.begin(&mut buffer);
        loop {
            let end = (given + usize::from(*size) * 4 + 1).min(text.len());
            buffer.extend_from_slice(&text[given..end]);
            given = end;
            if let Some(line) = pieces.end(&mut buffer, given == text.len()).expect("no person is that long") {
                all.extend(rows(&buffer, line));
                break;
            }
        }
    }
    assert!(!headless || all == whole, "pieces have the rows of the whole");

    let names: Vec<&str> = Preset::names().collect();
    let preset = Preset::by_name(names[usize::from(*size) % names.len()]);
    let fixed = if *size > 127 { Fixed::all() } else { Fixed::NONE };
    let settings = Settings {
        county: preset.as_ref().and_then(Preset::county).unwrap_or("LOS ANGELES").to_owned(),
        as_of: Day::ymd(2026, 11, 22),
        files: vec!["=file".to_owned()],
        policy: preset.map(|preset| (preset, fixed)),
        reliefs: if *size % 2 == 0 { Reliefs::All } else { Reliefs::Prop64 },
        over_after: (*size % 3 == 0).then_some(*size % 7),
    };
    let mut batch = Batch::new(&settings);
    batch.read(Piece { file: 0, line: 1, bytes: &text });
    assert_eq!(batch.tally().total(Group::Rows, "rows"), whole.len() as u64);
    for lines in [&batch.lines.results, &batch.lines.policy, &batch.lines.bad] {
        assert!(std::str::from_utf8(lines).is_ok());
        let cells = lines.split(|byte| matches!(byte, b',' | b'\n')).map(|cell| cell.strip_prefix(b"\"").unwrap_or(cell));
        // A number below zero and a lone hyphen are no formulas; what follows a comma inside quotes is no cell.
        let formula = |cell: &[u8]| matches!(cell, [b'=' | b'@' | b'+', ..]);
        assert!(lines.contains(&b'"') || !cells.into_iter().any(formula));
    }
});

/// Every row and every bad row.
fn rows(bytes: &[u8], line: u64) -> Vec<(u64, Option<Vec<u8>>)> {
    let rows = Rows::new(bytes, line);
    rows.map(|row| row.map_or_else(|bad| (bad.line, None), |row| (row.line(), Some(row.bytes().to_vec())))).collect()
}

fn unfolded(bytes: &[u8]) -> Vec<u8> {
    let mut text = Vec::new();
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let Some(values) = line.strip_prefix(b"R") else {
            text.extend_from_slice(line);
            continue;
        };
        let mut row = vec![&b""[..]; COLUMN_COUNT];
        let values = values.strip_suffix(b"\n").unwrap_or(values);
        for (column, value) in Column::ALL.iter().zip(values.split(|byte| *byte == b'|')) {
            row[column.place()] = value;
        }
        text.extend_from_slice(&row.join(&b','));
        text.push(b'\n');
    }
    text
}
