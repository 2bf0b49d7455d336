import type { ParsedInputOf } from '../../../shared/contract.ts';
import type { PositionRow } from '../../../shared/positions.ts';
import type { ReadDb } from '../database/database.ts';
import { topicNamesOf } from '../topics/read-topics.ts';

type ListRequest = ParsedInputOf<'positions.list'>;

/** What a list shows of a statement; the reading pane has the whole. */
const SHOWN_CHARACTERS = 400;

const orders: Record<ListRequest['order'], string> = {
  page: 'position.ordinal',
  title: 'position.title COLLATE NOCASE, position.ordinal',
  topic: `(SELECT min(topic.name COLLATE NOCASE) FROM position_topic JOIN topic ON topic.id = position_topic.topic_id
           WHERE position_topic.position_id = position.id) COLLATE NOCASE NULLS LAST,
          position.title COLLATE NOCASE, position.ordinal`,
};

const ofTopic = `(?1 IS NULL OR EXISTS (
  SELECT 1 FROM position_topic JOIN topic ON topic.id = position_topic.topic_id
  WHERE position_topic.position_id = position.id AND topic.name = ?1))`;

/** One page of the list and how long the whole list is. */
export async function listPositions(
  db: ReadDb,
  { order, topic, offset, limit }: ListRequest,
): Promise<{ total: number; positions: PositionRow[] }> {
  const count = await db.get<{ total: number }>(
    `SELECT count(*) AS total FROM position WHERE ${ofTopic}`,
    topic,
  );
  const rows = await db.all<Omit<PositionRow, 'topics'> & { topics: string }>(
    `SELECT position.slug, position.title, substr(version.statement, 1, ${SHOWN_CHARACTERS}) AS statement,
            version.version,
            ${topicNamesOf('position', 'position.id')} AS topics
     FROM position
     JOIN position_version AS version ON version.position_id = position.id AND version.version = position.current_version
     WHERE ${ofTopic} ORDER BY ${orders[order]} LIMIT ?2 OFFSET ?3`,
    topic,
    limit,
    offset,
  );
  return {
    total: count?.total ?? 0,
    positions: rows.map((row) => ({ ...row, topics: JSON.parse(row.topics) as string[] })),
  };
}
