/** Who gave a testimony, and what it is called, in the words of citations. */

import type { CitationFields } from '../excerpts.ts';
import type { StatementKind } from '../testimony.ts';
import { type CitationPieces, italic, plain } from './pieces.ts';
import { clean, cleanTitle, surnameOf } from './words.ts';

/** What the statement is called: by the plain style and APA, by the legal styles, and before whom or to whom. */
interface Called {
  plain: string;
  legal: string;
  to: 'before' | 'submitted to' | 'to';
}

const TESTIMONY: Called = { plain: 'testimony', legal: 'statement', to: 'before' };
const STATEMENT: Called = { plain: 'statement', legal: 'statement', to: 'before' };

const CALLED: Readonly<Record<StatementKind, Called>> = {
  'oral-testimony': TESTIMONY,
  questions: TESTIMONY,
  'member-statement': STATEMENT,
  proceedings: STATEMENT,
  appendix: STATEMENT,
  'front-matter': { plain: 'hearing', legal: '', to: 'before' },
  'prepared-statement': { plain: 'prepared statement', legal: 'prepared statement', to: 'before' },
  'statement-for-the-record': same('statement for the record', 'submitted to'),
  'answers-for-the-record': same('answers for the record', 'submitted to'),
  'regulatory-comment': same('comment letter', 'to'),
  letter: same('letter', 'to'),
  guidance: same('guidance', 'to'),
  'amicus-brief': same('brief as amicus curiae', 'before'),
  other: same('statement', 'to'),
};

function same(name: string, to: Called['to']): Called {
  return { plain: name, legal: name, to };
}

/** Given in a hearing, or on its record. */
export function isHearing({ kind }: CitationFields): boolean {
  return (
    kind === 'hearing' ||
    kind === 'oral-testimony' ||
    kind === 'prepared-statement' ||
    kind === 'statement-for-the-record' ||
    kind === 'answers-for-the-record'
  );
}

export function calledOf(fields: CitationFields): Called {
  // In a document that is no hearing, its own kind says what it is.
  return CALLED[fields.kind === 'hearing' ? fields.statementKind : fields.kind];
}

export function whoOf({ witness }: CitationFields): string {
  return [witness.name, witness.title, witness.organisation]
    .map(clean)
    .filter((words) => words !== '')
    .join(', ');
}

/** In whose name a document stands: the organisation's, where one is known. */
export function authorOf({ witness }: CitationFields): string {
  return clean(witness.organisation) || clean(witness.name);
}

export function nameOf({ witness }: CitationFields): string {
  return clean(witness.name) || clean(witness.organisation);
}

export function shortWhoOf(fields: CitationFields): string {
  const byOrganisation = !isHearing(fields) || calledOf(fields) === CALLED['statement-for-the-record'];
  if (byOrganisation && clean(fields.witness.organisation) !== '') return clean(fields.witness.organisation);
  return surnameOf(fields.witness.name) || clean(fields.witness.organisation);
}

/** "statement of NAME, Title, Org."; an organisation's statement for the record is its own. APA names the witness only. */
export function statementOf(fields: CitationFields, style: 'legal' | 'plain', who?: string): string {
  const called = calledOf(fields)[style];
  const isForTheRecord = calledOf(fields) === CALLED['statement-for-the-record'];
  const named = isForTheRecord ? authorOf(fields) : style === 'plain' ? nameOf(fields) : whoOf(fields);
  const by = isForTheRecord ? named : (who ?? named);
  return called === '' || by === '' ? '' : `${called} of ${by}`;
}

/** The document's title; that of a comment says what it comments on. */
export function titleOf(fields: CitationFields): CitationPieces {
  const title = cleanTitle(fields.title);
  if (fields.kind !== 'regulatory-comment')
    return italic(title === '' ? capitalised(calledOf(fields).plain) : title);
  if (title === '') return plain('Comment Letter');
  return plain(/^comments?\b/i.test(title) ? title : `Comment Letter on ${title}`);
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
