-- Every page that is read is deciphered and proven first, so what lists and weeks ask lies together in an index of its own.

-- How many agreements there are in use: one small entry for each.
CREATE INDEX agreements_in_use ON agreements (n, removed_at, archived_at) WHERE removed_at IS NULL AND archived_at IS NULL;

-- From when until when each binds, partner by partner.
DROP INDEX agreements_partner;
CREATE INDEX agreements_partner ON agreements (partner, id, state, title, start_on, end_on, life ->> '$.ended_on', life ->> '$.follows',
                                               removed_at);

-- Whole lines of the lists, and the names of partners beside them.
DROP INDEX agreements_end;
CREATE INDEX agreements_end ON agreements (ifnull(end_on, '9999'), id, state, kind, partner, title, start_on, end_on,
                                           life ->> '$.ended_on', notice_on, lead_on, review_on, removed_at, archived_at)
  WHERE removed_at IS NULL AND archived_at IS NULL;
CREATE INDEX organizations_named ON organizations (id, name, folded);
DROP INDEX organizations_name;
CREATE INDEX organizations_name ON organizations (folded, id, own, removed_at, archived_at, name, town, offers, accepting, confirmed_on)
  WHERE own = 0 AND removed_at IS NULL AND archived_at IS NULL;

-- Whole days of the schedule, and who is there.
DROP INDEX occurrences_by_day;
CREATE INDEX occurrences_by_day ON occurrences (day, starts, ends, zone, organization, site, room, cancelled_by, moved, extra, clock,
                                                held, heads, note);
CREATE INDEX occurrence_people_by_time ON occurrence_people (starts, series, on_day, place, person, present, substitute);
