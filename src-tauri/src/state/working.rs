//! Work that a lock waits for. What is done at the open desk holds the desk, and is waited for by that; what closes the desk, or works
//! beside it (a change of keys, a restore, a backup that is read back, a file that is written), says so here.

use std::{
    sync::{Condvar, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use trellis_core::{Error, Result};

use super::State;

#[derive(Default)]
struct Count {
    under_way: usize,
    /// A lock ends the program: nothing begins any more.
    over: bool,
}

/// How long it is waited for.
const PATIENCE: Duration = Duration::from_secs(20);

/// How much of it is under way.
#[derive(Default)]
pub struct Work {
    count: Mutex<Count>,
    changed: Condvar,
}

/// Under way as long as this is held.
pub struct Working<'a>(&'a Work);

impl Work {
    fn count(&self) -> MutexGuard<'_, Count> {
        self.count.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until nothing is under way, and lets nothing begin any more. A disk that answers nothing does not hold it up for good.
    pub(super) fn end(&self) {
        let mut count = self.count();
        count.over = true;
        drop(self.changed.wait_timeout_while(count, PATIENCE, |count| count.under_way > 0));
    }

    /// Whether something is.
    pub(super) fn is_under_way(&self) -> bool {
        self.count().under_way > 0
    }
}

impl Drop for Working<'_> {
    fn drop(&mut self) {
        self.0.count().under_way -= 1;
        self.0.changed.notify_all();
    }
}

impl State {
    /// Says that work begins which a lock has to wait for. What is under way may do so again.
    ///
    /// # Errors
    /// `locked`: a lock ends the program.
    pub fn work(&self) -> Result<Working<'_>> {
        let mut count = self.work.count();
        if count.over && count.under_way == 0 {
            return Err(Error::Locked);
        }
        count.under_way += 1;
        Ok(Working(&self.work))
    }

    /// Whether such work is under way: what it closed for a while is not locked.
    pub fn is_busy(&self) -> bool {
        self.work.is_under_way()
    }
}
