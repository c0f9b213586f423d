//! The menu as screen and paper show it.

use chrono::NaiveDate;
use serde::Serialize;
use trellis_core::{
    partners::{Duties, PartnerId},
    services::{Service, ServiceKind},
};

use crate::answers::Answer;

/// A filter, by its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is a field of Filters")]
pub enum FilterName {
    Kinds,
    Languages,
    Modes,
    Town,
    SlidingScale,
    Childcare,
    Accessible,
    StaffGender,
    Accepting,
    NoPoliceReport,
}

impl FilterName {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Kinds,
        Self::Languages,
        Self::Modes,
        Self::Town,
        Self::SlidingScale,
        Self::Childcare,
        Self::Accessible,
        Self::StaffGender,
        Self::Accepting,
        Self::NoPoliceReport,
    ];
}

/// One service on the menu.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MenuItem {
    /// What is offered.
    #[cfg_attr(test, ts(type = "Service"))]
    pub service: Service,
    /// By whom.
    #[cfg_attr(test, ts(type = "string"))]
    pub partner_id: PartnerId,
    /// Its name.
    pub partner: String,
    /// Whether that is our own program.
    pub own: bool,
    /// What it must report and may share: heard before the choice.
    #[cfg_attr(test, ts(type = "Duties"))]
    pub duties: Duties,
    /// When somebody last made sure of these facts.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub confirmed_on: Option<NaiveDate>,
    /// What her filters ask and nobody knows: shown as "ask", never hidden.
    pub ask: Vec<FilterName>,
    /// What she said last.
    pub answer: Option<Answer>,
}

/// Services of one kind, in her order.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MenuPart {
    /// The kind.
    #[cfg_attr(test, ts(type = "ServiceKind"))]
    pub kind: ServiceKind,
    /// See [`MenuItem`].
    pub items: Vec<MenuItem>,
}

/// How many there would be without one of her filters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Loosen {
    /// Which.
    pub filter: FilterName,
    /// How many.
    pub count: usize,
}

/// The menu of one record.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Menu {
    /// The call sign.
    pub sign: String,
    /// Kinds in their fixed order.
    pub parts: Vec<MenuPart>,
    /// How many are shown.
    pub shown: usize,
    /// How many there are.
    pub all: usize,
    /// Where nothing is shown: which filter to loosen.
    pub loosen: Vec<Loosen>,
}
