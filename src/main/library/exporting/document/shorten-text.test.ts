import { expect, it, vi } from 'vitest';
import { shortenText } from './shorten-text.ts';

it.each([
  ['short', 5, 'short'],
  ['shorter', 5, 'shor…'],
  ['one two', 5, 'one…'],
  ['one two', 6, 'one…'],
  [`one ${'x'.repeat(30)}`, 30, `one ${'x'.repeat(25)}…`],
  ['日本語の題', 7, '日本語…'],
  ['👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 8, '👩‍👩‍👧…'],
])('%s in %d columns: %s', (text, columns, expected) => expect(shortenText(text, columns)).toBe(expected));

it('does not read through a text of megabytes', () => {
  const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
  expect(shortenText('a'.repeat(5_000_000), 10)).toBe('aaaaaaaaa…');
  expect(segment.mock.lastCall?.[0].length).toBeLessThan(1_000);
});
