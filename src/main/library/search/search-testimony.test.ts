import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTemporaryLibrary } from '../../../../tests/support/temporary-library.ts';
import { keepInLibrary, type SampleTestimony } from '../../../../tests/support/testimony/keep-sample.ts';
import type { InputOf } from '../../../shared/contract.ts';
import type { SearchResult } from '../../../shared/search.ts';
import type { Library } from '../open-library.ts';
import { MOST_COUNTED } from './find-entries.ts';
import { tokensOf } from './read-terms.ts';

const senate: SampleTestimony = {
  title: 'Sample hearing on harbours',
  forum: 'Sample Committee of the U.S. Senate',
  jurisdiction: 'United States',
  date: '2023-02-06',
  bill: 'H.R. 4818',
  statements: [
    {
      kind: 'member-statement',
      speaker: 'Chair Roe',
      witness: { name: 'Rae Roe' },
      passages: ['[Sample text] The hearing begins.', 'We speak of lanterns.'],
    },
    {
      speaker: 'Ms. Doe',
      witness: { name: 'Jane Doe', title: 'Director', organisation: 'Example Coalition' },
      passages: ['[Sample text] Lanterns guide ships.', ['Chair Roe', 'Which ships?'], 'All of the ships.'],
    },
    {
      kind: 'questions',
      passages: [
        ['Mr. Loe', 'Do lanterns last?'],
        ['Ms. Doe', 'They last for years.'],
      ],
    },
  ],
};

const comment: SampleTestimony = {
  kind: 'regulatory-comment',
  title: 'Sample comment on beacons',
  forum: 'Federal Sample Commission',
  jurisdiction: 'European Union',
  date: '2024-05-01',
  use: { label: 'internal' },
  statements: [
    {
      kind: 'regulatory-comment',
      witness: { name: 'Jo Loe', organisation: 'Sample Harbour Board' },
      passages: ['[Sample text] Beacons and lanterns differ.'],
    },
  ],
};

async function openWithTestimony(...samples: SampleTestimony[]) {
  const library = await openTemporaryLibrary({ starter: false });
  const ids: string[] = [];
  for (const sample of samples) ids.push(await keepInLibrary(library, sample));
  return { library, ids };
}

const wordsOf = (pieces: SearchResult['title']) => pieces.map((piece) => piece.text).join('');

async function find(library: Library, text: string, more: Partial<InputOf<'search.query'>> = {}) {
  const { results } = await library.call('search.query', { text, limit: 200, ...more });
  return results.map((one) => [one.id, one.passage].join('/'));
}

