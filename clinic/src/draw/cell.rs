//! One place to enter a fact: a text with what can be picked, or a list of few values.

use relief_check_law::facts::Shape;
use relief_check_law::{Fact, Offense};
use relief_check_web::answers::{Answers, NO, UNKNOWN};
use relief_check_web::pages::parts::Page;
use relief_check_web::say::{Say, answer_id, choices, is_unlisted, variant};
use relief_check_words::Msg;

use super::View;
use super::board::{cell_id, id};
use crate::offer::Pick;
use crate::read::{NOT_KNOWN, choice_name, shown};

/// A cell, named by the elements of `names`.
pub(super) fn draw(view: &View, page: &mut Page, row: u32, fact: Fact, names: &str) {
    let sheet = &view.desk.sheet;
    let odd = sheet.odd(row, fact);
    let value = sheet.value(row, fact);
    let (own, error) = (cell_id(row, fact), id("e", row, fact));
    match fact.shape() {
        Shape::Choice(_) | Shape::Several(_) => page.raw("<select"),
        Shape::Date | Shape::DateOrNo | Shape::Offense(_) | Shape::County => page.raw(r#"<input type="text""#),
    }
    let row_text = row.to_string();
    page.put(r#" id="{}" data-row="{}" data-fact="{}" aria-labelledby="{}""#, &[&own, &row_text, fact.code(), names]);
    if odd.is_some() {
        page.put(r#" aria-invalid="true" aria-describedby="{}""#, &[&error]);
    }
    match fact.shape() {
        Shape::Choice(_) | Shape::Several(_) => {
            page.raw(">");
            options(view, page, row, fact, odd.map(|odd| odd.text.as_str()), value.as_deref());
            page.raw("</select>");
        }
        Shape::Date | Shape::DateOrNo => text(view.say, page, fact, odd.map(|odd| odd.text.as_str()), value.as_deref()),
        Shape::Offense(_) | Shape::County => {
            page.put(
                r#" role="combobox" aria-autocomplete="list" aria-expanded="false" aria-controls="{}""#,
                &[&id("l", row, fact)],
            );
            text(view.say, page, fact, odd.map(|odd| odd.text.as_str()), value.as_deref());
            page.put(r#"<ul class="picks" role="listbox" id="{}" hidden></ul>"#, &[&id("l", row, fact)]);
        }
    }
    if let Some(value) = value.as_deref().filter(|_| fact == Fact::Offense) {
        section_name(view.say, page, value);
    }
    if let Some(odd) = odd {
        page.put(r#"<span class="error" id="{}">{}</span>"#, &[&error, view.say.get(odd.bad.message())]);
    }
}

fn text(say: Say, page: &mut Page, fact: Fact, odd: Option<&str>, value: Option<&str>) {
    let value = value.map(|value| shown(say, fact, value));
    page.put(
        r#" value="{}" autocomplete="off" autocapitalize="off" spellcheck="false">"#,
        &[odd.unwrap_or_else(|| value.as_deref().unwrap_or_default())],
    );
}

/// The plain name of a section, or that it is on no list.
fn section_name(say: Say, page: &mut Page, value: &str) {
    if value == UNKNOWN {
        return;
    }
    let offense = Offense::parse(value);
    let charge = say.charge(&offense);
    let name = charge.strip_prefix(&offense.label).unwrap_or(&charge).trim_start_matches([',', ' ']);
    let name = Some(name).filter(|name| !name.is_empty());
    if is_unlisted(&offense) {
        page.say(r#"<span class="section-name">{}</span>"#, &[Msg::ZNotListed]);
    } else if let Some(name) = name {
        page.put(r#"<span class="section-name">{}</span>"#, &[name]);
    }
}

/// The values of a list: none, each of them, and that it is not known.
fn options(view: &View, page: &mut Page, row: u32, fact: Fact, odd: Option<&str>, value: Option<&str>) {
    const OPTION: &str = r#"<option value="{}""#;
    let say = view.say;
    let mut answers = view.desk.sheet.answers.clone();
    answers.at = answers.place(row).unwrap_or(0);
    page.raw(r#"<option value=""></option>"#);
    if let Some(odd) = odd {
        page.put(r#"<option value="{}" selected>{}</option>"#, &[odd, odd]);
    }
    let mut values = values(&answers, fact);
    // What no longer fits and was said all the same is not hidden.
    values.extend(value.into_iter().filter(|value| *value != UNKNOWN && !values.contains(value)).collect::<Vec<_>>());
    for code in values {
        page.put(OPTION, &[code]);
        page.raw(if value == Some(code) { " selected>" } else { ">" });
        page.text(option_name(say, &answers, fact, code));
        page.raw("</option>");
    }
    page.put(OPTION, &[NOT_KNOWN]);
    page.raw(if value == Some(UNKNOWN) { " selected>" } else { ">" });
    page.say("{}</option>", &[Msg::ZNotKnown]);
}

fn values<'a>(answers: &Answers, fact: Fact) -> Vec<&'a str> {
    match fact.shape() {
        // All values stand there, whatever the row says so far.
        Shape::Choice(codes) => codes.to_vec(),
        Shape::Several(_) | Shape::DateOrNo | Shape::Date | Shape::Offense(_) | Shape::County => choices(answers, fact),
    }
}

/// What a value is called: as short as on this page, else as in the self-check.
pub(super) fn option_name(say: Say, answers: &Answers, fact: Fact, code: &str) -> &'static str {
    choice_name(say, fact, code).unwrap_or_else(|| say.need(&answer_id(fact, code, variant(answers, fact))))
}

/// What stands for a value where it is only read.
pub(super) fn spoken(say: Say, answers: &Answers, fact: Fact, value: &str) -> String {
    if value == UNKNOWN {
        return say.get(Msg::ZNotKnown).to_owned();
    }
    match fact.shape() {
        Shape::Choice(_) => option_name(say, answers, fact, value).to_owned(),
        Shape::Several(_) => {
            let parts: Vec<&str> = value.split(',').map(|part| option_name(say, answers, fact, part)).collect();
            parts.join("; ")
        }
        Shape::DateOrNo if value == NO => say.get(Msg::ZNo).to_owned(),
        Shape::Offense(_) => say.charge(&Offense::parse(value)),
        Shape::Date | Shape::DateOrNo | Shape::County => shown(say, fact, value),
    }
}

/// What can be picked, as the inside of the list; the one at `at` is marked.
#[must_use]
pub fn list(say: Say, id: &str, picks: &[Pick], at: Option<usize>) -> String {
    let mut page = Page::new(say);
    for (index, pick) in picks.iter().enumerate() {
        let number = index.to_string();
        let chosen = if at == Some(index) { "true" } else { "false" };
        page.put(
            r#"<li role="option" id="{}-{}" data-pick="{}" aria-selected="{}">{}</li>"#,
            &[id, &number, &number, chosen, &pick.text],
        );
    }
    page.finish()
}
