//! The policies of the mass dismissals as presets: policy, not law.
//!
//! Prosecutors' offices chose these, and each gives here the columns that its program gave, row for row, with its
//! faults ([`Fault`], docs/policies.md). What the law says is never here. The names of the policies and of their columns,
//! and what is common to all, are in this file and in [`facts`]; the order of the criteria in the files beside it.

mod columns;
mod configurable;
mod facts;
mod fixed;
mod los_angeles;
mod options;
mod pilots;
mod san_francisco;

use std::borrow::Cow;

pub(crate) use columns::Output;
use columns::{
    CONFIGURABLE_COLUMNS, LOS_ANGELES_COLUMNS, LOS_ANGELES_MORE_COLUMNS, PILOT_COLUMNS, SACRAMENTO_FIRST_COLUMNS,
    SAN_JOAQUIN_FIRST_COLUMNS,
};
pub use fixed::{Fault, Fixed};
pub use options::Options;
pub use san_francisco::Weights;

pub(crate) use facts::{Facts, Shared, is_county, possible_others};

use super::subject::{Conviction, Reading};

/// A policy.
#[derive(Clone, PartialEq, Debug)]
pub enum Preset {
    /// The one with options, of 2020.
    Configurable(Options),
    /// Los Angeles 2020, and its variants.
    LosAngeles(LosAngeles),
    /// Sacramento: the last code, or as delivered in February 2019.
    Sacramento(Version),
    /// San Joaquin: the last code, or as delivered.
    SanJoaquin(Version),
    /// Contra Costa: the last code, or as delivered.
    ContraCosta(Version),
    /// San Francisco 2018, the part that reads the extract alone.
    SanFrancisco(Weights),
}

/// Which code of a county's policy.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Version {
    /// The last one.
    Last,
    /// As the county got it.
    Delivered,
}

/// Los Angeles: what was used, and the variants that were tried, each one rule off.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LosAngeles {
    /// What was used.
    Used,
    /// Two priors are asked for only where nothing above fits.
    TwoPriorsEnd,
    /// All of 11357 is dismissed.
    All11357,
    /// The day of the conviction does not matter.
    NoDate,
    /// Super-strikes do not matter.
    NoStrikes,
    /// Registration does not matter.
    NoRegistration,
    /// Neither matters.
    NoStrikesNoRegistration,
    /// Two priors do not matter.
    NoTwoPriors,
    /// What was used, with one more column.
    MoreColumns,
}

/// The names of the policies, without the one that takes options and the one that takes weights.
const NAMES: [(&str, Preset); 15] = [
    ("los-angeles", Preset::LosAngeles(LosAngeles::Used)),
    ("los-angeles-two-priors-end", Preset::LosAngeles(LosAngeles::TwoPriorsEnd)),
    ("los-angeles-all-11357s", Preset::LosAngeles(LosAngeles::All11357)),
    ("los-angeles-no-date-dq", Preset::LosAngeles(LosAngeles::NoDate)),
    ("los-angeles-no-superstrikes", Preset::LosAngeles(LosAngeles::NoStrikes)),
    ("los-angeles-no-290s", Preset::LosAngeles(LosAngeles::NoRegistration)),
    ("los-angeles-no-superstrikes-or-290s", Preset::LosAngeles(LosAngeles::NoStrikesNoRegistration)),
    ("los-angeles-no-two-priors", Preset::LosAngeles(LosAngeles::NoTwoPriors)),
    ("los-angeles-isolated-hand-reviews", Preset::LosAngeles(LosAngeles::MoreColumns)),
    ("sacramento", Preset::Sacramento(Version::Last)),
    ("sacramento-delivered", Preset::Sacramento(Version::Delivered)),
    ("san-joaquin", Preset::SanJoaquin(Version::Last)),
    ("san-joaquin-delivered", Preset::SanJoaquin(Version::Delivered)),
    ("contra-costa", Preset::ContraCosta(Version::Last)),
    ("contra-costa-delivered", Preset::ContraCosta(Version::Delivered)),
];

/// The policy that takes an options file.
pub const CONFIGURABLE: &str = "configurable";

/// The policy that takes a file of weights.
pub const SAN_FRANCISCO: &str = "san-francisco";

