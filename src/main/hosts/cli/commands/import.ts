import type { FilePreview, ReadFilePreview } from '../../../../shared/importing.ts';
import type { Library } from '../../../library/open-library.ts';
import { resolveFromCaller } from '../../caller-folder.ts';
import { refuseOtherOptions, usage } from '../arguments.ts';
import { command } from '../command.ts';

export const importFiles = command({
  name: 'import',
  usage: 'FILE… [--as positions] [--yes]',
  summary: 'Shows what the saved pages hold against the library; --yes keeps it.',
  read(given) {
    refuseOtherOptions(given, ['as', 'yes']);
    if (given.words.length === 0) throw usage('Name at least one file.');
    if (given.options.as !== undefined && given.options.as !== 'positions') {
      throw usage(`Files can be imported as positions, not as “${given.options.as}”.`);
    }
    return { files: given.words, yes: given.options.yes === true };
  },
  async run({ library, request }) {
    const files: { file: string; preview: FilePreview }[] = [];
    // One after the other: each is compared with what the one before left, and a refused one stops none.
    for (const file of request.files) {
      files.push({ file, preview: await importFile(library, file, request.yes) });
    }
    const previews = files.map(({ preview }) => preview);
    return {
      json: { files: files.map(({ file, preview }) => reportOf(preview, file)) },
      text: [
        ...previews.flatMap(textOf),
        previews.some(hasNews) ? outcomeOf(request.yes) : 'There was nothing to keep.',
      ].join('\n'),
      refusals: previews.filter((preview) => preview.outcome === 'refused'),
    };
  },
});

async function importFile(library: Library, file: string, keep: boolean): Promise<FilePreview> {
  const uploads = [library.adoptFile(resolveFromCaller(file))];
  const { preview, files } = await library.call('importing.preview', { job: 'import', uploads });
  const [found] = files;
  if (!found) throw new Error('A preview without its file.');
  if (keep && found.outcome === 'read') {
    const slugs = found.found.map((one) => one.slug);
    await library.call('importing.keep', { preview, files: [{ file: 0, slugs }] });
  } else {
    await library.call('importing.discard', { preview });
  }
  return found;
}

const countState = (file: ReadFilePreview, state: string) =>
  file.found.filter((one) => one.state === state).length;

const hasNews = (file: FilePreview) =>
  file.outcome === 'read' && file.found.some((one) => one.state !== 'unchanged');

const outcomeOf = (isKept: boolean) =>
  isKept ? 'Kept. Earlier versions are kept too.' : 'Nothing was kept. Add --yes to keep it.';

/** Four counts, and in `unclearParts` what was unclear, in words. `path` is the file as it was typed. */
function reportOf(file: FilePreview, path: string) {
  if (file.outcome === 'refused') {
    const { code, message } = file;
    return {
      file: path,
      new: 0,
      changed: 0,
      unchanged: 0,
      unclear: 0,
      unclearParts: [],
      error: { code, message },
    };
  }
  return {
    file: path,
    new: countState(file, 'new'),
    changed: countState(file, 'changed'),
    unchanged: countState(file, 'unchanged'),
    unclear: file.unclear.length,
    unclearParts: file.unclear,
  };
}

function textOf(file: FilePreview): string[] {
  if (file.outcome === 'refused') return [];
  const counts = (['new', 'changed', 'unchanged'] as const).map(
    (state) => `${countState(file, state)} ${state}`,
  );
  return [
    `${file.file}: ${counts.join(', ')}`,
    ...file.found
      .filter((one) => one.state !== 'unchanged')
      .flatMap((one) => [`  ${one.state}: ${one.content.title}`, ...wordsOf(one)]),
    ...file.unclear.map(
      (part) => `  unclear${part.line === null ? '' : `, line ${part.line}`}: ${part.text}`,
    ),
  ];
}

/** The statement with what goes in [-…-] and what comes in {+…+}, as word differences are written in a terminal. */
function wordsOf({ difference, content }: ReadFilePreview['found'][number]): string[] {
  if (!difference) return [`    ${content.statement}`];
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  const shown = [difference.statement, ...difference.sections.map((section) => section.parts)]
    .filter((parts) => parts.some((part) => part.kind !== 'same'))
    .map((parts) => parts.map(({ kind, text }) => `${marks[kind][0]}${text}${marks[kind][1]}`).join(''));
  return shown.map((line) => `    ${line}`);
}
