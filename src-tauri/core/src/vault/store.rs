//! One encrypted store: opened with its raw key, written through one gate, read through a connection that cannot write.

use std::{
    cell::{Cell, RefCell},
    ops::Deref,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior, config::DbConfig, limits::Limit, named_params};
use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::{
    audit::{self, Head, Row, hex, time_text},
    files,
    migrations::{self, Migration},
    people::Person,
    powers,
    secret::Key,
};
use crate::error::{Error, Result};

/// SQLCipher's size of a page, in bytes.
const PAGE: u64 = 4096;

/// How many earlier states of one record are kept.
const CHANGES_KEPT: u32 = 50;

const NOT_COPIED: Error =
    Error::File { reason: "A copy of the store could not be written. Nothing was changed. Check the disk, then try again." };

/// Who does what, when. Passed in, since the core has no clock and no session.
#[derive(Debug, Clone, Copy)]
pub struct Act<'a> {
    /// The person whose slot is open.
    pub person: &'a Person,
    /// Now.
    pub now: DateTime<Utc>,
    /// `noun.verb`, as in [`powers::TABLE`].
    pub action: &'static str,
}

/// The right to write: lent by [`Store::write`] for the length of one transaction.
pub struct Tx<'a> {
    tx: Transaction<'a>,
    act: Act<'a>,
    key: &'a Key,
    head: RefCell<Head>,
    noted: Cell<bool>,
}

impl Deref for Tx<'_> {
    type Target = Connection;
    fn deref(&self) -> &Connection {
        &self.tx
    }
}

impl Tx<'_> {
    /// Who does it.
    #[must_use]
    pub const fn person(&self) -> &Person {
        self.act.person
    }

    /// Now, to the millisecond, as the store keeps it.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        use chrono::SubsecRound as _;
        self.act.now.trunc_subsecs(3)
    }

    /// Where the audit chain ends so far.
    #[must_use]
    pub fn head(&self) -> Head {
        *self.head.borrow()
    }

    /// What is done.
    #[must_use]
    pub const fn action(&self) -> &'static str {
        self.act.action
    }

    /// Records a change of a record: what stood before (for undo), and the digest of what stands now.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn note<T: Serialize>(&self, kind: &'static str, record: Uuid, before: Option<&T>, after: &T) -> Result<()> {
        let before = before.map(serde_json::to_string).transpose()?;
        let at = time_text(self.now());
        self.prepare_cached(
            "INSERT INTO changes (kind, record, at, actor, action, before) VALUES (:kind, :record, :at, :actor, :action, :before)",
        )?
        .execute(named_params! {
            ":kind": kind, ":record": record.as_bytes(), ":at": at, ":actor": self.act.person.id, ":action": self.act.action, ":before": before,
        })?;
        self.prepare_cached(
            "DELETE FROM changes WHERE kind = ?1 AND record = ?2 AND n <=
               (SELECT n FROM changes WHERE kind = ?1 AND record = ?2 ORDER BY n DESC LIMIT 1 OFFSET ?3)",
        )?
        .execute((kind, record.as_bytes(), CHANGES_KEPT))?;
        self.log(kind, record, audit::digest(after)?)
    }

    /// Records that something was done which leaves no record to undo (an export, a purge, a setting).
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn log(&self, kind: &'static str, record: Uuid, digest: [u8; 32]) -> Result<()> {
        let at = time_text(self.now());
        let row = Row { at: &at, actor: self.act.person.id, action: self.act.action, kind, record, digest };
        let after = audit::append(self, self.key, &self.head.borrow(), &row)?;
        *self.head.borrow_mut() = after;
        self.noted.set(true);
        Ok(())
    }

    /// What stood before the last change of a record, and forgets that change; `None`: it was added by it.
    ///
    /// # Errors
    /// `refused` when there is nothing to undo.
    pub fn take_last_change<T: DeserializeOwned>(&self, kind: &'static str, record: Uuid) -> Result<Option<T>> {
        use rusqlite::OptionalExtension as _;
        let last: Option<(i64, Option<String>)> = self
            .query_row(
                "SELECT n, before FROM changes WHERE kind = ?1 AND record = ?2 ORDER BY n DESC LIMIT 1",
                (kind, record.as_bytes()),
                |row| Ok((row.get("n")?, row.get("before")?)),
            )
            .optional()?;
        let (n, before) = last.ok_or(Error::NOTHING_TO_UNDO)?;
        self.execute("DELETE FROM changes WHERE n = ?1", [n])?;
        Ok(before.map(|text| serde_json::from_str(&text)).transpose()?)
    }

    /// Records that a record is gone for good, and forgets what could be undone of it.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn forget(&self, kind: &'static str, record: Uuid) -> Result<()> {
        self.execute("DELETE FROM changes WHERE kind = ?1 AND record = ?2", (kind, record.as_bytes()))?;
        self.log(kind, record, audit::GONE)
    }
}

