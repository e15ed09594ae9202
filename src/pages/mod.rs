//! The pages: what is drawn for a state, as one text. No state is kept here, and nothing is decided
//! here; what a click on something drawn here means is read in [`crate::events`].

mod check;
pub mod parts;
mod question;
pub mod result;
mod start;

use relief_check_words::{Msg, Words};

use crate::interview::Interview;
use crate::say::Say;
use crate::state::{Place, State};
use parts::Page;

pub use question::{counties, offenses};

/// Where "Leave this page" leads: a page that anybody may have open.
pub const ELSEWHERE: &str = "https://www.weather.gov/";

/// What all pages are drawn from.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The state.
    pub state: &'a State,
    /// What follows from it.
    pub interview: &'a Interview,
    /// The words.
    pub say: Say,
}

/// Whether the page is not the one that was asked for, because its words have not come yet.
#[must_use]
pub fn waits(state: &State) -> bool {
    state.place != Place::Start && !Words::is_whole()
}

/// The heading of the page, which is also the title of the document.
#[must_use]
pub fn heading(view: &View) -> &'static str {
    match view.state.place {
        _ if waits(view.state) => view.say.get(Msg::WaitingTitle),
        Place::Start => view.say.get(Msg::StartTitle),
        Place::Question(fact) => view.say.question(&view.interview.counted, fact),
        Place::Check => view.say.get(Msg::CheckTitle),
        Place::Result => view.say.get(Msg::ResultTitle),
    }
}

/// The title of the document.
#[must_use]
pub fn title(view: &View) -> String {
    let title = view.say.with(Msg::TitlePage, &[("title", heading(view))]);
    if view.state.problem.is_some() { view.say.with(Msg::TitleProblem, &[("title", &title)]) } else { title }
}

/// Stands for any page but the first until the words have come.
fn waiting(_: &View, page: &mut Page) {
    page.say(r#"<h1 tabindex="-1">{}</h1><p role="status">{}</p>"#, &[Msg::WaitingTitle, Msg::WaitingWords]);
}

/// Draws the whole page, as HTML in which everything is escaped that is not markup.
#[must_use]
pub fn draw(view: &View) -> String {
    let say = view.say;
    let mut page = Page::new(say);
    let (name, draw): (&str, fn(&View, &mut Page)) = match view.state.place {
        _ if waits(view.state) => ("waiting", waiting),
        Place::Start => ("start", start::draw),
        Place::Question(_) => ("question", question::draw),
        Place::Check => ("check", check::draw),
        Place::Result => ("result", result::draw),
    };
    page.put(
        concat!(
            r##"<a class="skip" href="#main">{}</a><header class="top"><p class="name">{}</p><nav>"##,
            r#"<button type="button" class="quiet" data-action="clear">{}</button>"#,
            r#"<a class="quiet" href="{}" rel="noreferrer" data-action="leave">{}</a></nav></header>"#,
            r#"<main id="main" data-page="{}">"#,
        ),
        &[
            say.get(Msg::SkipLink),
            say.get(Msg::AppName),
            say.get(Msg::ClearAll),
            ELSEWHERE,
            say.get(Msg::LeavePage),
            name,
        ],
    );
    if view.state.place != Place::Start {
        page.say(r##"<a class="back" href="#back">{}</a>"##, &[Msg::Back]);
    }
    draw(view, &mut page);
    page.say(r#"</main><footer class="foot"><p>{}</p></footer>"#, &[Msg::FootAdvice]);
    page.finish()
}
