//! Which points held of a conviction on a day, by all that is known of the person.

use relief_check_law::Day;
use relief_check_law::facts::Level;
use relief_check_law::world::{PROP_64, Var};
use relief_check_policies::point;

use super::people::{Conviction, Person};

/// Days are counted here with other eyes than the law's.
pub(crate) fn number_of(day: Day) -> i64 {
    let (year, month, day) = day.parts();
    let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let done = i64::from(year) - 1;
    let leap_day = i64::from(leap && month > 2);
    done * 365 + done / 4 - done / 100 + done / 400 + before[usize::from(month) - 1] + leap_day + i64::from(day)
}

/// The points that held of a conviction on a day, by all that is known of the person: a second reading of what each
/// point means.
pub(crate) fn truth(person: &Person, place: usize, day: Day, years: u16) -> u32 {
    let this = &person.convictions[place];
    let there: Vec<&Conviction> = person.convictions.iter().filter(|one| one.there(day)).collect();
    let any = |fits: &dyn Fn(&Conviction) -> bool| there.iter().any(|one| fits(one));
    let before = |list| any(&|one| one.is(list) && one.day < this.day);
    let over = there.iter().all(|one| one.end <= day);
    let number = |one: &Conviction| one.section.chars().take(5).collect::<String>();
    let count = |fits: &dyn Fn(&Conviction) -> bool| {
        let mut cases: Vec<usize> = there.iter().filter(|one| fits(one)).map(|one| one.case).collect();
        cases.sort_unstable();
        cases.dedup();
        cases.len()
    };
    let registered = person.registered.filter(|on| *on <= day);
    let grams = person.weights.iter().find(|(case, _)| *case == this.case).map(|(_, grams)| *grams);
    let last = there.iter().map(|one| one.day).max().unwrap();
    // Los Angeles counted years by the calendar, the others by 365.25 days.
    let old = number_of(day) - number_of(last);
    let free = old * 4 > i64::from(years) * 1461;
    [
        (point::FelonyCity | point::Felony | point::FelonyEither, this.level == Level::Felony),
        (point::Before, this.day < PROP_64),
        (point::Letter, ["11357(A)", "11357(B)"].contains(&this.section)),
        (point::Strike, before(Var::StrikeOffense)),
        (point::StrikeEver, any(&|one| one.is(Var::StrikeOffense))),
        (point::Registration, before(Var::Registrable) || registered.is_some_and(|on| on < this.day)),
        (point::RegistrationEver, any(&|one| one.is(Var::Registrable)) || registered.is_some()),
        (point::Priors, count(&|one| number(one) == number(this) && one.day < this.day) > 1),
        (point::PriorsEver, count(&|one| one.section == this.section) > 2),
        (point::Fifty, person.birth.plus_years(50) <= day),
        (point::Young, person.birth.plus_years(22) > this.day),
        (point::Cannabis, there.iter().all(|one| one.is_cannabis()) && over),
        (point::Free, last.plus_years(years) <= day),
        (point::FreeTen | point::FreeFive, free),
        (point::Died, person.died.is_some_and(|on| on <= day) && over),
        (point::Only, there.len() == 1),
        (point::Over, this.end < day),
        (point::Heavy, grams.is_some_and(|grams| grams > 453)),
        (point::Weighed, grams.is_some()),
        (point::Possession, this.section.starts_with("11357")),
        (point::Growing, this.section == "11358"),
    ]
    .into_iter()
    .fold(0, |all, (point, holds)| if holds { all | point } else { all })
}
