import type { ReadDb } from '../database/database.ts';
import { type Term, tokensOf } from './read-terms.ts';

/** Shorter beginnings have a list of their own in the index. */
const LISTED_LETTERS = 3;
/** Past this, merging their lists costs no more than asking for each word. */
const MOST_WORDS = 60;

/**
 * The words that begin as a term does, for terms for which that is worth knowing. FTS5 merges the lists of all words
 * with a beginning before it gives the first row: 30 ms where they stand in most of 300,000 passages. As words of their
 * own they are read only as far as they are needed.
 */
export async function findWords(db: ReadDb, terms: readonly Term[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const { text, isPhrase } of terms) {
    // The index folds letters beyond these in its own way; those it is asked for as they are.
    const isPlain = /^[a-z0-9]+$/i.test(text);
    if (isPhrase || !isPlain || text.length <= LISTED_LETTERS || found.has(text)) continue;
    const words = await listWords(db, tokensOf(text)[0]?.folded ?? '');
    if (words.length > 0 && words.length <= MOST_WORDS) found.set(text, words);
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
