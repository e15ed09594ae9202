//! A section as people type it: the code, the number, the subdivisions. What it is in law is the
//! catalogue's business ([`crate::catalogue`]).

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::facts::YesNo;
use crate::offenses::{Dismissal, Traits, has_row, has_section};

/// A section as typed: the code's letters if any, the digits with their decimal, and what follows.
#[derive(Clone, Copy)]
pub(crate) struct Number<'a> {
    pub(crate) code: Option<Code>,
    pub(crate) digits: &'a str,
    rest: &'a str,
}

/// A code of California that the lists of offenses name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Code {
    HealthAndSafety,
    Penal,
    Vehicle,
    Business,
    Welfare,
    Government,
}

impl Code {
    /// The code by its letters, however they are set ("H&S", "Penal Code section").
    fn read(letters: &str) -> Option<Self> {
        let bare: String = letters.chars().filter(char::is_ascii_alphabetic).collect::<String>().to_ascii_uppercase();
        let bare =
            ["CALIFORNIA", "CALIF", "CAL", "CA"].iter().find_map(|state| bare.strip_prefix(state)).unwrap_or(&bare);
        let bare = ["SECTION", "SEC"].iter().find_map(|word| bare.strip_suffix(word)).unwrap_or(bare);
        match bare.strip_suffix("CODE").unwrap_or(bare) {
            "H" | "HS" | "HSC" | "HANDS" | "HNS" | "CHS" | "HEALTHANDSAFETY" | "HEALTHSAFETY" => {
                Some(Self::HealthAndSafety)
            }
            "P" | "PC" | "CPC" | "PEN" | "PENAL" | "PENC" => Some(Self::Penal),
            "V" | "VC" | "CVC" | "VEH" | "VEHICLE" | "VEHC" => Some(Self::Vehicle),
            "BP" | "BPC" | "BNP" | "BANDP" | "BUSPROF" | "BUSINESSANDPROFESSIONS" | "BUSINESSPROFESSIONS" => {
                Some(Self::Business)
            }
            "WI" | "WIC" | "WANDI" | "WELFAREANDINSTITUTIONS" | "WELFAREINSTITUTIONS" => Some(Self::Welfare),
            "GC" | "GOV" | "GOVT" | "GOVC" | "GOVERNMENT" => Some(Self::Government),
            _ => None,
        }
    }

    const fn letters(self) -> &'static str {
        match self {
            Self::HealthAndSafety => "HSC",
            Self::Penal => "PC",
            Self::Vehicle => "VC",
            Self::Business => "BPC",
            Self::Welfare => "WIC",
            Self::Government => "GOV",
        }
    }

    /// What the lists say of a section of this code that the table does not hold.
    fn unlisted(self, digits: &str) -> Traits {
        match self {
            Self::Penal | Self::Business | Self::Welfare | Self::Government => Traits::UNLISTED,
            Self::Vehicle => Traits::UNLISTED.dismissal(Dismissal::set(&[Dismissal::Traffic])),
            // Division 10 is HSC 11000 to 11651.
            Self::HealthAndSafety => {
                let whole = whole(digits).parse::<u32>().unwrap_or_default();
                let drug = if (11_000..=11_651).contains(&whole) { YesNo::Yes } else { YesNo::No };
                Traits::UNLISTED.drug(YesNo::set(&[drug]))
            }
        }
    }
}

/// The number without its decimal.
fn whole(digits: &str) -> &str {
    digits.split('.').next().unwrap_or_default()
}

/// The last word of a text, and what stands before it.
fn last_word(text: &str) -> (&str, &str) {
    let text = text.trim_end();
    let (rest, word) = text.rfind(char::is_whitespace).and_then(|at| text.split_at_checked(at)).unwrap_or(("", text));
    (rest, word.trim_start())
}

/// The code behind a number ("459 pc", "25658 B & P", "11377 Health and Safety Code"), and what stands
/// between the two.
fn code_behind(after: &str) -> Option<(Code, &str)> {
    let after = after.trim_end();
    // "459(a)pc"
    let open = after.strip_suffix(')').unwrap_or(after);
    let start = open.rfind(|c: char| c.is_whitespace() || c == ')').map_or(0, |at| at + 1);
    let (mut rest, word) = after.split_at_checked(start)?;
    // One letter in brackets, or one that touches the number, is a subdivision.
    let touches = !rest.ends_with(char::is_whitespace);
    if word.bytes().filter(u8::is_ascii_alphabetic).count() == 1 && (touches || word.len() > 1) {
        return None;
    }
    if word.eq_ignore_ascii_case("code") {
        rest = last_word(rest).0;
    }
    let (first, and) = last_word(rest);
    if and == "&" || and.eq_ignore_ascii_case("and") {
        rest = last_word(first).0;
    }
    Some((Code::read(after.get(rest.len()..)?)?, rest.trim()))
}

impl<'a> Number<'a> {
    pub(crate) fn read(text: &'a str) -> Option<Self> {
        let start = text.find(|c: char| c.is_ascii_digit())?;
        let (before, from) = text.split_at_checked(start)?;
        let end = from.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(from.len());
        let (digits, after) = from.split_at_checked(end)?;
        let digits = digits.trim_end_matches('.');
        // The code may stand behind ("11358 pc"), where it must not be read as a subdivision.
        let (tail, rest) = code_behind(after).map_or((None, after.trim()), |(code, rest)| (Some(code), rest));
        let code = Code::read(before).or(tail);
        // Letters that name no code of ours ("USC") mean another law.
        if code.is_none() && before.bytes().any(|b| b.is_ascii_alphabetic()) {
            return None;
        }
        Some(Self { code, digits, rest })
    }

