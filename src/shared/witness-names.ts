import type { Statement, StatementKind, TestimonyKind } from './testimony.ts';

/** What a witness gives to a hearing; the other statements are its members' and others'. */
const GIVEN_BY_WITNESSES: readonly StatementKind[] = [
  'oral-testimony',
  'prepared-statement',
  'statement-for-the-record',
];

/** The names of a testimony's witnesses, each once, in the order of their statements: of a hearing those who testify. */
export function witnessNames(
  kind: TestimonyKind,
  statements: readonly Pick<Statement, 'kind' | 'witness'>[],
): string[] {
  const given = statements.filter((one) => kind !== 'hearing' || GIVEN_BY_WITNESSES.includes(one.kind));
  return [...new Set(given.map(({ witness }) => witness.name).filter((name) => name !== ''))];
}
