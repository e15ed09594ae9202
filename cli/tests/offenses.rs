//! Every plain name of an offense belongs to an offense that the law knows.

#![allow(clippy::panic, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};

use relief_check_law::offenses::rows;
use relief_check_words::{Msg, Words};

/// The messages that name an offense.
fn names() -> impl Iterator<Item = Msg> {
    Msg::all().filter(|msg| msg.source().file.ends_with("/offenses.ftl"))
}

/// `PC 273.5(a)` is `offense-pc-273-5-a`.
fn id(label: &str) -> String {
    let parts = label.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    format!("offense-{}", parts.collect::<Vec<_>>().join("-")).to_ascii_lowercase()
}

#[test]
fn every_name_belongs_to_an_offense() {
    assert_eq!((id("PC 484").as_str(), id("VC 23152(a)").as_str()), ("offense-pc-484", "offense-vc-23152-a"));
    let known: BTreeSet<String> = rows().map(|(label, _)| id(label)).collect();
    let named: Vec<&str> = names().map(Msg::id).collect();
    let strange: Vec<&&str> = named.iter().filter(|id| !known.contains(**id)).collect();
    assert!(strange.is_empty(), "names of no offense: {strange:?}");
    assert!(named.len() >= 120, "{} names", named.len());
}

/// Old and new spellings of one number would share a name.
#[test]
fn no_two_offenses_share_an_id() {
    let mut labels: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (label, _) in rows() {
        labels.entry(id(label)).or_default().push(label);
    }
    let shared: Vec<_> = labels.values().filter(|labels| labels.len() > 1).collect();
    // The decimal of old records is the subdivision of today.
    assert_eq!(shared, [&vec!["PC 314(1)", "PC 314.1"]]);
}

#[test]
fn names_are_short() {
    for msg in names() {
        let name = Words::english().get(msg);
        assert!(name.split_whitespace().count() <= 7 && name.len() <= 40, "{}: {name}", msg.id());
        assert!(!name.ends_with('.'), "{}: {name}", msg.id());
    }
}
