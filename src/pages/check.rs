//! "Check your answers": every answer that counts, each with a way to change it.

use relief_check_law::Fact;
use relief_check_words::Msg;

use super::View;
use super::parts::Page;
use crate::say::is_unlisted;

/// Draws the page.
pub(super) fn draw(view: &View, page: &mut Page) {
    page.say(r#"<h1 tabindex="-1">{}</h1><p>{}</p>"#, &[Msg::CheckTitle, Msg::CheckLead]);
    facts(view, page, true);
    if view.interview.next.is_some() {
        page.say(r#"<button type="button" data-action="continue">{}</button>"#, &[Msg::Continue]);
    } else {
        page.say(r#"<button type="button" data-action="see-result">{}</button>"#, &[Msg::SeeResult]);
    }
}

/// The answers that count, with links to change them where that is wanted.
pub(super) fn facts(view: &View, page: &mut Page, can_change: bool) {
    let (say, answers) = (view.say, &view.interview.counted);
    let offense = answers.charge().and_then(|charge| charge.offense.as_known());
    page.raw(r#"<dl class="facts">"#);
    for fact in view.interview.asked.iter().copied() {
        let label = say.label(answers, fact);
        let given = say.answer(answers, fact).unwrap_or_default();
        page.put("<div><dt>{}</dt><dd><bdi>{}</bdi>", &[label, &given]);
        if fact == Fact::Offense && offense.is_some_and(is_unlisted) {
            page.say(r#"<p class="hint">{}</p>"#, &[Msg::OffenseNotListed]);
        }
        page.raw("</dd>");
        if can_change {
            page.put(
                r##"<dd class="change"><a href="#change" data-change="{}">{}<span class="hidden">: {}</span></a></dd>"##,
                &[fact.code(), say.get(Msg::Change), label],
            );
        }
        page.raw("</div>");
    }
    page.raw("</dl>");
}
