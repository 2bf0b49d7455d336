/** What the pages of a PDF are called: by the file, by what is printed on them, or by counting. */

export interface PageLabels {
  labels: string[];
  /** Physical numbers of pages that have no printed number, where the others do. */
  unnumbered: number[];
}

/** Of the pages, those whose printed numbers must follow one another for them to be the pages' names. */
const ENOUGH = 0.6;

/** `own` is the file's list; `printed` has for each page what repeats at its top and bottom, in the page's words. */
export function labelPages(own: readonly string[] | null, printed: readonly string[][]): PageLabels {
  const counted = printed.map((_, index) => String(index + 1));
  if (own && own.length === printed.length && own.some((label) => label.trim() !== '')) {
    return { labels: own.map((label, index) => label.trim() || String(index + 1)), unnumbered: [] };
  }
  const found = printed.map((texts) => texts.flatMap(numbersWithin));
  const certain = found.map((numbers, index) => numbers.find((number) => isFollowed(found, index, number)));
  const count = certain.filter(Boolean).length;
  if (count < 2 || count < ENOUGH * printed.length) return { labels: counted, unnumbered: [] };
  const unnumbered: number[] = [];
  const labels = certain.map((number, index) => {
    const label = number ?? between(certain, index);
    if (label) return label.roman ? toRoman(label.value, label.upper) : String(label.value);
    unnumbered.push(index + 1);
    return `[${index + 1}]`;
  });
  return { labels, unnumbered };
}

interface Printed {
  value: number;
  roman: boolean;
  upper: boolean;
}

function numbersWithin(text: string): Printed[] {
  const figures = [...text.matchAll(/\d{1,5}/g)].map(([digits]) => ({
    value: Number(digits),
    roman: false,
    upper: false,
  }));
  const letters = /^[^\p{L}\d]*([ivxlc]{1,7}|[IVXLC]{1,7})[^\p{L}\d]*$/u.exec(text)?.[1];
  const value = letters ? fromRoman(letters.toLowerCase()) : 0;
  return value > 0
    ? [...figures, { value, roman: true, upper: letters !== letters?.toLowerCase() }]
    : figures;
}

/** A neighbour within two pages has the number that it should. */
function isFollowed(found: readonly Printed[][], index: number, number: Printed): boolean {
  return [-2, -1, 1, 2].some((step) =>
    found[index + step]?.some(({ value, roman }) => roman === number.roman && value === number.value + step),
  );
}

/** A page without a printed number takes the one it would have by its neighbours, such as a title page. */
function between(certain: readonly (Printed | undefined)[], index: number): Printed | undefined {
  for (let step = 1; step <= certain.length; step++) {
    const before = certain[index - step];
    const after = certain[index + step];
    // After the last of a run comes what follows it, unless the next run begins with 1 right behind.
    if (after && after.value - step >= 1) return { ...after, value: after.value - step };
    if (before) return { ...before, value: before.value + step };
    if (after) return undefined;
  }
  return undefined;
}

const ROMAN: readonly [string, number][] = [
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

function toRoman(value: number, upper: boolean): string {
  let rest = value;
  let text = '';
  for (const [letters, worth] of ROMAN) {
    for (; rest >= worth; rest -= worth) text += letters;
  }
  return upper ? text.toUpperCase() : text;
}

/** 0 for letters that are no number, such as “ic”. */
function fromRoman(letters: string): number {
  let rest = letters;
  let value = 0;
  for (const [numeral, worth] of ROMAN) {
    for (; rest.startsWith(numeral); rest = rest.slice(numeral.length)) value += worth;
  }
  return rest === '' && toRoman(value, false) === letters ? value : 0;
}
