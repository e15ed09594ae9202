//! The ways that are open beside Prop 64: what each is called, how it is asked for, and what it does. Which one
//! is spoken of first is the law crate's ([`relief_check_law::first`]).

use relief_check_law::filing::{Filing, Place, Served, filing};
pub(super) use relief_check_law::first::{Kind, kind, rank};
use relief_check_law::{Entry, Grade, Relief};
use relief_check_words::Msg;

use super::Case;
use crate::pages::parts::Page;
use crate::say::Say;

/// The best way that somebody has to ask for, for the step that says how.
pub(super) fn to_ask(entries: &[Entry]) -> Option<(&Entry, Filing)> {
    let open = |entry: &&Entry| !matches!(entry.grade, Grade::Done | Grade::Automatic | Grade::Unavailable);
    let asked = entries.iter().filter(open).filter_map(|entry| Some((entry, filing(entry.relief)?)));
    asked.min_by_key(|(entry, _)| (kind(entry.relief) == Some(Kind::Other), rank(entry)))
}

/// The answer in one sentence.
pub(super) fn answer(case: &Case, main: &Entry) -> String {
    let say = case.say;
    let kind = kind(main.relief).unwrap_or(Kind::Other);
    // What only may fit is no way that the law gives.
    let asks = to_ask(case.entries).is_some_and(|(entry, _)| entry.grade < Grade::Check);
    let msg = match (kind, main.grade) {
        (_, Grade::Done) => Msg::WayClearDone,
        (Kind::Arrest, Grade::Automatic) if asks => Msg::WayArrestBoth,
        (Kind::Arrest, Grade::Automatic) => Msg::WayArrestAutomatic,
        (Kind::Arrest, Grade::Right | Grade::Discretionary) => Msg::AnswerArrestRight,
        (Kind::Arrest, Grade::Wait) => Msg::AnswerArrestWait,
        (Kind::Arrest, Grade::Check) => Msg::AnswerArrestCheck,
        (Kind::Arrest, Grade::Unavailable) => Msg::AnswerArrestUnavailable,
        (Kind::Juvenile, Grade::Automatic) => Msg::WayJuvenileAutomatic,
        (Kind::Juvenile, Grade::Right | Grade::Discretionary) => Msg::WayJuvenileDiscretionary,
        (Kind::Juvenile, Grade::Wait | Grade::Check) => Msg::WayJuvenileCheck,
        (Kind::Juvenile, Grade::Unavailable) => Msg::WayJuvenileUnavailable,
        (Kind::Lower, Grade::Right) => Msg::WayLowerRight,
        (Kind::Lower, Grade::Discretionary) => Msg::WayLowerDiscretionary,
        (Kind::Lower, Grade::Wait | Grade::Check) => Msg::WayLowerCheck,
        (Kind::Other, Grade::Discretionary | Grade::Check | Grade::Right | Grade::Automatic | Grade::Wait) => {
            Msg::WayOtherCheck
        }
        (_, Grade::Automatic) if asks => Msg::WayClearBoth,
        (_, Grade::Automatic) => Msg::WayClearAutomatic,
        (_, Grade::Right) => Msg::WayClearRight,
        (_, Grade::Discretionary) => Msg::WayClearDiscretionary,
        (_, Grade::Wait) => match main.earliest {
            Some(date) => return say.with(Msg::WayClearFrom, &[("when", &say.date(date))]),
            None => Msg::WayClearWait,
        },
        (_, Grade::Check) => Msg::WayClearCheck,
        (_, Grade::Unavailable) => Msg::WayClearUnavailable,
    };
    say.get(msg).to_owned()
}

/// What the step is called in which one asks for a relief of this grade.
pub(super) const fn ask_title(grade: Grade) -> Msg {
    match grade {
        Grade::Wait => Msg::StepAskThenTitle,
        Grade::Check => Msg::StepAskOpenTitle,
        Grade::Done | Grade::Automatic | Grade::Right | Grade::Discretionary | Grade::Unavailable => {
            Msg::StepAskNowTitle
        }
    }
}

/// What a relief is called.
#[must_use]
pub fn name(say: Say, relief: Relief) -> &'static str {
    say.need(&["relief-", &relief.code().replace('.', "-")].concat())
}

/// How a way is asked for: forms, place, who gets a copy, fee.
pub(super) fn how(case: &Case, page: &mut Page, entry: &Entry, way: Filing) {
    let say = case.say;
    if let Some(date) = entry.earliest {
        page.msg_with(Msg::FileFrom, "when", &say.date(date));
    }
    let forms = way.forms.join(", ");
    match way.forms {
        [] => page.msg(Msg::FileLocal),
        [_] => page.msg_with(Msg::FileForm, "forms", &forms),
        _ => page.msg_with(Msg::FileForms, "forms", &forms),
    }
    match way.place {
        Place::Conviction => match case.info() {
            Some(info) => page.msg_with(Msg::PlaceConviction, "court", info.court.name),
            None => page.msg(Msg::PlaceConvictionAny),
        },
        Place::Sentencing => page.msg(Msg::PlaceSentencing),
        Place::Arrest => page.msg(Msg::PlaceArrest),
        Place::Police => page.msg(Msg::PlacePolice),
        Place::Residence => page.msg(Msg::PlaceResidence),
        Place::Registered => page.msg(Msg::PlaceRegistered),
        Place::JuvenileProbation => page.msg(Msg::PlaceJuvenileProbation),
        Place::Governor => page.msg(Msg::PlaceGovernor),
    }
    match way.served {
        Served::Prosecutor => page.msg(Msg::ServedProsecutor),
        Served::ProsecutorIn15Days => page.msg(Msg::ServedProsecutorIn15Days),
        Served::ProsecutorAndPolice => page.msg(Msg::ServedProsecutorAndPolice),
        Served::AfterProgram => page.msg(Msg::ServedAfterProgram),
        Served::Districts => page.msg(Msg::ServedDistricts),
        Served::Registering => page.msg(Msg::ServedRegistering),
        Served::Nobody => {}
    }
    page.msg(Msg::FileFee);
    if matches!(kind(entry.relief), Some(Kind::Clear | Kind::Lower)) {
        page.msg(Msg::FileDebt);
    }
}

/// What the relief does for jobs, licenses and housing, and what it never does. `told` are the kinds of which that was
/// told above, a bit each; the one that is told comes back.
pub(super) fn does(page: &mut Page, main: Option<&Entry>, told: u8) -> u8 {
    let kind = main.filter(|main| main.grade != Grade::Unavailable).and_then(|main| kind(main.relief));
    let Some(kind) = kind else { return 0 };
    let bit = 1 << kind as u8;
    if told & bit != 0 {
        page.msg(Msg::DoesSame);
        return 0;
    }
    let msg = match kind {
        Kind::Clear => Msg::DoesClear,
        Kind::Lower => Msg::DoesLower,
        Kind::Arrest => Msg::DoesArrest,
        Kind::Juvenile => Msg::DoesJuvenile,
        Kind::Other => Msg::DoesOther,
    };
    page.say("<section><h2>{}</h2><p>{}</p>", &[Msg::DoesHeading, msg]);
    if matches!(kind, Kind::Clear | Kind::Lower) {
        page.msg(Msg::DoesNot);
    }
    page.raw("</section>");
    bit
}
