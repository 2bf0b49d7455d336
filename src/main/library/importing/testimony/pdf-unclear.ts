/** What a person should look at who imports a PDF, in words: each kind of doubt once, with its pages. */
import type { UnclearPlace } from '../../../../shared/testimony.ts';
import type { ReadPage } from './pdf-to-source.ts';

interface Doubts {
  pages: readonly ReadPage[];
  /** Of each page, what was taken from its top and bottom. */
  furniture: readonly string[][];
  /** Pages are told by their physical numbers here. */
  emptyPages: readonly number[];
  numbered: readonly number[];
  unnumbered: readonly number[];
  unsurePages: readonly number[];
  unsureWords: readonly string[];
  endsWhole: boolean;
  labelOf(page: number): string;
}

const MOST_NAMED = 12;
/** Of the letters of a page. Bullets are often signs of private use. */
const MANY_UNKNOWN = 0.02;
const FEW_LETTERS = 60;

export function listUnclear(doubts: Doubts): UnclearPlace[] {
  const { pages, labelOf } = doubts;
  const unclear: UnclearPlace[] = [];
  const add = (numbers: readonly number[], text: string) => {
    if (numbers.length === 0) return;
    const page = labelOf(numbers[0] ?? 0);
    unclear.push({ line: null, page, passage: null, text });
  };
  const named = (numbers: readonly number[]) => namePages(numbers.map(labelOf));

  if (!doubts.endsWhole) {
    const text =
      'The end of the file is missing, so words may be missing too. Compare it with the original, or get the file again.';
    unclear.push({ line: null, page: '', passage: null, text });
  }
  const broken = numbersOf(pages, (page) => page.damaged);
  add(broken, `${named(broken)} could not be read whole: words may be missing. Compare with the original.`);
  const empty = new Set(doubts.emptyPages);
  const pictures = numbersOf(pages, (page) => page.picture && empty.has(page.number));
  add(
    pictures,
    `${named(pictures)}: a picture without text. What it says is not in the text; import the witness’s own document for it.`,
  );
  const sparse = numbersOf(
    pages,
    (page) => page.picture && !empty.has(page.number) && countLetters(page) < FEW_LETTERS,
  );
  add(
    sparse,
    `${named(sparse)}: a picture with a few words of text. What the picture says is not in the text.`,
  );
  const odd = numbersOf(pages, (page) => page.unknownLetters > 5 + MANY_UNKNOWN * countLetters(page));
  add(odd, `${named(odd)}: the file doesn’t say which letters these are, so they stand as odd signs.`);
  addFurniture(doubts, add);
  add(doubts.numbered, `${named(doubts.numbered)}: the numbers of lines in the margin were left out.`);
  add(
    doubts.unnumbered,
    `${named(doubts.unnumbered)}: no page number is printed there, so the page’s place in the file stands in square brackets.`,
  );
  const ends = [...new Set(doubts.unsurePages)];
  add(
    ends,
    `It could not be told whether a paragraph ends with the page, so what may be two was kept together: ${lowerFirst(named(ends))}.`,
  );
  if (doubts.unsureWords.length > 0) {
    const words = listed(doubts.unsureWords.map((word) => `“${word}”`));
    const text = `Broken at a hyphen over a line end, and it could not be told whether the hyphen is part of the word: ${words}. The hyphen stays.`;
    unclear.push({ line: null, page: '', passage: null, text });
  }
  return unclear;
}

/** What was left out, once for each wording; numbers of pages are not worth naming. */
function addFurniture({ furniture }: Doubts, add: (numbers: number[], text: string) => void): void {
  const texts = new Map<string, { text: string; pages: number[] }>();
  for (const [index, rows] of furniture.entries()) {
    for (const text of rows) {
      if (!/\p{L}{2}/u.test(text.replace(/\b(?:page|of)\b|\b[ivxlc]+\b/gi, ''))) continue;
      const key = text.replace(/\d+/g, '#');
      const entry = texts.get(key) ?? { text, pages: [] };
      entry.pages.push(index + 1);
      texts.set(key, entry);
    }
  }
  if (texts.size === 0) return;
  const all = [...texts.values()];
  const words = listed(all.map(({ text }) => `“${text.length > 120 ? `${text.slice(0, 119)}…` : text}”`));
  add(
    all.flatMap(({ pages }) => pages).sort((one, other) => one - other),
    `Left out as running heads and feet, which stand on page after page: ${words}.`,
  );
}

function numbersOf(pages: readonly ReadPage[], isSo: (page: ReadPage) => boolean): number[] {
  return pages.filter(isSo).map(({ number }) => number);
}

function countLetters({ rows }: ReadPage): number {
  return rows.flatMap(({ fragments }) => fragments).reduce((sum, { text }) => sum + text.length, 0);
}

function namePages(labels: readonly string[]): string {
  return labels.length === 1 ? `Page ${labels[0]}` : `Pages ${listed(labels)}`;
}

const lowerFirst = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

function listed(parts: readonly string[]): string {
  const shown = parts.slice(0, MOST_NAMED);
  const rest = parts.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : (shown[0] ?? '');
}
