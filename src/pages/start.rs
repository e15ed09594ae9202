//! The first page: what this is, how long it takes, what stays private, what it is not.

use relief_check_words::Msg;

use super::View;
use super::parts::Page;

/// Draws the page.
pub(super) fn draw(_: &View, page: &mut Page) {
    page.say(
        concat!(
            r#"<h1 tabindex="-1">{}</h1><div class="lead">{p}</div>"#,
            r#"<button type="button" class="go" data-action="start">{}</button>"#,
            "<section><h2>{}</h2><ul><li>{}</li><li>{}</li><li>{}</li><li>{}</li></ul></section>",
            "<section><h2>{}</h2>{p}</section>",
            "<section><h2>{}</h2>{p}</section>",
            "<section><h2>{}</h2>{p}</section>",
        ),
        &[
            Msg::StartTitle,
            Msg::StartLead,
            Msg::StartGo,
            Msg::StartExpectHeading,
            Msg::StartExpectTime,
            Msg::StartExpectUnknown,
            Msg::StartExpectChange,
            Msg::StartExpectResult,
            Msg::StartHandHeading,
            Msg::StartHand,
            Msg::StartPrivateHeading,
            Msg::StartPrivate,
            Msg::StartNotHeading,
            Msg::StartNot,
        ],
    );
}
