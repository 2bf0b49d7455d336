import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useMemo,
  useRef,
} from 'react';
import { Collection, GridList, GridListLoadMoreItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { PagedList } from '../paged-list.ts';
import { usePreferences } from '../preferences/preferences.ts';
import { useWidth } from '../widths.ts';
import { announce } from './announce.tsx';
import { Button } from './button.tsx';
import styles from './choosing-list.module.css';
import { Notice } from './notice.tsx';
import { useOpenRowInView } from './open-row-in-view.ts';
import { PaneHeader, ScreenTitle } from './pane-header.tsx';

/** What the screen around the list knows of it. */
export interface ChoosingProps<Row> {
  list: PagedList<Row>;
  /** The id of the row that is open beside the list. */
  open: string | null;
  chosen: ReadonlySet<string>;
  onOpen: (id: string) => void;
  /** Goes to what is open. */
  onEnter: (id: string) => void;
  onChoose: (chosen: ReadonlySet<string>) => void;
  onAddChosen: () => void;
}

interface RowsProps<Row> extends ChoosingProps<Row> {
  /** Names the list, as in “Excerpts”. */
  title: string;
  idOf: (row: Row) => string;
  nameOf: (row: Row) => string;
  /** The height of a row at 100 % text size. */
  rowPx: number;
  renderRow: (row: Row, chosen: boolean, onToggle: (id: string) => void) => ReactElement;
}

/** A list pane: moving through it opens rows, Space chooses several, Enter goes to what is open. */
export function ChoosingList<Row extends object>({
  actions,
  tools,
  empty,
  ...rest
}: RowsProps<Row> & {
  actions?: ReactNode;
  /** In what order and of what the list is. */
  tools: ReactNode;
  /** Stands in place of the rows where there are none. */
  empty: ReactNode;
}) {
  const { title, list, chosen, onChoose, onAddChosen } = rest;
  return (
    <section className={styles.pane} aria-label={title} data-pane={title}>
      <PaneHeader actions={actions}>
        <ScreenTitle note={list.rows && list.total.toLocaleString('en-US')}>{title}</ScreenTitle>
      </PaneHeader>
      <div className={styles.tools}>{tools}</div>
      {list.error && (
        <div className={styles.notice}>
          <Notice
            tone="error"
            title={`The ${title.toLowerCase()} can’t be listed`}
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
      {list.rows?.length === 0 && empty ? empty : <Rows {...rest} />}
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

function Rows<Row extends object>({
  title,
  list,
  idOf,
  nameOf,
  rowPx,
  renderRow,
  open,
  chosen,
  onOpen,
  onEnter,
  onChoose,
}: RowsProps<Row>) {
  const { textSize } = usePreferences();
  const onePane = useWidth() === 'single';
  const layoutOptions = useMemo(
    () => ({ estimatedRowHeight: Math.round((rowPx * textSize) / 100) }),
    [rowPx, textSize],
  );
  const rows = list.rows ?? [];
  const grid = useRef<HTMLDivElement>(null);
  useOpenRowInView(
    grid,
    open,
    rows.findIndex((row) => idOf(row) === open),
    rows.length,
  );

  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
    const row = rows.find((one) => idOf(one) === id);
    const name = row ? nameOf(row) : '';
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

  // Typing the start of a name moves the focus alone; what is open follows it as it follows the arrow keys.
  const onFocus = (event: FocusEvent) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.key : undefined;
    if (event.target.closest('[data-entering]')) return;
    if (id && id !== open && !onePane && event.target.matches(':focus-visible')) onOpen(id);
  };

  return (
    <div className={styles.rows} onKeyDownCapture={onKeyDown} onFocusCapture={onFocus}>
      <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
        <GridList
          ref={grid}
          aria-label={title}
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
          <Collection items={rows} dependencies={[chosen, rowPx]}>
            {(row) => renderRow(row, chosen.has(idOf(row)), toggle)}
          </Collection>
          {rows.length < list.total && (
            <GridListLoadMoreItem onLoadMore={list.loadMore} className={styles.more ?? ''}>
              {`Reading more ${title.toLowerCase()}…`}
            </GridListLoadMoreItem>
          )}
        </GridList>
      </Virtualizer>
    </div>
  );
}

function idOfRow(element: HTMLElement): string | undefined {
  return element.closest<HTMLElement>('[role="row"]')?.dataset.key;
}
