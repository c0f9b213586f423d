//! The partnership report: what may leave about one partner, or every partner, over a span of days.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Known, ReportPlacement, ReportTraining, SummaryPlace, summary::places};
use crate::{
    agreements::{AgreementId, AgreementLine, Kind, Period, Quantity, Side, State, Unit},
    commitments::{Balance, CommitmentCount},
    partners::{Duties, PartnerId, Reports, Site},
    services::{Accepting, Mode, Service, ServiceKind},
    spectrum::{CriterionName, CriterionState, Level, Reason, Snapshot},
    trainings::{Due, DueState, PartnerDue},
};

/// The report: partners by name, each with its part.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PartnershipReport {
    /// The day from which it looks ahead.
    pub today: NaiveDate,
    /// First day of the span for what was counted and trained.
    pub from: NaiveDate,
    /// Its last day.
    pub to: NaiveDate,
    /// One for each partner.
    pub items: Vec<ReportPartner>,
}

/// One partner as it may leave.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[expect(missing_docs, reason = "as in Partner")]
pub struct ReportPartner {
    pub id: PartnerId,
    pub name: String,
    pub program: String,
    pub description: String,
    pub languages: Vec<String>,
    pub accepting: Accepting,
    pub confirmed_on: Option<NaiveDate>,
    pub duties: ReportDuties,
    /// Its sites; confidential ones by their public names alone.
    pub places: Vec<SummaryPlace>,
    /// Those that are offered.
    pub services: Vec<ReportService>,
    /// Where the partnership stands today.
    pub placement: ReportPlacement,
    /// The levels that it came to, newest first.
    pub levels: Vec<ReportLevel>,
    pub agreements: Vec<ReportAgreement>,
    /// Counted over the span.
    pub commitments: Vec<ReportCommitment>,
    /// What both sides promised some of, over the span.
    pub balances: Vec<ReportBalance>,
    /// Held in the span, and planned from today on; newest first.
    pub trainings: Vec<ReportTraining>,
    pub due_us: ReportDue,
    pub due_partner: ReportDue,
    /// What runs out next, soonest first.
    pub ahead: Vec<ReportEnd>,
}

/// See [`Duties`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[expect(missing_docs, reason = "as in Duties")]
pub struct ReportDuties {
    pub reports: Option<Vec<Reports>>,
    pub reports_detail: String,
    pub hipaa: Option<bool>,
    pub part2: Option<bool>,
    pub police_report: Option<bool>,
    pub records: String,
}

/// See [`Service`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "as in Service")]
pub struct ReportService {
    pub name: String,
    pub kind: ServiceKind,
    pub audience: String,
    pub languages: Vec<String>,
    pub modes: Vec<Mode>,
    /// Empty where it is given at confidential sites alone.
    pub town: String,
    pub accepting: Accepting,
}

/// A level that the partnership came to, and what had changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[expect(missing_docs, reason = "as in Snapshot")]
pub struct ReportLevel {
    pub on: NaiveDate,
    pub level: Level,
    pub reasons: Vec<Reason>,
}

/// See [`AgreementLine`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[expect(missing_docs, reason = "as in AgreementLine")]
pub struct ReportAgreement {
    pub id: AgreementId,
    pub name: String,
    pub kind: Kind,
    pub state: State,
    pub start_on: Option<NaiveDate>,
    pub end_on: Option<NaiveDate>,
    pub notice_on: Option<NaiveDate>,
}

/// See [`CommitmentCount`].
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "as in CommitmentCount")]
pub struct ReportCommitment {
    pub agreement: String,
    pub giver: Side,
    pub unit: Unit,
    #[cfg_attr(test, ts(type = "number"))]
    pub quantity: Quantity,
    pub period: Period,
    pub description: String,
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub promised: f64,
    pub delivered: f64,
    /// Delivered less promised.
    pub difference: f64,
}

/// What is traded of one unit.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReportBalance {
    /// Of what.
    pub unit: Unit,
    /// Given by us.
    pub delivered_us: f64,
    /// Given by the partner.
    pub delivered_partner: f64,
    /// Given by us less given by the partner.
    pub balance: f64,
}

/// See [`Due`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[expect(missing_docs, reason = "as in Due")]
pub struct ReportDue {
    pub state: DueState,
    pub last: Option<NaiveDate>,
    pub due_on: Option<NaiveDate>,
    pub planned_on: Option<NaiveDate>,
}

/// Something that runs out, or must be looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct ReportEnd {
    /// On which day.
    pub on: NaiveDate,
    /// What happens then.
    pub what: EndKind,
    /// Of which agreement; empty for a criterion.
    pub name: String,
    /// Which criterion, when it is one.
    pub criterion: Option<CriterionName>,
    /// Whose.
    pub side: Option<Side>,
}

/// What happens on a day ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum EndKind {
    /// Official notice is due.
    Notice,
    /// A review is due.
    Review,
    /// The agreement ends.
    End,
    /// The last day on which a criterion is met as things stand.
    Criterion,
}

/// What was read of one partner besides what [`Known`] holds.
pub(super) struct Read<'a> {
    pub program: &'a str,
    pub known: Known,
    pub agreements: Vec<AgreementLine>,
    pub counts: Vec<CommitmentCount>,
    pub balances: Vec<Balance>,
    pub snapshots: Vec<Snapshot>,
    pub due: Option<PartnerDue>,
}

