//! Touches the browser: the day, the history, the focus, forms, printing.
//!
//! Every function does nothing, or gives nothing, where there is no browser or something is
//! missing; none of them knows what a state or a page is. Only [`crate::events`], which reads what an
//! event means, knows the browser too.

use relief_check_law::Day;
use wasm_bindgen::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, FormData, History, HtmlElement, HtmlFormElement, HtmlInputElement, Window};

use crate::form::Draft;

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

fn history() -> Option<History> {
    window()?.history().ok()
}

/// Today, where the person is.
#[must_use]
pub fn today() -> Day {
    let now = js_sys::Date::new_0();
    let year = u16::try_from(now.get_full_year()).unwrap_or(2000);
    let small = |number: u32| u8::try_from(number).unwrap_or(1);
    Day::ymd(year, small(now.get_month() + 1), small(now.get_date()))
}

/// The element that the app is drawn in.
#[must_use]
pub fn root() -> Option<Element> {
    document()?.get_element_by_id("app")
}

/// The text that an element of the page keeps for the app.
#[must_use]
pub fn kept(id: &str) -> Option<String> {
    document()?.get_element_by_id(id)?.text_content()
}

/// Sets the title of the document.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Moves the focus, and what is seen, to the element of a selector.
pub fn focus(selector: &str) {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Shows the top of the page.
pub fn scroll_to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// What stands in a form.
#[must_use]
pub fn draft(form: Element, choices: &str, text: &str) -> Draft {
    let form = form.dyn_into::<HtmlFormElement>().ok();
    let Some(data) = form.and_then(|form| FormData::new_with_form(&form).ok()) else { return Draft::default() };
    let chosen = data.get_all(choices).iter().filter_map(|value| value.as_string()).collect();
    Draft { chosen, typed: data.get(text).as_string().unwrap_or_default() }
}

/// Keeps only what was used last: typing takes back a choice, choosing takes back what was typed.
pub fn keep_one(used: &HtmlInputElement, text: &str) {
    let Some(document) = document() else { return };
    if used.id() == text {
        if used.value().is_empty() {
            return;
        }
        let Ok(others) = document.query_selector_all("main input[type=radio]") else { return };
        for index in 0..others.length() {
            if let Some(radio) = others.item(index).and_then(|node| node.dyn_into::<HtmlInputElement>().ok()) {
                radio.set_checked(false);
            }
        }
    } else if let Some(field) =
        document.get_element_by_id(text).and_then(|field| field.dyn_into::<HtmlInputElement>().ok())
    {
        field.set_value("");
    }
}

/// Draws a part of the page anew; the rest stays as it is, with the focus and what was typed.
/// The text has to be escaped.
pub fn redraw(selector: &str, html: &str) {
    if let Some(element) = document().and_then(|document| document.query_selector(selector).ok().flatten()) {
        element.set_inner_html(html);
    }
}

/// What the current entry of the history holds.
#[must_use]
pub fn entry() -> Option<String> {
    history()?.state().ok()?.as_string()
}

/// Makes a new entry of the history with this text; the address stays the same.
pub fn push(text: &str) {
    if let Some(history) = history() {
        let _ = history.push_state(&JsValue::from_str(text), "");
    }
}

/// Puts this text into the current entry of the history.
pub fn replace(text: &str) {
    if let Some(history) = history() {
        let _ = history.replace_state(&JsValue::from_str(text), "");
    }
}

/// Goes back so many entries of the history.
pub fn go_back(steps: u32) {
    let steps = i32::try_from(steps).unwrap_or(0);
    if let Some(history) = history().filter(|_| steps > 0) {
        let _ = history.go_with_delta(-steps);
    }
}

/// Calls back for every event of these kinds, for as long as the page is open.
pub fn listen(kinds: &[&str], call: impl FnMut(Event) + 'static) {
    let listener = Closure::<dyn FnMut(Event)>::new(call).into_js_value();
    if let Some(window) = window() {
        for kind in kinds {
            let _ = window.add_event_listener_with_callback(kind, listener.unchecked_ref());
        }
    }
}

/// Calls back once, after so many milliseconds.
pub fn after(milliseconds: i32, call: impl FnOnce() + 'static) {
    let call = Closure::once_into_js(call);
    if let Some(window) = window() {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(call.unchecked_ref(), milliseconds);
    }
}

/// Leaves the page for another, which takes its place in the history.
pub fn leave(address: &str) {
    if let Some(window) = window() {
        let _ = window.location().replace(address);
    }
}

/// Takes everything off the screen, until the page is shown anew.
pub fn blank() {
    if let Some((root, window)) = root().zip(window()) {
        let _ = root.set_attribute("hidden", "");
        // Browsers keep pages as they were and bring them back with the Back button.
        let show = Closure::once_into_js(move |_: Event| {
            let _ = root.remove_attribute("hidden");
        });
        let _ = window.add_event_listener_with_callback("pageshow", show.unchecked_ref());
    }
}

/// Opens the print dialog.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}
