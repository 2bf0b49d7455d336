import { useCallback, useState } from 'react';
import type { BriefingStore } from './briefing-store.ts';
import type { Carried } from './drag-items.ts';
import { moveTo } from './outline.ts';
import { describePlace, type TitleOf } from './words.ts';
import type { WorkspaceActions } from './workspace-actions.ts';

/** What is being dragged within the workspace and where it would come; the functions stay the same. */
export function useDropping(store: BriefingStore, actions: WorkspaceActions, titleOf: TitleOf) {
  const [drag, setDrag] = useState<'none' | 'pointer' | 'keyboard'>('none');
  /** The block before which it would come, null for the end; undefined while it is not over the document. */
  const [dropPlace, setDropPlace] = useState<string | null>();

  const placeWords = useCallback(
    (before: string | null) => describePlace(store.getState().document.blocks, before, titleOf),
    [store, titleOf],
  );
  const onDrag = useCallback((dragging: boolean, virtual: boolean) => {
    setDrag(dragging ? (virtual ? 'keyboard' : 'pointer') : 'none');
    if (!dragging) setDropPlace(undefined);
  }, []);
  const onDropped = useCallback(
    (carried: Carried, before: string | null) => {
      if (carried.kind === 'additions') void actions.add(carried.additions, before);
      else actions.move(moveTo(store.getState().document.blocks, carried.ids, before));
    },
    [store, actions],
  );
  return { drag, dropPlace, setDropPlace, placeWords, onDrag, onDropped };
}
