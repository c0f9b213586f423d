//! The kinds of cycles: one more is one more entry of a list. A deed is a word that the worker knows.

use std::{path::Path, time::Duration};

use trellis_tests::generate::Seed;

use crate::{
    check::{self, Found},
    said::{self, How, Moment, Said},
    stand::{self, Base, Stand},
};

type Check = fn(&Path, &Base, &Said) -> Found;

/// Killed at moments that nobody chose, once or twice in a row.
pub struct Kill {
    pub name: &'static str,
    pub stand: Stand,
    deed: &'static str,
    check: Check,
    /// Milliseconds, at most, after it is ready.
    within: usize,
    /// Cycles in the long form and in the short one.
    pub cycles: [usize; 2],
}

pub const KILLS: &[Kill] = &[
    Kill {
        name: "killed while saving in both rooms",
        stand: Stand::Full,
        deed: "go_on",
        check: check::whole,
        within: 120,
        cycles: [200, 6],
    },
    Kill {
        name: "killed while opening and locking",
        stand: Stand::Full,
        deed: "open_and_lock",
        check: check::whole,
        within: 600,
        cycles: [60, 3],
    },
    Kill { name: "killed while a vault is made", stand: Stand::Nothing, deed: "make", check: check::made, within: 400, cycles: [40, 3] },
    Kill { name: "killed in a change of keys", stand: Stand::People, deed: "remove", check: check::people, within: 900, cycles: [40, 2] },
    Kill { name: "killed in a backup", stand: Stand::People, deed: "backup", check: check::backed_up, within: 150, cycles: [30, 2] },
    Kill { name: "killed in a restore", stand: Stand::People, deed: "restore", check: check::restored, within: 1_500, cycles: [40, 2] },
];

/// One deed, of which each call that changes a file fails once.
pub struct Fail {
    pub name: &'static str,
    pub stand: Stand,
    deed: &'static str,
    check: Check,
}

pub const FAILS: &[Fail] = &[
    Fail { name: "a save", stand: Stand::Fresh, deed: "save", check: check::whole },
    Fail { name: "the head kept outside", stand: Stand::Fresh, deed: "head", check: check::whole },
    Fail { name: "a lock", stand: Stand::Full, deed: "lock", check: check::whole },
    Fail { name: "an unlock", stand: Stand::Fresh, deed: "unlock", check: check::whole },
    Fail { name: "a release revoked", stand: Stand::Full, deed: "revoke", check: check::whole },
    Fail { name: "a release used", stand: Stand::Full, deed: "use", check: check::whole },
    Fail { name: "a record purged", stand: Stand::Full, deed: "purge", check: check::whole },
    Fail { name: "the first entry into the locked room, a migration of it", stand: Stand::Fresh, deed: "enter", check: check::whole },
    Fail { name: "a migration at unlock", stand: Stand::Older, deed: "unlock", check: check::whole },
    Fail { name: "new keys, somebody removed", stand: Stand::People, deed: "remove", check: check::people },
    Fail { name: "new keys of the locked room", stand: Stand::People, deed: "withdraw", check: check::people },
    Fail { name: "backups written under new keys", stand: Stand::People, deed: "renew", check: check::people },
    Fail { name: "a purge carried into backups", stand: Stand::People, deed: "carry", check: check::backed_up },
    Fail { name: "somebody let in", stand: Stand::Fresh, deed: "join", check: check::people },
    Fail { name: "another passphrase", stand: Stand::Fresh, deed: "passphrase", check: check::people },
    Fail { name: "a backup", stand: Stand::People, deed: "backup", check: check::backed_up },
    Fail { name: "a restore", stand: Stand::People, deed: "restore", check: check::restored },
    Fail { name: "a vault made", stand: Stand::Nothing, deed: "create", check: check::made },
];

impl Kill {
    /// One cycle.
    pub fn cycle(&self, base: &Base, number: usize) -> Found {
        let mut seed = Seed(number as u64);
        let dir = stand::folder();
        let vault = base.copy(dir.path());
        let mut said = Said::default();
        for run in 0..=usize::from(seed.below(4) == 0) {
            let after = Duration::from_micros(seed.below(self.within * 1000) as u64);
            let moment = if seed.below(4) == 0 { Moment::Start(after * 3) } else { Moment::Ready(after) };
            said.0.extend(
                said::killed(
                    self.deed,
                    &vault,
                    run,
                    &if self.deed == "go_on" { base.ids.clone() } else { base.for_deed(self.deed) },
                    moment,
                )
                .0,
            );
        }
        if let Some(refusal) = said.refusals().next() {
            return Err(format!("refused: {refusal}"));
        }
        (self.check)(&vault, base, &said).map_err(|found| format!("{found}; it said {:?}", said.0))
    }
}

impl Fail {
    /// The calls that it makes, by their words.
    pub fn calls(&self, base: &Base) -> Result<Vec<String>, String> {
        let ran = self.run(base, How::Kill, 0)?;
        Ok(ran.iter().map(|call| call.split(' ').nth(1).unwrap().to_owned()).collect())
    }

    /// One cycle.
    pub fn cycle(&self, base: &Base, how: How, at: usize) -> Found {
        let calls = self.run(base, how, at)?;
        // Where the disk is full, a call that takes no room does not fail.
        let hit = calls.iter().any(|call| call.ends_with(" hit"));
        if hit || how == How::Enospc { Ok(()) } else { Err("the call was not reached".into()) }
    }

    fn run(&self, base: &Base, how: How, at: usize) -> Result<Vec<String>, String> {
        let dir = stand::folder();
        let vault = base.copy(dir.path());
        let ran = said::failing(self.deed, &vault, &base.for_deed(self.deed), how, at);
        let around: Vec<_> = ran.calls.iter().skip(at.saturating_sub(4)).take(8).collect();
        let told = |found: String| format!("{found}; it said {:?} {}; calls {around:?}", ran.said.0, ran.err);
        if how.survives() && !(ran.ended && ran.said.has("done")) {
            return Err(told("the process did not go on".into()));
        }
        for refusal in ran.said.refusals() {
            if refusal.contains("Internal") {
                return Err(told(format!("refused with {refusal}")));
            }
        }
        (self.check)(&vault, base, &ran.said).map_err(told)?;
        Ok(ran.calls)
    }
}
