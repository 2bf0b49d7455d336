import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { findFaults } from '../../../../tests/support/docx/find-faults.ts';
import { bodyParagraphs } from '../../../../tests/support/docx/open-docx.ts';
import { processHost } from '../../../../tests/support/process-host.ts';
import { mountSmallDisk } from '../../../../tests/support/small-disk.ts';
import { makeTemporaryFolder } from '../../../../tests/support/temporary-folder.ts';
import { openTemporaryLibrary } from '../../../../tests/support/temporary-library.ts';
import { importTestimony } from '../../../../tests/support/testimony/import-testimony.ts';
import { shortHearing } from '../../../../tests/support/testimony/short-hearing.ts';
import type { BriefingDetails } from '../../../shared/briefings.ts';
import { blankPacket, type PacketContent } from '../../../shared/packets.ts';
import type { UseLabel } from '../../../shared/testimony.ts';
import type { Library } from '../open-library.ts';
import { nameAttachments, nameDocuments } from './name-files.ts';

const AT = '2026-06-17T15:04:05.678Z';
const WORDS = 'We ask that services be able to show what they do.';

async function openWithTarget(name: string) {
  const folder = await makeTemporaryFolder();
  const path = join(folder, name);
  const library = await openTemporaryLibrary({ host: processHost(path), now: () => new Date(AT) });
  return { library, folder, path };
}

async function makeBriefing(library: Library, details: Partial<BriefingDetails>, excerpt?: string) {
  const { id } = await library.call('briefings.create', {
    details,
    blocks: excerpt
      ? [{ type: 'excerpt', id: 'a', excerpt, version: 1 }]
      : [{ type: 'heading', id: 'a', level: 1, text: 'Ask' }],
  });
  return id;
}

async function makeHearing(library: Library, use: UseLabel = { label: 'public' }) {
  const testimony = await importTestimony(library, shortHearing, { use });
  const span = await library.call('excerpts.locate', { testimony, quote: WORDS });
  const { id: excerpt } = await library.call('excerpts.create', { testimony, span });
  return { testimony, excerpt };
}

async function make(library: Library, content: Partial<PacketContent>, job = 'make') {
  const { id } = await library.call('packets.create', { content: { ...blankPacket, ...content } });
  const target = await library.call('packets.chooseTarget', { id });
  return { id, made: library.call('packets.make', { job, id, target: target?.target ?? '', at: AT }) };
}

it('is a ZIP of a cover sheet, the briefings in order, and originals to the byte', {
  timeout: 90_000,
}, async () => {
  const { library, path, folder } = await openWithTarget('Hearing.zip');
  const { testimony, excerpt } = await makeHearing(library);
  const first = await makeBriefing(
    library,
    { title: 'Safety duties: “what next?”', audience: 'Staff' },
    excerpt,
  );
  const second = await makeBriefing(library, { title: 'Background', date: '2026-06-18' });
  const { id, made } = await make(library, {
    name: 'Hearing packet',
    briefings: [first, second],
    attachments: [testimony],
  });
  const { documents, attachments, bytes } = await made;
  const zipped = await readFile(path);
  expect(zipped.byteLength).toBe(bytes);
  const files = unzipSync(zipped);
  expect(Object.keys(files)).toEqual([
    '00 Cover sheet.docx',
    '01 Safety duties “what next ”.docx',
    '02 Background.docx',
    ...attachments,
  ]);
  const cover = files['00 Cover sheet.docx'] ?? new Uint8Array();
  const words = bodyParagraphs(cover).map(({ text }) => text);
  expect(words).toContain('Hearing packet');
  expect(words).toContain('June 18, 2026');
  expect(words).toContain(attachments[0]);
  expect(await findFaults(Buffer.from(cover), [])).toEqual([]);
  const { file } = await library.call('testimony.get', { id: testimony });
  const status = await library.call('library.status', {});
  const original = await readFile(join(status.folder, 'files', file.sha256));
  expect(Buffer.from(files[attachments[0] ?? ''] ?? []).equals(original)).toBe(true);
  // Each document is recorded, and can be given away.
  expect(await library.call('exporting.list', { briefing: first })).toMatchObject([
    { export: documents[0]?.export, file: path, packet: 'Hearing packet', part: documents[0]?.name },
  ]);
  await library.call('packets.give', {
    documents,
    content: { recipient: 'Sample office', meeting: '', date: '2026-06-18', note: '' },
  });
  for (const briefing of [first, second]) {
    expect(await library.call('deliveries.list', { briefing })).toMatchObject([
      { recipient: 'Sample office' },
    ]);
  }
  expect((await library.call('packets.get', { id })).packet.lastMadeAt).toBe(AT);
  expect(await readdir(folder)).toEqual(['Hearing.zip']);
  const python = spawnSync('python3', ['-m', 'zipfile', '-t', path]);
  if (python.error === undefined) expect(python.status).toBe(0);
});

