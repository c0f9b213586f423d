//! Who may sign a release, as one decision table. VAWA 34 U.S.C. 12291(b)(2)(B) and FVPSA 42 U.S.C. 10406(c)(5)(C): the person; an
//! unemancipated minor together with a parent or guardian; for a person who is legally incapacitated a court-appointed guardian;
//! never the abuser of the person, of the minor or of the minor's other parent. What the statutes leave open is answered with no.

use serde::{Deserialize, Serialize};

/// In what standing she is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Capacity {
    /// An adult.
    Adult,
    /// A minor whom the law treats as an adult.
    EmancipatedMinor,
    /// A minor.
    Minor,
    /// A minor who may lawfully have this service alone.
    MinorAlone,
    /// An adult for whom a court has appointed a guardian.
    AdultGuardian,
    /// The same, who may lawfully have this service alone.
    AdultGuardianAlone,
}

/// Who signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SignedBy {
    /// She herself.
    #[serde(rename = "self")]
    Herself,
    /// A parent, alone.
    Parent,
    /// A guardian, alone.
    Guardian,
    /// A court-appointed guardian, alone.
    CourtGuardian,
    /// Two of them: she herself, and a parent or guardian.
    Both,
}

/// Whether whoever signs for her or with her is the abuser of her or of her other parent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Abuser {
    /// Not.
    Not,
    /// Suspected of it.
    Suspected,
    /// Known to be.
    Known,
    /// Nobody knows.
    Unknown,
}

/// Who signs, for whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Signer {
    /// See [`Capacity`].
    pub capacity: Capacity,
    /// See [`SignedBy`].
    pub by: SignedBy,
    /// See [`Abuser`]; not asked where she alone signs.
    pub abuser: Abuser,
}

/// Why somebody may not sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum NotAllowed {
    /// An adult, or who is treated as one, signs for herself.
    AdultAlone,
    /// A minor and one parent or guardian sign together.
    NeedsBoth,
    /// Whoever may have the service alone signs alone.
    SignsAlone,
    /// The court-appointed guardian signs.
    GuardianSigns,
    /// Never the abuser.
    Abuser,
    /// Nor somebody suspected of it.
    Suspected,
    /// Nobody knows whether it is the abuser: the answer is no.
    Unknown,
}

impl NotAllowed {
    /// The sentence for it.
    #[must_use]
    pub const fn reason(self) -> &'static str {
        match self {
            Self::AdultAlone => "She signs this herself, and nobody signs for her.",
            Self::NeedsBoth => "A minor and one parent or guardian sign this together.",
            Self::SignsAlone => "She may have this service alone, so she signs alone.",
            Self::GuardianSigns => "The guardian whom the court appointed signs this.",
            Self::Abuser => "Somebody known to be the abuser never signs.",
            Self::Suspected => "Somebody suspected to be the abuser never signs.",
            Self::Unknown => "Nobody knows whether this person is the abuser, so this person does not sign.",
        }
    }
}

/// All that there are, in the order in which the table is printed.
pub const TABLE_OF_SIGNERS: ([Capacity; 6], [SignedBy; 5], [Abuser; 4]) = (
    [
        Capacity::Adult,
        Capacity::EmancipatedMinor,
        Capacity::Minor,
        Capacity::MinorAlone,
        Capacity::AdultGuardian,
        Capacity::AdultGuardianAlone,
    ],
    [SignedBy::Herself, SignedBy::Parent, SignedBy::Guardian, SignedBy::CourtGuardian, SignedBy::Both],
    [Abuser::Not, Abuser::Suspected, Abuser::Known, Abuser::Unknown],
);

