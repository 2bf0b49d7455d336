import { useCallback, useRef, useState } from 'react';
import type { Block } from '../../shared/briefings.ts';
import { announce } from '../components/announce.tsx';
import { stillClosed } from './outline.ts';

const NONE: ReadonlySet<string> = new Set();

/** Which headings of the outline stand for what is under them; for as long as the outline is shown. */
export function useClosedSections(blocks: readonly Block[]): {
  closed: ReadonlySet<string>;
  /** Null where there is no section. */
  allClosed: boolean | null;
  /** The same function for as long as the outline is shown. */
  setOpen: (id: string, name: string, open: boolean) => void;
  setAllOpen: (open: boolean) => void;
} {
  const [{ closed, seen }, set] = useState({ closed: NONE, seen: blocks });
  const now = useRef(blocks);
  now.current = blocks;
  // While it is drawn, not after: a row that was gone for a moment would have lost the focus.
  if (closed.size > 0 && seen !== blocks) set({ closed: stillClosed(seen, blocks, closed), seen: blocks });

  const setOpen = useCallback((id: string, name: string, open: boolean) => {
    announce(`${name} ${open ? 'open' : 'closed'}`);
    set((before) => {
      const next = new Set(before.closed);
      if (open) next.delete(id);
      else next.add(id);
      return { closed: next, seen: now.current };
    });
  }, []);
  const headings = blocks.filter((block) => block.type === 'heading').map((block) => block.id);
  const setAllOpen = (open: boolean) => {
    announce(open ? 'All sections open' : 'All sections closed');
    set({ closed: open ? NONE : new Set(headings), seen: blocks });
  };
  return {
    closed,
    allClosed: headings.length > 0 ? headings.every((id) => closed.has(id)) : null,
    setOpen,
    setAllOpen,
  };
}
