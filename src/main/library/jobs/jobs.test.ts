import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTemporaryFolder } from '../../../../tests/support/temporary-folder.ts';
import { startEventLog } from '../events/event-log.ts';
import { startJobs } from './jobs.ts';

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
