//! What the store is held against: the same rows in a plain SQLite file, with no program around them.

use std::path::Path;

use rusqlite::{Connection, types::Value};
use trellis_core::{schedule::SeriesId, vault::Store};

/// Its tables, each with the rows of the store that it holds; days lie together, as in the indexes of the store.
const TABLES: [(&str, &str); 11] = [
    (
        "organizations (id BLOB, folded TEXT, name TEXT, town TEXT, accepting TEXT, offers INTEGER, confirmed_on TEXT)",
        "SELECT id, folded, name, town, accepting, offers, confirmed_on FROM organizations WHERE own = 0 ORDER BY n",
    ),
    (
        "agreements (id BLOB, partner BLOB, title TEXT, kind TEXT, state TEXT, start_on TEXT, end_on TEXT, notice_on TEXT, lead_on TEXT,
             review_on TEXT)",
        "SELECT id, partner, title, kind, state, start_on, end_on, notice_on, lead_on, review_on FROM agreements ORDER BY n",
    ),
    (
        "VIRTUAL TABLE fts USING fts5 (title, purpose, tokenize='unicode61 remove_diacritics 2', prefix='2 3')",
        "SELECT title, purpose FROM agreements ORDER BY n",
    ),
    (
        "occurrences (series BLOB, on_day TEXT, day TEXT, starts INTEGER, ends INTEGER, zone TEXT, organization BLOB, site BLOB,
             room BLOB)",
        "SELECT series, on_day, day, starts, ends, zone, organization, site, room FROM occurrences ORDER BY day, starts, series",
    ),
    (
        "people (series BLOB, on_day TEXT, person BLOB, starts INTEGER, ends INTEGER)",
        "SELECT series, on_day, person, starts, ends FROM occurrence_people ORDER BY starts, series",
    ),
    (
        "VIRTUAL TABLE names USING fts5 (name, tokenize='unicode61 remove_diacritics 2', prefix='2 3')",
        "SELECT name FROM organizations WHERE own = 0 ORDER BY n",
    ),
    ("series (id BLOB, kind TEXT, partner BLOB)", "SELECT id, kind, partner FROM series"),
    ("staff (id BLOB, name TEXT, organization BLOB)", "SELECT id, name, organization FROM staff"),
    ("sites (id BLOB, name TEXT)", "SELECT id, name FROM sites"),
    ("rooms (id BLOB, name TEXT)", "SELECT id, name FROM rooms"),
    ("saves (n INTEGER PRIMARY KEY, text TEXT)", "SELECT 1, 'none yet'"),
];

const INDEXES: &str = "CREATE INDEX o ON organizations (folded, id); CREATE INDEX oi ON organizations (id);
    CREATE INDEX a ON agreements (end_on, id); CREATE INDEX i ON agreements (id);
    CREATE INDEX ap ON agreements (partner); CREATE INDEX se ON series (id); CREATE INDEX sf ON staff (id);
    CREATE INDEX si ON sites (id); CREATE INDEX ro ON rooms (id);
    CREATE INDEX od ON occurrences (day, starts); CREATE INDEX orr ON occurrences (room, starts, ends);
    CREATE INDEX os ON occurrences (series, on_day); CREATE INDEX pp ON people (person, starts, ends);
    CREATE INDEX ps ON people (series, on_day);";

/// A plain file that is read and written as the store is: by one connection each, with a journal beside it, and as large a cache.
pub struct Plain {
    reader: Connection,
    writer: Connection,
}

