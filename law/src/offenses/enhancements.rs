//! What may stand on a record beside an offense and is none: it adds to the sentence of one, for a weapon,
//! an injury, a gang or earlier prison. It gets no relief of its own, and bars none (docs/contract.md).
//!
//! Sources: PC 667, 667.5 and 667.61 (read whole); the others by what is well known.

/// By label, with every subdivision of it.
const LABELS: &[&str] = &[
    "PC 186.22(b)",
    "PC 667",
    "PC 667.5",
    "PC 667.6",
    "PC 667.61",
    "PC 667.9",
    "PC 1170.12",
    "PC 12022",
    "PC 12022.1",
    "PC 12022.5",
    "PC 12022.53",
    "PC 12022.55",
    "PC 12022.6",
    "PC 12022.7",
    "PC 12022.8",
    "PC 12022.9",
    "HSC 11370.2",
    "HSC 11370.4",
];

/// Whether a charge by this label (`PC 186.22(b)(1)`) is an enhancement.
#[must_use]
pub fn is_enhancement(label: &str) -> bool {
    LABELS
        .iter()
        .any(|section| label.strip_prefix(section).is_some_and(|rest| rest.is_empty() || rest.starts_with('(')))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Offense;

    #[test]
    fn an_enhancement_is_known_by_its_section_and_an_offense_is_none() {
        for text in
            ["PC 186.22(b)", "186.22(b)(1)(C) PC", "PC 12022(a)(1)", "12022.53(b) pc", "PC 667.5(b)", "PC 667(a)"]
        {
            assert!(is_enhancement(&Offense::parse(text).label), "{text}");
        }
        for text in ["PC 186.22(a)", "PC 186.22", "PC 12021", "PC 666", "PC 667.51", "PC 245(a)(2)/12022.5", "12022"] {
            assert!(!is_enhancement(&Offense::parse(text).label), "{text}");
        }
    }
}
