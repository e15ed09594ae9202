//! What to do next: numbered steps for the person's situation and county.
//!
//! Sources: forms CR-400, CR-401, JV-744, BCIA 8016RR and their fees (prop64.md 5 of the law brief),
//! PC 851.91 with CR-409 and CR-410 (general.md 1.4). What a county adds comes from its data.

use relief_check_counties::{Line, statewide};
use relief_check_law::{Grade, Prop64, Route};
use relief_check_words::Msg;

use super::contacts::{defender, seen};
use super::ways::{self, Kind};
use super::{Case, Situation};
use crate::pages::parts::Page;

/// Draws the section.
pub(super) fn draw(case: &Case, page: &mut Page) {
    page.say(r#"<section><h2>{}</h2><ol class="steps">"#, &[Msg::NextHeading]);
    let situation = case.situation();
    match situation {
        Situation::Doubtful => lawyer(case, page, doubt(case)),
        Situation::Serving => lawyer(case, page, Msg::StepLawyer),
        Situation::Way => way(case, page),
        Situation::Done => page.say(STEP_END, &[Msg::StepProofTitle, Msg::StepProof]),
        Situation::Refused => other_ways(case, page),
        Situation::Adult | Situation::Juvenile | Situation::Open => {}
    }
    let files = matches!(situation, Situation::Adult | Situation::Doubtful | Situation::Serving | Situation::Juvenile);
    if files {
        find_out(case, page);
    }
    // The state's record of another court's case says nothing; and who has to look there first was told so.
    // Among several charges it was told above, for all.
    if !(case.elsewhere() || situation == Situation::Way && is_automatic(case) || is_among(case)) {
        page.say("<li><h3>{}</h3>", &[Msg::StepRecordTitle]);
        ask_for_record(page);
        page.raw("</li>");
    }
    if situation == Situation::Juvenile {
        page.say(
            "<li><h3>{}</h3><p>{}</p><p>{}</p>",
            &[Msg::StepFileJuvenileTitle, Msg::StepBeforeFile, Msg::StepFileJuvenile],
        );
        forms(page);
    } else if files {
        file(case, page);
    }
    if files {
        page.say(STEP_END, &[Msg::StepCopiesTitle, Msg::StepCopies]);
    }
    if situation == Situation::Open {
        find_out(case, page);
    }
    // Who was told to call first is not told again, and among several charges the county's offices follow.
    if !(matches!(situation, Situation::Doubtful | Situation::Serving) || is_among(case)) {
        page.say(STEP, &[Msg::StepCallTitle, Msg::StepCall]);
        defender_end(case, page);
    }
    page.raw("</ol></section>");
}

/// How one asks for the state's record.
pub(super) fn ask_for_record(page: &mut Page) {
    page.say("<p>{}</p><p>{}</p>", &[Msg::StepRecord, Msg::StepRecordWaiver]);
    page.link_line(statewide::RECORD_REVIEW.url, Msg::RecordPage);
}

/// Whether the charge is one of several.
fn is_among(case: &Case) -> bool {
    case.view.interview.counted.count() > 1
}

/// The heading of a step and what it says first.
const STEP: &str = "<li><h3>{}</h3><p>{}</p>";
/// A whole step.
const STEP_END: &str = "<li><h3>{}</h3><p>{}</p></li>";

/// A message about an office, or the one for where the county is not known.
fn about(page: &mut Page, msg: Msg, variable: &'static str, name: Option<&str>, else_say: Msg) {
    match name {
        Some(name) => page.msg_with(msg, variable, name),
        None => page.msg(else_say),
    }
}

fn doubt(case: &Case) -> Msg {
    match case.main.and_then(|main| main.result) {
        Some(Prop64::MayStayFelony) => Msg::StepLawyerException,
        _ if case.objected() => Msg::StepLawyerObjected,
        _ => Msg::StepLawyerUnclear,
    }
}

/// Who can be called at the public defender's office, as the end of a step.
fn defender_end(case: &Case, page: &mut Page) {
    if let Some(info) = case.info() {
        defender(case, page, info);
    }
    page.raw("</li>");
}

fn lawyer(case: &Case, page: &mut Page, msg: Msg) {
    page.say(STEP, &[Msg::StepLawyerTitle, msg]);
    defender_end(case, page);
}

fn find_out(case: &Case, page: &mut Page) {
    let info = case.info();
    page.say("<li><h3>{}</h3>", &[Msg::StepDoneTitle]);
    let defender = info.map(|info| &info.defender);
    let number = defender.and_then(|defender| defender.phone.as_ref()).filter(|phone| phone.line == Line::Cannabis);
    if let Some((number, name)) = number.zip(defender.and_then(|defender| defender.name)) {
        page.put("<p>{}", &[&case.say.with(Msg::StepDoneLine, &[("name", name)])]);
        page.phone(number.number);
        seen(page, number.as_of);
        page.raw("</p>");
    }
    let court = info.map(|info| &info.court);
    if case.situation() == Situation::Juvenile {
        page.msg(Msg::StepDoneJuvenile);
    } else {
        about(page, Msg::StepDoneCourt, "court", court.map(|court| court.name), Msg::StepDoneAnyCourt);
    }
    match court {
        Some(court) => page.link_line(court.website, Msg::CourtSite),
        None => page.link_line(statewide::FINDER.url, Msg::FinderPage),
    }
    page.msg(Msg::StepDoneNeed);
    page.raw("</li>");
}

/// The forms, as the end of a step.
fn forms(page: &mut Page) {
    page.link_line(statewide::FORMS.url, Msg::FormsPage);
    page.raw("</li>");
}

fn file(case: &Case, page: &mut Page) {
    let info = case.info();
    page.say("<li><h3>{}</h3>", &[Msg::StepFileTitle]);
    page.msg(Msg::StepBeforeFile);
    about(page, Msg::StepFile, "court", info.map(|info| info.court.name), Msg::StepFileAny);
    match case.main.and_then(|main| main.route) {
        Some(Route::Petition) => page.msg(Msg::StepFileItemPetition),
        Some(Route::Application) => page.msg(Msg::StepFileItemApplication),
        Some(Route::Juvenile) | None => {}
    }
    page.msg(Msg::StepServe);
    about(page, Msg::StepServeOffice, "office", info.map(|info| info.prosecutor.name), Msg::StepServeAny);
    // Cities with a prosecutor of their own matter for misdemeanors and infractions.
    if !case.is_felony() {
        page.msg(Msg::StepServeCity);
        let mut cities = String::new();
        for city in info.map_or(&[][..], |info| &info.prosecutor.cities) {
            if !cities.is_empty() {
                cities.push_str(", ");
            }
            cities.push_str(city.city);
        }
        if !cities.is_empty() {
            page.msg_with(Msg::StepServeCities, "cities", &cities);
        }
    }
    forms(page);
}

/// Whether a law clears the case by itself.
fn is_automatic(case: &Case) -> bool {
    case.entries.iter().any(|entry| entry.grade == Grade::Automatic)
}

/// The steps of a way beside Prop 64: see if it is done, ask for it, get proof.
fn way(case: &Case, page: &mut Page) {
    let automatic = is_automatic(case);
    let juvenile = case.main.is_some_and(|main| ways::kind(main.relief) == Some(Kind::Juvenile));
    if automatic && juvenile {
        page.say(STEP_END, &[Msg::StepCheckTitle, Msg::StepDoneJuvenile]);
    } else if automatic {
        page.say("<li><h3>{}</h3><p>{}</p><p>{}</p>", &[Msg::StepCheckTitle, Msg::StepCheck, Msg::StepCheckCourt]);
        if !is_among(case) {
            ask_for_record(page);
        }
        page.raw("</li>");
    }
    let Some((entry, filing)) = ways::to_ask(case.entries) else { return };
    let title = match ways::ask_title(entry.grade) {
        Msg::StepAskNowTitle if automatic => Msg::StepAskTitle,
        title => title,
    };
    page.say("<li><h3>{}</h3><p>{}</p>", &[title, Msg::StepBeforeFile]);
    page.put("<p><strong>{}</strong></p>", &[ways::name(case.say, entry.relief)]);
    if entry.grade == Grade::Check {
        page.msg(Msg::StepAskOpen);
    }
    ways::how(case, page, entry, filing);
    self_help(page);
    page.say(STEP_END, &[Msg::StepCopiesTitle, Msg::StepCopiesWay]);
}

/// Where the courts help, as the end of a step.
fn self_help(page: &mut Page) {
    page.link_line(statewide::SELF_HELP.url, Msg::SelfHelpPage);
    page.raw("</li>");
}

fn other_ways(case: &Case, page: &mut Page) {
    if case.elsewhere() {
        page.say(STEP_END, &[Msg::StepOtherTitle, Msg::StepOtherCourt]);
    } else {
        page.say(STEP, &[Msg::StepOtherTitle, Msg::StepOther]);
        self_help(page);
    }
}
