import { Files, FileText, Import } from 'lucide-react';
import type { ReactNode } from 'react';
import { countOf } from '../../shared/text.ts';
import { runCommand } from '../commands.ts';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { shortcutText } from '../components/shortcut.tsx';
import { useLibrary } from '../loading.ts';
import { startCommand } from '../shell/app-commands.ts';
import { DraftNotice } from './draft-notice.tsx';
import { NEW_POSITION } from './drafts.ts';
import styles from './welcome.module.css';

/** What the reading pane says before a position is opened: on the first start, what there is and what to do. */
export function Welcome({
  isFirst,
  first,
  onOpen,
}: {
  isFirst: boolean;
  first: string | undefined;
  onOpen: (slug: string) => void;
}) {
  const status = useLibrary('library.status', {}, { changedBy: ['positions'] }).value;
  if (!status) return null;
  if (!isFirst) {
    return (
      <>
        <div className={styles.draft}>
          <DraftNotice draft={NEW_POSITION} />
        </div>
        <EmptyState icon={<FileText />} title="No position chosen">
          {`Choose one in the list, or search with ${shortcutText('Ctrl K')}.`}
        </EmptyState>
      </>
    );
  }
  return (
    <div className={styles.welcome}>
      <h1 className={styles.title}>Your library is ready</h1>
      <p className={styles.intro}>
        {status.positions === 0
          ? 'It is empty, waiting for your first positions.'
          : `It holds ${countOf(status.positions, 'position')}${
              status.starterPage ? ` from the “${status.starterPage}” page` : ''
            }.`}{' '}
        It is kept on this computer, and Standpoint never uses the network.
      </p>
      <ul className={styles.steps}>
        {first !== undefined && (
          <Step
            icon={<FileText />}
            title="Read a position"
            action={
              <Button wide onPress={() => onOpen(first)}>
                Open the first
              </Button>
            }
          >
            Choose one in the list. Arrow keys move, Enter opens.
          </Step>
        )}
        <Step
          icon={<Import />}
          title="Import positions and testimony"
          action={
            <Button wide onPress={() => runCommand('import')}>
              Import…
            </Button>
          }
        >
          Word, PDF, a saved web page or plain text. You see what was found before anything is kept.
        </Step>
        <Step
          icon={<Files />}
          title="Start a briefing"
          action={
            <Button wide variant="primary" onPress={() => startCommand('new-briefing')}>
              New briefing…
            </Button>
          }
        >
          Put positions, excerpts and your own text together, and export them to Word.
        </Step>
      </ul>
      <p className={styles.hint}>
        Search everything with <b>{shortcutText('Ctrl K')}</b>. See all shortcuts with <b>?</b>
      </p>
    </div>
  );
}

function Step({
  icon,
  title,
  action,
  children,
}: {
  icon: ReactNode;
  title: string;
  action: ReactNode;
  children: string;
}) {
  return (
    <li className={styles.step}>
      {icon}
      <div className={styles.words}>
        <h2 className={styles.stepTitle}>{title}</h2>
        <p>{children}</p>
      </div>
      <div className={styles.action}>{action}</div>
    </li>
  );
}
