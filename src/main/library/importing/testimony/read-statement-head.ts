/** What stands before a statement's text begins: its lines, sorted by what they speak of. */
import type { SourceDocument } from './found-testimony.ts';
import { findAnyDates, isDateLine } from './read-statement-dates.ts';
import { looksLikeGiver } from './read-statement-witness.ts';

export interface HeadLine {
  text: string;
  /** Index of its paragraph. */
  paragraph: number;
}

export interface StatementHead {
  lines: HeadLine[];
  /** Index of the first paragraph of the text. */
  bodyAt: number;
  /** “Testimony of …”: who gives it, with title and organisation. */
  witness: HeadLine[];
  /** “Before the …”. */
  forum: HeadLine[];
  /** “Hearing on …”. */
  title: HeadLine[];
  /** “Re: …”, “In the Matter of …”. */
  subject: HeadLine[];
  /** To whom a letter goes. */
  addressee: HeadLine[];
  /** What no rule sorted, in order. */
  loose: HeadLine[];
}

type Place = 'witness' | 'forum' | 'title' | 'subject' | 'addressee' | 'loose';

const MOST_PARAGRAPHS = 60;
const MOST_HEAD_WORDS = 45;
const LONGEST_HEAD = 6_000;
const MOST_LINES: Record<Place, number> = {
  witness: 6,
  forum: 8,
  title: 4,
  subject: 4,
  addressee: 10,
  loose: 40,
};

const KINDS = String.raw`(?:(?:the|full|written|prepared|oral|supplemental|joint|opening|public|additional)\s+)*`;
const GIVEN =
  '(?:testimony|statements?|remarks|comments?|reply comments|responses?|answers?|submission|evidence|views|brief)';
const WITNESS = new RegExp(
  `^${KINDS}${GIVEN}(?:\\s+for the (?:hearing )?record)?\\s*(?::|(?:of|by|from|for(?= amic)|on behalf of|submitted (?:by|on behalf of))\\b)\\s*(?:the\\s+(?=hon))?(.*)$`,
  'i',
);
const WITNESS_ALONE = new RegExp(
  `^${KINDS}${GIVEN}(?:\\s+(?:for the (?:hearing )?record|to questions for the record))?$`,
  'i',
);
const GIVEN_BY =
  /^(?:(?:respectfully )?submitted|presented|delivered|prepared|given)\s+(?:by|on behalf of):?\s*(.*)$/i;
const FORUM = /^(?:submitted to|presented to|to|before)\s+(?:the\s+)?(.*)$/i;
const TITLE =
  /^(?:for\s+)?(?:(?:an?|the)\s+)?(?:(?:oversight|legislative|field|joint|public|full committee)\s+)*hearing(?:\s+(?:on|entitled|titled|regarding))?\b\s*[:–—-]?\s*(.*)$/i;
const TITLE_ON = /^(?:on|regarding|concerning|entitled|titled)\b\s*:?\s*(.*)$/i;
const SUBJECT = /^(?:re|subject|in the matter of)\b\s*:?\s*(.*)$/i;
const SALUTATION =
  /^(?:dear\b|good (?:morning|afternoon|evening)|thank you|my name is|(?:madam|mr\.?)\s+chair|chair(?:man|woman|person)?\s+\p{L}+,|to whom it may concern)/iu;
const NUMBERS =
  /^(?:\d{2,3}(?:st|nd|rd|th) congress|one hundred\b.{0,40}congress|docket|rin\b|serial\b|s\. hrg|case no|no\. \d|nos\. \d|h\.\s?r\.|s\. \d|.{0,12}\bdocket\b)/i;
const COMMITTEE =
  /^(?:(?:(?:u\.?\s?s\.?|united states|house|senate|select|special|joint|permanent)\s+)*(?:sub)?committee on|house of (?:commons|lords)|european (?:parliament|commission)|parliament of)\b/i;
const PLACE = /^[\p{L} .]{2,40},\s*(?:\p{Lu}\.?\p{Lu}\.?|\p{Lu}\p{L}+)\s+\d{5}(?:-\d{4})?$/u;
const BODY_NAME =
  /\b(?:(?:sub)?committees?|commission|senate|house of representatives|congress|assembly|parliament|legislature|council|department|agency|court|ministry|administration|bureau|authority|board|united nations)\b/i;
const JOINING = /^(?:of|of the|and|and the|united states|u\.s\.|for the|in the|on)$/i;

