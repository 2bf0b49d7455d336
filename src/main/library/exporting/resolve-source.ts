/** From a briefing to all that its document is made of: what crosses to the worker, and what the worker makes of it. */
import type { Briefing } from '../../../shared/briefings.ts';
import { StandpointError } from '../../../shared/errors.ts';
import type { ExcerptMismatch } from '../../../shared/excerpts.ts';
import { checkBriefing } from '../briefings/check-briefing.ts';
import type { KeptWords } from '../briefings/kept-words.ts';
import type { BriefingHead, Quoted } from '../briefings/read-briefing.ts';
import type { ExportSource } from './export-source.ts';
import { gatherSource, type MissingPart } from './gather-source.ts';
import { readPictures } from './read-pictures.ts';

/** A briefing to be written. The words that it quotes follow in parts: together they would hold up whoever sends them. */
export interface BriefingToWrite {
  briefing: BriefingHead;
  exported: Pick<ExportSource, 'exportedAt' | 'exportedOn' | 'house' | 'library'>;
  /** The person's day, as an ISO date. */
  today: string;
  /** The library's. */
  folder: string;
}

/** Some of what it quotes, and what was kept of those excerpts that no longer match. */
export interface QuotedPart extends Quoted {
  kept: KeptWords;
}

/** What the document is made of, whatever the checks say of it; what the library no longer has is left out. */
export async function resolveSource(
  written: BriefingToWrite,
  parts: AsyncIterable<QuotedPart>,
): Promise<ExportSource> {
  return (await gather(written, await collect(written, parts))).source;
}

/** The same for a document that leaves. Throws `export-blocked`, naming the first problem, where a check finds an error. */
export async function resolveChecked(
  written: BriefingToWrite,
  parts: AsyncIterable<QuotedPart>,
): Promise<ExportSource> {
  const collected = await collect(written, parts);
  refuseErrors(written, collected);
  const { source, missing } = await gather(written, collected);
  if (missing) throw blocked(`${missing.message} Nothing was exported.`, missing.block);
  return source;
}

interface Collected {
  briefing: Briefing;
  kept: KeptWords;
}

async function collect({ briefing }: BriefingToWrite, parts: AsyncIterable<QuotedPart>): Promise<Collected> {
  const whole: Briefing = { ...briefing, positions: [], excerpts: [] };
  const kept = new Map<string, ExcerptMismatch>();
  for await (const part of parts) {
    whole.positions.push(...part.positions);
    whole.excerpts.push(...part.excerpts);
    for (const [key, mismatch] of part.kept) kept.set(key, mismatch);
  }
  return { briefing: whole, kept };
}

async function gather(
  { exported, folder }: BriefingToWrite,
  { briefing }: Collected,
): Promise<{ source: ExportSource; missing: MissingPart | null }> {
  return gatherSource(briefing, exported, await readPictures(briefing.document.blocks, folder));
}

function refuseErrors({ today, exported }: BriefingToWrite, { briefing, kept }: Collected): void {
  // No term stops an export, so none is looked for.
  const known = { today, kept, findTerms: () => [], house: exported.house };
  const errors = checkBriefing(briefing, known).filter(({ severity }) => severity === 'error');
  const [first, ...more] = errors;
  if (!first) return;
  const others = more.length > 0 ? ` There are ${more.length} more problems like this to solve first.` : '';
  throw blocked(`${first.message} Nothing was exported.${others}`, first.block);
}

function blocked(message: string, block: string | null = null): StandpointError {
  return new StandpointError('export-blocked', message, block === null ? {} : { details: { block } });
}
