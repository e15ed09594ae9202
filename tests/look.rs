//! The result on another day: what it changes, what it leaves alone, and what it takes for a day.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking, in its helpers too"
)]

#[path = "support/html.rs"]
mod html;
#[path = "support/answers.rs"]
mod support;

use html::nodes;
use relief_check_law::{Day, Fact, Grade, Relief};
use relief_check_web::codec::{decode, encode};
use relief_check_web::form::{Draft, Problem};
use relief_check_web::pages::{self, View};
use relief_check_web::say::Say;
use relief_check_web::state::{Action, Place, State};
use relief_check_words::Words;
use support::{Plan, TODAY, draft, walk};

/// A misdemeanor without probation of June 2026: PC 1203.4a gives its dismissal after one year.
const THEFT_2026: Plan = &[
    (Fact::Offense, "484"),
    (Fact::Court, "california"),
    (Fact::County, "kern"),
    (Fact::Ended, "convicted"),
    (Fact::Date, "2026-06-10"),
    (Fact::Cleared, "none"),
    (Fact::Sentence, "fine-or-jail"),
    (Fact::Level, "misdemeanor"),
    (Fact::Age, "21-plus"),
    (Fact::Supervision, "none"),
    (Fact::LaterConviction, "none"),
    (Fact::Registration, "none"),
    (Fact::Circumstances, "none"),
];

fn result() -> State {
    walk(THEFT_2026).pop().unwrap().after(Action::SeeResult)
}

fn look(state: &State, typed: &str) -> State {
    state.after(Action::LookAt(Draft { chosen: Vec::new(), typed: typed.to_owned() }))
}

fn grade(state: &State) -> Grade {
    let interview = state.interview();
    let entries = &interview.assessment.charges[0].reliefs;
    entries.iter().find(|entry| entry.relief == Relief::Pc1203p4a).unwrap().grade
}

fn draw(state: &State) -> String {
    pages::draw(&View { state, interview: &state.interview(), say: Say(Words::english()) })
}

#[test]
fn what_waits_today_is_open_later_and_today_is_one_step_away() {
    let today = result();
    assert_eq!(grade(&today), Grade::Wait);
    let later = look(&today, "June 10, 2027");
    assert_eq!(later.when, Some(Day::ymd(2027, 6, 10)));
    assert_eq!(grade(&look(&today, "6/9/2027")), Grade::Wait, "one day before");
    assert_eq!((later.place, later.depth), (Place::Result, today.depth + 1), "Back leads to today's");
    assert_eq!(later.answers, today.answers, "no answer changes, and today stays today");
    assert!(draw(&later).contains("June 10, 2027, if nothing else"), "the page says which day it is about");
    // Whether there was a later conviction does not matter before that day, and was not asked.
    assert_eq!(grade(&later), Grade::Check);
    assert!(draw(&later).contains(r#"data-action="continue""#));
    let asks = later.after(Action::Begin);
    assert_eq!((asks.place, asks.when), (Place::Question(Fact::LaterConviction), later.when));
    assert_eq!(decode(&encode(&asks), TODAY), Some(asks.clone()));
    let answered = asks.after(Action::Submit(Fact::LaterConviction, draft(Fact::LaterConviction, "none")));
    assert_eq!((answered.place, answered.when, grade(&answered)), (Place::Result, later.when, Grade::Right));
    assert!(!draw(&answered).contains(r#"data-action="continue""#));
    let back = later.after(Action::SeeResult);
    assert_eq!((back.when, grade(&back)), (None, Grade::Wait));
    assert!(!draw(&back).contains("if nothing else changes"));
    // Nothing but the result is ever about another day.
    for action in [Action::Check, Action::AnotherCharge, Action::Change(0, Fact::Date)] {
        assert_eq!(later.after(action).when, None);
    }
}

#[test]
fn a_month_or_a_year_means_its_first_day_that_is_not_over() {
    let today = result();
    for (typed, day) in [
        ("2028", Some(Day::ymd(2028, 1, 1))),
        ("about May 2027", Some(Day::ymd(2027, 5, 1))),
        ("5/1/2027", Some(Day::ymd(2027, 5, 1))),
        // Today is no other day.
        ("2026", None),
        ("November 2026", None),
        ("11/22/2026", None),
        ("12/2026", Some(Day::ymd(2026, 12, 1))),
    ] {
        let shown = look(&today, typed);
        assert_eq!((shown.when, shown.problem), (day, None), "{typed}");
    }
}

#[test]
fn what_is_no_day_to_come_is_refused_and_stays_in_the_form() {
    let today = result();
    for typed in ["", "soon", "1998", "11/21/2026", "13/2027", "2/30/2027", "2027 2028", "99999", "<b>"] {
        let refused = look(&today, typed);
        assert_eq!(refused.problem, Some((Problem::When, 1)), "{typed}");
        assert_eq!((refused.when, refused.place), (None, Place::Result));
        let html = draw(&refused);
        let nodes = nodes(&html);
        let field = nodes.iter().find(|node| node.get("id") == Some("typed")).unwrap();
        assert_eq!(field.get("aria-invalid"), Some("true"), "{typed}");
        assert!(field.get("aria-describedby").unwrap().contains("error"));
        assert!(nodes.iter().any(|node| node.name == "details" && node.get("open").is_some()), "it is unfolded");
        assert_eq!(field.get("value"), Some(typed));
        assert_eq!(look(&refused, typed).problem, Some((Problem::When, 2)), "said again each time");
        assert_eq!(look(&refused, "2028").problem, None);
    }
}

#[test]
fn the_day_is_kept_in_the_history_until_it_has_come() {
    let later = look(&result(), "May 2027");
    let text = encode(&later);
    assert_eq!(decode(&text, TODAY), Some(later.clone()));
    let past = decode(&text, Day::ymd(2027, 5, 1)).unwrap();
    assert_eq!((past.when, past.place), (None, Place::Result), "the day has come");
    let back = result().after(Action::Restore(Box::new(later.clone())));
    assert_eq!(back.when, later.when, "Forward shows that day again");
    for line in ["when 2027", "when ", "when 2027-13-01", "when 2027-05-01"] {
        assert_eq!(decode(&format!("{text}\n{line}"), TODAY), None, "{line}");
    }
    let check = encode(&later).replace("\nresult\n", "\ncheck\n");
    assert_eq!(decode(&check, TODAY), None, "only the result is about another day");
}
