//! What a person would answer of a conviction, with gaps.

use std::fmt::Write as _;

use relief_check_law::facts::{
    Age, Cleared, Court, Ended, Fact, Later, Level, Prior, Priors, Quantity, Registration, Value, YesNo,
};
use relief_check_law::record::Person as Told;
use relief_check_law::world::Var;
use relief_check_law::{Answer, Charge, Day, Offense, PartialDate, Record};

use super::TODAY;
use super::people::{Chance, Conviction, Person};

pub(crate) fn partial(day: Day, chance: &mut Chance) -> PartialDate {
    let (year, month, day) = day.parts();
    let (month, day) = [(None, None), (Some(month), None), (Some(month), Some(day))][chance.below(3)];
    PartialDate::new(year, month, day).unwrap()
}

/// What the person would answer of a conviction, each answer left out one time in `gaps`.
#[expect(clippy::too_many_lines, reason = "a list of facts")]
pub(crate) fn answers(person: &Person, place: usize, gaps: usize, chance: &mut Chance) -> (Record, usize) {
    let this = &person.convictions[place];
    let others = || person.convictions.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, one)| one);
    let given = |chance: &mut Chance| gaps == 0 || !chance.one_in(gaps);
    let mut charge = Charge::default();
    let kind = match this.section {
        "11357" | "11357(A)" if gaps > 0 && chance.one_in(3) => "cannabis-concentrate",
        "11358" if chance.one_in(2) => "cannabis-growing",
        "11360" | "11360(A)" | "11360(B)" if chance.one_in(2) => "cannabis-sale-or-transport",
        section => section,
    };
    charge.offense = Answer::Known(Offense::parse(kind));
    charge.set(Fact::Court, Court::California);
    charge.set(Fact::Ended, Ended::Convicted);
    if given(chance) {
        charge.date = Answer::Known(if gaps == 0 { this.day.into() } else { partial(this.day, chance) });
    }
    if given(chance) && chance.one_in(2) {
        charge.offense_date = Answer::Known(partial(this.done, chance));
    }
    // A straight felony that the record has as a misdemeanor was lowered once.
    let straight = !this.section.starts_with("11357") && !this.section.ends_with("(B)");
    let lowered = this.lowered || straight && this.level == Level::Misdemeanor;
    if given(chance) {
        charge.set(Fact::Cleared, if lowered { Cleared::Reduced } else { Cleared::Nothing });
    }
    if given(chance) {
        charge.set(Fact::Level, if this.lowered { Level::Misdemeanor } else { this.level });
    }
    let turned = |years| person.birth.plus_years(years) <= this.done;
    if given(chance) {
        let age = if turned(21) {
            Age::From21
        } else if turned(18) {
            Age::From18To20
        } else {
            Age::Under18
        };
        charge.set(Fact::Age, age);
    }
    // Nobody knows on the day what the office knew of a weight.
    let grams = person.weights.iter().find(|(case, _)| *case == this.case).map(|(_, grams)| *grams);
    if given(chance) {
        // The amount is an element of some subdivisions.
        let within = match this.section {
            "11357(B)" | "11360(B)" => true,
            "11357(C)" => false,
            _ => grams.is_some_and(|grams| grams < 28) || grams.is_none() && chance.one_in(2),
        };
        charge.set(Fact::Quantity, if within { Quantity::Within } else { Quantity::Over });
    }
    if given(chance) {
        charge.set(Fact::OnlyConviction, if person.convictions.len() == 1 { YesNo::Yes } else { YesNo::No });
    }
    let prior = |var| {
        let on_list: Vec<&Conviction> = others().filter(|one| !one.elsewhere && one.is(var)).collect();
        let any = |fits: &dyn Fn(&Conviction) -> bool| on_list.iter().any(|one| fits(one));
        if any(&|one| one.day < this.day) {
            Prior::Before
        } else if any(&|one| one.case == this.case) {
            Prior::SameCase
        } else if any(&|one| one.day > this.day) {
            Prior::After
        } else {
            Prior::Never
        }
    };
    let registrable = prior(Var::Registrable);
    for (fact, prior) in [(Fact::SuperStrike, prior(Var::StrikeOffense)), (Fact::RegistrablePrior, registrable)] {
        if given(chance) {
            charge.set(fact, prior);
        }
    }
    if given(chance) {
        let of = |one: &Conviction| one.section.chars().take(5).collect::<String>();
        let earlier = others().filter(|one| !one.elsewhere && one.day < this.day && of(one) == of(this));
        let mut cases: Vec<usize> = earlier.map(|one| one.case).collect();
        cases.dedup();
        charge.set(Fact::SameSectionPriors, [Priors::Zero, Priors::One, Priors::Two][cases.len().min(2)]);
    }
    if given(chance) {
        let level = others().filter(|one| one.day > this.day).map(|one| one.level).max();
        let later =
            level.map_or(Later::Never, |level| if level == Level::Felony { Later::Felony } else { Later::Misdemeanor });
        charge.set(Fact::LaterConviction, later);
    }
    if given(chance) {
        let end = this.end;
        charge.sentence_finished =
            Answer::Known((end <= TODAY).then(|| if gaps == 0 { end.into() } else { partial(end, chance) }));
    }
    let mut told = Told::default();
    if given(chance) {
        let registration = match person.registered {
            Some(_) => [Registration::Current, Registration::Ended][chance.below(2)],
            None if registrable != Prior::Never => Registration::Current,
            None => Registration::Never,
        };
        told.registration = Answer::Known(registration.index());
    }
    let mut charges = vec![charge];
    for one in others() {
        if chance.one_in(2) {
            let mut other = Charge::default();
            // Of another state the section says nothing here.
            other.offense = Answer::Known(if one.elsewhere { Offense::parse("theft") } else { one.offense() });
            other.date = Answer::Known(partial(one.day, chance));
            other.set(Fact::Ended, Ended::Convicted);
            if one.elsewhere {
                other.set(Fact::Court, Court::OtherState);
            }
            if given(chance) {
                other.set(Fact::Cleared, if one.sealed { Cleared::Sealed } else { Cleared::Nothing });
            }
            charges.push(other);
        }
    }
    // A record has no order.
    let at = chance.below(charges.len());
    charges.swap(0, at);
    (Record { as_of: TODAY, person: told, charges }, at)
}

/// What was told, the conviction that is asked about last.
pub(crate) fn shown(record: &Record, at: usize) -> String {
    let mut charges: Vec<&Charge> = record.charges.iter().collect();
    charges.swap_remove(at);
    charges.push(&record.charges[at]);
    let mut text = format!("registration {:?}", record.person.registration);
    for charge in charges {
        let label = charge.offense.as_known().map(|offense| offense.label.as_str());
        write!(text, "\n{label:?} {:?} {:?} {:?}", charge.date, charge.offense_date, charge.sentence_finished).unwrap();
        for fact in Fact::ALL.iter().filter(|fact| charge.choice(**fact).asked()) {
            write!(text, ", {} {:?}", fact.code(), charge.choice(*fact)).unwrap();
        }
    }
    text
}
