import { expect, test } from 'vitest';
import { preferenceChanges, preferences } from './preferences.ts';

test('a change of one preference says nothing about the others', () => {
  expect(preferenceChanges.parse({ theme: 'dark' })).toEqual({ theme: 'dark' });
});

test('a library without preferences has all of them', () => {
  expect(new Set(Object.keys(preferences.parse({})))).toEqual(new Set(Object.keys(preferenceChanges.shape)));
});
