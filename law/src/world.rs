//! What may still be true: for each variable that rules read, the values that are left; for each
//! date, the days that are left.
//!
//! A fact that is known leaves one value, one that nobody knows leaves all. The certain
//! conclusions of [`crate::links`] are drawn here, so that nobody is asked what follows from what
//! they said. What the law gives is not here.

use crate::catalogue::{Section, Subdivision};
use crate::date::{Day, PartialDate, Span};
use crate::facts::{
    Age, Answer, Cleared, Conduct, Court, Diversion, Ended, Fact, Later, Level, Prior, Priors, ProbationEnd, Quantity,
    Recipient, Registration, Sentence, Value, Values, YesNo,
};
use crate::links::{LINKS, Link};
use crate::offenses::{ArrestTerm, Dismissal, Gravity, Prop47};
use crate::others;
use crate::record::Record;

macro_rules! variables {
    ($($(#[$doc:meta])* $name:ident: $any:expr, $fact:ident;)+) => {
        /// A variable that rules read: a choice fact, or a part of one.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Var { $($(#[$doc])* $name),+ }

        impl Var {
            /// Every variable.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The values that it can take.
            #[must_use]
            pub const fn any(self) -> Values {
                match self { $(Self::$name => $any),+ }
            }

            /// The fact that a person would be asked to settle it.
            #[must_use]
            pub const fn fact(self) -> Fact {
                match self { $(Self::$name => Fact::$fact),+ }
            }
        }
    };
}

variables! {
    /// Where the case was heard.
    Court: Court::ANY, Court;
    /// How it ended.
    Ended: Ended::ANY, Ended;
    /// The section.
    Section: Section::ANY, Offense;
    /// Its old subdivision.
    Subdivision: Subdivision::ANY, Offense;
    /// Whether it was charged as an attempt.
    Attempt: YesNo::ANY, Offense;
    /// What the laws on dismissal say of the section.
    Dismissal: Dismissal::ANY, Offense;
    /// What Prop 47 made of the section.
    Prop47: Prop47::ANY, Offense;
    /// Serious or violent by its section.
    Gravity: Gravity::ANY, Offense;
    /// An offense of PC 290(c).
    Registrable: YesNo::ANY, Offense;
    /// Whether it was a wobbler.
    Wobbler: YesNo::ANY, Offense;
    /// A felony of PC 1170(h) today.
    JailFelony: YesNo::ANY, Offense;
    /// On the list of PC 19.8.
    Reducible: YesNo::ANY, Offense;
    /// How long an arrest for it can still be charged.
    ArrestTerm: ArrestTerm::ANY, Offense;
    /// Its statute knows it as a felony, whatever this case was.
    CanBeFelony: YesNo::ANY, Offense;
    /// A section of HSC division 10.
    Drug: YesNo::ANY, Offense;
    /// Harm to a partner, a child or an elder may be what it was about.
    Abuse: YesNo::ANY, Offense;
    /// Never a certificate of rehabilitation.
    CertificateBar: YesNo::ANY, Offense;
    /// A longer wait for the certificate.
    CertificateLong: YesNo::ANY, Offense;
    /// Left out of the relief for fire crews.
    FireCrewBar: YesNo::ANY, Offense;
    /// PC 647(b) and its kin.
    Prostitution: YesNo::ANY, Offense;
    /// A super-strike itself.
    StrikeOffense: YesNo::ANY, Offense;
    /// Whether WIC 707(b) lists the section.
    SeriousOffense: YesNo::ANY, Offense;
    /// Whether the case was about cannabis.
    CannabisRelated: YesNo::ANY, CannabisRelated;
    /// What has been granted.
    Cleared: Cleared::ANY, Cleared;
    /// The class on the record.
    Level: Level::ANY, Level;
    /// Age at the offense.
    Age: Age::ANY, Age;
    /// What was done.
    Conduct: Conduct::ANY, Conduct;
    /// The amount against the limit.
    Quantity: Quantity::ANY, Quantity;
    /// The only conviction ever.
    OnlyConviction: YesNo::ANY, OnlyConviction;
    /// Who received it.
    Recipient: Recipient::ANY, Recipient;
    /// Somebody under 21 in the business.
    WorkerUnder21: YesNo::ANY, WorkerUnder21;
    /// A listed environmental crime.
    EnvironmentalCrime: YesNo::ANY, EnvironmentalCrime;
    /// A super-strike, against this conviction.
    SuperStrike: Prior::ANY, SuperStrike;
    /// A registrable offense, against this conviction.
    RegistrablePrior: Prior::ANY, RegistrablePrior;
    /// Earlier convictions of the section.
    SameSectionPriors: Priors::ANY, SameSectionPriors;
    /// Whether the person is under any sentence today.
    UnderSentence: YesNo::ANY, Supervision;
    /// On probation today, in any case.
    OnProbation: YesNo::ANY, Supervision;
    /// On parole today.
    OnParole: YesNo::ANY, Supervision;
    /// Under county supervision today (mandatory supervision or PRCS).
    OnCounty: YesNo::ANY, Supervision;
    /// Serving a sentence today.
    Serving: YesNo::ANY, Supervision;
    /// Charged in an open case today.
    OpenCase: YesNo::ANY, Supervision;
    /// Whether the sentence of this case is over.
    SentenceOver: YesNo::ANY, SentenceFinished;
    /// Whether a conviction on the record may come from the same arrest. Only the other charges say it.
    Mixed: YesNo::ANY, Ended;
    /// The sentence.
    Sentence: Sentence::ANY, Sentence;
    /// How probation ended.
    ProbationEnd: ProbationEnd::ANY, ProbationEnd;
    /// The most serious conviction since this one.
    Later: Later::ANY, LaterConviction;
    /// Whether the prosecutor objected in the automatic review.
    Challenged: YesNo::ANY, Challenged;
    /// An offense of WIC 707(b) at 14 or older.
    SeriousAt14: YesNo::ANY, SeriousAt14;
    /// The value was above 950 dollars.
    ValueOver950: YesNo::ANY, ValueOver950;
    /// A pattern of arrests for abuse.
    ViolencePattern: YesNo::ANY, ViolencePattern;
    /// Sex-offender registration.
    Registration: Registration::ANY, Registration;
    /// The kind of diversion.
    Diversion: Diversion::ANY, Diversion;
    /// Trafficked when it happened.
    Trafficking: YesNo::ANY, Circumstances;
    /// Harmed by a partner when it happened.
    PartnerViolence: YesNo::ANY, Circumstances;
    /// Worked on a fire crew in custody.
    FireCrew: YesNo::ANY, Circumstances;
    /// Served in the military, and it played a part.
    Military: YesNo::ANY, Circumstances;
    /// Lived in California for the last five years.
    Resident: YesNo::ANY, ResidentFiveYears;
}

/// A date that rules read.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum DateVar {
    /// The conviction, or the arrest where nothing was convicted.
    Event,
    /// The offense.
    Offense,
    /// The day on which jail, prison, parole and supervision of this case were all over.
    Finished,
}

impl DateVar {
    /// Every date.
    pub const ALL: &'static [Self] = &[Self::Event, Self::Offense, Self::Finished];

    /// The fact that a person would be asked to settle it.
    #[must_use]
    pub const fn fact(self) -> Fact {
        match self {
            Self::Event => Fact::Date,
            Self::Offense => Fact::OffenseDate,
            Self::Finished => Fact::SentenceFinished,
        }
    }
}

/// The bit of [`World::broken`] for a class that the section cannot have had, beyond those of the links.
const ODD_CLASS: u64 = 1 << 63;
const VARS: usize = Var::ALL.len();
const DATES: usize = DateVar::ALL.len();

/// Everything that may still be true of one charge.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct World {
    sets: [Values; VARS],
    dates: [Span; DATES],
    /// Links that the given facts contradict, one bit each: what a person said outranks them.
    broken: u64,
}

