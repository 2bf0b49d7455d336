/** The worker's tasks about documents: of a briefing, whose words come in parts, or of a source that is whole. */
import type { CopiedDocument } from '../../../shared/exporting.ts';
import type { Report } from '../jobs/report.ts';
import type { ExportSource } from './export-source.ts';
import { type BriefingToWrite, type QuotedPart, resolveChecked, resolveSource } from './resolve-source.ts';
import {
  copyDocument,
  type FileToWrite,
  previewExport,
  type WrittenFile,
  writeExport,
} from './write-export.ts';

type Parts = AsyncIterable<QuotedPart>;

/** Throws what `writeExport` throws, and `export-blocked`. */
export async function exportBriefing(
  { written, file }: { written: BriefingToWrite; file: FileToWrite },
  report: Report,
  parts: Parts,
): Promise<WrittenFile> {
  return writeExport(await resolveChecked(written, parts), file, report);
}

export function exportSource(
  { source, file }: { source: ExportSource; file: FileToWrite },
  report: Report,
): Promise<WrittenFile> {
  return writeExport(source, file, report);
}

export async function previewBriefing(
  { written }: { written: BriefingToWrite },
  _report: Report,
  parts: Parts,
): Promise<string> {
  return previewExport(await resolveSource(written, parts));
}

export function previewSource({ source }: { source: ExportSource }): Promise<string> {
  return previewExport(source);
}

/** Throws `export-blocked`. */
export async function copyBriefing(
  { written }: { written: BriefingToWrite },
  _report: Report,
  parts: Parts,
): Promise<CopiedDocument> {
  return copyDocument(await resolveChecked(written, parts));
}
