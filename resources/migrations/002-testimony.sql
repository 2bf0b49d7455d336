-- Testimony with its statements and passages, and the excerpts that quote it.

CREATE TABLE testimony (
  -- Never used again, so that a removed testimony's id can't come to mean another.
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  forum TEXT NOT NULL,
  jurisdiction TEXT NOT NULL,
  date TEXT,
  congress TEXT NOT NULL,
  bill TEXT NOT NULL,
  serial TEXT NOT NULL,
  docket TEXT NOT NULL,
  url TEXT NOT NULL,
  -- The use of excerpts made from it: { "label": "public" | "permission" | "internal", … }.
  use TEXT NOT NULL CHECK (json_valid(use)),
  -- How many passages it has, and their SHA-256: see sha256-of-passages.ts.
  passages INTEGER NOT NULL,
  passages_sha256 TEXT NOT NULL,
  -- Labels of its pages in order: ["1", "2", …].
  pages TEXT NOT NULL CHECK (json_valid(pages)),
  -- What was unclear at import: [{ "line": …, "page": …, "passage": …, "text": … }].
  unclear TEXT NOT NULL CHECK (json_valid(unclear)),
  -- The original in files/.
  file_name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  file_bytes INTEGER NOT NULL,
  imported_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE UNIQUE INDEX testimony_by_file ON testimony (file_sha256) WHERE removed_at IS NULL;
CREATE INDEX testimony_by_date ON testimony (date DESC, title COLLATE NOCASE);

CREATE TABLE statement (
  testimony_id INTEGER NOT NULL REFERENCES testimony (id),
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  witness_name TEXT NOT NULL,
  witness_title TEXT NOT NULL,
  witness_organisation TEXT NOT NULL,
  -- As its turns are labelled, such as "Ms. Doe".
  speaker TEXT NOT NULL,
  level INTEGER NOT NULL,
  first_passage INTEGER NOT NULL,
  passages INTEGER NOT NULL,
  PRIMARY KEY (testimony_id, ordinal)
) STRICT, WITHOUT ROWID;

-- The passages of one testimony have ids that follow one another, in their order: a testimony is a range of them.
CREATE TABLE passage (
  id INTEGER PRIMARY KEY,
  testimony_id INTEGER NOT NULL REFERENCES testimony (id),
  ordinal INTEGER NOT NULL,
  statement INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('text', 'heading', 'note', 'gap')),
  page TEXT NOT NULL,
  -- [{ "at": …, "page": … }]; null where no page begins inside it.
  page_breaks TEXT CHECK (json_valid(page_breaks)),
  speaker TEXT NOT NULL,
  heading TEXT NOT NULL,
  text TEXT NOT NULL,
  -- [place, …]; null for none.
  line_hyphens TEXT CHECK (json_valid(line_hyphens)),
  UNIQUE (testimony_id, ordinal),
  FOREIGN KEY (testimony_id, statement) REFERENCES statement (testimony_id, ordinal)
) STRICT;

-- Open only inside the transaction that puts back damaged passages from their original file.
CREATE TABLE passage_repair (
  testimony_id INTEGER PRIMARY KEY REFERENCES testimony (id)
) STRICT;
CREATE TRIGGER passage_is_immutable BEFORE UPDATE ON passage
WHEN NOT EXISTS (SELECT 1 FROM passage_repair WHERE testimony_id = old.testimony_id)
BEGIN
  SELECT raise(ABORT, 'a passage is immutable');
END;
CREATE TRIGGER passage_is_kept BEFORE DELETE ON passage
BEGIN
  SELECT raise(ABORT, 'a passage is never deleted');
END;

CREATE TABLE testimony_topic (
  testimony_id INTEGER NOT NULL REFERENCES testimony (id),
  topic_id INTEGER NOT NULL REFERENCES topic (id),
  PRIMARY KEY (testimony_id, topic_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX testimony_topic_by_topic ON testimony_topic (topic_id);

CREATE TABLE excerpt (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  testimony_id INTEGER NOT NULL REFERENCES testimony (id),
  current_version INTEGER NOT NULL,
  use TEXT NOT NULL CHECK (json_valid(use)),
  -- Citation fields that differ from those of the testimony.
  citation_changes TEXT NOT NULL CHECK (json_valid(citation_changes)),
  -- For colleagues; never exported.
  notes TEXT NOT NULL,
  created_at TEXT NOT NULL,
  removed_at TEXT,
  FOREIGN KEY (id, current_version) REFERENCES excerpt_version (excerpt_id, version) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX excerpt_by_testimony ON excerpt (testimony_id);

-- Where the words stand, not the words: they are read from the passages, and compared by their hash.
CREATE TABLE excerpt_version (
  excerpt_id INTEGER NOT NULL REFERENCES excerpt (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  start_passage INTEGER NOT NULL,
  start_offset INTEGER NOT NULL,
  end_passage INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  -- Recorded edits, in UTF-16 units of the span's text: see shared/excerpts.ts.
  edits TEXT NOT NULL CHECK (json_valid(edits)),
  -- Of the span's text folded for comparison: see shared/quoting/folding.ts.
  sha256 TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (excerpt_id, version)
) STRICT;
CREATE TRIGGER excerpt_version_is_immutable BEFORE UPDATE ON excerpt_version
BEGIN
  SELECT raise(ABORT, 'a version of an excerpt is immutable');
END;
CREATE TRIGGER excerpt_version_is_kept BEFORE DELETE ON excerpt_version
BEGIN
  SELECT raise(ABORT, 'a version of an excerpt is never deleted');
END;

CREATE TABLE excerpt_topic (
  excerpt_id INTEGER NOT NULL REFERENCES excerpt (id),
  topic_id INTEGER NOT NULL REFERENCES topic (id),
  PRIMARY KEY (excerpt_id, topic_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX excerpt_topic_by_topic ON excerpt_topic (topic_id);

-- Positions that an excerpt supports.
CREATE TABLE excerpt_position (
  excerpt_id INTEGER NOT NULL REFERENCES excerpt (id),
  position_id INTEGER NOT NULL REFERENCES position (id),
  PRIMARY KEY (excerpt_id, position_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX excerpt_position_by_position ON excerpt_position (position_id);

CREATE TABLE briefing_excerpt (
  briefing_id INTEGER NOT NULL REFERENCES briefing (id),
  excerpt_id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (briefing_id, excerpt_id, version),
  FOREIGN KEY (excerpt_id, version) REFERENCES excerpt_version (excerpt_id, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX briefing_excerpt_by_excerpt ON briefing_excerpt (excerpt_id, version);

UPDATE briefing SET document = json_set(document, '$.details.citationStyle', 'plain', '$.details.citationPlace', 'footnote');
