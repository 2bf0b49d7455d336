import { useRef } from 'react';
import type { Block, BriefingFinding, HeadingBlock } from '../../shared/briefings.ts';
import { depthsOf, sectionEnd } from './outline.ts';
import { sameJson } from './same-json.ts';
import { describeBelow, nameOf, type TitleOf } from './words.ts';

export interface OutlineRow {
  id: string;
  kind: Block['type'];
  name: string;
  /** As a screen reader says it. */
  description: string;
  depth: number;
  /** Whether a heading shows what is under it; null for what is no heading. */
  open: boolean | null;
  worst: BriefingFinding['severity'] | null;
  /** Something being dragged over the document would come before this row. */
  insertion: boolean;
}

/** What the outline shows of the blocks: a closed heading stands for its section, with the worst of its checks. */
export function rowsOf(
  blocks: readonly Block[],
  titleOf: TitleOf,
  closed: ReadonlySet<string>,
  findingsOf: (block: string | null) => readonly BriefingFinding[],
  dropPlace: string | null | undefined,
): OutlineRow[] {
  const depths = depthsOf(blocks);
  const rows: OutlineRow[] = [];
  let above: HeadingBlock | undefined;
  for (let index = 0; index < blocks.length; ) {
    const block = blocks[index];
    if (!block) break;
    const isClosed = closed.has(block.id);
    const end = isClosed ? sectionEnd(blocks, index) : index + 1;
    const findings = isClosed
      ? blocks.slice(index, end).flatMap((one) => findingsOf(one.id))
      : findingsOf(block.id);
    const worst = findings.find((finding) => finding.severity === 'error') ?? findings[0];
    rows.push({
      id: block.id,
      kind: block.type,
      name: nameOf(block, titleOf),
      description: [
        describeBelow(above, block, titleOf),
        isClosed && 'closed',
        worst && (worst.severity === 'error' ? 'stops the export' : 'worth a look'),
      ]
        .filter(Boolean)
        .join(', '),
      depth: depths[index] ?? 0,
      open: block.type === 'heading' ? !isClosed : null,
      worst: worst?.severity ?? null,
      insertion: dropPlace === block.id,
    });
    if (block.type === 'heading') above = block;
    index = end;
  }
  return rows;
}

/** The rows as they were where they say the same, so that the list can tell what changed. */
export function useSteadyRows(rows: readonly OutlineRow[]): readonly OutlineRow[] {
  const asked = useRef<readonly OutlineRow[]>(undefined);
  const before = useRef<readonly OutlineRow[]>([]);
  if (asked.current !== rows) {
    asked.current = rows;
    const known = new Map(before.current.map((row) => [row.id, row]));
    const steady = rows.map((row) => {
      const old = known.get(row.id);
      return old && sameJson(old, row) ? old : row;
    });
    const isSame =
      steady.length === before.current.length && steady.every((row, index) => row === before.current[index]);
    if (!isSame) before.current = steady;
  }
  return before.current;
}
