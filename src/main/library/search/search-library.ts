import type { ParsedInputOf } from '../../../shared/contract.ts';
import type { SearchAnswer, SearchKind, SearchResult } from '../../../shared/search.ts';
import type { ReadDb } from '../database/database.ts';
import { highlightText, makeSnippet } from './highlight.ts';
import { BRIEFING_KIND, KINDS, POSITION_KIND } from './index-position.ts';
import { readTerms, type Term } from './read-terms.ts';
import { searchExpression } from './search-expression.ts';

const kindNumbers: Record<SearchKind, number> = { position: POSITION_KIND, briefing: BRIEFING_KIND };

/** A word in the title counts for four in the text, as measured best on real queries; a topic for two. */
const WEIGHTS = '4.0, 1.0, 2.0';

/** Best first. Anything typed gives an answer; what can't be looked for finds nothing. */
export async function searchLibrary(
  db: ReadDb,
  { text, kind, limit }: ParsedInputOf<'search.query'>,
): Promise<SearchAnswer> {
  const terms = readTerms(text);
  const expression = searchExpression(terms);
  if (expression === null) return { results: [], total: 0, counts: { position: 0, briefing: 0 } };
  const [counts, results] = await Promise.all([
    countByKind(db, expression),
    listBest(db, { terms, expression, kind, limit }),
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
  entry: number;
  title: string;
  body: string;
  slug: string | null;
  version: number | null;
}

interface BestRequest {
  terms: readonly Term[];
  expression: string;
  kind: SearchKind | null;
  limit: number;
}

/** Ranks first and reads the words of the best only. */
async function listBest(
  db: ReadDb,
  { terms, expression, kind, limit }: BestRequest,
): Promise<SearchResult[]> {
  const rows = await db.all<ResultRow>(
    `WITH best AS MATERIALIZED (
       SELECT rowid AS entry, bm25(search_index, ${WEIGHTS}) AS score FROM search_index
       WHERE search_index MATCH ?1 AND (?2 IS NULL OR rowid % ${KINDS} = ?2)
       ORDER BY score, rowid LIMIT ?3)
     SELECT best.entry, search_index.title, search_index.body, position.slug, position.current_version AS version
     FROM best
     JOIN search_index ON search_index.rowid = best.entry
     LEFT JOIN position ON best.entry % ${KINDS} = ${POSITION_KIND} AND position.id = best.entry / ${KINDS}
     ORDER BY best.score, best.entry`,
    expression,
    kind === null ? null : kindNumbers[kind],
    limit,
  );
  return rows.map((row) => ({
    kind: row.slug === null ? 'briefing' : 'position',
    id: row.slug ?? String(Math.floor(row.entry / KINDS)),
    title: highlightText(row.title, terms),
    snippet: makeSnippet(row.body, terms),
    version: row.version,
  }));
}
