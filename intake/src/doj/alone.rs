//! Reads files from begin to end by one reader alone, and tells what comes of it as it goes on.
//!
//! For those who have no threads, such as a page of a browser. Files of a disk and threads are the program's own
//! (`relief-check batch`), over the same parts; the results are the same.

use std::io::Read;

use super::apart::Apart;
use super::batch::{Batch, Piece, Settings};
use super::lines::Lines;
use super::people::{Ends, Held};
use super::sequence::Sequence;
use super::source::{Next, Part, Source, Unread};
use super::tally::Tally;

/// What is told while files are read.
pub enum Told<'a> {
    /// The next lines of the results, in their order.
    Lines(&'a Lines),
    /// So many lines of the files were read since the last begin.
    Read(u64),
    /// People do not come in the order of their numbers: the lines so far are void. The files are read anew, to see
    /// whose rows lie apart.
    Look,
    /// So many people have rows in several places. The files are read once more, with these rows held.
    Apart(usize),
}

/// Reads the files that `open` gives, as often as it takes, from their begin.
///
/// # Errors
/// A file cannot be read on. What was told until then is void.
pub fn read_alone<R: Read>(
    settings: &Settings,
    open: &dyn Fn() -> Vec<R>,
    told: &mut dyn FnMut(Told<'_>),
) -> Result<Tally, Unread> {
    if let Some(tally) = in_order(settings, Source::new(open()), told)? {
        return Ok(tally);
    }
    told(Told::Look);
    let apart = Apart::look(Sequence::new(open()), &mut |lines| told(Told::Read(lines)))?;
    told(Told::Apart(apart.len()));
    with_held(settings, Sequence::new(open()), &apart, told)
}

/// Files whose people come in the order of their numbers; `None` where they do not.
fn in_order<R: Read>(
    settings: &Settings,
    mut files: Source<R>,
    told: &mut dyn FnMut(Told<'_>),
) -> Result<Option<Tally>, Unread> {
    let mut batch = Batch::new(settings);
    let mut ends = Ends::default();
    let mut parts: Vec<Part> = Vec::new();
    loop {
        let next = files.next(&mut parts)?;
        for (file, fault) in files.header_faults() {
            batch.note(file, &fault);
        }
        match next {
            Next::Turn(_) => {}
            Next::End => return Ok(Some(batch.tally().clone())),
            Next::NotInOrder => return Ok(None),
        }
        let pieces: Vec<Piece<'_>> = parts.iter().map(Part::piece).collect();
        let Ok(()) = batch.read_in_order(&pieces).and_then(|read| ends.follow(read)) else { return Ok(None) };
        tell(&mut batch, files.lines(), told);
    }
}

/// Files in any order, with the rows of the people in several places held.
fn with_held<R: Read>(
    settings: &Settings,
    mut files: Sequence<R>,
    apart: &Apart,
    told: &mut dyn FnMut(Told<'_>),
) -> Result<Tally, Unread> {
    let mut batch = Batch::new(settings);
    let mut held = Held::default();
    let mut part = Part::default();
    while files.next(&mut part)?.is_some() {
        if let Some((file, fault)) = files.header_fault() {
            batch.note(file, &fault);
        }
        batch.read_apart(part.piece(), &|id| apart.has(id), &mut held);
        tell(&mut batch, files.lines(), told);
    }
    batch.read_held(held);
    tell(&mut batch, files.lines(), told);
    Ok(batch.tally().clone())
}

fn tell(batch: &mut Batch, lines: u64, told: &mut dyn FnMut(Told<'_>)) {
    told(Told::Lines(&batch.lines));
    batch.lines.clear();
    told(Told::Read(lines));
}
