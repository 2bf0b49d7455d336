-- Exports in other formats than Word's, and packets: several briefings that are given away together.

ALTER TABLE briefing_export ADD COLUMN format TEXT NOT NULL DEFAULT 'docx' CHECK (format IN ('docx', 'pdf', 'markdown'));
-- What the packet was called that the document was part of; null where it was exported by itself.
ALTER TABLE briefing_export ADD COLUMN packet TEXT;
-- The document's name in the packet's ZIP file, which path then names; null where path names the document.
ALTER TABLE briefing_export ADD COLUMN part TEXT;

CREATE TABLE packet (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- What a person chose: see src/shared/packets.ts.
  content TEXT NOT NULL CHECK (json_valid(content)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  last_made_at TEXT,
  removed_at TEXT
) STRICT;
