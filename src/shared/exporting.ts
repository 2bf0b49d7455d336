import { z } from 'zod';
import { isoTime } from './positions.ts';

/** What a briefing can leave as. */
export const exportFormat = z.enum(['docx', 'pdf', 'markdown']);
export type ExportFormat = z.infer<typeof exportFormat>;

/** The ending of each format's files, and what it is called. */
export const EXPORT_FORMATS: Readonly<Record<ExportFormat, { ending: string; name: string }>> = {
  docx: { ending: '.docx', name: 'Word document' },
  pdf: { ending: '.pdf', name: 'PDF document' },
  markdown: { ending: '.md', name: 'Markdown text' },
};

/** Whether a format can be written on this computer. */
export const formatChoice = z.object({
  format: exportFormat,
  /** Why it can't be, and what can be done instead; null where it can. */
  unavailable: z.string().nullable(),
  /** What lays out and prints the pages of a PDF, by the name that people know it by; null for other formats. */
  by: z.string().nullable(),
});
export type FormatChoice = z.infer<typeof formatChoice>;

/** A place to export to, chosen by the person through the host. `target` names it once for `exporting.export`. */
export const exportTarget = z.object({
  target: z.string(),
  /** The file's name, with its format's ending. */
  name: z.string(),
  /** The folder, for showing; null where the host hands the file over as a download. */
  folder: z.string().nullable(),
});
export type ExportTarget = z.infer<typeof exportTarget>;

/**
 * What the contents say of pages: nothing, for they are not there or are not to say any; pages measured as Word lays
 * out, or as the PDF has them; or partly guessed, as with a font that can't be measured or a PDF in which they aren't
 * found; or none, as they would take too long.
 */
export const contentsPages = z.enum(['none', 'measured', 'guessed', 'left-out']);
export type ContentsPages = z.infer<typeof contentsPages>;

export const exportedFile = z.object({
  /** Names the export for `exporting.open` and `exporting.showInFolder`. */
  export: z.string(),
  file: z.string(),
  sha256: z.string(),
  bytes: z.number().int(),
  contentsPages,
  /** What laid out and printed the pages of a PDF, by name; null for other formats. */
  printedBy: z.string().nullable(),
  /** The time printed in the document and recorded. */
  exportedAt: isoTime,
  /** An address within the browser host that gives the file once; null where it was written to its place. */
  download: z.string().nullable(),
});
export type ExportedFile = z.infer<typeof exportedFile>;

/** The whole document for the clipboard: formatted for documents and mails, plain for everything else. */
export const copiedDocument = z.object({ html: z.string(), text: z.string() });
export type CopiedDocument = z.infer<typeof copiedDocument>;

export const exportPreview = z.object({
  /** Of the briefing that the file is of. */
  revision: z.number().int(),
  /** The bytes of the file that an export would write now, in base64; in a long one the contents say no pages. */
  docx: z.string(),
});
export type ExportPreview = z.infer<typeof exportPreview>;
