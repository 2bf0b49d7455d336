import { briefingDocument } from '../../../shared/briefings.ts';
import { excerptsPinnedBy, positionsPinnedBy } from '../briefings/read-briefing.ts';
import type { ReadDb } from '../database/database.ts';
import { findMissingExcerptVersion } from '../excerpts/read-excerpt.ts';
import { findMissingVersion } from '../positions/read-position.ts';
import type { Finding } from './finding.ts';

/** Every briefing: whether it can be read, has its history, and refers to what the library has. */
export async function checkBriefings(db: ReadDb): Promise<Finding[]> {
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
  const missing = await findMissingVersion(db, positionsPinnedBy(document.data.blocks));
  const missingExcerpt = await findMissingExcerptVersion(db, excerptsPinnedBy(document.data.blocks));
  return [
    ...(missingExcerpt
      ? [
          {
            code: 'briefing-dangling',
            message: `The briefing “${row.title}” has an excerpt ${missingExcerpt.excerpt}, version ${missingExcerpt.version}, that the library doesn't have.`,
          },
        ]
      : []),
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
