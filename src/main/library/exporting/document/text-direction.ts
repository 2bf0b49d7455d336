/** Which way text runs and which fonts it asks for, as Word must be told: it does not look by itself. */

/** A run of text with one direction, and whether East Asian fonts are asked for, also for its quotation marks. */
export interface ScriptRun {
  text: string;
  rightToLeft: boolean;
  eastAsian: boolean;
}

const R =
  '[\\p{scx=Hebrew}\\p{scx=Arabic}\\p{scx=Syriac}\\p{scx=Thaana}\\p{scx=Nko}\\p{scx=Adlam}\\p{scx=Samaritan}\\p{scx=Mandaic}\\u200F\\u061C]';
const L = `(?!${R})\\p{L}`;
const E = '[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Hangul}\\p{scx=Bopomofo}\\uFF00-\\uFFEF]';

/** Every character of these scripts is in here, with others: a plain range is found many times as fast as a script. */
const mayHaveOtherScript = /[\u0590-\u1FFF\u200F\u2E80-\uFFFF]/;
const firstStrong = new RegExp(`(?<right>${R})|${L}`, 'u');
/** From the first letter of a direction to its last, with what has no direction of its own between them. */
const rightRuns = new RegExp(`${R}(?:[^\\p{L}]*${R})*\\p{M}*`, 'gu');
/** Digits after Latin letters go with them (rule W7 of the Unicode bidirectional algorithm). */
const leftRuns = new RegExp(`${L}(?:(?:(?!${R})[^\\p{L}\\d])*(?:\\d|${L}))*\\p{M}*`, 'gu');
const eastAsianRuns = new RegExp(`${E}(?:[^\\p{L}]*${E})*[“”‘’—…]*`, 'gu');

/** Whether some of it may be of a right-to-left, an Asian or another script that programs set apart from Latin. */
export function mayMixScripts(text: string): boolean {
  return mayHaveOtherScript.test(text);
}

/** The direction of the first letter that has one: rules P2 and P3 of the Unicode bidirectional algorithm. */
export function isRightToLeft(text: string): boolean {
  return mayHaveOtherScript.test(text) && firstStrong.exec(text)?.groups?.right !== undefined;
}

/** Joined, the runs are the text. `rightToLeft` is the paragraph's direction. */
export function splitScripts(text: string, rightToLeft: boolean): ScriptRun[] {
  if (!mayHaveOtherScript.test(text)) return [{ text, rightToLeft, eastAsian: false }];
  const runs = rightToLeft
    ? splitBy(leftRuns, text).map(({ text, matched }) => ({ text, rightToLeft: !matched }))
    : splitBy(rightRuns, text).map(({ text, matched }) => ({ text, rightToLeft: matched }));
  return runs.flatMap(({ text, rightToLeft }): ScriptRun[] => {
    if (rightToLeft) return [{ text, rightToLeft, eastAsian: false }];
    return splitBy(eastAsianRuns, text).map(({ text, matched }) => ({
      text,
      rightToLeft,
      eastAsian: matched,
    }));
  });
}

function splitBy(pattern: RegExp, text: string): { text: string; matched: boolean }[] {
  const pieces: { text: string; matched: boolean }[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), matched: false });
    pieces.push({ text: match[0], matched: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), matched: false });
  return pieces;
}
