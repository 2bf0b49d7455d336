/** What a person types into a search box, taken apart. */
import type { TypedFilters } from '../../../shared/search.ts';
import { FILTER_NAMES, type FilterName, readFilter } from './read-filter.ts';

export interface Term {
  text: string;
  /** Words in quotes match as they stand, in their order; other words match from their beginning. */
  isPhrase: boolean;
  /** A leading minus asks for what does not have the term. */
  isExcluded: boolean;
}

export interface Question {
  terms: Term[];
  filters: TypedFilters;
}

/** A person types at most a sentence; of a pasted book the beginning says enough. */
const MOST_CHARACTERS = 10_000;
const MOST_TERMS = 32;

// Word processors turn straight quotes into typographic ones as one types, so all of them make a phrase.
const QUOTES = '"“”„«»';
const PHRASE = `[${QUOTES}]([^${QUOTES}]*)(?:[${QUOTES}]|$)`;
const WORD = `([^\\s${QUOTES}]+)`;
const PIECE = new RegExp(
  `(?:(?<![^\\s])(${FILTER_NAMES.join('|')}):(?:${PHRASE}|${WORD})?(?=\\s|$))|([-−–]?)(?:${PHRASE}|${WORD})`,
  'giu',
);

/**
 * The terms that can be looked for, in order, and the filters typed between them: `by:doe "safety by design"`. Anything
 * can be typed; what holds no word is left out, and what looks like a filter and is none is words.
 */
export function readQuestion(typed: string): Question {
  const question: Question = { terms: [], filters: {} };
  for (const [whole, name, quoted, plain, minus, phrase, word] of typed
    .slice(0, MOST_CHARACTERS)
    .matchAll(PIECE)) {
    if (name !== undefined) {
      const filters = readFilter(name.toLowerCase() as FilterName, quoted ?? plain ?? '', question.filters);
      if (filters) question.filters = filters;
      else question.terms.push({ text: whole, isPhrase: quoted !== undefined, isExcluded: false });
    } else {
      question.terms.push({
        text: phrase ?? word ?? '',
        isPhrase: phrase !== undefined,
        isExcluded: minus !== '',
      });
    }
  }
  return {
    ...question,
    terms: question.terms.filter((term) => tokensOf(term.text).length > 0).slice(0, MOST_TERMS),
  };
}

/** The terms alone. */
export function readTerms(typed: string): Term[] {
  return readQuestion(typed).terms;
}

export interface Token {
  /** Lower case, without accents: equal tokens are the same word to a search. */
  folded: string;
  /** Where it stands in the text, in UTF-16 units; `end` is exclusive. */
  start: number;
  end: number;
}

/**
 * The words of a text as the search index takes it apart: runs of letters, digits and private-use characters with
 * their marks. See https://sqlite.org/fts5.html#unicode61_tokenizer.
 */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu)].map((match) => ({
    folded: foldToken(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function foldToken(token: string): string {
  // Nearly every word of a text in English, and four times as fast.
  if (/^[a-zA-Z0-9]+$/.test(token)) return token.toLowerCase();
  return token
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
