import { Archive, ArchiveRestore, Copy, Files, LayoutTemplate, Package, Plus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { BriefingRow } from '../../shared/briefings.ts';
import { countOf } from '../../shared/text.ts';
import { filterBriefings, isNarrowed, showAllBriefings, useBriefingsFilter } from '../briefings-filter.ts';
import { useCommand } from '../commands.ts';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Notice } from '../components/notice.tsx';
import { PaneHeader, ScreenTitle } from '../components/pane-header.tsx';
import { RecordDialog } from '../deliveries/record-dialog.tsx';
import { useWindowKeys } from '../keys.ts';
import { useLibrary } from '../loading.ts';
import { beginPacket } from '../packets/begin-packet.ts';
import { usePreferences } from '../preferences/preferences.ts';
import { navigate } from '../routes.ts';
import { BriefingList } from './briefing-list.tsx';
import type { BriefingQuestion } from './briefing-menu.tsx';
import { type BriefingRows, useBriefingRows } from './briefing-rows.ts';
import { BriefingTable } from './briefing-table.tsx';
import { BriefingTools } from './briefing-tools.tsx';
import styles from './briefings-screen.module.css';
import { titleOfRow } from './describe-briefing.ts';
import { archiveBriefings, duplicateBriefings, removeBriefings } from './manage-briefings.ts';
import { NewBriefingDialog } from './new-briefing-dialog.tsx';
import { SaveTemplateDialog } from './save-template-dialog.tsx';

const NO_ROWS: readonly BriefingRow[] = [];

/** All briefings: found, put in order, and managed without opening them. */
export function BriefingsScreen() {
  const [asking, setAsking] = useState(false);
  const [question, setQuestion] = useState<{ about: BriefingQuestion; row: BriefingRow }>();
  const filter = useBriefingsFilter();
  const { briefingView, briefingOrder, briefingOrderReversed } = usePreferences();
  const asked = { ...filter, order: briefingOrder, reversed: briefingOrderReversed };
  const { value, error, reload } = useLibrary('briefings.list', asked, { changedBy: ['briefings'] });
  // While others are looked for, those found before stay in view.
  const [held, setHeld] = useState(value);
  if (value && value !== held) setHeld(value);
  const rows = value ?? held;
  const list = useBriefingRows(rows ?? NO_ROWS);
  const search = useRef<HTMLInputElement>(null);
  const screen = useRef<HTMLElement>(null);
  useCommand('new-briefing', () => setAsking(true));
  useWindowKeys({ '/': () => search.current?.focus() });

  const hasNone = rows?.length === 0 && !isNarrowed(filter) && !filter.archived;
  const ask = (about: BriefingQuestion, row: BriefingRow) => setQuestion({ about, row });
  const goToRows = () =>
    screen.current?.querySelector<HTMLElement>('[role="row"][data-key]:not([role="columnheader"])')?.focus();

  return (
    <main ref={screen} className={styles.screen} data-pane="" data-state={value ? 'ready' : 'loading'}>
      <PaneHeader
        actions={
          <>
            <Button
              variant="quiet"
              icon={<Package />}
              aria-label="Packets"
              onPress={() => navigate({ screen: 'packets', id: null })}
            >
              <span className={styles.word}>Packets</span>
            </Button>
            <Button
              variant="quiet"
              icon={<LayoutTemplate />}
              aria-label="Templates"
              onPress={() => navigate({ screen: 'templates' })}
            >
              <span className={styles.word}>Templates</span>
            </Button>
            {rows && !hasNone && (
              <Button variant="primary" icon={<Plus />} onPress={() => setAsking(true)}>
                New briefing…
              </Button>
            )}
          </>
        }
      >
        <ScreenTitle note={rows && rows.length > 0 ? rows.length.toLocaleString('en-US') : undefined}>
          Briefings
        </ScreenTitle>
      </PaneHeader>
      {error && (
        <div className={styles.notice}>
          <Notice
            tone="error"
            title="The briefings can’t be listed"
            live
            actions={<Button onPress={reload}>Try again</Button>}
          >
            {error.message}
          </Notice>
        </div>
      )}
      {rows && !hasNone && <BriefingTools filter={filter} searchRef={search} onDown={goToRows} />}
      {hasNone && (
        <EmptyState
          icon={<Files />}
          title="No briefings yet"
          actions={
            <>
              <Button variant="primary" onPress={() => setAsking(true)}>
                New briefing…
              </Button>
              <Button variant="quiet" onPress={() => navigate({ screen: 'templates' })}>
                See the templates
              </Button>
            </>
          }
        >
          Start from a template, from an earlier briefing, or empty. Everything is saved as you make it.
        </EmptyState>
      )}
      {rows?.length === 0 && !hasNone && (
        <NothingFound archived={filter.archived} narrowed={isNarrowed(filter)} />
      )}
      {rows &&
        rows.length > 0 &&
        (briefingView === 'table' ? (
          <BriefingTable list={list} onAsk={ask} />
        ) : (
          <BriefingList list={list} onAsk={ask} />
        ))}
      {list.chosen.size > 0 && <ChosenBriefings list={list} archived={filter.archived} />}
      {asking && <NewBriefingDialog onClose={() => setAsking(false)} />}
      {question?.about === 'record' && (
        <RecordDialog
          briefing={question.row.id}
          title={titleOfRow(question.row)}
          given={question.row}
          onClose={() => setQuestion(undefined)}
        />
      )}
      {question?.about === 'template' && (
        <SaveTemplateDialog
          from={{ briefing: question.row.id }}
          name={question.row.title}
          onClose={() => setQuestion(undefined)}
        />
      )}
    </main>
  );
}

