import type { Section } from '../../../shared/positions.ts';
import type { ReadDb } from '../database/database.ts';
import { sha256OfContent } from '../positions/sha256-of-content.ts';
import { type Finding, PAGE } from './finding.ts';

interface CheckedVersion {
  rowid: number;
  title: string;
  version: number;
  statement: string;
  sections: string;
  sha256: string;
}

/** Every version of every position against its hash. */
export async function checkVersions(db: ReadDb): Promise<Finding[]> {
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
