import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeTemporaryFolder } from '../../../../tests/support/temporary-folder.ts';
import { blankDetails } from '../../../shared/blank-details.ts';
import { StandpointError } from '../../../shared/errors.ts';
import type { BriefingHead } from '../briefings/read-briefing.ts';
import { startEventLog } from '../events/event-log.ts';
import { ownHouse } from '../exporting/own-house.ts';
import { startJobs } from './jobs.ts';

const briefing: BriefingHead = {
  id: '1',
  revision: 1,
  updatedAt: '2026-01-02T03:04:05.000Z',
  canUndo: false,
  canRedo: false,
  template: null,
  document: { details: blankDetails, blocks: [] },
};
const exported = { exportedAt: '2026-01-02T03:04:05.000Z', exportedOn: '2026-01-02', house: ownHouse };

test('a worker does one task after another, also after one that was refused', async () => {
  const folder = await makeTemporaryFolder();
  const page = join(folder, 'page.txt');
  await writeFile(page, 'Policy Positions\nLeave Feedback\nSafety\nBe safe.\nContinue Reading');
  const jobs = startJobs(startEventLog());
  const read = (path: string) =>
    jobs.run(
      'read-file',
      { path, name: 'page.txt', as: 'positions', draftPath: join(folder, 'draft') },
      { job: 'reading', label: 'Reading' },
    );

  expect(await read(page)).toMatchObject({ layout: 'list' });
  await expect(read(join(folder, 'missing.txt'))).rejects.toMatchObject({ code: 'file-unreadable' });
  expect(await read(page)).toMatchObject({ layout: 'list' });
  await jobs.close();
});

test('a worker that is readied is the one that does the first task', async () => {
  const jobs = startJobs(startEventLog());
  let started = 0;
  const count = () => {
    started += 1;
  };
  process.on('worker', count);
  onTestFinished(() => void process.off('worker', count));
  const first = once(process, 'worker');
  jobs.prepare();
  jobs.prepare();
  await first;
  const written = { briefing, exported, today: '2026-01-02', folder: '/' };
  async function* none(): AsyncGenerator<never> {}
  const docx = jobs.run('preview-briefing', { written }, { job: 'pages', label: 'Preparing', parts: none() });
  expect(await docx).toMatch(/^UEsD/);
  expect(started).toBe(1);
  await jobs.close();
});

test('what fails in reading the parts of a task ends it, and the next one is done', async () => {
  const jobs = startJobs(startEventLog());
  const written = { briefing, exported, today: '2026-01-02', folder: '/' };
  const run = (parts: AsyncIterable<never>) =>
    jobs.run('preview-briefing', { written }, { job: 'pages', label: 'Preparing', parts });
  // biome-ignore lint/correctness/useYield: it fails before its first part.
  async function* failing(): AsyncGenerator<never> {
    throw new StandpointError('library-damaged', 'The file can’t be read.');
  }
  async function* none(): AsyncGenerator<never> {}

  await expect(run(failing())).rejects.toMatchObject({ code: 'library-damaged' });
  expect(await run(none())).toMatch(/^UEsD/);
  await jobs.close();
});

test('a task that is cancelled takes no more of its parts', async () => {
  const jobs = startJobs(startEventLog());
  const written = { briefing, exported, today: '2026-01-02', folder: '/' };
  let taken = 0;
  let isReleased = false;
  async function* endless() {
    try {
      for (;;) {
        taken += 1;
        yield { positions: [], excerpts: [], kept: new Map() };
        if (taken === 3) jobs.cancel('pages');
      }
    } finally {
      isReleased = true;
    }
  }
  const running = jobs.run(
    'preview-briefing',
    { written },
    { job: 'pages', label: 'Preparing', parts: endless() },
  );
  await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  await expect.poll(() => isReleased).toBe(true);
  expect(taken).toBeLessThan(6);
  await jobs.close();
});
