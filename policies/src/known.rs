//! What is known of a conviction on the day on which a policy was used, by what a person said today.
//!
//! Policy, not law. A point is only a yes or a no where it surely was one on every day on which the policy may have been
//! used; all else stays open. Only what the policy reads is read. Nobody is asked for a birth date here, nor which other
//! convictions there are, so that much stays open.

use relief_check_law::catalogue::{Section, Subdivision};
use relief_check_law::facts::{Age, Cleared, Court, Ended, Later, Level, Prior, Priors, Registration, Values, YesNo};
use relief_check_law::world::{DateVar, PROP_64, Var, World};
use relief_check_law::{Day, Record};

use crate::{Policy, point};

/// A point that one fact settles: it holds where only the first values are left, and does not where none of the others
/// is.
type Plain = (u32, Var, Values, Values);

const FELONIES: u32 = point::FelonyCity | point::Felony | point::FelonyEither;
const FREE: u32 = point::Free | point::FreeTen | point::FreeFive;
const FELONY: Values = Level::set(&[Level::Felony]);
const BEFORE: Values = Prior::set(&[Prior::Before]);
/// What came later may not have been on the record yet.
const BY_THEN: Values = Prior::set(&[Prior::Before, Prior::SameCase]);
const EVER: Values = Prior::ANY.without(Prior::set(&[Prior::Never]));
const NEVER: Values = Values::NONE;
const MANY: Values = Priors::set(&[Priors::Two]);
const POSSESSION: Values = Section::set(&[Section::Possession]);
const GROWING: Values = Section::set(&[Section::Growing]);

static PLAIN: [Plain; 9] = [
    (FELONIES, Var::Level, FELONY, FELONY),
    (point::Possession, Var::Section, POSSESSION, POSSESSION),
    (point::Growing, Var::Section, GROWING, GROWING),
    (point::Strike, Var::SuperStrike, BEFORE, BEFORE),
    (point::StrikeEver, Var::SuperStrike, BY_THEN, EVER),
    (point::Registration, Var::RegistrablePrior, BEFORE, BEFORE),
    (point::RegistrationEver, Var::RegistrablePrior, BY_THEN, EVER),
    // Two earlier convictions may be counts of one case.
    (point::Priors, Var::SameSectionPriors, NEVER, MANY),
    (point::PriorsEver, Var::SameSectionPriors, NEVER, MANY),
];

const CONVICTED: Values = Ended::set(&[Ended::Convicted]);
const CALIFORNIA: Values = Court::set(&[Court::California]);
const YES: Values = YesNo::set(&[YesNo::Yes]);
const NO: Values = YesNo::set(&[YesNo::No]);
/// The letters that Los Angeles dismissed.
const LETTERS: Values = Subdivision::set(&[Subdivision::PossessionA, Subdivision::PossessionB]);

/// The last days on which somebody of no age, of 18 and of 21 could do what Los Angeles asked about, and be 50 when it did.
const FIFTY: (Day, Day, Day) = {
    let first = Day::ymd(2019, 10, 28);
    (first.minus_years(50), first.minus_years(32), first.minus_years(29))
};

/// The points that surely hold, and those that may; `None` where it is no conviction that the rules are about, as far as
/// is known. An attempt is none: the programs read attempts in three ways.
#[inline(never)]
pub(crate) fn of(policy: &Policy, record: &Record, charge: usize) -> Option<(u32, u32)> {
    let world = World::of(record, charge);
    let kind = record.charges.get(charge)?.offense.as_known()?.kind;
    let is = |var, values| world.get(var) == values;
    let used = policy.used;
    let concerned = kind.sections.is_one() && kind.sections.within(Section::FOUR) && !kind.attempt;
    if !concerned || !is(Var::Ended, CONVICTED) || !is(Var::Court, CALIFORNIA) || record.as_of < used.last {
        return None;
    }
    let asked = policy.asked();
    let event = world.date(DateVar::Event);
    if event.first >= PROP_64 && asked & point::Before == 0 {
        return None;
    }
    let (mut yes, mut no) = (0, 0);
    let note = |set: &mut u32, point: u32, holds: bool| *set |= if holds { point } else { 0 };

    for (point, var, all, any) in &PLAIN {
        let left = world.get(*var);
        note(&mut yes, *point, left.within(*all));
        note(&mut no, *point, left.and(*any).is_empty());
    }
    // Other charges show that there were other convictions by then; that there were no others they do not show.
    let mut only = is(Var::OnlyConviction, YES);
    for (place, other) in record.charges.iter().enumerate().filter(|(place, _)| *place != charge) {
        let world = World::of(record, place);
        let ended = world.get(Var::Ended);
        only &= ended.and(CONVICTED).is_empty();
        let day = world.date(DateVar::Event);
        // What was sealed may not have been on the state's list.
        let sealed = !world.get(Var::Cleared).and(Cleared::set(&[Cleared::Sealed])).is_empty();
        if ended == CONVICTED && world.get(Var::Court) == CALIFORNIA && !sealed && day.last <= used.first {
            no |= point::Only;
            let sections = other.offense.as_known().map_or(Section::ANY, |offense| offense.kind.sections);
            note(&mut no, point::Cannabis, sections.and(Section::FOUR).is_empty());
            note(&mut no, FREE, day.first > policy.old.1);
        }
    }
    // What was lowered was a felony before, and nobody knows here when that was.
    let lowered = !world.get(Var::Cleared).within(Cleared::set(&[Cleared::Nothing, Cleared::Dismissed]));
    note(&mut no, point::Before, event.first >= PROP_64);
    note(&mut yes, point::Before, event.last < PROP_64);
    // The rules go by the letter on the record. A bare number may be bare there too, whatever it has to mean.
    note(&mut yes, point::Letter, kind.subdivisions.within(LETTERS));
    note(&mut no, point::Letter, kind.subdivisions.and(LETTERS).is_empty());
    // Nobody was convicted before the offense, and nobody was younger at the offense than they said.
    let age = world.get(Var::Age);
    let born_by = match () {
        () if age == Age::set(&[Age::From21]) => FIFTY.2,
        () if age.and(Age::set(&[Age::Under18])).is_empty() => FIFTY.1,
        () => FIFTY.0,
    };
    note(&mut yes, point::Fifty, world.date(DateVar::Offense).last <= born_by);
    let none_later = is(Var::Later, Later::set(&[Later::Never]));
    note(&mut yes, FREE, none_later && event.last < policy.old.0);
    note(&mut no, FREE, event.first > policy.old.1);
    let finished = world.date(DateVar::Finished);
    let over = finished.last < used.first;
    note(&mut yes, point::Over, over);
    note(&mut yes, point::Only, only);
    note(&mut yes, point::Cannabis, only && over);
    note(&mut no, point::Over | point::Cannabis | point::Died, is(Var::SentenceOver, NO) || finished.first > used.last);

    // What one fact alone does not settle.
    let registered = !only && !is(Var::Registration, Registration::set(&[Registration::Never]));
    for (point, doubt) in [
        (FELONIES, lowered),
        (point::Registration | point::RegistrationEver, registered),
        (point::PriorsEver, !none_later),
    ] {
        no &= if doubt { !point } else { !0 };
    }
    // What speaks for both leaves it open.
    Some((yes & !no & asked, asked & !(yes ^ no)))
}
