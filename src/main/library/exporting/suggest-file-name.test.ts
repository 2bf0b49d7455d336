import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestFileName } from './suggest-file-name.ts';

describe('suggestFileName', () => {
  it.each([
    ['Safety duties: “what next?”', 'Safety duties “what next ”.docx'],
    ['a/b\\c', 'a b c.docx'],
    ['', 'Briefing.docx'],
    ['...', 'Briefing.docx'],
    ['CON', 'Briefing CON.docx'],
    ['nul.txt', 'Briefing nul.txt.docx'],
    ['com¹', 'Briefing com¹.docx'],
    ['Console', 'Console.docx'],
    ['Ends in a dot. ', 'Ends in a dot.docx'],
    ['.hidden', 'hidden.docx'],
    ['児童の保護', '児童の保護.docx'],
    ['gpj\u202Etxt', 'gpj txt.docx'],
  ])('%j: %j', (title, expected) => expect(suggestFileName(title)).toBe(expected));

  it('gives a name that every system takes, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const name = suggestFileName(title);
        expect(name.length).toBeLessThanOrEqual(120);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(210);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
        expect(name).toMatch(/^[^ .<>:"/\\|?*\u0000-\u001F][^<>:"/\\|?*\u0000-\u001F]*\.docx$/);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i);
        expect(name).not.toMatch(/[. ]\.docx$/);
        expect(name.isWellFormed()).toBe(true);
      }),
    );
  });
});
