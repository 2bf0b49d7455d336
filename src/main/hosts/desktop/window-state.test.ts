import { describe, expect, it } from 'vitest';
import { placeWindow } from './window-state.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const second = { x: 1440, y: 0, width: 2560, height: 1440 };
const left = (x: number, y: number, width = 1000, height = 700) => ({
  bounds: { x, y, width, height },
  maximised: false,
});

describe('placeWindow', () => {
  it('opens where it was left, on whichever display', () => {
    expect(placeWindow(left(1600, 100), [laptop, second])).toEqual({
      x: 1600,
      y: 100,
      width: 1000,
      height: 700,
    });
  });

  it('comes back to the first display when the one it was on is gone', () => {
    expect(placeWindow(left(1600, 100), [laptop])).toEqual({ width: 1000, height: 700 });
  });

  it('never leaves its top out of reach', () => {
    expect(placeWindow(left(100, -300), [laptop])).not.toHaveProperty('x');
    expect(placeWindow(left(1400, 100), [laptop])).not.toHaveProperty('x');
  });

  it('is never larger than the display nor smaller than its least size', () => {
    expect(placeWindow(left(0, 25, 4000, 3000), [laptop])).toMatchObject({ width: 1440, height: 875 });
    expect(placeWindow(null, [{ x: 0, y: 0, width: 640, height: 480 }])).toEqual({ width: 880, height: 600 });
  });
});
