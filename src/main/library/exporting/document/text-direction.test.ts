import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRightToLeft, splitScripts } from './text-direction.ts';

const show = (text: string, rightToLeft = isRightToLeft(text)) =>
  splitScripts(text, rightToLeft).map(
    (run) => `${run.rightToLeft ? '←' : run.eastAsian ? '東' : '→'}${run.text}`,
  );

describe('isRightToLeft', () => {
  it.each([
    ['', false],
    ['English עברית', false],
    ['123 “עברית” English', true],
    ['هذا', true],
    ['日本語', false],
  ])('%j: %s', (text, expected) => expect(isRightToLeft(text)).toBe(expected));
});

describe('splitScripts', () => {
  it('keeps together what runs one way, with the points and spaces in between', () => {
    expect(show('See עברית, שָׁלוֹם and (more).')).toEqual(['→See ', '←עברית, שָׁלוֹם', '→ and (more).']);
    expect(show('هذا نص English words 19 و 123 رقم.')).toEqual([
      '←هذا نص ',
      '→English words 19',
      '← و 123 رقم.',
    ]);
  });

  it('marks East Asian text with the quotation marks in it', () => {
    expect(show('In Japanese 日本の“引用”。 End')).toEqual(['→In Japanese ', '東日本の“引用”。', '→ End']);
  });

  it('loses nothing of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, rightToLeft) => {
        expect(
          splitScripts(text, rightToLeft)
            .map((run) => run.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('takes long text without a space in its stride', () => {
    const text = `א${'1'.repeat(60_000)}`;
    expect(show(text)).toEqual([`←${text}`]);
  });
});