impl Preset {
    /// The names of all policies.
    pub fn names() -> impl Iterator<Item = &'static str> {
        [CONFIGURABLE].into_iter().chain(NAMES.iter().map(|(name, _)| *name)).chain([SAN_FRANCISCO])
    }

    /// The policy of this name, if it needs no file of its own.
    #[must_use]
    pub fn by_name(name: &str) -> Option<Self> {
        NAMES.into_iter().find(|(known, _)| *known == name).map(|(_, preset)| preset)
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Configurable(_) => CONFIGURABLE,
            Self::SanFrancisco(_) => SAN_FRANCISCO,
            Self::LosAngeles(_) | Self::Sacramento(_) | Self::SanJoaquin(_) | Self::ContraCosta(_) => {
                NAMES.iter().find(|(_, preset)| preset == self).map_or("", |(name, _)| *name)
            }
        }
    }

    /// The county whose convictions it is about, where that is not for the user to say.
    #[must_use]
    pub const fn county(&self) -> Option<&'static str> {
        match self {
            Self::Configurable(_) => None,
            Self::LosAngeles(_) => Some("LOS ANGELES"),
            Self::Sacramento(_) => Some("SACRAMENTO"),
            Self::SanJoaquin(_) => Some("SAN JOAQUIN"),
            Self::ContraCosta(_) => Some("CONTRA COSTA"),
            Self::SanFrancisco(_) => Some("SAN FRANCISCO"),
        }
    }

    /// The columns that it gives.
    #[must_use]
    pub(crate) const fn columns(&self) -> &'static [Output] {
        match self {
            Self::Configurable(_) => CONFIGURABLE_COLUMNS,
            Self::LosAngeles(LosAngeles::MoreColumns) => LOS_ANGELES_MORE_COLUMNS,
            Self::LosAngeles(_) => LOS_ANGELES_COLUMNS,
            Self::Sacramento(Version::Delivered) => SACRAMENTO_FIRST_COLUMNS,
            Self::SanJoaquin(Version::Delivered) => SAN_JOAQUIN_FIRST_COLUMNS,
            Self::Sacramento(Version::Last) | Self::SanJoaquin(Version::Last) | Self::ContraCosta(_) => PILOT_COLUMNS,
            Self::SanFrancisco(_) => san_francisco::COLUMNS,
        }
    }

    /// How it reads rows.
    pub(crate) const fn reading(&self, fixed: Fixed) -> Reading {
        let early = match self {
            Self::Configurable(_) | Self::LosAngeles(_) => false,
            Self::Sacramento(_) | Self::SanJoaquin(_) | Self::ContraCosta(_) | Self::SanFrancisco(_) => true,
        };
        Reading {
            blank_offense_is_blank: early,
            whole_sections: fixed.has(Fault::Hyphen),
            parts_to_their_own: fixed.has(Fault::Parts),
            plain_dates: fixed.has(Fault::Dates),
            all_reliefs: false,
        }
    }

    /// Whether it was made for the comment column as well, where another cannabis charge may stand.
    pub(crate) fn tells_possible_others(&self) -> bool {
        self.columns().contains(&Output::PossibleOthers)
    }

    /// Whether the conviction is one that it decides.
    pub(crate) fn concerns(&self, facts: &Facts<'_>, conviction: &Conviction<'_>) -> bool {
        if !facts.in_county(conviction) {
            return false;
        }
        match self {
            Self::Configurable(_) | Self::LosAngeles(_) | Self::Sacramento(_) => facts.is_cannabis(conviction),
            Self::SanJoaquin(_) | Self::ContraCosta(_) => facts.is_cannabis(conviction) || facts.is_related(conviction),
            Self::SanFrancisco(_) => san_francisco::concerns(facts, conviction),
        }
    }

    /// What it says of a conviction.
    pub(crate) fn decide(&self, facts: &Facts<'_>, shared: &Shared, conviction: &Conviction<'_>) -> Decision {
        let decision = match self {
            Self::Configurable(options) => configurable::decide(options, facts, shared, conviction),
            Self::LosAngeles(variant) => los_angeles::decide(*variant, facts, shared, conviction),
            Self::Sacramento(version) => pilots::sacramento(*version, facts, shared, conviction),
            Self::SanJoaquin(_) | Self::ContraCosta(_) => pilots::san_joaquin(facts, shared, conviction),
            Self::SanFrancisco(weights) => san_francisco::decide(weights, facts, conviction),
        };
        if decision.determination == Determination::None && facts.fixed.has(Fault::Blank) {
            return Decision::new(Determination::NotEligible, "No criterion of this policy fits");
        }
        decision
    }
}

/// What a policy says of a conviction.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub(crate) enum Determination {
    /// To be dismissed.
    Dismiss,
    /// To be reduced.
    Reduce,
    /// Perhaps; somebody looks at it.
    Maybe,
    /// Somebody looks at it.
    HandReview,
    /// The cities' attorneys look at it.
    CityAttorneys,
    /// No.
    NotEligible,
    /// San Francisco's "eligible".
    Eligible,
    /// San Francisco's "ineligible".
    Ineligible,
    /// San Francisco's "needs review".
    NeedsReview,
    /// Nothing was said.
    None,
}

impl Determination {
    /// The words of the column.
    #[must_use]
    pub(crate) const fn words(self) -> &'static str {
        match self {
            Self::Dismiss => "Eligible for Dismissal",
            Self::Reduce => "Eligible for Reduction",
            Self::Maybe => "Maybe Eligible - Flag for Review",
            Self::HandReview => "Hand Review",
            Self::CityAttorneys => "To be reviewed by City Attorneys",
            Self::NotEligible => "Not eligible",
            Self::Eligible => "eligible",
            Self::Ineligible => "ineligible",
            Self::NeedsReview => "needs review",
            Self::None => "",
        }
    }

    /// Whether the conviction would be gone.
    #[must_use]
    pub(crate) const fn clears(self) -> bool {
        matches!(self, Self::Dismiss | Self::Eligible)
    }

    /// Whether it would at least be no felony any more.
    #[must_use]
    pub(crate) const fn helps(self) -> bool {
        self.clears() || matches!(self, Self::Reduce)
    }
}

/// A determination with its reason.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Decision {
    pub(crate) determination: Determination,
    pub(crate) reason: Cow<'static, str>,
    /// San Francisco's other columns.
    pub(crate) checks: Option<Box<san_francisco::Checks>>,
}

impl Decision {
    pub(crate) fn new(determination: Determination, reason: impl Into<Cow<'static, str>>) -> Self {
        Self { determination, reason: reason.into(), checks: None }
    }

    pub(crate) fn none() -> Self {
        Self::new(Determination::None, "")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_policy_has_one_name() {
        let names: Vec<&str> = Preset::names().collect();
        assert_eq!(names.len(), NAMES.len() + 2);
        for (name, preset) in NAMES {
            assert_eq!((preset.name(), Preset::by_name(name)), (name, Some(preset.clone())));
            assert!(preset.county().is_some());
        }
        assert_eq!(Preset::by_name("los angeles"), None);
        assert_eq!(CONFIGURABLE_COLUMNS.len(), 18);
        assert_eq!((LOS_ANGELES_COLUMNS.len(), PILOT_COLUMNS.len()), (17, 12));
    }
}
