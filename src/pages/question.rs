//! One question: its form, its hints, why it is asked, and what is wrong with an answer.

use relief_check_law::Fact;
use relief_check_law::facts::Shape;
use relief_check_words::Msg;

use super::View;
use super::parts::Page;
use crate::answers::{NONE, UNKNOWN};
use crate::form::{Draft, FINISHED, Problem, TYPED, suggestions};
use crate::say::{Say, answer_id, choices, dashed, variant};
use crate::state::Place;
use crate::typed::DateProblem;

/// Draws the page of a question.
pub(super) fn draw(view: &View, page: &mut Page) {
    let Place::Question(fact) = view.state.place else { return };
    let say = view.say;
    let problem = view.state.problem.map(|(problem, _)| problem);
    let wrong = problem.map(|problem| message(view, fact, problem));
    if let Some(words) = wrong {
        page.errors(words);
    }
    page.put(r#"<form data-question="{}" novalidate><fieldset"#, &[fact.code()]);
    let hint = said(view, fact, "-hint");
    let mut items = Page::new(say);
    let mut number = 1_u8;
    while let Some(item) = say.find(&["q-", &dashed(fact), "-item-", &number.to_string()].concat()) {
        items.put("<li>{}</li>", &[item]);
        number += 1;
    }
    let described = [(hint.is_some(), "hint"), (number > 1, "items"), (wrong.is_some(), "error")];
    let described: Vec<&str> = described.iter().filter(|(there, _)| *there).map(|(_, id)| *id).collect();
    if !described.is_empty() {
        page.put(r#" aria-describedby="{}""#, &[&described.join(" ")]);
    }
    let answers = &view.interview.counted;
    // With several charges it is said which one is meant.
    let which = answers.count() > 1 && !fact.is_about_the_person();
    page.raw("><legend>");
    if which {
        page.put(r#"<p class="hint" id="which">{}</p>"#, &[&say.charge_title(answers)]);
    }
    page.raw(r#"<h1 tabindex="-1""#);
    if which {
        page.raw(r#" aria-describedby="which""#);
    }
    page.put(">{}</h1></legend>", &[say.question(answers, fact)]);
    if let Some(hint) = hint {
        page.put(r#"<p class="hint" id="hint">{}</p>"#, &[hint]);
    }
    if number > 1 {
        page.raw(r#"<ul class="items" id="items">"#);
        page.join(&items);
        page.raw("</ul>");
    }
    if let Some(words) = wrong {
        page.put(r#"<p class="error" id="error">{}</p>"#, &[words]);
    }
    fields(view, page, fact, problem.is_some_and(Problem::is_about_text));
    page.raw("</fieldset>");
    if let Some(why) = said(view, fact, "-why") {
        page.put(r#"<details class="why"><summary>{}</summary>{p}</details>"#, &[say.get(Msg::WhyWeAsk), why]);
    }
    page.say(r#"<button type="submit">{}</button></form>"#, &[Msg::Continue]);
}

/// A message of the question, in its variant if there is one.
fn said(view: &View, fact: Fact, end: &str) -> Option<&'static str> {
    view.say.in_variant("q-", fact, variant(&view.interview.counted, fact), end)
}

/// The form as it was answered before.
fn given(view: &View, fact: Fact) -> Draft {
    let Some(value) = view.state.answers.value(fact) else { return Draft::default() };
    let mut draft = Draft::default();
    match fact.shape() {
        Shape::Several(_) => draft.chosen = value.split(',').map(str::to_owned).collect(),
        _ if value == UNKNOWN || choices(&view.interview.counted, fact).contains(&value.as_str()) => {
            draft.chosen.push(value);
        }
        Shape::County => {
            draft.typed.push_str(view.state.answers.county().known().map_or("", |county| county.name()));
        }
        Shape::DateOrNo => {
            draft.chosen.push(FINISHED.to_owned());
            draft.typed = value;
        }
        Shape::Choice(_) | Shape::Date | Shape::Offense(_) => draft.typed = value,
    }
    draft
}

/// The fields, in the order that fits the question; "I don't know" is always last, set apart.
fn fields(view: &View, page: &mut Page, fact: Fact, wrong: bool) {
    let shape = fact.shape();
    let draft = &view.state.draft.clone().unwrap_or_else(|| given(view, fact));
    let values = choices(&view.interview.counted, fact);
    let text = match shape {
        Shape::Offense(_) => Some((0, Msg::AOffenseNumber, Msg::QOffenseNumberHint)),
        Shape::Date => Some((0, Msg::FieldYear, Msg::FieldYearHint)),
        Shape::DateOrNo => Some((1, Msg::QSentenceFinishedWhen, Msg::QSentenceFinishedWhenHint)),
        Shape::County => Some((0, Msg::FieldCounty, Msg::FieldCountyHint)),
        Shape::Choice(_) | Shape::Several(_) => None,
    };
    page.raw(r#"<div class="fields">"#);
    for index in 0..=values.len() {
        if let Some((_, label, hint)) = text.filter(|(at, ..)| *at == index) {
            field(page, label, hint, &draft.typed, wrong);
            if matches!(shape, Shape::Offense(_)) {
                add_offenses(page);
            }
        }
        if let Some(value) = values.get(index) {
            listed(view, page, fact, index, value, draft);
        }
    }
    if shape == Shape::County {
        page.raw(r#"<div aria-live="polite">"#);
        add_counties(page, fact, draft);
        page.raw("</div>");
    }
    page.say(r#"<p class="or">{}</p>"#, &[Msg::Or]);
    listed(view, page, fact, values.len(), UNKNOWN, draft);
    page.raw("</div>");
}

/// A value to choose, with its label and its hint.
fn listed(view: &View, page: &mut Page, fact: Fact, index: usize, value: &str, draft: &Draft) {
    let id = answer_id(fact, value, variant(&view.interview.counted, fact));
    let hint = if value == UNKNOWN { None } else { view.say.find(&[&id, "-hint"].concat()) };
    choice(page, fact, index, value, view.say.need(&id), hint, draft);
}

/// A radio button or a checkbox with its label.
fn choice(page: &mut Page, fact: Fact, index: usize, value: &str, label: &str, hint: Option<&str>, draft: &Draft) {
    let code = fact.code();
    let id = [code, "-", &index.to_string()].concat();
    let several = matches!(fact.shape(), Shape::Several(_));
    let kind = if several { "checkbox" } else { "radio" };
    let class = if several && value == NONE { "choice apart" } else { "choice" };
    page.put(r#"<div class="{}"><input type="{}" id="{}" name="{}" value="{}""#, &[class, kind, &id, code, value]);
    if draft.chosen.iter().any(|chosen| chosen == value) {
        page.raw(" checked");
    }
    page.put(r#"><label for="{}">{}"#, &[&id, label]);
    if let Some(hint) = hint {
        page.put(r#"<span class="hint">{}</span>"#, &[hint]);
    }
    page.raw("</label></div>");
}

/// The text field.
fn field(page: &mut Page, label: Msg, hint: Msg, typed: &str, wrong: bool) {
    let rest = if wrong { r#" error" aria-invalid="true"# } else { "" };
    page.put(
        concat!(
            r#"<div class="field"><label for="{}">{}</label><p class="hint" id="typed-hint">{}</p>"#,
            r#"<input type="text" id="{}" name="{}" value="{}" autocomplete="off" autocapitalize="off" spellcheck="false""#,
            r#" aria-describedby="typed-hint"#,
        ),
        &[TYPED, page.say.get(label), page.say.get(hint), TYPED, TYPED, typed],
    );
    page.raw(rest);
    page.raw("\"");
    if label == Msg::AOffenseNumber {
        page.put(r#" list="{}-list""#, &[TYPED]);
    }
    page.raw("></div>");
}

/// The charges that can be found by number or name while one types, and what parts the field from
/// the choices.
fn add_offenses(page: &mut Page) {
    page.put(r#"<datalist id="{}-list">"#, &[TYPED]);
    options(page);
    page.say(r#"</datalist><p class="or">{}</p>"#, &[Msg::Or]);
}

/// The charges with a plain name, as the part of the page that offers them. Their names may come after
/// the page.
#[must_use]
pub fn offenses(say: Say) -> String {
    let mut page = Page::new(say);
    options(&mut page);
    page.finish()
}

fn options(page: &mut Page) {
    for (section, name) in crate::say::offenses() {
        let option = page.say.numbered(&section, name);
        page.put(r#"<option value="{}">"#, &[&option]);
    }
}

/// The counties that fit what was typed, to choose from, as the part of the page that shows them.
#[must_use]
pub fn counties(say: Say, typed: &str) -> String {
    let mut page = Page::new(say);
    add_counties(&mut page, Fact::County, &Draft { chosen: Vec::new(), typed: typed.to_owned() });
    page.finish()
}

fn add_counties(page: &mut Page, fact: Fact, draft: &Draft) {
    for (index, (county, place)) in suggestions(&draft.typed).into_iter().enumerate() {
        let name = county.name();
        let (msg, place) = place.map_or((Msg::CountyName, ""), |place| (Msg::CountyOfPlace, place));
        let label = page.say.with(msg, &[("place", place), ("county", name)]);
        choice(page, fact, index + 1, county.slug(), &label, None, draft);
    }
}

/// What to do about a problem.
fn message(view: &View, fact: Fact, problem: Problem) -> &'static str {
    let msg = match problem {
        Problem::Choose | Problem::Date(DateProblem::Year) => return view.say.need(&["e-", &dashed(fact)].concat()),
        Problem::NoneAndMore => Msg::ProblemNone,
        Problem::Date(DateProblem::Early) => Msg::ProblemDateEarly,
        Problem::Date(DateProblem::Month) => Msg::ProblemDateMonth,
        Problem::Date(DateProblem::Day) => Msg::ProblemDateDay,
        Problem::Date(DateProblem::Future) => Msg::ProblemDateFuture,
        Problem::Finished => Msg::ESentenceFinishedWhen,
        Problem::County => Msg::ProblemCounty,
        Problem::Counties => Msg::ProblemCountyMany,
        Problem::Long => Msg::ProblemLong,
        Problem::When => Msg::ProblemWhen,
    };
    view.say.get(msg)
}
