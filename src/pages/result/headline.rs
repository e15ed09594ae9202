//! The one sentence at the top, and how sure it is.

use relief_check_law::{Certainty, Entry, Grade, Prop64, Relief, Route};
use relief_check_words::Msg;
use yew::prelude::*;

use super::{Case, leading};
use crate::pages::parts::{classed, space, text, with};

/// The answer in one sentence.
pub(super) fn answer(case: &Case) -> &'static str {
    case.say.get(message(case))
}

fn message(case: &Case) -> Msg {
    let Some(main) = case.main else { return Msg::AnswerNone };
    if main.relief == Relief::ArrestSealing {
        return match main.grade {
            Grade::Done => Msg::AnswerArrestDone,
            Grade::Automatic | Grade::Right | Grade::Discretionary => Msg::AnswerArrestRight,
            Grade::Wait => Msg::AnswerArrestWait,
            Grade::Check => Msg::AnswerArrestCheck,
            Grade::Unavailable => Msg::AnswerArrestUnavailable,
        };
    }
    if main.grade == Grade::Done {
        return Msg::AnswerDone;
    }
    match main.result {
        Some(Prop64::MayStayFelony) => Msg::AnswerMayStay,
        Some(Prop64::Unclear) | None => Msg::AnswerUnclear,
        Some(Prop64::Unchanged) => Msg::AnswerUnchanged,
        Some(Prop64::NotCovered) => Msg::AnswerNotCovered,
        Some(Prop64::Dismissed) => of_kind(
            kind(case, main),
            [
                Msg::AnswerAutoDismissed,
                Msg::AnswerRightDismissed,
                Msg::AnswerJuvenileDismissed,
                Msg::AnswerServingDismissed,
                Msg::AnswerCheckDismissed,
            ],
        ),
        Some(Prop64::Infraction) => of_kind(
            kind(case, main),
            [
                Msg::AnswerAutoInfraction,
                Msg::AnswerRightInfraction,
                Msg::AnswerJuvenileInfraction,
                Msg::AnswerServingInfraction,
                Msg::AnswerCheckInfraction,
            ],
        ),
        Some(Prop64::Misdemeanor) => of_kind(
            kind(case, main),
            [
                Msg::AnswerAutoMisdemeanor,
                Msg::AnswerRightMisdemeanor,
                Msg::AnswerJuvenileMisdemeanor,
                Msg::AnswerServingMisdemeanor,
                Msg::AnswerCheckMisdemeanor,
            ],
        ),
    }
}

/// How a result of Prop 64 is reached.
#[derive(Clone, Copy)]
enum Kind {
    Automatic,
    Right,
    Juvenile,
    Serving,
    Check,
}

fn kind(case: &Case, main: &Entry) -> Kind {
    let by_itself = case.entry(Relief::Prop64Automatic).is_some_and(|entry| entry.grade == Grade::Automatic);
    match (main.grade, main.route) {
        (Grade::Right, Some(Route::Juvenile)) => Kind::Juvenile,
        (Grade::Right | Grade::Automatic, _) if by_itself => Kind::Automatic,
        (Grade::Right | Grade::Automatic, _) => Kind::Right,
        (Grade::Discretionary, _) => Kind::Serving,
        (Grade::Done | Grade::Wait | Grade::Check | Grade::Unavailable, _) => Kind::Check,
    }
}

const fn of_kind(kind: Kind, [automatic, right, juvenile, serving, check]: [Msg; 5]) -> Msg {
    match kind {
        Kind::Automatic => automatic,
        Kind::Right => right,
        Kind::Juvenile => juvenile,
        Kind::Serving => serving,
        Kind::Check => check,
    }
}

/// How sure the answer is.
pub(super) fn sure(case: &Case) -> Html {
    let say = case.say;
    let Some(main) = case.main else { return Html::default() };
    let rule = match main.certainty {
        Certainty::Settled => Msg::SureSettled,
        Certainty::Practice => Msg::SurePractice,
        Certainty::Unsettled => Msg::SureUnsettled,
    };
    // What is open is named first: a settled rule helps little where it is not known to apply.
    let open = main.grade == Grade::Check && !main.needs.is_empty();
    let by_itself =
        case.entry(Relief::Prop64Automatic).is_some_and(|entry| matches!(entry.grade, Grade::Automatic | Grade::Check));
    let acts = main.grade != Grade::Done && by_itself;
    // How sure a rule is says nothing while it is open which rule it is.
    let one = !open || leading(main).len() == 1;
    let mut parts = vec![with("strong", "", say.get(Msg::SureHeading))];
    for (_, msg) in [(one, rule), (open, Msg::SureOpen), (acts, Msg::SureRecord)].iter().filter(|(shown, _)| *shown) {
        parts.extend([space(), text(say.get(*msg))]);
    }
    classed("p", "sure", parts)
}
