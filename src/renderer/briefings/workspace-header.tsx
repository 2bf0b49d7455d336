import {
  ArrowLeft,
  BookOpen,
  FileOutput,
  History,
  LayoutTemplate,
  LibraryBig,
  ListTree,
  Redo2,
  TriangleAlert,
  Undo2,
} from 'lucide-react';
import type { BriefingFinding } from '../../shared/briefings.ts';
import { Button, IconButton, LinkButton } from '../components/button.tsx';
import { shortcutText } from '../components/shortcut.tsx';
import { Tag } from '../components/tag.tsx';
import { Tooltip } from '../components/tooltip.tsx';
import { clockTime } from '../dates.ts';
import type { BriefingState, Saving } from './briefing-store.ts';
import { ChecksButton } from './checks-button.tsx';
import { shortName } from './words.ts';
import styles from './workspace.module.css';
import { useWorkspace } from './workspace-actions.ts';
import { WorkspaceMenu } from './workspace-menu.tsx';

/** Above the panes: where one is, that it is saved, and what concerns the whole briefing. */
export function WorkspaceHeader({
  state,
  findings,
  outlineHidden,
  drawerHidden,
  onBack,
  onOutline,
  onDrawer,
  pagesShown,
  onPages,
  onHistory,
  onGoToCheck,
  onExport,
  onTryAgain,
  onRenamed,
}: {
  state: BriefingState;
  findings: readonly BriefingFinding[];
  outlineHidden: boolean;
  drawerHidden: boolean;
  onBack: () => void;
  onOutline: () => void;
  onDrawer: () => void;
  pagesShown: boolean;
  onPages: () => void;
  onHistory: () => void;
  onGoToCheck: (finding: BriefingFinding) => void;
  onExport: () => void;
  onTryAgain: () => void;
  /** The template has another name now. */
  onRenamed: () => void;
}) {
  const workspace = useWorkspace();
  const { template } = state;
  const title = shortName(template?.name ?? state.document.details.title);
  return (
    <header className={styles.header}>
      <IconButton
        label={template ? 'Back to Templates' : 'Back to Briefings'}
        icon={<ArrowLeft />}
        onPress={onBack}
      />
      {outlineHidden && (
        <IconButton data-opens="outline" label="Outline" icon={<ListTree />} onPress={onOutline} />
      )}
      <h1 className={styles.title} tabIndex={-1} dir="auto" title={title}>
        {title || 'Untitled briefing'}
      </h1>
      {template && <Tag icon={<LayoutTemplate />}>Template</Tag>}
      <SavingState saving={state.saving} onTryAgain={onTryAgain} />
      <div className={styles.tools}>
        <IconButton
          label="Undo"
          shortcut={shortcutText('Ctrl Z')}
          icon={<Undo2 />}
          unavailable={state.canUndo ? undefined : 'Nothing to undo'}
          onPress={() => void workspace.undo()}
        />
        <IconButton
          label="Redo"
          shortcut={shortcutText('Ctrl Shift Z')}
          icon={<Redo2 />}
          unavailable={state.canRedo ? undefined : 'Nothing to redo'}
          onPress={() => void workspace.redo()}
        />
        <Tooltip text="History" shortcut={shortcutText('Ctrl Shift H')}>
          <Button variant="quiet" icon={<History />} aria-label="History" onPress={onHistory}>
            <span className={styles.word}>History</span>
          </Button>
        </Tooltip>
        <Tooltip text={pagesShown ? 'Close the pages' : 'See the pages'} shortcut={shortcutText('Ctrl P')}>
          <Button
            data-opens="pages"
            variant="quiet"
            icon={<BookOpen />}
            aria-label="Pages"
            aria-expanded={pagesShown}
            onPress={onPages}
          >
            <span className={styles.word}>Pages</span>
          </Button>
        </Tooltip>
        <ChecksButton findings={findings} onGoTo={onGoToCheck} />
        {drawerHidden && (
          <Button
            data-opens="library"
            variant="quiet"
            icon={<LibraryBig />}
            onPress={onDrawer}
            aria-label="Open the library"
          >
            <span className={styles.word}>Library</span>
          </Button>
        )}
        <WorkspaceMenu state={state} onRenamed={onRenamed} />
        {!template && (
          <Button variant="primary" icon={<FileOutput />} onPress={onExport}>
            Export…
          </Button>
        )}
      </div>
    </header>
  );
}

function SavingState({ saving, onTryAgain }: { saving: Saving; onTryAgain: () => void }) {
  if (saving.state === 'failed') {
    return (
      <p className={styles.failed} role="alert">
        <TriangleAlert />
        <span>Not saved. {saving.error.message}</span>
        <LinkButton onPress={onTryAgain}>Try again</LinkButton>
      </p>
    );
  }
  return (
    <p className={styles.saved} data-state={saving.state}>
      {saving.state === 'saving' ? 'saving…' : `saved ${clockTime(saving.at)}`}
    </p>
  );
}
