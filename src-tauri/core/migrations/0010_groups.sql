-- Shared groups: what a group is and who can step in. Who came to it is never kept.
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
INSERT INTO groups_fts (groups_fts, rank) VALUES ('secure-delete', 1);

-- What a group names is archived, not removed.
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
