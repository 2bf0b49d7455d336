/** What was exported when and to where: reading and writing `briefing_export`. */
import type { BriefingDocument } from '../../../shared/briefings.ts';
import { StandpointError } from '../../../shared/errors.ts';
import type { ExportFormat } from '../../../shared/exporting.ts';
import { pinnedExcerpts, pinnedPositions } from '../briefings/references.ts';
import type { ReadDb, WriteDb } from '../database/database.ts';

export interface ExportRecord {
  briefing: string;
  revision: number;
  path: string;
  sha256: string;
  bytes: number;
  exportedAt: string;
  format: ExportFormat;
  /** Of the packet that it is part of, with its name there where `path` is the packet's ZIP file. */
  packet?: { name: string; part: string | null };
}

/** Keeps that a document was exported and which versions stand in it; gives the export's id. */
export async function recordExport(
  db: WriteDb,
  record: ExportRecord,
  document: BriefingDocument,
): Promise<string> {
  const { lastId } = await db.run(
    `INSERT INTO briefing_export (briefing_id, revision, path, sha256, bytes, exported_at, format, packet, part)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    Number(record.briefing),
    record.revision,
    record.path,
    record.sha256,
    record.bytes,
    record.exportedAt,
    record.format,
    record.packet?.name ?? null,
    record.packet?.part ?? null,
  );
  const official = officialOf(document);
  await db.run(
    `INSERT INTO briefing_export_position (export_id, position_id, version)
     SELECT DISTINCT ?, position.id, wanted.value ->> 'version' FROM json_each(?) AS wanted
     JOIN position ON position.slug = wanted.value ->> 'slug'`,
    lastId,
    pinnedPositions(official),
  );
  await db.run(
    `INSERT INTO briefing_export_excerpt (export_id, excerpt_id, version)
     SELECT DISTINCT ?, CAST(value ->> 'excerpt' AS INTEGER), value ->> 'version' FROM json_each(?)`,
    lastId,
    pinnedExcerpts(official),
  );
  return String(lastId);
}

/** Without the adapted words, which went out as own text and are no version of the record. */
function officialOf(document: BriefingDocument): BriefingDocument {
  return { ...document, blocks: document.blocks.filter(({ type }) => type !== 'adapted') };
}

/** Where that export was written. Throws `not-found`. */
export async function getExportPath(db: ReadDb, id: string): Promise<string> {
  const row = await db.get<{ path: string }>(
    'SELECT path FROM briefing_export WHERE CAST(id AS TEXT) = ?',
    id,
  );
  if (!row) throw new StandpointError('not-found', 'The library has no record of this export.');
  return row.path;
}

/** Where the last document was exported to, whichever briefing it was of. */
export async function findLastExportPath(db: ReadDb): Promise<string | null> {
  const row = await db.get<{ path: string }>('SELECT path FROM briefing_export ORDER BY id DESC LIMIT 1');
  return row?.path ?? null;
}
