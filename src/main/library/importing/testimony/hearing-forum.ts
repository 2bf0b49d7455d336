/** The body that held the hearing, named as it is cited. */
import type { CaseReader } from './hearing-case.ts';

export type Chamber = 'House' | 'Senate' | '';

const BODY = /\b(?:committee|subcommittee|task force|commission|caucus|panel)\b/i;
const CHAMBER = /\b(?:u\.?\s?s\.?|united states)?\s*(?:house of representatives|senate)\b\.?/gi;
const JOINED = /^(?:of the|and the|and|united states|u\.s\.|the|of|joint(?:ly)? with(?: the)?|with the)$/i;

/**
 * The forum from the lines that name it, in their order, such as “SUBCOMMITTEE ON X”, “OF THE”, “COMMITTEE ON Y”,
 * “UNITED STATES SENATE”. Empty where they name none. `chamber` counts where the lines don't say it.
 */
export function readForum(lines: readonly string[], chamber: Chamber, cases: CaseReader): string {
  const said = lines.join(' ').replace(/\s+/g, ' ');
  const ownChamber = chamberIn(said) || chamber;
  const names = namesIn(lines).map((name) => cases.read(name).replace(/^the /i, ''));
  const first = names[0];
  if (first === undefined) return '';
  const subs = names.filter((name) => /\bsubcommittee\b/i.test(name) || /^task force/i.test(name));
  const fulls = names.filter((name) => !subs.includes(name));
  const isJoint = /^joint\b|^commission\b/i.test(fulls[0] ?? '');
  const prefix = ownChamber === '' || isJoint ? '' : `U.S. ${ownChamber} `;
  const full = fulls.length > 0 ? prefix + listOf(fulls) : '';
  if (subs.length === 0) return full;
  if (full === '') return prefix === '' ? listOf(subs) : `${listOf(subs)} of the U.S. ${ownChamber}`;
  return `${listOf(subs)} of the ${full}`;
}

export function chamberIn(text: string): Chamber {
  if (/house of representatives|u\.s\. house|\[house hearing/i.test(text)) return 'House';
  return /united states senate|u\.?\s?s\.? senate|\[senate hearing|s\. hrg\./i.test(text) ? 'Senate' : '';
}

/** Each body's name, which may go over several lines: the next begins with a name of its own or after “of the”. */
function namesIn(lines: readonly string[]): string[] {
  const names: string[] = [];
  let name = '';
  const close = () => {
    const whole = name
      .replace(/[,;:]\s*$/, '')
      .replace(/\s+(?:of|and|of the|and the|&)$/i, '')
      .trim();
    if (BODY.test(whole)) names.push(whole);
    name = '';
  };
  for (const line of lines) {
    const words = line.replace(CHAMBER, ' ').replace(/\s+/g, ' ').trim();
    const begins =
      /^(?:and (?:the )?)?(?:the )?(?:(?:permanent|select|special|joint|ad hoc|full)\s)*(?:sub)?committees?\b|^(?:and the )?(?:task force|commission|caucus|panel) on\b/i;
    if (JOINED.test(words)) {
      // A name that has not got further than “Committee on” goes on after it.
      if (/\b(?:on|of)$/i.test(name)) name += ` ${words}`;
      else close();
    } else if (begins.test(words) && BODY.test(name)) {
      close();
      name = words.replace(/^and (?:the )?/i, '');
    } else if (words !== '') {
      name = name === '' ? words.replace(/^and (?:the )?/i, '') : `${name} ${words}`;
    }
    if (CHAMBER.test(line)) close();
    CHAMBER.lastIndex = 0;
  }
  close();
  return names;
}

function listOf(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
