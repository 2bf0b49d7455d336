import { FileOutput, OctagonX } from 'lucide-react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { BriefingFinding } from '../../shared/briefings.ts';
import type { ExportFormat } from '../../shared/exporting.ts';
import { countOf } from '../../shared/text.ts';
import type { BriefingStore } from '../briefings/briefing-store.ts';
import { CONTENTS_PAGES, DISTRIBUTIONS } from '../briefings/details-fields.tsx';
import { useWorkspace } from '../briefings/workspace-actions.ts';
import { Button, LinkButton } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Notice } from '../components/notice.tsx';
import { ProgressBar } from '../components/progress-bar.tsx';
import { Segmented } from '../components/segmented.tsx';
import { TextField } from '../components/text-field.tsx';
import { useDialogKeys } from '../keys.ts';
import { useLibrary } from '../loading.ts';
import { setPreferences, usePreferences } from '../preferences/preferences.ts';
import { printedWords, useContentsWords } from './contents-words.ts';
import { ExportChecks, placeOfMarking } from './export-checks.tsx';
import styles from './export-dialog.module.css';
import { ExportOutcome } from './export-outcome.tsx';
import { useExport } from './use-export.ts';

const FORMATS: Readonly<Record<ExportFormat, { name: string; about: string }>> = {
  docx: { name: 'Word', about: 'A Word document (.docx), to be opened in Word or LibreOffice.' },
  pdf: { name: 'PDF', about: 'The pages as a PDF, to be read and printed but not edited.' },
  markdown: {
    name: 'Markdown',
    about:
      'Plain text with marks for headings, quotations and lists (.md). Pictures stand in it as their alt text.',
  },
};
const exportFormats = (['docx', 'pdf', 'markdown'] as const).map((value) => ({
  value,
  name: FORMATS[value].name,
}));

/** Everything that decides about the exported document, beside what was found in checking it. */
export function ExportDialog({
  store,
  findings,
  onGoTo,
  onClose,
}: {
  store: BriefingStore;
  findings: readonly BriefingFinding[];
  onGoTo: (block: string | null) => void;
  onClose: () => void;
}) {
  const workspace = useWorkspace();
  const { id, document, saving } = useSyncExternalStore(store.subscribe, store.getState);
  const status = useLibrary('library.status', {});
  const { exportFormat: format } = usePreferences();
  const formats = useLibrary('exporting.formats', {});
  const choice = formats.value?.find((one) => one.format === format);
  const unavailable = choice?.unavailable ?? null;
  const { run, target, choose, start, cancel } = useExport(id, format);
  const { details } = document;
  const contents = useContentsWords(id, details.contentsPages, format);
  const hint = format === 'pdf' ? printedWords(details, contents) : contents;
  const choosesPlace = status.value !== undefined && status.value.host === 'desktop';
  const isRunning = run.state === 'running';

  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const reason =
    errors > 0
      ? `Resolve ${countOf(errors, 'error')}, then export.`
      : saving.state === 'failed'
        ? 'The briefing is not saved yet. Try that again, then export.'
        : (unavailable ?? undefined);

  // Where the dialog scrolls, what came of the export is brought into view.
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (run.state !== 'ready') outcome.current?.scrollIntoView({ block: 'nearest' });
  }, [run.state]);

  const begin = async () => {
    if (reason !== undefined || isRunning) return;
    // What was typed a moment ago belongs to the document.
    if (await store.settled()) await start();
  };
  useDialogKeys({ 'Ctrl Enter': () => void begin() });

  return (
    <Dialog
      title={`Export “${details.title.trim() || 'Untitled briefing'}”`}
      isOpen
      size="wide"
      onClose={onClose}
      note={
        reason && (
          <span className={styles.reason} id="export-reason">
            <OctagonX />
            {reason}
          </span>
        )
      }
      actions={
        <>
          {isRunning ? (
            <Button onPress={cancel}>Cancel export</Button>
          ) : (
            <Button onPress={onClose}>{run.state === 'done' ? 'Close' : 'Cancel'}</Button>
          )}
          <Button
            variant="primary"
            icon={<FileOutput />}
            unavailable={reason ?? (isRunning ? 'The document is being written.' : undefined)}
            {...(reason ? { 'aria-describedby': 'export-reason' } : {})}
            onPress={() => void begin()}
          >
            {run.state === 'done' ? 'Export again' : `Export to ${FORMATS[format].name}`}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.options}>
          <Segmented
            label="Format"
            choices={exportFormats}
            value={format}
            onChange={(exportFormat) => {
              if (!isRunning) setPreferences({ exportFormat });
            }}
          />
          <p className={styles.format}>
            {FORMATS[format].about}
            {choice?.by && ` ${choice.by} lays them out and prints them.`} The words of each statement and
            excerpt are exported to the letter. Notes on excerpts stay here.
          </p>
          <Segmented
            label="Distribution"
            choices={DISTRIBUTIONS}
            value={details.distribution}
            onChange={(distribution) => workspace.setDetails({ distribution }, 'distribution')}
          />
          <TextField
            label={`Marking ${placeOfMarking(format)}`}
            placeholder="None"
            value={details.marking}
            onChange={(marking) => workspace.setDetails({ marking }, 'marking')}
          />
          <Segmented
            label="Pages in the contents"
            choices={CONTENTS_PAGES}
            value={details.contentsPages ? 'said' : 'left-out'}
            onChange={(pages) => workspace.setDetails({ contentsPages: pages === 'said' }, 'contentsPages')}
          />
          {hint && <p className={styles.hint}>{hint}</p>}
          <div ref={outcome} className={styles.rest}>
            {choosesPlace && run.state !== 'done' && (
              <div className={styles.target}>
                <div className={styles.targetWords}>
                  <p className={styles.label}>Save as</p>
                  <p className={styles.fileName}>{target?.name ?? 'Asked for when you export'}</p>
                </div>
                <Button onPress={() => void choose()}>Choose…</Button>
                <p className={styles.hint}>
                  {target?.folder && `In ${target.folder}. `}A file of that name is replaced only when the new
                  one is complete.
                </p>
              </div>
            )}
            {status.value?.host === 'browser' && run.state !== 'done' && (
              <p className={styles.hint}>
                The document goes to the folder where your browser puts downloads.
              </p>
            )}
            {isRunning && (
              <ProgressBar
                label={run.label}
                done={run.done}
                total={run.total}
                action={<LinkButton onPress={cancel}>Cancel</LinkButton>}
              />
            )}
            {run.state === 'failed' && (
              <Notice tone="error" title="Nothing was exported" live>
                {run.error.message}
              </Notice>
            )}
            {run.state === 'done' && (
              <ExportOutcome briefing={id} given={details} file={run.file} onAgain={() => void begin()} />
            )}
          </div>
        </div>
        <ExportChecks document={document} findings={findings} format={format} onGoTo={onGoTo} />
      </div>
    </Dialog>
  );
}
