import { Quote } from 'lucide-react';
import { useEffect, useState } from 'react';
import { AddToBriefingDialog } from '../briefings/add-to-briefing-dialog.tsx';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { PaneHeader, ScreenTitle } from '../components/pane-header.tsx';
import { ResizablePane } from '../components/resizable-pane.tsx';
import unseenStyles from '../components/unseen.module.css';
import { filterExcerpts, showExcerptsOf, useExcerptsFilter } from '../excerpts-filter.ts';
import { usePagedList } from '../paged-list.ts';
import { navigate } from '../routes.ts';
import { focusPane } from '../shell/panes.ts';
import { call } from '../transport.ts';
import { useWidth } from '../widths.ts';
import { ExcerptList } from './excerpt-list.tsx';
import { ExcerptPanel } from './excerpt-panel.tsx';
import styles from './excerpts-screen.module.css';
import { goToPlaceInText } from './place-in-text.ts';
import { useExcerptEditing } from './use-excerpt-editing.ts';

/** All excerpts, narrowed as one likes, and the one that is open beside them. */
export function ExcerptsScreen({ id }: { id: string | null }) {
  const onePane = useWidth() === 'single';
  const filter = useExcerptsFilter();
  const { topic, position, use } = filter;
  const list = usePagedList(
    JSON.stringify([topic, position, use]),
    async (offset, limit) => {
      const { total, excerpts } = await call('excerpts.list', { topic, position, use, offset, limit });
      return { total, rows: excerpts };
    },
    ['excerpts', 'testimony', 'topics', 'positions'],
    (row) => row.id,
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [adding, setAdding] = useState<readonly string[] | null>(null);
  const editing = useExcerptEditing(id);
  // While the next one is read, the one before stays in view, so that moving through the list doesn't flicker; nothing
  // can be done with it any more.
  const [held, setHeld] = useState(editing.excerpt);
  if (editing.excerpt && editing.excerpt !== held) setHeld(editing.excerpt);
  const excerpt = id === null ? undefined : (editing.excerpt ?? held);

  const isNarrowed = topic !== null || position !== null || use !== null;
  const isEmpty = list.rows?.length === 0 && !isNarrowed;
  const open = (next: string) => navigate({ screen: 'excerpts', id: next }, { replace: id !== null });
  const openAndEnter = (next: string) => {
    if (next !== id) open(next);
    requestAnimationFrame(() => {
      const pane = document.querySelector<HTMLElement>('[data-pane="Excerpt"]');
      if (pane) focusPane(pane);
    });
  };
  const showList = () => navigate({ screen: 'excerpts', id: null });

  const { rows, total, loadMore } = list;
  const isFurtherDown =
    id !== null && rows !== undefined && rows.length < total && !rows.some((row) => row.id === id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page that comes in asks the question anew.
  useEffect(() => {
    if (isFurtherDown) loadMore();
  }, [isFurtherDown, rows?.length]);

  const isReady =
    (rows !== undefined || list.error !== undefined) &&
    (id === null || editing.excerpt !== undefined || editing.error !== undefined);

  if (isEmpty && id === null) {
    return (
      <main className={styles.empty} aria-label="Excerpts" data-pane="" data-state="ready">
        <PaneHeader>
          <ScreenTitle>Excerpts</ScreenTitle>
        </PaneHeader>
        <NoExcerpts />
      </main>
    );
  }
  return (
    <main className={styles.screen} aria-label="Excerpts" data-state={isReady ? 'ready' : 'loading'}>
      {(!onePane || id === null) && (
        <ResizablePane
          name="excerpts-list"
          label="Width of the list"
          width={400}
          min={300}
          max={620}
          side="end"
          fixed={onePane}
        >
          <ExcerptList
            list={list}
            open={id}
            chosen={chosen}
            filter={filter}
            isNarrowed={isNarrowed}
            onFilter={filterExcerpts}
            onShowAll={() => showExcerptsOf({})}
            onOpen={open}
            onEnter={openAndEnter}
            onChoose={setChosen}
            onAddChosen={() =>
              setAdding((rows ?? []).filter((row) => chosen.has(row.id)).map((row) => row.id))
            }
          />
        </ResizablePane>
      )}
      {id !== null && excerpt && !(editing.error && !editing.excerpt) && (
        <div className={styles.rest} inert={!editing.excerpt}>
          {onePane && <h1 className={unseenStyles.unseen}>Excerpts</h1>}
          <ExcerptPanel
            key={excerpt.id}
            excerpt={excerpt}
            editing={editing}
            onShowInText={() => goToPlaceInText(excerpt)}
            onBack={onePane ? showList : undefined}
            onRemoved={showList}
          />
        </div>
      )}
      {id !== null && editing.error && !editing.excerpt && (
        <section className={styles.rest} aria-label="Excerpt" data-pane="Excerpt">
          <EmptyState
            icon={<Quote />}
            title="This excerpt can’t be shown"
            actions={
              <>
                <Button onPress={editing.reload}>Try again</Button>
                <Button onPress={showList}>Back to the list</Button>
              </>
            }
          >
            {editing.error.message}
          </EmptyState>
        </section>
      )}
      {id === null && !onePane && (
        <section className={styles.rest} aria-label="Excerpt" data-pane="Excerpt">
          {rows && (
            <EmptyState icon={<Quote />} title="Choose an excerpt">
              Its words, citation, use and notes show here.
            </EmptyState>
          )}
        </section>
      )}
      {adding && (
        <AddToBriefingDialog
          positions={[]}
          excerpts={adding}
          onClose={() => setAdding(null)}
          onAdded={() => setChosen(new Set())}
        />
      )}
    </main>
  );
}

function NoExcerpts() {
  return (
    <EmptyState
      icon={<Quote />}
      title="No excerpts yet"
      actions={
        <Button onPress={() => navigate({ screen: 'testimony', id: null, passage: null })}>
          Go to Testimony
        </Button>
      }
    >
      Open a testimony, select words and press E. The excerpt keeps the exact words, the speaker and the page.
    </EmptyState>
  );
}
