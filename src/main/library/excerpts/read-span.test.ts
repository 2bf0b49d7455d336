import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSameWords } from '../../../shared/quoting/folding.ts';
import type { Passage } from '../../../shared/testimony.ts';
import { readSpan, trimSpan } from './read-span.ts';

function passagesOf(...texts: Partial<Passage>[]): Map<number, Passage> {
  return new Map(
    texts.map((given, index) => [
      index + 1,
      {
        ordinal: index + 1,
        statement: 1,
        kind: 'text',
        page: '',
        pageBreaks: [],
        speaker: '',
        heading: '',
        text: '',
        lineHyphens: [],
        ...given,
      },
    ]),
  );
}

const at = (passage: number, offset: number) => ({ passage, offset });

it('reads words over paragraphs, with who speaks them and on which pages', () => {
  const passages = passagesOf(
    { text: 'We ask for care.', speaker: 'Ms. Doe', page: '14' },
    { text: '', speaker: '', page: '14' },
    { text: 'Thank you. I agree.', speaker: 'Chair Roe', page: '14', pageBreaks: [{ at: 11, page: '15' }] },
  );
  expect(readSpan(passages, { start: at(1, 3), end: at(3, 13) })).toMatchObject({
    text: 'ask for care.\n\nThank you. I ',
    speakers: ['Ms. Doe', 'Chair Roe'],
    page: '14–15',
  });
  expect(readSpan(passages, { start: at(1, 0), end: at(3, 11) })?.page).toBe('14');
  // The end touches the next speaker's passage and takes nothing of it.
  expect(readSpan(passages, { start: at(1, 3), end: at(3, 0) })?.speakers).toEqual(['Ms. Doe']);
});

it('refuses places that are not in the text', () => {
  const passages = passagesOf({ text: 'Words.' });
  expect(readSpan(passages, { start: at(1, 0), end: at(1, 7) })).toBeUndefined();
  expect(readSpan(passages, { start: at(1, 4), end: at(1, 2) })).toBeUndefined();
  expect(readSpan(passages, { start: at(1, 0), end: at(2, 0) })).toBeUndefined();
});

it('has one hash for texts that are the same words, and another for a changed letter', () => {
  const hashOf = (text: string, lineHyphens: number[] = []) =>
    readSpan(passagesOf({ text, lineHyphens }), { start: at(1, 0), end: at(1, text.length) })?.sha256;
  expect(hashOf('“We don’t”  know')).toBe(hashOf('"We don\'t" know'));
  expect(hashOf('exploi-tation', [6])).toBe(hashOf('exploitation'));
  expect(hashOf('exploi-tation')).not.toBe(hashOf('exploitation'));
  expect(hashOf('We know')).not.toBe(hashOf('we know'));
});

it('trims white space and empty passages, and cuts no character in two', () => {
  const passages = passagesOf({ text: '  ' }, { text: ' A 😀' }, { text: '' }, { text: 'b' });
  expect(trimSpan(passages, { start: at(1, 1), end: at(4, 0) })).toEqual({ start: at(2, 1), end: at(2, 5) });
  expect(trimSpan(passages, { start: at(2, 4), end: at(4, 1) })).toEqual({ start: at(2, 3), end: at(4, 1) });
  expect(trimSpan(passages, { start: at(2, 1), end: at(2, 4) })).toEqual({ start: at(2, 1), end: at(2, 5) });
  expect(trimSpan(passages, { start: at(1, 0), end: at(2, 1) })).toBeUndefined();
});

it('any selection, trimmed, has the words that were selected', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\t', '“', '-', '😀'), maxLength: 12 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), fc.nat(), fc.nat(), (texts, one, other) => {
      const passages = passagesOf(...texts.map((words) => ({ text: words })));
      const whole = texts.join('\n');
      const places = texts.flatMap((words, index) =>
        Array.from({ length: words.length + 1 }, (_, offset) => at(index + 1, offset)),
      );
      const [first, last] = [one % places.length, other % places.length].sort((a, b) => a - b);
      const start = places[first ?? 0] ?? at(1, 0);
      const end = places[last ?? 0] ?? at(1, 0);
      const selected = whole.slice(first, last);
      const span = trimSpan(passages, { start, end });
      if (!span) {
        expect(selected.trim()).toBe('');
        return;
      }
      const words = readSpan(passages, span)?.text ?? '';
      expect(words).toBe(words.trim());
      expect(words.isWellFormed()).toBe(true);
      const half = /^[\udc00-\udfff]|[\ud800-\udbff]$/g;
      expect(isSameWords(words.replaceAll('😀', ''), selected.replaceAll('😀', '').replace(half, ''))).toBe(
        true,
      );
    }),
  );
});
