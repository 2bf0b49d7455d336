import { expect, test } from 'vitest';
import { SECTION } from './passage-store.ts';
import { createSectionHeights } from './section-heights.ts';

test('what was measured counts as it is, the rest by the average of the first that was', () => {
  const heights = createSectionHeights(SECTION * 3 + 1, () => 1);
  heights.keep(1, SECTION * 100);
  heights.keep(2, SECTION * 500);
  expect(heights.of(1)).toBe(SECTION * 100);
  expect(heights.of(2)).toBe(SECTION * 500);
  expect(heights.of(0)).toBe(SECTION * 100);
  // The last has one passage.
  expect(heights.of(3)).toBe(100);
  expect(heights.between(0, 4)).toBe(SECTION * 700 + 100);
});

test('another text size changes all heights alike', () => {
  let scale = 1;
  const heights = createSectionHeights(SECTION * 2, () => scale);
  heights.keep(0, 1000);
  scale = 2;
  expect(heights.of(0)).toBe(2000);
  heights.keep(1, 3000);
  expect(heights.of(1)).toBe(3000);
  scale = 1;
  expect(heights.of(1)).toBe(1500);
});

test('the sections in a stretch are found, also before and beyond the text', () => {
  const heights = createSectionHeights(SECTION * 4, () => 1);
  for (let section = 0; section < 4; section++) heights.keep(section, 1000);
  expect(heights.at(0, 500)).toEqual({ first: 0, last: 0 });
  expect(heights.at(999, 1001)).toEqual({ first: 0, last: 1 });
  expect(heights.at(1000, 2500)).toEqual({ first: 1, last: 2 });
  expect(heights.at(-500, 100)).toEqual({ first: 0, last: 0 });
  expect(heights.at(9000, 9500)).toEqual({ first: 3, last: 3 });
});
