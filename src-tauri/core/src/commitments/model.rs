//! Deliveries by hand, and what a count says.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Exact, Span};
use crate::{
    agreements::{Agreement, AgreementId, Bond, Commitment, CommitmentId, Period, Quantity, Side, Unit},
    error::{Error, Result},
    partners::PartnerId,
    text,
    vault::Id,
};

/// Marks ids of deliveries.
#[derive(Debug)]
pub enum DeliveryTag {}
/// Names a delivery.
pub type DeliveryId = Id<DeliveryTag>;

/// Something that was given, as it is typed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct NewDelivery {
    /// Under which agreement.
    pub agreement: AgreementId,
    /// For which of its commitments.
    pub commitment: CommitmentId,
    /// On which day.
    pub on: NaiveDate,
    /// How much.
    #[cfg_attr(test, ts(type = "number"))]
    pub quantity: Quantity,
    /// In the commitment's own unit; another one is refused.
    pub unit: Unit,
    /// Internal. Nothing about a survivor here.
    #[serde(default)]
    pub note: String,
}

/// Something that was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Delivery {
    /// Its id.
    pub id: DeliveryId,
    /// What was typed in.
    #[serde(flatten)]
    pub said: NewDelivery,
    /// When it was put into the bin.
    pub removed_at: Option<DateTime<Utc>>,
    /// Grows by one with each change.
    pub revision: u32,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// A delivery that fits its commitment: the only thing that the store takes.
#[derive(Debug)]
pub struct CheckedDelivery(NewDelivery);

impl NewDelivery {
    /// The only way from what was typed to a record.
    ///
    /// # Errors
    /// `invalid_input`: a day outside the commitment or in the future, another unit; `refused` for referrals.
    pub fn check(mut self, agreement: &Agreement, today: NaiveDate) -> Result<CheckedDelivery> {
        let found = agreement.terms.commitments.iter().find(|c| c.id == self.commitment);
        let commitment = found.ok_or(Error::NotFound { what: "commitment" })?;
        if commitment.unit == Unit::Referrals {
            return Err(Error::Refused { reason: "Referrals are never counted. Nothing was recorded." });
        }
        if commitment.unit != self.unit {
            return Err(Error::invalid("unit", "This is another unit than the commitment's. Count it in the same one."));
        }
        if !agreement.terms.state.was_in_force() {
            return Err(Error::invalid("on", "This agreement does not bind yet, so nothing can be given under it."));
        }
        if self.on > today {
            return Err(Error::invalid("on", "This day is in the future. Record it when it was given."));
        }
        if !term(&Bond::from(agreement), commitment, self.on).is_some_and(|term| term.holds(self.on)) {
            return Err(Error::invalid("on", "This day is outside the days of the commitment. Check the day, or the agreement."));
        }
        text::block("note", &mut self.note)?;
        Ok(CheckedDelivery(self))
    }
}

impl CheckedDelivery {
    /// Gives it back, to be kept.
    #[must_use]
    pub fn into_said(self) -> NewDelivery {
        self.0
    }
}

/// The days in which a commitment binds; one without an end is taken to reach `until`.
#[must_use]
pub fn term(agreement: &Bond, commitment: &Commitment, until: NaiveDate) -> Option<Span> {
    let first = commitment.from.or(agreement.start_on)?;
    let last = [commitment.until, agreement.last_day()].into_iter().flatten().min().unwrap_or(until.max(first));
    Span::new(first, last)
}

/// One period of a commitment.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "as in CommitmentCount")]
pub struct PeriodCount {
    pub from: NaiveDate,
    pub to: NaiveDate,
    #[cfg_attr(test, ts(type = "number"))]
    pub promised: Exact,
    #[cfg_attr(test, ts(type = "number"))]
    pub delivered: Exact,
    #[cfg_attr(test, ts(type = "number"))]
    pub planned: Exact,
}

/// What a commitment promised, and what came of it, in a span of days.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CommitmentCount {
    /// The commitment.
    pub id: CommitmentId,
    /// Its words.
    pub name: String,
    /// Under which agreement.
    pub agreement_id: AgreementId,
    /// What staff call that.
    pub agreement: String,
    /// With whom.
    pub partner_id: PartnerId,
    /// The partner's name.
    pub partner: String,
    /// Who gives.
    pub giver: Side,
    /// What.
    pub unit: Unit,
    /// How much, as it was promised.
    #[cfg_attr(test, ts(type = "number"))]
    pub quantity: Quantity,
    /// Per what.
    pub period: Period,
    /// First day that counts.
    pub from: NaiveDate,
    /// Last day that counts.
    pub to: NaiveDate,
    /// Promised for these days; rounded only here.
    #[cfg_attr(test, ts(type = "number"))]
    pub promised: Exact,
    /// The same as a fraction.
    pub promised_exact: String,
    /// Delivered on these days.
    #[cfg_attr(test, ts(type = "number"))]
    pub delivered: Exact,
    /// Delivered, and what the schedule still plans on these days.
    #[cfg_attr(test, ts(type = "number"))]
    pub planned: Exact,
    /// Promised and not delivered.
    #[cfg_attr(test, ts(type = "number"))]
    pub short: Exact,
    /// Delivered beyond what was promised.
    #[cfg_attr(test, ts(type = "number"))]
    pub ahead: Exact,
    /// Period by period.
    pub periods: Vec<PeriodCount>,
}

impl CommitmentCount {
    /// The same with short and ahead by what is planned: for days that are not over yet.
    #[must_use]
    pub fn by_plan(self) -> Self {
        Self {
            short: (self.promised.clone() - self.planned.clone()).positive(),
            ahead: (self.planned.clone() - self.promised.clone()).positive(),
            ..self
        }
    }
}

/// What both sides promised and gave of one unit: the balance of what is traded.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Balance {
    /// With whom.
    pub partner_id: PartnerId,
    /// The partner's name.
    pub partner: String,
    /// Of what.
    pub unit: Unit,
    /// Whether both sides promised some of it.
    pub traded: bool,
    /// Promised by us.
    #[cfg_attr(test, ts(type = "number"))]
    pub promised_us: Exact,
    /// Given by us.
    #[cfg_attr(test, ts(type = "number"))]
    pub delivered_us: Exact,
    /// Promised by the partner.
    #[cfg_attr(test, ts(type = "number"))]
    pub promised_partner: Exact,
    /// Given by the partner.
    #[cfg_attr(test, ts(type = "number"))]
    pub delivered_partner: Exact,
    /// Given by us less given by the partner; negative: we received more.
    #[cfg_attr(test, ts(type = "number"))]
    pub balance: Exact,
}

/// A count over a span of days.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Counted {
    /// By partner, agreement, giver.
    pub items: Vec<CommitmentCount>,
    /// By partner and unit.
    pub balances: Vec<Balance>,
}
