//! Invented people, and their rows as the extract has them on a day.

use std::collections::BTreeMap;

use relief_check_intake::doj::COLUMN_COUNT;
use relief_check_law::facts::{Level, YesNo};
use relief_check_law::world::Var;
use relief_check_law::{Day, Offense};

use super::TODAY;

/// The first four had no subdivisions before 1976, and no others were there.
pub(crate) const CANNABIS: [&str; 9] =
    ["11357", "11358", "11359", "11360", "11357(A)", "11357(B)", "11357(C)", "11360(A)", "11360(B)"];
/// Others that every list settles: some are super-strikes, some bring registration, most are neither.
pub(crate) const OTHERS: [&str; 7] =
    ["459 PC", "484 PC", "11350(A) HS", "23152(A) VC", "288(A) PC", "243.4(A) PC", "245(D)(3) PC"];

/// Numbers by chance, the same from the same seed.
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }

    pub(crate) fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }

    pub(crate) fn small(&mut self, end: u8) -> u8 {
        u8::try_from(self.below(usize::from(end))).unwrap()
    }

    pub(crate) fn day(&mut self, from: usize, years: usize) -> Day {
        Day::ymd(u16::try_from(from + self.below(years)).unwrap(), 1 + self.small(12), 1 + self.small(28))
    }
}

pub(crate) fn later(mut day: Day, days: usize) -> Day {
    for _ in 0..days {
        day = day.tomorrow();
    }
    day
}

/// A conviction as it was.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(crate) struct Conviction {
    /// As the extract has it; in the other courts the person alone knows of it.
    pub(crate) section: &'static str,
    pub(crate) elsewhere: bool,
    pub(crate) done: Day,
    pub(crate) day: Day,
    pub(crate) case: usize,
    /// Its class by the extract. What was lowered since is lower by the person's word.
    pub(crate) level: Level,
    pub(crate) lowered: bool,
    pub(crate) here: bool,
    /// It was sealed before, and is in no extract.
    pub(crate) sealed: bool,
    /// Days of its sentence, and its end.
    pub(crate) sentence: usize,
    pub(crate) end: Day,
}

impl Conviction {
    /// Whether the extract has it on that day.
    pub(crate) fn there(&self, day: Day) -> bool {
        !self.elsewhere && !self.sealed && self.day <= day
    }

    pub(crate) fn is_cannabis(&self) -> bool {
        self.section.starts_with("1135") && !self.section.starts_with("11350") || self.section.starts_with("1136")
    }

    pub(crate) fn offense(&self) -> Offense {
        Offense::parse(if self.is_cannabis() { self.section } else { self.section.trim() })
    }

    pub(crate) fn is(&self, var: Var) -> bool {
        let on_list = self.offense().kind.traits.get(var).unwrap();
        assert!(on_list.is_one() || self.is_cannabis(), "{}: {var:?}", self.section);
        on_list == YesNo::set(&[YesNo::Yes])
    }
}

pub(crate) struct Person {
    pub(crate) birth: Day,
    pub(crate) convictions: Vec<Conviction>,
    pub(crate) registered: Option<Day>,
    pub(crate) died: Option<Day>,
    /// Grams of the case of this number, for San Francisco.
    pub(crate) weights: Vec<(usize, u32)>,
}

pub(crate) fn person(chance: &mut Chance) -> Person {
    let birth = chance.day(1940, 58);
    let mut convictions: Vec<Conviction> = Vec::new();
    for case in 0..=chance.below(3) * chance.below(3) {
        let done = later(birth.plus_years(15 + u16::from(chance.small(30))), chance.below(300));
        let day = later(done, chance.below(500));
        let known = convictions.iter().any(|other| other.day == day || other.done == done);
        if day > TODAY || known {
            continue;
        }
        let elsewhere = !convictions.is_empty() && chance.one_in(8);
        let here = case == 0 || !chance.one_in(3);
        for _ in 0..=chance.below(5) / 4 {
            let cannabis = case == 0 || chance.one_in(2);
            let section = if cannabis {
                CANNABIS[chance.below(if day < Day::ymd(1978, 1, 1) { 4 } else { 9 })]
            } else {
                OTHERS[chance.below(OTHERS.len())]
            };
            // Old 11357(b) and (c), and 11360(b), were never felonies.
            let lesser = ["(B)", "(C)"].iter().any(|letter| section.ends_with(letter));
            let level = match chance.below(4) {
                _ if lesser => Level::Misdemeanor,
                0 => Level::Misdemeanor,
                _ => Level::Felony,
            };
            let sentence = [0, 90, 365, 1095, 3000][chance.below(5)];
            let lowered = level == Level::Felony && chance.one_in(6);
            // Super-strikes and what brings registration are never sealed.
            let sealed = case > 0 && chance.one_in(6) && (cannabis || ["459 PC", "484 PC"].contains(&section));
            convictions.push(Conviction {
                lowered,
                sealed,
                section,
                elsewhere,
                done,
                day,
                case,
                level,
                here,
                sentence,
                end: later(day, sentence),
            });
        }
    }
    let alone = convictions.len() < 2;
    let registered = (!alone && chance.one_in(8)).then(|| chance.day(1985, 35));
    let died = chance.one_in(4).then(|| chance.day(2005, 14));
    let weights = (0..9).filter(|_| chance.one_in(2)).collect::<Vec<_>>();
    let weights = weights.into_iter().map(|case| (case, [20, 453, 454, 900][chance.below(4)])).collect();
    Person { birth, convictions, registered, died, weights }
}

pub(crate) fn digits(day: Day) -> String {
    day.to_string().replace('-', "")
}

/// The rows of a person as they stood on a day, and the row of each conviction.
pub(crate) fn rows(person: &Person, county: &str, day: Day, subject: usize) -> (Vec<String>, BTreeMap<usize, usize>) {
    let (subject, birth) = (subject.to_string(), digits(person.birth));
    let mut lines = Vec::new();
    let mut of = BTreeMap::new();
    let row = |cells: &[(usize, &str)]| {
        let mut values = vec![""; COLUMN_COUNT];
        for (column, value) in [(2, subject.as_str()), (14, birth.as_str())].iter().chain(cells) {
            values[*column] = value;
        }
        values.join(",")
    };
    for (place, one) in person.convictions.iter().enumerate().filter(|(_, one)| one.there(day)) {
        let order = format!("{}002{:03}000", 101 + one.case, 1 + place);
        let (when, days) = (digits(one.day), one.sentence.to_string());
        let offense = if one.is_cannabis() { format!("{} HS-X", one.section) } else { format!("{}-X", one.section) };
        let number = format!("{:08}", 100 * subject.parse::<usize>().unwrap() + one.case);
        of.insert(place, lines.len());
        lines.push(row(&[
            (37, &when),
            (40, &when),
            (42, "COURT ACTION"),
            (48, if one.here { county } else { "KERN" }),
            (50, &order),
            (52, &number),
            (54, &offense),
            (80, "CONVICTED-JAIL"),
            (82, if one.level == Level::Felony { "FELONY" } else { "MISDEMEANOR" }),
            (87, &days),
            (88, "D"),
        ]));
    }
    if let Some(on) = person.registered.filter(|on| *on <= day) {
        lines.push(row(&[(40, &digits(on)), (42, "REGISTRATION"), (50, "901001001000"), (54, "290 PC-X")]));
    }
    if let Some(on) = person.died.filter(|on| *on <= day) {
        lines.push(row(&[(40, &digits(on)), (42, "DECEASED"), (50, "902001001000")]));
    }
    (lines, of)
}
