//! The names of the 58 counties at the border. What a county does is not here.

/// The counties of California in kebab case, in order of the alphabet. A record holds the county of a
/// charge as its place in this list.
pub const COUNTIES: [&str; 58] = [
    "alameda",
    "alpine",
    "amador",
    "butte",
    "calaveras",
    "colusa",
    "contra-costa",
    "del-norte",
    "el-dorado",
    "fresno",
    "glenn",
    "humboldt",
    "imperial",
    "inyo",
    "kern",
    "kings",
    "lake",
    "lassen",
    "los-angeles",
    "madera",
    "marin",
    "mariposa",
    "mendocino",
    "merced",
    "modoc",
    "mono",
    "monterey",
    "napa",
    "nevada",
    "orange",
    "placer",
    "plumas",
    "riverside",
    "sacramento",
    "san-benito",
    "san-bernardino",
    "san-diego",
    "san-francisco",
    "san-joaquin",
    "san-luis-obispo",
    "san-mateo",
    "santa-barbara",
    "santa-clara",
    "santa-cruz",
    "shasta",
    "sierra",
    "siskiyou",
    "solano",
    "sonoma",
    "stanislaus",
    "sutter",
    "tehama",
    "trinity",
    "tulare",
    "tuolumne",
    "ventura",
    "yolo",
    "yuba",
];

/// The name of the county at this place of [`COUNTIES`].
#[must_use]
pub fn county_name(index: u8) -> Option<&'static str> {
    COUNTIES.get(usize::from(index)).copied()
}

/// The place of the county of this name.
pub(crate) fn county_index(name: &str) -> Option<u8> {
    COUNTIES.binary_search(&name).ok().and_then(|index| u8::try_from(index).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_that_of_the_counties_crate() {
        let theirs: Vec<&str> =
            relief_check_counties::County::ALL.into_iter().map(relief_check_counties::County::slug).collect();
        assert_eq!(theirs, COUNTIES);
    }

    #[test]
    fn every_county_is_found_by_its_name() {
        assert!(COUNTIES.is_sorted());
        for (index, name) in COUNTIES.iter().enumerate() {
            assert_eq!(county_index(name).map(usize::from), Some(index));
            assert_eq!(county_name(u8::try_from(index).unwrap()), Some(*name));
        }
        assert_eq!((county_index("Los Angeles"), county_name(58)), (None, None));
    }
}
