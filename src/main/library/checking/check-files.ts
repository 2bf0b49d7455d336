import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ReadDb } from '../database/database.ts';
import type { Finding } from './finding.ts';

/** Every original in `folder` against its hash. */
export async function checkFiles(db: ReadDb, folder: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  const files = await db.all<{ sha256: string; title: string }>(
    `SELECT file_sha256 AS sha256, min(title) AS title FROM (
       SELECT file_sha256, title FROM position_version WHERE file_sha256 IS NOT NULL
       UNION ALL SELECT file_sha256, title FROM testimony
       UNION ALL SELECT block.value ->> 'file', 'a picture in ' || title
         FROM briefing, json_each(document, '$.blocks') AS block WHERE block.value ->> 'type' = 'picture'
       UNION ALL SELECT content ->> '$.logo.picture.file', 'the logo of the house style'
         FROM house_style WHERE content ->> '$.logo.picture.file' IS NOT NULL
       UNION ALL SELECT content ->> '$.template.file', content ->> '$.template.name'
         FROM house_style WHERE content ->> '$.template.file' IS NOT NULL)
     GROUP BY file_sha256`,
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
