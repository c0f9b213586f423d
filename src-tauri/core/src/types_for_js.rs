//! Writes `ui/shared/types.d.ts`, so that the page is checked against the very types that cross the wire.
//! Stale is red; `WRITE=1 cargo test -p trellis-core types_for_js` writes it anew.

use std::{fmt::Write as _, path::Path};

use ts_rs::{Config, TS};

fn declare<T: TS>(config: &Config, out: &mut String) {
    if let Some(docs) = T::docs() {
        writeln!(out, "{}", docs.trim()).unwrap();
    }
    writeln!(out, "export {}\n", T::decl(config)).unwrap();
}

#[test]
fn the_types_of_the_page_are_those_of_the_wire() {
    use crate::{agreements::*, commitments::*, partners::*, services::*, spectrum::*};
    let config = Config::new().with_large_int("number");
    let mut text = String::from("// Generated from the Rust types by a test (types_for_js); do not edit.\n\n");
    macro_rules! all { ($($type:ty),* $(,)?) => { $(declare::<$type>(&config, &mut text);)* } }
    all!(
        Phone,
        Hours,
        Address,
        Site,
        ContactRole,
        Contact,
        Reports,
        Duties,
        NewPartner,
        Partner,
        PartnerLine,
        ServiceKind,
        Mode,
        Accepting,
        StaffGender,
        Service,
        Kind,
        State,
        Step,
        Link,
        NewStep,
        StepTaken,
        Settled,
        Life,
        ChainLine,
        Difference,
        Side,
        Signatory,
        Liaison,
        ClauseKey,
        ClauseState,
        Clause,
        Unit,
        Period,
        Amount,
        Commitment,
        NewAgreement,
        Scan,
        Agreement,
        AgreementLine,
        NewDelivery,
        Delivery,
        PeriodCount,
        CommitmentCount,
        Balance,
        Counted,
        Stamp,
        Summary,
        SummaryVersion,
        SummaryCount,
        SummarySignatory,
        SummaryLiaison,
        SummaryPlace,
        SummaryCommitment,
        SummaryClause,
        Register,
        RegisterLine,
        Show,
        PartnerSort,
        PartnerQuery,
        AgreementSort,
        AgreementQuery,
        Level,
        CriterionName,
        CriterionState,
        RecordKind,
        Record,
        Criterion,
        NextLevel,
        Open,
        Placement,
        SpectrumLine,
        Reason,
        Snapshot,
        Practice,
        CheckItem,
        Attestation,
        TeamRole,
        Member,
        Team,
        Colocation,
        Door,
        Facts,
        Proof,
        Choice<ServiceId>,
        Spectrum,
        crate::vault::Role,
        crate::vault::Preferences,
        crate::vault::Settings,
        crate::vault::SlotLine,
        crate::vault::PassphraseReview,
        crate::reminders::ReminderKind,
        crate::reminders::Reminder,
        crate::program::Today,
        crate::resources::Group,
        crate::resources::Kind,
        crate::resources::NewResource,
        crate::resources::Resource,
        crate::resources::ResourceLine,
        crate::resources::ResourceQuery,
        crate::trainings::Trainer,
        crate::trainings::State,
        crate::trainings::NewTraining,
        crate::trainings::Training,
        crate::trainings::TrainingLine,
        crate::trainings::TrainingSort,
        crate::trainings::TrainingQuery,
        crate::trainings::DueState,
        crate::trainings::Due,
        crate::trainings::PartnerDue,
        crate::recurrences::Weekday,
        crate::recurrences::Nth,
        crate::recurrences::Pattern,
        crate::recurrences::Until,
        crate::recurrences::Rule,
        crate::recurrences::Clock,
        crate::recurrences::Unheld,
        crate::bins::BinLine,
        crate::bins::ChangeLine,
    );
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/shared/types.d.ts");
    if std::env::var_os("WRITE").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &text).unwrap();
    }
    let on_disk = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(on_disk == text, "ui/shared/types.d.ts is stale: run WRITE=1 cargo test -p trellis-core types_for_js");
}
