//! The mass dismissals and the progress of the automatic review (AB 1706), checked and as Rust.

use crate::node::{Node, literal, number, option};
use crate::rules;
use std::collections::BTreeSet;
use std::fmt::Write as _;

const ACTION: [&str; 17] = [
    "key",
    "status",
    "kind",
    "date",
    "agency",
    "count",
    "counted",
    "people",
    "felonies",
    "misdemeanors",
    "back_to",
    "cities",
    "figures",
    "sources",
    "scope",
    "conflict",
    "mirror_only",
];

/// The actions whose figures are verified. `keys` holds the message keys so far, over all counties.
pub(crate) fn actions(root: &Node, keys: &mut BTreeSet<String>) -> Result<String, String> {
    let mut out = String::new();
    for node in root.list("actions")? {
        node.only(&ACTION)?;
        let key = node.need("key")?;
        if !rules::is_kebab(key.text()?) {
            return Err(key.wrong("it must be kebab-case, because it is a message's key"));
        }
        if !keys.insert(key.text()?.to_owned()) {
            return Err(key.wrong("another action has the same key"));
        }
        let figures = [("verified", true), ("stale", false), ("unverified", false)];
        if node.need("figures")?.choice(&figures)? {
            out.push_str(&action(&node)?);
        }
    }
    Ok(out)
}

fn action(node: &Node) -> Result<String, String> {
    let status = node.need("status")?.choice(&[
        ("ordered", "Ordered"),
        ("announced", "Announced"),
        ("requested", "Requested"),
        ("estimate", "Estimate"),
    ])?;
    let kind = node.need("kind")?.choice(&[
        ("dismissed", "Dismissed"),
        ("both", "DismissedOrLowered"),
        ("reviewed", "Reviewed"),
    ])?;
    let counted = node.need("counted")?.choice(&[("cases", "Cases"), ("convictions", "Convictions")])?;
    let date = node.need("date")?;
    let text = date.text()?;
    if text != "undated" && !rules::is_date(text) {
        return Err(date.wrong("it must be \"undated\" or a date such as 2020-02"));
    }
    let part = |key| node.maybe_number(key);
    let (count, felonies, misdemeanors) = (part("count")?, part("felonies")?, part("misdemeanors")?);
    if count.is_some_and(|c| felonies.unwrap_or(0) + misdemeanors.unwrap_or(0) > c) {
        return Err(node.wrong("its felonies and misdemeanors are more than its count"));
    }
    let back_to = part("back_to")?;
    if let Some(year) = back_to.filter(|y| !(1900..=2016).contains(y)) {
        return Err(node.wrong(&format!("cases cannot go back to {year}")));
    }
    let mut cities = String::new();
    for city in node.list("cities")? {
        let _ = write!(cities, "{}, ", literal(city.text()?));
    }
    let sources = node.list("sources")?;
    let source = sources.first().ok_or_else(|| node.wrong("it must have a source"))?;
    // A mirror proves the fact for a reviewer, but is no page to send people to.
    let shown = Some(rules::url(source)?).filter(|_| node.get("mirror_only").is_none());
    Ok(format!(
        "Action {{ key: {}, status: ActionStatus::{status}, kind: ActionKind::{kind}, date: {}, \
         agency: {}, count: {}, counted: Counted::{counted}, people: {}, felonies: {}, \
         misdemeanors: {}, back_to: {}, cities: &[{cities}], source: {} }}, ",
        literal(node.need("key")?.text()?),
        option(Some(text).filter(|t| *t != "undated").map(literal)),
        literal(node.need("agency")?.text()?),
        option(count.map(number)),
        option(part("people")?.map(number)),
        option(felonies.map(number)),
        option(misdemeanors.map(number)),
        option(back_to.map(|y| y.to_string())),
        option(shown.map(literal)),
    ))
}

/// The newest verified report that says how far the county is.
pub(crate) fn review(root: &Node) -> Result<String, String> {
    let bands =
        [("done", "Done"), ("nearly", "Nearly"), ("partly", "Partly"), ("behind", "Behind"), ("some-left", "SomeLeft")];
    let mut newest: Option<(&str, String)> = None;
    for node in root.list("review")? {
        let fields = ["as_of", "status", "source", "eligible", "cleared", "left", "percent", "band", "note"];
        node.only(&fields)?;
        let verified = rules::verified(&node)?;
        let Some(band) = node.get("band") else {
            continue;
        };
        let band = band.choice(&bands)?;
        let percent = node.maybe_tenths("percent")?;
        if percent.is_some_and(|tenths| band != band_of(tenths)) {
            return Err(node.wrong("its band does not fit its percent"));
        }
        let as_of = node.need("as_of")?.text()?;
        let left = node.maybe_number("left")?;
        if verified && newest.as_ref().is_none_or(|(date, _)| *date <= as_of) {
            let rust = format!(
                "Review {{ band: Band::{band}, percent_tenths: {}, left: {}, as_of: {} }}",
                option(percent.map(number)),
                option(left.map(number)),
                literal(as_of),
            );
            newest = Some((as_of, rust));
        }
    }
    Ok(option(newest.map(|(_, rust)| rust)))
}

/// The band of a share in tenths of a percent.
fn band_of(tenths: u32) -> &'static str {
    match tenths {
        1000.. => "Done",
        900..1000 => "Nearly",
        500..900 => "Partly",
        0..500 => "Behind",
    }
}
