/** A transcript's lines put together to the paragraphs, headings, notes and gaps that they are. */
import { isInCapitals } from './hearing-case.ts';
import { findDates } from './hearing-dates.ts';
import { findLabel, type TurnLabel } from './hearing-labels.ts';
import type { HearingLine } from './hearing-lines.ts';

export interface Block {
  kind: 'text' | 'note' | 'gap';
  /** Never empty, without blank ones. */
  lines: HearingLine[];
  /** What its first line begins with, where that could be the label of a turn. */
  label: TurnLabel | null;
  /** Whether its first words look like a label but may be none: then they stay, and nobody is named as speaker. */
  isUnsure: boolean;
  /** An editor's words in brackets, all of it. */
  isBracketed: boolean;
  /** Whether a blank line, a rule or the file's end stands on either side. */
  isApart: boolean;
  /** A line of a table, of contents, or of two columns. */
  isTabular: boolean;
}

export interface BlockLayout {
  isFlat: boolean;
  /** Whether a name without “Mr.” or “Ms.” is known as a speaker's. */
  isKnownSurname(surname: string): boolean;
}

type Space = 'none' | 'page' | 'blank';

const RULE = /^[-_=*~\u2014\s]{3,}$/;
const NOTE = /^\\[\w*\u2020]{1,4}\\ ?\S/;
const GAP =
  /^[[<](?:GRAPHICS?|GRAPHIC\(S\)|TEXT|TABLE|IMAGE)\]? ?[[<]?\(?S?\)? ?(?:NOT AVAILABLE|TIFF OMITTED|OMITTED)[^\]>]{0,60}[\]>](?: ?[\w.-]{1,20})?$/i;
const SPECIAL =
  /^(?:(?:opening|prepared|written|oral|joint|closing|full|supplemental|additional) )*(?:statements?|testimony) (?:of|by|for the record)\b/i;
const ENUMERATED = /^(?:<[^>]{1,20}>|\(?\w{1,4}[.)]|[-*\u2022\u25cf])\s/;

interface Reading {
  blocks: Block[];
  open: Block | null;
  /** A paragraph at whose page's foot notes stand; it goes on below them. */
  interrupted: Block | null;
  inNotes: boolean;
  space: Space;
}

export function readBlocks(lines: readonly HearingLine[], layout: BlockLayout): Block[] {
  const width = layout.isFlat ? widthOf(lines) : 0;
  const reading: Reading = { blocks: [], open: null, interrupted: null, inNotes: false, space: 'blank' };
  for (const [index, line] of lines.entries()) {
    if (line.text === '') {
      reading.space = line.isPageEnd || reading.space === 'page' ? 'page' : 'blank';
    } else if (RULE.test(line.text)) takeRule(reading, NOTE.test(nextText(lines, index)));
    else takeLine(reading, line, layout, width);
  }
  for (const block of reading.blocks) if (block.isBracketed) block.isBracketed = isClosed(block);
  return reading.blocks;
}

/** Notes stand between two rules, often in the middle of a paragraph; any other rule sets apart. */
function takeRule(reading: Reading, isBeforeNote: boolean): void {
  const { open, interrupted, inNotes, space } = reading;
  if (inNotes && !isBeforeNote) {
    Object.assign(reading, { open: interrupted, interrupted: null, inNotes: false, space: 'page' });
    return;
  }
  if (!inNotes) {
    reading.interrupted = isBeforeNote && open?.kind === 'text' && space !== 'blank' ? open : null;
    reading.inNotes = isBeforeNote;
  }
  reading.open = null;
  reading.space = 'blank';
}

function takeLine(reading: Reading, line: HearingLine, layout: BlockLayout, width: number): void {
  const { open, space } = reading;
  const kind = GAP.test(line.text.slice(0, 160)) ? 'gap' : isNote(line, space) ? 'note' : 'text';
  const label = kind === 'text' && canBeginTurn(line, space, open, layout) ? labelAt(line, layout) : null;
  reading.space = 'none';
  if (open && kind === 'text' && !label && goesOn(open, line, space, width)) {
    open.lines.push(line);
    return;
  }
  if (open && space === 'none') open.isApart = false;
  if (label) Object.assign(reading, { inNotes: false, interrupted: null });
  reading.open = {
    kind,
    lines: [line],
    label,
    isUnsure: false,
    isBracketed: /^\[[^\]]*(?:\][.\s]*)?$/.test(line.text),
    isApart: space !== 'none',
    isTabular: kind === 'text' && !label && hasColumns(line),
  };
  reading.blocks.push(reading.open);
}

/** The words of its lines, the first ones of a long block only: enough to tell what it is. */
export function wordsOf(block: Block, longest = 2_000): string {
  let words = '';
  for (const { text } of block.lines) {
    if (words.length >= longest) break;
    words += (words === '' || /[a-z]-$/i.test(words) ? '' : ' ') + text;
  }
  return words;
}

