//! An offense as a RAP sheet writes it: `496 PC-RECEIVE/ETC KNOWN STOLEN PROPERTY`. What the section is in law is
//! the law crate's.

use relief_check_law::Offense;

/// The two letters of California's codes, as the state's data has them.
const CODES: [&str; 20] = [
    "BP", "CC", "CI", "EC", "FA", "FC", "FG", "GC", "HN", "HS", "IC", "LC", "MV", "PC", "PR", "RT", "SH", "UI", "VC",
    "WI",
];

/// The codes that the law crate knows by these letters behind a number.
const READ: [&str; 6] = ["BP", "GC", "HS", "PC", "VC", "WI"];

/// Letters that scans make of others.
const MISREAD: [(&str, &str); 4] = [("CP", "PC"), ("SH", "HS"), ("H5", "HS"), ("CV", "VC")];

/// The longest number with its subdivisions, in bytes.
const LONGEST: usize = 60;

/// A section on a line.
pub(super) struct Section {
    /// The number as the state writes it, without blanks.
    number: String,
    /// The two letters, mended.
    code: &'static str,
    /// Whether the letters had to be mended.
    pub(super) misread: bool,
    /// Whether a dash and words follow, as on a line of its own.
    pub(super) described: bool,
}

impl Section {
    /// Reads the section at the beginning of a text in capitals.
    pub(super) fn read(text: &str) -> Option<Self> {
        if !text.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let bytes = text.as_bytes();
        let mut depth = 0_u8;
        let mut letters = 0_u8;
        for (place, byte) in bytes.iter().enumerate().take(LONGEST) {
            match byte {
                b'(' => depth += 1,
                b')' => depth = depth.saturating_sub(1),
                b'0'..=b'9' | b'.' | b',' | b'/' | b'-' | b'&' => letters = 0,
                b' ' => {
                    letters = 0;
                    if let Some(found) = text.split_at_checked(place).and_then(|(number, rest)| code_at(number, rest)) {
                        return Some(found);
                    }
                }
                // A letter belongs to the number (288A), a word does not.
                b'A'..=b'Z' => letters += u8::from(depth == 0),
                _ => return None,
            }
            if letters > 1 {
                return None;
            }
        }
        None
    }

    /// What the law crate makes of it. `attempt` where a line of its own said so.
    pub(super) fn offense(&self, attempt: bool) -> Offense {
        if self.code == "US" {
            return Offense::parse(&format!("USC {}", self.number.to_ascii_lowercase()));
        }
        let number = attempt_first(&self.number, attempt);
        if READ.contains(&self.code) {
            Offense::parse(&format!("{number} {}", self.code))
        } else {
            // Letters in front, so that they are not taken for a subdivision.
            Offense::parse(&format!("{} {number}", self.code))
        }
    }

    /// Whether it names an attempt by itself.
    pub(super) fn is_attempt(&self) -> bool {
        attempt_first(&self.number, false).starts_with("664/")
    }

    /// Whether it is a law of the United States.
    pub(super) fn is_federal(&self) -> bool {
        self.code == "US"
    }
}

/// The code at the beginning of what follows a number.
fn code_at(number: &str, rest: &str) -> Option<Section> {
    let rest = rest.trim_start();
    let letters = rest.get(..2)?;
    let after = rest.get(2..)?.trim_start_matches(' ');
    let apart = rest.get(2..)?.chars().next().is_none_or(|next| !next.is_ascii_alphanumeric());
    if !apart {
        return None;
    }
    let described = after.starts_with(['-', '\u{2013}', '\u{2014}']);
    let known = CODES.iter().chain(["US"].iter()).find(|code| **code == letters).copied();
    let mended = MISREAD.iter().find(|(wrong, _)| *wrong == letters).map(|(_, code)| *code);
    // "SH" is the streets' code, and "11350 SH" a misread one: numbers of five digits are none of the streets'.
    let five = number.bytes().take_while(u8::is_ascii_digit).count() == 5;
    let (code, misread) = match (known, mended) {
        (Some("SH"), Some(mended)) if five => (mended, true),
        (Some(known), _) => (known, false),
        (None, Some(mended)) => (mended, true),
        (None, None) => return None,
    };
    let number: String =
        if code == "US" { number.split_whitespace().collect::<Vec<_>>().join(" ") } else { parted(number) };
    Some(Section { number, code, misread, described })
}

