import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../../../../tests/support/temporary-folder.ts';
import { openTemporaryLibrary } from '../../../../tests/support/temporary-library.ts';
import type { PositionsFilePreview } from '../../../shared/importing.ts';
import type { Library } from '../open-library.ts';
import { resourcesFolder } from '../resources.ts';

const seedFile = join(resourcesFolder, 'starter', 'policy-advocacy.txt');
const sha256Of = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

/** Adds each text as an upload and previews them together. */
async function preview(library: Library, files: Record<string, string>, job = 'test') {
  const uploads: string[] = [];
  for (const [name, content] of Object.entries(files)) {
    const pieces = async function* () {
      yield Buffer.from(content);
    };
    uploads.push(await library.receiveUpload(pieces(), name));
  }
  return library.call('importing.preview', { job, uploads });
}

async function previewOne(library: Library, content: string) {
  const { preview: id, files } = await preview(library, { 'page.txt': content });
  return { id, file: files[0] as PositionsFilePreview };
}

const list = (...positions: [string, string][]) =>
  `Policy Advocacy\nExample Organisation\nLeave Feedback\n${positions.map(([title, statement]) => `${title}\n${statement}\nContinue Reading\n`).join('')}`;
const article = (title: string, statement: string, section: string) =>
  `${title}\nWhat is it?\n${section}\nEO's Position:\n${statement}\n`;

const listed = async (library: Library) => (await library.call('positions.list', {})).positions;

describe('the starter library', () => {
  it('is the page that ships, read as any other, with its source and its original', async () => {
    const library = await openTemporaryLibrary();
    const seed = await readFile(seedFile, 'utf8');
    const positions = await listed(library);
    expect(positions).toHaveLength(19);
    for (const { slug } of positions) {
      const { title, statement, source, origin } = await library.call('positions.get', { slug });
      expect(seed).toContain(`\n${title}\n${statement}\nContinue Reading`);
      expect({ source, origin }).toEqual({
        source: {
          publisher: 'National Center for Missing & Exploited Children',
          work: 'Global Platform for Child Exploitation Policy',
          page: 'Policy Advocacy',
          savedOn: '2026-11-24',
        },
        origin: 'imported',
      });
    }
    expect(await readFile(join(library.folder, 'files', sha256Of(seed)), 'utf8')).toBe(seed);
    expect(await library.call('library.check', {})).toEqual({ ok: true, findings: [] });
  });

  it('has nothing new in its own page', async () => {
    const library = await openTemporaryLibrary();
    const { file } = await previewOne(library, await readFile(seedFile, 'utf8'));
    expect(file.found.map(({ state }) => state)).toEqual(Array(19).fill('unchanged'));
  });
});

