//! Promises against delivery.

use chrono::{NaiveDate, Utc};
use trellis_core::{
    Error, Result,
    commitments::{self, Span},
};

use crate::{answers, arguments::Arguments, vaults};

/// Prints each commitment's count for these days, and the balance of what is traded.
pub fn list(arguments: &Arguments, from: NaiveDate, to: NaiveDate) -> Result<()> {
    let asked = Span::new(from, to).ok_or(Error::invalid("to", "The last day is before the first. Change one of the two."))?;
    let (_vault, open) = vaults::open(arguments)?;
    let counted = commitments::count(open.store.read(), asked, Utc::now())?;
    if arguments.json {
        answers::json(&counted)?;
    } else {
        for item in &counted.items {
            answers::line(&format!(
                "{}\t{}\t{:?}\t{:?}\tpromised {}\tdelivered {}\tplanned {}\tshort {}\tahead {}",
                item.partner,
                item.agreement,
                item.giver,
                item.unit,
                item.promised.rounded(),
                item.delivered.rounded(),
                item.planned.rounded(),
                item.short.rounded(),
                item.ahead.rounded()
            ));
        }
    }
    open.lock()
}