/// The number without blanks; a dash before another number parts two sections (`484-488`), as a slash does.
fn parted(number: &str) -> String {
    let mut plain: String = number.chars().filter(|c| *c != ' ').collect();
    for digit in '0'..='9' {
        plain = plain.replace(&format!("-{digit}"), &format!("/{digit}"));
    }
    plain
}

/// The number with an attempt written as people do: `664-187` and `187/664` are `664/187`.
fn attempt_first(number: &str, attempt: bool) -> String {
    let other = ["664/", "664-", "664."].iter().find_map(|start| number.strip_prefix(start));
    let other = other.or_else(|| ["/664", "-664"].iter().find_map(|end| number.strip_suffix(end)));
    match other {
        Some(other) if !other.is_empty() => format!("664/{other}"),
        None if attempt && number != "664" => format!("664/{number}"),
        Some(_) | None => number.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(text: &str) -> Option<String> {
        Section::read(text).map(|section| section.offense(false).label)
    }

    #[test]
    fn sections_are_read_as_the_state_writes_them() {
        for (text, expected) in [
            ("496 PC-RECEIVE/ETC KNOWN STOLEN PROPERTY", "PC 496"),
            ("460(B) PC-BURGLARY: SECOND DEGREE", "PC 460(b)"),
            ("245(A)(1) PC-FORCE/ADW NOT FIREARM:GBI LIKELY", "PC 245(a)(1)"),
            ("11357 HS-POSSESS MARIJUANA", "HSC 11357"),
            ("11360(A) HS", "HSC 11360(a)"),
            ("23152(A) VC-DUI ALCOHOL/DRUGS", "VC 23152(a)"),
            ("288A(C)(1) PC-ORAL COP", "PC 288a(c)(1)"),
            ("192.3(A) PC-VEH MANSL", "PC 192.3(a)"),
            ("664/459 PC-ATTEMPT BURGLARY", "PC 664/PC 459"),
            ("664-11359 HS-ATTEMPT", "PC 664/HSC 11359"),
            ("664.187(A) PC-ATTEMPT MURDER", "PC 664/PC 187(a)"),
            ("459/664 PC-ATTEMPT", "PC 664/PC 459"),
            ("4149 BP-HYPODERMIC NEEDLE", "BPC 4149"),
            ("2002(A) FG-SPORT FISH", "FG 2002(A)"),
            ("487(D) CP-GRAND THEFT", "PC 487(d)"),
            ("11350 SH-POSSESS", "HSC 11350"),
            ("18 2113(A) US-BANK/ETC ROBBERY", "USC 18 2113(a)"),
            ("496 PC\u{2013}RECEIVE", "PC 496"),
            ("602(L) PC", "PC 602(l)"),
            ("484(A)-488 PC-PETTY THEFT", "484(A)/488 PC"),
            ("290 PC -REGISTER", "PC 290"),
        ] {
            assert_eq!(label(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn other_numbers_are_no_sections() {
        for text in [
            "",
            "PC 496",
            "3 YEARS PROBATION",
            "30 DAYS JAIL",
            "26 L 9 U 000 17",
            "1(800) 877-0277,",
            "24 HOURS",
            "12 PCS OF JEWELRY",
            "8 PC1",
            "19840725  CASO LOS ANGELES",
            "496",
            "496 XX-NOTHING",
            "1\u{e9} PC",
        ] {
            assert_eq!(label(text), None, "{text}");
        }
        let long = format!("1{} PC-LONG", "(A)".repeat(40));
        assert_eq!(label(&long), None);
    }

    #[test]
    fn an_attempt_of_its_own_line_is_added_once() {
        let of = |text: &str| Section::read(text).unwrap().offense(true).label;
        assert_eq!((of("459 PC-BURGLARY"), of("664/459 PC")), ("PC 664/PC 459".to_owned(), "PC 664/PC 459".to_owned()));
        assert!(Section::read("487(D) CP-GRAND").unwrap().misread && Section::read("664/459 PC").unwrap().is_attempt());
    }
}
