import { toOneLine } from '../text.ts';

/** Words as a person counts them: runs without white space that have a letter or a digit in them. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}

/** The beginning of a text on one line, in whole words; with an ellipsis where it goes on. */
export function firstWords(text: string, longest: number): string {
  const line = toOneLine(text.slice(0, longest * 4));
  if (line.length <= longest && text.length <= longest * 4) return line;
  const cut = line.slice(0, longest + 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > 0 ? space : longest).toWellFormed()}…`;
}
