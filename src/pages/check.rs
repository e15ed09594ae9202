//! "Check your answers": every answer that counts, each with a way to change it, and the charges of
//! the record, to add to and take from.

use relief_check_law::Fact;
use relief_check_words::Msg;

use super::View;
use super::parts::Page;
use crate::answers::MOST;
use crate::say::is_unlisted;

/// Draws the page.
pub(super) fn draw(view: &View, page: &mut Page) {
    let say = view.say;
    let answers = &view.state.answers;
    let removed = answers.with_removed().map(|whole| say.charge_title(&whole));
    page.raw(r#"<h1 tabindex="-1""#);
    if removed.is_some() {
        page.raw(r#" aria-describedby="removed""#);
    }
    page.say(">{}</h1>", &[Msg::CheckTitle]);
    if let Some(title) = &removed {
        let words = say.with(Msg::Removed, &[("charge", title)]);
        page.put(
            concat!(
                r#"<div class="warning"><p id="removed">{}</p>"#,
                r#"<button type="button" data-action="put-back">{}<span class="hidden">: {}</span></button></div>"#,
            ),
            &[&words, say.get(Msg::PutBack), title],
        );
    }
    page.msg(Msg::CheckLead);
    if answers.count() > 1 {
        cards(view, page);
    } else {
        facts(view, page, true);
    }
    if view.interview.next.is_some() {
        page.say(r#"<button type="button" data-action="continue">{}</button>"#, &[Msg::Continue]);
    } else {
        page.say(r#"<button type="button" data-action="see-result">{}</button>"#, &[Msg::SeeResult]);
    }
    if answers.is_full() {
        page.msg_with(Msg::ChargesFull, "count", &MOST.to_string());
        return;
    }
    page.say(
        r#"<div class="actions"><button type="button" class="quiet" data-action="another">{}</button>"#,
        &[Msg::AddCharge],
    );
    if answers.count() == 1 {
        page.say(r#"<button type="button" class="quiet" data-action="duplicate">{}</button>"#, &[Msg::Duplicate]);
    }
    page.raw("</div>");
}

/// A card for each charge, and one for the person.
fn cards(view: &View, page: &mut Page) {
    let say = view.say;
    let mut interview = view.interview.clone();
    for charge in 0..interview.counted.count() {
        interview.counted.at = charge;
        let view = &View { interview: &interview, ..*view };
        let title = say.charge_title(&interview.counted);
        page.put(r#"<div class="card" data-charge="{}"><h2>{}</h2>"#, &[&charge.to_string(), &title]);
        rows(view, page, &interview.facts(true, false), true);
        page.raw(r#"<div class="actions">"#);
        for (action, msg) in [("duplicate", Msg::Duplicate), ("remove", Msg::Remove)] {
            if action == "remove" || !interview.counted.is_full() {
                page.put(
                    concat!(
                        r#"<button type="button" class="quiet" data-action="{}" data-charge="{}">"#,
                        r#"{}<span class="hidden">: {}</span></button>"#,
                    ),
                    &[action, &charge.to_string(), say.get(msg), &title],
                );
            }
        }
        page.raw("</div></div>");
    }
    let person = interview.facts(false, true);
    if !person.is_empty() {
        page.say(r#"<div class="card"><h2>{}</h2>"#, &[Msg::AboutYou]);
        rows(view, page, &person, true);
        page.raw("</div>");
    }
}

/// The answers that count for a charge, with links to change them where that is wanted.
pub(super) fn facts(view: &View, page: &mut Page, can_change: bool) {
    rows(view, page, &view.interview.facts(true, true), can_change);
}

fn rows(view: &View, page: &mut Page, facts: &[Fact], can_change: bool) {
    let (say, answers) = (view.say, &view.interview.counted);
    let offense = answers.charge().and_then(|charge| charge.offense.as_known());
    page.raw(r#"<dl class="facts">"#);
    for fact in facts.iter().copied() {
        let label = say.label(answers, fact);
        let given = say.answer(answers, fact).unwrap_or_default();
        page.put("<div><dt>{}</dt><dd><bdi>{}</bdi>", &[label, &given]);
        if fact == Fact::Offense && offense.is_some_and(is_unlisted) {
            page.say(r#"<p class="hint">{}</p>"#, &[Msg::OffenseNotListed]);
        }
        page.raw("</dd>");
        if can_change {
            page.put(r##"<dd class="change"><a href="#change" data-change="{}""##, &[fact.code()]);
            let several = answers.count() > 1 && !fact.is_about_the_person();
            if several {
                page.put(r#" data-charge="{}""#, &[&answers.at.to_string()]);
            }
            page.put(r#">{}<span class="hidden">: {}"#, &[say.get(Msg::Change), label]);
            if several {
                let number = (answers.at + 1).to_string();
                page.put(", {}", &[&say.with(Msg::ChargeNth, &[("number", &number)])]);
            }
            page.raw("</span></a></dd>");
        }
        page.raw("</div>");
    }
    page.raw("</dl>");
}
