import type { OutputOf } from '../../shared/contract.ts';
import type { LibraryContext } from './context.ts';

interface StatusRow {
  positions: number;
  testimony: number;
  excerpts: number;
  briefings: number;
  starterPage: string | null;
}

export async function readStatus({
  database,
  folder,
  host,
}: LibraryContext): Promise<OutputOf<'library.status'>> {
  const row = await database.read.get<StatusRow>(
    `SELECT (SELECT count(*) FROM position) AS positions,
            (SELECT count(*) FROM testimony WHERE removed_at IS NULL) AS testimony,
            (SELECT count(*) FROM excerpt WHERE removed_at IS NULL) AS excerpts,
            (SELECT count(*) FROM briefing
             WHERE removed_at IS NULL AND archived_at IS NULL AND template_name IS NULL) AS briefings,
            (SELECT starter_page FROM library) AS starterPage`,
  );
  return {
    folder,
    host: host.kind,
    positions: row?.positions ?? 0,
    testimony: row?.testimony ?? 0,
    excerpts: row?.excerpts ?? 0,
    briefings: row?.briefings ?? 0,
    starterPage: row?.starterPage ?? null,
  };
}
