import { type FileKind, type FilePreview, fileKind } from '../../../../shared/importing.ts';
import type { Library } from '../../../library/open-library.ts';
import { resolveFromCaller } from '../../caller-folder.ts';
import { refuseOtherOptions, usage } from '../arguments.ts';
import { command } from '../command.ts';
import { describeFile, hasNews, type ImportedFile, reportFile } from './import-report.ts';

export const importFiles = command({
  name: 'import',
  usage: `FILE… [--as ${fileKind.options.join('|')}] [--yes]`,
  summary:
    'Shows what is in the files against the library: positions of saved pages, testimony. --yes keeps it.',
  read(given) {
    refuseOtherOptions(given, ['as', 'yes']);
    if (given.words.length === 0) throw usage('Name at least one file.');
    const as = fileKind.optional().safeParse(given.options.as);
    if (!as.success)
      throw usage(`Files can be imported as positions or testimony, not as “${given.options.as}”.`);
    return { files: given.words, as: as.data ?? null, yes: given.options.yes === true };
  },
  async run({ library, request }) {
    const files: ImportedFile[] = [];
    // One after the other: each is compared with what the one before left, and a refused one stops none.
    for (const file of request.files) {
      files.push({ path: file, ...(await importFile(library, file, request)) });
    }
    return {
      json: { files: files.map(reportFile) },
      text: [
        ...files.flatMap(describeFile),
        files.some(hasNews) ? outcomeOf(request.yes) : 'There was nothing to keep.',
      ].join('\n'),
      refusals: files.flatMap(({ preview }) => (preview.outcome === 'refused' ? [preview] : [])),
    };
  },
});

async function importFile(
  library: Library,
  file: string,
  { as, yes }: { as: FileKind | null; yes: boolean },
): Promise<Omit<ImportedFile, 'path'>> {
  const uploads = [library.adoptFile(resolveFromCaller(file))];
  const { preview: id, files } = await library.call('importing.preview', {
    job: 'import',
    uploads,
    as: [as],
  });
  const [preview] = files;
  if (!preview) throw new Error('A preview without its file.');
  if (!yes || preview.outcome === 'refused') {
    await library.call('importing.discard', { preview: id });
    return { preview, testimony: preview.outcome === 'testimony' ? (preview.known?.id ?? null) : null };
  }
  const choice = { file: 0, ...everythingOf(preview) };
  const { files: kept } = await library.call('importing.keep', {
    preview: id,
    job: 'import',
    files: [choice],
  });
  return { preview, testimony: kept[0]?.testimony ?? null };
}

/** All that was understood, as it was understood. */
function everythingOf(preview: Exclude<FilePreview, { outcome: 'refused' }>) {
  if (preview.outcome === 'positions') return { slugs: preview.found.map((one) => one.slug) };
  return { testimony: { details: preview.details, use: { label: 'public' as const }, statements: [] } };
}

const outcomeOf = (isKept: boolean) =>
  isKept ? 'Kept. Earlier versions are kept too.' : 'Nothing was kept. Add --yes to keep it.';
