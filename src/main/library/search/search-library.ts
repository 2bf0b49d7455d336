import { randomUUID } from 'node:crypto';
import type { ParsedInputOf } from '../../../shared/contract.ts';
import type { Highlighted, SearchAnswer, SearchKind, SearchResult } from '../../../shared/search.ts';
import type { ReadDb } from '../database/database.ts';
import { BRIEFING_KIND, KINDS, POSITION_KIND } from './index-position.ts';
import { searchExpression } from './search-expression.ts';

const kindNumbers: Record<SearchKind, number> = { position: POSITION_KIND, briefing: BRIEFING_KIND };

/** A word in the title counts for four in the text, as measured best on real queries; a topic for two. */
const WEIGHTS = '4.0, 1.0, 2.0';

/** Around found words; unguessable, so that no text can hold them by itself. */
const OPEN = `\u0002${randomUUID()}`;
const CLOSE = `\u0003${randomUUID()}`;

/** Best first. Anything typed gives an answer; what can't be looked for finds nothing. */
export async function searchLibrary(
  db: ReadDb,
  { text, kind, limit }: ParsedInputOf<'search.query'>,
): Promise<SearchAnswer> {
  const expression = searchExpression(text);
  if (expression === null) return { results: [], total: 0, counts: { position: 0, briefing: 0 } };
  const [counts, results] = await Promise.all([
    countByKind(db, expression),
    listBest(db, expression, kind, limit),
  ]);
  return { results, total: kind === null ? counts.position + counts.briefing : counts[kind], counts };
}

async function countByKind(db: ReadDb, expression: string): Promise<SearchAnswer['counts']> {
  const row = await db.get<{ position: number; briefing: number }>(
    `SELECT count(*) FILTER (WHERE rowid % ${KINDS} = ${POSITION_KIND}) AS position,
            count(*) FILTER (WHERE rowid % ${KINDS} = ${BRIEFING_KIND}) AS briefing
     FROM search_index WHERE search_index MATCH ?`,
    expression,
  );
  return row ?? { position: 0, briefing: 0 };
}

interface ResultRow {
  rowid: number;
  title: string;
  snippet: string;
  slug: string | null;
  version: number | null;
}

/** Ranks first and reads the words of the best only: a snippet of each of ten thousand would take seconds. */
async function listBest(
  db: ReadDb,
  expression: string,
  kind: SearchKind | null,
  limit: number,
): Promise<SearchResult[]> {
  const rows = await db.all<ResultRow>(
    `WITH best AS MATERIALIZED (
       SELECT rowid AS entry, bm25(search_index, ${WEIGHTS}) AS score FROM search_index
       WHERE search_index MATCH ?1 AND (?2 IS NULL OR rowid % ${KINDS} = ?2)
       ORDER BY score, rowid LIMIT ?3)
     SELECT search_index.rowid, highlight(search_index, 0, ?4, ?5) AS title,
            snippet(search_index, 1, ?4, ?5, '…', 24) AS snippet, position.slug, position.current_version AS version
     FROM best
     JOIN search_index ON search_index.rowid = best.entry
     LEFT JOIN position ON best.entry % ${KINDS} = ${POSITION_KIND} AND position.id = best.entry / ${KINDS}
     WHERE search_index MATCH ?1 ORDER BY best.score, best.entry`,
    expression,
    kind === null ? null : kindNumbers[kind],
    limit,
    OPEN,
    CLOSE,
  );
  return rows.map((row) => ({
    kind: row.slug === null ? 'briefing' : 'position',
    id: row.slug ?? String(Math.floor(row.rowid / KINDS)),
    title: highlightedOf(row.title),
    snippet: highlightedOf(row.snippet),
    version: row.version,
  }));
}

function highlightedOf(marked: string): Highlighted {
  return marked
    .split(OPEN)
    .flatMap((piece, index) => {
      const [found = '', rest = ''] = index === 0 ? ['', piece] : piece.split(CLOSE);
      return [
        { text: found, found: true },
        { text: rest, found: false },
      ];
    })
    .filter((part) => part.text !== '');
}