const ABBREVIATED = /(?:^|[\s(])(?:mr|mrs|ms|dr|hon|jr|sr|st|esq|rep|sen|gov|gen|no|vs?)\.$/i;

/** Whether a line ends with the end of a sentence. */
export function isEnded(text: string): boolean {
  if (ABBREVIATED.test(text.slice(-12))) return false;
  return /[.?!:;][”"'’)\]]*(?:\\\w{1,4}\\)?$|--$|\u2014$/.test(text.slice(-12));
}

export function isCentred({ text, indent }: HearingLine): boolean {
  return indent >= 8 && Math.abs(2 * indent + text.length - 72) <= 14;
}

function goesOn(open: Block, line: HearingLine, space: Space, width: number): boolean {
  if (line.continues) return true;
  const last = open.lines.at(-1);
  if (!last || space === 'blank' || open.kind === 'gap') return false;
  if (line.text.startsWith('[') && (line.indent > 0 || width > 0)) return false;
  if (open.isBracketed) return space === 'none' ? !isClosed(open) && open.lines.length < 10 : !isClosed(open);
  if (isSpecial(line, space)) return false;
  const inCapitals = open.lines.length < 8 && isInCapitals(last.text);
  if (space === 'none' && isSpecial(open.lines[0], 'blank') && open.lines.length < 6 && !isEnded(last.text)) {
    return inCapitals
      ? isInCapitals(line.text)
      : line.indent >= 5 || /[,&]$|\b(?:of|and|the)$/i.test(last.text);
  }
  if (open.isTabular !== hasColumns(line) || open.isTabular) {
    if (open.isTabular || /\.{5}/.test(line.text)) return false;
  }
  if (width > 0) return goesOnFlat(open, last, line, space, width);
  if (line.indent >= 8 && open.lines.every(({ indent }) => indent >= 5) && !open.label) {
    return space === 'none' && open.lines.length < 8 && inCapitals === isInCapitals(line.text);
  }
  const unfinished = !isEnded(last.text);
  if (line.indent > 0) {
    const goesOnSmall = unfinished && /^\p{Ll}/u.test(line.text);
    return space === 'none'
      ? goesOnSmall || (unfinished && last.text.length >= 50 && !ENUMERATED.test(line.text))
      : goesOnSmall;
  }
  if (open.lines.length === 1 && !open.label && isCentred(last) && last.text.length < 50) return false;
  if (space === 'none') return true;
  return (
    unfinished || /^\p{Ll}/u.test(line.text) || ((open.lines[0]?.indent ?? 0) > 0 && last.text.length >= 50)
  );
}

/** Without indents a paragraph ends with a sentence on a line that is shorter than the page is wide. */
function goesOnFlat(open: Block, last: HearingLine, line: HearingLine, space: Space, width: number): boolean {
  const unfinished = !isEnded(last.text);
  if (space === 'page') return unfinished || /^\p{Ll}/u.test(line.text);
  if (width > 130) return false;
  const inCapitals = isInCapitals(line.text);
  if (line.text.length < 60 && findDates(line.text).length > 0) return false;
  if (!open.label && open.lines.length < 4 && isInCapitals(last.text) !== inCapitals) return false;
  if (inCapitals && line.text.length > 8 && !unfinished) return false;
  return unfinished || last.text.length >= width * 0.8;
}

function canBeginTurn(line: HearingLine, space: Space, open: Block | null, layout: BlockLayout): boolean {
  if (line.continues || line.indent > 14 || !/^\p{L}/u.test(line.text)) return false;
  if (line.indent > 0 && !layout.isFlat) return true;
  const last = open?.lines.at(-1);
  return (
    !last ||
    space === 'blank' ||
    ((layout.isFlat || space === 'page') && (isEnded(last.text) || isInCapitals(last.text)))
  );
}

/** Two names or three, as in “Van Hollen.”; one word alone is an answer, such as “Yes.”, if it is nobody's name. */
const STRANGER = /^(?:\p{Lu}\p{Ll}[\p{L}'’]* ){1,2}\p{Lu}\p{Ll}[\p{L}'’]*$/u;

function labelAt(line: HearingLine, layout: BlockLayout): TurnLabel | null {
  const label = findLabel(line.text);
  if (label?.form !== 'bare' || layout.isKnownSurname(label.surname)) return label;
  return STRANGER.test(label.speaker) && isEnded(`${label.speaker}.`) ? label : null;
}

function isNote(line: HearingLine, space: Space): boolean {
  return NOTE.test(line.text) && (line.indent > 0 || space !== 'none') && !line.continues;
}

/** In capitals, or set apart as a title: a sentence can begin with these words too. */
function isSpecial(line: HearingLine | undefined, space: Space): boolean {
  if (!line || !SPECIAL.test(line.text) || /\.{5}/.test(line.text)) return false;
  if (isInCapitals(line.text)) return true;
  const isSetApart = line.indent >= 6 || (line.indent === 0 && space !== 'none');
  return isSetApart && !isEnded(line.text) && isTitleLike(line.text);
}

/** Whether most longer words begin with a capital. */
export function isTitleLike(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}'’]{3,}/gu) ?? [];
  return words.length > 0 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length * 0.7;
}

/** Wide spaces within, but not those after an item's number. */
function hasColumns({ text }: HearingLine): boolean {
  return /\.{5}/.test(text) || /\S {3,}\S/.test(text.slice(8));
}

function isClosed(block: Block): boolean {
  return /\][.\s]*$/.test(block.lines.at(-1)?.text.slice(-6) ?? '');
}

function nextText(lines: readonly HearingLine[], after: number): string {
  for (let index = after + 1; index < lines.length && index < after + 6; index++) {
    const text = lines[index]?.text;
    if (text) return text;
  }
  return '';
}

/** How long the lines are that are full. */
function widthOf(lines: readonly HearingLine[]): number {
  const lengths = lines.map(({ text }) => text.length).filter((length) => length > 0);
  lengths.sort((one, other) => one - other);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 72;
}
