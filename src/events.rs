//! What a person wants, read from the events of the browser.
//!
//! The pages are text, so no element has a listener of its own: the window hears all clicks, all
//! typing and all forms, and the names in the markup (`data-action`, `data-change`,
//! `data-charge`, `href`, `data-question`) say what is meant.

use relief_check_law::Fact;
use relief_check_law::facts::Shape;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

use crate::browser;
use crate::form::TYPED;
use crate::state::Action;

/// The events to listen to.
pub const HEARD: [&str; 5] = ["click", "input", "submit", "popstate", "words"];

/// Something that a person asks for.
#[derive(Clone, PartialEq, Debug)]
pub enum Wanted {
    /// A change of the state.
    Act(Action),
    /// To the entry before in the history.
    Back,
    /// Another entry of the history is shown.
    Arrived,
    /// The later part of the words has come.
    Words,
    /// Away from this tool, and clear.
    Leave,
    /// Print the page.
    Print,
    /// Past what every page begins with.
    Skip,
    /// To what has to be mended in the form.
    Mend,
    /// The counties for what was typed.
    Counties(String),
}

/// What an event asks for, if it is one of the app's. The browser's own answer to it is stopped.
#[must_use]
pub fn wanted(event: &Event) -> Option<Wanted> {
    let kind = event.type_();
    if kind == "popstate" {
        return Some(Wanted::Arrived);
    }
    if kind == "words" {
        return Some(Wanted::Words);
    }
    let target: Element = event.target()?.dyn_into().ok()?;
    if kind == "click" {
        let wanted = clicked(&target.closest("a,button").ok()??)?;
        event.prevent_default();
        return Some(wanted);
    }
    let form = target.closest("form").ok()??;
    let Some(code) = form.get_attribute("data-question") else {
        // The one form that is no question.
        let sent = kind == "submit" && form.get_attribute("data-action").as_deref() == Some("look-at");
        return sent.then(|| {
            event.prevent_default();
            Wanted::Act(Action::LookAt(browser::draft(form, TYPED, TYPED)))
        });
    };
    let fact = Fact::from_code(&code)?;
    if kind == "submit" {
        event.prevent_default();
        return Some(Wanted::Act(Action::Submit(fact, browser::draft(form, fact.code(), TYPED))));
    }
    let input: HtmlInputElement = target.dyn_into().ok()?;
    // Typing and choosing exclude each other, except where the text belongs to a choice.
    if fact.shape() != Shape::DateOrNo {
        browser::keep_one(&input, TYPED);
    }
    (fact.shape() == Shape::County && input.id() == TYPED).then(|| Wanted::Counties(input.value()))
}

fn clicked(link: &Element) -> Option<Wanted> {
    // The charge that something is about stands on it or around it; alone it needs no number.
    let around = link.closest("[data-charge]").ok()?;
    let charge = around.and_then(|it| it.get_attribute("data-charge")?.parse().ok()).unwrap_or(0);
    if let Some(code) = link.get_attribute("data-change") {
        return Some(Wanted::Act(Action::Change(charge, Fact::from_code(&code)?)));
    }
    let name = link.get_attribute("data-action").or_else(|| link.get_attribute("href"))?;
    Some(match name.as_str() {
        "start" | "continue" => Wanted::Act(Action::Begin),
        "see-result" => Wanted::Act(Action::SeeResult),
        "another" => Wanted::Act(Action::AnotherCharge),
        "duplicate" => Wanted::Act(Action::Duplicate(charge)),
        "remove" => Wanted::Act(Action::Remove(charge)),
        "put-back" => Wanted::Act(Action::PutBack),
        "change" => Wanted::Act(Action::Check),
        "clear" => Wanted::Act(Action::Clear),
        "leave" => Wanted::Leave,
        "print" => Wanted::Print,
        "#back" => Wanted::Back,
        "#main" if link.class_name() == "skip" => Wanted::Skip,
        "#main" => Wanted::Mend,
        _ => return None,
    })
}
