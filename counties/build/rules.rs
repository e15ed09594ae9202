//! When a value may be shown. The rules in words are in `data/README.md`; this is where they bind.
//!
//! A value is an object: `value`, `status`, `source`, `as_of` and maybe a `note`. Only a verified
//! value is compiled; a verified value that is too old, or names no source, stops the build.

use crate::node::Node;

/// The fields a dated value may have.
pub(crate) const DATED: [&str; 5] = ["value", "status", "source", "as_of", "note"];

/// Web addresses, clinics and programme names seen before this year are stale.
const OLDEST_PAGE: u32 = 2022;
/// Telephone numbers seen before this year are stale.
const OLDEST_PHONE: u32 = 2023;

/// Whether a dated value is verified; checks its status, date and source on the way.
pub(crate) fn verified(node: &Node) -> Result<bool, String> {
    let states = [("verified", true), ("stale", false), ("unverified", false)];
    let verified = node.need("status")?.choice(&states)?;
    year(&node.need("as_of")?)?;
    if verified {
        node.need("source")?.text()?;
    }
    Ok(verified)
}

/// A fact that does not age, such as a name. `None` unless it is verified.
pub(crate) fn fact(node: Option<Node<'_>>) -> Result<Option<&str>, String> {
    let Some(node) = node else { return Ok(None) };
    node.only(&DATED)?;
    let shown = verified(&node)?;
    let text = node.need("value")?.text()?;
    Ok(shown.then_some(text))
}

/// Something that ages as a web page does: an address or a programme's name.
pub(crate) fn fresh(node: Option<Node<'_>>) -> Result<Option<&str>, String> {
    if let Some(node) = &node
        && verified(node)?
    {
        young(node, OLDEST_PAGE)?;
    }
    fact(node)
}

/// A web address that is verified and young enough.
pub(crate) fn page(node: Option<Node<'_>>) -> Result<Option<&str>, String> {
    let checked = node.as_ref().map(|n| n.need("value")).transpose()?;
    let shown = fresh(node)?;
    if let Some(value) = checked.filter(|_| shown.is_some()) {
        url(&value)?;
    }
    Ok(shown)
}

/// Refuses a verified value whose copy is from before `oldest`.
pub(crate) fn young(node: &Node, oldest: u32) -> Result<(), String> {
    match year(&node.need("as_of")?)? {
        Some(year) if year < oldest => {
            let rule = format!("its copy is from before {oldest}, so its status must be \"stale\"");
            Err(node.wrong(&rule))
        }
        Some(_) | None => Ok(()),
    }
}

/// A telephone number: `(ddd) ddd-dddd`, read in 2023 or later, or on the shown page's own host.
pub(crate) fn phone<'a>(node: &Node<'a>, page: Option<&str>) -> Result<Option<&'a str>, String> {
    let value = node.need("value")?;
    let text = value.text()?;
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { 'd' } else { c }).collect();
    if shape != "(ddd) ddd-dddd" {
        return Err(value.wrong("it must look like (213) 555-0100"));
    }
    if !verified(node)? {
        return Ok(None);
    }
    young(node, OLDEST_PHONE)?;
    let source = node.need("source")?;
    let same_host = page.and_then(host).is_some_and(|h| host(source.text().unwrap_or("")) == Some(h));
    if year(&node.need("as_of")?)?.is_none() && !same_host {
        return Err(node.wrong("an undated number must come from the host of the office's shown page"));
    }
    Ok(Some(text))
}

/// An address that may be shown: https, a dotted host, plain characters.
pub(crate) fn url<'a>(node: &Node<'a>) -> Result<&'a str, String> {
    let text = node.text()?;
    let plain = text.chars().all(|c| c.is_ascii_graphic() && !"\"<>\\^`{|}".contains(c));
    let dotted =
        host(text).is_some_and(|h| h.contains('.') && h.split('.').all(|l| !l.is_empty()) && !h.contains(['@', ':']));
    if plain && dotted { Ok(text) } else { Err(node.wrong("it must be a plain https address")) }
}

/// The host of an https address.
fn host(url: &str) -> Option<&str> {
    url.strip_prefix("https://")?.split(['/', '?', '#']).next()
}

/// The year of an `as_of`: `undated`, or `2023`, `2023-07`, `2023-07-10`, maybe after `about ` and
/// maybe before ` or later`.
pub(crate) fn year(node: &Node) -> Result<Option<u32>, String> {
    let text = node.text()?;
    if text == "undated" {
        return Ok(None);
    }
    let date = text.strip_prefix("about ").unwrap_or(text);
    let date = date.strip_suffix(" or later").unwrap_or(date);
    if is_date(date) {
        Ok(date.get(..4).and_then(|y| y.parse().ok()))
    } else {
        Err(node.wrong("it must be \"undated\" or a date such as 2023, 2023-07 or 2023-07-10"))
    }
}

/// Whether text is a year, a month or a day, as in `2023-07-10`.
pub(crate) fn is_date(text: &str) -> bool {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { 'd' } else { c }).collect();
    let mut parts = text.split('-');
    let within = |part: Option<&str>, low: u32, high: u32| {
        part.is_none_or(|p| p.parse().is_ok_and(|n: u32| (low..=high).contains(&n)))
    };
    matches!(shape.as_str(), "dddd" | "dddd-dd" | "dddd-dd-dd")
        && within(parts.next(), 1950, 2100)
        && within(parts.next(), 1, 12)
        && within(parts.next(), 1, 31)
}

/// Lower-case words joined by single hyphens, a letter first: `los-angeles`, `la-2020`.
pub(crate) fn is_kebab(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.split('-').all(|word| {
            let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
            !word.is_empty() && word.chars().all(plain)
        })
}
