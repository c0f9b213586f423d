-- The partnership store as it is now. Written by a test from the migrations; do not edit.

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

CREATE TABLE people (
  id          BLOB PRIMARY KEY CHECK (length(id) = 16),
  name        TEXT NOT NULL,
  label       TEXT NOT NULL,
  public_key  BLOB NOT NULL UNIQUE CHECK (length(public_key) = 32),
  roles       TEXT NOT NULL CHECK (json_valid(roles)),
  preferences TEXT NOT NULL CHECK (json_valid(preferences)),
  added_at    TEXT NOT NULL,
  removed_at  TEXT
) STRICT;

CREATE TABLE recoveries (
  store        TEXT PRIMARY KEY CHECK (store IN ('partnership', 'choices')),
  public_key   BLOB NOT NULL UNIQUE CHECK (length(public_key) = 32),
  confirmed_at TEXT
) STRICT;

CREATE TABLE settings (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

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

CREATE UNIQUE INDEX agreements_follows ON agreements (follows) WHERE follows IS NOT NULL AND removed_at IS NULL;

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

CREATE VIRTUAL TABLE agreements_fts USING fts5 (
  title, purpose, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3'
);

CREATE TRIGGER organizations_in_use BEFORE UPDATE OF removed_at ON organizations
WHEN NEW.removed_at IS NOT NULL AND EXISTS (SELECT 1 FROM agreements WHERE partner = NEW.id AND removed_at IS NULL)
BEGIN
  SELECT raise(ABORT, 'in use');
END;

CREATE TABLE mappings (
  headings TEXT PRIMARY KEY,
  mapping  TEXT NOT NULL CHECK (json_valid(mapping)),
  used_at  TEXT NOT NULL
) STRICT;

CREATE TABLE resources (
  n           INTEGER PRIMARY KEY,
  id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  place       INTEGER NOT NULL,
  own         INTEGER NOT NULL CHECK (own IN (0, 1)),
  title       TEXT NOT NULL CHECK (title <> ''),
  folded      TEXT NOT NULL,
  topic_group TEXT NOT NULL,
  kind        TEXT NOT NULL,
  audience    TEXT NOT NULL,
  publisher   TEXT NOT NULL,
  address     TEXT NOT NULL,
  notes       TEXT NOT NULL,
  archived_at TEXT,
  removed_at  TEXT,
  revision    INTEGER NOT NULL,
  updated_at  TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE resources_fts USING fts5 (
  title, audience, publisher, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3'
);

CREATE TABLE trainings (
  n             INTEGER PRIMARY KEY,
  id            BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  partner       BLOB NOT NULL REFERENCES organizations (id),
  topic         TEXT NOT NULL CHECK (topic <> ''),
  folded        TEXT NOT NULL,
  held_on       TEXT NOT NULL,
  state         TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')),
  trainer       TEXT NOT NULL CHECK (trainer IN ('us', 'partner', 'both')),
  hours         INTEGER CHECK (hours > 0),  -- hundredths
  heads_us      INTEGER CHECK (heads_us >= 0),
  heads_partner INTEGER CHECK (heads_partner >= 0),
  materials     TEXT NOT NULL,
  notes         TEXT NOT NULL,
  archived_at   TEXT,
  removed_at    TEXT,
  revision      INTEGER NOT NULL,
  updated_at    TEXT NOT NULL
) STRICT;

CREATE INDEX trainings_partner ON trainings (partner, removed_at, state, trainer, held_on, id);

CREATE INDEX trainings_shown ON trainings (removed_at, archived_at, state, partner, held_on, id);

CREATE INDEX trainings_newest ON trainings (printf('%08d', 99999999 - replace(held_on, '-', '')), id);

CREATE INDEX trainings_topic ON trainings (folded, id);

CREATE TABLE training_resources (
  training BLOB NOT NULL REFERENCES trainings (id) ON DELETE CASCADE,
  place    INTEGER NOT NULL,
  resource BLOB NOT NULL REFERENCES resources (id),
  PRIMARY KEY (training, resource)
) STRICT, WITHOUT ROWID;

CREATE INDEX training_resources_resource ON training_resources (resource, training);

CREATE VIRTUAL TABLE trainings_fts USING fts5 (
  topic, materials, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3'
);

CREATE TRIGGER organizations_in_trainings BEFORE UPDATE OF removed_at ON organizations
WHEN NEW.removed_at IS NOT NULL AND EXISTS (SELECT 1 FROM trainings WHERE partner = NEW.id AND removed_at IS NULL)
BEGIN
  SELECT raise(ABORT, 'in use');
END;

CREATE TRIGGER resources_in_trainings BEFORE UPDATE OF removed_at ON resources
WHEN NEW.removed_at IS NOT NULL AND EXISTS (SELECT 1 FROM training_resources l JOIN trainings t ON t.id = l.training
                                            WHERE l.resource = NEW.id AND t.removed_at IS NULL)
BEGIN
  SELECT raise(ABORT, 'in use');
END;

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

CREATE TABLE snoozes (
  kind   TEXT NOT NULL,
  record BLOB NOT NULL CHECK (length(record) = 16),
  side   TEXT NOT NULL CHECK (side IN ('', 'us', 'partner')),
  until  TEXT NOT NULL,
  PRIMARY KEY (kind, record, side)
) STRICT, WITHOUT ROWID;

CREATE TABLE "scans" (
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

CREATE TABLE "scan_chunks" (
  scan  BLOB NOT NULL REFERENCES "scans" (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (scan, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX scans_agreement ON scans (agreement, id) WHERE agreement IS NOT NULL;

CREATE INDEX scans_training ON scans (training, id) WHERE training IS NOT NULL;

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

CREATE VIEW sites_in_use AS
SELECT organization, site FROM rooms WHERE removed_at IS NULL
UNION SELECT organization, site FROM closures WHERE site IS NOT NULL AND removed_at IS NULL;

CREATE TABLE groups (
  n           INTEGER PRIMARY KEY,
  id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  partner     BLOB NOT NULL REFERENCES organizations (id),
  agreement   BLOB CHECK (length(agreement) = 16),  -- no key: what lies in the bin may go before this does
  name        TEXT NOT NULL CHECK (name <> ''),
  folded      TEXT NOT NULL,
  purpose     TEXT NOT NULL,
  capacity    INTEGER CHECK (capacity > 0),
  languages   TEXT NOT NULL CHECK (json_valid(languages)),
  open        INTEGER NOT NULL CHECK (open IN (0, 1)),
  childcare   INTEGER NOT NULL CHECK (childcare IN (0, 1)),
  transport   INTEGER NOT NULL CHECK (transport IN (0, 1)),
  notes       TEXT NOT NULL,
  archived_at TEXT,
  removed_at  TEXT,
  revision    INTEGER NOT NULL,
  updated_at  TEXT NOT NULL
) STRICT;

CREATE INDEX groups_partner ON groups (partner, folded, id);

CREATE INDEX groups_name ON groups (folded, id);

CREATE TABLE group_substitutes (
  grouped BLOB NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
  place   INTEGER NOT NULL,
  person  BLOB NOT NULL CHECK (length(person) = 16),  -- no key, as above
  PRIMARY KEY (grouped, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX group_substitutes_person ON group_substitutes (person, grouped);

CREATE VIRTUAL TABLE groups_fts USING fts5 (
  name, purpose, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3'
);

CREATE TRIGGER organizations_in_groups BEFORE UPDATE OF removed_at ON organizations
WHEN NEW.removed_at IS NOT NULL AND EXISTS (SELECT 1 FROM groups WHERE partner = NEW.id AND removed_at IS NULL)
BEGIN
  SELECT raise(ABORT, 'in use');
END;

CREATE TRIGGER agreements_in_groups BEFORE UPDATE OF removed_at ON agreements
WHEN NEW.removed_at IS NOT NULL AND EXISTS (SELECT 1 FROM groups WHERE agreement = NEW.id AND removed_at IS NULL)
BEGIN
  SELECT raise(ABORT, 'in use');
END;

CREATE TRIGGER staff_in_groups BEFORE UPDATE OF removed_at ON staff
WHEN NEW.removed_at IS NOT NULL AND EXISTS (SELECT 1 FROM group_substitutes l JOIN groups g ON g.id = l.grouped
                                            WHERE l.person = NEW.id AND g.removed_at IS NULL)
BEGIN
  SELECT raise(ABORT, 'in use');
END;

CREATE TABLE series (
  id           BLOB PRIMARY KEY CHECK (length(id) = 16),
  kind         TEXT NOT NULL CHECK (kind IN ('on_site', 'session')),
  partner      BLOB NOT NULL REFERENCES organizations (id),
  group_id     BLOB REFERENCES groups (id),
  agreement    BLOB REFERENCES agreements (id) ON DELETE SET NULL,
  segments     TEXT NOT NULL CHECK (json_valid(segments)),
  changes      TEXT NOT NULL CHECK (json_valid(changes)),
  held         TEXT NOT NULL CHECK (json_valid(held)),
  notes        TEXT NOT NULL,
  uid          TEXT NOT NULL,
  filled_until TEXT NOT NULL,
  removed_at   TEXT,
  revision     INTEGER NOT NULL,
  updated_at   TEXT NOT NULL,
  CHECK ((kind = 'session') = (group_id IS NOT NULL))
) STRICT;

CREATE INDEX series_by_partner ON series (partner, id);

CREATE INDEX series_by_group ON series (group_id) WHERE group_id IS NOT NULL;

CREATE UNIQUE INDEX series_by_uid ON series (uid) WHERE uid <> '' AND removed_at IS NULL;

CREATE TABLE occurrences (
  series       BLOB NOT NULL REFERENCES series (id) ON DELETE CASCADE,
  on_day       TEXT NOT NULL,
  day          TEXT NOT NULL,
  starts       INTEGER NOT NULL,
  ends         INTEGER NOT NULL CHECK (ends > starts),
  zone         TEXT NOT NULL,
  organization BLOB NOT NULL,
  site         BLOB NOT NULL,
  room         BLOB,
  cancelled_by TEXT,
  moved        INTEGER NOT NULL CHECK (moved IN (0, 1)),
  extra        INTEGER NOT NULL CHECK (extra IN (0, 1)),
  clock        TEXT NOT NULL,
  held         INTEGER NOT NULL CHECK (held IN (0, 1)),
  heads        INTEGER,
  note         TEXT NOT NULL,
  PRIMARY KEY (series, on_day)
) STRICT, WITHOUT ROWID;

CREATE INDEX occurrences_by_room ON occurrences (room, starts, ends) WHERE room IS NOT NULL AND cancelled_by IS NULL;

CREATE TABLE occurrence_people (
  series  BLOB NOT NULL,
  on_day  TEXT NOT NULL,
  place   INTEGER NOT NULL,
  person  BLOB NOT NULL,
  starts  INTEGER NOT NULL,
  ends    INTEGER NOT NULL,
  present INTEGER NOT NULL CHECK (present IN (0, 1)),
  substitute INTEGER NOT NULL CHECK (substitute IN (0, 1)),
  PRIMARY KEY (series, on_day, place),
  FOREIGN KEY (series, on_day) REFERENCES occurrences (series, on_day) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX occurrence_people_by_person ON occurrence_people (person, starts, ends) WHERE present = 1;

CREATE TRIGGER organizations_in_series BEFORE UPDATE OF removed_at ON organizations
WHEN NEW.removed_at IS NOT NULL AND EXISTS (SELECT 1 FROM series WHERE partner = NEW.id AND removed_at IS NULL)
BEGIN
  SELECT raise(ABORT, 'in use');
END;

CREATE TRIGGER groups_in_series BEFORE UPDATE OF removed_at ON groups
WHEN NEW.removed_at IS NOT NULL AND EXISTS (SELECT 1 FROM series WHERE group_id = NEW.id AND removed_at IS NULL)
BEGIN
  SELECT raise(ABORT, 'in use');
END;

CREATE TRIGGER staff_in_series BEFORE UPDATE OF removed_at ON staff
WHEN NEW.removed_at IS NOT NULL AND EXISTS (SELECT 1 FROM series
    WHERE removed_at IS NULL AND instr(replace(segments || changes, '-', ''), lower(hex(NEW.id))) > 0)
BEGIN
  SELECT raise(ABORT, 'in use');
END;

CREATE TRIGGER rooms_in_series BEFORE UPDATE OF removed_at ON rooms
WHEN NEW.removed_at IS NOT NULL AND EXISTS (SELECT 1 FROM series
    WHERE removed_at IS NULL AND instr(replace(segments || changes, '-', ''), lower(hex(NEW.id))) > 0)
BEGIN
  SELECT raise(ABORT, 'in use');
END;

CREATE TABLE remarks (
  id          BLOB PRIMARY KEY CHECK (length(id) = 16),
  week        TEXT NOT NULL,  -- its Monday
  kind        TEXT NOT NULL CHECK (kind IN ('comment', 'acceptance', 'send_back', 'sign_off')),
  finding     TEXT,
  text        TEXT NOT NULL,
  person      BLOB NOT NULL,
  at          TEXT NOT NULL,
  signed      TEXT CHECK (signed IS NULL OR json_valid(signed)),
  taken_back_at TEXT,
  CHECK ((kind = 'sign_off') = (signed IS NOT NULL)),
  CHECK (kind <> 'acceptance' OR finding IS NOT NULL)
) STRICT;

CREATE INDEX remarks_by_week ON remarks (week, at);

CREATE INDEX remarks_by_finding ON remarks (finding, at) WHERE finding IS NOT NULL;

CREATE INDEX audit_by_time ON audit (at, seq);

CREATE TABLE chain (
  id  INTEGER PRIMARY KEY CHECK (id = 1),
  key BLOB NOT NULL CHECK (length(key) = 32)
) STRICT;

CREATE INDEX agreements_in_use ON agreements (n, removed_at, archived_at) WHERE removed_at IS NULL AND archived_at IS NULL;

CREATE INDEX agreements_partner ON agreements (partner, id, state, title, start_on, end_on, life ->> '$.ended_on', life ->> '$.follows',
                                               removed_at);

CREATE INDEX agreements_end ON agreements (ifnull(end_on, '9999'), id, state, kind, partner, title, start_on, end_on,
                                           life ->> '$.ended_on', notice_on, lead_on, review_on, removed_at, archived_at)
  WHERE removed_at IS NULL AND archived_at IS NULL;

CREATE INDEX organizations_named ON organizations (id, name, folded);

CREATE INDEX organizations_name ON organizations (folded, id, own, removed_at, archived_at, name, town, offers, accepting, confirmed_on)
  WHERE own = 0 AND removed_at IS NULL AND archived_at IS NULL;

CREATE INDEX occurrences_by_day ON occurrences (day, starts, ends, zone, organization, site, room, cancelled_by, moved, extra, clock,
                                                held, heads, note);

CREATE INDEX occurrence_people_by_time ON occurrence_people (starts, series, on_day, place, person, present, substitute);
