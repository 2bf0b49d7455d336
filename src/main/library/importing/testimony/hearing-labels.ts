/** The label at the beginning of a turn, as in “    Ms. Doe. Thank you.” */

export interface TurnLabel {
  /** As printed, without “[continuing]” and the period: the speaker. */
  speaker: string;
  /** In lower case, as in “doe” or “van hollen”; empty for an office alone, as in “The Chairman”. */
  surname: string;
  /** Where the words of the turn begin. */
  end: number;
  /**
   * `sure` is a speaker wherever it begins a paragraph; `rank` could be other words too, as in “General Motors.”;
   * `bare` is a name alone; `address` is how a chair is spoken to, “Mr. Chairman.”
   */
  form: 'sure' | 'rank' | 'bare' | 'address';
}

const PARTICLE =
  '(?:de la|de las|de los|de|del|della|der|den|di|da|dos|du|la|le|van der|van de|van|von|St\\.|Ste\\.)';
const NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}'’‘-]*";
const NAME = `(?:${PARTICLE} )?(?:\\p{Lu}\\. ?)?${NAME_WORD}(?: (?:${PARTICLE} )?${NAME_WORD}){0,3}`;
const PLACE = `(?: of (?:the )?${NAME_WORD}(?: (?:of )?${NAME_WORD}){0,2})?`;
const SUFFIX = '(?:,? (?:Jr|Sr)\\.?|,? (?:II|III|IV))?';
const ASIDE = '(?: ?[[(][^\\])]{1,60}[\\])])?';
const END = '(?:\\.(?=\\s|$|--|\\[)|(?<=[\\])]):?(?=\\s|$))';

const COURTESY = 'Mr|Mrs|Ms|Miss|Mx|Dr|Hon|Sen|Rep';
const MEMBER =
  'Chairman|Chairwoman|Chairperson|Chair|Vice Chairman|Vice Chairwoman|Vice Chair|Ranking Member|Ranking Minority Member|Senator|Representative|Congressman|Congresswoman';
const RANK =
  'Prof\\.|Professor|Gen\\.|General|Brigadier General|Major General|Lieutenant General|Lt\\. Gen\\.|Maj\\. Gen\\.|Adm\\.|Admiral|Rear Admiral|Vice Admiral|Col\\.|Colonel|Lt\\. Col\\.|Maj\\.|Major|Capt\\.|Captain|Lt\\.|Lieutenant|Sgt\\.|Sergeant|Commander|Chief|Sheriff|Detective|Officer|Agent|Special Agent|Inspector|Judge|Justice|Chief Justice|Attorney General|Secretary|Deputy Secretary|Under Secretary|Assistant Secretary|Administrator|Commissioner|Director|Deputy Director|Ambassador|Governor|Lieutenant Governor|Mayor|Delegate|Councilman|Councilwoman|Superintendent|Principal|Dean|President|Rev\\.|Reverend|Father|Sister|Rabbi|Bishop|Archbishop|Cardinal|Minister|Trooper|Investigator';

const NAMED = new RegExp(
  `^(?:(?:(?<courtesy>${COURTESY})\\.?|(?<member>${MEMBER})|(?<rank>${RANK})) (?<name>${NAME})${PLACE}${SUFFIX})${ASIDE}${END}`,
  'u',
);
const OFFICE = new RegExp(
  `^(?:The (?:Acting |Vice )?(?:Chairman|Chairwoman|Chairperson|Chair|Clerk|Reporter|Presiding Officer)|Voices?|(?:Unidentified|Male|Female)(?: [Mm]ale| [Ff]emale)? (?:Speaker|Voice|Member|Witness)|Audience Member)${ASIDE}${END}`,
  'u',
);
const ADDRESS =
  /^(?:Mr|Madam|Mrs|Ms)\.? (?:Chairman|Chairwoman|Chairperson|Chair|Speaker|President|Secretary|Vice Chairman)\./;
const BARE = new RegExp(`^(?<name>${NAME})${PLACE}${ASIDE}${END}`, 'u');

/** How far a label can reach. */
const LONGEST_LABEL = 120;

/** The label that the line begins with; null where it begins with none. `bare` names are labels where known. */
export function findLabel(line: string): TurnLabel | null {
  const start = line.slice(0, LONGEST_LABEL);
  const address = ADDRESS.exec(start);
  if (address) return labelOf(address[0], '', 'address');
  const office = OFFICE.exec(start);
  if (office) return labelOf(office[0], '', 'sure');
  const named = NAMED.exec(start);
  if (named) {
    const { rank, name = '' } = named.groups ?? {};
    // “Dr. Noe Ms.” goes on with another name: it is a sentence.
    if (/(?:^| )(?:Mr|Mrs|Ms|Dr|St|Hon)$/.test(name)) return null;
    return labelOf(named[0], name, rank ? 'rank' : 'sure');
  }
  const bare = BARE.exec(start);
  return bare ? labelOf(bare[0], bare.groups?.name ?? '', 'bare') : null;
}

function labelOf(found: string, name: string, form: TurnLabel['form']): TurnLabel {
  const speaker = found
    .replace(/[.:]$/, '')
    .replace(/\s*[[(][^\])]*[\])]\s*\.?$/, '')
    .replace(/\s+/g, ' ');
  return { speaker, surname: surnameIn(name), end: found.length, form };
}

/** Of a name as turns give it: “Jackson Lee” is one surname, “J. Doe” is “doe”. */
export function surnameIn(name: string): string {
  return name
    .replace(/^\p{Lu}\. ?/u, '')
    .replaceAll('’', "'")
    .toLowerCase();
}

/** Whether the person named in full, as in a heading, is the one whom the label's surname names. */
export function isSurnameOf(surname: string, fullName: string): boolean {
  return surname !== '' && lastNameIn(fullName) === lastNameIn(surname);
}

/** The last word of a name in lower case, without “Jr.”: by it people and labels are found. */
export function lastNameIn(name: string): string {
  const plain = name
    .replaceAll('’', "'")
    .replace(/,? (?:jr|sr|ii|iii|iv)\.?$/i, '')
    .toLowerCase();
  return plain.slice(plain.lastIndexOf(' ') + 1);
}
