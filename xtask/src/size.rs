//! The budget of the first load, and the table that shows it.

use std::fs;
use std::path::Path;

use crate::run::root;
use crate::{headers, page};

/// The first load, in bytes after brotli (100 KB, a KB being 1000 bytes).
const FIRST_LOAD: u64 = 100_000;
/// What the app fetches by itself once it stands: all words but those of the first page.
const FOLLOWS: u64 = 40_000;
/// How its file is called, before the hash.
const FOLLOWING: &str = "words-";
/// Files of the first load, the page included, and what follows by itself.
const REQUESTS: usize = 6;
/// The stylesheet, in bytes after gzip (5 KB).
const STYLESHEET: u64 = 5_000;

/// The whole tool as one file, in bytes as it is: what people copy and mail.
const SINGLE: u64 = 600_000;

/// All that the page for staff loads, what it shares with the app included, in bytes after brotli.
const CLINIC: u64 = 220_000;
/// Its folder.
const CLINIC_FOLDER: &str = "clinic/";

/// All that the page for the state's extract loads at once, the stylesheet of the app included, in bytes after brotli.
const EXTRACT: u64 = 60_000;
/// Its worker, which comes when somebody starts it.
const WORKER: u64 = 190_000;
/// Its folder, and how the worker's files begin.
const EXTRACT_FOLDER: &str = "extract/";
const WORKER_FILES: &str = "extract/worker-";

/// The pages with a script, which the strict policy goes for.
const PAGES: [&str; 5] = [
    "dist/index.html",
    "dist/embed/index.html",
    "dist/embed/code.html",
    "dist/clinic/index.html",
    "dist/extract/index.html",
];

/// Where finish.mjs leaves the sizes, outside `dist/` since they are not part of the site.
pub(crate) const LIST: &str = ".tools/sizes.tsv";

/// A file of `dist/` with its sizes in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Size {
    /// Its path under `dist/`.
    pub(crate) file: String,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// Reads the lines that finish.mjs wrote: path, raw, gzip, brotli, parted by tabs.
pub(crate) fn parse(lines: &str) -> Result<Vec<Size>, String> {
    let one = |line: &str| {
        let mut parts = line.split('\t');
        let file = parts.next()?.to_owned();
        let mut number = || parts.next()?.parse().ok();
        Some(Size { file, raw: number()?, gzip: number()?, brotli: number()? })
    };
    let parsed =
        lines.lines().map(|line| one(line).ok_or_else(|| format!("The list of sizes has a line that is none: {line}")));
    parsed.collect()
}

/// Prints the table of what is in `dist/` and holds it against the budget; gives back a few words.
pub(crate) fn gate() -> Result<String, String> {
    let read =
        |path: &str| fs::read_to_string(root().join(path)).map_err(|error| format!("Cannot read {path}: {error}."));
    let html = read("dist/index.html")?;
    for page in PAGES {
        let faults = page::faults(&read(page)?);
        if !faults.is_empty() {
            return Err(format!("{page} must not have {}.", faults.join(", ")));
        }
    }
    let sizes = parse(&read(LIST)?)?;
    let (first, later) = split(&page::first_load(&html), &sizes)?;
    let (following, later): (Vec<_>, Vec<_>) =
        later.into_iter().partition(|size: &Size| size.file.starts_with(FOLLOWING));
    println!("\n{}", table(&first, &following, &later));
    let said = judge(&first, &following)?;
    let (single, clinic) = (judge_single(&sizes)?, judge_clinic(&first, &following, &sizes)?);
    Ok(format!("{said}; {single}; {clinic}; {}", judge_extract(&first, &sizes)?))
}

/// The one file against its budget.
fn judge_single(sizes: &[Size]) -> Result<String, String> {
    let file = headers::SINGLE;
    let size = sizes.iter().find(|size| size.file == file);
    let raw = size.ok_or_else(|| format!("There is no {file} in dist/."))?.raw;
    if raw > SINGLE {
        let over = raw - SINGLE;
        return Err(format!("{file} is {raw} bytes, {over} above the budget of {SINGLE}. It holds all words."));
    }
    Ok(format!("{file} {raw} of {SINGLE} bytes"))
}

/// The page for staff against its budget: its own files, and the stylesheet and the words of the app.
fn judge_clinic(first: &[Size], following: &[Size], sizes: &[Size]) -> Result<String, String> {
    let own: Vec<&Size> = sizes.iter().filter(|size| size.file.starts_with(CLINIC_FOLDER)).collect();
    if own.is_empty() {
        return Err(format!("There is no {CLINIC_FOLDER} in dist/."));
    }
    let shared = first.iter().filter(|size| is_stylesheet(&size.file)).chain(following);
    let sum: u64 = own.into_iter().chain(shared).map(|size| size.brotli).sum();
    if sum > CLINIC {
        let over = sum - CLINIC;
        return Err(format!("The page for staff is {sum} bytes (brotli), {over} above the budget of {CLINIC}."));
    }
    Ok(format!("the page for staff {sum} of {CLINIC} bytes (brotli)"))
}

