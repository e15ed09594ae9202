//! What the policies' criteria read of a person's record, and the columns that all policies share.

use std::io::Write as _;

use super::super::date::Stamp;
use super::super::out;
use super::super::section::{CANNABIS, Section, Sections};
use super::super::subject::{Conviction, Subject};
use super::{Decision, Fault, Fixed, Output, Preset, Version};

/// The day from which convictions are "after": 9 November 2016.
pub(crate) const PROP_64: Stamp = Stamp::ymd(2016, 11, 9);

/// Which lists of sections a policy has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Lists {
    /// San Francisco's of 2018.
    First,
    /// Those of Contra Costa as delivered.
    Delivered,
    /// The later ones.
    Later,
}

/// One person's record as criteria read it.
pub(crate) struct Facts<'a> {
    pub(crate) subject: &'a Subject<'a>,
    pub(crate) sections: &'a Sections,
    pub(crate) as_of: Stamp,
    pub(crate) county: &'a [u8],
    pub(crate) fixed: Fixed,
    pub(crate) lists: Lists,
}

/// What is worked out once for a person.
pub(crate) struct Shared {
    /// How many cannabis convictions of each section.
    pub(crate) by_section: [usize; 4],
    /// The last conviction; unreadable days count as very old.
    pub(crate) last: Stamp,
    strikes: Vec<String>,
    registrable: Vec<String>,
    /// The first super-strike and the first that brings registration, where there is one.
    pub(crate) first_strike: Option<Stamp>,
    pub(crate) first_registrable: Option<Stamp>,
}

/// Whether the conviction lies before the law changed.
pub(super) fn is_before_the_law(conviction: &Conviction<'_>) -> bool {
    conviction.day < PROP_64
}

impl Shared {
    /// Whether no super-strike is on the record.
    pub(crate) fn has_no_strikes(&self) -> bool {
        self.strikes.is_empty()
    }

    /// Whether no offense that brings registration is.
    pub(crate) fn has_no_registrable(&self) -> bool {
        self.registrable.is_empty()
    }
}

