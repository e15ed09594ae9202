//! Puts the parts together: the state, the page, the history and the focus.
//!
//! The state decides, the browser follows. A step forward is a new entry of the history; anything
//! else goes into the current one. Back and Forward come in as [`Action::Restore`].
//!
//! **Clearing.** The answers in memory are gone at once. Then the app goes back to its first entry
//! of the history, empties it, and makes a new one, which ends all entries that lay ahead. Should
//! the browser not go there, an entry from before is emptied as soon as it is visited.

use relief_check_law::Day;
use relief_check_law::facts::Shape;
use relief_check_words::Words;
use yew::prelude::*;

use crate::browser;
use crate::codec::{decode, encode};
use crate::events::{self, Wanted};
use crate::interview::Interview;
use crate::pages::{self, ELSEWHERE, View};
use crate::say::{Say, take_beside};
use crate::state::{Action, Place, State};

/// How long to wait for the browser to go back before leaving all the same, in milliseconds.
const PATIENCE: i32 = 400;

/// Draws the app into the page.
pub fn mount() {
    if let Some(root) = browser::root() {
        yew::Renderer::<App>::with_root(root).render();
    }
}

/// The app.
struct App {
    state: State,
    interview: Interview,
    /// The depth of the history's entry that is shown.
    depth: u32,
    /// How often everything was cleared, as far as the history knows.
    epoch: u32,
    /// What to do at the first entry, on the way there.
    errand: Option<Errand>,
    /// What the focus was last moved for; nothing yet on the first page.
    focused: Option<Shown>,
}

/// What makes a page another page, so that it is read from its heading.
#[derive(Clone, Copy, PartialEq)]
struct Shown {
    place: Place,
    charge: usize,
    problems: u32,
    round: u32,
    epoch: u32,
    /// The day that the result is looked at.
    when: Option<Day>,
    /// Whether it stands there without its words.
    waits: bool,
}

enum Errand {
    Clear,
    Leave,
}

impl Component for App {
    type Message = Wanted;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link().clone();
        // What an event means is read at once: later the browser's own answer cannot be stopped.
        browser::listen(&events::HEARD, move |event| {
            if let Some(wanted) = events::wanted(&event) {
                link.send_message(wanted);
            }
        });
        let state = entry().unwrap_or_else(nothing);
        let (depth, epoch, interview) = (state.depth, state.epoch, state.interview());
        Self { state, interview, depth, epoch, errand: None, focused: None }
    }

    /// Whether the page is to be drawn anew.
    fn update(&mut self, _: &Context<Self>, wanted: Wanted) -> bool {
        // Else the page stays as it is, with what stands in a form.
        let mut draws = matches!(wanted, Wanted::Act(_) | Wanted::Arrived | Wanted::Leave);
        match wanted {
            Wanted::Act(action) => self.act(action),
            Wanted::Arrived => self.arrived(),
            // Only a page that waits for them changes, so that no focus is lost.
            Wanted::Words => {
                draws = pages::waits(&self.state);
                draws &= browser::kept("words").is_some_and(|text| take_later(&text));
                // What can be offered while one types stands in these words.
                if !draws {
                    browser::redraw("main datalist", &pages::offenses(self.page().say));
                }
            }
            Wanted::Leave => self.leave(),
            Wanted::Counties(typed) => {
                browser::redraw("main [aria-live]", &pages::counties(self.page().say, &typed));
            }
            Wanted::Back => browser::go_back(1),
            Wanted::Print => browser::print(),
            Wanted::Skip => browser::focus("main h1"),
            Wanted::Mend => browser::focus(self.wrong()),
        }
        draws
    }

    fn view(&self, _: &Context<Self>) -> Html {
        // Everything in it that is not markup is escaped.
        Html::from_html_unchecked(AttrValue::from(pages::draw(&self.page())))
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        let State { place, problem, round, epoch, when, .. } = self.state;
        let waits = pages::waits(&self.state);
        let (charge, problems) = (self.state.answers.at, problem.map_or(0, |(_, times)| times));
        let shown = Shown { place, charge, problems, round, epoch, when, waits };
        let before = self.focused.replace(shown);
        if before == Some(shown) {
            return;
        }
        browser::set_title(&pages::title(&self.page()));
        // The first page is read from its top, as any page is.
        if before.is_some() {
            browser::scroll_to_top();
            browser::focus(if problem.is_some() { "main .errors" } else { "main h1" });
        }
    }
}

impl App {
    fn page(&self) -> View<'_> {
        View { state: &self.state, interview: &self.interview, say: Say(Words::english()) }
    }

    /// The selector of what has to be mended in the form.
    fn wrong(&self) -> &'static str {
        let text = self.state.problem.is_some_and(|(problem, _)| problem.is_about_text());
        let typed =
            matches!(self.state.place, Place::Question(fact) if matches!(fact.shape(), Shape::Date | Shape::County));
        if text || typed { "#typed" } else { ".choice input" }
    }

    /// Changes the state, and does in the history what that means.
    fn act(&mut self, action: Action) {
        self.state = self.state.after(action);
        self.interview = self.state.interview();
        let text = encode(&self.state);
        if self.state.epoch > self.epoch {
            self.epoch = self.state.epoch;
            browser::replace(&text);
            if self.depth > 0 {
                self.errand = Some(Errand::Clear);
                browser::go_back(self.depth);
            }
            self.depth = 0;
        } else if self.state.depth > self.depth {
            self.depth = self.state.depth;
            browser::push(&text);
        } else {
            browser::replace(&text);
        }
    }

    /// Takes up the entry of the history that is shown now.
    fn arrived(&mut self) {
        let entry = match self.errand.take() {
            None => entry().unwrap_or_else(nothing),
            Some(Errand::Clear) => {
                let empty = State { epoch: self.epoch, ..nothing() };
                browser::replace(&encode(&empty));
                // A new entry ends all entries that lay ahead with their answers.
                let here = State { depth: 1, ..empty };
                browser::push(&encode(&here));
                here
            }
            Some(Errand::Leave) => {
                browser::replace(&encode(&nothing()));
                browser::push(&encode(&nothing()));
                browser::leave(ELSEWHERE);
                return;
            }
        };
        self.depth = entry.depth;
        self.act(Action::Restore(Box::new(entry)));
    }

    /// Forgets everything and goes elsewhere, at once as far as a person can see.
    fn leave(&mut self) {
        let depth = self.depth;
        browser::blank();
        self.state = nothing();
        self.interview = self.state.interview();
        browser::replace(&encode(&nothing()));
        if depth == 0 {
            browser::leave(ELSEWHERE);
        } else {
            self.errand = Some(Errand::Leave);
            browser::go_back(depth);
            browser::after(PATIENCE, || browser::leave(ELSEWHERE));
        }
    }
}

/// Takes what was fetched after the app: the words, the counties and the sources of the law.
fn take_later(text: &str) -> bool {
    let mut parts = text.split('\u{1e}');
    let (Some(words), Some(counties), Some(rows)) = (parts.next(), parts.next(), parts.next()) else { return false };
    relief_check_counties::take_later(counties);
    take_beside(rows) && Words::take_later(words)
}

/// The state of the entry of the history that is shown, if it holds one.
fn entry() -> Option<State> {
    decode(&browser::entry()?, browser::today())
}

fn nothing() -> State {
    State::new(browser::today())
}
