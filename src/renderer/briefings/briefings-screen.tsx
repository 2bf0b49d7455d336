import { Files, Plus } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '../commands.ts';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Notice } from '../components/notice.tsx';
import { PaneHeader, ScreenTitle } from '../components/pane-header.tsx';
import { useLibrary } from '../loading.ts';
import { BriefingList } from './briefing-list.tsx';
import styles from './briefings-screen.module.css';
import { NewBriefingDialog } from './new-briefing-dialog.tsx';

/** All briefings, the one last worked on first. */
export function BriefingsScreen() {
  const [asking, setAsking] = useState(false);
  const { value: rows, error, reload } = useLibrary('briefings.list', {}, { changedBy: ['briefings'] });
  useCommand('new-briefing', () => setAsking(true));

  return (
    <main className={styles.screen} data-pane="" data-state={rows ? 'ready' : 'loading'}>
      <PaneHeader
        actions={
          rows &&
          rows.length > 0 && (
            <Button variant="primary" icon={<Plus />} onPress={() => setAsking(true)}>
              New briefing…
            </Button>
          )
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
      {rows?.length === 0 && (
        <EmptyState
          icon={<Files />}
          title="No briefings yet"
          actions={
            <Button variant="primary" onPress={() => setAsking(true)}>
              New briefing…
            </Button>
          }
        >
          Begin with a title and add positions from the library. Everything is saved as you make it.
        </EmptyState>
      )}
      {rows && rows.length > 0 && <BriefingList rows={rows} />}
      {asking && <NewBriefingDialog onClose={() => setAsking(false)} />}
    </main>
  );
}
