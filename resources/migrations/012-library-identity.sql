-- By which a document says which library it is from. It is random and says nothing of anybody.

ALTER TABLE library ADD COLUMN identity TEXT NOT NULL DEFAULT '';
UPDATE library SET identity = lower(hex(randomblob(16)));
