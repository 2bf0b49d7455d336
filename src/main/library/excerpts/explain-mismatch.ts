/** Both texts of an excerpt that no longer matches its source. */
import { StandpointError } from '../../../shared/errors.ts';
import type { ExcerptMismatch, ExcerptVersion } from '../../../shared/excerpts.ts';
import { joinNames } from '../../../shared/quoting/introduce-speaker.ts';
import type { Passage } from '../../../shared/testimony.ts';
import type { LibraryContext } from '../context.ts';
import { readOriginal } from '../testimony/read-original.ts';
import { getExcerptVersion } from './read-excerpt.ts';
import { readSpan, type SpanWords } from './read-span.ts';

/** Of an excerpt version: what was kept, read anew from the original file, and what is there now. */
export async function explainMismatch(
  context: LibraryContext,
  id: string,
  version: number,
): Promise<ExcerptMismatch> {
  const excerpt = await getExcerptVersion(context.database.read, id, version);
  try {
    const [mismatch] = await readOriginal(context, Number(excerpt.testimony), (original) =>
      compareWithOriginal([excerpt], original),
    );
    if (mismatch) return mismatch;
  } catch (error) {
    const isKnown = error instanceof StandpointError && error.code.startsWith('original-');
    if (!isKnown) throw error;
  }
  return { id, version, kept: null, found: excerpt.text };
}

/** In the excerpts' order. `original` has the passages of their testimony as its original file has them. */
export async function compareWithOriginal(
  excerpts: readonly ExcerptVersion[],
  original: AsyncIterable<readonly Passage[]>,
): Promise<ExcerptMismatch[]> {
  const spans = excerpts.map(({ span }) => span);
  const passages = new Map<number, Passage>();
  for await (const some of original) {
    for (const passage of some) {
      const { ordinal } = passage;
      if (spans.some(({ start, end }) => ordinal >= start.passage && ordinal <= end.passage))
        passages.set(ordinal, passage);
    }
  }
  return excerpts.map(({ id, version, span, sha256, text, speakers, page }) => {
    const kept = readSpan(passages, span);
    if (kept?.sha256 !== sha256) return { id, version, kept: null, found: text };
    if (kept.text !== text) return { id, version, kept: kept.text, found: text };
    return { id, version, kept: attributed(kept), found: attributed({ text, speakers, page }) };
  });
}

/** "Jane Doe, p. 14: We ask for care." */
function attributed({ text, speakers, page }: Pick<SpanWords, 'text' | 'speakers' | 'page'>): string {
  const who = speakers.length > 0 ? joinNames(speakers) : 'No speaker';
  return `${who}${page === '' ? '' : `, p. ${page}`}: ${text}`;
}
