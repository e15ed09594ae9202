//! Puts the parts together: the state, the page, the history and the focus.
//!
//! The state decides, the browser follows. A step forward is a new entry of the history; anything
//! else goes into the current one. Back and Forward come in as [`Action::Restore`].
//!
//! **Clearing.** The answers in memory are gone at once. Then the app goes back to its first entry
//! of the history, empties it, and makes a new one, which ends all entries that lay ahead. Should
//! the browser not go there, an entry from before is emptied as soon as it is visited.

use relief_check_words::Words;
use yew::prelude::*;

use crate::browser;
use crate::codec::{decode, encode};
use crate::interview::Interview;
use crate::pages::{self, ELSEWHERE, View, Wanted};
use crate::say::Say;
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
    problems: u32,
    round: u32,
    epoch: u32,
}

enum Errand {
    Clear,
    Leave,
}

/// What happens to the app.
enum Event {
    /// A person wants something.
    Wanted(Wanted),
    /// Another entry of the history is shown.
    Arrived,
}

impl Component for App {
    type Message = Event;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let arrived = ctx.link().callback(|()| Event::Arrived);
        browser::on_entry(move || arrived.emit(()));
        let state = entry().unwrap_or_else(nothing);
        let (depth, epoch, interview) = (state.depth, state.epoch, state.interview());
        Self { state, interview, depth, epoch, errand: None, focused: None }
    }

    fn update(&mut self, _: &Context<Self>, event: Event) -> bool {
        match event {
            Event::Wanted(Wanted::Act(action)) => self.act(action),
            Event::Wanted(Wanted::Back) => browser::go_back(1),
            Event::Wanted(Wanted::Leave) => self.leave(),
            Event::Wanted(Wanted::Print) => browser::print(),
            Event::Wanted(Wanted::Focus(selector)) => browser::focus(selector),
            Event::Arrived => self.arrived(),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        pages::draw(&self.page(ctx))
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let State { place, problem, round, epoch, .. } = self.state;
        let shown = Shown { place, problems: problem.map_or(0, |(_, times)| times), round, epoch };
        let before = self.focused.replace(shown);
        if before == Some(shown) {
            return;
        }
        browser::set_title(&pages::title(&self.page(ctx)));
        // The first page is read from its top, as any page is.
        if before.is_some() {
            browser::scroll_to_top();
            browser::focus(if problem.is_some() { "main .errors" } else { "main h1" });
        }
    }
}

impl App {
    fn page(&self, ctx: &Context<Self>) -> View<'_> {
        let want = ctx.link().callback(Event::Wanted);
        View { state: &self.state, interview: &self.interview, say: Say(Words::english()), want }
    }

    /// Changes the state, and does in the history what that means.
    fn act(&mut self, action: Action) {
        let typing = matches!(action, Action::Type(_));
        self.state = self.state.after(action);
        if typing {
            return;
        }
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

/// The state of the entry of the history that is shown, if it holds one.
fn entry() -> Option<State> {
    decode(&browser::entry()?, browser::today())
}

fn nothing() -> State {
    State::new(browser::today())
}
