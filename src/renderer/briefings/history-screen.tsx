import { ArrowLeft, ChevronLeft, ChevronRight, History } from 'lucide-react';
import { useRef, useState } from 'react';
import type { BriefingMoment } from '../../shared/briefing-history.ts';
import { Button, IconButton } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Notice } from '../components/notice.tsx';
import { PaneHeader } from '../components/pane-header.tsx';
import { ResizablePane } from '../components/resizable-pane.tsx';
import { ScrollArea } from '../components/scroll-area.tsx';
import { Segmented } from '../components/segmented.tsx';
import { showToast } from '../components/toast.tsx';
import { clockTime, longDate } from '../dates.ts';
import { handleKeys } from '../keys.ts';
import { asError, useLibrary } from '../loading.ts';
import { goToChange } from '../positions/changes.ts';
import { navigate } from '../routes.ts';
import { call } from '../transport.ts';
import { useWidth } from '../widths.ts';
import styles from './history.module.css';
import { MomentList } from './moment-list.tsx';
import { momentKey } from './moment-words.ts';
import { NameMomentDialog } from './name-moment-dialog.tsx';
import { PastDocument } from './past-document.tsx';

type View = 'changes' | 'read';

/** What was done to a briefing and when; the briefing as it was at any moment, and the way back to it. */
export function HistoryScreen({ id }: { id: string }) {
  const loaded = useLibrary('briefings.history', { id }, { changedBy: ['briefings'] });
  const current = useLibrary('briefings.get', { id }, { changedBy: ['briefings', 'positions', 'excerpts'] });
  const history = loaded.value;
  const now = current.value;
  const [chosen, setChosen] = useState<{ revision: number; key: string | undefined }>();
  const [view, setView] = useState<View>('changes');
  const [isNaming, setNaming] = useState(false);
  const [failure, setFailure] = useState<string>();
  const area = useRef<HTMLElement>(null);
  const onePane = useWidth() === 'single';

  const first = history && startOf(history.moments, history.revision);
  const revision = chosen?.revision ?? first?.revision;
  const key = chosen
    ? (chosen.key ?? keyAround(history?.moments ?? [], chosen.revision))
    : first && momentKey(first);
  const past = useLibrary('briefings.at', revision === undefined ? null : { id, revision });
  const error = loaded.error ?? current.error ?? past.error;
  const back = () => navigate({ screen: 'briefing', id });
  const goTo = (to: number | null | undefined) => {
    if (to != null) setChosen({ revision: to, key: undefined });
  };
  const names = history?.moments.filter((one) => one.kind === 'named' && one.revision === revision) ?? [];

  const restore = async () => {
    if (!history || revision === undefined || !past.value) return;
    try {
      await call('briefings.restore', { id, revision: history.revision, to: revision });
      showToast(`Restored as it was on ${dayAndTime(past.value.at)}. Undo brings back what was there.`);
      back();
    } catch (thrown) {
      setFailure(asError(thrown).message);
      loaded.reload();
    }
  };

  if (!history || !now) {
    return (
      <main aria-label="History" data-state={error ? 'ready' : 'loading'} className={styles.missing}>
        {error && (
          <EmptyState
            alone
            icon={<History />}
            title="The history can’t be read"
            actions={<Button onPress={back}>Back to the briefing</Button>}
          >
            {error.message}
          </EmptyState>
        )}
      </main>
    );
  }
  const title = history.title.trim() || 'Untitled briefing';
  return (
    <main
      className={styles.screen}
      aria-label={`History of ${title}`}
      data-state={past.value || error ? 'ready' : 'loading'}
      data-one-pane={onePane || undefined}
      onKeyDown={handleKeys({
        N: () => goToChange(area.current, 1),
        P: () => goToChange(area.current, -1),
        B: () => setView(view === 'changes' ? 'read' : 'changes'),
        '[': () => goTo(past.value?.previous),
        ']': () => goTo(past.value?.next),
        Escape: back,
      })}
    >
      <ResizablePane
        name="history-list"
        label="Width of the list of moments"
        width={316}
        min={240}
        max={440}
        side="end"
        fixed={onePane}
      >
        <section className={styles.list} aria-label="Moments" data-pane="Moments">
          <PaneHeader>
            <IconButton label="Back to the briefing" icon={<ArrowLeft />} onPress={back} />
            <h1 className={styles.title} title={title} dir="auto">
              History of {title}
            </h1>
          </PaneHeader>
          <MomentList
            history={history}
            chosen={key}
            onChoose={(moment) => {
              setFailure(undefined);
              setChosen({ revision: moment.revision, key: momentKey(moment) });
            }}
          />
        </section>
      </ResizablePane>
      <section className={styles.past} aria-label="The briefing then" data-pane="The briefing then">
        <PaneHeader
          actions={
            <>
              <Segmented
                label="How to show it"
                labelHidden
                choices={[
                  { value: 'changes', name: 'What changed since' },
                  { value: 'read', name: 'As it read' },
                ]}
                value={view}
                onChange={setView}
              />
              <IconButton
                label="One change earlier"
                shortcut="["
                icon={<ChevronLeft />}
                unavailable={past.value?.previous === null ? 'This is how it began' : undefined}
                onPress={() => goTo(past.value?.previous)}
              />
              <IconButton
                label="One change later"
                shortcut="]"
                icon={<ChevronRight />}
                unavailable={past.value?.next === null ? 'Nothing came later' : undefined}
                onPress={() => goTo(past.value?.next)}
              />
              <Button onPress={() => setNaming(true)}>{names.length > 0 ? 'Rename…' : 'Name…'}</Button>
              <Button
                variant="primary"
                unavailable={revision === history.revision ? 'The briefing is like this now' : undefined}
                onPress={() => void restore()}
              >
                Restore
              </Button>
            </>
          }
        >
          <h2 className={styles.when} aria-live="polite">
            {past.value ? `As it was on ${dayAndTime(past.value.at)}` : 'Reading…'}
          </h2>
        </PaneHeader>
        <ScrollArea ref={area} label="The briefing as it was">
          {failure && (
            <Notice tone="error" title="Nothing was restored" live>
              {failure}
            </Notice>
          )}
          {error && (
            <Notice tone="error" title="This moment can’t be shown" live>
              {error.message}
            </Notice>
          )}
          {past.value && <PastDocument past={past.value} now={now} changes={view === 'changes'} />}
        </ScrollArea>
      </section>
      {isNaming && revision !== undefined && (
        <NameMomentDialog
          briefing={id}
          revision={revision}
          name={names[0]?.name ?? ''}
          onClose={() => setNaming(false)}
        />
      )}
    </main>
  );
}

/** What is looked at first: the newest moment that is not the briefing as it is. */
function startOf(moments: readonly BriefingMoment[], revision: number): BriefingMoment | undefined {
  return moments.find((moment) => moment.revision !== revision) ?? moments[0];
}

/** The moment that the revision is of or led to. */
function keyAround(moments: readonly BriefingMoment[], revision: number): string | undefined {
  const moment = moments.findLast((one) => one.revision >= revision);
  return moment && momentKey(moment);
}

function dayAndTime(iso: string): string {
  return `${longDate(iso)}, ${clockTime(iso)}`;
}
