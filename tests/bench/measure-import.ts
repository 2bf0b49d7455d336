import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startEventLog } from '../../src/main/library/events/event-log.ts';
import { startJobs } from '../../src/main/library/jobs/jobs.ts';
import { makeLongDocx, makeLongPdf } from './make-documents.ts';
import { mb, median, ms, ratio, timeOf } from './statistics.ts';

const RUNS = 3;

interface Other {
  program: string;
  /** From the file to the text that it writes. */
  arguments: (file: string, target: string) => string[];
}

/** Reading for import through the worker, as the preview does, beside another program that reads the same file. */
export async function measureImport(folder: string, pages: number): Promise<string[][]> {
  return [
    await measureFormat(join(folder, 'long.docx'), await makeLongDocx(pages), `DOCX, ${pages} pages`, {
      program: 'pandoc',
      arguments: (file, target) => ['--to', 'plain', '-o', target, file],
    }),
    await measureFormat(join(folder, 'long.pdf'), makeLongPdf(pages), `PDF, ${pages} pages`, {
      program: 'pdftotext',
      arguments: (file, target) => [file, target],
    }),
  ];
}

async function measureFormat(
  file: string,
  bytes: Uint8Array,
  title: string,
  other: Other,
): Promise<string[]> {
  await writeFile(file, bytes);
  const jobs = startJobs(startEventLog());
  const draftPath = `${file}.draft`;
  const read = async () => {
    await rm(draftPath, { force: true });
    const input = { path: file, name: title, as: 'testimony' as const, draftPath };
    await jobs.run('read-file', input, { job: 'bench', label: title });
  };
  // The first reading starts the thread and loads what reads the format.
  const first = await timeOf(read);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await timeOf(read));
  await jobs.close();
  const others = isInstalled(other.program)
    ? [await timeOf(async () => spawnSync(other.program, other.arguments(file, `${file}.txt`)))]
    : [];
  const time = median(times);
  return [
    title,
    ms(time),
    ms(first),
    others.length > 0 ? `${other.program}, ${ms(median(others))}` : `${other.program} is not installed`,
    ratio(time / median(others)),
  ];
}

function isInstalled(program: string): boolean {
  return !spawnSync(program, ['--version']).error;
}

/** Of a process that reads one PDF for import: largest resident size, and the time it took. */
export async function peakMemoryOfImport(folder: string, pages: number): Promise<string[]> {
  const file = join(folder, `long-${pages}.pdf`);
  await writeFile(file, makeLongPdf(pages));
  const child = fork(join(import.meta.dirname, 'import-once.ts'), [file]);
  const [message] = (await once(child, 'message')) as [
    { peakBytes: number; longestBlockMs: number; timeMs: number },
  ];
  await once(child, 'exit');
  return [String(pages), ms(message.timeMs), mb(message.peakBytes), ms(message.longestBlockMs)];
}
