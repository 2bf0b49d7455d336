/** Who gave a statement: from its head, or from the signature at its end. */
import type { Witness } from '../../../../shared/testimony.ts';
import type { SourceDocument } from './found-testimony.ts';
import { type CaseReader, isInCapitals } from './hearing-case.ts';
import { readPerson } from './hearing-people.ts';

const ORGANISATION =
  /\b(?:cent(?:er|re)|universit(?:y|ies)|institute|association|department|office of|bureau|council|coalition|foundation|alliance|society|union|committee|commission|inc|llc|ltd|gmbh|agency|network|school|college|hospital|court|company|corporation|corp|group|federation|league|project|task force|services|ministry|police|initiative|campaign|organi[sz]ations?|fund|trust|partnership|forum|international|national|children|charity|collective|technologies)\b/i;
/** Two to five words, each with a capital or a particle between. */
const PERSON =
  /^(?:(?:the )?(?:hon(?:orable|\.)|mr\.?|mrs\.?|ms\.?|miss|dr\.?|prof(?:essor|\.)?|senator|rev\.)\s+)*\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:\p{Lu}[\p{L}\p{M}'’.-]*|de|del|della|der|van|von|di|da|la|le|bin|al|[“"(]\p{Lu}\p{L}+[”")])){1,5}$/u;
const CLOSING =
  /^(?:(?:yours |very )?(?:sincerely|truly|faithfully|respectfully)(?: (?:yours|submitted))?|respectfully|(?:best|kind|warm)(?:est)? regards|with (?:thanks|respect|appreciation))(?: yours)?[,.]?$/i;
const asPrinted: CaseReader = { read: (text) => text };
const nobody: Witness = { name: '', title: '', organisation: '' };

/** `lines` are those after “Testimony of”. Nobody where they are neither a person nor an organisation. */
export function readWitness(lines: readonly string[], cases: CaseReader): Witness {
  const clean = lines
    .map((line) =>
      line
        .replace(/\s+(?:before|to) the\b.*$/i, '')
        .replace(/^amic(?:us|i) curiae\s+|\bas amic(?:us|i) curiae\b.*$|\bin support of\b.*$/gi, '')
        .replace(/\bfor the (?:hearing )?record\b.*$/i, '')
        .replace(/^(?:on behalf of|representing)\b\s*(?:the\b)?/i, '')
        .replace(/[,;:]\s*$/, '')
        .trim(),
    )
    .filter((line) => line !== '' && !/^(?:of|by|and|https?:|www\.|[\w.+-]+@)/i.test(line));
  const [first = '', ...rest] = joinWrapped(clean);
  if (first === '') return nobody;
  const [name = ''] = first.split(/\s*,\s*/);
  if (looksLikePerson(name)) {
    const person = readPerson([first, ...rest].join(', '), asPrinted);
    return {
      name: isInCapitals(person.name) ? inNameCase(person.name) : person.name,
      title: cases.read(person.title),
      organisation: cases.read(person.organisation),
    };
  }
  const organisation = first
    .replace(/^the (?=\p{Lu})/iu, '')
    .replace(/\s+(?:on|regarding|concerning)\s.*$/i, '');
  return ORGANISATION.test(organisation) || /^\p{Lu}/u.test(organisation)
    ? { ...nobody, organisation: cases.read(organisation) }
    : nobody;
}

/** “Vice President for” goes on in the next line. */
function joinWrapped(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before !== undefined && /(?:\b(?:for|of|the|and|on|at|in|to)|&)$/i.test(before)) {
      joined[joined.length - 1] = `${before} ${line}`;
    } else joined.push(line);
  }
  return joined;
}

/** A name in capitals is read as a name, though “DOE” may be a department elsewhere. */
export function inNameCase(name: string): string {
  return name.replace(/\p{Lu}{2,}/gu, (word, at: number) => {
    if (/^(?:I{2,3}|IV|VI{0,3}|LL[CP]|USA?)$/.test(word)) return word;
    if (/^(?:OF|THE|AND|FOR)$/.test(word) && at > 0) return word.toLowerCase();
    return word.slice(0, 1) + word.slice(1).toLowerCase();
  });
}

export function looksLikePerson(text: string): boolean {
  return text.length <= 60 && PERSON.test(text) && !ORGANISATION.test(text);
}

export function looksLikeOrganisation(text: string): boolean {
  return text.length <= 120 && /^\p{Lu}/u.test(text) && !/[.?!:]$/.test(text) && ORGANISATION.test(text);
}

/** Whether the line begins with a person's name, or is an organisation's: by its words, or by its initials. */
export function looksLikeGiver(line: string): boolean {
  const [first = ''] = line.split(/\s*,\s*|\s+(?:before|to) the\b/i);
  return (
    looksLikePerson(first) ||
    looksLikeOrganisation(first.replace(/^the /i, '')) ||
    /^\p{Lu}{3,8}$/u.test(first)
  );
}

const FURTHEST_FROM_END = 40;
const MOST_LINES = 6;

/** The lines under “Sincerely,”. Empty where nobody signed. */
export function findSignature({ paragraphs }: SourceDocument): string[] {
  const texts = paragraphs.filter(({ kind }) => kind === 'text').slice(-FURTHEST_FROM_END);
  const lines = texts.flatMap(({ text }) => text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim()));
  const closing = lines.findLastIndex((line) => CLOSING.test(line));
  if (closing < 0) return [];
  const signed: string[] = [];
  for (const line of lines.slice(closing + 1, closing + 1 + 2 * MOST_LINES)) {
    const words = line.replace(/^\/s\/\s*/i, '').replace(/^_+$/, '');
    if (words === '' || signed.includes(words)) continue;
    if (words.split(' ').length > 14 || signed.length >= MOST_LINES || /^(?:cc|encl|enclosure)/i.test(words))
      break;
    signed.push(words);
  }
  return signed;
}
