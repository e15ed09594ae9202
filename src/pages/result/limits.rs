//! What this does not change, and the warnings that everyone sees: nobody is asked whether they are
//! a citizen or own a gun.

use relief_check_words::Msg;
use yew::prelude::*;

use super::Case;
use crate::pages::parts::{list, paragraphs, section, tag, text};

/// Draws the sections.
pub(super) fn draw(case: &Case) -> Vec<Html> {
    let say = case.say;
    let lines = [Msg::LimitsCharges, Msg::LimitsLowered, Msg::LimitsFederal, Msg::LimitsDna];
    let lines = list("", lines.iter().map(|msg| text(say.get(*msg))).collect());
    let warning = |id: &'static str, heading: Msg, words: Msg| {
        let heading = tag("h2", &["id"], &[id], vec![text(say.get(heading))]);
        let inside = vec![heading, paragraphs(say.get(words))];
        tag("aside", &["class", "aria-labelledby"], &["warning", id], inside)
    };
    vec![
        section(case.view, "", Msg::LimitsHeading, vec![lines]),
        warning("immigration", Msg::WarnImmigrationHeading, Msg::WarnImmigration),
        warning("guns", Msg::WarnGunsHeading, Msg::WarnGuns),
        warning("answers", Msg::WarnAnswersHeading, Msg::WarnAnswers),
    ]
}
