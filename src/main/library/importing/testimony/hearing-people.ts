/** The people whom headings and lists of a transcript name. */
import type { Witness } from '../../../../shared/testimony.ts';
import type { CaseReader } from './hearing-case.ts';

export interface HeadedPerson extends Witness {
  /** As turns would label them where the heading says it, as in “Ms.”; empty where it doesn't. */
  courtesy: string;
}

export interface StatementHeading {
  /** Empty where the heading names nobody, or several who can't be told apart. */
  people: HeadedPerson[];
  /** Whether a member of the body gives it, not a witness. */
  isMember: boolean;
  isOpening: boolean;
  isPrepared: boolean;
}

const HEADING =
  /^(?<first>(?:opening|prepared|written|oral|joint|additional|closing|full|supplemental)(?: (?:opening|written|joint))? )?(?<what>statements?|testimony|remarks) (?:of|by|from)\b:?\s*(?<who>.*)$/is;
const FOR_RECORD =
  /^(?:statement|letter|comments?|testimony|material)s? (?:submitted )?for the (?:official )?(?:hearing )?record\b/i;
const MEMBER =
  /\b(?:representatives? in congress|delegate (?:in|to) congress|resident commissioner|(?:u\.?\s?s\.?|united states) senator|a senator (?:in|from)|member of congress|ranking (?:minority )?member|(?:vice )?chair(?:man|woman|person)?(?: of the)?,? (?:sub)?committee|chair(?:man|woman|person)?$)/i;

/** Null where the text is no heading of a statement. The text is one heading, its lines joined. */
export function readStatementHeading(text: string, cases: CaseReader): StatementHeading | null {
  if (text.length > 1_500 || FOR_RECORD.test(text)) return null;
  const found = HEADING.exec(text);
  if (!found) return null;
  const { first = '', what = '', who = '' } = found.groups ?? {};
  const named = who.replace(/[;,]?\s*(?:and )?(?:accompanied|assisted) by\b.*$/is, '').trim();
  const isPlural = /s$/i.test(what) && !/^remarks$/i.test(what);
  const parts = named.split(/\s*;\s*(?:and\s+)?/i).filter((part) => part !== '');
  const isOpening = /opening|closing/i.test(first);
  const people =
    isPlural && parts.length < 2 ? [] : (isPlural ? parts : [named]).map((part) => readPerson(part, cases));
  return {
    people: people.filter((person) => person.name !== ''),
    isMember: isOpening || MEMBER.test(named),
    isOpening,
    isPrepared: /prepared|written|full|supplemental|additional/i.test(first),
  };
}

const COURTESY =
  /^(?:the )?(hon(?:orable|\.)|mr\.|mrs\.|ms\.|miss|dr\.|prof\.|professor|senator|sen\.|representative|rep\.|congress(?:man|woman)|chair(?:man|woman)?|ranking member)\s+/i;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const DEGREE =
  /^(?:ph\.?\s?d|m\.?\s?d|j\.?\s?d|m\.?\s?a|m\.?\s?s\.?w?|m\.?\s?p\.?\s?[ahp]|ed\.?\s?d|d\.?\s?o|r\.?\s?n|esq|psy\.?\s?d|l\.?c\.?s\.?w|m\.?b\.?a|ll\.?\s?m|faap|cpa)\.?$/i;
const ROLE =
  /\b(?:director|president|officer|chief|professor|counsel|attorney|founder|co-founder|chair(?:man|woman|person)?|manager|analyst|fellow|secretary|commissioner|administrator|judge|survivor|parent|mother|father|vice|head|executive|member|representative|coordinator|scientist|agent|detective|sheriff|partner|advocate|physician|author|student|teacher|deputy|assistant|associate|principal|superintendent|senator|commander|captain|lieutenant|sergeant|general|ambassador|governor|mayor|dean|lecturer|researcher|consultant|specialist|economist|psychologist|pediatrician|nurse|inspector|auditor|engineer|editor|owner|lead|adviser|advisor|scholar|investigator|prosecutor)\b/i;
const BODY =
  /\b(?:center|centre|university|institute|association|department|office|bureau|council|coalition|foundation|alliance|society|union|committee|commission|inc|llc|agency|network|school|college|hospital|court|company|corporation|corp|group|federation|league|project|task force|services?|ministry|laborator(?:y|ies)|police|initiative)\b/i;
const STATES = new Set(
  'alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,georgia,hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,virginia,washington,west virginia,wisconsin,wyoming,dc,d.c,d.c.,district of columbia,puerto rico,guam'.split(
    ',',
  ),
);

/** “JANE DOE, EXECUTIVE DIRECTOR, SAMPLE CENTER, SPRINGFIELD, ILLINOIS”: the place is left out. */
export function readPerson(text: string, cases: CaseReader): HeadedPerson {
  let [name = '', ...parts] = text
    .replace(/\s+/g, ' ')
    .replace(/[.;,\s]+$/, (end) =>
      /(?:\b\p{Lu}|jr|sr|inc|ph\.d|\bd\.c)\.$/iu.test(text.trim()) ? end.trim() : '',
    )
    .split(/\s*,\s*/);
  let courtesy = '';
  for (let found = COURTESY.exec(name); found; found = COURTESY.exec(name)) {
    if (/^m|^dr/i.test(found[1] ?? ''))
      courtesy = cases.read(found[1] ?? '').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
    name = name.slice(found[0].length);
  }
  if (SUFFIX.test(parts[0] ?? '')) name = `${name}, ${parts.shift() ?? ''}`;
  while (DEGREE.test(parts[0] ?? '')) parts.shift();
  if (parts.length > 2 && STATES.has((parts.at(-1) ?? '').toLowerCase())) parts = parts.slice(0, -2);

  const titles: string[] = [];
  while (parts[0] !== undefined && isTitle(parts[0], titles.length)) titles.push(parts.shift() ?? '');
  const organisation = parts.join(', ').replace(/^(?:and )?(?:on behalf of|representing|for) (?:the )?/i, '');
  return {
    name: cases.read(name),
    title: cases.read(titles.join(', ').replace(/^an? (?=\S)/i, '')),
    organisation: cases.read(organisation).replace(/\bon behalf of\b/gi, 'on behalf of'),
    courtesy,
  };
}

function isTitle(part: string, before: number): boolean {
  if (/^(?:on behalf of|representing)\b/i.test(part)) return false;
  if (ROLE.test(part)) return before === 0 || !BODY.test(part);
  return before === 0 && !BODY.test(part);
}

/** A line of the contents such as “Doe, Jane, Executive Director, Sample Center” or “Ms. Jane Doe, Executive …”. */
export function readListedPerson(entry: string, cases: CaseReader): HeadedPerson {
  const parts = entry.split(/\s*,\s*/);
  const [surname = '', given = ''] = parts;
  const isTurned =
    parts.length > 1 &&
    surname.split(' ').length <= 3 &&
    !COURTESY.test(surname) &&
    /^(?:(?:the )?(?:hon|mr|mrs|ms|dr)\.? ?)?\p{Lu}[\p{L}'’-]*\.?(?: \p{Lu}[\p{L}'’-]*\.?){0,2}$/u.test(
      given,
    ) &&
    !ROLE.test(given) &&
    !BODY.test(given);
  if (!isTurned) return readPerson(entry, cases);
  return readPerson([`${given} ${surname}`, ...parts.slice(2)].join(', '), cases);
}
