//! What a disposition says: the words behind `DISPO:`, in capitals.
//!
//! The state writes a few hundred of them, in full and shortened. Words that are read here are those that end a
//! case, lighten it, or end probation; a step in between ends nothing, and anything else is not known here.

use relief_check_law::facts::{Cleared, Diversion, Level};

/// What a disposition says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Outcome {
    Convicted,
    /// A finding in juvenile court.
    Juvenile,
    Dropped,
    NoCharges,
    Acquitted,
    /// A program, of this kind where the words tell it; begun, or over and the charge dismissed.
    Diversion {
        kind: Option<Diversion>,
        over: bool,
    },
    /// Granted later; the class that it left, where the words tell it.
    Granted(Cleared, Option<Level>),
    /// Something was granted, or set aside, that the words do not tell.
    GrantUnread,
    ProbationRevoked,
    ProbationReinstated,
    ProbationEndedEarly,
    ProbationCompleted,
    /// Probation ended; how is not told.
    ProbationEnded,
    SentenceChanged,
    /// Out of custody and off parole.
    Discharged,
    /// A step that ends nothing.
    Step,
    Unread,
}

/// Steps in a case that end nothing, by words in them.
const STEPS: [&str; 29] = [
    "HELD TO ANSWER",
    "WARRANT",
    "WAIVED",
    "WAIVE-",
    "PROC SUSP",
    "PROCEEDINGS SUSP",
    "TRANSFER",
    "CERTIFIED",
    "CONVICTION CERT",
    "REPRESENTED BY",
    "RIGHT TO ",
    "CONSEQUENCES OF PLEA",
    "CONCURRED",
    "CRT FIND",
    "NO LONGER INTERESTED",
    "PAROLED",
    "RECEIVED",
    "TURNED OVER",
    "TOT ",
    "BAIL",
    "OWN RECOG",
    "ARRAIGN",
    "CONTINUED",
    "FUGITIVE",
    "ESCAPED",
    "DENIED",
    "PENDING",
    "EXTRADIT",
    "COMPLAINT FILED",
];

/// What these words say.
pub(crate) fn outcome(text: &str) -> Outcome {
    let has = |word: &str| text.contains(word);
    let any = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if has("DENIED") || has("NO COMPLAINT") && has("PENDING") {
        return Outcome::Step;
    }
    if let Some(grant) = grant(text) {
        return grant;
    }
    if let Some(probation) = probation(text) {
        return probation;
    }
    if any(&["SENTENCE MODIF", "SEN MODIF", "RESENTENC", "SENTENCE RECALL"]) {
        return Outcome::SentenceChanged;
    }
    if has("NOT GUILTY") || has("ACQUIT") {
        return if has("INSAN") { Outcome::Unread } else { Outcome::Acquitted };
    }
    if let Some(diversion) = diversion(text) {
        return diversion;
    }
    if any(&["WARDSHIP", "MADE WARD", "DECLARED WARD", "ADJUDGED WARD", "PETITION SUSTAINED", "PET SUSTAINED"]) {
        return Outcome::Juvenile;
    }
    if is_conviction(text) {
        return Outcome::Convicted;
    }
    let rejected = [
        "PROS REJ",
        "PROSECUTOR REJ",
        "DA REJ",
        "D.A. REJ",
        "CITY ATTY REJ",
        "PROS REL",
        "COMPLAINT REJ",
        "COMPLAINT REFUSED",
        "NO COMPLAINT",
        "COMPLAINT NOT FILED",
        "NOT FILED",
        "DETENTION ONLY",
        "DET ONLY",
        "REL/DET",
        "849(B)",
        "849 (B)",
        "RELEASED-LACK",
        "RELEASED/LACK",
        "INSUFFICIENT EVID",
        "EXONERATED",
    ];
    if any(&rejected) && !has("DISM") {
        return Outcome::NoCharges;
    }
    if any(&["DISM", "1385 PC", "1385PC", "NOLLE PROS", "CHARGE DROPPED", "CHARGES DROPPED"]) {
        return Outcome::Dropped;
    }
    if has("DISCHARGED") {
        return Outcome::Discharged;
    }
    if any(&STEPS) { Outcome::Step } else { Outcome::Unread }
}

/// A conviction by these words: none that was undone.
fn is_conviction(text: &str) -> bool {
    let undone = ["REVERS", "VACAT", "SET ASIDE", "WITHDR", "APPEAL"].iter().any(|word| text.contains(word));
    let whole = text == "CONV" || text == "GUILTY";
    let start = [
        "CONVICTED",
        "CONV-",
        "CONV/",
        "CONV BY",
        "FOUND GUILTY",
        "PLED GUILTY",
        "PLEAD GUILTY",
        "PLEA OF GUILTY",
        "GUILTY BY",
        "GUILTY-",
        "GUILTY/",
        "PLED NOLO",
        "NOLO CONT",
    ];
    !undone && (whole || start.iter().any(|start| text.starts_with(start)))
}

