import { Maximize2, Minimize2, X, ZoomIn, ZoomOut } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { countOf } from '../../../shared/text.ts';
import { announce } from '../../components/announce.tsx';
import { Button, IconButton } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { PaneHeader } from '../../components/pane-header.tsx';
import { Select } from '../../components/select.tsx';
import { handleKeys } from '../../keys.ts';
import { call } from '../../transport.ts';
import { useContentsWords } from '../contents-words.ts';
import { PageList } from './page-list.tsx';
import styles from './pages.module.css';
import { PagesView, type PagesViewHandle } from './pages-view.tsx';
import { usePages } from './use-pages.ts';
import { STEPS, useZoom, type Zoom } from './use-zoom.ts';

const ZOOMS: readonly { value: Zoom; name: string }[] = [
  { value: 'width', name: 'Fit width' },
  { value: 'page', name: 'Whole page' },
  ...STEPS.map((step) => ({ value: `${step}` as const, name: `${step} %` })),
];

/** The very file that an export would write, page by page; it follows each edit. */
export function PagesPane({
  briefing,
  confirmed,
  isWhole,
  onWhole,
  onClose,
}: {
  briefing: string;
  /** Counts the edits that the library has confirmed. */
  confirmed: number;
  /** It stands alone and not beside the document. */
  isWhole: boolean;
  /** Undefined where there is no room for both. */
  onWhole: ((whole: boolean) => void) | undefined;
  onClose: () => void;
}) {
  const workshop = useRef<HTMLDivElement>(null);
  const view = useRef<PagesViewHandle>(null);
  const [area, setArea] = useState<HTMLElement | null>(null);
  const [current, setCurrent] = useState(0);
  const readFile = useCallback((job: string) => call('exporting.preview', { job, briefing }), [briefing]);
  const { built, error, isBehind, tryAgain } = usePages(readFile, confirmed, workshop);
  const pages = built?.pages ?? [];
  const { zoom, scale, choose, larger, smaller } = useZoom(area, pages);
  const shown = Math.min(current, Math.max(0, pages.length - 1));
  const count = built ? `About ${countOf(pages.length, 'page')}` : '';

  useEffect(() => area?.focus(), [area]);
  useEffect(() => {
    if (count) announce(count);
  }, [count]);
  const contents = useContentsWords(briefing, true);
  const onCurrent = useCallback((page: number) => setCurrent(page), []);

  return (
    <section
      className={styles.pane}
      aria-label="Pages"
      data-pane=""
      data-pages={isBehind ? 'behind' : 'ready'}
      onKeyDown={handleKeys({
        PageDown: () => view.current?.goTo(shown + 1),
        PageUp: () => view.current?.goTo(shown - 1),
        Home: () => view.current?.goTo(0),
        End: () => view.current?.goTo(pages.length - 1),
        '+': larger,
        '=': larger,
        '-': smaller,
        Escape: onClose,
      })}
    >
      <PaneHeader
        actions={
          <>
            <IconButton label="Smaller" shortcut="-" icon={<ZoomOut />} onPress={smaller} />
            <Select quiet label="Size of the pages" choices={ZOOMS} value={zoom} onChange={choose} />
            <IconButton label="Larger" shortcut="+" icon={<ZoomIn />} onPress={larger} />
            {onWhole && (
              <IconButton
                label={isWhole ? 'Show beside the document' : 'Show pages alone'}
                icon={isWhole ? <Minimize2 /> : <Maximize2 />}
                onPress={() => onWhole(!isWhole)}
              />
            )}
            <IconButton label="Close the pages" shortcut="Esc" icon={<X />} onPress={onClose} />
          </>
        }
      >
        <h2 className={styles.title}>Pages</h2>
        <span
          className={styles.count}
          title="Word may break a page a line earlier or later than is shown here."
        >
          {count}
        </span>
      </PaneHeader>
      {contents && <p className={styles.contents}>{contents}</p>}
      {error && (
        <div className={styles.notice}>
          <Notice
            live
            tone="error"
            title={built ? 'The pages are of before your last change' : 'The pages can’t be shown'}
            actions={
              <Button size="small" onPress={tryAgain}>
                Try again
              </Button>
            }
          >
            {error.message}
          </Notice>
        </div>
      )}
      <div className={styles.body}>
        {isWhole && pages.length > 1 && (
          <PageList pages={pages} current={shown} onGo={(page) => view.current?.goTo(page)} />
        )}
        <PagesView ref={view} built={built} scale={scale} onArea={setArea} onCurrent={onCurrent} />
      </div>
      {!built && !error && <p className={styles.waiting}>Preparing the pages…</p>}
      <div ref={workshop} className={styles.workshop} aria-hidden="true" />
    </section>
  );
}
