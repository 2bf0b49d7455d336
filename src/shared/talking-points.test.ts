import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPoints } from './talking-points.ts';

describe('splitPoints', () => {
  it.each([
    ['Keep the duty. Fund the work? Do it!', ['Keep the duty.', 'Fund the work?', 'Do it!']],
    ['One paragraph\nand another. It has two.', ['One paragraph', 'and another.', 'It has two.']],
    ['Dr. Doe spoke in the U.S. Senate. He agreed.', ['Dr. Doe spoke in the U.S. Senate.', 'He agreed.']],
    ['It happens, e.g. Online. Or i.e. There.', ['It happens, e.g. Online.', 'Or i.e. There.']],
    ['It left the U.S. The rule stayed.', ['It left the U.S.', 'The rule stayed.']],
    ['Under Pub. L. No. 118 it ended. So be it.', ['Under Pub. L. No. 118 it ended.', 'So be it.']],
    ['“We ask. We insist,” she said. Then she left.', ['“We ask. We insist,” she said.', 'Then she left.']],
    ['"We ask. We insist." So it is.', ['"We ask. We insist."', 'So it is.']],
    ['It grew (by half. In a year). It fell.', ['It grew (by half. In a year).', 'It fell.']],
    ['An “open quotation. It goes on.', ['An “open quotation.', 'It goes on.']],
    [
      '1. First of all. More.\n(b) Second.\nc. Third.',
      ['1. First of all.', 'More.', '(b) Second.', 'c. Third.'],
    ],
    ['It is so. 12', ['It is so. 12']],
    ['  \n\n', []],
  ])('%j', (text, points) => {
    expect(splitPoints(text)).toEqual(points);
  });

  it('gives the text to the letter, but for white space around the points', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '. ',
        '? ',
        '! ',
        '\n',
        '\r\n',
        '“',
        '”',
        '"',
        '(',
        ')',
        '[',
        ']',
        'U.S. ',
        'Dr. ',
        'e.g. ',
        '1. ',
      ),
      fc.constantFrom('The duty', ' stays', 'Ünder', '子ども。', '👩‍👧', '\u2029', ' ', '…', '. . .'),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let at = 0;
        for (const point of splitPoints(text)) {
          const start = text.indexOf(point, at);
          expect(text.slice(at, start).trim()).toBe('');
          expect(point).not.toBe('');
          at = start + point.length;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  it('goes once through a text of nothing but marks', () => {
    const text = '“(. “ A'.repeat(100_000) + ')'.repeat(100_000);
    expect(splitPoints(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });
});
