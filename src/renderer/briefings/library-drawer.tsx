import { PanelRightClose, Plus } from 'lucide-react';
import { memo, type Ref, useCallback, useEffect, useState } from 'react';
import { countOf } from '../../shared/text.ts';
import { Button, IconButton } from '../components/button.tsx';
import { SearchField } from '../components/search-field.tsx';
import { Segmented } from '../components/segmented.tsx';
import { Select } from '../components/select.tsx';
import { Shortcut } from '../components/shortcut.tsx';
import { useLibrary } from '../loading.ts';
import type { Addition } from './additions.ts';
import styles from './library-drawer.module.css';
import { LibraryList } from './library-list.tsx';
import { LibraryPreview } from './library-preview.tsx';
import { useFirstRow } from './use-first-row.ts';
import { type LibraryKind, type LibraryRow, useLibraryRows } from './use-library-rows.ts';
import { useWorkspace } from './workspace-actions.ts';

const ANY_TOPIC = '';
const KINDS = [
  { value: 'position', name: 'Positions' },
  { value: 'excerpt', name: 'Excerpts' },
] as const;

/** The positions and excerpts of the library, to be found, looked at and put into the briefing. */
export const LibraryDrawer = memo(function LibraryDrawer({
  used,
  place,
  hasPlace,
  searchRef,
  onClose,
  onDrag,
}: {
  /** What the briefing has, by `keyOf`; this and the functions stay the same while nothing changes. */
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
  const [kind, setKind] = useState<LibraryKind>('position');
  const [query, setQuery] = useState('');
  const [topic, setTopic] = useState(ANY_TOPIC);
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const [sections, setSections] = useState<ReadonlyMap<string, string[]>>(new Map());
  const topics = useLibrary('topics.list', {}, { changedBy: ['topics', 'positions', 'excerpts'] });
  const { rows, total, isAnswered, loadMore } = useLibraryRows(
    kind,
    query,
    topic === ANY_TOPIC ? null : topic,
  );

  const additionOf = useCallback(
    ({ kind: which, name, version, key }: LibraryRow): Addition =>
      which === 'position'
        ? { kind: which, slug: name, version, sections: sections.get(key) ?? [] }
        : { kind: which, excerpt: name, version },
    [sections],
  );
  const chosen = rows.filter((row) => keys.has(row.key));
  const [only] = chosen;
  const add = useCallback(
    (some: readonly LibraryRow[]) => void workspace.add(some.map(additionOf)),
    [workspace, additionOf],
  );
  const firstRow = useFirstRow(rows, isAnswered, add);

  // A row that is no longer shown is no longer chosen.
  useEffect(() => {
    setKeys((before) => {
      const shown = new Set(rows.map((row) => row.key));
      const still = [...before].filter((key) => shown.has(key));
      return still.length === before.size ? before : new Set(still);
    });
  }, [rows]);

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
          onChange={(typed) => {
            firstRow.forget();
            setQuery(typed);
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' || event.key === 'Enter') {
              event.preventDefault();
              firstRow.press(event.key, event.currentTarget);
            } else event.continuePropagation();
          }}
        />
        {query === '' && (
          <span className={styles.slash}>
            <Shortcut keys="/" />
          </span>
        )}
        <div className={styles.filter}>
          <Segmented
            label="What of the library"
            labelHidden
            size="small"
            choices={KINDS}
            value={kind}
            onChange={setKind}
          />
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
      <LibraryList
        kind={kind}
        rows={rows}
        total={total}
        isAnswered={isAnswered}
        query={query}
        isFiltered={topic !== ANY_TOPIC}
        used={used}
        keys={keys}
        onKeys={setKeys}
        additionOf={additionOf}
        onAdd={add}
        onMore={loadMore}
        onDrag={onDrag}
      />
      <footer className={styles.footer}>
        {chosen.length === 1 && only && (
          <LibraryPreview
            row={only}
            sections={sections.get(only.key) ?? []}
            onSections={(headings) => setSections((before) => new Map(before).set(only.key, headings))}
          />
        )}
        {chosen.length > 1 && <p className={styles.several}>{countOf(chosen.length, kind)} chosen</p>}
        {chosen.length === 0 && (
          <p className={styles.several} id="library-none">
            {kind === 'position' ? 'Choose a position first.' : 'Choose an excerpt first.'}
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
            {chosen.length > 1 ? `Add ${countOf(chosen.length, kind)}` : 'Add'}{' '}
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
