//! One reader alone, as a browser has it, finds what is found of the whole at once.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod extract;

use extract::{Chance, people, settings};
use relief_check_intake::doj::{Batch, Group, Piece, Reliefs, Tally, Told, read_alone};

/// Reads files as a browser does: their results and counts, and how often they were read.
fn alone(files: &[String]) -> (String, Tally, usize) {
    let (mut results, mut times) = (String::new(), 1);
    let open = || files.iter().map(String::as_bytes).collect::<Vec<&[u8]>>();
    let tally = read_alone(&settings(Reliefs::Prop64), &open, &mut |heard| match heard {
        Told::Lines(lines) => results.push_str(std::str::from_utf8(&lines.results).unwrap()),
        Told::Look => {
            results.clear();
            times += 1;
        }
        Told::Apart(_) => times += 1,
        Told::Read(_) => {}
    });
    (results, tally.unwrap(), times)
}

#[test]
fn one_reader_alone_finds_the_same_in_any_order() {
    let mut chance = Chance(4);
    let people = people(40, &mut chance);
    let text = |people: &[Vec<String>]| people.concat().join("\n") + "\n";
    let whole = text(&people);
    let mut batch = Batch::new(&settings(Reliefs::Prop64));
    batch.read(Piece { file: 0, line: 1, bytes: whole.as_bytes() });
    let lines = String::from_utf8(batch.lines.results.clone()).unwrap();
    let (results, tally, times) = alone(std::slice::from_ref(&whole));
    assert_eq!((&results, &tally, times), (&lines, batch.tally(), 1));
    // Two files with rows of everybody, merged.
    let deal = |part: usize| {
        let rows = people.iter().flat_map(|rows| rows.iter().enumerate());
        rows.filter(|(place, _)| place % 2 == part).map(|(_, row)| row.clone() + "\n").collect::<String>()
    };
    let (_, merged, times) = alone(&[deal(0), deal(1)]);
    assert_eq!(
        (merged.of(Group::People), merged.of(Group::Reason)),
        (tally.of(Group::People), tally.of(Group::Reason))
    );
    assert_eq!(times, 1);
    // People out of order, and rows of one apart from the others: nothing of the first reading is left.
    let mut apart = people.clone();
    apart.rotate_left(7);
    let row = apart[0].pop();
    apart.last_mut().unwrap().extend(row);
    let (results, again, times) = alone(&[text(&apart)]);
    assert_eq!((again.of(Group::People), again.of(Group::Reason)), (tally.of(Group::People), tally.of(Group::Reason)));
    assert_eq!((results.lines().count(), times), (lines.lines().count(), 3));
}
