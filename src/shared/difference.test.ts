import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureCpuMs } from '../../tests/support/measure-cpu.ts';
import { differenceOfPositions, differenceOfTexts } from './difference.ts';
import type { DifferencePart } from './positions.ts';

const join = (parts: readonly DifferencePart[], without: DifferencePart['kind']) =>
  parts
    .filter((part) => part.kind !== without)
    .map((part) => part.text)
    .join('');

/** Words of many scripts, white space, lone surrogates and pieces of surrogate pairs. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'child',
        'children’s',
        'résumé',
        '漢字',
        'かな',
        'שלום',
        'مرحبا',
        '😀',
        '👩‍👧',
        '\uD83D',
        '\uDE00',
      ),
      fc.constantFrom(' ', '  ', '\n', '\t', '\u00A0', '.', ', ', '—', '“', '\uFFFE', '\u202E', 'e\u0301'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

/** Two texts that mostly agree, as an edit leaves them. */
const anyEdit = fc
  .tuple(anyText, anyText, anyText, anyText)
  .map(([start, removed, added, end]) => [start + removed + end, start + added + end] as const);

describe('the difference of two texts', () => {
  it('gives both back to the letter, whatever they are', () => {
    fc.assert(
      fc.property(fc.oneof(anyEdit, fc.tuple(anyText, anyText)), ([before, after]) => {
        const parts = differenceOfTexts(before, after);
        expect(join(parts, 'added')).toBe(before);
        expect(join(parts, 'removed')).toBe(after);
        expect(parts.every((part) => part.text !== '')).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('never parts a surrogate pair', () => {
    const parts = differenceOfTexts('ok \u{1F600}', 'ok \u{1F601}');
    expect(parts.every((part) => part.text.isWellFormed())).toBe(true);
  });

  it('is one part where nothing changed, and none where there is nothing', () => {
    expect(differenceOfTexts('Same.', 'Same.')).toEqual([{ kind: 'same', text: 'Same.' }]);
    expect(differenceOfTexts('', '')).toEqual([]);
  });

  it('names whole words, and replaced words in one run', () => {
    expect(
      differenceOfTexts('other proven strategies for preventing', 'other tested measures for preventing'),
    ).toEqual([
      { kind: 'same', text: 'other ' },
      { kind: 'removed', text: 'proven strategies' },
      { kind: 'added', text: 'tested measures' },
      { kind: 'same', text: ' for preventing' },
    ]);
    expect(differenceOfTexts('child’s right', 'children’s right')).toEqual([
      { kind: 'removed', text: 'child’s' },
      { kind: 'added', text: 'children’s' },
      { kind: 'same', text: ' right' },
    ]);
  });

  it('finds a word added in the middle of a very long text', () => {
    const half = 'A sentence of some words. '.repeat(80_000);
    expect(
      differenceOfTexts(half + half, `${half}New. ${half}`).filter((part) => part.kind !== 'same'),
    ).toEqual([{ kind: 'added', text: 'New. ' }]);
  });

  it.each([
    ['a megabyte without a space', 'x'.repeat(1_000_000), 'y'.repeat(1_000_000)],
    [
      'a megabyte that differs in one letter',
      `${'x'.repeat(500_000)}a${'x'.repeat(500_000)}`,
      `${'x'.repeat(500_000)}b${'x'.repeat(500_000)}`,
    ],
    [
      'four million characters that differ everywhere',
      'one two '.repeat(500_000),
      'three four '.repeat(400_000),
    ],
    [
      'ten thousand words in another order',
      Array.from({ length: 10_000 }, (_, n) => `w${n}`).join(' '),
      Array.from({ length: 10_000 }, (_, n) => `w${(n * 7919) % 10_000}`).join(' '),
    ],
    ['many lines of nothing', '\n'.repeat(1_000_000), '\n \n'.repeat(300_000)],
  ])('takes little time with %s', async (_, before, after) => {
    let parts: DifferencePart[] = [];
    const tookMs = await measureCpuMs(() => {
      parts = differenceOfTexts(before, after);
    });
    expect(tookMs).toBeLessThan(3000);
    expect(join(parts, 'added') === before).toBe(true);
    expect(join(parts, 'removed') === after).toBe(true);
  });
});

describe('the difference of two positions', () => {
  const sample = (...sections: [string, string][]) => ({
    title: 'Sample',
    statement: 'One two three.',
    sections: sections.map(([heading, text]) => ({ heading, text })),
  });

  it('matches sections by heading, in the later order, with those gone at their place', () => {
    const difference = differenceOfPositions(
      sample(['A', 'a'], ['B', 'gone words'], ['C', 'c'], ['C', 'second']),
      sample(['A', 'a'], ['C', 'c'], ['N', 'new'], ['C', 'second changed']),
    );
    expect(
      difference.sections.map(({ heading, parts }) => [heading, parts.map((part) => part.kind).join()]),
    ).toEqual([
      ['A', 'same'],
      ['B', 'removed'],
      ['C', 'same'],
      ['N', 'added'],
      ['C', 'same,added'],
    ]);
    expect(difference).toMatchObject({ wordsAdded: 2, wordsRemoved: 2 });
  });

  it('counts no words where only marks changed', () => {
    const before = sample();
    const difference = differenceOfPositions(before, { ...before, statement: 'One two three!' });
    expect(difference).toMatchObject({ wordsAdded: 0, wordsRemoved: 0 });
    expect(difference.statement.map((part) => part.kind)).toEqual(['same', 'removed', 'added']);
  });

  it('is bounded for two hundred sections that all changed', async () => {
    const many = (word: string) =>
      sample(
        ...Array.from({ length: 200 }, (_, n): [string, string] => [
          `H${n}`,
          Array.from({ length: 900 }, (_, m) => `${word}${(m * n) % 900}`).join(' '),
        ]),
      );
    expect(await measureCpuMs(() => differenceOfPositions(many('a'), many('b')))).toBeLessThan(3000);
  });
});