/// The day on which Prop 64 took effect, and the first day of the new offenses.
pub const PROP_64: Day = Day::ymd(2016, 11, 9);

impl World {
    /// Nothing is known.
    pub const ANY: Self = {
        let mut sets = [Values::NONE; VARS];
        let mut index = 0;
        while index < VARS {
            #[allow(clippy::indexing_slicing)]
            {
                sets[index] = Var::ALL[index].any();
            }
            index += 1;
        }
        Self { sets, dates: [Span::ANY; DATES], broken: 0 }
    };

    /// What may be true of charge `index` of the record.
    #[must_use]
    pub fn of(record: &Record, index: usize) -> Self {
        let mut world = Self::given(record, index);
        others::narrow(&mut world, record, index);
        world.settle();
        world
    }

    /// The same by the charge's own facts and the person's, whatever the other charges say.
    pub(crate) fn alone(record: &Record, index: usize) -> Self {
        let mut world = Self::given(record, index);
        world.settle();
        world
    }

    /// What the facts say directly, with nothing concluded.
    fn given(record: &Record, index: usize) -> Self {
        let mut world = Self::ANY;
        let Some(charge) = record.charges.get(index) else {
            return world;
        };
        for var in Var::ALL.iter().copied() {
            if let Some(values) = crate::given::given(record, charge, var) {
                world.put(var, values);
            }
        }
        if world.get(Var::SameSectionPriors) == Priors::ANY {
            // The other charges show how many there are at the least.
            let counted = record.counted_priors(index).index();
            world.put(Var::SameSectionPriors, Values(Priors::ANY.0 >> counted << counted));
        }
        if record.convictions() > 1 {
            world.put(Var::OnlyConviction, YesNo::set(&[YesNo::No]));
        }
        // A class that the section cannot have had: the person's word stands, and something is wrong.
        let classes = charge.offense.as_known().and_then(|offense| offense.kind.traits.get(Var::Level));
        if classes.is_some_and(|classes| world.get(Var::Level).and(classes).is_empty()) {
            world.broken |= ODD_CLASS;
        }
        let finished = charge.sentence_finished.known().flatten().map_or(Answer::NotAsked, Answer::Known);
        for (slot, date) in world.dates.iter_mut().zip([charge.date, charge.offense_date, finished]) {
            // No event can lie after the day of the assessment.
            let past = Span { first: Day::MIN, last: record.as_of };
            let given = date.known().map_or(Span::ANY, PartialDate::span);
            *slot = given.and(past).unwrap_or(given);
        }
        world
    }

