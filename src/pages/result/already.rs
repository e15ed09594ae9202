//! What may have happened already without the person asking: the state's review of HSC 11361.9, and
//! what the county did.

use relief_check_law::{Grade, Relief};
use relief_check_words::Msg;
use yew::prelude::*;

use super::why::{reason, sentences};
use super::{Case, leading, relief};
use crate::pages::parts::{all, cites, classed, line, link, list, space, text, with};

/// With more ways for it to end than this, a list of them all would help nobody.
const MOST: usize = 3;

/// Draws the section; nothing where the review did not reach the case.
pub(super) fn draw(case: &Case) -> Html {
    let say = case.say;
    let Some(entry) = case.entry(Relief::Prop64Automatic) else { return Html::default() };
    let rows = leading(entry);
    let open = matches!(entry.grade, Grade::Automatic | Grade::Check);
    let mut inside = vec![with("h2", "", say.get(Msg::AlreadyHeading))];
    if entry.grade == Grade::Check {
        inside.push(classed("p", "", vec![text(say.get(Msg::AlreadyLaw)), cites(&["HSC 11361.9"])]));
    }
    if rows.len() <= MOST {
        inside.push(list("reasons", rows.iter().map(|row| reason(case, row)).collect()));
    }
    if open {
        inside.extend(county(case));
        inside.push(line(say.get(Msg::AlreadyHow)));
        inside.push(with("h3", "", say.get(Msg::AlreadyObjectedHeading)));
        inside.push(line(say.get(Msg::AlreadyObjected)));
    }
    relief("section", "already", entry, inside)
}

/// What the county is known to have done, as far as it went.
fn county(case: &Case) -> Vec<Html> {
    let say = case.say;
    let Some(info) = case.info() else { return Vec::new() };
    let actions = info.actions.iter().map(|action| {
        let mut parts =
            vec![text(&sentences(&say.need(action.key))), space(), text(&sentences(&say.need(action.status.key())))];
        parts.extend(action.source.into_iter().flat_map(|source| [space(), link(source, say.get(Msg::ActionSource))]));
        all(parts)
    });
    let mut parts = Vec::new();
    if !info.actions.is_empty() {
        parts.push(list("actions-of-county", actions.collect()));
    }
    if let Some(msg) = info.review.as_ref().and_then(|review| Msg::from_id(review.band.key())) {
        parts.push(line(&sentences(&say.with(msg, &[("county", info.name)]))));
    }
    parts
}
