//! Made-up agreements for the tests of this crate.

use chrono::{Days, NaiveDate};
use trellis_core::{
    agreements::{AgreementId, AgreementLine, ClauseKey, ClauseState, Kind, Period, Quantity, Register, Side, Stamp, State, Unit},
    partners::{PartnerId, Reports},
    reports::*,
    services::{Accepting, Mode, ServiceKind},
    spectrum::{CriterionName, CriterionState, Level, Reason, RecordKind},
    trainings::{self, DueState, Trainer},
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
        placement: placement(),
        trainings: trainings(),
        clauses: ClauseKey::ALL.into_iter().map(clause).collect(),
    }
}

fn placement() -> ReportPlacement {
    let criterion = |name, side, state, since, until, (kind, record): (RecordKind, &str)| ReportCriterion {
        name,
        side,
        state,
        since,
        until,
        records: if state == CriterionState::NotMet { Vec::new() } else { vec![ReportRecord { kind, name: record.into() }] },
    };
    use {CriterionName as C, CriterionState as S, RecordKind as R};
    ReportPlacement {
        level: Level::Informed,
        since: day(2025, 11, 12),
        criteria: vec![
            criterion(C::Woven, Some(Side::Us), S::Met, day(2025, 2, 1), day(2027, 1, 31), (R::Attestation, "")),
            criterion(C::CrossTraining, Some(Side::Us), S::Met, day(2025, 11, 12), None, (R::Training, "Trauma-informed interviewing")),
            criterion(C::CrossTraining, Some(Side::Partner), S::Lapsed, day(2026, 3, 2), None, (R::Training, "Safety planning")),
            criterion(C::SharedGroup, None, S::NotMet, None, None, (R::Group, "")),
            criterion(C::CoLocated, None, S::Met, day(2025, 9, 1), None, (R::Colocation, "Larkspur shelter")),
        ],
    }
}

fn trainings() -> Vec<ReportTraining> {
    let training = |topic: &str, on: Option<NaiveDate>, state, trainer, hours| ReportTraining {
        topic: topic.into(),
        held_on: on.unwrap(),
        state,
        trainer,
        hours: Quantity::from_hundredths(hours),
        heads_us: Some(11),
        heads_partner: None,
    };
    vec![
        training("Working with interpreters", day(2027, 1, 14), trainings::State::Planned, Trainer::Both, 0),
        training("Trauma-informed interviewing", day(2025, 11, 12), trainings::State::Held, Trainer::Partner, 350),
    ]
}

/// A partner with something in each part, and one with nothing.
pub fn report() -> PartnershipReport {
    let (today, sample) = (stamp(false).printed_on, summary());
    let due = |state, last, due_on, planned_on| ReportDue { state, last, due_on, planned_on };
    let whole = ReportPartner {
        id: PartnerId::derive(&["whole"]),
        name: sample.partner.clone(),
        program: sample.program.clone(),
        description: "Outpatient counseling for adults and children.".into(),
        languages: vec!["en".into(), "es".into(), "mam".into()],
        accepting: Accepting::Yes,
        confirmed_on: day(2026, 9, 1),
        duties: ReportDuties {
            reports: Some(vec![Reports::ChildAbuse, Reports::ElderAbuse]),
            reports_detail: "Within one day.".into(),
            hipaa: Some(true),
            part2: Some(false),
            police_report: None,
            records: String::new(),
        },
        places: sample.places.iter().filter(|place| place.side == Side::Partner).cloned().collect(),
        services: vec![ReportService {
            name: "Trauma counseling".into(),
            kind: ServiceKind::Counseling,
            audience: "Adults".into(),
            languages: vec!["es".into()],
            modes: vec![Mode::InPerson, Mode::Video],
            town: "Millbrook".into(),
            accepting: Accepting::WaitingList,
        }],
        placement: placement(),
        levels: vec![ReportLevel {
            on: day(2025, 11, 12).unwrap(),
            level: Level::Informed,
            reasons: vec![Reason { name: CriterionName::CrossTraining, side: Some(Side::Us), state: CriterionState::Met }],
        }],
        agreements: vec![ReportAgreement {
            id: sample.id,
            name: sample.name.clone(),
            kind: sample.kind,
            state: sample.state,
            start_on: sample.start_on,
            end_on: sample.end_on,
            notice_on: sample.notice_on,
        }],
        commitments: vec![ReportCommitment {
            agreement: sample.name.clone(),
            giver: Side::Partner,
            unit: Unit::HoursOnSite,
            quantity: Quantity::from_hundredths(800).unwrap(),
            period: Period::Week,
            description: "One counselor, Mondays and Tuesdays".into(),
            from: day(2025, 11, 25).unwrap(),
            to: today,
            promised: 417.14,
            delivered: 1_404.5,
            difference: 987.36,
        }],
        balances: vec![ReportBalance { unit: Unit::Trainings, delivered_us: 3.0, delivered_partner: 4.0, balance: -1.0 }],
        trainings: trainings(),
        due_us: due(DueState::Current, day(2025, 11, 12), day(2026, 11, 12), None),
        due_partner: due(DueState::Overdue, day(2025, 3, 1), day(2026, 3, 1), None),
        ahead: vec![
            ReportEnd { on: day(2026, 12, 2).unwrap(), what: EndKind::Notice, name: sample.name.clone(), criterion: None, side: None },
            ReportEnd {
                on: day(2027, 1, 31).unwrap(),
                what: EndKind::Criterion,
                name: String::new(),
                criterion: Some(CriterionName::Woven),
                side: Some(Side::Us),
            },
        ],
    };
    let never = due(DueState::Never, None, None, None);
    let mut bare = ReportPartner {
        id: PartnerId::derive(&["bare"]),
        name: "Harborlight Behavioral Health".into(),
        placement: ReportPlacement { level: Level::NotYet, since: None, criteria: Vec::new() },
        due_us: never.clone(),
        due_partner: never,
        confirmed_on: None,
        duties: ReportDuties {
            reports: None,
            reports_detail: String::new(),
            hipaa: None,
            part2: None,
            police_report: None,
            records: String::new(),
        },
        ..whole.clone()
    };
    bare.description.clear();
    bare.languages.clear();
    bare.places.clear();
    bare.services.clear();
    bare.levels.clear();
    bare.agreements.clear();
    bare.commitments.clear();
    bare.balances.clear();
    bare.trainings.clear();
    bare.ahead.clear();
    PartnershipReport { today, from: day(2025, 11, 25).unwrap(), to: today, items: vec![whole, bare] }
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