    /// The subdivisions: each in brackets (`(a)`, `(iv)`) or one letter or digit that stands alone.
    /// Words that people add ("11358 cultivation") end them.
    fn parts(self) -> Vec<&'a str> {
        let mut parts = Vec::new();
        let mut rest = self.rest.trim_start();
        while parts.len() < 5 {
            let part = match rest.strip_prefix('(') {
                Some(open) => open.split(')').next(),
                None => rest.get(..1).filter(|_| {
                    !rest.as_bytes().get(1).is_some_and(|next| next.is_ascii_alphabetic() || !next.is_ascii())
                }),
            };
            let Some(part) = part else { break };
            let name = part.trim();
            if name.is_empty() || name.len() > 4 || !name.bytes().all(|b| b.is_ascii_alphanumeric()) {
                break;
            }
            parts.push(name);
            let used = if rest.starts_with('(') { part.len() + 1 } else { part.len() };
            rest = rest.get(used..).unwrap_or_default().trim_start_matches(')').trim_start();
        }
        parts
    }

    /// The subdivision that decides, as one small letter.
    pub(crate) fn letter(self) -> Option<char> {
        let parts = self.parts();
        let mut first = parts.first()?.chars();
        let letter = first.next()?.to_ascii_lowercase();
        first.next().is_none().then_some(letter)
    }

    /// The section in one way of writing: `HSC 11357(a)`. The Penal Code has sections whose number ends in
    /// a letter (PC 273a): where the table holds one, a letter that touches the number belongs to it.
    pub(crate) fn label(self) -> String {
        let mut parts = self.parts();
        let mut digits = self.digits.to_owned();
        if self.code_or_usual() == Some(Code::Penal) && !self.rest.starts_with('(') {
            let lettered = parts.first().map(|letter| format!("{digits}{}", letter.to_ascii_lowercase()));
            if let Some(lettered) = lettered.filter(|section| has_section("PC", section)) {
                digits = lettered;
                parts.remove(0);
            }
        }
        self.write(&digits, &parts)
    }

    fn write(self, digits: &str, parts: &[&str]) -> String {
        let code = self.code_or_usual().map_or("", Code::letters);
        let mut label = format!("{code} {digits}");
        for part in parts {
            label.extend(["(", &part.to_ascii_lowercase(), ")"]);
        }
        label.trim().to_owned()
    }

    /// The code that was named, or the one where this number is. The state's data often says `PC` for
    /// a Health and Safety section, and the cannabis numbers are in no other code. So it is with the
    /// other numbers of five digits that the table has in the Health and Safety or the Vehicle Code
    /// alone: bare or with `PC`, they are taken for those. Shorter numbers are in many codes.
    pub(crate) fn code_or_usual(self) -> Option<Code> {
        match self.digits {
            "11357" | "11358" | "11359" | "11360" | "11361" | "11530" | "11530.1" | "11530.5" | "11531" | "11357.5"
            | "11360.5" | "11364" | "11366" | "11366.5" | "11379.6" | "11550" => Some(Code::HealthAndSafety),
            "23222" => Some(Code::Vehicle),
            "4573" | "4573.5" | "4573.6" | "4573.8" | "4573.9" | "4574" => Some(Code::Penal),
            "182" | "32" | "664" => self.code.or(Some(Code::Penal)),
            _ if matches!(self.code, None | Some(Code::Penal)) && whole(self.digits).len() == 5 => {
                let has = |code: Code| has_section(code.letters(), self.digits);
                let elsewhere = has(Code::Penal) || has(Code::Business) || has(Code::Welfare) || has(Code::Government);
                match (has(Code::HealthAndSafety), has(Code::Vehicle)) {
                    (true, false) if !elsewhere => Some(Code::HealthAndSafety),
                    (false, true) if !elsewhere => Some(Code::Vehicle),
                    _ => self.code,
                }
            }
            _ => self.code,
        }
    }

    /// A number without a code has the other number's code, where the table has it there ("PC 459/460").
    pub(crate) fn or_code_of(self, others: &[Self]) -> Self {
        let code = self.code_or_usual().or_else(|| {
            let codes = others.iter().filter_map(|other| other.code);
            codes.into_iter().find(|code| has_section(code.letters(), self.digits))
        });
        Self { code, ..self }
    }

    /// Whether it is too short to name a section by itself: a count, a weight, a degree.
    pub(crate) fn is_aside(self) -> bool {
        self.code_or_usual().is_none() && whole(self.digits).len() < 3
    }

    /// What the lists say of it.
    pub(crate) fn traits(self) -> Traits {
        let parts = self.parts();
        // Another section or a year stands behind it.
        let other = self.rest.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() >= 3);
        let Some(code) = self.code_or_usual().filter(|_| !other) else { return Traits::ANY };
        let unlisted = code.unlisted(self.digits);
        let found = Traits::of(&self.label()).unwrap_or_else(|| {
            // Old records write the subdivision as a decimal ("PC 496.1"): it may be either.
            let section = format!("{} {}", code.letters(), whole(self.digits));
            let old = if self.digits.contains('.') { Traits::of(&section) } else { None };
            old.map_or(unlisted, |old| old.or(unlisted))
        });
        // "PC 484(e)" may be PC 484e.
        match parts.split_first() {
            Some((letter, parts)) if code == Code::Penal && self.rest.starts_with('(') => {
                let lettered = format!("{}{}", self.digits, letter.to_ascii_lowercase());
                let bracketed = has_row(&self.write(self.digits, &[letter]));
                let other = Traits::of(&self.write(&lettered, parts)).filter(|_| !bracketed);
                other.map_or(found, |other| found.or(other))
            }
            _ => found,
        }
    }
}
