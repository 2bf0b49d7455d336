import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { type Library, openLibrary } from '../../src/main/library/open-library.ts';
import type { Briefing } from '../../src/shared/briefings.ts';
import { processHost } from '../support/process-host.ts';
import { makeBriefing } from './make-library.ts';
import { median, ms, ratio, timeOf } from './statistics.ts';

/** Enough that a moment in which the machine does something else decides nothing. */
const RUNS = 7;
/** Its time grows with the square of the positions: 5,000 take it minutes. */
const MOST_FOR_PANDOC = 1_000;

/** Export of `count` positions through the whole path, beside the floor and beside pandoc on the same content. */
export async function measureExport(folder: string, count: number): Promise<string[]> {
  const target = join(folder, `export-${count}.docx`);
  const library = await openLibrary({ folder, host: processHost(target) });
  const id = await makeBriefing(library, count);
  const briefing = await library.call('briefings.get', { id });
  await exportOnce(library, id);

  const times: number[] = [];
  const floors: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    times.push(await timeOf(() => exportOnce(library, id)));
    floors.push(await timeOf(async () => writeFile(`${target}.floor`, zipOfString(briefing))));
  }
  await library.close();
  const pandoc = count <= MOST_FOR_PANDOC ? await timeOfPandoc(folder, briefing) : undefined;
  const time = median(times);
  return [
    String(count),
    ms(time),
    ms(median(floors)),
    ratio(time / median(floors)),
    pandoc === undefined ? 'not run' : ms(pandoc),
    pandoc === undefined ? '–' : ratio(time / pandoc),
  ];
}

async function exportOnce(library: Library, briefing: string): Promise<void> {
  const target = await library.call('exporting.chooseTarget', { briefing, format: 'docx' });
  if (!target) throw new Error('The bench names its target.');
  await library.call('exporting.export', { job: 'bench', briefing, target: target.target });
}

/** The least that any writer of this document must do: put the same words into XML, as a string, and zip it. */
function zipOfString({ document, positions }: Briefing): Uint8Array {
  const byKey = new Map(positions.map((version) => [version.slug, version]));
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const paragraph = (text: string) =>
    `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
  const body = document.blocks.flatMap((block) => {
    const version = block.type === 'position' ? byKey.get(block.slug) : undefined;
    if (!version) return [];
    const sections = version.sections.flatMap((section) => [section.heading, section.text]);
    return [version.title, version.statement, ...sections].map(paragraph);
  });
  const xml = `<?xml version="1.0"?><w:document><w:body>${body.join('')}</w:body></w:document>`;
  return zipSync({ 'word/document.xml': strToU8(xml) });
}

async function timeOfPandoc(folder: string, { document, positions }: Briefing): Promise<number | undefined> {
  if (spawnSync('pandoc', ['--version']).error) return undefined;
  const byKey = new Map(positions.map((version) => [version.slug, version]));
  const markdown = document.blocks.flatMap((block) => {
    const version = block.type === 'position' ? byKey.get(block.slug) : undefined;
    if (!version) return [];
    const sections = version.sections.map((section) => `### ${section.heading}\n\n${section.text}`);
    return [`## ${version.title}`, `> ${version.statement}`, ...sections];
  });
  const input = join(folder, 'pandoc.md');
  await writeFile(input, markdown.join('\n\n'));
  return timeOf(async () => spawnSync('pandoc', ['--toc', '-o', join(folder, 'pandoc.docx'), input]));
}
