import { type RefObject, useCallback, useState } from 'react';
import { useWidth } from '../widths.ts';

/**
 * Where the pages are: beside the document where there is room for both, in the place of the library; else alone.
 * Closing them gives the focus to what opens them again.
 */
export function usePagesPlace(root: RefObject<HTMLElement | null>) {
  const width = useWidth();
  const hasRoom = width === 'wide' || width === 'medium';
  const [isOpen, setOpen] = useState(false);
  const [wantsAlone, setAlone] = useState(false);

  const close = useCallback(() => {
    setOpen(false);
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>('[data-opens="pages"]')?.focus());
  }, [root]);
  const toggle = () => {
    if (isOpen) close();
    else setOpen(true);
  };
  /** Before the focus goes to a block, which must be seen. */
  const leaveDocumentInView = useCallback(() => {
    setAlone(false);
    if (!hasRoom) setOpen(false);
  }, [hasRoom]);

  return {
    isOpen,
    isAlone: isOpen && (wantsAlone || !hasRoom),
    /** Undefined where there is no choice. */
    setAlone: hasRoom ? setAlone : undefined,
    toggle,
    close,
    leaveDocumentInView,
  };
}
