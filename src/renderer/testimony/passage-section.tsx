import { memo, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { Statement } from '../../shared/testimony.ts';
import type { Mark } from './marks.ts';
import type { PassageStore } from './passage-store.ts';
import { type ExcerptEnd, PassageView } from './passage-view.tsx';
import type { SectionHeights } from './section-heights.ts';
import { useIsNear } from './use-is-near.ts';

/**
 * A stretch of passages. Drawn while it is near what is being read, or held because something is selected in it or is
 * about to be shown; at other times a place of about its height.
 */
export const PassageSection = memo(function PassageSection({
  index,
  count,
  store,
  heights,
  isHeld,
  beginnings,
  marks,
  ends,
  onOpenExcerpt,
}: {
  index: number;
  /** How many passages it has. */
  count: number;
  store: PassageStore;
  heights: SectionHeights;
  isHeld: boolean;
  /** Statements by the passage they begin with. */
  beginnings: ReadonlyMap<number, Statement>;
  marks: ReadonlyMap<number, readonly Mark[]>;
  ends: ReadonlyMap<number, readonly ExcerptEnd[]>;
  onOpenExcerpt: (id: string) => void;
}) {
  const element = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(element);
  const isWanted = isNear || isHeld;
  const loaded = useSyncExternalStore(store.subscribe, () => store.find(index));
  // The store's own value changes when it is read again; where it was left out meanwhile, it is asked for anew.
  useEffect(() => {
    if (isWanted && !loaded) store.load(index).catch(() => undefined);
  }, [isWanted, loaded, store, index]);
  const shown = isWanted ? loaded : undefined;

  useLayoutEffect(() => {
    const section = element.current;
    if (!shown || !section) return;
    const measure = () => heights.keep(index, section.offsetHeight, count);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(section);
    return () => observer.disconnect();
  }, [shown, heights, index, count]);

  return (
    <div
      ref={element}
      data-section={index}
      style={shown ? undefined : { height: `${heights.of(index, count)}px` }}
    >
      {shown?.passages.map((passage, place) => (
        <PassageView
          key={passage.ordinal}
          passage={passage}
          before={place === 0 ? shown.before : shown.passages[place - 1]}
          begins={beginnings.get(passage.ordinal)}
          marks={marks.get(passage.ordinal)}
          ends={ends.get(passage.ordinal)}
          onOpenExcerpt={onOpenExcerpt}
        />
      ))}
    </div>
  );
});
