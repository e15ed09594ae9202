//! WIC 707(b): the offenses that, at 14 or older, keep a juvenile case from being sealed without asking.
//!
//! Source: the subdivision, read whole in its text of 2024 (Stats. 2023 ch. 716). It describes offenses more
//! often than it numbers them; a section stands here if any of what it covers may be meant. Numbers
//! (16) to (18) and (21) turn on a weapon, on the person harmed or on a gang, whatever the section was: those
//! stand on the record beside it, and the person's own word outranks this list.

/// By number, without the subdivisions.
const SECTIONS: &[&str] = &[
    // Murder and voluntary manslaughter, (1), (12), (30).
    "PC 187",
    "PC 188",
    "PC 189",
    "PC 192",
    "PC 193", // Arson, (2).
    "PC 451",
    "PC 451.5", // Robbery, (3), and carjacking, (25).
    "PC 211",
    "PC 212.5",
    "PC 213",
    "PC 214",
    "PC 215",
    "PC 215.5", // Sexual offenses, (4) to (8).
    "PC 220",
    "PC 261",
    "PC 262",
    "PC 264",
    "PC 264.1",
    "PC 269",
    "PC 286",
    "PC 287",
    "PC 288",
    "PC 288a",
    "PC 288.5",
    "PC 289", // Kidnapping, (9) to (11), (26), (27).
    "PC 207",
    "PC 208",
    "PC 209",
    "PC 209.5", // Torture and mayhem, (23), (24), (21).
    "PC 203",
    "PC 205",
    "PC 206", // Assaults, (13), (14).
    "PC 244",
    "PC 245",
    "PC 245.2",
    "PC 245.3",
    "PC 245.5", // Firearms and explosives, (15), (17), (28), (29).
    "PC 246",
    "PC 12034",
    "PC 26100",
    "PC 12022.5",
    "PC 12022.53",
    "PC 12308",
    "PC 18745",
    "PC 18750",
    "PC 18755",
    // Witnesses, (19).
    "PC 136.1",
    "PC 137", // Sedatives, (20).
    "HSC 11378",
    "HSC 11378.5",
    "HSC 11379",
    "HSC 11379.5",
    "HSC 11379.6", // Violent felonies for a gang, (21).
    "PC 186.22",
    "PC 518",
    "PC 519",
    "PC 520",
    "PC 11418",
];

/// Whether an offense by this label (`PC 459`, `PC 664/PC 211`) may be one of WIC 707(b).
#[must_use]
pub fn may_be_serious_at_14(label: &str) -> bool {
    label.split('/').any(|part| {
        let number = part.split('(').next().unwrap_or_default().trim();
        SECTIONS.contains(&number)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_counts_with_all_its_subdivisions_and_in_attempts() {
        for listed in ["PC 211", "PC 245(a)(4)", "PC 664/PC 187", "HSC 11378"] {
            assert!(may_be_serious_at_14(listed), "{listed}");
        }
        for other in ["PC 459", "PC 460(a)", "PC 484", "PC 2110", "HSC 11359", "PC 664/PC 459", ""] {
            assert!(!may_be_serious_at_14(other), "{other}");
        }
    }
}
