import { LayoutTemplate, Package, Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import type { BriefingRow } from '../../shared/briefings.ts';
import { isNarrowed, useBriefingsFilter } from '../briefings-filter.ts';
import { useCommand } from '../commands.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { PaneHeader, ScreenTitle } from '../components/pane-header.tsx';
import { RecordDialog } from '../deliveries/record-dialog.tsx';
import { useWindowKeys } from '../keys.ts';
import { useLibrary } from '../loading.ts';
import { usePreferences } from '../preferences/preferences.ts';
import { navigate } from '../routes.ts';
import { BriefingList } from './briefing-list.tsx';
import type { BriefingQuestion } from './briefing-menu.tsx';
import { useBriefingRows } from './briefing-rows.ts';
import { BriefingTable } from './briefing-table.tsx';
import { BriefingTools } from './briefing-tools.tsx';
import styles from './briefings-screen.module.css';
import { ChosenBriefings } from './chosen-briefings.tsx';
import { titleOfRow } from './describe-briefing.ts';
import { useListUndo } from './list-undo.ts';
import { NewBriefingDialog } from './new-briefing-dialog.tsx';
import { NoBriefings, NothingFound } from './no-briefings.tsx';
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
  useListUndo('briefings', list.focus);
  useWindowKeys({ '/': () => search.current?.focus() });

  const hasNone = rows?.length === 0 && !isNarrowed(filter) && filter.among === 'current';
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
      {hasNone && <NoBriefings onNew={() => setAsking(true)} />}
      {rows?.length === 0 && !hasNone && <NothingFound among={filter.among} narrowed={isNarrowed(filter)} />}
      {rows &&
        rows.length > 0 &&
        (briefingView === 'table' ? (
          <BriefingTable list={list} onAsk={ask} />
        ) : (
          <BriefingList list={list} onAsk={ask} />
        ))}
      {list.chosen.size > 0 && <ChosenBriefings list={list} among={filter.among} />}
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
