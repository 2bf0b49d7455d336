/**
 * The import under way, one for the window: it outlives its screen, so that looking something up in the library
 * meanwhile loses nothing. Files are handed over again when more are added, because a preview is of one moment.
 */
import { useSyncExternalStore } from 'react';
import type { ImportPreview, KeptFile } from '../../shared/importing.ts';
import { countOf } from '../../shared/text.ts';
import { subscribe as subscribeEvents } from '../events.ts';
import { asError } from '../loading.ts';
import { call, uploadFile } from '../transport.ts';

/** Slugs to keep, for each file by its place; a refused file has none. */
export type ImportChoice = readonly ReadonlySet<string>[];

export type ImportState =
  | { step: 'choosing' }
  | { step: 'reading'; files: readonly File[]; label: string; done: number; total: number }
  | { step: 'failed'; files: readonly File[]; message: string }
  | {
      step: 'preview';
      files: readonly File[];
      preview: ImportPreview;
      choice: ImportChoice;
      isKeeping: boolean;
      error: string | null;
    }
  | { step: 'kept'; kept: readonly KeptFile[]; positions: readonly { slug: string; title: string }[] };

const listeners = new Set<() => void>();
let state: ImportState = { step: 'choosing' };
let cancel: AbortController | undefined;

export function useImport(): ImportState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}

/** Reads the files, together with those that are being looked at already, and shows what is in them. */
export async function readFiles(added: readonly File[]): Promise<void> {
  if (added.length === 0) return;
  const files = withoutDoubles([...filesOf(state), ...added]);
  discardPreview();
  cancel?.abort();
  cancel = new AbortController();
  const { signal } = cancel;
  const job = crypto.randomUUID();
  const report = (label: string, done: number, total: number) => {
    if (!signal.aborted) setState({ step: 'reading', files, label, done, total });
  };
  const unsubscribe = subscribeEvents('progress', (event) => {
    if (event.job === job) report(event.label, event.done, event.total);
  });
  signal.addEventListener('abort', () => {
    call('jobs.cancel', { job }).catch(() => undefined);
  });
  try {
    const uploads: string[] = [];
    for (const [index, file] of files.entries()) {
      report(`Taking in ${file.name}`, index, files.length);
      uploads.push(await uploadFile(file, signal));
    }
    report(`Reading ${countOf(files.length, 'file')}`, 0, 0);
    const preview = await call('importing.preview', { job, uploads });
    if (signal.aborted) {
      await call('importing.discard', { preview: preview.preview });
      return;
    }
    setState({ step: 'preview', files, preview, choice: chooseAll(preview), isKeeping: false, error: null });
  } catch (thrown) {
    if (!signal.aborted) setState({ step: 'failed', files, message: asError(thrown).message });
  } finally {
    unsubscribe();
  }
}

/** Ends the import: nothing of it is kept. */
export function discardImport(): void {
  cancel?.abort();
  cancel = undefined;
  discardPreview();
  setState({ step: 'choosing' });
}

export function choosePosition(file: number, slug: string, isChosen: boolean): void {
  if (state.step !== 'preview') return;
  const slugs = new Set(state.choice[file]);
  if (isChosen) slugs.add(slug);
  else slugs.delete(slug);
  setState({ ...state, choice: state.choice.with(file, slugs) });
}

/** Keeps what is chosen, all of it or nothing. */
export async function keepImport(): Promise<void> {
  if (state.step !== 'preview' || state.isKeeping) return;
  const { preview, choice, files } = state;
  setState({ ...state, isKeeping: true, error: null });
  const chosen = choice.flatMap((slugs, file) => (slugs.size > 0 ? [{ file, slugs: [...slugs] }] : []));
  try {
    const { files: kept } = await call('importing.keep', { preview: preview.preview, files: chosen });
    setState({ step: 'kept', kept, positions: positionsOf(preview, choice) });
  } catch (thrown) {
    setState({ step: 'preview', files, preview, choice, isKeeping: false, error: asError(thrown).message });
  }
}

/** Reads the same files again, against the library as it is now. */
export function readAgain(): void {
  void readFiles(filesOf(state));
}

function setState(next: ImportState): void {
  state = next;
  for (const listener of listeners) listener();
}

function discardPreview(): void {
  if (state.step === 'preview')
    call('importing.discard', { preview: state.preview.preview }).catch(() => undefined);
}

function filesOf(current: ImportState): readonly File[] {
  return 'files' in current ? current.files : [];
}

function withoutDoubles(files: readonly File[]): readonly File[] {
  const keyOf = (file: File) => `${file.name}\n${file.size}\n${file.lastModified}`;
  return [...new Map(files.map((file) => [keyOf(file), file])).values()];
}

/** Everything that would change the library. */
function chooseAll({ files }: ImportPreview): ImportChoice {
  return files.map((file) =>
    file.outcome === 'refused'
      ? new Set<string>()
      : new Set(file.found.filter((found) => found.state !== 'unchanged').map((found) => found.slug)),
  );
}

function positionsOf({ files }: ImportPreview, choice: ImportChoice): { slug: string; title: string }[] {
  const kept = files.flatMap((file, index) =>
    file.outcome === 'refused'
      ? []
      : file.found
          .filter((found) => choice[index]?.has(found.slug))
          .map((found) => [found.slug, { slug: found.slug, title: found.content.title }] as const),
  );
  return [...new Map(kept).values()];
}
