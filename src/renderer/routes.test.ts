import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, type Route, routeOf } from './routes.ts';

const name = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.isWellFormed());

test('every screen has an address that leads back to it, whatever its names hold', () => {
  const route = fc.oneof(
    fc.constantFrom<Route>(
      { screen: 'positions', slug: null },
      { screen: 'new-position' },
      { screen: 'import' },
      { screen: 'briefings' },
      { screen: 'settings' },
    ),
    name.map((slug): Route => ({ screen: 'positions', slug })),
    name.map((slug): Route => ({ screen: 'versions', slug })),
    name.map((slug): Route => ({ screen: 'edit-position', slug })),
    name.map((id): Route => ({ screen: 'briefing', id })),
  );
  fc.assert(
    fc.property(route, (one) => {
      expect(routeOf(addressOf(one))).toEqual(one);
    }),
  );
});

test('an unknown address leads to the positions', () => {
  for (const address of ['', '/', '/nowhere', '/positions/%E0%A4%A', '//']) {
    expect(routeOf(address).screen).toBe('positions');
  }
});
