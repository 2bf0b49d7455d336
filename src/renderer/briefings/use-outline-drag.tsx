import { FileText, Quote } from 'lucide-react';
import {
  type DragAndDropHooks,
  type DropTarget,
  isTextDropItem,
  useDragAndDrop,
} from 'react-aria-components';
import { countOf } from '../../shared/text.ts';
import { ADDITION_TYPE, BLOCK_TYPE, type Carried, dragBlock, readCarried } from './drag-items.ts';
import { DragPreview } from './drag-preview.tsx';
import type { OutlineRow } from './outline-rows.ts';

/** Dragging rows of the outline, and dropping rows and what is in the library between them, by pointer and by keyboard. */
export function useOutlineDrag({
  rows,
  placeWords,
  onDrag,
  onDropped,
}: {
  rows: readonly OutlineRow[];
  placeWords: (before: string | null) => string;
  onDrag: (dragging: boolean, virtual: boolean) => void;
  onDropped: (carried: Carried, before: string | null) => void;
}): { dragAndDropHooks: DragAndDropHooks } {
  /** The block that what is dropped comes before; null for the end. */
  const placeOf = (target: DropTarget): string | null => {
    if (target.type === 'root') return null;
    const index = rows.findIndex((row) => row.id === target.key);
    return rows[target.dropPosition === 'before' ? index : index + 1]?.id ?? null;
  };
  const drop = async (target: DropTarget, items: Parameters<typeof readCarried>[0]) => {
    const carried = await readCarried(items);
    if (carried) onDropped(carried, placeOf(target));
  };

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => dragBlock(String(key))),
    acceptedDragTypes: [BLOCK_TYPE, ADDITION_TYPE],
    getDropOperation: (target, types) => {
      if (target.type === 'item' && target.dropPosition === 'on') return 'cancel';
      return types.has(ADDITION_TYPE) ? 'copy' : 'move';
    },
    // Whether the keyboard drags is known only once the drag has begun.
    onDragStart: () => queueMicrotask(() => onDrag(true, dragAndDropHooks.isVirtualDragging?.() ?? false)),
    onDragEnd: () => onDrag(false, false),
    onReorder: (event) =>
      onDropped({ kind: 'blocks', ids: [...event.keys].map(String) }, placeOf(event.target)),
    onInsert: (event) => void drop(event.target, event.items),
    onRootDrop: (event) => void drop({ type: 'root' }, event.items.filter(isTextDropItem)),
    renderDragPreview: (items) => {
      const [id] = items.map((item) => item[BLOCK_TYPE]);
      const row = rows.find((one) => one.id === id);
      return (
        <DragPreview
          icon={row?.kind === 'excerpt' ? <Quote /> : <FileText />}
          title={row?.name ?? ''}
          note={items.length > 1 ? countOf(items.length, 'block') : (row?.description ?? '')}
        />
      );
    },
  });

  const { useDropIndicator } = dragAndDropHooks;
  return {
    dragAndDropHooks: {
      ...dragAndDropHooks,
      ...(useDropIndicator && {
        // The place is named as on screen, instead of by the rows on both sides of it.
        useDropIndicator: (...[props, state, ref]: Parameters<typeof useDropIndicator>) => {
          // biome-ignore lint/correctness/useHookAtTopLevel: it is a hook itself, called where the list calls it.
          const indicator = useDropIndicator(props, state, ref);
          // Each row has places before and after it, and nobody hears of them while nothing is dragged.
          if (indicator.isHidden) return indicator;
          const label = placeWords(placeOf(props.target));
          return {
            ...indicator,
            dropIndicatorProps: { ...indicator.dropIndicatorProps, 'aria-label': label },
          };
        },
      }),
    },
  };
}
