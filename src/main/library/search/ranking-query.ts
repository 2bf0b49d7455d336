import type { ReadDb } from '../database/database.ts';
import { isCommon } from './find-entries.ts';
import type { Words } from './find-words.ts';
import { type Term, tokensOf } from './read-terms.ts';
import { searchExpression, wordsExpression } from './search-expression.ts';

/**
 * The terms that tell entries apart, as an FTS5 query; null where there are none. To rank by a term, FTS5 goes through
 * all of its rows once more: for a word that stands nearly everywhere that takes longer than all else, and it says next
 * to nothing. So a term counts only where it, or a word of the phrase, isn't common.
 */
export async function rankingQuery(db: ReadDb, terms: readonly Term[], words: Words): Promise<string | null> {
  const telling: Term[] = [];
  for (const term of terms) {
    if (!term.isExcluded && (await isTelling(db, term, words))) telling.push(term);
  }
  const expression = searchExpression(telling, words);
  return expression === null ? null : wordsExpression(expression);
}

async function isTelling(db: ReadDb, term: Term, words: Words): Promise<boolean> {
  const tokens = tokensOf(term.text);
  if (tokens.length <= 1) {
    const expression = searchExpression([term], words);
    return expression !== null && !(await isCommon(db, expression));
  }
  // The last word of `end-to-en` may go on, so that it is not known.
  for (const { folded } of term.isPhrase ? tokens : tokens.slice(0, -1)) {
    const word = searchExpression([{ text: folded, isPhrase: true, isExcluded: false }]);
    if (word !== null && !(await isCommon(db, word))) return true;
  }
  return false;
}
