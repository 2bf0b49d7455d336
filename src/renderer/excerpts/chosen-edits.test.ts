import { expect, test } from 'vitest';
import { quotationText } from '../../shared/quoting/quote-excerpt.ts';
import {
  emphasizeOrNot,
  insertWords,
  markSic,
  omissionsIn,
  omitOrRestore,
  otherCase,
} from './chosen-edits.ts';

const text = 'It can say only that it did not look.';
const words = (chosen: string) => {
  const start = text.indexOf(chosen);
  return { start, end: start + chosen.length };
};

test('words are left out, and the same key puts them back, wherever in them one is', () => {
  const edits = omitOrRestore({ text, edits: [] }, words('say only that it'));
  expect(quotationText(text, edits).replaceAll('\u00A0', ' ')).toBe('It can . . . did not look.');
  expect(omissionsIn({ text, edits }, words('only'))).toHaveLength(1);
  expect(omissionsIn({ text, edits }, words('look'))).toHaveLength(0);
  expect(omitOrRestore({ text, edits }, words('only'))).toEqual([]);
});

test('emphasis comes and goes without touching other edits', () => {
  const omitted = omitOrRestore({ text, edits: [] }, words('can say only'));
  const both = emphasizeOrNot({ text, edits: omitted }, words('did not look'));
  expect(both).toHaveLength(2);
  expect(emphasizeOrNot({ text, edits: both }, words('not'))).toEqual(omitted);
});

test('words in brackets take the place of the chosen ones, or none', () => {
  expect(quotationText(text, insertWords({ text, edits: [] }, words('It'), 'The provider'))).toBe(
    '[The provider] can say only that it did not look.',
  );
  const at = words('did').start;
  expect(quotationText(text, insertWords({ text, edits: [] }, { start: at, end: at }, 'truly'))).toContain(
    '[truly]',
  );
});

test('[sic] stands behind the chosen words', () => {
  expect(quotationText(text, markSic({ text, edits: [] }, words('only')))).toContain('only [sic] that');
});

test('what can’t be is refused with a reason', () => {
  expect(() => omitOrRestore({ text, edits: [] }, { start: 0, end: text.length })).toThrow(
    'All words would be left out.',
  );
});

test('the other case of a first letter is offered', () => {
  expect(otherCase('this')).toBe('This');
  expect(otherCase('A')).toBe('a');
  expect(otherCase('')).toBe('');
});
