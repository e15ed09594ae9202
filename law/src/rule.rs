//! What a rule is made of: conditions, rows, sources, and what a row can say.
//!
//! Only the vocabulary. The rows are in [`crate::reliefs`], the walk through them in
//! [`crate::eval`].

use crate::catalogue::{Section, Subdivision};
use crate::date::Day;
use crate::facts::{
    Age, Cleared, Conduct, Court, Diversion, Ended, Later, Level, Prior, Priors, ProbationEnd, Quantity, Recipient,
    Registration, Sentence, Values, YesNo,
};
use crate::offenses::{ArrestTerm, Dismissal, Gravity, Prop47 as Prop47List};
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
        /// PC 1203.425: relief that the state grants by itself.
        AutomaticConviction = "automatic-conviction",
        /// PC 1170.18 (Prop 47): a felony made a misdemeanor.
        Prop47 = "prop47",
        /// PC 17(b): a felony that is also a misdemeanor.
        Pc17b = "pc-17b",
        /// PC 1203.4: dismissal after probation.
        Pc1203p4 = "pc-1203.4",
        /// PC 1203.4a: dismissal of a misdemeanor or infraction without probation.
        Pc1203p4a = "pc-1203.4a",
        /// PC 1203.41: dismissal after county jail for a felony, or prison.
        Pc1203p41 = "pc-1203.41",
        /// PC 1203.42: dismissal of a prison case from before October 2011.
        Pc1203p42 = "pc-1203.42",
        /// PC 1203.43: withdrawing the plea of an old drug diversion.
        Pc1203p43 = "pc-1203.43",
        /// PC 1203.45: sealing a misdemeanor committed under 18.
        Pc1203p45 = "pc-1203.45",
        /// PC 1203.49: dismissal of a prostitution case of a trafficked person.
        Pc1203p49 = "pc-1203.49",
        /// PC 1203.4b: dismissal for people who worked on a fire crew in custody.
        Pc1203p4b = "pc-1203.4b",
        /// PC 17(d)(2): a misdemeanor treated as an infraction.
        Pc17d2 = "pc-17d2",
        /// PC 851.93: relief after an arrest that the state grants by itself.
        AutomaticArrest = "automatic-arrest",
        /// PC 851.91: sealing an arrest.
        ArrestSealing = "arrest-sealing",
        /// PC 851.87, 851.90: sealing after diversion.
        DiversionSealing = "diversion-sealing",
        /// PC 851.8: a finding of factual innocence.
        FactualInnocence = "factual-innocence",
        /// WIC 786: dismissal and sealing in juvenile court without asking.
        JuvenileAutomatic = "juvenile-automatic",
        /// WIC 781, 788: sealing a juvenile record on request.
        JuvenilePetition = "juvenile-petition",
        /// PC 236.14: setting aside what a trafficked person was made to do.
        Pc236p14 = "pc-236.14",
        /// PC 236.15: the same for people harmed by a partner or by sexual violence.
        Pc236p15 = "pc-236.15",
        /// PC 1170.9: relief for people with conditions from military service.
        Pc1170p9 = "pc-1170.9",
        /// PC 1473.7: setting aside a plea that was not understood, for immigration above all.
        Pc1473p7 = "pc-1473.7",
        /// PC 4852.01: certificate of rehabilitation.
        Certificate = "certificate",
        /// The Governor's pardon.
        Pardon = "pardon",
        /// PC 290.5: the end of registration.
        Pc290p5 = "pc-290.5",
    }
}

impl Relief {
    /// The reliefs that Prop 64 and the laws around it give: they come first, and where Prop 64
    /// itself helps, they stand alone.
    #[must_use]
    pub const fn is_by_prop64(self) -> bool {
        matches!(self, Self::Prop64 | Self::Prop64Automatic | Self::RecordDestruction)
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
    /// So many whole years have not passed yet since the date. With it a wait that has a day can stand before
    /// the waits that have none, so that people who wait for both are told the day.
    NotPassed(DateVar, u16),
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
    /// The row's name. The sentence that explains it has the same id in the message files. A browser fetches
    /// the names after the program ([`crate::sources::beside_the_program`]).
    #[cfg(any(not(target_family = "wasm"), feature = "names"))]
    pub id: &'static str,
    /// The conditions. All must hold.
    pub when: &'static [Cond],
    /// What follows.
    pub then: Then,
    /// What it rests on; never empty. A browser fetches it with the names.
    #[cfg(any(not(target_family = "wasm"), feature = "names"))]
    pub cites: &'static [Cite],
    /// How sure the point is.
    pub certainty: Certainty,
    /// From this day on.
    pub from: Day,
    /// Before this day.
    pub until: Day,
    /// The day on which the row was last read against its sources.
    #[cfg(any(not(target_family = "wasm"), feature = "names"))]
    pub read: Day,
}

/// Each row stands in one place.
impl PartialEq for Row {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self, other)
    }
}

