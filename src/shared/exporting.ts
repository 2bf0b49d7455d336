import { z } from 'zod';
import { isoTime } from './positions.ts';

/** A place to export to, chosen by the person through the host. `target` names it once for `exporting.export`. */
export const exportTarget = z.object({
  target: z.string(),
  /** The file's name, ending in .docx. */
  name: z.string(),
  /** The folder, for showing; null where the host hands the file over as a download. */
  folder: z.string().nullable(),
});
export type ExportTarget = z.infer<typeof exportTarget>;

export const exportedFile = z.object({
  /** Names the export for `exporting.open` and `exporting.showInFolder`. */
  export: z.string(),
  file: z.string(),
  sha256: z.string(),
  bytes: z.number().int(),
  /** The time printed in the document and recorded. */
  exportedAt: isoTime,
  /** An address within the browser host that gives the file once; null where it was written to its place. */
  download: z.string().nullable(),
});
export type ExportedFile = z.infer<typeof exportedFile>;

export const exportPreview = z.object({
  /** Of the briefing that the file is of. */
  revision: z.number().int(),
  /** The bytes of the very file that an export would write now, in base64. */
  docx: z.string(),
});
export type ExportPreview = z.infer<typeof exportPreview>;
