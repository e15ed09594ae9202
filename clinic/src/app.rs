//! Puts the parts together: the state, the page, the history entry, the focus, and the clock that covers the screen.
//!
//! A page is drawn as a frame with parts; only parts that changed are put into the page anew, so that what has the
//! focus and what is being typed stay. Events that come while the page is being changed are our own, and are passed
//! over. What is done for each kind of event is in the files beside this one.

mod clicks;
mod keys;
mod typing;

use std::cell::RefCell;

use relief_check_web::form::TYPED;
use relief_check_web::say::{Say, take_beside};
use relief_check_words::Words;
use web_sys::Event;

use crate::browser;
use crate::codec::{decode, encode};
use crate::desk::{Action, Cover, Desk, Field};
use crate::draw::{self, Drawn, View};
use crate::events::HEARD;
use crate::found::Found;
use crate::offer::Pick;

/// How long nobody may use the page before it is covered, in milliseconds.
const IDLE: i64 = 10 * 60 * 1000;
/// How often that is looked at.
const TICK: i32 = 5000;
/// How long a row rests before its new standing is said, so that not every cell is.
const PAUSE: i32 = 900;

/// How long what was said stands there.
const SHOWN: i32 = 8000;

thread_local! {
    static APP: RefCell<Option<App>> = const { RefCell::new(None) };
}

/// What can be picked for the cell in which somebody types.
struct Typing {
    id: String,
    picks: Vec<Pick>,
    at: Option<usize>,
}

struct App {
    desk: Desk,
    found: Found,
    shown: Drawn,
    /// Parts to be put into the page anew whether or not they changed.
    stale: Vec<String>,
    typing: Option<Typing>,
    /// What was left and is not taken yet.
    left: Option<(Field, String)>,
    /// Where the focus was in the row before its other facts.
    before: Option<String>,
    /// When the page was last used.
    used: i64,
    /// The row whose standing is to be said, and how often one was.
    saying: (Option<u32>, u32),
    /// How often something was said.
    said: u32,
}

/// Starts the page: reads the words that came with it, and what the history entry holds.
pub fn start() {
    if !browser::kept("words").is_some_and(|text| take(&text)) {
        return;
    }
    let today = browser::today();
    let desk = browser::entry().and_then(|text| decode(&text, today)).unwrap_or_else(|| Desk::new(today));
    let found = Found::of(&desk.sheet);
    let mut app = App {
        desk,
        found,
        shown: Drawn::default(),
        stale: Vec::new(),
        typing: None,
        left: None,
        before: None,
        used: browser::now(),
        saying: (None, 0),
        said: 0,
    };
    app.show();
    APP.with(|cell| *cell.borrow_mut() = Some(app));
    browser::listen(&HEARD, |event| with(|app| app.hear(&event)));
    tick();
}

/// Does something with the app, unless the event is one that the app itself brought about.
fn with(act: impl FnOnce(&mut App)) {
    APP.with(|cell| {
        if let Ok(mut app) = cell.try_borrow_mut()
            && let Some(app) = app.as_mut()
        {
            act(app);
        }
    });
}

/// Takes the words, the counties and the sources of the law.
fn take(text: &str) -> bool {
    let mut parts = text.split('\u{1e}');
    let (Some(words), Some(counties), Some(rows)) = (parts.next(), parts.next(), parts.next()) else { return false };
    relief_check_counties::take_later(counties);
    Words::take_later_for_staff(words) && take_beside(rows)
}

/// Reads a file, and opens it when it is there.
fn read_file(file: Option<browser::File>) {
    if let Some(file) = file {
        browser::read(&file, |text| with(|app| app.open(text)));
    }
}

fn tick() {
    browser::after(TICK, || {
        with(App::look_at_the_clock);
        tick();
    });
}

impl App {
    const fn view<'a>(&'a self, kept: &'a str, say: Say) -> View<'a> {
        View { desk: &self.desk, found: &self.found, kept, say }
    }

    fn look_at_the_clock(&mut self) {
        let idle = browser::now() - self.used >= IDLE;
        if idle && self.desk.cover == Cover::Off && !self.desk.sheet.is_empty() {
            self.take_active();
            self.act(Action::Cover(Cover::Blank));
        }
    }

