//! Policy, not law: what the rules of the county's prosecutor, at the time of its mass dismissal, said of a case like
//! this one. Nothing here changes what the page says of the law.

use relief_check_policies::{Outcome, POLICIES};
use relief_check_words::Msg;

use crate::answers::Answers;
use crate::pages::parts::Page;

/// By outcome: where it is the only one that is possible, and where it is the best of several.
const OUTCOMES: [(Msg, Msg); 6] = [
    (Msg::PolicyDismiss, Msg::PolicySomeDismiss),
    (Msg::PolicyEither, Msg::PolicySomeEither),
    (Msg::PolicyReduce, Msg::PolicySomeReduce),
    (Msg::PolicyLook, Msg::PolicySomeLook),
    (Msg::PolicyCity, Msg::PolicyOut),
    (Msg::PolicyOut, Msg::PolicyOut),
];

/// What is said of each point that is open, in the order of the points; of the last ones there is nothing to say.
const POINTS: [Msg; 22] = [
    Msg::PolicyPointCity,
    Msg::PolicyPointLesser,
    Msg::PolicyPointLesserEither,
    Msg::PolicyPointBefore,
    Msg::PolicyPointLetter,
    Msg::PolicyPointFifty,
    Msg::PolicyPointYoung,
    Msg::PolicyPointCannabis,
    Msg::PolicyPointFree,
    Msg::PolicyPointDied,
    Msg::PolicyPointOnly,
    Msg::PolicyPointOnly,
    Msg::PolicyPointFreeTen,
    Msg::PolicyPointFreeFive,
    Msg::PolicyPointWeight,
    Msg::PolicyPointWeight,
    Msg::PolicyPointStrike,
    Msg::PolicyPointStrikeEver,
    Msg::PolicyPointRegistration,
    Msg::PolicyPointRegistrationEver,
    Msg::PolicyPointPriors,
    Msg::PolicyPointPriorsEver,
];

/// Whose rules, and how they are known, in the order of the policies.
const LEADS: [Msg; 5] = [
    Msg::PolicyContraCosta,
    Msg::PolicyLosAngeles,
    Msg::PolicySacramento,
    Msg::PolicySanFrancisco,
    Msg::PolicySanJoaquin,
];

const BETTER: u32 = Outcome::Dismiss.bit() | Outcome::Either.bit();
const ANY: u32 = u32::MAX;

/// What else there is to say where one of the first outcomes and one of the second are possible.
static REST: [(u32, u32, Msg); 4] = [
    (Outcome::Reduce.bit(), BETTER, Msg::PolicyElseReduce),
    (Outcome::Look.bit(), BETTER | Outcome::Reduce.bit(), Msg::PolicyElseLook),
    (Outcome::Out.bit() | Outcome::City.bit(), ANY, Msg::PolicyNoLaw),
    (ANY, ANY, Msg::PolicyProof),
];

/// Draws what the policy of the county says of the charge that is spoken of; nothing where there is none, or where it
/// says nothing.
pub fn draw(answers: &Answers, page: &mut Page) {
    let Some(county) = answers.county().known() else { return };
    let slug = county.slug();
    let Some((policy, lead)) = POLICIES.iter().zip(LEADS).find(|(policy, _)| policy.county == slug) else { return };
    let Some(found) = policy.find(&answers.record, answers.at) else { return };
    let sure = found.open == 0;
    let Some((one, some)) = OUTCOMES.get(found.outcomes.trailing_zeros() as usize) else { return };
    page.say(
        r#"<div class="policy"><h3>{}</h3>{p}<p>{}"#,
        &[Msg::PolicyHeading, lead, if sure { *one } else { *some }],
    );
    if !sure {
        page.raw("</p>");
        // A long list is folded, and stays off the paper.
        let long = found.open.count_ones() > 3;
        if long {
            page.say(r#"<details class="fold"><summary>{}</summary>"#, &[Msg::PolicyPoints]);
        }
        page.raw("<ul>");
        let mut last = None;
        for (bit, msg) in POINTS.iter().enumerate() {
            if found.open & 1 << bit != 0 && last != Some(msg) {
                page.say("<li>{}</li>", &[*msg]);
                last = Some(msg);
            }
        }
        page.raw(if long { "</ul></details><p>" } else { "</ul><p>" });
    }
    for (these, those, msg) in &REST {
        if found.outcomes & these != 0 && found.outcomes & those != 0 {
            page.say(" {}", &[*msg]);
        }
    }
    page.raw("</p></div>");
}