    /// The values that are left of a variable.
    #[must_use]
    pub fn get(&self, var: Var) -> Values {
        self.sets.get(var as usize).copied().unwrap_or_default()
    }

    /// Leaves only these values of a variable.
    pub fn put(&mut self, var: Var, values: Values) {
        if let Some(slot) = self.sets.get_mut(var as usize) {
            *slot = values;
        }
    }

    /// The days that are left of a date.
    #[must_use]
    pub fn date(&self, date: DateVar) -> Span {
        self.dates.get(date as usize).copied().unwrap_or(Span::ANY)
    }

    /// Leaves only these days of a date.
    pub fn put_date(&mut self, date: DateVar, span: Span) {
        if let Some(slot) = self.dates.get_mut(date as usize) {
            *slot = span;
        }
    }

    /// Draws every certain conclusion from the facts as given, and sets aside the links that
    /// they contradict.
    fn settle(&mut self) {
        // Each round that finds a contradiction sets at least one link aside, so this ends.
        for _ in 0..=LINKS.len() {
            let mut trial = *self;
            match trial.draw() {
                Ok(()) => {
                    *self = trial;
                    return;
                }
                Err(Some(link)) => self.broken |= 1 << link,
                Err(None) => return,
            }
        }
    }

    /// Whether the facts as given contradict something certain, which was then set aside.
    #[must_use]
    pub const fn is_contradicted(&self) -> bool {
        self.broken != 0
    }

    /// Draws every certain conclusion; `None` where the facts left contradict each other.
    #[must_use]
    pub fn concluded(mut self) -> Option<Self> {
        self.draw().ok().map(|()| self)
    }

    /// Applies the links until nothing changes. The error is the link that was contradicted.
    fn draw(&mut self) -> Result<(), Option<usize>> {
        loop {
            let dates = self.dates;
            self.order_dates().map_err(|()| None)?;
            let mut changed = self.dates != dates;
            for (index, link) in LINKS.iter().enumerate() {
                if self.broken & (1 << index) == 0 {
                    changed |= self.apply(link).map_err(|()| Some(index))?;
                }
            }
            if !changed {
                return Ok(());
            }
        }
    }

    /// An offense is never after its conviction.
    fn order_dates(&mut self) -> Result<(), ()> {
        let (event, offense) = (self.date(DateVar::Event), self.date(DateVar::Offense));
        if offense.first > event.last {
            // The dates were given the wrong way round: leave them as they are.
            return if offense.last < Day::MAX { Ok(()) } else { Err(()) };
        }
        let last = offense.last.min(event.last);
        self.put_date(DateVar::Offense, Span { last, ..offense });
        // Nor is a conviction before its offense. Only where nothing is known of it: else a person who gave its
        // year would have to be asked for the other date as well.
        let first = if event.first == Day::MIN { offense.first } else { event.first };
        self.put_date(DateVar::Event, Span { first, ..event });
        // No sentence is over before the conviction; given so, the dates stay as they were said.
        let finished = self.date(DateVar::Finished);
        if finished.last >= first {
            self.put_date(DateVar::Finished, Span { first: finished.first.max(first), ..finished });
        }
        Ok(())
    }

    /// Applies one link; says whether that changed anything.
    fn apply(&mut self, link: &Link) -> Result<bool, ()> {
        let event = self.date(DateVar::Event);
        if link.before.is_some_and(|day| event.last >= day) || link.from.is_some_and(|day| event.first < day) {
            return Ok(false);
        }
        let mut open = None;
        for (var, values) in link.when {
            let left = self.get(*var);
            if left.and(*values).is_empty() {
                return Ok(false);
            }
            if !left.within(*values) {
                if open.is_some() {
                    return Ok(false);
                }
                open = Some((*var, left.without(*values)));
            }
        }
        let (var, values) = link.then;
        let before = self.get(var);
        let left = before.and(values);
        match open {
            None if left.is_empty() => Err(()),
            None => {
                self.put(var, left);
                Ok(left != before)
            }
            // What cannot follow cannot have been: the condition that is open fails.
            Some((other, rest)) if left.is_empty() => {
                self.put(other, rest);
                Ok(true)
            }
            Some(_) => Ok(false),
        }
    }
}

/// Facts of the contract that no rule reads: which county it was decides whom to call, not what the
/// law gives.
pub const UNREAD: &[Fact] = &[Fact::County];

#[cfg(test)]
mod tests;
