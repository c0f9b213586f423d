//! Work that a lock waits for. What is done at the open desk holds the desk, and is waited for by that; what closes the desk, or works
//! beside it (a change of keys, a restore, a backup that is read back, a file that is written), says so here.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use trellis_core::{Error, Result};

use super::State;

#[derive(Default)]
struct Count {
    under_way: usize,
    /// A lock ends the program: nothing begins any more.
    over: bool,
}

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

    /// Waits until nothing is under way, and lets nothing begin any more.
    pub(super) fn end(&self) {
        let mut count = self.count();
        count.over = true;
        drop(self.changed.wait_while(count, |count| count.under_way > 0));
    }
}

impl Drop for Working<'_> {
    fn drop(&mut self) {
        self.0.count().under_way -= 1;
        self.0.changed.notify_all();
    }
}

impl State {
    /// Says that work begins which a lock has to wait for.
    ///
    /// # Errors
    /// `locked`: a lock ends the program.
    pub fn work(&self) -> Result<Working<'_>> {
        let mut count = self.work.count();
        if count.over {
            return Err(Error::Locked);
        }
        count.under_way += 1;
        Ok(Working(&self.work))
    }
}
