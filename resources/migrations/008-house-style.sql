-- How the organisation's Word documents look. No row: as Standpoint's own do.
CREATE TABLE house_style (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  content TEXT NOT NULL CHECK (json_valid(content)),
  changed_at TEXT NOT NULL
) STRICT;
