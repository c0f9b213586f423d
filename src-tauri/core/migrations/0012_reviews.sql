-- What people said about a week of the schedule: comments, what was accepted or sent back, and that the week was signed off.
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
