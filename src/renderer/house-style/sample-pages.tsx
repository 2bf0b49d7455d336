import { useCallback, useRef, useState } from 'react';
import { Notice } from '../components/notice.tsx';
import { PagesView } from '../exporting/pages/pages-view.tsx';
import { usePages } from '../exporting/pages/use-pages.ts';
import { fitWidth, useRoom } from '../exporting/pages/use-zoom.ts';
import { call } from '../transport.ts';
import styles from './house-style.module.css';

const readSample = (job: string) => call('houseStyle.sample', { job });

/** A sample document as it would be exported now; it follows each change that is kept. */
export function SamplePages({ kept }: { kept: number }) {
  const workshop = useRef<HTMLDivElement>(null);
  const [area, setArea] = useState<HTMLElement | null>(null);
  const { built, error, isBehind } = usePages(readSample, kept, workshop);
  const room = useRoom(area);
  const ignore = useCallback(() => undefined, []);
  return (
    <section className={styles.sample} aria-label="Sample" data-pages={isBehind ? 'behind' : 'ready'}>
      {error && (
        <Notice tone="error" title="The sample can’t be shown" live>
          {error.message}
        </Notice>
      )}
      <PagesView
        label="Pages of the sample"
        ref={null}
        built={built}
        scale={fitWidth(room, built?.pages ?? [])}
        onArea={setArea}
        onCurrent={ignore}
      />
      <div ref={workshop} className={styles.workshop} aria-hidden="true" />
    </section>
  );
}
