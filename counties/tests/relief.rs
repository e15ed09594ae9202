//! The mass dismissals, the city prosecutors and the review, fact by fact.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

use relief_check_counties::{ActionStatus, Band, County};

#[test]
fn los_angeles_ordered_in_2020_and_only_announced_in_2021() {
    let [first, second] = County::LOS_ANGELES.info().actions else { panic!("two actions") };
    assert_eq!((first.key, first.status), ("la-2020", ActionStatus::Ordered));
    assert_eq!((first.count, first.felonies, first.back_to), (Some(66_000), Some(62_000), Some(1961)));
    assert_eq!((first.misdemeanors, first.cities.len()), (Some(4_000), 10));
    assert_eq!((second.key, second.status), ("la-2021", ActionStatus::Announced));
    assert_eq!((second.count, second.misdemeanors), (Some(58_000), None));
}

#[test]
fn the_ten_cities_and_the_city_prosecutors_are_two_lists() {
    let info = County::LOS_ANGELES.info();
    let ten = info.actions[0].cities;
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
    assert_eq!((review.band, review.percent_tenths), (Band::Behind, Some(146)));
    assert_eq!(review.as_of, "2023-07-10");
    let orange = County::ORANGE.info().review.as_ref().unwrap();
    assert_eq!((orange.band, orange.left), (Band::SomeLeft, Some(3_211)));
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
