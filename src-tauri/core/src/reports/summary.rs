//! What may leave the program about an agreement: an allow-list, written out field by field. Notes, reasons and
//! scans have no field here, so that they cannot be on a summary.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Known, ReportPlacement, ReportTraining};
use crate::{
    agreements::{Agreement, AgreementId, ClauseKey, ClauseState, Kind, Link, Period, Quantity, Side, State, Unit},
    partners::{Partner, Site},
};

/// One agreement as it may leave.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[expect(missing_docs, reason = "as in NewAgreement")]
pub struct Summary {
    pub id: AgreementId,
    pub name: String,
    pub partner: String,
    pub program: String,
    pub kind: Kind,
    pub state: State,
    pub purpose: String,
    pub start_on: Option<NaiveDate>,
    pub end_on: Option<NaiveDate>,
    pub notice_on: Option<NaiveDate>,
    pub review_on: Vec<NaiveDate>,
    pub signatories: Vec<SummarySignatory>,
    pub liaisons: Vec<SummaryLiaison>,
    /// The versions that it follows and that follow it, oldest first; empty when it stands alone.
    pub chain: Vec<SummaryVersion>,
    pub places: Vec<SummaryPlace>,
    pub commitments: Vec<SummaryCommitment>,
    /// Where the partnership stands today.
    pub placement: ReportPlacement,
    /// What was held with this partner and what is planned, newest first.
    pub trainings: Vec<ReportTraining>,
    pub clauses: Vec<SummaryClause>,
}

/// An earlier or a later version of an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[expect(missing_docs, reason = "as in ChainLine")]
pub struct SummaryVersion {
    pub name: String,
    pub link: Option<Link>,
    pub state: State,
    pub from: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
}

/// What a commitment came to between two days.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SummaryCount {
    /// First day that counts.
    pub from: NaiveDate,
    /// Last day that counts.
    pub to: NaiveDate,
    /// Promised, rounded to hundredths.
    pub promised: f64,
    /// Delivered, rounded to hundredths.
    pub delivered: f64,
}

/// See [`crate::agreements::Signatory`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[expect(missing_docs, reason = "as in Signatory")]
pub struct SummarySignatory {
    pub side: Side,
    pub name: String,
    pub title: String,
    pub signed_on: Option<NaiveDate>,
}

/// See [`crate::agreements::Liaison`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "as in Liaison")]
pub struct SummaryLiaison {
    pub side: Side,
    pub name: String,
    pub title: String,
    pub contact: String,
}

/// A site of one of the two; a confidential one by its public name alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SummaryPlace {
    /// Whose.
    pub side: Side,
    /// Its name.
    pub name: String,
    /// One line; empty when there is none or it is confidential.
    pub address: String,
}

/// See [`crate::agreements::Commitment`].
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
#[expect(missing_docs, reason = "as in Commitment")]
pub struct SummaryCommitment {
    pub giver: Side,
    pub unit: Unit,
    #[cfg_attr(test, ts(type = "number | null"))]
    pub quantity: Option<Quantity>,
    pub period: Option<Period>,
    pub description: String,
    pub from: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
    /// From its first day until now; `None` where nothing is counted.
    pub counted: Option<SummaryCount>,
}

/// A clause that stands in the text, with its words, or that does not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "as in Clause")]
pub struct SummaryClause {
    pub key: ClauseKey,
    pub state: ClauseState,
    pub text: String,
}

impl Summary {
    /// Takes the allowed fields, and no others.
    #[must_use]
    pub fn of(agreement: &Agreement, own: &Partner, known: &Known) -> Self {
        let (terms, partner) = (&agreement.terms, &known.partner);
        Self {
            id: agreement.id,
            name: terms.title.clone(),
            partner: partner.facts.name.clone(),
            program: own.facts.name.clone(),
            kind: terms.kind,
            state: terms.state,
            purpose: terms.purpose.clone(),
            start_on: terms.start_on,
            end_on: terms.end_on,
            notice_on: terms.notice_on(),
            review_on: terms.review_on.clone(),
            signatories: terms
                .signatories
                .iter()
                .map(|s| SummarySignatory { side: s.side, name: s.name.clone(), title: s.title.clone(), signed_on: s.signed_on })
                .collect(),
            liaisons: terms
                .liaisons
                .iter()
                .map(|l| SummaryLiaison { side: l.side, name: l.name.clone(), title: l.title.clone(), contact: l.contact.clone() })
                .collect(),
            places: [places(Side::Us, own), places(Side::Partner, partner)].concat(),
            commitments: terms
                .commitments
                .iter()
                .map(|c| SummaryCommitment {
                    giver: c.giver,
                    unit: c.unit,
                    quantity: c.amount.map(|a| a.quantity),
                    period: c.amount.map(|a| a.period),
                    description: c.description.clone(),
                    from: c.from,
                    until: c.until,
                    counted: None,
                })
                .collect(),
            chain: Vec::new(),
            placement: known.placement.clone(),
            trainings: known.trainings.clone(),
            clauses: ClauseKey::ALL
                .into_iter()
                .map(|key| match terms.clauses.iter().find(|c| c.key == key) {
                    Some(clause) => SummaryClause { key, state: clause.state, text: clause.text.clone() },
                    None => SummaryClause { key, state: ClauseState::Open, text: String::new() },
                })
                .collect(),
        }
    }
}

/// The sites of one of the two, as they may leave.
pub(super) fn places(side: Side, organization: &Partner) -> Vec<SummaryPlace> {
    let sites = organization.facts.sites.iter().map(Site::outgoing);
    sites
        .map(|site| SummaryPlace { side, name: site.name, address: site.details.map_or_else(String::new, |d| d.address.one_line()) })
        .collect()
}
