-- Agreements with partners, their commitments and signed scans.
CREATE TABLE agreements (
  n           INTEGER PRIMARY KEY,
  id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  partner     BLOB NOT NULL REFERENCES organizations (id),
  title       TEXT NOT NULL CHECK (title <> ''),
  folded      TEXT NOT NULL,
  kind        TEXT NOT NULL,
  state       TEXT NOT NULL,
  purpose     TEXT NOT NULL,
  start_on    TEXT,
  end_on      TEXT CHECK (end_on IS NULL OR start_on IS NULL OR end_on >= start_on),
  notice_days INTEGER,
  lead_days   INTEGER,
  notice_on   TEXT,
  lead_on     TEXT,
  review_on   TEXT NOT NULL CHECK (json_valid(review_on)),
  signatories TEXT NOT NULL CHECK (json_valid(signatories)),
  liaisons    TEXT NOT NULL CHECK (json_valid(liaisons)),
  clauses     TEXT NOT NULL CHECK (json_valid(clauses)),
  notes       TEXT NOT NULL,
  life        TEXT NOT NULL CHECK (json_valid(life)),
  follows     TEXT GENERATED ALWAYS AS (life ->> '$.follows') VIRTUAL,   -- an id as text
  ended_on    TEXT GENERATED ALWAYS AS (life ->> '$.ended_on') VIRTUAL,
  archived_at TEXT,
  removed_at  TEXT,
  revision    INTEGER NOT NULL,
  updated_at  TEXT NOT NULL
) STRICT;
-- One successor each: a second renewal or amendment cannot be written.
CREATE UNIQUE INDEX agreements_follows ON agreements (follows) WHERE follows IS NOT NULL AND removed_at IS NULL;
CREATE INDEX agreements_partner ON agreements (partner, id);
-- Each of a list's orders, and its counts by state, kind and partner, comes from one of these alone.
CREATE INDEX agreements_end ON agreements (ifnull(end_on, '9999'), id, state, kind, partner, end_on, removed_at, archived_at)
  WHERE removed_at IS NULL AND archived_at IS NULL;
CREATE INDEX agreements_title ON agreements (folded, id, state, kind, partner, removed_at, archived_at)
  WHERE removed_at IS NULL AND archived_at IS NULL;

CREATE TABLE commitments (
  agreement   BLOB NOT NULL REFERENCES agreements (id) ON DELETE CASCADE,
  id          BLOB NOT NULL CHECK (length(id) = 16),
  place       INTEGER NOT NULL,
  giver       TEXT NOT NULL CHECK (giver IN ('us', 'partner')),
  unit        TEXT NOT NULL,
  quantity    INTEGER CHECK (quantity > 0),  -- hundredths
  period      TEXT,
  description TEXT NOT NULL,
  from_on     TEXT,
  until_on    TEXT,
  PRIMARY KEY (agreement, id),
  CHECK ((unit = 'referrals') = (quantity IS NULL) AND (quantity IS NULL) = (period IS NULL))
) STRICT;

-- What was given, by hand. A commitment lives in its agreement and may leave it; the delivery stays with the agreement.
CREATE TABLE deliveries (
  id         BLOB PRIMARY KEY CHECK (length(id) = 16),
  agreement  BLOB NOT NULL REFERENCES agreements (id) ON DELETE CASCADE,
  commitment BLOB NOT NULL CHECK (length(commitment) = 16),
  held_on    TEXT NOT NULL,
  quantity   INTEGER NOT NULL CHECK (quantity > 0),  -- hundredths
  unit       TEXT NOT NULL,
  note       TEXT NOT NULL,
  removed_at TEXT,
  revision   INTEGER NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX deliveries_agreement ON deliveries (agreement, held_on, id);

CREATE TABLE scans (
  id         BLOB PRIMARY KEY CHECK (length(id) = 16),
  agreement  BLOB NOT NULL REFERENCES agreements (id) ON DELETE CASCADE,
  name       TEXT NOT NULL,
  media      TEXT NOT NULL CHECK (media IN ('image/jpeg', 'image/png', 'application/pdf')),
  size       INTEGER NOT NULL,
  digest     TEXT NOT NULL CHECK (length(digest) = 64),
  added_at   TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE INDEX scans_agreement ON scans (agreement, id);

CREATE TABLE scan_chunks (
  scan  BLOB NOT NULL REFERENCES scans (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (scan, place)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE agreements_fts USING fts5 (
  title, purpose, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3'
);
INSERT INTO agreements_fts (agreements_fts, rank) VALUES ('secure-delete', 1);

-- A partner that agreements name is archived, not removed.
CREATE TRIGGER organizations_in_use BEFORE UPDATE OF removed_at ON organizations
WHEN NEW.removed_at IS NOT NULL AND EXISTS (SELECT 1 FROM agreements WHERE partner = NEW.id AND removed_at IS NULL)
BEGIN
  SELECT raise(ABORT, 'in use');
END;

-- How columns of a spreadsheet were mapped the last time.
CREATE TABLE mappings (
  headings TEXT PRIMARY KEY,
  mapping  TEXT NOT NULL CHECK (json_valid(mapping)),
  used_at  TEXT NOT NULL
) STRICT;
