//! Puts the parts together: the state, the page, the history entry, the focus, and the clock that covers the screen.
//!
//! A page is drawn as a frame with parts; only parts that changed are put into the page anew, so that what has the
//! focus and what is being typed stay. Events that come while the page is being changed are our own, and are passed
//! over.

use std::cell::RefCell;

use relief_check_law::Fact;
use relief_check_web::form::TYPED;
use relief_check_web::say::{Say, take_beside};
use relief_check_words::Words;
use web_sys::{Element, Event};

use crate::browser;
use crate::codec::{decode, encode};
use crate::desk::{Action, Cover, Desk, Field, Place};
use crate::draw::{self, Drawn, View, cell_id};
use crate::events::{self, HEARD, Key};
use crate::found::Found;
use crate::offer::{Pick, picks};
use crate::read::COLUMNS;

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

    /// A field of text is left. It is taken a little later: to change the page now would disturb where the focus goes.
    fn leave(&mut self, target: &Element) {
        if let Some((field, text)) = browser::is_text(target).then(|| self.written(target)).flatten() {
            self.left = Some((field, text));
            browser::after(0, || with(App::take_left));
        }
        self.close();
    }

    fn take_left(&mut self) {
        if let Some((field, text)) = self.left.take() {
            self.enter(field, text);
        }
    }

    /// Takes what stands in the field that has the focus.
    fn take_active(&mut self) {
        self.take_left();
        let Some(active) = browser::active().filter(browser::is_text) else { return };
        if let Some((field, text)) = self.written(&active) {
            self.enter(field, text);
        }
        self.close();
    }

    /// What was written or picked in a field, where that is not what it held before.
    fn written(&self, element: &Element) -> Option<(Field, String)> {
        let field = events::field(element)?;
        let text = browser::value(element)?;
        if text == self.held(field) {
            return None;
        }
        let typing = self.typing.as_ref().filter(|typing| typing.id == element.id());
        let picked = typing.and_then(|typing| typing.picks.get(typing.at?));
        Some((field, picked.map_or(text, |pick| pick.value.clone())))
    }

    /// What a field of text holds, as it shows it.
    fn held(&self, field: Field) -> String {
        let sheet = &self.desk.sheet;
        let say = Say(Words::english());
        match field {
            Field::Label => sheet.label.clone(),
            Field::Notes => sheet.notes.clone(),
            Field::Mark(row, part) => sheet.mark(row).map_or_else(String::new, |mark| match part {
                crate::desk::Part::Grade => mark.grade.map_or_else(String::new, |grade| grade.code().to_owned()),
                crate::desk::Part::Reason => mark.reason.clone(),
                crate::desk::Part::By => mark.by.clone(),
            }),
            Field::Cell(row, fact) => match sheet.odd(row, fact) {
                Some(odd) => odd.text.clone(),
                None => sheet.value(row, fact).map_or_else(String::new, |value| crate::read::shown(say, fact, &value)),
            },
        }
    }

    fn enter(&mut self, field: Field, text: String) {
        if let Field::Cell(row, fact) = field {
            // The cell shows what was understood, also where that is what it held before.
            self.stale.push(draw::part_of(row, fact));
        }
        self.act(Action::Enter(field, text));
    }

    /// Shows what can be picked for what was typed, with what Tab would take marked.
    fn offer(&mut self, target: &Element) {
        let Some(Field::Cell(_, fact)) = events::field(target) else { return };
        let say = Say(Words::english());
        let text = browser::value(target).unwrap_or_default();
        let picks = picks(say, fact, &text);
        let taken = crate::read::value(say, fact, &text, self.desk.sheet.answers.record.as_of).ok().flatten();
        let at = picks.iter().position(|pick| Some(&pick.value) == taken.as_ref());
        self.typing = Some(Typing { id: target.id(), picks, at });
        self.show_picks(target);
    }

    fn show_picks(&self, input: &Element) {
        let Some(typing) = &self.typing else { return };
        let Some(list) = input.get_attribute("aria-controls") else { return };
        let html = draw::list(Say(Words::english()), &list, &typing.picks, typing.at);
        browser::redraw(&["#", &list].concat(), &html);
        let open = !typing.picks.is_empty();
        if let Some(element) = browser::element(&list) {
            browser::attribute(&element, "hidden", (!open).then_some(""));
        }
        browser::attribute(input, "aria-expanded", Some(if open { "true" } else { "false" }));
        let marked = typing.at.map(|at| [&list, "-", &at.to_string()].concat());
        browser::attribute(input, "aria-activedescendant", marked.as_deref());
    }

    /// Closes what can be picked.
    fn close(&mut self) -> bool {
        let Some(typing) = self.typing.take() else { return false };
        let Some(input) = browser::element(&typing.id) else { return false };
        browser::attribute(&input, "aria-expanded", Some("false"));
        browser::attribute(&input, "aria-activedescendant", None);
        if let Some(list) = input.get_attribute("aria-controls").and_then(|list| browser::element(&list)) {
            browser::attribute(&list, "hidden", Some(""));
        }
        !typing.picks.is_empty()
    }

    /// Something is picked with the mouse.
    fn pick(&mut self, event: &Event, target: &Element) {
        let Some(pick) = browser::around(target, "[data-pick]") else { return };
        // The field keeps the focus.
        event.prevent_default();
        let index: Option<usize> = pick.get_attribute("data-pick").and_then(|index| index.parse().ok());
        let Some(typing) = self.typing.take() else { return };
        let field = browser::element(&typing.id).and_then(|input| events::field(&input));
        if let Some((field, pick)) = field.zip(index.and_then(|index| typing.picks.get(index))) {
            self.enter(field, pick.value.clone());
            browser::go_to(&typing.id);
        }
    }

    /// A list or a box was used.
    fn choose(&mut self, target: &Element) {
        if target.id() == "open" {
            read_file(browser::file(target));
        } else if let Some(group) = browser::around(target, "[data-several]") {
            let (checked, on) = browser::checked(&group, target);
            let used = browser::value(target).unwrap_or_default();
            if let Some(field) = events::field(target) {
                self.enter(field, events::several(checked, &used, on));
            }
        } else if browser::is_list(target)
            && let Some((field, text)) = events::field(target).zip(browser::value(target))
        {
            self.enter(field, text);
        }
    }

    fn paste(&mut self, event: &Event, target: &Element) {
        let Some(Field::Cell(row, fact)) = events::field(target).filter(|_| browser::around(target, ".grid").is_some())
        else {
            return;
        };
        let text = browser::pasted(event).unwrap_or_default();
        if COLUMNS.contains(&fact) && crate::table::cells(&text).is_some() {
            event.prevent_default();
            self.act(Action::Paste(row, fact, text));
            self.tell();
        }
    }

    fn key(&mut self, event: &Event, target: &Element) {
        let Some(key) = events::key(event) else { return };
        let row = events::row(target);
        let typed = browser::is_text(target);
        let list = browser::is_list(target);
        let area = target.tag_name() == "TEXTAREA";
        match key {
            Key::Row(forward) if (typed || list) && !area => {
                event.prevent_default();
                self.go_on(target, row, forward);
            }
            Key::Arrow(down) if typed && !area && browser::around(target, ".grid").is_some() => {
                event.prevent_default();
                self.arrow(target, row, down);
            }
            Key::Facts => {
                let Some(row) = row else { return };
                event.prevent_default();
                self.facts(target, row);
            }
            Key::Duplicate | Key::Delete => {
                let Some(row) = row else { return };
                event.prevent_default();
                self.take_active();
                self.change_row(if key == Key::Duplicate { Action::Duplicate(row) } else { Action::Delete(row) });
            }
            Key::Undo | Key::Redo => {
                // What is being typed is the browser's own to take back.
                if typed && self.written(target).is_some() {
                    return;
                }
                event.prevent_default();
                self.step(if key == Key::Undo { Action::Undo } else { Action::Redo });
            }
            Key::Escape => self.escape(event, target, row),
            Key::Row(_) | Key::Arrow(_) => {}
        }
    }

    /// To the next row, and a new one at the end; or back to the row above.
    fn go_on(&mut self, target: &Element, row: Option<u32>, forward: bool) {
        let column = events::field(target);
        let in_grid = browser::around(target, ".grid").is_some();
        self.take_active();
        let sheet = &self.desk.sheet;
        let Some(row) = row.filter(|_| in_grid && sheet.answers.place(row.unwrap_or(0)).is_some()) else {
            let first = sheet.rows().next();
            if let Some(first) = first {
                browser::go_to(&cell_id(first, Fact::Offense));
            }
            return;
        };
        if !forward {
            let fact = match column {
                Some(Field::Cell(_, fact)) if COLUMNS.contains(&fact) => fact,
                Some(_) | None => Fact::Offense,
            };
            browser::go_to(&cell_id(sheet.beside(row, false).unwrap_or(row), fact));
            return;
        }
        if let Some(next) = sheet.beside(row, true) {
            browser::go_to(&cell_id(next, Fact::Offense));
        } else if sheet.is_blank(row) {
            browser::go_to(&cell_id(row, Fact::Offense));
        } else {
            self.change_row(Action::Add);
        }
    }

    fn arrow(&mut self, target: &Element, row: Option<u32>, down: bool) {
        if let Some(typing) = self.typing.as_mut().filter(|typing| !typing.picks.is_empty()) {
            let last = typing.picks.len() - 1;
            typing.at = Some(match (typing.at, down) {
                (None, true) => 0,
                (Some(at), true) => {
                    if at == last {
                        0
                    } else {
                        at + 1
                    }
                }
                (None | Some(0), false) => last,
                (Some(at), false) => at - 1,
            });
            self.show_picks(target);
            return;
        }
        let field = events::field(target);
        self.take_active();
        if let (Some(row), Some(Field::Cell(_, fact))) = (row, field)
            && COLUMNS.contains(&fact)
            && let Some(other) = self.desk.sheet.beside(row, down)
        {
            browser::go_to(&cell_id(other, fact));
        }
    }

    /// Opens the other facts of a row and goes there; from there, back to the row.
    fn facts(&mut self, target: &Element, row: u32) {
        // To take what stands in it may put another element in the place of this one.
        let inside = browser::around(target, ".panel").is_some();
        let here = target.id();
        self.take_active();
        if inside {
            self.act(Action::Unfold(row));
            let back = self.before.take().filter(|id| browser::element(id).is_some());
            browser::go_to(&back.unwrap_or_else(|| cell_id(row, Fact::Offense)));
            return;
        }
        self.before = Some(here);
        if self.desk.unfolded != Some(row) {
            self.act(Action::Unfold(row));
        }
        let panel = ["#d", &row.to_string()].concat();
        browser::focus(&[&panel, " select, ", &panel, " input"].concat());
    }

    fn escape(&mut self, event: &Event, target: &Element, row: Option<u32>) {
        if self.close() {
            event.prevent_default();
        } else if let Some(field) =
            events::field(target).filter(|_| browser::is_text(target) && self.written(target).is_some())
        {
            event.prevent_default();
            browser::set_value(target, &self.held(field));
        } else if let Some(row) = row.filter(|_| browser::around(target, ".panel").is_some()) {
            self.facts(target, row);
        }
    }

    /// Adds a row or takes one away, and goes to the row that is next.
    fn change_row(&mut self, action: Action) {
        let place = if let Action::Delete(row) = action { self.desk.sheet.answers.place(row) } else { None };
        self.act(action);
        let sheet = &self.desk.sheet;
        let last = sheet.answers.count().saturating_sub(1);
        let row = sheet.answers.id(place.map_or(last, |place| place.min(last)));
        if let Some(row) = row {
            browser::go_to(&cell_id(row, Fact::Offense));
        }
        self.tell();
    }

    fn step(&mut self, action: Action) {
        self.take_left();
        self.act(action);
        if let Some(row) = self.desk.sheet.rows().last().filter(|_| browser::active().is_none()) {
            browser::go_to(&cell_id(row, Fact::Offense));
        }
        self.tell();
    }

    fn click(&mut self, event: &Event, target: &Element) {
        let Some(link) = browser::around(target, "a,button") else { return };
        if let Some(fact) = link.get_attribute("data-change").and_then(|code| Fact::from_code(&code)) {
            event.prevent_default();
            let counted = &self.found.interview.counted;
            let charge =
                browser::around(&link, "[data-charge]").and_then(|it| it.get_attribute("data-charge")?.parse().ok());
            let row = counted.id(charge.unwrap_or(0));
            self.show_place(Place::Grid);
            self.go(row.unwrap_or(0), fact);
            return;
        }
        let name = link.get_attribute("data-action").or_else(|| link.get_attribute("href")).unwrap_or_default();
        let row = events::row(&link);
        match (name.as_str(), row) {
            ("add", _) => self.change_row(Action::Add),
            ("another", _) => {
                self.show_place(Place::Grid);
                self.change_row(Action::Add);
            }
            ("undo", _) => self.step(Action::Undo),
            ("redo", _) => self.step(Action::Redo),
            ("unfold", Some(row)) => self.act(Action::Unfold(row)),
            ("duplicate", Some(row)) => self.change_row(Action::Duplicate(row)),
            ("delete", Some(row)) => self.change_row(Action::Delete(row)),
            ("go", Some(row)) => {
                if let Some(fact) = link.get_attribute("data-fact").and_then(|code| Fact::from_code(&code)) {
                    self.go(row, fact);
                }
            }
            ("client", _) => self.show_place(Place::Client),
            ("print-client", _) => self.print(Place::Client),
            ("print-staff", _) => self.print(Place::Staff),
            ("print", _) => browser::print(),
            ("save-case", _) => {
                let text = crate::files::case(&self.desk.sheet, &self.found);
                browser::save("relief-check-case.json", "application/json", &text);
            }
            ("save-table", _) => {
                browser::save("relief-check-charges.csv", "text/csv", &crate::files::table(&self.desk.sheet));
            }
            ("rap", _) => self.show_place(Place::Rap),
            ("read-rap", _) => {
                let text = browser::element("rap-text").and_then(|area| browser::value(&area)).unwrap_or_default();
                self.act(Action::ReadRap(text));
                browser::go_to("proposals");
            }
            ("take" | "leave-out", _) => self.proposal(&link, name == "take"),
            ("see-result", _) => self.look(String::new()),
            ("grid", _) => self.show_grid(),
            ("change", _) => self.show_place(Place::Grid),
            ("next", _) => {
                self.act(Action::Ask(true));
                browser::go_to("sure");
            }
            ("keep", _) => {
                self.act(Action::Ask(false));
                browser::go_to("ask-next");
            }
            ("clear", _) => self.clear(),
            ("hide", _) => {
                self.act(Action::Cover(Cover::Locked));
                browser::focus("main h1");
            }
            ("uncover", _) => {
                self.act(Action::Cover(Cover::Off));
                browser::focus("main h1");
            }
            ("#main", _) if link.class_name() != "skip" => browser::go_to(TYPED),
            ("#main", _) => browser::focus("main h1"),
            _ => return,
        }
        event.prevent_default();
    }

    /// Goes to where a fact of a row is entered.
    fn go(&mut self, row: u32, fact: Fact) {
        let columns = COLUMNS.contains(&fact) || fact.is_about_the_person();
        if !columns && self.desk.unfolded != Some(row) {
            self.act(Action::Unfold(row));
        }
        let id = cell_id(row, fact);
        if browser::element(&id).is_some() {
            browser::go_to(&id);
        } else {
            // A group of boxes begins with its first one.
            browser::go_to(&[&id, "-", relief_check_web::answers::NONE].concat());
        }
    }

    fn show_grid(&mut self) {
        let fresh = self.desk.place == Place::Cleared;
        self.show_place(Place::Grid);
        if fresh {
            browser::go_to("label");
        }
    }

    fn show_place(&mut self, place: Place) {
        self.act(Action::Show(place));
        browser::scroll_to_top();
        browser::focus("main h1");
    }

    /// Takes a charge of a state record, or leaves it out, and goes on to the next one that is open.
    fn proposal(&mut self, link: &Element, take: bool) {
        let Some(number) = link.get_attribute("data-proposal").and_then(|text| text.parse::<usize>().ok()) else {
            return;
        };
        let place = number.saturating_sub(1);
        self.act(if take { Action::Take(place) } else { Action::LeaveOut(place) });
        if take {
            self.tell();
        }
        let chosen = self.desk.rap.as_ref().map(|rap| rap.chosen.clone()).unwrap_or_default();
        let open = chosen.iter().enumerate().skip(number).find(|(_, chosen)| chosen.is_none());
        match open {
            Some((next, _)) => browser::go_to(&["take-", &(next + 1).to_string()].concat()),
            None => browser::go_to("proposals"),
        }
    }

    /// Opens a file that was read.
    fn open(&mut self, text: String) {
        self.take_active();
        self.act(Action::Open(text));
        if self.desk.place == Place::Rap {
            browser::go_to("proposals");
        } else {
            browser::go_to("opened");
            self.tell();
        }
    }

    /// Shows the client's page as it stands on another day, or today.
    fn look(&mut self, text: String) {
        self.act(Action::Look(text));
        browser::scroll_to_top();
        browser::focus(if self.desk.no_day.is_some() { "main .errors" } else { "main h1" });
    }

    fn print(&mut self, place: Place) {
        self.show_place(place);
        browser::print();
    }

    /// Forgets everything, in the history entry too, and shows that.
    fn clear(&mut self) {
        (self.typing, self.left, self.before) = (None, None, None);
        self.saying.0 = None;
        browser::say("");
        self.act(Action::Clear);
        browser::scroll_to_top();
        browser::focus("main h1");
    }

    /// Changes the state, the history entry and the page.
    fn act(&mut self, action: Action) {
        let before = std::mem::replace(&mut self.desk, Desk::new(browser::today()));
        let old = before.sheet.clone();
        self.desk = before.after(action);
        if self.desk.sheet != old {
            let said: Vec<(u32, Option<String>)> = old.rows().map(|row| (row, self.grade(row))).collect();
            self.found = Found::of(&self.desk.sheet);
            let changed = said.into_iter().find(|(row, before)| self.grade(*row) != *before);
            if let Some((row, _)) = changed {
                self.say_later(row);
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

    /// Says the new standing of a row, when nothing else has changed for a while.
    fn say_later(&mut self, row: u32) {
        let times = self.saying.1 + 1;
        self.saying = (Some(row), times);
        browser::after(PAUSE, move || {
            with(|app| {
                if let (Some(row), true) = (app.saying.0, app.saying.1 == times)
                    && let Some(text) = draw::standing_said(&app.view("", Say(Words::english())), row)
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
