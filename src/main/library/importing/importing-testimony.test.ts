import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mountSmallDisk } from '../../../../tests/support/small-disk.ts';
import { makeTemporaryFolder } from '../../../../tests/support/temporary-folder.ts';
import { openTemporaryLibrary } from '../../../../tests/support/temporary-library.ts';
import { shortHearing } from '../../../../tests/support/testimony/short-hearing.ts';
import type { TestimonyFilePreview } from '../../../shared/importing.ts';
import type { Library } from '../open-library.ts';

/** Adds each content as an upload and previews them together. */
async function preview(library: Library, files: Record<string, string | Uint8Array>, job = 'read') {
  const uploads: string[] = [];
  for (const [name, content] of Object.entries(files)) {
    const pieces = async function* () {
      yield Buffer.from(content);
    };
    uploads.push(await library.receiveUpload(pieces(), name));
  }
  return library.call('importing.preview', { job, uploads });
}

/** Everything of the files that could be read as testimony, as it was understood. */
function all({ files }: Awaited<ReturnType<typeof preview>>) {
  return files.flatMap((shown, file) =>
    shown.outcome === 'testimony'
      ? [{ file, testimony: { details: shown.details, use: { label: 'public' as const }, statements: [] } }]
      : [],
  );
}

const count = async (library: Library) => (await library.call('library.status', {})).testimony;

/** What is on its way in: uploads, and passages that wait to be kept. */
async function incoming(library: Library): Promise<string[]> {
  return readdir(join(library.folder, 'incoming', String(process.pid))).catch(() => []);
}

const positionsPage = 'Policy Advocacy\nExample\nLeave Feedback\nSafety\nBe safe.\nContinue Reading\n';

