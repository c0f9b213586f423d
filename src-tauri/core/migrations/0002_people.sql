-- Who may open the vault, which public keys the store vouches for, and the program's settings.
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
