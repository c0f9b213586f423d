//! A vault's files as bytes: which page is of which kind, and what an unlock and the check after it say of them.

use std::{collections::BTreeMap, fs, path::Path};

use rusqlite::Connection;
use trellis_choices::Room;
use trellis_core::{
    Result,
    vault::{Open, Rooms, Vault},
    verify,
};
use trellis_tests::{now, passphrase};

pub const PAGE: usize = 4096;

/// Unlocks, opens the locked room, and checks both, as the program does.
pub fn examine(dir: &Path) -> Result<()> {
    let (_vault, open) = unlock(dir)?;
    verify::verify(&open.store.checker()?)?;
    examine_room(dir, &open)
}

/// The locked room alone, by somebody who has unlocked.
pub fn examine_room(dir: &Path, open: &Open) -> Result<()> {
    let room = Room::open(dir, open, now())?;
    trellis_choices::verify(&room.checker()?).map(drop)
}

pub fn unlock(dir: &Path) -> Result<(Vault, Open)> {
    let vault = Vault::hold(dir)?;
    let slot = vault.slots(now())?[0].id;
    let open = vault.unlock(slot, &passphrase(), Rooms::Both, now())?;
    Ok((vault, open))
}

/// Pages that lie free: what was in them is gone, and they are pages still.
pub fn make_free_pages(conn: &Connection) {
    conn.execute_batch("CREATE TABLE gone (x TEXT); INSERT INTO gone VALUES (hex(zeroblob(20000))); DROP TABLE gone").unwrap();
}

/// By class and name of what it belongs to: its pages, counted from 1.
pub fn classes(conn: &Connection) -> BTreeMap<String, Vec<usize>> {
    let sql = "SELECT d.pageno, d.name, d.pagetype, coalesce(s.type, 'schema') FROM dbstat d LEFT JOIN sqlite_schema s ON s.name = d.name";
    let mut statement = conn.prepare(sql).unwrap();
    let rows = statement
        .query_map([], |row| Ok((row.get::<_, usize>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?, row.get::<_, String>(3)?)))
        .unwrap();
    let pages: usize = conn.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
    let mut free: Vec<usize> = (1..=pages).collect();
    let mut found = BTreeMap::<String, Vec<usize>>::new();
    for (page, name, kind, owner) in rows.map(std::result::Result::unwrap) {
        free.retain(|other| *other != page);
        let class = match (page, name.contains("_fts_")) {
            (1, _) => "the first page".into(),
            (_, true) => format!("full text {kind}"),
            _ => format!("{owner} {kind}"),
        };
        found.entry(class).or_default().push(page);
    }
    if !free.is_empty() {
        found.insert("free".into(), free);
    }
    found
}

/// Flips one bit of a file.
pub fn flip(path: &Path, at: usize) {
    let mut bytes = fs::read(path).unwrap();
    bytes[at] ^= 1 << (at % 8);
    fs::write(path, bytes).unwrap();
}

/// One page of a file, counted from 1.
pub fn page(bytes: &[u8], number: usize) -> &[u8] {
    &bytes[(number - 1) * PAGE..number * PAGE]
}
