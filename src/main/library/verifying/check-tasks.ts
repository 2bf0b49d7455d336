/** The worker's tasks of a check. The copy is read anew by each, so that it never crosses to the library's thread. */
import type { CheckedCopy } from '../../../shared/verifying.ts';
import type { Report } from '../jobs/report.ts';
import { compareCopy } from './compare-copy.ts';
import { type CopyFile, readCopy, readCopyRecord } from './read-copy.ts';
import type { CopyRecord } from './read-record.ts';
import type { KnownVersions } from './rebuild-items.ts';

/** What the library is asked for: which versions, of whose library. */
export interface NamedVersions extends Pick<CopyRecord, 'library'> {
  items: Pick<CopyRecord['items'][number], 'kind' | 'id' | 'version'>[];
}

/** Null where the file has no record. Throws what `readCopy` throws. */
export async function readNamedVersions(file: CopyFile): Promise<NamedVersions | null> {
  const record = await readCopyRecord(file);
  return (
    record && {
      library: record.library,
      items: record.items.map(({ kind, id, version }) => ({ kind, id, version })),
    }
  );
}

/** `parts` are the versions that the record names, or all that there are. Throws what `readCopy` throws. */
export async function checkCopy(
  { library, ...file }: CopyFile & { library: string },
  _report: Report,
  parts: AsyncIterable<KnownVersions>,
): Promise<CheckedCopy> {
  const known: KnownVersions = { positions: [], excerpts: [] };
  for await (const { positions, excerpts } of parts) {
    known.positions.push(...positions);
    known.excerpts.push(...excerpts);
  }
  return compareCopy({ copy: await readCopy(file), known, library });
}
