import { ArrowLeft, ChevronDown, ChevronUp, History } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button, IconButton } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import type { DifferenceSide } from '../components/difference.tsx';
import { changedWords } from '../components/difference.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Notice } from '../components/notice.tsx';
import { PaneHeader } from '../components/pane-header.tsx';
import { ResizablePane } from '../components/resizable-pane.tsx';
import { ScrollArea } from '../components/scroll-area.tsx';
import { Segmented } from '../components/segmented.tsx';
import { showToast } from '../components/toast.tsx';
import { handleKeys } from '../keys.ts';
import { asError, useLibrary } from '../loading.ts';
import { navigate } from '../routes.ts';
import { call } from '../transport.ts';
import { useWidth } from '../widths.ts';
import { goToChange } from './changes.ts';
import { PositionUses } from './position-uses.tsx';
import { ChangeLegend, VersionDifference } from './version-difference.tsx';
import { VersionList } from './version-list.tsx';
import styles from './versions-screen.module.css';

type View = 'together' | 'side-by-side';

/** The versions of a position, two of them compared; an earlier one can be made current again. */
export function VersionsScreen({ slug }: { slug: string }) {
  const loaded = useLibrary('positions.get', { slug }, { changedBy: ['positions'] });
  const position = loaded.value;
  const [pair, setPair] = useState<readonly [number, number] | null>(null);
  const [view, setView] = useState<View>('together');
  const [isRestoring, setRestoring] = useState(false);
  const area = useRef<HTMLElement>(null);
  const onePane = useWidth() === 'single';

  const newest = position?.version ?? 1;
  const [before, after] = pair ?? [Math.max(newest - 1, 1), newest];
  const comparison = useLibrary('positions.compare', position && newest > 1 ? { slug, before, after } : null);
  const compared = comparison.value;
  const back = () => navigate({ screen: 'positions', slug });

  if (!position) {
    return (
      <main aria-label="Versions" data-state={loaded.error ? 'ready' : 'loading'}>
        {loaded.error && (
          <EmptyState
            alone
            icon={<History />}
            title="The versions can’t be read"
            actions={<Button onPress={loaded.reload}>Try again</Button>}
          >
            {loaded.error.message}
          </EmptyState>
        )}
      </main>
    );
  }

  // Of the two compared, the one that could be made current is the earlier; never the current one itself.
  const restorable = before < newest ? before : null;
  const isReady = newest === 1 || comparison.value !== undefined || comparison.error !== undefined;
  const sides: readonly DifferenceSide[] = view === 'together' ? ['together'] : ['before', 'after'];

  return (
    <main
      className={styles.screen}
      aria-label={`Versions of ${position.title}`}
      data-state={isReady ? 'ready' : 'loading'}
      data-one-pane={onePane || undefined}
      onKeyDown={handleKeys({
        N: () => goToChange(area.current, 1),
        P: () => goToChange(area.current, -1),
        B: () => setView(view === 'together' ? 'side-by-side' : 'together'),
        Escape: back,
      })}
    >
      <ResizablePane
        name="versions-list"
        label="Width of the list of versions"
        width={300}
        min={240}
        max={420}
        side="end"
        fixed={onePane}
      >
        <section className={styles.list} aria-label="Versions" data-pane="Versions">
          <PaneHeader>
            <IconButton label={`Back to ${position.title}`} icon={<ArrowLeft />} onPress={back} />
            <h1 className={styles.title} title={position.title} dir="auto">
              {position.title}
            </h1>
          </PaneHeader>
          <VersionList
            versions={position.versions}
            before={before}
            after={after}
            onChoose={(...next) => setPair(next)}
          />
        </section>
      </ResizablePane>
      <section className={styles.difference} aria-label="Comparison" data-pane="Comparison">
        {newest === 1 ? (
          <EmptyState icon={<History />} title="There is one version">
            Editing this position, or importing it with other words, makes version 2. Then the two can be
            compared here.
          </EmptyState>
        ) : (
          <>
            <PaneHeader
              actions={
                <>
                  <Segmented
                    label="How to show the difference"
                    labelHidden
                    choices={[
                      { value: 'together', name: 'Together' },
                      { value: 'side-by-side', name: 'Side by side' },
                    ]}
                    value={view}
                    onChange={setView}
                  />
                  <IconButton
                    label="Previous change"
                    shortcut="P"
                    icon={<ChevronUp />}
                    onPress={() => goToChange(area.current, -1)}
                  />
                  <IconButton
                    label="Next change"
                    shortcut="N"
                    icon={<ChevronDown />}
                    onPress={() => goToChange(area.current, 1)}
                  />
                  {restorable !== null && (
                    <Button
                      onPress={() => setRestoring(true)}
                    >{`Make version ${restorable} current…`}</Button>
                  )}
                </>
              }
            >
              <h2 className={styles.compared}>{`Version ${before} compared with version ${after}`}</h2>
            </PaneHeader>
            <ScrollArea ref={area} label="Difference" data-pane-start="">
              <div className={styles.text} data-view={view}>
                {comparison.error && (
                  <Notice
                    tone="error"
                    title="The versions can’t be compared"
                    actions={
                      <Button size="small" onPress={comparison.reload}>
                        Try again
                      </Button>
                    }
                  >
                    {comparison.error.message}
                  </Notice>
                )}
                {compared && (
                  <>
                    <ChangeLegend summary={changedWords(compared)} />
                    <div className={styles.sides}>
                      {sides.map((side) => (
                        <VersionDifference
                          key={side}
                          difference={compared}
                          side={side}
                          heading={
                            side === 'together' ? undefined : `Version ${side === 'before' ? before : after}`
                          }
                        />
                      ))}
                    </div>
                    <PositionUses position={position} />
                  </>
                )}
              </div>
            </ScrollArea>
          </>
        )}
      </section>
      {isRestoring && restorable !== null && (
        <RestoreDialog
          slug={slug}
          version={restorable}
          newest={newest}
          onClose={() => setRestoring(false)}
          onRestored={() => setPair(null)}
        />
      )}
    </main>
  );
}

function RestoreDialog({
  slug,
  version,
  newest,
  onClose,
  onRestored,
}: {
  slug: string;
  version: number;
  newest: number;
  onClose: () => void;
  onRestored: () => void;
}) {
  const [error, setError] = useState<string | null>(null);
  const restore = async () => {
    try {
      const restored = await call('positions.restore', { slug, baseVersion: newest, version });
      showToast(`The words of version ${version} are current again, as version ${restored.version}.`);
      onRestored();
      onClose();
    } catch (thrown) {
      setError(asError(thrown).message);
    }
  };
  return (
    <Dialog
      title={`Make version ${version} current?`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" onPress={() => void restore()} autoFocus>
            {`Make version ${version} current`}
          </Button>
        </>
      }
    >
      {error && (
        <Notice tone="error" title="Nothing was changed" live>
          {error}
        </Notice>
      )}
      <p>{`Its words become version ${newest + 1}. Version ${newest} is kept; nothing is lost. Briefings keep the version they have until you update them.`}</p>
    </Dialog>
  );
}
