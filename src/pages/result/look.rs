//! The result on another day: a line that says so, and the form that asks for one. Only the day of the
//! assessment changes; the answers and the law that was read stay as they are.

use relief_check_words::Msg;

use crate::form::TYPED;
use crate::pages::View;
use crate::pages::parts::Page;

/// Says that the page is not about today, with the way back.
pub(super) fn shown(view: &View, page: &mut Page) {
    if let Some(when) = view.state.when {
        let words = view.say.with(Msg::LookShown, &[("when", &view.say.day(when))]);
        page.put(r#"<div class="warning" id="look"><p>{}</p>"#, &[&words]);
        let button = r#"<button type="button" class="quiet" data-action="{}">{}</button>"#;
        // What decides on that day need not have been asked for today.
        if view.interview.next.is_some() {
            page.msg(Msg::LookAsk);
            page.put(button, &["continue", view.say.get(Msg::LookAnswer)]);
        }
        page.put(button, &["see-result", view.say.get(Msg::LookToday)]);
        page.raw("</div>");
    }
}

/// The form, folded until somebody wants it.
pub(super) fn form(view: &View, page: &mut Page) {
    let say = view.say;
    let problem = view.state.problem.is_some();
    let typed = view.state.draft.as_ref().map_or("", |draft| draft.typed.as_str());
    page.raw(r#"<details class="fold""#);
    page.raw(if problem { " open>" } else { ">" });
    page.put(
        concat!(
            r#"<summary>{}</summary><form data-action="look-at" novalidate>"#,
            r#"<div class="field"><label for="{}">{}</label><p class="hint" id="typed-hint">{}</p>"#,
        ),
        &[say.get(Msg::LookSummary), TYPED, say.get(Msg::LookLabel), say.get(Msg::LookHint)],
    );
    if problem {
        page.put(r#"<p class="error" id="error">{}</p>"#, &[say.get(Msg::ProblemWhen)]);
    }
    page.put(
        r#"<input type="text" id="{}" name="{}" value="{}" autocomplete="off" aria-describedby="typed-hint"#,
        &[TYPED, TYPED, typed],
    );
    page.raw(if problem { r#" error" aria-invalid="true">"# } else { r#"">"# });
    page.say(r#"</div><button type="submit">{}</button></form></details>"#, &[Msg::LookButton]);
}
