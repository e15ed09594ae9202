//! The threads: each takes pieces in turn, reads them, and waits for its turn to write.

use std::fs::File;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use relief_check_intake::doj::{BadRow, Lines, Next, NotInOrder, Number, Part, Piece, Settings, Source, Tally, Unread};

use super::results::{Results, Turn};
use super::{Order, Stop, batch, source};

/// Reads files whose people come in the order of their numbers; `None` where they do not.
pub(crate) fn in_order(order: &Order, settings: &Settings, threads: usize) -> Result<Option<Tally>, Stop> {
    let files = Mutex::new(Source::new(source::open(&order.files)?));
    let results = Results::create(&order.out, settings)?;
    let ordered = AtomicBool::new(true);
    let work = || -> Result<Tally, Stop> {
        let mut batch = batch(settings);
        let mut parts: Vec<Part> = Vec::new();
        loop {
            let (next, headers) = take(&files, &mut parts).map_err(|unread| source::stop(&order.files, &unread))?;
            for (file, fault) in headers {
                batch.note(file, &fault);
            }
            let turn = match next {
                Next::Turn(turn) => turn,
                Next::End => break,
                Next::NotInOrder => {
                    ordered.store(false, Ordering::Relaxed);
                    results.stop();
                    break;
                }
            };
            let pieces: Vec<Piece<'_>> = parts.iter().map(Part::piece).collect();
            let ends: Result<Option<(Number, Number)>, NotInOrder> = batch.read_in_order(&pieces);
            let written = match ends {
                Ok(ends) => results.write(turn, ends, &batch.lines)?,
                Err(NotInOrder) => Turn::NotInOrder,
            };
            match written {
                Turn::Written => batch.lines.clear(),
                Turn::Stopped => break,
                Turn::NotInOrder => {
                    ordered.store(false, Ordering::Relaxed);
                    results.stop();
                    break;
                }
            }
        }
        Ok(batch.tally().clone())
    };
    let tally = all(threads, &results, &work)?;
    if !ordered.load(Ordering::Relaxed) {
        return Ok(None);
    }
    results.finish(&Lines::default())?;
    Ok(Some(tally))
}

/// The next pieces of the files, and what is wrong with headers.
fn take(files: &Mutex<Source<File>>, parts: &mut Vec<Part>) -> Result<(Next, Vec<(u32, BadRow)>), Unread> {
    let mut files = files.lock().unwrap_or_else(PoisonError::into_inner);
    let next = files.next(parts)?;
    Ok((next, files.header_faults()))
}

/// Does the work on several threads, and adds up what they counted. The first error stops all.
pub(crate) fn all(
    threads: usize,
    results: &Results,
    work: &(dyn Fn() -> Result<Tally, Stop> + Sync),
) -> Result<Tally, Stop> {
    std::thread::scope(|scope| {
        let one = || {
            let done = work();
            if done.is_err() {
                results.stop();
            }
            done
        };
        let handles: Vec<_> = (1..threads.max(1)).map(|_| scope.spawn(one)).collect();
        let mut all = one();
        for handle in handles {
            // A thread that panicked has told why on standard error.
            let more = handle.join().unwrap_or_else(|_| Err("a thread ended early".to_owned()));
            all = match (all, more) {
                (Ok(mut all), Ok(more)) => {
                    all.join(&more);
                    Ok(all)
                }
                (Err(stop), _) | (Ok(_), Err(stop)) => Err(stop),
            };
        }
        all
    })
}
