import { memo, useLayoutEffect, useRef } from 'react';
import type { Statement } from '../../shared/testimony.ts';
import type { Mark } from './marks.ts';
import type { SectionPassages } from './passage-store.ts';
import { type ExcerptEnd, PassageView } from './passage-view.tsx';
import type { SectionHeights } from './section-heights.ts';

/** Passages that are drawn together or, until they have been read, a place of about their height. */
export const PassageSection = memo(function PassageSection({
  index,
  loaded,
  heights,
  beginnings,
  marks,
  ends,
  onOpenExcerpt,
}: {
  index: number;
  loaded: SectionPassages | undefined;
  heights: SectionHeights;
  /** Statements by the passage they begin with. */
  beginnings: ReadonlyMap<number, Statement>;
  marks: ReadonlyMap<number, readonly Mark[]>;
  ends: ReadonlyMap<number, readonly ExcerptEnd[]>;
  onOpenExcerpt: (id: string) => void;
}) {
  const element = useRef<HTMLDivElement>(null);
  const isLoaded = loaded !== undefined;
  useLayoutEffect(() => {
    const section = element.current;
    if (!isLoaded || !section) return;
    // It tells of the first height too, after the layout that is made anyway.
    const observer = new ResizeObserver(([entry]) => {
      const height = entry?.borderBoxSize[0]?.blockSize;
      if (height) heights.keep(index, height);
    });
    observer.observe(section);
    return () => observer.disconnect();
  }, [isLoaded, heights, index]);

  return (
    <div
      ref={element}
      data-section={index}
      style={loaded ? undefined : { height: `${Math.round(heights.of(index))}px` }}
    >
      {loaded?.passages.map((passage, place) => (
        <PassageView
          key={passage.ordinal}
          passage={passage}
          before={place === 0 ? loaded.before : loaded.passages[place - 1]}
          begins={beginnings.get(passage.ordinal)}
          marks={marks.get(passage.ordinal)}
          ends={ends.get(passage.ordinal)}
          onOpenExcerpt={onOpenExcerpt}
        />
      ))}
    </div>
  );
});
