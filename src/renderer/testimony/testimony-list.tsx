import { useMemo, useState } from 'react';
import {
  Collection,
  GridList,
  GridListItem,
  GridListLoadMoreItem,
  ListLayout,
  Virtualizer,
} from 'react-aria-components';
import type { TestimonyRow } from '../../shared/testimony.ts';
import { TESTIMONY_KIND_NAMES } from '../../shared/testimony-names.ts';
import { countOf } from '../../shared/text.ts';
import { Tag } from '../components/tag.tsx';
import { longDate } from '../dates.ts';
import type { PagedList } from '../paged-list.ts';
import { usePreferences } from '../preferences/preferences.ts';
import { navigate } from '../routes.ts';
import { isFocusLost } from '../shell/panes.ts';
import { removeTestimony } from './remove-testimony.ts';
import styles from './testimony-list.module.css';
import { joinNames } from './words.ts';

const SHOWN_WITNESSES = 3;

/** Enter or a click opens; Delete removes, with a way back. */
export function TestimonyList({ list }: { list: PagedList<TestimonyRow> }) {
  const { textSize } = usePreferences();
  const layoutOptions = useMemo(
    () => ({ estimatedRowHeight: Math.round((88 * textSize) / 100) }),
    [textSize],
  );
  const rows = list.rows ?? [];
  // Who comes here by a key, or from an import, moves on from the first row.
  const [takesFocus] = useState(isFocusLost);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key of the rows inside, which bubbles up to here.
    <div
      className={styles.list}
      onKeyDown={(event) => {
        // A key held down removes one testimony, not one after the other.
        if (event.key !== 'Delete' || event.repeat || !(event.target instanceof HTMLElement)) return;
        const { key } = event.target.dataset;
        const row = rows.find((one) => one.id === key);
        if (row) void removeTestimony(row);
      }}
    >
      <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
        <GridList
          aria-label="Testimony"
          data-pane-start=""
          className={styles.rows ?? ''}
          autoFocus={takesFocus && 'first'}
          onAction={(id) => navigate({ screen: 'testimony', id: String(id), passage: null })}
        >
          <Collection items={rows}>{(row) => <Row id={row.id} row={row} />}</Collection>
          {rows.length < list.total && (
            <GridListLoadMoreItem onLoadMore={list.loadMore} className={styles.more ?? ''}>
              Reading more testimony…
            </GridListLoadMoreItem>
          )}
        </GridList>
      </Virtualizer>
    </div>
  );
}

function Row({ id, row }: { id: string; row: TestimonyRow }) {
  const date = row.date ? longDate(row.date) : '';
  const about = [row.forum, date].filter(Boolean).join(', ');
  const witnesses = row.witnesses.slice(0, SHOWN_WITNESSES);
  const more = row.witnesses.length - witnesses.length;
  const named = more > 0 ? [...witnesses, countOf(more, 'other')] : witnesses;
  const kind = TESTIMONY_KIND_NAMES[row.kind];
  return (
    <GridListItem
      id={id}
      textValue={[row.title || kind, kind, about, joinNames(named)].filter(Boolean).join('. ')}
      className={styles.row ?? ''}
    >
      <div className={styles.words}>
        <div className={styles.name} dir="auto">
          <span className={styles.rowTitle} title={row.title}>
            {row.title || kind}
          </span>
          <Tag>{kind}</Tag>
        </div>
        <p className={styles.about}>
          <span className={styles.forum} dir="auto">
            {row.forum || (date === '' ? 'Forum and date not known' : 'Forum not known')}
          </span>
          {date && <span className={styles.date}>{date}</span>}
        </p>
        <p className={styles.witnesses} dir="auto">
          {[joinNames(named), ...row.topics].filter(Boolean).join('  ·  ')}
        </p>
      </div>
      <p className={styles.meta}>
        {countOf(row.passages, 'passage')}
        <br />
        {row.excerpts === 0 ? 'No excerpts' : countOf(row.excerpts, 'excerpt')}
      </p>
    </GridListItem>
  );
}
