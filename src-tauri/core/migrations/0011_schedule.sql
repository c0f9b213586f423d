-- Series: on-site assignments and the meetings of groups. Stretches, changed days and what was held are one record, since the
-- past must stay as it was when the record changes.
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

-- Derived from series, filled again with each change of one: when and where it meets, in seconds since 1970.
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
CREATE INDEX occurrences_by_day ON occurrences (day, starts);
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

-- Whoever and whatever a series names stays as long as it does. Ids stand in its stretches as text.
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
