//! The page for staff: all facts, all grades with their sources, what is open, and what staff wrote.

use relief_check_law::{Certainty, Entry, Fact, LAW_AS_OF, RULES_VERSION};
use relief_check_web::answers::Answers;
use relief_check_web::pages::parts::Page;
use relief_check_web::pages::result::{draw_policy, leading, relief_name};
use relief_check_web::say::{cites, name};
use relief_check_words::Msg;

use super::View;
use super::board::Board;
use super::{cell, cover, doubts, panel, standing};

/// Draws the page.
pub(super) fn draw(view: &View, board: &mut Board) {
    let say = view.say;
    cover::top(view, board);
    board.page.put(
        concat!(
            r#"<main id="main" data-page="staff"><button type="button" class="back quiet" data-action="grid">{}</button>"#,
            r#"<h1 tabindex="-1">{}</h1><p class="client-of">{}</p>"#,
        ),
        &[say.get(Msg::ZBack), say.get(Msg::ZStaffTitle), &view.desk.sheet.label],
    );
    let mut part = Page::new(say);
    let today = say.day(view.desk.sheet.answers.record.as_of);
    let stamp = [("when", today.as_str()), ("law", &say.day(LAW_AS_OF)), ("version", RULES_VERSION)];
    part.put(r#"<p class="asof">{}</p>"#, &[&say.with(Msg::ZStamp, &stamp)]);
    part.say("<section><h2>{}</h2>", &[Msg::ZPersonHeading]);
    facts(view, &mut part, &view.desk.sheet.answers, true);
    part.raw("</section>");
    for row in view.desk.sheet.rows().filter(|row| !view.desk.sheet.is_blank(*row)) {
        charge(view, &mut part, row);
    }
    let doubts = view.found.doubts(&view.desk.sheet);
    part.say("<section><h2>{}</h2>", &[Msg::ZDoubtsHeading]);
    part.line(&if doubts.is_empty() { say.get(Msg::ZDoubtsNone).to_owned() } else { doubts::lead(view, &doubts) });
    part.raw("<ol>");
    for doubt in &doubts {
        let charges = if doubt.rows.len() == 1 { Msg::ZCharge } else { Msg::ZCharges };
        let rows: Vec<String> = doubt.rows.iter().map(|row| doubts::number(view, *row)).collect();
        part.put("<li>{}: {} {}</li>", &[panel::name(view, doubt.fact), say.get(charges), &rows.join(", ")]);
    }
    part.raw("</ol>");
    doubts::papers(view, &mut part);
    part.raw("</section>");
    if !view.desk.sheet.notes.is_empty() {
        part.say("<section><h2>{}</h2>", &[Msg::ZNotes]);
        for line in view.desk.sheet.notes.split('\n') {
            part.line(line);
        }
        part.raw("</section>");
    }
    board.part(r#"<div id="{}">"#, "sheet".to_owned(), part, "</div>");
    board.page.say(
        concat!(
            r#"<div class="actions"><button type="button" data-action="print">{}</button></div>"#,
            r#"</main><footer class="foot"><p>{}</p></footer>"#,
        ),
        &[Msg::Print, Msg::FootAdvice],
    );
}

/// A row: its facts, its reliefs, and what staff see differently.
fn charge(view: &View, page: &mut Page, row: u32) {
    let say = view.say;
    let mut answers = view.desk.sheet.answers.clone();
    answers.at = answers.place(row).unwrap_or(0);
    page.put(r#"<section class="charge"><h2>{}</h2>"#, &[&say.charge_title(&answers)]);
    facts(view, page, &answers, false);
    for odd in view.desk.sheet.odd.iter().filter(|odd| odd.row == row && !odd.fact.is_about_the_person()) {
        let values = [("fact", panel::name(view, odd.fact)), ("text", odd.text.as_str())];
        page.line(&say.with(Msg::ZOddLine, &values));
    }
    standing::mark(view, page, row);
    page.say(
        concat!(
            r#"<table class="reliefs"><thead><tr><th scope="col">{}</th><th scope="col">{}</th>"#,
            r#"<th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th></tr></thead><tbody>"#,
        ),
        &[Msg::ZColRelief, Msg::ZColGrade, Msg::ZColSure, Msg::ZColRests, Msg::ZColOpen],
    );
    for entry in view.found.entries(row) {
        relief(view, page, entry);
    }
    page.raw("</tbody></table>");
    draw_policy(&answers, page);
    page.raw("</section>");
}

fn relief(view: &View, page: &mut Page, entry: &Entry) {
    let say = view.say;
    page.put(r#"<tr data-relief="{}" data-grade="{}"><th scope="row">"#, &[entry.relief.code(), entry.grade.code()]);
    if let Some(section) = standing::section(entry.relief) {
        page.put("{}: ", &[&section]);
    }
    page.put("{}</th><td>{}", &[relief_name(say, entry.relief), say.get(standing::grade_of(entry))]);
    for told in standing::told(say, entry).into_iter().skip(1) {
        page.put(", {}", &[&told]);
    }
    let sure = match entry.certainty {
        Certainty::Settled => Msg::ZSureSettled,
        Certainty::Practice => Msg::ZSurePractice,
        Certainty::Unsettled => Msg::ZSureUnsettled,
    };
    page.say("</td><td>{}</td><td>", &[sure]);
    for row in leading(entry).into_iter().chain(entry.cautions.iter().copied()) {
        page.put("<code>{}</code> ", &[name(row)]);
        page.cites(&cites(row));
        page.raw(" ");
    }
    let open: Vec<&str> = entry.needs.iter().map(|fact| panel::name(view, *fact)).collect();
    page.put("</td><td>{}</td></tr>", &[&open.join(", ")]);
}

/// The facts that were given, of the charge that is spoken of or of the person.
fn facts(view: &View, page: &mut Page, answers: &Answers, person: bool) {
    let say = view.say;
    page.raw(r#"<dl class="facts">"#);
    for fact in Fact::ALL.iter().copied().filter(|fact| fact.is_about_the_person() == person) {
        let Some(value) = answers.value(fact) else { continue };
        let text = cell::spoken(say, answers, fact, &value);
        page.put("<div><dt>{}</dt><dd>{}</dd></div>", &[panel::name(view, fact), &text]);
    }
    page.raw("</dl>");
}
