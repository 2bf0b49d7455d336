/** When two texts count as the same words where a document is checked. */
import { hash } from 'node:crypto';
import { foldText } from '../../../shared/quoting/folding.ts';

/** Of letters and signs of ASCII, which most paragraphs are, folding changes these alone. */
const MAY_CHANGE = /[^ -~]|`|''| {2}|^ | $/;

/**
 * As quotations are compared, but to the letter otherwise: what an editor does by itself (curly or straight quotation
 * marks, other white space, paragraphs joined or parted) is no change, and each letter, digit or sign is one. A hyphen at
 * a line's end stays, so that taking one out is seen.
 */
export function foldWords(text: string): string {
  if (!MAY_CHANGE.test(text)) return text;
  const spaced = text.replace(/[^\S ]+/gu, ' ');
  return MAY_CHANGE.test(spaced) ? foldText(spaced.normalize('NFC')) : spaced;
}

/** Of the words folded, in hexadecimal. */
export function hashWords(text: string): string {
  return hash('sha256', foldWords(text));
}

/** What `hashWords` gives for the paragraphs joined, and `shortHash` for each, folded once. */
export function hashParagraphs(texts: readonly string[]): { words: string; lines: string[] } {
  const folded = texts.map(foldWords);
  // Joined, a fold may reach from one to the next.
  const isPlain = folded.every((text, index) => text !== '' && text === texts[index]);
  return {
    words: isPlain ? hash('sha256', folded.join(' ')) : hashWords(texts.join('\n')),
    lines: folded.map((text) => shorten(hash('sha256', text))),
  };
}

/** Enough to tell the paragraphs of a document apart; of staff's own words the file must not tell more. */
export function shortHash(text: string): string {
  return shorten(hashWords(text));
}

function shorten(hashed: string): string {
  return hashed.slice(0, 16);
}
