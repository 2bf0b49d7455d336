import type { ReadDb } from '../database/database.ts';
import { entryId, isPassageOf } from '../search/entries.ts';
import type { Finding } from './finding.ts';

/** The database against itself, and the lists and the search index against what they stand for. */
export async function checkDatabase(db: ReadDb): Promise<Finding[]> {
  const integrity = await db.all<{ integrity_check: string }>('PRAGMA integrity_check(20)');
  const dangling = await db.all<{ table: string }>('PRAGMA foreign_key_check');
  const unindexed = await db.all<{ title: string }>(
    `SELECT title FROM position WHERE ${isMissing(entryId('position', 'position.id'))}
     UNION ALL
     SELECT title FROM testimony WHERE removed_at IS NULL AND (${isMissing(entryId('testimony', 'testimony.id'))}
       OR passages > (SELECT count(*) FROM search_index_docsize WHERE ${isPassageOf('id', 'testimony.id')}))
     UNION ALL
     SELECT title || ' (excerpt ' || excerpt.id || ')' FROM excerpt JOIN testimony ON testimony.id = testimony_id
     WHERE excerpt.removed_at IS NULL AND ${isMissing(entryId('excerpt', 'excerpt.id'))}`,
  );
  const mistitled = await db.all<{ title: string }>(
    `SELECT version.title FROM position
     JOIN position_version AS version ON version.position_id = position.id AND version.version = position.current_version
     WHERE version.title <> position.title`,
  );
  return [
    ...integrity
      .filter((row) => row.integrity_check !== 'ok')
      .map((row) => ({
        code: 'database-damaged',
        message: `The library file is damaged: ${row.integrity_check}.`,
      })),
    ...dangling.map((row) => ({
      code: 'reference-dangling',
      message: `An entry in “${row.table}” refers to something that the library doesn't have.`,
    })),
    ...unindexed.map((row) => ({
      code: 'not-searchable',
      message: `“${row.title}” is missing in the search index.`,
    })),
    ...mistitled.map((row) => ({
      code: 'title-altered',
      message: `“${row.title}” stands in the list under another title.`,
    })),
  ];
}

/** `search_index_docsize` is where FTS5 keeps one row for each entry that it has. */
function isMissing(id: string): string {
  return `NOT EXISTS (SELECT 1 FROM search_index_docsize WHERE id = ${id})`;
}