it('gives the same ZIP for the same state and time', async () => {
  const { library, path } = await openWithTarget('P.zip');
  const briefings = [
    await makeBriefing(library, { title: 'A' }),
    await makeBriefing(library, { title: 'A' }),
  ];
  await (await make(library, { name: 'P', briefings })).made;
  const first = await readFile(path);
  await (await make(library, { name: 'P', briefings })).made;
  expect((await readFile(path)).equals(first)).toBe(true);
});

it('is a folder that never mixes with what is there', async () => {
  const { library, path, folder } = await openWithTarget('Hearing');
  const briefings = [await makeBriefing(library, { title: 'A' })];
  await (await make(library, { name: 'P', briefings, form: 'folder' })).made;
  expect(await readdir(path)).toEqual(['00 Cover sheet.docx', '01 A.docx']);
  const [record] = await library.call('exporting.list', { briefing: briefings[0] ?? '' });
  expect(record).toMatchObject({ file: join(path, '01 A.docx'), part: null });
  await writeFile(join(path, 'notes.txt'), 'mine');
  await expect((await make(library, { name: 'P', briefings, form: 'folder' })).made).rejects.toMatchObject({
    code: 'target-not-empty',
  });
  expect(await readFile(join(path, 'notes.txt'), 'utf8')).toBe('mine');
  expect(await readdir(folder)).toEqual(['Hearing']);
});

it('keeps internal briefings and testimony out of what goes outside', async () => {
  const { library, path, folder } = await openWithTarget('P.zip');
  const { testimony } = await makeHearing(library, { label: 'internal' });
  const briefings = [await makeBriefing(library, { title: 'A', distribution: 'internal' })];
  const { id, made } = await make(library, { name: 'P', briefings, attachments: [testimony] });
  await expect(made).rejects.toMatchObject({ code: 'packet-blocked' });
  expect(await readdir(folder)).toEqual([]);
  const { packet, findings } = await library.call('packets.get', { id });
  expect(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
    'briefing-internal',
    'testimony-internal',
  ]);
  const content = { ...packet.content, distribution: 'internal' as const };
  const { findings: left } = await library.call('packets.edit', { id, content });
  expect(left.filter(({ severity }) => severity === 'error')).toEqual([]);
  const codes = async (marking: string) => {
    const { findings: found } = await library.call('packets.edit', { id, content: { ...content, marking } });
    return found.map(({ code }) => code);
  };
  expect(await codes('')).toContain('packet-unmarked');
  expect(await codes('Internal')).not.toContain('packet-unmarked');
  const target = await library.call('packets.chooseTarget', { id });
  await library.call('packets.make', { job: 'again', id, target: target?.target ?? '' });
  expect(Object.keys(unzipSync(await readFile(path)))).toHaveLength(3);
});

it('refuses an original that was altered, and leaves nothing', async () => {
  const { library, folder } = await openWithTarget('P.zip');
  const { testimony } = await makeHearing(library);
  const { file } = await library.call('testimony.get', { id: testimony });
  const original = join((await library.call('library.status', {})).folder, 'files', file.sha256);
  const briefings = [await makeBriefing(library, { title: 'A' })];
  await rm(original);
  await writeFile(original, 'something else');
  await expect(
    (await make(library, { name: 'P', briefings, attachments: [testimony] })).made,
  ).rejects.toMatchObject({
    code: 'original-altered',
  });
  await rm(original);
  await expect(
    (await make(library, { name: 'P', briefings, attachments: [testimony] })).made,
  ).rejects.toMatchObject({
    code: 'packet-blocked',
  });
  expect(await readdir(folder)).toEqual([]);
});

