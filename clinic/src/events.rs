//! What an event means: names in the markup (`data-row`, `data-fact`, `data-field`, `data-mark`, `data-action`) say
//! what an element is about.

use relief_check_law::Fact;
use relief_check_web::answers::{NONE, UNKNOWN};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

use crate::browser;
use crate::desk::{Field, Part};

/// The events to listen to.
pub const HEARD: [&str; 11] = [
    "keydown",
    "click",
    "mousedown",
    "input",
    "change",
    "focusout",
    "paste",
    "submit",
    "pointermove",
    "dragover",
    "drop",
];

/// The keys that mean something on this page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Key {
    /// To the next row, or the one before.
    Row(bool),
    /// Up or down.
    Arrow(bool),
    /// To the other facts of the row, and back.
    Facts,
    /// A row of the same case.
    Duplicate,
    /// Away with the row.
    Delete,
    /// Take back.
    Undo,
    /// Make again.
    Redo,
    /// Close, or put back.
    Escape,
}

/// The key that was pressed, where it means something here.
#[must_use]
pub fn key(event: &Event) -> Option<Key> {
    let event = event.dyn_ref::<KeyboardEvent>().filter(|event| !event.is_composing())?;
    let (control, shift, alt) = (event.ctrl_key() || event.meta_key(), event.shift_key(), event.alt_key());
    Some(match (event.key().as_str(), control, shift, alt) {
        ("Enter", true, false, false) => Key::Duplicate,
        ("Enter", false, shift, false) => Key::Row(!shift),
        ("ArrowDown", false, false, false) => Key::Arrow(true),
        ("ArrowUp", false, false, false) => Key::Arrow(false),
        ("F2", false, false, false) => Key::Facts,
        ("Delete", false, false, true) => Key::Delete,
        ("z" | "Z", true, false, false) => Key::Undo,
        ("y" | "Y", true, false, false) | ("z" | "Z", true, true, false) => Key::Redo,
        ("Escape", false, false, false) => Key::Escape,
        _ => return None,
    })
}

/// The row that an element is about.
#[must_use]
pub fn row(element: &Element) -> Option<u32> {
    browser::around(element, "[data-row]")?.get_attribute("data-row")?.parse().ok()
}

/// What is entered in an element.
#[must_use]
pub fn field(element: &Element) -> Option<Field> {
    match element.get_attribute("data-field").as_deref() {
        Some("label") => return Some(Field::Label),
        Some("notes") => return Some(Field::Notes),
        Some(_) | None => {}
    }
    if let Some(group) = browser::around(element, "[data-several]") {
        return Some(Field::Cell(0, Fact::from_code(&group.get_attribute("data-several")?)?));
    }
    let row = row(element)?;
    if let Some(part) = element.get_attribute("data-mark") {
        let part = match part.as_str() {
            "grade" => Part::Grade,
            "reason" => Part::Reason,
            _ => Part::By,
        };
        return Some(Field::Mark(row, part));
    }
    Some(Field::Cell(row, Fact::from_code(&element.get_attribute("data-fact")?)?))
}

/// The value of a group of boxes, after one of them was used: "none" and "not known" stand alone.
#[must_use]
pub fn several(mut checked: Vec<String>, used: &str, is_on: bool) -> String {
    let alone = |value: &str| value == NONE || value == UNKNOWN;
    if alone(used) && is_on {
        return used.to_owned();
    }
    checked.retain(|value| !alone(value));
    checked.join(",")
}
