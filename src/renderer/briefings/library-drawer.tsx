import { Check, FileText, GripVertical, PanelRightClose, Plus, SearchX } from 'lucide-react';
import { memo, type Ref, useEffect, useState } from 'react';
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import { countOf } from '../../shared/text.ts';
import { Button, IconButton } from '../components/button.tsx';
import { SearchField } from '../components/search-field.tsx';
import { Select } from '../components/select.tsx';
import { Shortcut } from '../components/shortcut.tsx';
import { Tag } from '../components/tag.tsx';
import { handleKeys } from '../keys.ts';
import { useLibrary } from '../loading.ts';
import { dragPosition } from './drag-items.ts';
import { DragPreview } from './drag-preview.tsx';
import { Found } from './found.tsx';
import styles from './library-drawer.module.css';
import { LibraryPreview } from './library-preview.tsx';
import { type LibraryRow, useLibraryRows } from './use-library-rows.ts';
import { type Addition, useWorkspace } from './workspace-actions.ts';

const ANY_TOPIC = '';

/** The positions of the library, to be found, looked at and put into the briefing. */
export const LibraryDrawer = memo(function LibraryDrawer({
  used,
  place,
  hasPlace,
  searchRef,
  onClose,
  onDrag,
}: {
  /** The positions that the briefing has; this and the functions stay the same while nothing changes. */
  used: ReadonlySet<string>;
  /** In words, where what is added comes. */
  place: string;
  /** Whether a block is chosen to add after. */
  hasPlace: boolean;
  searchRef: Ref<HTMLInputElement>;
  onClose: () => void;
  onDrag: (dragging: boolean, virtual: boolean) => void;
}) {
  const workspace = useWorkspace();
  const [query, setQuery] = useState('');
  const [topic, setTopic] = useState(ANY_TOPIC);
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const [sections, setSections] = useState<ReadonlyMap<string, string[]>>(new Map());
  const topics = useLibrary('topics.list', {}, { changedBy: ['topics', 'positions'] });
  const { rows, total, showMore } = useLibraryRows(query, topic === ANY_TOPIC ? null : topic);

  const additionOf = (row: LibraryRow): Addition => ({
    slug: row.slug,
    version: row.version,
    sections: sections.get(row.slug) ?? [],
  });
  const chosen = rows.filter((row) => keys.has(row.slug));
  const add = (some: readonly LibraryRow[]) => void workspace.addPositions(some.map(additionOf));

  // A row that is no longer shown is no longer chosen.
  useEffect(() => {
    setKeys((before) => {
      const shown = new Set(rows.map((row) => row.slug));
      const still = [...before].filter((slug) => shown.has(slug));
      return still.length === before.size ? before : new Set(still);
    });
  }, [rows]);

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (dragged) =>
      rows.filter((row) => dragged.has(row.slug)).map((row) => dragPosition(additionOf(row))),
    getAllowedDropOperations: () => ['copy'],
    // Whether the keyboard drags is known only once the drag has begun.
    onDragStart: () => queueMicrotask(() => onDrag(true, dragAndDropHooks.isVirtualDragging?.() ?? false)),
    onDragEnd: () => onDrag(false, false),
    renderDragPreview: (items) => {
      const [first] = items.map((item) => JSON.parse(Object.values(item)[0] ?? '{}') as Addition);
      const row = rows.find((one) => one.slug === first?.slug);
      return (
        <DragPreview
          icon={<FileText />}
          title={row?.title.map((part) => part.text).join('') ?? ''}
          note={
            items.length > 1 ? countOf(items.length, 'position') : `Statement, version ${row?.version ?? ''}`
          }
        />
      );
    },
  });

  return (
    <section className={styles.drawer} aria-label="Library" data-pane="">
      <header className={styles.header}>
        <h2 className={styles.title}>Library</h2>
        <IconButton size="small" label="Close the library" icon={<PanelRightClose />} onPress={onClose} />
      </header>
      <div className={styles.find} data-own-undo="">
        <SearchField
          label="Find in library"
          placeholder="Find in library"
          inputRef={searchRef}
          value={query}
          onChange={setQuery}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' || event.key === 'Enter') {
              event.preventDefault();
              document.querySelector<HTMLElement>('[data-library-list] [role="row"]')?.focus();
            } else event.continuePropagation();
          }}
        />
        {query === '' && (
          <span className={styles.slash}>
            <Shortcut keys="/" />
          </span>
        )}
        <div className={styles.filter}>
          <span className={styles.count}>{countOf(total, 'position')}</span>
          {(topics.value?.length ?? 0) > 0 && (
            <Select
              quiet
              label="Topic"
              value={topic}
              onChange={setTopic}
              choices={[
                { value: ANY_TOPIC, name: 'Any topic' },
                ...(topics.value ?? []).map((one) => ({ value: one.name, name: one.name })),
              ]}
            />
          )}
        </div>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a key of the list inside, which bubbles up to here. */}
      <div
        className={styles.list}
        data-library-list=""
        onKeyDown={handleKeys({ 'Ctrl Enter': () => add(chosen) })}
      >
        <GridList
          aria-label="Positions of the library"
          data-pane-start=""
          className={styles.rows ?? ''}
          items={rows}
          dependencies={[used]}
          selectionMode="multiple"
          selectionBehavior="replace"
          keyboardNavigationBehavior="tab"
          selectedKeys={keys}
          onSelectionChange={(next) =>
            setKeys(next === 'all' ? new Set(rows.map((row) => row.slug)) : new Set([...next].map(String)))
          }
          onAction={(key) => {
            const isChosen = keys.has(String(key));
            add(isChosen ? chosen : rows.filter((row) => row.slug === key));
          }}
          dragAndDropHooks={dragAndDropHooks}
          renderEmptyState={() => <NothingFound query={query} />}
        >
          {(row) => <DrawerRow row={row} isUsed={used.has(row.slug)} />}
        </GridList>
        {showMore && (
          <Button variant="quiet" size="small" onPress={showMore}>
            Show more positions
          </Button>
        )}
      </div>
      <footer className={styles.footer}>
        {chosen.length === 1 && chosen[0] && (
          <LibraryPreview
            row={chosen[0]}
            sections={sections.get(chosen[0].slug) ?? []}
            onSections={(headings) =>
              setSections((before) => new Map(before).set(chosen[0]?.slug ?? '', headings))
            }
          />
        )}
        {chosen.length > 1 && <p className={styles.several}>{countOf(chosen.length, 'position')} chosen</p>}
        {chosen.length === 0 && (
          <p className={styles.several} id="library-none">
            Choose a position first.
          </p>
        )}
        <Button
          wide
          variant="primary"
          icon={<Plus />}
          unavailable={chosen.length === 0 ? '' : undefined}
          onPress={() => {
            add(chosen);
            // So that a second press, as of a double click, adds nothing twice.
            setKeys(new Set());
          }}
          aria-describedby={chosen.length === 0 ? 'library-none' : 'library-place'}
        >
          <span className={styles.add}>
            {chosen.length > 1 ? `Add ${countOf(chosen.length, 'position')}` : 'Add'}{' '}
            {hasPlace ? 'after the chosen block' : 'at the end'}
            <Shortcut keys="Enter" />
          </span>
        </Button>
        <p id="library-place" hidden>
          {place}
        </p>
      </footer>
    </section>
  );
});

function DrawerRow({ row, isUsed }: { row: LibraryRow; isUsed: boolean }) {
  const title = row.title.map((part) => part.text).join('');
  return (
    <GridListItem
      id={row.slug}
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

function NothingFound({ query }: { query: string }) {
  return (
    <div className={styles.nothing}>
      <SearchX />
      <p>{query.trim() === '' ? 'No positions here.' : `Nothing found for “${query.trim()}”.`}</p>
      {query.trim() !== '' && <p>Try fewer words, or only the start of a word.</p>}
    </div>
  );
}