impl<'a> Facts<'a> {
    pub(crate) fn section(&self, conviction: &Conviction<'_>) -> &'a Section {
        self.sections.get(conviction.section)
    }

    /// Which of the four sections, if any.
    pub(crate) fn cannabis(&self, conviction: &Conviction<'_>) -> Option<u8> {
        let section = self.section(conviction);
        if self.fixed.has(Fault::Sections) { section.law_cannabis } else { section.cannabis }
    }

    pub(crate) fn is_cannabis(&self, conviction: &Conviction<'_>) -> bool {
        self.cannabis(conviction).is_some()
    }

    pub(crate) fn is_related(&self, conviction: &Conviction<'_>) -> bool {
        let section = self.section(conviction);
        section.related || self.fixed.has(Fault::Letters) && section.related_with_letters
    }

    pub(crate) fn in_county(&self, conviction: &Conviction<'_>) -> bool {
        same_county(&conviction.county, self.county, self.fixed)
    }

    /// Whether the class is not known, and that matters.
    pub(crate) fn class_is_open(&self, conviction: &Conviction<'_>) -> bool {
        self.fixed.has(Fault::Class) && conviction.level.is_none()
    }

    fn is_strike(&self, conviction: &Conviction<'_>) -> bool {
        let section = self.section(conviction);
        if self.fixed.has(Fault::Lists) {
            return section.law_strike == Some(true);
        }
        if self.lists == Lists::Later { section.strike } else { section.early_strike }
    }

    fn is_registrable(&self, conviction: &Conviction<'_>) -> u8 {
        let section = self.section(conviction);
        if self.fixed.has(Fault::Lists) {
            return u8::from(section.law_registrable == Some(true));
        }
        match self.lists {
            Lists::Later => u8::from(section.registrable),
            Lists::Delivered => section.delivered_registrable,
            Lists::First => section.early_registrable,
        }
    }

    /// Whether an age is reached: so many years after birth are not after the day of the run.
    pub(crate) fn is_of_age(&self, years: i32) -> bool {
        match self.subject.birth {
            None if self.fixed.has(Fault::Dates) => false,
            birth => birth.unwrap_or(Stamp::ZERO).plus_years(years) <= self.as_of,
        }
    }

    /// Whether nothing that rests on this day may be said.
    pub(crate) fn is_open(&self, day: Stamp) -> bool {
        day.is_zero() && self.fixed.has(Fault::Dates)
    }

    /// Whether some conviction's day could not be read, and that matters.
    pub(crate) fn some_day_is_open(&self) -> bool {
        self.subject.convictions.iter().any(|conviction| self.is_open(conviction.day))
    }

    /// Whether more than so many years, of 365.25 days each, have passed; never for a day that was not read.
    pub(crate) fn more_years_than(&self, day: Stamp, years: i64) -> bool {
        !day.is_zero() && self.days_since(day) * 4 > years * 1461
    }

    /// Days since then, as far as the programs can count them.
    pub(crate) fn days_since(&self, day: Stamp) -> i64 {
        self.as_of.days_since(day).clamp(-MOST_DAYS - 1, MOST_DAYS + 1)
    }

    /// Whether the sentence was over before the day of the run.
    pub(crate) fn is_sentence_over(&self, conviction: &Conviction<'_>) -> bool {
        conviction.end < self.as_of.nanoseconds()
    }

    /// Whether no sentence goes on after the day of the run.
    pub(crate) fn are_all_sentences_over(&self) -> bool {
        let now = self.as_of.nanoseconds();
        self.subject.convictions.iter().all(|conviction| conviction.end <= now)
    }

    /// What is common to all convictions of the person. `gang_pairs` are counts of one case that are a super-strike
    /// together.
    pub(crate) fn shared(&self, gang_pairs: bool) -> Shared {
        let mut shared = Shared {
            by_section: [0; 4],
            last: Stamp::ZERO,
            strikes: Vec::new(),
            registrable: Vec::new(),
            first_strike: None,
            first_registrable: None,
        };
        for conviction in &self.subject.convictions {
            if let Some(slot) =
                self.cannabis(conviction).and_then(|which| shared.by_section.get_mut(usize::from(which)))
            {
                *slot += 1;
            }
            shared.last = shared.last.max(conviction.day);
            let text = &self.section(conviction).text;
            if self.is_strike(conviction) {
                shared.strikes.push(text.clone());
                shared.first_strike = Some(first(shared.first_strike, conviction.day));
            }
            for _ in 0..self.is_registrable(conviction) {
                shared.registrable.push(text.clone());
                shared.first_registrable = Some(first(shared.first_registrable, conviction.day));
            }
        }
        if gang_pairs {
            self.add_gang_pairs(&mut shared);
        }
        shared
    }

    fn add_gang_pairs(&self, shared: &mut Shared) {
        let convictions = &self.subject.convictions;
        let mut cases: Vec<&[u8]> = Vec::new();
        for gang in convictions.iter().filter(|conviction| self.section(conviction).gang) {
            if cases.contains(&gang.case()) {
                continue;
            }
            cases.push(gang.case());
            // The last enhancement of a case is the one that is named.
            let named = convictions.iter().rev().find(|other| other.case() == gang.case() && self.section(other).gang);
            let named = named.unwrap_or(gang);
            let pairs =
                convictions.iter().filter(|other| other.case() == gang.case() && self.section(other).enhanceable);
            for other in pairs {
                shared.strikes.push(format!("{} + {}", self.section(other).text, self.section(named).text));
                if self.fixed.has(Fault::Order) {
                    shared.first_strike = Some(first(shared.first_strike, other.day.max(named.day)));
                }
            }
        }
        // Each is named once; the programs did so in no order, here it is the record's.
        let mut seen = Vec::with_capacity(shared.strikes.len());
        shared.strikes.retain(|text| {
            let new = !seen.contains(text);
            seen.push(text.clone());
            new
        });
    }

    /// Writes the columns of a policy for a conviction, each with its comma before it.
    pub(crate) fn write(
        &self,
        to: &mut Vec<u8>,
        columns: &[Output],
        shared: &Shared,
        conviction: &Conviction<'_>,
        decision: &Decision,
        others: &[u8],
    ) {
        for column in columns {
            to.push(b',');
            self.cell(to, *column, shared, conviction, decision, others);
        }
    }

    fn cell(
        &self,
        to: &mut Vec<u8>,
        column: Output,
        shared: &Shared,
        conviction: &Conviction<'_>,
        decision: &Decision,
        others: &[u8],
    ) {
        let count = |to: &mut Vec<u8>, number: usize| out::number(to, number as u64);
        let [of_11357, of_11358, of_11359, of_11360] = shared.by_section;
        let cannabis = of_11357 + of_11358 + of_11359 + of_11360;
        let convictions = self.subject.convictions.len();
        let checks = decision.checks.as_deref();
        match column {
            Output::CaseNumber => out::joined(to, self.subject.case_numbers(conviction), "; "),
            Output::Convictions => count(to, convictions),
            Output::PossibleOthers => out::text(to, others),
            Output::After => {
                let last_before = if self.fixed.has(Fault::Boundary) { PROP_64.days_before(1) } else { PROP_64 };
                to.push(if conviction.day > last_before { b'Y' } else { b'N' });
            }
            Output::Strikes => names(to, &shared.strikes, ";", checks.map(|checks| checks.strikes)),
            Output::Registrable => names(to, &shared.registrable, ";", checks.map(|checks| checks.registrable)),
            Output::Registration => match checks {
                Some(checks) => to.extend_from_slice(checks.registration.as_bytes()),
                None => to.extend_from_slice(if self.subject.registered { b"Yes" } else { b"-" }),
            },
            Output::Date => {
                let (year, month, day) = conviction.day.parts();
                // Writing to a vector does not fail.
                let _ = write!(to, "{month:02}/{day:02}/{year:04}");
            }
            Output::YearsSinceThis => self.years(to, conviction.day),
            Output::YearsSinceAny => self.years(to, shared.last),
            Output::Cannabis => count(to, cannabis),
            Output::Others => count(to, convictions.saturating_sub(cannabis)),
            Output::Of11357 => count(to, of_11357),
            Output::Of11358 => count(to, of_11358),
            Output::Of11359 => count(to, of_11359),
            Output::Of11360 => count(to, of_11360),
            Output::Deceased => to.extend_from_slice(if self.subject.deceased { b"Deceased" } else { b"-" }),
            Output::Determination | Output::FinalRecommendation => {
                to.extend_from_slice(decision.determination.words().as_bytes());
            }
            Output::Reason => out::text(to, decision.reason.trim().as_bytes()),
            Output::StrikeCheck => check(to, checks.map(|checks| checks.strikes)),
            Output::RegistrableCheck => check(to, checks.map(|checks| checks.registrable)),
            Output::TwoPriors => check(to, checks.map(|checks| checks.priors)),
            Output::OverOnePound => check(to, checks.map(|checks| checks.over)),
            Output::Weight => check(to, checks.map(|checks| checks.weight.as_str())),
            Output::AgeAtConviction => match self.subject.birth {
                Some(birth) if !conviction.day.is_zero() => {
                    let days = conviction.day.days_since(birth);
                    let _ = write!(to, "{}", days * 4 / 1461);
                }
                Some(_) | None => to.extend_from_slice(b"not found"),
            },
            Output::YearsSinceEvent => self.years_or_not_found(to, conviction.day),
            Output::YearsSinceLast => self.years_or_not_found(to, shared.last),
        }
    }

    fn years_or_not_found(&self, to: &mut Vec<u8>, day: Stamp) {
        if day.is_zero() { to.extend_from_slice(b"not found") } else { self.years(to, day) }
    }

    /// Years of 365.25 days, to a tenth.
    fn years(&self, to: &mut Vec<u8>, day: Stamp) {
        if day.is_zero() {
            to.extend_from_slice(b"-1.0");
            return;
        }
        let days = self.days_since(day);
        let far = days.abs() > MOST_DAYS;
        // No number of days lies in the middle between two tenths. The far ones are 292.27 years.
        let tenths = if far { 2923 } else { (days.abs() * 80 + 1461) / 2922 };
        let sign = if days < 0 { "-" } else { "" };
        let _ = write!(to, "{sign}{}.{}", tenths / 10, tenths % 10);
    }
}

/// The programs count time in nanoseconds in 64 bits, which end after 292 years.
const MOST_DAYS: i64 = 106_751;

fn check(to: &mut Vec<u8>, text: Option<&str>) {
    to.extend_from_slice(text.unwrap_or_default().as_bytes());
}

/// The names of sections, or that there are none.
fn names(to: &mut Vec<u8>, names: &[String], between: &str, check: Option<&'static str>) {
    match check {
        // San Francisco's program asks only for felonies, and parts names by a space as well.
        Some(check @ ("n/a" | "no match")) => to.extend_from_slice(check.as_bytes()),
        Some(_) if !names.is_empty() => out::joined(to, names.iter().map(String::as_bytes), "; "),
        None if !names.is_empty() => out::joined(to, names.iter().map(String::as_bytes), between),
        Some(_) | None => to.push(b'-'),
    }
}

/// The earlier of two days; a first day that was not read is replaced, as the programs do.
fn first(known: Option<Stamp>, day: Stamp) -> Stamp {
    known.filter(|known| !known.is_zero()).map_or(day, |known| known.min(day))
}

/// Whether two names are of the same county.
pub(crate) fn same_county(one: &[u8], other: &[u8], fixed: Fixed) -> bool {
    one == other || fixed.has(Fault::County) && is_county(one, other)
}

/// Whether two names are of the same county, whatever the letters.
pub(crate) fn is_county(one: &[u8], other: &[u8]) -> bool {
    one.trim_ascii().eq_ignore_ascii_case(other.trim_ascii())
}

/// Another cannabis charge that stands in the comment alone: the comment, or nothing.
pub(crate) fn possible_others<'a>(offense: &[u8], comment: &'a [u8]) -> &'a [u8] {
    let find = |text: &[u8]| {
        let places = CANNABIS
            .iter()
            .filter_map(|number| memchr::memmem::find(text, number.as_bytes()).map(|place| (place, *number)));
        places.min().map(|(_, number)| number)
    };
    let Some(commented) = find(comment) else { return b"" };
    if find(offense) != Some(commented) {
        return comment;
    }
    if commented != "11357" {
        return b"";
    }
    match (letter(offense), letter(comment)) {
        (Some(b'A' | b'B'), Some(b'C' | b'D')) | (Some(b'C' | b'D'), Some(b'A' | b'B')) | (None, Some(_)) => comment,
        (Some(_), _) | (None, None) => b"",
    }
}

