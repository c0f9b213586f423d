-- The library of resources, and trainings between us and a partner. Head counts are of staff, never of survivors.
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
INSERT INTO resources_fts (resources_fts, rank) VALUES ('secure-delete', 1);

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
-- Answers what each side has received last.
CREATE INDEX trainings_partner ON trainings (partner, removed_at, state, trainer, held_on, id);
CREATE INDEX trainings_shown ON trainings (removed_at, archived_at, state, partner, held_on, id);
-- Newest first: days that grow downwards.
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
INSERT INTO trainings_fts (trainings_fts, rank) VALUES ('secure-delete', 1);

-- What trainings name is archived, not removed.
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
