//! Policy, not law: what the rules of five prosecutors' offices said of a cannabis conviction, on the day on which
//! they were used.
//!
//! An office chose these rules for its own mass dismissal. They bind nobody today and say nothing of what the law
//! gives; the law crate does not know them. Here are the rules, written as if every fact were known, and the one place
//! that handles doubt; what is known of a conviction is in [`known`](self). Sentences are not here, and the same rules
//! for the state's extract, with the faults of their programs, are in the intake crate (docs/policies.md).

#![no_std]

#[cfg(test)]
extern crate std;

mod known;

use relief_check_law::date::Span;
use relief_check_law::{Day, Record};

/// What an office wanted for a case. From best to worst.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Outcome {
    /// It was to be dismissed.
    Dismiss,
    /// It was to be dismissed or lowered; which of them, the rules do not say.
    Either,
    /// It was to be lowered to a misdemeanor.
    Reduce,
    /// Somebody was to look at it.
    Look,
    /// It was left to the attorneys of the cities.
    City,
    /// The rules did not reach it.
    Out,
}

impl Outcome {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Dismiss, Self::Either, Self::Reduce, Self::Look, Self::City, Self::Out];

    /// The set of this one alone.
    #[must_use]
    pub const fn bit(self) -> u32 {
        1 << self as u32
    }
}

