/** Scripts that part no words by spaces: any two of their characters may stand in two words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether a place of the text has letters or figures of one word on both of its sides, as in “state|ment”. */
export function isInsideWord(text: string, at: number): boolean {
  const before = /[\p{L}\p{N}]\p{M}{0,8}['’]?$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0];
  const after = /^['’]?[\p{L}\p{N}\p{M}]/u.exec(text.slice(at, at + 4))?.[0];
  if (before === undefined || after === undefined) return false;
  return !UNSPACED.test(before) && !UNSPACED.test(after);
}
