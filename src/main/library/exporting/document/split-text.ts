/** Long text cut into paragraphs that a word processor can lay out. */

/** A paragraph of 1 MB takes LibreOffice 20 s to open, sixteen of this length a moment. In UTF-16 code units. */
export const LONGEST_PARAGRAPH = 60_000;
/** How far back from the limit a space is looked for. */
const FARTHEST_SPACE = 1000;

/**
 * The paragraphs of a text: one a line, none for a blank line. A line too long for one paragraph is cut into several,
 * after a space where there is one near and never within a character; joined without a separator they are the line.
 */
export function splitParagraphs(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2029]/)
    .filter((line) => line.trim() !== '')
    .flatMap(cutLine);
}

/** A line in pieces that each fit a paragraph; joined they are the line. */
export function cutLine(line: string): string[] {
  if (line.length <= LONGEST_PARAGRAPH) return [line];
  const pieces: string[] = [];
  let start = 0;
  while (line.length - start > LONGEST_PARAGRAPH) {
    const end = cutBefore(line, start + LONGEST_PARAGRAPH);
    pieces.push(line.slice(start, end));
    start = end;
  }
  pieces.push(line.slice(start));
  return pieces;
}

function cutBefore(line: string, limit: number): number {
  const space = line.lastIndexOf(' ', limit - 1);
  if (space >= limit - FARTHEST_SPACE) return space + 1;
  for (let end = limit; end > limit - FARTHEST_SPACE; end--) {
    if (beginsCharacter(line, end)) return end;
  }
  // A thousand marks on one letter: no reader sees one character there, so only a surrogate pair is kept whole.
  return isLowSurrogate(line, limit) ? limit - 1 : limit;
}

/** Whether what stands at `index` is neither the second half of a pair nor drawn together with what is before it. */
function beginsCharacter(line: string, index: number): boolean {
  if (isLowSurrogate(line, index) || line[index - 1] === '\u200D') return false;
  return !/^[\p{M}\p{EMod}\u200D]/u.test(line.slice(index, index + 2));
}

function isLowSurrogate(line: string, index: number): boolean {
  const unit = line.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
