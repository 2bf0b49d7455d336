import { findWords, fold } from '../../../shared/quoting/folding.ts';
import type { PassageHit } from '../../../shared/testimony.ts';
import type { ReadDb } from '../database/database.ts';
import { eachPassages } from './read-passages.ts';
import { getTestimonyNumber } from './read-testimony.ts';

const MOST_HITS = 1000;

/**
 * Where the words stand within passages, without regard to case and under the equalities of folding.ts; the first
 * thousand, and how many there are. Throws `not-found`.
 */
export async function findInTestimony(
  db: ReadDb,
  id: string,
  text: string,
): Promise<{ hits: PassageHit[]; total: number }> {
  const number = await getTestimonyNumber(db, id);
  const wanted = text.toLowerCase();
  const hits: PassageHit[] = [];
  let total = 0;
  if (fold(wanted).text === '') return { hits, total };
  for await (const passages of eachPassages(db, number)) {
    for (const { ordinal, text: words, lineHyphens } of passages) {
      for (const { start, end } of findWords(fold(lowered(words), lineHyphens), wanted)) {
        total += 1;
        if (hits.length < MOST_HITS) hits.push({ passage: ordinal, start, end });
      }
    }
  }
  return { hits, total };
}

/** In lower case, unit for unit: a letter whose lower case is longer stays as it is, so that places stay right. */
function lowered(text: string): string {
  const whole = text.toLowerCase();
  if (whole.length === text.length) return whole;
  return [...text].map((one) => (one.toLowerCase().length === one.length ? one.toLowerCase() : one)).join('');
}
