//! What the facts of a record say of a variable directly, with nothing concluded from it.

use crate::catalogue::{Kind, Section};
use crate::facts::{Age, Answer, Circumstance, Court, Ended, Fact, Level, Supervision, Value, Values, YesNo};
use crate::offenses::may_be_serious_at_14;
use crate::record::{Charge, Record};
use crate::world::Var;

/// What the facts say of a variable directly; `None` where they say nothing.
pub(crate) fn given(record: &Record, charge: &Charge, var: Var) -> Option<Values> {
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
        // Only juvenile courts ask for it.
        Var::SeriousOffense if !juvenile && charge.choice(Fact::Ended).known().is_some() => None,
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
        // The other charges may say otherwise.
        Var::Mixed => Some(yes_no(false)),
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
