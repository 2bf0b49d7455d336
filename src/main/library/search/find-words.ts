import type { ReadDb } from '../database/database.ts';

/** Shorter beginnings have a list of their own in the index. */
const LISTED_LETTERS = 3;
/** Past this, merging their lists costs no more than asking for each word. */
const MOST_WORDS = 60;

/** Beginnings of words, each with the words of the library that begin so. */
export type Words = ReadonlyMap<string, readonly string[]>;

/**
 * The words behind those beginnings for which that is worth knowing. FTS5 merges the lists of all words with a
 * beginning before it gives the first row: 30 ms where they stand in most of 300,000 passages. As words of their own
 * they are read only as far as they are needed.
 */
export async function findWords(db: ReadDb, beginnings: Iterable<string>): Promise<Words> {
  const found = new Map<string, string[]>();
  for (const beginning of new Set(beginnings)) {
    // The index folds letters beyond these in its own way; those it is asked for as they are.
    if (beginning.length <= LISTED_LETTERS || !/^[a-z0-9]+$/i.test(beginning)) continue;
    const words = await listWords(db, beginning.toLowerCase());
    if (words.length > 0 && words.length <= MOST_WORDS) found.set(beginning, words);
  }
  return found;
}

/**
 * From one word on to the next: `search_word` has a row for each place at which a word stands, so all places of a word
 * are passed over by asking for what comes after it. `!` comes before whatever a word can go on with.
 */
async function listWords(db: ReadDb, beginning: string): Promise<string[]> {
  const rows = await db.all<{ word: string }>(
    `WITH RECURSIVE found (word) AS (
       SELECT (SELECT term FROM search_word WHERE term >= ?1 LIMIT 1)
       UNION ALL
       SELECT (SELECT term FROM search_word WHERE term >= found.word || '!' LIMIT 1) FROM found
       WHERE substr(found.word, 1, length(?1)) = ?1)
     SELECT word FROM found WHERE substr(word, 1, length(?1)) = ?1 LIMIT ${MOST_WORDS + 1}`,
    beginning,
  );
  return rows.map((row) => row.word);
}
