//! The one sentence at the top, and how sure it is.

use relief_check_law::{Certainty, Entry, Grade, Prop64, Relief, Route};
use relief_check_words::Msg;

use super::ways::Kind;
use super::{Case, leading, ways};
use crate::pages::parts::Page;

/// The answer in one sentence.
pub(super) fn answer(case: &Case) -> String {
    match case.main {
        Some(main) if ways::kind(main.relief).is_some_and(|kind| kind == Kind::Arrest || !case.hardly_known()) => {
            ways::answer(case, main)
        }
        main => case.say.get(main.map_or(Msg::AnswerNone, |main| message(case, main))).to_owned(),
    }
}

fn message(case: &Case, main: &Entry) -> Msg {
    if main.grade == Grade::Done {
        return Msg::AnswerDone;
    }
    if case.hardly_known() {
        return Msg::AnswerOpen;
    }
    match main.result {
        Some(Prop64::MayStayFelony) => Msg::AnswerMayStay,
        Some(Prop64::Unclear) | None => Msg::AnswerUnclear,
        Some(Prop64::Unchanged) if is_destroyed(case) => Msg::AnswerUnchangedDestroyed,
        Some(Prop64::Unchanged) => Msg::AnswerUnchanged,
        Some(Prop64::NotCovered) => Msg::AnswerNotCovered,
        Some(Prop64::Dismissed) => of_kind(case, main, &DISMISSED),
        Some(Prop64::Infraction) => of_kind(case, main, &INFRACTION),
        Some(Prop64::Misdemeanor) => of_kind(case, main, &MISDEMEANOR),
    }
}

/// Whether Prop 64 gives nothing, but the law has the record of the case destroyed.
pub(super) fn is_destroyed(case: &Case) -> bool {
    let unchanged = case.main.is_some_and(|main| main.result == Some(Prop64::Unchanged));
    unchanged && case.entry(Relief::RecordDestruction).is_some_and(|entry| entry.grade == Grade::Automatic)
}

/// The answers for one result, by how it is reached: by itself, perhaps by itself, by right, by what
/// a court must presume, in juvenile court, while serving, open.
type Kinds = [Msg; 7];

const DISMISSED: Kinds = [
    Msg::AnswerAutoDismissed,
    Msg::AnswerMaybeDismissed,
    Msg::AnswerRightDismissed,
    Msg::AnswerPresumedDismissed,
    Msg::AnswerJuvenileDismissed,
    Msg::AnswerServingDismissed,
    Msg::AnswerCheckDismissed,
];
const INFRACTION: Kinds = [
    Msg::AnswerAutoInfraction,
    Msg::AnswerMaybeInfraction,
    Msg::AnswerRightInfraction,
    Msg::AnswerPresumedInfraction,
    Msg::AnswerJuvenileInfraction,
    Msg::AnswerServingInfraction,
    Msg::AnswerCheckInfraction,
];
const MISDEMEANOR: Kinds = [
    Msg::AnswerAutoMisdemeanor,
    Msg::AnswerMaybeMisdemeanor,
    Msg::AnswerRightMisdemeanor,
    Msg::AnswerPresumedMisdemeanor,
    Msg::AnswerJuvenileMisdemeanor,
    Msg::AnswerServingMisdemeanor,
    Msg::AnswerCheckMisdemeanor,
];

fn of_kind(case: &Case, main: &Entry, kinds: &'static Kinds) -> Msg {
    let [automatic, maybe, right, presumed, juvenile, serving, check] = kinds;
    let by_itself = case.entry(Relief::Prop64Automatic).is_some_and(|entry| entry.grade == Grade::Automatic);
    *match (main.grade, main.route) {
        (Grade::Right, Some(Route::Juvenile)) => juvenile,
        // What is presumed may still be disproved by the papers.
        (Grade::Right | Grade::Automatic, _) if main.result != main.floor => presumed,
        (Grade::Right | Grade::Automatic, _) if by_itself && case.review_was_slow() => maybe,
        (Grade::Right | Grade::Automatic, _) if by_itself => automatic,
        (Grade::Right | Grade::Automatic, _) => right,
        (Grade::Discretionary, _) => serving,
        (Grade::Done | Grade::Wait | Grade::Check | Grade::Unavailable, _) => check,
    }
}

/// How sure the answer is.
pub(super) fn sure(case: &Case, page: &mut Page) {
    let Some(main) = case.main else { return };
    let rule = match main.certainty {
        Certainty::Settled => Msg::SureSettled,
        Certainty::Practice => Msg::SurePractice,
        Certainty::Unsettled => Msg::SureUnsettled,
    };
    // What is open is named first: a settled rule helps little where it is not known to apply.
    let open = main.grade == Grade::Check && !main.needs.is_empty() || main.result != main.floor;
    let by_itself =
        case.entry(Relief::Prop64Automatic).is_some_and(|entry| matches!(entry.grade, Grade::Automatic | Grade::Check));
    let acts = main.grade != Grade::Done && by_itself;
    // How sure a rule is says nothing while it is open which rule it is.
    let one = !open || leading(main).len() == 1;
    page.say(r#"<p class="sure"><strong>{}</strong>"#, &[Msg::SureHeading]);
    for (shown, msg) in [(one, rule), (open, Msg::SureOpen), (acts, Msg::SureRecord)] {
        if shown {
            page.say(" {}", &[msg]);
        }
    }
    page.raw("</p>");
}