/// Relief that was granted, and convictions that were undone in some other way.
fn grant(text: &str) -> Option<Outcome> {
    let has = |word: &str| text.contains(word);
    let any = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let away = any(&["DISM", "SET ASIDE", "EXPUNG", "GRANT"]);
    let lower = any(&["REDUC", "REDESIG", "RE-DESIG", "RECLASS", "RESENT", "MISD", "INFRACTION"]);
    let level = || {
        if has("INFR") {
            Some(Level::Infraction)
        } else if has("MISD") {
            Some(Level::Misdemeanor)
        } else {
            None
        }
    };
    if any(&[
        "1203.425",
        "851.93",
        "851.91",
        "851.8 ",
        "851.87",
        "851.90",
        "1203.45",
        "RELIEF GRANTED",
        "SEALED",
        "SEALING GRANTED",
    ]) || text.ends_with("851.8")
    {
        return Some(Outcome::Granted(Cleared::Sealed, None));
    }
    if any(&["PROP 64", "PROP. 64", "PROPOSITION 64", "PROP64", "11361.8", "11361.9"]) {
        return Some(match (away && !lower || has("SEAL") || has("DISM"), lower) {
            (true, _) => Outcome::Granted(Cleared::Sealed, None),
            (false, true) => Outcome::Granted(Cleared::Reduced, level()),
            (false, false) => Outcome::GrantUnread,
        });
    }
    if any(&["PROP 47", "PROP. 47", "PROPOSITION 47", "PROP47", "1170.18"]) {
        return Some(if lower || away {
            Outcome::Granted(Cleared::Reduced, Some(Level::Misdemeanor))
        } else {
            Outcome::GrantUnread
        });
    }
    // A dismissal under PC 1203.4 and its kin; the words may name only what it does.
    if any(&["1203.4", "1203.49"]) {
        return Some(if away { Outcome::Granted(Cleared::Dismissed, None) } else { Outcome::GrantUnread });
    }
    if has("SET ASIDE") && has("DISM") {
        return Some(Outcome::Granted(Cleared::Dismissed, None));
    }
    if any(&["17(D)", "17 (D)", "17D"]) && (lower || has("GRANT")) {
        return Some(Outcome::Granted(Cleared::Reduced, Some(Level::Infraction)));
    }
    let reduced =
        any(&["17(B)", "17 (B)", "17B", " 17 PC"]) || any(&["REDUC", "DECLARED", "DEEMED", "RECLASS"]) && has("MISD");
    if reduced || any(&["REDUC", "RECLASS"]) && has("INFR") {
        return Some(Outcome::Granted(Cleared::Reduced, level().or(Some(Level::Misdemeanor))));
    }
    any(&[
        "SET ASIDE",
        "CONV VACATED",
        "CONVICTION VACATED",
        "CONV REVERSED",
        "CONVICTION REVERSED",
        "REVERSED ON APPEAL",
        "PARDON",
        "REHABILITATION",
    ])
    .then_some(Outcome::GrantUnread)
}

fn probation(text: &str) -> Option<Outcome> {
    let any = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if !text.contains("PROB ") && !text.contains("PROBATION") && !text.ends_with("PROB") {
        return None;
    }
    if any(&["REINST"]) {
        return Some(Outcome::ProbationReinstated);
    }
    if any(&["REVOK", " REV "]) || text.ends_with(" REV") {
        return Some(Outcome::ProbationRevoked);
    }
    let ended = any(&["TERM", "DISCHARGE", "COMPLET", "EXPIRED", "ENDED"]);
    if any(&["UNSUC", "UNSATIS", "DISHON"]) {
        return Some(if ended { Outcome::ProbationEnded } else { Outcome::Step });
    }
    if ended && any(&["EARLY", "1203.3"]) {
        return Some(Outcome::ProbationEndedEarly);
    }
    if any(&["COMPLET", "SUCCESS"]) {
        return Some(Outcome::ProbationCompleted);
    }
    ended.then_some(Outcome::ProbationEnded)
}

