//! What this does not change, and the warnings that everyone sees: nobody is asked whether they are
//! a citizen or own a gun.

use relief_check_words::Msg;

use crate::pages::parts::Page;

/// What the charges of a page are about, for the words that differ.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    /// Arrests without a conviction, all of them.
    Arrests,
    /// What Prop 64 gives.
    Prop64,
    /// Anything else.
    Others,
}

/// Draws the sections.
pub(super) fn draw(page: &mut Page, about: About) {
    page.say("<section><h2>{}</h2><ul><li>{}</li>", &[Msg::LimitsHeading, Msg::LimitsCharges]);
    if about == About::Prop64 {
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
            match about {
                About::Arrests => Msg::WarnAnswersArrest,
                About::Prop64 => Msg::WarnAnswers,
                About::Others => Msg::WarnAnswersOthers,
            },
        ],
    );
}
