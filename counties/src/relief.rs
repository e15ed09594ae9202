//! The mass dismissals of a county and its progress in the automatic review. Only types; the
//! sentences are in `words/en/counties.ftl`, by key.

/// One mass dismissal. All figures are "about".
#[derive(Debug)]
pub struct Action {
    /// The key of its sentence in `words/en/counties.ftl`.
    pub key: &'static str,
    /// How far it is known to have gone.
    pub status: ActionStatus,
    /// What was to happen to the cases.
    pub kind: ActionKind,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub date: Option<&'static str>,
    /// Who acted.
    pub agency: &'static str,
    /// How many, of what [`Action::counted`] says.
    pub count: Option<u32>,
    /// What the count counts.
    pub counted: Counted,
    /// How many people.
    pub people: Option<u32>,
    /// How many of the count were felonies.
    pub felonies: Option<u32>,
    /// How many of the count were misdemeanors.
    pub misdemeanors: Option<u32>,
    /// The year of the oldest cases.
    pub back_to: Option<u16>,
    /// The cities whose misdemeanors were part of it, when it did not take in all. That a city is
    /// here does not say that it has its own prosecutor.
    pub cities: &'static [&'static str],
    /// One source, https; `None` when only a mirror of the page was seen.
    pub source: Option<&'static str>,
}

/// How far a mass dismissal is known to have gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActionStatus {
    /// A court signed an order.
    Ordered,
    /// An office said it was doing it. Never say that it was done.
    Announced,
    /// Cases were sent to the court, or the office did not object; what the court did is not known.
    Requested,
    /// An office said how many there might be.
    Estimate,
}

impl ActionStatus {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Ordered, Self::Announced, Self::Requested, Self::Estimate];

    /// The key of the sentence that says what this means for one case.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Ordered => "county-action-ordered",
            Self::Announced => "county-action-announced",
            Self::Requested => "county-action-requested",
            Self::Estimate => "county-action-estimate",
        }
    }
}

/// What was to happen to the cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActionKind {
    /// Dismissed.
    Dismissed,
    /// Some dismissed, some lowered.
    DismissedOrLowered,
    /// Looked at; what followed is not known.
    Reviewed,
}

/// What a count counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Cases.
    Cases,
    /// Convictions.
    Convictions,
}

/// How far the automatic review was.
#[derive(Debug)]
pub struct Review {
    /// How far, roughly.
    pub band: Band,
    /// The share of the state's list that was cleared, in tenths of a percent.
    pub percent_tenths: Option<u16>,
    /// How many cases were left.
    pub left: Option<u32>,
    /// The day of the report, `YYYY-MM-DD`.
    pub as_of: &'static str,
}

/// How far a county's automatic review was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Band {
    /// All of the state's list.
    Done,
    /// 90 percent or more.
    Nearly,
    /// Half or more.
    Partly,
    /// Less than half.
    Behind,
    /// Some cases were left; the share is not known.
    SomeLeft,
}

impl Band {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Done, Self::Nearly, Self::Partly, Self::Behind, Self::SomeLeft];

    /// The key of its sentence.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Done => "county-review-done",
            Self::Nearly => "county-review-nearly",
            Self::Partly => "county-review-partly",
            Self::Behind => "county-review-behind",
            Self::SomeLeft => "county-review-some-left",
        }
    }
}
