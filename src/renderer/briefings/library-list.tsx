import { Check, FileText, GripVertical, Quote, SearchX } from 'lucide-react';
import { memo, useMemo } from 'react';
import {
  Button as AriaButton,
  Collection,
  GridList,
  GridListItem,
  GridListLoadMoreItem,
  ListLayout,
  useDragAndDrop,
  Virtualizer,
} from 'react-aria-components';
import { countOf } from '../../shared/text.ts';
import { focusFirstRow } from '../components/focus-first-row.ts';
import { Tag } from '../components/tag.tsx';
import { handleKeys } from '../keys.ts';
import { usePreferences } from '../preferences/preferences.ts';
import type { Addition } from './additions.ts';
import { dragAddition } from './drag-items.ts';
import { DragPreview } from './drag-preview.tsx';
import { Found } from './found.tsx';
import styles from './library-drawer.module.css';
import { keyOf, type LibraryKind, type LibraryRow } from './use-library-rows.ts';

/** Of most at 100 %; what it is it says itself once it is drawn. */
const ROW_PX = 82;

const NAMES = { position: 'Positions of the library', excerpt: 'Excerpts of the library' };

/** Rows to choose, to add by Enter, and to drag into the briefing; not drawn again when another block is chosen. */
export const LibraryList = memo(function LibraryList({
  kind,
  rows,
  total,
  isAnswered,
  query,
  isFiltered,
  used,
  keys,
  onKeys,
  additionOf,
  onAdd,
  onMore,
  onDrag,
}: {
  kind: LibraryKind;
  rows: readonly LibraryRow[];
  total: number;
  /** Until then nobody knows how many there are, and that there are none is not said. */
  isAnswered: boolean;
  query: string;
  isFiltered: boolean;
  used: ReadonlySet<string>;
  /** The chosen ones. */
  keys: ReadonlySet<string>;
  onKeys: (keys: ReadonlySet<string>) => void;
  additionOf: (row: LibraryRow) => Addition;
  onAdd: (rows: readonly LibraryRow[]) => void;
  /** Null where the rows are all that can be had. */
  onMore: (() => void) | null;
  onDrag: (dragging: boolean, virtual: boolean) => void;
}) {
  const { textSize } = usePreferences();
  const layoutOptions = useMemo(
    () => ({ estimatedRowHeight: Math.round((ROW_PX * textSize) / 100) }),
    [textSize],
  );
  const chosen = rows.filter((row) => keys.has(row.key));
  const isKnown = isAnswered || rows.length > 0;
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (dragged) =>
      rows.filter((row) => dragged.has(row.key)).map((row) => dragAddition(additionOf(row))),
    getAllowedDropOperations: () => ['copy'],
    // Whether the keyboard drags is known only once the drag has begun.
    onDragStart: () => queueMicrotask(() => onDrag(true, dragAndDropHooks.isVirtualDragging?.() ?? false)),
    onDragEnd: () => onDrag(false, false),
    renderDragPreview: (items) => {
      const [first] = items.map((item) => JSON.parse(Object.values(item)[0] ?? '{}') as Addition);
      const key = first && keyOf(first.kind, first.kind === 'position' ? first.slug : first.excerpt);
      const row = rows.find((one) => one.key === key);
      const what = kind === 'position' ? 'Statement' : 'Excerpt';
      return (
        <DragPreview
          icon={kind === 'position' ? <FileText /> : <Quote />}
          title={row ? textOf(row) : ''}
          note={items.length > 1 ? countOf(items.length, kind) : `${what}, version ${row?.version ?? ''}`}
        />
      );
    },
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key of the list inside, which bubbles up to here.
    <div
      className={styles.list}
      data-library-list=""
      onFocus={focusFirstRow}
      onKeyDown={handleKeys({ 'Ctrl Enter': () => onAdd(chosen) })}
    >
      <p className={styles.count}>
        {!onMore && rows.length < total && `${rows.length.toLocaleString('en-US')} of `}
        {isKnown ? countOf(total, kind) : '\u00a0'}
      </p>
      {/* Another kind is another list: what was dragged or chosen of the one means nothing in the other. */}
      <Virtualizer key={kind} layout={ListLayout} layoutOptions={layoutOptions}>
        <GridList
          aria-label={NAMES[kind]}
          data-pane-start=""
          className={styles.rows ?? ''}
          selectionMode="multiple"
          selectionBehavior="replace"
          keyboardNavigationBehavior="tab"
          selectedKeys={keys}
          onSelectionChange={(next) =>
            onKeys(next === 'all' ? new Set(rows.map((row) => row.key)) : new Set([...next].map(String)))
          }
          onAction={(key) => {
            const isChosen = keys.has(String(key));
            onAdd(isChosen ? chosen : rows.filter((row) => row.key === key));
          }}
          dragAndDropHooks={dragAndDropHooks}
          {...(isKnown && {
            renderEmptyState: () => <NothingHere kind={kind} query={query} isFiltered={isFiltered} />,
          })}
        >
          <Collection items={rows} dependencies={[used]}>
            {(row) => <LibraryRowView row={row} isUsed={used.has(row.key)} />}
          </Collection>
          {onMore && (
            <GridListLoadMoreItem onLoadMore={onMore} className={styles.more ?? ''}>
              {`Reading more ${kind}s…`}
            </GridListLoadMoreItem>
          )}
        </GridList>
      </Virtualizer>
    </div>
  );
});

function LibraryRowView({ row, isUsed }: { row: LibraryRow; isUsed: boolean }) {
  const title = textOf(row);
  return (
    <GridListItem
      id={row.key}
      textValue={`${title}${isUsed ? ', used in this briefing' : ''}`}
      className={styles.row ?? ''}
    >
      <AriaButton slot="drag" className={styles.handle ?? ''} aria-label={`Drag ${title} into the briefing`}>
        <GripVertical />
      </AriaButton>
      <div className={styles.rowHead}>
        <span className={styles.rowTitle} dir="auto">
          <Found parts={row.title} />
        </span>
        {isUsed && <Tag icon={<Check />}>Used</Tag>}
      </div>
      <p className={styles.snippet} dir="auto">
        <Found parts={row.words} />
      </p>
    </GridListItem>
  );
}

function NothingHere({ kind, query, isFiltered }: { kind: LibraryKind; query: string; isFiltered: boolean }) {
  const sought = query.trim();
  if (sought === '' && kind === 'excerpt' && !isFiltered) {
    return (
      <div className={styles.nothing}>
        <Quote />
        <p>No excerpts yet. Open a testimony, select words and press E.</p>
      </div>
    );
  }
  return (
    <div className={styles.nothing}>
      <SearchX />
      <p>{sought === '' ? `No ${kind}s here.` : `Nothing found for “${sought}”.`}</p>
      {sought !== '' && <p>Try fewer words, or only the start of a word.</p>}
    </div>
  );
}

function textOf(row: LibraryRow): string {
  return row.title.map((part) => part.text).join('');
}
