//! What belongs to a row beside its columns: the facts that the law still asks for, the view of staff, and what can
//! be done with the row.

use relief_check_law::papers::Paper;
use relief_check_law::{Fact, Grade};
use relief_check_web::pages::parts::Page;
use relief_check_words::Msg;

use super::View;
use super::board::id;
use super::{cell, standing};
use crate::desk::Part;

/// Draws it.
pub(super) fn draw(view: &View, page: &mut Page, row: u32) {
    let say = view.say;
    let sheet = &view.desk.sheet;
    let facts = view.found.beside_the_columns(sheet, row);
    page.say("<h3>{}</h3>", &[Msg::ZFactsHeading]);
    page.say("<p>{}</p>", &[if facts.is_empty() { Msg::ZFactsNone } else { Msg::ZFactsLead }]);
    page.raw(r#"<div class="facts-open">"#);
    for fact in facts {
        let id_of = id("n", row, fact);
        page.raw(r#"<div class="field">"#);
        page.put(r#"<p class="label" id="{}">{}</p>"#, &[&id_of, name(view, fact)]);
        cell::draw(view, page, row, fact, &["r", &row.to_string(), " ", &id_of].concat());
        page.put(r#"<p class="hint">{}</p></div>"#, &[&tells(view, fact)]);
    }
    page.raw("</div>");
    columns(view, page, row);
    mark(view, page, row);
    let text = row.to_string();
    for (action, msg) in [("duplicate", Msg::ZDuplicate), ("delete", Msg::ZDelete)] {
        page.put(
            r#"<button type="button" class="quiet" id="{}{}" data-action="{}" data-row="{}">{}</button> "#,
            &[action, &text, action, &text, say.get(msg)],
        );
    }
}

/// The columns that are still open and matter.
fn columns(view: &View, page: &mut Page, row: u32) {
    let (say, sheet) = (view.say, &view.desk.sheet);
    let open: Vec<&str> = view
        .found
        .open(row)
        .into_iter()
        .filter(|fact| crate::read::COLUMNS.contains(fact) || fact.is_about_the_person())
        .map(|fact| name(view, fact))
        .collect();
    if !open.is_empty() && !sheet.is_blank(row) {
        page.put("<p>{}</p>", &[&say.with(Msg::ZColumnsOpen, &[("facts", &open.join(", "))])]);
    }
}

/// Who or what tells a fact.
pub(super) const fn paper(paper: Paper) -> Msg {
    match paper {
        Paper::Docket => Msg::ZPaperDocket,
        Paper::StateRecord => Msg::ZPaperRecord,
        Paper::Report => Msg::ZPaperReport,
        Paper::Own => Msg::ZPaperOwn,
        Paper::Officer => Msg::ZPaperOfficer,
        Paper::Defender => Msg::ZPaperDefender,
    }
}

/// "Ask: the state record".
pub(super) fn tells(view: &View, fact: Fact) -> String {
    view.say.with(Msg::ZTells, &[("paper", view.say.get(paper(fact.paper())))])
}

/// What a fact is called on this page.
pub(super) fn name(view: &View, fact: Fact) -> &'static str {
    let column = view.say.find(&["z-col-", &relief_check_web::say::dashed(fact)].concat());
    column.unwrap_or_else(|| view.say.label(&view.desk.sheet.answers, fact))
}

/// What staff expect instead, with the reason.
fn mark(view: &View, page: &mut Page, row: u32) {
    let say = view.say;
    let own = view.desk.sheet.mark(row);
    let text = row.to_string();
    page.say("<h3>{}</h3><p>{}</p>", &[Msg::ZMarkHeading, Msg::ZMarkLead]);
    page.raw(r#"<div class="facts-open"><div class="field">"#);
    page.put(r#"<label id="lg{}" for="g{}">{}</label>"#, &[&text, &text, say.get(Msg::ZMarkGrade)]);
    page.put(
        r#"<select id="g{}" aria-labelledby="r{} lg{}" data-row="{}" data-mark="grade"><option value=""></option>"#,
        &[&text, &text, &text, &text],
    );
    for grade in Grade::ALL {
        page.put(r#"<option value="{}""#, &[grade.code()]);
        page.raw(if own.is_some_and(|own| own.grade == Some(*grade)) { " selected>" } else { ">" });
        page.say("{}</option>", &[standing::grade(*grade)]);
    }
    page.raw("</select></div>");
    for (part, msg, long) in [(Part::Reason, Msg::ZMarkReason, "400"), (Part::By, Msg::ZMarkBy, "12")] {
        let (start, field, value) = match part {
            Part::Reason => ("w", "reason", own.map_or("", |own| own.reason.as_str())),
            Part::By | Part::Grade => ("i", "by", own.map_or("", |own| own.by.as_str())),
        };
        page.put(
            concat!(
                r#"<div class="field"><label id="l{}{}" for="{}{}">{}</label>"#,
                r#"<input type="text" id="{}{}" aria-labelledby="r{} l{}{}" data-row="{}" data-mark="{}""#,
                r#" maxlength="{}" autocomplete="off" value="{}"></div>"#,
            ),
            &[start, &text, start, &text, say.get(msg), start, &text, &text, start, &text, &text, field, long, value],
        );
    }
    page.raw("</div>");
}
