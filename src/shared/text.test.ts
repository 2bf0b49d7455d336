import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugOf, toOneLine, toStorableText } from './text.ts';

describe('toStorableText', () => {
  it('keeps every text that UTF-8 and SQLite can hold, and shows where something could not be kept', () => {
    expect(toStorableText('“quoted” — \u0007 \uFFFE \u202E 😀 é')).toBe(
      '“quoted” — \u0007 \uFFFE \u202E 😀 é',
    );
    expect(toStorableText('a\u0000b\uD800c')).toBe('a\uFFFDb\uFFFDc');
  });

  it('gives text that comes back from UTF-8 as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const stored = toStorableText(text);
        expect(Buffer.from(stored, 'utf8').toString('utf8')).toBe(stored);
      }),
    );
  });
});

describe('slugOf', () => {
  it.each([
    ['End-to-End Encryption', 'end-to-end-encryption'],
    ['Victims’ Rights in Criminal Proceedings', 'victims-rights-in-criminal-proceedings'],
    ["Online Platforms' Responsibilities", 'online-platforms-responsibilities'],
    ['Victim Compensation & Restitution', 'victim-compensation-restitution'],
    ['Résumé of 2026', 'resume-of-2026'],
    ['児童の保護', '児童の保護'],
  ])('%s becomes %s', (title, slug) => expect(slugOf(title)).toBe(slug));

  it('tells apart titles that have no letters or too many', () => {
    expect(slugOf('!!!')).not.toBe(slugOf('???'));
    expect(slugOf(`${'long '.repeat(50)}a`)).not.toBe(slugOf(`${'long '.repeat(50)}b`));
    expect(slugOf('x'.repeat(1_000_000)).length).toBeLessThanOrEqual(80);
  });
});

describe('toOneLine', () => {
  it('makes one space of line breaks, tabs and control characters', () => {
    expect(toOneLine(' a\r\n\tb\u0007c ')).toBe('a b c');
  });
});