/// The subdivision of the first 11357 that has one of the letters A to D.
fn letter(text: &[u8]) -> Option<u8> {
    memchr::memmem::find_iter(text, b"11357(").find_map(|place| {
        let rest = text.get(place + 6..place + 8)?;
        match rest {
            [letter @ b'A'..=b'D', b')'] => Some(*letter),
            _ => None,
        }
    })
}

impl Preset {
    /// Which lists of super-strikes and of registration it has.
    pub(crate) const fn lists(&self) -> Lists {
        match self {
            Self::SanFrancisco(_) => Lists::First,
            Self::Sacramento(Version::Delivered)
            | Self::SanJoaquin(Version::Delivered)
            | Self::ContraCosta(Version::Delivered) => Lists::Delivered,
            Self::Sacramento(Version::Last)
            | Self::SanJoaquin(Version::Last)
            | Self::ContraCosta(Version::Last)
            | Self::Configurable(_)
            | Self::LosAngeles(_) => Lists::Later,
        }
    }

    /// Whether counts of one case can be a super-strike together.
    pub(crate) const fn pairs_gangs(&self) -> bool {
        matches!(self, Self::LosAngeles(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_may_hold_another_charge() {
        let others = |offense: &str, comment: &str| {
            String::from_utf8_lossy(possible_others(offense.as_bytes(), comment.as_bytes())).into_owned()
        };
        assert_eq!(others("11358 HS-X", "11359 HS-OTHER"), "11359 HS-OTHER");
        assert_eq!(others("459 PC-X", "SEE 11357"), "SEE 11357");
        assert_eq!(others("11358 HS-X", "11358 HS"), "");
        assert_eq!(others("11357(A) HS", "11357(C) HS"), "11357(C) HS");
        assert_eq!(others("11357(A) HS", "11357(B) HS"), "");
        assert_eq!(others("11357 HS", "11357(B) HS"), "11357(B) HS");
        assert_eq!(others("11357(B) HS", "11357 HS"), "");
        assert_eq!(others("11357(E) HS", "11357(C) HS"), "11357(C) HS");
        assert_eq!(others("459 PC", "NOTHING"), "");
    }
}
