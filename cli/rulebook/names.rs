//! What a condition and a relief are called in the rulebook: the contract's words, for readers of the law.

use relief_check_law::catalogue::{Section, Subdivision};
use relief_check_law::facts::{Shape, Value as _, Values, YesNo};
use relief_check_law::offenses::{ArrestTerm, Dismissal, Gravity, Prop47};
use relief_check_law::rule::{Cond, Then};
use relief_check_law::world::{DateVar, Var};

/// The heading of a list.
pub(super) fn title(name: &str) -> &str {
    match name {
        "prop64" => "`prop64`: dismissal or redesignation (HSC 11361.8)",
        "prop64-automatic" => "`prop64-automatic`: the automatic review (HSC 11361.9)",
        "record-destruction" => "`record-destruction` (HSC 11361.5)",
        "pc-17b" => "`pc-17b`: a felony lowered to a misdemeanor (PC 17(b))",
        "arrest-sealing" => "`arrest-sealing` (PC 851.91)",
        "automatic-conviction" => "`automatic-conviction`: relief without asking (PC 1203.425)",
        "prop47" => "`prop47`: a felony made a misdemeanor (PC 1170.18)",
        "pc-1203.4" => "`pc-1203.4`: dismissal after probation",
        "pc-1203.4a" => "`pc-1203.4a`: dismissal of a misdemeanor or infraction without probation",
        "pc-1203.41" => "`pc-1203.41`: dismissal after county jail for a felony, or prison",
        "pc-1203.42" => "`pc-1203.42`: dismissal of a prison case from before October 2011",
        "pc-1203.43" => "`pc-1203.43`: the plea of an old drug diversion",
        "pc-1203.45" => "`pc-1203.45`: sealing a misdemeanor committed under 18",
        "pc-1203.49" => "`pc-1203.49`: prostitution cases of trafficked people",
        "pc-1203.4b" => "`pc-1203.4b`: fire crews",
        "pc-17d2" => "`pc-17d2`: a misdemeanor treated as an infraction (PC 17(d)(2))",
        "automatic-arrest" => "`automatic-arrest`: arrests, without asking (PC 851.93)",
        "diversion-sealing" => "`diversion-sealing` (PC 851.87, 851.90)",
        "factual-innocence" => "`factual-innocence` (PC 851.8)",
        "juvenile-automatic" => "`juvenile-automatic` (WIC 786)",
        "juvenile-petition" => "`juvenile-petition` (WIC 781, 788)",
        "pc-236.14" => "`pc-236.14`: people who were trafficked",
        "pc-236.15" => "`pc-236.15`: people harmed by a partner",
        "pc-1170.9" => "`pc-1170.9`: conditions from military service",
        "pc-1473.7" => "`pc-1473.7`: setting aside a plea",
        "certificate" => "`certificate`: certificate of rehabilitation (PC 4852.01)",
        "pardon" => "`pardon` (PC 4800)",
        "pc-290.5" => "`pc-290.5`: the end of registration",
        "route" => "How to ask under Prop 64",
        "cautions" => "Cautions: doubts that known facts add to a relief (all that hold, not the first)",
        other => other,
    }
}

/// One condition in words.
pub(super) fn cond(cond: &Cond) -> String {
    match cond {
        Cond::In(var, values) => condition(*var, *values),
        Cond::Before(date, day) => format!("{} before {day}", event(*date)),
        Cond::From(date, day) => format!("{} on {day} or later", event(*date)),
        Cond::Passed(date, years) => format!("{}: {years} years have passed", event(*date)),
        Cond::NotPassed(date, years) => format!("{}: {years} years have not passed yet", event(*date)),
        Cond::Gives(results) => {
            let results: Vec<&str> = results.iter().map(|result| result.code()).collect();
            format!("prop64 gives {}", results.join(" or "))
        }
    }
}

/// The values that a variable must have.
pub(super) fn condition(var: Var, values: Values) -> String {
    let names: Vec<String> = values.indices().map(|index| value_name(var, index)).collect();
    let all = var.any().indices().count();
    // Most of a long list reads better by what is missing.
    if names.len() > 6 && names.len() * 2 > all {
        let missing: Vec<String> = var.any().without(values).indices().map(|index| value_name(var, index)).collect();
        return format!("{}: anything but {}", var_name(var), missing.join(", "));
    }
    format!("{}: {}", var_name(var), names.join(" or "))
}

const fn event(date: DateVar) -> &'static str {
    match date {
        DateVar::Event => "convicted or arrested",
        DateVar::Offense => "offense",
        DateVar::Finished => "sentence over",
    }
}

/// Variables with a name of their own: parts of the offense, and of facts with several answers. The others
/// are called as their fact is.
const NAMES: &[(Var, &str)] = &[
    (Var::Section, "section"),
    (Var::Subdivision, "old subdivision"),
    (Var::Attempt, "charged as an attempt"),
    (Var::Dismissal, "in the laws on dismissal"),
    (Var::Prop47, "under Prop 47"),
    (Var::Gravity, "by its section"),
    (Var::Registrable, "offense of PC 290(c)"),
    (Var::Wobbler, "a wobbler"),
    (Var::JailFelony, "felony of PC 1170(h) today"),
    (Var::Reducible, "on the list of PC 19.8"),
    (Var::ArrestTerm, "time to charge it"),
    (Var::CanBeFelony, "can be a felony"),
    (Var::Drug, "section of HSC division 10"),
    (Var::Abuse, "about harm to a partner, child or elder"),
    (Var::CertificateBar, "on the list of PC 4852.01(c)"),
    (Var::CertificateLong, "on the list of PC 4852.03(a)(1)"),
    (Var::FireCrewBar, "on the list of PC 1203.4b(a)(2)"),
    (Var::Prostitution, "PC 647(b) or its kin"),
    (Var::StrikeOffense, "a super-strike itself"),
    (Var::SeriousOffense, "on the list of WIC 707(b)"),
    (Var::UnderSentence, "under any sentence today"),
    (Var::OnProbation, "on probation today"),
    (Var::OnParole, "on parole today"),
    (Var::OnCounty, "under county supervision today"),
    (Var::Serving, "serving a sentence today"),
    (Var::OpenCase, "charged in an open case today"),
    (Var::SentenceOver, "sentence of this case over"),
    (Var::Trafficking, "trafficked when it happened"),
    (Var::PartnerViolence, "harmed by a partner when it happened"),
    (Var::FireCrew, "on a fire crew in custody"),
    (Var::Military, "military service played a part"),
];