/// An open store. Dropping it closes both connections; the keys are wiped.
pub struct Store {
    // First to be dropped, so that the last connection to close is one that may fold the journal in.
    reader: Connection,
    writer: Connection,
    data_key: Key,
    audit_key: Key,
    head: Head,
    path: PathBuf,
    dir: PathBuf,
}

/// Reads and checks; cannot write. Every one of its statements ends at once when it is told to stop.
pub struct Checker {
    conn: Connection,
    audit_key: Key,
    stop: Arc<AtomicBool>,
}

impl Checker {
    pub(super) fn open(path: &Path, key: &Key) -> Result<Self> {
        Self::open_until(path, key, Arc::default())
    }

    /// The same, with what others have set to stop it.
    pub(super) fn open_until(path: &Path, key: &Key, stop: Arc<AtomicBool>) -> Result<Self> {
        if !path.is_file() {
            return Err(Error::Damaged { part: "store file is missing" });
        }
        let mut conn = connect_reader(path, key)?;
        let (told, audit_key) = (Arc::clone(&stop), audit::key(&conn, key)?);
        conn.progress_handler(200, Some(move || told.load(Ordering::Relaxed)))?;
        Ok(Self { conn, audit_key, stop })
    }

    /// Tables by name, with how many rows each has.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn row_counts(&self) -> Result<Vec<(String, u64)>> {
        row_counts(&self.conn, "main")
    }

    /// Where its chain ends.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn head(&self) -> Result<Head> {
        audit::head(&self.conn)
    }

    /// Set it, and the check under way fails: a locked vault leaves no connection behind.
    #[must_use]
    pub fn stopper(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.stop)
    }

    /// For reading records while they are compared with their digests.
    #[must_use]
    pub const fn read(&self) -> &Connection {
        &self.conn
    }

    /// Every page, free ones too, without its cipher: for the proof that what is gone is gone. It stays in memory.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn image(&mut self) -> Result<Zeroizing<Vec<u8>>> {
        Ok(Zeroizing::new(self.conn.serialize("main")?.to_vec()))
    }

    /// Walks the whole chain and checks every page's authentication code.
    ///
    /// # Errors
    /// `damaged`, with the part.
    pub fn verify(&self) -> Result<Head> {
        let faults = self.conn.prepare("PRAGMA cipher_integrity_check")?.query_map([], |_| Ok(()))?.count();
        if faults > 0 {
            return Err(Error::Damaged { part: "store pages" });
        }
        // Whole, not quick: an older page of an index that was put back is genuine, and only here compared with its table.
        let said: String = self.conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        if said != "ok" {
            return Err(Error::Damaged { part: "store structure" });
        }
        audit::verify(&self.conn, &self.audit_key)
    }
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Store(…)")
    }
}

fn connect(path: &Path, key: &Key, flags: OpenFlags) -> Result<Connection> {
    let conn = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    // Before the key: else a wrong one prints to stderr.
    conn.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    // Not `cipher_memory_security`, which wipes and locks all that SQLite allocates, plain files and lists alike, at up to twenty times
    // the cost of a read. A lock ends the process that held the pages; SQLCipher keeps its keys in a heap of its own, which it wipes.
    let hex = Zeroizing::new(hex(key.bytes()));
    let mut sentence = Zeroizing::new(String::with_capacity(hex.len() + 24));
    for part in ["PRAGMA key = \"x'", hex.as_str(), "'\";"] {
        sentence.push_str(part);
    }
    conn.execute_batch(&sentence)?;
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    // A plan does not hang on what is bound: else each new value may parse a kept statement anew.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    conn.set_prepared_statement_cache_capacity(128);
    conn.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    conn.busy_timeout(std::time::Duration::from_secs(5))?;
    Ok(conn)
}

