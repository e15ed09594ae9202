//! `relief-check batch`: the state's extract in, result files out.
//!
//! Files, threads and sentences are here; what a row is and what is said of it is the intake crate's. First the files are
//! taken to have their people in the order of their numbers, which needs no memory; where they do not, they are read
//! again, once to see whose rows lie apart, and once with these held.

mod people;
mod results;
mod source;
mod work;

use std::fs;
use std::io::Write;
use std::path::PathBuf;

use relief_check_intake::doj::{Batch, Fixed, Group, Options, Preset, Reliefs, Settings, Tally, Weights};
use relief_check_intake::doj::{CONFIGURABLE, SAN_FRANCISCO};
use relief_check_law::Day;

/// What the arguments of the command ask for.
#[derive(Default)]
pub(crate) struct Order {
    pub(crate) files: Vec<PathBuf>,
    pub(crate) county: Option<String>,
    pub(crate) as_of: Option<Day>,
    pub(crate) out: PathBuf,
    pub(crate) policy: Option<String>,
    pub(crate) options: Option<PathBuf>,
    pub(crate) weights: Option<PathBuf>,
    pub(crate) fixed: Option<String>,
    pub(crate) over_after: Option<u8>,
    pub(crate) reliefs: Reliefs,
    pub(crate) threads: Option<usize>,
}

/// Why the command stopped, as a sentence.
pub(crate) type Stop = String;

/// Runs the command. Whether some row was passed over comes back.
pub(crate) fn run(order: &Order, today: Day, out: &mut impl Write, log: &dyn Fn(&str)) -> Result<bool, Stop> {
    let settings = settings(order, today)?;
    fs::create_dir_all(&order.out).map_err(|error| format!("cannot make {}: {error}", order.out.display()))?;
    let threads = order.threads.unwrap_or_else(|| std::thread::available_parallelism().map_or(1, usize::from));
    let tally = match work::in_order(order, &settings, threads)? {
        Some(tally) => tally,
        None => people::apart(order, &settings, threads, log)?,
    };
    results::write_counts(&order.out, &settings, &tally)?;
    say(&settings, &tally, out).map_err(|error| format!("cannot write the summary: {error}"))?;
    told(&settings, &tally, log)
}

fn settings(order: &Order, today: Day) -> Result<Settings, Stop> {
    let read =
        |path: &PathBuf| fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", path.display()));
    let fixed = match &order.fixed {
        None => Fixed::NONE,
        Some(names) => Fixed::read(names).map_err(|name| {
            let known: Vec<&str> = relief_check_intake::doj::Fault::ALL.iter().map(|fault| fault.code()).collect();
            format!("--fixed {name} is no fault; allowed are: all, {}", known.join(", "))
        })?,
    };
    let policy = match (order.policy.as_deref(), &order.options, &order.weights) {
        (None, None, None) if order.fixed.is_none() => None,
        (None, ..) => return Err("--options, --weights and --fixed belong to a --policy".to_owned()),
        (Some(CONFIGURABLE), Some(path), None) => {
            let options = Options::read(&read(path)?).map_err(|error| format!("{}: {error}", path.display()))?;
            Some(Preset::Configurable(options))
        }
        (Some(CONFIGURABLE), ..) => {
            return Err("the policy configurable takes --options FILE and no --weights".to_owned());
        }
        (Some(SAN_FRANCISCO), None, path) => {
            let weights = match path {
                Some(path) => Weights::read(&read(path)?).map_err(|error| format!("{}: {error}", path.display()))?,
                None => Weights::default(),
            };
            Some(Preset::SanFrancisco(weights))
        }
        (Some(name), None, None) => Some(Preset::by_name(name).ok_or_else(|| {
            format!("{name} is no policy; allowed are: {}", Preset::names().collect::<Vec<_>>().join(", "))
        })?),
        (Some(name), ..) => return Err(format!("the policy {name} takes neither --options nor --weights")),
    };
    let own = policy.as_ref().and_then(Preset::county);
    let county = match (&order.county, own) {
        (Some(county), Some(own)) if county != own => {
            return Err(format!("this policy is about {own}, and --county says {county}"));
        }
        (Some(county), _) => county.clone(),
        (None, Some(own)) => own.to_owned(),
        (None, None) => return Err("no --county was given, such as --county \"LOS ANGELES\"".to_owned()),
    };
    Ok(Settings {
        county,
        as_of: order.as_of.unwrap_or(today),
        files: order.files.iter().map(|path| path.display().to_string()).collect(),
        policy: policy.map(|preset| (preset, fixed)),
        reliefs: order.reliefs,
        over_after: order.over_after,
    })
}

/// The few figures that people ask for first.
fn say(settings: &Settings, tally: &Tally, out: &mut impl Write) -> std::io::Result<()> {
    let rows = tally.total(Group::Rows, "rows");
    writeln!(out, "{rows} rows of {} people", tally.total(Group::People, "people"))?;
    let county = &settings.county;
    writeln!(out, "{} convictions in {county}", tally.total(Group::Rows, "convictions in the county"))?;
    writeln!(out, "by the law as of {}, for convictions with a cannabis section:", settings.as_of)?;
    for group in [Group::Result, Group::Floor, Group::Grade] {
        for (name, count) in tally.of(group) {
            writeln!(out, "{count:>12}  {} {name}", group.code())?;
        }
    }
    if settings.reliefs == Reliefs::All {
        writeln!(out, "for all convictions in {county}, by the relief that is spoken of first:")?;
        for (name, count) in tally.of(Group::FirstRelief) {
            writeln!(out, "{count:>12}  {name}")?;
        }
    }
    for (name, count) in tally.of(Group::People) {
        writeln!(out, "{count:>12}  {name}")?;
    }
    if let Some((preset, _)) = &settings.policy {
        writeln!(out, "by the policy {} (policy, not law):", preset.name())?;
        for group in [Group::PolicyDetermination, Group::PolicyPeople] {
            for (name, count) in tally.of(group) {
                writeln!(out, "{count:>12}  {name}")?;
            }
        }
    }
    Ok(())
}

/// What went wrong, in sentences; an error where a file could not be read at all.
fn told(settings: &Settings, tally: &Tally, log: &dyn Fn(&str)) -> Result<bool, Stop> {
    let mut none = Vec::new();
    let mut bad_rows = 0;
    for (file, name) in (0..).zip(&settings.files) {
        let rows = tally.get(Some(file), Group::Rows, "rows");
        let bad = tally.get(Some(file), Group::Rows, "bad rows");
        bad_rows += bad;
        if rows > 0 && rows == bad {
            none.push(name.as_str());
        } else if bad > 0 {
            log(&format!("{bad} of {rows} rows of {name} were passed over; bad-rows.csv says which and why"));
        }
    }
    if tally.total(Group::Rows, "convictions in the county") == 0 {
        log(&format!(
            "no conviction of the county {} was found; the extract writes counties in capitals",
            settings.county
        ));
    }
    if !none.is_empty() {
        return Err(format!("no row of {} is in the layout of 95 columns; bad-rows.csv says why", none.join(", ")));
    }
    Ok(bad_rows > 0)
}

/// A batch for one thread.
fn batch(settings: &Settings) -> Batch {
    Batch::new(settings)
}
