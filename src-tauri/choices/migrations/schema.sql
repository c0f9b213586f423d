-- The choices store as it is now. Written by a test from the migrations; do not edit.

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

CREATE TABLE room (
  id       INTEGER PRIMARY KEY CHECK (id = 1),
  sign_key BLOB NOT NULL CHECK (length(sign_key) = 32),
  counter  INTEGER NOT NULL,
  latest   TEXT NOT NULL,
  rules    TEXT NOT NULL CHECK (json_valid(rules))
) STRICT;

CREATE TABLE survivors (
  id         BLOB PRIMARY KEY CHECK (length(id) = 16),
  sign       TEXT NOT NULL UNIQUE,
  salt       BLOB NOT NULL CHECK (length(salt) = 32),
  facts      TEXT NOT NULL CHECK (json_valid(facts)),
  filters    TEXT NOT NULL CHECK (json_valid(filters)),
  opened     BLOB NOT NULL,
  opened_by  TEXT NOT NULL,
  opened_at  TEXT NOT NULL,
  touched_at TEXT NOT NULL,
  wish_at    TEXT,
  revision   INTEGER NOT NULL
) STRICT;

CREATE TABLE answers (
  id       BLOB PRIMARY KEY CHECK (length(id) = 16),
  survivor BLOB NOT NULL REFERENCES survivors (id) ON DELETE CASCADE,
  service  BLOB NOT NULL,
  partner  BLOB NOT NULL,
  answer   TEXT NOT NULL CHECK (answer IN ('yes', 'not_now', 'no', 'something_else', 'changed_mind')),
  words    TEXT NOT NULL,
  ask_on   TEXT,
  at       TEXT NOT NULL,
  by       TEXT NOT NULL
) STRICT;

CREATE INDEX answers_by_survivor ON answers (survivor, at);

CREATE TABLE releases (
  id         BLOB PRIMARY KEY CHECK (length(id) = 16),
  survivor   BLOB NOT NULL REFERENCES survivors (id) ON DELETE CASCADE,
  number     TEXT NOT NULL UNIQUE,
  partner    BLOB NOT NULL,
  terms      TEXT NOT NULL CHECK (json_valid(terms)),
  drafted_at TEXT NOT NULL,
  signed_on  TEXT,
  signed_by  TEXT NOT NULL,
  marked_by  TEXT NOT NULL,
  paper      TEXT NOT NULL,
  revoked_at TEXT,
  used_at    TEXT,
  to_confirm INTEGER NOT NULL CHECK (to_confirm IN (0, 1)),
  revision   INTEGER NOT NULL
) STRICT;

CREATE INDEX releases_by_survivor ON releases (survivor, drafted_at);

CREATE TABLE referrals (
  id         BLOB PRIMARY KEY CHECK (length(id) = 16),
  survivor   BLOB NOT NULL REFERENCES survivors (id) ON DELETE CASCADE,
  partner    BLOB NOT NULL,
  service    BLOB,
  kind       TEXT NOT NULL CHECK (kind IN ('self', 'warm', 'staff')),
  release    BLOB REFERENCES releases (id) ON DELETE CASCADE,
  items      TEXT NOT NULL CHECK (json_valid(items)),
  how        TEXT NOT NULL CHECK (how IN ('handout', 'letter', 'telephone')),
  at         TEXT NOT NULL,
  by         TEXT NOT NULL,
  outcome    TEXT NOT NULL,
  outcome_at TEXT,
  place      TEXT NOT NULL CHECK (place IN ('unknown', 'place', 'no_place')),
  -- Somebody else is told only under a release.
  CHECK ((kind = 'self') = (release IS NULL))
) STRICT;

CREATE INDEX referrals_by_survivor ON referrals (survivor, at);

CREATE INDEX referrals_by_release ON referrals (release) WHERE release IS NOT NULL;

CREATE TABLE tasks (
  id       BLOB PRIMARY KEY CHECK (length(id) = 16),
  survivor BLOB NOT NULL REFERENCES survivors (id) ON DELETE CASCADE,
  kind     TEXT NOT NULL CHECK (kind IN ('call_partner', 'ask_again', 'wish')),
  partner  BLOB,
  -- What it follows from, so that it goes with it.
  cause    BLOB NOT NULL,
  due_on   TEXT NOT NULL,
  taken_by TEXT NOT NULL,
  done_at  TEXT
) STRICT;

CREATE INDEX tasks_open ON tasks (due_on, id) WHERE done_at IS NULL;

CREATE TABLE disclosures (
  id       BLOB PRIMARY KEY CHECK (length(id) = 16),
  survivor BLOB REFERENCES survivors (id) ON DELETE CASCADE,
  facts    TEXT NOT NULL CHECK (json_valid(facts)),
  by       TEXT NOT NULL,
  at       TEXT NOT NULL
) STRICT;

CREATE TABLE holds (
  id       BLOB PRIMARY KEY CHECK (length(id) = 16),
  survivor BLOB REFERENCES survivors (id) ON DELETE CASCADE,
  cause    TEXT NOT NULL CHECK (cause IN ('subpoena', 'order', 'lawyer')),
  set_at   TEXT NOT NULL,
  set_by   TEXT NOT NULL,
  lifted   TEXT NOT NULL CHECK (json_valid(lifted)),
  open     INTEGER NOT NULL CHECK (open IN (0, 1))
) STRICT;

CREATE TABLE tallies (
  month   TEXT NOT NULL,
  what    TEXT NOT NULL CHECK (what IN ('conversation', 'handout', 'self', 'warm', 'staff')),
  partner BLOB NOT NULL,
  service BLOB NOT NULL,
  count   INTEGER NOT NULL CHECK (count > 0),
  PRIMARY KEY (month, what, partner, service)
) STRICT, WITHOUT ROWID;

CREATE TABLE chain (
  id  INTEGER PRIMARY KEY CHECK (id = 1),
  key BLOB NOT NULL CHECK (length(key) = 32)
) STRICT;