/// The page for the state's extract against its budget, and its worker.
fn judge_extract(first: &[Size], sizes: &[Size]) -> Result<String, String> {
    let (worker, page): (Vec<&Size>, Vec<&Size>) = sizes
        .iter()
        .filter(|size| size.file.starts_with(EXTRACT_FOLDER))
        .partition(|size| size.file.starts_with(WORKER_FILES));
    if worker.len() != 2 || page.is_empty() {
        return Err(format!("There is no {EXTRACT_FOLDER} in dist/, or not all of its worker."));
    }
    let sum = |sizes: Vec<&Size>| sizes.into_iter().map(|size| size.brotli).sum::<u64>();
    let shared = first.iter().filter(|size| is_stylesheet(&size.file)).collect();
    let (page, worker) = (sum(page) + sum(shared), sum(worker));
    for (what, sum, budget) in [("page for the state's extract", page, EXTRACT), ("worker for it", worker, WORKER)] {
        if sum > budget {
            return Err(format!("The {what} is {sum} bytes (brotli), {} above the budget of {budget}.", sum - budget));
        }
    }
    Ok(format!("the page for the extract {page} of {EXTRACT} bytes (brotli), its worker {worker} of {WORKER}"))
}

/// The files of the first load, in its order, and the others.
fn split(names: &[String], sizes: &[Size]) -> Result<(Vec<Size>, Vec<Size>), String> {
    let (mut first, mut later) = (Vec::new(), Vec::new());
    for name in names {
        let size = sizes.iter().find(|size| &size.file == name);
        let size = size.ok_or_else(|| format!("The page loads {name}, which is not in dist/."))?;
        first.push(size.clone());
    }
    for size in sizes.iter().filter(|size| !names.contains(&size.file)) {
        // wasm-bindgen puts JavaScript there that the app's own imports at once.
        if size.file.starts_with("snippets/") {
            first.push(size.clone());
        } else {
            later.push(size.clone());
        }
    }
    Ok((first, later))
}

/// The sums against the budget.
fn judge(first: &[Size], following: &[Size]) -> Result<String, String> {
    let follows: u64 = following.iter().map(|size| size.brotli).sum();
    if follows > FOLLOWS {
        return Err(format!("What follows the app is {follows} bytes (brotli), the budget is {FOLLOWS}."));
    }
    let brotli: u64 = first.iter().map(|size| size.brotli).sum();
    let largest = first.iter().max_by_key(|size| size.brotli);
    let largest = largest.map_or("nothing", |size| size.file.as_str());
    if brotli > FIRST_LOAD {
        return Err(format!(
            "The first load is {brotli} bytes (brotli), {} above the budget of {FIRST_LOAD}. The \
             largest file is {largest}.",
            brotli - FIRST_LOAD
        ));
    }
    let count = first.len() + following.len();
    if count > REQUESTS {
        let names: Vec<&str> = first.iter().map(|size| size.file.as_str()).collect();
        return Err(format!("The first load is {count} requests, the budget is {REQUESTS}: {}.", names.join(", ")));
    }
    for size in first.iter().filter(|size| is_stylesheet(&size.file)) {
        if size.gzip > STYLESHEET {
            return Err(format!(
                "{} is {} bytes (gzip), {} above the budget of {STYLESHEET}.",
                size.file,
                size.gzip,
                size.gzip - STYLESHEET
            ));
        }
    }
    Ok(format!(
        "{brotli} of {FIRST_LOAD} bytes (brotli), {count} of {REQUESTS} requests; {follows} bytes follow by themselves"
    ))
}

fn is_stylesheet(file: &str) -> bool {
    Path::new(file).extension().is_some_and(|ending| ending == "css")
}

