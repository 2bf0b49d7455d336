import type { ExcerptMismatch } from '../../../shared/excerpts.ts';

/** How much of either text is shown, and how much of it before what differs. */
const LONGEST_SHOWN = 300;
const SHOWN_BEFORE = 60;

/** What was kept and what is there now, in sentences; of long texts what stands around the first difference. */
export function showBothTexts({ kept, found }: Pick<ExcerptMismatch, 'kept' | 'found'>): string {
  if (kept === null) {
    return `Now there: ${quoted(shorten(found, 0))} What was kept can’t be read from the original file: that is missing, or altered too.`;
  }
  let same = 0;
  while (same < kept.length && kept[same] === found[same]) same += 1;
  return `Kept: ${quoted(shorten(kept, same))} Now there: ${quoted(shorten(found, same))}`;
}

/** As the end of a sentence: it has no second mark where the words bring their own. */
function quoted(words: string): string {
  return /[.?!…]$/.test(words) ? `“${words}”` : `“${words}”.`;
}

/** The text, or of a long one what stands around the place. */
function shorten(text: string, place: number): string {
  if (text.length <= LONGEST_SHOWN) return text;
  const start = Math.max(0, Math.min(place - SHOWN_BEFORE, text.length - LONGEST_SHOWN));
  const end = start + LONGEST_SHOWN;
  const shown = text.slice(start, end).toWellFormed();
  return `${start > 0 ? '…' : ''}${shown}${end < text.length ? '…' : ''}`;
}
