/** What the paragraphs of a Word file don't show, in words. */

import type { UnclearPlace } from '../../../../shared/testimony.ts';
import { countOf } from '../../../../shared/text.ts';
import { type LeftOut, nothingLeftOut } from './read-docx-left-out.ts';
import type { Relationship } from './read-docx-relationships.ts';
import { readStory } from './read-docx-story.ts';
import type { DocxStyles } from './read-docx-styles.ts';
import type { Package } from './read-docx-xml.ts';

export function describeLeftOut(leftOut: LeftOut, outside: readonly string[]): UnclearPlace[] {
  const { comments, insertions, deletions, formulas, symbols, readings, raisedNumbers, hidden } = leftOut;
  const texts: string[] = [];
  if (insertions + deletions > 0) {
    texts.push(
      `The document has tracked changes. It was read as if all were accepted: ${countOf(insertions, 'insertion')} kept, ${countOf(deletions, 'deletion')} left out. Check that this is the final version.`,
    );
  }
  if (comments > 0) texts.push(`${countOf(comments, 'comment')} in the margin left out.`);
  if (hidden.length > 0) {
    texts.push(`Hidden text left out, which Word doesn’t print either: ${quote(hidden)}.`);
  }
  if (raisedNumbers.length > 0) {
    texts.push(
      `Raised numbers that look like signs of notes stand in the text as it was typed, without a space before them: ${quote(raisedNumbers)}.`,
    );
  }
  if (formulas > 0) {
    texts.push(`${countOf(formulas, 'formula')} read as a row of characters, without fractions or powers.`);
  }
  if (symbols > 0) {
    texts.push(
      `${countOf(symbols, 'character')} of a symbol font could not be told, and stand as “\uFFFD” in the text.`,
    );
  }
  if (readings > 0) texts.push(`${countOf(readings, 'pronunciation')} above words left out.`);
  if (outside.length > 0) {
    texts.push(
      `Links outside were not followed: ${quote(outside)}. What stands there is not part of the text.`,
    );
  }
  return texts.map(toUnclear);
}

/** Headers and footers are the letterhead and the page's frame, not the text; they are told, so that nothing is lost silently. */
export function readMargins({
  source,
  styles,
  related,
}: {
  source: Package;
  styles: DocxStyles;
  related: readonly Relationship[];
}): UnclearPlace[] {
  const texts = new Set<string>();
  for (const { type, target, external } of related) {
    if ((type !== 'header' && type !== 'footer') || external || !source.zip.has(target)) continue;
    const words: string[] = [];
    const leftOut = nothingLeftOut();
    readStory({ source, styles, leftOut, add: ({ text }) => words.push(text) }, target);
    const line = words.join(' ').replace(/\s+/g, ' ').trim();
    if (/\p{L}/u.test(line) && !/^page \d+(?: of \d+)?$/i.test(line)) texts.add(line);
  }
  if (texts.size === 0) return [];
  return [toUnclear(`Headers and footers of its pages left out: ${quote([...texts])}.`)];
}

const MOST_QUOTED = 5;
const LONGEST_QUOTE = 120;

/** “one”, “two” and 3 more. */
function quote(words: readonly string[]): string {
  const shown = [...new Set(words)].slice(0, MOST_QUOTED).map((one) => {
    return `“${one.length > LONGEST_QUOTE ? `${one.slice(0, LONGEST_QUOTE).toWellFormed()}…` : one}”`;
  });
  const more = new Set(words).size - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

function toUnclear(text: string): UnclearPlace {
  return { line: null, page: '', passage: null, text };
}