impl ReportPartner {
    /// Takes the allowed fields, and no others.
    pub(super) fn of(read: Read<'_>, (from, to): (NaiveDate, NaiveDate), today: NaiveDate) -> Self {
        let (facts, sites) = (&read.known.partner.facts, &read.known.partner.facts.sites);
        let trainings = read.known.trainings.iter().filter(|one| (from..=to).contains(&one.held_on) || one.held_on >= today);
        Self {
            id: read.known.partner.id,
            name: facts.name.clone(),
            program: read.program.to_owned(),
            description: facts.description.clone(),
            languages: facts.languages.clone(),
            accepting: facts.accepting(),
            confirmed_on: read.known.partner.confirmed_on,
            duties: (&facts.duties).into(),
            places: places(Side::Partner, &read.known.partner),
            services: facts.services.iter().filter(|one| one.active).map(|one| service(one, sites)).collect(),
            levels: read.snapshots.into_iter().map(|one| ReportLevel { on: one.on, level: one.level, reasons: one.reasons }).collect(),
            ahead: ahead(&read.agreements, &read.known.placement, today),
            agreements: read.agreements.into_iter().map(ReportAgreement::from).collect(),
            commitments: read.counts.iter().map(ReportCommitment::from).collect(),
            balances: read.balances.iter().filter(|one| one.traded).map(ReportBalance::from).collect(),
            trainings: trainings.cloned().collect(),
            due_us: read.due.as_ref().map(|due| due.us).into(),
            due_partner: read.due.as_ref().map(|due| due.them).into(),
            placement: read.known.placement,
        }
    }
}

fn service(one: &Service, sites: &[Site]) -> ReportService {
    ReportService {
        name: one.name.clone(),
        kind: one.kind,
        audience: one.audience.clone(),
        languages: one.languages.clone(),
        modes: one.modes.clone(),
        town: one.outgoing_town(sites).to_owned(),
        accepting: one.accepting,
    }
}

/// Dates of agreements in force from today on, and criteria that are met up to a day. That a promise of referrals ends is said
/// by its agreement.
fn ahead(agreements: &[AgreementLine], placement: &ReportPlacement, today: NaiveDate) -> Vec<ReportEnd> {
    let mut ends = Vec::new();
    for line in agreements.iter().filter(|line| line.state.in_force()) {
        // Who has given notice need not give it again.
        let notice = line.notice_on.filter(|_| line.state == State::Active);
        let days = [(EndKind::Notice, notice), (EndKind::Review, line.review_on), (EndKind::End, line.end_on)];
        let days = days.into_iter().filter_map(|(what, on)| Some((what, on.filter(|on| *on >= today)?)));
        ends.extend(days.map(|(what, on)| ReportEnd { on, what, name: line.name.clone(), criterion: None, side: None }));
    }
    let met = placement.criteria.iter().filter(|one| one.state == CriterionState::Met && one.name != CriterionName::ReferralPartnership);
    ends.extend(met.filter_map(|one| {
        let (on, what) = (one.until?, EndKind::Criterion);
        Some(ReportEnd { on, what, name: String::new(), criterion: Some(one.name), side: one.side })
    }));
    ends.sort_by(|a, b| (a.on, a.what, &a.name).cmp(&(b.on, b.what, &b.name)));
    ends
}

impl From<&Duties> for ReportDuties {
    fn from(duties: &Duties) -> Self {
        Self {
            reports: duties.reports.clone(),
            reports_detail: duties.reports_detail.clone(),
            hipaa: duties.hipaa,
            part2: duties.part2,
            police_report: duties.police_report,
            records: duties.records.clone(),
        }
    }
}

impl From<AgreementLine> for ReportAgreement {
    fn from(line: AgreementLine) -> Self {
        let AgreementLine { id, name, kind, state, start_on, end_on, notice_on, .. } = line;
        Self { id, name, kind, state, start_on, end_on, notice_on }
    }
}

impl From<&CommitmentCount> for ReportCommitment {
    fn from(count: &CommitmentCount) -> Self {
        Self {
            agreement: count.agreement.clone(),
            giver: count.giver,
            unit: count.unit,
            quantity: count.quantity,
            period: count.period,
            description: count.name.clone(),
            from: count.from,
            to: count.to,
            promised: count.promised.rounded(),
            delivered: count.delivered.rounded(),
            difference: (count.delivered.clone() - count.promised.clone()).rounded(),
        }
    }
}

impl From<&Balance> for ReportBalance {
    fn from(one: &Balance) -> Self {
        let (delivered_us, delivered_partner) = (one.delivered_us.rounded(), one.delivered_partner.rounded());
        Self { unit: one.unit, delivered_us, delivered_partner, balance: one.balance.rounded() }
    }
}

impl From<Option<Due>> for ReportDue {
    /// A partner that is put away has nothing due.
    fn from(due: Option<Due>) -> Self {
        match due {
            Some(due) => Self { state: due.state, last: due.last, due_on: due.due_on, planned_on: due.planned_on },
            None => Self { state: DueState::Never, last: None, due_on: None, planned_on: None },
        }
    }
}
