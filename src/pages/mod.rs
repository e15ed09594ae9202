//! The pages: what is drawn for a state. No state is kept here, and nothing is decided here.

mod check;
mod parts;
mod question;
mod result;
mod start;

use relief_check_words::Msg;
use yew::prelude::*;

use crate::interview::Interview;
use crate::say::Say;
use crate::state::{Action, Place, State};
use parts::{act_link, all, button, classed, keyed, line, text, with};

/// Where "Leave this page" leads: a page that anybody may have open.
pub const ELSEWHERE: &str = "https://www.weather.gov/";

/// Something that a page asks for.
#[derive(Clone, PartialEq, Debug)]
pub enum Wanted {
    /// A change of the state.
    Act(Action),
    /// To the entry before in the history.
    Back,
    /// Away from this tool, and clear.
    Leave,
    /// Print the page.
    Print,
    /// The focus to the element of a selector.
    Focus(&'static str),
}

/// What all pages are drawn from.
#[derive(Clone)]
pub struct View<'a> {
    /// The state.
    pub state: &'a State,
    /// What follows from it.
    pub interview: &'a Interview,
    /// The words.
    pub say: Say,
    /// Takes what the person wants.
    pub want: Callback<Wanted>,
}

/// The heading of the page, which is also the title of the document.
#[must_use]
pub fn heading(view: &View) -> String {
    match view.state.place {
        Place::Start => view.say.get(Msg::StartTitle).to_owned(),
        Place::Question(fact) => view.say.question(&view.interview.counted, fact),
        Place::Check => view.say.get(Msg::CheckTitle).to_owned(),
        Place::Result => view.say.get(Msg::ResultTitle).to_owned(),
    }
}

/// The title of the document.
#[must_use]
pub fn title(view: &View) -> String {
    let title = view.say.with(Msg::TitlePage, &[("title", &heading(view))]);
    if view.state.problem.is_some() { view.say.with(Msg::TitleProblem, &[("title", &title)]) } else { title }
}

/// Draws the whole page.
pub fn draw(view: &View) -> Html {
    let (name, mut inside) = match view.state.place {
        Place::Start => ("start", start::draw(view)),
        Place::Question(fact) => ("question", question::draw(view, fact)),
        Place::Check => ("check", check::draw(view)),
        Place::Result => ("result", result::draw(view)),
    };
    if view.state.place != Place::Start {
        let back = text(view.say.get(Msg::Back));
        inside.insert(0, act_link(view, &["class", "href"], &["back", "#back"], Wanted::Back, vec![back]));
    }
    let skip = text(view.say.get(Msg::SkipLink));
    let leave = text(view.say.get(Msg::LeavePage));
    let leave_names = &["class", "href", "rel", "data-action"];
    all(vec![
        act_link(view, &["class", "href"], &["skip", "#main"], Wanted::Focus("main h1"), vec![skip]),
        classed(
            "header",
            "top",
            vec![
                with("p", "name", view.say.get(Msg::AppName)),
                classed(
                    "nav",
                    "",
                    vec![
                        button(view, "quiet", "clear", Wanted::Act(Action::Clear), Msg::ClearAll),
                        act_link(
                            view,
                            leave_names,
                            &["quiet", ELSEWHERE, "noreferrer", "leave"],
                            Wanted::Leave,
                            vec![leave],
                        ),
                    ],
                ),
            ],
        ),
        keyed(name, "main", &["id", "data-page"], &["main", name], inside),
        classed("footer", "foot", vec![line(view.say.get(Msg::FootAdvice))]),
    ])
}
