-- Which reminder is out of sight until when; reminders themselves are worked out from the records.
CREATE TABLE snoozes (
  kind   TEXT NOT NULL,
  record BLOB NOT NULL CHECK (length(record) = 16),
  side   TEXT NOT NULL CHECK (side IN ('', 'us', 'partner')),
  until  TEXT NOT NULL,
  PRIMARY KEY (kind, record, side)
) STRICT, WITHOUT ROWID;