    fn hear(&mut self, event: &Event) {
        let kind = event.type_();
        let moved = kind == "pointermove";
        if kind != "focusout" {
            self.used = browser::now();
        }
        if self.desk.cover == Cover::Blank {
            if matches!(kind.as_str(), "keydown" | "click") {
                event.prevent_default();
                self.act(Action::Cover(Cover::Locked));
                browser::focus("main h1");
            }
            return;
        }
        let Some(target) = browser::target(event).filter(|_| !moved) else { return };
        if kind == "focusout" {
            self.leave(&target);
            return;
        }
        self.take_left();
        match kind.as_str() {
            "keydown" => self.key(event, &target),
            "click" => self.click(event, &target),
            "mousedown" => self.pick(event, &target),
            "input" if browser::is_text(&target) => self.offer(&target),
            "change" => self.choose(&target),
            // A browser would leave the page for the file.
            "dragover" => event.prevent_default(),
            "drop" => {
                event.prevent_default();
                read_file(browser::dropped(event));
            }
            "paste" => self.paste(event, &target),
            "submit" => {
                event.prevent_default();
                self.look(browser::element(TYPED).and_then(|field| browser::value(&field)).unwrap_or_default());
            }
            _ => {}
        }
    }

    /// Changes the state, the history entry and the page.
    fn act(&mut self, action: Action) {
        let before = std::mem::replace(&mut self.desk, Desk::new(browser::today()));
        let old = before.sheet.clone();
        self.desk = before.after(action);
        if self.desk.sheet != old {
            let said: Vec<(u32, Option<String>)> = old.rows().map(|row| (row, self.grade(row))).collect();
            self.found = Found::of(&self.desk.sheet);
            let mut changed = said.into_iter().filter(|(row, before)| self.grade(*row) != *before);
            if let Some((row, _)) = changed.next() {
                let others = changed.count();
                self.say_later(row, others);
            }
        }
        if self.desk.cover != Cover::Off {
            // What was said last is about the client too.
            self.saying.0 = None;
            browser::say("");
        }
        browser::replace(&encode(&self.desk));
        self.show();
    }

    fn grade(&self, row: u32) -> Option<String> {
        self.found.main(row).map(|main| [main.relief.code(), main.grade.code()].concat())
    }

    /// Says the new standing of a row, and of how many others it changed, when nothing else has changed for a while.
    fn say_later(&mut self, row: u32, others: usize) {
        let times = self.saying.1 + 1;
        self.saying = (Some(row), times);
        browser::after(PAUSE, move || {
            with(|app| {
                if let (Some(row), true) = (app.saying.0, app.saying.1 == times)
                    && let Some(text) = draw::standing_said(&app.view("", Say(Words::english())), row, others)
                {
                    app.saying.0 = None;
                    app.say(&text);
                }
            });
        });
    }

    /// Shows a text for a while, for people and screen readers.
    fn say(&mut self, text: &str) {
        self.said += 1;
        let times = self.said;
        browser::say(text);
        browser::after(SHOWN, move || {
            with(|app| {
                if app.said == times {
                    browser::say("");
                }
            });
        });
    }

    /// Says what was done.
    fn tell(&mut self) {
        if let Some((done, _)) = self.desk.done {
            self.saying.0 = None;
            self.say(&draw::done(done));
        }
    }

    fn show(&mut self) {
        let kept = browser::entry().unwrap_or_default();
        let say = Say(Words::english());
        let drawn = draw::draw(&self.view(&kept, say));
        let caret = browser::caret();
        if drawn.frame == self.shown.frame {
            for (place, (id, html)) in drawn.parts.iter().enumerate() {
                let same = self.shown.parts.get(place).is_some_and(|(other, before)| other == id && before == html);
                if !same || self.stale.contains(id) {
                    browser::redraw(&["#", id].concat(), html);
                }
            }
        } else {
            browser::redraw("#app", &drawn.whole());
            browser::set_title(&draw::title(&self.view(&kept, say)));
        }
        self.shown = drawn;
        self.stale.clear();
        if let Some(caret) = caret.filter(|_| browser::active().is_none()) {
            let _ = browser::put_back(&caret);
        }
    }
}
