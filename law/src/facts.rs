//! What a rule may read: every fact, every value that it can take, and its name at the border.
//!
//! The names are those of the interchange contract (docs/contract.md). Adding a fact or a value
//! here makes the crate refuse to compile until it is evaluated and asked. What a record is made of
//! is in [`crate::record`]; nothing here holds an answer.

/// A set of values of one choice fact, one bit a value, in the order of declaration.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash)]
pub struct Values(pub u32);

impl Values {
    /// Neither value: what remains when facts contradict each other.
    pub const NONE: Self = Self(0);

    /// The values that are in both.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The values that are in either.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The values of this set that are not in the other.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether no value is left.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether exactly one value is left.
    #[must_use]
    pub const fn is_one(self) -> bool {
        self.0.is_power_of_two()
    }

    /// Whether every value of this set is in the other.
    #[must_use]
    pub const fn within(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    /// The positions of the values, lowest first.
    pub fn indices(self) -> impl Iterator<Item = u8> {
        (0..32).filter(move |index| self.0 & (1 << index) != 0)
    }
}

/// A type whose values are the values of one choice fact.
pub trait Value: Copy + Eq + 'static {
    /// Every value, in the order of declaration.
    const ALL: &'static [Self];
    /// The value's name at the border.
    fn code(self) -> &'static str;
    /// Its position in [`ALL`](Self::ALL).
    fn index(self) -> u8;
    /// The value of this name.
    #[must_use]
    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.code() == code)
    }
}

macro_rules! values {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $value:ident = $code:literal),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum $name { $($(#[$vdoc])* $value),+ }

        impl $name {
            /// The set of these values.
            #[must_use]
            pub const fn set(values: &[Self]) -> Values {
                let mut bits = 0;
                let mut rest = values;
                while let [value, others @ ..] = rest {
                    bits |= 1 << *value as u8;
                    rest = others;
                }
                Values(bits)
            }

            /// Every value that the fact can take.
            pub const ANY: Values = Self::set(&[$(Self::$value),+]);

            /// The names of all values, in order.
            pub const CODES: &'static [&'static str] = &[$($code),+];
        }

        impl Value for $name {
            const ALL: &'static [Self] = &[$(Self::$value),+];
            fn code(self) -> &'static str {
                match self { $(Self::$value => $code),+ }
            }
            fn index(self) -> u8 {
                self as u8
            }
        }
    )+};
}

