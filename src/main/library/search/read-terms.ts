/** What a person types into a search box, taken apart. */
export interface Term {
  text: string;
  /** Words in quotes match as they stand, in their order; other words match from their beginning. */
  isPhrase: boolean;
  /** A leading minus asks for what does not have the term. */
  isExcluded: boolean;
}

/** A person types at most a sentence; of a pasted book the beginning says enough. */
const MOST_CHARACTERS = 10_000;
const MOST_TERMS = 32;

/** The terms that can be looked for, in order. Anything can be typed; what holds no word is left out. */
export function readTerms(typed: string): Term[] {
  // Word processors turn straight quotes into typographic ones as one types, so all of them make a phrase.
  const pieces = typed
    .slice(0, MOST_CHARACTERS)
    .matchAll(/([-−–]?)(?:["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|([^\s"“”„«»]+))/gu);
  return [...pieces]
    .map(([, minus, phrase, word]) => ({
      text: phrase ?? word ?? '',
      isPhrase: phrase !== undefined,
      isExcluded: minus !== '',
    }))
    .filter((term) => tokensOf(term.text).length > 0)
    .slice(0, MOST_TERMS);
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
    folded: match[0]
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
