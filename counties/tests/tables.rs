//! The compiled records against the JSON they come from, read here a second time and on its own.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

use relief_check_counties::{ActionStatus, CHECKED, County, Exists, Info, Line, statewide};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn json(county: County) -> Value {
    let file = format!("{}/data/county/{}.json", env!("CARGO_MANIFEST_DIR"), county.slug());
    serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
}

/// The value at a pointer if it is verified, as the tables must show it.
fn verified<'a>(json: &'a Value, pointer: &str) -> Option<&'a str> {
    let node = json.pointer(pointer)?;
    if node["status"] == "verified" { node["value"].as_str() } else { None }
}

#[test]
fn there_are_58_counties_with_unique_kebab_slugs() {
    assert_eq!(County::ALL.len(), 58);
    let slugs: BTreeSet<_> = County::ALL.into_iter().map(County::slug).collect();
    assert_eq!(slugs.len(), 58);
    for county in County::ALL {
        let slug = county.slug();
        assert!(slug.split('-').all(|w| !w.is_empty() && w.chars().all(|c| c.is_ascii_lowercase())));
        assert_eq!(County::from_slug(slug), Some(county));
        assert_eq!(county.name().to_lowercase().replace(' ', "-"), slug);
    }
    assert!(County::ALL.is_sorted_by_key(|c| c.name()));
    assert_eq!(County::from_slug("Los Angeles"), None);
    assert_eq!(County::SAN_LUIS_OBISPO.name(), "San Luis Obispo");
}

#[test]
fn every_value_is_the_verified_one_and_no_other() {
    for county in County::ALL {
        let json = json(county);
        let Info { court, prosecutor, defender, .. } = county.info();
        let same = |pointer: &str, shown: Option<&str>| {
            assert_eq!(shown, verified(&json, pointer), "{county:?} {pointer}");
        };
        assert_eq!(json["checked"], CHECKED, "{county:?}: move CHECKED when all are checked anew");
        same("/court/name", Some(court.name));
        same("/court/website", Some(court.website));
        same("/court/selfhelp", court.self_help);
        same("/court/record_clearing", court.record_clearing);
        same("/prosecutor/name", Some(prosecutor.name));
        same("/defender/name", defender.name);
        same("/defender/page", defender.page);
        same("/defender/phone", defender.phone.as_ref().map(|p| p.number));
        let exists = match defender.exists {
            Exists::Yes => Some("yes"),
            Exists::No => Some("no"),
            Exists::Unknown => None,
        };
        same("/defender/exists", exists);
        let listed = |pointer: &str, field: &str| -> Vec<String> {
            let items = json.pointer(pointer).and_then(Value::as_array).unwrap().iter();
            let shown = items.filter(|item| item["status"] == "verified");
            shown.map(|item| item[field].as_str().unwrap().to_owned()).collect()
        };
        let clinics: Vec<_> = county.info().clinics.iter().map(|c| c.url.to_owned()).collect();
        assert_eq!(clinics, listed("/clinics", "url"));
        let names: Vec<_> = county.info().clinics.iter().map(|c| c.name.to_owned()).collect();
        assert_eq!(names, listed("/clinics", "name"));
        let towns: Vec<_> = prosecutor.cities.iter().map(|c| c.city.to_owned()).collect();
        assert_eq!(towns, listed("/prosecutor/cities", "city"));
        assert_eq!(county.info().name, json["name"]);
        let statuses = [
            ("ordered", ActionStatus::Ordered),
            ("announced", ActionStatus::Announced),
            ("requested", ActionStatus::Requested),
            ("estimate", ActionStatus::Estimate),
        ];
        let actions = json["actions"].as_array().into_iter().flatten().filter(|a| a["figures"] == "verified");
        let actions: Vec<_> = actions
            .map(|a| {
                let status = statuses.iter().find(|(name, _)| a["status"] == *name).unwrap().1;
                let source = a["sources"][0].as_str().filter(|_| a.get("mirror_only").is_none_or(Value::is_null));
                (a["key"].as_str().unwrap(), status, source)
            })
            .collect();
        let shown: Vec<_> = county.info().actions.iter().map(|a| (a.key, a.status, a.source)).collect();
        assert_eq!(shown, actions, "{county:?}");
    }
}

