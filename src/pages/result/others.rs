//! Further reliefs for the same charge, each as a card of its own.

use relief_check_law::{Entry, Grade, Relief};
use relief_check_words::Msg;
use yew::prelude::*;

use super::why::reason;
use super::{Case, leading, relief};
use crate::pages::parts::{classed, line, list, section, space, text, with};

/// With more ways for it to end than this, a list of them all would help nobody.
const MOST: usize = 3;

/// Draws the cards; nothing where there are none.
pub(super) fn draw(case: &Case) -> Html {
    let main = case.main.map(|main| main.relief);
    let others = case.entries.iter().filter(|entry| Some(entry.relief) != main);
    let cards: Vec<Html> = others.filter_map(|entry| Some(card(case, entry, texts(entry.relief)?))).collect();
    if cards.is_empty() { Html::default() } else { section(case.view, "others", Msg::OthersHeading, cards) }
}

/// The title of a relief's card, and how to ask for it.
const fn texts(relief: Relief) -> Option<(Msg, Msg)> {
    match relief {
        // This one has a place of its own on the page.
        Relief::Prop64Automatic => None,
        Relief::Prop64 => Some((Msg::ReliefProp64, Msg::StepCall)),
        Relief::RecordDestruction => Some((Msg::ReliefRecordDestruction, Msg::HowRecordDestruction)),
        Relief::Pc17b => Some((Msg::ReliefPc17b, Msg::HowPc17b)),
        Relief::ArrestSealing => Some((Msg::ReliefArrestSealing, Msg::HowArrestSealing)),
    }
}

fn card(case: &Case, entry: &Entry, (title, how): (Msg, Msg)) -> Html {
    let say = case.say;
    let grade = match entry.grade {
        Grade::Done => Msg::GradeDone,
        Grade::Automatic => Msg::GradeAutomatic,
        Grade::Right => Msg::GradeRight,
        Grade::Discretionary => Msg::GradeDiscretionary,
        Grade::Wait => Msg::GradeWait,
        Grade::Check => Msg::GradeCheck,
        Grade::Unavailable => Msg::GradeUnavailable,
    };
    let mut standing = vec![text(say.get(grade))];
    if let Some(date) = entry.earliest {
        standing.extend([space(), text(&say.with(Msg::GradeWaitUntil, &[("when", &say.date(date))]))]);
    }
    let mut inside = vec![with("h3", "", say.get(title)), classed("p", "", standing)];
    let rows = leading(entry);
    if rows.len() <= MOST {
        inside.push(list("reasons", rows.iter().map(|row| reason(case, row)).collect()));
    }
    if !matches!(entry.grade, Grade::Done | Grade::Unavailable) {
        inside.push(line(say.get(how)));
    }
    relief("article", "relief other", entry, inside)
}
