/** What stands before the hearing itself: title page, roster of members, contents. */

import { type Block, readBlocks, wordsOf } from './hearing-blocks.ts';
import { isInCapitals } from './hearing-case.ts';
import { findDates } from './hearing-dates.ts';
import { findLabel } from './hearing-labels.ts';
import type { HearingLine } from './hearing-lines.ts';

export const OPENS =
  /^(?:The|A)\b[^.]{0,80}\b(?:committees?|subcommittees?|task force|commission|panel|caucus|members)\b[^.]{0,80}\b(?:met|convened|was called to order|were called to order)\b/i;
const HEAD =
  /^\[(?:House|Senate|Joint|H\.|S\.)\b.{0,60}\]$|^\[From the (?:U\.S\. )?Government P|^6?HEARINGS?$|^before the$|^C O N T E N T S$|^S\. Hrg\. \d/i;
const OPENING_WORDS =
  /committee|washington|house of representatives|senate|congress|\b(?:19|20)\d\d$|office building|^room\b/i;
/** How far down a file a head can begin, and how long front matter can be. */
const LONGEST_FRONT = 3_000;

/** The index of the first line of the hearing itself; 0 where nothing stands before it. */
export function findBody(lines: readonly HearingLine[], isFlat: boolean): number {
  const end = Math.min(lines.length, LONGEST_FRONT);
  const head = lines.slice(0, 400).findIndex(({ text }) => text.length < 90 && HEAD.test(text));
  for (let index = 0; index < end; index++) {
    if (OPENS.test(opening(lines, index))) return stepBack(lines, index);
  }
  if (head < 0) return 0;
  for (let index = head; index < end; index++) {
    const line = lines[index];
    if (!line || line.text === '' || hasLeader(line.text)) continue;
    const isTurn = (line.indent > 0 || isFlat) && line.indent < 10 && findLabel(line.text)?.form === 'sure';
    const isHeading = /^(?:OPENING )?(?:STATEMENT|TESTIMONY) OF /.test(line.text);
    if (isTurn || isHeading) return index;
  }
  return end === lines.length ? lines.length : 0;
}

/** A line with the beginning of the next: “The Permanent Subcommittee on Investigations of the Committee … met”. */
function opening(lines: readonly HearingLine[], index: number): string {
  const text = lines[index]?.text ?? '';
  if (!/^(?:The|A)\b/.test(text) || !/committee|task force|commission|panel|caucus|members/i.test(text)) {
    return '';
  }
  return `${text} ${lines[index + 1]?.text ?? ''} ${lines[index + 2]?.text ?? ''}`.slice(0, 260);
}

/** The lines over the opening that repeat the title, the date and the place belong to it. */
function stepBack(lines: readonly HearingLine[], opens: number): number {
  let first = opens;
  let hasRule = false;
  for (let index = opens - 1, full = 0; index >= 0 && full < 16; index--) {
    const { text = '', indent = 0 } = lines[index] ?? {};
    if (text === '') continue;
    if (/^[-_=]+$/.test(text)) {
      hasRule = true;
      continue;
    }
    if (!/\p{L}/u.test(text) || hasLeader(text) || text.startsWith('[')) break;
    // Over the rule stand the title, the date and the place, if not the roster.
    const isPlace =
      findDates(text).length > 0 ||
      /^(?:washington|(?:u\.s\. )?house of rep|(?:u\.s\.|united states) senate)/i.test(text);
    if (hasRule && !isPlace && (!isInCapitals(text) || /committee/i.test(text))) break;
    if (/C O N T E N T S|GOVERNMENT P|WASHINGTON ?:/.test(text) || /\S {3,}\S/.test(text)) break;
    if (!isInCapitals(text) && !OPENING_WORDS.test(text) && indent < 12) break;
    first = index;
    full++;
  }
  return first;
}

const hasLeader = (text: string) => /\.{5}/.test(text);

/** Its blocks, with the columns of a roster one after the other and each line of the contents whole. */
export function readFrontMatter(lines: readonly HearingLine[], isFlat: boolean): Block[] {
  const blocks: Block[] = [];
  let split = 0;
  for (const group of groupsOf(lines)) {
    const columns = group.filter(({ text }) => !hasLeader(text) && /\S {3,}\S/.test(text)).length;
    if (group.some(({ text }) => hasLeader(text))) blocks.push(...readContents(group));
    else if (columns > 0 && (columns > 1 || split > 0)) {
      split = findSplit(group) ?? split;
      blocks.push(...readRoster(group, split));
    } else {
      const read = readBlocks(group, { isFlat, isKnownSurname: () => false });
      for (const block of read) blocks.push({ ...block, label: null, isApart: read.length === 1 });
    }
  }
  return blocks;
}

/** Lines between blank ones and rules. */
function groupsOf(lines: readonly HearingLine[]): HearingLine[][] {
  const groups: HearingLine[][] = [];
  let group: HearingLine[] = [];
  for (const line of lines) {
    if (!/[\p{L}\p{N}]/u.test(line.text)) {
      if (group.length > 0) groups.push(group);
      group = [];
      // A line of signs that is no rule is kept: nothing but layout is left out.
      if (line.text === '' || /^[-_=*~\u2014\s]+$/.test(line.text)) continue;
    }
    group.push(line);
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

function readContents(group: readonly HearingLine[]): Block[] {
  const blocks: Block[] = [];
  let entry: HearingLine[] = [];
  const close = () => {
    if (entry.length > 0) blocks.push(blockOf(entry));
    entry = [];
  };
  for (const line of group) {
    const first = entry[0];
    if (first && line.indent <= first.indent && !/^\p{Ll}/u.test(line.text)) close();
    entry.push({ ...line, text: line.text.replace(/\.{4,}\s*/, '... ').trim() });
    if (hasLeader(line.text)) close();
  }
  close();
  return blocks;
}

/** Where the right column begins: the place at which most of its words do. */
function findSplit(group: readonly HearingLine[]): number | undefined {
  const counts = new Map<number, number>();
  for (const line of group) {
    const at = rightStart(line);
    if (at !== undefined) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
}

function rightStart({ text, indent }: HearingLine): number | undefined {
  const gap = /\S {3,}(?=\S)/.exec(text);
  return gap ? indent + gap.index + gap[0].length : undefined;
}

/** The left column from top to bottom, then the right; a line in the middle of the page stands for itself. */
function readRoster(group: readonly HearingLine[], split: number): Block[] {
  const blocks: Block[] = [];
  let left: HearingLine[] = [];
  let right: HearingLine[] = [];
  const close = () => {
    blocks.push(...readColumn(left), ...readColumn(right));
    [left, right] = [[], []];
  };
  for (const line of group) {
    const at = rightStart(line);
    if (line.indent >= split - 2 && split > 0) right.push(line);
    else if (at !== undefined && at >= split - 4) {
      left.push({ ...line, text: line.text.slice(0, at - line.indent).trim() });
      right.push({ ...line, text: line.text.slice(at - line.indent), indent: at, pages: [] });
    } else if (line.indent >= 10) {
      close();
      blocks.push(blockOf([line]));
    } else left.push(line);
  }
  close();
  return blocks;
}

/** What is indented further goes on with the name above. */
function readColumn(column: readonly HearingLine[]): Block[] {
  const base = Math.min(...column.map(({ indent }) => indent));
  const entries: HearingLine[][] = [];
  for (const line of column) {
    if (entries.length > 0 && line.indent >= base + 2) entries.at(-1)?.push(line);
    else entries.push([line]);
  }
  return entries.map(blockOf);
}

function blockOf(lines: HearingLine[]): Block {
  return {
    kind: 'text',
    lines,
    label: null,
    isUnsure: false,
    isBracketed: false,
    isApart: false,
    isTabular: true,
  };
}

export interface ContentsList {
  /** Entries under “WITNESSES”, without their page. */
  witnesses: string[];
}

/** What the contents name, as far as they are there. */
export function readContentsList(blocks: readonly Block[]): ContentsList {
  const witnesses: string[] = [];
  let part = '';
  for (const block of blocks) {
    const words = wordsOf(block);
    const entry = /^(.*?)\s*\.{3,}\s*[\divxlc]+$/i.exec(words.slice(0, 600));
    if (!entry) {
      if (words.length < 80) part = words.toLowerCase();
    } else if (/witness/.test(part)) {
      const name = entry[1] ?? '';
      if (
        !/^(?:(?:additional )?(?:oral|written|prepared)|witness list|testimony$|statement$|responses?|answers?|letter)/i.test(
          name,
        )
      ) {
        witnesses.push(name.replace(/[.,\s]+$/, ''));
      }
    }
  }
  return { witnesses };
}