describe('search over testimony', () => {
  it('leads to the passage, and says who speaks and where', async () => {
    const { library, ids } = await openWithTestimony(senate);
    const { results, counts } = await library.call('search.query', { text: 'guide ships' });
    expect(results).toMatchObject([
      { kind: 'testimony', id: ids[0], passage: 3, version: null, about: 'Ms. Doe, p. 1' },
    ]);
    const [first] = results;
    expect(first && wordsOf(first.title)).toBe('Sample hearing on harbours');
    expect(first?.snippet.filter((piece) => piece.found).map((piece) => piece.text)).toEqual([
      'guide',
      'ships',
    ]);
    expect(counts).toEqual({ position: 0, testimony: 1, excerpt: 0, briefing: 0 });
  });

  it('finds the testimony itself by its title, forum, witnesses and numbers', async () => {
    const { library, ids } = await openWithTestimony(senate, comment);
    for (const text of [
      'harbours',
      'u.s. senate',
      'jane doe',
      'example coalition',
      '"H.R. 4818"',
      'director',
    ]) {
      expect(await find(library, text), text).toContain(`${ids[0]}/`);
    }
    const { results } = await library.call('search.query', { text: 'harbours' });
    expect(results[0]).toMatchObject({
      passage: null,
      about: 'Sample Committee of the U.S. Senate, February 6, 2023',
    });
  });

  it('does not take the name of a speaker for what is said', async () => {
    const { library } = await openWithTestimony(senate);
    expect(await find(library, 'doe lanterns')).toEqual([]);
  });

  it.each([
    // A label, the name behind it, and the organisation; also where she answers in another part.
    ['by:doe', ['1/3', '1/5', '1/7']],
    ['by:jane', ['1/3', '1/5', '1/7']],
    ['by:"example coalition"', ['1/3', '1/5', '1/7']],
    ['by:roe', ['1/1', '1/2', '1/4']],
    // One is labelled, the other is not but has a statement of his own.
    ['by:loe', ['1/6', '2/1']],
    ['by:"harbour board"', ['2/1']],
    ['by:doe by:jane', ['1/3', '1/5', '1/7']],
    ['by:doe by:roe', []],
    ['forum:senate', ['1/1', '1/2', '1/3', '1/4', '1/5', '1/6', '1/7']],
    ['forum:fsc', ['2/1']],
    ['jurisdiction:us', ['1/1', '1/2', '1/3', '1/4', '1/5', '1/6', '1/7']],
    ['jurisdiction:U.S.', ['1/1', '1/2', '1/3', '1/4', '1/5', '1/6', '1/7']],
    ['jurisdiction:eu', ['2/1']],
    ['jurisdiction:"european union"', ['2/1']],
    ['after:2023-03', ['2/1']],
    ['after:2024-05-01 before:2024-05-01', ['2/1']],
    ['before:2023', ['1/1', '1/2', '1/3', '1/4', '1/5', '1/6', '1/7']],
    ['use:internal', ['2/1']],
    ['use:public by:doe', ['1/3', '1/5', '1/7']],
    ['forum:senate jurisdiction:eu', []],
  ])('%s narrows', async (filter, passages) => {
    const { library } = await openWithTestimony(senate, comment);
    // A word of every passage, as each of them has one of these beginnings.
    const found = new Set<string>();
    for (const word of ['t', 'w', 'a', 'l', 'd']) {
      for (const place of await find(library, `${word} ${filter}`))
        if (!place.endsWith('/')) found.add(place);
    }
    expect([...found].sort()).toEqual(passages);
  });

  it('takes chosen filters together with typed ones', async () => {
    const { library } = await openWithTestimony(senate, comment);
    expect(await find(library, 'lanterns', { filters: { by: 'doe' } })).toEqual(['1/3']);
    expect(await find(library, 'lanterns by:doe', { filters: { by: 'jane' } })).toEqual(['1/3']);
    expect(await find(library, 'lanterns by:doe', { filters: { by: 'loe' } })).toEqual([]);
    expect(await find(library, 'lanterns after:2024', { filters: { after: '2020-01-01' } })).toEqual(['2/1']);
    const { typed } = await library.call('search.query', {
      text: 'by:doe after:2024-02',
      filters: { use: 'public' },
    });
    expect(typed).toEqual({ by: 'doe', after: '2024-02-01' });
  });

  it('lists what filters alone leave, the newest first, and not each passage', async () => {
    const { library, ids } = await openWithTestimony(senate, comment, {
      ...senate,
      title: 'Sample hearing without a date',
      date: null,
    });
    const [older, newer, undated] = ids;
    const list = async (text: string, more?: Partial<InputOf<'search.query'>>) =>
      (await find(library, text, more)).map((place) => place.replace(/\/$/, ''));
    expect(await list('kind:testimony')).toEqual([newer, older, undated]);
    expect(await list('', { filters: { jurisdiction: 'us' } })).toEqual([older, undated]);
    expect(await list('by:loe')).toEqual([newer, older, undated]);
    expect(await list('by:loe -beacons')).toEqual([older, undated]);
    expect(await list('by:doe before:2025')).toEqual([older]);
    expect(await list('')).toEqual([]);
    expect(await list('-beacons')).toEqual([]);
  });

  it('leaves out kinds that have nothing for a filter', async () => {
    const { library, ids } = await openWithTestimony(senate);
    const statement = '[Sample text] lanterns';
    await library.call('positions.create', {
      content: { title: 'Sample position', statement, sections: [] },
      topics: ['Harbour lights'],
    });
    await library.call('briefings.create', { details: { title: 'Sample memo on lanterns' } });
    await library.call('testimony.setTopics', { id: ids[0] ?? '', topics: ['Harbour', 'Lights'] });
    const counts = async (text: string) => {
      const { position, testimony, briefing } = (await library.call('search.query', { text })).counts;
      return [position, testimony, briefing];
    };
    expect(await counts('lanterns')).toEqual([1, 3, 1]);
    expect(await counts('lanterns topic:harbour')).toEqual([0, 3, 0]);
    expect(await counts('lanterns topic:harb')).toEqual([1, 3, 0]);
    expect(await counts('lanterns topic:"harbour lights"')).toEqual([1, 0, 0]);
    expect(await counts('lanterns topic:lanterns')).toEqual([0, 0, 0]);
    expect(await counts('lanterns by:doe')).toEqual([0, 1, 0]);
    expect(await counts('lanterns after:2000')).toEqual([0, 3, 0]);
  });

  it('shows one kind, and counts all', async () => {
    const { library } = await openWithTestimony(senate);
    await library.call('briefings.create', { details: { title: 'Sample memo on lanterns' } });
    const typed = await library.call('search.query', { text: 'lanterns kind:briefing' });
    expect([typed.results.map((one) => one.kind), typed.total, typed.counts.testimony]).toEqual([
      ['briefing'],
      1,
      3,
    ]);
    const both = await library.call('search.query', { text: 'lanterns kind:briefing', kind: 'testimony' });
    expect([both.results, both.total]).toEqual([[], 0]);
  });

  it('gives so many of each kind, kind by kind', async () => {
    const { library } = await openWithTestimony(senate, comment);
    for (const title of ['Sample memo on lanterns', 'Another on lanterns', 'A third on lanterns']) {
      await library.call('briefings.create', { details: { title } });
    }
    const { results } = await library.call('search.query', { text: 'lanterns', each: true, limit: 2 });
    expect(results.map((one) => one.kind)).toEqual(['testimony', 'testimony', 'briefing', 'briefing']);
  });

  it('follows corrections, removal and bringing back', async () => {
    const { library, ids } = await openWithTestimony(senate);
    const id = ids[0] ?? '';
    const { kind, title, forum, jurisdiction, date, congress, bill, serial, docket, url, use, statements } =
      await library.call('testimony.get', { id });
    const details = { kind, title, forum, jurisdiction, date, congress, bill, serial, docket, url };
    const [, second] = statements;
    if (!second) throw new Error('The sample has three statements.');
    await library.call('testimony.correct', {
      id,
      details: { ...details, forum: 'Sample Parliament' },
      use,
      statements: [{ ...second, witness: { ...second.witness, name: 'June Poe' } }],
    });
    expect(await find(library, 'lanterns by:jane')).toEqual([]);
    expect(await find(library, 'lanterns by:june')).toEqual(['1/3']);
    expect(await find(library, 'years by:june')).toEqual(['1/7']);
    expect(await find(library, 'lanterns forum:senate')).toEqual([]);
    expect(await find(library, 'lanterns forum:parliament by:doe')).toEqual(['1/3']);
    await library.call('testimony.remove', { id });
    expect(await find(library, 'lanterns')).toEqual([]);
    await library.call('testimony.bringBack', { id });
    expect((await find(library, 'lanterns')).sort()).toEqual(['1/2', '1/3', '1/6']);
  });

  it('finds excerpts by their words, notes and topics', async () => {
    const { library, ids } = await openWithTestimony(senate);
    const testimony = ids[0] ?? '';
    const excerpt = await library.call('excerpts.create', {
      testimony,
      span: { start: { passage: 3, offset: 14 }, end: { passage: 3, offset: 35 } },
    });
    await library.call('excerpts.setNotes', { id: excerpt.id, notes: 'For Tuesday’s markup.' });
    await library.call('excerpts.setTopics', { id: excerpt.id, topics: ['Beacons'] });
    const excerpts = async (text: string) =>
      (await library.call('search.query', { text, kind: 'excerpt' })).results;
    expect(await excerpts('guide')).toMatchObject([
      { kind: 'excerpt', id: excerpt.id, version: 1, passage: null, about: 'Ms. Doe, p. 1' },
    ]);
    for (const text of [
      'markup',
      'beacons',
      'topic:beac guide',
      'by:doe guide',
      'forum:senate after:2023 use:public',
    ]) {
      expect(await excerpts(text), text).toMatchObject([{ id: excerpt.id }]);
    }
    await library.call('excerpts.setUse', { id: excerpt.id, use: { label: 'internal' } });
    expect(await excerpts('guide use:public')).toEqual([]);
    expect(await excerpts('guide use:internal')).toMatchObject([{ id: excerpt.id }]);
    expect(await excerpts('guide by:roe')).toEqual([]);
    await library.call('excerpts.remove', { id: excerpt.id });
    expect(await excerpts('guide')).toEqual([]);
  });
});

