-- What staff changed in the list of discouraged terms, and what a briefing says of its pages and of terms it keeps.

-- The list itself ships in terms.json. A row here has a shipped term's id, or a random one for a term of staff's own,
-- so that a term nobody touched follows a newer list.
CREATE TABLE term (
  -- In the order in which they were added.
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  -- Its words as staff put them; null where they are as they ship.
  content TEXT CHECK (json_valid(content)),
  is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
  changed_at TEXT NOT NULL
) STRICT;

UPDATE briefing SET document = json_set(
  document, '$.details.pageSize', 'letter', '$.details.pageLimit', NULL, '$.details.acceptedTerms', json('[]'));
