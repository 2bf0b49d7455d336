import { expect, test } from 'vitest';
import { hasWordsTyped } from './words-typed.ts';

test('every word typed begins one of the text, in any order', () => {
  expect(hasWordsTyped('Encryption memo, for the Sample office', 'OFF encr')).toBe(true);
  expect(hasWordsTyped('Encryption memo', 'cryption')).toBe(false);
  expect(hasWordsTyped('Encryption memo', 'encryption letter')).toBe(false);
  expect(hasWordsTyped('', ' ')).toBe(true);
});
