//! Writes an extract of any size: invented people in the state's layout, with the true counts beside it.
//!
//! Shared by the example that writes a file, the benchmark and a test. People, names, numbers and cases come from a
//! seed and nothing else; nothing of it is a statement about real records. What the program makes of a file is
//! compared with [`Truth`], which is counted here while writing and by no code of the program.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{self, Write};

/// What is written.
pub(crate) struct Plan {
    /// How many people.
    pub(crate) people: u64,
    /// The county of the cannabis cases, in capitals.
    pub(crate) county: &'static str,
    /// Where chance begins.
    pub(crate) seed: u64,
}

/// What is in the file.
#[derive(Default, Debug, PartialEq, Eq)]
pub(crate) struct Truth {
    /// Rows without the header.
    pub(crate) rows: u64,
    /// People.
    pub(crate) people: u64,
    /// Convictions, each once, in every county.
    pub(crate) convictions: u64,
    /// Convictions in the county.
    pub(crate) convictions_in_county: u64,
    /// Cannabis convictions in the county by number.
    pub(crate) by_section: BTreeMap<&'static str, u64>,
    /// Those of them that are felonies.
    pub(crate) felonies: u64,
    /// People who have died, and who were registered.
    pub(crate) deceased: u64,
    /// See [`deceased`](Self::deceased).
    pub(crate) registered: u64,
}

impl Truth {
    /// As lines of a CSV file.
    pub(crate) fn csv(&self) -> String {
        let mut text = format!(
            "name,count\nrows,{}\npeople,{}\nconvictions,{}\nconvictions in the county,{}\nfelonies,{}\ndeceased,{}\nregistered,{}\n",
            self.rows,
            self.people,
            self.convictions,
            self.convictions_in_county,
            self.felonies,
            self.deceased,
            self.registered
        );
        for (section, count) in &self.by_section {
            // Writing to text does not fail.
            let _ = writeln!(text, "{section},{count}");
        }
        text
    }
}

/// Cannabis charges: number, text, whether a felony, weight.
const CANNABIS: [(&str, &str, bool, u64); 12] = [
    ("11359", "11359 HS-POSSESS MARIJUANA FOR SALE", true, 30),
    ("11360", "11360(A) HS-GIVE/ETC MARIJ OVER 1 OZ/28.5 GRM", true, 22),
    ("11360", "11360 HS-SELL/TRANSPORT/ETC MARIJUANA/HASH", true, 9),
    ("11358", "11358 HS-PLANT/CULTIVATE/ETC MARIJUANA/HASH", true, 13),
    ("11357", "11357(A) HS-POSSESS CONCENTRATED CANNABIS", true, 7),
    ("11357", "11357 HS-POSSESS MARIJUANA/HASHISH", true, 3),
    ("11359", "664/11359 HS-ATTEMPTED POSS MARIJUANA F/SALE", true, 1),
    ("11357", "11357(B) HS-POSS MARIJUANA 28.5 GRAMS OR LESS", false, 5),
    ("11357", "11357(C) HS-POSS MARIJUANA OVER 1 OZ/28.5 GRAM", false, 7),
    ("11360", "11360(B) HS-GIVE/TRANSPORT/ETC MARIJ <28.5 GR", false, 2),
    ("11359", "11359 PC-POSSESS MARIJUANA FOR SALE", true, 1),
    ("11358", "SEE COMMENT FOR CHARGE", true, 1),
];

/// Other charges: text, class, weight.
const OTHERS: [(&str, char, u64); 24] = [
    ("11350(A) HS-POSSESS NARC CONTROL SUBSTANCE", 'F', 9),
    ("11377(A) HS-POSSESS CONTROLLED SUBSTANCE", 'F', 8),
    ("11352(A) HS-TRANSPORT/SELL NARC/CNTL SUB", 'F', 4),
    ("11378 HS-POSSESS CONTROL SUBSTANCE FOR SALE", 'F', 3),
    ("459 PC-BURGLARY", 'F', 8),
    ("496(A) PC-RECEIVE/ETC KNOWN STOLEN PROPERTY", 'F', 3),
    ("10851(A) VC-TAKE VEH W/O OWN CONSENT/VEH THEFT", 'F', 4),
    ("211 PC-ROBBERY", 'F', 3),
    ("245(A)(1) PC-FORCE/ADW NOT FIREARM:GBI LIKELY", 'F', 3),
    ("273.5(A) PC-INFLICT CORPORAL INJ SPOUSE/COHAB", 'F', 2),
    ("487(A) PC-GRAND THEFT:MONEY/LABOR/PROPERTY", 'F', 2),
    ("187(A) PC-MURDER", 'F', 1),
    ("288(A) PC-LEWD OR LASCIV ACTS W/CHILD UNDER 14", 'F', 1),
    ("243.4(A) PC-SEXUAL BATTERY", 'F', 1),
    ("484(A) PC-THEFT OF PROPERTY", 'M', 7),
    ("148(A)(1) PC-OBSTRUCT/ETC PUBLIC OFFICER/ETC", 'M', 4),
    ("148.9(A) PC-FALSE ID TO SPECIFIC PEACE OFFICER", 'M', 2),
    ("242 PC-BATTERY", 'M', 3),
    ("647(F) PC-DISORDERLY CONDUCT:INTOX DRUG/ALCOH", 'M', 3),
    ("11550(A) HS-USE/UNDER INFL CONTRLD SUBSTANCE", 'M', 2),
    ("14601.1(A) VC-DRIVE WHILE LIC SUSPEND/ETC", 'M', 5),
    ("12500(A) VC-DRIVE W/O LICENSE", 'M', 4),
    ("23152(A) VC-DUI ALCOHOL/DRUGS", 'M', 5),
    ("23152(B) VC-DUI ALCOHOL/0.08 PERCENT", 'M', 3),
];

