//! The reliefs by which convictions are counted, in words. Their codes are those of the law crate.

use relief_check_words::Msg;

use crate::say::say;

/// Every relief that the rules know, by its code.
const RELIEFS: [(&str, Msg); 28] = [
    ("prop64", Msg::ZxReliefProp64),
    ("prop64-automatic", Msg::ZxReliefProp64Automatic),
    ("record-destruction", Msg::ZxReliefRecordDestruction),
    ("automatic-conviction", Msg::ZxReliefAutomaticConviction),
    ("prop47", Msg::ZxReliefProp47),
    ("pc-17b", Msg::ZxReliefPc17b),
    ("pc-1203.4", Msg::ZxReliefPc12034),
    ("pc-1203.4a", Msg::ZxReliefPc12034a),
    ("pc-1203.41", Msg::ZxReliefPc120341),
    ("pc-1203.42", Msg::ZxReliefPc120342),
    ("pc-1203.43", Msg::ZxReliefPc120343),
    ("pc-1203.45", Msg::ZxReliefPc120345),
    ("pc-1203.49", Msg::ZxReliefPc120349),
    ("pc-1203.4b", Msg::ZxReliefPc12034b),
    ("pc-17d2", Msg::ZxReliefPc17d2),
    ("automatic-arrest", Msg::ZxReliefAutomaticArrest),
    ("arrest-sealing", Msg::ZxReliefArrestSealing),
    ("diversion-sealing", Msg::ZxReliefDiversionSealing),
    ("factual-innocence", Msg::ZxReliefFactualInnocence),
    ("juvenile-automatic", Msg::ZxReliefJuvenileAutomatic),
    ("juvenile-petition", Msg::ZxReliefJuvenilePetition),
    ("pc-236.14", Msg::ZxReliefPc23614),
    ("pc-236.15", Msg::ZxReliefPc23615),
    ("pc-1170.9", Msg::ZxReliefPc11709),
    ("pc-1473.7", Msg::ZxReliefPc14737),
    ("certificate", Msg::ZxReliefCertificate),
    ("pardon", Msg::ZxReliefPardon),
    ("pc-290.5", Msg::ZxReliefPc2905),
];

/// Convictions by the relief that comes first, the most frequent first: the counts are named by relief and grade, parted
/// by "=".
#[must_use]
pub fn first(counts: &[(&str, u64)]) -> Vec<(&'static str, u64)> {
    let mut found: Vec<(&'static str, u64)> = Vec::new();
    for (name, number) in counts {
        let code = name.split_once('=').map_or(*name, |(code, _)| code);
        let msg = RELIEFS.iter().find(|(known, _)| *known == code).map_or(Msg::ZxReliefNone, |(_, msg)| *msg);
        match found.iter_mut().find(|(words, _)| *words == say(msg)) {
            Some((_, sum)) => *sum += number,
            None => found.push((say(msg), *number)),
        }
    }
    found.sort_by(|(a, more), (b, less)| less.cmp(more).then(a.cmp(b)));
    found
}

#[cfg(test)]
mod tests {
    use relief_check_law::rule::Relief;

    use super::*;

    #[test]
    fn every_relief_has_its_words() {
        let codes: Vec<&str> = RELIEFS.iter().map(|(code, _)| *code).collect();
        assert_eq!(codes, Relief::ALL.iter().map(|relief| relief.code()).collect::<Vec<_>>());
        for (code, msg) in RELIEFS {
            assert_eq!(msg.id(), format!("zx-relief-{}", code.replace('.', "-")));
        }
    }

    #[test]
    fn grades_are_added_up() {
        let counts = [("pc-17b=check", 5), ("none", 2), ("pc-17b=done", 1), ("prop64=right", 9)];
        let words = [Msg::ZxReliefProp64, Msg::ZxReliefPc17b, Msg::ZxReliefNone].map(say);
        assert_eq!(first(&counts), words.into_iter().zip([9, 6, 2]).collect::<Vec<_>>());
    }
}
