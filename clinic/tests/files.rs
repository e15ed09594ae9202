//! Files and state records: what is saved opens again, bad rows are told and nothing else is lost, and a proposal
//! counts only when it was confirmed.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;

use relief_check_clinic::codec::encode;
use relief_check_clinic::desk::{Action, Desk, Done, Field, Part, Place};
use relief_check_clinic::draw::{View, draw};
use relief_check_clinic::files::{self, Kind};
use relief_check_clinic::found::Found;
use relief_check_intake::rap::{Ignored, Reason};
use relief_check_law::{Day, Fact, Grade};
use relief_check_web::say::Say;
use relief_check_words::{Words, has_gap};

const TODAY: Day = Day::ymd(2026, 11, 22);

fn cell(row: u32, fact: Fact, text: &str) -> Action {
    Action::Enter(Field::Cell(row, fact), text.to_owned())
}

fn desk() -> Desk {
    [
        cell(0, Fact::Offense, "459"),
        cell(0, Fact::County, "los"),
        cell(0, Fact::Ended, "c"),
        cell(0, Fact::Date, "3/98"),
        cell(0, Fact::SentenceFinished, "n"),
        cell(0, Fact::Supervision, "probation,open-case"),
        Action::Add,
        cell(1, Fact::Offense, "cannabis-growing"),
        cell(1, Fact::County, "?"),
        cell(1, Fact::Court, "federal"),
        cell(1, Fact::Registration, "none"),
        Action::Enter(Field::Label, "=Client 14".into()),
        Action::Enter(Field::Notes, "one\ntwo".into()),
        Action::Enter(Field::Mark(0, Part::Grade), "right".into()),
        Action::Enter(Field::Mark(0, Part::Reason), "The docket".into()),
        Action::Enter(Field::Mark(0, Part::By), "AB".into()),
        Action::Add,
    ]
    .into_iter()
    .fold(Desk::new(TODAY), Desk::after)
}

/// All values of a desk, row by row.
fn values(desk: &Desk) -> Vec<Vec<(Fact, String)>> {
    let counted = desk.sheet.counted();
    let facts =
        |place: usize| Fact::ALL.iter().filter_map(|fact| Some((*fact, counted.value_of(place, *fact)?))).collect();
    (0..counted.count()).map(facts).collect()
}

#[test]
fn a_case_file_opens_as_it_was_saved() {
    let desk = desk();
    let text = files::case(&desk.sheet, &Found::of(&desk.sheet));
    assert_eq!(files::kind(&text), Kind::Case);
    let again = Desk::new(TODAY).after(Action::Open(text));
    assert_eq!(again.done.unwrap().0, Done::Opened);
    assert_eq!(values(&again), values(&desk));
    assert_eq!((again.sheet.label.as_str(), again.sheet.notes.as_str()), ("=Client 14", "one\ntwo"));
    let first = again.sheet.rows().next().unwrap();
    let mark = again.sheet.mark(first).unwrap();
    assert_eq!((mark.grade, mark.reason.as_str(), mark.by.as_str()), (Some(Grade::Right), "The docket", "AB"));
    assert!(again.after(Action::Undo).sheet.is_empty(), "opening is one step");
}

#[test]
fn a_table_holds_the_facts_and_the_label_and_no_formula() {
    let desk = desk();
    let text = files::table(&desk.sheet);
    assert_eq!(files::kind(&text), Kind::Table);
    assert!(!text.contains("The docket") && !text.contains("two"), "{text}");
    assert!(!text.contains(",=") && !text.contains("\n="), "{text}");
    let again = Desk::new(TODAY).after(Action::Open(text));
    assert_eq!(values(&again), values(&desk));
    assert_eq!(again.sheet.label, "=Client 14");
}

#[test]
fn a_bad_row_is_named_and_the_rest_is_taken() {
    let text = "client,offense,county,date,level,Hair\nA,PC 459,kern,1998,felony,red\nA,PC 484,kern,1998-13,felony\nA,PC 211,fresno,2001,felony\n,PC 484,,,\n";
    let desk = Desk::new(TODAY).after(Action::Open(text.into()));
    let opened = desk.opened.clone().unwrap();
    assert!(opened.read);
    assert_eq!(opened.troubles.len(), 1);
    assert_eq!(
        (opened.troubles[0].line, opened.troubles[0].place.as_str(), opened.troubles[0].value.as_str()),
        (3, "date", "1998-13")
    );
    assert_eq!(opened.extra, ["Hair"]);
    let offenses: Vec<_> = desk.sheet.rows().filter_map(|row| desk.sheet.value(row, Fact::Offense)).collect();
    assert_eq!(offenses, ["PC 459", "PC 211"]);
    let html = html(&desk);
    assert!(html.contains("Line 3, date: 1998-13 was not read."), "{html}");
    assert!(html.contains("were not read: Hair."), "{html}");
}

