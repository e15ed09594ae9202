//! Finding a county by what people type.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

use relief_check_counties::{County, MAX_MATCHES, find};

/// The first result, as county and place.
fn first(query: &str) -> (&'static str, Option<&'static str>) {
    let found = find(query).next().unwrap_or_else(|| panic!("{query:?} finds nothing"));
    (found.county.slug(), found.place)
}

fn all(query: &str) -> Vec<(&'static str, Option<&'static str>)> {
    find(query).map(|m| (m.county.slug(), m.place)).collect()
}

#[test]
fn every_county_is_found_by_its_name_in_any_dress() {
    for county in County::ALL {
        let name = county.name();
        for query in [
            name.to_owned(),
            name.to_uppercase(),
            name.replace(' ', ""),
            format!("  {name} County"),
            format!("county of {name}"),
            format!("{name} county, california"),
            county.slug().to_owned(),
        ] {
            assert_eq!(first(&query), (county.slug(), None), "{query:?}");
        }
    }
}

#[test]
fn every_place_is_found_by_its_name() {
    for county in County::ALL {
        for place in county.places().filter(|place| *place != county.name()) {
            let found = all(place);
            let wanted = (county.slug(), Some(place));
            assert!(found.contains(&wanted), "{place:?} gives {found:?}, not {wanted:?}");
        }
    }
}

#[test]
fn short_names_find_the_county() {
    for (query, slug) in [
        ("LA", "los-angeles"),
        ("l.a.", "los-angeles"),
        ("la county", "los-angeles"),
        ("WeHo", "los-angeles"),
        ("East LA", "los-angeles"),
        ("SF", "san-francisco"),
        ("san fran", "san-francisco"),
        ("Frisco", "san-francisco"),
        ("SLO", "san-luis-obispo"),
        ("the OC", "orange"),
        ("oc", "orange"),
        ("san buenaventura", "ventura"),
        ("Sac", "sacramento"),
    ] {
        assert_eq!(first(query), (slug, None), "{query:?}");
    }
    assert_eq!(all("SB").len(), 2, "SB is San Bernardino and Santa Barbara");
}

#[test]
fn cities_find_their_county() {
    for (query, slug, place) in [
        ("oakland", "alameda", "Oakland"),
        ("Oakl", "alameda", "Oakland"),
        ("long beach, ca", "los-angeles", "Long Beach"),
        ("la canada", "los-angeles", "La Cañada Flintridge"),
        ("LA CAÑADA FLINTRIDGE", "los-angeles", "La Cañada Flintridge"),
        ("saint helena", "napa", "St. Helena"),
        ("st helena", "napa", "St. Helena"),
        ("mt. shasta", "siskiyou", "Mount Shasta"),
        ("So. San Francisco", "san-mateo", "South San Francisco"),
        ("city of industry", "los-angeles", "Industry"),
        ("carmel by the sea", "monterey", "Carmel-by-the-Sea"),
        ("arden arcade", "sacramento", "Arden-Arcade"),
        ("East Los", "los-angeles", "East Los Angeles"),
        ("mirage", "riverside", "Rancho Mirage"),
        ("truckee", "nevada", "Truckee"),
        ("California City", "kern", "California City"),
        ("isla vista", "santa-barbara", "Isla Vista"),
        ("hacienda heights", "los-angeles", "Hacienda Heights"),
        ("castro valley", "alameda", "Castro Valley"),
        ("van nuys", "los-angeles", "Van Nuys"),
        ("anaheim", "orange", "Anaheim"),
        ("bakersfield", "kern", "Bakersfield"),
        ("stockton", "san-joaquin", "Stockton"),
        ("modesto", "stanislaus", "Modesto"),
        ("san jose", "santa-clara", "San Jose"),
        ("San José", "santa-clara", "San Jose"),
        ("chico", "butte", "Chico"),
        ("redding", "shasta", "Redding"),
        ("eureka", "humboldt", "Eureka"),
        ("ukiah", "mendocino", "Ukiah"),
        ("santa rosa", "sonoma", "Santa Rosa"),
        ("vallejo", "solano", "Vallejo"),
        ("davis", "yolo", "Davis"),
        ("roseville", "placer", "Roseville"),
        ("palm springs", "riverside", "Palm Springs"),
        ("el centro", "imperial", "El Centro"),
        ("chula vista", "san-diego", "Chula Vista"),
        ("oxnard", "ventura", "Oxnard"),
        ("watsonville", "santa-cruz", "Watsonville"),
        ("visalia", "tulare", "Visalia"),
        ("hanford", "kings", "Hanford"),
        ("bishop", "inyo", "Bishop"),
        ("mammoth lakes", "mono", "Mammoth Lakes"),
        ("mountain house", "san-joaquin", "Mountain House"),
        ("daly city", "san-mateo", "Daly City"),
    ] {
        assert_eq!(first(query), (slug, Some(place)), "{query:?}");
    }
}

#[test]
fn a_place_in_two_counties_gives_both() {
    let found = all("brentwood");
    assert!(found.contains(&("contra-costa", Some("Brentwood"))), "{found:?}");
    assert!(found.contains(&("los-angeles", Some("Brentwood"))), "{found:?}");
}

#[test]
fn exact_comes_before_prefix_and_counties_before_places() {
    assert_eq!(first("orange"), ("orange", None));
    assert!(all("orange").contains(&("fresno", Some("Orange Cove"))));
    assert_eq!(all("orange county"), [("orange", None)], "a county was asked for");
    assert_eq!(first("la"), ("los-angeles", None), "LA itself before Lake and Lassen");
    let found = all("la");
    assert_eq!(found[1..3], [("lake", None), ("lassen", None)]);
    let st = all("st");
    assert_eq!(st[0], ("stanislaus", None), "{st:?}");
    assert!(st.contains(&("san-joaquin", Some("Stockton"))), "{st:?}");
}

#[test]
fn a_county_is_given_once() {
    for query in ["san fran", "san", "s", "la", "los angeles", "santa", "mariposa", "e"] {
        let found = all(query);
        assert!(found.len() <= MAX_MATCHES);
        for (i, item) in found.iter().enumerate() {
            assert!(!found[..i].contains(item), "{query:?} repeats {item:?}");
        }
    }
}

#[test]
fn nothing_and_nonsense_find_nothing() {
    for query in ["", " ", "-,.", "zzz", "Paris, France", "日本", "\0", &"a".repeat(10_000)] {
        assert_eq!(all(query), [], "{query:?}");
    }
}
