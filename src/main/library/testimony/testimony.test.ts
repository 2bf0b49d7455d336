import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { processHost } from '../../../../tests/support/process-host.ts';
import { openTemporaryLibrary } from '../../../../tests/support/temporary-library.ts';
import { importTestimony } from '../../../../tests/support/testimony/import-testimony.ts';
import { shortHearing } from '../../../../tests/support/testimony/short-hearing.ts';
import type { Library } from '../open-library.ts';

/** A library with the short hearing of 6 March 2024, two pages long. */
async function openHearing() {
  const library = await openTemporaryLibrary();
  const id = await importTestimony(
    library,
    shortHearing.replace('    The Committee met', '[[Page 1]]\n\n    The Committee met'),
  );
  return { library, id };
}

const comment = (title: string, day: string) => `[Sample text]
Example Coalition
Comment Letter on ${title}
Docket No. SAMPLE-2024-0001
${day}

Dear Secretary:

    We ask that the rule be plain.
`;

const titlesOf = async (
  library: Library,
  filter: { topic?: string; kind?: 'hearing' | 'regulatory-comment' },
) => (await library.call('testimony.list', filter)).testimony.map(({ title }) => title);

describe('testimony', () => {
  it('is kept whole, with its original, and read back passage by passage', async () => {
    const { library, id } = await openHearing();
    const whole = await library.call('testimony.get', { id });
    expect(whole).toMatchObject({
      kind: 'hearing',
      forum: 'U.S. Senate Committee on the Judiciary',
      jurisdiction: 'United States',
      date: '2024-03-06',
      congress: '118',
      witnesses: ['Jane Doe'],
      excerpts: 0,
      use: { label: 'public' },
      pages: [
        { page: '1', passage: expect.any(Number) },
        { page: '2', passage: expect.any(Number) },
      ],
    });
    const passages = await library.call('testimony.passages', { id, count: 500 });
    expect(passages.map(({ ordinal }) => ordinal)).toEqual(passages.map((_, index) => index + 1));
    expect(passages).toHaveLength(whole.passages);
    const covered = whole.statements.flatMap(({ firstPassage, passages: count }) =>
      Array.from({ length: count }, (_, index) => firstPassage + index),
    );
    expect(covered).toEqual(passages.map(({ ordinal }) => ordinal));
    const ask = passages.find(({ text }) => text.startsWith('We ask that'));
    expect(ask).toMatchObject({ speaker: 'Ms. Doe', page: '2' });
    expect(whole.pages[1]?.passage).toBe(ask?.ordinal);
    expect(await library.call('testimony.passages', { id, from: 3, count: 2 })).toEqual(passages.slice(2, 4));
    expect(await library.call('testimony.passages', { id, from: 9999, count: 2 })).toEqual([]);
    const original = await readFile(join(library.folder, 'files', whole.file.sha256), 'utf8');
    expect(original).toContain('[[Page 2]]');
    expect(original).toHaveLength(whole.file.bytes);
  });

  it('is listed by date, the most recent first, and by kind and topic', async () => {
    const { library, id } = await openHearing();
    await importTestimony(library, comment('a Sample Rule', 'June 3, 2025'));
    await importTestimony(library, comment('an Older Rule', 'June 3, 2019'));
    const titles = await titlesOf(library, {});
    expect(titles.map((title) => /Sample Rule|Hearing|Older/.exec(title)?.[0])).toEqual([
      'Sample Rule',
      'Hearing',
      'Older',
    ]);
    await library.call('testimony.setTopics', { id, topics: ['Detection'] });
    expect(await titlesOf(library, { topic: 'detection' })).toEqual(
      await titlesOf(library, { kind: 'hearing' }),
    );
    expect(await titlesOf(library, { kind: 'regulatory-comment' })).toHaveLength(2);
    expect(await library.call('topics.list', {})).toEqual([
      { name: 'Detection', positions: 0, testimony: 1, excerpts: 0 },
    ]);
  });

  it('can be corrected in everything but its passages', async () => {
    const { library, id } = await openHearing();
    const before = await library.call('testimony.passages', { id, count: 500 });
    const { statements, ...details } = await library.call('testimony.get', { id });
    const oral = statements.find(({ kind }) => kind === 'oral-testimony');
    if (!oral) throw new Error('The hearing has no oral testimony.');
    const corrected = await library.call('testimony.correct', {
      id,
      details: { ...details, title: 'Another Title', date: null },
      use: { label: 'internal' },
      statements: [
        { ...oral, witness: { name: 'Jane Q. Doe', title: '', organisation: 'Example Coalition' } },
      ],
    });
    expect(corrected).toMatchObject({
      title: 'Another Title',
      date: null,
      use: { label: 'internal' },
      witnesses: ['Jane Q. Doe'],
    });
    expect(await library.call('testimony.passages', { id, count: 500 })).toEqual(before);
    const found = await library.call('search.query', { text: 'by:"jane q" provider', kind: 'testimony' });
    expect(found.total).toBe(1);
    await expect(
      library.call('testimony.correct', {
        id,
        details,
        use: { label: 'public' },
        statements: [{ ...oral, ordinal: 99 }],
      }),
    ).rejects.toMatchObject({ code: 'not-found' });
    expect((await library.call('testimony.get', { id })).title).toBe('Another Title');
  });

  it('finds words in it without regard to case, quotes and line ends', async () => {
    const { library, id } = await openHearing();
    const { hits, total } = await library.call('testimony.find', { id, text: 'SAMPLE  text' });
    expect(total).toBe(3);
    const passages = await library.call('testimony.passages', { id, count: 500 });
    for (const { passage, start, end } of hits) {
      expect(passages[passage - 1]?.text.slice(start, end)).toBe('Sample text');
    }
    expect(await library.call('testimony.find', { id, text: 'not there' })).toEqual({ hits: [], total: 0 });
    expect(await library.call('testimony.find', { id, text: ' ' })).toEqual({ hits: [], total: 0 });
  });

  it('goes out of sight and out of search when it is removed, and comes back', async () => {
    const { library, id } = await openHearing();
    const total = async () => (await library.call('search.query', { text: 'provider' })).total;
    const found = await total();
    expect(found).toBeGreaterThan(0);
    await library.call('testimony.remove', { id });
    await expect(library.call('testimony.get', { id })).rejects.toMatchObject({ code: 'not-found' });
    await expect(library.call('testimony.passages', { id, count: 1 })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await total()).toBe(0);
    await library.call('testimony.bringBack', { id });
    expect(await total()).toBe(found);
    await library.call('testimony.remove', { id });
    await importTestimony(
      library,
      shortHearing.replace('    The Committee met', '[[Page 1]]\n\n    The Committee met'),
    );
    await expect(library.call('testimony.bringBack', { id })).rejects.toMatchObject({ code: 'stale' });
  });
});

