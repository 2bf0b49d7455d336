import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findFaults } from '../../../../tests/support/docx/find-faults.ts';
import { bodyParagraphs } from '../../../../tests/support/docx/open-docx.ts';
import { processHost } from '../../../../tests/support/process-host.ts';
import { makeTemporaryFolder } from '../../../../tests/support/temporary-folder.ts';
import { openTemporaryLibrary } from '../../../../tests/support/temporary-library.ts';
import { importTestimony } from '../../../../tests/support/testimony/import-testimony.ts';
import { shortHearing } from '../../../../tests/support/testimony/short-hearing.ts';
import type { Block, BriefingDetails } from '../../../shared/briefings.ts';
import type { UseLabel } from '../../../shared/testimony.ts';
import { openConnection } from '../database/connection.ts';
import { openDatabase } from '../database/database.ts';
import type { Library } from '../open-library.ts';

const AT = '2026-06-17T15:04:05.678Z';

async function openWithTarget(name = 'Briefing.docx', now = () => new Date()) {
  const folder = await makeTemporaryFolder();
  const path = join(folder, name);
  const library = await openTemporaryLibrary({ host: processHost(path), now });
  return { library, folder, path };
}

/** A briefing of all positions, so many times, and what else is given. */
async function makeBriefing(library: Library, more: Block[] = [], times = 1): Promise<string> {
  const { positions } = await library.call('positions.list', {});
  const blocks = Array.from({ length: times }, (_, n) =>
    positions.map(
      ({ slug, version }): Block => ({ type: 'position', id: `${n}-${slug}`, slug, version, sections: [] }),
    ),
  );
  const { id } = await library.call('briefings.create', {
    details: { title: 'All of it' },
    blocks: [...blocks.flat(), ...more],
  });
  return id;
}

async function chooseTarget(library: Library, briefing: string): Promise<string> {
  const chosen = await library.call('exporting.chooseTarget', { briefing });
  return chosen?.target ?? '';
}

const exportTo = (library: Library, briefing: string, target: string, job = 'job') =>
  library.call('exporting.export', { job, briefing, target, at: AT });

it('is previewed as the very bytes that an export at the same time writes', async () => {
  const { library, path } = await openWithTarget('Briefing.docx', () => new Date(AT));
  const id = await makeBriefing(library, [{ type: 'heading', id: 'end', level: 1, text: 'The end' }]);
  const preview = await library.call('exporting.preview', { job: 'preview', briefing: id });
  await exportTo(library, id, await chooseTarget(library, id));
  expect(preview.docx).toBe((await readFile(path)).toString('base64'));
  expect(preview.revision).toBe((await library.call('briefings.get', { id })).revision);
});

describe('an excerpt', () => {
  const WORDS = 'We ask that services be able to show what they do.';

  async function quote(use: UseLabel, details: Partial<BriefingDetails> = {}) {
    const { library, path } = await openWithTarget(
      'Briefing.docx',
      () => new Date('2026-06-17T12:00:00.000Z'),
    );
    const testimony = await importTestimony(library, shortHearing, { use });
    const span = await library.call('excerpts.locate', { testimony, quote: WORDS });
    const { id: excerpt } = await library.call('excerpts.create', { testimony, span });
    await library.call('excerpts.setNotes', { id: excerpt, notes: 'SECRET NOTE' });
    const { id } = await library.call('briefings.create', {
      details: { title: 'Sample', ...details },
      blocks: [{ type: 'excerpt', id: 'a', excerpt, version: 1 }],
    });
    return { library, path, id, excerpt };
  }

  it('is exported with its speaker and citation, and without the notes of staff', {
    timeout: 90_000,
  }, async () => {
    const { library, path, id } = await quote({ label: 'public' });
    await exportTo(library, id, await chooseTarget(library, id));
    const bytes = await readFile(path);
    expect(bodyParagraphs(bytes).map(({ text }) => text)).toContainEqual(
      expect.stringMatching(new RegExp(`^Jane Doe, Policy Director.*: “${WORDS}”$`)),
    );
    const parts = Object.values(unzipSync(bytes)).map((part) => strFromU8(part));
    expect(parts.some((part) => part.includes('SECRET'))).toBe(false);
    expect(await findFaults(bytes, [`“${WORDS}”`])).toEqual([]);
  });

  it('is shown in a preview though a check stops the export', async () => {
    const { library, id } = await quote({ label: 'internal' });
    const findings = await library.call('briefings.check', { id });
    expect(findings.map(({ severity }) => severity)).toContain('error');
    const { docx } = await library.call('exporting.preview', { job: 'preview', briefing: id });
    const text = strFromU8(unzipSync(Buffer.from(docx, 'base64'))['word/document.xml'] ?? new Uint8Array());
    expect(text).toContain(WORDS);
  });

  it('for internal use stops an export to the outside, which writes nothing', async () => {
    const { library, path, id } = await quote({ label: 'internal' });
    const target = await chooseTarget(library, id);
    await expect(exportTo(library, id, target)).rejects.toMatchObject({
      code: 'export-blocked',
      message: expect.stringContaining('internal use only'),
      details: { block: 'a' },
    });
    await expect(readFile(path)).rejects.toMatchObject({ code: 'ENOENT' });
    const { revision } = await library.call('briefings.get', { id });
    const operations = [{ type: 'set-details' as const, details: { distribution: 'internal' as const } }];
    await library.call('briefings.edit', { id, revision, operations, burst: null });
    await exportTo(library, id, target);
    expect(bodyParagraphs(await readFile(path)).map(({ text }) => text)).toContainEqual(
      expect.stringContaining(WORDS),
    );
  });

  it('whose permission has run out by the person’s own day stops it, whatever time is stated', async () => {
    const use = { label: 'permission' as const, by: 'Ms. Doe', purpose: '', until: '2026-06-16' };
    const { library, id, excerpt } = await quote(use);
    const target = await chooseTarget(library, id);
    const early = () =>
      library.call('exporting.export', { job: 'job', briefing: id, target, at: '2026-06-01T00:00:00.000Z' });
    await expect(early()).rejects.toMatchObject({
      code: 'export-blocked',
      message: expect.stringContaining('ended on June 16, 2026'),
    });
    await library.call('excerpts.setUse', { id: excerpt, use: { ...use, until: '2026-06-17' } });
    expect((await early()).bytes).toBeGreaterThan(1000);
  });

  it('that was altered behind the library’s back stops it, with both texts', async () => {
    const { library, id } = await quote({ label: 'public' });
    const connection = await openConnection(join(library.folder, 'library.sqlite'), 'write');
    await connection.execute(`DROP TRIGGER passage_is_immutable;
      UPDATE passage SET text = replace(text, 'be able to', 'not')`);
    await connection.close();
    await expect(exportTo(library, id, await chooseTarget(library, id))).rejects.toMatchObject({
      code: 'export-blocked',
      message: expect.stringMatching(
        /Kept: “We ask that services be able to .*Now there: “We ask that services not show/,
      ),
    });
  });
});

