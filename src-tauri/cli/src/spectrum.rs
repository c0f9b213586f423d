//! Where each partnership stands.

use chrono::{NaiveDate, Utc};
use trellis_core::{
    Result,
    agreements::Side,
    spectrum::{self, Criterion, CriterionName, CriterionState, Level},
    vault::settings,
};

use crate::{
    answers::{self, Items},
    arguments::Arguments,
    vaults::open,
};

pub fn list(arguments: &Arguments, on: Option<NaiveDate>) -> Result<()> {
    let (_vault, open) = open(arguments)?;
    let conn = open.store.read();
    let on = on.map_or_else(|| settings::get(conn).map(|settings| settings.today(Utc::now())), Ok)?;
    let items = spectrum::list(conn, on)?;
    if arguments.json {
        return answers::json(&Items { items });
    }
    answers::line(&format!("On {on}. Evidence, not a score. Integrated never means shared records."));
    for line in items {
        let since = line.placement.since.map_or_else(String::new, |day| format!(", since {day}"));
        answers::line(&format!("\n{}: {}{since}", line.partner, level(line.placement.level)));
        line.placement.criteria.iter().for_each(|one| answers::line(&row(one)));
    }
    Ok(())
}

fn row(one: &Criterion) -> String {
    let since = one.since.map_or_else(String::new, |day| day.to_string());
    let records: Vec<&str> = one.records.iter().map(|record| record.name.as_str()).collect();
    format!("  {:<26} {:<8} {:<8} {since:<10}  {}", name(one.name), side(one.side), state(one.state), records.join("; "))
}

const fn level(level: Level) -> &'static str {
    match level {
        Level::NotYet => "not yet",
        Level::Informed => "informed",
        Level::Collaborative => "collaborative",
        Level::Integrated => "integrated",
    }
}

const fn state(state: CriterionState) -> &'static str {
    match state {
        CriterionState::Met => "met",
        CriterionState::NotMet => "open",
        CriterionState::Lapsed => "lapsed",
    }
}

const fn side(side: Option<Side>) -> &'static str {
    match side {
        Some(Side::Us) => "us",
        Some(Side::Partner) => "partner",
        None => "",
    }
}

const fn name(name: CriterionName) -> &'static str {
    match name {
        CriterionName::Woven => "woven through programming",
        CriterionName::CrossTraining => "routine cross-training",
        CriterionName::ReferralPartnership => "referral partnership",
        CriterionName::SharedGroup => "shared group",
        CriterionName::OnSite => "staff on site",
        CriterionName::CoLocated => "co-located services",
        CriterionName::NoWrongDoor => "no wrong door",
        CriterionName::SelfDefinedNeeds => "by self-defined needs",
        CriterionName::InterdisciplinaryTeam => "interdisciplinary team",
    }
}