fn diversion(text: &str) -> Option<Outcome> {
    let any = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if !any(&[
        "DIVERSION",
        "DIVERTED",
        "DEFERRED ENTRY",
        "DEF ENTRY",
        "DEJ",
        "1000 PC",
        "1000.3",
        "1001.36",
        "1001.80",
        "1210.1",
    ]) {
        return None;
    }
    // Taken out of the program, the case goes on.
    if any(&["TERM", "FAIL", "REVOK", "UNSUC", "CRIM PROC", "REINST"]) {
        return Some(Outcome::Step);
    }
    let kind = if any(&["DEFERRED ENTRY", "DEF ENTRY", "DEJ"]) {
        Some(Diversion::PleaProgram)
    } else if any(&["1210.1", "PROP 36"]) {
        Some(Diversion::Prop36)
    } else if any(&["1001.36", "1001.80", "MENTAL", "MILITARY"]) {
        Some(Diversion::JudgeOrTreatment)
    } else {
        None
    };
    Some(Outcome::Diversion { kind, over: any(&["DISM", "COMPLET", "SUCC"]) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dispositions_are_read_by_their_words() {
        use Outcome::{
            Acquitted, Convicted, Discharged, Dropped, GrantUnread, Granted, Juvenile, NoCharges, ProbationCompleted,
            ProbationEnded, ProbationEndedEarly, ProbationReinstated, ProbationRevoked, SentenceChanged, Step, Unread,
        };
        let (dismissed, sealed) = (Granted(Cleared::Dismissed, None), Granted(Cleared::Sealed, None));
        let reduced = |level| Granted(Cleared::Reduced, level);
        let diversion = |kind, over| Outcome::Diversion { kind, over };
        for (text, expected) in [
            ("CONVICTED", Convicted),
            ("CONVICTED-PROB/JAIL", Convicted),
            ("CONV", Convicted),
            ("PLED NOLO CONTENDERE", Convicted),
            ("CONVICTION CERT BY CLERK OF THE COURT", Step),
            ("CONV REVERSED ON APPEAL", GrantUnread),
            ("NOT GUILTY", Acquitted),
            ("ACQUITTED", Acquitted),
            ("NOT GUILTY BY REASON OF INSANITY", Unread),
            ("DISMISSED/FURTHERANCE OF JUSTICE", Dropped),
            ("DISMISSSED/FURTHERANCE OF JUSTICE", Dropped),
            ("1385 PC-DISMISSED/FURTHERANCE OF JUSTICE", Dropped),
            ("DISM-LACK OF EVIDENCE", Dropped),
            ("DISMISSED/INSUFFICIENT EVIDENCE", Dropped),
            ("PROS REJ-LACK OF PROBABLE CAUSE", NoCharges),
            ("PROS REL-DET ONLY-LACK OF SUFF EVID", NoCharges),
            ("RELEASED/DETENTION ONLY", NoCharges),
            ("DIVERSION PROGRAM", diversion(None, false)),
            ("DEFERRED ENTRY OF JUDGMENT", diversion(Some(Diversion::PleaProgram), false)),
            ("DISMISSED/DIVERSION COMPLETED", diversion(None, true)),
            ("DISM PER 1210.1 PC", diversion(Some(Diversion::Prop36), true)),
            ("DIVERSION TERMINATED", Step),
            ("CONV SET ASIDE & DISM PER 1203.4 PC", dismissed),
            ("DISMISSED PER 1203.4A PC", dismissed),
            ("1203.41 PC GRANTED", dismissed),
            ("1203.4 PC PETITION DENIED", Step),
            ("RELIEF GRANTED PER 1203.425 PC", sealed),
            ("ARREST SEALED PER 851.91 PC", sealed),
            ("DISMISSED PER PROP 64", sealed),
            ("11361.8 HS-DISMISSED AND SEALED", sealed),
            ("REDUCED TO MISDEMEANOR PER PROP 64", reduced(Some(Level::Misdemeanor))),
            ("REDESIGNATED AS INFRACTION PER 11361.8 HS", reduced(Some(Level::Infraction))),
            ("PROP 64", GrantUnread),
            ("REDUCED TO MISD PER 1170.18 PC", reduced(Some(Level::Misdemeanor))),
            ("REDUCED TO MISDEMEANOR PER 17(B) PC", reduced(Some(Level::Misdemeanor))),
            ("FELONY REDUCED TO MISD", reduced(Some(Level::Misdemeanor))),
            ("REDUCED TO INFRACTION 17(D) PC", reduced(Some(Level::Infraction))),
            ("PROBATION REVOKED", ProbationRevoked),
            ("PROB REV", ProbationRevoked),
            ("PROB REVOKED & REINSTATED", ProbationReinstated),
            ("PROBATION TERMINATED EARLY", ProbationEndedEarly),
            ("PROB TERM 1203.3 PC", ProbationEndedEarly),
            ("PROBATION TERMINATED", ProbationEnded),
            ("PROBATION COMPLETED", ProbationCompleted),
            ("PROB TERMINATED UNSUCCESSFULLY", ProbationEnded),
            ("SENTENCE MODIFIED", SentenceChanged),
            ("PETITION SUSTAINED", Juvenile),
            ("DISCHARGED", Discharged),
            ("PAROLED", Step),
            ("NO LONGER INTERESTED", Step),
            ("PROC SUSP/COMM MENTALLY INCOMP 1370 PC", Step),
            ("SOMETHING ELSE", Unread),
            ("", Unread),
        ] {
            assert_eq!(outcome(text), expected, "{text}");
        }
    }
}
