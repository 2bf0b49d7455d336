import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import type { Testimony } from '../../shared/testimony.ts';
import { ScrollArea } from '../components/scroll-area.tsx';
import { currentPreferences } from '../preferences/preferences.ts';
import type { Mark } from './marks.ts';
import { type PassageStore, sectionOf } from './passage-store.ts';
import type { ExcerptEnd } from './passage-view.tsx';
import { LayoutContext, placeOfPoint } from './reader-layout.ts';
import styles from './reader-text.module.css';
import { type ReadingPlace, readPlace } from './reading-line.ts';
import { Sections } from './sections.tsx';
import { ordinalOf, passageElement } from './text-places.ts';

const OUTLINED_MS = 1_500;
const LINE_ABOVE_PX = 16;
const VIEW_MARGIN_PX = 64;

export interface ReaderTextHandle {
  /** What scrolls. */
  readonly area: HTMLElement | null;
  goTo(passage: number, how: Approach): Promise<void>;
}

/**
 * How a passage is come to: `top` of the view, with what belongs above it; in the middle, `outlined` for a moment;
 * with a `fraction` of it above the top, as it was left; or with the line of one place `top` or anywhere `in-view`.
 */
export type Approach =
  | 'top'
  | 'outlined'
  | { fraction: number }
  | { offset: number; align: 'top' | 'in-view' };

/** The text of a testimony, of any length. */
export function ReaderText({
  ref,
  testimony,
  store,
  held,
  marks,
  ends,
  hasCaret,
  onPlace,
  onOpenExcerpt,
  onKeyDown,
  children,
}: {
  ref: Ref<ReaderTextHandle>;
  testimony: Testimony;
  store: PassageStore;
  /** Passages that stay drawn, because something in them is selected. */
  held: { first: number; last: number } | null;
  marks: ReadonlyMap<number, readonly Mark[]>;
  ends: ReadonlyMap<number, readonly ExcerptEnd[]>;
  hasCaret: boolean;
  onPlace: (place: ReadingPlace) => void;
  onOpenExcerpt: (id: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  /** What stands over the text: handles, the caret, the bar beside chosen words. */
  children: ReactNode;
}) {
  const [area, setArea] = useState<HTMLElement | null>(null);
  const [content, setContent] = useState<HTMLElement | null>(null);
  const [target, setTarget] = useState<number | null>(null);
  const [turn, setTurn] = useState(0);
  const layout = useMemo(() => ({ content, turn }), [content, turn]);
  const lastPlace = useRef<ReadingPlace | null>(null);
  const keepPlace = useCallback(
    (place: ReadingPlace) => {
      lastPlace.current = place;
      onPlace(place);
    },
    [onPlace],
  );
  const width = useRef(0);
  const report = useReportPlace(area, testimony.passages, width, keepPlace);

  useLayoutEffect(() => {
    if (!content) return;
    const onLayout = () => {
      setTurn((before) => before + 1);
      report();
    };
    width.current = content.clientWidth;
    let { textSize } = currentPreferences();
    const resized = new ResizeObserver(() => {
      const isReset = content.clientWidth !== width.current || currentPreferences().textSize !== textSize;
      width.current = content.clientWidth;
      textSize = currentPreferences().textSize;
      // In lines of another length or size, what was at the top stays there.
      if (isReset && area && lastPlace.current) putBack(area, lastPlace.current);
      onLayout();
    });
    resized.observe(content);
    const unsubscribe = store.subscribe(() => requestAnimationFrame(onLayout));
    return () => {
      resized.disconnect();
      unsubscribe();
    };
  }, [area, content, store, report]);

  const asked = useRef(0);
  useImperativeHandle(
    ref,
    () => ({
      area,
      async goTo(passage, how) {
        asked.current += 1;
        const mine = asked.current;
        const section = sectionOf(passage);
        await Promise.all([store.load(section), section > 0 && store.load(section - 1)]);
        if (mine !== asked.current || !area) return;
        flushSync(() => setTarget(section));
        const element = passageElement(area, passage);
        if (!element) return;
        scrollTo(area, element, how);
        // What is drawn around it now may push it away from where it was put.
        requestAnimationFrame(() => mine === asked.current && scrollTo(area, element, how));
        if (how === 'outlined') holdOutline(element);
      },
    }),
    [area, store],
  );

  return (
    <ScrollArea
      ref={setArea}
      label={testimony.title}
      data-pane-start=""
      data-caret={hasCaret || undefined}
      onKeyDown={onKeyDown}
    >
      <div className={styles.content} ref={setContent}>
        {area && (
          <Sections
            area={area}
            title={testimony.title}
            statements={testimony.statements}
            passages={testimony.passages}
            store={store}
            held={held}
            target={target}
            marks={marks}
            ends={ends}
            onOpenExcerpt={onOpenExcerpt}
          />
        )}
        <LayoutContext value={layout}>{children}</LayoutContext>
      </div>
    </ScrollArea>
  );
}

/** Says where the reader is, once a frame at most; gives what asks for it. */
function useReportPlace(
  area: HTMLElement | null,
  total: number,
  width: RefObject<number>,
  onPlace: (place: ReadingPlace) => void,
): () => void {
  const frame = useRef(0);
  const report = useCallback(() => {
    if (!area || frame.current !== 0) return;
    frame.current = requestAnimationFrame(() => {
      frame.current = 0;
      // While the window is being resized the text moves, not the reader.
      if (area.clientWidth !== width.current) return;
      const scale = currentPreferences().textSize / 100;
      const place = readPlace(area, total, scale);
      if (place) onPlace(place);
    });
  }, [area, total, width, onPlace]);
  useEffect(() => {
    area?.addEventListener('scroll', report, { passive: true });
    return () => {
      cancelAnimationFrame(frame.current);
      frame.current = 0;
      area?.removeEventListener('scroll', report);
    };
  }, [area, report]);
  return report;
}

function scrollTo(area: HTMLElement, element: HTMLElement, how: Approach): void {
  if (how === 'outlined') {
    element.scrollIntoView({ block: element.offsetHeight > area.clientHeight / 2 ? 'start' : 'center' });
    return;
  }
  const view = area.getBoundingClientRect();
  if (how === 'top') {
    area.scrollTop += (element.parentElement ?? element).getBoundingClientRect().top - view.top;
  } else if ('fraction' in how) {
    const { top, height } = element.getBoundingClientRect();
    area.scrollTop += top + how.fraction * height - view.top;
  } else {
    const place = placeOfPoint(element, { passage: ordinalOf(element), offset: how.offset }, 'after');
    const top = element.getBoundingClientRect().top + (place?.top ?? 0);
    if (how.align === 'top') area.scrollTop += top - view.top - LINE_ABOVE_PX;
    else if (top < view.top + VIEW_MARGIN_PX || top > view.bottom - VIEW_MARGIN_PX) {
      area.scrollTop += top - view.top - view.height / 3;
    }
  }
}

function putBack(area: HTMLElement, { passage, fraction }: ReadingPlace): void {
  const element = passageElement(area, passage);
  if (element) scrollTo(area, element, { fraction });
}

function holdOutline(element: HTMLElement): void {
  element.dataset.outlined = '';
  setTimeout(() => delete element.dataset.outlined, OUTLINED_MS);
}
