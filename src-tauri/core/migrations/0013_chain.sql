-- The key of the audit chain, since the keys of the store were changed; before that it follows from the store's first key.
-- An older store may have it already: it was given a new key before it came to this step.
CREATE TABLE IF NOT EXISTS chain (
  id  INTEGER PRIMARY KEY CHECK (id = 1),
  key BLOB NOT NULL CHECK (length(key) = 32)
) STRICT;
