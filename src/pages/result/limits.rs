//! What this does not change, and the warnings that everyone sees: nobody is asked whether they are
//! a citizen or own a gun.

use relief_check_words::Msg;

use crate::pages::parts::Page;

/// Draws the sections.
pub(super) fn draw(page: &mut Page) {
    page.say(
        concat!(
            "<section><h2>{}</h2><ul><li>{}</li><li>{}</li><li>{}</li><li>{}</li></ul></section>",
            r#"<aside class="warning" aria-labelledby="immigration"><h2 id="immigration">{}</h2>{p}</aside>"#,
            r#"<aside class="warning" aria-labelledby="guns"><h2 id="guns">{}</h2>{p}</aside>"#,
            r#"<aside class="warning" aria-labelledby="answers"><h2 id="answers">{}</h2>{p}</aside>"#,
        ),
        &[
            Msg::LimitsHeading,
            Msg::LimitsCharges,
            Msg::LimitsLowered,
            Msg::LimitsFederal,
            Msg::LimitsDna,
            Msg::WarnImmigrationHeading,
            Msg::WarnImmigration,
            Msg::WarnGunsHeading,
            Msg::WarnGuns,
            Msg::WarnAnswersHeading,
            Msg::WarnAnswers,
        ],
    );
}
