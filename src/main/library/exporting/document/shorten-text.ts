const wide =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\uFF00-\uFFEF\p{Extended_Pictographic}]/u;
/** Marks and joiners, which take no width of their own. */
const widthless = /[\p{M}\p{Cf}]/u;
/** In UTF-16 code units. */
const LONGEST_PART = 16;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The width of a text in columns: roughly a Latin letter each, two for what is as wide as it is high. */
export function countColumns(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (!widthless.test(character)) columns += wide.test(character) ? 2 : 1;
  }
  return columns;
}

/** The text, or as much of its beginning as fits into `columns` with an ellipsis. Characters stay whole, and words. */
export function shortenText(text: string, columns: number): string {
  if (text.length * 2 <= columns) return text;
  // No word has thirty marks to a letter; without a bound a text of megabytes would be read through.
  const beginning = text.slice(0, (columns + 1) * 32);
  if (beginning.length === text.length && countColumns(text) <= columns) return text;
  let kept = '';
  let used = 1;
  for (const { segment } of graphemes.segment(beginning)) {
    used += countColumns(segment);
    if (used > columns) break;
    kept += segment;
  }
  return `${withoutPartOfWord(kept, beginning).trimEnd()}…`;
}

/** Ends the text before a word that was cut, unless that would take much of it. */
function withoutPartOfWord(kept: string, whole: string): string {
  const space = kept.lastIndexOf(' ');
  const isCut = whole[kept.length] !== ' ';
  return isCut && space >= kept.length - LONGEST_PART && space > 0 ? kept.slice(0, space) : kept;
}
