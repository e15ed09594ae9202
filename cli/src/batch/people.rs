//! Files whose people do not come in the order of their numbers: first a look at whose rows lie apart, then the rows
//! of these are held until all are there, as much memory as they have bytes.

use std::sync::{Mutex, PoisonError};

use relief_check_intake::doj::{Apart, Held, Part, Sequence, Settings, Tally};

use super::results::{Results, Turn};
use super::work::all;
use super::{Order, Stop, batch, source};

/// Reads the files, with the rows of people in several places held.
pub(crate) fn apart(order: &Order, settings: &Settings, threads: usize, log: &dyn Fn(&str)) -> Result<Tally, Stop> {
    let stop = |unread| source::stop(&order.files, &unread);
    let apart = Apart::look(Sequence::new(source::open(&order.files)?), &mut |_| ()).map_err(stop)?;
    if apart.is_empty() {
        log("the people are not in the order of SUBJECT_ID, but the rows of each stand together");
    } else {
        let count = apart.len();
        log(&format!("{count} people have rows in several places; these are held in memory until all are read"));
    }
    let files = Mutex::new(Sequence::new(source::open(&order.files)?));
    let results = Results::create(&order.out, settings)?;
    let held = Mutex::new(Held::default());
    let work = || -> Result<Tally, Stop> {
        let mut batch = batch(settings);
        let mut part = Part::default();
        let mut own = Held::default();
        loop {
            let mut files = files.lock().unwrap_or_else(PoisonError::into_inner);
            let turn = files.next(&mut part).map_err(stop)?;
            let fault = files.header_fault();
            drop(files);
            let Some(turn) = turn else { break };
            if let Some((file, fault)) = fault {
                batch.note(file, &fault);
            }
            batch.read_apart(part.piece(), &|id| apart.has(id), &mut own);
            if results.write(turn, None, &batch.lines)? != Turn::Written {
                break;
            }
            batch.lines.clear();
        }
        held.lock().unwrap_or_else(PoisonError::into_inner).join(own);
        Ok(batch.tally().clone())
    };
    let mut tally = all(threads, &results, &work)?;
    let held = held.into_inner().unwrap_or_else(PoisonError::into_inner);
    if held.bytes() > 0 {
        log(&format!("{} bytes of rows were held", held.bytes()));
    }
    let mut last = batch(settings);
    last.read_held(held);
    results.finish(&last.lines)?;
    tally.join(last.tally());
    Ok(tally)
}
