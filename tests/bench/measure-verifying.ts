import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { type Library, openLibrary } from '../../src/main/library/open-library.ts';
import { processHost } from '../support/process-host.ts';
import { makeBriefing } from './make-library.ts';
import { longestBlock } from './measure-blocking.ts';
import { ms, timeOf } from './statistics.ts';

/** A copy of `count` positions held against the library: with its record, and without. */
export async function measureVerifying(folder: string, count: number): Promise<string[][]> {
  const file = join(folder, 'returned.docx');
  const library = await openLibrary({ folder, host: processHost(file) });
  const briefing = await makeBriefing(library, count);
  const target = await library.call('exporting.chooseTarget', { briefing, format: 'docx' });
  if (!target) throw new Error('The bench names its target.');
  await library.call('exporting.export', { job: 'bench', briefing, target: target.target });
  const withRecord = await measureCheck(library, file);
  const { 'customXml/item1.xml': _, ...others } = unzipSync(await readFile(file));
  await writeFile(file, zipSync(others));
  const without = await measureCheck(library, file);
  await library.close();
  return [
    ['with its record', ...withRecord],
    ['without', ...without],
  ];
}

async function measureCheck(library: Library, file: string): Promise<string[]> {
  let busy = 0;
  const time = await timeOf(async () => {
    busy = await longestBlock(async () => {
      const upload = library.adoptFile(file);
      const { items } = await library.call('verifying.check', { job: 'bench', upload });
      if (items.some(({ status }) => status !== 'unchanged')) throw new Error('The copy is as exported.');
    });
  });
  return [ms(time), ms(busy)];
}