describe('what is too much to rank', () => {
  const many = (count: number, sample: Partial<SampleTestimony>): SampleTestimony => ({
    ...sample,
    statements: [
      { speaker: 'Ms. Doe', passages: Array.from({ length: count }, () => 'lanterns and lights') },
    ],
  });

  it('is counted as far as that takes no time, and comes with titles first, then the newest', async () => {
    const { library, ids } = await openWithTestimony(
      many(6_000, { title: 'Sample one', date: '2020-01-01' }),
      many(6_000, { title: 'Sample two', date: '2024-01-01' }),
      many(2, { title: 'Sample lanterns', date: '2022-01-01' }),
    );
    const [older, newer, titled] = ids;
    const { results, total, atLeast, counts } = await library.call('search.query', {
      text: 'lantern',
      limit: 3,
    });
    expect({ total, atLeast, testimony: counts.testimony }).toEqual({
      total: MOST_COUNTED + 1,
      atLeast: true,
      testimony: MOST_COUNTED + 1,
    });
    expect(results.map((one) => [one.id, one.passage])).toEqual([
      [titled, null],
      [newer, 1],
      [newer, 2],
    ]);
    // Narrowed, all are counted again.
    const narrowed = await library.call('search.query', { text: 'lantern before:2022', limit: 5 });
    expect([narrowed.total, narrowed.atLeast]).toEqual([6_003, false]);
    expect(narrowed.results.map((one) => [one.id, one.passage])).toEqual([
      [titled, null],
      [titled, 1],
      [titled, 2],
      [older, 1],
      [older, 2],
    ]);
    expect(await find(library, 'light by:doe after:2023', { limit: 2 })).toEqual([
      `${newer}/1`,
      `${newer}/2`,
    ]);
  });
});

