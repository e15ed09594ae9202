//! The grid: one row a charge, the columns, the standing, and what stands around it.

use relief_check_web::pages::parts::Page;
use relief_check_web::say::dashed;
use relief_check_words::Msg;

use super::View;
use super::board::{Board, id};
use super::{cell, cover, doubts, fields, files, panel, standing};
use crate::read::COLUMNS;

/// The keys, each with what it does.
const KEYS: [(&str, Msg); 10] = [
    ("Tab", Msg::ZKeyTab),
    ("Enter", Msg::ZKeyEnter),
    ("Shift Enter", Msg::ZKeyBack),
    ("\u{2191} \u{2193}", Msg::ZKeyArrows),
    ("F2", Msg::ZKeyFacts),
    ("Ctrl Enter", Msg::ZKeyDuplicate),
    ("Alt Delete", Msg::ZKeyDelete),
    ("Ctrl Z", Msg::ZKeyUndo),
    ("Ctrl Y", Msg::ZKeyRedo),
    ("Esc", Msg::ZKeyEscape),
];

/// Draws the page.
pub(super) fn draw(view: &View, board: &mut Board) {
    let say = view.say;
    cover::top(view, board);
    board.page.put(
        concat!(r#"<main id="main" data-page="grid"><h1 tabindex="-1">{}</h1><p>{}</p>"#, r#"<p class="hint">{}</p>"#),
        &[say.get(Msg::ZTitle), say.get(Msg::ZLead), say.get(Msg::ZPrivate)],
    );
    fields::person(view, board);
    table(view, board);
    board.page.say(
        concat!(
            r#"<div class="actions tools"><button type="button" class="small" data-action="add">{}</button>"#,
            r#"<button type="button" class="quiet" data-action="undo">{}</button>"#,
            r#"<button type="button" class="quiet" data-action="redo">{}</button></div>"#,
        ),
        &[Msg::ZAdd, Msg::ZUndo, Msg::ZRedo],
    );
    keys(board);
    let mut part = Page::new(say);
    doubts::draw(view, &mut part);
    board.part(r#"<section id="{}">"#, "doubts".to_owned(), part, "</section>");
    fields::notes(view, board);
    board.page.say(
        concat!(
            r#"<section><h2>{}</h2><div class="actions tools"><button type="button" data-action="client">{}</button>"#,
            r#"<button type="button" class="small" data-action="print-client">{}</button>"#,
            r#"<button type="button" class="small" data-action="print-staff">{}</button></div></section>"#,
        ),
        &[Msg::ZOutHeading, Msg::ZExplain, Msg::ZPrintClient, Msg::ZPrintStaff],
    );
    let mut part = Page::new(say);
    files::draw(view, &mut part);
    board.part(r#"<section id="{}">"#, "files".to_owned(), part, "</section>");
    let mut part = Page::new(say);
    cover::next(view, &mut part);
    board.part(r#"<section id="{}">"#, "next".to_owned(), part, "</section>");
    board.page.say(r#"</main><footer class="foot"><p>{}</p></footer>"#, &[Msg::FootAdvice]);
}

fn table(view: &View, board: &mut Board) {
    let say = view.say;
    let sheet = &view.desk.sheet;
    board.page.say(
        r#"<h2>{}</h2><table class="grid"><caption class="hidden">{}</caption><thead><tr><th scope="col">{}</th>"#,
        &[Msg::ZGridHeading, Msg::ZCaption, Msg::ZColRow],
    );
    for fact in COLUMNS {
        let name = panel::name(view, fact);
        board.page.put(r#"<th scope="col" id="h-{}">{}</th>"#, &[&dashed(fact), name]);
    }
    board.page.say(
        r#"<th scope="col">{}</th><th scope="col">{}</th></tr></thead><tbody>"#,
        &[Msg::ZColStanding, Msg::ZColFacts],
    );
    for (place, row) in sheet.rows().enumerate() {
        let (text, number) = (row.to_string(), (place + 1).to_string());
        let open = view.desk.unfolded == Some(row);
        board.page.put(
            r#"<tr data-row="{}"><th scope="row" id="r{}"><span class="hidden">{} </span>{}</th>"#,
            &[&text, &text, say.get(Msg::ZCharge), &number],
        );
        for fact in COLUMNS {
            let mut part = Page::new(say);
            cell::draw(view, &mut part, row, fact, &["r", &text, " h-", &dashed(fact)].concat());
            board.page.put(r#"<td data-column="{}""#, &[panel::name(view, fact)]);
            board.part(r#" id="{}">"#, id("t", row, fact), part, "</td>");
        }
        let mut part = Page::new(say);
        standing::draw(view, &mut part, row);
        board.page.put(r#"<td class="standing" data-column="{}""#, &[say.get(Msg::ZColStanding)]);
        board.part(r#" id="{}">"#, ["s", &text].concat(), part, "</td>");
        let mut part = Page::new(say);
        button(view, &mut part, row, &number, open);
        board.part(r#"<td class="more" id="{}">"#, ["f", &text].concat(), part, "</td>");
        board.page.raw("</tr>");
        if open {
            let mut part = Page::new(say);
            panel::draw(view, &mut part, row);
            board.page.put(r#"<tr class="panel" data-row="{}"><td colspan="12""#, &[&text]);
            board.part(r#" id="{}">"#, ["d", &text].concat(), part, "</td></tr>");
        }
    }
    board.page.raw("</tbody></table>");
}

/// Opens the other facts of a row, and says how many are open.
fn button(view: &View, page: &mut Page, row: u32, number: &str, open: bool) {
    let text = row.to_string();
    let facts = view.found.beside_the_columns(&view.desk.sheet, row);
    let count = facts.iter().filter(|fact| view.desk.sheet.value(row, **fact).is_none()).count();
    page.put(
        r#"<button type="button" class="quiet" id="b{}" data-action="unfold" data-row="{}" aria-expanded="{}">"#,
        &[&text, &text, if open { "true" } else { "false" }],
    );
    page.put("{} ({})", &[view.say.get(Msg::ZFacts), &count.to_string()]);
    page.put(r#"<span class="hidden">, {} {}</span></button>"#, &[view.say.get(Msg::ZCharge), number]);
}

fn keys(board: &mut Board) {
    board.page.say(r#"<details class="keys"><summary>{}</summary><dl class="facts">"#, &[Msg::ZKeys]);
    for (key, msg) in KEYS {
        board.page.raw("<div><dt>");
        for (index, part) in key.split(' ').enumerate() {
            board.page.raw(if index > 0 { " <kbd>" } else { "<kbd>" });
            board.page.text(part);
            board.page.raw("</kbd>");
        }
        board.page.say("</dt><dd>{}</dd></div>", &[msg]);
    }
    board.page.say("</dl><p>{}</p><p>{}</p><p>{}</p></details>", &[Msg::ZKeyType, Msg::ZKeyDates, Msg::ZKeyPaste]);
}
