//! Settings of the program: one row each, JSON values.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension as _};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{audit, store::Tx};
use crate::error::{Error, Result};

/// What an administrator may set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// A partner's facts older than so many months say so; 1 to 24.
    pub stale_months: u8,
    /// The program's own zone, an IANA name.
    pub timezone: String,
    /// A training counts for so many months; 1 to 60.
    #[serde(default = "routine_months")]
    pub routine_months: u8,
    /// Minutes that people need from one site to the next; 0 to 240.
    #[serde(default = "travel_minutes")]
    pub travel_minutes: u8,
    /// A folder to which every backup is copied when it can be reached; empty: none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub backup_place: String,
}

const fn travel_minutes() -> u8 {
    Settings::TRAVEL_MINUTES
}

const fn routine_months() -> u8 {
    Settings::ROUTINE_MONTHS
}

impl Settings {
    /// How long the way between two sites takes at first, in minutes.
    pub const TRAVEL_MINUTES: u8 = 30;
    /// How long a training counts at first, in months.
    pub const ROUTINE_MONTHS: u8 = 12;

    /// # Errors
    /// `invalid_input` at the field.
    pub fn check(&self) -> Result<()> {
        if !(1..=24).contains(&self.stale_months) {
            return Err(Error::invalid("stale_months", "Choose between 1 and 24 months."));
        }
        if !(1..=60).contains(&self.routine_months) {
            return Err(Error::invalid("routine_months", "Choose between 1 and 60 months."));
        }
        if self.travel_minutes > 240 {
            return Err(Error::invalid("travel_minutes", "Choose between 0 and 240 minutes."));
        }
        if !self.backup_place.is_empty() && !std::path::Path::new(&self.backup_place).is_absolute() {
            return Err(Error::invalid("backup_place", "Write the whole path, from the root of the disk."));
        }
        zone(&self.timezone).map(|_| ())
    }

    /// Today, where the program is.
    #[must_use]
    pub fn today(&self, now: DateTime<Utc>) -> NaiveDate {
        zone(&self.timezone).map_or_else(|_| now.date_naive(), |zone| now.with_timezone(&zone).date_naive())
    }

    /// Facts confirmed before this day are stale.
    #[must_use]
    pub fn stale_before(&self, today: NaiveDate) -> NaiveDate {
        today.checked_sub_months(chrono::Months::new(u32::from(self.stale_months))).unwrap_or(today)
    }
}

/// Whether this is a time zone that we know.
#[must_use]
pub fn is_zone(name: &str) -> bool {
    zone(name).is_ok()
}

/// Today, where the program is.
///
/// # Errors
/// The store cannot be read.
pub fn today(conn: &Connection, now: DateTime<Utc>) -> Result<NaiveDate> {
    Ok(get(conn)?.today(now))
}

/// Facts of partners that were confirmed before this day are stale now.
///
/// # Errors
/// The store cannot be read.
pub fn stale_before(conn: &Connection, now: DateTime<Utc>) -> Result<NaiveDate> {
    let settings = get(conn)?;
    Ok(settings.stale_before(settings.today(now)))
}

fn zone(name: &str) -> Result<chrono_tz::Tz> {
    name.parse().map_err(|_| Error::invalid("timezone", "This is not a time zone. Write it as America/Chicago."))
}

/// Reads them.
///
/// # Errors
/// The store cannot be read.
pub fn get(conn: &Connection) -> Result<Settings> {
    let found: Option<String> =
        conn.query_row("SELECT value FROM settings WHERE name = 'program'", [], |row| row.get("value")).optional()?;
    let text = found.ok_or(Error::Damaged { part: "settings" })?;
    Ok(serde_json::from_str(&text)?)
}

/// Keeps them.
///
/// # Errors
/// `invalid_input`, or the store refuses it.
pub fn update(tx: &Tx<'_>, settings: &Settings) -> Result<()> {
    settings.check()?;
    put(tx, "program", settings)
}

/// Marks a vault as made-up, once and for good: every screen and print says so.
///
/// # Errors
/// The store refuses it.
pub fn mark_demo(tx: &Tx<'_>) -> Result<()> {
    put(tx, "demo", &true)
}

/// Whether the vault holds made-up data.
///
/// # Errors
/// The store cannot be read.
pub fn is_demo(conn: &Connection) -> Result<bool> {
    Ok(conn.query_row("SELECT EXISTS (SELECT 1 FROM settings WHERE name = 'demo')", [], |row| row.get(0))?)
}

fn put(tx: &Tx<'_>, name: &str, value: &impl Serialize) -> Result<()> {
    tx.execute(
        "INSERT INTO settings (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, serde_json::to_string(value)?),
    )?;
    tx.log("settings", Uuid::nil(), digest(tx)?)
}

/// What the audit chain vouches for: every setting.
///
/// # Errors
/// The store cannot be read.
pub fn digest(conn: &Connection) -> Result<[u8; 32]> {
    let mut statement = conn.prepare("SELECT name, value FROM settings ORDER BY name")?;
    let rows = statement.query_map([], |row| Ok((row.get::<_, String>("name")?, row.get::<_, String>("value")?)))?;
    audit::digest(&rows.collect::<rusqlite::Result<Vec<_>>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_that_were_kept_before_trainings_had_a_period_have_one_of_a_year() {
        let kept: Settings = serde_json::from_str(r#"{"stale_months": 6, "timezone": "America/Chicago"}"#).unwrap();
        assert_eq!(kept.routine_months, 12);
        let field = |months| Settings { routine_months: months, ..kept.clone() }.check().err().and_then(|error| error.field());
        assert_eq!([field(0), field(1), field(60), field(61)], [Some("routine_months"), None, None, Some("routine_months")]);
    }

    #[test]
    fn today_is_the_day_where_the_program_is() {
        let settings = Settings {
            stale_months: 6,
            timezone: "America/Chicago".into(),
            routine_months: 12,
            travel_minutes: 30,
            backup_place: String::new(),
        };
        let now = "2026-11-24T03:00:00Z".parse().unwrap();
        assert_eq!(settings.today(now), NaiveDate::from_ymd_opt(2026, 11, 23).unwrap());
        assert_eq!(settings.stale_before(NaiveDate::from_ymd_opt(2026, 8, 31).unwrap()), NaiveDate::from_ymd_opt(2026, 2, 28).unwrap());
    }
}