const COUNTIES: [&str; 6] = ["LOS ANGELES", "ORANGE", "KERN", "VENTURA", "FRESNO", "ALAMEDA"];
const LAST: [&str; 12] =
    ["ALDER", "BIRCH", "CEDAR", "DOGWOOD", "ELM", "FIR", "GINKGO", "HAZEL", "IRONWOOD", "JUNIPER", "LARCH", "MAPLE"];
const FIRST: [&str; 8] = ["ALEX", "BO", "CHRIS", "DANA", "ELI", "FRAN", "GERI", "HAO"];

/// Numbers by chance, the same from the same seed (splitmix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0 up to this.
    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// So often of a hundred.
    fn often(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    fn of<T: Copy>(&mut self, list: &[T]) -> T {
        list[usize::try_from(self.below(list.len() as u64)).unwrap()]
    }

    fn weighed<'a, T>(&mut self, list: &'a [T], weight: fn(&T) -> u64) -> &'a T {
        let mut place = self.below(list.iter().map(weight).sum());
        for one in list {
            if place < weight(one) {
                return one;
            }
            place -= weight(one);
        }
        &list[0]
    }
}

/// A day as `YYYYMMDD`; every month has 28 days here.
fn day(days: u64) -> String {
    format!("{:04}{:02}{:02}", 1900 + days / 336, days % 336 / 28 + 1, days % 28 + 1)
}

/// The rows of one event.
struct Event<'a> {
    order: String,
    date: String,
    kind: &'a str,
    county: &'a str,
    number: &'a str,
    offense: &'a str,
    class: &'a str,
    end: &'a str,
    convicted_as: &'a str,
    length: &'a str,
    unit: &'a str,
    comment: &'a str,
}

/// Writes the header and all people.
pub(crate) fn write(to: &mut impl Write, plan: &Plan, header: &[&str]) -> io::Result<Truth> {
    let mut chance = Chance(plan.seed);
    let mut truth = Truth::default();
    write!(to, "{}\r\n", header.join(","))?;
    for person in 0..plan.people {
        one(to, plan, person, &mut chance, &mut truth)?;
    }
    truth.people = plan.people;
    Ok(truth)
}

fn one(to: &mut impl Write, plan: &Plan, person: u64, chance: &mut Chance, truth: &mut Truth) -> io::Result<()> {
    let born = 40 * 336 + chance.below(55 * 336);
    let name = format!("{},{} {}", chance.of(&LAST), chance.of(&FIRST), char::from(b'A' + chance.below(26) as u8));
    let numbers: Vec<u64> = (0..4).map(|_| chance.below(100_000_000)).collect();
    let subject = format!(
        "C,{},#,A{:08},,,,,,#,A{:08},\"{name}\",M,{},{:09},N{:07},,,{:06}AB1,#,B,{:<20},BRO,{:<10},BLK,{:<10},509,170,,,CA,{:<20},,,#",
        20_000_001 + person,
        numbers[0],
        numbers[0],
        day(born),
        numbers[1],
        numbers[2] % 10_000_000,
        numbers[3] % 1_000_000,
        "BLACK",
        "BROWN",
        "BLACK",
        "CALIFORNIA"
    );
    let mut at = born + 17 * 336 + chance.below(8 * 336);
    let cases = 3 + chance.below(6);
    let cannabis_at = chance.below(cases);
    for case in 0..cases {
        at += 30 + chance.below(2 * 336);
        let cannabis = case == cannabis_at || chance.often(4);
        let county = if cannabis || chance.often(70) { plan.county } else { chance.of(&COUNTIES) };
        one_case(to, &subject, 101 + case, at, county, cannabis, plan, chance, truth)?;
    }
    let mut last = |kind: &str, offense: &str, cycle: u64, truth: &mut Truth| {
        let order = format!("{cycle}001001000");
        let event = Event { kind, offense, order, date: day(at + 40), county: plan.county, ..EMPTY };
        event.write(to, &subject, cycle, truth)
    };
    if chance.often(1) {
        truth.registered += 1;
        last("REGISTRATION", "290 PC-REGISTRATION OF SEX OFFENDER", 301, truth)?;
    }
    if chance.often(5) {
        truth.deceased += 1;
        last("DECEASED", "", 302, truth)?;
    }
    Ok(())
}

