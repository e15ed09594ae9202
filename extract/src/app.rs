//! Puts the parts together: the state, the page, the chosen files, the worker, and what it says.

use std::cell::RefCell;

use js_sys::Array;
use relief_check_words::Msg;
use wasm_bindgen::JsValue;
use web_sys::{Element, Event};

use crate::browser::{self, File, Worker};
use crate::counts::Counts;
use crate::draw;
use crate::form::{ALL_RELIEFS, Form};
use crate::run::{Done, Run, Said};
use crate::say::{number, say, with};
use crate::state::{Above, Again, Found, Progress, Stage, State, Stop};

/// The events to listen to.
const HEARD: [&str; 5] = ["click", "change", "submit", "dragover", "drop"];

thread_local! {
    static APP: RefCell<Option<App>> = const { RefCell::new(None) };
}

struct App {
    state: State,
    files: Vec<File>,
    beside: Option<File>,
    run: Option<Run>,
    /// How many runs were begun: what an older worker still says is passed over.
    runs: u32,
}

/// Starts the page.
pub fn start() {
    let app = App { state: State::default(), files: Vec::new(), beside: None, run: None, runs: 0 };
    APP.with(|cell| *cell.borrow_mut() = Some(app));
    with_app(|app| {
        app.state.form = blank();
        app.show(None);
    });
    browser::listen(&HEARD, |event| with_app(|app| app.hear(&event)));
}

/// A form with nothing chosen but the day.
fn blank() -> Form {
    Form { day: browser::today().to_string(), ..Form::default() }
}

/// Does something with the app, unless the event is one that the app itself brought about.
fn with_app(act: impl FnOnce(&mut App)) {
    APP.with(|cell| {
        if let Ok(mut app) = cell.try_borrow_mut()
            && let Some(app) = app.as_mut()
        {
            act(app);
        }
    });
}

impl App {
    /// Draws the page, and moves the focus.
    fn show(&self, focus: Option<&str>) {
        browser::set_title(&draw::title(&self.state));
        browser::redraw("#app", &draw::draw(&self.state));
        if let Some(selector) = focus {
            browser::scroll_to_top();
            browser::focus(selector);
        }
    }

    fn hear(&mut self, event: &Event) {
        let Some(target) = browser::target(event) else { return };
        match event.type_().as_str() {
            "click" => self.click(event, &target),
            "change" => self.change(&target),
            "submit" => {
                event.prevent_default();
                self.begin();
            }
            // A browser would leave the page for the file.
            "dragover" => event.prevent_default(),
            "drop" => {
                event.prevent_default();
                self.add(browser::dropped(event));
            }
            _ => {}
        }
    }

    fn click(&mut self, event: &Event, target: &Element) {
        if let Some(place) = browser::around(target, "data-remove") {
            self.remove(place.parse().unwrap_or(usize::MAX));
        }
        match browser::around(target, "data-action").as_deref() {
            Some("choose") => browser::press("pick"),
            Some("cancel") => self.end(Above::Cancelled),
            Some("again") => self.clear(),
            Some(_) | None => {}
        }
        if let Some(field) =
            browser::around(target, "href").filter(|_| browser::around(target, "data-problem").is_some())
        {
            event.prevent_default();
            browser::focus(&field);
        }
    }

    fn change(&mut self, target: &Element) {
        match target.id().as_str() {
            "pick" => {
                let files = browser::take_files("pick");
                self.add(files);
            }
            "policy" => {
                self.take();
                self.beside = None;
                let policy = browser::value("policy").unwrap_or_default();
                self.state.form.choose(&policy);
                browser::choose("county", &self.state.form.county);
                browser::redraw("#policy-more", &draw::policy(&self.state.form));
            }
            "beside" => {
                self.beside = browser::file("beside");
                self.state.form.beside = self.beside.as_ref().map(browser::named);
            }
            _ => {}
        }
    }

    /// Takes what stands in the fields.
    fn take(&mut self) {
        let form = &mut self.state.form;
        let trimmed = |id| browser::value(id).map(|text| text.trim().to_owned());
        form.county = trimmed("county").unwrap_or_default();
        form.day = trimmed("day").unwrap_or_default();
        form.over = trimmed("over").unwrap_or_default();
        form.fixed = browser::marked("faults");
        form.all_reliefs = browser::value("reliefs").as_deref() == Some(ALL_RELIEFS);
    }

    fn add(&mut self, files: Vec<File>) {
        if !matches!(self.state.stage, Stage::Form(_)) {
            return;
        }
        for file in files {
            if self.state.form.add(browser::named(&file)) {
                self.files.push(file);
            }
        }
        self.list();
    }

