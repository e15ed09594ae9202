//! What one line of a RAP sheet is by itself. What it belongs to is in [`super::sheet`].

use relief_check_law::PartialDate;
use relief_check_law::date::Day;

use super::section::Section;

/// The kind of an event, from its heading.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum EventKind {
    Arrest,
    Court,
    Applicant,
    Registration,
    Probation,
    Custody,
    MentalHealth,
    Other,
}

/// A line.
pub(super) enum Line {
    Blank,
    /// The head or the number of a page.
    Page,
    /// `* * * *`.
    Cycle,
    /// `- - - -`.
    Event,
    /// A row of stars or dashes that parts nothing.
    Frame,
    End,
    /// A note of the state's.
    Notice,
    Heading {
        kind: EventKind,
        /// The birth date given then.
        birth: Option<Day>,
        /// Whether it names a name's number, as headings of events do.
        named: bool,
        /// Custody outside California.
        outside: bool,
    },
    /// A line of an event.
    Item(Item),
}

/// A line of an event.
pub(super) enum Item {
    /// A date, and what follows on the line.
    Date {
        /// `None` for a date that no calendar has.
        date: Option<PartialDate>,
        rest: usize,
    },
    Count {
        /// The first number.
        number: Option<u32>,
        /// Whether it stands for several.
        several: bool,
        /// Where what follows the case number begins.
        rest: usize,
    },
    Disposition {
        rest: usize,
    },
    Status {
        rest: usize,
    },
    Sentence {
        rest: usize,
    },
    Comment {
        rest: usize,
    },
    /// `TOC:F`.
    TypeOfCharge {
        rest: usize,
    },
    /// The county that a sentence in custody comes from.
    SentenceFrom {
        rest: usize,
    },
    /// Numbers, names and offices with a label.
    Number,
    /// `-WARRANT`, `-ATTEMPTED`.
    Qualifier {
        attempt: bool,
    },
    Offense(Section),
    Text,
}

/// Headings, without blanks. Longer ones first where one begins another.
const HEADINGS: [(&str, EventKind); 19] = [
    ("ARR/DET/CITE", EventKind::Arrest),
    ("ARREST/DETAINED/CITED", EventKind::Arrest),
    ("SUPPLEMENTALARREST", EventKind::Arrest),
    ("SUPPLEMENTALARR", EventKind::Arrest),
    ("ARREST", EventKind::Arrest),
    ("ARR", EventKind::Arrest),
    ("COURTACTION", EventKind::Court),
    ("COURT", EventKind::Court),
    ("APPLICANT", EventKind::Applicant),
    ("REGISTRATION", EventKind::Registration),
    ("PROBATION", EventKind::Probation),
    ("CUSTODY", EventKind::Custody),
    ("PAROLE", EventKind::Custody),
    ("MENTALHLTHCUS/SUPV", EventKind::MentalHealth),
    ("MENTALHEALTH", EventKind::MentalHealth),
    ("INTERSTCOMPPAROLEE", EventKind::Other),
    ("INTERSTATECOMPACT", EventKind::Other),
    ("DECEASED", EventKind::Other),
    ("MISSINGPERSON", EventKind::Other),
];

/// Labels of lines that hold numbers, names or offices, without blanks.
const NUMBERS: [&str; 22] = [
    "DCN:",
    "SCN:",
    "ADR:",
    "ADR-",
    "ARRBY:",
    "RECVDBY:",
    "CRT#",
    "CITE#",
    "BOOKING#",
    "CONVOF:",
    "PAROLEDFROM:",
    "STATEINN#",
    "WARRANT#",
    "OCA:",
    "FBI/",
    "CII/",
    "INN/",
    "ATI-",
    "BKG#",
    "INC#",
    "LOC:",
    "NAM:",
];

/// What this line is. Its text is in capitals, with plain blanks and dashes, and trimmed; places in it count from
/// its own beginning.
pub(super) fn line(text: &str) -> Line {
    if text.is_empty() {
        return Line::Blank;
    }
    if let Some(rows) = signs(text) {
        return rows;
    }
    if text.contains("END OF MESSAGE") {
        return Line::End;
    }
    if is_page(text) {
        return Line::Page;
    }
    let bare = text.trim_matches(|c: char| matches!(c, '*' | ' ' | '"' | '\u{201c}' | '\u{201d}'));
    if text.starts_with("**") || bare.starts_with("POTENTIAL FELONY STRIKE") {
        return Line::Notice;
    }
    if let Some(heading) = heading(text) {
        return heading;
    }
    let from = |rest: &str| text.len() - rest.len();
    if let Some(rest) = labelled(text, &["*DISPO", "DISPO", "*DISP", "DISP"]) {
        return Line::Item(Item::Disposition { rest: from(rest) });
    }
    if let Some(rest) = labelled(text, &["CONV STATUS", "CONVICTION STATUS", "CONV STAT"]) {
        return Line::Item(Item::Status { rest: from(rest) });
    }
    if let Some(rest) = labelled(text, &["SEN", "SENTENCE", "SENT"]) {
        return Line::Item(Item::Sentence { rest: from(rest) });
    }
    if let Some(rest) = labelled(text, &["SEN FROM"]) {
        return Line::Item(Item::SentenceFrom { rest: from(rest) });
    }
    if let Some(rest) = labelled(text, &["COM", "COMMENT"]) {
        return Line::Item(Item::Comment { rest: from(rest) });
    }
    if let Some(rest) = labelled(text, &["TOC"]) {
        return Line::Item(Item::TypeOfCharge { rest: from(rest) });
    }
    if let Some(rest) = text.strip_prefix("CNT") {
        return count(text, rest);
    }
    let squeezed = squeeze(text, 14);
    if NUMBERS.iter().any(|label| squeezed.starts_with(label)) {
        return Line::Item(Item::Number);
    }
    if let Some((date, rest)) = date(text) {
        return Line::Item(Item::Date { date, rest: from(rest) });
    }
    if let Some(word) = text.strip_prefix('-').map(str::trim_start)
        && word.starts_with(|c: char| c.is_ascii_alphabetic())
    {
        return Line::Item(Item::Qualifier { attempt: word.starts_with("ATT") });
    }
    Section::read(text).map_or(Line::Item(Item::Text), |section| Line::Item(Item::Offense(section)))
}

