import { withoutPoints } from './initials.ts';
import { type Term, tokensOf } from './read-terms.ts';

/**
 * Terms as an FTS5 query (https://sqlite.org/fts5.html#full_text_query_syntax). Nothing typed reaches FTS5 raw: every
 * term becomes a quoted string, in which only the quote itself needs doubling. Null where nothing is looked for.
 * `words` gives, for a beginning of a word, the words that stand for it: see find-words.ts.
 */
export function searchExpression(
  terms: readonly Term[],
  words: ReadonlyMap<string, readonly string[]> = new Map(),
): string | null {
  const expressionOf = (term: Term) => termExpression(term, words.get(term.text));
  const wanted = terms.filter((term) => !term.isExcluded).map(expressionOf);
  const unwanted = terms.filter((term) => term.isExcluded).map(expressionOf);
  if (wanted.length === 0) return null;
  const all = wanted.join(' AND ');
  return unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.join(' OR ')})`;
}

function termExpression({ text, isPhrase }: Term, words: readonly string[] | undefined): string {
  if (isPhrase) return quoted(text);
  if (!words) return beginning(text);
  const all = words.map(quoted).join(' OR ');
  return words.length > 1 ? `(${all})` : all;
}

/** All words of the value in that column, each from its beginning; null where it holds none. */
export function columnExpression(
  column: 'speaker' | 'forum' | 'jurisdiction' | 'topics',
  value: string,
): string | null {
  const words = value.split(/\s+/).filter((word) => tokensOf(word).length > 0);
  if (words.length === 0) return null;
  const all = words.map((word) => {
    const bare = withoutPoints(word);
    return bare === null ? beginning(word) : `(${beginning(word)} OR ${beginning(bare)})`;
  });
  return `${column} : (${all.join(' AND ')})`;
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

function beginning(text: string): string {
  return `${quoted(text)} *`;
}
