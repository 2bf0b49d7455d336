/** Reading briefings: the row mapping, then one function per query. */
import type {
  Block,
  Briefing,
  BriefingDocument,
  ExcerptBlock,
  Operation,
  PositionBlock,
} from '../../../shared/briefings.ts';
import { StandpointError } from '../../../shared/errors.ts';
import type { ExcerptVersion } from '../../../shared/excerpts.ts';
import { versionKey } from '../../../shared/pinned-versions.ts';
import type { PositionVersion } from '../../../shared/positions.ts';
import type { ReadDb } from '../database/database.ts';
import { listExcerptVersions } from '../excerpts/read-excerpt.ts';
import { listVersions } from '../positions/read-position.ts';

export interface StoredBriefing {
  id: number;
  document: BriefingDocument;
  revision: number;
  updatedAt: string;
}

/** Long positions of so many blocks are read within some ten milliseconds. */
const BLOCKS_AT_ONCE = 100;

interface StoredRow extends Omit<StoredBriefing, 'document'> {
  document: string;
}

/** The briefing as stored. Throws `not-found`, also for one that was removed. */
export async function getStoredBriefing(db: ReadDb, id: string): Promise<StoredBriefing> {
  const row = await db.get<StoredRow>(
    `SELECT id, document, revision, updated_at AS updatedAt FROM briefing WHERE id = ? AND removed_at IS NULL`,
    numberOf(id),
  );
  if (!row) throw noBriefing(id);
  return { ...row, document: JSON.parse(row.document) as BriefingDocument };
}

/** A briefing without the words that it quotes. */
export type BriefingHead = Omit<Briefing, keyof Quoted>;

/** Throws `not-found`. */
export async function getBriefingHead(db: ReadDb, id: string): Promise<BriefingHead> {
  const stored = await getStoredBriefing(db, id);
  return {
    id,
    revision: stored.revision,
    updatedAt: stored.updatedAt,
    ...(await readUndoState(db, stored)),
    template: await findTemplateWords(db, stored.id),
    document: stored.document,
  };
}

/** The briefing with the words of every position and excerpt version it pins. Throws `not-found`. */
export async function getBriefing(db: ReadDb, id: string): Promise<Briefing> {
  const head = await getBriefingHead(db, id);
  const positions = new Map<string, PositionVersion>();
  const excerpts = new Map<string, ExcerptVersion>();
  for await (const part of readQuotedInParts(db, head.document.blocks)) {
    for (const one of part.positions) positions.set(versionKey(one.slug, one.version), one);
    for (const one of part.excerpts) excerpts.set(versionKey(one.id, one.version), one);
  }
  return { ...head, positions: [...positions.values()], excerpts: [...excerpts.values()] };
}

/** Position and excerpt versions with their words. */
export type Quoted = Pick<Briefing, 'positions' | 'excerpts'>;

async function readQuoted(db: ReadDb, blocks: readonly Block[]): Promise<Quoted> {
  const positions = await listVersions(db, positionsPinnedBy(blocks));
  return { positions, excerpts: await listExcerptVersions(db, excerptsPinnedBy(blocks)) };
}

/** All that the blocks pin, by a few at a time; what several blocks pin may come several times. */
export async function* readQuotedInParts(db: ReadDb, blocks: readonly Block[]): AsyncGenerator<Quoted> {
  for (let at = 0; at < blocks.length; at += BLOCKS_AT_ONCE)
    yield await readQuoted(db, blocks.slice(at, at + BLOCKS_AT_ONCE));
}

/** Whether there is something to take back and something to do again. */
export async function readUndoState(
  db: ReadDb,
  { id, revision }: { id: number; revision: number },
): Promise<{ canUndo: boolean; canRedo: boolean }> {
  const row = await db.get<{ canUndo: number; canRedo: number }>(
    `SELECT parent IS NOT NULL AS canUndo,
            EXISTS (SELECT 1 FROM briefing_revision AS child
                    WHERE child.briefing_id = revision.briefing_id AND child.parent = revision.revision) AS canRedo
     FROM briefing_revision AS revision WHERE briefing_id = ? AND revision = ?`,
    id,
    revision,
  );
  return { canUndo: row?.canUndo === 1, canRedo: row?.canRedo === 1 };
}

/** The position and excerpt versions that the operations bring into the document. */
export async function listMentioned(
  db: ReadDb,
  operations: readonly Operation[],
): Promise<{ positions: PositionVersion[]; excerpts: ExcerptVersion[] }> {
  const blocks = operations.flatMap((operation) => {
    if (operation.type === 'insert') return operation.blocks;
    return operation.type === 'replace' ? [operation.block] : [];
  });
  const positions = positionsPinnedBy(blocks);
  const excerpts = excerptsPinnedBy(blocks);
  return {
    positions: positions.length > 0 ? await listVersions(db, positions) : [],
    excerpts: excerpts.length > 0 ? await listExcerptVersions(db, excerpts) : [],
  };
}

/** What the briefing is called as a template; null where it is none. */
export async function findTemplateWords(db: ReadDb, id: number): Promise<Briefing['template']> {
  const row = await db.get<{ name: string; description: string }>(
    `SELECT template_name AS name, template_description AS description FROM briefing
     WHERE id = ? AND template_name IS NOT NULL`,
    id,
  );
  return row ?? null;
}

/** Which position versions the blocks pin: official words, and those that adapted ones began as. */
export function positionsPinnedBy(blocks: readonly Block[]): Pick<PositionBlock, 'slug' | 'version'>[] {
  return blocks.flatMap((block) => {
    const pinned = block.type === 'adapted' ? block.from : block;
    return pinned.type === 'position' ? [{ slug: pinned.slug, version: pinned.version }] : [];
  });
}

/** Which excerpt versions the blocks pin, likewise. */
export function excerptsPinnedBy(blocks: readonly Block[]): Pick<ExcerptBlock, 'excerpt' | 'version'>[] {
  return blocks.flatMap((block) => {
    const pinned = block.type === 'adapted' ? block.from : block;
    return pinned.type === 'excerpt' ? [{ excerpt: pinned.excerpt, version: pinned.version }] : [];
  });
}

/** The row's number for a briefing's id; throws `not-found` where it can't be one. */
export function numberOf(id: string): number {
  if (!/^[1-9]\d{0,14}$/.test(id)) throw noBriefing(id);
  return Number(id);
}

export function noBriefing(id: string): StandpointError {
  return new StandpointError('not-found', `The library has no briefing “${id}”. It may have been removed.`);
}
