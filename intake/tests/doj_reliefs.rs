//! The extract with all reliefs asked for: which lines there are, and what they are about.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod extract;

use std::collections::BTreeMap;

use extract::{Chance, people, row, settings};
use relief_check_intake::doj::{Batch, Group, Piece, Reliefs, Settings};

#[test]
fn with_all_reliefs_every_conviction_of_the_county_has_a_line() {
    let mut chance = Chance(5);
    let people = people(40, &mut chance);
    let text = people.concat().join("\n") + "\n";
    let lines = |reliefs: Reliefs| {
        let header = String::from_utf8(Batch::results_header(&settings(reliefs))).unwrap();
        let names: Vec<String> = header.trim().split(',').map(str::to_owned).collect();
        let mut batch = Batch::new(&settings(reliefs));
        batch.read(Piece { file: 0, line: 1, bytes: text.as_bytes() });
        let tally = batch.tally().clone();
        let lines = String::from_utf8(batch.lines.results.clone()).unwrap();
        let lines: Vec<BTreeMap<String, String>> =
            lines.lines().map(|line| names.iter().cloned().zip(line.split(',').map(str::to_owned)).collect()).collect();
        (lines, tally)
    };
    let ((some, _), (all, tally)) = (lines(Reliefs::Prop64), lines(Reliefs::All));
    assert_eq!(all.len() as u64, tally.total(Group::Rows, "convictions in the county"));
    assert!(some.len() < all.len());
    assert_eq!(tally.of(Group::FirstRelief).values().sum::<u64>(), all.len() as u64, "each is counted once");
    // What Prop 64 gives is told of the same convictions as without, and of no other.
    let told = |lines: &[BTreeMap<String, String>]| -> Vec<String> {
        lines.iter().filter(|line| !line["result"].is_empty()).map(|line| line["line"].clone()).collect()
    };
    assert_eq!(told(&some), told(&all));
    let others: Vec<_> = all.iter().filter(|line| line["result"].is_empty()).collect();
    assert!(others.iter().all(|line| line["floor"].is_empty() && line["route"].is_empty()));
    assert!(others.iter().all(|line| !line["offense"].starts_with("HSC 1135") && !line["relief"].is_empty()));
    // The first relief is one of those that are listed, with its grade.
    for line in &all {
        let first = format!("{}={}", line["relief"], line["grade"]);
        assert!(line["reliefs"].split("; ").any(|one| one == first), "{line:?}");
    }
    // A dismissal that the file tells is no longer to be asked for.
    assert!(all.iter().any(|line| line["reliefs"].contains("pc-1203.4=done")));
    assert!(some.iter().all(|line| !line.contains_key("reliefs") && !line.contains_key("relief")));
}

#[test]
fn a_section_on_no_list_is_a_check_and_an_enhancement_has_no_relief() {
    let mut chance = Chance(6);
    let text = ["99999 PC-NO SUCH SECTION", "186.22(B)(1) PC-GANG"].map(|offense| {
        loop {
            let row = row(chance.below(9000), 1, offense, &mut chance);
            if row.contains("LOS ANGELES") && row.contains(",MISDEMEANOR,") {
                break row;
            }
        }
    });
    let mut batch = Batch::new(&settings(Reliefs::All));
    batch.read(Piece { file: 0, line: 1, bytes: text.join("\n").as_bytes() });
    let tally = batch.tally().clone();
    let first = tally.of(Group::FirstRelief);
    assert_eq!((first.len(), first.get("none")), (2, Some(&1)), "{first:?}");
    let unlisted = first.keys().find(|name| **name != "none").unwrap();
    assert!(unlisted.ends_with("=check"), "{unlisted}");
    let lines = String::from_utf8(batch.lines.results.clone()).unwrap();
    let cells = |line: usize| lines.lines().nth(line).unwrap().split(',').map(str::to_owned).collect::<Vec<_>>();
    assert!(cells(1)[10..].iter().all(String::is_empty), "{:?}", cells(1));
    assert!(cells(0)[10..].iter().any(|cell| cell.contains("automatic-conviction=check")), "{:?}", cells(0));
}

#[test]
fn the_order_of_a_persons_rows_changes_nothing() {
    let mut chance = Chance(7);
    let read = |rows: &[String]| {
        let mut batch = Batch::new(&Settings { policy: None, ..settings(Reliefs::All) });
        batch.read(Piece { file: 0, line: 1, bytes: rows.join("\n").as_bytes() });
        let tally = batch.tally().clone();
        let text = String::from_utf8(batch.lines.results.clone()).unwrap();
        let mut lines: Vec<String> = text.lines().map(|line| line.splitn(3, ',').nth(2).unwrap().to_owned()).collect();
        lines.sort();
        (lines, tally)
    };
    for mut rows in people(60, &mut chance) {
        let expected = read(&rows);
        for _ in 0..4 {
            let (one, other) = (chance.below(rows.len()), chance.below(rows.len()));
            rows.swap(one, other);
            assert_eq!(read(&rows), expected, "{rows:#?}");
        }
    }
}

#[test]
fn a_later_conviction_counts_by_the_class_that_is_left() {
    let mut chance = Chance(8);
    let mut made = |order: usize, offense: &str, date: &str, class: &str, end: &str| {
        let mut values: Vec<String> = row(1, order, offense, &mut chance).split(',').map(str::to_owned).collect();
        // The name in the row has a comma of its own.
        for (place, value) in [(40, date), (48, "LOS ANGELES"), (80, end), (82, class), (86, "")] {
            value.clone_into(&mut values[place + 1]);
        }
        values.join(",")
    };
    let first = made(1, "459 PC-X", "19980310", "FELONY", "CONVICTED");
    let mut told = |class: &str, then: Option<&str>| {
        let mut rows = vec![first.clone(), made(2, "487 PC-X", "20050310", class, "CONVICTED")];
        rows.extend(then.map(|then| made(2, "487 PC-X", "20070310", "", then)));
        let mut batch = Batch::new(&settings(Reliefs::All));
        batch.read(Piece { file: 0, line: 1, bytes: rows.join("\n").as_bytes() });
        String::from_utf8(batch.lines.results.clone()).unwrap().lines().next().unwrap().to_owned()
    };
    let (felony, misdemeanor) = (told("FELONY", None), told("MISDEMEANOR", None));
    assert!(felony.contains("auto-conviction-later-felony") && felony != misdemeanor);
    assert_eq!(told("FELONY", Some("REDUCED TO MISDEMEANOR PER 17(B) PC")), misdemeanor);
    assert_eq!(told("FELONY", Some("CONV SET ASIDE & DISM PER 1203.4 PC")), felony);
}
