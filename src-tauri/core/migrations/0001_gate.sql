-- The gate of a store: what was done (audit) and what stood before (changes). Both stores begin with it.
CREATE TABLE audit (
  seq    INTEGER PRIMARY KEY,
  at     TEXT NOT NULL,
  actor  BLOB NOT NULL,
  action TEXT NOT NULL,
  kind   TEXT NOT NULL,
  record BLOB NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  mac    BLOB NOT NULL CHECK (length(mac) = 32)
) STRICT;
CREATE INDEX audit_record ON audit (kind, record, seq);

CREATE TABLE changes (
  n      INTEGER PRIMARY KEY,
  kind   TEXT NOT NULL,
  record BLOB NOT NULL,
  at     TEXT NOT NULL,
  actor  BLOB NOT NULL,
  action TEXT NOT NULL,
  before TEXT CHECK (before IS NULL OR json_valid(before))
) STRICT;
CREATE INDEX changes_record ON changes (kind, record, n);
