//! The result: the answer in one sentence, how sure it is, why, what would settle it, what may be
//! done already, what to do next, what it does not change, and whom to call.
//!
//! This file holds what the parts share and their order; each part has a file of its own. With
//! several charges the page has one such case for each, those of one county together.

mod already;
mod contacts;
mod headline;
mod limits;
mod look;
mod others;
mod policy;
mod range;
mod record;
mod steps;
mod ways;
mod why;

use relief_check_counties::{Band, County, Info};
use relief_check_law::assess::Branch;
use relief_check_law::facts::{Court, Level, Value, YesNo};
use relief_check_law::filing;
use relief_check_law::first::{is_arrest, main_of};
use relief_check_law::world::{Var, World};
use relief_check_law::{Charge, Entry, Fact, Grade, LAW_AS_OF, Prop64, RULES_VERSION, Relief, Route, Row};
use relief_check_words::Msg;

use self::limits::About;
pub use self::policy::draw as draw_policy;
pub use self::ways::name as relief_name;
use super::View;
use super::parts::Page;
use crate::answers::Answers;
use crate::say::Say;

/// What the parts are drawn from.
struct Case<'a> {
    view: &'a View<'a>,
    say: Say,
    charge: &'a Charge,
    county: Option<County>,
    /// All reliefs of the charge.
    entries: &'a [Entry],
    /// The relief that the page is about first.
    main: Option<&'a Entry>,
}

impl<'a> Case<'a> {
    /// The charge that the view speaks of.
    fn of(view: &'a View<'a>) -> Option<Self> {
        let answers = &view.interview.counted;
        let charge = answers.charge()?;
        let entries = view.interview.assessment.charges.get(answers.at)?.reliefs.as_slice();
        let main = main_of(charge, entries);
        Some(Self { view, say: view.say, charge, county: answers.county().known(), entries, main })
    }

    fn entry(&self, relief: Relief) -> Option<&'a Entry> {
        self.entries.iter().find(|entry| entry.relief == relief)
    }

    /// What is known of the county.
    fn info(&self) -> Option<&'static Info> {
        self.county.map(County::info)
    }

    /// What there is to do, in kind.
    fn situation(&self) -> Situation {
        let Some(main) = self.main else { return Situation::Refused };
        if self.hardly_known() {
            return Situation::Open;
        }
        match (main.relief, main.grade) {
            (_, Grade::Done) => Situation::Done,
            (_, Grade::Unavailable) => Situation::Refused,
            (relief, _) if ways::kind(relief).is_some() => Situation::Way,
            (..) if main.route == Some(Route::Juvenile) => Situation::Juvenile,
            (..) if main.route == Some(Route::Petition) => Situation::Serving,
            (..) if matches!(main.result, Some(Prop64::MayStayFelony | Prop64::Unclear)) => Situation::Doubtful,
            (..) if self.objected() => Situation::Doubtful,
            (..) => Situation::Adult,
        }
    }
}

impl Case<'_> {
    /// What may be true of the charge, given what the person said.
    fn world(&self) -> World {
        let answers = &self.view.interview.counted;
        World::of(&answers.record, answers.at)
    }

    /// Whether not even the charge, the court or the end of the case is known: then nothing but the
    /// record can help.
    fn hardly_known(&self) -> bool {
        let open = self.main.is_some_and(|main| main.grade == Grade::Check);
        let world = self.world();
        let unknown = [Var::Court, Var::Ended].into_iter().any(|var| !world.get(var).is_one());
        open && (unknown || self.charge.offense.as_known().is_none())
    }

    /// Whether the person said that the prosecutor objected in the state's review.
    fn objected(&self) -> bool {
        self.charge.choice(Fact::Challenged).known() == Some(YesNo::Yes.index())
    }

    /// Whether the case was in a court that is not California's.
    fn elsewhere(&self) -> bool {
        self.charge.choice(Fact::Court).known().is_some_and(|court| court != Court::California.index())
    }

    /// Whether the page is about Prop 64 first.
    fn by_prop64(&self) -> bool {
        self.main.is_none_or(|main| main.relief.is_by_prop64())
    }

    /// Whether it is surely a felony on the record.
    fn is_felony(&self) -> bool {
        self.world().get(Var::Level) == Level::set(&[Level::Felony])
    }

    /// Whether the county's share of the state's review was not nearly done when it was last counted.
    fn review_was_slow(&self) -> bool {
        let band = self.info().and_then(|info| info.review.as_ref()).map(|review| review.band);
        matches!(band, Some(Band::Partly | Band::Behind | Band::SomeLeft))
    }
}