function NothingFound({ archived, narrowed }: { archived: boolean; narrowed: boolean }) {
  if (!narrowed) {
    return (
      <EmptyState
        icon={<Archive />}
        title="Nothing is archived"
        actions={<Button onPress={() => filterBriefings({ archived: false })}>Show current briefings</Button>}
      >
        Archive what is done with: it leaves this list and the navigation, and stays found and whole.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<Files />}
      title={archived ? 'No archived briefing is all of that' : 'No briefing is all of that'}
      actions={
        <>
          <Button onPress={showAllBriefings}>{archived ? 'Show all archived' : 'Show all briefings'}</Button>
          {!archived && (
            <Button variant="quiet" onPress={() => filterBriefings({ archived: true })}>
              Look in the archive
            </Button>
          )}
        </>
      }
    >
      Standpoint looked in titles, audiences, meetings and your own text. Try fewer words, or only the start
      of a word.
    </EmptyState>
  );
}

/** What can be done to all that are chosen. */
function ChosenBriefings({ list, archived }: { list: BriefingRows; archived: boolean }) {
  const rows = list.rows.filter(({ id }) => list.chosen.has(id));
  return (
    <footer className={styles.chosen}>
      <Button variant="quiet" size="small" onPress={() => list.setChosen(new Set())}>
        Clear
      </Button>
      <p className={styles.count} aria-live="polite">
        {`${countOf(rows.length, 'briefing')} chosen`}
      </p>
      <Button size="small" icon={<Package />} onPress={() => void beginPacket(rows.map(({ id }) => id))}>
        Make a packet…
      </Button>
      <Button size="small" icon={<Copy />} onPress={() => void duplicateBriefings(rows)}>
        Duplicate
      </Button>
      <Button
        size="small"
        icon={archived ? <ArchiveRestore /> : <Archive />}
        onPress={() => void archiveBriefings(rows, !archived)}
      >
        {archived ? 'Take out of the archive' : 'Archive'}
      </Button>
      <Button size="small" icon={<Trash2 />} onPress={() => void removeBriefings(rows)}>
        Remove
      </Button>
    </footer>
  );
}
