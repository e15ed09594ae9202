//! What is open: the best and the least that can come of it, and the facts that would settle it.

use relief_check_law::{Entry, Fact, Grade, Prop64};
use relief_check_words::Msg;
use yew::prelude::*;

use super::Case;
use super::why::sentences;
use crate::pages::check::change;
use crate::pages::parts::{all, cites, line, list, section, space, text, with};

/// How many facts are named. More would be no help.
const MOST: usize = 6;

/// Draws the section; nothing where nothing is open.
pub(super) fn draw(case: &Case) -> Html {
    let say = case.say;
    let Some(main) = case.main.filter(|main| is_open(main)) else { return Html::default() };
    let mut inside = vec![ends(case, main)];
    if !main.needs.is_empty() {
        inside.push(line(say.get(Msg::SettleLead)));
        inside.push(list("needs", main.needs.iter().take(MOST).map(|fact| need(case, *fact)).collect()));
        if main.needs.iter().any(|fact| paper(*fact) == Msg::PaperReport) {
            inside.push(line(say.get(Msg::SettleBurden)));
        }
    }
    section(case.view, "settle", Msg::SettleHeading, inside)
}

fn is_open(main: &Entry) -> bool {
    let doubtful = main.result != main.floor && main.floor.is_some();
    main.grade != Grade::Done && (doubtful || main.grade == Grade::Check && !main.needs.is_empty())
}

/// The two ends of the range, each with its reason.
fn ends(case: &Case, main: &Entry) -> Html {
    let (Some(result), Some(floor)) = (main.result, main.floor) else { return Html::default() };
    if result == floor {
        return Html::default();
    }
    let end = |heading: Msg, outcome: Prop64| {
        let mut parts =
            vec![with("strong", "", case.say.get(heading)), space(), text(case.say.get(outcome_message(outcome)))];
        let mut branches = main.branches.iter();
        if let Some(branch) =
            branches.find(|branch| branch.result == Some(outcome) && branch.grade != Some(Grade::Done))
        {
            parts.extend([space(), text(&sentences(&case.say.need(branch.row.id))), cites(branch.row.cites)]);
        }
        all(parts)
    };
    list("range", vec![end(Msg::SettleBest, result), end(Msg::SettleLeast, floor)])
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
fn need(case: &Case, fact: Fact) -> Html {
    let label = case.say.label(&case.view.interview.counted, fact);
    all(vec![change(case.view, fact, vec![text(&label)]), text(": "), text(case.say.get(paper(fact)))])
}

const fn paper(fact: Fact) -> Msg {
    match fact {
        Fact::Age => Msg::PaperBirthday,
        Fact::SuperStrike
        | Fact::RegistrablePrior
        | Fact::SameSectionPriors
        | Fact::OnlyConviction
        | Fact::LaterConviction
        | Fact::Registration => Msg::PaperRecord,
        Fact::Quantity
        | Fact::Recipient
        | Fact::WorkerUnder21
        | Fact::EnvironmentalCrime
        | Fact::Conduct
        | Fact::ValueOver950
        | Fact::ViolencePattern => Msg::PaperReport,
        Fact::Supervision | Fact::SentenceFinished | Fact::ProbationEnd => Msg::PaperOfficer,
        Fact::Challenged => Msg::PaperDefender,
        Fact::Offense
        | Fact::Court
        | Fact::County
        | Fact::Ended
        | Fact::Diversion
        | Fact::CannabisRelated
        | Fact::Date
        | Fact::OffenseDate
        | Fact::Cleared
        | Fact::Level
        | Fact::Sentence
        | Fact::SeriousAt14
        | Fact::Circumstances
        | Fact::ResidentFiveYears => Msg::PaperDocket,
    }
}
