import type { Term } from './read-terms.ts';

/**
 * Terms as an FTS5 query (https://sqlite.org/fts5.html#full_text_query_syntax). Nothing typed reaches FTS5 raw: every
 * term becomes a quoted string, in which only the quote itself needs doubling. Null where nothing is looked for.
 */
export function searchExpression(terms: readonly Term[]): string | null {
  const quoted = (term: Term) => `"${term.text.replaceAll('"', '""')}"${term.isPhrase ? '' : ' *'}`;
  const wanted = terms.filter((term) => !term.isExcluded).map(quoted);
  const unwanted = terms.filter((term) => term.isExcluded).map(quoted);
  if (wanted.length === 0) return null;
  const all = wanted.join(' AND ');
  return unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.join(' OR ')})`;
}