macro_rules! points {
    ($($(#[$doc:meta])* $name:ident;)+) => {
        #[derive(Clone, Copy)]
        enum Place { $($name),+ }

        /// What rules ask of a conviction, each a yes or no of its own: a bit in a set.
        #[allow(non_upper_case_globals, reason = "named as what they stand for")]
        pub mod point {
            $($(#[$doc])* pub const $name: u32 = 1 << super::Place::$name as u32;)+
        }
    };
}

points! {
    /// It was a felony; three times, since the others went three ways.
    FelonyCity;
    /// The same.
    Felony;
    /// The same.
    FelonyEither;
    /// The conviction was before Prop 64.
    Before;
    /// It was under HSC 11357(a) or (b).
    Letter;
    /// The person was 50 or older.
    Fifty;
    /// The person was 21 or younger at the conviction.
    Young;
    /// All convictions of the person were about cannabis, and all sentences were over.
    Cannabis;
    /// The last conviction of the person was more than so many years old.
    Free;
    /// The person had died, and all sentences were over.
    Died;
    /// It was the person's only conviction.
    Only;
    /// Its sentence was over.
    Over;
    /// As [`Free`], where there are others.
    FreeTen;
    /// The same, of five years.
    FreeFive;
    /// The case, and not this charge alone, was about more than a pound.
    Heavy;
    /// The office knew the weight.
    Weighed;
    /// A super-strike before it.
    Strike;
    /// A super-strike at any time.
    StrikeEver;
    /// Registration under PC 290 before it.
    Registration;
    /// Registration at any time.
    RegistrationEver;
    /// Two earlier cases under the section.
    Priors;
    /// Three cases under the section.
    PriorsEver;
    /// It was under HSC 11357.
    Possession;
    /// It was under HSC 11358.
    Growing;
}

/// A rule as one number: its points, whether they all hold or none of them, and what follows.
#[derive(Clone, Copy)]
struct Rule(u32);

const NONE: u32 = 1 << 31;
const THEN: u32 = 28;
const POINTS: u32 = (1 << THEN) - 1;

/// Where all of these points hold.
const fn all(points: u32, then: Outcome) -> Rule {
    Rule(points | (then as u32) << THEN)
}

/// Where this point does not hold.
const fn not(point: u32, then: Outcome) -> Rule {
    Rule(NONE | all(point, then).0)
}

/// The rules of an office.
pub struct Policy {
    /// The county, in kebab case.
    pub county: &'static str,
    /// The days on which the rules may have been used: from the program that has them to the office's announcement or
    /// the order, or to the day on which the program was taken out of use.
    pub used: Span,
    /// A conviction before the first day was old on every day of use, one after the second on none.
    old: (Day, Day),
    rules: &'static [Rule],
}

impl Policy {
    const fn new(county: &'static str, used: (Day, Day), years: u16, rules: &'static [Rule]) -> Self {
        let (first, last) = used;
        Self { county, used: Span { first, last }, old: (first.minus_years(years), last.minus_years(years)), rules }
    }
}

use Outcome::{City, Dismiss, Either, Look, Out, Reduce};
use point::{
    Before, Cannabis, Died, Felony, FelonyCity, FelonyEither, Fifty, Free, FreeFive, FreeTen, Growing, Heavy, Letter,
    Only, Over, Possession, Priors, PriorsEver, Registration, RegistrationEver, Strike, StrikeEver, Weighed, Young,
};

static LOS_ANGELES: &[Rule] = &[
    not(FelonyCity, City),
    not(Before, Out),
    all(Possession | Letter, Dismiss),
    all(Possession, Look),
    all(Strike, Out),
    all(Registration, Out),
    all(Priors, Out),
    all(Fifty, Dismiss),
    all(Young, Dismiss),
    all(Cannabis, Dismiss),
    all(Free, Dismiss),
    all(Died, Dismiss),
    all(0, Look),
];

/// Theirs of HSC 11357(b) as a felony is left out: the law never had one.
static SACRAMENTO: &[Rule] = &[
    not(Before, Out),
    not(Felony, Dismiss),
    all(Only | Over, Dismiss),
    all(Only, Reduce),
    // As the county got the program, also none later. Only then it is known here that there was none in ten years.
    all(FreeTen, Dismiss),
    all(0, Reduce),
];

/// San Joaquin's, and Contra Costa's, which had the same.
static SAN_JOAQUIN: &[Rule] = &[
    not(Before, Out),
    not(Felony, Dismiss),
    all(Possession, Dismiss),
    all(Only | Over, Dismiss),
    all(Only, Look),
    all(FreeFive, Dismiss),
    all(0, Look),
];

/// They ask for no date, and nothing is said of cases from after the change, which were never meant.
static SAN_FRANCISCO: &[Rule] = &[
    not(FelonyEither, Either),
    all(Possession, Either),
    all(StrikeEver, Out),
    all(RegistrationEver, Out),
    all(PriorsEver, Out),
    all(Growing, Either),
    all(Weighed | Heavy, Out),
    all(Weighed, Either),
    all(0, Look),
];

/// The policies that are known.
pub static POLICIES: [Policy; 5] = [
    Policy::new("contra-costa", (Day::ymd(2019, 4, 9), Day::ymd(2020, 1, 9)), 5, SAN_JOAQUIN),
    Policy::new("los-angeles", (Day::ymd(2019, 10, 28), Day::ymd(2020, 2, 11)), 10, LOS_ANGELES),
    Policy::new("sacramento", (Day::ymd(2019, 2, 11), Day::ymd(2019, 7, 1)), 10, SACRAMENTO),
    Policy::new("san-francisco", (Day::ymd(2018, 12, 12), Day::ymd(2019, 2, 25)), 0, SAN_FRANCISCO),
    Policy::new("san-joaquin", (Day::ymd(2019, 3, 28), Day::ymd(2019, 7, 1)), 5, SAN_JOAQUIN),
];

/// What a policy says of a conviction.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Found {
    /// The outcomes that are possible, as a set of [`Outcome::bit`]s.
    pub outcomes: u32,
    /// The points that are not known and decide between them, as a set of [`point`]s.
    pub open: u32,
}

impl Policy {
    /// The policy of a county, by its name in kebab case.
    #[must_use]
    pub fn of(county: &str) -> Option<&'static Self> {
        POLICIES.iter().find(|policy| policy.county == county)
    }

    /// What it says of a conviction of this county; `None` where it is no conviction that the rules are about, as far
    /// as is known.
    #[must_use]
    pub fn find(&self, record: &Record, charge: usize) -> Option<Found> {
        let (yes, open) = self.known(record, charge)?;
        let mut found = Found { outcomes: 0, open: 0 };
        // Every way in which the open points may fall: each set of points that lies within them.
        let mut way = open;
        loop {
            let outcome = self.decide(yes | way);
            found.outcomes |= outcome;
            let mut left = open;
            while left != 0 {
                let one = left & left.wrapping_neg();
                left ^= one;
                if self.decide(yes | way ^ one) != outcome {
                    found.open |= one;
                }
            }
            if way == 0 {
                return Some(found);
            }
            way = (way - 1) & open;
        }
    }

    /// The points that surely hold, and those that may, of what the policy asks; `None` as in [`find`](Self::find).
    #[must_use]
    pub fn known(&self, record: &Record, charge: usize) -> Option<(u32, u32)> {
        known::of(self, record, charge)
    }

    /// What the rules say where everything is known, these points hold, and no others: the set of that outcome alone. The
    /// last rule always fits.
    #[must_use]
    pub fn decide(&self, points: u32) -> u32 {
        let fits = |rule: &&Rule| {
            let asked = rule.0 & POINTS;
            points & asked == if rule.0 & NONE == 0 { asked } else { 0 }
        };
        self.rules.iter().find(fits).map_or(0, |rule| 1 << (rule.0 >> THEN & 7))
    }

    /// Every point that the rules ask for.
    #[must_use]
    pub fn asked(&self) -> u32 {
        self.rules.iter().fold(0, |all, rule| all | rule.0 & POINTS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_ends_with_a_rule_that_always_fits_and_each_point_is_asked_somewhere() {
        let mut asked = 0;
        for policy in &POLICIES {
            let (last, before) = policy.rules.split_last().unwrap();
            assert_eq!(last.0 & (POINTS | NONE), 0, "{}", policy.county);
            assert!(before.iter().all(|rule| rule.0 & POINTS != 0), "{}", policy.county);
            assert!(policy.used.first < policy.used.last);
            asked |= policy.asked();
        }
        assert_eq!(asked, (1 << (Place::Growing as u32 + 1)) - 1);
    }

    #[test]
    fn a_rule_keeps_what_it_is_made_of() {
        for outcome in Outcome::ALL {
            let policy =
                |rules| Policy::new("x", (Day::ymd(2019, 1, 1), Day::ymd(2019, 2, 1)), 0, rules).decide(Fifty | Young);
            let rule = all(Fifty | Young, outcome);
            assert_eq!(policy(std::vec![rule].leak()), outcome.bit());
            assert_eq!(policy(std::vec![all(Fifty | Free, Out), rule].leak()), outcome.bit());
            assert_eq!(policy(std::vec![not(Fifty, Out), not(Died, outcome)].leak()), outcome.bit());
        }
    }
}