values! {
    /// Where the case was heard.
    Court {
        /// A court of the State of California.
        California = "california",
        /// A court of the United States.
        Federal = "federal",
        /// A court of another state.
        OtherState = "other-state",
        /// A court-martial.
        Military = "military",
        /// The court of a tribe.
        Tribal = "tribal",
    }

    /// How the case ended.
    Ended {
        /// A conviction in adult court, by plea or trial.
        Convicted = "convicted",
        /// A finding in juvenile court.
        Juvenile = "juvenile",
        /// An arrest that was never charged.
        NoCharges = "no-charges",
        /// Charges that were filed and then dropped or dismissed.
        Dropped = "dropped",
        /// Not guilty.
        Acquitted = "acquitted",
        /// A diversion program instead of a conviction.
        Diversion = "diversion",
    }

    /// The class of the offense, as it stands on the record.
    Level {
        /// The lowest class: a fine.
        Infraction = "infraction",
        /// The middle class.
        Misdemeanor = "misdemeanor",
        /// The highest class.
        Felony = "felony",
    }

    /// Age on the day of the offense. Who had a birthday that day has turned that age.
    Age {
        /// 17 or younger.
        Under18 = "under-18",
        /// 18, 19 or 20.
        From18To20 = "18-20",
        /// 21 or older.
        From21 = "21-plus",
    }

    /// The amount against the limit that fits: 28.5 g of flower, 8 g of concentrate, six living
    /// plants; for import or export 28.5 g of flower or 4 g of concentrate. Exactly at the limit
    /// is within.
    Quantity {
        /// At the limit or below.
        Within = "within",
        /// Above the limit.
        Over = "over",
    }

    /// What was done, for the section on selling, moving and giving (HSC 11360).
    Conduct {
        /// Sold, or offered to sell.
        Sale = "sale",
        /// Gave away for nothing, or offered to.
        Gift = "gift",
        /// Moved it for one's own use.
        OwnUse = "transport-own-use",
        /// Moved it in order to sell it.
        ForSale = "transport-for-sale",
        /// Brought it into or out of California.
        ImportExport = "import-export",
    }

    /// Who it was sold or given to.
    Recipient {
        /// Nobody.
        Nobody = "none",
        /// Somebody of 17 or younger.
        Under18 = "under-18",
        /// Somebody of 18 to 20.
        From18To20 = "18-20",
        /// Somebody of 21 or older.
        From21 = "21-plus",
    }

    /// A plain yes or no.
    YesNo {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
    }

    /// Whether there is a conviction of a listed kind, and when, against this one.
    Prior {
        /// There is none.
        Never = "none",
        /// Convicted of it before this conviction.
        Before = "before",
        /// Convicted of it in the same case.
        SameCase = "same-case",
        /// Convicted of it after this conviction.
        After = "after",
    }

    /// How many earlier convictions of the same section.
    Priors {
        /// None.
        Zero = "0",
        /// One.
        One = "1",
        /// Two or more.
        Two = "2",
    }

    /// The sentence.
    Sentence {
        /// A fine or jail, and no probation.
        FineOrJail = "fine-or-jail",
        /// Probation of any kind.
        Probation = "probation",
        /// County jail for a felony, with supervision after (PC 1170(h)(5)(B)).
        CountySupervised = "county-felony-supervised",
        /// County jail for a felony, with none (PC 1170(h)(5)(A)).
        CountyStraight = "county-felony-straight",
        /// A prison term that was imposed, not carried out, and probation instead.
        SuspendedPrison = "suspended-prison",
        /// State prison.
        StatePrison = "state-prison",
    }

    /// How probation ended.
    ProbationEnd {
        /// Finished with nothing broken.
        Completed = "completed",
        /// A judge ended it early.
        EndedEarly = "ended-early",
        /// Finished, with violations on the way.
        Violations = "violations",
        /// Taken away.
        Revoked = "revoked",
        /// Not ended yet.
        Ongoing = "ongoing",
    }

    /// The most serious conviction since this one.
    Later {
        /// No conviction since.
        Never = "none",
        /// A misdemeanor.
        Misdemeanor = "misdemeanor",
        /// A felony.
        Felony = "felony",
    }

    /// What has been granted in this case already.
    Cleared {
        /// Nothing, as far as is known.
        Nothing = "none",
        /// Reduced under PC 17(b), Prop 47 or Prop 64.
        Reduced = "reduced",
        /// Dismissed under PC 1203.4 or its kin.
        Dismissed = "dismissed",
        /// Sealed, "relief granted", or dismissed under Prop 64.
        Sealed = "sealed",
    }

    /// The kind of diversion.
    Diversion {
        /// Before charges.
        Prefiling = "prefiling",
        /// PC 1000 with a plea (1997 to 2017).
        PleaProgram = "plea-program",
        /// PC 1000 without one.
        NoPleaProgram = "no-plea-program",
        /// Probation under Prop 36 of 2000 (PC 1210.1).
        Prop36 = "prop-36",
        /// Mental-health, military or judge-ordered diversion.
        JudgeOrTreatment = "judge-or-treatment",
    }

    /// Sex-offender registration under PC 290.
    Registration {
        /// Never had to register.
        Never = "none",
        /// Has to register today.
        Current = "current",
        /// Had to once, and no longer has to.
        Ended = "ended",
    }

    /// What a person may be under today. Several at once are possible.
    Supervision {
        /// On probation.
        Probation = "probation",
        /// On parole.
        Parole = "parole",
        /// Under county supervision after release.
        County = "county-supervision",
        /// Serving a sentence.
        Serving = "serving",
        /// Charged in a case that is still open.
        OpenCase = "open-case",
    }

    /// What may open further relief. Several at once are possible.
    Circumstance {
        /// Trafficked when it happened.
        Trafficking = "trafficking",
        /// Harmed by a partner when it happened.
        PartnerViolence = "partner-violence",
        /// Worked on a fire crew in custody.
        FireCrew = "fire-crew",
        /// Served in the military, and it played a part.
        Military = "military",
    }
}

