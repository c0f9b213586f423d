-- Organizations (ours too) with their sites, contacts and services.
CREATE TABLE organizations (
  n              INTEGER PRIMARY KEY,
  id             BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  own            INTEGER NOT NULL CHECK (own IN (0, 1)),
  name           TEXT NOT NULL CHECK (name <> ''),
  folded         TEXT NOT NULL,
  alternate_name TEXT NOT NULL,
  description    TEXT NOT NULL,
  email          TEXT NOT NULL,
  website        TEXT NOT NULL,
  phones         TEXT NOT NULL CHECK (json_valid(phones)),
  languages      TEXT NOT NULL CHECK (json_valid(languages)),
  duties         TEXT NOT NULL CHECK (json_valid(duties)),
  notes          TEXT NOT NULL,
  town           TEXT NOT NULL,
  accepting      TEXT NOT NULL,
  offers         INTEGER NOT NULL,
  confirmed_on   TEXT,
  confirmed_by   TEXT NOT NULL,
  archived_at    TEXT,
  removed_at     TEXT,
  revision       INTEGER NOT NULL,
  updated_at     TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX organizations_own ON organizations (own) WHERE own = 1;
CREATE INDEX organizations_folded ON organizations (folded);
-- Each of a list's orders, and its count, comes from one of these alone: rows are wide, and every page of them is decrypted.
CREATE INDEX organizations_name ON organizations (folded, id, own, removed_at, archived_at)
  WHERE own = 0 AND removed_at IS NULL AND archived_at IS NULL;
CREATE INDEX organizations_confirmed ON organizations (ifnull(confirmed_on, ''), id, own, removed_at, archived_at)
  WHERE own = 0 AND removed_at IS NULL AND archived_at IS NULL;

CREATE TABLE sites (
  organization  BLOB NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  id            BLOB NOT NULL CHECK (length(id) = 16),
  place         INTEGER NOT NULL,
  name          TEXT NOT NULL,
  confidential  INTEGER NOT NULL CHECK (confidential IN (0, 1)),
  public_name   TEXT NOT NULL CHECK (confidential = 0 OR public_name <> ''),
  address       TEXT NOT NULL CHECK (json_valid(address)),
  latitude      REAL,
  longitude     REAL,
  timezone      TEXT NOT NULL,
  transport     TEXT NOT NULL,
  accessibility TEXT NOT NULL,
  hours         TEXT NOT NULL CHECK (json_valid(hours)),
  phones        TEXT NOT NULL CHECK (json_valid(phones)),
  PRIMARY KEY (organization, id)
) STRICT;

CREATE TABLE contacts (
  organization BLOB NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  id           BLOB NOT NULL CHECK (length(id) = 16),
  place        INTEGER NOT NULL,
  name         TEXT NOT NULL,
  title        TEXT NOT NULL,
  role         TEXT NOT NULL,
  email        TEXT NOT NULL,
  phones       TEXT NOT NULL CHECK (json_valid(phones)),
  PRIMARY KEY (organization, id)
) STRICT;

CREATE TABLE services (
  organization  BLOB NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  id            BLOB NOT NULL CHECK (length(id) = 16),
  place         INTEGER NOT NULL,
  name          TEXT NOT NULL,
  kind          TEXT NOT NULL,
  description   TEXT NOT NULL,
  audience      TEXT NOT NULL,
  languages     TEXT NOT NULL CHECK (json_valid(languages)),
  cost          TEXT NOT NULL,
  sliding_scale INTEGER CHECK (sliding_scale IN (0, 1)),
  modes         TEXT NOT NULL CHECK (json_valid(modes)),
  sites         TEXT NOT NULL CHECK (json_valid(sites)),
  town          TEXT NOT NULL,
  wait          TEXT NOT NULL,
  accessibility TEXT NOT NULL,
  childcare     INTEGER CHECK (childcare IN (0, 1)),
  staff_gender  TEXT NOT NULL,
  accepting     TEXT NOT NULL,
  bring         TEXT NOT NULL,
  active        INTEGER NOT NULL CHECK (active IN (0, 1)),
  PRIMARY KEY (organization, id)
) STRICT;
CREATE INDEX services_kind ON services (kind, organization);

CREATE VIRTUAL TABLE organizations_fts USING fts5 (
  name, town, services, rest, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3'
);
INSERT INTO organizations_fts (organizations_fts, rank) VALUES ('secure-delete', 1);
