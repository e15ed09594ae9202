//! What may have happened already without the person asking: the state's review of HSC 11361.9, and
//! what the county did.

use relief_check_counties::{ActionStatus, Band};
use relief_check_law::{Grade, Relief};
use relief_check_words::Msg;

use super::why::list;
use super::{Case, Situation, leading};
use crate::pages::parts::Page;

/// With more ways for it to end than this, a list of them all would help nobody.
pub(super) const MOST: usize = 3;

/// Draws the section; nothing where the review did not reach the case.
pub(super) fn draw(case: &Case, page: &mut Page) {
    let Some(entry) = case.entry(Relief::Prop64Automatic) else { return };
    super::open(page, "<section", "already", entry);
    page.say("<h2>{}</h2>", &[Msg::AlreadyHeading]);
    if entry.grade == Grade::Check {
        page.say("<p>{}", &[Msg::AlreadyLaw]);
        page.cites(&["HSC 11361.9"]);
        page.raw("</p>");
    }
    let rows = leading(entry);
    if rows.len() <= MOST {
        list(page, &rows);
    }
    if matches!(entry.grade, Grade::Automatic | Grade::Check) {
        county(case, page);
        super::policy::draw(&case.view.interview.counted, page);
        // Only an application by right is open to everyone whose case the prosecutor held back.
        let alone = case.situation() == Situation::Adult && case.main.is_some_and(|main| main.grade == Grade::Right);
        let objected = if alone { Msg::AlreadyObjected } else { Msg::AlreadyObjectedLawyer };
        page.say("<p>{}</p><h3>{}</h3><p>{}</p>", &[Msg::AlreadyHow, Msg::AlreadyObjectedHeading, objected]);
    }
    page.raw("</section>");
}

/// What the county is known to have done, as far as it went.
fn county(case: &Case, page: &mut Page) {
    let Some(info) = case.info() else { return };
    if !info.actions.is_empty() {
        page.raw(r#"<ul class="actions-of-county">"#);
        for action in &info.actions {
            page.raw("<li>");
            page.sentences(page.say.need(action.key));
            page.raw(" ");
            page.sentences(page.say.get(status(action.status)));
            if let Some(source) = action.source {
                page.raw(" ");
                page.link(source, page.say.get(Msg::ActionSource));
            }
            page.raw("</li>");
        }
        page.raw("</ul>");
    }
    if let Some(review) = &info.review {
        page.raw("<p>");
        page.sentences(&page.say.with(band(review.band), &[("county", info.name)]));
        page.raw("</p>");
    }
}

/// What the standing of a mass dismissal means for one case.
const fn status(status: ActionStatus) -> Msg {
    match status {
        ActionStatus::Ordered => Msg::CountyActionOrdered,
        ActionStatus::Announced => Msg::CountyActionAnnounced,
        ActionStatus::Requested => Msg::CountyActionRequested,
        ActionStatus::Estimate => Msg::CountyActionEstimate,
    }
}

/// How far the state's review was.
const fn band(band: Band) -> Msg {
    match band {
        Band::Done => Msg::CountyReviewDone,
        Band::Nearly => Msg::CountyReviewNearly,
        Band::Partly => Msg::CountyReviewPartly,
        Band::Behind => Msg::CountyReviewBehind,
        Band::SomeLeft => Msg::CountyReviewSomeLeft,
    }
}
