/** From what an import found to versions in the library. */
import { StandpointError } from '../../../../shared/errors.ts';
import type { FoundPosition, KeptFile } from '../../../../shared/importing.ts';
import type { Source } from '../../../../shared/positions.ts';
import type { WriteDb } from '../../database/database.ts';
import { findCurrentVersion } from '../../positions/read-position.ts';
import { sha256OfContent } from '../../positions/sha256-of-content.ts';
import { addVersion, createPosition } from '../../positions/write-position.ts';
import { contentToKeep } from './compare-with-library.ts';
import type { PositionsPage } from './positions-page.ts';

export interface FileToKeep {
  name: string;
  layout: PositionsPage['layout'];
  source: Source;
  sha256: string;
  /** All that was found in it. */
  found: readonly FoundPosition[];
  /** The slugs of those to keep. */
  chosen: ReadonlySet<string>;
}

/**
 * Keeps the chosen positions, inside the caller's transaction. Throws `stale` where the library no longer has the
 * versions that they were compared with. Where several files name one position, each makes its version after the one
 * before, in the order of the files, so that no file's words are lost; a list leaves the sections that an article
 * before it brought. What the library then says already makes no version.
 */
export async function keepFound(
  db: WriteDb,
  files: readonly FileToKeep[],
  createdAt: string,
): Promise<KeptFile[]> {
  for (const file of files) {
    for (const position of chosenOf(file)) await refuseStale(db, position);
  }
  const kept: KeptFile[] = [];
  for (const file of files) {
    const count = { new: 0, changed: 0 };
    for (const position of chosenOf(file)) {
      const made = await keepPosition(db, file, position, createdAt);
      if (made) count[made]++;
    }
    kept.push({
      file: file.name,
      ...count,
      unchanged: file.found.length - count.new - count.changed,
      testimony: null,
    });
  }
  return kept;
}

function chosenOf({ found, chosen }: FileToKeep): FoundPosition[] {
  return found.filter((position) => chosen.has(position.slug));
}

async function refuseStale(db: WriteDb, { slug, baseVersion, content }: FoundPosition): Promise<void> {
  const current = await findCurrentVersion(db, slug);
  if ((current?.version ?? 0) === baseVersion) return;
  throw new StandpointError(
    'stale',
    `“${content.title.slice(0, 200).toWellFormed()}” was changed in the library after the import was shown. Nothing was kept; import the files again to see what would change now.`,
    { details: { slug } },
  );
}

async function keepPosition(
  db: WriteDb,
  file: FileToKeep,
  { slug, content: shown }: FoundPosition,
  createdAt: string,
): Promise<'new' | 'changed' | undefined> {
  const current = await findCurrentVersion(db, slug);
  const content = contentToKeep(file.layout, shown, current);
  const version = {
    slug,
    content,
    source: file.source,
    origin: 'imported' as const,
    fileSha256: file.sha256,
    createdAt,
  };
  if (!current) {
    await createPosition(db, version);
    return 'new';
  }
  if (current.sha256 === sha256OfContent(content)) return undefined;
  await addVersion(db, { ...version, baseVersion: current.version });
  return 'changed';
}
