import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Flow, type FlowBlock, type Inline, plainOf, type TextRun } from './flow.ts';
import { writeMarkdown } from './write-markdown.ts';

const run = (text: string, look: Partial<TextRun> = {}): TextRun => ({
  kind: 'text',
  text,
  bold: false,
  italic: false,
  underline: false,
  link: null,
  ...look,
});
const paragraph = (...inlines: Inline[]): FlowBlock => ({
  kind: 'paragraph',
  heading: null,
  isQuote: false,
  rightToLeft: false,
  inlines,
});
const flowOf = (...blocks: FlowBlock[]): Flow => ({ title: '', blocks, notes: [] });

it.each([
  ['# No heading', '\\# No heading\n'],
  ['1. No list', '1\\. No list\n'],
  ['- No list', '\\- No list\n'],
  ['a * b * c', 'a \\* b \\* c\n'],
  ['[1] & <b>', '\\[1\\] \\& \\<b\\>\n'],
  ['    no code', '&#32;   no code\n'],
  ['\ttab', '&#9;tab\n'],
  ['one\ntwo', 'one\\\ntwo\n'],
  ['one\n# two', 'one\\\n\\# two\n'],
])('writes %j so that it is words', (text, expected) => {
  expect(writeMarkdown(flowOf(paragraph(run(text))))).toBe(expected);
});

it('marks words with asterisks where these take effect, and with tags elsewhere', () => {
  expect(
    writeMarkdown(
      flowOf(
        paragraph(
          run('so '),
          run('bold', { bold: true }),
          run(' and '),
          run('in', { italic: true }),
          run('side'),
        ),
      ),
    ),
  ).toBe('so **bold** and <em>in</em>side\n');
});

it('has notes as footnotes, which stand at the end', () => {
  const flow = {
    ...flowOf(paragraph(run('Words.'), { kind: 'note', number: 1 })),
    notes: [[run('Source 2024.')]],
  };
  expect(writeMarkdown(flow)).toBe('Words.[^1]\n\n[^1]: Source 2024.\n');
});

it.each([
  ['Hurrah!', '', 'Hurrah\\![^1]\n'],
  ['', ': no note', '[^1]\\: no note\n'],
  ['Words', '(no link)', 'Words[^1]\\(no link)\n'],
  ['', '[^1]: words', '[^1]\\[^1\\]: words\n'],
])('keeps %j and %j around a note words', (before, after, expected) => {
  const blocks = [paragraph(run(before), { kind: 'note', number: 1 }, run(after))];
  expect(writeMarkdown({ title: '', blocks, notes: [] })).toBe(expected);
});

it('makes no picture of a link after an exclamation mark', () => {
  expect(writeMarkdown(flowOf(paragraph(run('See!'), run('this', { link: 'https://example.org' }))))).toBe(
    'See\\![this](<https://example.org>)\n',
  );
});

it('gives lists that follow each other different marks, so that they stay two', () => {
  const list = (text: string): FlowBlock => ({
    kind: 'list',
    isOrdered: false,
    items: [[paragraph(run(text))]],
  });
  expect(writeMarkdown(flowOf(list('a'), list('b')))).toBe('- a\n\n* b\n');
});

const pandoc = spawnSync('pandoc', ['--version']).status === 0;

describe.skipIf(!pandoc)('read by a reader of CommonMark with footnotes (needs pandoc)', () => {
  const anyLine = fc.oneof(
    fc.string({
      unit: fc.constantFrom(...' \t\\`*_{}[]()<>#+-=.!|~&;:"\'/@$%^0123456789abAB\n'),
      minLength: 1,
      maxLength: 14,
    }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  );
  const anyRun = fc.record({
    text: anyLine,
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.boolean(),
    link: fc.constantFrom(null, null, 'https://example.org/a_b?c=1&copy=2*(x)'),
  });
  const anyWords = fc
    .array(anyRun, { minLength: 1, maxLength: 5 })
    .map((runs) =>
      runs.map((one) =>
        // Marks that combine with the character before them are composed with it by pandoc.
        run('', { ...one, text: one.text.replace(/[\0\p{M}]/gu, '') || 'x' }),
      ),
    )
    .filter((runs) => runs.some(({ text }) => text.trim() !== ''));
  /** Words, and a note after so many of their runs. */
  const anyNoted = fc.record({ runs: anyWords, note: anyWords, place: fc.nat({ max: 5 }) });

  it('gives back every word, in paragraphs, headings, quotations, lists, tables, notes', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(fc.array(anyNoted, { minLength: 40, maxLength: 60 }), (all) => {
        const blocks = all.map(({ runs, place }, index): FlowBlock => {
          const noted: Inline[] = [
            ...runs.slice(0, place),
            { kind: 'note', number: index + 1 },
            ...runs.slice(place),
          ];
          const inside = { ...paragraph(...noted), rightToLeft: false } as Extract<
            FlowBlock,
            { kind: 'paragraph' }
          >;
          if (index % 5 === 1) return { ...inside, heading: 2 };
          if (index % 5 === 2) return { ...inside, isQuote: true };
          if (index % 5 === 3) return { kind: 'list', isOrdered: index % 2 === 0, items: [[inside]] };
          if (index % 5 === 4) return { kind: 'table', hasHeader: true, rows: [[[inside]], [[inside]]] };
          return inside;
        });
        const { stdout } = spawnSync('pandoc', ['-f', 'commonmark+pipe_tables+footnotes', '-t', 'json'], {
          input: writeMarkdown({ title: '', blocks, notes: all.map(({ note }) => note) }),
          encoding: 'utf8',
          maxBuffer: 1e8,
        });
        expect(stdout).not.toContain('"t":"Image"');
        const kinds: string[] = ['Para', 'Header', 'BlockQuote', 'list', 'Table'];
        const read = (JSON.parse(stdout) as { blocks: Node[] }).blocks;
        expect(read.map(({ t }) => t.replace(/^(Bullet|Ordered)List$/, 'list'))).toEqual(
          blocks.map((_, index) => kinds[index % 5]),
        );
        read.forEach((node, index) => {
          const { runs = [], note = [], place = 0 } = all[index] ?? {};
          const words = plainOf([...runs.slice(0, place), ...note, ...runs.slice(place)]);
          const twice = index % 5 === 4 ? `${words}${words}` : words;
          expect(squeezed(wordsOf(node))).toBe(squeezed(twice));
        });
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });
});

interface Node {
  t: string;
  c?: unknown;
}

/** All words of pandoc's tree. */
function wordsOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(wordsOf).join('');
  if (typeof node !== 'object' || node === null) return '';
  const { t, c } = node as Node;
  if (t === 'Str') return String(c);
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' ';
  if (t === 'RawInline') return '';
  if (t === 'Link') return wordsOf((c as unknown[])[1]);
  return wordsOf(c ?? []);
}

/** Pandoc joins white space and composes characters. */
function squeezed(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '');
}
