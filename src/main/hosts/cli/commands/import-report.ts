/** What an import tells of each file: for scripts, and in words. */
import type {
  FilePreview,
  FoundPosition,
  PositionsFilePreview,
  TestimonyFilePreview,
} from '../../../../shared/importing.ts';
import { STATEMENT_KIND_NAMES, TESTIMONY_KIND_NAMES } from '../../../../shared/testimony-names.ts';
import { countOf } from '../../../../shared/text.ts';
import { witnessNames } from '../../../../shared/witness-names.ts';
import { reportTestimony } from './testimony.ts';

export interface ImportedFile {
  /** As it was typed. */
  path: string;
  preview: FilePreview;
  /** The testimony's id once it is kept; null before, and for a file of positions. */
  testimony: string | null;
}

/** Whether keeping it changes, or changed, the library. */
export function hasNews({ preview }: ImportedFile): boolean {
  if (preview.outcome === 'refused') return false;
  if (preview.outcome === 'testimony') return preview.known === null;
  return preview.found.some((one) => one.state !== 'unchanged');
}

/** Four counts, and in `unclearParts` what was unclear, in words. */
export function reportFile(file: ImportedFile) {
  const { path, preview } = file;
  if (preview.outcome === 'refused') {
    const { code, message } = preview;
    const nothing = { new: 0, changed: 0, unchanged: 0, unclear: 0, unclearParts: [] };
    return { file: path, ...nothing, error: { code, message } };
  }
  const unclear = { unclear: preview.unclear.length, unclearParts: preview.unclear };
  if (preview.outcome === 'testimony') {
    const isNew = preview.known === null ? 1 : 0;
    return {
      file: path,
      ...{ new: isNew, changed: 0, unchanged: 1 - isNew },
      ...unclear,
      testimony: testimonyOf(preview, file.testimony),
    };
  }
  const count = (state: FoundPosition['state']) => countState(preview, state);
  return {
    file: path,
    ...{ new: count('new'), changed: count('changed'), unchanged: count('unchanged') },
    ...unclear,
  };
}

export function describeFile({ preview }: ImportedFile): string[] {
  if (preview.outcome === 'refused') return [];
  const unclear = preview.unclear.map((part) => `  unclear${placeOf(part)}: ${part.text}`);
  return [
    ...(preview.outcome === 'testimony' ? describeTestimony(preview) : describePositions(preview)),
    ...unclear,
  ];
}

function testimonyOf(preview: TestimonyFilePreview, id: string | null) {
  const { details, passages } = preview;
  const row = {
    ...details,
    passages,
    witnesses: witnessNames(details.kind, preview.statements),
    excerpts: 0,
    topics: [],
    importedAt: '',
  };
  return reportTestimony({ ...row, id });
}

function describeTestimony(preview: TestimonyFilePreview): string[] {
  const { file, details, statements, passages, pages, known } = preview;
  const about = [
    details.forum,
    details.jurisdiction,
    details.date,
    witnessNames(details.kind, preview.statements).join('; '),
  ];
  return [
    `${file}: ${TESTIMONY_KIND_NAMES[details.kind]}, ${known ? `kept already as testimony ${known.id}` : 'new'}`,
    `  ${details.title}`,
    ...about.filter(Boolean).map((line) => `  ${line}`),
    `  ${[countOf(passages, 'passage'), pages > 0 && countOf(pages, 'page')].filter(Boolean).join(', ')}`,
    ...(statements.length > 1
      ? statements.map((one) => {
          const name = `${'  '.repeat(one.level)}  ${one.title}`;
          return `${name} (${STATEMENT_KIND_NAMES[one.kind]}, ${countOf(one.passages, 'passage')})`;
        })
      : []),
  ];
}

function describePositions(preview: PositionsFilePreview): string[] {
  const counts = (['new', 'changed', 'unchanged'] as const).map(
    (state) => `${countState(preview, state)} ${state}`,
  );
  return [
    `${preview.file}: ${counts.join(', ')}`,
    ...preview.found
      .filter((one) => one.state !== 'unchanged')
      .flatMap((one) => [`  ${one.state}: ${one.content.title}`, ...wordsOf(one)]),
  ];
}

function placeOf(part: { line: number | null; page?: string }): string {
  if (part.page) return `, p. ${part.page}`;
  return part.line === null ? '' : `, line ${part.line}`;
}

function countState(preview: PositionsFilePreview, state: FoundPosition['state']): number {
  return preview.found.filter((one) => one.state === state).length;
}

/** The statement with what goes in [-…-] and what comes in {+…+}, as word differences are written in a terminal. */
function wordsOf({ difference, content }: FoundPosition): string[] {
  if (!difference) return [`    ${content.statement}`];
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  const shown = [difference.statement, ...difference.sections.map((section) => section.parts)]
    .filter((parts) => parts.some((part) => part.kind !== 'same'))
    .map((parts) => parts.map(({ kind, text }) => `${marks[kind][0]}${text}${marks[kind][1]}`).join(''));
  return shown.map((line) => `    ${line}`);
}
