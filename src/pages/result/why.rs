//! Why: the person's own facts, then the rule, then its number.

use relief_check_law::eval::walk;
use relief_check_law::facts::{Prior, Recipient, Value, YesNo};
use relief_check_law::reliefs::ROUTE;
use relief_check_law::world::PROP_64;
use relief_check_law::{Certainty, Entry, Fact, Grade, Relief, Row};
use relief_check_words::Msg;

use super::{Case, leading};
use crate::pages::check::facts;
use crate::pages::parts::Page;
use crate::say::cites;

/// The facts that can keep a charge a felony, with the answer that says that it does not fit.
const EXCEPTIONS: [(Fact, u8); 5] = [
    (Fact::SuperStrike, Prior::Never as u8),
    (Fact::RegistrablePrior, Prior::Never as u8),
    (Fact::Recipient, Recipient::Nobody as u8),
    (Fact::WorkerUnder21, YesNo::No as u8),
    (Fact::EnvironmentalCrime, YesNo::No as u8),
];

/// Draws the section.
pub(super) fn draw(case: &Case, page: &mut Page) {
    page.say("<section><h2>{}</h2>", &[Msg::WhyHeading]);
    let mut reasons = Page::new(case.say);
    charge(case, &mut reasons);
    if let Some(main) = case.main {
        add_reasons(case, main, &mut reasons);
    }
    if reasons.is_empty() {
        page.msg(Msg::SureOpen);
    } else {
        page.raw(r#"<ul class="reasons">"#);
        page.join(&reasons);
        page.raw("</ul>");
    }
    page.say(r#"<details class="told"><summary>{}</summary>"#, &[Msg::ToldHeading]);
    facts(case.view, page, false);
    page.raw("</details></section>");
}

/// The charge and its date, in the person's own terms.
fn charge(case: &Case, page: &mut Page) {
    let say = case.say;
    let Some(offense) = case.charge.offense.as_known() else { return };
    let name = say.charge(offense);
    let date = case.charge.date.known();
    let msg = match date {
        None if case.by_prop64() => Msg::WhyChargeNoDate,
        None => Msg::WhyChargeUndated,
        // Only of cannabis cases the day of Prop 64 says something.
        Some(date) if date.span().last < PROP_64 && case.by_prop64() => Msg::WhyChargeBefore,
        Some(_) => Msg::WhyCharge,
    };
    let when = date.map(|date| say.date(date)).unwrap_or_default();
    page.put(LINE, &[&say.with(msg, &[("charge", &name), ("when", &when)])]);
}

/// A reason without sources.
const LINE: &str = "<li>{}</li>";

fn add_reasons(case: &Case, main: &Entry, page: &mut Page) {
    let mut rows = leading(main);
    // Where several rows may decide, the range says what each end of it rests on.
    if main.grade == Grade::Check && rows.len() > 1 {
        rows.clear();
    }
    let helps = matches!(main.grade, Grade::Right | Grade::Discretionary | Grade::Check);
    if main.relief == Relief::Prop64 && main.route.is_some() && helps {
        let as_of = case.view.interview.counted.record.as_of;
        rows.extend(walk(ROUTE, &case.world(), as_of).first().map(|leaf| leaf.row));
    }
    add(page, &rows);
    if main.relief == Relief::Prop64 && helps && no_exception_fits(case) {
        page.say(LINE, &[Msg::WhyNoException]);
    }
    add(page, &main.cautions);
    // What a court must presume, by the fact that decides most.
    let presumed = main.result != main.floor && matches!(main.grade, Grade::Right | Grade::Discretionary);
    if let Some(fact) = main.needs.first().filter(|_| presumed) {
        let label = case.say.label(&case.view.interview.counted, *fact);
        page.put(LINE, &[&case.say.with(Msg::WhyPresumed, &[("fact", label)])]);
    }
}

/// Each row's reason, with its sources and its doubt.
fn add(page: &mut Page, rows: &[&'static Row]) {
    for row in rows {
        page.raw("<li>");
        page.sentences(page.say.reason(row));
        page.cites(&cites(row));
        if row.certainty == Certainty::Unsettled {
            page.say(r#" <em class="doubt">{}</em>"#, &[Msg::Unsettled]);
        }
        page.raw("</li>");
    }
}

/// The reasons of rows, as a list of their own.
pub(super) fn list(page: &mut Page, rows: &[&'static Row]) {
    page.raw(r#"<ul class="reasons">"#);
    add(page, rows);
    page.raw("</ul>");
}

/// Whether exceptions were asked about, and none fits.
fn no_exception_fits(case: &Case) -> bool {
    let answer = |fact: Fact| case.charge.choice(fact);
    let only = answer(Fact::OnlyConviction).known() == Some(YesNo::Yes.index());
    let asked = EXCEPTIONS.iter().filter(|(fact, _)| answer(*fact).asked());
    let rules_out = |(fact, none): &(Fact, u8)| match answer(*fact).known() {
        Some(index) if *fact == Fact::Recipient => index != Recipient::Under18.index(),
        known => known == Some(*none),
    };
    (only || asked.clone().count() > 1) && asked.clone().all(rules_out)
}
