/** `npm run bench`: what the app takes on this machine, as tables; ratios compare things measured in the same run. */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary } from '../../src/main/library/open-library.ts';
import { processHost } from '../support/process-host.ts';
import { importTestimony } from '../support/testimony/import-testimony.ts';
import { makeHearing } from '../support/testimony/make-hearing.ts';
import { withWindow } from './bench-window.ts';
import { makeLibrary } from './make-library.ts';
import { makeTestimonyLibrary } from './make-testimony-library.ts';
import { measureActions } from './measure-actions.ts';
import { longestBlock } from './measure-blocking.ts';
import { makeLongBriefing, measureBriefingInWindow, measureDurability } from './measure-briefing.ts';
import { measureExport } from './measure-export.ts';
import { measureHistory } from './measure-history.ts';
import { measureImport, peakMemoryOfImport } from './measure-import.ts';
import { measureIndexing } from './measure-indexing.ts';
import { measureInterrupt } from './measure-interrupt.ts';
import { peakMemoryOfExport } from './measure-memory.ts';
import { measureOpeningInLibrary, measureOpeningInWindow } from './measure-opening.ts';
import { measurePageNumbers, PAGE_NUMBER_COLUMNS } from './measure-page-numbers.ts';
import {
  makeBriefingOfPages,
  measurePagesAfterKey,
  measurePreviewInLibrary,
  measurePreviewInWindow,
} from './measure-preview.ts';
import { measureSearch } from './measure-search.ts';
import { measureStart } from './measure-start.ts';
import { measureTestimonySearch } from './measure-testimony-search.ts';
import { measureVerifying } from './measure-verifying.ts';
import { mb, median, ms, percentile, timeOf } from './statistics.ts';
import { printTable } from './table.ts';

const SIZES = [100, 1_000, 10_000];
const TESTIMONIES = 1_000;
const EXPORTS = [100, 1_000, 5_000];
const BRIEFING_BLOCKS = 1_000;
const PREVIEWED_PAGES = 50;
const ORDINARY_PAGES = 8;
const IMPORTED_PAGES = 450;
const READ_PAGES = 400;
const MOST_IMPORTED_PAGES = 5_000;
const VERIFIED = 1_000;

const folder = await mkdtemp(join(tmpdir(), 'standpoint-bench-'));
const folderOf = (size: number) => join(folder, String(size));
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);

