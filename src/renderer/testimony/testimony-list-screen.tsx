import { Import, Landmark } from 'lucide-react';
import { useState } from 'react';
import type { TestimonyKind } from '../../shared/testimony.ts';
import { TESTIMONY_KIND_NAMES } from '../../shared/testimony-names.ts';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Notice } from '../components/notice.tsx';
import { PaneHeader, ScreenTitle } from '../components/pane-header.tsx';
import { Select } from '../components/select.tsx';
import { useLibrary } from '../loading.ts';
import { usePagedList } from '../paged-list.ts';
import { navigate } from '../routes.ts';
import { call } from '../transport.ts';
import styles from './testimony-list.module.css';
import { TestimonyList } from './testimony-list.tsx';

const ANY = '';
const KINDS = [
  { value: ANY, name: 'Any kind' },
  ...Object.entries(TESTIMONY_KIND_NAMES).map(([value, name]) => ({ value, name })),
];

/** How the list was narrowed, for as long as the window lives: who comes back from the reader finds it so. */
let lastFilter: { kind: TestimonyKind | null; topic: string | null } = { kind: null, topic: null };

/** All testimony, the most recent first. */
export function TestimonyListScreen() {
  const [filter, setFilter] = useState(lastFilter);
  const list = usePagedList(
    JSON.stringify(filter),
    async (offset, limit) => {
      const { total, testimony } = await call('testimony.list', { ...filter, offset, limit });
      return { total, rows: testimony };
    },
    ['testimony', 'excerpts', 'topics'],
    (row) => row.id,
  );
  const topics = useLibrary('topics.list', {}, { changedBy: ['topics', 'testimony'] }).value ?? [];
  const names = topics.map((topic) => topic.name);
  if (filter.topic !== null && !names.includes(filter.topic)) names.push(filter.topic);
  const choose = (change: Partial<typeof filter>) => {
    lastFilter = { ...filter, ...change };
    setFilter(lastFilter);
  };
  const isNarrowed = filter.kind !== null || filter.topic !== null;
  const isEmpty = list.rows?.length === 0;

  return (
    <main
      className={styles.screen}
      aria-label="Testimony"
      data-pane=""
      data-state={list.rows || list.error ? 'ready' : 'loading'}
    >
      <PaneHeader
        actions={
          !(isEmpty && !isNarrowed) && (
            <Button variant="primary" icon={<Import />} onPress={() => navigate({ screen: 'import' })}>
              Import…
            </Button>
          )
        }
      >
        <ScreenTitle note={list.rows && !isEmpty ? list.total.toLocaleString('en-US') : undefined}>
          Testimony
        </ScreenTitle>
      </PaneHeader>
      {!(isEmpty && !isNarrowed) && (
        <div className={styles.tools}>
          <Select
            label="Kind"
            quiet
            choices={KINDS}
            value={filter.kind ?? ANY}
            onChange={(kind) => choose({ kind: kind === ANY ? null : (kind as TestimonyKind) })}
          />
          <Select
            label="Topic"
            quiet
            choices={[{ value: ANY, name: 'Any topic' }, ...names.map((name) => ({ value: name, name }))]}
            value={filter.topic ?? ANY}
            onChange={(topic) => choose({ topic: topic === ANY ? null : topic })}
          />
        </div>
      )}
      {list.error && (
        <div className={styles.notice}>
          <Notice
            tone="error"
            title="The testimony can’t be listed"
            live
            actions={<Button onPress={list.reload}>Try again</Button>}
          >
            {list.error.message}
          </Notice>
        </div>
      )}
      {isEmpty && !isNarrowed && (
        <EmptyState
          icon={<Landmark />}
          title="No testimony yet"
          actions={
            <Button variant="primary" onPress={() => navigate({ screen: 'import' })}>
              Import testimony…
            </Button>
          }
        >
          Import hearings, statements, comments or letters, or drop the files on this window.
        </EmptyState>
      )}
      {isEmpty && isNarrowed && (
        <EmptyState
          icon={<Landmark />}
          title="No testimony of this kind and topic"
          actions={<Button onPress={() => choose({ kind: null, topic: null })}>Show all testimony</Button>}
        >
          Choose another kind or topic, or look at all of it.
        </EmptyState>
      )}
      {list.rows && !isEmpty && <TestimonyList list={list} />}
    </main>
  );
}