fn connect_reader(path: &Path, key: &Key) -> Result<Connection> {
    let reader = connect(path, key, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    // A save empties the cache, and letting go of a large one takes longer than a list: 4 MB hold what lists ask again and again.
    reader.execute_batch("PRAGMA query_only = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -4096;")?;
    Ok(reader)
}

/// Tables by name, without those of the search, with how many rows each has.
fn row_counts(conn: &Connection, schema: &str) -> Result<Vec<(String, u64)>> {
    let sql = format!(
        "SELECT name FROM {schema}.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT GLOB '*_fts*' ORDER BY name"
    );
    let names: Vec<String> = conn.prepare(&sql)?.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let count = |name: String| {
        let rows = conn.query_row(&format!("SELECT count(*) FROM {schema}.\"{name}\""), [], |row| row.get(0))?;
        Ok((name, rows))
    };
    names.into_iter().map(count).collect()
}

impl Store {
    /// Makes a new store file. Refuses one that is there.
    ///
    /// # Errors
    /// The file exists, or the disk says no.
    pub fn create(path: &Path, key: &Key, steps: &[Migration]) -> Result<Self> {
        files::check_free(path.parent().unwrap_or(path), 0)?;
        files::make_private_file(path)?;
        Self::lay(path, key, steps)
    }

    /// Opens a store and brings its schema up to date.
    ///
    /// # Errors
    /// `damaged`: the key is the right one (its box opened) and the file is not what it was; `newer_version`.
    pub fn open(path: &Path, key: &Key, steps: &[Migration]) -> Result<Self> {
        if !path.is_file() {
            return Err(Error::Damaged { part: "store file is missing" });
        }
        // By a connection that cannot write: a file of a newer version stays as it is, its journal too.
        match migrations::version(&connect(path, key, OpenFlags::SQLITE_OPEN_READ_ONLY)?)? {
            // A file that was emptied reads as one without tables; nothing is laid in the place of what is gone.
            0 => Err(Error::Damaged { part: "store is empty" }),
            have if have > steps.len() => Err(Error::NewerVersion),
            _ => Self::lay(path, key, steps),
        }
    }

    /// Opens a store that has all steps that its room knows, whichever these are.
    pub(super) fn open_as_it_is(path: &Path, key: &Key) -> Result<Self> {
        Self::lay(path, key, &[])
    }

    fn lay(path: &Path, key: &Key, steps: &[Migration]) -> Result<Self> {
        let mut writer = connect(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        // Until it is proven, nothing of it is rewritten: closing leaves a journal that was cut or changed as it lies.
        writer.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        writer.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
        writer
            .execute_batch("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;")?;
        if !steps.is_empty() {
            migrations::migrate(&mut writer, path, steps)?;
        }
        let reader = connect_reader(path, key)?;
        let head = audit::head(&writer)?;
        let dir = path.parent().map(Path::to_path_buf).unwrap_or_default();
        let audit_key = audit::key(&writer, key)?;
        Ok(Self { writer, reader, audit_key, data_key: key.clone(), head, path: path.to_path_buf(), dir })
    }

    /// Writes the whole store under another key into a new file, and compares every table's count. Its chain keeps its key.
    pub(super) fn export(path: &Path, key: &Key, to: &Path, new: &Key) -> Result<()> {
        let size = std::fs::metadata(path)?.len();
        to.parent().map_or(Ok(()), |dir| files::check_free(dir, size.saturating_mul(2)))?;
        let file = files::make_private_file(to)?;
        let conn = connect(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        // Just for this: a second file, and tables of the search that nobody else may write.
        conn.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 1)?;
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false)?;
        let audit_key = audit::key(&conn, key)?;
        let hex = Zeroizing::new(hex(new.bytes()));
        let mut sentence = Zeroizing::new(String::with_capacity(hex.len() + 40));
        for part in ["ATTACH ?1 AS fresh KEY \"x'", hex.as_str(), "'\""] {
            sentence.push_str(part);
        }
        conn.execute(&sentence, [to.to_str().ok_or(Error::File { reason: "This path cannot be written as text. Choose another one." })?])?;
        // Nobody reads it before it is whole, proven and synced: it needs no journal of its own on the way.
        conn.execute_batch("PRAGMA fresh.journal_mode = OFF; PRAGMA fresh.synchronous = OFF;")?;
        // The export keeps the cause of a failure to itself; most likely it is the disk.
        conn.query_row("SELECT sqlcipher_export('fresh')", [], |_| Ok(())).map_err(|error| match Error::from(error) {
            Error::Internal { .. } => to.parent().and_then(|dir| files::check_free(dir, size).err()).unwrap_or(NOT_COPIED),
            error => error,
        })?;
        let version = migrations::version(&conn)?;
        conn.execute_batch(&format!("PRAGMA fresh.user_version = {version}"))?;
        conn.execute_batch(&migrations::CHAIN.sql.replace("EXISTS chain", "EXISTS fresh.chain"))?;
        conn.execute("INSERT OR IGNORE INTO fresh.chain (id, key) VALUES (1, ?1)", [audit_key.bytes()])?;
        let fresh = row_counts(&conn, "fresh")?;
        let same = row_counts(&conn, "main")?.iter().all(|table| table.0 == "chain" || fresh.contains(table));
        conn.execute_batch("DETACH fresh")?;
        if !same {
            return Err(Error::Internal { part: "a copy under a new key" });
        }
        file.sync_all()?;
        Ok(())
    }

    /// For reading; it cannot write.
    #[must_use]
    pub const fn read(&self) -> &Connection {
        &self.reader
    }

    /// The one way to write: role checked, one transaction, the change and its audit row together or not at all.
    ///
    /// # Errors
    /// `refused` for the role, `disk_full`, and whatever `change` returns; the store is then as it was.
    pub fn write<T>(&mut self, act: &Act<'_>, change: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        powers::check(&act.person.roles, act.action)?;
        if files::check_free(&self.dir, 0).is_err() {
            // The journal may be what takes the room: of a save that did not fit it keeps its length.
            self.checkpoint().ok();
            files::check_free(&self.dir, 0)?;
        }
        let done = self.transact(act, change);
        if matches!(done, Err(Error::DiskFull)) {
            // Where nothing else waits in the journal, its room is there again at once.
            self.checkpoint().ok();
        }
        done
    }

    fn transact<T>(&mut self, act: &Act<'_>, change: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        let tx = self.writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let tx = Tx { tx, act: *act, key: &self.audit_key, head: RefCell::new(self.head), noted: Cell::new(false) };
        let value = change(&tx)?;
        if !tx.noted.get() {
            return Err(Error::Internal { part: "a change without its audit row" });
        }
        let head = *tx.head.borrow();
        tx.tx.commit()?;
        self.head = head;
        Ok(value)
    }

    /// Where the audit chain ends now.
    #[must_use]
    pub const fn head(&self) -> Head {
        self.head
    }

    /// Whether the chain still contains a head that stood outside the file.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn contains(&self, kept: &Head) -> Result<bool> {
        audit::contains(&self.reader, kept)
    }

    /// The store is the one that is wanted: from now on its journal may be folded in, and what a cut-off session left is at once. The
    /// long check reads pages from the file itself, where folding that was cut off has left a half one which the journal still has.
    ///
    /// # Errors
    /// `damaged` where the file, with nothing left in its journal, ends within a page.
    pub fn settle(&self) -> Result<()> {
        // With no room on the disk it waits for a later time.
        let folded = self.checkpoint().is_ok();
        if folded && !std::fs::metadata(&self.path)?.len().is_multiple_of(PAGE) {
            return Err(Error::Damaged { part: "store file is cut" });
        }
        self.writer.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
        Ok(())
    }

    /// A connection of its own for the long check, so that people can work meanwhile.
    ///
    /// # Errors
    /// The store cannot be opened a third time.
    pub fn checker(&self) -> Result<Checker> {
        Checker::open(&self.path, &self.data_key)
    }

    pub(super) const fn data_key(&self) -> &Key {
        &self.data_key
    }

    /// Folds the journal into the file, so that nothing newer lies beside it.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn checkpoint(&self) -> Result<()> {
        let busy: bool = self.writer.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if busy { Err(Error::InUse) } else { Ok(()) }
    }
}