it.each(['zip', 'folder'] as const)('leaves nothing of a %s when it is cancelled', async (form) => {
  const { library, folder } = await openWithTarget(form === 'zip' ? 'P.zip' : 'P');
  const briefings = [
    await makeBriefing(library, { title: 'A' }),
    await makeBriefing(library, { title: 'B' }),
  ];
  const { made } = await make(library, { name: 'P', briefings, form }, 'soon');
  const ended = expect(made).rejects.toMatchObject({ code: 'cancelled' });
  await library.call('jobs.cancel', { job: 'soon' });
  await ended;
  expect(await readdir(folder)).toEqual([]);
});

it('leaves the packet before as it was when the disk is full', async ({ skip }) => {
  const { library, path, folder } = await openWithTarget('P.zip');
  if (!mountSmallDisk(folder, 1)) return skip('Mounting a small disk needs root on Linux.');
  await writeFile(path, 'before');
  await writeFile(join(folder, 'full'), Buffer.alloc(1000 * 1024));
  const briefings = [
    await makeBriefing(library, { title: 'A' }),
    await makeBriefing(library, { title: 'B' }),
  ];
  await expect((await make(library, { name: 'P', briefings })).made).rejects.toMatchObject({
    code: 'disk-full',
  });
  expect(await readFile(path, 'utf8')).toBe('before');
  expect(await readdir(folder)).toEqual(['P.zip', 'full']);
});

it('clears away what a killed process left of it', async () => {
  const { library, path, folder } = await openWithTarget('P.zip');
  await mkdir(join(folder, '.P.zip.999999999-0123456789ab.parts'));
  const briefings = [await makeBriefing(library, { title: 'A' })];
  await (await make(library, { name: 'P', briefings })).made;
  expect(await readdir(folder)).toEqual(['P.zip']);
  expect(path.endsWith('P.zip')).toBe(true);
});

it('is remembered, changed, removed and brought back', async () => {
  const library = await openTemporaryLibrary();
  const { id } = await library.call('packets.create', { content: { ...blankPacket, name: 'First' } });
  await library.call('packets.edit', { id, content: { ...blankPacket, name: 'Second' } });
  await library.call('packets.remove', { id });
  expect(await library.call('packets.list', {})).toEqual([]);
  await expect(library.call('packets.get', { id })).rejects.toMatchObject({ code: 'not-found' });
  await library.call('packets.bringBack', { id });
  expect((await library.call('packets.list', {})).map(({ content }) => content.name)).toEqual(['Second']);
  const { findings } = await library.call('packets.get', { id });
  expect(findings).toMatchObject([{ code: 'packet-empty', severity: 'error' }]);
});

it('offers the testimony that its briefings quote', async () => {
  const library = await openTemporaryLibrary();
  const { testimony, excerpt } = await makeHearing(library);
  const briefings = [await makeBriefing(library, { title: 'A' }, excerpt)];
  const { id } = await library.call('packets.create', { content: { ...blankPacket, briefings } });
  expect((await library.call('packets.get', { id })).quoted.map((one) => one.id)).toEqual([testimony]);
  const content = { ...blankPacket, briefings, attachments: [testimony] };
  expect((await library.call('packets.edit', { id, content })).quoted).toEqual([]);
});

it('names files so that every system takes them and none meets another', () => {
  expect(nameDocuments(['CON', 'a/b', ''], '.docx')).toEqual([
    '01 CON.docx',
    '02 a b.docx',
    '03 Untitled briefing.docx',
  ]);
  const names = nameAttachments([
    { name: 'Statement.PDF', ending: '.pdf' },
    { name: 'statement.pdf', ending: '.pdf' },
    { name: '../../evil.pdf', ending: '.pdf' },
    { name: 'nul.txt', ending: '.txt' },
    { name: `${'long '.repeat(60)}.pdf`, ending: '.pdf' },
    { name: `${'long '.repeat(60)}.pdf`, ending: '.pdf' },
  ]);
  expect(names.slice(0, 4)).toEqual(['Statement.pdf', '2 statement.pdf', 'evil.pdf', 'Testimony nul.txt']);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(6);
});
