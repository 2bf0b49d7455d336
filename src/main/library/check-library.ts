import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { briefingDocument } from '../../shared/briefings.ts';
import type { OutputOf } from '../../shared/contract.ts';
import type { Section } from '../../shared/positions.ts';
import { positionBlocksOf } from './briefings/read-briefing.ts';
import type { LibraryContext } from './context.ts';
import type { ReadDb } from './database/database.ts';
import { findMissingVersion } from './positions/read-position.ts';
import { sha256OfContent } from './positions/sha256-of-content.ts';

type Finding = OutputOf<'library.check'>['findings'][number];

/** Rows read at a time, so that other work gets its turn in between. */
const PAGE = 200;

/** Every stored text against its hash, every reference against what it names, the database against itself. */
export async function checkLibrary({ database, folder }: LibraryContext): Promise<OutputOf<'library.check'>> {
  const { read } = database;
  const findings = [
    ...(await checkDatabase(read)),
    ...(await checkVersions(read)),
    ...(await checkBriefings(read)),
    ...(await checkFiles(read, join(folder, 'files'))),
  ];
  return { ok: findings.length === 0, findings };
}

async function checkDatabase(db: ReadDb): Promise<Finding[]> {
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

interface CheckedVersion {
  rowid: number;
  title: string;
  version: number;
  statement: string;
  sections: string;
  sha256: string;
}

async function checkVersions(db: ReadDb): Promise<Finding[]> {
  const findings: Finding[] = [];
  let after = 0;
  for (;;) {
    const rows = await db.all<CheckedVersion>(
      `SELECT rowid, title, version, statement, sections, sha256 FROM position_version
       WHERE rowid > ? ORDER BY rowid LIMIT ${PAGE}`,
      after,
    );
    for (const row of rows) {
      if (!isAsKept(row)) {
        findings.push({
          code: 'version-altered',
          message: `The stored text of “${row.title}”, version ${row.version}, is no longer what was kept.`,
        });
      }
    }
    const last = rows.at(-1);
    if (!last) return findings;
    after = last.rowid;
  }
}

function isAsKept({ sections, sha256, ...words }: CheckedVersion): boolean {
  try {
    return sha256OfContent({ ...words, sections: JSON.parse(sections) as Section[] }) === sha256;
  } catch {
    // What can't even be read is not what was kept.
    return false;
  }
}

async function checkBriefings(db: ReadDb): Promise<Finding[]> {
  const findings: Finding[] = [];
  const briefings = await db.all<{ id: number }>('SELECT id FROM briefing');
  for (const { id } of briefings) findings.push(...(await checkBriefing(db, id)));
  return findings;
}

async function checkBriefing(db: ReadDb, id: number): Promise<Finding[]> {
  const row = await db.get<{ title: string; document: string; hasHistory: number }>(
    `SELECT title, document, EXISTS (SELECT 1 FROM briefing_revision AS revision
       WHERE revision.briefing_id = briefing.id AND revision.revision = briefing.revision) AS hasHistory
     FROM briefing WHERE id = ?`,
    id,
  );
  if (!row) return [];
  const document = briefingDocument.safeParse(JSON.parse(row.document));
  if (!document.success) {
    return [{ code: 'briefing-unreadable', message: `The briefing “${row.title}” can't be read any more.` }];
  }
  const missing = await findMissingVersion(db, positionBlocksOf(document.data.blocks));
  return [
    ...(missing
      ? [
          {
            code: 'briefing-dangling',
            message: `The briefing “${row.title}” has a position “${missing.slug}”, version ${missing.version}, that the library doesn't have.`,
          },
        ]
      : []),
    ...(row.hasHistory
      ? []
      : [
          {
            code: 'history-missing',
            message: `The briefing “${row.title}” has lost its history, so it can't be changed any more.`,
          },
        ]),
  ];
}

async function checkFiles(db: ReadDb, folder: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  const files = await db.all<{ sha256: string; title: string }>(
    `SELECT file_sha256 AS sha256, min(title) AS title FROM position_version
     WHERE file_sha256 IS NOT NULL GROUP BY file_sha256`,
  );
  for (const { sha256, title } of files) {
    const found = await sha256OfFile(join(folder, sha256));
    if (found === undefined) {
      findings.push({
        code: 'original-missing',
        message: `The original file of “${title}” is missing (files/${sha256}).`,
      });
    } else if (found !== sha256) {
      findings.push({
        code: 'original-altered',
        message: `The original file of “${title}” was altered (files/${sha256}).`,
      });
    }
  }
  return findings;
}

/** In hexadecimal; undefined where the file can't be read. */
async function sha256OfFile(path: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch {
    return undefined;
  }
  return hash.digest('hex');
}