describe('exporting', () => {
  it('prints the day that the person has, and the day in UTC of a time that is stated', async () => {
    const zone = process.env.TZ;
    process.env.TZ = 'America/New_York';
    onTestFinished(() => {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    });
    const { library, path } = await openWithTarget(
      'Briefing.docx',
      () => new Date('2026-06-18T02:30:00.000Z'),
    );
    const briefing = await makeBriefing(library);
    const footer = async () => {
      const parts = unzipSync(await readFile(path));
      const name = Object.keys(parts).find((part) => part.startsWith('word/footer')) ?? '';
      return strFromU8(parts[name] ?? new Uint8Array());
    };
    const target = await chooseTarget(library, briefing);
    await library.call('exporting.export', { job: 'job', briefing, target });
    expect(await footer()).toContain('June 17, 2026');
    await library.call('exporting.export', {
      job: 'job',
      briefing,
      target: await chooseTarget(library, briefing),
      at: '2026-06-18T02:30:00.000Z',
    });
    expect(await footer()).toContain('June 18, 2026');
  });

  it('writes the briefing to the letter, records it, and gives the same bytes again', async () => {
    const { library, folder, path } = await openWithTarget();
    const briefing = await makeBriefing(library);
    const exported = await exportTo(library, briefing, await chooseTarget(library, briefing));
    const bytes = await readFile(path);
    expect(exported).toMatchObject({
      file: path,
      bytes: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      exportedAt: AT,
      download: null,
    });
    expect(await readdir(folder)).toEqual(['Briefing.docx']);
    const { positions } = await library.call('positions.list', {});
    const statements = await Promise.all(
      positions.map(async ({ slug }) => (await library.call('positions.get', { slug })).statement),
    );
    const read = bodyParagraphs(bytes).filter(({ style }) => style.startsWith('Statement'));
    expect(statements).toHaveLength(19);
    expect(read.map(({ text }) => text)).toEqual(statements);
    expect(await findFaults(bytes, statements)).toEqual([]);

    const again = await exportTo(library, briefing, await chooseTarget(library, briefing));
    expect(again.sha256).toBe(exported.sha256);
    const database = await openDatabase(join(library.folder, 'library.sqlite'));
    const records = await database.read.all(
      'SELECT briefing_id, revision, path, sha256 FROM briefing_export',
    );
    await database.close();
    const record = { briefing_id: Number(briefing), path, sha256: exported.sha256 };
    expect(records).toEqual([expect.objectContaining(record), expect.objectContaining(record)]);
  });

  it('puts the chosen sections in the order that the position has', async () => {
    const { library, path } = await openWithTarget();
    const sections = ['One', 'Two', 'Three'].map((heading) => ({ heading, text: `About ${heading}.` }));
    const { slug } = await library.call('positions.create', {
      content: { title: 'Sectioned', statement: 'Words.', sections },
    });
    const { id } = await library.call('briefings.create', {
      details: {},
      blocks: [{ type: 'position', id: 'a', slug, version: 1, sections: ['Three', 'One'] }],
    });
    await exportTo(library, id, await chooseTarget(library, id));
    const read = bodyParagraphs(await readFile(path)).filter(({ style }) => style === 'RecordText');
    expect(read.map(({ text }) => text)).toEqual(['About One.', 'About Three.']);
  });

  it('suggests a name, and the folder of the export before', async () => {
    const asked: [string, string | null][] = [];
    const folder = await makeTemporaryFolder();
    const host = {
      ...processHost(),
      chooseExportPath: async (name: string, last: string | null) => {
        asked.push([name, last]);
        return join(folder, name);
      },
    };
    const library = await openTemporaryLibrary({ host });
    const { id } = await library.call('briefings.create', { details: { title: 'What? A briefing' } });
    const chosen = await library.call('exporting.chooseTarget', { briefing: id });
    expect(chosen).toMatchObject({ name: 'What A briefing.docx', folder });
    await exportTo(library, id, chosen?.target ?? '');
    await library.call('exporting.chooseTarget', { briefing: id });
    await rm(folder, { recursive: true });
    await library.call('exporting.chooseTarget', { briefing: id });
    expect(asked.map(([, last]) => last)).toEqual([null, folder, null]);
  });

  it('answers null when the person changes their mind', async () => {
    const library = await openTemporaryLibrary();
    const { id } = await library.call('briefings.create', { details: {} });
    expect(await library.call('exporting.chooseTarget', { briefing: id })).toBeNull();
  });

  it('takes a chosen place once, and none that was not chosen', async () => {
    const { library, path } = await openWithTarget();
    const { id } = await library.call('briefings.create', { details: {} });
    const target = await chooseTarget(library, id);
    await exportTo(library, id, target);
    await expect(exportTo(library, id, target)).rejects.toMatchObject({ code: 'not-found' });
    await expect(exportTo(library, id, path)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('keeps the place for another try when it is open elsewhere', async () => {
    const { library, folder, path } = await openWithTarget();
    await writeFile(path, 'old');
    await writeFile(join(folder, '.~lock.Briefing.docx#'), '');
    const { id } = await library.call('briefings.create', { details: {} });
    const target = await chooseTarget(library, id);
    await expect(exportTo(library, id, target)).rejects.toMatchObject({ code: 'target-open-elsewhere' });
    expect(await readFile(path, 'utf8')).toBe('old');
    await rm(join(folder, '.~lock.Briefing.docx#'));
    expect((await exportTo(library, id, target)).file).toBe(path);
  });

  it('stops at an error that a check finds, and names it', async () => {
    const { library, folder } = await openWithTarget();
    const { positions } = await library.call('positions.list', {});
    const [{ slug = '' } = {}] = positions;
    const briefing = await makeBriefing(library, [
      { type: 'position', id: 'bad', slug, version: 1, sections: ['No such section'] },
    ]);
    await expect(exportTo(library, briefing, await chooseTarget(library, briefing))).rejects.toMatchObject({
      code: 'export-blocked',
      message: expect.stringContaining('No such section'),
      details: { block: 'bad' },
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('leaves the old file and nothing else when it is cancelled', async () => {
    const { library, folder, path } = await openWithTarget();
    await writeFile(path, 'old');
    // So many that it is not ready before this thread hears how far it is.
    const briefing = await makeBriefing(library, [], 9);
    const target = await chooseTarget(library, briefing);
    for (const stage of ['Preparing the export', 'Writing the document', 'Working out the pages']) {
      const job = `job: ${stage}`;
      const exporting = exportTo(library, briefing, target, job);
      const cancelling = waitForProgress(library, job, stage).then(() =>
        library.call('jobs.cancel', { job }),
      );
      await expect(exporting).rejects.toMatchObject({ code: 'cancelled' });
      await cancelling;
      expect(await readdir(folder)).toEqual(['Briefing.docx']);
      expect(await readFile(path, 'utf8')).toBe('old');
    }
  });

  it('opens and shows what was exported, and says when it is gone', async () => {
    const calls: string[] = [];
    const folder = await makeTemporaryFolder();
    await mkdir(join(folder, 'exports'));
    const path = join(folder, 'exports', 'a.docx');
    const host = {
      ...processHost(path),
      openFile: async (file: string) => void calls.push(`open ${file}`),
      showInFolder: async (file: string) => void calls.push(`show ${file}`),
    };
    const library = await openTemporaryLibrary({ host });
    const { id } = await library.call('briefings.create', { details: {} });
    const exported = await exportTo(library, id, await chooseTarget(library, id));
    await library.call('exporting.open', { export: exported.export });
    await library.call('exporting.showInFolder', { export: exported.export });
    expect(calls).toEqual([`open ${path}`, `show ${path}`]);
    await rm(path);
    await expect(library.call('exporting.open', { export: exported.export })).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('a.docx'),
    });
    await expect(library.call('exporting.open', { export: 'x' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

async function waitForProgress(library: Library, job: string, label: string): Promise<void> {
  let after = -1;
  for (;;) {
    const { last, events } = await library.call('events.next', { after });
    if (events.some((event) => event.type === 'progress' && event.job === job && event.label === label))
      return;
    after = last;
  }
}