impl Row {
    /// A settled row that has always been in force, read on the day of [`crate::LAW_AS_OF`].
    #[must_use]
    #[cfg_attr(
        not(any(not(target_family = "wasm"), feature = "names")),
        expect(unused_variables, reason = "names and sources come after the program")
    )]
    pub const fn new(id: &'static str, when: &'static [Cond], then: Then, cites: &'static [Cite]) -> Self {
        Self {
            #[cfg(any(not(target_family = "wasm"), feature = "names"))]
            id,
            when,
            then,
            #[cfg(any(not(target_family = "wasm"), feature = "names"))]
            cites,
            certainty: Certainty::Settled,
            from: Day::MIN,
            until: Day::MAX,
            #[cfg(any(not(target_family = "wasm"), feature = "names"))]
            read: crate::LAW_AS_OF,
        }
    }

    /// Its name; nothing in a browser, where it comes after the program.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        #[cfg(any(not(target_family = "wasm"), feature = "names"))]
        return self.id;
        #[cfg(not(any(not(target_family = "wasm"), feature = "names")))]
        ""
    }

    /// What it rests on; nothing in a browser, where it comes after the program.
    #[must_use]
    pub const fn cited(&self) -> &'static [Cite] {
        #[cfg(any(not(target_family = "wasm"), feature = "names"))]
        return self.cites;
        #[cfg(not(any(not(target_family = "wasm"), feature = "names")))]
        &[]
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
    /// What the laws on dismissal say of the section.
    dismissal(Dismissal) = Dismissal;
    /// What Prop 47 made of the section.
    lowered(Prop47List) = Prop47;
    /// Serious or violent by its section.
    gravity(Gravity) = Gravity;
    /// An offense of PC 290(c).
    registrable(YesNo) = Registrable;
    /// A felony of PC 1170(h) today.
    jail_felony(YesNo) = JailFelony;
    /// On the list of PC 19.8.
    reducible(YesNo) = Reducible;
    /// How long an arrest for it can still be charged.
    arrest_term(ArrestTerm) = ArrestTerm;
    /// Its statute knows it as a felony, whatever this case was.
    can_be_felony(YesNo) = CanBeFelony;
    /// A section of HSC division 10.
    drug(YesNo) = Drug;
    /// Harm to a partner, a child or an elder may be what it was about.
    abuse(YesNo) = Abuse;
    /// PC 4852.01(c): never a certificate of rehabilitation.
    certificate_bar(YesNo) = CertificateBar;
    /// Four years beside the five of residence for the certificate.
    certificate_long(YesNo) = CertificateLong;
    /// Left out of the relief for fire crews.
    fire_crew_bar(YesNo) = FireCrewBar;
    /// PC 647(b) and its kin.
    prostitution(YesNo) = Prostitution;
    /// The only conviction ever.
    only_conviction(YesNo) = OnlyConviction;
    /// How probation ended.
    probation_end(ProbationEnd) = ProbationEnd;
    /// The most serious conviction since this one.
    later(Later) = Later;
    /// On probation today, in any case.
    on_probation(YesNo) = OnProbation;
    /// On parole today.
    on_parole(YesNo) = OnParole;
    /// Under county supervision today (mandatory supervision or PRCS).
    on_county(YesNo) = OnCounty;
    /// Serving a sentence today.
    serving(YesNo) = Serving;
    /// Charged in an open case today.
    open_case(YesNo) = OpenCase;
    /// Whether the person is under any sentence today.
    under_sentence(YesNo) = UnderSentence;
    /// Sex-offender registration.
    registration(Registration) = Registration;
    /// An offense of WIC 707(b) at 14 or older.
    serious_at_14(YesNo) = SeriousAt14;
    /// The value was above 950 dollars.
    value_over_950(YesNo) = ValueOver950;
    /// A pattern of arrests for abuse.
    violence_pattern(YesNo) = ViolencePattern;
    /// Trafficked when it happened.
    trafficking(YesNo) = Trafficking;
    /// Harmed by a partner when it happened.
    partner_violence(YesNo) = PartnerViolence;
    /// Worked on a fire crew in custody.
    fire_crew(YesNo) = FireCrew;
    /// Served in the military, and it played a part.
    military(YesNo) = Military;
    /// Lived in California for the last five years.
    resident(YesNo) = Resident;
}
