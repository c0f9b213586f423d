-- Scans are attached to trainings too. A column's NOT NULL cannot be taken away, so both tables are made anew; the chunks go
-- first, since dropping the scans would drop them with it.
CREATE TABLE scans_anew (
  id         BLOB PRIMARY KEY CHECK (length(id) = 16),
  agreement  BLOB REFERENCES agreements (id) ON DELETE CASCADE,
  training   BLOB REFERENCES trainings (id) ON DELETE CASCADE,
  name       TEXT NOT NULL,
  media      TEXT NOT NULL CHECK (media IN ('image/jpeg', 'image/png', 'application/pdf')),
  size       INTEGER NOT NULL,
  digest     TEXT NOT NULL CHECK (length(digest) = 64),
  added_at   TEXT NOT NULL,
  removed_at TEXT,
  CHECK ((agreement IS NULL) <> (training IS NULL))
) STRICT;
INSERT INTO scans_anew (id, agreement, name, media, size, digest, added_at, removed_at)
  SELECT id, agreement, name, media, size, digest, added_at, removed_at FROM scans;

CREATE TABLE scan_chunks_anew (
  scan  BLOB NOT NULL REFERENCES scans_anew (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (scan, place)
) STRICT, WITHOUT ROWID;
INSERT INTO scan_chunks_anew (scan, place, bytes) SELECT scan, place, bytes FROM scan_chunks;

DROP TABLE scan_chunks;
DROP TABLE scans;
ALTER TABLE scans_anew RENAME TO scans;
ALTER TABLE scan_chunks_anew RENAME TO scan_chunks;
CREATE INDEX scans_agreement ON scans (agreement, id) WHERE agreement IS NOT NULL;
CREATE INDEX scans_training ON scans (training, id) WHERE training IS NOT NULL;
