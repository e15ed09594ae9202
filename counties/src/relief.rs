//! The mass dismissals of a county and its progress in the automatic review. Only types; the
//! sentences are in `words/en/counties.ftl`, by key.

/// One mass dismissal. Its figures are in its sentence and in `data/`.
#[derive(Debug)]
pub struct Action {
    /// The key of its sentence in `words/en/counties.ftl`.
    pub key: &'static str,
    /// How far it is known to have gone.
    pub status: ActionStatus,
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

/// How far the automatic review was.
#[derive(Debug)]
pub struct Review {
    /// How far, roughly.
    pub band: Band,
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
