//! What the law gives for a row, in a line: a sign, the grade, the relief, and from when on.

use relief_check_law::{Entry, Grade, Prop64, Relief};
use relief_check_web::pages::parts::Page;
use relief_check_web::pages::result::relief_name;
use relief_check_web::say::Say;
use relief_check_words::Msg;

use super::View;
use crate::read::short_date;

/// What a grade is called.
pub(super) const fn grade(grade: Grade) -> Msg {
    match grade {
        Grade::Done => Msg::ZGradeDone,
        Grade::Automatic => Msg::ZGradeAutomatic,
        Grade::Right => Msg::ZGradeRight,
        Grade::Discretionary => Msg::ZGradeDiscretionary,
        Grade::Wait => Msg::ZGradeWait,
        Grade::Check => Msg::ZGradeCheck,
        Grade::Unavailable => Msg::ZGradeUnavailable,
    }
}

/// What the grade of a relief is called: a pardon is not a judge's.
pub(super) fn grade_of(entry: &Entry) -> Msg {
    let governor = entry.relief == Relief::Pardon && entry.grade == Grade::Discretionary;
    if governor { Msg::ZGradeGovernor } else { grade(entry.grade) }
}

/// The sign of a grade, for who looks; the words beside it say the same.
const fn sign(grade: Grade) -> &'static str {
    match grade {
        Grade::Done | Grade::Automatic => "\u{2713}",
        Grade::Right => "\u{25cf}",
        Grade::Discretionary => "\u{25d0}",
        Grade::Wait => "\u{25cb}",
        Grade::Check => "?",
        Grade::Unavailable => "\u{2013}",
    }
}

const fn result(result: Prop64) -> Msg {
    match result {
        Prop64::Dismissed => Msg::ZResultDismissed,
        Prop64::Infraction => Msg::ZResultInfraction,
        Prop64::Misdemeanor => Msg::ZResultMisdemeanor,
        Prop64::MayStayFelony => Msg::ZResultMayStay,
        Prop64::Unclear => Msg::ZResultUnclear,
        Prop64::Unchanged => Msg::ZResultUnchanged,
        Prop64::NotCovered => Msg::ZResultNotCovered,
    }
}

/// The section that a relief is, where its name at the border says it.
pub(super) fn section(relief: Relief) -> Option<String> {
    relief.code().strip_prefix("pc-").map(|number| ["PC ", number].concat())
}

/// The relief, what it gives, and from when on, as texts.
pub(super) fn told(say: Say, entry: &Entry) -> Vec<String> {
    let name = relief_name(say, entry.relief);
    let mut told = vec![match section(entry.relief) {
        Some(section) => [&section, ": ", name].concat(),
        None => name.to_owned(),
    }];
    if let Some(best) = entry.result {
        told.push(say.get(result(best)).to_owned());
        if let Some(floor) = entry.floor.filter(|floor| *floor != best) {
            told.push(say.with(Msg::ZAtLeast, &[("result", say.get(result(floor)))]));
        }
    }
    if let Some(from) = entry.earliest {
        told.push(say.with(Msg::ZFrom, &[("when", &short_date(from))]));
    }
    told
}

/// The standing of a row, with the view of staff below the tool's own.
pub(super) fn draw(view: &View, page: &mut Page, row: u32) {
    let Some(main) = view.found.main(row) else { return };
    page.put(r#"<p data-relief="{}" data-grade="{}""#, &[main.relief.code(), main.grade.code()]);
    if let Some(result) = main.result {
        page.put(r#" data-result="{}""#, &[result.code()]);
    }
    page.put(
        r#"><span class="sign" aria-hidden="true">{}</span> <strong>{}</strong>"#,
        &[sign(main.grade), view.say.get(grade_of(main))],
    );
    for told in told(view.say, main) {
        page.put("<span>{}</span>", &[&told]);
    }
    page.raw("</p>");
    mark(view, page, row);
}

/// The view of staff, where they have one.
pub(super) fn mark(view: &View, page: &mut Page, row: u32) {
    let Some(mark) = view.desk.sheet.mark(row) else { return };
    page.say(r#"<p class="mark"><strong>{}</strong>"#, &[Msg::ZMark]);
    let grade = mark.grade.map(|own| view.say.get(grade(own)));
    let texts = grade.into_iter().chain([mark.reason.as_str(), mark.by.as_str()]).filter(|text| !text.is_empty());
    let texts: Vec<&str> = texts.collect();
    page.put(" <span>{}</span></p>", &[&texts.join("; ")]);
}

/// The standing of a row as it is said aloud; nothing for an empty row.
#[must_use]
pub fn said(view: &View, row: u32, others: usize) -> Option<String> {
    let main = view.found.main(row)?;
    let place = view.desk.sheet.answers.place(row)? + 1;
    let told = told(view.say, main).join(", ");
    let values = [("number", place.to_string()), ("grade", view.say.get(grade_of(main)).to_owned()), ("told", told)];
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let mut text = view.say.with(Msg::ZStandingSaid, &values);
    if others > 0 {
        text.push(' ');
        text.push_str(&view.say.with(Msg::ZStandingOthers, &[("count", &others.to_string())]));
    }
    Some(text)
}