describe('an import of testimony', () => {
  it('shows what was understood of each file, beside positions and files that are refused', async () => {
    const library = await openTemporaryLibrary();
    const shown = await preview(library, {
      'renamed.bin': shortHearing,
      'page.html': `<!doctype html><title> - SAMPLE</title><body><pre>${shortHearing}</pre></body>`,
      'positions.txt': positionsPage,
      'notes.txt': 'Some words that say nothing of what they are.\n',
      'scan.pdf': '%PDF-1.7\nnothing',
      'zip.docx': 'PK\u0003\u0004 nothing',
    });
    expect(shown.files).toMatchObject([
      {
        outcome: 'testimony',
        file: 'renamed.bin',
        format: 'text',
        details: { kind: 'hearing' },
        known: null,
      },
      { outcome: 'testimony', file: 'page.html', format: 'html', details: { kind: 'hearing' } },
      { outcome: 'positions' },
      { outcome: 'refused', code: 'file-no-positions', canBeTestimony: true },
      { outcome: 'refused', code: 'file-damaged', canBeTestimony: false },
      { outcome: 'refused', code: 'file-damaged', canBeTestimony: false },
    ]);
    const hearing = shown.files[0] as TestimonyFilePreview;
    expect(hearing.firstWords).toContain('Senate Hearing');
    expect(hearing.statements.map(({ passages }) => passages).reduce((a, b) => a + b, 0)).toBe(
      hearing.passages,
    );
    expect(await count(library)).toBe(0);
  });

  it('reads a text as testimony when asked to', async () => {
    const library = await openTemporaryLibrary();
    const pieces = async function* () {
      yield Buffer.from('Some words that say nothing of what they are.\n');
    };
    const upload = await library.receiveUpload(pieces(), 'notes.txt');
    const shown = await library.call('importing.preview', {
      job: 'read',
      uploads: [upload],
      as: ['testimony'],
    });
    expect(shown.files).toMatchObject([
      { outcome: 'testimony', details: { kind: 'other', title: expect.stringMatching(/./) }, passages: 1 },
    ]);
  });

  it('keeps what was corrected, and tells a file that it has already', async () => {
    const library = await openTemporaryLibrary();
    const shown = await preview(library, { 'a.txt': shortHearing, 'b.txt': shortHearing });
    const [first] = all(shown);
    if (!first) throw new Error('Nothing was read.');
    const hearing = shown.files[0] as TestimonyFilePreview;
    const oral = hearing.statements.find(({ kind }) => kind === 'oral-testimony');
    const correction = {
      details: { ...hearing.details, title: 'A Corrected Title' },
      use: { label: 'internal' as const },
      statements: oral ? [{ ...oral, title: 'What Ms. Doe said' }] : [],
    };
    const kept = await library.call('importing.keep', {
      preview: shown.preview,
      files: [{ file: 0, testimony: correction }, ...all(shown).slice(1)],
    });
    expect(kept).toEqual({
      files: [
        { file: 'a.txt', new: 1, changed: 0, unchanged: 0, testimony: '1' },
        { file: 'b.txt', new: 0, changed: 0, unchanged: 1, testimony: '1' },
      ],
      cancelled: false,
    });
    const whole = await library.call('testimony.get', { id: '1' });
    expect(whole).toMatchObject({ title: 'A Corrected Title', use: { label: 'internal' } });
    expect(whole.statements.map(({ title }) => title)).toContain('What Ms. Doe said');
    const again = await preview(library, { 'c.txt': shortHearing });
    expect(again.files).toMatchObject([{ known: { id: '1', title: 'A Corrected Title' }, unclear: [] }]);
    expect(await library.call('library.check', {})).toEqual({ ok: true, findings: [] });
  });

  it('refuses to keep statements that the file doesn’t have, and what was not read as testimony', async () => {
    const library = await openTemporaryLibrary();
    const shown = await preview(library, { 'a.txt': shortHearing, 'positions.txt': positionsPage });
    const [choice] = all(shown);
    if (!choice) throw new Error('Nothing was read.');
    const { testimony } = choice;
    const statement = {
      ordinal: 99,
      kind: 'other' as const,
      title: 'x',
      witness: { name: '', title: '', organisation: '' },
    };
    for (const wrong of [
      { file: 0, testimony: { ...testimony, statements: [statement] } },
      { file: 1, testimony },
      { file: 7, testimony },
      { file: 0, slugs: [] },
    ]) {
      await expect(
        library.call('importing.keep', { preview: shown.preview, files: [wrong] }),
      ).rejects.toMatchObject({ code: 'not-found' });
    }
    expect(await count(library)).toBe(0);
  });

  it('leaves nothing on its way in once it is kept or discarded', async () => {
    const library = await openTemporaryLibrary();
    const kept = await preview(library, { 'a.txt': shortHearing });
    expect(await incoming(library)).toHaveLength(2);
    await library.call('importing.keep', { preview: kept.preview, files: all(kept) });
    const discarded = await preview(library, { 'b.txt': `${shortHearing} ` });
    await library.call('importing.discard', { preview: discarded.preview });
    await expect.poll(() => incoming(library)).toEqual([]);
  });

  it('keeps all of a file or nothing of it when it is cancelled', async () => {
    const library = await openTemporaryLibrary();
    const shown = await preview(library, { 'a.txt': shortHearing, 'b.txt': `${shortHearing} ` });
    const { last } = await library.call('events.next', { after: -1 });
    const keeping = library.call('importing.keep', {
      preview: shown.preview,
      job: 'keep',
      files: all(shown),
    });
    // Cancelled at the first sign of the second file.
    for (let after = last, begun = false; !begun; ) {
      const { last: now, events } = await library.call('events.next', { after });
      after = now;
      begun = events.some((event) => event.type === 'progress' && event.label.includes('b.txt'));
    }
    await library.call('jobs.cancel', { job: 'keep' });
    const { files, cancelled } = await keeping;
    expect(await count(library)).toBe(files.length);
    expect(cancelled).toBe(files.length < 2);
    expect((await library.call('library.check', {})).findings).toEqual([]);
  });

  it('cancelled before it begins keeps nothing', async () => {
    const library = await openTemporaryLibrary();
    const shown = await preview(library, { 'a.txt': shortHearing });
    await library.call('jobs.cancel', { job: 'keep' });
    expect(
      await library.call('importing.keep', { preview: shown.preview, job: 'keep', files: all(shown) }),
    ).toEqual({ files: [], cancelled: true });
    expect(await count(library)).toBe(0);
  });

  it.for([
    ['while it is read', 6],
    ['while it is kept', 17],
  ] as const)(
    'says that the disk is full %s, and leaves the library as it was',
    async ([, megabytes], { skip }) => {
      const folder = await makeTemporaryFolder();
      if (!mountSmallDisk(folder, megabytes)) return skip('no disk can be mounted here');
      const library = await openTemporaryLibrary({ folder });
      const turn = '    Ms. Doe. [Sample text] These are many words that fill the disk to its end.\n';
      const shown = await preview(library, { 'long.txt': `${shortHearing}${turn.repeat(40_000)}` });
      const outcome =
        shown.files[0]?.outcome === 'refused'
          ? shown.files[0]
          : await library
              .call('importing.keep', { preview: shown.preview, files: all(shown) })
              .catch((error: unknown) => error);
      expect(outcome).toMatchObject({ code: 'disk-full', message: expect.stringMatching(/disk is full/) });
      expect(await count(library)).toBe(0);
      await library.call('importing.discard', { preview: shown.preview });
      expect((await library.call('library.check', {})).findings).toEqual([]);
    },
  );
});
