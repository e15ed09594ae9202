//! What a rule is made of: conditions, rows, sources, and what a row can say.
//!
//! Only the vocabulary. The rows are in [`crate::reliefs`], the walk through them in
//! [`crate::eval`].

use crate::catalogue::{Section, Subdivision};
use crate::date::Day;
use crate::facts::{
    Age, Cleared, Conduct, Court, Diversion, Ended, Level, Prior, Priors, Quantity, Recipient, Sentence, Values, YesNo,
};
use crate::world::{DateVar, Var};

macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $value:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum $name { $($(#[$vdoc])* $value),+ }

        impl $name {
            /// Every value.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            /// The name at the border.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$value => $code),+ }
            }
        }
    };
}

codes! {
    /// A relief that the rules know.
    Relief {
        /// HSC 11361.8: dismissal or redesignation under Prop 64.
        Prop64 = "prop64",
        /// HSC 11361.9: the review that prosecutors and courts had to do by themselves.
        Prop64Automatic = "prop64-automatic",
        /// HSC 11361.5: destruction of records.
        RecordDestruction = "record-destruction",
        /// PC 17(b): a felony that is also a misdemeanor.
        Pc17b = "pc-17b",
        /// PC 851.91: sealing an arrest.
        ArrestSealing = "arrest-sealing",
    }
}

codes! {
    /// What a person may expect of a relief. From best to worst.
    Grade {
        /// The facts say that it was granted.
        Done = "done",
        /// The law does it without a filing; it has probably happened.
        Automatic = "automatic",
        /// The court must grant it if the facts are so.
        Right = "right",
        /// A judge may grant it.
        Discretionary = "discretionary",
        /// Not yet.
        Wait = "wait",
        /// A missing or doubtful fact, or an unsettled point, decides.
        Check = "check",
        /// Not by this way.
        Unavailable = "unavailable",
    }
}

codes! {
    /// What Prop 64 makes of a conviction. From best to worst; [`Unclear`](Self::Unclear) stands
    /// where nobody can say.
    Prop64 {
        /// Dismissed, and sealed as legally invalid.
        Dismissed = "dismissed",
        /// Redesignated as an infraction.
        Infraction = "infraction",
        /// Redesignated as a misdemeanor.
        Misdemeanor = "misdemeanor",
        /// Today's law could still make it a felony.
        MayStayFelony = "may-stay-felony",
        /// No authority settles it.
        Unclear = "unclear",
        /// Today's law is not lighter than what the record shows.
        Unchanged = "unchanged",
        /// HSC 11361.8 does not reach it.
        NotCovered = "not-covered",
    }
}

codes! {
    /// The way to ask under Prop 64.
    Route {
        /// HSC 11361.8(e): the sentence is over.
        Application = "application",
        /// HSC 11361.8(a): still serving, with the test of danger in (b).
        Petition = "petition",
        /// HSC 11361.8(m): juvenile court.
        Juvenile = "juvenile",
    }
}

codes! {
    /// How sure the law is on a point.
    Certainty {
        /// Statute or published authority says so.
        Settled = "settled",
        /// Differs by county or office.
        Practice = "practice",
        /// No authority was found, or they disagree.
        Unsettled = "unsettled",
    }
}

/// A section of a code or a case, by its name. Where to read it is in [`crate::sources`].
pub type Cite = &'static str;

/// A condition of a row. All conditions of a row must hold.
#[derive(Clone, Copy, Debug)]
pub enum Cond {
    /// The variable has one of these values.
    In(Var, Values),
    /// The date lies before this day.
    Before(DateVar, Day),
    /// The date is this day or later.
    From(DateVar, Day),
    /// At least so many whole years have passed since the date.
    Passed(DateVar, u16),
    /// What Prop 64 makes of the same charge is one of these.
    Gives(&'static [Prop64]),
}

/// What a row says when its conditions hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Then {
    /// This is what Prop 64 makes of it.
    Result(Prop64),
    /// The relief has this grade.
    Grade(Grade),
    /// Not yet: so many years after the date.
    Wait(DateVar, u16),
    /// This is the way to ask.
    Route(Route),
    /// The relief has nothing to do with these facts.
    Omit,
}

