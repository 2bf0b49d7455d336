import { FileCheck2, FileUp } from 'lucide-react';
import { type FocusEvent, useEffect, useRef } from 'react';
import { FileTrigger } from 'react-aria-components';
import { type CheckedCopy, notCompared } from '../../shared/verifying.ts';
import { copyToClipboard } from '../clipboard.ts';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Notice } from '../components/notice.tsx';
import { PaneHeader, ScreenTitle } from '../components/pane-header.tsx';
import { ProgressBar } from '../components/progress-bar.tsx';
import { ScrollArea } from '../components/scroll-area.tsx';
import { showToast } from '../components/toast.tsx';
import { useDrops } from '../importing/drop-takers.ts';
import { checkDocument, stopChecking, useCheckedDocument } from './check-session.ts';
import { CheckedItems } from './checked-items.tsx';
import { summaryOf, textOf } from './describe-checked.ts';
import styles from './verifying.module.css';

/** A Word file that came back, held against the library's own words. */
export function CheckDocumentScreen() {
  const state = useCheckedDocument();
  useDrops('Drop the Word file to check it against the library. It is only read.', ([file]) => {
    if (file) void checkDocument(file);
  });
  const isBusy = state.step === 'checking';
  const keepsFocus = useKeptFocus(state.step);
  return (
    <main
      {...keepsFocus}
      className={styles.screen}
      aria-label="Check a document"
      data-state={isBusy ? 'loading' : 'ready'}
      data-pane=""
    >
      <PaneHeader>
        <ScreenTitle note={state.step === 'choosing' ? undefined : state.file.name}>
          Check a document
        </ScreenTitle>
      </PaneHeader>
      {state.step === 'choosing' && (
        <EmptyState
          icon={<FileCheck2 />}
          title="Is every quoted word still right?"
          actions={<ChooseFile label="Choose a Word file…" />}
        >
          Choose a document that came back, or drop it here. Each position and excerpt in it is compared with
          the library, also where it was edited or has tracked changes. The file is only read.
        </EmptyState>
      )}
      {isBusy && (
        <div className={styles.result}>
          <ProgressBar
            label={state.label}
            done={state.done}
            total={state.total}
            action={
              <Button size="small" onPress={stopChecking}>
                Cancel
              </Button>
            }
          />
        </div>
      )}
      {state.step === 'failed' && (
        <div className={styles.result}>
          <Notice tone="error" title={`“${state.file.name}” was not checked`} live>
            {state.message}
          </Notice>
          <div className={styles.actions}>
            <ChooseFile label="Check another…" />
          </div>
        </div>
      )}
      {state.step === 'checked' && <Result checked={state.checked} />}
    </main>
  );
}

/** Where the button that had the focus is gone with its step, the focus goes to what took its place. */
function useKeptFocus(step: string) {
  const root = useRef<HTMLElement>(null);
  const hadFocus = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at with each step.
  useEffect(() => {
    if (!hadFocus.current || document.activeElement !== document.body) return;
    root.current?.querySelector<HTMLElement>('section[tabindex], button')?.focus();
  }, [step]);
  return {
    ref: root,
    onFocus: () => {
      hadFocus.current = true;
    },
    onBlur: ({ relatedTarget }: FocusEvent) => {
      // A button that is taken away is left for nothing.
      if (relatedTarget) hadFocus.current = root.current?.contains(relatedTarget) ?? false;
    },
  };
}

function Result({ checked }: { checked: CheckedCopy }) {
  const { tone, title, text } = summaryOf(checked);
  return (
    <ScrollArea label="What was found">
      <div className={styles.result}>
        <Notice tone={tone} title={title}>
          {text} {notCompared(checked)}
        </Notice>
        <div className={styles.actions}>
          <ChooseFile label="Check another…" />
          <Button variant="quiet" onPress={() => copyResult(checked)}>
            Copy the result
          </Button>
        </div>
        {checked.items.length > 0 && <CheckedItems checked={checked} />}
        {checked.added.length > 0 && (
          <section aria-labelledby="added">
            <h2 id="added">Added or changed between them</h2>
            <Paragraphs texts={checked.added} />
          </section>
        )}
        {checked.unknown.length > 0 && (
          <details className={styles.unknown}>
            <summary>Words beside them that are not the library’s ({checked.unknown.length})</summary>
            <Paragraphs texts={checked.unknown} />
          </details>
        )}
      </div>
    </ScrollArea>
  );
}

function Paragraphs({ texts }: { texts: readonly string[] }) {
  return (
    <ul className={styles.paragraphs}>
      {texts.map((text, index) => (
        // Two paragraphs may say the same; the list never changes while it is shown.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above.
        <li key={index} dir="auto">
          {text}
        </li>
      ))}
    </ul>
  );
}

function ChooseFile({ label }: { label: string }) {
  return (
    <FileTrigger
      acceptedFileTypes={['.docx', '.docm', '.dotx']}
      onSelect={(files) => {
        const [file] = files ?? [];
        if (file) void checkDocument(file);
      }}
    >
      <Button icon={<FileUp />}>{label}</Button>
    </FileTrigger>
  );
}

function copyResult(checked: CheckedCopy): void {
  const text = textOf(checked);
  const html = `<pre>${text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</pre>`;
  showToast(copyToClipboard({ text, html }) ? 'The result is copied.' : 'The result could not be copied.');
}