    fn remove(&mut self, place: usize) {
        if place < self.files.len() && place < self.state.form.files.len() {
            self.files.remove(place);
            self.state.form.files.remove(place);
            self.list();
            // The button that was used is gone.
            browser::focus("#choose");
        }
    }

    /// The list of the files, and how many they are.
    fn list(&self) {
        browser::redraw("#files", &draw::chosen(&self.state.form));
        Self::tell(&with(Msg::ZxAdded, &[("count", &number(self.files.len() as u64))]));
    }

    /// Says something to people who do not see the page.
    fn tell(text: &str) {
        browser::write("said", text);
    }

    fn begin(&mut self) {
        self.take();
        let problems = self.state.form.problems();
        if !problems.is_empty() {
            self.state.stage = Stage::Form(Above::Missing(problems));
            self.show(Some("#above"));
            return;
        }
        let Form { county, day, over, policy, fixed, .. } = &self.state.form;
        let asked: Array = self.files.iter().cloned().collect::<Array>();
        let asked = Array::of1(&asked);
        for text in [county, day, over, policy, &fixed.join(",")] {
            asked.push(&JsValue::from_str(text));
        }
        asked.push(&self.beside.clone().map_or(JsValue::NULL, JsValue::from));
        asked.push(&self.state.form.reliefs().into());
        self.runs += 1;
        let run = self.runs;
        let heard = move |told: Option<Array>| with_app(|app| app.told(run, Said::read(told.as_ref())));
        let Some(worker) = Worker::start(&asked, heard) else {
            self.stop(&Stop::load());
            return;
        };
        self.run = Some(Run::new(worker));
        self.state.stage = Stage::Reads(Progress::default());
        self.show(Some("h1"));
        Self::tell("");
    }

    /// What a worker says.
    fn told(&mut self, run: u32, said: Said) {
        // An older one may still have said something.
        if run != self.runs || self.run.is_none() {
            return;
        }
        match said {
            Said::Read(bytes, lines) => self.read(bytes, lines),
            Said::Lines(which, bytes) => {
                if let Some(run) = &mut self.run {
                    run.keep(which, &bytes);
                }
            }
            Said::Again(again) => self.again(again),
            Said::Done(done) => self.done(&done),
            Said::Stopped(why) => self.stop(&why),
        }
    }

    fn read(&mut self, bytes: u64, lines: u64) {
        let (Stage::Reads(now), Some(run)) = (&mut self.state.stage, &mut self.run) else { return };
        (now.bytes, now.lines, now.time) = (bytes, lines, run.time());
        browser::set_value("progress", bytes);
        browser::write("progress-text", &draw::progress(&self.state.form, now));
        if let Some(quarters) = run.quarter(bytes, self.state.form.bytes()) {
            Self::tell(&with(Msg::ZxPercent, &[("percent", &number(quarters * 25))]));
        }
    }

    /// The files are read again: what came so far does not count.
    fn again(&mut self, again: Again) {
        let (Stage::Reads(now), Some(run)) = (&mut self.state.stage, &mut self.run) else { return };
        *now = Progress { again, time: now.time, ..Progress::default() };
        run.forget();
        browser::set_value("progress", 0);
        let words = draw::again(again);
        browser::write("again", &words);
        Self::tell(&words);
    }

    fn done(&mut self, done: &Done) {
        let Some(run) = self.run.take() else { return };
        let found =
            Found { counts: Counts::read(&done.counts), bad: run.bad(), time: run.time(), files: run.files(done) };
        self.state.stage = Stage::Done(Box::new(found));
        self.show(Some("h1"));
        Self::tell("");
    }

    fn stop(&mut self, why: &Stop) {
        let bytes = match &self.state.stage {
            Stage::Reads(now) => now.bytes,
            Stage::Form(_) | Stage::Done(_) => 0,
        };
        self.end(Above::Stopped(why.words(&self.state.form, bytes)));
    }

    /// Ends the worker, and shows the form again, as it was filled in.
    fn end(&mut self, above: Above) {
        self.run = None;
        self.state.stage = Stage::Form(above);
        self.show(Some("#above"));
        Self::tell("");
    }

    /// Clears everything.
    fn clear(&mut self) {
        if let Stage::Done(found) = &self.state.stage {
            found.files.iter().for_each(|(_, _, address)| browser::let_go(address));
        }
        self.files.clear();
        self.beside = None;
        self.state = State { form: blank(), stage: Stage::Form(Above::Cleared) };
        self.show(Some("#above"));
        Self::tell(say(Msg::ZxCleared));
    }
}
