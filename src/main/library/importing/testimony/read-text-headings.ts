/** Which paragraphs of a plain text are headings: only what looks like one and has text under it. */
import type { TextLine } from './read-text-lines.ts';

const LONGEST = 120;
const UNDERLINE = /^(=|-|_|~|\*)\1{2,}$/;
/** “II. Findings”, “A. Scope”, “2.1 Method”. */
const NUMBERED = /^(?:[IVX]{1,5}\.|[A-Z]\.|\d{1,2}(?:\.\d{1,2})*\.?)\s+[\p{Lu}“"]/u;
/** A heading and a heading under it; more in a row are lines of a title. */
const MOST_IN_A_ROW = 2;
const FEWEST_WORDS_OF_TEXT = 8;

/** 1 to 6 for each paragraph that is a heading, 0 for others. */
export function findHeadingLevels(paragraphs: readonly (readonly TextLine[])[]): number[] {
  const levels = paragraphs.map(() => 0);
  let row = MOST_IN_A_ROW;
  for (let index = paragraphs.length - 1; index >= 0; index--) {
    const paragraph = paragraphs[index] ?? [];
    const level = underlinedLevel(paragraph) || (row < MOST_IN_A_ROW ? levelOf(paragraph) : 0);
    levels[index] = level;
    if (level > 0) row++;
    else row = isProse(paragraph) ? 0 : MOST_IN_A_ROW;
  }
  return levels;
}

/** The paragraph without the line drawn under it. */
export function withoutUnderline(paragraph: readonly TextLine[]): readonly TextLine[] {
  return underlinedLevel(paragraph) > 0 ? paragraph.slice(0, 1) : paragraph;
}

/** A line drawn across the page: no words. */
export function isRule(paragraph: readonly TextLine[]): boolean {
  return paragraph.every(({ text }) => /^(=|-|_|~)\1{4,}$/.test(text));
}

function underlinedLevel(paragraph: readonly TextLine[]): number {
  const [title, line] = paragraph;
  if (paragraph.length !== 2 || !title || !line || !UNDERLINE.test(line.text)) return 0;
  if (title.text.length > LONGEST || !/\p{L}/u.test(title.text)) return 0;
  return line.text.startsWith('=') ? 1 : 2;
}

function levelOf(paragraph: readonly TextLine[]): number {
  const text = paragraph.map((line) => line.text).join(' ');
  if (text.length > LONGEST || paragraph.length > 3 || /[.;,]$/.test(text)) return 0;
  if (/\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)) return 2;
  return paragraph.length === 1 && NUMBERED.test(text) ? 3 : 0;
}

function isProse(paragraph: readonly TextLine[]): boolean {
  const text = paragraph.map((line) => line.text).join(' ');
  const words = text.split(/\s+/).length;
  const isSentence = words >= 4 && /[.:?!]$/.test(text);
  return /\p{Ll}/u.test(text) && (isSentence || words >= FEWEST_WORDS_OF_TEXT);
}
