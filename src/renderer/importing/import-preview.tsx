import { useState } from 'react';
import type { FilePreview } from '../../shared/importing.ts';
import { countOf } from '../../shared/text.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { PaneFooter } from '../components/pane-footer.tsx';
import { ResizablePane } from '../components/resizable-pane.tsx';
import { useWindowKeys } from '../keys.ts';
import { useWidth } from '../widths.ts';
import { FileDetail } from './file-detail.tsx';
import { FileList } from './file-list.tsx';
import styles from './import-preview.module.css';
import { type ImportState, keepImport, readAgain } from './import-session.ts';

/** What was found in each file, with what of it to keep. */
export function ImportPreviewPanes({
  state,
  onCancel,
}: {
  state: Extract<ImportState, { step: 'preview' }>;
  onCancel: () => void;
}) {
  const { files } = state.preview;
  const [shown, setShown] = useState(0);
  const onePane = useWidth() === 'single';
  const file = files[shown] ?? files[0];
  const kept = state.choice.filter((slugs) => slugs.size > 0).length;
  const positions = state.choice.reduce((count, slugs) => count + slugs.size, 0);
  const readable = files.filter((one) => one.outcome === 'read').length;
  const keep = () => {
    if (kept > 0) void keepImport();
  };
  const goToNextToLookAt = () => {
    const places = files.map((_, index) => (shown + 1 + index) % files.length);
    const next = places.find((index) => needsLook(files[index]));
    if (next === undefined) return;
    setShown(next);
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('[data-pane="File"] [data-pane-start]')?.focus(),
    );
  };
  useWindowKeys({ 'Ctrl Enter': keep, F8: goToNextToLookAt });

  return (
    <div className={styles.all} data-one-pane={onePane || undefined}>
      <div className={styles.panes}>
        <ResizablePane
          name="import-files"
          label="Width of the list of files"
          width={312}
          min={240}
          max={440}
          side="end"
          fixed={onePane}
        >
          <FileList files={files} shown={shown} onShow={setShown} />
        </ResizablePane>
        {file && (
          <FileDetail
            key={shown}
            file={file}
            index={files.indexOf(file)}
            chosen={state.choice[files.indexOf(file)] ?? new Set()}
          />
        )}
      </div>
      {state.error && (
        <div className={styles.error}>
          <Notice
            tone="error"
            title="Nothing was imported"
            live
            actions={
              <Button size="small" onPress={readAgain}>
                Read the files again
              </Button>
            }
          >
            {state.error}
          </Notice>
        </div>
      )}
      <PaneFooter
        note={
          kept === 0
            ? 'Nothing is chosen that the library does not have already.'
            : `${readable} of ${countOf(files.length, 'file')} can be imported. ${countOf(positions, 'position')} will be kept; earlier versions stay.`
        }
      >
        <Button onPress={onCancel}>Cancel</Button>
        <Button
          variant="primary"
          onPress={keep}
          unavailable={
            kept === 0
              ? 'Choose at least one new or changed position.'
              : state.isKeeping
                ? 'The files are being imported.'
                : undefined
          }
        >
          {`Import ${countOf(kept, 'file')}`}
        </Button>
      </PaneFooter>
    </div>
  );
}

function needsLook(file: FilePreview | undefined): boolean {
  return file !== undefined && (file.outcome === 'refused' || file.unclear.length > 0);
}
