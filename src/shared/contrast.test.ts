import { describe, expect, it } from 'vitest';
import { contrastOnPaper, LEAST_CONTRAST, readableColour } from './contrast.ts';

describe('a colour on paper', () => {
  it('is told by its contrast', () => {
    expect(contrastOnPaper('000000')).toBeCloseTo(18.87, 1);
    expect(contrastOnPaper('F1F3F4')).toBe(1);
    expect(contrastOnPaper('767676')).toBeLessThan(LEAST_CONTRAST);
  });

  it('is kept where it can be read, and else made just dark enough', () => {
    expect(readableColour('0B3C49')).toBe('0B3C49');
    for (const colour of ['FFFFFF', 'FFCC00', '00B0F0', 'FF0000', '808080', '7FFFD4']) {
      const readable = readableColour(colour);
      expect(contrastOnPaper(readable)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
      // Not much darker than needed.
      expect(contrastOnPaper(readable)).toBeLessThan(LEAST_CONTRAST + 0.35);
    }
  });
});