/// One row of a decision list.
#[derive(Debug)]
pub struct Row {
    /// The row's name. The sentence that explains it has the same id in the message files.
    pub id: &'static str,
    /// The conditions. All must hold.
    pub when: &'static [Cond],
    /// What follows.
    pub then: Then,
    /// What it rests on; never empty.
    pub cites: &'static [Cite],
    /// How sure the point is.
    pub certainty: Certainty,
    /// From this day on.
    pub from: Day,
    /// Before this day.
    pub until: Day,
    /// The day on which the row was last read against its sources.
    pub read: Day,
}

/// Rows are the same if they have the same name: a test holds that names are unique.
impl PartialEq for Row {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Row {
    /// A settled row that has always been in force, read on the day of [`crate::LAW_AS_OF`].
    #[must_use]
    pub const fn new(id: &'static str, when: &'static [Cond], then: Then, cites: &'static [Cite]) -> Self {
        Self {
            id,
            when,
            then,
            cites,
            certainty: Certainty::Settled,
            from: Day::MIN,
            until: Day::MAX,
            read: crate::LAW_AS_OF,
        }
    }

    /// The same row, unsettled.
    #[must_use]
    pub const fn unsettled(self) -> Self {
        Self { certainty: Certainty::Unsettled, ..self }
    }

    /// The same row, a matter of practice.
    #[must_use]
    pub const fn practice(self) -> Self {
        Self { certainty: Certainty::Practice, ..self }
    }

    /// The same row, in force from this day on.
    #[must_use]
    pub const fn from(self, from: Day) -> Self {
        Self { from, ..self }
    }

    /// The same row, in force before this day.
    #[must_use]
    pub const fn until(self, until: Day) -> Self {
        Self { until, ..self }
    }

    /// Whether the row is in force on this day.
    #[must_use]
    pub fn in_force(&self, day: Day) -> bool {
        self.from <= day && day < self.until
    }
}

macro_rules! conditions {
    ($($(#[$doc:meta])* $name:ident($kind:ident) = $var:ident;)+) => {$(
        $(#[$doc])*
        #[must_use]
        pub const fn $name(values: &[$kind]) -> Cond {
            Cond::In(Var::$var, $kind::set(values))
        }
    )+};
}

conditions! {
    /// Where the case was heard.
    court(Court) = Court;
    /// How it ended.
    ended(Ended) = Ended;
    /// The section.
    section(Section) = Section;
    /// The old subdivision.
    subdivision(Subdivision) = Subdivision;
    /// Charged as an attempt.
    attempt(YesNo) = Attempt;
    /// A judge could choose between felony and misdemeanor.
    wobbler(YesNo) = Wobbler;
    /// The case was about cannabis.
    cannabis_related(YesNo) = CannabisRelated;
    /// What has been granted.
    cleared(Cleared) = Cleared;
    /// The class on the record.
    level(Level) = Level;
    /// Age at the offense.
    age(Age) = Age;
    /// What was done.
    conduct(Conduct) = Conduct;
    /// The amount against the limit.
    quantity(Quantity) = Quantity;
    /// Who received it.
    recipient(Recipient) = Recipient;
    /// Somebody under 21 worked in the business.
    worker_under_21(YesNo) = WorkerUnder21;
    /// A listed environmental crime.
    environmental_crime(YesNo) = EnvironmentalCrime;
    /// A super-strike, against this conviction.
    super_strike(Prior) = SuperStrike;
    /// A registrable offense, against this conviction.
    registrable_prior(Prior) = RegistrablePrior;
    /// Earlier convictions of the section.
    same_section_priors(Priors) = SameSectionPriors;
    /// The sentence of this case is over.
    sentence_over(YesNo) = SentenceOver;
    /// The sentence.
    sentence(Sentence) = Sentence;
    /// The prosecutor objected in the automatic review.
    challenged(YesNo) = Challenged;
    /// The kind of diversion.
    diversion(Diversion) = Diversion;
}
