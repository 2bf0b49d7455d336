import type { CitationFields } from '../excerpts.ts';
import type { Statement, TestimonyDetails, Witness } from '../testimony.ts';

export type StatementOfSpeaker = Pick<Statement, 'ordinal' | 'kind' | 'speaker' | 'witness'>;

/**
 * What the citation of some words is made of, as far as the testimony says it. Who is quoted follows from the label of
 * the turn: its person may be known from another statement of the same testimony.
 */
export function citationFieldsOf({
  details,
  statements,
  statement,
  speakers,
  page,
}: {
  details: TestimonyDetails;
  statements: readonly StatementOfSpeaker[];
  /** Ordinal of the statement in which the words begin. */
  statement: number;
  speakers: readonly string[];
  page: string;
}): CitationFields {
  const { kind, title, forum, jurisdiction, date, congress, bill, serial, docket, url } = details;
  const own = statements.find(({ ordinal }) => ordinal === statement);
  return {
    ...{ kind, title, forum, jurisdiction, date, congress, bill, serial, docket, url },
    witness: witnessOf(speakers, own, statements),
    statementKind: own?.kind ?? (kind === 'hearing' ? 'proceedings' : kind),
    page,
  };
}

function witnessOf(
  speakers: readonly string[],
  own: StatementOfSpeaker | undefined,
  statements: readonly StatementOfSpeaker[],
): Witness {
  const [only, ...others] = speakers;
  if (only === undefined) return own?.witness ?? { name: '', title: '', organisation: '' };
  const people = speakers.map((speaker) => personOf(speaker, own, statements));
  if (others.length === 0) return people[0] ?? { name: only, title: '', organisation: '' };
  const names = people.map(({ name }) => name);
  const name = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return { name, title: '', organisation: '' };
}

function personOf(
  speaker: string,
  own: StatementOfSpeaker | undefined,
  statements: readonly StatementOfSpeaker[],
): Witness {
  const isOf = (statement: StatementOfSpeaker) =>
    statement.speaker === speaker && statement.witness.name !== '';
  const known = own && isOf(own) ? own : statements.find(isOf);
  return known?.witness ?? { name: speaker, title: '', organisation: '' };
}
