/** What the head of a transcript says of the hearing: title, body, date, numbers. */
import type { TestimonyDetails, UnclearPlace } from '../../../../shared/testimony.ts';
import { type CaseReader, isInCapitals } from './hearing-case.ts';
import { findDates, sayDate } from './hearing-dates.ts';
import { type Chamber, chamberIn, readForum } from './hearing-forum.ts';
import type { HearingLine } from './hearing-lines.ts';
import { findBills, readCongress, readSerial } from './hearing-numbers.ts';

export interface HearingHead {
  details: TestimonyDetails;
  doubtful: (keyof TestimonyDetails)[];
  unclear: UnclearPlace[];
}

const HEARING_LINE =
  /^\d?(?:(?:joint|field|oversight|legislative|confirmation|informational|executive|roundtable|member day|full committee)\s+)*(?:hearings?|roundtable|briefing|markup)$/i;
const AFTER_FORUM =
  /^(?:(?:one|two|ninety|eighty)\b.*congress|.*\d(?:th|st|nd|rd) congress|(?:first|second|third) session|hearings? held|on$|on the\b|serial\b|printed for|available|[-_=]+$|.*\b(?:19|20)\d\d$)/i;
const HEAD_END =
  /government p(?:ublishing|rinting) office\s*$|washington ?: ?\d{4}|^printed for the use|^for sale by|C O N T E N T S/i;
/** `front` is what stands before the hearing, `opening` its first lines; `pageTitle` a saved page's `<title>`. */
export function readHead(
  front: readonly HearingLine[],
  opening: readonly HearingLine[],
  cases: CaseReader,
  pageTitle: string,
): HearingHead {
  const unclear: UnclearPlace[] = [];
  const doubtful: (keyof TestimonyDetails)[] = [];
  const head = headLines(front);
  const words = head.map(({ text }) => text).join('\n');
  const opened = opening.map(({ text }) => text);
  const chamber = chamberIn(`${words}\n${opened.join('\n')}`) || chamberOfOpening(opened);

  let title = readTitle(head);
  if (title === '') {
    title =
      pageTitle
        .replace(/^[\s\-\u2013\u2014]+/, '')
        .replace(/\s+/g, ' ')
        .trim() || openingTitle(opening);
    doubtful.push('title');
    unclear.push(
      place(
        null,
        title === ''
          ? 'The title could not be found: its lines are missing at the head.'
          : `The title’s lines are missing at the head. “${cases.read(title)}” was taken from ${pageTitle.trim() === '' ? 'the opening of the hearing' : 'the page’s own title'}.`,
      ),
    );
  }
  const forum = findForum(head, opened, chamber, cases);
  if (forum === '' || chamber === '') {
    doubtful.push('forum');
    unclear.push(
      place(
        null,
        forum === ''
          ? 'The committee could not be found: its lines are missing at the head.'
          : `It could not be told whether the ${forum} is of the House or of the Senate.`,
      ),
    );
  }
  const dates = readDates(head, opening);
  if (dates.length !== 1) {
    doubtful.push('date');
    unclear.push(place(dates[0]?.line ?? null, sayDates(dates)));
  }
  const congress = readCongress(words);
  const bills = findBills(`${title} ${billLines(head)}`);
  if (bills.length > 1) doubtful.push('bill');
  return {
    details: {
      kind: 'hearing',
      title: cases.read(title).slice(0, MOST_CHARACTERS),
      forum: forum.slice(0, MOST_CHARACTERS),
      jurisdiction: 'United States',
      date: dates[0]?.date ?? null,
      congress,
      bill: bills.join(', '),
      serial: readSerial(words),
      docket: '',
      url: '',
    },
    doubtful,
    unclear,
  };
}

/** Titles are kept in one line; nobody prints longer ones. */
const MOST_CHARACTERS = 400;

const place = (line: number | null, text: string): UnclearPlace => ({ line, page: '', passage: null, text });

function headLines(front: readonly HearingLine[]): HearingLine[] {
  const full = front.slice(0, 400).filter(({ text }) => text !== '');
  const end = full.findIndex(({ text }) => HEAD_END.test(text) && !text.startsWith('[From'));
  return full.slice(0, end < 0 ? 60 : end + 1);
}