fn var_name(var: Var) -> &'static str {
    NAMES.iter().find(|(named, _)| *named == var).map_or(var.fact().code(), |(_, name)| name)
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the other variables are facts of their own, or yes and no")]
fn value_name(var: Var, index: u8) -> String {
    let at = usize::from(index);
    let name = match var {
        Var::Section => Section::ALL.get(at).map(|section| section_name(*section)),
        Var::Subdivision => Subdivision::ALL.get(at).map(|part| subdivision_name(*part)),
        Var::Dismissal => Dismissal::ALL.get(at).map(|list| dismissal_name(*list)),
        Var::Prop47 => Prop47::ALL.get(at).map(|list| prop47_name(*list)),
        Var::Gravity => Gravity::ALL.get(at).map(|gravity| match gravity {
            Gravity::Ordinary => "neither serious nor violent",
            Gravity::Serious => "serious",
            Gravity::Violent => "violent",
        }),
        Var::ArrestTerm => ArrestTerm::ALL.get(at).map(|term| match term {
            ArrestTerm::Usual => "the usual (1 or 3 years)",
            ArrestTerm::Longer => "a time of its own (5 or 7 years)",
            ArrestTerm::Fraud => "fraud and grand theft (4 years as a felony)",
            ArrestTerm::Found => "from its discovery (PC 502, 530.5)",
            ArrestTerm::Six => "6 years",
            ArrestTerm::Never => "no limit",
        }),
        _ => match var.fact().shape() {
            Shape::Choice(codes) => codes.get(at).copied(),
            Shape::Several(_) | Shape::Date | Shape::DateOrNo | Shape::Offense(_) | Shape::County => {
                YesNo::ALL.get(at).map(|value| value.code())
            }
        },
    };
    name.unwrap_or_default().to_owned()
}

const fn dismissal_name(list: Dismissal) -> &'static str {
    match list {
        Dismissal::Free => "on none of the lists",
        Dismissal::Never => "PC 1203.4(b)",
        Dismissal::NeverAsFelony => "PC 1203.4(b) as a felony (PC 261.5(d))",
        Dismissal::Lewd => "PC 1203.4(b) and PC 1203.4a(d)(1) (PC 288)",
        Dismissal::Inspection => "VC 2800, 2801 or 2803",
        Dismissal::Driving => "VC 12810(a) to (e)",
        Dismissal::Traffic => "another section of the Vehicle Code",
    }
}

const fn prop47_name(list: Prop47) -> &'static str {
    match list {
        Prop47::Nothing => "not on the list",
        Prop47::Possession => "having a drug",
        Prop47::Value => "theft and its kin, by value",
        Prop47::Doubtful => "by value and by conditions that courts drew",
    }
}

fn section_name(section: Section) -> &'static str {
    match section {
        Section::Possession => "HSC 11357",
        Section::Growing => "HSC 11358",
        Section::ForSale => "HSC 11359",
        Section::Sale => "HSC 11360",
        Section::OldPossession => "HSC 11530",
        Section::OldGrowing => "HSC 11530.1",
        Section::OldForSale => "HSC 11530.5",
        Section::OldSale => "HSC 11531",
        Section::Minors => "HSC 11361",
        Section::Extraction => "HSC 11379.6",
        Section::Custody => "PC 4573.6",
        Section::CustodyOther => "another custody section (PC 4573 and its kin)",
        Section::Conspiracy => "PC 182",
        Section::Accessory => "PC 32",
        Section::Attempt => "PC 664 alone",
        Section::Plea => "a plea to another section",
        Section::Driving => "VC 23222(b)",
        Section::Synthetic => "HSC 11357.5 or 11360.5",
        Section::Other => "any other offense",
    }
}

fn subdivision_name(subdivision: Subdivision) -> &'static str {
    match subdivision {
        Subdivision::PossessionUndivided => "11357 of 1973-75",
        Subdivision::PossessionA => "old 11357(a)",
        Subdivision::PossessionB => "old 11357(b)",
        Subdivision::PossessionC => "old 11357(c)",
        Subdivision::PossessionD => "old 11357(d)",
        Subdivision::PossessionE => "old 11357(e)",
        Subdivision::SaleA => "old 11360(a)",
        Subdivision::SaleB => "old 11360(b)",
        Subdivision::Any => "none that matters",
    }
}

/// What a row says.
pub(super) fn then(then: Then) -> String {
    match then {
        Then::Result(result) => format!("**{}**", result.code()),
        Then::Grade(grade) => format!("**{}**", grade.code()),
        Then::Wait(date, 1) => format!("**wait**, one year after: {}", event(date)),
        Then::Wait(date, years) => format!("**wait**, {years} years after: {}", event(date)),
        Then::Route(route) => format!("**{}**", route.code()),
        Then::Omit => "nothing to do with these facts".to_owned(),
    }
}
