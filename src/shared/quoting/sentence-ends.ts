/** Where sentences end in a text, for quoting: whether an omission cuts one off. */

/** Abbreviations after which a text goes on, also with a capital. Lower case, without their last period. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof hon rep reps sen sens gov gen col lt sgt capt st jr sr rev pres sec supt ' +
    'u.s u.n u.k e.u d.c h.r s.j h.j h.con h.res s.res s.con u.s.c c.f.r fed reg stat cong sess hrg ' +
    'no nos p pp vol ch sec secs art arts fig para e.g i.e cf al et id inc ltd co corp dept assn comm subcomm ' +
    'pub jan feb mar apr jun jul aug sept oct nov dec a.m p.m v vs ex'
  ).split(' '),
);
/** These end a sentence too, when a capital follows that begins one. */
const MAY_END = new Set([
  'u.s',
  'u.n',
  'u.k',
  'e.u',
  'd.c',
  'inc',
  'ltd',
  'co',
  'corp',
  'jr',
  'sr',
  'al',
  'a.m',
  'p.m',
]);

/** Its own mark, and those that close what it stands in. Bounded, for texts of nothing but dots. */
const END = /[.?!…]{1,8}["'”’)\]]{0,8}(?=\s|$)/g;
const BEGINS_SENTENCE = /^\s+["'“‘`([]*(?:\p{Lu}|\p{N})/u;
/** Words that hardly ever follow within a sentence when they have a capital. */
const OPENERS =
  /^\s+["'“‘`([]*(?:The|This|That|These|Those|We|I|It|In|And|But|So|They|He|She|You|Our|There|What|When|How|If|As|For|Our|My)\b/;

/** Each end of a sentence: where its first mark stands, and after its last, closing marks included. */
export interface SentenceEnd {
  at: number;
  end: number;
  mark: '.' | '?' | '!';
}

export function findSentenceEnds(text: string): SentenceEnd[] {
  const ends: SentenceEnd[] = [];
  for (const match of text.matchAll(END)) {
    const at = match.index;
    const end = at + match[0].length;
    const rest = text.slice(end, end + 40);
    const isLast = rest.trim() === '' && end + rest.length >= text.length;
    const isParagraphEnd = /^[^\S\n\r]*[\n\r]/.test(rest);
    if (!isLast && !isParagraphEnd) {
      if (!BEGINS_SENTENCE.test(rest)) continue;
      if (match[0].startsWith('.') && isAbbreviated(text, at, rest)) continue;
    }
    ends.push({ at, end, mark: match[0].includes('?') ? '?' : match[0].includes('!') ? '!' : '.' });
  }
  return ends;
}

function isAbbreviated(text: string, at: number, rest: string): boolean {
  const word = /[\p{L}.]+$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? '';
  const name = word.toLowerCase();
  if (ABBREVIATIONS.has(name)) return !(MAY_END.has(name) && OPENERS.test(rest));
  // An initial: "J. Doe". The pronoun ends sentences.
  return /^\p{Lu}(?:\.\p{Lu})*$/u.test(word) && word !== 'I' && !OPENERS.test(rest);
}
