//! What to do next: numbered steps for the person's situation and county.
//!
//! Sources: forms CR-400, CR-401, JV-744, BCIA 8016RR and their fees (prop64.md 5 of the law brief),
//! PC 851.91 with CR-409 and CR-410 (general.md 1.4). What a county adds comes from its data.

use relief_check_counties::{Line, statewide};
use relief_check_law::facts::{Court, Level, Value};
use relief_check_law::{Fact, Prop64};
use relief_check_words::Msg;
use yew::prelude::*;

use super::contacts::{defender, seen};
use super::{Case, Situation};
use crate::pages::parts::{classed, line, link_line, phone, section, space, text, with};

/// Draws the section.
pub(super) fn draw(case: &Case) -> Html {
    let steps = match case.situation() {
        Situation::Adult => vec![find_out(case), record(case), file(case), copies(case)],
        Situation::Doubtful => vec![lawyer(case, doubt(case)), find_out(case), record(case), file(case), copies(case)],
        Situation::Serving => vec![lawyer(case, Msg::StepLawyer), find_out(case), file(case), copies(case)],
        Situation::Juvenile => vec![find_out(case), record(case), file_juvenile(case), copies(case)],
        Situation::Arrest => vec![seal(case), record(case), call(case)],
        Situation::Done => vec![step(case, Msg::StepProofTitle, vec![say(case, Msg::StepProof)]), record(case)],
        Situation::Refused => vec![other_ways(case), record(case), call(case)],
    };
    section(case.view, "", Msg::NextHeading, vec![classed("ol", "steps", steps)])
}

/// The heading of a step and what it says.
fn step(case: &Case, title: Msg, mut inside: Vec<Html>) -> Html {
    inside.insert(0, with("h3", "", case.say.get(title)));
    classed("li", "", inside)
}

/// A message as a paragraph.
fn say(case: &Case, msg: Msg) -> Html {
    line(case.say.get(msg))
}

/// A message about an office, or the one for where the county is not known.
fn about(case: &Case, msg: Msg, variable: &'static str, name: Option<&str>, else_say: Msg) -> Html {
    match name {
        Some(name) => line(&case.say.with(msg, &[(variable, name)])),
        None => say(case, else_say),
    }
}

fn doubt(case: &Case) -> Msg {
    match case.main.and_then(|main| main.result) {
        Some(Prop64::MayStayFelony) => Msg::StepLawyerException,
        _ => Msg::StepLawyerUnclear,
    }
}

/// Who can be called at the public defender's office.
fn defender_line(case: &Case) -> Html {
    case.info().map_or_else(Html::default, |info| defender(case, info))
}

fn lawyer(case: &Case, msg: Msg) -> Html {
    step(case, Msg::StepLawyerTitle, vec![say(case, msg), defender_line(case)])
}

fn call(case: &Case) -> Html {
    step(case, Msg::StepCallTitle, vec![say(case, Msg::StepCall), defender_line(case)])
}

fn find_out(case: &Case) -> Html {
    let info = case.info();
    let mut inside = Vec::new();
    let defender = info.map(|info| &info.defender);
    let number = defender.and_then(|defender| defender.phone.as_ref()).filter(|phone| phone.line == Line::Cannabis);
    if let Some((number, name)) = number.zip(defender.and_then(|defender| defender.name)) {
        let line = text(&case.say.with(Msg::StepDoneLine, &[("name", name)]));
        inside.push(classed("p", "", vec![line, space(), phone(number.number), space(), seen(case, number.as_of)]));
    }
    inside.push(if case.situation() == Situation::Juvenile {
        say(case, Msg::StepDoneJuvenile)
    } else {
        about(case, Msg::StepDoneCourt, "court", info.map(|info| info.court.name), Msg::StepDoneAnyCourt)
    });
    inside.push(match info {
        Some(info) => link_line(info.court.website, case.say.get(Msg::CourtSite)),
        None => link_line(statewide::FINDER.url, case.say.get(Msg::FinderPage)),
    });
    inside.push(say(case, Msg::StepDoneNeed));
    step(case, Msg::StepDoneTitle, inside)
}

fn record(case: &Case) -> Html {
    let link = link_line(statewide::RECORD_REVIEW.url, case.say.get(Msg::RecordPage));
    step(case, Msg::StepRecordTitle, vec![say(case, Msg::StepRecord), say(case, Msg::StepRecordWaiver), link])
}

fn forms(case: &Case) -> Html {
    link_line(statewide::FORMS.url, case.say.get(Msg::FormsPage))
}

fn file(case: &Case) -> Html {
    let info = case.info();
    let mut inside = vec![
        about(case, Msg::StepFile, "court", info.map(|info| info.court.name), Msg::StepFileAny),
        say(case, Msg::StepServe),
        about(case, Msg::StepServeOffice, "office", info.map(|info| info.prosecutor.name), Msg::StepServeAny),
    ];
    // Cities with a prosecutor of their own matter for misdemeanors and infractions.
    if case.charge.choice(Fact::Level).known() != Some(Level::Felony.index()) {
        inside.push(say(case, Msg::StepServeCity));
        let cities: Vec<&str> =
            info.map(|info| info.prosecutor.cities.iter().map(|city| city.city).collect()).unwrap_or_default();
        if !cities.is_empty() {
            inside.push(line(&case.say.with(Msg::StepServeCities, &[("cities", &cities.join(", "))])));
        }
    }
    inside.push(forms(case));
    step(case, Msg::StepFileTitle, inside)
}

fn file_juvenile(case: &Case) -> Html {
    step(case, Msg::StepFileJuvenileTitle, vec![say(case, Msg::StepFileJuvenile), forms(case)])
}

fn copies(case: &Case) -> Html {
    step(case, Msg::StepCopiesTitle, vec![say(case, Msg::StepCopies)])
}

fn seal(case: &Case) -> Html {
    let mut inside = vec![say(case, Msg::StepSeal), say(case, Msg::StepSealServe), self_help(case)];
    if let Some(date) = case.main.and_then(|main| main.earliest) {
        inside.insert(0, line(&case.say.with(Msg::StepSealWait, &[("when", &case.say.date(date))])));
    }
    step(case, Msg::StepSealTitle, inside)
}

fn self_help(case: &Case) -> Html {
    link_line(statewide::SELF_HELP.url, case.say.get(Msg::SelfHelpPage))
}

fn other_ways(case: &Case) -> Html {
    let elsewhere = case.charge.choice(Fact::Court).known().is_some_and(|court| court != Court::California.index());
    let inside =
        if elsewhere { vec![say(case, Msg::StepOtherCourt)] } else { vec![say(case, Msg::StepOther), self_help(case)] };
    step(case, Msg::StepOtherTitle, inside)
}
