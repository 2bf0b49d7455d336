import { resolve } from 'node:path';
import type { FilePreview, ReadFilePreview } from '../../../../shared/importing.ts';
import { refuseOtherOptions, usage } from '../arguments.ts';
import { command } from '../command.ts';
import { printError } from '../print.ts';

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
    return { files: given.words.map((file) => resolve(file)), yes: given.options.yes === true };
  },
  async run({ library, request }) {
    const uploads = request.files.map((file) => library.adoptFile(file));
    const { preview, files } = await library.call('importing.preview', { job: 'import', uploads });
    if (request.yes) {
      await library.call('importing.keep', {
        preview,
        files: files.flatMap((file, index) =>
          file.outcome === 'read' ? [{ file: index, slugs: file.found.map((one) => one.slug) }] : [],
        ),
      });
    } else {
      await library.call('importing.discard', { preview });
    }
    for (const file of files) if (file.outcome === 'refused') printError(file.message);
    return {
      json: { files: files.map((file, index) => reportOf(file, request.files[index] ?? file.file)) },
      text: [
        ...files.flatMap(textOf),
        request.yes ? 'Kept. Earlier versions are kept too.' : 'Nothing was kept. Add --yes to keep it.',
      ].join('\n'),
      failed: files.some((file) => file.outcome === 'refused'),
    };
  },
});

const countState = (file: ReadFilePreview, state: string) =>
  file.found.filter((one) => one.state === state).length;

function reportOf(file: FilePreview, path: string) {
  if (file.outcome === 'refused') {
    const { code, message } = file;
    return { file: path, new: 0, changed: 0, unchanged: 0, unclear: [], error: { code, message } };
  }
  return {
    file: path,
    new: countState(file, 'new'),
    changed: countState(file, 'changed'),
    unchanged: countState(file, 'unchanged'),
    unclear: file.unclear.map((part) => (part.line === null ? part.text : `Line ${part.line}: ${part.text}`)),
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
