//! The certain connections between facts: what follows from what a person said.
//!
//! "Found in juvenile court" means "under 18"; "the only conviction ever" leaves no earlier one. Each
//! says why it is certain. What is only likely is no link. How they are applied is in
//! [`crate::world`].

use crate::catalogue::{Section, Subdivision};
use crate::date::Day;
use crate::facts::{
    Age, Cleared, Conduct, Ended, Later, Level, Prior, Priors, ProbationEnd, Quantity, Registration, Sentence, Values,
    YesNo,
};
use crate::offenses::ArrestTerm;
use crate::world::{PROP_64, Var};

/// A certain connection: where all of `when` holds, `then` holds.
#[derive(Debug)]
pub struct Link {
    /// The variables that must have one of these values.
    pub when: &'static [(Var, Values)],
    /// The event must be before this day.
    pub before: Option<Day>,
    /// The event must be on this day or later.
    pub from: Option<Day>,
    /// What follows.
    pub then: (Var, Values),
    /// Why it is certain.
    #[cfg(not(target_family = "wasm"))]
    pub why: &'static str,
}

/// A link without days.
#[cfg_attr(target_family = "wasm", expect(unused_variables, reason = "nobody reads there why it is certain"))]
const fn link(when: &'static [(Var, Values)], then: (Var, Values), why: &'static str) -> Link {
    Link {
        when,
        before: None,
        from: None,
        then,
        #[cfg(not(target_family = "wasm"))]
        why,
    }
}

/// A link about the sections as they were before Prop 64 gave their letters new meanings.
const fn old_law(when: &'static [(Var, Values)], then: (Var, Values), why: &'static str) -> Link {
    Link { before: Some(PROP_64), ..link(when, then, why) }
}

/// What a person is under today is a sentence.
const fn now(when: &'static [(Var, Values)]) -> Link {
    link(when, (Var::UnderSentence, YES), "Probation, parole and supervision are parts of a sentence.")
}

const YES: Values = YesNo::set(&[YesNo::Yes]);

/// Without a conviction there is no sentence, and nobody is asked for one.
const SENTENCED: (Var, Values) = (Var::Ended, Ended::set(&[Ended::Convicted, Ended::Juvenile]));

const SUBDIVIDED: Values = Subdivision::set(&[
    Subdivision::PossessionA,
    Subdivision::PossessionB,
    Subdivision::PossessionC,
    Subdivision::PossessionD,
    Subdivision::PossessionE,
    Subdivision::SaleB,
]);

const LESSER: Values = Level::set(&[Level::Infraction, Level::Misdemeanor]);

