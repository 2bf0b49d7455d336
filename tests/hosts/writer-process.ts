/**
 * A process that writes to a library without end, to be killed while it does: see kill.test.ts. It says "confirmed N"
 * after the library has confirmed its Nth piece of work.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Library, openLibrary } from '../../src/main/library/open-library.ts';
import { richTextFromPlain } from '../../src/shared/rich-text.ts';
import { startBriefingWork } from '../support/briefing-work.ts';
import { processHost } from '../support/process-host.ts';
import { startSeededWork } from '../support/seeded-work.ts';

const [folder = '', work = '', seed = '0'] = process.argv.slice(2);
const confirm = (number: number) => process.stdout.write(`confirmed ${number}\n`);

const library = await openLibrary({ folder, host: processHost(join(folder, 'out.docx')) });
confirm(0);
if (work === 'editing') await edit(library);
else if (work === 'importing') await importPages(library);
else if (work === 'exporting') await exportBriefings(library);
else if (work === 'random-work') await workAtRandom();

/** What is done follows from the seed, so that whoever kills this process knows what it did. */
async function workAtRandom(): Promise<void> {
  const { model, now, steps } = startSeededWork(Number(seed));
  await library.close();
  const open = await openLibrary({ folder, host: processHost(), now: () => new Date(now()) });
  const work = await startBriefingWork(open, model);
  let number = 0;
  for (const take of steps) {
    await work.follow(open, take());
    confirm(++number);
  }
}

async function edit(open: Library): Promise<void> {
  const [row] = await open.call('briefings.list', {});
  const briefing = row
    ? await open.call('briefings.get', { id: row.id })
    : await open.call('briefings.create', {
        details: {},
        blocks: [{ type: 'text', id: 'a', content: richTextFromPlain('0') }],
      });
  let { revision } = briefing;
  for (let number = 1; ; number++) {
    const block = { type: 'text' as const, id: 'a', content: richTextFromPlain(String(number)) };
    ({ revision } = await open.call('briefings.edit', {
      id: briefing.id,
      revision,
      operations: [{ type: 'replace', block }],
      // Every other run of ten is typing in one go, so that both ways of storing are met.
      burst: Math.floor(number / 10) % 2 ? 'typing' : null,
    }));
    confirm(number);
  }
}

async function importPages(open: Library): Promise<void> {
  const page = join(folder, 'page.txt');
  const before = await open.call('positions.list', { topic: null });
  const known = before.positions.find((position) => position.slug === 'sample-position');
  for (let number = (known?.version ?? 0) + 1; ; number++) {
    await writeFile(page, `Sample position\n[Sample text] version ${number}\nContinue Reading\n`);
    const upload = open.adoptFile(page);
    const { preview } = await open.call('importing.preview', { job: `job ${number}`, uploads: [upload] });
    await open.call('importing.keep', { preview, files: [{ file: 0, slugs: ['sample-position'] }] });
    confirm(number);
  }
}

async function exportBriefings(open: Library): Promise<void> {
  const { id } = await open.call('briefings.create', {
    details: { title: 'Sample briefing' },
    blocks: [{ type: 'position', id: 'a', slug: 'rule-of-law', version: 1, sections: [] }],
  });
  for (let number = 1; ; number++) {
    const target = await open.call('exporting.chooseTarget', { briefing: id });
    await open.call('exporting.export', { job: `job ${number}`, briefing: id, target: target?.target ?? '' });
    confirm(number);
  }
}
