import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, IconButton } from '../components/button.tsx';
import { PaneFooter } from '../components/pane-footer.tsx';
import { PaneHeader, ScreenTitle } from '../components/pane-header.tsx';
import { ScrollArea } from '../components/scroll-area.tsx';
import { handleKeys } from '../keys.ts';
import styles from './position-editor.module.css';

/** The frame of editing: what is edited and the way back above, the fields, and below what saving will do. */
export function PositionEditor({
  title,
  note,
  saveName,
  unavailable,
  isReady,
  onSave,
  onCancel,
  children,
}: {
  title: string;
  /** What saving will do, or that there is nothing to save. */
  note: string;
  saveName: string;
  unavailable: string | undefined;
  isReady: boolean;
  onSave: () => void;
  onCancel: () => void;
  children: ReactNode;
}) {
  return (
    <main
      className={styles.screen}
      aria-label={title}
      data-state={isReady ? 'ready' : 'loading'}
      data-pane="Editor"
      onKeyDown={handleKeys({ 'Ctrl S': onSave, 'Ctrl Enter': onSave })}
    >
      <PaneHeader>
        <IconButton label="Back" icon={<ArrowLeft />} onPress={onCancel} />
        <ScreenTitle>{title}</ScreenTitle>
      </PaneHeader>
      <ScrollArea label="Fields">
        <div className={styles.fields}>{children}</div>
      </ScrollArea>
      <PaneFooter note={note}>
        <Button onPress={onCancel}>Back</Button>
        <Button variant="primary" onPress={onSave} unavailable={unavailable}>
          {saveName}
        </Button>
      </PaneFooter>
    </main>
  );
}
