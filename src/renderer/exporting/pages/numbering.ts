/** The numbers and bullets of lists, counted as the paragraphs come. */
import { type ParagraphLook, type RunLook, readParagraphLook, readRunLook } from './looks.ts';
import { child, childrenOf, number, value } from './xml.ts';

interface Level {
  format: string;
  text: string;
  start: number;
  paragraph: Partial<ParagraphLook>;
  run: Partial<RunLook>;
}

export interface Marker {
  text: string;
  paragraph: Partial<ParagraphLook>;
  run: Partial<RunLook>;
}

/** Gives the next marker of a list at a level. Each call counts. */
export type Numbering = (list: string, level: number) => Marker | null;

export function startNumbering(root: Element | null): Numbering {
  const abstracts = new Map(
    childrenOf(root, 'w:abstractNum').map((one) => [value(one, 'w:abstractNumId') ?? '', one]),
  );
  const lists = new Map(childrenOf(root, 'w:num').map((one) => [value(one, 'w:numId') ?? '', one]));
  const levels = new Map<string, Level[]>();
  const counts = new Map<string, number[]>();

  const levelsOf = (list: string): Level[] => {
    const known = levels.get(list);
    if (known) return known;
    const element = lists.get(list);
    const abstract = abstracts.get(value(child(element, 'w:abstractNumId')) ?? '');
    const starts = new Map(
      childrenOf(element, 'w:lvlOverride').map((one) => [
        number(one, 'w:ilvl') ?? 0,
        number(child(one, 'w:startOverride')),
      ]),
    );
    const read = childrenOf(abstract, 'w:lvl').map((one, index) => readLevel(one, starts.get(index)));
    levels.set(list, read);
    return read;
  };

  return (list, level) => {
    const all = levelsOf(list);
    const here = all[level];
    if (!here) return null;
    const counted = counts.get(list) ?? [];
    counts.set(list, counted);
    counted[level] = (counted[level] ?? here.start - 1) + 1;
    counted.length = level + 1;
    const text = here.text.replace(/%(\d)/g, (_, place: string) => {
      const index = Number(place) - 1;
      const one = all[index];
      return formatNumber(counted[index] ?? one?.start ?? 1, one?.format ?? 'decimal');
    });
    return { text, paragraph: here.paragraph, run: here.run };
  };
}

function readLevel(element: Element, start: number | undefined): Level {
  return {
    format: value(child(element, 'w:numFmt')) ?? 'decimal',
    text: value(child(element, 'w:lvlText')) ?? '',
    start: start ?? number(child(element, 'w:start')) ?? 1,
    paragraph: readParagraphLook(child(element, 'w:pPr')),
    run: readRunLook(child(element, 'w:rPr')),
  };
}

export function formatNumber(count: number, format: string): string {
  if (format === 'bullet' || format === 'none') return '';
  if (format === 'lowerLetter') return letters(count);
  if (format === 'upperLetter') return letters(count).toUpperCase();
  if (format === 'lowerRoman') return roman(count);
  if (format === 'upperRoman') return roman(count).toUpperCase();
  return String(count);
}

/** a … z, then aa, bb …, as Word counts. */
function letters(count: number): string {
  const letter = String.fromCharCode(97 + ((count - 1) % 26));
  return letter.repeat(Math.floor((count - 1) / 26) + 1);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(count: number): string {
  let [rest, text] = [count, ''];
  for (const [amount, sign] of ROMAN) {
    while (rest >= amount) {
      text += sign;
      rest -= amount;
    }
  }
  return text;
}
