//! The page as text, by how far it is. Nothing is decided here, and nothing of a row is shown but what was passed over.

mod chart;
mod done;
mod files;
mod form;
mod reads;

use relief_check_web::pages::parts::Page;
use relief_check_web::say::Say;
use relief_check_words::{Msg, Words};

pub use files::chosen;
pub use form::policy;
pub use reads::{again, progress};

use crate::say::{say, with};
use crate::state::{Stage, State};

/// Draws the whole page.
#[must_use]
pub fn draw(state: &State) -> String {
    let mut page = blank();
    page.put(
        concat!(
            r##"<a class="skip" href="#main">{}</a><header class="top"><p class="name"><a href="../">{}</a></p></header>"##,
            r#"<main id="main" data-page="{}">"#,
        ),
        &[say(Msg::SkipLink), say(Msg::AppName), name(&state.stage)],
    );
    match &state.stage {
        Stage::Form(above) => form::draw(&state.form, above, &mut page),
        Stage::Reads(progress) => reads::draw(&state.form, progress, &mut page),
        Stage::Done(found) => done::draw(&state.form, found, &mut page),
    }
    page.put(r#"</main><footer class="foot"><p>{}</p></footer>"#, &[say(Msg::FootAdvice)]);
    page.finish()
}

/// The title of the document.
#[must_use]
pub fn title(state: &State) -> String {
    let title = match state.stage {
        Stage::Form(_) => Msg::ZxTitle,
        Stage::Reads(_) => Msg::ZxRunning,
        Stage::Done(_) => Msg::ZxDone,
    };
    with(Msg::TitlePage, &[("title", say(title))])
}

const fn name(stage: &Stage) -> &'static str {
    match stage {
        Stage::Form(_) => "form",
        Stage::Reads(_) => "reads",
        Stage::Done(_) => "done",
    }
}

fn blank() -> Page {
    Page::new(Say(Words::english()))
}

/// A heading that begins a section.
fn section(page: &mut Page, heading: Msg) {
    page.put("<section><h2>{}</h2>", &[say(heading)]);
}
