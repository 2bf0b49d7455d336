/** Titles and names that the transcript prints in capitals, in the letters that a reader expects. */

export interface CaseReader {
  /** The words in readable case. Text that isn't in capitals stays as it is, and no letter is ever lost. */
  read(text: string): string;
}

const SMALL = new Set('a an and as at by for from in into nor of on or over the to upon via with'.split(' '));
/** Said by their letters. Others are found by how the transcript itself prints them in its sentences. */
const ACRONYMS = new Set(
  'AI ATF CBP CDC CEO CSAM DC DEA DHS DOJ DOT EU FBI FCC FDA FTC FY GAO HHS ICAC ICE ISP IT LGBTQ NASA NATO NCMEC NIH NGO NSA OMB PTA SEC TSA UK UN US USA USDA VA II III IV VI VII VIII IX LLC LLP'.split(
    ' ',
  ),
);

const WORD = /\p{L}[\p{L}\p{M}'’]*/gu;
/** Letters with periods between them, as in “U.S.” or “H.R.”; what a number belongs to, as in “COVID-19”. */
const KEPT = /^(?:\P{L}*(?:\p{Lu}\.){2,}\P{L}*|.*\d.*)$/u;

/** The lines teach how words are written; they are looked through when the first word in capitals is asked for. */
export function startCaseReader(lines: Iterable<string>): CaseReader {
  let printed: PrintedWords | undefined;
  return {
    read(text) {
      if (!isInCapitals(text)) return text;
      printed ??= learnWords(lines);
      const known = printed;
      let first = true;
      return text.replace(/\S+/g, (token) => {
        const isFirst = first;
        first = /[:.?!]["”']*$/.test(token) && !/^\p{Lu}{1,3}\.$/u.test(token);
        if (KEPT.test(token) && !/^\p{Lu}{2,}\d/u.test(token)) return token;
        return token.replace(WORD, (word, at: number) => readWord(word, isFirst && at <= 2, known));
      });
    },
  };
}

/** Whether nearly all letters are capitals: “McDOE” has one that isn't. */
export function isInCapitals(text: string): boolean {
  let upper = 0;
  let lower = 0;
  for (const character of text) {
    if (character >= 'a' && character <= 'z') lower++;
    else if (character >= 'A' && character <= 'Z') upper++;
    else if (character > '\u007F') {
      if (/\p{Ll}/u.test(character)) lower++;
      else if (/\p{Lu}/u.test(character)) upper++;
    }
    // A sentence is told by its beginning.
    if (lower > 12 && lower > upper) return false;
  }
  return upper > 0 && lower <= upper / 4;
}

interface PrintedWords {
  /** By the word in capitals: as the transcript's sentences print it, where a capital stands inside. */
  mixed: Map<string, string>;
  /** Words that stand there in small letters or with a capital. */
  small: Set<string>;
  /** Words that stand there in capitals. */
  capital: Set<string>;
}

/** A hundred pages of sentences hold the words of a title, and looking through all would take long. */
const MOST_LINES = 5_000;

function learnWords(lines: Iterable<string>): PrintedWords {
  const printed: PrintedWords = { mixed: new Map(), small: new Set(), capital: new Set() };
  let looked = 0;
  for (const line of lines) {
    if (isInCapitals(line)) continue;
    if (looked++ > MOST_LINES) break;
    for (const word of line.match(WORD) ?? []) {
      const capitals = word.toUpperCase();
      const rest = word.slice(1);
      if (rest === rest.toLowerCase()) printed.small.add(capitals);
      else if (word === capitals) printed.capital.add(word);
      else if (/^\p{Lu}/u.test(word)) printed.mixed.set(capitals, word);
    }
  }
  return printed;
}

function readWord(word: string, isFirst: boolean, printed: PrintedWords): string {
  const capitals = word.toUpperCase();
  if (capitals.length === 1)
    return SMALL.has(capitals.toLowerCase()) && !isFirst ? capitals.toLowerCase() : word;
  const mixed = printed.mixed.get(capitals);
  if (mixed !== undefined) return mixed;
  if (word !== capitals) return readStartedWord(word);
  if (SMALL.has(word.toLowerCase()) && !isFirst) return word.toLowerCase();
  if (printed.small.has(word)) return capitalised(word);
  if (ACRONYMS.has(word)) return word;
  if (printed.capital.has(word) || !/[AEIOUY]/.test(word))
    return isAbbreviation(word) ? capitalised(word) : word;
  return capitalised(word);
}

const isAbbreviation = (word: string) => /^(?:MR|MRS|MS|DR|JR|SR|ST|HON|PH|BLVD)$/.test(word);

/** “McDOE”: what stands before the capitals stays. */
function readStartedWord(word: string): string {
  const begun = /^(\p{Lu}\p{Ll}+)(\p{Lu}{2,}.*)$/u.exec(word);
  return begun ? (begun[1] ?? '') + capitalised(begun[2] ?? '') : word;
}

function capitalised(word: string): string {
  const name = /^([OD]['’])(\p{Lu}.+)$/u.exec(word);
  if (name) return (name[1] ?? '') + capitalised(name[2] ?? '');
  return word.slice(0, 1) + word.slice(1).toLowerCase();
}
