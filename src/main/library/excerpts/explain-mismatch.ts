import { StandpointError } from '../../../shared/errors.ts';
import type { ExcerptMismatch } from '../../../shared/excerpts.ts';
import type { Passage } from '../../../shared/testimony.ts';
import type { LibraryContext } from '../context.ts';
import { readOriginal } from '../testimony/read-original.ts';
import { getExcerptVersion } from './read-excerpt.ts';
import { readSpan } from './read-span.ts';

/** Both texts of an excerpt version: what was kept, read anew from the original file, and what is there now. */
export async function explainMismatch(
  context: LibraryContext,
  id: string,
  version: number,
): Promise<ExcerptMismatch> {
  const { span, sha256, text, testimony } = await getExcerptVersion(context.database.read, id, version);
  const { start, end } = span;
  const passages = new Map<number, Passage>();
  try {
    await readOriginal(context, Number(testimony), async (original) => {
      for await (const some of original) {
        for (const passage of some) {
          if (passage.ordinal >= start.passage && passage.ordinal <= end.passage)
            passages.set(passage.ordinal, passage);
        }
      }
    });
  } catch (error) {
    const isKnown = error instanceof StandpointError && error.code.startsWith('original-');
    if (!isKnown) throw error;
  }
  const kept = readSpan(passages, span);
  return { id, version, kept: kept?.sha256 === sha256 ? kept.text : null, found: text };
}
