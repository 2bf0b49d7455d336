/** What kind of document a statement is, from the words of its head. */
import type { TestimonyKind } from '../../../../shared/testimony.ts';

type DocumentKind = Exclude<TestimonyKind, 'hearing'>;

export interface FoundKind {
  kind: DocumentKind;
  /** No word of the head says it outright. */
  doubtful: boolean;
}

/** The first that fits: a comment may be a letter too, and a brief names testimony. */
const kinds: readonly [DocumentKind, RegExp][] = [
  ['amicus-brief', /\bamic(?:us|i) curiae\b|\bbrief (?:of|for) .{0,200}\bin support of\b/is],
  [
    'answers-for-the-record',
    /\bquestions? (?:submitted )?for the (?:hearing )?record\b|\bQFRs?\b|\b(?:responses?|answers?) (?:of .{1,120} )?to (?:written |additional |post-hearing )*questions\b/i,
  ],
  [
    'statement-for-the-record',
    /\b(?:statement|letter|testimony|submitted|submission)s? for the (?:hearing )?record\b/i,
  ],
  ['oral-testimony', /\boral (?:testimony|statement|remarks)\b|\bas (?:delivered|prepared for delivery)\b/i],
  [
    'regulatory-comment',
    /\bcomment letter\b|\b(?:reply )?comments (?:of|by|from|on|regarding|to|in response)\b|\bpublic comments?\b|\bproposed rule(?:making)?\b|\bnotice of (?:proposed|inquiry)\b|\brequest for (?:information|comments?)\b|\bcall for evidence\b|\bconsultation\b|\bdocket (?:no|id|number)\b|\bregulations\.gov\b/i,
  ],
  [
    'prepared-statement',
    /\b(?:testimony|(?:prepared|written|opening) (?:statement|remarks|evidence))\b|^statements? of\b|\bbefore the\b.{0,120}\bcommittee\b/ims,
  ],
  ['letter', /^dear\b|^to whom it may concern\b|^open letter\b/im],
  [
    'guidance',
    /\b(?:guidance|guidelines?|guide|handbook|toolkit|best practices|model (?:policy|law|legislation)|code of practice|principles)\b/i,
  ],
];

export function findKind(head: string): FoundKind {
  const found = kinds.find(([, words]) => words.test(head))?.[0];
  return found ? { kind: found, doubtful: found === 'guidance' } : { kind: 'other', doubtful: true };
}

/** “prepared statement”: how a title names it. */
export function nameKind(kind: TestimonyKind): string {
  return kind === 'other' ? 'document' : kind.replaceAll('-', ' ');
}