const EMPTY: Event<'static> = Event {
    order: String::new(),
    date: String::new(),
    kind: "",
    county: "",
    number: "",
    offense: "",
    class: "",
    end: "",
    convicted_as: "",
    length: "",
    unit: "",
    comment: "",
};

#[expect(clippy::too_many_arguments, reason = "one case, written once")]
fn one_case(
    to: &mut impl Write,
    subject: &str,
    cycle: u64,
    at: u64,
    county: &str,
    cannabis: bool,
    plan: &Plan,
    chance: &mut Chance,
    truth: &mut Truth,
) -> io::Result<()> {
    let mut charges: Vec<(Option<&str>, &str, &str, bool)> = Vec::new();
    if cannabis {
        let (section, text, felony, _) = chance.weighed(&CANNABIS, |one| one.3);
        charges.push((Some(section), text, if *felony { "F" } else { "M" }, true));
    }
    for place in 0..=chance.below(2) {
        let (text, class, _) = chance.weighed(&OTHERS, |one| one.2);
        let convicted = !cannabis && chance.often(if place == 0 { 60 } else { 30 });
        charges.push((None, text, if *class == 'F' { "F" } else { "M" }, convicted));
    }
    for (count, (_, text, class, _)) in charges.iter().enumerate() {
        let order = format!("{cycle}001{:03}000", count + 1);
        let (kind, offense) = ("ARREST/DETAINED/CITED", *text);
        Event { order, date: day(at), kind, county, offense, class, ..EMPTY }.write(to, subject, cycle, truth)?;
    }
    let number = format!("{}{:06}", chance.of(&["BA", "GA", "KA"]), chance.below(1_000_000));
    let convicted_on = at + chance.below(200);
    // A day of the month that nobody wrote down.
    let partial = chance.below(700) == 0;
    for (count, (section, text, class, convicted)) in charges.iter().enumerate() {
        let order = format!("{cycle}002{:03}000", count + 1);
        let date = if partial { format!("{}0000", 1900 + convicted_on / 336) } else { day(convicted_on) };
        let comment =
            if *text == "SEE COMMENT FOR CHARGE" { "11358 HS-PLANT/CULTIVATE/ETC MARIJUANA/HASH" } else { "" };
        let number = if count == 0 { number.as_str() } else { "" };
        let event = Event { kind: "COURT ACTION", county, number, offense: text, class, comment, ..EMPTY };
        if !convicted {
            Event { order, date, end: "DISMISSED/CHARGE DROPPED", ..event }.write(to, subject, cycle, truth)?;
            continue;
        }
        let convicted_as = if *class == "F" { "FELONY" } else { "MISDEMEANOR" };
        let end = chance.of(&["CONVICTED-PROBATION", "CONVICTED-JAIL", "CONVICTED-PROB/JAIL", "CONVICTED-PRISON"]);
        for _ in 0..=u64::from(chance.often(30)) {
            let (length, unit) = chance.of(&[("90", "D"), ("180", "D"), ("12", "M"), ("36", "M"), ("3", "Y")]);
            let event = Event { order: order.clone(), date: date.clone(), end, convicted_as, length, unit, ..event };
            event.write(to, subject, cycle, truth)?;
        }
        truth.convictions += 1;
        if county == plan.county {
            truth.convictions_in_county += 1;
            if let Some(section) = section.and_then(|section| CANNABIS.iter().find(|one| one.0 == section)) {
                *truth.by_section.entry(section.0).or_default() += 1;
                truth.felonies += u64::from(*class == "F");
            }
        }
    }
    Ok(())
}

impl Event<'_> {
    fn write(&self, to: &mut impl Write, subject: &str, cycle: u64, truth: &mut Truth) -> io::Result<()> {
        truth.rows += 1;
        let Self { order, date, kind, county, number, offense, class, end, convicted_as, length, unit, comment } = self;
        let court = if *kind == "COURT ACTION" { "CASC" } else { "CAPD" };
        write!(
            to,
            "{:09},{subject},{cycle},{date},#,001,{date},,{kind},{court},,,{court}{county},19,{county},#,{order},{date},\
             {number},00000,{offense},{class},{:<30},,,,,,,,,,,,,,,,,,,,,,,,{end},,{convicted_as},#,,,,{length},{unit},{:<10},30,A,AUTOMATED,\
             {comment},\r\n",
            truth.rows, "", ""
        )
    }
}
