/** The fixed words by which a page of positions is recognised, however it was saved. */
import type { PageLine } from '../files/page.ts';

/** In lower case, with single spaces and straight apostrophes, to compare with what a page is known to say. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[‘’ʼ´`]/g, "'")
    .trim()
    .toLowerCase();
}

/** Longer lines are no fixed words; not looking at them keeps a line of a megabyte cheap. */
const LONGEST = 300;

/** The link under each position of a list; a link may go on in words ("Continue reading about …"). */
export function isContinueReading({ text, link }: PageLine): boolean {
  if (text.length > LONGEST) return false;
  const words = plain(text);
  return /^continue reading[^\p{L}\p{N}]*$/u.test(words) || (link && /^continue reading\b/.test(words));
}

/**
 * A line that ends in "Continue Reading" taken apart, so that the link stands alone: some pages run it on after the
 * statement. Written small it may be the end of a sentence.
 */
export function splitContinueReading(line: PageLine): PageLine[] {
  const link = /\s(Continue [Rr]eading[\s→»›>…]*)$/u.exec(line.text.slice(-60))?.[1];
  const text = link === undefined ? '' : line.text.slice(0, -link.length).trim();
  return link === undefined || text === ''
    ? [line]
    : [
        { ...line, text },
        { ...line, text: link, heading: 0 },
      ];
}

export function isPolicyPositions({ text }: PageLine): boolean {
  return text.length <= LONGEST && /^policy positions:?$/.test(plain(text));
}

/** The page's own link for feedback; in a list it stands between the introduction and the positions. */
export function isLeaveFeedback({ text }: PageLine): boolean {
  return text.length <= LONGEST && /^leave (your |us )?feedback[^\p{L}\p{N}]*$/u.test(plain(text));
}

/** Where a page's footer begins, in a copy without markup. */
export function isFooter({ text }: PageLine): boolean {
  return text.length <= LONGEST && /^(©|\(c\) |copyright\b)/.test(plain(text));
}

const sectionHeadings = new Set([
  'what is it',
  'why does it matter',
  'what context is relevant',
  'what does the data reveal',
  'what have survivors said about it',
  'what drives opposing viewpoints',
]);

/** One of the six usual headings of an article other than the position's own. */
export function isUsualHeading({ text }: PageLine): boolean {
  return text.length <= LONGEST && sectionHeadings.has(plain(text).replace(/ ?[?:]+$/, ''));
}

/** "NCMEC's Position:", of any organisation, also of two; or the bare word. */
export function isPositionHeading({ text }: PageLine): boolean {
  return text.length <= LONGEST && /^((our|.{1,200}('s|s')) )?position:?$/.test(plain(text));
}

/** "NCMEC's Position: …": the heading and the beginning of the statement in one line. Undefined where it is not. */
export function splitPositionLine({ text }: PageLine): { heading: string; statement: string } | undefined {
  const parts = /^([^:.!?]{1,200}?(?:'s?|’s?) Position:|Our Position:|Position:)\s+(\S.*)$/s.exec(text);
  return parts?.[1] && parts[2] ? { heading: parts[1], statement: parts[2] } : undefined;
}

/** A short line that ends like no sentence: a title, the name of an organisation, a link. */
export function looksLikeTitle({ text }: PageLine): boolean {
  return text.length <= 200 && !/[.!?;,][”"’')\]]*$/.test(text);
}

/** A short question or a short line before a colon, which in a text file may be a heading that isn't known. */
export function looksLikeHeading({ text }: PageLine): boolean {
  return text.length <= 80 && /[?:]$/.test(text) && !/[.!?]\s/.test(text) && /^[\p{Lu}\p{Lo}]/u.test(text);
}

/** The heading as it is kept: to the letter but for a colon at its end. */
export function headingOf({ text }: PageLine): string {
  return text.replace(/\s*:$/, '');
}

/** The beginning of a line, in quotation marks, to point at it. */
export function quote({ text }: { text: string }): string {
  const characters = [...text.slice(0, 200)];
  return characters.length <= 60 ? `“${text}”` : `“${characters.slice(0, 57).join('').trimEnd()}…”`;
}
