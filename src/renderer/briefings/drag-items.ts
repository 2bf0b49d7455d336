/** What is carried when blocks, or what is in the library, are dragged within the workspace. */
import type { DropItem } from 'react-aria-components';
import type { Addition } from './additions.ts';

export const BLOCK_TYPE = 'application/x-standpoint-block';
export const ADDITION_TYPE = 'application/x-standpoint-addition';

export type Carried = { kind: 'blocks'; ids: string[] } | { kind: 'additions'; additions: Addition[] };

export function dragBlock(id: string): Record<string, string> {
  return { [BLOCK_TYPE]: id };
}

export function dragAddition(addition: Addition): Record<string, string> {
  return { [ADDITION_TYPE]: JSON.stringify(addition) };
}

/** What was dropped, in the order it was carried; null where it came from elsewhere. */
export async function readCarried(items: Iterable<DropItem>): Promise<Carried | null> {
  const ids: string[] = [];
  const additions: Addition[] = [];
  for (const item of items) {
    if (item.kind !== 'text') continue;
    if (item.types.has(BLOCK_TYPE)) ids.push(await item.getText(BLOCK_TYPE));
    else if (item.types.has(ADDITION_TYPE)) {
      additions.push(JSON.parse(await item.getText(ADDITION_TYPE)) as Addition);
    }
  }
  if (ids.length > 0) return { kind: 'blocks', ids };
  return additions.length > 0 ? { kind: 'additions', additions } : null;
}
