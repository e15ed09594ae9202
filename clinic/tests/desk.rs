//! The reducer: rows, undo of everything, paste, the history entry, and what the law says of it all.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use relief_check_clinic::codec::{decode, encode};
use relief_check_clinic::desk::{Action, Cover, Desk, Done, Field, Part, Place};
use relief_check_clinic::found::Found;
use relief_check_clinic::sheet::{LONGEST_NOTE, MOST};
use relief_check_law::{Day, Fact, Grade, Relief, assess};

const TODAY: Day = Day::ymd(2026, 11, 22);

fn enter(desk: Desk, row: u32, cells: &[(Fact, &str)]) -> Desk {
    cells.iter().fold(desk, |desk, (fact, text)| desk.after(Action::Enter(Field::Cell(row, *fact), (*text).to_owned())))
}

const THEFT: [(Fact, &str); 8] = [
    (Fact::Offense, "484"),
    (Fact::County, "fresno"),
    (Fact::Ended, "c"),
    (Fact::Date, "12"),
    (Fact::Level, "m"),
    (Fact::Sentence, "probation"),
    (Fact::ProbationEnd, "completed"),
    (Fact::SentenceFinished, "15"),
];

fn theft() -> Desk {
    enter(Desk::new(TODAY), 0, &THEFT)
}

fn said(desk: &Desk) -> Done {
    desk.done.unwrap().0
}

#[test]
fn a_row_stands_as_soon_as_it_is_entered() {
    let desk = theft();
    let found = Found::of(&desk.sheet);
    let main = found.main(0).unwrap();
    assert_eq!(*found.interview.assessment, assess(&desk.sheet.answers.record));
    assert_eq!(main.grade, Grade::Check, "the registration is not known yet");
    // Everything that it says is open is asked of somebody, and then it is settled.
    let mut desk = desk;
    for round in 0.. {
        let open = Found::of(&desk.sheet).open(0);
        let Some(fact) = open.into_iter().find(|fact| desk.sheet.value(0, *fact).is_none()) else { break };
        assert!(round < 20, "it asks for ever");
        let none = ["none", "no", "yes", "21-plus", "2012", "0"].into_iter();
        let mut tried = none.map(|text| enter(desk.clone(), 0, &[(fact, text)]));
        desk = tried.find(|desk| desk.sheet.odd(0, fact).is_none()).unwrap_or_else(|| panic!("{fact:?}"));
    }
    let found = Found::of(&desk.sheet);
    assert!(found.doubts(&desk.sheet).is_empty(), "{:?}", found.doubts(&desk.sheet));
    let main = found.main(0).unwrap();
    assert!(main.grade < Grade::Wait, "{:?} {:?}", main.relief, main.grade);
}

#[test]
fn an_empty_row_counts_for_nothing() {
    let desk = theft();
    let alone = Found::of(&desk.sheet).interview.assessment;
    let desk = desk.after(Action::Add);
    assert_eq!(said(&desk), Done::Added);
    let found = Found::of(&desk.sheet);
    assert_eq!(found.interview.assessment, alone);
    let row = desk.sheet.rows().last().unwrap();
    assert!(found.main(row).is_none() && found.entries(row).is_empty() && found.open(row).is_empty());
}

#[test]
fn rows_are_one_record() {
    // A felony after the theft is a conviction since.
    let desk = theft().after(Action::Duplicate(0));
    let row = desk.sheet.rows().last().unwrap();
    for fact in [Fact::County, Fact::Ended, Fact::Date, Fact::Sentence, Fact::SentenceFinished] {
        assert_eq!(desk.sheet.value(row, fact), desk.sheet.value(0, fact), "{fact:?} is of the case");
    }
    assert_eq!(desk.sheet.value(row, Fact::Offense), None);
    let desk = enter(
        desk,
        row,
        &[(Fact::Offense, "459"), (Fact::Level, "f"), (Fact::Date, "2018"), (Fact::Sentence, "state")],
    );
    let both = Found::of(&desk.sheet);
    let alone = Found::of(&theft().sheet);
    assert_ne!(both.entries(0), alone.entries(0));
    assert_eq!(both.interview.assessment.charges, assess(&desk.sheet.answers.record).charges);
}

