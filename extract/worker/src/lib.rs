//! Reads the state's extract in a browser, in a worker of its own, so that the page stays quick and can end it.
//!
//! [`order`] turns what the page asks for into settings, [`slices`] reads a chosen file, [`post`] says to the page what
//! comes of it. What a row is and what is said of it is the intake crate's, as in `relief-check batch`; the page is
//! another program (`extract/`), which knows what is posted by [`post`]'s names.

pub mod order;
pub mod post;
pub mod slices;

use relief_check_intake::doj::{Told, Why, read_alone};

use order::Asked;
use post::Post;
use slices::{Counted, Slices};

/// Does what the page asked for: `asked` stands in the worker's own scope (`start.js`).
pub fn start() {
    let Some(asked) = Asked::of_scope() else { return };
    let mut post = Post::new();
    if let Err(fault) = run(&asked, &mut post) {
        post.stopped(&fault);
    }
}

/// Why it stopped.
pub struct Stopped {
    /// One of the names in [`post`].
    pub code: &'static str,
    /// Which of the files.
    pub file: u32,
    /// The line, where one is meant.
    pub line: u64,
    /// What somebody may want to know: a name of the browser, or what is wrong in a file of options.
    pub detail: String,
}

fn run(asked: &Asked, post: &mut Post) -> Result<(), Stopped> {
    let settings = asked.settings()?;
    let read = Counted::default();
    let open = || -> Vec<Slices> {
        read.begin();
        asked.files.iter().map(|file| Slices::new(file.clone(), read.clone())).collect()
    };
    let told = read_alone(&settings, &open, &mut |told| match told {
        Told::Lines(lines) => post.lines(lines),
        Told::Read(lines) => post.read(read.bytes(), lines),
        Told::Look => post.again("look", 0),
        Told::Apart(people) => post.again("apart", people),
    });
    let tally = told.map_err(|unread| match unread.why {
        Why::Bytes(error) => Stopped { code: "file", file: unread.file, line: 0, detail: error.to_string() },
        Why::NoExtract(line) => Stopped { code: "no-extract", file: unread.file, line, detail: String::new() },
    })?;
    post.done(&settings, &tally);
    Ok(())
}
