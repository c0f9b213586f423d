//! Where a cycle begins: a vault that was made once, and is copied for each cycle.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use serde_json::json;
use tempfile::TempDir;
use trellis_choices::Room;
use trellis_core::{
    partners,
    vault::{Effort, Key, Migration, NewPerson, Open, PARTNERSHIP, Phrases, Role, Store, StoreName, backups, people},
};
use trellis_tests::{Desk, locked::Locked, now, other_passphrase};

use crate::keys;

/// Which vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stand {
    /// No vault yet.
    Nothing,
    /// Partners, and a locked room that nobody entered.
    Fresh,
    /// The same, its partnership store of an earlier version of the program.
    Older,
    /// Records in both rooms.
    Full,
    /// The same, with a second holder of both keys, the sheets read back, and two backups.
    People,
}

/// A vault at rest, and what is in it.
pub struct Base {
    dir: TempDir,
    pub phrases: Option<Phrases>,
    /// By id.
    pub partners: BTreeMap<String, String>,
    /// Records of survivors.
    pub survivors: usize,
    /// Rolling backups.
    pub backups: usize,
    /// `word:id`: what may be taken back.
    pub ids: Vec<String>,
}

/// What each of the words is tried on at most.
const EACH: usize = 8;
/// The version that an older store has.
pub const EARLIER: usize = 8;

impl Base {
    pub fn make(stand: Stand) -> Self {
        match stand {
            Stand::Nothing => Self {
                dir: tempfile::tempdir().unwrap(),
                phrases: None,
                partners: BTreeMap::new(),
                survivors: 0,
                backups: 0,
                ids: Vec::new(),
            },
            Stand::Fresh => Self::at_rest(fresh(), 0, Vec::new(), None),
            Stand::Older => {
                let base = Self::make(Stand::Fresh);
                let key = keys::raw(&base.path(), StoreName::Partnership, &base.phrases.as_ref().unwrap().partnership);
                take_steps_away(&base.path().join(StoreName::Partnership.file()), &key, PARTNERSHIP, EARLIER);
                base
            }
            Stand::Full | Stand::People => {
                let mut locked = Locked::new();
                let mut ids = Vec::new();
                for _ in 0..EACH {
                    let (her, gone) = (locked.survivor(), locked.survivor());
                    ids.push(format!("revoke:{}", locked.signed(her.id, json!({}))));
                    ids.push(format!("use:{}", locked.signed(her.id, json!({"until": "once"}))));
                    locked.signed(gone.id, json!({}));
                    ids.push(format!("purge:{}", gone.id));
                }
                let Locked { mut desk, room, .. } = locked;
                if stand == Stand::People {
                    let_in(&mut desk.open, &room);
                }
                Self::at_rest(desk, EACH * 2, ids, Some(room))
            }
        }
    }

    /// A vault whose locked room was entered once, at rest.
    pub fn rest(desk: Desk) -> Self {
        let room = Room::open(desk.vault.dir(), &desk.open, now()).unwrap();
        Self::lay(desk, room)
    }

    /// A vault and its locked room, at rest.
    pub fn lay(desk: Desk, room: Room) -> Self {
        Self::at_rest(desk, 0, Vec::new(), Some(room))
    }

    fn at_rest(desk: Desk, survivors: usize, ids: Vec<String>, room: Option<Room>) -> Self {
        let Desk { dir, vault, mut open, phrases } = desk;
        let conn = open.store.read();
        let partners = partners::ids(conn).unwrap().into_iter();
        let partners = partners.map(|id| (id.to_string(), partners::get(conn, id).unwrap().facts.name)).collect();
        if let Some(room) = room {
            room.fold().unwrap();
            open.keep_choices_head(room.head()).unwrap();
        }
        open.lock().unwrap();
        drop(vault);
        let backups = backups::list(&dir.path().join("vault")).len();
        Self { dir, phrases: Some(phrases), partners, survivors, backups, ids }
    }