describe('a preview', () => {
  it('says what is new, changed with the words that differ, and unchanged, and changes nothing', async () => {
    const library = await openTemporaryLibrary();
    const seed = (await readFile(seedFile, 'utf8')).replace('proven strategies', 'tested strategies');
    const { file } = await previewOne(library, `${seed}\nSample Title\n[Sample text] New.\nContinue Reading`);
    const changed = file.found.filter(({ state }) => state === 'changed');
    expect(changed).toMatchObject([
      { slug: 'end-to-end-encryption', baseVersion: 1, difference: { wordsAdded: 1, wordsRemoved: 1 } },
    ]);
    expect(changed[0]?.difference?.statement.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'proven' },
      { kind: 'added', text: 'tested' },
    ]);
    expect(file.found.at(-1)).toMatchObject({
      slug: 'sample-title',
      state: 'new',
      baseVersion: 0,
      difference: null,
    });
    expect(await listed(library)).toHaveLength(19);
    expect(await library.call('positions.get', { slug: 'end-to-end-encryption' })).toMatchObject({
      version: 1,
    });
    expect(await readdir(join(library.folder, 'files'))).toHaveLength(1);
  });

  it('answers for each file, and one that is refused stops no other', async () => {
    const library = await openTemporaryLibrary({ starter: false });
    const { preview: id, files } = await preview(library, {
      'scan.pdf': '%PDF-1.7',
      'page.txt': list(['A', 'Text.']),
      'empty.txt': '',
    });
    expect(files).toMatchObject([
      { outcome: 'refused', file: 'scan.pdf', code: 'file-damaged' },
      { outcome: 'positions', file: 'page.txt' },
      { outcome: 'refused', file: 'empty.txt', code: 'file-empty' },
    ]);
    await expect(
      library.call('importing.keep', { preview: id, files: [{ file: 0, slugs: [] }] }),
    ).rejects.toMatchObject({ code: 'not-found' });
    expect(await library.call('importing.keep', { preview: id, files: [{ file: 1, slugs: ['a'] }] })).toEqual(
      {
        files: [{ file: 'page.txt', new: 1, changed: 0, unchanged: 0, testimony: null }],
        cancelled: false,
      },
    );
  });

  it('tells how far it is, file by file', async () => {
    const library = await openTemporaryLibrary({ starter: false });
    const { last } = await library.call('events.next', { after: -1 });
    await preview(library, { 'a.txt': list(['A', 'Text.']), 'b.txt': list(['B', 'Text.']) }, 'my-job');
    const { events } = await library.call('events.next', { after: last });
    const progress = events.filter(
      (event) => event.type === 'progress' && event.job === 'my-job' && event.total > 0,
    );
    expect(progress).toMatchObject([
      { done: 0, total: 2, label: 'Reading a.txt' },
      { done: 1, total: 2, label: 'Reading b.txt' },
      { done: 2, total: 2 },
    ]);
  });

  it('that is cancelled leaves nothing', async () => {
    const library = await openTemporaryLibrary({ starter: false });
    const previewing = preview(library, { 'a.txt': list(['A', 'Text.']) }, 'gone');
    await library.call('jobs.cancel', { job: 'gone' });
    await expect(previewing).rejects.toMatchObject({ code: 'cancelled' });
    expect(await readdir(join(library.folder, 'incoming', String(process.pid)))).toEqual([]);
    expect(await readdir(join(library.folder, 'files'))).toEqual([]);
    expect(await listed(library)).toEqual([]);
  });

  it('that is discarded can’t be kept, and its uploads are gone', async () => {
    const library = await openTemporaryLibrary({ starter: false });
    const { id } = await previewOne(library, list(['A', 'Text.']));
    await library.call('importing.discard', { preview: id });
    await expect(library.call('importing.keep', { preview: id, files: [] })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect.poll(() => readdir(join(library.folder, 'incoming', String(process.pid)))).toEqual([]);
  });

  it('of a file that isn’t there any more is refused', async () => {
    const library = await openTemporaryLibrary({ starter: false });
    await expect(
      library.call('importing.preview', { job: 'test', uploads: ['nothing'] }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('keeping', () => {
  it('keeps what was chosen, as new versions, with source and original', async () => {
    const library = await openTemporaryLibrary({ starter: false });
    const first = await previewOne(library, list(['A', 'One.'], ['B', 'Two.'], ['C', 'Three.']));
    await library.call('importing.keep', { preview: first.id, files: [{ file: 0, slugs: ['b', 'a'] }] });
    expect((await listed(library)).map(({ title }) => title)).toEqual(['A', 'B']);

    const content = list(['A', 'One, changed.'], ['B', 'Two.']);
    const second = await previewOne(library, content);
    const { last } = await library.call('events.next', { after: -1 });
    expect(
      await library.call('importing.keep', { preview: second.id, files: [{ file: 0, slugs: ['a', 'b'] }] }),
    ).toEqual({
      files: [{ file: 'page.txt', new: 0, changed: 1, unchanged: 1, testimony: null }],
      cancelled: false,
    });
    expect((await library.call('events.next', { after: last })).events).toContainEqual({
      type: 'changed',
      what: 'positions',
    });
    const position = await library.call('positions.get', { slug: 'a' });
    expect(position).toMatchObject({
      version: 2,
      statement: 'One, changed.',
      source: { publisher: 'Example Organisation', page: 'Policy Advocacy' },
    });
    expect(await library.call('positions.getVersion', { slug: 'a', version: 1 })).toMatchObject({
      statement: 'One.',
    });
    expect(await readFile(join(library.folder, 'files', sha256Of(content)), 'utf8')).toBe(content);
    expect(await library.call('search.query', { text: 'changed' })).toMatchObject({ total: 1 });
    expect(await library.call('library.check', {})).toEqual({ ok: true, findings: [] });
  });

  it('is refused whole when the library has moved on', async () => {
    const library = await openTemporaryLibrary({ starter: false });
    const first = await previewOne(library, list(['A', 'One.']));
    await library.call('importing.keep', { preview: first.id, files: [{ file: 0, slugs: ['a'] }] });
    const { id } = await previewOne(library, list(['New', 'New.'], ['A', 'One, imported.']));
    await library.call('positions.edit', {
      slug: 'a',
      baseVersion: 1,
      content: { title: 'A', statement: 'One, edited.', sections: [] },
    });
    await expect(
      library.call('importing.keep', { preview: id, files: [{ file: 0, slugs: ['new', 'a'] }] }),
    ).rejects.toMatchObject({
      code: 'stale',
      message: expect.stringContaining('“A” was changed in the library'),
    });
    expect((await listed(library)).map(({ statement }) => statement)).toEqual(['One, edited.']);
    // What hasn't moved on can still be kept.
    expect(
      await library.call('importing.keep', { preview: id, files: [{ file: 0, slugs: ['new'] }] }),
    ).toMatchObject({ files: [{ new: 1 }] });
  });

  it('is refused when the file was changed after it was shown', async () => {
    const library = await openTemporaryLibrary({ starter: false });
    const path = join(await makeTemporaryFolder(), 'page.txt');
    const keep = async (change: () => Promise<void>) => {
      await writeFile(path, list(['A', 'One.']));
      const { preview: id } = await library.call('importing.preview', {
        job: 'test',
        uploads: [library.adoptFile(path)],
      });
      await change();
      return library.call('importing.keep', { preview: id, files: [{ file: 0, slugs: ['a'] }] });
    };
    await expect(keep(() => writeFile(path, list(['A', 'Other.'])))).rejects.toMatchObject({ code: 'stale' });
    await expect(keep(() => rm(path))).rejects.toMatchObject({ code: 'file-unreadable' });
    expect(await readdir(join(library.folder, 'files'))).toEqual([]);
    expect(await listed(library)).toEqual([]);
    await keep(async () => undefined);
    expect(await readFile(path, 'utf8')).toBe(list(['A', 'One.']));
  });

  it('makes one version after the other where several files name a position, and loses no words', async () => {
    const library = await openTemporaryLibrary({ starter: false });
    const { preview: id, files } = await preview(library, {
      'article.txt': article('A', 'One.', '[Sample text] Section.'),
      'list.txt': list(['A', 'One, of the list.']),
      'again.txt': list(['A', 'One, of the list.']),
    });
    expect(files.map((file) => (file as PositionsFilePreview).found[0]?.state)).toEqual([
      'new',
      'new',
      'new',
    ]);
    const choices = [0, 1, 2].map((file) => ({ file, slugs: ['a'] }));
    expect(await library.call('importing.keep', { preview: id, files: choices })).toMatchObject({
      files: [{ new: 1 }, { new: 0, changed: 1 }, { changed: 0, unchanged: 1 }],
    });
    expect(await library.call('positions.get', { slug: 'a' })).toMatchObject({
      version: 2,
      statement: 'One, of the list.',
      sections: [{ heading: 'What is it?', text: '[Sample text] Section.' }],
    });
  });

  it('of a list leaves the sections, of an article replaces them', async () => {
    const library = await openTemporaryLibrary({ starter: false });
    const keep = async (content: string) => {
      const { id, file } = await previewOne(library, content);
      await library.call('importing.keep', { preview: id, files: [{ file: 0, slugs: ['a'] }] });
      return file.found[0];
    };
    await keep(list(['A', 'One.']));
    expect(await keep(article('A', 'One.', 'Section.'))).toMatchObject({
      state: 'changed',
      difference: { sections: [{ heading: 'What is it?', parts: [{ kind: 'added', text: 'Section.' }] }] },
    });
    expect(await keep(list(['A', 'Two.']))).toMatchObject({ content: { sections: [{ text: 'Section.' }] } });
    expect(await keep(article('A', 'Two.', 'Section, changed.'))).toMatchObject({ state: 'changed' });
    expect(await library.call('positions.get', { slug: 'a' })).toMatchObject({
      version: 4,
      sections: [{ text: 'Section, changed.' }],
    });
  });

  it('replaces an original that was damaged', async () => {
    const library = await openTemporaryLibrary({ starter: false });
    const content = list(['A', 'One.']);
    await writeFile(join(library.folder, 'files', sha256Of(content)), 'damaged');
    const { id } = await previewOne(library, content);
    await library.call('importing.keep', { preview: id, files: [{ file: 0, slugs: ['a'] }] });
    expect(await library.call('library.check', {})).toMatchObject({ ok: true });
  });
});
