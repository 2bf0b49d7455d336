import { useEffect, useRef } from 'react';
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import { usePreferences } from '../preferences/preferences.ts';
import styles from './contents.module.css';
import type { ContentsRow } from './reader-contents.ts';

/** At 100 %: a name of one line; longer ones take two. */
const ROW_PX = 28;

/** The statements and headings, the one that is being read marked; Enter or a click goes there. */
export function ContentsList({
  rows,
  current,
  isOver,
  onGo,
}: {
  rows: readonly ContentsRow[];
  current: ContentsRow | undefined;
  /** Open over the text: there, only Enter or a click goes, for it closes the list. */
  isOver: boolean;
  onGo: (row: ContentsRow) => void;
}) {
  const { textSize } = usePreferences();
  const list = useRef<HTMLDivElement>(null);
  const index = rows.findIndex((row) => row.id === current?.id);
  const count = rows.length;

  // The marked row stays in view while one reads, but not under somebody who looks through the list.
  useEffect(() => {
    const element = list.current;
    if (!element || index < 0 || element.contains(document.activeElement)) return;
    const row = element.querySelector<HTMLElement>('[data-current]');
    if (row) row.scrollIntoView({ block: 'nearest' });
    else element.scrollTop = (element.scrollHeight * index) / count - element.clientHeight / 2;
  }, [index, count]);

  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: (ROW_PX * textSize) / 100 }}>
      <GridList
        ref={list}
        aria-label="Contents"
        data-pane-start=""
        className={styles.rows ?? ''}
        items={rows}
        dependencies={[current?.id]}
        selectionMode={isOver ? 'none' : 'single'}
        selectionBehavior="replace"
        disallowEmptySelection
        escapeKeyBehavior="none"
        selectedKeys={current ? [current.id] : []}
        onSelectionChange={(keys) => {
          const [id] = keys === 'all' ? [] : keys;
          const row = rows.find((one) => one.id === id);
          if (row) onGo(row);
        }}
        onAction={(id) => {
          const row = rows.find((one) => one.id === id);
          if (row) onGo(row);
        }}
      >
        {(row) => (
          <GridListItem
            id={row.id}
            textValue={row.page ? `${row.name}, page ${row.page}` : row.name}
            className={styles.row ?? ''}
            data-kind={row.kind}
            data-current={row.id === current?.id || undefined}
            style={{ '--depth': row.depth } as React.CSSProperties}
          >
            <span className={styles.name} dir="auto" title={row.name}>
              {row.name}
            </span>
            {row.page && <span className={styles.page}>{row.page}</span>}
          </GridListItem>
        )}
      </GridList>
    </Virtualizer>
  );
}
