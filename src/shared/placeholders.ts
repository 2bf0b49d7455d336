/** Words in square brackets that a template leaves for staff to fill in, such as “[date of circulation]”. */
export interface Placeholder {
  /** With its brackets. */
  text: string;
  /** Where it begins in the text, in UTF-16 units, and where it ends. */
  start: number;
  end: number;
}

/** On one line, without brackets inside; a longer run is a remark in brackets and nothing to fill in. */
const BRACKETED = /\[([^[\]\n]{2,200})\]/gu;
/** What brackets mean to those who quote, and the mark of a sample. These are said on purpose and stay. */
const EDITORIAL =
  /^(?:sic|recte|emphasis (?:added|in original|omitted|mine)|citations? omitted|footnotes? omitted|alterations? (?:added|in original)|internal quotation marks omitted|continuing|laughter|applause|inaudible|redacted|sample(?: text| words)?)\.?$/iu;

/**
 * The placeholders of a text, in order. A changed letter (`[T]his`), a number of a note (`[12]`), an omission (`[…]`),
 * letters added to a word (`state[ment]`) and what quoting puts in brackets (`[sic]`) are none.
 */
export function findPlaceholders(text: string): Placeholder[] {
  return [...text.matchAll(BRACKETED)]
    .filter((match) => isPlaceholder(match, text))
    .map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }));
}

export function hasPlaceholder(text: string): boolean {
  return findPlaceholders(text).length > 0;
}

function isPlaceholder(match: RegExpExecArray, text: string): boolean {
  const [whole, inside = ''] = match;
  if (EDITORIAL.test(inside.trim())) return false;
  // Of fewer than three letters it is a word put in, as in “It [is] so”, and asks for nothing.
  if ((inside.match(/\p{L}/gu) ?? []).length < 3) return false;
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + whole.length);
  return !/\p{L}$/u.test(before) && !/^\p{L}/u.test(after);
}
