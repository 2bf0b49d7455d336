import { BookOpen, FileOutput, History, LibraryBig, Redo2, Undo2 } from 'lucide-react';
import { memo } from 'react';
import type { BriefingDetails, BriefingFinding } from '../../shared/briefings.ts';
import { Button, IconButton } from '../components/button.tsx';
import { shortcutText } from '../components/shortcut.tsx';
import { Tooltip } from '../components/tooltip.tsx';
import type { BriefingState } from './briefing-store.ts';
import { ChecksButton } from './checks-button.tsx';
import styles from './workspace.module.css';
import { useWorkspace } from './workspace-actions.ts';
import { WorkspaceMenu } from './workspace-menu.tsx';

/** What the header's tools ask of the workspace. */
export interface ToolActions {
  onDrawer: () => void;
  onPages: () => void;
  onHistory: () => void;
  onGoToCheck: (finding: BriefingFinding) => void;
  onExport: () => void;
  /** The template has another name now. */
  onRenamed: () => void;
}

/** What is done with the whole briefing. Where the actions given stay the same, not drawn again with each letter that is typed in it. */
export const WorkspaceTools = memo(function WorkspaceTools({
  briefing,
  template,
  details,
  canUndo,
  canRedo,
  findings,
  drawerHidden,
  pagesShown,
  onDrawer,
  onPages,
  onHistory,
  onGoToCheck,
  onExport,
  onRenamed,
}: ToolActions & {
  briefing: string;
  template: BriefingState['template'];
  details: BriefingDetails;
  canUndo: boolean;
  canRedo: boolean;
  findings: readonly BriefingFinding[];
  drawerHidden: boolean;
  pagesShown: boolean;
}) {
  const workspace = useWorkspace();
  return (
    <div className={styles.tools}>
      <IconButton
        label="Undo"
        shortcut={shortcutText('Ctrl Z')}
        icon={<Undo2 />}
        unavailable={canUndo ? undefined : 'Nothing to undo'}
        onPress={() => void workspace.undo()}
      />
      <IconButton
        label="Redo"
        shortcut={shortcutText('Ctrl Shift Z')}
        icon={<Redo2 />}
        unavailable={canRedo ? undefined : 'Nothing to redo'}
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
      <WorkspaceMenu id={briefing} template={template} details={details} onRenamed={onRenamed} />
      {!template && (
        <Button variant="primary" icon={<FileOutput />} onPress={onExport}>
          Export…
        </Button>
      )}
    </div>
  );
});
