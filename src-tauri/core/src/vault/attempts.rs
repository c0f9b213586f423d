//! Wrong tries per slot: a delay that grows, survives a restart, and is told to the next person who unlocks. Never a wipe.

use std::{collections::BTreeMap, path::Path};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{PersonId, files};
use crate::error::{Error, Result};

/// Wrong tries that cost nothing.
const FREE_TRIES: u32 = 3;
/// Seconds after the first try that costs; doubles with each further one.
const FIRST_WAIT: u64 = 5;
/// Longest wait, in seconds.
const LONGEST_WAIT: u64 = 15 * 60;

/// Wrong tries since somebody last opened the slot.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tries {
    /// How many.
    pub wrong: u32,
    /// When the last one was.
    pub last_at: Option<DateTime<Utc>>,
}

impl Tries {
    /// Seconds until the next try may be made. A clock set back waits the whole time again.
    #[must_use]
    pub fn wait(&self, now: DateTime<Utc>) -> u64 {
        let Some(last_at) = self.last_at else { return 0 };
        let Some(over) = self.wrong.checked_sub(FREE_TRIES) else { return 0 };
        let whole = FIRST_WAIT.saturating_mul(1u64.checked_shl(over).unwrap_or(u64::MAX)).min(LONGEST_WAIT);
        let passed = u64::try_from((now - last_at).num_seconds()).unwrap_or(0);
        whole.saturating_sub(passed)
    }
}

/// The file beside the stores. A file that cannot be read counts as empty: it protects, it does not lock out.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Attempts(BTreeMap<PersonId, Tries>);

impl Attempts {
    pub fn read(path: &Path, now: DateTime<Utc>) -> Self {
        let mut found: Self = std::fs::read(path).ok().and_then(|text| serde_json::from_slice(&text).ok()).unwrap_or_default();
        // A try that is still to come: a clock was wrong, or the file was. The whole time is waited once, from now; not for ever.
        let mut put_right = false;
        for tries in found.0.values_mut().filter(|tries| tries.last_at > Some(now)) {
            (tries.last_at, put_right) = (Some(now), true);
        }
        if put_right && let Ok(text) = serde_json::to_vec(&found) {
            files::replace(path, &text).ok();
        }
        found
    }

    pub fn of(&self, slot: PersonId) -> Tries {
        self.0.get(&slot).copied().unwrap_or_default()
    }

    /// Counts a try as wrong before it is made, so that pulling the plug does not save it.
    pub fn count(&mut self, path: &Path, slot: PersonId, now: DateTime<Utc>) -> Result<()> {
        let tries = self.0.entry(slot).or_default();
        tries.wrong = tries.wrong.saturating_add(1);
        tries.last_at = Some(now);
        files::replace(path, &serde_json::to_vec(self)?)
    }

    /// The try was right: puts back what stood before it, or forgets it all.
    pub fn clear(&mut self, path: &Path, slot: PersonId) -> Result<()> {
        self.0.remove(&slot);
        files::replace(path, &serde_json::to_vec(self)?)
    }
}

/// One try at a slot: refused while it waits, counted as wrong before it is made, forgotten when it was right.
pub(super) fn try_once<T>(path: &Path, slot: PersonId, now: DateTime<Utc>, open: impl FnOnce() -> Result<T>) -> Result<(T, Tries)> {
    let mut attempts = Attempts::read(path, now);
    let tries = attempts.of(slot);
    let seconds = tries.wait(now);
    if seconds > 0 {
        return Err(Error::Wait { seconds });
    }
    attempts.count(path, slot, now)?;
    let opened = open()?;
    attempts.clear(path, slot)?;
    Ok((opened, tries))
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    #[test]
    fn a_try_in_the_future_is_waited_for_once_and_not_for_ever() {
        let path = std::env::temp_dir().join(format!("trellis-attempts-{}", uuid::Uuid::now_v7()));
        let (slot, now) = (PersonId::make(), DateTime::UNIX_EPOCH + TimeDelta::days(1));
        Attempts([(slot, Tries { wrong: 5, last_at: Some(now + TimeDelta::days(9_000)) })].into())
            .count(&path, slot, now + TimeDelta::days(9_000))
            .unwrap();
        assert_eq!(Attempts::read(&path, now).of(slot).wait(now), 40);
        assert_eq!(Attempts::read(&path, now + TimeDelta::seconds(40)).of(slot).wait(now + TimeDelta::seconds(40)), 0);
        std::fs::remove_file(path).unwrap();
    }

    #[test]
    fn the_delay_grows_with_each_wrong_try_and_has_an_end() {
        let now = DateTime::UNIX_EPOCH;
        let waits: Vec<u64> = (1..=12).map(|wrong| Tries { wrong, last_at: Some(now) }.wait(now)).collect();
        assert_eq!(waits, [0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900]);
    }

    #[test]
    fn waiting_helps_and_turning_the_clock_back_does_not() {
        let now = DateTime::UNIX_EPOCH + TimeDelta::days(1);
        let tries = Tries { wrong: 5, last_at: Some(now) };
        assert_eq!(tries.wait(now + TimeDelta::seconds(15)), 5);
        assert_eq!(tries.wait(now + TimeDelta::seconds(20)), 0);
        assert_eq!(tries.wait(now - TimeDelta::days(2)), 20);
        assert_eq!(Tries { wrong: u32::MAX, last_at: Some(now) }.wait(now), 900);
    }
}
