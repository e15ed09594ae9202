//! What is open: the best and the least that can come of it, and the facts that would settle it.

use relief_check_law::papers::Paper;
use relief_check_law::{Entry, Fact, Grade, Prop64};
use relief_check_words::Msg;

use super::Case;
use crate::pages::parts::Page;
use crate::say::cites;

/// The most ways for it to end of which one is named as a reason.
const FEW: usize = 8;
/// How many facts are named. More would be no help.
const MOST: usize = 6;

/// Draws the section; nothing where nothing is open.
pub(super) fn draw(case: &Case, page: &mut Page) {
    let Some(main) = case.main.filter(|main| is_open(main)) else { return };
    page.say(r#"<section class="settle"><h2>{}</h2>"#, &[Msg::SettleHeading]);
    if let (Some(result), Some(floor)) = (main.result, main.floor)
        && result != floor
    {
        page.raw(r#"<ul class="range">"#);
        end(page, main, Msg::SettleBest, result);
        end(page, main, Msg::SettleLeast, floor);
        page.raw("</ul>");
    }
    if !main.needs.is_empty() {
        page.say(r#"<p>{}</p><ul class="needs">"#, &[Msg::SettleLead]);
        for fact in main.needs.iter().take(MOST) {
            need(case, page, *fact);
        }
        page.raw("</ul>");
        if main.needs.iter().any(|fact| fact.paper() == Paper::Report) {
            page.msg(Msg::SettleBurden);
        }
    }
    page.raw("</section>");
}

fn is_open(main: &Entry) -> bool {
    let doubtful = main.result != main.floor && main.floor.is_some();
    main.grade != Grade::Done && (doubtful || main.grade == Grade::Check && !main.needs.is_empty())
}

/// One end of the range, with its reason.
fn end(page: &mut Page, main: &Entry, heading: Msg, outcome: Prop64) {
    page.say("<li><strong>{}</strong> {}", &[heading, outcome_message(outcome)]);
    let mut branches = main.branches.iter();
    // With many ways for it to end, the reason of one of them would read like a fact.
    let few = main.branches.len() <= FEW;
    if let Some(branch) = branches.find(|branch| branch.result == Some(outcome) && branch.grade != Some(Grade::Done))
        && few
    {
        page.raw(" ");
        page.sentences(page.say.reason(branch.row));
        page.cites(&cites(branch.row));
    }
    page.raw("</li>");
}

const fn outcome_message(outcome: Prop64) -> Msg {
    match outcome {
        Prop64::Dismissed => Msg::RangeDismissed,
        Prop64::Infraction => Msg::RangeInfraction,
        Prop64::Misdemeanor => Msg::RangeMisdemeanor,
        Prop64::MayStayFelony => Msg::RangeMayStay,
        Prop64::Unclear => Msg::RangeUnclear,
        Prop64::Unchanged => Msg::RangeUnchanged,
        Prop64::NotCovered => Msg::RangeNotCovered,
    }
}

/// A fact that would settle it, and which paper tells.
fn need(case: &Case, page: &mut Page, fact: Fact) {
    let label = case.say.label(&case.view.interview.counted, fact);
    page.put(
        r##"<li><a href="#change" data-change="{}">{}</a>: {}</li>"##,
        &[fact.code(), label, case.say.get(paper(fact.paper()))],
    );
}

/// What tells a fact.
pub(super) const fn paper(paper: Paper) -> Msg {
    match paper {
        Paper::Docket => Msg::PaperDocket,
        Paper::StateRecord => Msg::PaperRecord,
        Paper::Report => Msg::PaperReport,
        Paper::Own => Msg::PaperOwn,
        Paper::Officer => Msg::PaperOfficer,
        Paper::Defender => Msg::PaperDefender,
    }
}
