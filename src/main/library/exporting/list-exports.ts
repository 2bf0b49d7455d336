/** What was exported of a briefing, with the versions that stand in each document. */
import type { ExportRecord } from '../../../shared/deliveries.ts';
import { excerptName } from '../../../shared/quoting/excerpt-name.ts';
import type { ReadDb } from '../database/database.ts';
import { listExcerptVersions } from '../excerpts/read-excerpt.ts';

interface Row extends Omit<ExportRecord, 'positions' | 'excerpts'> {
  positions: string;
  excerpts: string;
}

/** The latest first. */
export async function listExports(db: ReadDb, briefing: string): Promise<ExportRecord[]> {
  const rows = await db.all<Row>(
    `SELECT CAST(id AS TEXT) AS export, path AS file, sha256, bytes, exported_at AS exportedAt,
            format, packet, part,
            (SELECT json_group_array(json_object('slug', slug, 'title', title, 'version', version, 'newest', newest))
             FROM (SELECT position.slug, version.title, version.version, position.current_version AS newest
                   FROM briefing_export_position AS quoted
                   JOIN position ON position.id = quoted.position_id
                   JOIN position_version AS version
                     ON version.position_id = quoted.position_id AND version.version = quoted.version
                   WHERE quoted.export_id = briefing_export.id
                   ORDER BY version.title COLLATE NOCASE, version.version)) AS positions,
            (SELECT json_group_array(json_object('excerpt', excerpt, 'version', version, 'newest', newest))
             FROM (SELECT CAST(excerpt.id AS TEXT) AS excerpt, quoted.version, excerpt.current_version AS newest
                   FROM briefing_export_excerpt AS quoted JOIN excerpt ON excerpt.id = quoted.excerpt_id
                   WHERE quoted.export_id = briefing_export.id ORDER BY excerpt.id, quoted.version)) AS excerpts
     FROM briefing_export WHERE CAST(briefing_id AS TEXT) = ? ORDER BY exported_at DESC, id DESC`,
    briefing,
  );
  const records = rows.map(({ positions, excerpts, ...row }) => ({
    ...row,
    positions: JSON.parse(positions) as ExportRecord['positions'],
    excerpts: JSON.parse(excerpts) as Omit<ExportRecord['excerpts'][number], 'name'>[],
  }));
  const versions = await listExcerptVersions(
    db,
    records.flatMap(({ excerpts }) => excerpts),
  );
  const names = new Map(
    versions.map((version) => [keyOf(version.id, version.version), excerptName(version)]),
  );
  return records.map(({ excerpts, ...record }) => ({
    ...record,
    excerpts: excerpts.map((one) => ({
      ...one,
      name: names.get(keyOf(one.excerpt, one.version)) ?? 'Excerpt',
    })),
  }));
}

function keyOf(excerpt: string, version: number): string {
  return `${version} ${excerpt}`;
}