fn table(first: &[Size], following: &[Size], later: &[Size]) -> String {
    let line =
        |file: &str, raw: &str, gzip: &str, brotli: &str| format!("  {file:<48} {raw:>9} {gzip:>9} {brotli:>9}\n");
    let row = |size: &Size| {
        let [raw, gzip, brotli] = [size.raw, size.gzip, size.brotli].map(|n| n.to_string());
        line(&size.file, &raw, &gzip, &brotli)
    };
    let mut text = line("first load, bytes", "raw", "gzip", "brotli");
    text.extend(first.iter().map(row));
    let sum = |part: fn(&Size) -> u64| first.iter().map(part).sum::<u64>().to_string();
    let sums = [sum(|s| s.raw), sum(|s| s.gzip), sum(|s| s.brotli)];
    let [raw, gzip, brotli] = &sums;
    text.push_str(&line("together", raw, gzip, brotli));
    for (heading, files) in [("follows by itself", following), ("later, or never", later)] {
        if !files.is_empty() {
            text.push_str(&line(heading, "", "", ""));
            text.extend(files.iter().map(row));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(file: &str, gzip: u64, brotli: u64) -> Size {
        Size { file: file.into(), raw: 200_000, gzip, brotli }
    }

    #[test]
    fn lines_are_read() {
        let got = parse("a.css\t200000\t3\t2\n").unwrap();
        assert_eq!(got, [size("a.css", 3, 2)]);
        assert!(parse("a.css\t1\t2\n").is_err());
        assert!(parse("a.css\t1\t2\tx\n").is_err());
    }

    #[test]
    fn the_budget_holds_to_the_byte() {
        assert!(judge(&[size("a.wasm", 0, FIRST_LOAD)], &[]).is_ok());
        let over = judge(&[size("a.wasm", 0, FIRST_LOAD), size("index.html", 0, 1)], &[]);
        let over = over.unwrap_err();
        assert!(over.contains(&(FIRST_LOAD + 1).to_string()) && over.contains("a.wasm"), "{over}");
        assert!(judge(&[size("a.css", STYLESHEET, 1)], &[]).is_ok());
        let over = judge(&[size("a.css", STYLESHEET + 7, 1)], &[]).unwrap_err();
        assert!(over.contains("a.css") && over.contains("5007"), "{over}");
        assert!(judge(&vec![size("a.js", 1, 1); REQUESTS], &[]).is_ok());
        let over = judge(&vec![size("a.js", 1, 1); REQUESTS], &[size("words-a.txt", 1, 1)]).unwrap_err();
        assert!(over.contains("7 requests"), "{over}");
        assert!(judge(&[], &[size("words-a.txt", 1, FOLLOWS)]).is_ok());
        assert!(judge(&[], &[size("words-a.txt", 1, FOLLOWS + 1)]).unwrap_err().contains("40001"));
    }

    #[test]
    fn the_one_file_has_a_budget() {
        let single = |raw| [Size { raw, ..size(headers::SINGLE, 1, 1) }];
        assert!(judge_single(&single(SINGLE)).is_ok());
        let over = judge_single(&single(SINGLE + 3)).unwrap_err();
        assert!(over.contains("600003 bytes, 3 above"), "{over}");
        assert!(judge_single(&[]).is_err());
    }

    #[test]
    fn the_page_for_staff_has_a_budget() {
        let first = [size("main-a.css", 1, 10), size("a.wasm", 1, 50_000)];
        let following = [size("words-a.txt", 1, 20)];
        let own = |brotli| [size("clinic/a.wasm", 1, brotli), size("clinic/index.html", 1, 1), size("b.js", 1, 9)];
        assert!(judge_clinic(&first, &following, &own(CLINIC - 31)).is_ok());
        let over = judge_clinic(&first, &following, &own(CLINIC - 30)).unwrap_err();
        assert!(over.contains("220001 bytes (brotli), 1 above"), "{over}");
        assert!(judge_clinic(&first, &following, &[size("a.js", 1, 1)]).is_err());
    }

    #[test]
    fn the_page_for_the_extract_and_its_worker_have_budgets() {
        let first = [size("main-a.css", 1, 10), size("a.wasm", 1, 50_000)];
        let own = |page, worker| {
            let glue = size("extract/worker-a.js", 1, 1);
            [size("extract/a.wasm", 1, page), size("extract/worker-a_bg.wasm", 1, worker), glue]
        };
        assert!(judge_extract(&first, &own(EXTRACT - 10, WORKER - 1)).is_ok());
        let over = judge_extract(&first, &own(EXTRACT - 9, 1)).unwrap_err();
        assert!(over.contains("1 above the budget of 60000"), "{over}");
        let over = judge_extract(&first, &own(1, WORKER)).unwrap_err();
        assert!(over.contains("1 above the budget of 190000"), "{over}");
        assert!(judge_extract(&first, &own(1, 1)[..2]).is_err());
    }

    #[test]
    fn snippets_are_first_load_and_missing_files_are_faults() {
        let sizes = [size("index.html", 1, 1), size("snippets/a.js", 1, 1), size("b.js", 1, 1)];
        let (first, later) = split(&["index.html".into()], &sizes).unwrap();
        assert_eq!(first.len(), 2);
        assert_eq!(later, [size("b.js", 1, 1)]);
        assert!(split(&["c.js".into()], &sizes).is_err());
    }
}
