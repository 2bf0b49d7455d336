import { expect, it } from 'vitest';
import { formatNumber } from './numbering.ts';

it('counts in numbers, letters and Roman numbers as Word does', () => {
  expect([1, 26, 27, 53].map((count) => formatNumber(count, 'lowerLetter'))).toEqual(['a', 'z', 'aa', 'aaa']);
  expect([4, 9, 14, 1999].map((count) => formatNumber(count, 'upperRoman'))).toEqual([
    'IV',
    'IX',
    'XIV',
    'MCMXCIX',
  ]);
  expect(formatNumber(12, 'decimal')).toBe('12');
});
