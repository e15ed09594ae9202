//! The first page: what this is, how long it takes, what stays private, what it is not.

use relief_check_words::Msg;
use yew::prelude::*;

use super::parts::{button, classed, heading, list, paragraphs, section, text};
use super::{View, Wanted};
use crate::state::Action;

/// Draws the page.
pub(super) fn draw(view: &View) -> Vec<Html> {
    let say = view.say;
    let expect = [Msg::StartExpectTime, Msg::StartExpectUnknown, Msg::StartExpectChange, Msg::StartExpectResult];
    let expect = list("", expect.iter().map(|msg| text(say.get(*msg))).collect());
    let part = |heading: Msg, words: Msg| section(view, "", heading, vec![paragraphs(say.get(words))]);
    vec![
        heading("", say.get(Msg::StartTitle)),
        classed("div", "lead", vec![paragraphs(say.get(Msg::StartLead))]),
        button(view, "go", "start", Wanted::Act(Action::Begin), Msg::StartGo),
        section(view, "", Msg::StartExpectHeading, vec![expect]),
        part(Msg::StartHandHeading, Msg::StartHand),
        part(Msg::StartPrivateHeading, Msg::StartPrivate),
        part(Msg::StartNotHeading, Msg::StartNot),
    ]
}
