//! The small pieces that all pages are made of.
//!
//! Pages put these together instead of writing every element with `html!`: each use of the macro
//! brings some hundred bytes of code into what people download, each call of a function here a few.

use std::rc::Rc;

use relief_check_law::sources;
use relief_check_words::Msg;
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VTag, VText};

use super::{View, Wanted};

/// A text.
#[inline(never)]
pub(super) fn text(text: &str) -> Html {
    VText::new(text.to_owned()).into()
}

/// A space between two pieces of a line.
pub(super) fn space() -> Html {
    text(" ")
}

/// Several pieces, one after the other.
pub(super) fn all(pieces: Vec<Html>) -> Html {
    pieces.into_iter().collect()
}

/// An element. The attributes are names and, in the same order, values.
#[inline(never)]
pub(super) fn tag(name: &'static str, attributes: Names, values: &[&str], inside: Vec<Html>) -> Html {
    raw(name, attributes, values, inside).into()
}

/// Names of attributes. They are apart from the values because they never change.
pub(super) type Names = &'static [&'static str];

/// An element that is never made from another one: neither focus nor a choice leaks into it.
pub(super) fn keyed(
    key: &'static str,
    name: &'static str,
    attributes: Names,
    values: &[&str],
    inside: Vec<Html>,
) -> Html {
    let mut tag = raw(name, attributes, values, inside);
    tag.key = Some(Key::from(key));
    tag.into()
}

fn raw(name: &'static str, attributes: Names, values: &[&str], inside: Vec<Html>) -> VTag {
    let mut tag = VTag::new(name);
    tag.set_attributes(pairs(attributes, values));
    tag.add_children(inside);
    tag
}

fn pairs(keys: Names, values: &[&str]) -> Attributes {
    let value = |value: &&str| Some(AttributeOrProperty::Attribute(AttrValue::from((*value).to_owned())));
    Attributes::Dynamic { keys, values: values.iter().map(value).collect() }
}

/// An element with a text.
#[inline(never)]
pub(super) fn with(name: &'static str, class: &'static str, content: &str) -> Html {
    classed(name, class, vec![text(content)])
}

/// An element with a class, or with none.
#[inline(never)]
pub(super) fn classed(name: &'static str, class: &'static str, inside: Vec<Html>) -> Html {
    if class.is_empty() { tag(name, &[], &[], inside) } else { tag(name, &["class"], &[class], inside) }
}

/// A paragraph.
#[inline(never)]
pub(super) fn line(content: &str) -> Html {
    with("p", "", content)
}

/// The paragraphs of a text.
pub(super) fn paragraphs(content: &str) -> Html {
    all(content.split('\n').map(line).collect())
}

/// A list without numbers.
pub(super) fn list(class: &'static str, items: Vec<Html>) -> Html {
    classed("ul", class, items.into_iter().map(|item| classed("li", "", vec![item])).collect())
}

/// The heading of the page, which takes the focus when the page is shown.
pub(super) fn heading(class: &'static str, content: &str) -> Html {
    tag("h1", &["tabindex", "class"], &["-1", class], vec![text(content)])
}

/// A section of a page, with its heading.
pub(super) fn section(view: &View, class: &'static str, heading: Msg, mut inside: Vec<Html>) -> Html {
    inside.insert(0, with("h2", "", view.say.get(heading)));
    classed("section", class, inside)
}

/// A part that can be folded.
pub(super) fn folded(class: &'static str, summary: &str, mut inside: Vec<Html>) -> Html {
    inside.insert(0, with("summary", "", summary));
    classed("details", class, inside)
}

/// A link that leaves this tool.
pub(super) fn link(address: &str, content: &str) -> Html {
    tag("a", LEAVES, &[address, "noreferrer"], vec![text(content)])
}

/// Such a link as a paragraph of its own.
pub(super) fn link_line(address: &str, content: &str) -> Html {
    classed("p", "link", vec![link(address, content)])
}

/// What a link needs that leaves this tool.
const LEAVES: Names = &["href", "rel"];

/// A link that does something here.
#[inline(never)]
pub(super) fn act_link(view: &View, attributes: Names, values: &[&str], wanted: Wanted, inside: Vec<Html>) -> Html {
    let act = on_click(view, wanted);
    attributed(html! { <a href="#main" onclick={act}>{ all(inside) }</a> }, attributes, values)
}

/// A button.
#[inline(never)]
pub(super) fn button(view: &View, class: &'static str, name: &'static str, wanted: Wanted, content: Msg) -> Html {
    let act = on_click(view, wanted);
    let button = html! { <button type="button" onclick={act}>{ view.say.get(content) }</button> };
    attributed(button, &["type", "class", "data-action"], &["button", class, name])
}

/// The element with these attributes in place of its own.
fn attributed(mut html: Html, attributes: Names, values: &[&str]) -> Html {
    if let Html::VTag(tag) = &mut html {
        Rc::make_mut(tag).set_attributes(pairs(attributes, values));
    }
    html
}

fn on_click(view: &View, wanted: Wanted) -> Callback<MouseEvent> {
    let want = view.want.clone();
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        want.emit(wanted.clone());
    })
}

/// A number or name that is read from left to right in every language.
fn code(content: &str) -> Html {
    tag("bdi", &["dir"], &["ltr"], vec![text(content)])
}

/// A telephone number that can be called.
pub(super) fn phone(number: &str) -> Html {
    let mut address = String::from("tel:+1");
    address.extend(number.chars().filter(char::is_ascii_digit));
    tag("a", &["class", "href"], &["phone", &address], vec![code(number)])
}

/// Sections and cases, each with its address.
pub(super) fn cites(cites: &[&'static str]) -> Html {
    let cite = |cite: &&'static str| {
        let name = classed("cite", "", vec![code(cite)]);
        let name = match sources::address(cite) {
            Some(address) => tag("a", &["class", "href", "rel"], &["cite", &address, "noreferrer"], vec![name]),
            None => name,
        };
        all(vec![space(), name])
    };
    all(cites.iter().map(cite).collect())
}
