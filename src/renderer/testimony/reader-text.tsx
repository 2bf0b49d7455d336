import {
  type KeyboardEvent,
  memo,
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import type { Statement, Testimony } from '../../shared/testimony.ts';
import { ScrollArea } from '../components/scroll-area.tsx';
import { currentPreferences } from '../preferences/preferences.ts';
import type { Mark } from './marks.ts';
import { PassageSection } from './passage-section.tsx';
import { firstOf, type PassageStore, SECTION, sectionOf } from './passage-store.ts';
import type { ExcerptEnd } from './passage-view.tsx';
import { LayoutContext, placeOfPoint } from './reader-layout.ts';
import styles from './reader-text.module.css';
import { type ReadingPlace, readPlace } from './reading-line.ts';
import { createSectionHeights } from './section-heights.ts';
import { ordinalOf, passageElement } from './text-places.ts';
import { createNearObserver, NearContext } from './use-is-near.ts';

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
  const observer = useMemo(() => (area ? createNearObserver(area) : null), [area]);
  useEffect(() => () => observer?.end(), [observer]);
  const report = useReportPlace(area, testimony.passages, onPlace);

  useLayoutEffect(() => {
    if (!content) return;
    const onLayout = () => {
      setTurn((before) => before + 1);
      report();
    };
    const resized = new ResizeObserver(onLayout);
    resized.observe(content);
    const unsubscribe = store.subscribe(() => requestAnimationFrame(onLayout));
    return () => {
      resized.disconnect();
      unsubscribe();
    };
  }, [content, store, report]);

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
        {observer && (
          <NearContext value={observer}>
            <Sections
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
          </NearContext>
        )}
        <LayoutContext value={layout}>{children}</LayoutContext>
      </div>
    </ScrollArea>
  );
}

/** All sections: drawn anew only when what they show changes, not with every line one reads on. */
const Sections = memo(function Sections({
  title,
  statements,
  passages,
  store,
  held,
  target,
  marks,
  ends,
  onOpenExcerpt,
}: {
  title: string;
  statements: readonly Statement[];
  passages: number;
  store: PassageStore;
  held: { first: number; last: number } | null;
  /** The section that is about to be shown; it and the one before are drawn. */
  target: number | null;
  marks: ReadonlyMap<number, readonly Mark[]>;
  ends: ReadonlyMap<number, readonly ExcerptEnd[]>;
  onOpenExcerpt: (id: string) => void;
}) {
  const heights = useMemo(createSectionHeights, []);
  const beginnings = useMemo(() => beginningsOf(statements), [statements]);
  const isHeld = (section: number) =>
    section === target ||
    (target !== null && section === target - 1) ||
    (held !== null && section >= sectionOf(held.first) && section <= sectionOf(held.last));
  return (
    <article className={styles.text} aria-label={title}>
      {Array.from({ length: Math.ceil(passages / SECTION) }, (_, index) => (
        <PassageSection
          // biome-ignore lint/suspicious/noArrayIndexKey: a section is its place.
          key={index}
          index={index}
          count={Math.min(SECTION, passages - firstOf(index) + 1)}
          store={store}
          heights={heights}
          isHeld={isHeld(index)}
          beginnings={beginnings}
          marks={marks}
          ends={ends}
          onOpenExcerpt={onOpenExcerpt}
        />
      ))}
    </article>
  );
});

/** Says where the reader is, once a frame at most; gives what asks for it. */
function useReportPlace(
  area: HTMLElement | null,
  total: number,
  onPlace: (place: ReadingPlace) => void,
): () => void {
  const frame = useRef(0);
  const report = useCallback(() => {
    if (!area || frame.current !== 0) return;
    frame.current = requestAnimationFrame(() => {
      frame.current = 0;
      const scale = currentPreferences().textSize / 100;
      const range = (section: number) => {
        const first = firstOf(section);
        return { first, count: Math.max(1, Math.min(SECTION, total - first + 1)) };
      };
      const place = readPlace(area, range, scale);
      if (place) onPlace(place);
    });
  }, [area, total, onPlace]);
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

function holdOutline(element: HTMLElement): void {
  element.dataset.outlined = '';
  setTimeout(() => delete element.dataset.outlined, OUTLINED_MS);
}

/** A document with one statement needs no heading for it: its own title says the same. */
function beginningsOf(statements: readonly Statement[]): ReadonlyMap<number, Statement> {
  if (statements.length <= 1) return new Map();
  return new Map(statements.map((statement) => [statement.firstPassage, statement]));
}
