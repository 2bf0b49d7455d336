import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findWords, fold, foldText, isSameWords } from './folding.ts';

it('takes curly and straight quotes, ligatures, white space and broken words for the same', () => {
  expect(isSameWords('“We’re”', '"We\'re"')).toBe(true);
  expect(isSameWords("``We're''", '“We’re”')).toBe(true);
  expect(isSameWords('e\uFB03cient of\uFB01ce', 'efficient office')).toBe(true);
  expect(isSameWords(' two\n\twords ', 'two words')).toBe(true);
  expect(isSameWords('exploi-\n    tation', 'exploitation')).toBe(true);
  expect(isSameWords('exploi\u00ADtation', 'exploitation')).toBe(true);
});

it('tells everything else apart', () => {
  expect(isSameWords('Child', 'child')).toBe(false);
  expect(isSameWords('child--abuse', 'child—abuse')).toBe(false);
  expect(isSameWords('re-creation', 'recreation')).toBe(false);
  expect(isSameWords('a- b', 'ab')).toBe(false);
  expect(isSameWords('in 1990-\n2000', 'in 19902000')).toBe(false);
  expect(isSameWords('', 'x')).toBe(false);
});

it('leaves out the hyphens at which the source broke a word', () => {
  expect(fold('exploi-tation and re-creation', [6]).text).toBe('exploitation and re-creation');
});

it('finds words where they stand, in the source’s own characters', () => {
  const source = "He said: ``We  don’t know e\uFB03-\ncient tools.'' Then we don't.";
  const places = (quote: string) =>
    findWords(fold(source), quote).map(({ start, end }) => source.slice(start, end));
  expect(places('"We don\'t know')).toEqual(['``We  don’t know']);
  expect(places('efficient tools."')).toEqual(["e\uFB03-\ncient tools.''"]);
  expect(places('we don’t')).toEqual(["we don't"]);
  expect(places('e don’t')).toEqual(['e  don’t', "e don't"]);
  expect(places('not there')).toEqual([]);
  expect(places('  ')).toEqual([]);
});

it('finds any part of any text, and what it finds folds to what was looked for', () => {
  const word = fc.stringMatching(/^[a-z“”‘’"'`\uFB00-\uFB04\u00AD-]{1,8}$/);
  const text = fc.array(fc.tuple(word, fc.constantFrom(' ', '  ', '\n', '-\n', '\r\n\t')), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (words, one, other) => {
      const source = words.flat().join('');
      const folded = fold(source);
      const [from, to] = [one % (folded.text.length + 1), other % (folded.text.length + 1)].sort(
        (a, b) => a - b,
      );
      const quote = folded.text.slice(from, to).trim();
      fc.pre(quote !== '' && fold(quote).text === quote);
      const found = findWords(folded, quote);
      expect(found.length).toBeGreaterThan(0);
      for (const { start, end } of found) {
        const whole = fold(source.slice(start, end)).text;
        // A ligature is not cut: its other letters may stand at either end.
        expect(whole.includes(quote)).toBe(true);
        expect(whole.length - quote.length).toBeLessThanOrEqual(4);
      }
    }),
  );
});

it('folds to the same text where nobody asks what stood where', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'word',
      "'",
      '`',
      '“',
      '’',
      '\uFB03',
      '\u00AD',
      '-',
      '\u2010',
      '\u{10428}',
      '\u4E2D',
      'é',
    ),
    fc.constantFrom(' ', '  ', '\n', '\r\n', '\t', '\f', '\u2028', '\u00A0', '\u0085', '\uFEFF'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const source = pieces.join('');
      expect(foldText(source)).toBe(fold(source).text);
    }),
    { numRuns: 2_000 },
  );
});