/// Collects every text in the JSON that stands beside a status other than verified.
fn hidden(value: &Value, into: &mut BTreeSet<String>) {
    if let Some(status) = value["status"].as_str()
        && matches!(status, "stale" | "unverified")
    {
        for field in ["value", "url"] {
            into.extend(value[field].as_str().filter(|v| v.len() > 3).map(str::to_owned));
        }
    }
    match value {
        Value::Array(items) => items.iter().for_each(|v| hidden(v, into)),
        Value::Object(members) => members.values().for_each(|v| hidden(v, into)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn nothing_stale_or_unverified_is_anywhere_in_the_tables() {
    let mut checked = 0;
    for county in County::ALL {
        let mut values = BTreeSet::new();
        hidden(&json(county), &mut values);
        let shown = format!("{:?}", county.info());
        for value in values {
            checked += 1;
            // Quoted, so that a stale home page does not look shown in a longer address.
            assert!(!shown.contains(&format!("{value:?}")), "{county:?} shows {value:?}");
        }
    }
    assert!(checked > 150, "only {checked} hidden values were looked for");
}

#[test]
fn shown_telephones_are_from_2023_or_later() {
    let mut phones = Vec::new();
    for county in County::ALL {
        if let Some(phone) = &county.info().defender.phone {
            let year = phone.as_of.get(..4).and_then(|y| y.parse::<u32>().ok());
            assert!(year.is_none_or(|y| y >= 2023), "{county:?} {phone:?}");
            assert!(year.is_some() || county.info().defender.page.is_some());
            phones.push((county.slug(), phone.number));
        }
    }
    let wanted = [
        ("los-angeles", "(323) 760-6763"),
        ("sacramento", "(916) 875-1835"),
        ("san-mateo", "(650) 298-4000"),
        ("santa-clara", "(408) 535-4290"),
    ];
    assert_eq!(phones, wanted, "a new number needs a look at the rules in data/README.md");
}

#[test]
fn every_shown_address_is_plain_https() {
    let mut count = 0;
    for county in County::ALL {
        for piece in format!("{:?}", county.info()).split('"') {
            assert!(!piece.starts_with("http://"), "{county:?}: {piece}");
            if let Some(rest) = piece.strip_prefix("https://") {
                count += 1;
                let host = rest.split('/').next().unwrap();
                assert!(host.contains('.') && !host.contains([' ', '@']), "{piece}");
                assert!(piece.chars().all(|c| c.is_ascii_graphic()), "{piece}");
            }
        }
    }
    assert!(count > 125, "only {count} addresses");
}

#[test]
fn the_los_angeles_line_is_there() {
    let info = County::LOS_ANGELES.info();
    let phone = info.defender.phone.as_ref().unwrap();
    assert_eq!((phone.number, phone.line), ("(323) 760-6763", Line::Cannabis));
    assert_eq!(phone.as_of, "2026-11");
    assert_eq!(info.defender.page, Some("https://pubdef.lacounty.gov/cannabis-dismissals/"));
}

#[test]
fn places_are_unique_within_a_county() {
    for county in County::ALL {
        let places: Vec<_> = county.places().collect();
        let unique: BTreeSet<_> = places.iter().collect();
        assert_eq!(unique.len(), places.len(), "{county:?}");
        let json = json(county);
        let seat = json["seat"]["value"].as_str().unwrap();
        assert!(places.contains(&seat), "{county:?} lacks its seat {seat}");
    }
}

#[test]
fn statewide_pages_are_there() {
    let pages = [
        (statewide::FINDER.url, "https://selfhelp.courts.ca.gov/self-help/find-self-help"),
        (statewide::RECORD_REVIEW.url, "https://oag.ca.gov/fingerprints/record-review"),
        (statewide::LAW_HELP.url, "https://www.lawhelpca.org"),
        (statewide::CLEAR_MY_RECORD.url, "https://www.clearmyrecord.org"),
    ];
    for (shown, wanted) in pages {
        assert_eq!(shown, wanted);
    }
    assert!(statewide::FORMS.url.contains("proposition-64"));
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/statewide.json");
    let mut stale = BTreeSet::new();
    hidden(&serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap(), &mut stale);
    assert!(stale.contains("(510) 279-4662"), "the hotline is kept as data");
    assert!(!stale.contains(statewide::ROOT_AND_REBOUND.url));
}
