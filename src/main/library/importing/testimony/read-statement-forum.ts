/** The body that a statement was given to, as it is cited, and where that body has its power. */
import type { CaseReader } from './hearing-case.ts';
import { type Chamber, readForum } from './hearing-forum.ts';

export interface FoundForum {
  forum: string;
  jurisdiction: string;
  /** In words, where the forum could be another; empty where it is plain. */
  doubt: string;
}

/** Committees that only one chamber of Congress has, by a word that only their names have. */
const oneChamber: readonly [RegExp, Chamber][] = [
  [
    /\b(?:education and (?:the )?workforce|ways and means|energy and commerce|financial services|foreign affairs|oversight and (?:accountability|government reform)|natural resources|house administration|science, space)/i,
    'House',
  ],
  [
    /\b(?:health, education, labor|commerce, science|banking, housing|homeland security and governmental|foreign relations|environment and public works|energy and natural resources|committee on finance|finance committee|indian affairs)/i,
    'Senate',
  ],
];

const STATES =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|West Virginia|Virginia|Washington State|Wisconsin|Wyoming';
const STATE = new RegExp(`\\b(${STATES})\\b`, 'i');
const STATE_BODY =
  /\b(?:general assembly|state (?:senate|house|assembly|legislature)|legislature|house of delegates|assembly|general court|(?:state )?(?:senate|house)|department|attorney general|board|commission|committee)\b/i;

/** Where a body has its power, by its name; the first that fits. */
const places: readonly [RegExp, string][] = [
  [/\bcouncil of europe\b/i, 'Council of Europe'],
  [
    /\beuropean (?:union|commission|parliament|council|data protection|court of justice)\b|\bcouncil of the european union\b|\bLIBE\b/i,
    'European Union',
  ],
  [
    /\bunited nations\b|\bUNICEF\b|\bUNODC\b|\bhuman rights council\b|\bcommittee on the rights of the child\b/i,
    'United Nations',
  ],
  [
    /\bhouse of (?:lords|commons)(?! of canada)\b|\buk parliament\b|\bofcom\b|\bhome office\b|\bunited kingdom\b|\bscottish parliament\b/i,
    'United Kingdom',
  ],
  [/\b(?:canada|canadian)\b/i, 'Canada'],
  [/\b(?:australia|australian|esafety)\b/i, 'Australia'],
  [/\bnew zealand\b/i, 'New Zealand'],
  [/\b(?:ireland|oireachtas)\b/i, 'Ireland'],
  [
    /\b(?:united states|u\.\s?s\.|federal (?:trade|communications) commission|department of (?:justice|homeland security|health and human services|education|commerce|state|labor)|national telecommunications and information administration)(?!\p{L})/iu,
    'United States',
  ],
];

/** `lines` name the body; `around` is all of the head, for what its lines don't say. */
export function findForum(lines: readonly string[], around: string, cases: CaseReader): FoundForum {
  const said = lines.join(' ').replace(/\s+/g, ' ').trim();
  if (said === '') return { forum: '', jurisdiction: '', doubt: '' };
  const state = STATE.exec(said)?.[1];
  if (state !== undefined && STATE_BODY.test(said)) {
    return { forum: joined(lines, cases), jurisdiction: cases.read(state), doubt: '' };
  }
  const foreign = placeOf(said);
  const isCommittee = /\b(?:sub)?committees?\b/i.test(said);
  if (!isCommittee || (foreign !== '' && foreign !== 'United States')) {
    const jurisdiction = foreign || placeOf(around);
    const doubt =
      foreign === '' && jurisdiction !== ''
        ? `That the “${joined(lines, cases)}” belongs to ${jurisdiction} was taken from the words around it.`
        : '';
    return { forum: joined(lines, cases), jurisdiction, doubt };
  }
  return ofCongress(lines, said, around, cases);
}

function ofCongress(lines: readonly string[], said: string, around: string, cases: CaseReader): FoundForum {
  const own = chamberSaid(said);
  const known = own || (oneChamber.find(([name]) => name.test(said))?.[1] ?? '');
  const chamber = known || chamberSaid(around);
  const plain = lines.map((line) =>
    line
      .replace(/\b(?:u\.?\s?s\.?|united states)\s+(?=house|senate)/gi, '')
      .replace(/\b(?:house of representatives|senate|house)\b(?!\s+administration)/gi, '')
      .replace(/\s+/g, ' ')
      .replace(/^[\s,]+|[\s,]+$/g, ''),
  );
  const forum = readForum(plain, chamber, cases) || joined(lines, cases);
  const isUnitedStates =
    chamber !== '' || placeOf(`${said} ${around}`) === 'United States' || /\bcongress\b/i.test(around);
  const doubt =
    chamber === ''
      ? `It could not be told of which chamber or legislature the “${forum}” is.`
      : own === ''
        ? `That the “${forum}” is of the ${chamber} was taken from ${known ? 'its name' : 'the words around it'}.`
        : '';
  return { forum, jurisdiction: isUnitedStates ? 'United States' : '', doubt };
}

function chamberSaid(text: string): Chamber {
  const house =
    /\b(?:u\.?\s?s\.?\s+house|house of representatives|house (?=committee|subcommittee|judiciary|energy|permanent|select))/i.test(
      text,
    );
  const senate = /\bsenate\b/i.test(text);
  return house === senate ? '' : house ? 'House' : 'Senate';
}

function placeOf(text: string): string {
  return places.find(([name]) => name.test(text))?.[1] ?? '';
}

/** “SUPREME COURT OF THE UNITED STATES” in readable letters, its lines joined as they read. */
function joined(lines: readonly string[], cases: CaseReader): string {
  const text = lines
    .map((line) => line.replace(/[,;:]\s*$/, ''))
    .reduce((whole, line) => {
      const goesOn =
        whole === '' ||
        /(?:\b(?:of|of the|and|on|the|for)|&)$/i.test(whole) ||
        /^(?:of|and|on|for)\b/i.test(line);
      return whole === '' ? line : `${whole}${goesOn ? ' ' : ', '}${line}`;
    }, '');
  return cases.read(
    text
      .replace(/^the /i, '')
      .replace(/,?\s*washington,? d\.?c\.?\s*(?:\d{5})?$/i, '')
      .trim(),
  );
}
