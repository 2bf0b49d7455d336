import { type FocusEvent, type KeyboardEvent, useMemo } from 'react';
import { Collection, GridList, GridListLoadMoreItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { Excerpt } from '../../shared/excerpts.ts';
import { excerptName } from '../../shared/quoting/excerpt-name.ts';
import { announce } from '../components/announce.tsx';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Notice } from '../components/notice.tsx';
import { PaneHeader, ScreenTitle } from '../components/pane-header.tsx';
import type { ExcerptsFilter } from '../excerpts-filter.ts';
import { usePreferences } from '../preferences/preferences.ts';
import type { PagedList } from '../testimony/paged-list.ts';
import { useWidth } from '../widths.ts';
import { ExcerptFilters } from './excerpt-filters.tsx';
import { ExcerptRow } from './excerpt-row.tsx';
import styles from './excerpts-screen.module.css';

interface ChoosingProps {
  list: PagedList<Excerpt>;
  /** The id of the excerpt in the panel. */
  open: string | null;
  chosen: ReadonlySet<string>;
  onOpen: (id: string) => void;
  onEnter: (id: string) => void;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

/** The list pane: moving through it opens excerpts, Space chooses several, Enter goes to the panel. */
export function ExcerptList({
  filter,
  isNarrowed,
  onFilter,
  onShowAll,
  onAddChosen,
  ...choosing
}: ChoosingProps & {
  filter: ExcerptsFilter;
  isNarrowed: boolean;
  onFilter: (change: Partial<ExcerptsFilter>) => void;
  onShowAll: () => void;
  onAddChosen: () => void;
}) {
  const { list, chosen, onChoose } = choosing;
  return (
    <section className={styles.list} aria-label="Excerpts" data-pane="Excerpts">
      <PaneHeader>
        <ScreenTitle note={list.rows && list.total.toLocaleString('en-US')}>Excerpts</ScreenTitle>
      </PaneHeader>
      <div className={styles.tools}>
        <ExcerptFilters filter={filter} onFilter={onFilter} />
      </div>
      {list.error && (
        <div className={styles.notice}>
          <Notice
            tone="error"
            title="The excerpts can’t be listed"
            actions={
              <Button size="small" onPress={list.reload}>
                Try again
              </Button>
            }
          >
            {list.error.message}
          </Notice>
        </div>
      )}
      {list.rows?.length === 0 && isNarrowed ? (
        <EmptyState
          icon={null}
          title="No excerpt is all of that"
          actions={<Button onPress={onShowAll}>Show all excerpts</Button>}
        >
          Choose another topic, use or position, or look at all of them.
        </EmptyState>
      ) : (
        <Rows {...choosing} />
      )}
      {chosen.size > 0 && (
        <footer className={styles.chosen}>
          <Button variant="quiet" size="small" onPress={() => onChoose(new Set())}>
            Clear
          </Button>
          <Button variant="primary" onPress={onAddChosen}>
            {`Add ${chosen.size.toLocaleString('en-US')} to briefing…`}
          </Button>
        </footer>
      )}
    </section>
  );
}

function Rows({ list, open, chosen, onOpen, onEnter, onChoose }: ChoosingProps) {
  const { textSize } = usePreferences();
  const onePane = useWidth() === 'single';
  const layoutOptions = useMemo(
    () => ({ estimatedRowHeight: Math.round((128 * textSize) / 100) }),
    [textSize],
  );
  const rows = list.rows ?? [];

  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
    const row = rows.find((one) => one.id === id);
    const name = row ? excerptName(row) : '';
    announce(`${name} ${next.has(id) ? 'chosen' : 'no longer chosen'}. ${next.size} chosen.`);
  };
  // Before the list sees it: there, Space would only select the row that is open already.
  const onKeyDown = (event: KeyboardEvent) => {
    const id = event.target instanceof HTMLElement ? idOfRow(event.target) : undefined;
    if (!id || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === ' ') toggle(id);
    else if (event.key === 'Enter') onEnter(id);
    else if (event.key === 'Escape' && chosen.size > 0) onChoose(new Set());
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onFocus = (event: FocusEvent) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.excerpt : undefined;
    if (id && id !== open && !onePane && event.target.matches(':focus-visible')) onOpen(id);
  };

  return (
    <div className={styles.rows} onKeyDownCapture={onKeyDown} onFocusCapture={onFocus}>
      <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
        <GridList
          aria-label="Excerpts"
          data-pane-start=""
          className={styles.grid ?? ''}
          selectionMode={onePane ? 'none' : 'single'}
          selectionBehavior="replace"
          selectedKeys={open === null ? [] : [open]}
          onSelectionChange={(keys) => {
            const [id] = keys === 'all' ? [] : keys;
            if (id !== undefined) onOpen(String(id));
          }}
          {...(onePane ? { onAction: (id: string | number) => onEnter(String(id)) } : {})}
        >
          <Collection items={rows} dependencies={[chosen]}>
            {(row) => <ExcerptRow id={row.id} row={row} chosen={chosen.has(row.id)} onToggle={toggle} />}
          </Collection>
          {rows.length < list.total && (
            <GridListLoadMoreItem onLoadMore={list.loadMore} className={styles.more ?? ''}>
              Reading more excerpts…
            </GridListLoadMoreItem>
          )}
        </GridList>
      </Virtualizer>
    </div>
  );
}

function idOfRow(element: HTMLElement): string | undefined {
  return element.closest<HTMLElement>('[data-excerpt]')?.dataset.excerpt;
}
