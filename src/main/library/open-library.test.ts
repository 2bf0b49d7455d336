import { expect, it } from 'vitest';
import { processHost } from '../../../tests/support/process-host.ts';
import { makeTemporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { openLibrary } from './open-library.ts';

it('a library that closes finishes what was asked before, and refuses what is asked after', async () => {
  const folder = await makeTemporaryFolder();
  const library = await openLibrary({ folder, host: processHost() });
  const before = library.call('briefings.create', { details: { title: 'Sample' } });
  const closing = library.close();
  await expect(library.call('library.status', {})).rejects.toMatchObject({ code: 'closing' });
  expect(await library.answer('preferences.set', {})).toMatchObject({
    ok: false,
    error: { code: 'closing' },
  });
  await closing;
  await expect(before).resolves.toMatchObject({ id: '1' });
});
