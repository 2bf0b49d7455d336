/**
 * What a person types, as an FTS5 query (https://sqlite.org/fts5.html#full_text_query_syntax). Nothing typed reaches
 * FTS5 raw: every term becomes a quoted string, in which only the quote itself needs doubling.
 *
 * Words match from their beginning; words in quotes match as they stand, in their order; a leading minus excludes.
 * Null where nothing is left to look for.
 */
export function searchExpression(typed: string): string | null {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  for (const { term, isPhrase, isExcluded } of readTerms(typed)) {
    // unicode61 makes tokens of letters, numbers and private-use characters; of anything else there is nothing to find.
    if (!/[\p{L}\p{N}\p{Co}]/u.test(term)) continue;
    const quoted = `"${term.replaceAll('"', '""')}"`;
    (isExcluded ? unwanted : wanted).push(isPhrase ? quoted : `${quoted} *`);
  }
  if (wanted.length === 0) return null;
  const all = wanted.join(' AND ');
  return unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.join(' OR ')})`;
}

interface Term {
  term: string;
  isPhrase: boolean;
  isExcluded: boolean;
}

/** A person types at most a sentence; of a pasted book the beginning says enough. */
const MOST_TERMS = 32;

function readTerms(typed: string): Term[] {
  // Word processors turn straight quotes into typographic ones as one types, so all of them make a phrase.
  const pieces = typed.matchAll(/([-−–]?)(?:["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|([^\s"“”„«»]+))/gu);
  return [...pieces].slice(0, MOST_TERMS).map(([, minus, phrase, word]) => ({
    term: phrase ?? word ?? '',
    isPhrase: phrase !== undefined,
    isExcluded: minus !== '',
  }));
}
