//! Whom to call: the county's public defender, court and clinics, and what serves the whole state.
//!
//! Only what the county data holds as checked is shown, with the date; where it holds nothing, the
//! court's own site and the statewide finder stand in.

use relief_check_counties::{CHECKED, Exists, Info, Line, Phone, statewide};
use relief_check_law::PartialDate;
use relief_check_words::Msg;

use super::Case;
use crate::pages::parts::Page;

/// Draws the section.
pub(super) fn draw(case: &Case, page: &mut Page) {
    page.say(HEAD, &[Msg::CallHeading]);
    local(case, page);
    statewide(page);
}

/// The same for one county among several, without what serves the whole state.
pub(super) fn of_group(case: &Case, page: &mut Page) {
    if !case.elsewhere() {
        page.say(HEAD, &[Msg::CallHeading]);
        local(case, page);
        page.raw("</section>");
    }
}

/// What serves the whole state, alone.
pub(super) fn everywhere(page: &mut Page) {
    page.say(HEAD, &[Msg::CallHeading]);
    statewide(page);
}

const HEAD: &str = r#"<section class="contacts"><h2>{}</h2>"#;

fn local(case: &Case, page: &mut Page) {
    match case.info() {
        Some(info) => of_county(case, page, info),
        // Another court's case has no county of ours.
        None if case.elsewhere() => {}
        None => page.msg(Msg::CallNoCounty),
    }
}

fn statewide(page: &mut Page) {
    page.say("<p>{}</p><ul>", &[Msg::CallStatewide]);
    item(page, statewide::FINDER.url, page.say.get(Msg::FinderPage));
    item(page, statewide::SELF_HELP.url, page.say.get(Msg::SelfHelpPage));
    item(page, statewide::LAW_HELP.url, statewide::LAW_HELP.name);
    item(page, statewide::ROOT_AND_REBOUND.url, statewide::ROOT_AND_REBOUND.name);
    page.say("</ul><p>{}", &[Msg::CallHotline]);
    page.phone(page.say.get(Msg::CallHotlineNumber));
    page.raw("</p></section>");
}

/// A link in a list.
fn item(page: &mut Page, address: &str, name: &str) {
    page.raw("<li>");
    page.link(address, name);
    page.raw("</li>");
}

fn of_county(case: &Case, page: &mut Page, info: &'static Info) {
    let court = &info.court;
    defender(case, page, info);
    page.raw("<ul>");
    item(page, court.website, court.name);
    for (address, msg) in [(court.self_help, Msg::CourtSelfHelp), (court.record_clearing, Msg::CourtRecordPage)] {
        if let Some(address) = address {
            item(page, address, page.say.get(msg));
        }
    }
    page.raw("</ul>");
    if !info.clinics.is_empty() {
        page.say("<p>{}</p><ul>", &[Msg::CallClinics]);
        for clinic in &info.clinics {
            item(page, clinic.url, clinic.name);
        }
        page.raw("</ul>");
    }
}

/// The public defender, or who does that work.
pub(super) fn defender(case: &Case, page: &mut Page, info: &'static Info) {
    let defender = &info.defender;
    if defender.exists == Exists::No {
        page.msg(Msg::CallNoOffice);
    }
    page.raw(r#"<p class="office">"#);
    match (defender.name, defender.page) {
        (Some(name), Some(address)) => page.link(address, name),
        (Some(name), None) => page.text(name),
        (None, _) => page.link(statewide::FINDER.url, page.say.get(Msg::FinderPage)),
    }
    // A line for cannabis cases is no help with others.
    let helps = |number: &&Phone| case.by_prop64() || number.line != Line::Cannabis;
    if let Some(number) = defender.phone.as_ref().filter(helps) {
        page.phone(number.number);
        seen(page, number.as_of);
    }
    page.raw("</p>");
}

/// When a value was seen, after a space.
pub(super) fn seen(page: &mut Page, as_of: &str) {
    // A number without a date stood on the office's page when the data was collected.
    let date = as_of.split(' ').next().and_then(PartialDate::parse).or_else(|| PartialDate::parse(CHECKED));
    let date = date.map(|date| page.say.date(date)).unwrap_or_default();
    let checked = page.say.with(Msg::CallChecked, &[("when", &date)]);
    page.put(r#" <span class="checked">{}</span>"#, &[&checked]);
}
