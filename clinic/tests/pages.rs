//! The pages, drawn natively: what each must hold, whatever was entered, and that nothing that is entered becomes
//! markup.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

#[path = "../../tests/support/html.rs"]
mod html;

use std::collections::HashSet;

use html::nodes;
use relief_check_clinic::desk::{Action, Cover, Desk, Field, Part, Place};
use relief_check_clinic::draw::{View, draw, title};
use relief_check_clinic::found::Found;
use relief_check_clinic::read::COLUMNS;
use relief_check_law::{Day, Fact};
use relief_check_web::say::Say;
use relief_check_words::{Words, has_gap, pseudo};

const TODAY: Day = Day::ymd(2026, 11, 22);
/// Nobody may get it into a page as markup.
const BAD: &str = "<b id=\"x\">&quot;'";

fn page(desk: &Desk, words: Words) -> String {
    let found = Found::of(&desk.sheet);
    let view = View { desk, found: &found, kept: "", say: Say(words) };
    assert!(!has_gap(&title(&view)));
    draw(&view).whole()
}

fn filled() -> Desk {
    let cell = |row, fact, text: &str| Action::Enter(Field::Cell(row, fact), text.to_owned());
    [
        cell(0, Fact::Offense, "11359"),
        cell(0, Fact::County, "kern"),
        cell(0, Fact::Ended, "c"),
        cell(0, Fact::Date, "98"),
        cell(0, Fact::Level, "f"),
        cell(0, Fact::Supervision, "probation"),
        Action::Duplicate(0),
        cell(1, Fact::Offense, BAD),
        cell(1, Fact::SentenceFinished, BAD),
        cell(1, Fact::County, BAD),
        Action::Add,
        cell(2, Fact::Offense, "484"),
        Action::Enter(Field::Label, BAD.into()),
        Action::Enter(Field::Notes, [BAD, "\n", BAD].concat()),
        Action::Enter(Field::Mark(0, Part::Grade), "wait".into()),
        Action::Enter(Field::Mark(0, Part::Reason), BAD.into()),
        Action::Enter(Field::Mark(0, Part::By), BAD.into()),
        Action::Unfold(0),
    ]
    .into_iter()
    .fold(Desk::new(TODAY), Desk::after)
}

fn all() -> Vec<(&'static str, Desk)> {
    let desk = filled();
    vec![
        ("empty", Desk::new(TODAY)),
        ("grid", desk.clone()),
        ("asking", desk.clone().after(Action::Ask(true))),
        ("client", desk.clone().after(Action::Show(Place::Client))),
        ("later", desk.clone().after(Action::Show(Place::Client)).after(Action::Look("2031".into()))),
        ("no day", desk.clone().after(Action::Show(Place::Client)).after(Action::Look(BAD.into()))),
        ("staff", desk.clone().after(Action::Show(Place::Staff))),
        ("record", desk.clone().after(Action::Show(Place::Rap)).after(Action::ReadRap([BAD, "\n* * * *\n"].concat()))),
        ("file", desk.clone().after(Action::Open(["offense,date\n484,", BAD, "\n"].concat()))),
        ("locked", desk.clone().after(Action::Cover(Cover::Locked))),
        ("cleared", desk.after(Action::Clear)),
    ]
}

#[test]
fn every_page_has_one_heading_names_and_no_id_twice() {
    for (name, desk) in all() {
        let page = page(&desk, Words::english());
        assert!(!has_gap(&page), "{name}: {page}");
        let nodes = nodes(&page);
        let count = |tag: &str| nodes.iter().filter(|node| node.name == tag).count();
        assert_eq!((count("h1"), count("main")), (1, 1), "{name}");
        let ids: Vec<&str> = nodes.iter().filter_map(|node| node.get("id")).collect();
        let known: HashSet<&str> = ids.iter().copied().collect();
        assert_eq!(known.len(), ids.len(), "{name}: an id stands twice");
        let labels: HashSet<&str> =
            nodes.iter().filter(|node| node.name == "label").filter_map(|node| node.get("for")).collect();
        for node in nodes.iter().filter(|node| ["input", "select", "textarea"].contains(&node.name.as_str())) {
            if node.get("type") == Some("checkbox") {
                continue;
            }
            let named = node.get("aria-labelledby").map(|names| names.split(' ').all(|id| known.contains(id)));
            let labelled = node.get("id").is_some_and(|id| labels.contains(id));
            assert!(named.unwrap_or(labelled), "{name}: {node:?} has no name");
        }
        for attribute in ["aria-describedby", "aria-controls"] {
            for node in nodes.iter().filter(|node| node.get(attribute).is_some()) {
                assert!(node.get(attribute).unwrap().split(' ').all(|id| known.contains(id)), "{name}: {node:?}");
            }
        }
        let mut level = 0;
        for node in &nodes {
            let next = node.name.strip_prefix('h').and_then(|rest| rest.parse::<u8>().ok());
            if let Some(next) = next.filter(|_| node.get("id") != Some("errors-title")) {
                assert!(next <= level + 1, "{name}: a heading skips a level");
                level = next;
            }
        }
    }
}