#[test]
fn the_clients_of_a_table_are_opened_one_at_a_time() {
    let text = "client,offense,county\nA,PC 459,kern\nB,PC 484,fresno\nB,PC 211,fresno\n,PC 602,kern\n";
    let offenses =
        |desk: &Desk| -> Vec<_> { desk.sheet.rows().filter_map(|row| desk.sheet.value(row, Fact::Offense)).collect() };
    let desk = Desk::new(TODAY).after(Action::Open(text.into()));
    assert_eq!(desk.clients.as_ref().unwrap().labels, ["A", "B", ""]);
    let second = desk.clone().after(Action::OpenClient(1));
    assert_eq!((second.sheet.label.as_str(), offenses(&second)), ("B", vec!["PC 484".to_owned(), "PC 211".to_owned()]));
    let page = html(&second);
    assert_eq!(page.matches("data-action=\"open-client\"").count(), 3, "{page}");
    assert!(page.contains("data-client=\"1\" aria-current=\"true\">B<") && page.contains("(no label)"), "{page}");
    // The list stays while one works, undo brings the one before back, and what is not there opens nothing.
    let back = second.after(Action::Show(Place::Client)).after(Action::Show(Place::Grid)).after(Action::Undo);
    assert_eq!((back.sheet.label.as_str(), offenses(&back)), ("A", vec!["PC 459".to_owned()]));
    assert!(!html(&back).contains("aria-current=\"true\">B"));
    assert_eq!(back.clone().after(Action::OpenClient(9)).sheet, back.sheet);
    // A file with one client has no list, and "Next client" forgets it.
    assert_eq!(back.clone().after(Action::Open("client,offense\nC,PC 459\n".into())).clients, None);
    assert_eq!(back.after(Action::Clear).clients, None);
}

#[test]
fn what_cannot_be_read_changes_nothing() {
    for text in ["{", "{\"charges\": 3}", "offense\n", "[1]"] {
        let before = desk();
        let after = before.clone().after(Action::Open(text.into()));
        assert_eq!(after.sheet, before.sheet, "{text}");
        assert!(!after.opened.clone().unwrap().read, "{text}");
    }
}

/// The text of an invented record.
fn record(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/rap").join(name)).unwrap()
}

fn html(desk: &Desk) -> String {
    let found = Found::of(&desk.sheet);
    draw(&View { desk, found: &found, kept: "", say: Say(Words::english()) }).whole()
}

#[test]
fn a_state_record_proposes_and_staff_confirm() {
    let text = record("rest.txt");
    assert_eq!(files::kind(&text), Kind::Record);
    let desk = Desk::new(TODAY).after(Action::Show(Place::Rap)).after(Action::ReadRap(text));
    let rap = desk.rap.clone().unwrap();
    assert!(rap.read.charges.len() > 1);
    assert!(desk.sheet.is_empty(), "nothing counts before it is confirmed");
    let desk = desk.after(Action::Take(0)).after(Action::LeaveOut(1));
    assert_eq!(desk.sheet.answers.count(), 1, "the empty row is used first");
    let row = desk.sheet.rows().next().unwrap();
    for (fact, value) in files::values(&rap.read.charges[0].charge, TODAY) {
        assert_eq!(desk.sheet.value(row, fact), Some(value), "{fact:?}");
    }
    let page = html(&desk);
    assert!(page.contains("It is in the grid, as charge 1.") && page.contains("You left it out."));
    // The text of the record is nowhere but on this page.
    assert!(!encode(&desk).contains("SAMPLE") && !encode(&desk).contains("COURT:"));
    let undone = desk.after(Action::Undo);
    assert!(undone.sheet.is_empty() && !html(&undone).contains("It is in the grid"));
    assert!(undone.after(Action::Clear).rap.is_none());
}

#[test]
fn every_line_of_every_invented_record_is_shown_with_its_use() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/rap");
    let mut seen = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|end| end != "txt") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let lines = text.lines().filter(|line| !line.trim().is_empty()).count();
        let page = html(&Desk::new(TODAY).after(Action::Open(text)));
        assert_eq!(page.matches("data-used=").count(), lines, "{}", path.display());
        assert!(!has_gap(&page), "{}", path.display());
        seen += 1;
    }
    assert!(seen > 5);
}

#[test]
fn every_reason_has_words() {
    let say = Say(Words::english());
    for reason in Reason::ALL {
        assert!(say.find(&["z-reason-", reason.code()].concat()).is_some(), "{reason:?}");
    }
    for ignored in Ignored::ALL {
        assert!(say.find(&["z-ignored-", ignored.code()].concat()).is_some(), "{ignored:?}");
    }
}
