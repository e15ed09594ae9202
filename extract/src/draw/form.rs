//! The form: files, county and day, a policy; and what stands above it.

use relief_check_intake::doj::Fault;
use relief_check_web::pages::parts::Page;
use relief_check_words::Msg;

use super::{blank, section};
use crate::form::{ALL_RELIEFS, Form, PROP64, Problem, counties};
use crate::policy::{Beside, POLICIES, beside, fault};
use crate::say::{say, with};
use crate::state::Above;

/// Draws the page.
pub(super) fn draw(form: &Form, above: &Above, page: &mut Page) {
    page.put(r#"<h1 tabindex="-1">{}</h1><p>{}</p>"#, &[say(Msg::ZxTitle), say(Msg::ZxLead)]);
    let problems = told(above, page);
    section(page, Msg::ZxStaysHeading);
    page.put("{p}</section>", &[say(Msg::ZxStays)]);
    page.raw(r#"<form novalidate autocomplete="off">"#);
    files(form, problems, page);
    place_and_day(form, problems, page);
    section(page, Msg::ZxPolicyHeading);
    page.line(say(Msg::ZxPolicyLead));
    page.put(r#"<div class="field"><label for="policy">{}</label><select id="policy">"#, &[say(Msg::ZxPolicy)]);
    option(page, "", say(Msg::ZxPolicyNone), form.policy.is_empty());
    for (name, msg) in POLICIES {
        option(page, name, say(msg), form.policy == name);
    }
    page.raw(r#"</select></div><div id="policy-more">"#);
    more(form, problems, page);
    page.put(
        r#"</div></section><div class="actions"><button id="start">{}</button></div></form>"#,
        &[say(Msg::ZxStart)],
    );
    section(page, Msg::ZxNotHeading);
    page.put("{p}</section>", &[say(Msg::ZxNot)]);
}

/// What stands above the form; the problems come back.
fn told<'a>(above: &'a Above, page: &mut Page) -> &'a [Problem] {
    const NOTE: &str = r#"<p class="warning" id="above" tabindex="-1">{}</p>"#;
    match above {
        Above::Nothing => {}
        Above::Cancelled => page.put(NOTE, &[say(Msg::ZxCancelled)]),
        Above::Cleared => page.put(NOTE, &[say(Msg::ZxCleared)]),
        Above::Stopped(words) => page.put(
            r#"<div class="errors" id="above" tabindex="-1" role="group" aria-labelledby="stopped"><h2 id="stopped">{}</h2><p>{}</p></div>"#,
            &[say(Msg::ZxStopped), words],
        ),
        Above::Missing(problems) => {
            page.put(
                r#"<div class="errors" id="above" tabindex="-1" role="group" aria-labelledby="missing"><h2 id="missing">{}</h2><ul>"#,
                &[say(Msg::ZxProblems)],
            );
            for problem in problems {
                page.put(r##"<li><a href="#{}" data-problem="">{}</a></li>"##, &[problem.field, &words(problem)]);
            }
            page.raw("</ul></div>");
            return problems;
        }
    }
    &[]
}

fn words(problem: &Problem) -> String {
    let (name, value) = &problem.value;
    with(problem.msg, &[(name, value)])
}

/// What is wrong with a field, where something is; and the attributes that say so.
fn wrong(field: &'static str, problems: &[Problem], page: &mut Page) -> bool {
    let found = problems.iter().find(|problem| problem.field == field);
    if let Some(problem) = found {
        page.put(r#"<p class="error" id="{}-error">{}</p>"#, &[field, &words(problem)]);
    }
    found.is_some()
}

fn option(page: &mut Page, value: &str, words: &str, chosen: bool) {
    page.put(r#"<option value="{}""#, &[value]);
    page.raw(if chosen { " selected>" } else { ">" });
    page.put("{}</option>", &[words]);
}

fn files(form: &Form, problems: &[Problem], page: &mut Page) {
    section(page, Msg::ZxFilesHeading);
    page.line(say(Msg::ZxFilesLead));
    wrong("choose", problems, page);
    page.put(
        concat!(
            r#"<div class="drop"><button type="button" class="small" id="choose" data-action="choose">{}</button>"#,
            r#"<label for="pick" hidden>{}</label><input type="file" id="pick" multiple hidden><span class="hint">{}</span></div><div id="files">"#,
        ),
        &[say(Msg::ZxChoose), say(Msg::ZxChoose), say(Msg::ZxDrop)],
    );
    super::files::draw(form, page);
    page.raw("</div></section>");
}

fn place_and_day(form: &Form, problems: &[Problem], page: &mut Page) {
    section(page, Msg::ZxSettingsHeading);
    page.put(r#"<div class="field"><label for="county">{}</label>"#, &[say(Msg::ZxCounty)]);
    let described = wrong("county", problems, page);
    page.raw(r#"<select id="county""#);
    invalid(described, r#" aria-invalid="true" aria-describedby="county-error""#, page);
    option(page, "", say(Msg::ZxCountyChoose), form.county.is_empty());
    for (name, own) in counties() {
        option(page, &own, name, form.county == own);
    }
    page.put(
        r#"</select></div><div class="field"><label for="day">{}</label><p class="hint" id="day-hint">{}</p>"#,
        &[say(Msg::ZxDay), say(Msg::ZxDayHint)],
    );
    let described = wrong("day", problems, page);
    page.put(r#"<input type="date" id="day" value="{}""#, &[&form.day]);
    page.raw(if described {
        r#" aria-invalid="true" aria-describedby="day-error day-hint"></div>"#
    } else {
        r#" aria-describedby="day-hint"></div>"#
    });
    page.put(
        concat!(
            r#"<div class="field"><label for="reliefs">{}</label><p class="hint" id="reliefs-hint">{}</p>"#,
            r#"<select id="reliefs" aria-describedby="reliefs-hint">"#,
        ),
        &[say(Msg::ZxReliefs), say(Msg::ZxReliefsHint)],
    );
    option(page, PROP64, say(Msg::ZxReliefsProp64), !form.all_reliefs);
    option(page, ALL_RELIEFS, say(Msg::ZxReliefsAll), form.all_reliefs);
    page.raw("</select></div>");
    let has_over = !form.over.is_empty();
    page.raw(if has_over { r#"<details class="fold" open>"# } else { r#"<details class="fold">"# });
    page.put(
        concat!(
            r#"<summary>{}</summary><p class="warning" id="over-warning">{}</p><div class="field">"#,
            r#"<label for="over">{}</label><p class="hint" id="over-hint">{}</p>"#,
        ),
        &[say(Msg::ZxOverSummary), say(Msg::ZxOverWarning), say(Msg::ZxOver), say(Msg::ZxOverHint)],
    );
    let described = wrong("over", problems, page);
    page.put(r#"<input type="text" id="over" inputmode="numeric" maxlength="8" value="{}""#, &[&form.over]);
    page.raw(if described {
        r#" aria-invalid="true" aria-describedby="over-error over-hint">"#
    } else {
        r#" aria-describedby="over-hint">"#
    });
    page.raw("</div></details></section>");
}

fn invalid(is_so: bool, attributes: &'static str, page: &mut Page) {
    page.raw(if is_so { attributes } else { "" });
    page.raw(">");
}

/// What belongs to the chosen policy: its file, and its faults.
#[must_use]
pub fn policy(form: &Form) -> String {
    let mut page = blank();
    more(form, &[], &mut page);
    page.finish()
}

fn more(form: &Form, problems: &[Problem], page: &mut Page) {
    if form.policy.is_empty() {
        return;
    }
    if let Some(kind) = beside(&form.policy) {
        let (label, hint) = match kind {
            Beside::Options => (Msg::ZxOptions, Msg::ZxOptionsHint),
            Beside::Weights => (Msg::ZxWeights, Msg::ZxWeightsHint),
        };
        page.put(
            r#"<div class="field"><label for="beside">{}</label><p class="hint" id="beside-hint">{}</p>"#,
            &[say(label), say(hint)],
        );
        let described = wrong("beside", problems, page);
        page.raw(r#"<input type="file" id="beside""#);
        invalid(described, r#" aria-invalid="true" aria-describedby="beside-error beside-hint""#, page);
        if let Some(file) = &form.beside {
            page.put(r#"<p class="hint"><bdi>{}</bdi></p>"#, &[&file.name]);
        }
        page.raw("</div>");
    }
    page.raw(if form.fixed.is_empty() { r#"<details class="fold">"# } else { r#"<details class="fold" open>"# });
    page.put(
        r#"<summary>{}</summary><fieldset id="faults"><legend>{}</legend>"#,
        &[say(Msg::ZxFaults), say(Msg::ZxFaultsLead)],
    );
    for one in Fault::ALL {
        page.put(r#"<label class="box"><input type="checkbox" value="{}""#, &[one.code()]);
        page.raw(if form.fixed.iter().any(|name| name == one.code()) { " checked>" } else { ">" });
        page.put(" {}</label>", &[say(fault(*one))]);
    }
    page.raw("</fieldset></details>");
}
