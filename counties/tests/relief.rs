//! The mass dismissals, the city prosecutors and the review, fact by fact.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

use relief_check_counties::{ActionStatus, Band, County};
use serde_json::Value;
use std::fs;

/// The data of a county, with the figures that are not compiled.
fn json(county: County) -> Value {
    let file = format!("{}/data/county/{}.json", env!("CARGO_MANIFEST_DIR"), county.slug());
    serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
}

#[test]
fn los_angeles_ordered_in_2020_and_only_announced_in_2021() {
    let [first, second] = &County::LOS_ANGELES.info().actions[..] else { panic!("two actions") };
    assert_eq!((first.key, first.status), ("la-2020", ActionStatus::Ordered));
    assert_eq!((second.key, second.status), ("la-2021", ActionStatus::Announced));
    let json = json(County::LOS_ANGELES);
    let [first, second] = &json["actions"].as_array().unwrap()[..] else { panic!("two actions") };
    assert_eq!((&first["key"], &first["count"]), (&"la-2020".into(), &66_000.into()));
    assert_eq!((&first["felonies"], &first["back_to"]), (&62_000.into(), &1961.into()));
    assert_eq!((&first["misdemeanors"], first["cities"].as_array().unwrap().len()), (&4_000.into(), 10));
    assert_eq!((&second["count"], second.get("misdemeanors")), (&58_000.into(), None));
}

#[test]
fn the_ten_cities_and_the_city_prosecutors_are_two_lists() {
    let info = County::LOS_ANGELES.info();
    let json = json(County::LOS_ANGELES);
    let ten: Vec<_> = json["actions"][0]["cities"].as_array().unwrap().iter().map(|c| c.as_str().unwrap()).collect();
    let own: Vec<_> = info.prosecutor.cities.iter().map(|c| c.city).collect();
    assert_eq!(own.len(), 7);
    assert!(own.iter().all(|city| ten.contains(city)));
    for city in ["Torrance", "Redondo Beach", "Hermosa Beach"] {
        assert!(ten.contains(&city) && !own.contains(&city), "{city} is not confirmed");
    }
    let elsewhere: Vec<_> = County::ALL
        .into_iter()
        .filter(|c| *c != County::LOS_ANGELES)
        .flat_map(|c| c.info().prosecutor.cities.iter().map(|x| x.city))
        .collect();
    assert_eq!(elsewhere, ["Anaheim", "San Diego"]);
}

#[test]
fn only_signed_orders_are_ordered() {
    let ordered: Vec<_> = County::all_actions()
        .filter(|(_, action)| action.status == ActionStatus::Ordered)
        .map(|(_, action)| action.key)
        .collect();
    let wanted = ["alameda-court", "la-2020", "san-diego-2021", "santa-clara-2020", "yolo-2019"];
    assert_eq!(ordered, wanted, "a new one needs a source that says a court signed");
    assert_eq!(County::all_actions().count(), 19);
}

#[test]
fn the_review_is_the_newest_report() {
    let review = County::IMPERIAL.info().review.as_ref().unwrap();
    assert_eq!(review.band, Band::Behind);
    let orange = County::ORANGE.info().review.as_ref().unwrap();
    assert_eq!(orange.band, Band::SomeLeft);
    // Each of the others, from a second reading of the data.
    let bands = [
        ("done", Band::Done),
        ("nearly", Band::Nearly),
        ("partly", Band::Partly),
        ("behind", Band::Behind),
        ("some-left", Band::SomeLeft),
    ];
    for county in County::ALL {
        let json = json(county);
        let reports = json["review"].as_array().into_iter().flatten();
        let shown = reports.filter(|report| report["status"] == "verified" && report["band"].is_string());
        let newest = shown.max_by_key(|report| report["as_of"].as_str().unwrap().to_owned());
        let wanted = newest.map(|report| bands.iter().find(|(name, _)| report["band"] == *name).unwrap().1);
        assert_eq!(county.info().review.as_ref().map(|review| review.band), wanted, "{county:?}");
    }
    assert!(County::YUBA.info().review.is_none());
}

#[test]
fn a_mirror_is_not_shown_as_a_source() {
    for (county, action) in County::all_actions() {
        for part in ["amazonaws", "staging", "digital-stage"] {
            assert!(!action.source.is_some_and(|s| s.contains(part)), "{county:?} {action:?}");
        }
    }
    assert!(County::FRESNO.info().actions[0].source.is_none());
    assert!(County::all_actions().filter(|(_, a)| a.source.is_some()).count() == 18);
}