/// What kind of answer a fact takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// One of these values.
    Choice(&'static [&'static str]),
    /// Any number of these values, none included.
    Several(&'static [&'static str]),
    /// A date that may be partial.
    Date,
    /// A date that may be partial, or `no`.
    DateOrNo,
    /// A code section or one of these plain kinds.
    Offense(&'static [&'static str]),
    /// A county's name in kebab case. The rules never read it: which county it was decides
    /// whom to call, not what the law gives.
    County,
}

macro_rules! facts {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $about:ident, $shape:expr;)+) => {
        /// Every fact of the contract, about the person or about one charge, in the order in
        /// which a person would expect to be asked.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Fact { $($(#[$doc])* $name),+ }

        impl Fact {
            /// Every fact, in the order of asking.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// How many facts there are.
            pub const COUNT: usize = Self::ALL.len();

            /// The fact's name at the border.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }

            /// What kind of answer it takes.
            #[must_use]
            pub const fn shape(self) -> Shape {
                match self { $(Self::$name => $shape),+ }
            }

            /// Whether it is about the person and so asked once.
            #[must_use]
            pub const fn is_about_the_person(self) -> bool {
                matches!(match self { $(Self::$name => About::$about),+ }, About::Person)
            }
        }
    };
}

enum About {
    Person,
    Charge,
}

facts! {
    /// The code section or plain kind.
    Offense = "offense", Charge, Shape::Offense(crate::catalogue::KINDS);
    /// Where the case was heard.
    Court = "court", Charge, Shape::Choice(Court::CODES);
    /// The county. No rule reads it.
    County = "county", Charge, Shape::County;
    /// How the case ended.
    Ended = "ended", Charge, Shape::Choice(Ended::CODES);
    /// The kind of diversion.
    Diversion = "diversion", Charge, Shape::Choice(Diversion::CODES);
    /// For sections that are not about cannabis by themselves: whether the case was.
    CannabisRelated = "cannabis_related", Charge, Shape::Choice(YesNo::CODES);
    /// The day of the conviction, or of the arrest where nothing was convicted.
    Date = "date", Charge, Shape::Date;
    /// The day of the offense.
    OffenseDate = "offense_date", Charge, Shape::Date;
    /// What has been granted already.
    Cleared = "cleared", Charge, Shape::Choice(Cleared::CODES);
    /// The class on the record.
    Level = "level", Charge, Shape::Choice(Level::CODES);
    /// Age on the day of the offense.
    Age = "age", Charge, Shape::Choice(Age::CODES);
    /// What was done, for HSC 11360.
    Conduct = "conduct", Charge, Shape::Choice(Conduct::CODES);
    /// The amount against the limit.
    Quantity = "quantity", Charge, Shape::Choice(Quantity::CODES);
    /// Whether it is the only conviction ever.
    OnlyConviction = "only_conviction", Charge, Shape::Choice(YesNo::CODES);
    /// Who it was sold or given to.
    Recipient = "recipient", Charge, Shape::Choice(Recipient::CODES);
    /// Whether somebody of 20 or younger worked in the business.
    WorkerUnder21 = "worker_under_21", Charge, Shape::Choice(YesNo::CODES);
    /// Whether the grow broke one of the listed environmental laws.
    EnvironmentalCrime = "environmental_crime", Charge, Shape::Choice(YesNo::CODES);
    /// A conviction of PC 667(e)(2)(C)(iv), against this one.
    SuperStrike = "super_strike", Charge, Shape::Choice(Prior::CODES);
    /// A conviction of an offense in PC 290(c), against this one.
    RegistrablePrior = "registrable_prior", Charge, Shape::Choice(Prior::CODES);
    /// Earlier convictions of the same section.
    SameSectionPriors = "same_section_priors", Charge, Shape::Choice(Priors::CODES);
    /// What the person is under today.
    Supervision = "supervision", Person, Shape::Several(Supervision::CODES);
    /// When jail, prison, parole and supervision of this case were all over, or that they are not.
    SentenceFinished = "sentence_finished", Charge, Shape::DateOrNo;
    /// The sentence.
    Sentence = "sentence", Charge, Shape::Choice(Sentence::CODES);
    /// How probation ended.
    ProbationEnd = "probation_end", Charge, Shape::Choice(ProbationEnd::CODES);
    /// The most serious conviction since.
    LaterConviction = "later_conviction", Charge, Shape::Choice(Later::CODES);
    /// Whether the prosecutor objected in the automatic Prop 64 review.
    Challenged = "challenged", Charge, Shape::Choice(YesNo::CODES);
    /// A WIC 707(b) offense at 14 or older.
    SeriousAt14 = "serious_at_14", Charge, Shape::Choice(YesNo::CODES);
    /// Whether the value was above 950 dollars.
    ValueOver950 = "value_over_950", Charge, Shape::Choice(YesNo::CODES);
    /// PC 851.91's pattern of domestic, child or elder abuse arrests.
    ViolencePattern = "violence_pattern", Charge, Shape::Choice(YesNo::CODES);
    /// Sex-offender registration.
    Registration = "registration", Person, Shape::Choice(Registration::CODES);
    /// What may open further relief.
    Circumstances = "circumstances", Person, Shape::Several(Circumstance::CODES);
    /// Whether the person has lived in California for the last five years.
    ResidentFiveYears = "resident_five_years", Person, Shape::Choice(YesNo::CODES);
}

