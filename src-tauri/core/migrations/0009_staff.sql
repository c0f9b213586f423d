-- Who works where, rooms, and days on which a place is closed. Staff of organizations alone, never survivors.
CREATE TABLE staff (
  n            INTEGER PRIMARY KEY,
  id           BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  organization BLOB NOT NULL REFERENCES organizations (id),
  name         TEXT NOT NULL CHECK (name <> ''),
  folded       TEXT NOT NULL,
  title        TEXT NOT NULL,
  role         TEXT NOT NULL CHECK (role IN ('advocate', 'clinician', 'other')),
  languages    TEXT NOT NULL CHECK (json_valid(languages)),
  oriented_on  TEXT,
  trained_on   TEXT,
  from_on      TEXT,
  until_on     TEXT CHECK (until_on >= from_on),
  notes        TEXT NOT NULL,
  archived_at  TEXT,
  removed_at   TEXT,
  revision     INTEGER NOT NULL,
  updated_at   TEXT NOT NULL
) STRICT;
CREATE INDEX staff_organization ON staff (organization, folded, id);

-- A site is rewritten with its organization, so nothing refers to it by key: the view below says which must stay.
CREATE TABLE rooms (
  n             INTEGER PRIMARY KEY,
  id            BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  organization  BLOB NOT NULL REFERENCES organizations (id),
  site          BLOB NOT NULL CHECK (length(site) = 16),
  name          TEXT NOT NULL CHECK (name <> ''),
  folded        TEXT NOT NULL,
  capacity      INTEGER CHECK (capacity > 0),
  accessibility TEXT NOT NULL,
  notes         TEXT NOT NULL,
  archived_at   TEXT,
  removed_at    TEXT,
  revision      INTEGER NOT NULL,
  updated_at    TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX rooms_name ON rooms (organization, site, folded) WHERE removed_at IS NULL;

CREATE TABLE closures (
  n            INTEGER PRIMARY KEY,
  id           BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  organization BLOB NOT NULL REFERENCES organizations (id),
  site         BLOB CHECK (length(site) = 16),  -- NULL: every site of the organization
  from_on      TEXT NOT NULL,
  until_on     TEXT NOT NULL CHECK (until_on >= from_on),
  yearly       INTEGER NOT NULL CHECK (yearly IN (0, 1)),
  reason       TEXT NOT NULL,
  removed_at   TEXT,
  revision     INTEGER NOT NULL,
  updated_at   TEXT NOT NULL
) STRICT;
CREATE INDEX closures_organization ON closures (organization, from_on, id);

-- Sites that an organization keeps while something stands on them.
CREATE VIEW sites_in_use AS
SELECT organization, site FROM rooms WHERE removed_at IS NULL
UNION SELECT organization, site FROM closures WHERE site IS NOT NULL AND removed_at IS NULL;
