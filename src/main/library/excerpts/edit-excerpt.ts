import type { QuotationEdit, TextPoint, TextSpan } from '../../../shared/excerpts.ts';
import { checkEdits, rebaseEdits } from '../../../shared/quoting/edit-quotation.ts';
import type { ReadDb, WriteDb } from '../database/database.ts';
import { listStretches } from '../testimony/read-passages.ts';
import { getExcerptVersion } from './read-excerpt.ts';
import { readSpan } from './read-span.ts';
import { addExcerptVersion, takeWords } from './write-excerpt.ts';

/**
 * Makes the version after `baseVersion`, with these edits, inside the caller's transaction. Places of edits are those
 * in the base version's words; where the ends move, edits stay on their words, and those outside go. Throws `stale`,
 * `not-found`, and `invalid-input` for edits that can't be and ends without words between them.
 */
export async function editExcerpt(
  db: WriteDb,
  edit: {
    id: string;
    baseVersion: number;
    span?: TextSpan | undefined;
    edits: readonly QuotationEdit[];
    createdAt: string;
  },
): Promise<void> {
  const base = await getExcerptVersion(db, edit.id, edit.baseVersion);
  checkEdits(base.text, edit.edits);
  if (!edit.span) {
    await addExcerptVersion(db, { ...edit, span: base.span });
    return;
  }
  const testimony = Number(base.testimony);
  const { span, words } = await takeWords(db, testimony, edit.span);
  const shift = await distanceBetween(db, testimony, span.start, base.span.start);
  await addExcerptVersion(db, { ...edit, span, edits: rebaseEdits(edit.edits, shift, words.text) });
}

/** In units of the text from the one place on, as spans count them; negative where `to` stands first. */
async function distanceBetween(
  db: ReadDb,
  testimony: number,
  from: TextPoint,
  to: TextPoint,
): Promise<number> {
  const isForward = from.passage < to.passage || (from.passage === to.passage && from.offset <= to.offset);
  const [start, end] = isForward ? [from, to] : [to, from];
  const stretches = await listStretches(db, [[testimony, start.passage, end.passage]]);
  const between = readSpan(stretches.get(testimony) ?? new Map(), { start, end });
  const length = between?.text.length ?? 0;
  return isForward ? length : -length;
}
