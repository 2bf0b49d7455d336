import type { FilePreview, PositionsFilePreview } from '../../shared/importing.ts';
import { TESTIMONY_KIND_NAMES } from '../../shared/testimony-names.ts';
import { countOf } from '../../shared/text.ts';
import { witnessNames } from '../../shared/witness-names.ts';

/** A file in the list: in a few words what it is and what became of it. */
export interface FileRow {
  id: string;
  name: string;
  state: 'clear' | 'look' | 'refused' | 'nothing';
  /** What it was read as, and what is in it. */
  lines: readonly string[];
  /** What there is to look at, in a few words; empty for nothing. */
  look: string;
}

/** `leftOut` has a `1` at the place of each testimony that is not to be kept. */
export function fileRowsOf(files: readonly FilePreview[], leftOut: string): FileRow[] {
  return files.map((file, index) => ({ id: String(index), ...rowOf(file, leftOut[index] === '1') }));
}

function rowOf(file: FilePreview, isLeftOut: boolean): Omit<FileRow, 'id'> {
  const name = file.file;
  if (file.outcome === 'refused') {
    return { name, state: 'refused', lines: ['Can’t be imported'], look: '' };
  }
  if (file.outcome === 'positions') {
    const unclear = file.unclear.length;
    return {
      name,
      state: unclear > 0 ? 'look' : 'clear',
      lines: [file.layout === 'list' ? 'Positions page' : 'Article of one position', countStates(file)],
      look: unclear > 0 ? `${unclear.toLocaleString('en-US')} to look at` : '',
    };
  }
  const kind = TESTIMONY_KIND_NAMES[file.details.kind];
  if (file.known) return { name, state: 'nothing', lines: [kind, 'In the library already'], look: '' };
  if (isLeftOut) return { name, state: 'nothing', lines: [kind, 'Left out'], look: '' };
  const witnesses = witnessNames(file.details.kind, file.statements).length;
  const passages = countOf(file.passages, 'passage');
  const unclear = file.unclear.length;
  return {
    name,
    state: unclear + file.doubtful.length > 0 ? 'look' : 'clear',
    lines: [
      kind,
      file.details.kind === 'hearing'
        ? `${witnesses === 0 ? 'No witness' : countOf(witnesses, 'witness', 'witnesses')}, ${passages}`
        : passages,
    ],
    look:
      unclear > 0
        ? `${unclear.toLocaleString('en-US')} to look at`
        : file.doubtful.length > 0
          ? `${countOf(file.doubtful.length, 'field')} to check`
          : '',
  };
}

/** "1 new, 2 changed"; "Nothing new" where all is as the library has it. */
function countStates({ found }: PositionsFilePreview): string {
  const count = (state: string) => found.filter((one) => one.state === state).length;
  const parts = [
    count('new') && `${count('new')} new`,
    count('changed') && `${count('changed')} changed`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : 'Nothing new';
}
