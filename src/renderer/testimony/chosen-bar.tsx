import { type ReactNode, use, useLayoutEffect, useRef, useState } from 'react';
import { Toolbar } from 'react-aria-components';
import type { TextSpan } from '../../shared/excerpts.ts';
import styles from './over-text.module.css';
import { LayoutContext, placeOfPoint } from './reader-layout.ts';

const GAP_PX = 6;
const EDGE_PX = 8;

/** What can be done with the chosen words, beside their end, or above them where their end is out of view. */
export function ChosenBar({
  span,
  area,
  children,
}: {
  span: TextSpan;
  area: HTMLElement | null;
  children: ReactNode;
}) {
  const { content, turn } = use(LayoutContext);
  const bar = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: with each turn the text may stand elsewhere.
  useLayoutEffect(() => {
    const element = bar.current;
    if (!content || !area || !element) return;
    const end = placeOfPoint(content, span.end, 'before');
    const start = placeOfPoint(content, span.start, 'after');
    const at = end ?? start;
    if (!at) return;
    const below = at.bottom + GAP_PX;
    const isOut = below + element.offsetHeight > area.scrollTop + area.clientHeight;
    const above = (start ?? at).top - GAP_PX - element.offsetHeight;
    const top = isOut ? Math.max(above, area.scrollTop + GAP_PX) : below;
    const most = content.clientWidth - element.offsetWidth - EDGE_PX;
    setPlace({ left: Math.max(EDGE_PX, Math.min(at.left + GAP_PX, most)), top });
  }, [content, area, turn, JSON.stringify(span)]);

  return (
    <Toolbar
      ref={bar}
      aria-label="Chosen words"
      className={styles.bar ?? ''}
      style={place ?? { visibility: 'hidden', left: 0, top: 0 }}
      data-keeps-words=""
    >
      {children}
    </Toolbar>
  );
}
