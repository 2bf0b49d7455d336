-- The library: positions and their versions, topics, briefings and their revisions, and one full-text index.

CREATE TABLE library (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  created_at TEXT NOT NULL,
  -- The page the starter library was read from; null for a library that was begun empty.
  starter_page TEXT
) STRICT;

CREATE TABLE position (
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  -- The order given: that of the page, then that of adding.
  ordinal INTEGER NOT NULL,
  current_version INTEGER NOT NULL,
  -- The current version's title, so that lists sort without a join.
  title TEXT NOT NULL,
  FOREIGN KEY (id, current_version) REFERENCES position_version (position_id, version) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX position_by_ordinal ON position (ordinal);
CREATE INDEX position_by_title ON position (title COLLATE NOCASE);

CREATE TABLE position_version (
  position_id INTEGER NOT NULL REFERENCES position (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  title TEXT NOT NULL,
  statement TEXT NOT NULL,
  -- [{ "heading": …, "text": … }], in reading order.
  sections TEXT NOT NULL CHECK (json_valid(sections)),
  publisher TEXT NOT NULL,
  work TEXT NOT NULL,
  page TEXT NOT NULL,
  saved_on TEXT,
  -- The original file in files/, for what was imported.
  file_sha256 TEXT,
  origin TEXT NOT NULL CHECK (origin IN ('imported', 'written', 'restored')),
  -- Of the canonical text: see sha256-of-content.ts.
  sha256 TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (position_id, version)
) STRICT;

-- The record's words: what a version says can't be changed, not even by a mistake of ours.
CREATE TRIGGER position_version_is_immutable BEFORE UPDATE ON position_version
BEGIN
  SELECT raise(ABORT, 'a version of a position is immutable');
END;
CREATE TRIGGER position_version_is_kept BEFORE DELETE ON position_version
BEGIN
  SELECT raise(ABORT, 'a version of a position is never deleted');
END;

CREATE TABLE topic (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE
) STRICT;

CREATE TABLE position_topic (
  position_id INTEGER NOT NULL REFERENCES position (id),
  topic_id INTEGER NOT NULL REFERENCES topic (id),
  PRIMARY KEY (position_id, topic_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX position_topic_by_topic ON position_topic (topic_id);

CREATE TABLE briefing (
  -- Never used again, so that a removed briefing's id can't come to mean another.
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  -- The document at `revision`, whole: { "details": …, "blocks": […] }.
  document TEXT NOT NULL CHECK (json_valid(document)),
  revision INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  removed_at TEXT,
  -- 1 while the search index lags behind the document; it catches up before the next search.
  search_stale INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX briefing_by_update ON briefing (updated_at);
CREATE INDEX briefing_search_stale ON briefing (id) WHERE search_stale = 1;

-- A tree: undo goes to the parent, redo to the youngest child, an edit makes a child. Nothing is ever cut off.
CREATE TABLE briefing_revision (
  briefing_id INTEGER NOT NULL REFERENCES briefing (id),
  revision INTEGER NOT NULL,
  parent INTEGER,
  -- Operations from the parent's document to this one, and back.
  forward TEXT NOT NULL CHECK (json_valid(forward)),
  backward TEXT NOT NULL CHECK (json_valid(backward)),
  burst TEXT,
  created_at TEXT NOT NULL,
  PRIMARY KEY (briefing_id, revision),
  FOREIGN KEY (briefing_id, parent) REFERENCES briefing_revision (briefing_id, revision)
) STRICT;
CREATE INDEX briefing_revision_by_parent ON briefing_revision (briefing_id, parent);

CREATE TABLE briefing_reference (
  briefing_id INTEGER NOT NULL REFERENCES briefing (id),
  position_id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (briefing_id, position_id, version),
  FOREIGN KEY (position_id, version) REFERENCES position_version (position_id, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX briefing_reference_by_position ON briefing_reference (position_id, version);

CREATE TABLE briefing_export (
  id INTEGER PRIMARY KEY,
  briefing_id INTEGER NOT NULL REFERENCES briefing (id),
  revision INTEGER NOT NULL,
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  exported_at TEXT NOT NULL
) STRICT;
CREATE INDEX briefing_export_by_briefing ON briefing_export (briefing_id);

CREATE TABLE preference (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

-- rowid is id * 4 + kind (0 position, 1 briefing), so that an entry is found and replaced without a scan.
CREATE VIRTUAL TABLE search_index USING fts5 (
  title,
  body,
  topics,
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '1 2 3'
);
