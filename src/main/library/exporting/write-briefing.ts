/** One briefing to one file, in whichever format: what an export and a packet both do. */
import { createHash } from 'node:crypto';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BriefingDocument } from '../../../shared/briefings.ts';
import { StandpointError } from '../../../shared/errors.ts';
import type { ExportFormat } from '../../../shared/exporting.ts';
import { type ReadKept, startKeptWords } from '../briefings/kept-words.ts';
import type { LibraryContext } from '../context.ts';
import { localDay } from '../local-day.ts';
import type { ExportSource } from './export-source.ts';
import { resolveSource } from './resolve-source.ts';
import { explainTargetError } from './target-errors.ts';
import type { WrittenFile } from './write-export.ts';

export interface FileToWrite {
  /** The file to fill; it is there already. */
  temporaryPath: string;
  /** Where it will stand, for messages. */
  path: string;
  format: ExportFormat;
}

export interface Run {
  job: string;
  /** Of a job of several files. */
  step?: { done: number; total: number };
}

export interface BriefingWriter {
  /** When it is said to be exported: the time given, or now; and the day that is printed. */
  timesOf(at: string | undefined): Pick<ExportSource, 'exportedAt' | 'exportedOn'>;
  /** Throws `export-blocked`, `not-found`, `no-pdf-program`, `disk-full` and its like, and `cancelled`. */
  writeBriefing(
    briefing: string,
    file: FileToWrite,
    times: Pick<ExportSource, 'exportedAt' | 'exportedOn'>,
    run: Run,
  ): Promise<WrittenFile & { document: BriefingDocument; revision: number }>;
  /** The same for a source that no briefing is behind. */
  writeSource(source: ExportSource, file: FileToWrite, run: Run): Promise<WrittenFile>;
  readKept: ReadKept;
}

export function startBriefingWriter(context: LibraryContext): BriefingWriter {
  const { database, folder, host, jobs, now } = context;
  const readKept = startKeptWords(context);

  const writeSource: BriefingWriter['writeSource'] = async (source, file, { job, step }) => {
    const options = { job, label: 'Preparing the export', ...(step ? { step } : {}) };
    const { format, path, temporaryPath } = file;
    if (format !== 'pdf') {
      return jobs.run('export-briefing', { source, temporaryPath, path, format }, options);
    }
    const printer = await host.findPdfPrinter();
    if (!printer) throw noPdfProgram();
    const ownFolder = await mkdtemp(join(tmpdir(), 'standpoint-'));
    try {
      const docx = join(ownFolder, 'document.docx');
      await (await open(docx, 'wx')).close();
      const word = { source: withNotesAtFoot(source), temporaryPath: docx, path, format: 'docx' } as const;
      const { contentsPages } = await jobs.run('export-briefing', word, options);
      await jobs.follow(job, 'Printing the pages', (signal) =>
        printer.print({ docx, pdf: temporaryPath, folder: ownFolder }, signal),
      );
      return { ...(await settleFile(temporaryPath)), contentsPages };
    } catch (error) {
      throw explainTargetError(error, path);
    } finally {
      await rm(ownFolder, { recursive: true, force: true });
    }
  };

  return {
    readKept,
    writeSource,
    timesOf: (at) => ({
      exportedAt: at ?? now().toISOString(),
      // A stated time is printed by its day in UTC, the same on every computer; otherwise it is the person's today.
      exportedOn: at?.slice(0, 10) ?? localDay(now()),
    }),
    async writeBriefing(briefing, file, times, run) {
      const known = { today: localDay(now()), readKept, folder };
      const { source, document, revision } = await resolveSource(database.read, briefing, times, known);
      return { ...(await writeSource(source, file, run)), document, revision };
    },
  };
}

/**
 * LibreOffice prints endnotes on a page of their own, without header and footer, and so without the marking, which no
 * page may lack: a PDF has its notes at the foot.
 */
function withNotesAtFoot(source: ExportSource): ExportSource {
  const { details } = source;
  if (details.citationPlace !== 'endnote') return source;
  return { ...source, details: { ...details, citationPlace: 'footnote' } };
}

/** Another program has written it, and may not have waited for the disk. */
async function settleFile(path: string): Promise<Omit<WrittenFile, 'contentsPages'>> {
  const file = await open(path, 'r+');
  const content = await file.readFile().finally(async () => {
    await file.sync().finally(() => file.close());
  });
  return { sha256: createHash('sha256').update(content).digest('hex'), bytes: content.byteLength };
}

export function noPdfProgram(): StandpointError {
  return new StandpointError('no-pdf-program', NO_PDF_PROGRAM);
}

/** For the person who wants a PDF where nothing makes one. */
export const NO_PDF_PROGRAM =
  'No program that makes PDFs was found on this computer. Install LibreOffice, or export to Word and save the document as PDF there.';
