//! What this does not change, and the warnings that everyone sees: nobody is asked whether they are
//! a citizen or own a gun.

use relief_check_words::Msg;

use crate::pages::parts::Page;

/// Draws the sections.
pub(super) fn draw(page: &mut Page, arrest: bool) {
    page.say("<section><h2>{}</h2><ul><li>{}</li>", &[Msg::LimitsHeading, Msg::LimitsCharges]);
    if !arrest {
        page.say("<li>{}</li>", &[Msg::LimitsLowered]);
    }
    page.say(
        concat!(
            "<li>{}</li><li>{}</li></ul></section>",
            r#"<section class="warning" aria-labelledby="immigration"><h2 id="immigration">{}</h2>{p}</section>"#,
            r#"<section class="warning" aria-labelledby="guns"><h2 id="guns">{}</h2>{p}</section>"#,
            r#"<section class="warning" aria-labelledby="answers"><h2 id="answers">{}</h2>{p}</section>"#,
        ),
        &[
            Msg::LimitsFederal,
            Msg::LimitsDna,
            Msg::WarnImmigrationHeading,
            Msg::WarnImmigration,
            Msg::WarnGunsHeading,
            Msg::WarnGuns,
            Msg::WarnAnswersHeading,
            if arrest { Msg::WarnAnswersArrest } else { Msg::WarnAnswers },
        ],
    );
}