/// Every certain connection between facts.
pub const LINKS: &[Link] = &[
    link(
        &[(Var::Ended, Ended::set(&[Ended::Juvenile]))],
        (Var::Age, Age::set(&[Age::Under18])),
        "The juvenile court hears what people did before they were 18.",
    ),
    link(
        &[(Var::Section, Section::set(&[Section::Possession]))],
        (Var::Subdivision, Subdivision::OF_POSSESSION),
        "The subdivisions of HSC 11357.",
    ),
    link(
        &[(Var::Subdivision, Subdivision::OF_POSSESSION)],
        (Var::Section, Section::set(&[Section::Possession])),
        "The subdivisions of HSC 11357.",
    ),
    link(
        &[(Var::Section, Section::set(&[Section::Sale]))],
        (Var::Subdivision, Subdivision::OF_SALE),
        "The subdivisions of HSC 11360.",
    ),
    link(
        &[(Var::Subdivision, Subdivision::OF_SALE)],
        (Var::Section, Section::set(&[Section::Sale])),
        "The subdivisions of HSC 11360.",
    ),
    link(
        &[(Var::Section, Section::FOUR.or(Section::OLD))],
        (Var::Abuse, YesNo::set(&[YesNo::No])),
        "No section on cannabis is about harm to a partner, a child or an elder.",
    ),
    link(
        &[(Var::Section, Section::FOUR)],
        (Var::ArrestTerm, ArrestTerm::set(&[ArrestTerm::Usual])),
        "HSC 11357 to 11360 bring less than eight years.",
    ),
    link(
        &[(Var::Section, Section::OLD)],
        (
            Var::ArrestTerm,
            ArrestTerm::ANY.without(ArrestTerm::set(&[ArrestTerm::Fraud, ArrestTerm::Found, ArrestTerm::Never])),
        ),
        "Every charge of having or selling cannabis had a limit in time, and none was about fraud.",
    ),
    link(
        &[(Var::Ended, Ended::set(&[Ended::Juvenile])), (Var::SeriousOffense, YesNo::set(&[YesNo::No]))],
        (Var::SeriousAt14, YesNo::set(&[YesNo::No])),
        "An offense that WIC 707(b) does not list is on its list at no age.",
    ),
    old_law(
        &[(
            Var::Subdivision,
            Subdivision::set(&[
                Subdivision::PossessionB,
                Subdivision::PossessionD,
                Subdivision::PossessionE,
                Subdivision::SaleB,
            ]),
        )],
        (Var::Quantity, Quantity::set(&[Quantity::Within])),
        "28.5 g or less was an element of old HSC 11357(b), (d), (e) and 11360(b).",
    ),
    old_law(
        &[(Var::Subdivision, Subdivision::set(&[Subdivision::PossessionC]))],
        (Var::Quantity, Quantity::set(&[Quantity::Over])),
        "More than 28.5 g was an element of old HSC 11357(c).",
    ),
    old_law(
        &[(Var::Subdivision, SUBDIVIDED.without(Subdivision::set(&[Subdivision::PossessionA])))],
        (Var::Level, LESSER),
        "Old HSC 11357(b) to (e) and 11360(b) were never felonies.",
    ),
    old_law(
        &[(Var::Subdivision, Subdivision::set(&[Subdivision::PossessionE]))],
        (Var::Age, Age::set(&[Age::Under18])),
        "Old HSC 11357(e) was for people under 18.",
    ),
    old_law(
        &[(Var::Subdivision, Subdivision::set(&[Subdivision::PossessionD]))],
        (Var::Age, Age::set(&[Age::From18To20, Age::From21])),
        "Old HSC 11357(d) was for people of 18 or older.",
    ),
    old_law(
        &[(Var::Subdivision, Subdivision::set(&[Subdivision::SaleB]))],
        (Var::Conduct, Conduct::set(&[Conduct::Gift, Conduct::OwnUse, Conduct::ForSale])),
        "Old HSC 11360(b) named giving away and moving, not selling.",
    ),
    Link {
        before: Some(Day::ymd(1976, 1, 1)),
        ..link(
            &[],
            (Var::Subdivision, Subdivision::ANY.without(SUBDIVIDED)),
            "The subdivisions came with the Moscone Act on 1 January 1976 (Stats. 1975 ch. 248).",
        )
    },
    Link {
        from: Some(Day::ymd(1978, 1, 1)),
        ..link(
            &[],
            (Var::Subdivision, Subdivision::ANY.without(Subdivision::set(&[Subdivision::PossessionUndivided]))),
            "Two years after the subdivisions came, cases under the older text had ended.",
        )
    },
    now(&[(Var::OnProbation, YES)]),
    now(&[(Var::OnParole, YES)]),
    now(&[(Var::OnCounty, YES)]),
    now(&[(Var::Serving, YES)]),
    link(
        &[(Var::SentenceOver, YesNo::set(&[YesNo::No]))],
        (Var::UnderSentence, YesNo::set(&[YesNo::Yes])),
        "A sentence that goes on is one that the person is under.",
    ),
    link(
        &[(Var::ProbationEnd, ProbationEnd::set(&[ProbationEnd::Ongoing]))],
        (Var::OnProbation, YesNo::set(&[YesNo::Yes])),
        "Probation that goes on is probation today.",
    ),
    link(
        &[
            SENTENCED,
            (
                Var::Sentence,
                Sentence::set(&[
                    Sentence::StatePrison,
                    Sentence::CountyStraight,
                    Sentence::CountySupervised,
                    Sentence::SuspendedPrison,
                ]),
            ),
            (Var::Cleared, Cleared::ANY.without(Cleared::set(&[Cleared::Reduced]))),
        ],
        (Var::Level, Level::set(&[Level::Felony])),
        "Prison and jail under PC 1170(h) are for felonies.",
    ),
    link(
        &[SENTENCED, (Var::Sentence, Sentence::ANY.without(Sentence::set(&[Sentence::FineOrJail])))],
        (Var::Level, Level::ANY.without(Level::set(&[Level::Infraction]))),
        "An infraction brings a fine and neither jail nor probation (PC 19.6).",
    ),
    link(
        &[(Var::UnderSentence, YesNo::set(&[YesNo::No]))],
        (Var::SentenceOver, YesNo::set(&[YesNo::Yes])),
        "Who is under no sentence at all has finished this one.",
    ),
    link(
        &[(Var::ProbationEnd, ProbationEnd::set(&[ProbationEnd::Ongoing]))],
        (Var::SentenceOver, YesNo::set(&[YesNo::No])),
        "Probation that goes on is the sentence.",
    ),
    link(
        &[(
            Var::ProbationEnd,
            ProbationEnd::set(&[ProbationEnd::Completed, ProbationEnd::EndedEarly, ProbationEnd::Violations]),
        )],
        (Var::SentenceOver, YesNo::set(&[YesNo::Yes])),
        "Probation that has ended was the end of the sentence.",
    ),
    link(
        &[(Var::Sentence, Sentence::ANY.without(Sentence::set(&[Sentence::Probation, Sentence::SuspendedPrison])))],
        (Var::ProbationEnd, ProbationEnd::set(&[ProbationEnd::Revoked])),
        "Where the sentence is another one, there was no probation, or it was taken away.",
    ),
    link(
        &[(Var::Later, Later::ANY.without(Later::set(&[Later::Never])))],
        (Var::OnlyConviction, YesNo::set(&[YesNo::No])),
        "Who was convicted since has more than one conviction.",
    ),
    link(
        &[(Var::OnlyConviction, YesNo::set(&[YesNo::Yes]))],
        (Var::SuperStrike, Prior::set(&[Prior::Never])),
        "The only conviction ever leaves no other.",
    ),
    link(
        &[(Var::OnlyConviction, YesNo::set(&[YesNo::Yes]))],
        (Var::RegistrablePrior, Prior::set(&[Prior::Never])),
        "The only conviction ever leaves no other.",
    ),
    link(
        &[(Var::OnlyConviction, YesNo::set(&[YesNo::Yes]))],
        (Var::SameSectionPriors, Priors::set(&[Priors::Zero])),
        "The only conviction ever leaves no other.",
    ),
    link(
        &[(Var::Registration, Registration::set(&[Registration::Never]))],
        (Var::RegistrablePrior, Prior::set(&[Prior::Never])),
        "An offense of PC 290(c) brings the duty to register.",
    ),
    link(
        &[
            (Var::Registration, Registration::set(&[Registration::Never])),
            (Var::Ended, Ended::set(&[Ended::Convicted])),
        ],
        (Var::Registrable, YesNo::set(&[YesNo::No])),
        "Who never had to register was not convicted of an offense of PC 290(c).",
    ),
    link(
        &[(Var::Cleared, Cleared::set(&[Cleared::Reduced]))],
        (Var::Level, LESSER),
        "Reduced means that it is no felony on the record any more.",
    ),
    old_law(
        &[
            (Var::Section, Section::set(&[Section::Growing, Section::ForSale])),
            (Var::Cleared, Cleared::set(&[Cleared::Nothing, Cleared::Dismissed])),
        ],
        (Var::Level, Level::set(&[Level::Felony])),
        "Before Prop 64, HSC 11358 and 11359 were straight felonies (prop64.md 1.3, 1.4).",
    ),
    old_law(
        &[
            (Var::Subdivision, Subdivision::set(&[Subdivision::SaleA])),
            (Var::Cleared, Cleared::set(&[Cleared::Nothing, Cleared::Dismissed])),
        ],
        (Var::Level, Level::set(&[Level::Felony])),
        "Before Prop 64, HSC 11360(a) was a straight felony (prop64.md 1.5).",
    ),
];
