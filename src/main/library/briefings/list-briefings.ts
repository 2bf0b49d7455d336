/** The list of briefings: narrowed, in order, each with what tells it from the others. */
import type { BriefingOrder, BriefingRow } from '../../../shared/briefings.ts';
import type { ParsedInputOf } from '../../../shared/contract.ts';
import { hasWordsTyped } from '../../../shared/words-typed.ts';
import type { ReadDb } from '../database/database.ts';
import { entryId, isOfKind } from '../search/entries.ts';
import { readQuestion } from '../search/read-terms.ts';
import { searchExpression } from '../search/search-expression.ts';

/** As many blocks are drawn on a small first page. */
const SKETCHED_BLOCKS = 14;
const LISTED_SECTIONS = 20;
/** A longer block fills the small page as well. */
const MOST_SIZE = 1200;

const detail = (name: string) => `document ->> '$.details.${name}'`;

/** Of position and excerpt blocks only the library knows how long they are. */
const columns = `CAST(id AS TEXT) AS id, revision, title, ${detail('audience')} AS audience, ${detail('meeting')} AS meeting,
  ${detail('distribution')} AS distribution, ${detail('date')} AS date,
  created_at AS createdAt, updated_at AS updatedAt, archived_at AS archivedAt,
  removed_at AS removedAt,
  (SELECT count(DISTINCT position_id) FROM briefing_reference WHERE briefing_id = briefing.id) AS positions,
  (SELECT count(DISTINCT excerpt_id) FROM briefing_excerpt WHERE briefing_id = briefing.id) AS excerpts,
  (SELECT json_group_array(text) FROM (
     SELECT value ->> 'text' AS text FROM json_each(document, '$.blocks')
     WHERE value ->> 'type' = 'heading' AND value ->> 'level' = 1 LIMIT ${LISTED_SECTIONS})) AS sections,
  (SELECT json_group_array(json_object('type', value ->> 'type', 'level', value ->> 'level', 'size',
     iif(value ->> 'type' IN ('position', 'excerpt'), 0, min(length(value), ${MOST_SIZE})))) FROM (
     SELECT value FROM json_each(document, '$.blocks') LIMIT ${SKETCHED_BLOCKS})) AS sketch,
  (SELECT max(exported_at) FROM briefing_export WHERE briefing_id = briefing.id) AS lastExportedAt,
  (SELECT count(*) FROM delivery WHERE briefing_id = briefing.id AND removed_at IS NULL) AS deliveries`;

interface Row extends Omit<BriefingRow, 'sections' | 'sketch'> {
  sections: string;
  sketch: string;
}

/** `today` tells meetings that are still to come from those that were. Templates are no briefings. */
export async function listBriefings(
  db: ReadDb,
  asked: Partial<ParsedInputOf<'briefings.list'>>,
  today: string,
): Promise<BriefingRow[]> {
  const { text = '', distribution = null, meeting = null, among = 'current' } = asked;
  // What was removed is not in the index.
  const match = among === 'removed' ? null : matchOf(text);
  if (match === null && text.trim() !== '' && among !== 'removed') return [];
  const rows = await db.all<Row>(
    `SELECT ${columns} FROM briefing
     WHERE template_name IS NULL AND CASE ?1 WHEN 'removed' THEN removed_at IS NOT NULL
             ELSE removed_at IS NULL AND (archived_at IS NOT NULL) = (?1 = 'archived') END
       AND (?2 IS NULL OR ${detail('distribution')} = ?2)
       AND (?3 IS NULL OR CASE ?3 WHEN 'none' THEN ${detail('date')} IS NULL
                                  WHEN 'past' THEN ${detail('date')} < ?4 ELSE ${detail('date')} >= ?4 END)
       AND (?5 IS NULL OR ${entryId('briefing', 'id')} IN (
              SELECT rowid FROM search_index WHERE search_index MATCH ?5 AND ${isOfKind('rowid', 'briefing')}))
     ORDER BY ${orderOf(asked.order ?? 'updated', asked.reversed ?? false)}`,
    among,
    distribution,
    meeting,
    today,
    match,
  );
  return rows
    .filter((row) => among !== 'removed' || isCalled(row, text))
    .map(({ sections, sketch, ...row }) => ({
      ...row,
      sections: JSON.parse(sections) as string[],
      sketch: JSON.parse(sketch) as BriefingRow['sketch'],
    }));
}

function isCalled({ title, audience, meeting }: Row, typed: string): boolean {
  return hasWordsTyped(`${title} ${audience} ${meeting}`, typed);
}

/** Filters mean nothing here, where there are briefings only: what looks like one is looked for as words. */
function matchOf(text: string): string | null {
  return searchExpression(readQuestion(text.replaceAll(':', ' ')).terms);
}

function orderOf(order: BriefingOrder, reversed: boolean): string {
  const [first, then] = reversed ? ['DESC', 'ASC'] : ['ASC', 'DESC'];
  switch (order) {
    case 'title':
      // What has no title comes last.
      return `trim(title) = '', title COLLATE NOCASE ${first}, id`;
    case 'date':
      return `${detail('date')} IS NULL, ${detail('date')} ${then}, title COLLATE NOCASE, id`;
    case 'created':
      return `created_at ${then}, id ${then}`;
    case 'updated':
      // To remove one was the last change to it.
      return `coalesce(removed_at, updated_at) ${then}, id ${then}`;
  }
}
