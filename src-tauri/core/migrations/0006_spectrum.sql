-- What shows where a partnership stands, and where it stood. One table for four kinds of proof: attestations, teams,
-- co-located sites, and services at our doors are dated, archived, removed and read alike.
CREATE TABLE proofs (
  n           INTEGER PRIMARY KEY,
  id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  kind        TEXT NOT NULL CHECK (kind IN ('attestation', 'team', 'colocation', 'door')),
  partner     BLOB REFERENCES organizations (id),  -- NULL: our own program alone
  name        TEXT NOT NULL CHECK (name <> ''),
  facts       TEXT NOT NULL CHECK (json_valid(facts)),
  archived_at TEXT,
  removed_at  TEXT,
  revision    INTEGER NOT NULL,
  updated_at  TEXT NOT NULL
) STRICT;
CREATE INDEX proofs_partner ON proofs (partner, kind, id);

-- A dated snapshot of each level that a partnership came to, with the criteria as they stood.
CREATE TABLE placements (
  n            INTEGER PRIMARY KEY,
  id           BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  organization BLOB NOT NULL REFERENCES organizations (id),
  on_day       TEXT NOT NULL,
  level        TEXT NOT NULL,
  criteria     TEXT NOT NULL CHECK (json_valid(criteria)),
  reasons      TEXT NOT NULL CHECK (json_valid(reasons))
) STRICT;
CREATE INDEX placements_organization ON placements (organization, on_day, n);
