//! The whole record: which papers would settle most, and what becomes possible when, as a picture and in
//! words.

use relief_check_law::papers::{Event, settling, timeline};
use relief_check_words::Msg;

use super::range::paper;
use super::ways;
use crate::pages::View;
use crate::pages::parts::Page;

/// Draws what there is to say of the record; nothing where there is nothing.
pub(super) fn draw(view: &View, page: &mut Page) {
    let (say, answers) = (view.say, &view.interview.counted);
    // Of one charge alone its own part says what would settle it.
    let papers = settling(&view.interview.assessment);
    if answers.count() > 1 && !papers.is_empty() {
        page.say(r#"<section class="settle"><h2>{}</h2><ol>"#, &[Msg::SettleRecordHeading]);
        for settles in papers {
            let count = settles.charges.len().to_string();
            let values = [("paper", say.get(paper(settles.paper))), ("count", count.as_str())];
            page.put("<li>{}</li>", &[&say.with(Msg::SettleRecord, &values)]);
        }
        page.raw("</ol></section>");
    }
    let events = timeline(&view.interview.assessment);
    if events.is_empty() {
        return;
    }
    page.say(r#"<section class="timeline"><h2>{}</h2>"#, &[Msg::TimelineHeading]);
    picture(page, answers.record.as_of.parts().0, &events);
    page.raw("<ol>");
    for event in &events {
        let charge = answers.record.charges.get(event.charge).and_then(|charge| charge.offense.as_known());
        let charge = charge.map(|offense| say.charge(offense)).unwrap_or_default();
        let when = say.date(event.from);
        let values = [("when", when.as_str()), ("relief", ways::name(say, event.relief)), ("charge", charge.as_str())];
        page.put("<li>{}</li>", &[&say.with(Msg::TimelineLine, &values)]);
    }
    page.raw("</ol></section>");
}

/// A line of years with a dot for each day on which something becomes possible. The list below it says the
/// same in words, so that nobody has to see it.
fn picture(page: &mut Page, now: u16, events: &[Event]) {
    const WIDTH: usize = 320;
    let last = events.iter().map(|event| event.from.year()).max().unwrap_or(now).max(now + 1);
    let years = usize::from(last - now) + 1;
    let at = |year: u16, month: u8| {
        let months = usize::from(year.saturating_sub(now)) * 12 + usize::from(month.saturating_sub(1));
        20 + months * (WIDTH - 40) / (years * 12)
    };
    page.raw(concat!(
        r#"<svg viewBox="0 0 320 56" aria-hidden="true" focusable="false">"#,
        r#"<line x1="6" y1="22" x2="314" y2="22"/>"#,
    ));
    let step = years.div_ceil(6);
    for year in (now..=last).step_by(step) {
        let x = at(year, 1).to_string();
        page.put(
            r#"<line x1="{}" y1="16" x2="{}" y2="28"/><text x="{}" y="50">{}</text>"#,
            &[&x, &x, &x, &year.to_string()],
        );
    }
    for event in events {
        let x = at(event.from.year(), event.from.month().unwrap_or(1)).to_string();
        page.put(r#"<circle cx="{}" cy="22" r="7"/>"#, &[&x]);
    }
    page.raw("</svg>");
}