/// What follows a label and its colon; blanks may stand before the colon.
fn labelled<'a>(text: &'a str, labels: &[&str]) -> Option<&'a str> {
    let rest = labels.iter().filter_map(|label| text.strip_prefix(label));
    rest.map(str::trim_start).find_map(|rest| rest.strip_prefix([':', ';'])).map(str::trim_start)
}

/// A line of signs alone.
fn signs(text: &str) -> Option<Line> {
    let mut stars = 0_usize;
    let mut dashes = 0_usize;
    let mut apart = true;
    let mut last = ' ';
    for sign in text.chars() {
        match sign {
            '*' => stars += 1,
            '-' | '_' | '=' => dashes += 1,
            ' ' => {}
            _ => return None,
        }
        apart &= sign == ' ' || last == ' ';
        last = sign;
    }
    Some(match (stars, dashes) {
        // The strike notice is framed by eleven, the sheet's notes by more; a scan may lose or add one.
        (3..=5, 0) if apart => Line::Cycle,
        (0, 3..=6) if apart => Line::Event,
        _ => Line::Frame,
    })
}

/// The head or the number of a page, anywhere on the sheet.
fn is_page(text: &str) -> bool {
    let mut words = text.split([' ', ':']).filter(|word| !word.is_empty());
    let number = |word: Option<&str>| word.is_some_and(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
    match words.next() {
        Some("PAGE") => number(words.next()),
        Some("RESTRICTED-DO" | "RESTRICTED") => true,
        Some("TO") => text.contains("FROM:"),
        Some("RE" | "ATTN") => text.get(..5).is_some_and(|start| start.contains(':')),
        _ => false,
    }
}

/// A heading: its label with a colon, or with the number of a name.
fn heading(text: &str) -> Option<Line> {
    let squeezed = squeeze(text, 80);
    let (label, kind) = HEADINGS.iter().find(|(label, _)| squeezed.starts_with(label))?;
    let rest = squeezed.get(label.len()..).unwrap_or_default();
    if !(rest.is_empty() && label.len() > 8 || rest.starts_with(':') || rest.starts_with("NAM")) {
        return None;
    }
    let birth = squeezed.split_once("DOB:").and_then(|(_, date)| birth(date));
    let outside = rest.starts_with(":FED") || rest.contains("OOS");
    Some(Line::Heading { kind: *kind, birth, named: rest.contains("NAM"), outside })
}

/// The whole birth date at the beginning of this text.
pub(super) fn birth(text: &str) -> Option<Day> {
    let (date, _) = date(text)?;
    date.filter(|date| date.day().is_some()).map(|date| date.span().first)
}

/// The text without blanks, up to so many letters.
fn squeeze(text: &str, most: usize) -> String {
    text.chars().filter(|c| *c != ' ').take(most).collect()
}

/// A date of eight digits at the beginning, and what follows; zeros stand for what is not known.
fn date(text: &str) -> Option<(Option<PartialDate>, &str)> {
    let (digits, rest) = text.split_at_checked(8)?;
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) || rest.starts_with(|c: char| !matches!(c, ' ' | ':' | ',')) {
        return None;
    }
    let part = |from: usize, to: usize| digits.get(from..to).and_then(|part| part.parse::<u16>().ok());
    let small = |from: usize| part(from, from + 2).and_then(|part| u8::try_from(part).ok());
    let some = |part: Option<u8>| part.filter(|part| *part != 0);
    let date = PartialDate::new(part(0, 4)?, some(small(4)), some(small(6)));
    Some((date, rest.trim_start_matches([' ', ':', ','])))
}

/// `CNT:01  #1234567`, and what may follow. Scans make `CNT:0 1`, `CNT:-1`, `CNT : 001`, and a star of `#`.
fn count<'a>(text: &'a str, rest: &'a str) -> Line {
    let Some(rest) = rest.trim_start().strip_prefix([':', ';', '.']) else { return Line::Item(Item::Text) };
    let end = rest.find(|c: char| !matches!(c, '0'..='9' | ' ' | '-' | '&' | ',')).unwrap_or(rest.len());
    let (numbers, rest) = rest.split_at_checked(end).unwrap_or((rest, ""));
    let parts = numbers.trim().trim_start_matches('-').split(['-', '&', ',']);
    let several = parts.filter(|part| !part.trim().is_empty()).count() > 1;
    let digits: String = numbers
        .chars()
        .skip_while(|c| !c.is_ascii_digit())
        .take_while(|c| *c == ' ' || c.is_ascii_digit())
        .filter(char::is_ascii_digit)
        .take(6)
        .collect();
    // The case number goes up to the next blank; it is not kept.
    let rest = match rest.strip_prefix(['#', '*']) {
        Some(case) => case.trim_start().split_once(' ').map_or("", |(_, rest)| rest),
        None => rest,
    };
    Line::Item(Item::Count { number: digits.parse().ok(), several, rest: text.len() - rest.trim_start().len() })
}
