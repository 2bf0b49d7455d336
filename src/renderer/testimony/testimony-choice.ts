/** What a person corrects of a testimony, as it is imported or later. Plain values and pure functions. */
import type {
  Statement,
  StatementDetails,
  TestimonyDetails,
  TestimonyKind,
  UseLabel,
  Witness,
} from '../../shared/testimony.ts';

export interface TestimonyChoice {
  kind: 'testimony';
  /** Of an import, whether it is to be kept. */
  isKept: boolean;
  details: TestimonyDetails;
  use: UseLabel;
  /** By ordinal; only those that were corrected. */
  statements: ReadonlyMap<number, StatementDetails>;
  /** Doubtful fields that a person has changed since, which are no longer doubtful. */
  corrected: ReadonlySet<keyof TestimonyDetails>;
}

/** What was read, or the testimony that the library has. */
interface WithStatements {
  statements: readonly Statement[];
}

export function withDetails(choice: TestimonyChoice, change: Partial<TestimonyDetails>): TestimonyChoice {
  const fields = Object.keys(change) as (keyof TestimonyDetails)[];
  return {
    ...choice,
    details: { ...choice.details, ...change },
    corrected: new Set([...choice.corrected, ...fields]),
  };
}

/** A document that is no hearing is one statement of its own kind, so the statement follows. */
export function withKind(
  choice: TestimonyChoice,
  file: WithStatements,
  kind: TestimonyKind,
): TestimonyChoice {
  const next = withDetails(choice, { kind });
  const [only, ...more] = file.statements;
  if (!only || more.length > 0 || kind === 'hearing') return next;
  return withStatement(next, file, only.ordinal, { kind });
}

export function withStatement(
  choice: TestimonyChoice,
  file: WithStatements,
  ordinal: number,
  change: Partial<StatementDetails>,
): TestimonyChoice {
  const before = statementOf(choice, file, ordinal);
  if (!before) return choice;
  return { ...choice, statements: new Map(choice.statements).set(ordinal, { ...before, ...change }) };
}

/** Of several statements of one witness, all are corrected by correcting one. */
export function withWitness(
  choice: TestimonyChoice,
  file: WithStatements,
  ordinal: number,
  change: Partial<Witness>,
): TestimonyChoice {
  const before = statementOf(choice, file, ordinal)?.witness;
  if (!before) return choice;
  const isNobody = Object.values(before).every((words) => words === '');
  return file.statements
    .filter((found) => {
      const witness = statementOf(choice, file, found.ordinal)?.witness;
      return found.ordinal === ordinal || (!isNobody && witness !== undefined && isSame(witness, before));
    })
    .reduce(
      (next, found) => withStatement(next, file, found.ordinal, { witness: { ...before, ...change } }),
      choice,
    );
}

function isSame(one: Witness, other: Witness): boolean {
  return one.name === other.name && one.title === other.title && one.organisation === other.organisation;
}

/** A statement as it would be kept: corrected, or as it was understood. */
export function statementOf(
  choice: TestimonyChoice,
  file: WithStatements,
  ordinal: number,
): StatementDetails | undefined {
  const corrected = choice.statements.get(ordinal);
  if (corrected) return corrected;
  const found = file.statements.find((statement) => statement.ordinal === ordinal);
  return found && { ordinal, kind: found.kind, title: found.title, witness: found.witness };
}