impl Fact {
    /// The fact of this name.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|fact| fact.code() == code)
    }
}

/// What is known of one fact.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Answer<T> {
    /// Nobody has asked yet.
    #[default]
    NotAsked,
    /// Asked, and the person does not know. The rules treat it like [`NotAsked`](Self::NotAsked).
    Unknown,
    /// Known.
    Known(T),
}

impl<T: Copy> Answer<T> {
    /// The value, where it is known.
    pub const fn known(self) -> Option<T> {
        match self {
            Self::Known(value) => Some(value),
            Self::NotAsked | Self::Unknown => None,
        }
    }
}

impl<T> Answer<T> {
    /// The value, where it is known.
    pub const fn as_known(&self) -> Option<&T> {
        self.as_ref().known()
    }

    /// The answer by reference, for values that cannot be copied.
    pub const fn as_ref(&self) -> Answer<&T> {
        match self {
            Self::NotAsked => Answer::NotAsked,
            Self::Unknown => Answer::Unknown,
            Self::Known(value) => Answer::Known(value),
        }
    }

    /// Whether the person has been asked.
    pub const fn asked(&self) -> bool {
        !matches!(self, Self::NotAsked)
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn every_fact_and_value_reads_back_what_it_writes() {
        for fact in Fact::ALL {
            assert_eq!(Fact::from_code(fact.code()), Some(*fact));
        }
        assert_eq!(Fact::from_code("citizenship"), None, "never asked");
        assert_eq!(Fact::ALL.iter().filter(|fact| fact.is_about_the_person()).count(), 4);
        for (index, level) in Level::ALL.iter().enumerate() {
            assert_eq!(Level::from_code(level.code()), Some(*level));
            assert_eq!(usize::from(level.index()), index);
            assert_eq!(Level::CODES[index], level.code());
        }
    }

    #[test]
    fn sets_hold_what_is_put_in() {
        let low = Level::set(&[Level::Infraction, Level::Misdemeanor]);
        let high = Level::set(&[Level::Felony]);
        assert_eq!(low.or(high), Level::ANY);
        assert_eq!(low.or(Level::set(&[Level::Misdemeanor, Level::Felony])), Level::ANY, "a shared value stays");
        assert_eq!(Level::ANY.without(high), low);
        assert!(low.and(high).is_empty() && !low.is_empty());
        assert!(low.within(Level::ANY) && !Level::ANY.within(low));
        assert_eq!(low.indices().collect::<Vec<_>>(), [0, 1]);
    }

    #[test]
    fn an_answer_knows_whether_it_was_asked() {
        assert!(!Answer::<u8>::NotAsked.asked());
        assert!(Answer::<u8>::Unknown.asked() && Answer::Known(1).asked());
        assert_eq!((Answer::<u8>::Unknown.known(), Answer::Known(1).known()), (None, Some(1)));
    }
}
