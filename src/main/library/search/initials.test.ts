import { expect, it } from 'vitest';
import { withInitials, withoutPoints } from './initials.ts';

it.each([
  ['United States', 'United States US'],
  ['European Union', 'European Union EU'],
  ['Sample Office for the Rights of Children', 'Sample Office for the Rights of Children SORC'],
  ['Österreichischer Nationalrat', 'Österreichischer Nationalrat ÖN'],
  ['U.S.', 'U.S. US'],
  ['Parliament', 'Parliament'],
  ['', ''],
])('%s has its initials after it', (name, expected) => expect(withInitials(name)).toBe(expected));

it.each([
  ['U.S.', 'US'],
  ['u.s', 'us'],
  ['U.N.', 'UN'],
  ['D.C', 'DC'],
  ['a.m.', 'am'],
])('%s is one word without its points', (word, expected) => expect(withoutPoints(word)).toBe(expected));

it.each(['H.R.1', 'Mr.', 'example.org', 'U', ''])('%s stays as it is', (word) =>
  expect(withoutPoints(word)).toBeNull(),
);
