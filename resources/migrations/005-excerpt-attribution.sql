-- Who is named for an excerpt's words, and on which page: as when the version was made, so that an altered speaker is
-- noticed as altered words are. Null in versions from before; those are compared by their words alone.

ALTER TABLE excerpt_version ADD COLUMN speakers TEXT CHECK (json_valid(speakers));
ALTER TABLE excerpt_version ADD COLUMN page TEXT;
