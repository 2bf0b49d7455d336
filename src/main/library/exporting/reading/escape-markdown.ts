/** Words as CommonMark says them to the letter (https://spec.commonmark.org/0.31.2/). */

/** What has a meaning within a line, with `~` and `|` of the tables and strikes that many readers add. */
const withinLine = /[\\`*_[\]<>&~|]/g;
/** What has a meaning where a line begins: headings, lists, rules, and the underlines of headings. */
const atLineStart = /^([#+\-=]|\d+(?=[.)]))/;

/** The text of one run; `isLineStart` says whether a line begins with it. A line break becomes a hard one. */
export function escapeMarkdown(text: string, isLineStart: boolean): string {
  return text
    .split('\n')
    .map((line, index, all) => {
      const begins = isLineStart || index > 0;
      const isCut = index < all.length - 1;
      return keepEnds(escapeLine(line, begins), begins, isCut);
    })
    .join('\\\n');
}

function escapeLine(line: string, begins: boolean): string {
  const escaped = line.replace(withinLine, '\\$&');
  if (!begins) return escaped;
  return escaped
    .replace(atLineStart, (mark) => (/^\d/.test(mark) ? mark : `\\${mark}`))
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** Tabs are columns, and white space at a line's ends is dropped, unless it is named by its number. */
function keepEnds(line: string, begins: boolean, isCut: boolean): string {
  const named = (space: string) => `&#${space.charCodeAt(0)};`;
  let kept = line.replaceAll('\t', '&#9;').replaceAll('\r', '&#13;');
  if (begins) kept = kept.replace(/^ /, named);
  if (isCut) kept = kept.replace(/ $/, named);
  return kept;
}

/** An address between `<` and `>`. */
export function escapeAddress(address: string): string {
  return address.replace(/[\\<>\s]/g, encodeURIComponent).replaceAll('&', '&amp;');
}
