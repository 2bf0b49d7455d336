import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, type Route, routeOf } from './routes.ts';

const name = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.isWellFormed());

test('every screen has an address that leads back to it, whatever its names hold', () => {
  const route = fc.oneof(
    fc.constantFrom<Route>(
      { screen: 'positions', slug: null },
      { screen: 'new-position' },
      { screen: 'testimony', id: null, passage: null },
      { screen: 'excerpts', id: null },
      { screen: 'import' },
      { screen: 'check-document' },
      { screen: 'briefings' },
      { screen: 'templates' },
      { screen: 'settings' },
      { screen: 'terms' },
      { screen: 'house-style' },
    ),
    name.map((slug): Route => ({ screen: 'positions', slug })),
    name.map((slug): Route => ({ screen: 'versions', slug })),
    name.map((slug): Route => ({ screen: 'edit-position', slug })),
    name.map((id): Route => ({ screen: 'briefing', id })),
    name.map((id): Route => ({ screen: 'testimony', id, passage: null })),
    fc
      .tuple(name, fc.integer({ min: 1, max: 300_000 }))
      .map(([id, passage]): Route => ({ screen: 'testimony', id, passage })),
    name.map((id): Route => ({ screen: 'excerpts', id })),
    name.map((topic): Route => ({ screen: 'timeline', topic })),
  );
  fc.assert(
    fc.property(route, (one) => {
      expect(routeOf(addressOf(one))).toEqual(one);
    }),
  );
});

test('an unknown address leads to the positions', () => {
  for (const address of ['', '/', '/nowhere', '/positions/%E0%A4%A', '//', '/timeline', '/timeline/']) {
    expect(routeOf(address).screen).toBe('positions');
  }
});

test('a place in a testimony that is no passage leads to its beginning', () => {
  for (const page of ['0', '-1', '1.5', 'x', '1e3', '', '99999999999999999999']) {
    expect(routeOf(`/testimony/7/${page}`)).toEqual({ screen: 'testimony', id: '7', passage: null });
  }
});
