//! The result: the answer in one sentence, how sure it is, why, what would settle it, what may be
//! done already, what to do next, what it does not change, and whom to call.
//!
//! This file holds what the parts share and their order; each part has a file of its own.

mod already;
mod contacts;
mod headline;
mod limits;
mod others;
mod range;
mod steps;
mod ways;
mod why;

use relief_check_counties::{Band, County, Info};
use relief_check_law::assess::Branch;
use relief_check_law::facts::{Court, Level, Value, YesNo};
use relief_check_law::filing;
use relief_check_law::world::{Var, World};
use relief_check_law::{Charge, Day, Entry, Fact, Grade, LAW_AS_OF, Prop64, RULES_VERSION, Relief, Route, Row};
use relief_check_words::Msg;

use super::View;
use super::parts::Page;
use crate::say::{Say, is_arrest};

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
        World::of(&self.view.interview.counted.record, 0)
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
pub(super) fn draw(view: &View, page: &mut Page) {
    let answers = &view.interview.counted;
    let Some((charge, found)) = answers.charge().zip(view.interview.assessment.charges.first()) else { return };
    let entries = found.reliefs.as_slice();
    let of = |relief| entries.iter().find(|entry: &&Entry| entry.relief == relief);
    // Where nobody was convicted, the arrest comes first, even if the court is not known; and where
    // Prop 64 says no, what says yes.
    let way = ways::best(entries);
    let prop64 = of(Relief::Prop64).filter(|entry| !is_arrest(charge) && (entry.grade != Grade::Unavailable));
    let main = prop64.or(way.filter(|way| way.grade != Grade::Unavailable)).or(of(Relief::Prop64)).or(way);
    let case = &Case { view, say: view.say, charge, county: answers.county.known(), entries, main };
    match main {
        Some(main) => open(page, "<article", "relief", main),
        None => page.raw(r#"<article class="relief">"#),
    }
    page.put(r#"<h1 tabindex="-1" class="answer">{}</h1>"#, &[&headline::answer(case)]);
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
    if let Some(main) = main {
        ways::does(page, main);
    }
    limits::draw(page, is_arrest(charge));
    contacts::draw(case, page);
    foot(page, answers.record.as_of);
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
fn foot(page: &mut Page, today: Day) {
    let say = page.say;
    if filing::is_due(LAW_AS_OF, today) {
        page.msg_with(Msg::LawIsOld, "when", &say.day(LAW_AS_OF));
    }
    let as_of = say.with(Msg::LawAsOfRules, &[("when", &say.day(LAW_AS_OF)), ("version", RULES_VERSION)]);
    page.put(
        concat!(
            r#"<p class="asof">{} {}</p><div class="actions">"#,
            r#"<button type="button" data-action="print">{}</button>"#,
            r#"<button type="button" class="quiet" data-action="another">{}</button>"#,
            r#"<button type="button" class="quiet" data-action="change">{}</button></div>"#,
        ),
        &[
            say.get(Msg::FootAdvice),
            &as_of,
            say.get(Msg::Print),
            say.get(Msg::AnotherCharge),
            say.get(Msg::ChangeAnswer),
        ],
    );
}

/// The rows that an entry's grade rests on, each once.
fn leading(entry: &Entry) -> Vec<&'static Row> {
    let mut rows: Vec<&'static Row> = Vec::new();
    for Branch { row, .. } in entry.branches.iter().filter(|branch| branch.leading && branch.grade.is_some()) {
        if !rows.contains(row) {
            rows.push(row);
        }
    }
    rows
}
