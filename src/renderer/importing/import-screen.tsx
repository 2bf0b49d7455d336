import { Import, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button, IconButton } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Notice } from '../components/notice.tsx';
import { PaneHeader, ScreenTitle } from '../components/pane-header.tsx';
import { ProgressBar } from '../components/progress-bar.tsx';
import { navigate } from '../routes.ts';
import { ImportPreviewPanes } from './import-preview.tsx';
import styles from './import-screen.module.css';
import { addFiles, discardImport, type ImportState, readAgain, useImport } from './import-session.ts';
import { ImportSummary } from './import-summary.tsx';

/** From files to positions and testimony: choose, look at what was found and correct it, then keep it or not. */
export function ImportScreen() {
  const state = useImport();
  const isKeeping = state.step === 'preview' && state.keeping !== null;
  const close = () => {
    // What is being kept goes on; its summary waits here.
    if (!isKeeping) discardImport();
    navigate({ screen: 'positions', slug: null });
  };
  return (
    <main
      className={styles.screen}
      aria-label="Import"
      data-state={state.step === 'reading' || isKeeping ? 'loading' : 'ready'}
    >
      <PaneHeader>
        <IconButton label="Close import" icon={<X />} onPress={close} />
        <ScreenTitle note={state.step === 'kept' ? undefined : 'Nothing is kept until you say so.'}>
          Import
        </ScreenTitle>
      </PaneHeader>
      <Step state={state} onClose={close} />
    </main>
  );
}

function Step({ state, onClose }: { state: ImportState; onClose: () => void }) {
  switch (state.step) {
    case 'choosing':
      return (
        <div className={styles.place} data-pane="Files">
          <EmptyState
            icon={<Import />}
            title="Choose files to import"
            actions={<ChooseFiles name="Choose files…" variant="primary" autoFocus />}
          >
            Testimony, such as hearings, statements, comments and letters, as Word, PDF, saved web page or
            plain text, and saved pages of positions. You can also drop the files on this window. You see what
            was found before anything is kept.
          </EmptyState>
        </div>
      );
    case 'reading':
      return (
        <div className={styles.place} data-pane="Files">
          <div className={styles.centre}>
            <ProgressBar
              label={state.label}
              done={state.done}
              total={state.total}
              action={
                <Button size="small" onPress={discardImport}>
                  Cancel
                </Button>
              }
            />
          </div>
        </div>
      );
    case 'failed':
      return (
        <div className={styles.place} data-pane="Files">
          <div className={styles.centre}>
            <Notice
              tone="error"
              title="The files were not read"
              live
              actions={
                <>
                  <Button size="small" onPress={readAgain}>
                    Try again
                  </Button>
                  <Button size="small" onPress={discardImport}>
                    Choose other files
                  </Button>
                </>
              }
            >
              {state.message}
            </Notice>
          </div>
        </div>
      );
    case 'preview':
      return <ImportPreviewPanes state={state} onCancel={onClose} />;
    case 'kept':
      return <ImportSummary outcome={state.outcome} />;
  }
}

export function ChooseFiles({
  name,
  variant = 'default',
  icon,
  autoFocus = false,
}: {
  name: string;
  variant?: 'default' | 'primary';
  icon?: ReactNode;
  autoFocus?: boolean;
}) {
  return (
    <FileTrigger allowsMultiple onSelect={(files) => void addFiles([...(files ?? [])])}>
      <Button variant={variant} icon={icon} autoFocus={autoFocus}>
        {name}
      </Button>
    </FileTrigger>
  );
}