/// Whether this one may sign.
///
/// # Errors
/// Why not.
pub const fn may_sign(signer: Signer) -> Result<(), NotAllowed> {
    use Capacity::{Adult, AdultGuardian, AdultGuardianAlone, EmancipatedMinor, Minor, MinorAlone};
    use SignedBy::{Both, CourtGuardian, Herself};
    match (signer.capacity, signer.by) {
        (Adult | EmancipatedMinor | MinorAlone | AdultGuardianAlone, Herself) => Ok(()),
        (Adult | EmancipatedMinor, _) => Err(NotAllowed::AdultAlone),
        (MinorAlone | AdultGuardianAlone, _) => Err(NotAllowed::SignsAlone),
        (Minor, Both) | (AdultGuardian, CourtGuardian) => match signer.abuser {
            Abuser::Not => Ok(()),
            Abuser::Suspected => Err(NotAllowed::Suspected),
            Abuser::Known => Err(NotAllowed::Abuser),
            Abuser::Unknown => Err(NotAllowed::Unknown),
        },
        (Minor, _) => Err(NotAllowed::NeedsBoth),
        (AdultGuardian, _) => Err(NotAllowed::GuardianSigns),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The whole table as rows that a lawyer can read: not, suspected, known, unknown. `yes`, or the reason.
    const ROWS: &[(Capacity, SignedBy, [&str; 4])] = {
        use Capacity::*;
        use SignedBy::*;
        const ALONE: [&str; 4] = ["yes"; 4];
        const ADULT: [&str; 4] = ["adult_alone"; 4];
        const BOTH: [&str; 4] = ["needs_both"; 4];
        const SELF: [&str; 4] = ["signs_alone"; 4];
        const COURT: [&str; 4] = ["guardian_signs"; 4];
        const ASKED: [&str; 4] = ["yes", "suspected", "abuser", "unknown"];
        &[
            (Adult, Herself, ALONE),
            (Adult, Parent, ADULT),
            (Adult, Guardian, ADULT),
            (Adult, CourtGuardian, ADULT),
            (Adult, Both, ADULT),
            (EmancipatedMinor, Herself, ALONE),
            (EmancipatedMinor, Parent, ADULT),
            (EmancipatedMinor, Guardian, ADULT),
            (EmancipatedMinor, CourtGuardian, ADULT),
            (EmancipatedMinor, Both, ADULT),
            (Minor, Herself, BOTH),
            (Minor, Parent, BOTH),
            (Minor, Guardian, BOTH),
            (Minor, CourtGuardian, BOTH),
            (Minor, Both, ASKED),
            (MinorAlone, Herself, ALONE),
            (MinorAlone, Parent, SELF),
            (MinorAlone, Guardian, SELF),
            (MinorAlone, CourtGuardian, SELF),
            (MinorAlone, Both, SELF),
            (AdultGuardian, Herself, COURT),
            (AdultGuardian, Parent, COURT),
            (AdultGuardian, Guardian, COURT),
            (AdultGuardian, CourtGuardian, ASKED),
            (AdultGuardian, Both, COURT),
            (AdultGuardianAlone, Herself, ALONE),
            (AdultGuardianAlone, Parent, SELF),
            (AdultGuardianAlone, Guardian, SELF),
            (AdultGuardianAlone, CourtGuardian, SELF),
            (AdultGuardianAlone, Both, SELF),
        ]
    };

    #[test]
    fn each_cell_of_the_table_is_allowed_or_names_its_reason() {
        let (capacities, signers, abusers) = TABLE_OF_SIGNERS;
        assert_eq!(ROWS.len(), capacities.len() * signers.len());
        for (capacity, by, row) in ROWS {
            for (abuser, expected) in abusers.into_iter().zip(row) {
                let said = match may_sign(Signer { capacity: *capacity, by: *by, abuser }) {
                    Ok(()) => "yes".to_owned(),
                    Err(why) => serde_json::to_value(why).unwrap().as_str().unwrap().to_owned(),
                };
                assert_eq!(said, *expected, "{capacity:?} {by:?} {abuser:?}");
            }
        }
    }

    #[test]
    fn nobody_who_is_or_may_be_the_abuser_ever_signs_for_another() {
        let (capacities, signers, abusers) = TABLE_OF_SIGNERS;
        for capacity in capacities {
            for by in signers.into_iter().filter(|by| *by != SignedBy::Herself) {
                for abuser in abusers.into_iter().filter(|abuser| *abuser != Abuser::Not) {
                    assert!(may_sign(Signer { capacity, by, abuser }).is_err());
                }
            }
        }
    }
}
