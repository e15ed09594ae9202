//! What may still be true: for each variable that rules read, the values that are left; for each
//! date, the days that are left.
//!
//! A fact that is known leaves one value, one that nobody knows leaves all. The certain
//! conclusions of [`crate::links`] are drawn here, so that nobody is asked what follows from what
//! they said. What the law gives is not here.

use crate::catalogue::{Kind, Section, Subdivision};
use crate::date::{Day, PartialDate, Span};
use crate::facts::{
    Age, Answer, Circumstance, Cleared, Conduct, Court, Diversion, Ended, Fact, Later, Level, Prior, Priors,
    ProbationEnd, Quantity, Recipient, Registration, Sentence, Supervision, Value, Values, YesNo,
};
use crate::links::{LINKS, Link};
use crate::offenses::{ArrestTerm, Dismissal, Gravity, Prop47, may_be_serious_at_14};
use crate::others;
use crate::record::{Charge, Record};

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
            if let Some(values) = given(record, charge, var) {
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

/// What the facts say of a variable directly; `None` where they say nothing.
fn given(record: &Record, charge: &Charge, var: Var) -> Option<Values> {
    let offense = || charge.offense.as_known().map_or(Kind::UNKNOWN, |offense| offense.kind);
    let choice = |fact| charge.choice(fact).known().map(|index| Values(1 << index));
    let yes_no = |yes: bool| YesNo::set(&[if yes { YesNo::Yes } else { YesNo::No }]);
    let juvenile = charge.choice(Fact::Ended).known() == Some(Ended::Juvenile.index());
    let of_set = |set: Answer<Values>, value: Values| set.known().map(|all| yes_no(!all.and(value).is_empty()));
    let now = |status: Supervision| of_set(record.person.supervision, Supervision::set(&[status]));
    let circumstance = |one: Circumstance| of_set(record.person.circumstances, Circumstance::set(&[one]));
    match var {
        Var::Section => {
            let sections = offense().sections;
            let about_cannabis = charge.choice(Fact::CannabisRelated).known() == Some(YesNo::Yes.index());
            let other = Section::set(&[Section::Other]);
            Some(if about_cannabis && sections == other { Section::set(&[Section::Plea]) } else { sections })
        }
        Var::Subdivision => Some(offense().subdivisions),
        Var::Attempt => Some(yes_no(offense().attempt)),
        Var::Dismissal
        | Var::Prop47
        | Var::Gravity
        | Var::Registrable
        | Var::Wobbler
        | Var::JailFelony
        | Var::Reducible
        | Var::ArrestTerm
        | Var::Drug
        | Var::Abuse
        | Var::CertificateBar
        | Var::CertificateLong
        | Var::FireCrewBar
        | Var::Prostitution
        | Var::StrikeOffense => offense().traits.get(var),
        // A section has the classes that its text allows; the person's word outranks them.
        Var::Level => choice(Fact::Level).or_else(|| offense().traits.get(var)),
        Var::CanBeFelony => {
            let levels = offense().traits.get(Var::Level)?;
            let felony = !levels.and(Level::set(&[Level::Felony])).is_empty();
            // A section that was read is never all three.
            (levels != Level::ANY).then(|| yes_no(felony))
        }
        Var::SeriousOffense => {
            let offense = charge.offense.as_known().filter(|offense| offense.kind.california)?;
            (!may_be_serious_at_14(&offense.label)).then(|| yes_no(false))
        }
        // California's codes are enforced in California's courts.
        Var::Court => choice(Fact::Court).or_else(|| offense().california.then(|| Court::set(&[Court::California]))),
        // How a case ended is better known than an age; the two cannot disagree.
        Var::Age if juvenile => Some(Age::set(&[Age::Under18])),
        Var::UnderSentence => record.person.under_sentence().map(yes_no),
        Var::OnProbation => now(Supervision::Probation),
        Var::OnParole => now(Supervision::Parole),
        Var::OnCounty => now(Supervision::County),
        Var::Serving => now(Supervision::Serving),
        Var::OpenCase => now(Supervision::OpenCase),
        Var::Trafficking => circumstance(Circumstance::Trafficking),
        Var::PartnerViolence => circumstance(Circumstance::PartnerViolence),
        Var::FireCrew => circumstance(Circumstance::FireCrew),
        Var::Military => circumstance(Circumstance::Military),
        Var::SentenceOver => charge.sentence_finished.known().map(|finished| yes_no(finished.is_some())),
        Var::Registration => record.person.registration.known().map(|index| Values(1 << index)),
        Var::Resident => record.person.resident_five_years.known().map(|index| Values(1 << index)),
        Var::Ended
        | Var::CannabisRelated
        | Var::Cleared
        | Var::Age
        | Var::Conduct
        | Var::Quantity
        | Var::OnlyConviction
        | Var::Recipient
        | Var::WorkerUnder21
        | Var::EnvironmentalCrime
        | Var::SuperStrike
        | Var::RegistrablePrior
        | Var::SameSectionPriors
        | Var::Sentence
        | Var::ProbationEnd
        | Var::Later
        | Var::Challenged
        | Var::SeriousAt14
        | Var::ValueOver950
        | Var::ViolencePattern
        | Var::Diversion => choice(var.fact()),
    }
}

/// Facts of the contract that no rule reads: which county it was decides whom to call, not what the
/// law gives.
pub const UNREAD: &[Fact] = &[Fact::County];

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;
    use crate::record::{Offense, Person};

    fn record(offense: &str, event: &str) -> Record {
        let mut charge = Charge::default();
        charge.offense = Answer::Known(Offense::parse(offense));
        charge.date = Answer::Known(PartialDate::parse(event).unwrap());
        charge.set(Fact::Ended, Ended::Convicted);
        Record { as_of: crate::LAW_AS_OF, person: Person::default(), charges: vec![charge] }
    }

    #[test]
    fn nothing_is_known_of_a_charge_that_is_not_there() {
        assert_eq!(World::of(&record("11358", "1994"), 1), World::ANY);
    }

    #[test]
    fn every_variable_that_a_person_answers_is_taken_over() {
        let mut full = record("11358", "1994");
        full.person.supervision = Answer::Known(Supervision::set(&[Supervision::Parole]));
        full.person.registration = Answer::Known(Registration::Ended.index());
        full.person.circumstances = Answer::Known(Circumstance::set(&[Circumstance::Military]));
        full.person.resident_five_years = Answer::Known(YesNo::No.index());
        full.charges[0].sentence_finished = Answer::Known(None);
        full.charges[0].set(Fact::Ended, Ended::Acquitted);
        for fact in Fact::ALL.iter().copied().filter(|fact| !fact.is_about_the_person()) {
            if !full.charges[0].choice(fact).asked() {
                full.charges[0].set_choice(fact, Answer::Known(1));
            }
        }
        let world = World::of(&full, 0);
        for var in Var::ALL {
            // The offense decides these; a priors count of one is what was said.
            if var.fact() != Fact::Offense {
                assert!(world.get(*var).is_one(), "{var:?}: {:?}", world.get(*var));
            }
        }
        assert_eq!(world.get(Var::UnderSentence), YesNo::set(&[YesNo::Yes]));
        assert_eq!(world.get(Var::SentenceOver), YesNo::set(&[YesNo::No]));
        assert_eq!(world.get(Var::Registration), Registration::set(&[Registration::Ended]));
        assert_eq!(world.get(Var::Level), Level::set(&[Level::Misdemeanor]));
    }

    #[test]
    fn how_a_case_ended_outranks_an_age_that_does_not_fit() {
        let mut young = record("11358", "2010");
        young.charges[0].set(Fact::Age, Age::From21);
        assert_eq!(World::of(&young, 0).get(Var::Age), Age::set(&[Age::From21]));
        young.charges[0].set(Fact::Ended, Ended::Juvenile);
        assert_eq!(World::of(&young, 0).get(Var::Age), Age::set(&[Age::Under18]));
    }

    #[test]
    fn a_section_on_no_list_in_a_cannabis_case_is_a_plea() {
        let mut other = record("PC 415", "2010");
        let section = |record: &Record| World::of(record, 0).get(Var::Section);
        assert_eq!(section(&other), Section::set(&[Section::Other]));
        other.charges[0].set(Fact::CannabisRelated, YesNo::Yes);
        assert_eq!(section(&other), Section::set(&[Section::Plea]));
        other.charges[0].set(Fact::CannabisRelated, YesNo::No);
        assert_eq!(section(&other), Section::set(&[Section::Other]));
        let mut growing = record("11358", "2010");
        growing.charges[0].set(Fact::CannabisRelated, YesNo::Yes);
        assert_eq!(section(&growing), Section::set(&[Section::Growing]));
    }

    #[test]
    fn the_only_conviction_is_not_the_only_one_beside_another() {
        let only = |record: &Record| World::of(record, 0).get(Var::OnlyConviction);
        let mut record = record("11358", "1994");
        assert_eq!(only(&record), YesNo::ANY);
        record.charges[0].set(Fact::OnlyConviction, YesNo::Yes);
        let world = World::of(&record, 0);
        assert_eq!(world.get(Var::SuperStrike), Prior::set(&[Prior::Never]));
        assert_eq!(world.get(Var::RegistrablePrior), Prior::set(&[Prior::Never]));
        assert_eq!(world.get(Var::SameSectionPriors), Priors::set(&[Priors::Zero]));
        record.charges.push(record.charges[0].clone());
        assert_eq!(only(&record), YesNo::set(&[YesNo::No]));
    }

    #[test]
    fn an_offense_is_never_after_its_conviction_and_nothing_after_today() {
        let offense = |record: &Record| World::of(record, 0).date(DateVar::Offense);
        let mut dated = record("11358", "1994-06");
        assert_eq!(offense(&dated), Span { first: Day::MIN, last: Day::ymd(1994, 6, 30) });
        dated.charges[0].offense_date = Answer::Known(PartialDate::parse("1994").unwrap());
        assert_eq!(offense(&dated), Span { first: Day::ymd(1994, 1, 1), last: Day::ymd(1994, 6, 30) });
        // Given the wrong way round, the dates stay as they were said.
        let later = PartialDate::parse("1999").unwrap();
        dated.charges[0].offense_date = Answer::Known(later);
        assert_eq!(offense(&dated), later.span());
        // On the same day is no contradiction.
        let mut same = record("11358", "1994-06-07");
        same.charges[0].offense_date = Answer::Known(PartialDate::parse("1994-06-07").unwrap());
        assert_eq!(offense(&same), PartialDate::parse("1994-06-07").unwrap().span());
        // Only the first day of the month is not after a conviction on that day.
        let mut first = record("11358", "1994-06-01");
        first.charges[0].offense_date = Answer::Known(PartialDate::parse("1994-06").unwrap());
        assert_eq!(offense(&first), PartialDate::parse("1994-06-01").unwrap().span());
        let mut open = record("11358", "1994");
        open.charges[0].date = Answer::NotAsked;
        assert_eq!(World::of(&open, 0).date(DateVar::Event), Span { first: Day::MIN, last: crate::LAW_AS_OF });
        // A conviction is never before its offense.
        open.charges[0].offense_date = Answer::Known(PartialDate::parse("1994-06").unwrap());
        let event = World::of(&open, 0).date(DateVar::Event);
        assert_eq!(event, Span { first: Day::ymd(1994, 6, 1), last: crate::LAW_AS_OF });
        // The year of the assessment ends on its day.
        assert_eq!(World::of(&record("11358", "2026"), 0).date(DateVar::Event).last, crate::LAW_AS_OF);
    }

    #[test]
    fn dates_given_the_wrong_way_round_leave_the_other_conclusions() {
        let mut odd = record("11358", "1994");
        odd.charges[0].offense_date = Answer::Known(PartialDate::parse("1999").unwrap());
        odd.charges[0].set(Fact::OnlyConviction, YesNo::Yes);
        let world = World::of(&odd, 0);
        assert_eq!(world.date(DateVar::Event), PartialDate::parse("1994").unwrap().span());
        assert_eq!(world.get(Var::SuperStrike), Prior::set(&[Prior::Never]));
        assert_eq!(world.concluded(), Some(world));
        // Where nothing was given, a conviction before the offense cannot be assumed.
        let mut assumed = World::ANY;
        assumed.put_date(DateVar::Event, Span { first: Day::MIN, last: Day::ymd(2000, 12, 31) });
        assert!(assumed.concluded().is_some());
        assumed.put_date(DateVar::Offense, Span { first: Day::ymd(2001, 1, 1), last: Day::MAX });
        assert_eq!(assumed.concluded(), None);
    }

    #[test]
    fn links_hold_on_their_own_side_of_the_day_only() {
        let parts = |event| World::of(&record("11357", event), 0).get(Var::Subdivision);
        let undivided = Subdivision::set(&[Subdivision::PossessionUndivided]);
        assert_eq!(parts("1975"), undivided);
        assert_eq!(parts("1975-12-31"), undivided);
        assert_eq!(parts("1976-01-01"), Subdivision::OF_POSSESSION);
        assert_eq!(parts("1977-12-31"), Subdivision::OF_POSSESSION);
        assert_eq!(parts("1978"), Subdivision::OF_POSSESSION.without(undivided));
        let mut reduced = record("11359", "2016-11-08");
        reduced.charges[0].set(Fact::Cleared, Cleared::Nothing);
        assert_eq!(World::of(&reduced, 0).get(Var::Level), Level::set(&[Level::Felony]));
        reduced.charges[0].date = Answer::Known(PartialDate::parse("2016-11-09").unwrap());
        assert_eq!(World::of(&reduced, 0).get(Var::Level), Level::ANY);
        reduced.charges[0].date = Answer::Known(PartialDate::parse("2001").unwrap());
        reduced.charges[0].set(Fact::Cleared, Cleared::Reduced);
        assert_eq!(World::of(&reduced, 0).get(Var::Level).and(Level::set(&[Level::Felony])), Values::NONE);
    }

    #[test]
    fn a_link_is_read_backwards_where_only_one_thing_can_give() {
        // A felony cannot be old 11357(b) to (e): what is left is (a).
        let mut felony = record("11357", "1999");
        felony.charges[0].set(Fact::Level, Level::Felony);
        assert_eq!(World::of(&felony, 0).get(Var::Subdivision), Subdivision::set(&[Subdivision::PossessionA]));
        // Not reduced and a misdemeanor: something must give, and two things could.
        let mut open = record("cannabis-unsure", "1999");
        open.charges[0].set(Fact::Level, Level::Misdemeanor);
        assert_eq!(World::of(&open, 0).get(Var::Cleared), Cleared::ANY);
    }

    #[test]
    fn what_a_person_said_outranks_a_link_that_it_contradicts_and_leaves_the_others() {
        let mut odd = record("11357(b)", "1999");
        odd.charges[0].set(Fact::Level, Level::Felony);
        odd.charges[0].set(Fact::OnlyConviction, YesNo::Yes);
        let world = World::of(&odd, 0);
        assert!(world.is_contradicted());
        assert_eq!(world.get(Var::Level), Level::set(&[Level::Felony]));
        assert_eq!(world.get(Var::Subdivision), Subdivision::set(&[Subdivision::PossessionB]));
        // The other links of the same facts still hold.
        assert_eq!(world.get(Var::Quantity), Quantity::set(&[Quantity::Within]));
        assert_eq!(world.get(Var::SuperStrike), Prior::set(&[Prior::Never]));
        assert_eq!(world.concluded(), Some(world));
        assert!(!World::of(&record("11357(b)", "1999"), 0).is_contradicted());
        // Several contradictions at once.
        odd.charges[0].set(Fact::Quantity, Quantity::Over);
        let world = World::of(&odd, 0);
        assert_eq!(world.get(Var::Quantity), Quantity::set(&[Quantity::Over]));
        assert_eq!(world.get(Var::SuperStrike), Prior::set(&[Prior::Never]));
        // An assumption that contradicts what is certain is impossible.
        let mut assumed = World::of(&record("11357(b)", "1999"), 0);
        assumed.put(Var::Quantity, Quantity::set(&[Quantity::Over]));
        assert_eq!(assumed.concluded(), None);
    }
}
