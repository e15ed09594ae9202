//! How fast the state's extract is read: `cargo xtask bench doj`, or this example with `PEOPLE [TIMES...]`.
//!
//! Files of once, four and sixteen times as many people are made, read by the program, and taken away. Each run's wall
//! time, processor time and peak memory are the system's (Linux), on one and on two threads; then rows and decisions a second
//! inside one thread, apart from each other.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "a developer's tool"
)]

#[path = "../extract/mod.rs"]
#[expect(dead_code, reason = "the truth as a file is for the other example")]
mod extract;

use std::fs::File;
use std::io::{BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use relief_check_intake::doj::{Batch, COLUMNS, Piece, Pieces, Reliefs, Rows, Settings};
use relief_check_law::Day;

/// As many as give the file that the first program was measured on: 400 MB.
const PEOPLE: u64 = 53_000;
const RUNS: usize = 5;

fn main() {
    let numbers: Vec<u64> = std::env::args().skip(1).map(|word| word.parse().unwrap()).collect();
    let people = numbers.first().copied().unwrap_or(PEOPLE);
    let times = if numbers.len() > 1 { numbers[1..].to_vec() } else { vec![1, 4, 16] };
    let program = std::env::current_exe().unwrap().ancestors().nth(2).unwrap().join("relief-check");
    assert!(program.exists(), "build the program first: cargo build --release -p relief-check-cli");
    let folder = program.parent().unwrap().join("bench-doj");
    std::fs::create_dir_all(&folder).unwrap();
    for (place, times) in times.into_iter().enumerate() {
        let name = folder.join("extract.csv");
        let plan = extract::Plan { people: people * times, county: "LOS ANGELES", seed: 64 };
        let mut file = BufWriter::with_capacity(1 << 20, File::create(&name).unwrap());
        let truth = extract::write(&mut file, &plan, &COLUMNS).unwrap();
        file.flush().unwrap();
        let megabytes = std::fs::metadata(&name).unwrap().len() / 1_000_000;
        println!("{times}x: {} rows of {} people, {megabytes} MB", truth.rows, truth.people);
        for threads in [1_u64, 2] {
            let runs = if times > 1 { 3 } else { RUNS };
            // One after the other, so that other work on the machine is in both.
            let both = (0..runs).map(|_| ["prop64", "all"].map(|which| run(&program, &name, &folder, threads, which)));
            let (some, all): (Vec<Measured>, Vec<Measured>) = both.map(<(Measured, Measured)>::from).unzip();
            let [some, all] = [("", some), (", all reliefs", all)].map(|(which, mut runs)| {
                runs.sort_by_key(|run| run.wall);
                let median = &runs[runs.len() / 2];
                let rate = u128::from(truth.rows) * 1000 / median.wall.as_millis().max(1);
                println!(
                    "  {threads} thread(s){which}: {:>6} ms wall, {:>6} ms of processor, {:>6} KB at the most, {rate} rows a second",
                    median.wall.as_millis(),
                    median.processor.as_millis(),
                    runs.iter().map(|run| run.kilobytes).max().unwrap_or_default()
                );
                [median.wall, median.processor].map(|time| time.as_millis().max(1))
            });
            let [wall, processor] = [0, 1].map(|time| all[time] * 100 / some[time]);
            println!("    all reliefs: {wall} % of the wall time, {processor} % of the processor's");
        }
        if place == 0 {
            inside(&name, truth.convictions_in_county);
        }
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

struct Measured {
    wall: Duration,
    processor: Duration,
    kilobytes: u64,
}

/// One run of the program. Its memory and processor time are read while it runs; both only grow.
fn run(program: &Path, file: &Path, folder: &Path, threads: u64, reliefs: &str) -> Measured {
    let start = Instant::now();
    let mut command = Command::new(program);
    command.args(["batch", "--format", "doj", "--county", "LOS ANGELES", "--as-of", "2026-11-22", "--threads"]);
    command
        .arg(threads.to_string())
        .args(["--reliefs", reliefs])
        .arg("--out")
        .arg(folder.join("out"))
        .arg(file)
        .stdout(Stdio::null());
    let mut child = command.spawn().unwrap();
    let of = PathBuf::from(format!("/proc/{}", child.id()));
    let (mut kilobytes, mut ticks) = (0, 0);
    loop {
        kilobytes = kilobytes.max(peak(&of).unwrap_or_default());
        ticks = ticks.max(processor(&of).unwrap_or_default());
        if let Some(status) = child.try_wait().unwrap() {
            assert!(status.success());
            // The system counts in hundredths of a second.
            return Measured { wall: start.elapsed(), processor: Duration::from_millis(ticks * 10), kilobytes };
        }
        std::thread::sleep(Duration::from_millis(2));
    }
}

fn peak(of: &Path) -> Option<u64> {
    let text = std::fs::read_to_string(of.join("status")).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}

fn processor(of: &Path) -> Option<u64> {
    let text = std::fs::read_to_string(of.join("stat")).ok()?;
    let mut fields = text.rsplit_once(')')?.1.split_whitespace().skip(11);
    Some(fields.next()?.parse::<u64>().ok()? + fields.next()?.parse::<u64>().ok()?)
}

/// How long this thread has been on a processor, whatever else the machine does.
fn on_processor() -> Duration {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    Duration::from_nanos(text.split_whitespace().next().unwrap().parse().unwrap())
}

/// What one thread does with rows in memory: cutting them alone, and with every decision.
fn inside(name: &Path, convictions: u64) {
    let settings = Settings {
        county: "LOS ANGELES".to_owned(),
        as_of: Day::ymd(2026, 11, 22),
        files: vec!["extract.csv".to_owned()],
        policy: None,
        reliefs: Reliefs::Prop64,
        over_after: None,
    };
    let mut best = [Duration::MAX; 2];
    let mut rows = 0_u64;
    for _ in 0..3 {
        let mut batch = Batch::new(&settings);
        let mut file = File::open(name).unwrap();
        let mut pieces = Pieces::default();
        let mut buffer = Vec::new();
        let mut spent = [Duration::ZERO; 2];
        rows = 0;
        loop {
            pieces.begin(&mut buffer);
            let before = buffer.len();
            (&mut file).take(2 << 20).read_to_end(&mut buffer).unwrap();
            let last = buffer.len() - before < 2 << 20;
            let line = pieces.end(&mut buffer, last).unwrap().unwrap();
            let start = on_processor();
            rows += Rows::new(&buffer, line).flatten().count() as u64;
            spent[0] += on_processor().saturating_sub(start);
            let start = on_processor();
            batch.read(Piece { file: 0, line, bytes: &buffer });
            batch.lines.clear();
            spent[1] += on_processor().saturating_sub(start);
            if last {
                break;
            }
        }
        for (best, spent) in best.iter_mut().zip(spent) {
            *best = (*best).min(spent);
        }
    }
    let per_second = |count: u64, time: Duration| u128::from(count) * 1_000_000 / time.as_micros().max(1);
    println!("  in one thread, rows cut: {} a second", per_second(rows, best[0]));
    let decisions = best[1].saturating_sub(best[0]);
    println!("  convictions of the county decided, apart from that: {} a second", per_second(convictions, decisions));
}
