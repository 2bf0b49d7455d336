-- Templates of the office, archived briefings, what exported documents quote, and to whom they were given.

ALTER TABLE briefing ADD COLUMN archived_at TEXT;
-- A template of the office is a briefing's document under a name of its own; null for a briefing.
ALTER TABLE briefing ADD COLUMN template_name TEXT;
ALTER TABLE briefing ADD COLUMN template_description TEXT NOT NULL DEFAULT '';

-- The versions that stand in an exported document, as the briefing pinned them then.
CREATE TABLE briefing_export_position (
  export_id INTEGER NOT NULL REFERENCES briefing_export (id),
  position_id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (export_id, position_id, version),
  FOREIGN KEY (position_id, version) REFERENCES position_version (position_id, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX briefing_export_position_by_position ON briefing_export_position (position_id, version);

CREATE TABLE briefing_export_excerpt (
  export_id INTEGER NOT NULL REFERENCES briefing_export (id),
  excerpt_id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (export_id, excerpt_id, version),
  FOREIGN KEY (excerpt_id, version) REFERENCES excerpt_version (excerpt_id, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX briefing_export_excerpt_by_excerpt ON briefing_export_excerpt (excerpt_id, version);

CREATE TABLE delivery (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  briefing_id INTEGER NOT NULL REFERENCES briefing (id),
  -- The document that was given; null where nobody said which.
  export_id INTEGER REFERENCES briefing_export (id),
  recipient TEXT NOT NULL,
  meeting TEXT NOT NULL,
  -- The day on which it was given, as in 2026-06-18.
  given_on TEXT NOT NULL,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE INDEX delivery_by_briefing ON delivery (briefing_id);
CREATE INDEX delivery_by_export ON delivery (export_id);
