/** Fills a new library from the page that ships with Standpoint, the way a person's own saved page is imported. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { source as sourceSchema } from '../../../shared/positions.ts';
import type { Database } from '../database/database.ts';
import { resourcesFolder } from '../resources.ts';
import { keepOriginal } from './keep-original.ts';
import { compareWithLibrary } from './positions/compare-with-library.ts';
import { keepFound } from './positions/keep-found.ts';
import { readPositionsFile } from './positions/read-positions-file.ts';

const NAME = 'policy-advocacy.txt';

/**
 * Keeps the starter page's positions in one transaction, and its text in `files/`. The source is that of
 * `resources/starter/source.json`, which knows the page better than its text. Gives the page's name.
 */
export async function importStarter(
  database: Database,
  { folder, createdAt }: { folder: string; createdAt: string },
): Promise<{ page: string }> {
  const starter = join(resourcesFolder, 'starter');
  const path = join(starter, NAME);
  const source = sourceSchema.parse(JSON.parse(await readFile(join(starter, 'source.json'), 'utf8')));
  const bytes = await readFile(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const read = readPositionsFile(bytes.toString('utf8'), NAME);
  const found = await compareWithLibrary(database.read, read);
  await keepOriginal(folder, { path, name: NAME, sha256 });
  const chosen = new Set(found.map(({ slug }) => slug));
  const file = { name: NAME, layout: read.layout, source, sha256, found, chosen };
  await database.write((db) => keepFound(db, [file], createdAt));
  return { page: source.page };
}