describe('against a simple model', () => {
  const vocabulary = [
    'lamp',
    'lamps',
    'lamplight',
    'sea',
    'seaside',
    'Über',
    'uber',
    'a',
    'of',
    'be',
    'beacon',
  ];
  const word = fc.constantFrom(...vocabulary);
  const passage = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
  const term = fc.oneof(
    word,
    word.map((one) => one.slice(0, 4)),
    word.map((one) => one.slice(0, 2)),
    fc.tuple(word, word).map((words) => `"${words.join(' ')}"`),
    word.map((one) => `-${one}`),
  );

  /** Whether the passage has all terms and none of those with a minus. */
  function matches(text: string, terms: readonly string[]): boolean {
    const tokens = tokensOf(text).map((token) => token.folded);
    return terms.every((one) => {
      const isExcluded = one.startsWith('-');
      const isPhrase = one.startsWith('"');
      const words = tokensOf(one).map((token) => token.folded);
      const found = tokens.some((_, at) =>
        words.every((its, index) => {
          const token = tokens[at + index] ?? '';
          return isPhrase ? token === its : token.startsWith(its);
        }),
      );
      return found !== isExcluded;
    });
  }

  it('finds the same passages, whatever is typed', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(passage, { minLength: 1, maxLength: 12 }),
        fc.array(fc.array(term, { minLength: 1, maxLength: 4 }), { minLength: 10, maxLength: 10 }),
        async (passages, questions) => {
          const library = await openTemporaryLibrary({ starter: false });
          await keepInLibrary(library, { title: 'Title', statements: [{ title: 'Part', passages }] });
          for (const terms of questions) {
            const hasWanted = terms.some((one) => !one.startsWith('-'));
            const expected = passages.flatMap((text, index) =>
              hasWanted && matches(text, terms) ? [`1/${index + 1}`] : [],
            );
            expect((await find(library, terms.join(' '))).sort(), terms.join(' ')).toEqual(expected.sort());
          }
          await library.close();
        },
      ),
      { numRuns: 25 },
    );
  });
});