#[test]
fn undo_takes_back_everything_and_redo_makes_it_again() {
    let mut desk = Desk::new(TODAY);
    let mut seen = vec![desk.sheet.clone()];
    let actions = [
        Action::Enter(Field::Cell(0, Fact::Offense), "459".into()),
        Action::Enter(Field::Cell(0, Fact::Date), "soon".into()),
        Action::Enter(Field::Cell(0, Fact::Supervision), "none".into()),
        Action::Enter(Field::Label, "Client 14".into()),
        Action::Enter(Field::Notes, "Call the clerk".into()),
        Action::Enter(Field::Mark(0, Part::Grade), "right".into()),
        Action::Add,
        Action::Paste(1, Fact::Offense, "484\tkern\n211\tfresno\n".into()),
        Action::Duplicate(1),
        Action::Delete(0),
    ];
    for action in actions {
        desk = desk.after(action);
        assert_ne!(Some(&desk.sheet), seen.last());
        seen.push(desk.sheet.clone());
    }
    let same = |one: &relief_check_clinic::sheet::Sheet, other: &relief_check_clinic::sheet::Sheet| {
        assert_eq!(
            relief_check_clinic::sheet::Sheet { last: 0, ..one.clone() },
            relief_check_clinic::sheet::Sheet { last: 0, ..other.clone() }
        );
    };
    for before in seen.iter().rev().skip(1) {
        desk = desk.after(Action::Undo);
        assert_eq!(said(&desk), Done::Undone);
        same(&desk.sheet, before);
    }
    assert_eq!(said(&desk.clone().after(Action::Undo)), Done::Nothing);
    for after in seen.iter().skip(1) {
        desk = desk.after(Action::Redo);
        same(&desk.sheet, after);
    }
    // A row that comes after an undo has a number that no other ever had.
    let last = desk.sheet.last;
    let undone = desk.after(Action::Undo).after(Action::Undo).after(Action::Add);
    assert!(undone.sheet.rows().last().unwrap() > last);
    assert_eq!(undone.steps_back(), 0, "a new change ends what could be made again");
}

#[test]
fn letters_in_one_cell_are_one_step() {
    let desk =
        enter(Desk::new(TODAY), 0, &[(Fact::Level, "i"), (Fact::Level, "m"), (Fact::Level, "f"), (Fact::Ended, "c")]);
    assert_eq!(desk.steps(), 2);
    let desk = desk.after(Action::Undo).after(Action::Undo);
    assert!(desk.sheet.is_empty());
}

#[test]
fn paste_fills_to_the_right_and_down_and_says_what_it_could_not_read() {
    let text = "PC 459\tLos Angeles\tConvicted\t3/98\tFelony\nHSC 11359\tNowhere\tConvicted\t99/98\tFelony\tx\tx\tx\tnone\tlost\n";
    let desk = theft().after(Action::Paste(0, Fact::Offense, text.into()));
    assert_eq!(said(&desk), Done::Pasted(14, 5, 1));
    assert_eq!(desk.sheet.answers.count(), 2);
    let second = desk.sheet.rows().last().unwrap();
    assert_eq!(desk.sheet.value(0, Fact::Offense).as_deref(), Some("PC 459"));
    assert_eq!(desk.sheet.value(0, Fact::Sentence).as_deref(), Some("probation"), "what was not pasted over stays");
    assert_eq!(desk.sheet.value(second, Fact::Offense).as_deref(), Some("HSC 11359"));
    assert_eq!(desk.sheet.value(second, Fact::Cleared).as_deref(), Some("none"), "after odd cells come good ones");
    assert_eq!(desk.sheet.odd(second, Fact::County).unwrap().text, "Nowhere");
    // It is one step, and mending a cell takes its mark away.
    let mended = enter(desk.clone(), second, &[(Fact::County, "kern")]);
    assert!(mended.sheet.odd(second, Fact::County).is_none());
    assert_eq!(desk.after(Action::Undo).sheet, theft().sheet.clone_with_last(1));
}

/// Only the numbers of rows that were given go on.
trait WithLast {
    fn clone_with_last(&self, last: u32) -> Self;
}

impl WithLast for relief_check_clinic::sheet::Sheet {
    fn clone_with_last(&self, last: u32) -> Self {
        Self { last, ..self.clone() }
    }
}

#[test]
fn there_is_an_end_to_the_rows_and_nothing_is_lost_silently() {
    let text = "484\n".repeat(MOST + 3);
    let desk = Desk::new(TODAY).after(Action::Paste(0, Fact::Offense, text));
    assert_eq!(said(&desk), Done::Pasted(MOST, 0, 3));
    let desk = desk.after(Action::Add);
    assert_eq!(said(&desk), Done::Full);
    assert_eq!(desk.sheet.answers.count(), MOST);
    let note = "x".repeat(LONGEST_NOTE + 9);
    assert_eq!(desk.after(Action::Enter(Field::Notes, note)).sheet.notes.len(), LONGEST_NOTE);
}

#[test]
fn the_only_row_is_emptied_and_others_are_taken_away() {
    let desk = theft().after(Action::Delete(0));
    assert_eq!(desk.sheet.answers.count(), 1);
    assert!(desk.sheet.is_empty());
    let desk = theft().after(Action::Add).after(Action::Delete(0));
    assert_eq!(desk.sheet.rows().collect::<Vec<_>>(), [1]);
    assert_eq!(said(&desk.after(Action::Delete(7))), Done::Nothing, "no such row");
}

