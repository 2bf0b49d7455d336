import { memo, type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Statement } from '../../shared/testimony.ts';
import { currentPreferences } from '../preferences/preferences.ts';
import type { Mark } from './marks.ts';
import { PassageSection } from './passage-section.tsx';
import { type PassageStore, SECTION, sectionOf } from './passage-store.ts';
import type { ExcerptEnd } from './passage-view.tsx';
import styles from './reader-text.module.css';
import { createSectionHeights, type SectionHeights } from './section-heights.ts';

/** What is drawn above and below what is in view, so that it is there before one scrolls to it. */
const MARGIN_PX = 1_400;
/** Until a host that did not answer is asked again; the window says meanwhile that it doesn't. */
const RETRY_MS = 2_000;

interface Range {
  first: number;
  last: number;
}

/**
 * The text, of which only the sections near what is in view are drawn, and those that are held: something in them is
 * selected, or they are about to be shown. Between them are gaps of about the height of what isn't drawn; the browser
 * keeps what one reads in its place when that turns out otherwise.
 */
export const Sections = memo(function Sections({
  area,
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
  /** What scrolls. */
  area: HTMLElement;
  title: string;
  statements: readonly Statement[];
  passages: number;
  store: PassageStore;
  /** Passages that stay drawn. */
  held: Range | null;
  /** The section that is about to be shown. */
  target: number | null;
  marks: ReadonlyMap<number, readonly Mark[]>;
  ends: ReadonlyMap<number, readonly ExcerptEnd[]>;
  onOpenExcerpt: (id: string) => void;
}) {
  const heights = useMemo(() => createSectionHeights(passages, textScale), [passages]);
  const beginnings = useMemo(() => beginningsOf(statements), [statements]);
  const near = useNear(area, heights);
  useSyncExternalStore(store.subscribe, store.version);

  const sections = Math.ceil(passages / SECTION);
  const drawn = drawnSections(near, sections, target, held);
  const missing = drawn.filter((section) => !store.find(section)).join(' ');
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt asks again for what is still missing.
  useEffect(() => {
    if (missing === '') return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    Promise.all(missing.split(' ').map((section) => store.load(Number(section)))).catch(() => {
      timer = setTimeout(() => setAttempt((before) => before + 1), RETRY_MS);
    });
    return () => clearTimeout(timer);
  }, [missing, store, attempt]);

  const parts: ReactNode[] = [];
  let next = 0;
  for (const section of [...drawn, sections]) {
    if (section > next) {
      const height = `${Math.round(heights.between(next, section))}px`;
      parts.push(
        <div
          key={`gap ${next === 0 ? 'above' : section === sections ? 'below' : next}`}
          data-gap={next}
          data-gap-end={section}
          style={{ height }}
        />,
      );
    }
    if (section < sections) {
      parts.push(
        <PassageSection
          key={section}
          index={section}
          loaded={store.find(section)}
          heights={heights}
          beginnings={beginnings}
          marks={marks}
          ends={ends}
          onOpenExcerpt={onOpenExcerpt}
        />,
      );
    }
    next = section + 1;
  }
  return (
    <article className={styles.text} aria-label={title}>
      {parts}
    </article>
  );
});

function textScale(): number {
  return currentPreferences().textSize / 100;
}

/** The sections in and near what is in view. */
function useNear(area: HTMLElement, heights: SectionHeights): Range {
  const [near, setNear] = useState<Range>(() => heights.at(0, MARGIN_PX));
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const { scrollTop, clientHeight } = area;
      const next = heights.at(scrollTop - MARGIN_PX, scrollTop + clientHeight + MARGIN_PX);
      setNear((before) => (before.first === next.first && before.last === next.last ? before : next));
    };
    const lookSoon = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    area.addEventListener('scroll', lookSoon, { passive: true });
    const resized = new ResizeObserver(lookSoon);
    resized.observe(area);
    return () => {
      cancelAnimationFrame(frame);
      area.removeEventListener('scroll', lookSoon);
      resized.disconnect();
    };
  }, [area, heights]);
  return near;
}

/** In order, each once. */
function drawnSections(near: Range, sections: number, target: number | null, held: Range | null): number[] {
  const drawn = new Set<number>();
  const add = ({ first, last }: Range) => {
    for (let section = Math.max(0, first); section <= Math.min(last, sections - 1); section++)
      drawn.add(section);
  };
  add(near);
  if (target !== null) add({ first: target - 1, last: target + 1 });
  if (held) add({ first: sectionOf(held.first), last: sectionOf(held.last) });
  return [...drawn].toSorted((one, other) => one - other);
}

/** A document with one statement needs no heading for it: its own title says the same. */
function beginningsOf(statements: readonly Statement[]): ReadonlyMap<number, Statement> {
  if (statements.length <= 1) return new Map();
  return new Map(statements.map((statement) => [statement.firstPassage, statement]));
}
