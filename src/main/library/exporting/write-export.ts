/** The worker's part of an export: from the source to a file on disk. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { ContentsPages, CopiedDocument, ExportFormat } from '../../../shared/exporting.ts';
import type { Report } from '../jobs/report.ts';
import { buildDocument } from './document/build-document.ts';
import { packDocument } from './document/pack-document.ts';
import { NUMBERED_FOR_EXPORT, NUMBERED_FOR_PREVIEW, type PageNumbering } from './document/page-numbers.ts';
import type { ExportSource } from './export-source.ts';
import type { Flow } from './reading/flow.ts';
import { markFlow } from './reading/mark-flow.ts';
import { readDocument } from './reading/read-document.ts';
import { writeHtml } from './reading/write-html.ts';
import { writeMarkdown } from './reading/write-markdown.ts';
import { writePlain } from './reading/write-plain.ts';
import { explainTargetError } from './target-errors.ts';
import { fillTemplate } from './template/fill-template.ts';

/** As many as take some seconds. */
const MANY_PAGES = 100;
/** Text without pages has no use for their numbers. */
const UNNUMBERED: PageNumbering = { mostPages: 0, tell: () => {} };

export interface WrittenFile {
  /** Of the file's bytes, in hexadecimal. */
  sha256: string;
  bytes: number;
  contentsPages: ContentsPages;
}

/** In Standpoint's own arrangement, as bytes; the same source gives the same bytes. */
export function writeDocument(source: ExportSource, numbering?: PageNumbering): Uint8Array {
  return packDocument(buildDocument(source, numbering), source);
}

/** The file as bytes, in the organisation's own template where it has one. */
export async function writeInHouseStyle(
  source: ExportSource,
  numbering?: PageNumbering,
): Promise<Uint8Array> {
  const { template } = source.house;
  return template ? fillTemplate(source, template, numbering) : writeDocument(source, numbering);
}

/** The same bytes as an export would write, but for the pages of long contents; in base64, to reach a window. */
export async function previewExport(source: ExportSource): Promise<string> {
  const numbering = { mostPages: NUMBERED_FOR_PREVIEW, tell: () => {} };
  return Buffer.from(await writeInHouseStyle(source, numbering)).toString('base64');
}

/** The document for the clipboard: what a document at the same time would say. */
export function copyDocument(source: ExportSource): CopiedDocument {
  const flow = flowOf(source);
  return { html: writeHtml(flow), text: writePlain(flow) };
}

export interface FileToWrite {
  /** The file to fill. It must be there already, so that a thread that is ended can't bring it back. */
  temporaryPath: string;
  /** Where the document will stand, for messages. */
  path: string;
  /** A PDF is printed from a Word document. */
  format: Exclude<ExportFormat, 'pdf'>;
}

/** Writes the document and syncs it to disk. Throws `disk-full` and its like in words about `path`. */
export async function writeExport(
  source: ExportSource,
  { temporaryPath, path, format }: FileToWrite,
  report: Report,
): Promise<WrittenFile> {
  report(0, 2, 'Writing the document');
  let contentsPages: ContentsPages = 'none';
  const numbering: PageNumbering = {
    mostPages: NUMBERED_FOR_EXPORT,
    begin: (pages) =>
      report(0, 2, pages < MANY_PAGES ? 'Working out the pages' : `Working out some ${pages} pages`),
    tell: (pages) => {
      contentsPages = pages;
    },
  };
  const content = format === 'docx' ? await writeInHouseStyle(source, numbering) : writeText(source);
  report(1, 2, 'Saving the file');
  try {
    await fill(temporaryPath, content);
  } catch (error) {
    // Only a refusal crosses the thread's border with its code.
    throw explainTargetError(error, path);
  }
  report(2, 2, 'Saved');
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { sha256, bytes: content.byteLength, contentsPages };
}

/** Without the template: its cover and its looks have no place in plain text. */
function writeText(source: ExportSource): Uint8Array {
  return new TextEncoder().encode(writeMarkdown(flowOf(source)));
}

function flowOf(source: ExportSource): Flow {
  return markFlow(readDocument(writeDocument(source, UNNUMBERED)), source.details.marking);
}

async function fill(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
