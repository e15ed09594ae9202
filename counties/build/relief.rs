//! The mass dismissals and the progress of the automatic review (AB 1706), checked and as the items
//! of a packed field. Figures are checked and not compiled: the sentences hold them.

use crate::node::Node;
use crate::pack;
use crate::rules;
use std::collections::BTreeSet;

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

/// Key, status and source of the actions whose figures are verified. `keys` holds the message keys so far, over all counties.
pub(crate) fn actions(root: &Node, keys: &mut BTreeSet<String>) -> Result<String, String> {
    let mut out = Vec::new();
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
        let shown = node.need("figures")?.choice(&figures)?;
        let items = action(&node)?;
        if shown {
            out.extend(items);
        }
    }
    Ok(pack::items(&out))
}

fn action<'a>(node: &Node<'a>) -> Result<[&'a str; 3], String> {
    let status =
        node.need("status")?.choice(&[("ordered", "o"), ("announced", "a"), ("requested", "r"), ("estimate", "e")])?;
    node.need("kind")?.choice(&[("dismissed", ()), ("both", ()), ("reviewed", ())])?;
    node.need("counted")?.choice(&[("cases", ()), ("convictions", ())])?;
    node.need("agency")?.text()?;
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
    part("people")?;
    if let Some(year) = part("back_to")?.filter(|y| !(1900..=2016).contains(y)) {
        return Err(node.wrong(&format!("cases cannot go back to {year}")));
    }
    for city in node.list("cities")? {
        city.text()?;
    }
    let sources = node.list("sources")?;
    let source = sources.first().ok_or_else(|| node.wrong("it must have a source"))?;
    // A mirror proves the fact for a reviewer, but is no page to send people to.
    let shown = Some(rules::url(source)?).filter(|_| node.get("mirror_only").is_none());
    Ok([node.need("key")?.text()?, status, shown.unwrap_or_default()])
}

/// The band of the newest verified report that says how far the county is.
pub(crate) fn review(root: &Node) -> Result<String, String> {
    let bands = [("done", "d"), ("nearly", "n"), ("partly", "p"), ("behind", "b"), ("some-left", "s")];
    let mut newest: Option<(&str, &str)> = None;
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
        node.maybe_number("left")?;
        if verified && newest.is_none_or(|(date, _)| date <= as_of) {
            newest = Some((as_of, band));
        }
    }
    Ok(newest.map(|(_, band)| band.to_owned()).unwrap_or_default())
}

/// The band of a share in tenths of a percent.
fn band_of(tenths: u32) -> &'static str {
    match tenths {
        1000.. => "d",
        900..1000 => "n",
        500..900 => "p",
        0..500 => "b",
    }
}