#[test]
fn the_view_of_staff_stands_beside_and_changes_nothing() {
    let desk = theft();
    let before = Found::of(&desk.sheet);
    let desk = [(Part::Grade, "right"), (Part::Reason, "The docket says so"), (Part::By, "AB")]
        .into_iter()
        .fold(desk, |desk, (part, text)| desk.after(Action::Enter(Field::Mark(0, part), text.into())));
    let mark = desk.sheet.mark(0).unwrap();
    assert_eq!((mark.grade, mark.reason.as_str(), mark.by.as_str()), (Some(Grade::Right), "The docket says so", "AB"));
    assert_eq!(Found::of(&desk.sheet), before);
    // Emptied, there is none.
    let desk = [Part::Grade, Part::Reason, Part::By]
        .into_iter()
        .fold(desk, |desk, part| desk.after(Action::Enter(Field::Mark(0, part), String::new())));
    assert!(desk.sheet.marks.is_empty());
}

#[test]
fn a_county_means_a_court_of_california_unless_somebody_knows_better() {
    let desk = enter(Desk::new(TODAY), 0, &[(Fact::County, "kern")]);
    assert_eq!(desk.sheet.value(0, Fact::Court).as_deref(), Some("california"));
    let desk = enter(Desk::new(TODAY), 0, &[(Fact::Court, "federal"), (Fact::County, "kern")]);
    assert_eq!(desk.sheet.value(0, Fact::Court).as_deref(), Some("federal"));
    let desk = enter(Desk::new(TODAY), 0, &[(Fact::County, "?")]);
    assert_eq!(desk.sheet.value(0, Fact::Court), None);
}

#[test]
fn the_history_entry_keeps_what_was_entered_and_nothing_else() {
    let desk = theft()
        .after(Action::Enter(Field::Label, "Client 14".into()))
        .after(Action::Enter(Field::Notes, "one\ntwo \\n three\u{1f}four".into()))
        .after(Action::Enter(Field::Mark(0, Part::Reason), "because".into()))
        .after(Action::Enter(Field::Cell(0, Fact::Date), "some time".into()))
        .after(Action::Add)
        .after(Action::Unfold(0))
        .after(Action::Show(Place::Client));
    let again = decode(&encode(&desk), TODAY).unwrap();
    assert_eq!(again.sheet.notes, "one\ntwo \\n three four");
    let mut same = desk.sheet.clone();
    same.notes.clone_from(&again.sheet.notes);
    same.answers.at = again.sheet.answers.at;
    assert_eq!(again.sheet, same);
    assert_eq!((again.place, again.unfolded, again.steps()), (Place::Client, Some(0), 0));
    assert_eq!(decode(&encode(&desk.clone().after(Action::Cover(Cover::Blank))), TODAY).unwrap().cover, Cover::Locked);
    // Anything else is nothing.
    let text = encode(&desk);
    for broken in [
        "",
        "relief-check 1",
        &text.replace("clinic 1", "clinic 2"),
        &text.replace("place\u{1f}client", "place\u{1f}there"),
        &text.replace("level=", "lovel="),
    ] {
        assert!(decode(broken, TODAY).is_none(), "{broken}");
    }
    for end in 0..text.len() {
        let _ = text.get(..end).map(|part| decode(part, TODAY));
    }
}

#[test]
fn clearing_leaves_nothing() {
    let desk = theft().after(Action::Enter(Field::Notes, "x".into())).after(Action::Undo).after(Action::Clear);
    assert_eq!(desk, Desk::new(TODAY).after(Action::Show(Place::Cleared)));
    assert_eq!((desk.steps(), desk.steps_back()), (0, 0));
    assert!(!encode(&desk).contains("PC 484"));
}

#[test]
fn doubts_are_the_fewest_facts_for_all_rows() {
    let desk = theft().after(Action::Duplicate(0));
    let row = desk.sheet.rows().last().unwrap();
    let desk = enter(desk, row, &[(Fact::Offense, "242"), (Fact::Level, "m"), (Fact::ProbationEnd, "completed")]);
    let found = Found::of(&desk.sheet);
    let doubts = found.doubts(&desk.sheet);
    let in_doubt: Vec<u32> =
        desk.sheet.rows().filter(|row| found.main(*row).is_some_and(|main| main.grade == Grade::Check)).collect();
    let mut told: Vec<u32> = doubts.iter().flat_map(|doubt| doubt.rows.clone()).collect();
    told.sort_unstable();
    assert_eq!(told, in_doubt);
    for doubt in &doubts {
        for row in &doubt.rows {
            assert!(found.main(*row).unwrap().needs.contains(&doubt.fact));
        }
    }
    assert!(doubts.windows(2).all(|pair| pair[0].rows.len() >= pair[1].rows.len()));
    assert!(found.entries(row).iter().any(|entry| entry.relief == Relief::Pc1203p4));
}
