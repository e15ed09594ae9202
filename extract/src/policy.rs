//! The policies that can be added, with their words: names are those of `relief-check batch --policy`.

use relief_check_intake::doj::{CONFIGURABLE, Fault, Preset, SAN_FRANCISCO, Weights};
use relief_check_words::Msg;

/// All policies, in the order of the list.
pub const POLICIES: [(&str, Msg); 17] = [
    (CONFIGURABLE, Msg::ZxPolicyConfigurable),
    ("los-angeles", Msg::ZxPolicyLosAngeles),
    ("los-angeles-two-priors-end", Msg::ZxPolicyLosAngelesTwoPriorsEnd),
    ("los-angeles-all-11357s", Msg::ZxPolicyLosAngelesAll11357s),
    ("los-angeles-no-date-dq", Msg::ZxPolicyLosAngelesNoDateDq),
    ("los-angeles-no-superstrikes", Msg::ZxPolicyLosAngelesNoSuperstrikes),
    ("los-angeles-no-290s", Msg::ZxPolicyLosAngelesNo290s),
    ("los-angeles-no-superstrikes-or-290s", Msg::ZxPolicyLosAngelesNoSuperstrikesOr290s),
    ("los-angeles-no-two-priors", Msg::ZxPolicyLosAngelesNoTwoPriors),
    ("los-angeles-isolated-hand-reviews", Msg::ZxPolicyLosAngelesIsolatedHandReviews),
    ("sacramento", Msg::ZxPolicySacramento),
    ("sacramento-delivered", Msg::ZxPolicySacramentoDelivered),
    ("san-joaquin", Msg::ZxPolicySanJoaquin),
    ("san-joaquin-delivered", Msg::ZxPolicySanJoaquinDelivered),
    ("contra-costa", Msg::ZxPolicyContraCosta),
    ("contra-costa-delivered", Msg::ZxPolicyContraCostaDelivered),
    (SAN_FRANCISCO, Msg::ZxPolicySanFrancisco),
];

/// A file that a policy takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Beside {
    /// Options, without which it cannot be.
    Options,
    /// Weights, which may be missing.
    Weights,
}

/// The file that this policy takes.
#[must_use]
pub fn beside(policy: &str) -> Option<Beside> {
    match policy {
        CONFIGURABLE => Some(Beside::Options),
        SAN_FRANCISCO => Some(Beside::Weights),
        _ => None,
    }
}

/// The county that this policy is about, as the extract writes it.
#[must_use]
pub fn county(policy: &str) -> Option<&'static str> {
    match policy {
        SAN_FRANCISCO => Preset::SanFrancisco(Weights::default()).county(),
        policy => Preset::by_name(policy)?.county(),
    }
}

/// How this policy is called.
#[must_use]
pub fn name(policy: &str) -> Option<Msg> {
    POLICIES.iter().find(|(name, _)| *name == policy).map(|(_, msg)| *msg)
}

/// What a fault is.
#[must_use]
pub const fn fault(fault: Fault) -> Msg {
    match fault {
        Fault::Sections => Msg::ZxFaultSections,
        Fault::Hyphen => Msg::ZxFaultHyphen,
        Fault::Lists => Msg::ZxFaultLists,
        Fault::Dates => Msg::ZxFaultDates,
        Fault::Class => Msg::ZxFaultClass,
        Fault::Blank => Msg::ZxFaultBlank,
        Fault::Boundary => Msg::ZxFaultBoundary,
        Fault::Ages => Msg::ZxFaultAges,
        Fault::Order => Msg::ZxFaultOrder,
        Fault::Priors => Msg::ZxFaultPriors,
        Fault::Letters => Msg::ZxFaultLetters,
        Fault::Parts => Msg::ZxFaultParts,
        Fault::County => Msg::ZxFaultCounty,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_policies_are_here_in_their_order() {
        let names: Vec<&str> = POLICIES.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, Preset::names().collect::<Vec<_>>());
        for (name, msg) in POLICIES {
            assert_eq!(msg.id(), format!("zx-policy-{name}"));
        }
        for one in Fault::ALL {
            assert_eq!(fault(*one).id(), format!("zx-fault-{}", one.code()));
        }
    }

    #[test]
    fn some_policies_have_a_county_or_a_file() {
        assert_eq!(
            (county("los-angeles-no-290s"), county("san-francisco")),
            (Some("LOS ANGELES"), Some("SAN FRANCISCO"))
        );
        assert_eq!((county(CONFIGURABLE), county("")), (None, None));
        assert_eq!((beside("sacramento"), beside(CONFIGURABLE)), (None, Some(Beside::Options)));
    }
}
