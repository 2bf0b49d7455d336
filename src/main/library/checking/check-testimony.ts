import { findEditFault } from '../../../shared/quoting/edit-quotation.ts';
import type { ReadDb } from '../database/database.ts';
import { listExcerptVersions } from '../excerpts/read-excerpt.ts';
import { eachPassages } from '../testimony/read-passages.ts';
import { startPassagesHash } from '../testimony/sha256-of-passages.ts';
import { type Finding, PAGE } from './finding.ts';

/** The passages of every testimony against their hash. */
export async function checkPassages(db: ReadDb): Promise<Finding[]> {
  const findings: Finding[] = [];
  const rows = await db.all<{ id: number; title: string; sha256: string }>(
    'SELECT id, title, passages_sha256 AS sha256 FROM testimony ORDER BY id',
  );
  for (const { id, title, sha256 } of rows) {
    const hash = startPassagesHash();
    for await (const passages of eachPassages(db, id)) for (const passage of passages) hash.add(passage);
    if (hash.digest() === sha256) continue;
    findings.push({
      code: 'testimony-altered',
      message: `The stored text of the testimony “${title}” is no longer what was imported.`,
    });
  }
  return findings;
}

/** Every version of every excerpt against the words that it quotes. */
export async function checkExcerpts(db: ReadDb): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const wanted = await db.all<{ excerpt: string; version: number }>(
      `SELECT CAST(excerpt_id AS TEXT) AS excerpt, version FROM excerpt_version
       ORDER BY excerpt_id, version LIMIT ${PAGE} OFFSET ?`,
      offset,
    );
    if (wanted.length === 0) return findings;
    const found = await listExcerptVersions(db, wanted);
    for (const { id, version, matchesSource, citation, text, edits } of found) {
      const fault = matchesSource
        ? findEditFault(text, edits) && 'has recorded edits that no longer fit its words'
        : 'no longer has the words that were quoted, or another speaker';
      if (fault === null) continue;
      findings.push({
        code: 'excerpt-altered',
        message: `Excerpt ${id}, version ${version}, of “${citation.title}” ${fault}.`,
      });
    }
  }
}
