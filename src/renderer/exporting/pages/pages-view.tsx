import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { ScrollArea } from '../../components/scroll-area.tsx';
import type { BuiltPages } from './build-pages.ts';
import styles from './pages.module.css';

/** Between the top of the view and what is gone to. */
const ABOVE_PX = 24;

export interface PagesViewHandle {
  goTo(page: number): void;
}

/** The pages below each other, white in light and dark as paper is. */
export function PagesView({
  label = 'Pages of the document',
  ref,
  built,
  scale,
  onArea,
  onCurrent,
}: {
  label?: string;
  ref: Ref<PagesViewHandle>;
  built: BuiltPages | undefined;
  scale: number;
  onArea: (area: HTMLElement | null) => void;
  /** The page in view, from 0. */
  onCurrent: (page: number) => void;
}) {
  const area = useRef<HTMLElement>(null);
  const stack = useRef<HTMLDivElement>(null);
  const lastScale = useRef(scale);
  const count = built?.pages.length ?? 0;

  // Here alone: what scrolls by itself would take along whatever this stands in.
  const bringToTop = (element: Element | null | undefined) => {
    const { current: view } = area;
    if (!view || !element) return;
    view.scrollTop += element.getBoundingClientRect().top - view.getBoundingClientRect().top - ABOVE_PX;
  };
  const goTo = (page: number) => {
    bringToTop(stack.current?.children[Math.min(Math.max(page, 0), count - 1)]);
  };
  useImperativeHandle(ref, () => ({ goTo }));

  useLayoutEffect(() => {
    const pages = built?.pages ?? [];
    stack.current?.replaceChildren(
      ...pages.map((page, index) => {
        const frame = document.createElement('section');
        frame.className = styles.page ?? '';
        frame.setAttribute('aria-label', `Page ${index + 1} of ${pages.length}`);
        frame.style.setProperty('--page-width', `${page.width}px`);
        frame.style.setProperty('--page-height', `${page.height}px`);
        page.element.className = styles.sheet ?? '';
        frame.append(page.element);
        return frame;
      }),
    );
  }, [built]);

  // In another size, what was at the top stays there.
  useLayoutEffect(() => {
    const element = area.current;
    if (element) element.scrollTop *= scale / lastScale.current;
    lastScale.current = scale;
  }, [scale]);

  useEffect(() => {
    const element = area.current;
    if (!element) return;
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const middle = element.getBoundingClientRect().top + element.clientHeight / 2;
        const pages = [...(stack.current?.children ?? [])];
        const below = pages.findIndex((page) => page.getBoundingClientRect().bottom >= middle);
        onCurrent(below < 0 ? Math.max(0, pages.length - 1) : below);
      });
    };
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', look);
    };
  }, [onCurrent]);

  return (
    <ScrollArea
      ref={(element) => {
        area.current = element;
        onArea(element);
      }}
      label={label}
      data-pane-start=""
      onClick={(event) => {
        const link = event.target instanceof Element ? event.target.closest('[data-leads-to]') : null;
        const name = link instanceof HTMLElement ? link.dataset.leadsTo : undefined;
        if (name === undefined) return;
        bringToTop(stack.current?.querySelector(`[data-bookmark="${CSS.escape(name)}"]`)?.parentElement);
      }}
    >
      <div ref={stack} className={styles.stack} style={{ '--scale': scale } as React.CSSProperties} />
    </ScrollArea>
  );
}
