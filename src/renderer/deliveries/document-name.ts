import type { ExportRecord } from '../../shared/deliveries.ts';
import { fileNameOf } from '../exporting/file-name.ts';

/** What the exported document is called, also where its file is the ZIP file of a packet. */
export function documentName({ file, part }: Pick<ExportRecord, 'file' | 'part'>): string {
  return part ?? fileNameOf(file);
}
