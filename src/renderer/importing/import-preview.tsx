import { useMemo } from 'react';
import { countOf } from '../../shared/text.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { PaneFooter } from '../components/pane-footer.tsx';
import { ProgressBar } from '../components/progress-bar.tsx';
import { ResizablePane } from '../components/resizable-pane.tsx';
import { useWindowKeys } from '../keys.ts';
import { useWidth } from '../widths.ts';
import { FileDetail } from './file-detail.tsx';
import { FileList } from './file-list.tsx';
import { fileRowsOf } from './file-rows.ts';
import { isChosen, problemOf } from './import-choices.ts';
import styles from './import-preview.module.css';
import {
  cancelKeeping,
  type ImportState,
  keepImport,
  readAgain,
  type Shown,
  showFile,
} from './import-session.ts';
import { goToNextToLookAt } from './next-to-look-at.ts';

/** What was found in each file, with what of it to keep. */
export function ImportPreviewPanes({
  state,
  onCancel,
}: {
  state: Extract<ImportState, { step: 'preview' }>;
  onCancel: () => void;
}) {
  const { preview, choices, keeping, shown } = state;
  const { files } = preview;
  const onePane = useWidth() === 'single';
  const file = files[shown];
  const choice = choices[shown];
  const leftOut = choices.map((one) => (one.kind === 'testimony' && !one.isKept ? '1' : '0')).join('');
  const rows = useMemo(() => fileRowsOf(files, leftOut), [files, leftOut]);

  const kept = choices.filter(isChosen).length;
  const problemAt = files.findIndex((one, index) => {
    const its = choices[index];
    return its !== undefined && problemOf(its, one) !== null;
  });
  const problem = files[problemAt] && choices[problemAt] && problemOf(choices[problemAt], files[problemAt]);
  const keep = () => {
    if (kept > 0 && !problem) void keepImport();
    else if (problem) showFile(problemAt);
  };
  useWindowKeys({
    'Ctrl Enter': keep,
    F8: () => goToNextToLookAt(rows, shown, showFile),
  });

  return (
    <div className={styles.all} data-one-pane={onePane || undefined}>
      {/* What is being kept can't be changed meanwhile. */}
      <div className={styles.panes} inert={keeping !== null}>
        <ResizablePane
          name="import-files"
          label="Width of the list of files"
          width={312}
          min={240}
          max={440}
          side="end"
          fixed={onePane}
        >
          <FileList rows={rows} shown={shown} onShow={showFile} />
        </ResizablePane>
        {file && choice && <FileDetail key={shown} file={file} index={shown} choice={choice} />}
      </div>
      {state.error && (
        <div className={styles.error}>
          <Notice
            tone="error"
            title="The import stopped"
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
      {keeping ? (
        <footer className={styles.keeping}>
          <ProgressBar
            label={keeping.label}
            done={keeping.done}
            total={keeping.total}
            action={
              <Button size="small" onPress={cancelKeeping}>
                Cancel
              </Button>
            }
          />
        </footer>
      ) : (
        <PaneFooter note={problem || whatWillBeKept(state)}>
          <Button onPress={onCancel}>Cancel</Button>
          <Button
            variant="primary"
            onPress={keep}
            unavailable={problem ? '' : kept === 0 ? 'Choose something to keep first.' : undefined}
          >
            {kept === 0 ? 'Import' : `Import ${countOf(kept, 'file')}`}
          </Button>
        </PaneFooter>
      )}
    </div>
  );
}

/** “3 of 4 files can be imported. 2 positions and 1 testimony will be kept, with the original files.” */
function whatWillBeKept({ preview, choices }: Shown): string {
  const positions = choices.reduce(
    (count, choice) => count + (choice.kind === 'positions' ? choice.slugs.size : 0),
    0,
  );
  const testimony = choices.filter((choice) => choice.kind === 'testimony' && choice.isKept).length;
  if (positions + testimony === 0) return 'Nothing is chosen that the library does not have already.';
  const readable = preview.files.filter(
    (one) => one.outcome !== 'refused' && !(one.outcome === 'testimony' && one.known),
  ).length;
  const known = preview.files.filter((one) => one.outcome === 'testimony' && one.known).length;
  const what = [
    positions > 0 && countOf(positions, 'position'),
    testimony > 0 && countOf(testimony, 'testimony', 'testimonies'),
  ]
    .filter(Boolean)
    .join(' and ');
  return `${readable.toLocaleString('en-US')} of ${countOf(preview.files.length, 'file')} can be imported${known > 0 ? `, ${known.toLocaleString('en-US')} ${known === 1 ? 'is' : 'are'} in the library already` : ''}. ${what} will be kept, with the original files.`;
}
