//! Files whose people do not come in the order of their numbers: first a look at whose rows lie apart, then the rows
//! of these are held until all are there.
//!
//! The look keeps eight bytes for each person, twice that with the space a table needs; what is held is as large as the
//! rows of the people in several places.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hasher};
use std::sync::{Mutex, PoisonError};

use relief_check_intake::doj::{Column, Held, Rows, Settings, Tally};

use super::results::{Results, Turn};
use super::source::{Input, Part};
use super::work::all;
use super::{Order, Stop, batch};

/// Reads the files, with the rows of people in several places held.
pub(crate) fn apart(order: &Order, settings: &Settings, threads: usize, log: &dyn Fn(&str)) -> Result<Tally, Stop> {
    let apart = look(order)?;
    if apart.is_empty() {
        log("the people are not in the order of SUBJECT_ID, but the rows of each stand together");
    } else {
        let count = apart.len();
        log(&format!("{count} people have rows in several places; these are held in memory until all are read"));
    }
    let inputs: Result<Vec<Input>, Stop> =
        (0..).zip(&order.files).map(|(number, file)| Input::open(file, number)).collect();
    let source = Mutex::new((inputs?.into_iter(), None::<Input>, 0_u64));
    let results = Results::create(&order.out, settings)?;
    let held = Mutex::new(Held::default());
    let work = || -> Result<Tally, Stop> {
        let mut batch = batch(settings);
        let mut part = Part::default();
        let mut own = Held::default();
        loop {
            let mut source = source.lock().unwrap_or_else(PoisonError::into_inner);
            let (inputs, input, turn) = &mut *source;
            let taken = next(inputs, input, &mut part)?;
            let fault = input.as_mut().and_then(Input::header_fault);
            let this = *turn;
            *turn += 1;
            drop(source);
            if !taken {
                break;
            }
            if let Some((file, fault)) = fault {
                batch.note(file, &fault);
            }
            batch.read_apart(part.piece(), &|id| apart.contains(&hash(id)), &mut own);
            if results.write(this, None, &batch.lines)? != Turn::Written {
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

/// The next piece of the files, one file after the other.
fn next(inputs: &mut std::vec::IntoIter<Input>, input: &mut Option<Input>, part: &mut Part) -> Result<bool, Stop> {
    loop {
        if let Some(input) = input
            && input.next(part)?
        {
            return Ok(true);
        }
        *input = inputs.next();
        if input.is_none() {
            return Ok(false);
        }
    }
}

/// Whose rows stand in more than one place, by the hash of the number. Two people with the same hash are both held,
/// which costs memory and changes nothing.
fn look(order: &Order) -> Result<HashSet<u64>, Stop> {
    let mut seen: HashSet<u64> = HashSet::new();
    let mut apart: HashSet<u64> = HashSet::new();
    let mut part = Part::default();
    for (number, file) in (0..).zip(&order.files) {
        let mut input = Input::open(file, number)?;
        while input.next(&mut part)? {
            let mut last: Option<u64> = None;
            for row in Rows::new(&part.bytes, part.line).flatten() {
                let person = hash(&row.get(Column::SubjectId));
                if last != Some(person) && !seen.insert(person) {
                    apart.insert(person);
                }
                last = Some(person);
            }
        }
    }
    Ok(apart)
}

fn hash(id: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(id);
    hasher.finish()
}
