import { expect, it } from 'vitest';
import { whatBecameOf } from './describe-briefing.ts';

it('tells how often a briefing was given, as often as it was to the same', () => {
  const given = (deliveries: number) => whatBecameOf({ lastExportedAt: null, deliveries });
  expect([0, 1, 2, 3].map(given)).toEqual(['', 'Given once', 'Given twice', 'Given 3 times']);
});
