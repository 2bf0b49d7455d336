import { expect, it } from 'vitest';
import { exif, makeJpeg, makePng } from '../../tests/support/pictures/make-pictures.ts';
import { isTurned } from './jpeg-turn.ts';

it('knows a photo that lies on its side from one that stands', () => {
  expect(isTurned(makeJpeg([exif(6)]))).toBe(true);
  expect(isTurned(makeJpeg([exif(1)]))).toBe(false);
  expect(isTurned(makeJpeg())).toBe(false);
  expect(isTurned(makePng(2, 2))).toBe(false);
});

it('reads no further than there is', () => {
  const whole = makeJpeg([exif(6)]);
  for (let length = 0; length < whole.length; length++) isTurned(whole.subarray(0, length));
});
