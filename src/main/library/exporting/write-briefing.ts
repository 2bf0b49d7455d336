/** One briefing to one file, in whichever format: what an export and a packet both do. */
import { createHash } from 'node:crypto';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BriefingDetails, BriefingDocument } from '../../../shared/briefings.ts';
import { StandpointError } from '../../../shared/errors.ts';
import type { ContentsPages, ExportFormat } from '../../../shared/exporting.ts';
import { type ReadKept, startKeptWords } from '../briefings/kept-words.ts';
import type { LibraryContext } from '../context.ts';
import { localDay } from '../local-day.ts';
import type { PrintedDocument } from './correct-pages.ts';
import type { ExportSource } from './export-source.ts';
import { readBriefingToWrite } from './read-briefing-to-write.ts';
import type { BriefingToWrite, QuotedPart } from './resolve-source.ts';
import { explainTargetError } from './target-errors.ts';
import type { FileToWrite, WrittenFile } from './write-export.ts';

/** A document, or the pages printed of it. */
export interface TargetFile extends Omit<FileToWrite, 'format'> {
  format: ExportFormat;
}

export interface PrintedFile extends WrittenFile {
  /** What laid out and printed the pages of a PDF, by name; null for other formats. */
  printedBy: string | null;
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
    file: TargetFile,
    times: Pick<ExportSource, 'exportedAt' | 'exportedOn'>,
    run: Run,
  ): Promise<PrintedFile & { document: BriefingDocument; revision: number }>;
  /** The same for a source that no briefing is behind. */
  writeSource(source: ExportSource, file: TargetFile, run: Run): Promise<PrintedFile>;
  /** The briefing as the worker takes it, and its words in parts. Throws `not-found`. */
  readToWrite(
    briefing: string,
    times: Pick<ExportSource, 'exportedAt' | 'exportedOn'>,
  ): Promise<{ written: BriefingToWrite; parts: AsyncIterable<QuotedPart> }>;
  readKept: ReadKept;
}

export function startBriefingWriter(context: LibraryContext): BriefingWriter {
  const { database, folder, host, jobs, now } = context;
  const readKept = startKeptWords(context);

  /** Gives the file `write` for Word or Markdown, or prints what it wrote for Word. */
  const writeOrPrint = async (
    file: TargetFile,
    run: Run,
    write: (file: FileToWrite) => Promise<WrittenFile>,
  ): Promise<PrintedFile> => {
    const { format, path, temporaryPath } = file;
    if (format !== 'pdf') return { ...(await write({ temporaryPath, path, format })), printedBy: null };
    const printer = await host.findPdfPrinter();
    if (!printer) throw noPdfProgram();
    const ownFolder = await mkdtemp(join(tmpdir(), 'standpoint-'));
    try {
      const docx = join(ownFolder, 'document.docx');
      await (await open(docx, 'wx')).close();
      const written = await write({ temporaryPath: docx, path, format: 'docx' });
      const files = { docx, pdf: temporaryPath };
      const print = () =>
        jobs.follow(run.job, 'Printing the pages', (signal) =>
          printer.print({ ...files, folder: ownFolder }, signal),
        );
      await print();
      const contentsPages = await settleContents(files, written.contentsPages, run, print);
      return { ...(await settleFile(temporaryPath)), contentsPages, printedBy: printer.name };
    } catch (error) {
      throw explainTargetError(error, path);
    } finally {
      await rm(ownFolder, { recursive: true, force: true });
    }
  };

  /** The contents say the pages that Word would have: where the PDF has others, those, for which it is printed again. */
  const settleContents = async (
    files: PrintedDocument,
    contentsPages: ContentsPages,
    run: Run,
    print: () => Promise<void>,
  ): Promise<ContentsPages> => {
    if (contentsPages !== 'measured' && contentsPages !== 'guessed') return contentsPages;
    const correct = () => jobs.run('correct-pages', files, optionsOf(run, 'Looking up the pages'));
    let found = await correct();
    if (found === 'corrected') {
      await print();
      // A number of another width may have moved a line.
      found = await correct();
    }
    return found === 'right' ? 'measured' : 'guessed';
  };

  const readToWrite: BriefingWriter['readToWrite'] = (briefing, times) =>
    readBriefingToWrite(database.read, briefing, times, { today: localDay(now()), readKept, folder });

  return {
    readKept,
    readToWrite,
    writeSource: (source, file, run) =>
      writeOrPrint(file, run, (written) => {
        const details = detailsFor(source.details, file);
        return jobs.run('export-source', { source: { ...source, details }, file: written }, optionsOf(run));
      }),
    timesOf: (at) => ({
      exportedAt: at ?? now().toISOString(),
      // A stated time is printed by its day in UTC, the same on every computer; otherwise it is the person's today.
      exportedOn: at?.slice(0, 10) ?? localDay(now()),
    }),
    async writeBriefing(briefing, file, times, run) {
      const { written, parts } = await readToWrite(briefing, times);
      const { document, revision } = written.briefing;
      const details = detailsFor(document.details, file);
      const adjusted = { ...written, briefing: { ...written.briefing, document: { ...document, details } } };
      const done = await writeOrPrint(file, run, (one) =>
        jobs.run('export-briefing', { written: adjusted, file: one }, { ...optionsOf(run), parts }),
      );
      return { ...done, document, revision };
    },
  };
}

/**
 * LibreOffice prints endnotes on a page of their own, without header and footer, and so without the marking, which no
 * page may lack: a PDF has its notes at the foot.
 */
function detailsFor(details: BriefingDetails, { format }: TargetFile): BriefingDetails {
  if (format !== 'pdf' || details.citationPlace !== 'endnote') return details;
  return { ...details, citationPlace: 'footnote' };
}

function optionsOf({ job, step }: Run, label = 'Preparing the export') {
  return { job, label, ...(step ? { step } : {}) };
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
  'No program that makes PDFs was found on this computer. Install LibreOffice or a browser such as Chromium, Chrome or Edge, or export to Word and save the document as PDF there.';