describe('the original', () => {
  it.each([
    [
      'a saved page, so that opening it asks nothing of anyone',
      'run.bat',
      `<!doctype html><pre>${shortHearing}</pre>`,
      'run.html',
      /^<meta http-equiv="Content-Security-Policy" content="default-src 'none'/,
    ],
    ['a text, whatever its name would start', 'letter.exe', shortHearing, 'letter.txt', /^\[Senate Hearing/],
  ])('of %s, is opened as a copy', async (_, name, content, shownName, begins) => {
    const opened: { name: string; text: string }[] = [];
    const library = await openTemporaryLibrary({
      host: {
        ...processHost(),
        async openCopy(copyName, make) {
          const path = join(library.folder, 'copy');
          await make(path);
          opened.push({ name: copyName, text: await readFile(path, 'utf8') });
          return null;
        },
      },
    });
    const id = await importTestimony(library, content, { name });
    expect(await library.call('testimony.openOriginal', { id })).toEqual({ download: null });
    expect(opened).toMatchObject([{ name: shownName }]);
    expect(opened[0]?.text).toMatch(begins);
    expect(opened[0]?.text.endsWith(content)).toBe(true);
    const { file } = await library.call('testimony.get', { id });
    await rm(join(library.folder, 'files', file.sha256));
    await expect(library.call('testimony.openOriginal', { id })).rejects.toMatchObject({
      code: 'original-missing',
    });
  });
});

it('a topic’s timeline has testimony and excerpts by date, and on a day by forum', async () => {
  const { library, id } = await openHearing();
  const older = await importTestimony(library, comment('an Older Rule', 'June 3, 2019'));
  for (const one of [id, older])
    await library.call('testimony.setTopics', { id: one, topics: ['Detection'] });
  const span = await library.call('excerpts.locate', { testimony: id, quote: 'We ask that services' });
  await library.call('excerpts.create', { testimony: id, span });
  await library.call('excerpts.create', {
    testimony: older,
    span: { start: { passage: 1, offset: 0 }, end: { passage: 1, offset: 8 } },
  });
  const entries = await library.call('topics.timeline', { topic: 'Detection' });
  expect(entries.map(({ kind, date, words }) => [kind, date, words !== ''])).toEqual([
    ['testimony', '2019-06-03', false],
    ['excerpt', '2019-06-03', true],
    ['testimony', '2024-03-06', false],
    ['excerpt', '2024-03-06', true],
  ]);
  expect(entries.at(-1)).toMatchObject({ words: 'We ask that services', speakers: ['Ms. Doe'], page: '2' });
  expect(await library.call('topics.timeline', { topic: 'Nothing' })).toEqual([]);
});
