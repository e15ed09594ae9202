//! Touches the browser, where the self-check's own module does not: the field that has the focus, the clock, the
//! clipboard. Knows neither state nor page.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
pub use web_sys::File;
use web_sys::{
    Blob, BlobPropertyBag, ClipboardEvent, Document, DragEvent, Element, Event, FileReader, HtmlAnchorElement,
    HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, Url,
};

pub use relief_check_web::browser::{
    after, entry, focus, kept, print, redraw, replace, scroll_to_top, set_title, today,
};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Calls back for every event of these kinds, for as long as the page is open; also for one that the answer to
/// another brings about.
pub fn listen(kinds: &[&str], call: impl Fn(Event) + 'static) {
    let listener = Closure::<dyn Fn(Event)>::new(call).into_js_value();
    if let Some(window) = web_sys::window() {
        for kind in kinds {
            let _ = window.add_event_listener_with_callback(kind, listener.unchecked_ref());
        }
    }
}

/// The element of an id.
#[must_use]
pub fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// The element that has the focus; none where only the page has it.
#[must_use]
pub fn active() -> Option<Element> {
    document()?.active_element().filter(|element| element.tag_name() != "BODY")
}

/// The element that an event happened to.
#[must_use]
pub fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The element around another one, itself included, that a selector fits.
#[must_use]
pub fn around(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok()?
}

/// What stands in a field.
#[must_use]
pub fn value(element: &Element) -> Option<String> {
    let input = element.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value);
    let select = || element.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value);
    let area = || element.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value);
    input.or_else(select).or_else(area)
}

/// Puts a text into a field of text.
pub fn set_value(element: &Element, text: &str) {
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        input.set_value(text);
    }
}

/// Whether one types text there.
#[must_use]
pub fn is_text(element: &Element) -> bool {
    element.dyn_ref::<HtmlInputElement>().is_some_and(|input| input.type_() == "text")
        || element.has_type::<HtmlTextAreaElement>()
}

/// Whether one chooses from a list there.
#[must_use]
pub fn is_list(element: &Element) -> bool {
    element.has_type::<HtmlSelectElement>()
}

/// The checked boxes in a group, and whether this one is checked.
#[must_use]
pub fn checked(group: &Element, box_: &Element) -> (Vec<String>, bool) {
    let mut found = Vec::new();
    if let Ok(boxes) = group.query_selector_all("input:checked") {
        for index in 0..boxes.length() {
            let input = boxes.item(index).and_then(|node| node.dyn_into::<HtmlInputElement>().ok());
            found.extend(input.map(|input| input.value()));
        }
    }
    (found, box_.dyn_ref::<HtmlInputElement>().is_some_and(HtmlInputElement::checked))
}

/// A place in a field: its id, and what is marked in it.
pub struct Caret {
    /// The id of the field.
    pub id: String,
    marked: Option<(u32, u32)>,
}

/// Where the focus is.
#[must_use]
pub fn caret() -> Option<Caret> {
    let active = active()?;
    let input = active.dyn_ref::<HtmlInputElement>();
    let marked = input.and_then(|input| Some((input.selection_start().ok()??, input.selection_end().ok()??)));
    Some(Caret { id: active.id(), marked })
}

/// Puts the focus back there; `false` where the field is gone.
#[must_use]
pub fn put_back(caret: &Caret) -> bool {
    let Some(element) = element(&caret.id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    let _ = element.focus();
    if let Some(((start, end), input)) = caret.marked.zip(element.dyn_ref::<HtmlInputElement>()) {
        let _ = input.set_selection_range(start, end);
    }
    active().is_some()
}

/// Moves the focus to the element of an id, and marks the text in it, so that typing takes its place.
pub fn go_to(id: &str) {
    if let Some(element) = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
        if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
            input.select();
        }
    }
}

/// Sets an attribute of an element, or takes it away.
pub fn attribute(element: &Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Puts a text where screen readers and people find what was done.
pub fn say(text: &str) {
    if let Some(element) = element("said") {
        element.set_text_content(Some(text));
    }
}

/// The text that is pasted.
#[must_use]
pub fn pasted(event: &Event) -> Option<String> {
    event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?.get_data("text/plain").ok()
}

/// Milliseconds of the clock.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "milliseconds since 1970 fit for ages")]
pub fn now() -> i64 {
    js_sys::Date::now() as i64
}

/// The largest file that is read, in bytes: more than any table or record.
const LARGEST: f64 = 8_388_608.0;

/// The file that was chosen in a field.
#[must_use]
pub fn file(field: &Element) -> Option<File> {
    field.dyn_ref::<HtmlInputElement>()?.files()?.get(0)
}

/// The file that was dropped on the page.
#[must_use]
pub fn dropped(event: &Event) -> Option<File> {
    event.dyn_ref::<DragEvent>()?.data_transfer()?.files()?.get(0)
}

/// Reads a file as text and calls back with it. One that is far too large is cut, which its reader then says.
pub fn read(file: &File, call: impl FnOnce(String) + 'static) {
    let Ok(reader) = FileReader::new() else { return };
    let own = reader.clone();
    let done = Closure::once_into_js(move || {
        call(own.result().ok().and_then(|text| text.as_string()).unwrap_or_default());
    });
    reader.set_onload(Some(done.unchecked_ref()));
    let start = file.slice_with_f64_and_f64(0.0, LARGEST);
    if let Ok(blob) = start {
        let _ = reader.read_as_text(&blob);
    }
}

/// Has the browser save a text as a file, as it does with any download.
pub fn save(name: &str, kind: &str, text: &str) {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &options) else { return };
    let link = document().and_then(|document| document.create_element("a").ok());
    let link = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    if let Some((address, link)) = Url::create_object_url_with_blob(&blob).ok().zip(link) {
        link.set_href(&address);
        link.set_download(name);
        link.click();
        // The browser has it by then; what is not given back would stay in memory with the client's facts.
        after(1000, move || {
            let _ = Url::revoke_object_url(&address);
        });
    }
}