/// What there is to do, in kind.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Situation {
    /// Too little is known to say what to ask for.
    Open,
    /// An application, or a way that is not known yet.
    Adult,
    /// The same, where a lawyer should look first.
    Doubtful,
    /// A petition while the sentence goes on.
    Serving,
    /// Juvenile court.
    Juvenile,
    /// A way beside Prop 64.
    Way,
    /// It was granted.
    Done,
    /// Prop 64 gives nothing, or the rules do not cover the charge.
    Refused,
}

/// Draws the page.
pub fn draw(view: &View, page: &mut Page) {
    let answers = &view.interview.counted;
    if view.state.problem.is_some() {
        page.errors(page.say.get(Msg::ProblemWhen));
    }
    let arrests = answers.record.charges.iter().all(is_arrest);
    if answers.count() > 1 {
        several(view, page, if arrests { About::Arrests } else { About::Others });
    } else {
        let Some(case) = &Case::of(view) else { return };
        one(case, page, None);
        ways::does(page, case.main, 0);
        record::draw(view, page);
        look::form(view, page);
        limits::draw(
            page,
            match case.by_prop64() {
                _ if arrests => About::Arrests,
                true => About::Prop64,
                false => About::Others,
            },
        );
        contacts::draw(case, page);
    }
    foot(page, view);
}

