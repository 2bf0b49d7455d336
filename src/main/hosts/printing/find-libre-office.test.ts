import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { processHost } from '../../../../tests/support/process-host.ts';
import { makeTemporaryFolder } from '../../../../tests/support/temporary-folder.ts';
import { openTemporaryLibrary } from '../../../../tests/support/temporary-library.ts';
import type { InputOf } from '../../../shared/contract.ts';
import { findLibreOffice } from './find-libre-office.ts';

const isInstalled = (await findLibreOffice()) !== null;
/** About half a page. */
const WORDS = 'Platforms answer for what they make money with. '.repeat(40);
type NewBriefing = InputOf<'briefings.create'>;

/** The briefing's PDF, open until the test has finished. */
async function print(briefing: NewBriefing, house: InputOf<'houseStyle.set'>['changes'] = {}) {
  const file = join(await makeTemporaryFolder(), 'Sample.pdf');
  const library = await openTemporaryLibrary({
    host: { ...processHost(file), findPdfPrinter: findLibreOffice },
  });
  await library.call('houseStyle.set', { changes: house });
  const { id } = await library.call('briefings.create', briefing);
  const target = await library.call('exporting.chooseTarget', { briefing: id, format: 'pdf' });
  await library.call('exporting.export', { job: 'job', briefing: id, target: target?.target ?? '' });
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 });
  onTestFinished(() => loading.destroy());
  const pdf = await loading.promise;
  const wordsOf = async (page: number) => {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join('');
  };
  return { pdf, wordsOf };
}

it.skipIf(!isInstalled)(
  'prints a tagged PDF with title, language and text',
  { timeout: 120_000 },
  async () => {
    const { pdf, wordsOf } = await print({
      details: { title: 'Ünïcode title' },
      blocks: [{ type: 'heading', id: 'a', level: 1, text: 'Where we stand' }],
    });
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: 'Ünïcode title', Language: 'en-US' });
    // A Map, whatever its type says.
    const marks = (await pdf.getMarkInfo()) as unknown as ReadonlyMap<string, boolean>;
    expect(marks.get('Marked')).toBe(true);
    expect((await pdf.getOutline()).map(({ title }) => title)).toEqual(['Where we stand']);
    expect(await wordsOf(1)).toContain('Ünïcode title');
  },
);

it.skipIf(!isInstalled)(
  'says in the contents the pages that it printed, also in a font that it lacks',
  { timeout: 240_000 },
  async () => {
    const titles = Array.from({ length: 20 }, (_, index) => `Heading ${index + 1}`);
    const paragraph = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: WORDS }] };
    const content = { type: 'doc' as const, content: [paragraph] };
    const { pdf, wordsOf } = await print(
      {
        details: { title: 'Sample' },
        blocks: [
          { type: 'contents', id: 'contents' },
          ...titles.flatMap((text, index) => [
            { type: 'heading' as const, id: `h${index}`, level: 1 as const, text },
            { type: 'text' as const, id: `t${index}`, content },
          ]),
        ],
      },
      { bodyFont: 'Cambria' },
    );
    const contents = await wordsOf(1);
    const outline = await pdf.getOutline();
    for (const title of titles) {
      const place = outline.find((item) => item.title === title)?.dest as [{ num: number; gen: number }];
      const page = 1 + (await pdf.getPageIndex(place[0]));
      expect(contents).toMatch(new RegExp(`${title}[. ]*${page}(?!\\d)`));
    }
  },
);

it.skipIf(!isInstalled)(
  'prints the marking on every page, also where notes would stand at the end',
  { timeout: 120_000 },
  async () => {
    const { pdf, wordsOf } = await print({
      details: { title: 'Sample', marking: 'Draft', citationPlace: 'endnote' },
      blocks: [{ type: 'position', id: 'a', slug: 'rule-of-law', version: 1, sections: [] }],
    });
    for (let page = 1; page <= pdf.numPages; page++) {
      expect(await wordsOf(page), `page ${page}`).toContain('DRAFT');
    }
  },
);