/** Between the marks of the printing office and the rule or the word “HEARING”. */
function readTitle(head: readonly HearingLine[]): string {
  const lines: string[] = [];
  for (const { text } of head) {
    if (/^\[.*\]$/.test(text) || /^S\. Hrg\. [\w-]+(?:,? Pt\. ?\d+)?$/i.test(text) || /^<[^>]*>$/.test(text))
      continue;
    if (/^[-_=*]{3,}$/.test(text)) {
      if (lines.length > 0) break;
      continue;
    }
    if (HEARING_LINE.test(text) || /^before the$/i.test(text)) break;
    if (/^(?:serial no|printed for|committee on|subcommittee on|u\.s\. government)/i.test(text)) break;
    if (/^(?:(?:first|second|third) session|one hundred .*congress)$/i.test(text)) break;
    lines.push(text);
    if (lines.length > 12) return '';
  }
  return joinTitle(lines);
}

function joinTitle(lines: readonly string[]): string {
  return lines
    .reduce((title, line) => title + (title === '' || /\p{L}-$/u.test(title) ? '' : ' ') + line, '')
    .trim();
}

/** The opening repeats the title over the date. */
function openingTitle(opening: readonly HearingLine[]): string {
  const lines: string[] = [];
  for (const { text } of opening) {
    if (text === '') {
      if (lines.length > 0) break;
      continue;
    }
    if (findDates(text).length > 0 || !isInCapitals(text) || /committee|washington|day,/i.test(text)) break;
    lines.push(text);
  }
  return joinTitle(lines);
}

function findForum(
  head: readonly HearingLine[],
  opened: readonly string[],
  chamber: Chamber,
  cases: CaseReader,
): string {
  const texts = head.map(({ text }) => text);
  let start = texts.findIndex((text) => /^before the$/i.test(text)) + 1;
  if (start === 0)
    start = texts.findIndex((text) =>
      /^(?:(?:permanent |select |special |joint )*(?:sub)?committee)\b/i.test(text),
    );
  const lines: string[] = [];
  for (const text of start < 0 ? [] : texts.slice(start, start + 14)) {
    if (AFTER_FORUM.test(text)) break;
    lines.push(text);
  }
  const found = readForum(lines, chamber, cases);
  if (found !== '') return found;
  const end = opened.findIndex((text) => /^(?:washington|the (?:sub)?committee)/i.test(text));
  const named = opened
    .slice(0, end < 0 ? 12 : end)
    .filter((text) => /committee|house|senate|task force/i.test(text));
  return readForum(named, chamber, cases);
}

function chamberOfOpening(opened: readonly string[]): Chamber {
  const said = opened.join(' ');
  if (/\bRepresentatives?\b|Rayburn|Longworth|Cannon House/.test(said)) return 'House';
  return /\bSenators?\b|Dirksen|Hart Senate|Russell Senate/.test(said) ? 'Senate' : '';
}

function readDates(
  head: readonly HearingLine[],
  opening: readonly HearingLine[],
): { date: string; line: number }[] {
  const found: { date: string; line: number }[] = [];
  for (const { text, line } of [...head, ...opening.slice(0, 30)]) {
    if (text.length > 160 || text.startsWith('[')) continue;
    for (const date of findDates(text))
      if (!found.some((one) => one.date === date)) found.push({ date, line });
  }
  return found;
}

function sayDates(dates: readonly { date: string; line: number }[]): string {
  if (dates.length === 0) return 'No date could be found.';
  const said = dates.map(({ date, line }) => `${sayDate(date)} on line ${line}`);
  const count = ['Two', 'Three', 'Four', 'Five'][dates.length - 2] ?? String(dates.length);
  return `${count} dates stand in the text. ${said.join(', ')}. The first was taken.`;
}

/** Below “ON” or “on”, the head names the bill itself. */
function billLines(head: readonly HearingLine[]): string {
  const on = head.findIndex(({ text }) => /^on$/i.test(text));
  return on < 0
    ? ''
    : head
        .slice(on + 1, on + 6)
        .map(({ text }) => text)
        .join(' ');
}
