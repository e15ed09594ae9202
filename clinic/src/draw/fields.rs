//! What is entered above and below the grid: what the client is called, what is asked about the person, notes.

use relief_check_law::Fact;
use relief_check_law::facts::Shape;
use relief_check_web::answers::{NONE, UNKNOWN};
use relief_check_web::pages::parts::Page;
use relief_check_words::Msg;

use super::View;
use super::board::{Board, cell_id, id};
use super::cell::{self, option_name};
use super::panel::name as name_of;
use crate::read::{NOT_KNOWN, PERSON};

/// The label of the client, and the facts about the person.
pub(super) fn person(view: &View, board: &mut Board) {
    let say = view.say;
    let mut label = Page::new(say);
    label.put(r#"<label for="label">{}</label>"#, &[say.get(Msg::ZLabel)]);
    label.put(
        r#"<input type="text" id="label" data-field="label" value="{}" maxlength="60" autocomplete="off" aria-describedby="label-hint">"#,
        &[&view.desk.sheet.label],
    );
    label.say(r#"<p class="hint" id="label-hint">{}</p>"#, &[Msg::ZLabelHint]);
    board.page.raw(r#"<div class="person">"#);
    board.part(r#"<div class="field" id="{}">"#, "who".to_owned(), label, "</div>");
    for fact in PERSON {
        let mut part = Page::new(say);
        match fact.shape() {
            Shape::Several(codes) => several(view, &mut part, fact, codes),
            Shape::Choice(_) | Shape::Date | Shape::DateOrNo | Shape::Offense(_) | Shape::County => {
                let name = id("n", 0, fact);
                let label = name_of(view, fact);
                part.put(r#"<label id="{}" for="{}">{}</label>"#, &[&name, &cell_id(0, fact), label]);
                let first = view.desk.sheet.rows().next().unwrap_or(0);
                cell::draw(view, &mut part, first, fact, &name);
            }
        }
        board.part(r#"<div class="field" id="{}">"#, id("t", 0, fact), part, "</div>");
    }
    board.page.raw("</div>");
}

/// Any number of values, each with a box.
fn several(view: &View, page: &mut Page, fact: Fact, codes: &[&'static str]) {
    let (say, answers) = (view.say, &view.desk.sheet.answers);
    let given = answers.value(fact).unwrap_or_default();
    page.put(r#"<fieldset data-several="{}"><legend>{}</legend>"#, &[fact.code(), name_of(view, fact)]);
    for code in [NONE].into_iter().chain(codes.iter().copied()).chain([NOT_KNOWN]) {
        let value = if code == NOT_KNOWN { UNKNOWN } else { code };
        let own = [&cell_id(0, fact), "-", value].concat();
        page.put(r#"<label><input type="checkbox" id="{}" value="{}""#, &[&own, value]);
        page.raw(if given.split(',').any(|part| part == value) { " checked> " } else { "> " });
        page.text(if code == NOT_KNOWN { say.get(Msg::ZNotKnown) } else { option_name(say, answers, fact, code) });
        page.raw("</label>");
    }
    page.raw("</fieldset>");
}

/// The notes.
pub(super) fn notes(view: &View, board: &mut Board) {
    let say = view.say;
    let mut part = Page::new(say);
    part.say(r#"<h2><label for="notes">{}</label></h2>"#, &[Msg::ZNotes]);
    part.say(r#"<p class="hint" id="notes-hint">{}</p>"#, &[Msg::ZNotesHint]);
    part.put(
        r#"<textarea id="notes" data-field="notes" rows="3" maxlength="4000" aria-describedby="notes-hint">{}</textarea>"#,
        // Browsers pass over a line break that begins it.
        &[&["\n", &view.desk.sheet.notes].concat()],
    );
    board.part(r#"<section class="field" id="{}">"#, "note".to_owned(), part, "</section>");
}
