/** Adapted words beside those of the record that they began as. */
import type { AdaptedBlock, PinnedWords } from './briefings.ts';
import { countWords, differenceOfTexts } from './difference.ts';
import type { ExcerptVersion } from './excerpts.ts';
import { officialParts, officialText } from './official-words.ts';
import type { DifferencePart, PositionVersion } from './positions.ts';
import { quotedParagraphs } from './quoting/quote-excerpt.ts';
import { textOfPieces } from './quoting/quote-pieces.ts';
import { plainFromRichText, type RichText, richTextFromPlain } from './rich-text.ts';

/** The words as an adaptation begins: the statement with the chosen sections, or the excerpt as it is quoted. */
export function beginAdapting(from: PinnedWords, version: PositionVersion | ExcerptVersion): RichText {
  return richTextFromPlain(wordsOf(from, version));
}

/** What the adapted words say otherwise. Formatting and empty lines are no difference. */
export function adaptedDifference(
  { from, content }: Pick<AdaptedBlock, 'from' | 'content'>,
  version: PositionVersion | ExcerptVersion,
): DifferencePart[] {
  const official = plainFromRichText(beginAdapting(from, version));
  return differenceOfTexts(official, plainFromRichText(content));
}

/** "5 words", of those added and those removed the more, since replaced words are both. Null where no word differs. */
export function adaptedWords(parts: readonly DifferencePart[]): number | null {
  if (parts.every((part) => part.kind === 'same')) return null;
  return Math.max(countWords(parts, 'added'), countWords(parts, 'removed'));
}

function wordsOf(from: PinnedWords, version: PositionVersion | ExcerptVersion): string {
  if ('slug' in version) {
    return officialText(officialParts(from.type === 'position' ? from : { sections: [] }, version));
  }
  return quotedParagraphs(version.text, version.edits).map(textOfPieces).join('\n');
}
