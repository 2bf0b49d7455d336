/** What XML 1.0 has no way to write (https://www.w3.org/TR/xml/#charsets); \v and \f become line breaks or spaces before. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unwritable = /[\u0000-\u0008\u000E-\u001F\uFFFE\uFFFF]/g;

/** The text, with each character that no XML file can hold as U+FFFD, where it can be seen. */
export function toWritable(text: string): string {
  return text.toWellFormed().replace(unwritable, '\uFFFD');
}
