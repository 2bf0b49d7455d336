import type { ReadDb } from '../database/database.ts';
import type { Finding } from './finding.ts';

/** The database against itself, and the lists and the search index against what they stand for. */
export async function checkDatabase(db: ReadDb): Promise<Finding[]> {
  const integrity = await db.all<{ integrity_check: string }>('PRAGMA integrity_check(20)');
  const dangling = await db.all<{ table: string }>('PRAGMA foreign_key_check');
  const unindexed = await db.all<{ title: string }>(
    `SELECT position.title FROM position WHERE NOT EXISTS
       (SELECT 1 FROM search_index WHERE search_index.rowid = position.id * 4)`,
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