try {
  const libraries: string[][] = [['positions', 'library made in', 'library.sqlite']];
  for (const size of SIZES) {
    const time = await timeOf(() => makeLibrary(folderOf(size), size));
    libraries.push([String(size), ms(time), mb((await stat(join(folderOf(size), 'library.sqlite'))).size)]);
  }
  printTable('Libraries', libraries);

  const start: string[][] = [['positions', 'start to interactive', 'of which the host']];
  for (const size of SIZES) start.push([String(size), ...(await measureStart(folderOf(size)))]);
  printTable('Start', start);

  const reading: string[][] = [
    ['positions', 'list of 500, median', 'open a position, median', '99th percentile'],
  ];
  const search: string[][] = [
    ['positions', 'median', '99th percentile', 'sqlite3 program, median', '99th percentile'],
  ];
  const blocking: string[][] = [['positions', 'listing', 'opening', 'searching', 'checking the library']];
  for (const size of SIZES) {
    const library = await openLibrary({ folder: folderOf(size), host: processHost() });
    const list = () => library.call('positions.list', {});
    const open = (index: number) =>
      library.call('positions.get', { slug: `sample-${1 + ((index * 7919) % size)}` });
    const query = () => library.call('search.query', { text: 'child' });
    await list();
    const lists: number[] = [];
    const opens: number[] = [];
    for (let index = 0; index < 20; index++) lists.push(await timeOf(list));
    for (let index = 0; index < 500; index++) opens.push(await timeOf(() => open(index)));
    reading.push([String(size), ms(median(lists)), ms(median(opens)), ms(percentile(opens, 99))]);
    search.push([String(size), ...(await measureSearch(library, join(folderOf(size), 'library.sqlite')))]);
    blocking.push([
      String(size),
      ms(await longestBlock(list)),
      ms(await longestBlock(() => open(3))),
      ms(await longestBlock(query)),
      ms(await longestBlock(() => library.call('library.check', {}))),
    ]);
    await library.close();
  }
  printTable('Reading', reading);
  printTable('Search, 72 queries × 5', search);
  printTable('Longest time the main thread was busy', blocking);

  const testimonyFolder = join(folder, 'testimony');
  const testimonyFile = join(testimonyFolder, 'library.sqlite');
  const testimonyTime = await timeOf(() => makeTestimonyLibrary(testimonyFolder, TESTIMONIES));
  const testimonySize = mb((await stat(testimonyFile)).size);
  const testimonyLibrary = await openLibrary({ folder: testimonyFolder, host: processHost() });
  printTable(`Search over 300,000 passages (made in ${ms(testimonyTime)}, ${testimonySize})`, [
    ['question', 'median', '99th percentile', 'sqlite3 program, median', '99th percentile', 'to the program'],
    ...(await measureTestimonySearch(testimonyLibrary, testimonyFile)),
  ]);
  printTable('A question is answered, median / 99th percentile', [
    ['alone', 'after a slow one it supersedes', 'after a slow one of another asker'],
    await measureInterrupt(testimonyLibrary),
  ]);
  const longest = await importTestimony(testimonyLibrary, makeHearing({ seed: 1, pages: READ_PAGES }).text);
  const inLibrary = await measureOpeningInLibrary(testimonyLibrary, longest);
  await testimonyLibrary.close();
  printTable(`Opening the longest testimony, a hearing of ${READ_PAGES} pages`, [
    ['in the library, median', '99th percentile', 'main thread busy at most'],
    inLibrary,
  ]);
  printTable('The same in the window, from choosing it to its first words', [
    ['the first time', 'median', 'busy at most while scrolling'],
    await measureOpeningInWindow(testimonyFolder, longest),
  ]);
  printTable('A testimony of 5,000 passages', [
    ['kept and indexed', 'indexed', 'taken out of the index'],
    await measureIndexing(testimonyFile),
  ]);

  const briefings = await openLibrary({ folder: folderOf(100), host: processHost() });
  const long = await makeLongBriefing(briefings, BRIEFING_BLOCKS);
  const previewed = await makeBriefingOfPages(briefings, PREVIEWED_PAGES);
  const ordinary = await makeBriefingOfPages(briefings, ORDINARY_PAGES);
  printTable(`An edit of a briefing of ${BRIEFING_BLOCKS} blocks is on disk (wanted: within 20 ms)`, [
    ['in a run of typing, median', '99th percentile', 'on its own, median', '99th percentile'],
    await measureDurability(briefings, long),
  ]);
  printTable('Longest time the main thread was busy with its history, after 600 edits more', [
    ['listing', 'as it first was', 'restoring', 'the checks'],
    await measureHistory(briefings, long),
  ]);
  const inWorker = await measurePreviewInLibrary(briefings, previewed);
  await briefings.close();
  printTable(
    'The same briefing in the window (wanted: within 500 ms, no task over 50 ms of its thread’s own time)',
    [
      ['opened the first time', 'median', 'longest task while typing', 'while scrolling'],
      (await withWindow(folderOf(100), (page) => measureBriefingInWindow(page, long))) ?? ['no Chromium'],
    ],
  );
  printTable('Longest task of the window for each thing done to it, in the main thread’s own time', [
    ['what is done', 'the first time', 'after it, at most'],
    ...((await withWindow(folderOf(100), (page) => measureActions(page, long, BRIEFING_BLOCKS))) ?? [
      ['no Chromium'],
    ]),
  ]);
  printTable('The pages of a briefing, from asking for them (wanted: within 1,500 ms)', [
    ['the file in the library, median', 'pages', 'on screen the first time', 'median'],
    [
      inWorker,
      ...((await withWindow(folderOf(100), (page) => measurePreviewInWindow(page, previewed))) ?? [
        'no Chromium',
      ]),
    ],
  ]);
  printTable('Pages that are open show what was typed (wanted: within 1,000 ms)', [
    ['pages', 'median', 'at most'],
    (await withWindow(folderOf(100), (page) => measurePagesAfterKey(page, ordinary))) ?? ['no Chromium'],
  ]);

  printTable('Reading a file for import, median', [
    ['file', 'time', 'the first time', 'beside', 'to it'],
    ...(await measureImport(folder, IMPORTED_PAGES)),
  ]);
  printTable('Reading a PDF for import, in a process of its own', [
    ['pages', 'time', 'peak memory', 'main thread busy at most'],
    await peakMemoryOfImport(folder, IMPORTED_PAGES),
    await peakMemoryOfImport(folder, MOST_IMPORTED_PAGES),
  ]);

  const exports: string[][] = [['positions', 'export', 'floor', 'to floor', 'pandoc', 'to pandoc']];
  for (const count of EXPORTS) exports.push(await measureExport(folderOf(10_000), count));
  printTable(
    'Export to Word, without page numbers in contents; the floor writes the same words as a string and zips it (wanted: 3×)',
    exports,
  );

  printTable('Pages in the contents, beside those on which LibreOffice has the headings', [
    PAGE_NUMBER_COLUMNS,
    ...((await measurePageNumbers()) ?? [['no LibreOffice']]),
  ]);

  const memory: string[][] = [['positions', 'in', 'time', 'peak memory', 'main thread busy at most']];
  for (const count of EXPORTS) {
    for (const house of ['own', 'template'] as const) {
      memory.push([String(count), house, ...(await peakMemoryOfExport(folderOf(10_000), count, house))]);
    }
  }
  printTable('Export to Word in a process of its own', memory);

  printTable(`A copy of ${VERIFIED} positions held against a library of 10,000`, [
    ['the copy', 'time', 'main thread busy at most'],
    ...(await measureVerifying(folderOf(10_000), VERIFIED)),
  ]);
} finally {
  await rm(folder, { recursive: true, force: true });
}
