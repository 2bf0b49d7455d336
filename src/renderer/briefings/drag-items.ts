/** What is carried when blocks or positions are dragged within the workspace. */
import type { DropItem } from 'react-aria-components';
import type { Addition } from './workspace-actions.ts';

export const BLOCK_TYPE = 'application/x-standpoint-block';
export const POSITION_TYPE = 'application/x-standpoint-position';

export type Carried = { kind: 'blocks'; ids: string[] } | { kind: 'positions'; additions: Addition[] };

export function dragBlock(id: string): Record<string, string> {
  return { [BLOCK_TYPE]: id };
}

export function dragPosition(addition: Addition): Record<string, string> {
  return { [POSITION_TYPE]: JSON.stringify(addition) };
}

/** What was dropped, in the order it was carried; null where it came from elsewhere. */
export async function readCarried(items: Iterable<DropItem>): Promise<Carried | null> {
  const ids: string[] = [];
  const additions: Addition[] = [];
  for (const item of items) {
    if (item.kind !== 'text') continue;
    if (item.types.has(BLOCK_TYPE)) ids.push(await item.getText(BLOCK_TYPE));
    else if (item.types.has(POSITION_TYPE)) {
      additions.push(JSON.parse(await item.getText(POSITION_TYPE)) as Addition);
    }
  }
  if (ids.length > 0) return { kind: 'blocks', ids };
  return additions.length > 0 ? { kind: 'positions', additions } : null;
}
