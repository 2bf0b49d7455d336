-- Moments of a briefing's history that nothing else tells. That it was made, renamed and exported is told by its
-- revisions and by briefing_export.
CREATE TABLE briefing_moment (
  id INTEGER PRIMARY KEY,
  briefing_id INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('named', 'template', 'restored')),
  -- What the person called it, or the template's title; empty for what was restored.
  name TEXT NOT NULL,
  -- The revision that was restored.
  source INTEGER CHECK ((source IS NOT NULL) = (kind = 'restored')),
  created_at TEXT NOT NULL,
  UNIQUE (briefing_id, revision, kind),
  FOREIGN KEY (briefing_id, revision) REFERENCES briefing_revision (briefing_id, revision),
  FOREIGN KEY (briefing_id, source) REFERENCES briefing_revision (briefing_id, revision)
) STRICT;
CREATE INDEX briefing_moment_by_source ON briefing_moment (briefing_id, source);
