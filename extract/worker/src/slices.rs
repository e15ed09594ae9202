//! Reads a file that somebody chose, slice by slice, as any other reader of bytes.
//!
//! The browser gives a slice as an array outside this program's memory; from there it is copied as far as it is
//! wanted. So a file of any size takes one slice of memory.

use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, File, FileReaderSync};

/// How much the browser is asked for at once, in bytes.
const SLICE: f64 = 8_388_608.0;

/// The longest file of options or weights, in bytes.
const LONGEST_TEXT: f64 = 33_554_432.0;

/// What browsers call a file that cannot be read.
const UNREADABLE: &str = "NotReadableError";

/// How many bytes were read since the last begin, over all files.
#[derive(Clone, Default)]
pub struct Counted(Rc<Cell<f64>>);

impl Counted {
    /// Begins anew.
    pub fn begin(&self) {
        self.0.set(0.0);
    }

    /// The bytes.
    #[must_use]
    pub fn bytes(&self) -> f64 {
        self.0.get()
    }

    fn add(&self, bytes: usize) {
        self.0.set(sum(self.0.get(), bytes));
    }
}

/// A chosen file, from its begin.
pub struct Slices {
    file: File,
    place: f64,
    slice: Option<Uint8Array>,
    /// How much of the slice was given out.
    given: u32,
    counted: Counted,
}

impl Slices {
    /// This file.
    #[must_use]
    pub const fn new(file: File, counted: Counted) -> Self {
        Self { file, place: 0.0, slice: None, given: 0, counted }
    }
}

impl Read for Slices {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let slice = match self.slice.take() {
            Some(slice) if self.given < slice.length() => slice,
            Some(_) | None => {
                if self.place >= self.file.size() {
                    return Ok(0);
                }
                let next = bytes(&self.file, self.place, SLICE)?;
                if next.length() == 0 {
                    // A file that is shorter than it was would else seem to end here.
                    return Err(io::Error::other(UNREADABLE));
                }
                self.place = sum(self.place, next.length() as usize);
                self.given = 0;
                next
            }
        };
        let wanted = u32::try_from(to.len()).unwrap_or(u32::MAX);
        let end = slice.length().min(self.given.saturating_add(wanted));
        let count = (end - self.given) as usize;
        if let Some(to) = to.get_mut(..count) {
            slice.subarray(self.given, end).copy_to(to);
        }
        self.given = end;
        self.slice = Some(slice);
        self.counted.add(count);
        Ok(count)
    }
}

/// A whole file as text.
///
/// # Errors
/// It is longer than any such file, cannot be read, or is no text.
pub fn text(file: &File) -> io::Result<String> {
    if file.size() > LONGEST_TEXT {
        return Err(io::Error::other("FileTooLarge"));
    }
    let bytes = bytes(file, 0.0, LONGEST_TEXT)?.to_vec();
    String::from_utf8(bytes).map_err(|_| io::Error::other("NotText"))
}

/// Bytes of a file, as the browser has them. An error is the browser's own name for it.
fn bytes(file: &File, place: f64, most: f64) -> io::Result<Uint8Array> {
    let read = || -> Result<Uint8Array, JsValue> {
        let blob: &Blob = file;
        let slice = blob.slice_with_f64_and_f64(place, end(place, most))?;
        Ok(Uint8Array::new(&FileReaderSync::new()?.read_as_array_buffer(&slice)?.into()))
    };
    read().map_err(|error| {
        let name = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.name()));
        io::Error::other(name.unwrap_or_else(|| UNREADABLE.to_owned()))
    })
}

/// Places in files are such numbers in browsers: whole ones, exact far beyond any file.
#[expect(clippy::float_arithmetic, reason = "browsers count bytes of files so")]
fn end(place: f64, more: f64) -> f64 {
    place + more
}

#[expect(clippy::float_arithmetic, clippy::cast_precision_loss, reason = "browsers count bytes of files so")]
fn sum(place: f64, more: usize) -> f64 {
    place + more as f64
}
