import { randomUUID } from 'node:crypto';
import type { BriefingDetails, BriefingDocument, BriefingStart } from '../../../shared/briefings.ts';
import type { ReadDb } from '../database/database.ts';
import { getOwnTemplate } from '../templates/read-templates.ts';
import { findShippedTemplate } from '../templates/shipped-templates.ts';
import { getStoredBriefing } from './read-briefing.ts';

export interface Start {
  details: Partial<BriefingDetails>;
  blocks: BriefingDocument['blocks'];
  /** The template's name; null for a copy of an earlier briefing. */
  template: string | null;
}

/** What a new briefing begins with: blocks under ids of their own, and details without a date. Throws `not-found`. */
export async function readStart(db: ReadDb, from: BriefingStart): Promise<Start> {
  const { details, blocks, template } = await readDocument(db, from);
  return {
    details: { ...details, date: null },
    blocks: blocks.map((block) => ({ ...block, id: randomUUID() })),
    template,
  };
}

async function readDocument(db: ReadDb, from: BriefingStart): Promise<Start> {
  if ('briefing' in from) {
    return { ...(await getStoredBriefing(db, from.briefing)).document, template: null };
  }
  const shipped = await findShippedTemplate(from.template);
  if (shipped) return { details: shipped.details, blocks: shipped.blocks, template: shipped.name };
  const { name } = await getOwnTemplate(db, from.template);
  return { ...(await getStoredBriefing(db, from.template)).document, template: name };
}
