//! A state record's text: the charges that it proposes, each to be confirmed, and what became of every line.

use relief_check_intake::rap::{Entry, Proposal, RapLine, Sure};
use relief_check_law::Fact;
use relief_check_web::answers::Answers;
use relief_check_web::pages::parts::Page;
use relief_check_web::say::Say;
use relief_check_words::Msg;

use super::View;
use super::board::Board;
use super::{cell, cover, doubts, panel};
use crate::files::values;
use crate::rap::{Chosen, Rap};

/// Draws the page.
pub(super) fn draw(view: &View, board: &mut Board) {
    let say = view.say;
    cover::top(view, board);
    board.page.say(
        concat!(
            r#"<main id="main" data-page="rap"><button type="button" class="back quiet" data-action="grid">{}</button>"#,
            r#"<h1 tabindex="-1">{}</h1><p>{}</p><div class="warning"><p>{}</p></div>"#,
            r#"<div class="field"><label for="rap-text">{}</label><p class="hint" id="rap-hint">{}</p>"#,
            r#"<textarea id="rap-text" rows="8" spellcheck="false" autocomplete="off" aria-describedby="rap-hint">"#,
            r#"</textarea></div><button type="button" data-action="read-rap">{}</button>"#,
        ),
        &[Msg::ZBack, Msg::ZRapTitle, Msg::ZRapLead, Msg::ZRapLaw, Msg::ZRapText, Msg::ZRapHint, Msg::ZRapRead],
    );
    let mut part = Page::new(say);
    if let Some(rap) = &view.desk.rap {
        found(view, &mut part, rap);
    }
    board.part(r#"<div id="{}">"#, "rap-found".to_owned(), part, "</div>");
    board.page.say(r#"</main><footer class="foot"><p>{}</p></footer>"#, &[Msg::FootAdvice]);
}

fn found(view: &View, page: &mut Page, rap: &Rap) {
    let count = rap.read.charges.len().to_string();
    page.put(r#"<h2 tabindex="-1" id="proposals">{}</h2>"#, &[&view.say.with(Msg::ZRapFound, &[("count", &count)])]);
    page.msg(if rap.read.charges.is_empty() { Msg::ZRapNone } else { Msg::ZRapConfirm });
    for (place, proposal) in rap.read.charges.iter().enumerate() {
        one(view, page, place, proposal, rap.chosen.get(place).copied().flatten());
    }
    lines(view.say, page, rap);
}

/// A proposal, with how sure each fact is, and what to do with it.
fn one(view: &View, page: &mut Page, place: usize, proposal: &Proposal, chosen: Option<Chosen>) {
    let say = view.say;
    let today = view.desk.sheet.answers.record.as_of;
    let mut answers = Answers::none(today);
    if let Some(charge) = answers.record.charges.first_mut() {
        *charge = proposal.charge.clone();
    }
    let (number, line) = ((place + 1).to_string(), proposal.line.to_string());
    page.put(r#"<div class="card" data-proposal="{}">"#, &[&number]);
    page.put("<h3>{}</h3>", &[&say.with(Msg::ZRapCharge, &[("number", &number), ("line", &line)])]);
    let entry = match proposal.entry {
        Entry::Court => Msg::ZRapCourt,
        Entry::Arrest => Msg::ZRapArrest,
        Entry::Custody => Msg::ZRapCustody,
    };
    page.msg(entry);
    page.raw(r#"<dl class="facts">"#);
    let values = values(&proposal.charge, today);
    let told = |fact: Fact| values.iter().find(|(other, _)| *other == fact).map(|(_, value)| value.as_str());
    let facts = Fact::ALL.iter().copied();
    for fact in facts.filter(|fact| told(*fact).is_some() || proposal.findings.iter().any(|found| found.fact == *fact))
    {
        let text = told(fact).map(|value| cell::spoken(say, &answers, fact, value));
        let text = text.unwrap_or_else(|| say.get(Msg::ZNotKnown).to_owned());
        page.put("<div><dt>{}</dt><dd>{} ", &[panel::name(view, fact), &text]);
        let sure = proposal.findings.iter().find(|found| found.fact == fact).map_or(Sure::Sure, |found| found.sure);
        page.put(r#"<span class="hint" data-sure="{}">"#, &[sure.code()]);
        let how = match sure {
            Sure::Sure => Msg::ZRapSure,
            Sure::Likely(_) => Msg::ZRapLikely,
            Sure::Unsure(_) => Msg::ZRapUnsure,
        };
        page.text(say.get(how));
        if let Some(reason) = sure.reason() {
            page.put(" {}", &[say.need(&["z-reason-", reason.code()].concat())]);
        }
        page.raw("</span></dd></div>");
    }
    page.raw("</dl>");
    let row = |chosen: Chosen| if let Chosen::Row(row) = chosen { Some(row) } else { None };
    let taken = chosen.and_then(row).filter(|row| !view.desk.sheet.is_blank(*row));
    if let Some(row) = taken {
        let number = doubts::number(view, row);
        page.put("<p>{}</p>", &[&say.with(Msg::ZRapTaken, &[("number", &number)])]);
    } else {
        if chosen == Some(Chosen::Out) {
            page.msg(Msg::ZRapLeft);
        }
        page.raw(r#"<div class="actions">"#);
        for (action, msg) in [("take", Msg::ZRapTake), ("leave-out", Msg::ZRapLeave)] {
            page.put(
                concat!(
                    r#"<button type="button" class="small" id="{}-{}" data-action="{}" data-proposal="{}">{}"#,
                    r#"<span class="hidden">, {}</span></button>"#,
                ),
                &[action, &number, action, &number, say.get(msg), &number],
            );
        }
        page.raw("</div>");
    }
    page.raw("</div>");
}

/// Every line of the text, with what it was used for or why it was not.
fn lines(say: Say, page: &mut Page, rap: &Rap) {
    page.say(
        concat!(
            r#"<h2>{}</h2><table class="reliefs lines"><thead><tr><th scope="col">{}</th><th scope="col">{}</th>"#,
            r#"<th scope="col">{}</th></tr></thead><tbody>"#,
        ),
        &[Msg::ZLinesHeading, Msg::ZColLine, Msg::ZColText, Msg::ZColUse],
    );
    for (place, line) in rap.read.lines.iter().enumerate() {
        let (from, to) = line.span;
        let text = rap.text.get(from..to).unwrap_or_default();
        if text.trim().is_empty() {
            continue;
        }
        let number = (place + 1).to_string();
        let used = if line.used.is_empty() { "false" } else { "true" };
        page.put(r#"<tr data-used="{}"><th scope="row">{}</th><td><code>{}</code></td><td>"#, &[used, &number, text]);
        page.text(&use_of(say, line));
        page.raw("</td></tr>");
    }
    page.raw("</tbody></table>");
}

fn use_of(say: Say, line: &RapLine) -> String {
    if let Some(ignored) = line.ignored {
        return say.with(Msg::ZLineIgnored, &[("why", say.need(&["z-ignored-", ignored.code()].concat()))]);
    }
    let one = |(place, fact): &(usize, Option<Fact>)| {
        let number = (place + 1).to_string();
        match fact {
            Some(fact) => {
                let column = say.find(&["z-col-", &relief_check_web::say::dashed(*fact)].concat());
                let name = column.unwrap_or_else(|| say.need(&["l-", &relief_check_web::say::dashed(*fact)].concat()));
                say.with(Msg::ZLineFact, &[("number", &number), ("fact", name)])
            }
            None => say.with(Msg::ZLineOpens, &[("number", &number)]),
        }
    };
    let uses: Vec<String> = line.used.iter().map(one).collect();
    uses.join("; ")
}