/// Draws what is about one charge alone; among several it has a heading of its own, and its answer stands in
/// the list of all as well.
fn one(case: &Case, page: &mut Page, list: Option<&mut Page>) {
    match case.main {
        Some(main) => open(page, "<article", "relief", main),
        None => page.raw(r#"<article class="relief">"#),
    }
    let answer = headline::answer(case);
    if let Some(list) = list {
        let title = case.say.charge_title(&case.view.interview.counted);
        page.put(r#"<h1>{}</h1><p class="answer">{}</p>"#, &[&title, &answer]);
        list.put("<li><strong>{}</strong><br>{}</li>", &[&title, &answer]);
    } else {
        page.put(r#"<h1 tabindex="-1" class="answer">{}</h1>"#, &[&answer]);
        look::shown(case.view, page);
    }
    headline::sure(case, page);
    why::draw(case, page);
    range::draw(case, page);
    page.raw("</article>");
    already::draw(case, page);
    // Where the other relief is the good news, it comes before the steps.
    let news = headline::is_destroyed(case);
    if news {
        others::draw(case, page);
    }
    steps::draw(case, page);
    if !news {
        others::draw(case, page);
    }
}

/// The place of a charge on the page: the counties in the order in which they were told, then other
/// courts, then what is not known.
fn group(answers: &Answers, charge: usize) -> (u8, Option<County>) {
    let court = answers.record.charges.get(charge).and_then(|charge| charge.choice(Fact::Court).known());
    let county = answers.county_of(charge).known();
    let rank = match court {
        _ if county.is_some() => 0,
        Some(court) if court != Court::California.index() => 1,
        _ => 2,
    };
    (rank, county)
}

/// Draws all charges, those of one county together, and what they share once.
fn several(view: &View, page: &mut Page, about: About) {
    let say = view.say;
    let mut interview = view.interview.clone();
    let answers = &view.interview.counted;
    page.say(r#"<h1 tabindex="-1">{}</h1>"#, &[Msg::ResultTitle]);
    look::shown(view, page);
    let mut left: Vec<usize> = (0..answers.count()).collect();
    let groups = left.iter().any(|charge| group(answers, *charge) != group(answers, 0));
    if groups {
        page.msg(Msg::ResultCounties);
    }
    let mut glance = Page::new(say);
    let mut body = Page::new(say);
    // What a kind of relief does stands once, below its first charge.
    let mut told = 0_u8;
    while let Some(first) = left.iter().copied().min_by_key(|charge| group(answers, *charge).0) {
        let key = group(answers, first);
        let here: Vec<usize> = left.iter().copied().filter(|charge| group(answers, *charge) == key).collect();
        left.retain(|charge| !here.contains(charge));
        if groups {
            let name = match key {
                (_, Some(county)) => say.with(Msg::CountyName, &[("county", county.name())]),
                (1, None) => say.get(Msg::GroupElsewhere).to_owned(),
                (_, None) => say.get(Msg::GroupUnknown).to_owned(),
            };
            body.put(r#"<h2 class="group">{}</h2>"#, &[&name]);
        }
        let below = 1 + u32::from(groups);
        let last = here.last().copied();
        for charge in here {
            interview.counted.at = charge;
            let view = &View { interview: &interview, ..*view };
            let Some(case) = &Case::of(view) else { continue };
            let mut part = Page::new(say);
            one(case, &mut part, Some(&mut glance));
            told |= ways::does(&mut part, case.main, told);
            body.put(r#"<div class="case" data-charge="{}">"#, &[&charge.to_string()]);
            body.join_below(&part, below);
            body.raw("</div>");
            // What the charges of a group share stands once, below them.
            if last == Some(charge) {
                let mut shared = Page::new(say);
                if groups {
                    contacts::of_group(case, &mut shared);
                } else {
                    limits::draw(&mut shared, about);
                    contacts::draw(case, &mut shared);
                }
                body.join_below(&shared, u32::from(groups));
            }
        }
    }
    page.raw(r#"<ul class="glance">"#);
    page.join(&glance);
    page.raw("</ul>");
    record::draw(view, page);
    // One request shows all cases, so it is told once; other courts' cases are not on it.
    if (0..answers.count()).any(|charge| group(answers, charge).0 != 1) {
        page.say("<section><h2>{}</h2>", &[Msg::StepRecordAllTitle]);
        steps::ask_for_record(page);
        page.raw("</section>");
    }
    look::form(view, page);
    page.join(&body);
    if groups {
        limits::draw(page, about);
        contacts::everywhere(page);
    }
}

/// Opens an element about a relief, with the names by which embedders find it.
fn open(page: &mut Page, start: &'static str, class: &str, entry: &Entry) {
    page.raw(start);
    page.put(r#" class="{}" data-relief="{}" data-grade="{}""#, &[class, entry.relief.code(), entry.grade.code()]);
    if let Some(result) = entry.result {
        page.put(r#" data-result="{}""#, &[result.code()]);
    }
    page.raw(">");
}

/// The standing of the law, and what to do with the page.
fn foot(page: &mut Page, view: &View) {
    // Of today, also where the result is about a later day.
    let (say, today) = (page.say, view.state.answers.record.as_of);
    if filing::is_due(LAW_AS_OF, today) {
        page.msg_with(Msg::LawIsOld, "when", &say.day(LAW_AS_OF));
    }
    let as_of = say.with(Msg::LawAsOfRules, &[("when", &say.day(LAW_AS_OF)), ("version", RULES_VERSION)]);
    page.put(
        concat!(
            r#"<p class="hint">{}</p><p class="asof">{} {}</p><div class="actions">"#,
            r#"<button type="button" data-action="print">{}</button>"#,
        ),
        &[say.get(Msg::WhyCodes), say.get(Msg::FootAdvice), &as_of, say.get(Msg::Print)],
    );
    let full = view.state.answers.is_full();
    for (action, msg) in [("another", Msg::AnotherCharge), ("change", Msg::ChangeAnswer)] {
        if action == "change" || !full {
            page.put(r#"<button type="button" class="quiet" data-action="{}">{}</button>"#, &[action, say.get(msg)]);
        }
    }
    page.raw("</div>");
}

/// The rows that an entry's grade rests on, each once.
#[must_use]
pub fn leading(entry: &Entry) -> Vec<&'static Row> {
    let mut rows: Vec<&'static Row> = Vec::new();
    for Branch { row, .. } in entry.branches.iter().filter(|branch| branch.leading && branch.grade.is_some()) {
        if !rows.contains(row) {
            rows.push(row);
        }
    }
    rows
}
