import type { Words } from './find-words.ts';
import { withoutPoints } from './initials.ts';
import { type Term, tokensOf } from './read-terms.ts';

/**
 * Terms as an FTS5 query (https://sqlite.org/fts5.html#full_text_query_syntax). Nothing typed reaches FTS5 raw: every
 * term becomes a quoted string, in which only the quote itself needs doubling. Null where nothing is looked for.
 * `words` gives, for a beginning of a word, the words that stand for it: see find-words.ts.
 */
export function searchExpression(terms: readonly Term[], words: Words = new Map()): string | null {
  const expressionOf = ({ text, isPhrase }: Term) => (isPhrase ? quoted(text) : beginning(text, words));
  const wanted = terms.filter((term) => !term.isExcluded).map(expressionOf);
  const unwanted = terms.filter((term) => term.isExcluded).map(expressionOf);
  if (wanted.length === 0) return null;
  const all = wanted.join(' AND ');
  return unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.join(' OR ')})`;
}

/** All words of the value in that column, each from its beginning; null where it holds none. */
export function columnExpression(
  column: 'speaker' | 'forum' | 'jurisdiction' | 'topics',
  value: string,
  words: Words = new Map(),
): string | null {
  const wanted = wordsIn(value);
  if (wanted.length === 0) return null;
  const all = wanted.map((word) => {
    const bare = withoutPoints(word);
    return bare === null
      ? beginning(word, words)
      : `(${beginning(word, words)} OR ${beginning(bare, words)})`;
  });
  return `${column} : (${all.join(' AND ')})`;
}

/** The words of a filter's value, as they stand. */
export function wordsIn(value: string): string[] {
  return value.split(/\s+/).filter((word) => tokensOf(word).length > 0);
}

/** What is said and written, and not who says it: under a witness's name stands what they were asked and answered. */
export function wordsExpression(expression: string): string {
  return `- speaker : (${expression})`;
}

export function titleExpression(expression: string): string {
  return `title : (${expression})`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function beginning(text: string, words: Words): string {
  const known = words.get(text);
  if (!known) return `${quoted(text)} *`;
  const any = known.map(quoted).join(' OR ');
  return known.length > 1 ? `(${any})` : any;
}
