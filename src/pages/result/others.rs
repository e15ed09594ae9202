//! Further reliefs for the same charge, each as a card of its own.

use relief_check_law::filing::filing;
use relief_check_law::{Day, Entry, Grade, Relief};
use relief_check_words::Msg;

use super::already::MOST;
use super::ways::{self, Kind};
use super::why::list;
use super::{Case, leading};
use crate::pages::parts::Page;
use crate::say::name;

/// How many cards stand open; the rest are folded, so that a simple case stays short.
const OPEN: usize = 2;

/// Draws the cards; nothing where there are none.
pub(super) fn draw(case: &Case, page: &mut Page) {
    let main = case.main.map(|main| main.relief);
    // The state's review has a place of its own on the page.
    let shown = |entry: &&Entry| Some(entry.relief) != main && entry.relief != Relief::Prop64Automatic;
    let mut fitting: Vec<&Entry> = Vec::new();
    let mut refused: Vec<&Entry> = Vec::new();
    for entry in case.entries.iter().filter(shown) {
        if entry.grade == Grade::Unavailable {
            refused.push(entry);
            continue;
        }
        // What is surer comes first; equals stay in the law's order.
        let place = fitting.iter().position(|other| later(other) > later(entry)).unwrap_or(fitting.len());
        fitting.insert(place, entry);
    }
    if fitting.is_empty() && refused.is_empty() {
        return;
    }
    page.say(r#"<section class="others"><h2>{}</h2>"#, &[Msg::OthersHeading]);
    // What is open stands there; what only may fit is folded.
    let surer = fitting.iter().take(OPEN).filter(|entry| entry.grade < Grade::Check).count();
    let (open, folded) = fitting.split_at(surer);
    for entry in open {
        card(case, page, entry);
    }
    fold(case, page, Msg::MoreWays, " may", folded);
    fold(case, page, Msg::NoWays, "", &refused);
    page.raw("</section>");
}

/// Ways for some people only come after the others.
fn later(entry: &Entry) -> (bool, (u8, Day)) {
    (ways::kind(entry.relief) == Some(Kind::Other), ways::rank(entry))
}

fn fold(case: &Case, page: &mut Page, summary: Msg, class: &str, entries: &[&Entry]) {
    if entries.is_empty() {
        return;
    }
    let summary = case.say.with(summary, &[("count", &entries.len().to_string())]);
    page.put(r#"<details class="fold{}"><summary>{}</summary>"#, &[class, &summary]);
    for entry in entries {
        card(case, page, entry);
    }
    page.raw("</details>");
}

fn card(case: &Case, page: &mut Page, entry: &Entry) {
    let grade = match entry.grade {
        Grade::Done => Msg::GradeDone,
        Grade::Automatic => Msg::GradeAutomatic,
        Grade::Right => Msg::GradeRight,
        Grade::Discretionary if entry.relief == Relief::Pardon => Msg::GradeGovernor,
        Grade::Discretionary => Msg::GradeDiscretionary,
        Grade::Wait => Msg::GradeWait,
        Grade::Check => Msg::GradeCheck,
        Grade::Unavailable => Msg::GradeUnavailable,
    };
    super::open(page, "<article", "relief other", entry);
    page.put("<h3>{}</h3><p>{}", &[ways::name(case.say, entry.relief), case.say.get(grade)]);
    if let Some(date) = entry.earliest {
        let until = page.say.with(Msg::GradeWaitUntil, &[("when", &page.say.date(date))]);
        page.put(" {}", &[&until]);
    }
    page.raw("</p>");
    let rows = leading(entry);
    if rows.len() <= MOST {
        list(page, &rows);
    }
    if !matches!(entry.grade, Grade::Done | Grade::Automatic | Grade::Unavailable) {
        if let Some(way) = filing(entry.relief) {
            page.say(r#"<details class="fold"><summary>{}</summary>"#, &[ways::ask_title(entry.grade)]);
            ways::how(case, page, entry, way);
            page.raw("</details>");
        } else if entry.relief == Relief::Prop64 {
            page.msg(Msg::StepCall);
        }
    }
    if entry.relief == Relief::RecordDestruction && !matches!(entry.grade, Grade::Done | Grade::Unavailable) {
        // From before 1976 the state destroys records on application, not the clerk.
        let old = leading(entry).iter().any(|row| name(row) == "destroy-before-1976");
        page.msg(if old { Msg::HowRecordDestructionOld } else { Msg::HowRecordDestruction });
    }
    page.raw("</article>");
}
