//! Further reliefs for the same charge, each as a card of its own.

use relief_check_law::{Entry, Grade, Relief};
use relief_check_words::Msg;

use super::already::MOST;
use super::why::list;
use super::{Case, leading};
use crate::pages::parts::Page;

/// Draws the cards; nothing where there are none.
pub(super) fn draw(case: &Case, page: &mut Page) {
    let main = case.main.map(|main| main.relief);
    let mut any = false;
    for entry in case.entries {
        let Some((title, how)) = texts(entry.relief).filter(|_| Some(entry.relief) != main) else { continue };
        // From before 1976 the state destroys records on application, not the clerk.
        let old = leading(entry).iter().any(|row| row.id == "destroy-before-1976");
        let how = if old { Msg::HowRecordDestructionOld } else { how };
        if !any {
            page.say(r#"<section class="others"><h2>{}</h2>"#, &[Msg::OthersHeading]);
            any = true;
        }
        card(page, entry, title, how);
    }
    if any {
        page.raw("</section>");
    }
}

/// The title of a relief's card, and how to ask for it.
const fn texts(relief: Relief) -> Option<(Msg, Msg)> {
    match relief {
        // This one has a place of its own on the page.
        Relief::Prop64Automatic => None,
        Relief::Prop64 => Some((Msg::ReliefProp64, Msg::StepCall)),
        Relief::RecordDestruction => Some((Msg::ReliefRecordDestruction, Msg::HowRecordDestruction)),
        Relief::Pc17b => Some((Msg::ReliefPc17b, Msg::HowPc17b)),
        Relief::ArrestSealing => Some((Msg::ReliefArrestSealing, Msg::HowArrestSealing)),
    }
}

fn card(page: &mut Page, entry: &Entry, title: Msg, how: Msg) {
    let grade = match entry.grade {
        Grade::Done => Msg::GradeDone,
        Grade::Automatic => Msg::GradeAutomatic,
        Grade::Right => Msg::GradeRight,
        Grade::Discretionary => Msg::GradeDiscretionary,
        Grade::Wait => Msg::GradeWait,
        Grade::Check => Msg::GradeCheck,
        Grade::Unavailable => Msg::GradeUnavailable,
    };
    super::open(page, "<article", "relief other", entry);
    page.say("<h3>{}</h3><p>{}", &[title, grade]);
    if let Some(date) = entry.earliest {
        let until = page.say.with(Msg::GradeWaitUntil, &[("when", &page.say.date(date))]);
        page.put(" {}", &[&until]);
    }
    page.raw("</p>");
    let rows = leading(entry);
    if rows.len() <= MOST {
        list(page, &rows);
    }
    if !matches!(entry.grade, Grade::Done | Grade::Unavailable) {
        page.msg(how);
    }
    page.raw("</article>");
}
