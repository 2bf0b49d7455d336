import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ReadDb } from '../database/database.ts';
import { findLastExportPath } from './read-exports.ts';

/** The folder of the last export, whichever briefing it was of; null where there is none any more. */
export async function findLastFolder(db: ReadDb): Promise<string | null> {
  const path = await findLastExportPath(db);
  if (path === null) return null;
  const folder = dirname(path);
  const isThere = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isThere ? folder : null;
}
