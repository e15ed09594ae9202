//! Touches the browser, where the self-check's own module does not: chosen files, the worker, what is kept to be saved.
//! Knows neither state nor page.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
pub use web_sys::File;
use web_sys::{
    Blob, BlobPropertyBag, Document, DragEvent, Element, Event, FileList, HtmlElement, HtmlInputElement,
    HtmlSelectElement, MessageEvent, Url, WorkerOptions, WorkerType,
};

pub use relief_check_web::browser::{focus, redraw, scroll_to_top, set_title, today};

use crate::form::Named;

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Calls back for every event of these kinds, for as long as the page is open.
pub fn listen(kinds: &[&str], call: impl Fn(Event) + 'static) {
    let listener = Closure::<dyn Fn(Event)>::new(call).into_js_value();
    if let Some(window) = web_sys::window() {
        for kind in kinds {
            let _ = window.add_event_listener_with_callback(kind, listener.unchecked_ref());
        }
    }
}

fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// The element that an event happened to.
#[must_use]
pub fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The value of an attribute of the element or one around it.
#[must_use]
pub fn around(element: &Element, attribute: &str) -> Option<String> {
    element.closest(&["[", attribute, "]"].concat()).ok()??.get_attribute(attribute)
}

/// What stands in a field, or is chosen in a list; nothing where there is no such field.
#[must_use]
pub fn value(id: &str) -> Option<String> {
    let element = element(id)?;
    let input = element.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value);
    input.or_else(|| element.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value))
}

/// Chooses in a list.
pub fn choose(id: &str, value: &str) {
    if let Some(list) = element(id).and_then(|element| element.dyn_into::<HtmlSelectElement>().ok()) {
        list.set_value(value);
    }
}

/// The boxes that are marked in a group.
#[must_use]
pub fn marked(group: &str) -> Vec<String> {
    let boxes = element(group).and_then(|group| group.query_selector_all("input:checked").ok());
    let Some(boxes) = boxes else { return Vec::new() };
    let all = (0..boxes.length()).filter_map(|index| boxes.item(index)?.dyn_into::<HtmlInputElement>().ok());
    all.map(|input| input.value()).collect()
}

/// Does what choosing the element would do.
pub fn press(id: &str) {
    if let Some(element) = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.click();
    }
}

/// The files that were chosen in a field, which forgets them, so that the same ones can be chosen again.
#[must_use]
pub fn take_files(id: &str) -> Vec<File> {
    let Some(input) = element(id).and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) else {
        return Vec::new();
    };
    let files = list(input.files());
    input.set_value("");
    files
}

/// The file that is chosen in a field.
#[must_use]
pub fn file(id: &str) -> Option<File> {
    list(element(id)?.dyn_ref::<HtmlInputElement>()?.files()).into_iter().next()
}

/// The files that were dropped on the page.
#[must_use]
pub fn dropped(event: &Event) -> Vec<File> {
    let data = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    list(data.and_then(|data| data.files()))
}

fn list(files: Option<FileList>) -> Vec<File> {
    let Some(files) = files else { return Vec::new() };
    (0..files.length()).filter_map(|place| files.get(place)).collect()
}

/// What the page knows of a file.
#[must_use]
pub fn named(file: &File) -> Named {
    Named { name: file.name(), size: whole(file.size()), changed: whole(file.last_modified()) }
}

/// A number of the browser that is whole and not negative.
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "sizes and times fit")]
pub const fn whole(number: f64) -> u64 {
    number as u64
}

/// Milliseconds of the clock.
#[must_use]
pub fn now() -> u64 {
    whole(js_sys::Date::now())
}

/// Puts a text into an element, where it is another one.
pub fn write(id: &str, text: &str) {
    if let Some(element) = element(id)
        && element.text_content().as_deref() != Some(text)
    {
        element.set_text_content(Some(text));
    }
}

/// Sets the attribute "value" of an element.
pub fn set_value(id: &str, value: u64) {
    if let Some(element) = element(id) {
        let _ = element.set_attribute("value", &value.to_string());
    }
}

/// A worker that runs until it is dropped.
pub struct Worker(web_sys::Worker);

impl Worker {
    /// Starts the worker that the page names, asks it for something, and calls back with what it says, or with nothing
    /// where it cannot start.
    #[must_use]
    pub fn start(asked: &Array, told: impl Fn(Option<Array>) + Clone + 'static) -> Option<Self> {
        let place = document()?.query_selector("meta[name=worker]").ok()??.get_attribute("content")?;
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = web_sys::Worker::new_with_options(&place, &options).ok()?;
        let failed = told.clone();
        let failed = Closure::<dyn Fn(Event)>::new(move |_| failed(None)).into_js_value();
        worker.set_onerror(Some(failed.unchecked_ref()));
        let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Ok(data) = event.data().dyn_into::<Array>() {
                told(Some(data));
            }
        });
        worker.set_onmessage(Some(heard.into_js_value().unchecked_ref()));
        worker.post_message(asked).ok()?;
        Some(Self(worker))
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.0.terminate();
    }
}

/// Bytes that the browser keeps outside this program, as parts of a file.
#[derive(Clone, Default)]
pub struct Kept(Array);

impl Kept {
    /// More bytes.
    pub fn add(&self, bytes: &Uint8Array) {
        if let Ok(blob) = Blob::new_with_u8_array_sequence(&Array::of1(bytes)) {
            self.0.push(&blob);
        }
    }

    /// No bytes.
    pub fn clear(&self) {
        self.0.set_length(0);
    }

    /// Bytes before all others.
    pub fn begin(&self, bytes: &Uint8Array) {
        self.0.unshift(bytes);
    }

    /// All of it as a file to save: its size, and its address in this tab.
    #[must_use]
    pub fn file(&self) -> Option<(u64, String)> {
        let options = BlobPropertyBag::new();
        options.set_type("text/csv;charset=utf-8");
        let blob = Blob::new_with_blob_sequence_and_options(&self.0, &options).ok()?;
        Some((whole(blob.size()), Url::create_object_url_with_blob(&blob).ok()?))
    }
}

/// Gives back what the browser keeps under an address.
pub fn let_go(address: &str) {
    let _ = Url::revoke_object_url(address);
}
