//! Why: the person's own facts, then the rule, then its number.

use relief_check_law::eval::walk;
use relief_check_law::facts::{Prior, Recipient, Value, YesNo};
use relief_check_law::reliefs::ROUTE;
use relief_check_law::world::{PROP_64, World};
use relief_check_law::{Certainty, Entry, Fact, Grade, Relief, Row};
use relief_check_words::Msg;
use yew::prelude::*;

use super::{Case, leading};
use crate::pages::check::facts;
use crate::pages::parts::{all, cites, folded, line, list, section, space, text, with};

/// The facts that can keep a charge a felony, with the answer that says that it does not fit.
const EXCEPTIONS: [(Fact, u8); 5] = [
    (Fact::SuperStrike, Prior::Never as u8),
    (Fact::RegistrablePrior, Prior::Never as u8),
    (Fact::Recipient, Recipient::Nobody as u8),
    (Fact::WorkerUnder21, YesNo::No as u8),
    (Fact::EnvironmentalCrime, YesNo::No as u8),
];

/// Draws the section.
pub(super) fn draw(case: &Case) -> Html {
    let say = case.say;
    let mut reasons: Vec<Html> = charge(case).into_iter().collect();
    if let Some(main) = case.main {
        add_reasons(case, main, &mut reasons);
    }
    let told = folded("told", say.get(Msg::ToldHeading), vec![facts(case.view, false)]);
    let reasons = if reasons.is_empty() { line(say.get(Msg::SureOpen)) } else { list("reasons", reasons) };
    section(case.view, "", Msg::WhyHeading, vec![reasons, told])
}

/// The charge and its date, in the person's own terms.
fn charge(case: &Case) -> Option<Html> {
    let say = case.say;
    let name = say.charge(case.charge.offense.as_known()?);
    let told = match case.charge.date.known() {
        None => say.with(Msg::WhyChargeNoDate, &[("charge", &name)]),
        Some(date) => {
            let msg = if date.span().last < PROP_64 { Msg::WhyChargeBefore } else { Msg::WhyCharge };
            say.with(msg, &[("charge", &name), ("when", &say.date(date))])
        }
    };
    Some(text(&told))
}

fn add_reasons(case: &Case, main: &Entry, lines: &mut Vec<Html>) {
    let mut rows = leading(main);
    // Where several rows may decide, the range says what each end of it rests on.
    if main.grade == Grade::Check && rows.len() > 1 {
        rows.clear();
    }
    let helps = matches!(main.grade, Grade::Right | Grade::Discretionary | Grade::Check);
    if main.relief == Relief::Prop64 && main.route.is_some() && helps {
        let record = &case.view.interview.counted.record;
        rows.extend(walk(ROUTE, &World::of(record, 0), record.as_of).first().map(|leaf| leaf.row));
    }
    lines.extend(rows.iter().map(|row| reason(case, row)));
    if main.relief == Relief::Prop64 && helps && no_exception_fits(case) {
        lines.push(text(case.say.get(Msg::WhyNoException)));
    }
    lines.extend(main.cautions.iter().map(|row| reason(case, row)));
}

/// A row's reason, with its sources and its doubt.
pub(super) fn reason(case: &Case, row: &'static Row) -> Html {
    let mut parts = vec![text(&sentences(&case.say.need(row.id))), cites(row.cites)];
    if row.certainty == Certainty::Unsettled {
        parts.extend([space(), with("em", "doubt", case.say.get(Msg::Unsettled))]);
    }
    all(parts)
}

/// A text of several lines as one.
pub(super) fn sentences(text: &str) -> String {
    text.chars().map(|c| if c == '\n' { ' ' } else { c }).collect()
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
