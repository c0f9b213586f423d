//! Made-up agreements for the tests of this crate.

use chrono::{Days, NaiveDate};
use trellis_core::{
    agreements::{
        AgreementId, AgreementLine, ClauseKey, ClauseState, Kind, Period, Quantity, Register, Side, Stamp, State, Summary, SummaryClause,
        SummaryCommitment, SummaryCount, SummaryLiaison, SummaryPlace, SummarySignatory, SummaryVersion, Unit,
    },
    partners::PartnerId,
};

fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

pub fn stamp(demo: bool) -> Stamp {
    Stamp {
        program: "Larkspur Advocacy Program".into(),
        printed_on: day(2026, 11, 24).unwrap(),
        chain_count: 4182,
        chain_head: "9f3c71ab04de88f1c0ffee0123456789".repeat(2),
        demo,
    }
}

fn commitment(giver: Side, unit: Unit, hundredths: u32, period: Period, description: &str) -> SummaryCommitment {
    let quantity = Quantity::from_hundredths(hundredths);
    SummaryCommitment {
        giver,
        unit,
        quantity,
        period: quantity.map(|_| period),
        description: description.into(),
        from: None,
        until: None,
        counted: None,
    }
}

fn clause(key: ClauseKey) -> SummaryClause {
    let (state, text) = match key {
        ClauseKey::Dispute | ClauseKey::Ending => (ClauseState::Open, ""),
        ClauseKey::Money => (ClauseState::LeftOut, ""),
        ClauseKey::SurvivorDecides => (
            ClauseState::Included,
            "Each survivor chooses which services she wants, if any.\nHer choice changes nothing about the help she gets.",
        ),
        _ => (ClauseState::Included, "Both organizations keep to this as written in section 4 and review it once a year."),
    };
    SummaryClause { key, state, text: text.into() }
}

pub fn summary() -> Summary {
    use {Period as P, Side::*, Unit as U};
    let mut part = commitment(Us, U::HoursOnSite, 400, P::Week, "Advocate at the clinic");
    (part.from, part.until) = (day(2025, 3, 1), day(2026, 2, 28));
    part.counted =
        Some(SummaryCount { from: day(2025, 3, 1).unwrap(), to: day(2026, 2, 28).unwrap(), promised: 208.57, delivered: 1_204.5 });
    Summary {
        id: AgreementId::derive(&["sample"]),
        name: "On-site counseling and a shared group".into(),
        partner: "Fernbrook Counseling Collective".into(),
        program: "Larkspur Advocacy Program".into(),
        kind: Kind::Mou,
        state: State::Active,
        purpose: "Counseling close by, from people who understand domestic violence, for any survivor who wants it.".into(),
        start_on: day(2025, 2, 1),
        end_on: day(2027, 1, 31),
        notice_on: day(2026, 12, 2),
        review_on: vec![day(2026, 3, 8).unwrap(), day(2026, 12, 8).unwrap()],
        signatories: vec![
            SummarySignatory { side: Us, name: "T. S.".into(), title: "Director".into(), signed_on: day(2025, 1, 20) },
            SummarySignatory { side: Partner, name: "H. P.".into(), title: "Clinical director".into(), signed_on: None },
        ],
        liaisons: vec![
            SummaryLiaison { side: Us, name: "M. R.".into(), title: "Supervisor".into(), contact: "555-0142".into() },
            SummaryLiaison {
                side: Partner,
                name: "C. W.".into(),
                title: "Clinic coordinator".into(),
                contact: "coordinator@fernbrook.example".into(),
            },
        ],
        chain: vec![SummaryVersion {
            name: "Referral agreement".into(),
            link: None,
            state: State::Superseded,
            from: day(2023, 2, 1),
            until: day(2025, 1, 31),
        }],
        places: vec![
            SummaryPlace { side: Us, name: "Larkspur shelter".into(), address: String::new() },
            SummaryPlace { side: Partner, name: "Fernbrook, Alder Street".into(), address: "12 Alder Street, Millbrook, OH 45000".into() },
        ],
        commitments: vec![
            commitment(Partner, U::HoursOnSite, 800, P::Week, "One counselor, Mondays and Tuesdays"),
            commitment(Partner, U::Sessions, 100, P::Week, "Group facilitator"),
            commitment(Partner, U::Consultations, 200, P::Month, ""),
            commitment(Partner, U::Referrals, 0, P::Week, ""),
            part,
            commitment(Us, U::Trainings, 400, P::Year, "Safety planning, working with interpreters"),
            commitment(Us, U::Space, 250, P::Week, "Group room"),
        ],
        clauses: ClauseKey::ALL.into_iter().map(clause).collect(),
    }
}

/// One line in each group, some with several.
pub fn register_of() -> Register {
    let today = stamp(false).printed_on;
    let ends = [-12i64, 12, 29, 30, 55, 88, 240];
    let mut lines: Vec<_> = ends.into_iter().map(|days| line(State::Active, Some(days))).collect();
    lines.extend([State::Active, State::Draft, State::InReview, State::EndedEarly].map(|state| line(state, None)));
    lines.extend([line(State::InNotice, Some(61)), line(State::Superseded, Some(-200)), line(State::Expired, Some(-1))]);
    Register::of(today, lines)
}

fn line(state: State, days: Option<i64>) -> AgreementLine {
    let today = stamp(false).printed_on;
    let end_on = days.map(|days| {
        let whole = Days::new(days.unsigned_abs());
        if days < 0 { today - whole } else { today + whole }
    });
    let name = format!("Agreement on counseling {}", days.map_or_else(|| format!("{state:?}"), |days| days.to_string()));
    AgreementLine {
        id: AgreementId::derive(&[&name]),
        partner_id: PartnerId::derive(&[&name]),
        name,
        partner: "Fernbrook Counseling Collective".into(),
        kind: Kind::OnSite,
        state,
        start_on: day(2025, 2, 1),
        notice_on: end_on.map(|end| end - Days::new(60)),
        lead_on: None,
        review_on: None,
        end_on,
        days_left: days.filter(|_| state.in_force()),
        archived: false,
    }
}
