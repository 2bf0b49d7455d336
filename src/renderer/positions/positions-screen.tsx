import { FileText } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { AddToBriefingDialog } from '../briefings/add-to-briefing-dialog.tsx';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { ResizablePane } from '../components/resizable-pane.tsx';
import { handleKeys, isTyping } from '../keys.ts';
import { useLibrary } from '../loading.ts';
import { setPreferences, usePreferences } from '../preferences/preferences.ts';
import { addressOf, currentAddress, navigate } from '../routes.ts';
import { focusPane } from '../shell/panes.ts';
import { useWidth } from '../widths.ts';
import { copyStatement, putStatement } from './copy-statement.ts';
import { PositionList } from './position-list.tsx';
import { usePositionList } from './position-list-data.ts';
import styles from './positions-screen.module.css';
import { ReadingPane } from './reading-pane.tsx';
import { Welcome } from './welcome.tsx';

/** The library's positions: the list, and the one that is open beside it. */
export function PositionsScreen({ slug }: { slug: string | null }) {
  const { positionOrder, positionTopic, welcomeDismissed } = usePreferences();
  const width = useWidth();
  const onePane = width === 'single';
  const list = usePositionList(positionOrder, positionTopic);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [adding, setAdding] = useState<readonly string[] | null>(null);

  const asked = useLibrary('positions.get', slug === null ? null : { slug }, {
    changedBy: ['positions', 'topics', 'briefings'],
  });
  // While the next one is read, the one before stays in view, so that moving through the list doesn't flicker.
  const [held, setHeld] = useState(asked.value);
  if (asked.value && asked.value !== held) setHeld(asked.value);
  const position = slug === null ? undefined : (asked.value ?? held);
  // What is done meanwhile is for the next one: nobody may get the words of the one before.
  const [copyAwaited, setCopyAwaited] = useState<string | null>(null);
  const copyNext = useEffectEvent(() => {
    if (asked.value && asked.value.slug === copyAwaited) copyStatement(asked.value);
    setCopyAwaited(null);
  });
  useEffect(() => {
    if (asked.value) copyNext();
  }, [asked.value]);

  const open = (next: string) => {
    const address = addressOf({ screen: 'positions', slug: next });
    // Moving along the list is one step of history, not one for each position passed.
    navigate({ screen: 'positions', slug: next }, { replace: slug !== null && currentAddress() !== address });
  };
  const openAndEnter = (next: string) => {
    if (next !== slug) navigate({ screen: 'positions', slug: next }, { replace: slug !== null });
    requestAnimationFrame(() => {
      const pane = document.querySelector<HTMLElement>('[data-pane="Text"]');
      if (pane) focusPane(pane);
    });
  };

  useEffect(() => {
    if (slug !== null && !welcomeDismissed) setPreferences({ welcomeDismissed: true });
  }, [slug, welcomeDismissed]);

  const rows = list.rows ?? [];
  const index = rows.findIndex((row) => row.slug === slug);
  // Opened by search or link, it may stand further down than the list has been read.
  const { loadMore } = list;
  const isFurtherDown = slug !== null && index < 0 && rows.length > 0 && rows.length < list.total;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page that comes in asks the question anew.
  useEffect(() => {
    if (isFurtherDown) loadMore();
  }, [isFurtherDown, rows.length]);

  const isReady =
    list.rows !== undefined && (slug === null || asked.value !== undefined || asked.error !== undefined);
  const showsList = !onePane || slug === null;
  const showsText = !onePane || slug !== null;

  return (
    <main
      className={styles.screen}
      aria-label="Positions"
      data-state={isReady ? 'ready' : 'loading'}
      onKeyDown={handleKeys({
        'Ctrl E': slug === null ? undefined : () => navigate({ screen: 'edit-position', slug }),
      })}
      onCopy={(event) => {
        if (isTyping(event.target)) return;
        if (asked.value) putStatement(asked.value)(event);
        else if (slug !== null && getSelection()?.isCollapsed !== false) setCopyAwaited(slug);
      }}
    >
      {showsList && (
        <ResizablePane
          name="positions-list"
          label="Width of the list"
          width={width === 'narrow' ? 296 : 344}
          min={280}
          max={480}
          side="end"
          fixed={onePane}
        >
          <PositionList
            list={list}
            open={slug}
            chosen={chosen}
            onOpen={open}
            onEnter={openAndEnter}
            onChoose={setChosen}
            onAddChosen={() => setAdding(rows.filter((row) => chosen.has(row.slug)).map((row) => row.slug))}
          />
        </ResizablePane>
      )}
      {showsText && asked.error && !asked.value && (
        <section className={styles.rest} aria-label="Position" data-pane="Text">
          <EmptyState
            icon={<FileText />}
            title="This position can’t be shown"
            actions={
              <>
                <Button onPress={asked.reload}>Try again</Button>
                <Button onPress={() => navigate({ screen: 'positions', slug: null })}>
                  Back to the list
                </Button>
              </>
            }
          >
            {asked.error.message}
          </EmptyState>
        </section>
      )}
      {showsText && slug !== null && position && !(asked.error && !asked.value) && (
        <ReadingPane
          position={position}
          neighbours={{
            number: index < 0 ? null : index + 1,
            total: list.total,
            previous: rows[index - 1]?.slug ?? null,
            next: index < 0 ? null : (rows[index + 1]?.slug ?? null),
          }}
          onOpen={open}
          onEdit={() => navigate({ screen: 'edit-position', slug })}
          onVersions={() => navigate({ screen: 'versions', slug })}
          onCopy={() => (asked.value ? copyStatement(asked.value) : setCopyAwaited(slug))}
          onAdd={() => setAdding([slug])}
          onBack={onePane ? () => navigate({ screen: 'positions', slug: null }) : undefined}
        />
      )}
      {showsText && slug === null && (
        <section className={styles.rest} aria-label="Position" data-pane="Text">
          {list.rows && <Welcome isFirst={!welcomeDismissed} first={rows[0]?.slug} onOpen={openAndEnter} />}
        </section>
      )}
      {adding && (
        <AddToBriefingDialog
          positions={adding}
          excerpts={[]}
          onClose={() => setAdding(null)}
          onAdded={() => setChosen(new Set())}
        />
      )}
    </main>
  );
}
