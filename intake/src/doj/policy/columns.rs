//! The columns that the policies' programs added, under their own names, and which policy has which.

macro_rules! outputs {
    ($($(#[$doc:meta])* $name:ident = $header:literal;)+) => {
        /// A column that a policy gives.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub(crate) enum Output { $($(#[$doc])* $name),+ }

        impl Output {
            /// Its header, as the program wrote it.
            pub(crate) const fn header(self) -> &'static str {
                match self { $(Self::$name => $header),+ }
            }
        }
    };
}

outputs! {
    /// The numbers of the case.
    CaseNumber = "Case Number";
    /// How many convictions the record has.
    Convictions = "# of convictions on record";
    /// A cannabis charge that stands in the comment alone.
    PossibleOthers = "Possible Other P64 Charges";
    /// After the day on which the law changed.
    After = "Occurred after 11/9/2016";
    /// The super-strikes.
    Strikes = "Superstrike Code Section(s)";
    /// The offenses that bring registration.
    Registrable = "PC290 Code Section(s)";
    /// Whether a registration is on the record.
    Registration = "PC290 Registration";
    /// The day of the conviction.
    Date = "Date of Conviction";
    /// Years since then.
    YearsSinceThis = "Years Since This Conviction";
    /// Years since the last conviction.
    YearsSinceAny = "Years Since Any Conviction";
    /// How many cannabis convictions.
    Cannabis = "# of Prop 64 convictions";
    /// How many others.
    Others = "# of NON Prop 64 convictions";
    /// How many of 11357.
    Of11357 = "# of HS 11357 convictions";
    /// How many of 11358.
    Of11358 = "# of HS 11358 convictions";
    /// How many of 11359.
    Of11359 = "# of HS 11359 convictions";
    /// How many of 11360.
    Of11360 = "# of HS 11360 convictions";
    /// Whether the person has died.
    Deceased = "Deceased";
    /// The determination.
    Determination = "Eligibility Determination";
    /// Its reason.
    Reason = "Eligibility Reason";
    /// San Francisco: whether a super-strike is on the record.
    StrikeCheck = "Superstrikes";
    /// San Francisco: whether an offense that brings registration is.
    RegistrableCheck = "PC290 Charges";
    /// San Francisco: three convictions of the same section.
    TwoPriors = "Two Priors";
    /// San Francisco: whether it is more than a pound.
    OverOnePound = "Over 1lb";
    /// San Francisco: the weight in grams.
    Weight = "Q_final_sum";
    /// San Francisco: the age at the conviction.
    AgeAtConviction = "Age at Conviction";
    /// San Francisco: years since the conviction.
    YearsSinceEvent = "Years Since Event";
    /// San Francisco: years since the last conviction.
    YearsSinceLast = "Years Since Most Recent Conviction";
    /// San Francisco: the determination.
    FinalRecommendation = "Final Recommendation";
}

impl Output {
    /// Whether it is the one column that rows without a determination may have.
    pub(crate) fn is_possible_others(self) -> bool {
        self == Self::PossibleOthers
    }
}

use Output as O;

/// The columns of all these programs, in the order that they share.
const ALL: [Output; 19] = [
    O::CaseNumber,
    O::Convictions,
    O::PossibleOthers,
    O::After,
    O::Strikes,
    O::Registrable,
    O::Registration,
    O::Date,
    O::YearsSinceThis,
    O::YearsSinceAny,
    O::Cannabis,
    O::Others,
    O::Of11357,
    O::Of11358,
    O::Of11359,
    O::Of11360,
    O::Deceased,
    O::Determination,
    O::Reason,
];

/// All columns but these, which are `N`; else the build stops.
#[allow(clippy::indexing_slicing, reason = "a fault here stops the build")]
const fn but<const N: usize>(left_out: &[Output]) -> [Output; N] {
    let mut columns = [O::CaseNumber; N];
    let (mut from, mut to) = (0, 0);
    while from < ALL.len() {
        let (mut at, mut kept) = (0, true);
        while at < left_out.len() {
            kept &= left_out[at] as u8 != ALL[from] as u8;
            at += 1;
        }
        if kept {
            columns[to] = ALL[from];
            to += 1;
        }
        from += 1;
    }
    assert!(to == N);
    columns
}

pub(super) const CONFIGURABLE_COLUMNS: &[Output] = &but::<18>(&[O::Others]);

pub(super) const LOS_ANGELES_COLUMNS: &[Output] = &but::<17>(&[O::After, O::Others]);

pub(super) const LOS_ANGELES_MORE_COLUMNS: &[Output] = &but::<18>(&[O::After]);

pub(super) const PILOT_COLUMNS: &[Output] =
    &but::<12>(&[O::PossibleOthers, O::After, O::Others, O::Of11357, O::Of11358, O::Of11359, O::Of11360]);

pub(super) const SAN_JOAQUIN_FIRST_COLUMNS: &[Output] = &[
    O::CaseNumber,
    O::Convictions,
    O::Date,
    O::YearsSinceThis,
    O::YearsSinceAny,
    O::Cannabis,
    O::Deceased,
    O::Determination,
    O::Reason,
];

pub(super) const SACRAMENTO_FIRST_COLUMNS: &[Output] =
    &[O::Convictions, O::Date, O::YearsSinceThis, O::YearsSinceAny, O::Cannabis, O::Determination, O::Reason];
