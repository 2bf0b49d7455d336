/** A transcript's lines with its layout taken off: page labels, page ends, a draft's numbers. */
import { type DraftLayout, findDraftLayout } from './hearing-drafts.ts';

export interface HearingLine {
  /** Without white space at its ends; empty for a blank line. */
  text: string;
  /** Columns before the text. */
  indent: number;
  /** Where it stands in the file, from 1. */
  line: number;
  /** Labels of the pages that begin before it. */
  pages: string[];
  /** Whether it goes on with the words before a page label that stood inside a line. */
  continues: boolean;
  /** A blank line that only a page's end makes: a paragraph may go on after it. */
  isPageEnd: boolean;
}

export interface HearingLines {
  lines: HearingLine[];
  /** Of all pages, in order. */
  pages: string[];
  draft: DraftLayout | null;
  /** Whether white space at the beginning of lines was lost, so that it can't tell paragraphs. */
  isFlat: boolean;
}

const PAGE_LABEL = /\[\[ ?Page\s+([^\]\s]{1,20})\s*\]\]/gi;

export function readHearingLines(text: string): HearingLines {
  const raw: string[] = [];
  const afterPageEnd = new Set<number>();
  const numbers: number[] = [];
  let line = 1;
  let start = 0;
  for (const end of text.matchAll(/\r\n|[\n\r\f\v\u2028]/g)) {
    raw.push(text.slice(start, end.index));
    numbers.push(line);
    start = end.index + end[0].length;
    // A page end within a line ends the line for reading but not for whoever counts lines in an editor.
    if (end[0] === '\f') afterPageEnd.add(raw.length);
    else line++;
  }
  raw.push(text.slice(start));
  numbers.push(line);

  const draft = findDraftLayout(raw);
  const lines: HearingLine[] = [];
  const pages: string[] = [];
  for (const [index, words] of (draft?.lines ?? raw).entries()) {
    const number = numbers[index] ?? 0;
    const draftPage = draft?.pages.get(index);
    if (draftPage !== undefined) pages.push(draftPage);
    for (const part of splitAtPages(words, number, pages)) {
      if (draftPage !== undefined) part.pages.unshift(draftPage);
      if (draftPage !== undefined || (part.text === '' && afterPageEnd.has(index))) part.isPageEnd = true;
      lines.push(part);
    }
  }
  carryPages(lines);
  return { lines, pages, draft, isFlat: lostIndents(lines) };
}

/** A page begins with the first words on it, not with blank lines or rules. */
function carryPages(lines: readonly HearingLine[]): void {
  let pages: string[] = [];
  for (const line of lines) {
    if (pages.length > 0 || line.pages.length > 0) pages = [...pages, ...line.pages];
    line.pages = [];
    if (pages.length === 0 || !/[\p{L}\p{N}]/u.test(line.text)) continue;
    line.pages = pages;
    pages = [];
  }
}

function splitAtPages(words: string, line: number, pages: string[]): HearingLine[] {
  const found: HearingLine[] = [];
  let before = '';
  let start = 0;
  let labels: string[] = [];
  const add = (part: string) => {
    const text = part.trim();
    if (text === '' && found.length > 0 && labels.length === 0) return;
    found.push({
      text,
      indent: found.length === 0 ? indentOf(part) : 0,
      line,
      pages: labels,
      continues: found.some((one) => one.text !== ''),
      isPageEnd: text === '' && labels.length > 0,
    });
    labels = [];
  };
  for (const label of words.matchAll(PAGE_LABEL)) {
    const part = before + words.slice(start, label.index);
    const after = words.slice(label.index + label[0].length);
    start = label.index + label[0].length;
    const page = label[1] ?? '';
    pages.push(page);
    // A label inside a word: the word is worth more than the place of the page's end.
    if (/\S$/.test(part.slice(-1)) && /^[^\s[]/.test(after.slice(0, 1))) {
      labels.push(page);
      before = part;
      continue;
    }
    before = '';
    if (part.trim() !== '') add(part);
    labels.push(page);
  }
  add(before + words.slice(start));
  return found;
}

function indentOf(line: string): number {
  let columns = 0;
  for (const character of line) {
    if (character === '\t') columns = (Math.floor(columns / 8) + 1) * 8;
    else if (/\s/.test(character)) columns++;
    else break;
  }
  return columns;
}

/** In a transcript about one line in five is indented. */
function lostIndents(lines: readonly HearingLine[]): boolean {
  let full = 0;
  let indented = 0;
  for (const { text, indent } of lines) {
    if (text === '') continue;
    full++;
    if (indent >= 2) indented++;
  }
  return full >= 10 && indented < full / 50;
}
