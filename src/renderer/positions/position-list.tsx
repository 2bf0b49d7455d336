import { Plus, Rows2, Rows3 } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, useMemo, useRef } from 'react';
import { Collection, GridList, GridListLoadMoreItem, ListLayout, Virtualizer } from 'react-aria-components';
import { announce } from '../components/announce.tsx';
import { Button, IconButton } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Notice } from '../components/notice.tsx';
import { PaneHeader, ScreenTitle } from '../components/pane-header.tsx';
import { setPreferences, usePreferences } from '../preferences/preferences.ts';
import { navigate } from '../routes.ts';
import { useWidth } from '../widths.ts';
import { useOpenRowInView } from './open-row-in-view.ts';
import { PositionFilters } from './position-filters.tsx';
import styles from './position-list.module.css';
import type { PositionList as PositionListData } from './position-list-data.ts';
import { PositionRow } from './position-row.tsx';

/** The list pane: moving through it opens positions, Space chooses several, Enter goes to the text. */
export function PositionList({
  list,
  open,
  chosen,
  onOpen,
  onEnter,
  onChoose,
  onAddChosen,
}: {
  list: PositionListData;
  /** The slug of the position in the reading pane. */
  open: string | null;
  chosen: ReadonlySet<string>;
  onOpen: (slug: string) => void;
  onEnter: (slug: string) => void;
  onChoose: (chosen: ReadonlySet<string>) => void;
  onAddChosen: () => void;
}) {
  const { density } = usePreferences();
  const compact = density === 'compact';
  return (
    <section className={styles.pane} aria-label="Positions" data-pane="Positions">
      <PaneHeader
        actions={
          <IconButton
            label="New position…"
            shortcut="Ctrl N"
            icon={<Plus />}
            onPress={() => navigate({ screen: 'new-position' })}
          />
        }
      >
        <ScreenTitle note={list.rows && list.total.toLocaleString('en-US')}>Positions</ScreenTitle>
      </PaneHeader>
      <div className={styles.tools}>
        <PositionFilters />
        <IconButton
          label={compact ? 'Show titles and statements' : 'Show titles only'}
          size="small"
          icon={compact ? <Rows2 /> : <Rows3 />}
          onPress={() => setPreferences({ density: compact ? 'comfortable' : 'compact' })}
        />
      </div>
      {list.error && (
        <div className={styles.notice}>
          <Notice
            tone="error"
            title="The positions can’t be read"
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
      <Rows
        list={list}
        open={open}
        chosen={chosen}
        compact={compact}
        onOpen={onOpen}
        onEnter={onEnter}
        onChoose={onChoose}
      />
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

interface RowsProps {
  list: PositionListData;
  open: string | null;
  chosen: ReadonlySet<string>;
  compact: boolean;
  onOpen: (slug: string) => void;
  onEnter: (slug: string) => void;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

function Rows({ list, open, chosen, compact, onOpen, onEnter, onChoose }: RowsProps) {
  const { textSize, positionTopic } = usePreferences();
  const onePane = useWidth() === 'single';
  const scale = textSize / 100;
  const layoutOptions = useMemo(
    () => ({ estimatedRowHeight: Math.round((compact ? 32 : 104) * scale) }),
    [compact, scale],
  );
  const rows = list.rows ?? [];
  const grid = useRef<HTMLDivElement>(null);
  useOpenRowInView(grid, open, rows);

  const toggle = (slug: string) => {
    const next = new Set(chosen);
    if (!next.delete(slug)) next.add(slug);
    onChoose(next);
    const title = rows.find((row) => row.slug === slug)?.title ?? '';
    announce(`${title} ${next.has(slug) ? 'chosen' : 'no longer chosen'}. ${next.size} chosen.`);
  };

  // Before the list sees it: there, Space would only select the row that is open already.
  const onKeyDown = (event: KeyboardEvent) => {
    const slug = event.target instanceof HTMLElement ? slugOfRow(event.target) : undefined;
    if (!slug || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === ' ') toggle(slug);
    else if (event.key === 'Enter') onEnter(slug);
    else if (event.key === 'Escape' && chosen.size > 0) onChoose(new Set());
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  // Typing the start of a title moves the focus alone; the text follows it as it follows the arrow keys.
  const onFocus = (event: FocusEvent) => {
    const slug = event.target instanceof HTMLElement ? event.target.dataset.slug : undefined;
    if (slug && slug !== open && !onePane && event.target.matches(':focus-visible')) onOpen(slug);
  };

  if (list.rows?.length === 0 && positionTopic !== null) {
    return (
      <EmptyState
        icon={null}
        title={`No position has the topic “${positionTopic}”`}
        actions={<Button onPress={() => setPreferences({ positionTopic: null })}>Show any topic</Button>}
      >
        Open a position and put the topic on it, or look at all of them.
      </EmptyState>
    );
  }
  if (list.rows?.length === 0) {
    return (
      <EmptyState
        icon={null}
        title="No positions yet"
        actions={<Button onPress={() => navigate({ screen: 'import' })}>Import…</Button>}
      >
        Import a saved page of positions, drop it on this window, or write a position yourself.
      </EmptyState>
    );
  }
  return (
    <div className={styles.rows} onKeyDownCapture={onKeyDown} onFocusCapture={onFocus}>
      <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
        <GridList
          ref={grid}
          aria-label="Positions"
          data-pane-start=""
          className={styles.list ?? ''}
          selectionMode={onePane ? 'none' : 'single'}
          selectionBehavior="replace"
          selectedKeys={open === null ? [] : [open]}
          onSelectionChange={(keys) => {
            const [slug] = keys === 'all' ? [] : keys;
            if (slug !== undefined) onOpen(String(slug));
          }}
          {...(onePane ? { onAction: (slug: string | number) => onEnter(String(slug)) } : {})}
        >
          <Collection items={rows} dependencies={[chosen, compact]}>
            {(row) => (
              <PositionRow
                id={row.slug}
                row={row}
                compact={compact}
                chosen={chosen.has(row.slug)}
                onToggle={toggle}
              />
            )}
          </Collection>
          {rows.length < list.total && (
            <GridListLoadMoreItem onLoadMore={list.loadMore} className={styles.more ?? ''}>
              Reading more positions…
            </GridListLoadMoreItem>
          )}
        </GridList>
      </Virtualizer>
    </div>
  );
}

function slugOfRow(element: HTMLElement): string | undefined {
  return element.closest<HTMLElement>('[data-slug]')?.dataset.slug;
}
