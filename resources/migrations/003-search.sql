-- One index over positions, testimony with its passages, excerpts and briefings.

-- What the index has for each entry; see search/entries.ts for the ids. The words of a passage are in `passage`, which
-- nobody edits, so that they are not kept twice: its body is null.
CREATE TABLE search_entry (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL DEFAULT '',
  body TEXT,
  topics TEXT NOT NULL DEFAULT '',
  -- Of an excerpt.
  notes TEXT NOT NULL DEFAULT '',
  -- Who speaks: as labelled, by name, and for which organisation.
  speaker TEXT NOT NULL DEFAULT '',
  -- Of testimony, each with its initials, such as "Federal Trade Commission FTC".
  forum TEXT NOT NULL DEFAULT '',
  jurisdiction TEXT NOT NULL DEFAULT ''
) STRICT;

INSERT INTO search_entry (id, title, body, topics)
SELECT CASE rowid % 4 WHEN 0 THEN rowid / 4 ELSE (3 << 48) + rowid / 4 END, title, body, topics FROM search_index;
DROP TABLE search_index;

CREATE VIEW search_content AS
SELECT entry.id, entry.title, coalesce(entry.body, passage.text) AS body, entry.topics, entry.notes, entry.speaker,
       entry.forum, entry.jurisdiction
FROM search_entry AS entry
LEFT JOIN passage ON entry.body IS NULL
  AND passage.testimony_id = (entry.id >> 24) & 16777215 AND passage.ordinal = entry.id & 16777215;

-- Prefixes of up to three letters are looked up; longer ones become the words that begin with them.
CREATE VIRTUAL TABLE search_index USING fts5 (
  title,
  body,
  topics,
  notes,
  speaker,
  forum,
  jurisdiction,
  content = 'search_content',
  content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '1 2 3'
);
INSERT INTO search_index (search_index) VALUES ('rebuild');

-- The words that stand in it, in order.
CREATE VIRTUAL TABLE search_word USING fts5vocab (search_index, instance);
