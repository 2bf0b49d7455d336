/** What a person wants kept of each file of an import, with what they corrected. Plain values and pure functions. */
import type { InputOf } from '../../shared/contract.ts';
import type { FilePreview, TestimonyFilePreview } from '../../shared/importing.ts';
import type { TestimonyDetails } from '../../shared/testimony.ts';
import type { TestimonyChoice } from '../testimony/testimony-choice.ts';

export type FileChoice =
  | { kind: 'nothing' }
  /** Slugs to keep. */
  | { kind: 'positions'; slugs: ReadonlySet<string> }
  | TestimonyChoice;

/** Everything that would change the library, as it was understood. */
export function firstChoice(file: FilePreview): FileChoice {
  switch (file.outcome) {
    case 'refused':
      return { kind: 'nothing' };
    case 'positions':
      return { kind: 'positions', slugs: new Set(changesIn(file)) };
    case 'testimony':
      if (file.known) return { kind: 'nothing' };
      return {
        kind: 'testimony',
        isKept: true,
        details: file.details,
        use: { label: 'public' },
        statements: new Map(),
        corrected: new Set(),
      };
  }
}

/** The choice for a file that was read again: what was left out stays out, what was corrected stays corrected. */
export function choiceAgain(
  file: FilePreview,
  before: { file: FilePreview; choice: FileChoice },
): FileChoice {
  const { choice } = before;
  if (choice.kind === 'testimony' && file.outcome === 'testimony' && !file.known) return choice;
  if (choice.kind === 'positions' && file.outcome === 'positions' && before.file.outcome === 'positions') {
    const leftOut = new Set(changesIn(before.file).filter((slug) => !choice.slugs.has(slug)));
    return { kind: 'positions', slugs: new Set(changesIn(file).filter((slug) => !leftOut.has(slug))) };
  }
  return firstChoice(file);
}

function changesIn(file: Extract<FilePreview, { outcome: 'positions' }>): string[] {
  return file.found.filter((found) => found.state !== 'unchanged').map((found) => found.slug);
}

export function withPosition(choice: FileChoice, slug: string, isChosen: boolean): FileChoice {
  if (choice.kind !== 'positions') return choice;
  const slugs = new Set(choice.slugs);
  if (isChosen) slugs.add(slug);
  else slugs.delete(slug);
  return { ...choice, slugs };
}

/** Fields that could be wrong and that nobody has changed yet. */
export function doubtfulFields(
  choice: FileChoice,
  file: TestimonyFilePreview,
): readonly (keyof TestimonyDetails)[] {
  if (choice.kind !== 'testimony') return [];
  return file.doubtful.filter((field) => !choice.corrected.has(field));
}

/** Whether anything of the file would be kept. */
export function isChosen(choice: FileChoice): boolean {
  return choice.kind === 'positions' ? choice.slugs.size > 0 : choice.kind === 'testimony' && choice.isKept;
}

/** Why the file can't be kept as it is now, in a sentence; null where it can. */
export function problemOf(choice: FileChoice, file: FilePreview): string | null {
  if (choice.kind !== 'testimony' || !choice.isKept) return null;
  if (choice.details.title.trim() === '') return `Give “${file.file}” a title.`;
  const blank = [...choice.statements.values()].some((statement) => statement.title.trim() === '');
  return blank ? `Give each statement of “${file.file}” a title.` : null;
}

/** As `importing.keep` takes it, in the order in which it keeps and answers: positions before testimony. */
export function filesToKeep(choices: readonly FileChoice[]): InputOf<'importing.keep'>['files'] {
  const positions = choices.flatMap((choice, file) =>
    choice.kind === 'positions' && isChosen(choice) ? [{ file, slugs: [...choice.slugs] }] : [],
  );
  const testimony = choices.flatMap((choice, file) => {
    if (choice.kind !== 'testimony' || !isChosen(choice)) return [];
    const { details, use, statements } = choice;
    return [{ file, testimony: { details, use, statements: [...statements.values()] } }];
  });
  return [...positions, ...testimony];
}
