import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutLine, splitParagraphs } from './split-text.ts';

describe('splitParagraphs', () => {
  it('makes a paragraph of each line and none of a blank one', () => {
    expect(splitParagraphs('one\r\n \n\n two \rthree\u2029four\u2028still four\n')).toEqual([
      'one',
      ' two ',
      'three',
      'four\u2028still four',
    ]);
  });
});

describe('cutLine', () => {
  it('gives pieces that fit a paragraph and are the line when joined', () => {
    const unit = fc.constantFrom('word ', 'x'.repeat(700), '😀', 'e\u0301', '👩‍👩‍👧', '日本');
    const longLine = fc
      .array(unit, { minLength: 1, maxLength: 50 })
      .map((units) => units.join('').repeat(Math.ceil(130_000 / units.join('').length)));
    fc.assert(
      fc.property(longLine, (line) => {
        const pieces = cutLine(line);
        expect(pieces.join('')).toBe(line);
        expect(pieces.length).toBeGreaterThan(1);
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(60_000);
          expect(piece.isWellFormed()).toBe(true);
          expect(piece).not.toMatch(/^[\p{M}\u200D]/u);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('cuts after a space where there is one near', () => {
    expect(cutLine(`${'word '.repeat(13_000)}end`).map((piece) => piece.at(-1))).toEqual([' ', 'd']);
  });
});
