import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bodyParagraphs } from '../../../../tests/support/docx/open-docx.ts';
import { processHost } from '../../../../tests/support/process-host.ts';
import { makeTemporaryFolder } from '../../../../tests/support/temporary-folder.ts';
import { openTemporaryLibrary } from '../../../../tests/support/temporary-library.ts';
import { makePdf } from '../../../../tests/support/testimony/make-pdf.ts';
import type { Block } from '../../../shared/briefings.ts';
import type { ExportFormat } from '../../../shared/exporting.ts';
import type { Host } from '../host.ts';
import { positionTitleStyle } from './document/style-names.ts';

const AT = '2026-06-17T15:04:05.678Z';

async function exportAs(
  format: ExportFormat,
  host: Partial<Host> = {},
  { title = 'Sample', marking = '', first }: { title?: string; marking?: string; first?: Block } = {},
) {
  const folder = await makeTemporaryFolder();
  const library = await openTemporaryLibrary({
    host: { ...processHost(), chooseExportPath: async (name) => join(folder, name), ...host },
  });
  const { positions } = await library.call('positions.list', {});
  const slug = positions[0]?.slug ?? '';
  const { id: briefing } = await library.call('briefings.create', {
    details: { title, marking },
    blocks: [...(first ? [first] : []), { type: 'position', id: 'a', slug, version: 1, sections: [] }],
  });
  const target = await library.call('exporting.chooseTarget', { briefing, format });
  const exporting = library.call('exporting.export', {
    job: 'job',
    briefing,
    target: target?.target ?? '',
    at: AT,
  });
  const { statement } = await library.call('positions.getVersion', { slug, version: 1 });
  return { library, folder, briefing, target, exporting, statement };
}

it('exports to Markdown with the words of the record, and records the format', async () => {
  const { library, briefing, target, exporting, statement } = await exportAs('markdown');
  expect(target?.name).toBe('Sample.md');
  const { file } = await exporting;
  expect(await readFile(file, 'utf8')).toContain(`> ${statement.split('\n')[0]}`);
  const records = await library.call('exporting.list', { briefing });
  expect(records).toMatchObject([{ format: 'markdown', packet: null, part: null, file }]);
});

it('gives the same Markdown for the same state and time', async () => {
  const [first, second] = await Promise.all([exportAs('markdown'), exportAs('markdown')]);
  expect((await first.exporting).sha256).toBe((await second.exporting).sha256);
});

it('copies the whole document, formatted and plain', async () => {
  const { library, briefing, statement, exporting } = await exportAs('docx');
  await exporting;
  const { html, text } = await library.call('exporting.copy', { job: 'copy', briefing });
  expect(html).toContain('<h1>Sample</h1>');
  expect(html).toMatch(/<blockquote><p>[^<]+<sup>1<\/sup>/);
  expect(text).toContain(statement.split('\n')[0]);
});

it('says the marking above and below where there are no pages, in Markdown and in what is copied', async () => {
  const { library, briefing, exporting } = await exportAs(
    'markdown',
    {},
    { marking: 'Internal –  *not* out' },
  );
  const { file } = await exporting;
  const written = (await readFile(file, 'utf8')).split('\n\n');
  const said = '**Internal – \\*not\\* out**';
  expect([written[0], written.filter((one) => one === said).length]).toEqual([said, 2]);
  const { html, text } = await library.call('exporting.copy', { job: 'copy', briefing });
  expect(html.split('<b>Internal – *not* out</b>')).toHaveLength(3);
  expect(text.split('\n')[0]).toBe('Internal – *not* out');
  expect(text.split('Internal – *not* out')).toHaveLength(3);
});

it('says what is needed where nothing makes PDFs, and writes nothing', async () => {
  const { library, exporting, folder } = await exportAs('pdf');
  await expect(exporting).rejects.toMatchObject({ code: 'no-pdf-program' });
  await expect(readFile(join(folder, 'Sample.pdf'))).rejects.toMatchObject({ code: 'ENOENT' });
  const formats = await library.call('exporting.formats', {});
  expect(formats.map(({ format, unavailable }) => [format, unavailable === null])).toEqual([
    ['docx', true],
    ['pdf', false],
    ['markdown', true],
  ]);
});

it('prints again where a PDF has other pages than its contents say, and then calls them measured', async () => {
  let prints = 0;
  const contents = { type: 'contents' as const, id: 'contents' };
  const exportPrinted = async (headingPages: readonly number[]) => {
    prints = 0;
    const findPdfPrinter: Host['findPdfPrinter'] = async () => ({
      name: 'Sample',
      async print({ docx, pdf }) {
        const title = bodyParagraphs(await readFile(docx)).find(
          ({ style }) => style === positionTitleStyle(1),
        );
        const page = headingPages[prints] ?? 1;
        prints += 1;
        const bookmarks = [
          { title: title?.text ?? '', page },
          { title: 'Sources', page },
        ];
        await writeFile(pdf, makePdf({ pages: Array.from({ length: 9 }, () => ({ texts: [] })), bookmarks }));
      },
    });
    const { exporting } = await exportAs('pdf', { findPdfPrinter }, { first: contents });
    return { contentsPages: (await exporting).contentsPages, prints };
  };
  expect(await exportPrinted([1])).toEqual({ contentsPages: 'measured', prints: 1 });
  expect(await exportPrinted([7, 7])).toEqual({ contentsPages: 'measured', prints: 2 });
  expect(await exportPrinted([7, 8])).toEqual({ contentsPages: 'guessed', prints: 2 });
});

it('tells the pages in the contents of a PDF as a guess where they can’t be looked up in it', async () => {
  const findPdfPrinter: Host['findPdfPrinter'] = async () => ({
    name: 'Sample',
    print: ({ pdf }) => writeFile(pdf, '%PDF'),
  });
  const contents = { type: 'contents' as const, id: 'contents' };
  const { exporting } = await exportAs('pdf', { findPdfPrinter }, { first: contents });
  expect(await exporting).toMatchObject({ printedBy: 'Sample', contentsPages: 'guessed' });
  const { exporting: toWord } = await exportAs('docx', {}, { first: contents });
  expect(await toWord).toMatchObject({ printedBy: null, contentsPages: 'measured' });
});

it('ends a print that is cancelled', async () => {
  const begun = Promise.withResolvers<void>();
  const findPdfPrinter: Host['findPdfPrinter'] = async () => ({
    name: 'Sample',
    print: (_files, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        begun.resolve();
      }),
  });
  const { library, exporting } = await exportAs('pdf', { findPdfPrinter });
  const ended = expect(exporting).rejects.toThrow();
  await begun.promise;
  await library.call('jobs.cancel', { job: 'job' });
  await ended;
});
