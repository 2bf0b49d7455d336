import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeTemporaryFolder } from '../../../../tests/support/temporary-folder.ts';
import { openTemporaryLibrary } from '../../../../tests/support/temporary-library.ts';
import { openConnection } from '../database/connection.ts';
import { listMigrations, migrate } from '../database/migrate.ts';
import { resourcesFolder } from '../resources.ts';

it('finds after the update what a library of before had', async () => {
  const folder = await makeTemporaryFolder();
  const file = join(folder, 'library.sqlite');
  const migrations = await listMigrations(join(resourcesFolder, 'migrations'));
  await migrate(file, migrations.slice(0, 2));
  const connection = await openConnection(file, 'write');
  await connection.execute(`
    INSERT INTO library VALUES (1, '2026-01-02T03:04:05.000Z', NULL);
    BEGIN;
    INSERT INTO position VALUES (7, 'sample', 1, 1, 'Sample position');
    INSERT INTO position_version VALUES (7, 1, 'Sample position', '[Sample text] lanterns', '[]', '', '', '', NULL,
      NULL, 'written', 'x', '2026-01-02T03:04:05.000Z');
    COMMIT;
    INSERT INTO search_index (rowid, title, body, topics) VALUES (28, 'Sample position', '[Sample text] lanterns', 'Beacons');
    INSERT INTO briefing VALUES (9, 'Sample memo', '{}', 0, '2026-01-02T03:04:05.000Z', '2026-01-02T03:04:05.000Z', NULL, 0);
    INSERT INTO search_index (rowid, title, body, topics) VALUES (37, 'Sample memo', 'on lanterns', '');
  `);
  await connection.close();
  const library = await openTemporaryLibrary({ folder, starter: false });
  const find = async (text: string) =>
    (await library.call('search.query', { text })).results.map((one) => [one.kind, one.id]);
  expect((await find('lanterns')).sort()).toEqual([
    ['briefing', '9'],
    ['position', 'sample'],
  ]);
  expect(await find('beacons')).toEqual([['position', 'sample']]);
});
