/**
 * Text as the library can hold it: every character a person can mean, and none that the database would lose.
 * A lone surrogate has no UTF-8 form and a NUL hides what follows it in SQLite, so each becomes U+FFFD, visibly.
 */
export function toStorableText(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '\uFFFD');
}

/** Text on one line, for titles and headings: runs of white space and control characters become one space. */
export function toOneLine(text: string): string {
  return toStorableText(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/**
 * A title's name in addresses and commands: its letters and digits in lower case, joined by hyphens. Titles that
 * leave too little or too much get a hash of the whole, so that two of them don't share a name.
 */
export function slugOf(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['‘’ʼ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const characters = [...slug];
  if (characters.length === 0) return `position-${hashOf(title)}`;
  if (characters.length <= 80) return slug;
  return `${characters.slice(0, 70).join('').replace(/-+$/, '')}-${hashOf(title)}`;
}

/** FNV-1a, 32 bits, in eight hexadecimal digits: enough to tell names apart, no protection of anything. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** "1 position", "3 positions". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}
