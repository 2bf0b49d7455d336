/** Words that initials pass over, as in “Federal Trade Commission of the Sample States”. */
const SMALL_WORDS = new Set([
  'and',
  'by',
  'for',
  'in',
  'of',
  'on',
  'the',
  'to',
  'de',
  'des',
  'du',
  'la',
  'le',
]);

/** The name with its initials after it, so that “United States” is found as “US”; a name of one word has none. */
export function withInitials(name: string): string {
  const words = name.match(/\p{L}[\p{L}\p{M}\p{N}]*/gu) ?? [];
  const initials = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase())).map((word) => [...word][0]);
  return initials.length > 1 ? `${name} ${initials.join('')}` : name;
}

/** “U.S.” as “US”: letters that stand alone between points are one word. Null where the word is none of that sort. */
export function withoutPoints(word: string): string | null {
  return /^(?:\p{L}\.){2,}\p{L}?$|^\p{L}\.\p{L}$/u.test(word) ? word.replaceAll('.', '') : null;
}
