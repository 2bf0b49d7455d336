/** Files without a record: documents of Standpoint's that lost theirs, and letters that quote the library. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, ownText, position, sourceOf } from '../../../../tests/support/docx/sample-source.ts';
import type { ExportedBlock, ExportedExcerpt, ExportedPosition } from '../exporting/export-source.ts';
import { writeDocument } from '../exporting/write-export.ts';
import { compareByWords } from './compare-by-words.ts';
import { readCopyBytes } from './read-copy.ts';
import type { WordsParagraph } from './read-words.ts';

const safe = 'Platforms should be safe for each child by design.';
const reach = 'Reports must reach those who can act on them within a day.';
const law = 'Laws on this should be clear to all who must follow them.';
const safety = position('Safety', `${safe} ${reach} ${law}`);
const short = position('Short', 'Be kind. No child should wait for help.');
const said = excerpt('It should not be left to families alone, Chair Roe.');
const few = excerpt('the safety of each child', { id: '2' });
const known = {
  positions: [safety.version, short.version],
  excerpts: [said.version, few.version],
};

function check(...texts: string[]) {
  const paragraphs = texts.map(
    (text): WordsParagraph => ({
      text,
      isContents: false,
      notes: [],
      within: [],
      isPending: false,
      pendingWithin: [],
    }),
  );
  return compareByWords(paragraphs, known);
}

const told = (...texts: string[]) => {
  const { items, unknown } = check(...texts);
  return [...items.map(({ id, status }) => `${id} ${status}`), ...unknown];
};

const changeOf = (...texts: string[]) =>
  check(...texts).items.flatMap(({ difference }) =>
    (difference ?? []).flatMap(({ kind, text }) => (kind === 'same' ? [] : [`${kind} ${text.trim()}`])),
  );

describe('a letter that quotes to the letter raises no alarm:', () => {
  it.each([
    ['a sentence in quotation marks', `We agree: “${safe}” That is why we write.`],
    ['one in the midst of a sentence', `They hold that “${safe}” and so do we.`],
    ['one among sentences of its own', `We hold this dear. ${safe} We ask for your help.`],
    ['one of several as a paragraph', reach],
    ['several that stand side by side', `${safe} ${reach}`],
    ['the whole of it', `As they say: ${safe} ${reach} ${law}`],
    ['one in the marks of another language', `Elles disent « ${safe} » sans cesse.`],
    ['one in a list', `• ${safe}`],
  ])('%s', (_, text) => {
    expect(told('Dear Chair Roe,', text)[0]).toBe('safety unchanged');
  });

  it('and what stands beside it is told as not of the library', () => {
    expect(told('Dear Chair Roe,', `We agree: “${safe}” That is why we write.`)).toEqual([
      'safety unchanged',
      'Dear Chair Roe,',
      'We agree: " […] " That is why we write.',
    ]);
  });

  it('nor do the few words of an excerpt that its own sentences have by chance', () => {
    expect(told('We have worked for years for the safety of each child in this country.')).toEqual([
      'We have worked for years for the safety of each child in this country.',
    ]);
  });
});

describe('what was changed is told, and how:', () => {
  it.each<[string, string, string[]]>([
    [
      'a letter in the second sentence',
      `${safe} ${reach.replace('day', 'bay')} ${law}`,
      ['removed day', 'added bay'],
    ],
    ['the first letter', safe.slice(1), ['removed Platforms', 'added latforms']],
    ['the full stop', safe.slice(0, -1), ['removed .']],
    ['the last clause', reach.replace(' within a day', ''), ['removed within a day']],
    ['words before it', `It is false that ${safe}`, ['added It is false that']],
    [
      'words before it in a paragraph',
      `We object. It is false that ${safe} It is.`,
      ['added It is false that'],
    ],
    ['words behind it in its sentence', `${safe}, they claim. We object.`, ['added , they claim.']],
    ['a sentence between two', `${safe} ${law}`, [`removed ${reach}`]],
    ['a mark of quotation that is not closed', `“${safe}`, ['added "']],
  ])('%s', (_, text, change) => {
    expect(told(text)).toContain('safety altered');
    const found = changeOf(text);
    for (const one of change) expect(found).toContain(one);
  });

  it('once, where it is the same each time', () => {
    const changed = safe.replace('each', 'every');
    expect(changeOf(changed, 'We say it again.', changed)).toEqual(['removed each', 'added every']);
  });

  it('a sentence of two words beside one that is as it was', () => {
    expect(told('Be kinder. No child should wait for help.')).toEqual(['short altered']);
  });

  it('the words of an excerpt within its quotation marks', () => {
    const [whole] = said.version.text.split('\n');
    expect(told(`Jane Doe: “${whole}”`)[0]).toBe('1 unchanged');
    expect(told(`Jane Doe: “No. ${whole}”`)).toEqual(['1 altered']);
    expect(told(`Jane Doe: “Perhaps ${whole}”`)).toEqual(['1 altered']);
  });
});

it('a paragraph that a program parted at its lines is as it was', () => {
  expect(told('Platforms should be safe', 'for each child by', `design. ${reach} ${law}`)).toEqual([
    'safety unchanged',
  ]);
});

it('what another position says too is not told of one that said it once', () => {
  const now = { ...safety.version, version: 2, currentVersion: 2, statement: law };
  const before = { ...safety.version, currentVersion: 2 };
  const other = position('Other', safe).version;
  const { items } = compareByWords(
    [{ text: safe, isContents: false, notes: [], within: [], isPending: false, pendingWithin: [] }],
    { positions: [now, before, other], excerpts: [] },
  );
  expect(items.map(({ id, status }) => [id, status])).toEqual([['other', 'unchanged']]);
});

describe('an untouched copy without its record', () => {
  const word = fc.constantFrom(
    ...'child safety reports platforms duty courts design help schools parents nations officers images swift clear heard named kept shared found'.split(
      ' ',
    ),
  );
  const sentence = fc
    .tuple(
      fc.array(word, { minLength: 1, maxLength: 9 }),
      fc.constantFrom('.', '.', '?', ' (see above).', ', “again.”'),
    )
    .map(([words, end]) => `${(words[0] ?? '').charAt(0).toUpperCase()}${words.join(' ').slice(1)}${end}`);
  const line = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((some) => some.join(' '));
  const text = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
  const anyPosition = fc
    .record({
      title: fc.array(word, { minLength: 1, maxLength: 4 }),
      text,
      section: fc.option(text),
      asPoints: fc.boolean(),
    })
    .map(
      ({ title, text: statement, section, asPoints }) =>
        (index: number): ExportedPosition =>
          position(`P${index} ${title.join(' ')}`, statement, {
            sections: section === null ? [] : [{ heading: `About ${title.join(' ')}`, text: section }],
            ...(asPoints ? { points: { leftOut: [] } } : {}),
          }),
    );
  const anyExcerpt = text.map(
    (words) =>
      (index: number): ExportedExcerpt =>
        excerpt(words, { id: String(index + 1) }),
  );
  const anyOwn = fc
    .constantFrom('[Sample] An introduction.', '[Sample] What we ask of you: a meeting.')
    .map((words) => (): ExportedBlock => ownText(words));
  const anyBlocks = fc
    .array(fc.oneof(anyPosition, anyExcerpt, anyOwn), { minLength: 1, maxLength: 6 })
    .map((blocks) => blocks.map((make, index): ExportedBlock => ({ ...make(index), id: String(index) })));

  it('raises no alarm, whatever it quotes', () => {
    fc.assert(
      fc.property(anyBlocks, fc.constantFrom('footnote', 'brackets' as const), (blocks, citationPlace) => {
        const quoted = {
          positions: blocks.flatMap((one) => (one.type === 'position' ? [one.version] : [])),
          excerpts: blocks.flatMap((one) => (one.type === 'excerpt' ? [one.version] : [])),
        };
        const { paragraphs } = readCopyBytes(writeDocument(sourceOf(blocks, { citationPlace })), 'copy.docx');
        const { items } = compareByWords(paragraphs, quoted);
        expect(items.filter(({ status }) => status !== 'unchanged')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