impl Plain {
    /// Copies the rows.
    pub fn copy(store: &Store, path: &Path) -> Self {
        let writer = Connection::open(path).unwrap();
        writer.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(())).unwrap();
        writer.execute_batch("BEGIN").unwrap();
        for (table, rows) in TABLES {
            let name = table.trim_start_matches("VIRTUAL TABLE ").split(' ').next().unwrap();
            let create = if table.starts_with("VIRTUAL") { format!("CREATE {table}") } else { format!("CREATE TABLE {table}") };
            writer.execute_batch(&create).unwrap();
            let mut statement = store.read().prepare(rows).unwrap();
            let columns = statement.column_count();
            let insert = format!("INSERT INTO {name} VALUES ({})", vec!["?"; columns].join(","));
            let mut rows = statement.query([]).unwrap();
            while let Some(row) = rows.next().unwrap() {
                let values: Vec<Value> = (0..columns).map(|n| row.get(n).unwrap()).collect();
                writer.prepare_cached(&insert).unwrap().execute(rusqlite::params_from_iter(values)).unwrap();
            }
        }
        writer.execute_batch(&format!("{INDEXES} COMMIT")).unwrap();
        let reader = Connection::open(path).unwrap();
        reader.execute_batch("PRAGMA query_only = ON; PRAGMA cache_size = -4096").unwrap();
        Self { reader, writer }
    }

    /// Reads every column of every row; how many there were.
    pub fn rows(&self, sql: &str) -> usize {
        let mut statement = self.reader.prepare_cached(sql).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        let mut count = 0;
        while let Some(row) = rows.next().unwrap() {
            (0..columns).for_each(|n| drop(row.get::<_, Value>(n).unwrap()));
            count += 1;
        }
        count
    }

    /// Another connection's save: what the reader had in its cache is read anew, as it is of the store.
    pub fn save(&self, n: usize) {
        self.writer.execute("UPDATE saves SET text = ?1", [format!("save {n}")]).unwrap();
    }
}

/// Everything that overlaps a series in its room or with its people.
pub fn overlaps(id: SeriesId) -> String {
    let id = id.uuid().simple();
    format!(
        "SELECT o.* FROM occurrences m CROSS JOIN occurrences o WHERE m.series = x'{id}' AND m.day BETWEEN '2026-11-24' AND '2027-11-25'
             AND o.room = m.room AND o.starts BETWEEN m.starts - 86400 AND m.ends AND o.ends > m.starts AND o.series <> m.series
         UNION ALL
         SELECT o.* FROM people m CROSS JOIN people p CROSS JOIN occurrences o WHERE m.series = x'{id}' AND p.person = m.person
             AND p.starts BETWEEN m.starts - 86400 AND m.ends AND p.ends > m.starts AND p.series <> m.series AND o.series = p.series
             AND o.on_day = p.on_day"
    )
}

/// The first page of partners, and how many there are.
pub const PARTNERS: &str = "SELECT *, (SELECT count(*) FROM organizations) FROM organizations ORDER BY folded, id LIMIT 51";

/// The first page of agreements with their partners' names, and how many there are.
pub const AGREEMENTS: &str = "SELECT a.*, o.name, (SELECT count(*) FROM agreements)
    FROM agreements a JOIN organizations o ON o.id = a.partner ORDER BY a.end_on, a.id LIMIT 51";

/// What meets in a week, where and with whom, by name.
pub const WEEK: &str = "SELECT o.*, s.kind, w.name, p.person, f.name, f.organization, t.name, r.name FROM occurrences o
    JOIN people p ON p.series = o.series AND p.on_day = o.on_day JOIN series s ON s.id = o.series JOIN organizations w ON w.id = s.partner
    JOIN staff f ON f.id = p.person JOIN sites t ON t.id = o.site JOIN rooms r ON r.id = o.room
    WHERE o.day BETWEEN '2026-11-23' AND '2026-11-29' ORDER BY o.starts";

/// The first page of what a search finds in agreements or by their partner's name, how many that is, and of how many.
pub fn search(words: &str) -> String {
    format!(
        "SELECT a.*, o.name, count(*) OVER (), (SELECT count(*) FROM agreements) FROM agreements a JOIN organizations o ON o.id = a.partner
         WHERE a.rowid IN (SELECT rowid FROM fts WHERE fts MATCH '{words}')
             OR a.partner IN (SELECT id FROM organizations WHERE rowid IN (SELECT rowid FROM names WHERE names MATCH '{words}'))
         ORDER BY a.end_on, a.id LIMIT 51"
    )
}
