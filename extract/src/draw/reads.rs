//! While the files are read: how far, why again, and a button to end it.

use relief_check_web::pages::parts::Page;
use relief_check_words::Msg;

use crate::form::Form;
use crate::say::{megabytes, number, say, with};
use crate::state::{Again, Progress};

/// Draws the page.
pub(super) fn draw(form: &Form, now: &Progress, page: &mut Page) {
    page.put(
        concat!(
            r#"<h1 tabindex="-1" id="reads">{}</h1><p>{}</p><div id="again">{}</div>"#,
            r#"<progress id="progress" aria-labelledby="reads" max="{}" value="0"></progress><p id="progress-text">{}</p>"#,
            r#"<div class="actions"><button type="button" data-action="cancel">{}</button></div>"#,
        ),
        &[
            say(Msg::ZxRunning),
            say(Msg::ZxRunningLead),
            &again(now.again),
            &form.bytes().max(1).to_string(),
            &progress(form, now),
            say(Msg::ZxCancel),
        ],
    );
}

/// How far it is, in words.
#[must_use]
pub fn progress(form: &Form, now: &Progress) -> String {
    let (done, total) = (number(megabytes(now.bytes)), number(megabytes(form.bytes())));
    let (lines, seconds) = (number(now.lines), number(now.time / 1000));
    let values = [("done", done.as_str()), ("total", &total), ("lines", &lines), ("seconds", &seconds)];
    with(Msg::ZxProgress, &values)
}

/// Why the files are read again.
#[must_use]
pub fn again(again: Again) -> String {
    match again {
        Again::Not => String::new(),
        Again::Look => say(Msg::ZxRunningLook).to_owned(),
        Again::Held(people) => with(Msg::ZxRunningApart, &[("count", &number(people))]),
    }
}
