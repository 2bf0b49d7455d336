/** The edit that makes one state of a briefing into another, as when an earlier one is restored. */
import type { Block, BriefingDetails, BriefingDocument, Operation } from './briefings.ts';

/**
 * Applied to `before`, these give `after`, to the letter; none where they are the same. Blocks that stand in the same
 * order in both are not moved.
 */
export function operationsBetween(before: BriefingDocument, after: BriefingDocument): Operation[] {
  const details = changedDetails(before.details, after.details);
  const later = new Map(after.blocks.map((block) => [block.id, block]));
  const earlier = new Map(before.blocks.map((block) => [block.id, block]));
  const gone = before.blocks.filter((block) => !later.has(block.id)).map((block) => block.id);
  const replaced = before.blocks.flatMap((block): Operation[] => {
    const other = later.get(block.id);
    return other && !isSame(block, other) ? [{ type: 'replace', block: other }] : [];
  });
  return [
    ...(details ? [{ type: 'set-details' as const, details }] : []),
    ...(gone.length > 0 ? [{ type: 'remove' as const, ids: gone }] : []),
    ...replaced,
    ...placements(after.blocks, earlier, keptInOrder(before.blocks, after.blocks)),
  ];
}

function changedDetails(
  before: BriefingDetails,
  after: BriefingDetails,
): Partial<BriefingDetails> | undefined {
  const fields = Object.keys(after) as (keyof BriefingDetails)[];
  const changed = fields.filter((field) => !isSame(before[field], after[field]));
  return changed.length === 0 ? undefined : Object.fromEntries(changed.map((field) => [field, after[field]]));
}

/** Puts what is new or has moved before what follows it, from the end on, so that what it is put before is in place. */
function placements(
  after: readonly Block[],
  earlier: ReadonlyMap<string, Block>,
  stay: ReadonlySet<string>,
): Operation[] {
  const operations: Operation[] = [];
  for (let end = after.length; end > 0; ) {
    const before = after[end]?.id ?? null;
    const kindOf = (block: Block | undefined) =>
      block === undefined
        ? undefined
        : !earlier.has(block.id)
          ? 'new'
          : stay.has(block.id)
            ? 'stays'
            : 'moved';
    const kind = kindOf(after[end - 1]);
    let start = end - 1;
    while (start > 0 && kindOf(after[start - 1]) === kind) start--;
    const run = after.slice(start, end);
    if (kind === 'new') operations.push({ type: 'insert', blocks: run, before });
    if (kind === 'moved') operations.push({ type: 'move', ids: run.map((block) => block.id), before });
    end = start;
  }
  return operations;
}

/** Ids of as many of the blocks in both as stand in the same order: the longest increasing run of their places. */
export function keptInOrder(before: readonly Block[], after: readonly Block[]): Set<string> {
  const places = new Map(before.map((block, index) => [block.id, index]));
  const common = after.flatMap(({ id }) => {
    const place = places.get(id);
    return place === undefined ? [] : [{ id, place }];
  });
  /** By length: the run that ends lowest, as an index into `common`. */
  const ends: number[] = [];
  const previous: number[] = [];
  common.forEach(({ place }, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((common[ends[middle] ?? 0]?.place ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  });
  const stay = new Set<string>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    stay.add(common[index]?.id ?? '');
  }
  return stay;
}

/** Values of the contract are JSON, with their fields in the schema's order. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
