//! Whom to call: the county's public defender, court and clinics, and what serves the whole state.
//!
//! Only what the county data holds as checked is shown, with the date; where it holds nothing, the
//! court's own site and the statewide finder stand in.

use relief_check_counties::{CHECKED, Exists, Info, statewide};
use relief_check_law::PartialDate;
use relief_check_words::Msg;
use yew::prelude::*;

use super::Case;
use crate::pages::parts::{all, classed, line, link, list, phone, section, space, text, with};

/// Draws the section.
pub(super) fn draw(case: &Case) -> Html {
    let say = case.say;
    let statewide = [
        (statewide::FINDER.url, say.get(Msg::FinderPage)),
        (statewide::SELF_HELP.url, say.get(Msg::SelfHelpPage)),
        (statewide::LAW_HELP.url, statewide::LAW_HELP.name),
        (statewide::ROOT_AND_REBOUND.url, statewide::ROOT_AND_REBOUND.name),
    ];
    let mut inside = match case.info() {
        Some(info) => of_county(case, info),
        None => vec![line(say.get(Msg::CallNoCounty))],
    };
    inside.extend([line(say.get(Msg::CallStatewide)), links(&statewide)]);
    section(case.view, "contacts", Msg::CallHeading, inside)
}

fn links(pages: &[(&'static str, &'static str)]) -> Html {
    list("", pages.iter().map(|(address, name)| link(address, name)).collect())
}

fn of_county(case: &Case, info: &'static Info) -> Vec<Html> {
    let mut court = vec![(info.court.website, info.court.name)];
    court.extend(info.court.self_help.map(|address| (address, case.say.get(Msg::CourtSelfHelp))));
    court.extend(info.court.record_clearing.map(|address| (address, case.say.get(Msg::CourtRecordPage))));
    let mut inside = vec![defender(case, info), links(&court)];
    if !info.clinics.is_empty() {
        let clinics: Vec<(&str, &str)> = info.clinics.iter().map(|clinic| (clinic.url, clinic.name)).collect();
        inside.extend([line(case.say.get(Msg::CallClinics)), links(&clinics)]);
    }
    inside
}

/// The public defender, or who does that work.
pub(super) fn defender(case: &Case, info: &'static Info) -> Html {
    let defender = &info.defender;
    let mut office = vec![match (defender.name, defender.page) {
        (Some(name), Some(page)) => link(page, name),
        (Some(name), None) => text(name),
        (None, _) => link(statewide::FINDER.url, case.say.get(Msg::FinderPage)),
    }];
    if let Some(number) = &defender.phone {
        office.extend([space(), phone(number.number), space(), seen(case, number.as_of)]);
    }
    let office = classed("p", "office", office);
    if defender.exists == Exists::No { all(vec![line(case.say.get(Msg::CallNoOffice)), office]) } else { office }
}

/// When a value was seen.
pub(super) fn seen(case: &Case, as_of: &str) -> Html {
    let say = case.say;
    let date = |text: &str| PartialDate::parse(text).map(|date| say.date(date));
    // A number without a date stood on the office's page when the data was collected.
    let date = as_of.split(' ').next().and_then(date).or_else(|| date(CHECKED)).unwrap_or_default();
    with("span", "checked", &say.with(Msg::CallChecked, &[("when", &date)]))
}
