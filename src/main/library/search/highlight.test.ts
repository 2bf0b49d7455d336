import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlightText, makeSnippet } from './highlight.ts';
import { readTerms } from './read-terms.ts';

/** Found words in brackets. */
const shown = (pieces: ReturnType<typeof highlightText>) =>
  pieces.map((piece) => (piece.found ? `[${piece.text}]` : piece.text)).join('');

describe('highlightText', () => {
  it.each([
    ['encrypt', 'End-to-End Encryption', 'End-to-End [Encryption]'],
    ['resumé', 'A Resume, a résumé', 'A [Resume], a [résumé]'],
    ['end-to-en', 'The End-to-End way to an end', 'The [End]-[to]-[End] way to an end'],
    ['"safety by design"', 'Safety by design, by design', '[Safety] [by] [design], by design'],
    ['"safe"', 'safety is safe', 'safety is [safe]'],
    ['child -safe', 'child safe', '[child] safe'],
    ['ab', 'a b', 'a b'],
  ])('%s in “%s”', (typed, text, expected) =>
    expect(shown(highlightText(text, readTerms(typed)))).toBe(expected),
  );

  it('keeps the text to the letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, typed) => {
        const pieces = highlightText(text, readTerms(typed));
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});

describe('makeSnippet', () => {
  const words = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, n) => `w${from + n}`).join(' ');

  it('shows where most of the words stand together', () => {
    const text = `alpha ${words(0, 60)} beta alpha ${words(60, 120)}`;
    const snippet = shown(makeSnippet(text, readTerms('alpha beta')));
    expect(snippet).toMatch(/^…w56 w57 w58 w59 \[beta\] \[alpha\] w60 .*…$/);
    expect(snippet.split(' ')).toHaveLength(24);
  });

  it('begins at the beginning where the words stand near it, or not at all', () => {
    expect(shown(makeSnippet(`one two ${words(0, 60)}`, readTerms('two')))).toMatch(/^one \[two\] w0/);
    expect(shown(makeSnippet(words(0, 60), readTerms('other')))).toMatch(/^w0 .* w23…$/);
    expect(shown(makeSnippet('short text.', readTerms('other')))).toBe('short text.');
    expect(shown(makeSnippet('', readTerms('other')))).toBe('');
  });
});

it('shows what was found within the first words, so that a row of one line has it', () => {
  const words = Array.from({ length: 60 }, (_, index) => `w${index}`).join(' ');
  const before = (typed: string) => {
    const pieces = makeSnippet(words, readTerms(typed));
    const place = pieces.findIndex(({ found }) => found);
    return pieces
      .slice(0, place)
      .map(({ text }) => text)
      .join('')
      .trim()
      .split(' ');
  };
  expect(before('w6')).toHaveLength(6);
  expect(before('w7')).toEqual(['…w3', 'w4', 'w5', 'w6']);
  expect(before('w40')).toHaveLength(4);
});
