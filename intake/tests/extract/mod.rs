//! Invented people in the state's layout, for the tests.

#![allow(dead_code, clippy::unwrap_used, clippy::indexing_slicing, reason = "tests, each of which uses a part")]

use relief_check_intake::doj::{COLUMN_COUNT, Fixed, Preset, Reliefs, Settings};
use relief_check_law::Day;

/// Numbers by chance, the same from the same seed.
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    /// From 0 up to this.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }
}

/// A conviction.
pub(crate) fn row(subject: usize, order: usize, offense: &str, chance: &mut Chance) -> String {
    let date = format!("{}0{}1{}", 1985 + chance.below(35), 1 + chance.below(9), chance.below(9));
    let (subject, order) = (subject.to_string(), format!("{}002001000", 100 + order));
    let mut values = vec![""; COLUMN_COUNT];
    for (place, value) in [
        (2, subject.as_str()),
        (12, "\"ALDER,A \"\"B\"\" C\""),
        (14, "19700314"),
        (40, &date),
        (42, "COURT ACTION"),
        (48, ["LOS ANGELES", "KERN"][chance.below(5) / 4]),
        (50, &order),
        (52, "BA123456"),
        (54, offense),
        (55, "F"),
        (80, ["CONVICTED-PROBATION", "CONVICTED-PRISON", "CONVICTED"][chance.below(3)]),
        (82, ["FELONY", "MISDEMEANOR", ""][chance.below(3)]),
        (86, ["PROBATION", "JAIL", "PRISON", ""][chance.below(4)]),
        (87, "36"),
        (88, "M"),
    ] {
        values[place] = value;
    }
    values.join(",")
}

/// People, each with rows.
pub(crate) fn people(count: usize, chance: &mut Chance) -> Vec<Vec<String>> {
    let offenses = ["11358 HS-X", "11359 HS-X", "11357(B) HS-X", "459 PC-X", "187 PC-X", "11360(A) HS-X"];
    let one = |person: usize, chance: &mut Chance| {
        let mut rows = Vec::new();
        for order in 0..=chance.below(6) {
            rows.push(row(1000 + person, order, offenses[chance.below(6)], chance));
            if chance.below(4) == 0 {
                // What became of it since.
                let words = ["CONV SET ASIDE & DISM PER 1203.4 PC", "PROBATION REVOKED"][chance.below(2)];
                let mut values: Vec<String> = rows[rows.len() - 1].split(',').map(str::to_owned).collect();
                let place = values.iter().position(|value| value.starts_with("CONVICTED")).unwrap();
                words.clone_into(&mut values[place]);
                rows.push(values.join(","));
            }
        }
        rows
    };
    (0..count).map(|person| one(person, chance)).collect()
}

/// Los Angeles, with its policy.
pub(crate) fn settings(reliefs: Reliefs) -> Settings {
    Settings {
        county: "LOS ANGELES".to_owned(),
        as_of: Day::ymd(2026, 11, 22),
        files: vec!["a".to_owned(), "b".to_owned()],
        policy: Some((Preset::by_name("los-angeles").unwrap(), Fixed::NONE)),
        reliefs,
        over_after: None,
    }
}