export function readHead(document: SourceDocument): StatementHead {
  const { lines, bodyAt } = headLines(document);
  const head: StatementHead = {
    lines,
    bodyAt,
    witness: [],
    forum: [],
    title: [],
    subject: [],
    addressee: [],
    loose: [],
  };
  let place: Place = 'loose' as Place;
  const put = (to: Place, line: HeadLine, text: string) => {
    place = to;
    if (text === '') return;
    if (head[to].length < MOST_LINES[to]) head[to].push({ ...line, text });
    else head.loose.push({ ...line, text });
  };
  let dateSeen = false;
  for (const line of lines) {
    const { text } = line;
    const match = (pattern: RegExp) => pattern.exec(text)?.[1];
    const witness = match(WITNESS) ?? match(GIVEN_BY);
    const forum = /^before\b/i.test(text) || BODY_NAME.test(text) ? match(FORUM) : undefined;
    const title = match(TITLE);
    const subject = match(SUBJECT);
    if (isDateLine(text)) {
      dateSeen = true;
      place = 'loose';
    } else if (SALUTATION.test(text)) put('loose', line, text);
    else if (subject !== undefined) put('subject', line, subject);
    else if (witness !== undefined && head.witness.length === 0) put('witness', line, witness);
    else if (WITNESS_ALONE.test(text) && head.witness.length === 0) put('witness', line, '');
    else if (forum !== undefined) put('forum', line, forum);
    else if (head.forum.length === 0 && !dateSeen && COMMITTEE.test(text)) put('forum', line, text);
    else if (NUMBERS.test(text) || PLACE.test(text)) put('loose', line, text);
    else if (title !== undefined) put('title', line, title);
    else if (place === 'forum' && endsForum(head.forum, text)) put('title', line, match(TITLE_ON) ?? text);
    else if (place !== 'forum' && match(TITLE_ON) !== undefined && /[“"]/.test(text))
      put('title', line, text);
    else if (place === 'witness' && /^(?:of|by|from)$/i.test(text)) continue;
    else if (place === 'witness' && head.witness.length === 0 && !looksLikeGiver(text))
      put('loose', line, text);
    else if (place === 'loose' && dateSeen && isAddressee(text)) put('addressee', line, text);
    else if (place === 'title' && !isOpenTitle(head.title)) put('loose', line, text);
    else put(place, line, text);
  }
  return head;
}

export function textOf(lines: readonly HeadLine[]): string[] {
  return lines.map(({ text }) => text);
}

/** The paragraphs before the first long one, line by line; a long one may still begin with them. */
function headLines({ paragraphs }: SourceDocument): { lines: HeadLine[]; bodyAt: number } {
  const lines: HeadLine[] = [];
  let characters = 0;
  let bodyAt = 0;
  for (const [paragraph, { text, kind }] of paragraphs.slice(0, MOST_PARAGRAPHS).entries()) {
    bodyAt = paragraph;
    characters += text.length;
    const words = text.split(/\s+/).length;
    if (characters > LONGEST_HEAD || (words > MOST_HEAD_WORDS && !isHead(text))) break;
    bodyAt = paragraph + 1;
    if (kind !== 'text') continue;
    for (const part of splitHead(text)) lines.push({ text: part, paragraph });
    if (SALUTATION.test(text) && !/^dear\b|^to whom/i.test(text)) {
      bodyAt = paragraph;
      break;
    }
  }
  return { lines, bodyAt };
}

/** A whole title page that came as one paragraph. */
function isHead(text: string): boolean {
  return /^.{0,200}\bbefore the\b/is.test(text) && findAnyDates(text).length > 0 && text.length < 1_500;
}

const BEFORE_FORUM = /\s+(?=(?:before the|BEFORE THE|Before the)\s)/;
/** Not within a quoted title, nor between “Legislative” and “Hearing on”. */
const BEFORE_HEARING =
  /(?=\s+(?:for )?(?:an? )?(?:(?:oversight|legislative|field|joint|public) )?hearing (?:on|entitled|titled)\b)(?<![“"][^”"]*)(?<!\b(?:for|an?|the|oversight|legislative|field|joint|public|full committee))\s+/i;
const BEFORE_COMMITTEE = /,\s+(?=(?:Sub)?[Cc]ommittee on\b)/;

/** At line ends, and where one paragraph holds what others print on lines of their own. */
function splitHead(text: string): string[] {
  return [BEFORE_FORUM, BEFORE_HEARING, BEFORE_COMMITTEE]
    .reduce((parts, place) => parts.flatMap((part) => part.split(place)), text.split(/[\n\t]/))
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => /[\p{L}\d]/u.test(part));
}

/** The body has been named, and this line doesn't name it further. */
function endsForum(forum: readonly HeadLine[], text: string): boolean {
  const last = forum.at(-1)?.text ?? '';
  if (BODY_NAME.test(text) || JOINING.test(text)) return false;
  if (TITLE_ON.test(text) || /^[“"]/.test(text)) return true;
  const named = forum.some((line) => BODY_NAME.test(line.text));
  return named && !/(?:\b(?:on|of|and|the|for)|,|&)$/i.test(last);
}

/** A quoted title that hasn't been closed, or one that stops at a small word. */
function isOpenTitle(title: readonly HeadLine[]): boolean {
  const text = title.map((line) => line.text).join(' ');
  if (text === '' || /[“"][^”"]*$/.test(text)) return true;
  return /(?:\b(?:on|of|and|the|for|to|in|a)|[,:;–—-])$/i.test(text);
}

function isAddressee(text: string): boolean {
  return (
    /^(?:the hon|hon\.|chair|ranking|senator|representative|mr\.|ms\.|dr\.|secretary|office of)/i.test(
      text,
    ) || BODY_NAME.test(text)
  );
}