    /// The folder of the vault.
    pub fn path(&self) -> PathBuf {
        self.dir.path().join("vault")
    }

    /// Puts a copy of it into another folder; gives the copy's.
    pub fn copy(&self, to: &Path) -> PathBuf {
        let to = to.join("vault");
        if self.path().is_dir() {
            copy(&self.path(), &to);
        }
        to
    }

    /// What a deed is told of: by its own word, or that of what it does besides.
    pub fn for_deed(&self, deed: &str) -> Vec<String> {
        self.of(match deed {
            "carry" => "purge",
            "restore" => "revoke",
            word => word,
        })
    }

    /// The ids behind one word.
    pub fn of(&self, word: &str) -> Vec<String> {
        self.ids.iter().filter_map(|id| id.strip_prefix(word)?.strip_prefix(':')).map(str::to_owned).collect()
    }
}

/// Who is let in beside the first.
pub const OTHER: &str = "Bo";

/// A second holder of both keys, and what a change of keys and a restore need.
fn let_in(open: &mut Open, room: &Room) {
    let new = NewPerson { name: OTHER.into(), label: OTHER.into(), roles: vec![Role::Advocate] };
    let other = open.add_person(&new, &other_passphrase(), Effort::Floor, now()).unwrap();
    open.write("phrases.review", now(), |tx| people::confirm_sheets(tx, &StoreName::BOTH)).unwrap();
    open.grant_choices(other, now()).unwrap();
    room.fold().unwrap();
    open.keep_choices_head(room.head()).unwrap();
    for hours in [1, 2] {
        open.add_backup(now() - chrono::TimeDelta::hours(hours)).unwrap();
    }
}

/// A folder of a cycle's own: in memory where that can be, since what is synced is asked of the calls and not of a disk.
pub fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.unwrap()
}

/// Copies a folder with everything in it.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

/// A vault with partners on several pages, one of them over the length of a page.
pub fn fresh() -> Desk {
    let mut desk = Desk::new();
    for n in 0..40 {
        let notes = if n == 7 { "A long note. ".repeat(900) } else { format!("Note {n}") };
        desk.partner(json!({"name": format!("Partner {n}"), "notes": notes, "phones": [{"number": "555-0147"}],
            "services": [{"name": "Counseling", "kind": "counseling", "languages": ["en"]}]}));
    }
    desk
}

/// Makes a store one of an earlier version: what later steps added is taken away, and indexes that they laid otherwise are laid as they
/// were. Steps that changed anything else of what was there before cannot be taken away so, and that is refused.
pub fn take_steps_away(path: &Path, key: &str, steps: &[Migration], keep: usize) {
    let dir = tempfile::tempdir().unwrap();
    let model = Store::create(&dir.path().join("s.db"), &Key::make().unwrap(), &steps[..keep]).unwrap();
    let conn = keys::connect(path, key);
    let (was, is) = (schema(model.read()), schema(&conn));
    let other = |key: &&(String, String)| was.get(*key) != is.get(*key);
    conn.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    for (kind, name) in is.keys().filter(other) {
        conn.execute_batch(&format!("DROP {kind} IF EXISTS {name}")).unwrap();
    }
    for lost in was.keys().filter(other) {
        assert_eq!(lost.0, "index", "{lost:?} was changed by a later step");
        conn.execute_batch(&was[lost]).unwrap();
    }
    conn.execute_batch(&format!("PRAGMA user_version = {keep}")).unwrap();
    assert_eq!(schema(&conn), was);
}

/// Kind, name and words of everything that has words; what a virtual table lays for itself goes with it.
fn schema(conn: &rusqlite::Connection) -> BTreeMap<(String, String), String> {
    let sql = "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT GLOB '*_fts_*'";
    let mut statement = conn.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?))).unwrap();
    rows.map(Result::unwrap).collect()
}
