//! What the other convictions of a person's record say of one: earlier and later ones of a listed kind, of the same
//! section, of what class. Where dates or sections leave it open, nothing.

use relief_check_law::facts::{Level, Prior, Priors, YesNo};
use relief_check_law::offenses::is_enhancement;
use relief_check_law::world::Var;

use crate::doj::section::{Section, Sections};
use crate::doj::subject::Conviction;

/// Whether another conviction is before, with or after this one; `None` where the dates leave it open.
fn order(other: &Conviction<'_>, this: &Conviction<'_>) -> Option<Prior> {
    if other.case() == this.case() {
        return Some(Prior::SameCase);
    }
    let (other, this) = (other.date?.span(), this.date?.span());
    if other.last < this.first {
        return Some(Prior::Before);
    }
    if this.last < other.first {
        return Some(Prior::After);
    }
    // The same day in another case is not before.
    (other == this && other.first == other.last).then_some(Prior::SameCase)
}

/// What the record shows of convictions of a listed kind: the one that weighs most; `None` where it leaves that open.
pub(super) fn prior<'a, 'b: 'a>(
    this: &Conviction<'_>,
    others: impl Iterator<Item = (&'a Conviction<'b>, Option<bool>)>,
) -> Option<Prior> {
    let mut found = Prior::Never;
    let mut open = false;
    for (other, listed) in others {
        let when = match listed {
            Some(false) => continue,
            Some(true) => order(other, this),
            None => None,
        };
        match (when, found) {
            (Some(Prior::Before), _) => return Some(Prior::Before),
            (Some(Prior::SameCase), _) => found = Prior::SameCase,
            (Some(Prior::After), Prior::Never) => found = Prior::After,
            (Some(Prior::After | Prior::Never), _) => {}
            (None, _) => open = true,
        }
    }
    (!open).then_some(found)
}

/// How many earlier convictions of the same section the record shows; `None` where dates leave it open.
pub(super) fn priors<'a, 'b: 'a>(
    this: &Conviction<'_>,
    others: impl Iterator<Item = &'a Conviction<'b>>,
    sections: &Sections,
) -> Option<Priors> {
    let own = sections.get(this.law_section).law_cannabis?;
    let mut count = 0;
    for other in others.filter(|other| sections.get(other.law_section).law_cannabis == Some(own)) {
        match order(other, this)? {
            Prior::Before => count += 1,
            Prior::SameCase | Prior::After | Prior::Never => {}
        }
    }
    Some(match count {
        0 => Priors::Zero,
        1 => Priors::One,
        _ => Priors::Two,
    })
}

/// The class of a conviction that surely came later, where it is a misdemeanor at least; `level` is what the rows
/// say of its class.
pub(super) fn later(
    other: &Conviction<'_>,
    this: &Conviction<'_>,
    section: &Section,
    level: Option<Level>,
) -> Option<Level> {
    let (date, since) = (other.date?.span(), this.date?.span());
    if date.first <= since.last || is_enhancement(&section.offense.label) {
        return None;
    }
    // A section has the classes that its text allows; what the row says outranks them.
    let by_section = section.offense.kind.traits.get(Var::Level).unwrap_or(Level::ANY);
    let classes = level.map_or(by_section, |level| Level::set(&[level]));
    if classes == Level::set(&[Level::Felony]) {
        return Some(Level::Felony);
    }
    classes.within(Level::set(&[Level::Misdemeanor, Level::Felony])).then_some(Level::Misdemeanor)
}

/// Whether the section is surely on this list.
pub(super) fn is_listed(section: &Section, list: Var) -> bool {
    !is_enhancement(&section.offense.label) && section.offense.kind.traits.get(list) == Some(YesNo::set(&[YesNo::Yes]))
}
