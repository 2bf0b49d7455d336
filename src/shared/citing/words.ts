/** The words that citations are made of, as each style writes them: bodies, Congresses, dates, pages, names. */
import type { CitationFields, CitationStyle } from '../excerpts.ts';
import { toOneLine } from '../text.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
/** Table T12 of The Bluebook. */
const SHORT_MONTHS = [
  'Jan.',
  'Feb.',
  'Mar.',
  'Apr.',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
];

/** On one line, and without punctuation at its end that would meet the citation's own. */
export function clean(text: string): string {
  return toOneLine(text).replace(/[\s,;:]+$/, '');
}

/** A title without a period of its own, which ends no sentence here; one that belongs to a short word stays. */
export function cleanTitle(title: string): string {
  return clean(title).replace(/(?<=\p{Ll}{4})\.$/u, '');
}

export function yearOf(date: string | null): string {
  return date === null ? '' : date.slice(0, 4).replace(/^0+(?=\d)/, '');
}

/** "December 9, 2025"; "Dec. 9, 2025" for Bluebook; "2025, December 9" for APA. Empty for null. */
export function dayOf(date: string | null, style: CitationStyle): string {
  if (date === null) return '';
  const [, month = '', day = ''] = date.split('-');
  const names = style === 'bluebook' ? SHORT_MONTHS : MONTHS;
  const dayOfMonth = `${names[Number(month) - 1] ?? month} ${Number(day)}`;
  return style === 'apa' ? `${yearOf(date)}, ${dayOfMonth}` : `${dayOfMonth}, ${yearOf(date)}`;
}

/** "118th Cong."; The Bluebook writes 2d and 3d (rule 6.2(b)), and Chicago and APA follow it for hearings. */
export function congressOf(congress: string): string {
  const text = clean(congress);
  if (text === '') return '';
  if (!/^\d+$/.test(text)) return /\bcong/i.test(text) ? text : `${text} Cong.`;
  const number = Number(text);
  const ending =
    number % 100 >= 11 && number % 100 <= 13 ? 'th' : (['th', 'st', 'd', 'd'][number % 10] ?? 'th');
  return `${number}${ending} Cong.`;
}

/**
 * The pages as the style writes a range. Bluebook (rule 3.2(a)) keeps the last two digits, with a hyphen; Chicago
 * (9.61) leaves out what repeats from 101 on; plain and APA write both in full.
 */
export function pagesOf(page: string, style: CitationStyle): string {
  const text = clean(page).replace(/\s*[-–—]+\s*/g, '–');
  if (style !== 'bluebook' && style !== 'chicago') return text;
  const shortened = text.replace(
    /(?<![\w–])(\d+)–(\d+)(?![\w–])/g,
    (_, from: string, to: string) =>
      `${from}–${style === 'bluebook' ? lastTwo(from, to) : chicagoEnd(from, to)}`,
  );
  return style === 'bluebook' ? shortened.replaceAll('–', '-') : shortened;
}

/** "p. 4", "pp. 4–5". Empty for none. */
export function labelledPages(page: string): string {
  const pages = pagesOf(page, 'plain');
  if (pages === '') return '';
  return /[–,]/.test(pages) ? `pp. ${pages}` : `p. ${pages}`;
}

function lastTwo(from: string, to: string): string {
  if (from.length !== to.length || from.length < 3) return to;
  return from.slice(0, -2) === to.slice(0, -2) ? to.slice(-2) : to;
}

function chicagoEnd(from: string, to: string): string {
  if (from.length !== to.length || from.length < 3 || Number(from) % 100 === 0) return to;
  if (from.slice(0, -2) !== to.slice(0, -2)) return to;
  return Number(from) % 100 < 10 && Number(to) % 100 < 10 ? to.slice(-1) : to.slice(-2);
}

/** The body with its article, as in "the U.S. Senate Committee on the Judiciary". A name of one word takes none. */
export function withArticle(forum: string): string {
  const text = clean(forum);
  if (text === '') return '';
  if (/^the\s/i.test(text)) return `the ${text.slice(4).trimStart()}`;
  return /\s/.test(text) ? `the ${text}` : text;
}

export function withoutArticle(forum: string): string {
  return clean(forum).replace(/^the\s+/i, '');
}