#[test]
fn nothing_that_is_entered_becomes_markup() {
    for (name, desk) in all() {
        let page = page(&desk, Words::english());
        assert!(!nodes(&page).iter().any(|node| node.get("id") == Some("x")), "{name}");
        assert!(!page.contains("<b "), "{name}");
    }
}

#[test]
fn every_word_comes_from_the_messages() {
    // In the language that nobody speaks no English word is left. Its texts are in brackets.
    for (name, desk) in all() {
        let page = page(&desk, pseudo(Words::english()).unwrap());
        for word in ["Section", "County", "Standing", "Notes", "Print", "Undo", "Add a row", "Doubts"] {
            assert!(!page.contains(&[">", word, "<"].concat()), "{name}: {word} stands in the code");
        }
    }
}

#[test]
fn the_grid_has_a_header_for_every_column_and_row() {
    let page = page(&filled(), Words::english());
    let nodes = nodes(&page);
    let columns = nodes.iter().filter(|node| node.name == "th" && node.get("scope") == Some("col")).count();
    assert_eq!(columns, COLUMNS.len() + 3);
    let rows = nodes.iter().filter(|node| node.name == "th" && node.get("scope") == Some("row")).count();
    assert_eq!(rows, 3);
    assert!(nodes.iter().any(|node| node.name == "caption"));
}

#[test]
fn the_covered_pages_say_nothing_of_the_client() {
    for cover in [Cover::Blank, Cover::Locked] {
        let page = page(&filled().after(Action::Cover(cover)), Words::english());
        for told in ["11359", "Kern", "1998", "&lt;b", "Charge"] {
            assert!(!page.contains(told), "{cover:?}: {told}");
        }
    }
}

#[test]
fn the_clients_page_has_no_word_of_staff() {
    let page = page(&filled().after(Action::Show(Place::Client)), Words::english());
    let notes = page.matches("&lt;b id=").count();
    // What stands there is the label, and the charge that is called so.
    let label = page.split("client-of").nth(1).unwrap().split("</p>").next().unwrap().matches("&lt;b id=").count();
    assert_eq!(label, 1);
    assert!(notes > label, "the charge is told by its name");
    assert!(!page.contains("Staff view"));
}

#[test]
fn what_an_office_wanted_then_stands_on_both_papers_apart_from_the_reliefs() {
    let cell = |fact, text: &str| Action::Enter(Field::Cell(0, fact), text.to_owned());
    let desk = [
        cell(Fact::Offense, "11358"),
        cell(Fact::County, "los angeles"),
        cell(Fact::Ended, "c"),
        cell(Fact::Date, "94"),
        cell(Fact::Level, "f"),
        cell(Fact::Cleared, "none"),
        cell(Fact::OnlyConviction, "yes"),
    ];
    let desk = desk.into_iter().fold(Desk::new(TODAY), Desk::after);
    for place in [Place::Client, Place::Staff] {
        let page = page(&desk.clone().after(Action::Show(place)), Words::english());
        let (before, policy) = page.split_once(r#"<div class="policy">"#).unwrap();
        let policy = policy.split_once("</div>").unwrap().0;
        for words in ["not the law", "October 28, 2019", "Los Angeles County District Attorney", "was to be dismissed"]
        {
            assert!(policy.contains(words), "{words}: {policy}");
        }
        assert!(!policy.contains("data-relief") && before.contains("data-relief"));
    }
    let desk = desk.after(cell(Fact::County, "kern"));
    for place in [Place::Client, Place::Staff] {
        assert!(!page(&desk.clone().after(Action::Show(place)), Words::english()).contains("policy"));
    }
}
