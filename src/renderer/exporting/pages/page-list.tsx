import { useEffect, useRef } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { BuiltPage } from './build-pages.ts';
import styles from './pages.module.css';

/** The pages by their numbers and headings, the one in view marked. */
export function PageList({
  pages,
  current,
  onGo,
}: {
  pages: readonly BuiltPage[];
  current: number;
  onGo: (page: number) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = list.current;
    if (element?.contains(document.activeElement)) return;
    element?.querySelector(`[data-key="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <ListBox
      ref={list}
      aria-label="List of pages"
      className={styles.list ?? ''}
      items={pages.map((page, index) => ({ id: index, number: index + 1, heading: page.heading }))}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[current]}
      onSelectionChange={(keys) => {
        const [page] = keys === 'all' ? [] : keys;
        if (page !== undefined) onGo(Number(page));
      }}
    >
      {(page) => (
        <ListBoxItem
          id={page.id}
          textValue={page.heading}
          aria-label={`Page ${page.number}${page.heading ? `, ${page.heading}` : ''}`}
          className={styles.listRow ?? ''}
        >
          <span className={styles.listNumber}>{page.number}</span>
          <span className={styles.listHeading} dir="auto">
            {page.heading}
          </span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}
