import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { processHost } from '../../../../tests/support/process-host.ts';
import { makeTemporaryFolder } from '../../../../tests/support/temporary-folder.ts';
import { openTemporaryLibrary } from '../../../../tests/support/temporary-library.ts';
import { importTestimony } from '../../../../tests/support/testimony/import-testimony.ts';
import { shortHearing } from '../../../../tests/support/testimony/short-hearing.ts';
import { openConnection } from '../database/connection.ts';
import type { Library } from '../open-library.ts';

const QUOTE = 'A provider that does not detect what is already known cannot say that it did not know.';

/** A library with the short hearing; `locate` and `quote` take words of it. */
async function openHearing() {
  const folder = await makeTemporaryFolder();
  const library = await openTemporaryLibrary({ host: processHost(join(folder, 'sample.docx')) });
  const testimony = await importTestimony(library, shortHearing);
  const locate = (quote: string) => library.call('excerpts.locate', { testimony, quote });
  const quote = async (words: string) =>
    library.call('excerpts.create', { testimony, span: await locate(words) });
  return { library, testimony, locate, quote };
}

/** Changes a passage behind the library's back, as a damaged disk or another program would. */
async function damage(library: Library, from: string, to: string, column: 'text' | 'speaker' = 'text') {
  const connection = await openConnection(join(library.folder, 'library.sqlite'), 'write');
  await connection.execute(`DROP TRIGGER passage_is_immutable;
    UPDATE passage SET ${column} = replace(${column}, '${from}', '${to}');
    CREATE TRIGGER passage_is_immutable BEFORE UPDATE ON passage
    WHEN NOT EXISTS (SELECT 1 FROM passage_repair WHERE testimony_id = old.testimony_id)
    BEGIN SELECT raise(ABORT, 'a passage is immutable'); END;`);
  await connection.close();
}

describe('an excerpt', () => {
  it('has the source’s own characters, its speaker, page and person, and the testimony’s use and topics', async () => {
    const library = await openTemporaryLibrary();
    const use = { label: 'permission' as const, by: 'Ms. Doe', purpose: 'briefings', until: '2030-01-31' };
    const testimony = await importTestimony(library, shortHearing, { use });
    await library.call('testimony.setTopics', { id: testimony, topics: ['Detection'] });
    const span = await library.call('excerpts.locate', {
      testimony,
      quote: ` ${QUOTE.replace('does not', 'does\n   not')}  `,
    });
    expect(await library.call('excerpts.create', { testimony, span })).toMatchObject({
      version: 1,
      text: QUOTE,
      speakers: ['Ms. Doe'],
      page: '',
      matchesSource: true,
      edits: [],
      use,
      topics: ['Detection'],
      citation: {
        witness: { name: 'Jane Doe', title: 'Policy Director' },
        statementKind: 'oral-testimony',
        date: '2024-03-06',
      },
    });
  });

  it('says whether it cuts a word in two', async () => {
    const { library, testimony, locate } = await openHearing();
    const whole = await locate(QUOTE);
    const cut = { ...whole, start: { ...whole.start, offset: whole.start.offset + 'A prov'.length } };
    const make = async (span: typeof whole) => library.call('excerpts.create', { testimony, span });
    expect(await make(whole)).toMatchObject({ cutsWord: false });
    expect(await make(cut)).toMatchObject({ text: QUOTE.slice('A prov'.length), cutsWord: true });
  });

  it('of words that cross a change of speaker names both', async () => {
    const { quote } = await openHearing();
    const made = await quote('show what they do. [Sample text] Thank you');
    expect(made.text).toBe('show what they do.\n[Sample text] Thank you');
    expect(made.speakers).toEqual(['Ms. Doe', 'Chair Roe']);
    expect(made.citation.witness.name).toMatch(/^Jane Doe and (Rae|Chair) Roe$/);
  });

  it('is refused where there are no words, or no such place', async () => {
    const { library, testimony, locate } = await openHearing();
    const { start } = await locate(QUOTE);
    const create = (end: { passage: number; offset: number }) =>
      library.call('excerpts.create', { testimony, span: { start, end } });
    for (const end of [start, { ...start, offset: 100_000 }, { passage: 9999, offset: 0 }]) {
      await expect(create(end)).rejects.toMatchObject({ code: 'invalid-input' });
    }
    expect((await library.call('excerpts.list', {})).total).toBe(0);
  });

  it('gets a version with each edit, and keeps the ones before', async () => {
    const { library, quote } = await openHearing();
    const { id } = await quote(QUOTE);
    const omit = { type: 'omit' as const, id: 'a', start: 11, end: 33, citation: false };
    const edited = await library.call('excerpts.edit', { id, baseVersion: 1, edits: [omit] });
    expect(edited).toMatchObject({ version: 2, text: QUOTE, edits: [omit] });
    await expect(library.call('excerpts.edit', { id, baseVersion: 1, edits: [] })).rejects.toMatchObject({
      code: 'stale',
    });
    expect(await library.call('excerpts.getVersion', { id, version: 1 })).toMatchObject({
      edits: [],
      currentVersion: 2,
    });
    for (const nonsense of [
      { ...omit, end: 10_000 },
      { ...omit, end: 5 },
    ]) {
      await expect(
        library.call('excerpts.edit', { id, baseVersion: 2, edits: [nonsense] }),
      ).rejects.toMatchObject({ code: 'invalid-input' });
    }
  });

  it('keeps its edits on the same words when its ends move, and drops those outside', async () => {
    const { library, locate, quote } = await openHearing();
    const { id, text } = await quote('does not detect what is already known');
    const wordAt = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
    const edits = [
      { type: 'omit' as const, id: 'a', ...wordAt('already '), citation: false },
      { type: 'emphasize' as const, id: 'b', ...wordAt('does') },
    ];
    await library.call('excerpts.edit', { id, baseVersion: 1, edits });
    const wider = await library.call('excerpts.edit', {
      id,
      baseVersion: 2,
      edits,
      span: await locate('A provider that does not detect what is already known'),
    });
    expect(wider.edits.map((edit) => 'start' in edit && wider.text.slice(edit.start, edit.end))).toEqual([
      'does',
      'already ',
    ]);
    const narrower = await library.call('excerpts.edit', {
      id,
      baseVersion: 3,
      edits: wider.edits,
      span: await locate('what is already known'),
    });
    expect(narrower.edits).toMatchObject([{ id: 'a' }]);
  });

  it('is out of sight when it is removed, stays where it is used, and comes back', async () => {
    const { library, quote, testimony } = await openHearing();
    const { id } = await quote(QUOTE);
    const briefing = await library.call('briefings.create', {
      details: { title: 'Sample' },
      blocks: [{ type: 'excerpt', id: 'a', excerpt: id, version: 1 }],
    });
    await expect(library.call('testimony.remove', { id: testimony })).rejects.toMatchObject({
      message: expect.stringContaining('Remove those first'),
    });
    await library.call('excerpts.remove', { id });
    await expect(library.call('excerpts.get', { id })).rejects.toMatchObject({ code: 'not-found' });
    expect((await library.call('briefings.get', { id: briefing.id })).excerpts).toMatchObject([
      { id, text: QUOTE },
    ]);
    await library.call('excerpts.bringBack', { id });
    expect((await library.call('excerpts.get', { id })).usedIn).toMatchObject([{ briefing: briefing.id }]);
  });
});

