/** Templates as they are listed: those that ship, and the office's own, which are stored as briefings are. */
import type { BriefingDetails, BriefingDocument } from '../../../shared/briefings.ts';
import { StandpointError } from '../../../shared/errors.ts';
import type { Template } from '../../../shared/templates.ts';
import type { ReadDb } from '../database/database.ts';
import { listShippedTemplates } from './shipped-templates.ts';

interface OwnRow {
  id: string;
  name: string;
  description: string;
  details: string;
  sections: string;
  updatedAt: string;
}

/** What ships first, in its order; then the office's own by name. */
export async function listTemplates(db: ReadDb): Promise<Template[]> {
  const shipped = (await listShippedTemplates()).map(({ id, name, description, details, blocks }) => ({
    id,
    name,
    description,
    isOwn: false,
    details,
    sections: sectionsOf(blocks),
    updatedAt: null,
  }));
  return [...shipped, ...(await listOwn(db))];
}

/** The last removed first. */
export function listRemovedTemplates(db: ReadDb): Promise<Template[]> {
  return readOwn(db, 'removed_at IS NOT NULL ORDER BY removed_at DESC, id DESC');
}

/** One of the office's own. Throws `not-found`. */
export async function getOwnTemplate(db: ReadDb, id: string): Promise<Template> {
  const own = (await listOwn(db)).find((template) => template.id === id);
  if (!own) throw noOwnTemplate(id);
  return own;
}

export function noOwnTemplate(id: string): StandpointError {
  return new StandpointError(
    'not-found',
    `The library has no template “${id}” of the office. It may have been removed; what ships with Standpoint can only be copied.`,
  );
}

function listOwn(db: ReadDb): Promise<Template[]> {
  return readOwn(db, 'removed_at IS NULL ORDER BY template_name COLLATE NOCASE, id');
}

async function readOwn(db: ReadDb, which: string): Promise<Template[]> {
  const rows = await db.all<OwnRow>(
    `SELECT CAST(id AS TEXT) AS id, template_name AS name, template_description AS description,
            document -> '$.details' AS details, updated_at AS updatedAt,
            (SELECT json_group_array(text) FROM (
               SELECT value ->> 'text' AS text FROM json_each(document, '$.blocks')
               WHERE value ->> 'type' = 'heading' AND value ->> 'level' = 1)) AS sections
     FROM briefing WHERE template_name IS NOT NULL AND ${which}`,
  );
  return rows.map(({ sections, details, ...row }) => ({
    ...row,
    details: JSON.parse(details) as BriefingDetails,
    isOwn: true,
    sections: JSON.parse(sections) as string[],
  }));
}

function sectionsOf(blocks: BriefingDocument['blocks']): string[] {
  return blocks.flatMap((block) => (block.type === 'heading' && block.level === 1 ? [block.text] : []));
}