/**
 * Committees as legal citations abbreviate them (The Bluebook, rule 13.3 and table T9): "Subcomm. on X of the H. Comm.
 * on Y". House and Senate are abbreviated where they are those of the United States.
 */
export function abbreviateForum({ forum, jurisdiction, congress }: CitationFields): string {
  const country = clean(jurisdiction).replaceAll('.', '').toLowerCase();
  const isCongress = clean(congress) !== '' || ['', 'us', 'usa', 'united states'].includes(country);
  let text = withoutArticle(forum);
  text = text.replace(
    /\b((?:Joint |Special |(?:Permanent )?Select )?Committee on .+?) of the (?:U\.S\. |United States |US )?(House of Representatives|Senate)$/i,
    (_, committee: string, chamber: string) => `U.S. ${chamber} ${committee}`,
  );
  text = text
    .replace(/\b(?:U\.S\.|United States|US) (?:House of Representatives|House)(?=\s|$)/g, 'H.')
    .replace(/\b(?:U\.S\.|United States|US) Senate(?=\s|$)/g, 'S.');
  if (isCongress) {
    const committee = /(?=(?:(?:Permanent |Special )?Select |Special )?(?:Subc|C)ommittee\b)/.source;
    text = text
      .replace(new RegExp(`(?<=^|of the )House ${committee}`), 'H. ')
      .replace(new RegExp(`(?<=^|of the )Senate ${committee}`), 'S. ');
  }
  return text
    .replace(/\bJoint (?=Committee\b)/g, 'J. ')
    .replace(/\bSubcommittee\b/g, 'Subcomm.')
    .replace(/\bCommittee\b/g, 'Comm.');
}

/** Courts as The Bluebook's table T1 abbreviates them; others keep their name. */
export function abbreviateCourt(forum: string): string {
  const text = withoutArticle(forum);
  if (/^(?:Supreme Court of the United States|(?:U\.S\.|United States) Supreme Court)$/i.test(text))
    return 'U.S.';
  const circuit = /^(?:U\.S\.|United States) Court of Appeals for the (\w+(?: of Columbia)?) Circuit$/i.exec(
    text,
  )?.[1];
  return circuit === undefined ? text : (CIRCUITS[circuit.toLowerCase()] ?? text);
}

const CIRCUITS: Readonly<Record<string, string>> = {
  first: '1st Cir.',
  second: '2d Cir.',
  third: '3d Cir.',
  fourth: '4th Cir.',
  fifth: '5th Cir.',
  sixth: '6th Cir.',
  seventh: '7th Cir.',
  eighth: '8th Cir.',
  ninth: '9th Cir.',
  tenth: '10th Cir.',
  eleventh: '11th Cir.',
  'district of columbia': 'D.C. Cir.',
  federal: 'Fed. Cir.',
};

/** "Docket No. X", where the number does not say so itself. */
export function docketOf(docket: string): string {
  const text = clean(docket);
  return text === '' || /\b(?:docket|no\.|nos\.|rin)\b|\bcase\b/i.test(text) ? text : `Docket No. ${text}`;
}

/** A case's number, as in "No. 22-100". */
export function caseNumberOf(docket: string): string {
  const text = clean(docket);
  return text === '' || /\b(?:nos?\.|case|docket)/i.test(text) ? text : `No. ${text}`;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv|esq|ph\.?d|m\.?d|j\.?d|dr\.?ph|rn|mp|mep|obe|cbe)\.?$/i;
const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|st\.|ter|ten)$/i;

/** The family name, with its particles: "Van Hollen" of "Chris Van Hollen, Jr.". */
export function surnameOf(name: string): string {
  const words = clean(name).split(',')[0]?.split(' ') ?? [];
  while (words.length > 1 && SUFFIX.test(words.at(-1) ?? '')) words.pop();
  let first = words.length - 1;
  while (first > 1 && PARTICLE.test(words[first - 1] ?? '')) first -= 1;
  return words.slice(Math.max(first, 0)).join(' ');
}

/** A title within quotation marks has single ones inside. */
export function inQuotes(title: string): string {
  if (title === '') return '';
  const inner = title
    .replace(/(^|[\s([—–-])["“]/g, '$1‘')
    .replace(/[“]/g, '‘')
    .replace(/["”]/g, '’');
  return `“${inner}”`;
}