describe('recorded edits that no longer fit their words, and a version that a briefing has and the library has not', () => {
  it('are found when the library is checked', async () => {
    const { library, quote } = await openHearing();
    const { id } = await quote(QUOTE);
    await library.call('briefings.create', {
      details: { title: 'Sample' },
      blocks: [{ type: 'excerpt', id: 'a', excerpt: id, version: 1 }],
    });
    const connection = await openConnection(join(library.folder, 'library.sqlite'), 'write');
    await connection.execute(`DROP TRIGGER excerpt_version_is_immutable;
      UPDATE excerpt_version SET edits = '[{"type":"sic","id":"a","at":9999}]';
      UPDATE briefing SET document = replace(document, '"version":1', '"version":7');`);
    await connection.close();
    expect((await library.call('library.check', {})).findings.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^Excerpt 1, version 1, of .* has recorded edits that no longer fit its words\.$/,
      ),
      expect.stringMatching(/^The briefing “Sample” has an excerpt 1, version 7,/),
    ]);
  });
});

describe('words are looked for as they are quoted', () => {
  it('and refused with the nearest passage where they are not there', async () => {
    const { locate } = await openHearing();
    await expect(locate(QUOTE.replace('did not know', 'did know'))).rejects.toMatchObject({
      code: 'words-not-found',
      message: expect.stringMatching(/^These words are not .* Ms\. Doe.*A provider that does not detect/s),
      details: { text: expect.stringContaining(QUOTE) },
    });
    await expect(locate('  \n ')).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('and found as whole words where their letters stand within longer words too', async () => {
    const { library } = await openHearing();
    const words = ['We can act on facts, and not on acts.', 'The non-sample can’t be a sample.'];
    const testimony = await importTestimony(
      library,
      `Statement of Jane Doe\n\nBefore the Senate\n\n${words.join('\n\n')}`,
    );
    const found = async (quote: string) =>
      (await library.call('excerpts.locate', { testimony, quote })).start.offset;
    expect(await found('act')).toBe(7);
    expect(await found('can')).toBe(3);
    expect(await found('sample')).toBe(26);
    // Part of a word is found where it stands once and for all.
    expect(await found('e can’t b')).toBe(13);
    await expect(found('on')).rejects.toMatchObject({ code: 'words-ambiguous' });
  });

  it('and refused where they stand twice, naming both places', async () => {
    const { locate } = await openHearing();
    await expect(locate('[Sample text]')).rejects.toMatchObject({
      code: 'words-ambiguous',
      message: expect.stringMatching(/Chair Roe.*Ms\. Doe/s),
    });
  });
});

describe('an excerpt whose source was altered', () => {
  it('says so, shows both texts, stops the export, and is put right from the original', async () => {
    const { library, quote, testimony } = await openHearing();
    const { id } = await quote(QUOTE);
    const { id: briefing } = await library.call('briefings.create', {
      details: { title: 'Sample' },
      blocks: [{ type: 'excerpt', id: 'a', excerpt: id, version: 1 }],
    });
    expect(await library.call('briefings.check', { id: briefing })).toEqual([]);
    await damage(library, 'cannot say', 'can say');

    expect(await library.call('excerpts.get', { id })).toMatchObject({ matchesSource: false });
    expect(await library.call('briefings.check', { id: briefing })).toMatchObject([
      { severity: 'error', code: 'excerpt-altered', block: 'a' },
    ]);
    expect((await library.call('library.check', {})).findings.map(({ code }) => code)).toEqual([
      'testimony-altered',
      'excerpt-altered',
    ]);
    expect(await library.call('excerpts.explainMismatch', { id, version: 1 })).toEqual({
      id,
      version: 1,
      kept: QUOTE,
      found: QUOTE.replace('cannot', 'can'),
    });

    const target = await library.call('exporting.chooseTarget', { briefing });
    await expect(
      library.call('exporting.export', { job: 'export', briefing, target: target?.target ?? '' }),
    ).rejects.toMatchObject({ code: 'export-blocked' });

    expect(await library.call('testimony.repair', { id: testimony })).toEqual({ passages: 1 });
    expect(await library.call('excerpts.get', { id })).toMatchObject({ matchesSource: true, text: QUOTE });
    expect(await library.call('library.check', {})).toEqual({ ok: true, findings: [] });
  });

  it('is stopped as well where another speaker is named for the same words, and names both', async () => {
    const { library, quote, testimony } = await openHearing();
    const { id } = await quote(QUOTE);
    const { id: briefing } = await library.call('briefings.create', {
      details: { title: 'Sample' },
      blocks: [{ type: 'excerpt', id: 'a', excerpt: id, version: 1 }],
    });
    await damage(library, 'Ms. Doe', 'Mr. Other', 'speaker');
    expect(await library.call('briefings.check', { id: briefing })).toMatchObject([
      {
        code: 'excerpt-altered',
        message: expect.stringMatching(/Kept: “Ms\. Doe: A provider.*Now there: “Mr\. Other: A provider/),
      },
    ]);
    await library.call('testimony.repair', { id: testimony });
    expect(await library.call('briefings.check', { id: briefing })).toEqual([]);
  });

  it('can’t be put right from an original that was altered too', async () => {
    const { library, quote, testimony } = await openHearing();
    const { id } = await quote(QUOTE);
    const { file } = await library.call('testimony.get', { id: testimony });
    await damage(library, 'cannot say', 'can say');
    await writeFile(join(library.folder, 'files', file.sha256), 'Other words.');
    await expect(library.call('testimony.repair', { id: testimony })).rejects.toMatchObject({
      code: 'original-altered',
    });
    expect(await library.call('excerpts.explainMismatch', { id, version: 1 })).toMatchObject({ kept: null });
  });

  it('is named when its file is imported again', async () => {
    const { library, quote } = await openHearing();
    await quote(QUOTE);
    await damage(library, 'cannot say', 'can say');
    const BOTH_TEXTS = /^Excerpt 1 .*Kept: “A provider .* cannot say.*Now there: “A provider .* can say/;
    const pieces = async function* () {
      yield Buffer.from(shortHearing);
    };
    const upload = await library.receiveUpload(pieces(), 'again.txt');
    const { files } = await library.call('importing.preview', { job: 'import', uploads: [upload] });
    expect(files).toMatchObject([
      { outcome: 'testimony', known: { id: '1' }, unclear: [{ text: expect.stringMatching(BOTH_TEXTS) }] },
    ]);
  });
});
