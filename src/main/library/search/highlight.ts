/**
 * Shows found words where they stand. Done here and not by FTS5, whose `snippet()` evaluates the whole query again for
 * each row: with prefixes that took 3 ms a result.
 */
import type { Highlighted } from '../../../shared/search.ts';
import { type Term, type Token, tokensOf } from './read-terms.ts';

/** A snippet's length, and how much of a text is looked through for the best one. */
const SNIPPET_WORDS = 24;
/** What is found later than this would stand beyond the end of a row that shows one line. */
const LEADING_WORDS = 6;
const SEARCHED_CHARACTERS = 200_000;

/** The whole text, with the words of the terms marked. */
export function highlightText(text: string, terms: readonly Term[]): Highlighted {
  const tokens = tokensOf(text);
  return piecesOf(text, 0, text.length, tokens, findTerms(tokens, terms));
}

/** The stretch of the text in which most terms stand, the first of equals; its beginning where none does. */
export function makeSnippet(text: string, terms: readonly Term[]): Highlighted {
  const tokens = tokensOf(text.slice(0, SEARCHED_CHARACTERS));
  const found = findTerms(tokens, terms);
  const first = bestStart(found);
  const last = Math.min(tokens.length, first + SNIPPET_WORDS);
  const start = first === 0 ? 0 : (tokens[first]?.start ?? 0);
  const end =
    last === tokens.length
      ? Math.min(text.length, SEARCHED_CHARACTERS)
      : (tokens[last - 1]?.end ?? text.length);
  return [
    ...(start > 0 ? [{ text: '…', found: false }] : []),
    ...piecesOf(text, start, end, tokens, found),
    ...(end < text.length ? [{ text: '…', found: false }] : []),
  ];
}

/** For each token the numbers of the terms it belongs to. */
function findTerms(tokens: readonly Token[], terms: readonly Term[]): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  const wanted = terms.filter((term) => !term.isExcluded);
  wanted.forEach((term, number) => {
    const words = tokensOf(term.text).map((token) => token.folded);
    for (let at = 0; at + words.length <= tokens.length; at++) {
      if (!standsAt(tokens, at, words, term.isPhrase)) continue;
      for (let index = at; index < at + words.length; index++) {
        found.set(index, (found.get(index) ?? new Set()).add(number));
      }
    }
  });
  return found;
}

/** `end-to-en` is three words in a row, of which the last may go on. */
function standsAt(
  tokens: readonly Token[],
  at: number,
  words: readonly string[],
  isPhrase: boolean,
): boolean {
  return words.every((word, index) => {
    const token = tokens[at + index]?.folded ?? '';
    const mayGoOn = !isPhrase && index === words.length - 1;
    return mayGoOn ? token.startsWith(word) : token === word;
  });
}

function bestStart(found: Map<number, Set<number>>): number {
  const places = [...found.keys()].sort((a, b) => a - b);
  let best = { start: 0, terms: 0 };
  let end = 0;
  // Terms in the window that begins at each place, counted as the window moves on.
  const counts = new Map<number, number>();
  const count = (place: number, step: 1 | -1) => {
    for (const term of found.get(place) ?? []) {
      const now = (counts.get(term) ?? 0) + step;
      if (now === 0) counts.delete(term);
      else counts.set(term, now);
    }
  };
  for (const place of places) {
    while (end < places.length && (places[end] ?? 0) < place + SNIPPET_WORDS - 4)
      count(places[end++] ?? 0, 1);
    if (counts.size > best.terms) best = { start: place, terms: counts.size };
    count(place, -1);
  }
  // A few words before the first found one tell what it is about.
  return best.start <= LEADING_WORDS ? 0 : best.start - 4;
}

function piecesOf(
  text: string,
  start: number,
  end: number,
  tokens: readonly Token[],
  found: Map<number, Set<number>>,
): Highlighted {
  const pieces: Highlighted = [];
  let at = start;
  for (const index of [...found.keys()].sort((a, b) => a - b)) {
    const token = tokens[index];
    if (!token || token.start < start || token.end > end) continue;
    pieces.push(
      { text: text.slice(at, token.start), found: false },
      { text: text.slice(token.start, token.end), found: true },
    );
    at = token.end;
  }
  pieces.push({ text: text.slice(at, end), found: false });
  return pieces.filter((piece) => piece.text !== '');
}
