//! The client's page: the result exactly as the self-check draws it, and what to bring.

use relief_check_web::form::{Draft, Problem};
use relief_check_web::interview::Interview;
use relief_check_web::pages;
use relief_check_web::pages::parts::Page;
use relief_check_web::state::{Place, State};
use relief_check_words::Msg;

use super::View;
use super::board::Board;
use super::cover;

/// What to bring to an appointment.
const BRING: [Msg; 5] = [Msg::ZBringPaper, Msg::ZBringRecord, Msg::ZBringLetters, Msg::ZBringIncome, Msg::ZBringId];

/// Draws the page.
pub(super) fn draw(view: &View, board: &mut Board) {
    let say = view.say;
    cover::top(view, board);
    let mut part = Page::new(say);
    let desk = view.desk;
    let answers = &view.found.interview.counted;
    // On another day the law may say otherwise of the same facts.
    let later = desk.when.map(|when| {
        let mut answers = answers.clone();
        answers.record.as_of = when;
        Interview::of_all(&answers)
    });
    let typed = desk.no_day.clone();
    let state = State {
        answers: answers.clone(),
        place: Place::Result,
        when: desk.when,
        problem: typed.as_ref().map(|_| (Problem::When, 1)),
        draft: typed.map(|typed| Draft { chosen: Vec::new(), typed }),
        ..State::new(answers.record.as_of)
    };
    let own = pages::View { state: &state, interview: later.as_ref().unwrap_or(&view.found.interview), say };
    board.page.put(
        concat!(
            r#"<main id="main" data-page="client"><button type="button" class="back quiet" data-action="grid">{}</button>"#,
            r#"<p class="client-of">{}</p>"#,
        ),
        &[say.get(Msg::ZBack), &view.desk.sheet.label],
    );
    cover::left_out(view, board);
    pages::result::draw(&own, &mut part);
    board.part(r#"<div id="{}">"#, "result".to_owned(), part, "</div>");
    board.page.say(r#"<section class="bring"><h2>{}</h2><ul>"#, &[Msg::ZBringHeading]);
    for msg in BRING {
        board.page.say("<li>{}</li>", &[msg]);
    }
    board.page.say(r#"</ul></section></main><footer class="foot"><p>{}</p></footer>"#, &[Msg::FootAdvice]);
}
