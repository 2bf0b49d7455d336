import { randomUUID } from 'node:crypto';
import type { Block, BriefingDetails, BriefingDocument, BriefingStart } from '../../../shared/briefings.ts';
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

/**
 * What a new briefing begins with: blocks under ids of their own, terms that stand there by those, and details without a
 * date. For a new occasion a newer version is told of, also where it was declined for the last. Throws `not-found`.
 */
export async function readStart(db: ReadDb, from: BriefingStart): Promise<Start> {
  const { details, blocks, template } = await readDocument(db, from);
  const ids = new Map<string | null, string | null>(blocks.map(({ id }) => [id, randomUUID()]));
  ids.set(null, null);
  return {
    details: {
      ...details,
      date: null,
      acceptedTerms: (details.acceptedTerms ?? []).flatMap(({ block, term }) => {
        const there = ids.get(block);
        return there === undefined ? [] : [{ block: there, term }];
      }),
    },
    blocks: blocks.map((block) => withoutKept({ ...block, id: ids.get(block.id) ?? randomUUID() })),
    template,
  };
}

function withoutKept(block: Block): Block {
  if (block.type !== 'position' && block.type !== 'excerpt') return block;
  const { kept: _, ...rest } = block;
  return rest;
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
