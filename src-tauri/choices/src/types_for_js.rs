//! Writes `ui/choices/types.d.ts`, so that the page is checked against the very types that cross the wire. Stale is red;
//! `WRITE=1 cargo test --workspace --lib types_for_js` writes it anew.

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
    use crate::{
        answers::*, counts::*, disclosures::*, dossiers::*, menus::*, papers::*, referrals::*, releases::*, retention::*, rules::*,
        survivors::*, tasks::*,
    };
    let config = Config::new().with_large_int("number");
    let mut text = String::from(
        "// Generated from the Rust types by a test (types_for_js); do not edit.\n\nimport type { Duties, Mode, Service, ServiceKind, StaffGender } from \"../shared/types.d.ts\";\n\n",
    );
    macro_rules! all { ($($type:ty),* $(,)?) => { $(declare::<$type>(&config, &mut text);)* } }
    all!(
        SafeContact,
        Facts,
        FactName,
        Filters,
        Survivor,
        SurvivorLine,
        SurvivorQuery,
        AnswerKind,
        NewAnswer,
        Answer,
        FilterName,
        MenuItem,
        MenuPart,
        Loosen,
        Menu,
        ReleaseState,
        ItemKind,
        Item,
        Capacity,
        SignedBy,
        Abuser,
        Signer,
        NotAllowed,
        Until,
        NewRelease,
        Release,
        ReferralKind,
        How,
        PartnerPlace,
        Sending,
        Referral,
        TaskKind,
        Task,
        crate::openings::OpeningLine,
        DisclosureKind,
        NewDisclosure,
        Disclosure,
        HoldCause,
        Hold,
        LineStyle,
        PaperLine,
        Paper,
        Language,
        Dossier,
        Rules,
        What,
        CountLine,
    );
    let text = text.trim_end().to_owned() + "\n";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/choices/types.d.ts");
    if std::env::var_os("WRITE").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text, "stale: see the head of this file");
}
