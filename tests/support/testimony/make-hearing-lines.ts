/** Sets paragraphs as the printing office does, and keeps the truth about each of them beside the text. */
import { BREAKABLE, type Chance } from './make-hearing-words.ts';

export interface TrueStatement {
  kind: string;
  speaker: string;
}

export interface TruePassage {
  kind: 'text' | 'heading' | 'note' | 'gap';
  text: string;
  speaker: string;
  page: string;
  pageBreaks: { at: number; page: string }[];
  /** Index in the truth's statements. */
  statement: number;
}

export interface HearingWriter {
  statements: TrueStatement[];
  passages: TruePassage[];
  pages: string[];
  readonly length: number;
  /** Begins a statement, to which all belongs that follows. */
  begin(kind: string, speaker?: string): void;
  /** Lines as they are, which are no passages of the body. */
  raw(...lines: string[]): void;
  /** Four spaces, then the label, if any; wrapped at the width, on from the first column. */
  paragraph(text: string, speaker: string, label?: string): void;
  heading(text: string, speaker: string): void;
  gap(text: string): void;
  /** A paragraph interrupted by its note, which stands between rules at the page's foot. */
  paragraphWithNote(text: string, note: string, speaker: string): void;
  text(): string;
}

const WIDTH = 66;
const RULE = '-'.repeat(75);

/** A page begins after so many lines, wherever that is; 0 for no page labels. */
export function startHearingWriter(chance: Chance, linesOnPage: number, lineEnd = '\n'): HearingWriter {
  const lines: string[] = [];
  const statements: TrueStatement[] = [];
  const passages: TruePassage[] = [];
  const pages: string[] = [];
  let length = 0;
  let page = '';
  let left = linesOnPage;

  const put = (line: string) => {
    lines.push(line);
    length += line.length + 1;
    left--;
  };
  const isPageDue = () => linesOnPage > 0 && left <= 0;
  const turnPage = (): string => {
    page = String(pages.length + 1);
    pages.push(page);
    left = linesOnPage;
    return page;
  };
  const labelPage = () => {
    const next = turnPage();
    if (chance.oneIn(5)) put('\f');
    for (const line of ['', `[[Page ${next}]]`, '']) put(line);
    left = linesOnPage;
  };
  const add = (passage: Omit<TruePassage, 'statement'>) =>
    passages.push({ ...passage, statement: statements.length - 1 });
  const setLines = (
    text: string,
    before: string,
    at: number,
    from: number,
    to: number,
    breaks: TruePassage['pageBreaks'],
  ) => {
    const set = wrap(text, before, chance);
    for (const [index, line] of set.entries()) {
      if (index < from || index >= to) continue;
      const middle = line.text.indexOf(' ', 20);
      if (index > 0 && isPageDue() && (index > from || from === 0)) {
        if (chance.oneIn(3) && middle > 0) {
          const next = turnPage();
          breaks.push({ at: line.at + middle + 1 + at, page: next });
          put(`${line.text.slice(0, middle)} [[Page ${next}]] ${line.text.slice(middle + 1)}`);
          continue;
        }
        labelPage();
        breaks.push({ at: line.at + at, page });
      }
      put(line.text);
    }
    return set.length;
  };

  return {
    statements,
    passages,
    pages,
    get length() {
      return length;
    },
    begin: (kind, speaker = '') => statements.push({ kind, speaker }),
    raw: (...added) => added.forEach(put),
    paragraph(text, speaker, label) {
      if (isPageDue()) labelPage();
      const first = page;
      const breaks: TruePassage['pageBreaks'] = [];
      setLines(text, `    ${label === undefined ? '' : `${label} `}`, 0, 0, Number.POSITIVE_INFINITY, breaks);
      add({ kind: 'text', text, speaker, page: first, pageBreaks: breaks });
    },
    heading(text, speaker) {
      if (isPageDue()) labelPage();
      put('');
      for (const line of centred(text)) put(line);
      put('');
      add({ kind: 'heading', text, speaker, page, pageBreaks: [] });
    },
    gap(text) {
      if (isPageDue()) labelPage();
      for (const line of ['', `    ${text}`, '']) put(line);
      add({ kind: 'gap', text, speaker: '', page, pageBreaks: [] });
    },
    paragraphWithNote(text, note, speaker) {
      if (isPageDue()) labelPage();
      const set = wrap(text, '    ', chance);
      const cut = 1 + chance.below(Math.max(1, set.length - 1));
      for (const line of set.slice(0, cut)) put(line.text);
      put(RULE);
      for (const line of wrap(note, '    ', chance)) put(line.text);
      put(RULE);
      for (const line of set.slice(cut)) put(line.text);
      add({ kind: 'text', text, speaker, page, pageBreaks: [] });
      add({ kind: 'note', text: note, speaker, page, pageBreaks: [] });
    },
    text: () => lines.join(lineEnd) + lineEnd,
  };
}

/** `at` is where a line's words stand in the paragraph. A word that may break does so where the line is too long. */
function wrap(text: string, before: string, chance: Chance): { text: string; at: number }[] {
  const lines: { text: string; at: number }[] = [];
  let line = before;
  let start = 0;
  let at = 0;
  const close = (words: string, next: number) => {
    lines.push({ text: words.trimEnd(), at: start });
    line = '';
    start = next;
  };
  for (const word of text.split(' ')) {
    const space = line === '' || line.endsWith(' ') ? '' : ' ';
    if ((line + space + word).length <= WIDTH) line += space + word;
    else {
      const cut = breakOf(word, chance);
      if (cut > 0 && (line + space).length + cut < WIDTH) {
        const isHyphen = word[cut - 1] === '-';
        close(`${line}${space}${word.slice(0, cut)}${isHyphen ? '' : '-'}`, at + cut);
        line = word.slice(cut);
      } else {
        close(line, at);
        line = word;
      }
    }
    at += word.length + 1;
  }
  if (line.trim() !== '') lines.push({ text: line, at: start });
  return lines;
}

function breakOf(word: string, chance: Chance): number {
  if (!BREAKABLE.includes(word) || chance.oneIn(2)) return 0;
  const hyphen = word.indexOf('-');
  return hyphen > 0 ? hyphen + 1 : Math.floor(word.length / 2);
}

export function centred(text: string, width = 56): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length >= width) {
      lines.push(line);
      line = '';
    }
    line += (line === '' ? '' : ' ') + word;
  }
  lines.push(line);
  return lines.map((one) => ' '.repeat(Math.max(0, Math.round((72 - one.length) / 2))) + one);
}
