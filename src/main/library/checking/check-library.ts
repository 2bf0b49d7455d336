import { join } from 'node:path';
import type { OutputOf } from '../../../shared/contract.ts';
import type { LibraryContext } from '../context.ts';
import { checkBriefings } from './check-briefings.ts';
import { checkDatabase } from './check-database.ts';
import { checkFiles } from './check-files.ts';
import { checkVersions } from './check-positions.ts';
import { checkExcerpts, checkPassages } from './check-testimony.ts';

/** Every stored text against its hash, every reference against what it names, the database against itself. */
export async function checkLibrary({ database, folder }: LibraryContext): Promise<OutputOf<'library.check'>> {
  const { read } = database;
  const findings = [
    ...(await checkDatabase(read)),
    ...(await checkVersions(read)),
    ...(await checkPassages(read)),
    ...(await checkExcerpts(read)),
    ...(await checkBriefings(read)),
    ...(await checkFiles(read, join(folder, 'files'))),
  ];
  return { ok: findings.length === 0, findings };
}
